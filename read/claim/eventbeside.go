package claim

import (
	"time"

	"segun"
)

// eventBehind reports whether the clause of time behind the word at k, with the past tense v, tells of an event with people or things of its own beside what the clause h has told before it: "opened fire | after a passenger
// reached for a weapon", "drowned | when the ferry capsized in a storm". Where it only sets the hour, or tells of the same people ("as he rode home", "when this paper rang", "as soon as it was ready"), it stays with
// what it times.
func (m *maker) eventBehind(s *segun.Sentence, h, k, v int) bool {
	if m.is(k-1, "soon", "long", "far", "much", "such", "same", "even", "just", "only") || m.is(k+1, "if", "though", "this", "our") {
		return false
	}
	sub := v - 1
	for sub > k && (m.r.Tags.UPOS[sub] == segun.AUX || m.r.Tags.UPOS[sub] == segun.ADV) {
		sub--
	}
	if sub <= k || m.r.Tags.UPOS[sub] != segun.NOUN && m.r.Tags.UPOS[sub] != segun.PROPN || m.told(sub, "stage") || m.is(k, "when") && m.told(m.mainOf(v), "askedthen") {
		return false
	}
	u := m.firstFiniteIn(h, s.First, k)
	return u >= s.First && u < k && (m.r.Tags.XPOS[u] == "VBD" || m.is(u, "have")) && !m.deniedBetween(u, k)
}

// mainOf returns the verb that the auxiliary at v belongs to, v itself where it is none.
func (m *maker) mainOf(v int) int {
	if m.r.Tags.UPOS[v] == segun.AUX && m.Head(v) > v {
		return m.Head(v)
	}
	return v
}

// deniedBetween reports whether "not" or "never" stands right behind the finite verb at u, before token k.
func (m *maker) deniedBetween(u, k int) bool {
	for j := u + 1; j < k && j < u+3; j++ {
		if m.is(j, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// sameHour notes that what the clause b tells behind "when", "as" or "after" at token k came about when what the clause a tells did. After something, only the first can have its time from the second.
func (m *maker) sameHour(k, a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	if m.hours == nil {
		m.hours = map[int]int{}
	}
	m.hours[a] = b
	if !m.is(k, "after") {
		m.hours[b] = a
	}
}

// sharedTime returns the time of the event that stands beside that of clause h in its sentence and shares its hour: "Nine people died | when a raft sank on Friday". Behind "after" it does where it is a day right before the text
// ("died | after a raft sank on Friday"); a year or a month may lie long before what came of it. Nil for none.
func (m *maker) sharedTime(h int, s *segun.Sentence) *segun.ClaimTime {
	o, ok := m.hours[h]
	if !ok {
		if p := m.Head(h); m.Rel(h) == segun.RelAdvcl && p >= s.First && p < h && m.r.Tags.XPOS[h] == "VBG" && m.Word(m.Left(h)-1) == "," && m.Find(h, segun.RelAux, segun.RelMark, segun.RelNsubj) < 0 {
			if t := m.timeOf(p, s); t != nil && m.tied(t, p) < ofSubject {
				return &segun.ClaimTime{EDTF: t.EDTF, Span: t.Span, Basis: t.Basis + "; told of what came about with it"} // "opened fire on Sunday, | wounding eleven guests"
			}
		}
		return nil
	}
	t := m.timeOf(o, s)
	if t == nil || m.hours[o] != h && !m.dayBefore(t.EDTF) {
		return nil
	}
	return &segun.ClaimTime{EDTF: t.EDTF, Span: t.Span, Basis: t.Basis + "; told of what happened with it"}
}

// mostDaysBefore is how many days before the text's date a day counts as right before it.
const mostDaysBefore = 7

// dayBefore reports whether a time is a day that lies right before the text's date.
func (m *maker) dayBefore(edtf string) bool {
	d, err := time.Parse(time.DateOnly, edtf)
	p, err2 := time.Parse(time.DateOnly, m.r.Doc.Published)
	return err == nil && err2 == nil && !d.After(p) && p.Sub(d) <= mostDaysBefore*24*time.Hour
}
