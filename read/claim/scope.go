package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// What has not come about is often said once for several clauses. The rules of this file find what a clause without a word of its own has from the one that it goes on.

// hadShort reports whether a "'d" at k is "had": a participle stands behind it, "he'd been named", "I'd never seen it". Before a form that is a plain one too ("he'd put it there") it is left open.
func (m *maker) hadShort(k int) bool {
	if w := m.Word(k); w != "'d" && w != "’d" {
		return false
	}
	for t := k + 1; t < m.Len() && t < k+4; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case x == "VBN" || x == "VBD":
			return !m.is(t, "better", "best", "rather") && (m.is(t, "be", "have", "do") || m.Flags[t]&phrase.VerbBase == 0)
		case m.r.Tags.UPOS[t] != segun.ADV && m.r.Tags.UPOS[t] != segun.PART, m.is(t, "better", "best", "rather"):
			return false
		}
	}
	return false
}

// rowVerb returns the infinitive that opened the row which the plain form at h goes on, so that it has not the subject of the verb it may be joined to: "The firm intends to open two mills, one in Velm, and | hire 300
// people"; -1 for none.
func (m *maker) rowVerb(h int, s *segun.Sentence) int {
	x := m.r.Tags.XPOS
	if a := m.Find(h, segun.RelAuxPass, segun.RelCop); a >= 0 && a < h && x[a] == "VB" && m.Find(h, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelAux, segun.RelMark) < 0 {
		h = a // "is set to close and | be sold"
	}
	if h <= s.First+2 || x[h] != "VBP" && x[h] != "VB" || m.Flags[h]&phrase.VerbBase == 0 || m.Find(h, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelAux, segun.RelMark) >= 0 {
		return -1
	}
	b := h - 1
	for b > s.First && m.r.Tags.UPOS[b] == segun.ADV {
		b--
	}
	if m.r.Tags.UPOS[b] != segun.CCONJ && m.Word(b) != "," || x[h] == "VBP" && !m.oneBefore(h, s) {
		return -1
	}
	for k := b - 1; k > s.First; k-- {
		switch w := m.Word(k); {
		case x[k] == "VB" && (x[k-1] == "TO" || m.r.Tags.UPOS[k-1] == segun.ADV && m.is(k-2, "to")):
			return k
		case finiteTag(x[k]), w == ";", w == ":", w == "—", w == "?":
			return -1
		}
	}
	return -1
}

// oneBefore reports whether the verb that the present at h is joined to has one thing for its subject or stands in the past, so that the two cannot share it: "It plans to sell the mill and | lease the yard".
func (m *maker) oneBefore(h int, s *segun.Sentence) bool {
	p := m.Head(h)
	if p < s.First || p >= h || m.Rel(h) != segun.RelConj || m.Flags[h]&phrase.VerbPast != 0 {
		return false
	}
	if k := m.Find(p, segun.RelAux, segun.RelCop, segun.RelAuxPass); k >= 0 {
		p = k
	}
	x := m.r.Tags.XPOS[p]
	return x == "VBZ" || x == "VBD"
}

// inRow returns what a plain form has from the infinitive whose row it goes on.
func (m *maker) inRow(h int, s *segun.Sentence) (realis, why string) {
	k := m.rowVerb(h, s)
	if k < 0 || m.setsHearing(h) {
		return "", ""
	}
	if d := m.draftAt(k); d != nil && unsettled(d.Realis) {
		return d.Realis, "in a row with \"to " + m.Word(k) + "\""
	}
	return "", ""
}

// unsettled reports whether a realis is of what has not come about, or not yet.
func unsettled(realis string) bool {
	switch realis {
	case "planned", "predicted", "promised", "called_for", "conditional":
		return true
	}
	return false
}

// draftAt returns the claim that has been made of the clause of token t, nil for none.
func (m *maker) draftAt(t int) *draft {
	for i := len(m.drafts) - 1; i >= 0 && i > len(m.drafts)-8; i-- {
		if d := &m.drafts[i]; d.Head >= 0 && (d.Head == t || m.at[t] >= 0 && d.Head == int(m.at[t])) && d.Grain != "role" {
			return d
		}
	}
	return nil
}

// underOpenClaim returns what a participle behind a clause of what is still to come has from it: "might raise the bar, thus | shutting out small firms", "plans to cross at night, | cutting off the town".
func (m *maker) underOpenClaim(h int) (realis, why string) {
	p := m.Head(h)
	if p < 0 || p >= h || m.Rel(h) != segun.RelAdvcl || m.r.Tags.XPOS[h] != "VBG" || m.at[p] < 0 || m.Find(h, segun.RelAux, segun.RelMark) >= 0 {
		return "", ""
	}
	b := h - 1
	for b > p && (m.r.Tags.UPOS[b] == segun.ADV || m.r.Tags.UPOS[b] == segun.PART) {
		b--
	}
	if m.Word(b) != "," && !m.is(b, "thus", "thereby") {
		return "", ""
	}
	for k := p + 1; k < b; k++ {
		if x := m.r.Tags.XPOS[k]; x == "VBD" || x == "VBG" && m.r.Tags.XPOS[k-1] == "IN" {
			return "", "" // "to defend him for taking them on, | taking on the banks", "will be a test: he won there, | giving him a lift"
		}
	}
	d := m.draftAt(p)
	if d == nil || d.holder != int(m.holder[h]) || m.Rel(p) == segun.RelAcl || m.r.Tags.XPOS[p] == "VBD" && (d.Head != p || d.grammar.modal != "") || d.Head != p && m.r.Tags.XPOS[p] == "VBG" && m.xpos(p-1) == "IN" {
		return "", "" // it goes with what was done inside
	}
	if (unsettled(d.Realis) || d.Realis == "unknown" && hasPrefix(d.Why.Act, "a guess")) && d.Act != "evaluate" && !m.is(h, "be", "have", "follow", "come", "cite", "say", "add", "argue", "include") {
		return d.Realis, "a participle under what is " + strings.ReplaceAll(d.Realis, "_", " ")
	}
	return "", ""
}

// behindOpener returns what a clause in the present has from a clause of time at the beginning of its sentence that tells of a day to come: "Once the law takes effect in July, | shops close at noon".
func (m *maker) behindOpener(d *draft, s *segun.Sentence) (realis, why string) {
	t := s.First
	if !m.is(t, "when", "once", "after", "before", "until") && !(m.is(t, "as") && m.is(t+1, "soon")) || d.Head <= t+2 || m.at[t] < 0 || m.at[t] == m.at[d.Head] {
		return "", ""
	}
	o := m.draftAt(int(m.at[t]))
	if o == nil || o == d || o.Realis != "planned" && o.Realis != "predicted" || o.holder != d.holder {
		return "", ""
	}
	return o.Realis, "\"" + m.Word(t) + "\" " + stillToCome
}

// scoped returns what a clause in the present, or in a plain form, has from another that it goes on with or hangs on.
func (m *maker) scoped(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	if f.progressive || f.negative != "" || !f.present && m.r.Tags.XPOS[d.Head] != "VB" {
		return "", ""
	}
	if realis, why = m.underNoun(d, s); realis != "" || !f.present {
		return realis, why
	}
	if realis, why = m.behindOpener(d, s); realis != "" {
		return realis, why
	}
	if realis, why = m.joinedPresent(d, s); realis != "" {
		return realis, why
	}
	return m.soThat(d, s)
}

// nounBefore returns the noun whose content the clause with the mark "that" at t is, right before it or over one aside between commas: "a demand, by the guild, | that the yard rehire them"; -1 for none.
func (m *maker) nounBefore(t int) int {
	if t < 1 || !m.is(t, "that") {
		return -1
	}
	n := t - 1
	if m.Word(n) == "," {
		for n--; n > 0 && n > t-14 && m.Word(n) != "," && !finiteTag(m.r.Tags.XPOS[n]); n-- {
		}
		if m.Word(n) != "," {
			return -1
		}
		n--
	}
	if n < 0 || m.r.Tags.UPOS[n] != segun.NOUN {
		return -1
	}
	return n
}

// underNoun returns what a clause in the present or a plain form has from the noun whose content it is: "a demand, by the guild, that | the accord include better pay", "the possibility that the rule works; that | one
// bidder wins it all".
func (m *maker) underNoun(d *draft, s *segun.Sentence) (realis, why string) {
	t := m.r.Tokens.At(d.Content[0].Start) - 1
	if t <= s.First || !m.is(t, "that") || m.r.Tags.XPOS[t] == "DT" {
		return "", ""
	}
	n := m.nounBefore(t)
	if n < 0 && (m.Word(t-1) == ";" || m.Word(t-1) == "," || m.r.Tags.UPOS[t-1] == segun.CCONJ) {
		for k := t - 2; k > s.First && n < 0; k-- { // the "that" before
			if m.is(k, "that") && m.r.Tags.XPOS[k] != "DT" {
				if n = m.nounBefore(k); n < 0 {
					return "", ""
				}
			}
		}
	}
	if n < s.First {
		return "", ""
	}
	switch w := m.w.modal[modelString(m.lemma(n))]; w.realis {
	case "called_for", "predicted":
		return w.realis, "what a " + m.lemma(n) + " is of"
	}
	return "", ""
}

// joinedPresent returns what a verb in the present without a subject of its own has from the one it is joined to, where that one tells only of what is to come or supposed, and not by its own form: "the possibility that one
// bidder meets the bar and | wins it all", "There is a danger that the fever crosses the river and | reaches the camps".
func (m *maker) joinedPresent(d *draft, s *segun.Sentence) (realis, why string) {
	p := m.Head(d.Head)
	if p < s.First || p >= d.Head || m.Rel(d.Head) != segun.RelConj || m.Find(d.Head, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 {
		return "", ""
	}
	if o := m.draftAt(p); o != nil && o.holder == d.holder && unsettled(o.Realis) && (o.Head != p && finiteTag(m.r.Tags.XPOS[p]) && m.ofWhatMayCome(p) || hasPrefix(o.Why.Realis, "what a ") || strings.HasSuffix(o.Why.Realis, stillToCome)) {
		return o.Realis, o.Why.Realis
	}
	if o := m.draftAt(p); o != nil && o.holder == d.holder && o.Realis == "not_happened" && m.Rel(p) == segun.RelCcomp && m.Head(p) == o.Head && m.told(o.Head, "amounts") {
		return o.Realis, o.Why.Realis // "That does not mean that he shuts the shop and | takes the money"
	}
	return "", ""
}

// ofWhatMayCome reports whether the clause of the verb at p is the content of a noun of what may come: "a danger that the fever | crosses the river".
func (m *maker) ofWhatMayCome(p int) bool {
	n := m.Head(p)
	return n >= 0 && n < p && m.is(n+1, "that") && m.w.modal[modelString(m.lemma(n))].realis == "predicted"
}

// stillToCome is the end of the reasons for which a clause in the present hangs on another that has not come about.
const stillToCome = "with what is still to come"

// wantedToo gives the later members of a row of things that somebody wants done to who wants them, where the attribution has stopped at the first: "wants tariffs lifted, | subsidies cut and the agency closed".
func (m *maker) wantedToo(s *segun.Sentence) {
	for t := s.First + 2; t+3 < s.End; t++ {
		i := m.holder[t]
		if i < 0 || m.holder[t+1] == i && m.Word(t+1) != "," || m.frame[t] >= 0 || !m.doneTo(t) {
			continue
		}
		a := &m.r.Attributions.List[i]
		if a.Quote == "direct" || !m.is(a.Head, "want", "need", "like", "demand", "prefer", "see") || a.Act != "call" && a.Act != "plan" || a.Head > t {
			continue
		}
		for from := t + 1; ; {
			end := m.wantedNext(from, s, a)
			if end < 0 {
				break
			}
			for k := from; k < end; k++ {
				m.holder[k] = i
			}
			from, t = end, end-1
		}
	}
}

// doneTo reports whether a participle, or a past tense that may be one, stands at token t, or right before an adverb there.
func (m *maker) doneTo(t int) bool {
	if m.r.Tags.UPOS[t] == segun.ADV {
		t--
	}
	x := m.r.Tags.XPOS[t]
	return x == "VBN" || x == "VBD" && m.r.Tags.UPOS[t] == segun.VERB
}

// wantedNext returns where one more thing that is wanted done ends that begins with a comma or conjunction at token from: ", subsidies cut"; -1 for none.
func (m *maker) wantedNext(from int, s *segun.Sentence, a *segun.Attribution) int {
	k := from
	for k < s.End && (m.Word(k) == "," || m.is(k, "and", "or")) && m.holder[k] < 0 {
		k++
	}
	noun := -1
	for ; k > from && k+1 < s.End && m.holder[k] < 0 && m.frame[k] < 0; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN:
			noun = k
			continue
		case segun.DET, segun.ADJ, segun.NUM, segun.ADP:
			continue
		}
		if m.r.Tags.XPOS[k] == "PRP$" {
			continue
		}
		if noun < 0 || !m.doneTo(k) || m.r.Tags.UPOS[k] != segun.VERB || m.upos(k+1) == segun.DET || m.upos(k+1) == segun.NOUN || m.upos(k+1) == segun.PRON || m.is(k+1, "that", "to") {
			return -1
		}
		if x := m.r.Tags.XPOS[a.Head]; x != "VBZ" && x != "VBP" && (m.agent(noun) || m.r.Tags.UPOS[noun] == segun.PROPN || m.Flags[noun]&(phrase.OrgWord|phrase.GroupNoun) != 0 || m.Word(from) == "," && m.upos(from+1) == segun.CCONJ) {
			return -1 // "wanted the port closed, and the council agreed"
		}
		if k++; m.r.Tags.UPOS[k] == segun.ADV {
			k++
		}
		return k
	}
	return -1
}

// forToo gives the later members of a row of what somebody asks for to who asks for it, where the attribution has stopped at the first: "called for a cap on rents, for more inspectors | and for fining landlords".
func (m *maker) forToo(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		if !m.is(t, "for", "on", "against", "over") || m.r.Tags.UPOS[t] != segun.ADP && m.r.Tags.UPOS[t] != segun.SCONJ || m.holder[t] >= 0 || m.frame[t] >= 0 || m.Word(t-1) != "," && m.upos(t-1) != segun.CCONJ {
			continue
		}
		b := t - 1
		for b > s.First && (m.Word(b) == "," || m.r.Tags.UPOS[b] == segun.CCONJ) {
			b--
		}
		i := m.holder[b]
		if i < 0 || m.frame[b] >= 0 {
			continue
		}
		a := &m.r.Attributions.List[i]
		if a.Act != "call" || a.Quote == "direct" || len(a.Content) == 0 || a.Head > t || !strings.EqualFold(m.Word(m.r.Tokens.At(a.Content[0].Start)-1), m.Word(t)) && !strings.EqualFold(m.Word(m.r.Tokens.At(a.Content[0].Start)), m.Word(t)) {
			continue
		}
		for k := t; k < s.End && m.holder[k] < 0 && m.frame[k] < 0 && m.Word(k) != "," && m.Word(k) != ";" && !finiteTag(m.r.Tags.XPOS[k]); k++ {
			m.holder[k] = i
		}
	}
}

// soThat returns what a clause of purpose in the present has from what it is the purpose of: "The court should settle it | so that voters know where they stand". What comes of a thing that is so, is so.
func (m *maker) soThat(d *draft, s *segun.Sentence) (realis, why string) {
	t := m.r.Tokens.At(d.Content[0].Start)
	if !m.is(t, "so", "in") || t+2 >= s.End || m.is(t, "so") && !m.is(t+1, "that") || m.is(t, "in") && !(m.is(t+1, "order") && m.is(t+2, "that")) {
		return "", ""
	}
	for k := t - 1; k >= s.First; k-- {
		switch x := m.r.Tags.XPOS[k]; {
		case m.Word(k) == ";":
			return "", ""
		case x == "MD" && !m.noModal(k) && !m.is(k, "can", "could"), x == "TO" && m.xpos(k+1) == "VB", x == "VB" && k == s.First:
			return "planned", "\"so that\" with the present"
		}
	}
	return "", ""
}

// meantTo returns the verb of what something is meant for, behind a participle at t that says so of the noun before it: "talks aimed at | ending the strike", "measures designed to | curb prices"; -1 for none. What a
// device or a building is designed for is what it is.
func (m *maker) meantTo(t int) int {
	if m.r.Tags.XPOS[t] != "VBN" && m.r.Tags.XPOS[t] != "VBD" || !m.is(t, "aim", "mean", "intend", "design", "plan", "calculate", "propose") || t < 1 || t+2 >= m.Len() || m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelNsubj, segun.RelNsubjPass) >= 0 {
		return -1
	}
	n := t - 1
	if m.Word(n) == "," {
		n--
	}
	if n < 0 || m.r.Tags.UPOS[n] != segun.NOUN {
		return -1
	}
	switch {
	case m.is(t, "aim") && m.is(t+1, "at") && m.xpos(t+2) == "VBG":
		return t + 2
	case m.told(n, "measure") && m.is(t+1, "to") && m.xpos(t+2) == "VB":
		return t + 2
	}
	return -1
}

// underText returns what a clause in the present behind "under which" or "whereby" has from the text it is laid down in, where that is only planned or new: "a plan under which | farmers get a grant".
func (m *maker) underText(t, n int) string {
	k := int(m.Lo[t])
	if !m.is(k, "whereby") && !(m.is(k, "under", "in", "by") && m.is(k+1, "which")) || n >= k || m.r.Tags.UPOS[n] != segun.NOUN || !m.presentFrom(k) || !finiteTag(m.finiteTagOf(t)) {
		return ""
	}
	if m.w.drafts[modelString(m.lemma(n))] && !m.is(n, "deal", "accord", "truce", "scheme") || m.is(n, "amendment", "ultimatum") {
		return "planned"
	}
	if p := m.Head(n); p >= 0 && p < n && m.told(n, "settlement") && m.newly(p) {
		return "planned"
	}
	return ""
}

// finiteTagOf returns the tag of the finite verb or auxiliary of the clause that t heads, "" for none.
func (m *maker) finiteTagOf(t int) string {
	if a := m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelCop); a >= 0 {
		return m.r.Tags.XPOS[a]
	}
	return m.r.Tags.XPOS[t]
}

// newly reports whether a verb brings a text about or puts it forward.
func (m *maker) newly(v int) bool {
	return m.told(v, "newly")
}

// askedThat reports whether a clause behind a noun of asking stands in a plain form, so that it says what was asked for whatever became of it: "turned down a request that | he be given his meals".
func (m *maker) askedThat(t, n int) bool {
	if n < 0 || n >= t || m.r.Tags.UPOS[n] != segun.NOUN || m.w.modal[modelString(m.lemma(n))].realis != "called_for" && !m.is(n, "motion", "proposal", "suggestion", "resolution", "amendment") || !m.is(n+1, "that") {
		return false
	}
	a := m.Find(t, segun.RelAuxPass, segun.RelCop)
	if a < 0 || !m.is(a, "be") || m.r.Tags.XPOS[a] != "VB" || m.is(a-1, "to") || m.Find(t, segun.RelAux) >= 0 {
		return false
	}
	return m.Find(t, segun.RelNsubj, segun.RelNsubjPass) >= 0
}
