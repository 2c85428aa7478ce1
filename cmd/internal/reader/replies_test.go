package reader

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestReplies reads the passages of testdata/replies: "passage | words of an accusation | words of the reply to it", - where nothing in the passage replies to it. A line is right where the reading ties a claim with words of the reply to one with words
// of the accusation, or ties none to it. Behind a ? stands what is not read so yet.
func TestReplies(t *testing.T) {
	eachList(t, "replies", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		r.wantedOnce(t)
		got := readOf(t, d, r.article())
		var tied []string
		right := r.want == "-"
		for i := range got.Claims.List {
			c := &got.Claims.List[i]
			if !answersWords(got, c, r) {
				continue
			}
			tied = append(tied, shownClaim(got, c))
			right = r.want != "-" && (right || inWords(c, r.want, r.text))
		}
		return right, cmp.Or(strings.Join(tied, " + "), "no reply to it")
	})
}

// answersWords reports whether a claim is tied to one with words of the accusation of a row.
func answersWords(r *segun.Reading, c *segun.Claim, w *row) bool {
	return slices.ContainsFunc(r.Claims.List, func(a segun.Claim) bool { return slices.Contains(c.Answers, a.ID) && inWords(&a, w.words, w.text) })
}

// inWords reports whether the content of a claim has some of the words.
func inWords(c *segun.Claim, words, text string) bool {
	return slices.ContainsFunc(c.Content, func(s segun.Span) bool { return touches(s, words, text) })
}

// shownClaim is a claim in the words of its passage.
func shownClaim(r *segun.Reading, c *segun.Claim) string {
	var out []string
	for _, s := range c.Content {
		out = append(out, s.In(r.Doc.Text))
	}
	return strings.Join(out, " // ")
}
