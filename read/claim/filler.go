package claim

import (
	"strings"

	"segun"
)

// mostFiller is how many words the longest filler has, with those that may open it.
const mostFiller = 10

// filler reports whether a content of n words is one of the things that people say without saying anything: "I mean", "you know", "let me be clear". It is passed over.
func (m *maker) filler(content []segun.Span, n int) bool {
	if n == 0 || n > mostFiller || len(content) != 1 {
		return false
	}
	t := m.r.Tokens.At(content[0].Start)
	for n > 1 && m.is(t, "and", "but", "so", "well", "now", "oh", ",") {
		t++
	}
	e := t
	for e < m.Len() && m.r.Tokens.Tokens[e].Span.Start < content[0].End {
		e++
	}
	return m.fills(t, e)
}

// fills reports whether the words of tokens [t, e) are a filler.
func (m *maker) fills(t, e int) bool {
	b := make([]byte, 0, 96) // on the stack: this is asked of every short clause
	for ; t < e; t++ {
		if m.r.Tags.UPOS[t] == segun.PUNCT {
			continue
		}
		if len(b) > 0 && !m.Touch(t-1) {
			b = append(b, ' ')
		}
		b = append(b, strings.ReplaceAll(strings.ToLower(m.Word(t)), "’", "'")...)
	}
	return m.w.fillers[string(b)]
}

// mostBefore is how many tokens a filler before a comma has.
const mostBefore = 6

// fillers cuts what says nothing off the clause that it opens: "You know, | the weir will go", "I mean, | the mill is old".
func (m *maker) fillers(s *segun.Sentence) {
	for t := s.First; t < s.End; t++ {
		if h := int(m.at[t]); h < 0 || m.frame[t] >= 0 || m.r.Tags.UPOS[t] == segun.PUNCT || t > s.First && m.r.Tags.UPOS[t-1] != segun.PUNCT && m.r.Tags.UPOS[t-1] != segun.CCONJ {
			continue
		}
		e := t + 1
		for e < s.End && e < t+mostBefore && m.region(e, t) && m.r.Tags.UPOS[e] != segun.PUNCT {
			e++
		}
		if e+1 < s.End && m.Word(e) == "," && m.region(e+1, t) && m.fills(t, e) {
			m.cutFiller(s, t, e)
			t = e
		}
	}
}

// cutFiller makes tokens [t, e) a stretch of their own, and where one of them heads the clause, the predicate behind them its head.
func (m *maker) cutFiller(s *segun.Sentence, t, e int) {
	h := int(m.at[t])
	if h >= t && h < e {
		v := m.firstFinite(s, h, e)
		if v < 0 {
			return
		}
		if p := m.Head(v); p > e && p < s.End && int(m.at[p]) == h && (m.Rel(v) == segun.RelAux || m.Rel(v) == segun.RelAuxPass || m.Rel(v) == segun.RelCop) {
			v = p
		}
		m.parted[v] = true
		for k := e; k < s.End; k++ {
			if int(m.at[k]) == h {
				m.at[k] = int32(v)
			}
		}
	}
	for k := t; k < e; k++ {
		m.at[k] = int32(t)
	}
}

// onlyLeads reports whether the predicate at h only leads up to a cue that hangs on it, whose content is told by itself: "she continued | to say that …", "went on to add that …". What it leads up to
// without a clause, as in "continued to praise him", is news. What one has to say oneself is said: "I have to admit | that we lost it".
func (m *maker) onlyLeads(s *segun.Sentence, h int) bool {
	has := m.is(h, "have") && m.is(h+1, "to") && m.ownDuty(h)
	if m.holder[h] >= 0 && m.frame[h] >= 0 || !has && !m.told(h, "goeson") && !(m.told(h, "goesonwith") && m.is(h+1, "on")) {
		return false
	}
	x := m.Find(h, segun.RelXcomp, segun.RelAdvcl)
	if x < h || x >= s.End || m.frame[x] < 0 || m.Rel(x) == segun.RelAdvcl && !m.leadsBy(h, x) {
		return false
	}
	a := &m.r.Attributions.List[m.frame[x]]
	for _, c := range a.Content {
		for k := m.r.Tokens.At(c.Start); k < s.End && m.r.Tokens.Tokens[k].Span.Start < c.End; k++ {
			if finiteTag(m.r.Tags.XPOS[k]) {
				return true
			}
		}
	}
	return false
}

// leadsBy reports whether a participle at x tells by what the verb at h goes on: "continued, | saying that …", "began his speech by | saying that …". In "began in 2030 after an auditor | noticed that …" and "began with a post | claiming that …"
// it is somebody else who says something.
func (m *maker) leadsBy(h, x int) bool {
	if m.r.Tags.XPOS[x] != "VBG" || m.Find(x, segun.RelNsubj) >= 0 {
		return false
	}
	for k := h + 1; k < x && !m.is(x-1, "by"); k++ {
		if u := m.r.Tags.UPOS[k]; u == segun.NOUN || u == segun.PROPN {
			return false
		}
	}
	return true
}

// ownDuty reports whether the subject of verb h speaks of himself, in the present: "I have to", "we must".
func (m *maker) ownDuty(h int) bool {
	return m.is(m.Find(h, segun.RelNsubj), "i", "we") && m.r.Tags.XPOS[h] != "VBD" && !m.PlainlyNot(h)
}

// mustTell returns the predicate of what a speaker has to tell a hearer, and so tells: "I must tell you that | a bomb went off"; -1 for none, and where it is others who should.
func (m *maker) mustTell(h int) int {
	v := h
	if m.is(h, "have") && m.is(h+1, "to") {
		v = m.Find(h, segun.RelXcomp)
	} else if !m.is(m.Find(h, segun.RelAux), "must") {
		return -1
	}
	if !m.ownDuty(h) || !m.is(v, "tell", "warn", "inform", "remind", "assure", "advise") {
		return -1
	}
	if c := m.Find(v, segun.RelCcomp); c > v && int(m.at[c]) == h && m.finite(c) {
		return c
	}
	return -1
}
