package claim

import (
	"strings"

	"segun"
)

// foremost returns the superlative before noun h by which somebody holds a thing to be more so than all others: "is the most qualified candidate", "one of our most effective leaders", "the strangest night of my life"; -1 for
// none. Whatever can be measured, counted or looked up is told of: "is the tallest mast", "the most populous island", "the most recent case".
func (m *maker) foremost(d *draft, h int) int {
	if !m.spokenFor(d) || m.told(h, "measure") || m.told(h, "quantity") {
		return -1
	}
	if m.superlativeLost(h - 1) {
		return h - 1
	}
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if r := m.Rel(k); r != segun.RelAmod && r != segun.RelCompound || m.w.judges[partKey(m.lemma(k), "measured")] {
			continue
		}
		if m.r.Tags.XPOS[k] == "JJS" {
			if m.is(k, "most", "least", "last", "first", "top") {
				continue // "most people"
			}
			return k
		}
		if a := k - 1; (m.r.Tags.UPOS[k] == segun.ADJ || m.r.Tags.XPOS[k] == "VBN" || m.r.Tags.XPOS[k] == "VBG") && m.is(a, "most", "least") && m.opensMost(a-1) {
			return a
		}
	}
	return -1
}

// superlativeLost reports whether token t is the superlative of an adjective that judges, taken for a noun: "the cleverest goalkeeper".
func (m *maker) superlativeLost(t int) bool {
	stem, ok := strings.CutSuffix(strings.ToLower(m.Word(t)), "est")
	if t < 1 || !ok || m.r.Tags.UPOS[t] != segun.NOUN || !m.opensMost(t-1) {
		return false
	}
	for _, w := range []string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y"} {
		if m.w.judges[partKey(w, "adj")] {
			return true
		}
	}
	return false
}

// opensMost reports whether the word at token t can stand before a superlative: "the most", "our most", "Elan's most"; "second-most" is a rank.
func (m *maker) opensMost(t int) bool {
	if t < 0 {
		return false
	}
	x := m.r.Tags.XPOS[t]
	return m.is(t, "the") || x == "PRP$" || x == "POS"
}
