package claim

import (
	"strings"

	"segun"
)

// addJudgement keeps a row of the table of judgement.
func (w *words) addJudgement(r []string) {
	if r[1] != "phrase" {
		w.judges[partKey(r[0], r[1])] = true
		return
	}
	w.verdicts.add(strings.Fields(strings.ReplaceAll(r[0], "-", " - ")), "") // words are cut at hyphens
}

// judgement returns the token by which a clause with predicate h judges, -1 where it tells of a fact: "is absurd", "was a shameful farce", "became an icon", "is one of the toughest years", "is too dear", "deserves
// better", "went too far", "has a heart of gold".
func (m *maker) judgement(d *draft, f *facts) int {
	h := d.Head
	if t := m.verdict(h); t >= 0 {
		return t
	}
	if f.affirmed {
		if t := m.utmost(h); t >= 0 {
			return t
		}
	}
	if t := m.seeming(h); t >= 0 && f.negative == "" && (m.spokenFor(d) || m.r.Tags.XPOS[t] != "VBD" || m.is(t+1, "to") && m.is(t+2, "be", "know", "want", "lack", "suggest", "prefer") && !m.few(f.subject)) {
		return t // "He seemed surprised" in the outlet's words tells of what was to be seen, "His aim seemed to be to embarrass them" of what it makes of that
	}
	switch m.r.Tags.UPOS[h] {
	case segun.VERB:
		if m.w.judges[partKey(m.lemma(h), "verb")] && !f.passive || m.Word(h-1) == "-" && (m.w.judges[partKey(strings.ToLower(m.Word(h-2)+"-"+m.Word(h)), "adj")] || m.w.judges[partKey(m.hyphened(h), "adj")]) {
			return h // "was ill-advised" too
		}
		return m.judgedState(d)
	case segun.AUX:
		return m.judgedState(d)
	}
	if m.Find(h, segun.RelCop) < 0 {
		return m.exclaims(d)
	}
	if t := m.theOnly(f.subject); t >= 0 {
		return t // "The only one who can save it is Pellin"
	}
	return m.judges(d, h)
}

// rememberedAs reports whether what somebody remembers stands with an "as" and a word that judges: "remembers him | as a bully". "As a boy" says when.
func (m *maker) rememberedAs(a *segun.Attribution, h int) bool {
	for k := m.Kid(a.Head); k >= 0; k = m.Next(k) {
		if k <= h || k > h+8 || !m.is(m.Find(k, segun.RelCase), "as") || m.r.Tags.UPOS[k] != segun.NOUN {
			continue
		}
		if x := m.Find(k, segun.RelAmod); m.judgeWord(k, "noun") || x >= 0 && x < k && m.judgeWord(x, "adj") {
			return true
		}
	}
	return false
}

// exclaims returns the word by which words without a verb judge, where somebody says or comments them: "Pure propaganda", "Lovely writing", "What a mess"; -1 for none.
func (m *maker) exclaims(d *draft) int {
	h := d.Head
	if d.holder < 0 && m.ofTheDay(d) {
		return h
	}
	if d.Why.Realis != "" || !m.spokenFor(d) || d.Quote != "direct" && d.holder >= 0 || len(d.Content) != 1 || d.Content[0].Len() > 60 {
		return -1
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	if t > 0 && m.inMark(t) {
		t++
	}
	whole := m.Rel(h) == segun.RelRoot || t > 0 && m.inMark(t-1) || t == m.sentenceAt(t).First
	switch {
	case !whole || m.hasFinite(d):
		return -1
	case m.is(t, "what", "such") && m.is(t+1, "a", "an"):
		return t
	case m.r.Tags.UPOS[h] == segun.ADJ && !m.is(h, "right", "wrong", "fine") && m.r.Tokens.Tokens[h].Span.End == d.Content[0].End, m.r.Tags.UPOS[h] == segun.NOUN && m.Find(h, segun.RelCase, segun.RelAcl) < 0:
		return m.judges(d, h)
	}
	return -1
}

// ofTheDay reports whether words without a verb, mostly a headline, say what a day it is: "A shameful day for parliament".
func (m *maker) ofTheDay(d *draft) bool {
	h := d.Head
	if !m.is(h, "day", "night", "week", "moment", "hour", "chapter") || h < 2 || m.Rel(h) != segun.RelRoot || len(d.Content) != 1 || m.r.Tags.XPOS[h-1] != "JJ" || !m.judgeWord(h-1, "adj") {
		return false
	}
	return m.is(h-2, "a") && m.r.Tokens.At(d.Content[0].Start) == h-2 && m.is(h+1, "for", "in") && !m.hasFinite(d)
}

// hasFinite reports whether a finite verb stands in a claim.
func (m *maker) hasFinite(d *draft) bool {
	found := false
	m.each(d.Content, func(t int) { found = found || finiteTag(m.r.Tags.XPOS[t]) })
	return found
}

// spokenFor reports whether a claim is what somebody says, writes or comments, and not the outlet's own report.
func (m *maker) spokenFor(d *draft) bool {
	return d.holder >= 0 || m.r.Doc.Kind == segun.Letter || m.r.Doc.Kind == segun.StatementDoc || m.inComment(&d.Claim)
}

// seeming returns the "seem" or "appear" by which a clause with predicate h says only what it looks like: "appears to contradict him", "seemed to lack a control", "seems enamoured"; -1 for none.
func (m *maker) seeming(h int) int {
	t := h
	if !m.is(t, "seem", "appear") {
		if k := m.Find(h, segun.RelCop, segun.RelAux, segun.RelAuxPass); k >= 0 && k < h {
			t = k
		}
		for t--; t > 0 && (m.r.Tags.UPOS[t] == segun.AUX || m.r.Tags.UPOS[t] == segun.ADV); t-- {
		}
		if t--; t < 0 || !m.is(t+1, "to") || !m.is(t, "seem", "appear") {
			return -1
		}
	} else if k := m.Find(h, segun.RelXcomp); k < h || m.r.Tags.UPOS[k] == segun.NOUN && !m.is(h+1, "to") {
		return -1
	}
	if x := m.r.Tags.XPOS[t]; x != "VBZ" && x != "VBP" && x != "VBD" && !(x == "VB" && m.is(t-1, "do")) || m.is(t-1, "not", "n't", "n’t", "never") || m.is(t-1, "as", "than", "what") {
		return -1
	}
	return t
}

// few reports whether the noun at token n, -1 for none, is of few: "few passengers seemed to know".
func (m *maker) few(n int) bool {
	return m.is(n, "few") || n >= 0 && m.is(n-1, "few")
}

// verdict returns h where it opens a phrase of judgement, by itself or by its copula or its "have": "misses the point", "is out of touch", "has lost the plot"; -1 for none.
func (m *maker) verdict(h int) int {
	for range m.opened(&m.w.verdicts, m.key(h), h+1) {
		return h
	}
	k := m.Find(h, segun.RelCop, segun.RelAux, segun.RelAuxPass)
	verb := m.key(k)
	switch {
	case m.is(h, "become", "remain"):
		k, verb = h, beKey // "has become part of the problem"
	case k < 0 || k > h || !m.is(k, "be", "have"):
		return -1
	}
	for range m.opened(&m.w.verdicts, verb, k+1) {
		return k
	}
	return -1
}

// judgedState returns the word that judges behind a verb of being or becoming so: "became an iconic figure", "remains indefensible", "sounds ridiculous".
func (m *maker) judgedState(d *draft) int {
	h := d.Head
	if !m.told(h, "becoming") {
		return -1
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if u := m.r.Tags.UPOS[k]; k < h || u != segun.ADJ && u != segun.NOUN {
			continue
		}
		switch m.Rel(k) {
		case segun.RelXcomp, segun.RelObj, segun.RelAdvmod, segun.RelAcl:
			return m.judges(d, k)
		}
	}
	return -1
}

// judges returns the word by which the head of a predicate judges: itself, a word before it, or how far it goes.
func (m *maker) judges(d *draft, h int) int {
	if t := max(m.like(h), m.moreThan(h)); t >= 0 {
		return t
	}
	part := "noun"
	switch m.r.Tags.UPOS[h] {
	case segun.ADJ:
		if part = "adj"; m.w.judges[partKey(m.lemma(h), "adj alone")] && !m.is(h+1, "of") {
			return h
		}
	case segun.NOUN, segun.PROPN:
	case segun.NUM, segun.PRON: // "one of the toughest years"
		k := m.Find(h, segun.RelNmod)
		if !m.is(h, "one", "some", "among") || k < h || !m.is(m.Find(k, segun.RelCase), "of") {
			return -1
		}
		h = k
	default:
		return -1
	}
	if part == "noun" && m.Find(h, segun.RelCase) >= 0 && m.Find(h, segun.RelCop) >= 0 {
		return -1 // "is in good health" tells how it is
	}
	if part == "noun" && m.firstOfItsKind(h) {
		return -1
	}
	if m.judgeWord(h, part) {
		return h
	}
	if part == "adj" {
		return m.tooMuch(d, h)
	}
	if t := m.theOnly(h); t >= 0 {
		return t
	}
	if m.w.judges[partKey(m.lemma(h), "plain")] {
		return -1
	}
	if m.is(h-1, "pure", "sheer", "utter") && m.Find(h, segun.RelDet) < 0 && m.spokenFor(d) {
		return h - 1 // "pure theatre"
	}
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if r := m.Rel(k); (r == segun.RelAmod || r == segun.RelCompound) && m.judgeWord(k, "adj") {
			return k // "a shameful decision"
		}
	}
	return m.foremost(d, h)
}

// tooMuch returns the "too" before an adjective, -1 for none: "is too kind to the roads". What it is too early or late for is only not known yet, or was not done.
func (m *maker) tooMuch(d *draft, h int) int {
	if !m.is(h-1, "too") || !m.spokenFor(d) || m.is(h, "early", "soon", "late", "young", "old", "ill", "sick", "weak", "tired") && m.Find(h, segun.RelXcomp, segun.RelCcomp, segun.RelAdvcl) >= 0 {
		return -1
	}
	return h - 1
}

// utmost returns the negation of what could not be more so: "could not be more different", "couldn't come at a better time"; -1 for none.
func (m *maker) utmost(h int) int {
	for t := h - 1; t > 0 && t > h-5; t-- {
		if !m.is(t, "not", "n't", "n’t") || !m.is(t-1, "can", "could") {
			continue
		}
		for k := t + 1; k < t+6 && k < m.Len(); k++ {
			if x := m.r.Tags.XPOS[k]; x == "JJR" || x == "RBR" {
				return k
			}
		}
	}
	return -1
}

// theOnly returns the "only" of what alone is said to be able to do something: "is the only candidate who can beat him", "the only one strong enough to stop it"; -1 for none.
func (m *maker) theOnly(h int) int {
	if h < 0 || h+2 >= m.Len() || !(m.is(h+1, "who", "that", "which") && m.is(h+2, "can", "could")) && !(m.r.Tags.UPOS[h+1] == segun.ADJ && m.is(h+2, "enough")) && !(m.is(h+1, "capable", "able", "fit", "worthy") && m.is(h+2, "of", "to", "for")) {
		return -1
	}
	for t := h - 1; t > 0 && t > h-3; t-- {
		if m.is(t, "only") {
			return t
		}
	}
	return -1
}

// like returns the "like" of a comparison by which a predicate says what something is as if it were: "It is like a fingerprint", "was like bingo"; -1 for none.
func (m *maker) like(h int) int {
	c := m.Find(h, segun.RelCase)
	k := m.Find(h, segun.RelCop)
	if c < 0 || k < 0 || k > c || !m.is(c, "like") || m.is(h, "that", "this", "it", "what") {
		return -1
	}
	return c
}

// moreThan returns h where it is the "more" of what is said to be more, or no more, than a thing of its sort: "is much more than a shop", "was little more than a formality"; else -1. What is counted or measured is no
// judgement.
func (m *maker) moreThan(h int) int {
	if !m.is(h, "more") || !m.is(h+1, "than") || !m.is(h+2, "a", "an") {
		return -1
	}
	if n := m.Find(h, segun.RelObl, segun.RelNmod); n < h || m.told(n, "quantity") || m.told(n, "measure") {
		return -1
	}
	return h
}

// hyphened returns the lemma of token t with what a hyphen joins to it: "eye-opener", "ill-advised".
func (m *maker) hyphened(t int) string {
	if t < 2 || m.Word(t-1) != "-" {
		return m.lemma(t)
	}
	return strings.ToLower(m.Word(t-2)) + "-" + m.lemma(t)
}

// judgeWord reports whether token t is a word of judgement as the table has it, with what a hyphen joins to it or by itself: "witch-hunt", "near-perfect".
func (m *maker) judgeWord(t int, part string) bool {
	return m.w.judges[partKey(m.lemma(t), part)] || m.w.judges[partKey(strings.ToLower(m.Word(t)), part)] || t > 1 && m.Word(t-1) == "-" && m.w.judges[partKey(m.hyphened(t), part)]
}

// slanders reports whether a noun that judges charges whoever it is said of with a wrong, so that an outlet that says so in its own words accuses: "is a serial liar".
func (m *maker) slanders(h int, f *facts) bool {
	if m.r.Tags.UPOS[h] != segun.NOUN || !m.w.judges[partKey(m.lemma(h), "noun")] || m.w.wrong.Get(m.partKey(h, "noun")) == "" || m.is(m.Find(h, segun.RelAmod), "convicted", "convict", "former", "alleged", "suspected") {
		return false
	}
	by := m.doer(h, f)
	return by >= 0 && m.agent(by)
}
