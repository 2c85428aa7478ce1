package reader

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/data"
	"segun/format"
	"segun/internal/marktest"
	"segun/internal/model"
)

// Same input, same bytes: alone, in a batch, in another order, on any number of workers, with another driver.
func TestReadingsDoNotDependOnTheBatch(t *testing.T) {
	d, docs := shipped(t), articles(t)
	want := make([]string, len(docs))
	for i, doc := range docs {
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		want[i] = object(t, r)
	}
	for _, workers := range []int{1, 2, 8} {
		if got := reading(t, d, docs, workers); !slices.Equal(got, want) {
			t.Errorf("%d workers give other bytes", workers)
		}
	}
	turned := slices.Clone(docs)
	slices.Reverse(turned)
	got := reading(t, shipped(t), turned, 3)
	slices.Reverse(got)
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: another order gives other bytes", docs[i].From)
		}
	}
}

func TestReadingsOfArticlesAreSound(t *testing.T) {
	d := shipped(t)
	for _, doc := range articles(t) {
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range marktest.Sound(r) {
			t.Errorf("%s: %s", doc.From, m)
		}
		if len(r.Claims.List) == 0 || len(r.Mentions.List) == 0 {
			t.Errorf("%s: %d claims, %d mentions", doc.From, len(r.Claims.List), len(r.Mentions.List))
		}
	}
}

// A paragraph before the text shifts what is found in each sentence, and changes none of it: words, tags, trees and
// quotation marks are read inside their block.
func TestAParagraphBeforeOnlyShifts(t *testing.T) {
	d := shipped(t)
	const before = "The harbour of Port Elan was quiet on the first morning of the month.\n\n"
	for _, doc := range articles(t) {
		blocks := []segun.Block{{Span: segun.Span{Start: 0, End: uint32(len(strings.TrimSpace(before)))}}}
		for _, b := range doc.Blocks {
			b.Span = segun.Span{Start: b.Span.Start + uint32(len(before)), End: b.Span.End + uint32(len(before))}
			b.Section++
			blocks = append(blocks, b)
		}
		sections := []segun.Section{{ID: "s1", Kind: segun.Body, Span: blocks[0].Span}}
		for i, s := range doc.Sections {
			s.Span = segun.Span{Start: s.Span.Start + uint32(len(before)), End: s.Span.End + uint32(len(before))}
			s.ID = "s" + strconv.Itoa(i+2)
			sections = append(sections, s)
		}
		shifted := *doc
		shifted.Text, shifted.Blocks, shifted.Sections = before+doc.Text, blocks, sections
		a, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		b, err := d.Read(context.Background(), &shifted)
		if err != nil {
			t.Fatal(err)
		}
		n := len(b.Tokens.Tokens) - len(a.Tokens.Tokens)
		if n < 10 || n > 20 {
			t.Fatalf("%s: %d tokens more", doc.From, n)
		}
		for i, k := range a.Tokens.Tokens {
			if got := b.Tokens.Tokens[n+i].Span; got.Start != k.Span.Start+uint32(len(before)) || got.Len() != k.Span.Len() {
				t.Fatalf("%s: token %d, %q, became %q", doc.From, i, k.Span.In(doc.Text), got.In(shifted.Text))
			}
		}
		if !slices.Equal(a.Tags.UPOS, b.Tags.UPOS[n:]) || !slices.Equal(a.Tags.XPOS, b.Tags.XPOS[n:]) || !slices.Equal(a.Tags.Lemma, b.Tags.Lemma[n:]) {
			t.Errorf("%s: tags differ", doc.From)
		}
		if !slices.Equal(a.Trees.Deprel, b.Trees.Deprel[n:]) {
			t.Errorf("%s: relations differ", doc.From)
		}
		for i, h := range a.Trees.Head {
			if got := b.Trees.Head[n+i]; h < 0 && got != h || h >= 0 && got != h+int32(n) {
				t.Errorf("%s: token %d hangs on %d, was %d", doc.From, i, got, h)
			}
		}
		if x, y := quoted(a), quoted(b); !reflect.DeepEqual(x, y) {
			t.Errorf("%s: quotations %q became %q", doc.From, x, y)
		}
	}
}

func quoted(r *segun.Reading) []string {
	var out []string
	for _, q := range r.Quotes.List {
		out = append(out, q.Span.In(r.Doc.Text))
	}
	return out
}

// raced says that the race detector is on.
var raced bool

// The program stays small, and says how long it takes to start (a time is no bar for a test: the machine may be busy).
func TestStartAndMemory(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("measuring takes seconds; left out by -short and -race")
	}
	if os.Getenv("SEGUN_ALONE") == "" {
		// The peak of this process is that of every test in it: measure in one of its own.
		cmd := exec.Command(os.Args[0], "-test.run=^TestStartAndMemory$", "-test.v")
		cmd.Env = append(os.Environ(), "SEGUN_ALONE=1")
		out, err := cmd.CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Error(err)
		}
		return
	}
	best := time.Hour
	for range 5 {
		start := time.Now()
		if _, err := New(Shipped); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	d := shipped(t)
	for _, doc := range articles(t) {
		if _, err := d.Read(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	peak := resident()
	t.Logf("models and tables open in %v; heap %d MB, peak of resident memory %d MB", best.Round(time.Millisecond), m.HeapAlloc>>20, peak)
	if peak > 250 {
		t.Errorf("peak of resident memory %d MB; the bar is 250", peak)
	}
}

// The English models stay below 25 MB together, so that the program is small enough to carry about.
func TestModelsAreSmall(t *testing.T) {
	sizes, all := "", 0
	_, err := Annotators(func(name string) (*model.File, error) {
		b, err := data.Model(name)
		if err != nil {
			return nil, err
		}
		sizes += fmt.Sprintf(" %s %.1f", name, float64(len(b))/1e6)
		all += len(b)
		return model.Open(b)
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%.1f MB:%s", float64(all)/1e6, sizes)
	if all > 25e6 {
		t.Errorf("the English models take %.1f MB; the bar is 25:%s", float64(all)/1e6, sizes)
	}
}

// resident is the peak of this process's resident memory in MB, 0 where the system does not say.
func resident() int {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) == 3 && f[0] == "VmHWM:" {
			kb, _ := strconv.Atoi(f[1])
			return kb >> 10
		}
	}
	return 0
}

// FuzzReading holds that any bytes give a sound reading or a Skip, never a panic.
func FuzzReading(f *testing.F) {
	f.Add([]byte("Mayor Ana Ruiz said on Friday the port “had closed”.\n\nShe denied it.\n"), "text/plain")
	f.Add([]byte("<html><head><title>Ferry</title></head><body><p>“We sailed,” said Omar Haddad, a pilot.</p></body></html>"), "text/html")
	f.Add([]byte("\xff\xfe\"\"\" said said (alias “”) \u2028\u0000 — a.k.a. , according to according to"), "")
	f.Add([]byte(strings.Repeat("“he said “she said ", 30)), "text/plain")
	for _, doc := range articles(f) {
		f.Add([]byte(doc.Text), "text/plain")
	}
	d := shipped(f)
	f.Fuzz(func(t *testing.T, b []byte, media string) {
		if len(b) > 1<<14 {
			return // speed: every length is tested by format and segment
		}
		c := capture("fuzz", b)
		c.Media = media
		doc, err := format.Read(c)
		if err != nil {
			return
		}
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range marktest.Sound(r) {
			t.Error(m)
		}
		object(t, r)
	})
}
