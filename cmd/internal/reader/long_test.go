package reader

import (
	"context"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/format"
	"segun/internal/cputime"
)

// long is one document of at least so many bytes: the bodies of the articles that may be looked at, one behind the other.
func long(t testing.TB, bytes int) *segun.Document {
	t.Helper()
	var b strings.Builder
	for docs := articles(t); b.Len() < bytes; {
		for _, d := range docs {
			if b.Len() < bytes {
				bodyOf(&b, d)
			}
		}
	}
	d, err := format.Read(capture("long.txt", []byte(b.String())))
	if err != nil {
		t.Fatal(err)
	}
	body := 0
	for _, s := range d.Sections {
		if s.Kind == segun.Body {
			body += s.Span.Len()
		}
	}
	if body < b.Len()*9/10 {
		t.Fatalf("of %d bytes only %d are read as the body", b.Len(), body)
	}
	return d
}

// bodyOf writes the paragraphs of a document's body, without those that would begin something else in the middle of a long text: a dateline, a heading.
func bodyOf(b *strings.Builder, d *segun.Document) {
	for _, p := range d.Blocks {
		if words := p.Span.In(d.Text); d.Sections[p.Section].Kind == segun.Body && len(words) > 60 && strings.ContainsAny(words[len(words)-1:], ".!?\"") {
			b.WriteString(words + "\n\n")
		}
	}
}

// A text five times as long takes about five times as long to read, in each annotator: none goes over all of the text for each thing in it. What is compared is time on the processor, the least of three readings, so that what else
// the machine does tells little; what grows with the square of the text takes 25 times as long.
func TestReadingIsLinear(t *testing.T) {
	const short, times, most, slack = 150_000, 5, 2, 50 * time.Millisecond
	d := shipped(t)
	little, much := long(t, short), long(t, times*short)
	a, b := spent(t, d.Annotators(), little, 3), spent(t, d.Annotators(), much, 1)
	for again := 0; again < 2 && len(slow(a, b, times*most, slack)) > 0; again++ {
		b = least(b, spent(t, d.Annotators(), much, 1))
	}
	for _, name := range slow(a, b, times*most, slack) {
		t.Errorf("%s: %v for %d kB, %v for %d kB: %.0f times as long, of a text %d times as long", name, a[name], short/1000, b[name], times*short/1000, float64(b[name])/float64(max(a[name], 1)), times)
	}
}

// slow are the annotators whose time has grown by more than a factor, some time for chance left out.
func slow(a, b map[string]time.Duration, factor int, slack time.Duration) (out []string) {
	for name := range b {
		if b[name] > time.Duration(factor)*a[name]+slack {
			out = append(out, name)
		}
	}
	return out
}

// least is the shorter time of each annotator.
func least(a, b map[string]time.Duration) map[string]time.Duration {
	out := map[string]time.Duration{}
	for name := range a {
		out[name] = min(a[name], b[name])
	}
	return out
}

// spent is the time that each annotator takes on the processor for a document, the least of some readings.
func spent(t *testing.T, all []segun.Annotator, doc *segun.Document, readings int) map[string]time.Duration {
	t.Helper()
	var out map[string]time.Duration
	for range readings {
		r, here := segun.Reading{Doc: doc}, map[string]time.Duration{}
		for _, a := range all {
			from := cputime.Used()
			if err := a.Run(&r); err != nil {
				t.Fatal(err)
			}
			here[a.Name] = cputime.Used() - from
		}
		if out == nil {
			out = here
		}
		out = least(out, here)
	}
	return out
}

// BenchmarkReadLong measures the reading of one text of some 1 MB, as BenchmarkRead does of many articles: it must not take much longer for as many bytes.
func BenchmarkReadLong(b *testing.B) {
	d, doc := shipped(b), long(b, 1_000_000)
	tokens := 0
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			b.Fatal(err)
		}
		tokens = len(r.Tokens.Tokens)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
