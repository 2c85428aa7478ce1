package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// tenseless tells what a claim says of whether it happened whose predicate the tree has not found, by the words of its clause: a finite verb behind a noun that was taken for the predicate
// ("The men, who are brothers, | set out on Friday"), a headline's participle or infinitive ("Founder | jailed for nine years", "Search | to resume"), a verb that was taken for a noun or a
// plain form ("Treasury | blacklists a broker", "The logs | bear him out"), or what is asked for ("told him | to burn it"). "" where the words leave it open.
func (m *maker) tenseless(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	if f.negative != "" || f.modal != "" || f.question || f.conditional != "" {
		return "", ""
	}
	h := d.Head
	if p := m.Head(h); f.infinitive && p >= 0 && m.plainTaken(h, p) {
		return "", ""
	}
	if d.holder >= 0 && f.infinitive && m.r.Tags.XPOS[h] == "VB" && (m.is(h-1, "to") || m.is(h-2, "to")) {
		return m.askedFor(d)
	}
	if d.holder >= 0 && m.r.Tags.XPOS[h] == "VB" && f.subject >= 0 && m.at[f.subject] != m.at[h] && m.holder[f.subject] != m.holder[h] && m.first1(d, h) {
		return "called_for", "an imperative"
	}
	v := m.mainVerb(h, s)
	if k := m.lostPresent(d, f, s); k >= 0 && (v < 0 || m.r.Tags.UPOS[v] != segun.AUX || m.w.chosen[partKey(m.verbLemma(k), "demands")]) {
		v = k
	}
	if v >= 0 {
		return m.toldAt(d, v, s)
	}
	if r, why := m.headed1(d, s); r != "" {
		return r, why
	}
	return m.lostTense(d, s)
}

// toldAt is the realis of a claim by the tense of its verb at token v.
func (m *maker) toldAt(d *draft, v int, s *segun.Sentence) (realis, why string) {
	l := m.verbLemma(v)
	if x := m.r.Tags.XPOS[v]; x != "VBD" && x != "VBN" && m.alternative(s) {
		return "conditional", "one of two that could come about"
	}
	switch {
	case m.r.Tags.XPOS[v] == "MD", m.is(v-1, "you", "please"), l == "point" && m.is(v+1, "to"):
		return "", ""
	case m.nobodyBefore(d.Head, v, s):
		return "not_happened", "a negation before \"" + m.Word(v) + "\""
	case m.r.Tags.XPOS[v] == "VBD" || m.r.Tags.XPOS[v] == "VBN" || m.is(v, "have") && m.participleNext(v, s) || m.pastLike(d, v, s):
		return "happened", "past tense: \"" + m.Word(v) + "\""
	case m.is(v, "be") && m.r.Tags.XPOS[min(v+1, m.Len()-1)] == "VBG" && m.future(&d.Claim):
		return "planned", "the present with a day to come"
	case m.is(v, "be", "have", "do"):
		return m.inPresent(v)
	}
	if w, ok := m.w.force[modelString(l)]; ok && (w.needs != "inf" || m.is(v+1, "to")) {
		return w.realis, "\"" + l + "\""
	}
	switch {
	case m.w.chosen[partKey(l, "demands")] && (m.is(v+1, "for") || l != "call"):
		return "called_for", "\"" + l + "\""
	case m.w.chosen[partKey(l, "looming")]:
		return "predicted", "\"" + l + "\""
	case m.dueHour(v, s, l):
		return "planned", "the present with an hour to come"
	}
	if t := m.timeOf(d.Head, s); t != nil && (later(t.EDTF, m.r.Doc.Published) || m.w.chosen[partKey(l, "dated")]) {
		return "planned", "the present with a day to come"
	}
	if m.byThen(d.Head, s) {
		return "predicted", "the present with a day by which"
	}
	return m.inPresent(v)
}

// inPresent is the realis of what the verb at token v tells in the present: a state that holds, or what goes on.
func (m *maker) inPresent(v int) (realis, why string) {
	if m.goesOnNow(v) {
		return "ongoing", presentTense + ", of what goes on: \"" + m.Word(v) + "\""
	}
	return "happened", presentTense + ": \"" + m.Word(v) + "\""
}

// nobodyBefore reports whether a word that negates stands before token v in the clause of h: "Twenty years here and nobody ever | took it".
func (m *maker) nobodyBefore(h, v int, s *segun.Sentence) bool {
	for k := s.First; k < v; k++ {
		if int(m.at[k]) == h && m.is(k, "nobody", "nothing", "none", "never", "neither", "nor", "hardly", "scarcely") && !m.exceptOne(k) {
			return true
		}
	}
	return false
}

// participleNext reports whether a participle stands behind an auxiliary at token v: "'ve checked", "have already been".
func (m *maker) participleNext(v int, s *segun.Sentence) bool {
	for k := v + 1; k < s.End && k < v+4; k++ {
		if m.r.Tags.XPOS[k] == "VBN" {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u != segun.ADV && u != segun.AUX && u != segun.PART {
			return false
		}
	}
	return false
}

// pastLike reports whether a plain form that is a past tense, too, is one: its subject is singular, or the clause names a time ("A lieutenant | read out names").
func (m *maker) pastLike(d *draft, v int, s *segun.Sentence) bool {
	if m.r.Tags.XPOS[v] != "VB" || m.Flags[v]&phrase.VerbPast == 0 {
		return false
	}
	k := m.Find(v, segun.RelNsubj)
	return k >= 0 && (m.one(k) || m.timeOf(d.Head, s) != nil)
}

// dueHour reports whether a verb of beginning or ending in the present has an hour behind it: "Polling stations open at seven".
func (m *maker) dueHour(v int, s *segun.Sentence, lemma string) bool {
	return m.w.chosen[partKey(lemma, "dated")] && v+3 < s.End && m.is(v+1, "at") && (m.r.Tags.UPOS[v+2] == segun.NUM || m.is(v+2, "noon", "midnight", "dawn", "first")) && !m.told(v+3, "afternumber")
}

// verbLemma is the lemma of a token read as a verb.
func (m *maker) verbLemma(v int) string {
	if l := m.lemma(v); m.Flags[v]&phrase.Verb3s != 0 && m.r.Tags.UPOS[v] != segun.VERB || l != strings.ToLower(m.Word(v)) {
		return l
	}
	return strings.ToLower(m.Word(v))
}

// lostPresent returns the head of a clause that is a verb in the present, or in a past that looks like it, and was taken for a noun, an adjective or a plain form; -1 where it is none.
func (m *maker) lostPresent(d *draft, f *facts, s *segun.Sentence) int {
	h := d.Head
	x := m.r.Tags.XPOS[h]
	b := h - 1
	for b > s.First && m.r.Tags.UPOS[b] == segun.ADV {
		b--
	}
	if b < s.First || h+1 >= s.End || int(m.at[b]) != h {
		return -1
	}
	switch x {
	case "VB":
		if f.infinitive || f.imperative || f.subject < 0 || f.subject >= h || m.is(h-1, "to") || m.modalBetween(f.subject, h) || m.is(f.subject, "you", "then", "please") || m.r.Tags.UPOS[f.subject] == segun.VERB || m.madeTo(d) {
			return -1
		}
		return h
	case "NNS":
		if m.Flags[h]&phrase.Verb3s == 0 || !m.one(b) && !m.oneOf(b, s) || m.Find(h, segun.RelDet, segun.RelCop) >= 0 && m.r.Tags.UPOS[b] != segun.NOUN || !m.complementAt(h+1) {
			return -1
		}
		return h
	case "NN", "JJ":
		if m.Flags[h]&phrase.VerbBase == 0 || m.r.Tags.XPOS[b] != "NNS" && m.r.Tags.XPOS[b] != "NNPS" || m.Find(h, segun.RelCop) >= 0 {
			return -1
		}
		if m.dueHour(h, s, m.verbLemma(h)) || m.timeOf(h, s) != nil && m.is(h+1, "at", "on", "in", "next") || m.upos(h+1) == segun.DET {
			return h
		}
	}
	return -1
}

// oneOf reports whether a plural or number at token b ends a phrase that hangs on a noun in the singular, so that a verb in the third person may follow: "The trial of the two brothers | starts".
func (m *maker) oneOf(b int, s *segun.Sentence) bool {
	if x := m.r.Tags.XPOS[b]; x != "NNS" && x != "CD" && x != "NNPS" {
		return false
	}
	for k := b - 1; k > s.First && k > b-8; k-- {
		switch u := m.r.Tags.UPOS[k]; {
		case u == segun.ADP:
			return m.one(k-1) || m.is(k-1, "last", "first", "one", "each", "next")
		case u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.NOUN && u != segun.PROPN && m.r.Tags.XPOS[k] != "PRP$" && m.r.Tags.XPOS[k] != "POS":
			return false
		}
	}
	return false
}

// modalBetween reports whether a modal verb stands between a subject and its verb.
func (m *maker) modalBetween(k, v int) bool {
	for ; k < v; k++ {
		if m.r.Tags.XPOS[k] == "MD" {
			return true
		}
	}
	return false
}

// madeTo reports whether a claim's plain form is what somebody demands, and no present tense: "insisted that it | be closed", "asked that Merin | remove two towers".
func (m *maker) madeTo(d *draft) bool {
	return d.holder >= 0 && d.Quote != "direct"
}

// one reports whether a noun or name that can be the subject of a verb in the third person singular stands at token t.
func (m *maker) one(t int) bool {
	switch m.r.Tags.XPOS[t] {
	case "NN", "NNP", "NNPS":
		return true
	}
	return m.is(t, "it", "he", "she", "this", "that", "everybody", "everyone", "nobody")
}

// complementAt reports whether what stands at token t can follow a verb and cannot belong to a noun before it: "a broker", "two ships", "at the door", "in half".
func (m *maker) complementAt(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.NUM, segun.PROPN, segun.NOUN, segun.ADJ, segun.PRON:
		return true
	case segun.ADP, segun.ADV:
		return m.is(t-1, "call") && m.is(t, "for") || !m.is(t, "of", "for", "between", "with", "from") || m.Rel(t) == segun.RelCompoundPrt
	case segun.PART:
		return m.is(t, "to")
	}
	return false
}

// headed1 reads a headline's way of telling in a clause without a finite verb: a participle behind a noun tells what was done, an infinitive what is to come.
func (m *maker) headed1(d *draft, s *segun.Sentence) (realis, why string) {
	if d.holder >= 0 {
		return "", ""
	}
	noun, h := false, d.Head
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		x := m.r.Tags.XPOS[k]
		switch {
		case x == "WP", x == "WDT", x == "WRB", x == "WP$", x == "MD", m.r.Tags.UPOS[k] == segun.SCONJ, m.Word(k) == ";":
			return "", ""
		case x == "TO" && k+1 < s.End && m.r.Tags.XPOS[k+1] == "VB" && noun:
			if m.is(k-1, "yet") {
				return "not_happened", "\"yet to\""
			}
			if u := m.upos(k - 1); (u == segun.NOUN || u == segun.PROPN || m.is(k-1, "now", "still")) && m.w.modal[modelString(m.lemma(k-1))].realis == "" {
				return "planned", "an infinitive in a headline"
			}
			return "", ""
		case x == "VBN" && noun && m.Flags[k]&phrase.VerbPast != 0 && (m.upos(k-1) == segun.NOUN || m.upos(k-1) == segun.PROPN || m.upos(k-1) == segun.ADV || m.upos(k-1) == segun.PUNCT):
			return m.participleTold(k)
		}
		noun = noun || m.r.Tags.UPOS[k] == segun.NOUN || m.r.Tags.UPOS[k] == segun.PROPN
	}
	return "", ""
}

// participleTold is what a headline's participle at token k says: "jailed" was done, "planned" and "expected" are to come, "seen as unlikely" tells of neither.
func (m *maker) participleTold(k int) (realis, why string) {
	for _, key := range [...]string{"be " + strings.ToLower(m.Word(k)), m.lemma(k)} {
		if w, ok := m.w.force[modelString(key)]; ok && (w.needs != "inf" || m.is(k+1, "to")) {
			return w.realis, "\"" + key + "\""
		}
	}
	if m.is(k+1, "as", "to", "likely", "unlikely") {
		return "", ""
	}
	return "happened", "a participle: \"" + m.Word(k) + "\""
}

// askedFor is the realis of an infinitive that is the whole of what somebody said, by the verb that told it: "told him | to burn it", "had hoped | to send forty".
func (m *maker) askedFor(d *draft) (realis, why string) {
	a := &m.r.Attributions.List[d.holder]
	if m.saidOf(d) {
		return "happened", "what it is said to be"
	}
	if m.is(a.Head, "suppose") && m.r.Tags.XPOS[a.Head] == "VBN" && d.Act == "assert" {
		return "planned", "\"supposed to\""
	}
	if p := m.Head(d.Head); p > 0 && m.r.Tags.UPOS[p] == segun.ADJ && p < d.Head {
		if w, ok := m.w.force[modelString("be "+m.lemma(p))]; ok {
			return w.realis, "\"be " + m.lemma(p) + "\"" // "said the boats were ready | to put to sea"
		}
	}
	if d.Act != "assert" || a.Verb == "" || m.is(a.Head, "teach", "train", "help") || m.r.Tokens.At(d.Content[0].Start) < d.Head-3 {
		return "", ""
	}
	if m.is(a.Head, "claim", "profess", "purport", "pretend", "affect") {
		if p := d.Head - 1; m.r.Tags.XPOS[d.Head] == "VBG" && m.is(p, "be") {
			return "ongoing", "what one " + a.Verb + "s to be doing"
		}
		return "happened", "what one " + a.Verb + "s to be or to have" // "claims to own the mine"
	}
	if w, ok := m.w.force[modelString(a.Verb)]; ok {
		return w.realis, "\"" + a.Verb + " to\""
	}
	if a.Class == "state" && m.is(a.Head, "claim", "profess", "purport", "admit", "confess") {
		return "happened", "what it is said to be" // "claim to find it better"
	}
	switch a.Class {
	case "inform", "state", "urge", "write", "say":
		if len(a.Source) > 0 && !hasPrefix(a.Rule, "parenthesis") {
			return "called_for", "\"" + a.Verb + " to\""
		}
	}
	return "", ""
}

// supposedTo reports whether the infinitive of verb h behind "supposed" is a deed, and so what is to be done ("is supposed to play six nights", "is supposed to be finished by May"), and not what something is thought to be
// ("is supposed to be the oldest", "is supposed to have fled").
func (m *maker) supposedTo(h int) bool {
	if m.told(h, "supposedstate") || m.Find(h, segun.RelCop) >= 0 {
		return false
	}
	for k := h - 1; k > 0 && k > h-4; k-- {
		if m.is(k, "have") {
			return false
		}
	}
	return m.r.Tags.UPOS[h] == segun.VERB
}

// first1 reports whether token h opens what a claim says, but for an adverb.
func (m *maker) first1(d *draft, h int) bool {
	t := m.r.Tokens.At(d.Content[0].Start)
	for t < h && (m.r.Tags.UPOS[t] == segun.ADV || m.r.Tags.UPOS[t] == segun.PUNCT) {
		t++
	}
	return t == h
}
