package reader

import (
	"fmt"
	"strings"
	"testing"

	"segun"
	"segun/internal/driver"
)

// TestGroups reads the passages of testdata/groups: "passage | words for unnamed people | count; parts; reason; later". The count is 3, 2+ or 2-4; the parts, joined by +, have a count each ("two serving:2"), - for none; the reason is why they are not named, in the words of
// the passage. Later are the last words that speak of them again; behind ! those of others of their kind, behind ? those that leave open whom they mean, so that they are others or stand with a doubt. Behind a ? stands what is not read so yet.
func TestGroups(t *testing.T) {
	var right, all [4]int
	eachList(t, "groups", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		want := strings.Split(r.want, "; ")
		if len(want) != 4 {
			t.Fatalf("%s: want \"count; parts; reason; later\"", r.place)
		}
		for k := range want {
			if want[k] != "-" {
				all[k]++
			}
		}
		got := readOf(t, d, r.article())
		e := unnamedAt(got, r)
		if e == nil {
			return false, "nobody without a name at those words"
		}
		same, later := laterOf(t, got, e, r, want[3])
		whole := true
		for k, ok := range [4]bool{shownCount(e) == want[0], partsAs(e, want[1]), want[2] == "-" && e.Anonymity == "" || want[2] != "-" && strings.Contains(e.Anonymity, want[2]), same} {
			if ok && want[k] != "-" {
				right[k]++
			}
			whole = whole && ok
		}
		return whole, shownGroup(e) + "; " + later
	})
	t.Logf("count %d of %d, parts %d of %d, reason %d of %d, later %d of %d", right[0], all[0], right[1], all[1], right[2], all[2], right[3], all[3])
}

// unnamedAt is the entity without a name whose words overlap those of a row most exactly, nil for none.
func unnamedAt(r *segun.Reading, w *row) *segun.Entity {
	at := strings.Index(w.text, w.words)
	return mentionedAt(r, segun.Span{Start: uint32(at), End: uint32(at + len(w.words))}, 0, func(m *segun.Mention, e *segun.Entity) bool {
		return !e.Named && m.Form == segun.FormNominal && (e.Kind == segun.Group || e.Kind == segun.Person)
	})
}

// mentionedAt is the entity of the mention that overlaps a stretch most exactly, by at least a share of their words, of those that fit.
func mentionedAt(r *segun.Reading, s segun.Span, least float64, fits func(*segun.Mention, *segun.Entity) bool) (best *segun.Entity) {
	most := least
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		n := r.EntityOf(i)
		if n < 0 || m.Span.End <= s.Start || s.End <= m.Span.Start || !fits(m, &r.Entities.List[n]) {
			continue
		}
		if x := float64(min(m.Span.End, s.End)-max(m.Span.Start, s.Start)) / float64(max(m.Span.End, s.End)-min(m.Span.Start, s.Start)); x > most {
			most, best = x, &r.Entities.List[n]
		}
	}
	return best
}

// laterOf reports whether the later words of a row are of whom it wants, and of whom they are read.
func laterOf(t *testing.T, r *segun.Reading, e *segun.Entity, w *row, want string) (bool, string) {
	words := strings.TrimLeft(want, "!?")
	if words == "-" {
		return true, "-"
	}
	at := lastWords(w.text, words)
	if at < 0 {
		t.Fatalf("%s: %q does not stand in the passage", w.place, words)
	}
	s := segun.Span{Start: uint32(at), End: uint32(at + len(words))}
	x := mentionedAt(r, s, 0.6, func(*segun.Mention, *segun.Entity) bool { return true }) // not "the three" of "one of the three"
	if x == nil {
		return want != words, "nobody at “" + words + "”"
	}
	doubt := false
	for i := range r.Doubts {
		doubt = doubt || r.Doubts[i].Span.Start < s.End && s.Start < r.Doubts[i].Span.End
	}
	shown := "“" + words + "”: " + x.Name
	if doubt {
		shown += ", doubtful"
	}
	switch want[0] {
	case '!':
		return x != e, shown
	case '?':
		return x != e || doubt, shown
	}
	return x == e, shown
}

// lastWords is where words stand last in a text, as whole words, -1 for nowhere.
func lastWords(text, words string) int {
	letter := func(k int) bool {
		return k >= 0 && k < len(text) && (text[k]|0x20 >= 'a' && text[k]|0x20 <= 'z' || text[k] >= '0' && text[k] <= '9')
	}
	for end := len(text); ; {
		k := strings.LastIndex(text[:end], words)
		if k < 0 || !letter(k-1) && !letter(k+len(words)) {
			return k
		}
		end = k + len(words) - 1
	}
}

// partsAs reports whether the parts of a group are those wanted.
func partsAs(e *segun.Entity, want string) bool {
	var parts []segun.CountPart
	if e.Count != nil {
		parts = e.Count.Parts
	}
	if want == "-" {
		return len(parts) == 0
	}
	list := strings.Split(want, " + ")
	if len(list) != len(parts) {
		return false
	}
	for k, p := range parts {
		words, n, _ := strings.Cut(list[k], ":")
		if !holdEachOther(p.Text, words) || rangeOf(p.Min, p.Max) != n {
			return false
		}
	}
	return true
}

// rangeOf is a count in the words of a row.
func rangeOf(lo, hi int) string {
	switch {
	case hi == 0:
		return fmt.Sprintf("%d+", lo)
	case lo == hi:
		return fmt.Sprint(lo)
	}
	return fmt.Sprintf("%d-%d", lo, hi)
}

// shownCount is how many an entity without a name is.
func shownCount(e *segun.Entity) string {
	if e.Kind == segun.Person {
		return "1"
	}
	if e.Count == nil {
		return "uncounted"
	}
	return rangeOf(e.Count.Min, e.Count.Max)
}

// shownGroup is an entity in the words of a row.
func shownGroup(e *segun.Entity) string {
	parts := []string{}
	if e.Count != nil {
		for _, p := range e.Count.Parts {
			parts = append(parts, p.Text+":"+rangeOf(p.Min, p.Max))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, "-")
	}
	why := e.Anonymity
	if why == "" {
		why = "-"
	}
	return shownCount(e) + "; " + strings.Join(parts, " + ") + "; " + why
}
