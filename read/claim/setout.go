package claim

import (
	"segun"
	"segun/read/phrase"
)

// mostBetweenVerbs is how many words may stand between a verb of setting out to do something and what is to be done.
const mostBetweenVerbs = 12

// setOut returns the verb of the infinitive at t that tells what somebody has set out to do, and is still to come, whatever has been done for it, over the words that say when and with how many voices: "voted five to
// two on Tuesday | to open an inquiry", "was applying | to extend the mine", "have been sent abroad | to trace them"; -1 for none.
func (m *maker) setOut(t int, s *segun.Sentence) int {
	v := m.behindTo(t, s)
	if v < 0 || m.r.Tags.XPOS[v] != "VB" {
		return -1
	}
	things := false // words for things stand between, not only for times and numbers
	for p := t - 1; p >= s.First && p > t-mostBetweenVerbs; p-- {
		switch u := m.r.Tags.UPOS[p]; {
		case u == segun.VERB:
			if m.engaged(v, p) || m.r.Tags.XPOS[p] == "VBG" && m.beBefore(p) && m.told(p, "travels") && !(m.is(p, "go") && p == t-1) || !things && m.w.chosen[partKey(m.lemma(p), "pursues")] && !(m.r.Tags.XPOS[p] == "VBN" && m.beBefore(p)) {
				return v
			}
			return -1
		case u == segun.NOUN, u == segun.PROPN:
			things = things || m.Flags[p]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0 && !m.is(p, "majority", "margin", "vote", "%", "percent", "cent")
		case u == segun.NUM, u == segun.ADV, u == segun.ADP, u == segun.DET, u == segun.ADJ, u == segun.SYM, m.is(p, "to") && m.upos(p-1) == segun.NUM, m.Word(p) == "-", m.Word(p) == "–":
		default:
			return -1
		}
	}
	return -1
}

// behindTo returns where the verb of an infinitive stands whose "to" is at t, over an adverb: "to | build", "to swiftly | build"; -1 where the sentence ends before.
func (m *maker) behindTo(t int, s *segun.Sentence) int {
	v := t + 1
	if v < s.End && m.r.Tags.UPOS[v] == segun.ADV {
		v++
	}
	if v >= s.End {
		return -1
	}
	return v
}

// onlyAfter reports whether token t opens what has to come about first: "but | only after a ceasefire has been signed", "only once the rules are changed".
func (m *maker) onlyAfter(t int) bool {
	return m.is(t, "after", "once", "if", "when", "with") && m.is(t-1, "only")
}

// needed looks for what is said to be wanted by the form of the sentence ("What they need now | is chargers", "All we want | is the truth"), and for what has to come about first ("but only after a ceasefire has
// been signed").
func (m *maker) needed(h int, s *segun.Sentence, f *facts) {
	t := m.firstOf(h, s)
	if t < 0 || f.force != "" || f.negative != "" || f.modal != "" {
		return
	}
	if m.r.Tags.UPOS[t] == segun.CCONJ {
		t++
	}
	if m.is(t, "only") && t+1 < s.End && m.onlyAfter(t+1) && m.at[t+1] == int32(h) {
		if !m.pastIn(h, s) {
			f.conditional = "only " + m.lemma(t+1) // not "only after the first people had fallen"
		}
		return
	}
	if !m.is(t, "what", "all") || f.question || m.r.Tags.UPOS[h] == segun.ADJ {
		return // "What I want is simple"
	}
	for k := t + 2; k+1 < s.End && k < t+10; k++ {
		if m.is(k, "need", "want", "require", "demand", "ask", "seek") && finiteTag(m.r.Tags.XPOS[k]) {
			for b := k + 1; b < s.End && b < k+5; b++ {
				if m.is(b, "be") && m.r.Tags.XPOS[b] == "VBZ" {
					f.force, f.forceBy = "called_for", m.lemma(t)+" … "+m.lemma(k)
					return
				}
				if u := m.r.Tags.UPOS[b]; u != segun.ADV && u != segun.ADP && !m.is(b, "most") {
					return
				}
			}
			return
		}
		if u := m.r.Tags.UPOS[k]; u == segun.PUNCT || u == segun.VERB {
			return
		}
	}
}

// wantedOnce reports whether "wanted" tells of a wish that there was, and not of one that somebody has, as told in a past tense: "A guard wanted to approach"; not "said it | wanted to avoid redundancies".
func (m *maker) wantedOnce(h int) bool {
	i := m.holder[h]
	if i < 0 || m.r.Attributions.List[i].Quote == "direct" || !m.past(&m.r.Attributions.List[i]) {
		return true
	}
	n := m.Find(h, segun.RelNsubj)
	return n < 0 || !m.is(n, "it", "they", "we") && m.Flags[n]&(phrase.OrgWord|phrase.GroupNoun) == 0
}

// wantsStill reports whether somebody, in the words of a report in the past, wants to take a step of their own: "said she wanted to concentrate on the cup".
func (m *maker) wantsStill(h int, f *facts) bool {
	i := m.holder[h]
	if i < 0 || m.r.Tags.XPOS[h] != "VBD" || f.subject < 0 || f.subject > h || m.r.Tags.XPOS[f.subject] == "WP" || m.r.Tags.XPOS[f.subject] == "WDT" {
		return false
	}
	a := &m.r.Attributions.List[i]
	if a.Quote == "direct" || a.Act != "assert" || !m.past(a) || m.Find(h, segun.RelObj, segun.RelIobj, segun.RelAdvcl) >= 0 || m.datedBack(h) {
		return false
	}
	return m.wantedStep(m.Find(h, segun.RelXcomp))
}

// overTimes returns the token behind an adverb or a number of times at k: "refused | twice", "has refused | three times".
func (m *maker) overTimes(k int) int {
	switch {
	case k+1 < m.Len() && m.r.Tags.UPOS[k] == segun.NUM && m.is(k+1, "time"):
		return k + 2
	case k < m.Len() && (m.r.Tags.UPOS[k] == segun.ADV || m.is(k, "twice", "once", "again", "point-blank", "outright", "repeatedly")):
		return k + 1
	}
	return k
}

// pastIn reports whether a verb in the past tense stands in clause h: "had fallen", "fell"; not "has been signed".
func (m *maker) pastIn(h int, s *segun.Sentence) bool {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == h && m.r.Tags.XPOS[k] == "VBD" {
			return true
		}
	}
	return false
}
