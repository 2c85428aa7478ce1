package claim

import (
	"segun"
	"segun/read/phrase"
)

// mostInPlanned is how many words may stand between "planned" and what is.
const mostInPlanned = 5

// plannedThings makes claims of their own of what is called planned, proposed or scheduled where a clause tells what has been done about it: "suspended | a planned increase in aid", "comes days before | a planned 48-hour strike
// by staff", "rallied against | planned cuts to pensions". One that is known already ("the planned strike"), that says no more ("a scheduled ceremony") or that the clause tells of ("A planned march was called off") is no news.
func (m *maker) plannedThings(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		if m.exitAnnounced(t, s) {
			continue
		}
		if !m.calledPlanned(t) {
			continue
		}
		h := int(m.at[t])
		n := m.plannedHead(t, s)
		if n < 0 || h < 0 || h == n || h >= t || int(m.at[n]) != h || m.frame[t] >= 0 || m.holder[n] != m.holder[h] || m.charged(t) || m.denied(t) || m.plannedBeside(h, t) {
			continue
		}
		from := t
		if m.is(t-1, "a", "an") {
			from--
		}
		end := m.plannedEnd(n, h, s)
		if end-n < 3 && from > n-3 || from <= s.First+1 {
			continue
		}
		m.partTo(s, from, end, h, n)
		m.parted[n] = true
		m.forced[n] = "planned"
		if m.is(t, "possible", "potential", "feared") {
			m.forced[n] = "predicted"
		}
	}
}

// calledPlanned reports whether the word at t calls what follows planned, proposed or scheduled.
func (m *maker) calledPlanned(t int) bool {
	return m.told(t, "inplan") && (m.upos(t) == segun.ADJ || m.xpos(t) == "VBN" || m.xpos(t) == "VBG" || m.xpos(t) == "VBD")
}

// plannedHead returns the noun of what the word at t calls planned, an act or an occasion, where nobody has told of it before: "a | planned 48-hour strike", "planned cuts"; -1 for none.
func (m *maker) plannedHead(t int, s *segun.Sentence) int {
	p := m.upos(t - 1)
	indefinite := m.is(t-1, "a", "an") && !(m.is(t-2, "of") && m.upos(t-3) == segun.NUM)
	n := t + 1
	for n < s.End && n < t+mostInPlanned && (m.upos(n) == segun.ADJ || m.upos(n) == segun.NUM || m.Word(n) == "-" || m.upos(n) == segun.NOUN && m.upos(n+1) == segun.NOUN || m.upos(n) == segun.PROPN) {
		n++
	}
	if n >= s.End || m.upos(n) != segun.NOUN || m.Flags[n]&(phrase.TimeNoun|phrase.Weekday) != 0 || m.agent(n) || !indefinite && (m.r.Tags.XPOS[n] != "NNS" || p != segun.ADP && p != segun.VERB) {
		return -1
	}
	if !m.told(n, "undertaking") && !m.told(n, "occasion") && m.w.modal[modelString(m.lemma(n))].realis == "" {
		return -1
	}
	return n
}

// plannedEnd returns where the words of what is planned end: behind what says of what, by whom, to what or against what it is; not behind those for why, where and when the clause around came about.
func (m *maker) plannedEnd(n, h int, s *segun.Sentence) int {
	end := n + 1
	for k := end; k < s.End && int(m.at[k]) == h && m.upos(k) != segun.PUNCT && m.upos(k) != segun.CCONJ; {
		if m.xpos(k) == "VBN" && m.is(k, "call", "organise", "organize", "stage", "lead", "plan", "back", "announce", "propose", "arrange") && m.is(k+1, "by") {
			k++ // "a planned strike called | by the union"
		} else if !m.is(k, "at", "over") && !m.is(k, "of", "to", "by", "in", "with", "against", "between", "for", "from", "into", "on") || m.upos(k) != segun.ADP {
			break
		}
		if m.is(k, "over") && !m.told(n, "overwhat") {
			break // why the clause around came about
		}
		e := k + 1
		for e < s.End && int(m.at[e]) == h && (m.upos(e) == segun.DET || m.upos(e) == segun.ADJ || m.upos(e) == segun.NUM || m.upos(e) == segun.NOUN || m.upos(e) == segun.PROPN || m.xpos(e) == "PRP$" || m.xpos(e) == "POS" || m.Word(e) == "-") {
			if m.Flags[e]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
				return end
			}
			e++
		}
		if e == k+1 {
			break
		}
		end, k = e, e
	}
	return end
}

// plannedBeside reports whether the clause of h says by itself that what stands at t has not come about, or is still to: "will discuss a planned rise", "did not attend a scheduled talk", "plans a proposed …".
func (m *maker) plannedBeside(h, t int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.r.Tags.XPOS[k] == "MD" || m.told(k, "negates") {
			return true
		}
	}
	return m.w.force[modelString(m.lemma(h))].realis != ""
}

// exitAnnounced tells apart whose leaving, closing or selling somebody was brought to announce, where no voice is found for it: "led her to announce | her resignation". It reports whether it did.
func (m *maker) exitAnnounced(t int, s *segun.Sentence) bool {
	if !m.is(t, "announce", "tender", "submit", "declare") || m.r.Tags.XPOS[t] != "VB" || !m.is(t-1, "to") {
		return false
	}
	o, h := m.Find(t, segun.RelObj), int(m.at[t])
	if o <= t || o >= s.End || !m.told(o, "exit") || h < 0 || h == o || int(m.at[o]) != h || m.holder[o] != m.holder[h] || m.frame[o] >= 0 || m.denied(t) || m.charged(t) || m.Find(o, segun.RelDet, segun.RelNmodPoss) != t+1 {
		return false
	}
	m.partTo(s, t+1, max(m.plannedEnd(o, h, s), o+1), h, o)
	m.parted[o], m.forced[o] = true, "planned"
	return true
}
