package driver

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"segun"
)

// words is an annotator whose layer depends on the text, so that mixed-up documents show.
func words() segun.Annotator {
	return segun.Annotator{
		Name: "toy/words", Version: "1", Provides: segun.LayerTokens,
		Run: func(r *segun.Reading) error {
			r.Tokens = &segun.Tokens{}
			off := 0
			for w := range strings.FieldsSeq(r.Doc.Text) {
				i := off + strings.Index(r.Doc.Text[off:], w)
				off = i + len(w)
				r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: uint32(i), End: uint32(off)}})
				if w == "explode" {
					panic("boom")
				}
				if len(w)%3 == 0 {
					runtime.Gosched() // lets workers overtake one another
				}
			}
			return nil
		},
	}
}

// batch makes n texts of differing lengths; every seventh fails in one of the ways in which one can.
func batch(n int) []Input {
	var list []Input
	for i := range n {
		text := strings.TrimSpace(strings.Repeat(fmt.Sprintf("word%d and more ", i), 1+i*i%37))
		from := fmt.Sprintf("doc%03d", i)
		in := Given(&segun.Document{ID: segun.MakeDocID("", "toy/1", text), From: from, Text: text})
		switch i % 21 {
		case 6:
			in.Open = func(context.Context) (*segun.Document, error) {
				return nil, &segun.Skip{From: from, Code: "empty", Reason: "there is no text in it"}
			}
		case 13:
			in = Given(&segun.Document{From: from, Text: text + " explode"})
		case 20:
			in.Open = func(context.Context) (*segun.Document, error) { panic("boom") }
		}
		list = append(list, in)
	}
	return list
}

// show writes a result in full.
func show(res Result) string {
	s := fmt.Sprintf("%d %s %v", res.Index, res.From, res.Err)
	if res.Reading != nil {
		s += fmt.Sprintf(" %+v %+v", *res.Reading.Tokens, res.Reading.Makers)
	}
	return s
}

func mustNew(t testing.TB, list ...segun.Annotator) *Driver {
	t.Helper()
	d, err := New(list)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Rule 6: same bytes whatever the number of workers and the size of the batch. Run with -race, this is the
// race test too.
func TestSameBytesWhateverTheWorkers(t *testing.T) {
	d := mustNew(t, words())
	list := batch(200)
	var want []string
	for res := range d.All(context.Background(), slices.Values(list), 1, nil) {
		want = append(want, show(res))
	}
	if len(want) != len(list) {
		t.Fatalf("%d results for %d inputs", len(want), len(list))
	}
	for _, workers := range []int{0, 2, 3, 8, 64} {
		for _, size := range []int{1, 7, 200} {
			var got []string
			for part := range slices.Chunk(list, size) {
				for res := range d.All(context.Background(), slices.Values(part), workers, nil) {
					res.Index = len(got)
					got = append(got, show(res))
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d workers, batches of %d: results differ", workers, size)
			}
		}
	}
}

// Rule 6: what a document is read with does not matter; rule 7: each input comes out, read or with a reason.
func TestOrderOfDocumentsDoesNotMatter(t *testing.T) {
	d := mustNew(t, words())
	list := batch(63)
	by := make(map[string]string)
	for res := range d.All(context.Background(), slices.Values(list), 4, nil) {
		if (res.Reading == nil) == (res.Err == nil) {
			t.Errorf("%s: reading %v, error %v: want exactly one", res.From, res.Reading, res.Err)
		}
		res.Index = 0
		by[res.From] = show(res)
	}
	slices.Reverse(list)
	for res := range d.All(context.Background(), slices.Values(list), 4, nil) {
		res.Index = 0
		if by[res.From] != show(res) {
			t.Errorf("%s differs when the batch is read backwards", res.From)
		}
	}
}

func TestPanicFailsItsOwnDocumentOnly(t *testing.T) {
	d := mustNew(t, words())
	var failed []string
	for res := range d.All(context.Background(), slices.Values(batch(42)), 4, nil) {
		var p *Panic
		var skip *segun.Skip
		switch {
		case errors.As(res.Err, &p):
			failed = append(failed, p.Annotator+" "+p.Document)
		case errors.As(res.Err, &skip):
			failed = append(failed, "skip "+skip.From)
		}
	}
	want := []string{"skip doc006", "toy/words doc013", "open doc020", "skip doc027", "toy/words doc034", "open doc041"}
	if !slices.Equal(failed, want) {
		t.Errorf("got %q, want %q", failed, want)
	}
}

// counted yields the inputs and counts how many are open and not yet yielded by All.
func counted(list []Input, open, most *atomic.Int64) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		for _, in := range list {
			inner := in.Open
			in.Open = func(ctx context.Context) (*segun.Document, error) {
				n := open.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				return inner(ctx)
			}
			if !yield(in) {
				return
			}
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	d := mustNew(t, words())
	for _, workers := range []int{1, 4} {
		var open, most atomic.Int64
		n := 0
		for range d.All(context.Background(), counted(batch(150), &open, &most), workers, nil) {
			if n%10 == 0 {
				time.Sleep(time.Millisecond) // a slow consumer: workers would run ahead if they could
			}
			open.Add(-1)
			n++
		}
		// One more than All's bound: the result in the consumer's hand.
		if limit := int64(3*workers + 1); most.Load() > limit {
			t.Errorf("%d workers: %d documents in hand, want at most %d", workers, most.Load(), limit)
		}
	}
}

func TestStopsWhenTheLoopDoes(t *testing.T) {
	d := mustNew(t, words())
	pulled := 0
	inputs := func(yield func(Input) bool) {
		for _, in := range batch(500) {
			pulled++
			if !yield(in) {
				return
			}
		}
	}
	before := runtime.NumGoroutine()
	n := 0
	for range d.All(context.Background(), inputs, 4, nil) {
		if n++; n == 3 {
			break
		}
	}
	if pulled > 40 { // also a race if feed were still running
		t.Errorf("pulled %d inputs for 3 results", pulled)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

func TestCancelledBatchEnds(t *testing.T) {
	d := mustNew(t, words())
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	read, stopped := 0, 0
	for res := range d.All(ctx, slices.Values(batch(500)), 4, nil) {
		if errors.Is(res.Err, context.Canceled) {
			stopped++
		} else {
			read++
		}
		if res.Index == 4 {
			cancel()
		}
	}
	if read < 5 || read+stopped > 40 {
		t.Errorf("%d read and %d stopped after the end of the context", read, stopped)
	}
}

func TestProgressCountsEveryDocument(t *testing.T) {
	d := mustNew(t, words())
	var done []int
	failed := 0
	for range d.All(context.Background(), slices.Values(batch(42)), 4, func(p Progress) {
		done = append(done, p.Done) // unlocked on purpose: calls must not overlap
		if p.Err != nil {
			failed++
		}
	}) {
	}
	for i, n := range done {
		if n != i+1 {
			t.Fatalf("progress %v", done)
		}
	}
	if len(done) != 42 || failed != 6 {
		t.Errorf("%d finished, %d failed; want 42 and 6", len(done), failed)
	}
}

// go test -bench . -benchmem ./internal/driver
func BenchmarkAll(b *testing.B) {
	d := mustNew(b, words())
	list := batch(200)
	bytes := 0
	for res := range d.All(context.Background(), slices.Values(list), 1, nil) {
		if res.Reading != nil {
			bytes += len(res.Reading.Doc.Text)
		}
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for range d.All(context.Background(), slices.Values(list), 1, nil) {
		}
	}
}
