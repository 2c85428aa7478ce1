package reader

import (
	"cmp"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestTimes reads the passages of testdata/times: "passage | words | EDTF", or "passage | words | -" where the words are no time. Right is an expression of these words, but for prepositions and articles before them, with that
// value and nothing else that overlaps them; for - no expression with a value at the words. The document is of 2031-05-04, a Sunday. Behind a ? stands what is not read so yet.
func TestTimes(t *testing.T) {
	eachList(t, "times", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		got := readOf(t, d, r.article())
		at := strings.Index(got.Doc.Text, r.words)
		words := segun.Span{Start: uint32(at), End: uint32(at + len(r.words))}
		right, near := r.want == "-", 0
		var shown []string
		for i := range got.Times.List {
			x := &got.Times.List[i]
			if x.EDTF == "" || x.Span.Start >= words.End || x.Span.End <= words.Start {
				continue
			}
			near++
			right = near == 1 && x.EDTF == r.want && unled(x.Span.In(got.Doc.Text)) == unled(r.words)
			shown = append(shown, x.Span.In(got.Doc.Text)+": "+x.EDTF)
		}
		return right, cmp.Or(strings.Join(shown, "; "), "no time")
	})
}

// unled cuts the prepositions and articles before an expression.
func unled(words string) string {
	for {
		first, rest, ok := strings.Cut(words, " ")
		if !ok || !strings.Contains(" in on at by since until from between during over within as of the a an ", " "+strings.ToLower(first)+" ") {
			return words
		}
		words = rest
	}
}
