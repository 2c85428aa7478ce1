package reader

import (
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestCoref reads the passages of testdata/coref: "passage | words | stands for", the mention in brackets among the words. It stands for whom the passage calls by these other words; for nobody named before it, behind -; and behind ?a;b the passage leaves
// open which of two it is, which is wrong only where one is taken and no Doubt left in the sentence. Behind a ? stands what is not read so yet.
func TestCoref(t *testing.T) {
	eachList(t, "coref", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		c := newStanding(t, readOf(t, d, r.article()), r)
		open, of := strings.CutPrefix(r.want, "?")
		if !of {
			return c.standsFor(t, r.want), c.shown()
		}
		for _, w := range strings.Split(open, ";") {
			if c.standsFor(t, strings.TrimSpace(w)) && !c.doubted() {
				return false, c.shown()
			}
		}
		return true, c.shown()
	})
}

// standing is the mention in brackets of a row, with what the reading takes it for.
type standing struct {
	r       *segun.Reading
	row     *row
	span    segun.Span // of the bracketed words
	mention int        // -1 for none
	entity  int        // -1 for none
}

func newStanding(t *testing.T, r *segun.Reading, w *row) *standing {
	from := strings.Index(w.text, w.words) + w.from
	c := &standing{r: r, row: w, span: segun.Span{Start: uint32(from), End: uint32(from + w.to - w.from)}, entity: -1}
	if w.to == 0 {
		t.Fatalf("%s: no words in brackets", w.place)
	}
	if c.mention = mentionAt(r, c.span); c.mention >= 0 {
		c.entity = r.EntityOf(c.mention)
	}
	return c
}

// mentionAt is the mention that shares most with a stretch, one whose head stands in it before others; -1 for none.
func mentionAt(r *segun.Reading, s segun.Span) int {
	best, most := -1, 0.0
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		both := float64(min(m.Span.End, s.End)) - float64(max(m.Span.Start, s.Start))
		all := float64(max(m.Span.End, s.End)) - float64(min(m.Span.Start, s.Start))
		share := both / all
		if share > 0 && s.Contains(r.Tokens.Tokens[m.Head].Span) {
			share++
		}
		if share > most {
			best, most = i, share
		}
	}
	return best
}

// standsFor reports whether the mention is read as standing for whom other words of the passage call, "-" for nobody before it.
func (c *standing) standsFor(t *testing.T, want string) bool {
	if want == "-" {
		if c.entity < 0 {
			return true
		}
		for i := range c.mention {
			if m := &c.r.Mentions.List[i]; c.r.EntityOf(i) == c.entity && !c.span.Contains(m.Span) && !m.Span.Contains(c.span) {
				return false
			}
		}
		return true
	}
	if c.entity < 0 {
		return false
	}
	found := false
	for at := 0; ; {
		k := strings.Index(c.row.text[at:], want)
		if k < 0 {
			break
		}
		found, at = true, at+k+len(want)
		s := segun.Span{Start: uint32(at - len(want)), End: uint32(at)}
		if i := mentionAt(c.r, s); i >= 0 && s.Start != c.span.Start && c.r.EntityOf(i) == c.entity {
			return true
		}
	}
	if !found {
		t.Fatalf("%s: %q does not stand in the passage", c.row.place, want)
	}
	return false
}

// doubted reports whether the reading leaves a Doubt in the sentence of the mention.
func (c *standing) doubted() bool {
	s := c.r.Tokens.Sentences[c.r.Tokens.SentenceOf(c.r.Tokens.At(c.span.Start))]
	for _, d := range c.r.Doubts {
		if k := c.r.Tokens.At(d.Span.Start); k >= s.First && k < s.End {
			return true
		}
	}
	return false
}

// shown is whom the mention is read as standing for.
func (c *standing) shown() string {
	var out []string
	switch {
	case c.mention < 0:
		return "no mention"
	case c.entity < 0:
		out = append(out, "nobody")
	default:
		var all []string
		for i := range c.r.Mentions.List {
			if c.r.EntityOf(i) == c.entity {
				all = append(all, c.r.Mentions.List[i].Span.In(c.r.Doc.Text))
			}
		}
		out = append(out, strings.Join(all, " = "))
	}
	for _, d := range c.r.Doubts {
		out = append(out, "doubt: "+d.Message)
	}
	return strings.Join(out, "; ")
}
