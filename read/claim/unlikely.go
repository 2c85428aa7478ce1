package claim

import (
	"strings"

	"segun"
)

// leastInside is the logarithm of the odds of having happened below which a verb inside a clause that tells what happened is told apart, as something that need not have. On 72 articles that neither the rules
// nor the judge had seen, 12 of the 31 such verbs that people told apart lie below it, and 13 others, most of them what something was done for; at 0, 18 and 55.
const leastInside = -1.0

// unlikely tells apart, from what a claim says happened, what hangs on it and mostly did not in sentences built like it, as was learned (package factual): "was flying to Tesh | to open a customs post", "has filed |
// to evict 62 households", "applied | for bail to be tightened". It comes behind the rules, which say what is planned or called for. It reports whether it has told something apart: the claim is then made again.
func (m *maker) unlikely(d *draft, s *segun.Sentence) bool {
	h := d.Head
	if d.Realis != "happened" && d.Realis != "ongoing" || d.Act == "accuse" || d.Act == "deny" || h < 0 || int(m.at[h]) != h {
		return false
	}
	told := false
	for v := s.First + 2; v < s.End; v++ {
		if int(m.at[v]) != h || h == v || m.frame[v] >= 0 || m.parted[v] {
			continue
		}
		if m.unrealInside(v, h, s) || m.dueInside(v, h, s) {
			told = true
			continue
		}
		if m.r.Tags.UPOS[v] != segun.VERB || !m.hangsLoose(v, h) {
			continue
		}
		from := m.behindDone(v, h, s)
		if from < 0 {
			continue
		}
		odds := 0.0
		if odds, m.room = m.facts.Odds(m.View, v, m.room); odds >= leastInside && !(m.Rel(v) != segun.RelAcl && m.told(m.Head(v), "bids")) && !m.is(m.Head(v), "ready", "poised", "aim") {
			continue
		}
		end := m.complementEnd(from, v, h, s)
		if k := m.firstFiniteIn(h, v+1, end); k >= 0 && m.is(m.Head(v), "aim") {
			end = k // "A league aimed at unseating him | is out with a poster"
		}
		if end-from < 3 {
			continue
		}
		m.partTo(s, from, end, h, v)
		m.parted[v], told = true, true
		if m.is(from, "to", "for", "not") || m.is(m.Head(v), "aim") {
			m.forced[v] = m.aheadBy(m.Head(v))
		}
	}
	return told
}

// saidFrom reports whether the words from token t on are what some attribution holds.
func (m *maker) saidFrom(t int) bool {
	if m.started == nil {
		m.started = make(map[uint32]bool, len(m.r.Attributions.List))
		for i := range m.r.Attributions.List {
			for _, c := range m.r.Attributions.List[i].Content {
				m.started[c.Start] = true
			}
		}
	}
	at := m.r.Tokens.Tokens[t].Span
	for k := at.Start; k <= at.End+1; k++ {
		if m.started[k] {
			return true
		}
	}
	return false
}

// hangsLoose reports whether the verb at v can be told apart from clause h by what it hangs on: an infinitive with "to", a gerund behind a preposition, or a clause with a verb of its own.
func (m *maker) hangsLoose(v, h int) bool {
	p := m.Head(v)
	if p < 0 || int(m.at[p]) != h || p > v {
		return false
	}
	if r := m.Rel(v); (r == segun.RelCcomp || r == segun.RelAclRelcl) && (m.r.Tags.XPOS[v] == "VBN" || m.r.Tags.XPOS[v] == "VB") && m.deniedOrModal(v) && !m.is(m.opensAt(v, h, m.sentenceAt(v)), "so", "because", "since", "as", "than", "when", "while", "if") {
		return true // "when it emerged | that he had never finished it", "a deal | that should keep it afloat"
	}
	switch m.Rel(v) {
	case segun.RelAdvcl, segun.RelXcomp, segun.RelCcomp, segun.RelAcl, segun.RelConj:
	default:
		return false
	}
	if m.told(p, "tiesto") {
		return false
	}
	if m.told(v, "averts") { // "swerved to miss a dog": it mostly came about
		return false
	}
	return m.is(m.Find(v, segun.RelMark), "to") || m.r.Tags.XPOS[v] == "VBG" && m.is(m.Find(v, segun.RelMark, segun.RelCase), "against", "about", "on", "of", "from") || m.r.Tags.XPOS[v] == "VBG" && m.is(p, "aim") && m.is(v-1, "at", "towards", "toward")
}

// opensAt returns the first word of the words of clause h that belong to the verb at v.
func (m *maker) opensAt(v, h int, s *segun.Sentence) int {
	from := v
	if p := m.Head(v); p > s.First+1 && m.Rel(v) == segun.RelAcl && m.is(p-1, "for") && int(m.at[p-1]) == h && m.Head(p) < p-1 {
		return p - 1 // "applied | for bail to be tightened"
	}
	for k := v - 1; k > s.First && k >= int(m.Lo[v]) && int(m.at[k]) == h && k > m.Head(v); k-- {
		from = k
	}
	return from
}

// behindDone is opensAt where those words stand behind a finite verb of clause h, in the same voice, and no attribution holds them already; -1 elsewhere.
func (m *maker) behindDone(v, h int, s *segun.Sentence) int {
	from := m.opensAt(v, h, s)
	if from <= s.First || m.holder[v] != m.holder[from-1] || m.firstFiniteIn(h, s.First, from) < 0 || m.saidFrom(from) {
		return -1
	}
	return from
}

// aheadBy returns what the word at p says of the infinitive that hangs on it: it is called for behind a verb of asking or advising, else planned.
func (m *maker) aheadBy(p int) string {
	if m.told(p, "bids") || m.is(p, "file", "petition", "sue", "apply", "require", "oblige", "lobby") {
		return "called_for"
	}
	return "planned"
}

// deniedOrModal reports whether a verb has a negation or a modal verb of its own.
func (m *maker) deniedOrModal(v int) bool {
	for k := m.Kid(v); k >= 0; k = m.Next(k) {
		if k < v && (m.is(k, "not", "n't", "n’t", "never") || m.r.Tags.XPOS[k] == "MD" && !m.is(k, "can", "could")) {
			return true
		}
	}
	return false
}

// unrealInside tells a clause with a verb of its own apart that stands inside what a claim tells as having happened, where the rules say of it that it has not: "a case | that could bring down the government", "six days |
// before polls were due to open", "because there was no work". It reports whether it did.
func (m *maker) unrealInside(v, h int, s *segun.Sentence) bool {
	switch m.Rel(v) {
	case segun.RelAdvcl, segun.RelCcomp, segun.RelAclRelcl, segun.RelAcl:
	default:
		return false
	}
	p := m.Head(v)
	if p < s.First || p > v || int(m.at[p]) != h || !m.finite(v) || m.condition(v) && !m.inPassing(m.Find(v, segun.RelMark)) {
		return false
	}
	from := m.behindDone(v, h, s)
	if from < 0 || m.is(from, "so", "than", "as") || from+1 < s.End && m.r.Tags.UPOS[from] == segun.ADP && (m.r.Tags.XPOS[from+1] == "WRB" || m.r.Tags.XPOS[from+1] == "WP") {
		return false
	}
	end := m.complementEnd(from, v, h, s)
	if end-from < 3 || end < s.End && int(m.at[end]) == h && m.r.Tags.UPOS[end] != segun.PUNCT {
		return false
	}
	m.partTo(s, from, end, h, v)
	m.parted[v] = true
	d := draft{holder: int(m.holder[v]), subject: -1}
	d.Content, _, _ = m.stretch(s, v)
	d.Head, d.Act, d.Grain = v, "assert", "main"
	if len(d.Content) > 0 {
		m.judge(&d, s)
	}
	switch d.Realis {
	case "planned", "predicted", "promised", "called_for", "conditional", "not_happened":
		if d.Act != "accuse" && !(d.Realis == "not_happened" && m.Rel(v) == segun.RelAclRelcl && !m.is(v-1, "nearly", "almost", "narrowly")) { // "a mess that nobody has cleared up" only says which
			return true
		}
	}
	m.partTo(s, from, end, v, h)
	m.parted[v] = false
	return false
}

// dueInside tells what is due, set or scheduled apart where it hangs behind a comma or a conjunction on a claim that tells what happened: "was waiting on the quay, | due to be cleared next week", "was clearing its debts and | expected to publish in May". It reports whether it did.
func (m *maker) dueInside(v, h int, s *segun.Sentence) bool {
	if m.Word(v-1) != "," && m.r.Tags.UPOS[v-1] != segun.CCONJ || !m.is(v+1, "to") || m.is(v+2, "have") || m.dueTo(v) || m.r.Tags.UPOS[v] != segun.ADJ && m.r.Tags.XPOS[v] != "VBN" || m.firstFiniteIn(h, s.First, v) < 0 {
		return false
	}
	w, ok := m.w.force[modelString("be "+strings.ToLower(m.Word(v)))]
	if !ok || w.needs == "obj" || m.holder[v] != m.holder[v-1] {
		return false
	}
	end := v + 2
	for end < s.End && int(m.at[end]) == h && m.r.Tags.UPOS[end] != segun.PUNCT {
		end++
	}
	if end-v < 3 {
		return false
	}
	m.partTo(s, v, end, h, v)
	m.parted[v], m.forced[v] = true, w.realis
	return true
}

// orderedDone keeps what is ordered done together, and parts it from the order where no voice is found for it: "opened a case and ordered | the offices in Sarve searched", "two days after it ordered | the app blocked".
func (m *maker) orderedDone(s *segun.Sentence) {
	for o := s.First + 1; o+2 < s.End; o++ {
		if !m.is(o, "order") || m.r.Tags.XPOS[o] != "VBD" && m.r.Tags.XPOS[o] != "VBN" || m.beBefore(o) || m.frame[o] < 0 && (m.denied(o) || m.charged(o)) {
			continue
		}
		v := o + 1
		for v < s.End && v < o+9 && m.r.Tags.UPOS[v] != segun.VERB && m.r.Tags.UPOS[v] != segun.AUX && m.r.Tags.UPOS[v] != segun.PUNCT && m.r.Tags.UPOS[v] != segun.CCONJ && m.r.Tags.UPOS[v] != segun.SCONJ {
			v++
		}
		if v <= o+1 || v >= s.End || m.r.Tags.XPOS[v] != "VBN" && m.r.Tags.XPOS[v] != "VBD" || m.holder[v] != m.holder[o+1] || m.frame[v] >= 0 || m.is(v+1, "by") || m.r.Tags.UPOS[v-1] == segun.ADP {
			continue
		}
		from, own := int(m.at[o+1]), int(m.at[v]) // the clauses that the tree has given them to
		for k := o + 1; k < s.End && m.r.Tags.UPOS[k] != segun.PUNCT && m.holder[k] == m.holder[v] && (k <= v || !m.is(k, "on", "after", "because", "and", "two", "as")); k++ {
			if h := int(m.at[k]); h == from || h == own {
				m.at[k] = int32(v)
			}
		}
		if m.frame[o] < 0 {
			m.parted[v], m.forced[v] = true, "called_for"
		}
	}
}
