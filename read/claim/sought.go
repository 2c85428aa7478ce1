package claim

import "segun"

// sought reports whether what is asked for is a thing that others decide on: "had sought four years", "requested anonymity".
func (m *maker) sought(h int) bool {
	o := m.Find(h, segun.RelObj)
	if o < 0 && m.r.Tags.UPOS[min(h+1, m.Len()-1)] == segun.NOUN {
		o = h + 1
	}
	return m.is(h, "request") && o > h || m.told(o, "sought")
}

// sought2 reports whether a number or a sum is what somebody is seeking: "are seeking 6 per cent".
func (m *maker) sought2(h int) bool {
	for k := h + 1; k < h+4 && k < m.Len(); k++ {
		if m.r.Tags.UPOS[k] == segun.NUM && m.Word(k+1) != "-" { // not "a second five-year term"
			return true
		}
	}
	return false
}

// estimates reports whether a clause gives an estimate: "Its own estimate is nine days".
func (m *maker) estimates(f *facts) bool {
	k := f.subject
	if k < 0 || f.negative != "" {
		return false
	}
	if h := m.Head(k); h >= 0 && (m.r.Tags.UPOS[h] == segun.ADJ || m.r.Tags.XPOS[h] == "VBN") {
		return false // "The estimate is too high", "The forecast had been sent to the airport"
	}
	return m.told(k, "estimate") && (m.is(k+1, "be") || m.is(k+2, "be") || m.is(m.Find(m.Head(k), segun.RelCop), "be"))
}

// asksInside reports whether the question word at token t opens a clause that somebody cannot answer: "Who wrote it, neither could say".
func (m *maker) asksInside(t int, s *segun.Sentence) bool {
	if x := m.r.Tags.XPOS[t]; x != "WP" && x != "WRB" && x != "WP$" || m.is(t, "when", "while", "where", "whenever") {
		return false
	}
	for k := t + 2; k < s.End; k++ {
		if m.Word(k) == "?" {
			return false
		}
		if m.Word(k) != "," && !(k+3 < s.End && m.r.Tags.UPOS[k+1] == segun.PRON && m.is(k+2, "do", "could") && m.is(k+3, "not", "n't", "n’t")) {
			continue
		}
		for v := k + 1; v < s.End && v < k+8; v++ {
			if m.told(v, "finds") {
				return true
			}
		}
	}
	return false
}
