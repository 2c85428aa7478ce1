package claim

import (
	"maps"
	"slices"

	"segun"
)

// pointing is how a denial says what it denies without telling it.
type pointing int

const (
	pointsNot   pointing = iota
	pointsBack           // at what was just said: "denies it", "that is not so", "called it nonsense"
	pointsOne            // at an accusation: "rejected the accusation"
	pointsAll            // at all of them: "the allegations", "any wrongdoing", "not guilty"
	pointsWords          // at words that were told of: "having used those words", "any such conversation"
	pointsText           // at what a text or body says: "dismissed the report", "the findings"
)

// points says how the content of a denial points at what it denies.
func (m *maker) points(r *draft) pointing {
	t := m.r.Tokens.At(r.Content[0].Start)
	for t < m.Len() && m.r.Tags.UPOS[t] == segun.PUNCT {
		t++
	}
	end := m.r.Tokens.At(r.Content[len(r.Content)-1].End - 1)
	named := r.holder >= 0 && hasPrefix(m.r.Attributions.List[r.holder].Rule, "denial") // "called it nonsense"
	short := len(m.topic(r)) <= 2 && end-t < 8
	switch {
	case m.falsehood(r.Head), m.notSo(r):
		if k := m.kindOf(t, end, true); k != pointsNot {
			return k
		}
		return pointsBack
	case m.takenUp(r):
		return pointsBack
	case m.admitsNone(r):
		return pointsAll
	}
	if k := m.thingJudged(r); k != pointsNot {
		return k
	}
	switch {
	case r.Act != "deny":
		return pointsNot
	case m.is(t, "it", "this", "that", "they", "them") && m.r.Tags.UPOS[t] == segun.PRON && (end == t || named || m.upos(t+1) == segun.PUNCT || m.is(t+1, "in", "as", "all", "and", "entirely", "outright", "on")):
		return pointsBack
	case m.is(t, "deny", "dispute", "reject", "contest", "refute", "dismiss", "rubbish") && m.is(t+1, "it", "this", "that", "them", "these", "both"):
		return pointsBack
	case m.wrongByName(r, t, end), m.anyLaw(r):
		return pointsAll
	case m.thoseWords(r, t, end):
		return pointsWords
	case m.is(t, "a", "an"):
		return pointsNot
	case m.is(t, "any", "all", "no") && !m.is(t+1, "wrongdoing", "misconduct", "impropriety", "of", "suggestion", "allegation", "accusation", "claim", "charge", "the", "three", "such", "part", "involvement", "link", "role"):
		if !m.is(t, "all") || end > t {
			return pointsNot
		}
	}
	if k := m.kindOf(t, end, short); k != pointsNot {
		return k
	}
	if named && len(m.topic(r)) <= 3 && m.xpos(t) != "VBG" && m.r.Tags.UPOS[t] != segun.DET && m.r.Tags.UPOS[t] != segun.NUM && m.r.Tags.XPOS[t] != "PRP$" && !m.is(t, "such") {
		return pointsBack
	}
	return pointsNot
}

// anyLaw reports whether a denial is of breaking the law at all: "denies breaking any law", "denied that any rules had been broken".
func (m *maker) anyLaw(r *draft) bool {
	found := false
	m.each(r.Content, func(t int) {
		found = found || m.is(t, "break", "breach", "violate") && (m.is(t+1, "any") && m.is(t+2, "law", "rule", "regulation") || m.is(t+1, "the") && m.is(t+2, "law"))
	})
	return found
}

// mostWords is how many words a denial that points at words has.
const mostWords = 9

// thoseWords reports whether a denial is of words, of a talk or of an account that was just told of: "having used those words", "any such conversation", "this version", "making the remark".
func (m *maker) thoseWords(r *draft, t, end int) bool {
	if r.Act != "deny" || end-t >= mostWords {
		return false
	}
	for k := t; k < end; k++ {
		if !m.is(k, "those", "these", "this", "that", "such", "the") {
			continue
		}
		n := k + 1
		if m.is(n, "a", "an") {
			n++
		}
		switch {
		case m.is(n, "remark", "comment", "account", "version", "conversation", "exchange"):
			return true
		case !m.is(k, "the") && m.told(n, "wording"):
			return true
		}
	}
	return false
}

// wrongByName reports whether a denial is of a wrong that is only called by its name: "denied negligence", "denies fraud". t and end are its first and last token.
func (m *maker) wrongByName(r *draft, t, end int) bool {
	if r.Act != "deny" || end-t > 3 || m.is(t, "any", "all", "every", "the", "a", "an") {
		return false
	}
	found := false
	for k := t; k <= end; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.NOUN:
			found = found || m.wrongAt(k) != ""
		case segun.VERB, segun.PROPN, segun.PRON:
			return false
		}
	}
	return found
}

// notSo reports whether a claim says that something is not so, and no more.
func (m *maker) notSo(r *draft) bool {
	s := m.Find(r.Head, segun.RelNsubj)
	return (r.Polarity == "negative" || m.is(r.Head, "wrong", "untrue", "false", "incorrect")) && m.is(r.Head, "so", "true", "case", "correct", "wrong", "untrue", "incorrect") && m.is(s, "that", "this", "it", "they", "assertion", "claim", "accusation", "allegation", "statement")
}

// kindOf looks for a word that points among the first words of a denial, from token t. short says that the denial has hardly another word.
func (m *maker) kindOf(t, end int, short bool) pointing {
	for k := t; k <= end && k < t+4; k++ {
		if u := m.r.Tags.UPOS[k]; u == segun.VERB && k > t && !short {
			return pointsNot
		}
		if m.is(k+1, "'s", "’s") || k < end && !m.closes(k+1) && !short {
			continue
		}
		if m.told(k, "text") {
			return pointsText
		}
		if m.told(k, "imputed") {
			if m.r.Tags.XPOS[k] == "NNS" {
				return pointsAll
			}
			return pointsOne
		}
		switch m.lemma(k) {
		case "wrongdoing", "misconduct", "impropriety", "guilty", "innocent", "everything":
			return pointsAll
		case "it", "this", "that", "both", "them", "they":
			if m.r.Tags.UPOS[k] == segun.PRON && (k == end || k == t && m.closes(k+1)) {
				return pointsBack
			}
		case "all":
			if short && k == end {
				return pointsAll
			}
		}
	}
	return pointsNot
}

// closes reports whether token t ends the words that name what is denied: "the findings | as a novel", "the claims | against him".
func (m *maker) closes(t int) bool {
	return m.r.Tags.UPOS[t] == segun.PUNCT || m.is(t, "as", "against", "in", "entirely", "outright", "and", "a", "to", "on", "from", "out", "when", "last", "at", "absolutely", "false", "complete", "total", "pure", "baseless", "utter")
}

// pointedAt returns the indices of the claims at which the ith one points.
func (m *maker) pointedAt(i int, who string, how pointing) []int {
	r := &m.drafts[i]
	if r.Act == "deny" && r.Realis == "predicted" {
		return nil // "he could neither confirm nor deny it"
	}
	if how == pointsWords {
		return m.wordsOf(i, who)
	}
	x := m.pointable(i, who, how)
	if own := m.ownMatter(r); len(own) > 0 {
		x.keep(func(j int) bool { return common(own, m.topic(&m.drafts[j])) > 0 })
	}
	if by := m.whoseClaim(r); by != "" {
		x.keep(func(j int) bool {
			return slices.ContainsFunc(m.drafts[j].Chain[1:], func(v segun.Voice) bool { return v.Entity == by })
		})
	}
	if how == pointsBack {
		if out := m.justBefore(r, x.told); len(out) > 0 {
			return out
		}
	}
	if how == pointsText {
		if out := m.textSays(r, x.told); len(out) > 0 {
			out = append(out, x.theirs...)
			slices.Sort(out)
			return slices.Compact(out)
		}
	}
	if how != pointsBack && m.allOfThem(r) {
		if out := m.laidBefore(i, who); len(out) > 0 {
			return out
		}
	}
	if (how == pointsAll || how == pointsText) && len(x.theirs) > 0 {
		out := append(x.theirs, x.deeds...)
		out = append(out, m.laidBefore(i, who)...)
		slices.Sort(out)
		return m.nearestCharges(slices.Compact(out))
	}
	if out := m.putTo(r, how, &x); len(out) > 0 {
		return out
	}
	far := 2
	if m.pleads(r) {
		far = 6
	}
	var own map[string]bool
	if m.pleads(r) {
		own = m.ownWords(r)
	}
	for apart := 0; apart <= far; apart++ {
		for _, list := range [...][]int{x.theirs, x.charged} {
			for _, j := range list {
				if a := &m.drafts[j]; m.blocksBetween(a, r) == apart && (how != pointsBack || slices.Contains(x.theirs, j)) && (len(own) == 0 || slices.Contains(x.theirs, j) || common(own, m.topic(a)) > 0) {
					return m.passage(j, how)
				}
			}
		}
	}
	if how == pointsOne && r.Act == "deny" && !m.pleads(r) {
		for _, j := range x.theirs { // "rejected the accusation", when it has been told of further up
			if a := &m.drafts[j]; m.blocksBetween(a, r) <= farCharge && m.aimsAt(a, who) {
				return m.passage(j, how)
			}
		}
	}
	return nil
}

// farCharge is how many paragraphs above its denial "the accusation" may stand that charges whoever denies it.
const farCharge = 8

// ownMatter returns the words for what an accusation was of that a denial names with it, "allegations of | bribing a judge", "one claim | that he took the boat": it answers only what has some of
// them. Nil where it names nothing.
func (m *maker) ownMatter(r *draft) map[string]bool {
	noun := -1
	m.each(r.Content, func(t int) {
		if noun < 0 && m.told(t, "imputed") && m.r.Tags.UPOS[t] == segun.NOUN {
			noun = t
		}
	})
	if noun < 0 {
		return nil
	}
	from := -1
	m.each(r.Content, func(t int) {
		if t > noun && from < 0 && (m.is(t, "of") && t == noun+1 || m.is(t, "that") && t+1 < m.Len() && m.r.Tags.UPOS[t+1] != segun.VERB && m.r.Tags.UPOS[t+1] != segun.AUX) {
			from = t
		}
	})
	if from < 0 {
		return nil
	}
	out := m.topic(r)
	delete(out, stem(m.lemma(noun)))
	return out
}

// putTo returns what another voice told in the sentence before a denial that points, where nothing in the paragraph is an accusation: what somebody denies was laid against them. "A pupil says he
// was pushed. The teacher denies the allegation."
func (m *maker) putTo(r *draft, how pointing, x *pointable) []int {
	if how != pointsOne && how != pointsAll || r.Act != "deny" || len(x.told) == 0 || m.pleads(r) {
		return nil
	}
	here := func(j int) bool { return m.blocksBetween(&m.drafts[j], r) == 0 }
	if slices.ContainsFunc(x.theirs, here) || slices.ContainsFunc(x.charged, here) {
		return nil
	}
	a := &m.drafts[x.told[0]]
	if !here(x.told[0]) || m.sentenceOf(r.Content[0])-m.sentenceOf(a.Content[0]) > 1 || a.Status != "asserted" && a.Status != "reported" {
		return nil
	}
	return m.breath(x.told[0])
}

// pointable is what a denial can point at, the nearest first.
type pointable struct {
	told    []int // what others say
	charged []int // where they accuse
	theirs  []int // where they accuse this voice, or those whom it speaks for
	deeds   []int // what they say that this voice did
}

// keep leaves only what passes.
func (x *pointable) keep(pass func(j int) bool) {
	for _, list := range [...]*[]int{&x.told, &x.charged, &x.theirs, &x.deeds} {
		*list = slices.DeleteFunc(*list, func(j int) bool { return !pass(j) })
	}
}

// whoseClaim returns the entity whose claim, account or charge a denial names as theirs, "" for none: "rejected his claim", "the union's allegations".
func (m *maker) whoseClaim(r *draft) string {
	found := ""
	m.each(r.Content[:1], func(t int) {
		if found != "" || m.r.Tags.UPOS[t] != segun.NOUN || !m.told(t, "charge") {
			return
		}
		if k := m.Find(t, segun.RelNmodPoss); k >= 0 {
			if x, ok := m.byHead[k]; ok {
				if e := m.r.EntityOf(x); e > 0 {
					found = m.r.Entities.List[e].ID
				}
			}
		}
	})
	return found
}

// pointable gathers what the ith claim can point at. All that somebody is accused of may stand anywhere before, and the story of the first lines is theirs too where it names nobody
// else: "Two firms fixed prices, says a report. … Norsten denied any wrongdoing."
func (m *maker) pointable(i int, who string, how pointing) (x pointable) {
	r := &m.drafts[i]
	for j := i - 1; j >= 0; j-- {
		near := j > i-reach
		if !near && how != pointsText {
			break
		}
		a := &m.drafts[j]
		if !m.answerable(a, r, who) {
			continue
		}
		x.told = append(x.told, j)
		switch {
		case a.Status == "alleged":
			if near && (who == "" || !m.ofAnother(a, r, who)) {
				x.charged = append(x.charged, j)
			}
			if m.laidAgainst(a, r, who, how) {
				x.theirs = append(x.theirs, j)
			}
		case near && how == pointsAll && m.doneBy(a, who) && m.blocksBetween(a, r) <= 3:
			x.deeds = append(x.deeds, j)
		}
	}
	if how == pointsAll { // of what stands farther above, only accusations
		x.theirs = m.laidFarther(i, who, x.theirs)
	}
	return x
}

// laidAgainst reports whether an accusation is of the voice of claim r, or may be where that points at all that was said.
func (m *maker) laidAgainst(a, r *draft, who string, how pointing) bool {
	return how == pointsAll && len(a.whom) == 0 && !writes(r) || m.party(a, r, who) || how == pointsAll && m.sideOf(a, r, who) == open
}

// wordsOf returns what a denial of words denies: what another voice says that the denier said, else what it says that they did or were told, in the sentences before. Nothing for other denials.
func (m *maker) wordsOf(i int, who string) []int {
	r := &m.drafts[i]
	best := -1
	for j := i - 1; j >= 0 && j > i-reach && who != ""; j-- {
		a := &m.drafts[j]
		if len(a.Content) == 0 || a.Grain == "role" || a.Act == "deny" || len(a.Chain) < 2 {
			continue
		}
		apart := m.sentenceOf(r.Content[0]) - m.sentenceOf(a.Content[0])
		if apart < 1 || apart > 2 || m.blocksBetween(a, r) > 1 {
			continue
		}
		switch own := a.Chain[len(a.Chain)-1].Entity == who; {
		case own && len(a.Chain) > 2:
			return m.toldWith(j)
		case own:
		case best < 0 && (m.aimsAt(a, who) || m.named(a, who)):
			best = j
		}
	}
	if best < 0 {
		return nil
	}
	return m.toldWith(best)
}

// toldWith returns claim j with all that the outermost voice of it tells in the same sentence, whoever says it.
func (m *maker) toldWith(j int) (out []int) {
	a := &m.drafts[j]
	s := m.sentenceOf(a.Content[0])
	for k := max(0, j-6); k < len(m.drafts) && k <= j+6; k++ {
		c := &m.drafts[k]
		if k == j || len(c.Content) > 0 && c.Grain != "role" && c.Act != "deny" && len(c.Chain) > 1 && c.Chain[1].Entity == a.Chain[1].Entity && m.sentenceOf(c.Content[0]) == s {
			out = append(out, k)
		}
	}
	return out
}

// justBefore returns what was told right before a claim that points back: "denied it".
func (m *maker) justBefore(r *draft, told []int) []int {
	for _, j := range told {
		a := &m.drafts[j]
		switch apart := m.sentenceOf(r.Content[0]) - m.sentenceOf(a.Content[0]); {
		case apart > 2:
		case apart == 0 && r.Act == "deny" && !m.accuses1(a):
			// "the paper says she worked for the service, which he denies" points at what was told before, or at nothing
		case m.blocksBetween(a, r) == 0 && apart <= 1, apart == 1 && m.accuses1(a):
			for _, k := range told {
				c := &m.drafts[k]
				if m.accuses1(c) && m.sentenceOf(c.Content[0]) == m.sentenceOf(a.Content[0]) {
					return merged(m.breath(k), m.withLead(k))
				}
			}
			return m.breath(j)
		}
	}
	return nil
}

// merged returns the numbers of two lists, ascending and each once.
func merged(a, b []int) []int {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// doneBy reports whether a claim tells what somebody did.
func (m *maker) doneBy(a *draft, who string) bool {
	if a.subject < 0 || who == "" || a.Realis != "happened" && a.Realis != "ongoing" {
		return false
	}
	e := m.r.EntityOf(a.subject)
	return e > 0 && m.r.Entities.List[e].ID == who
}

// breath returns claim j with all that its voice tells in the same sentence.
func (m *maker) breath(j int) (out []int) {
	a := &m.drafts[j]
	s := m.sentenceOf(a.Content[0])
	for k := max(0, j-6); k < len(m.drafts) && k <= j+6; k++ {
		c := &m.drafts[k]
		if k == j || len(c.Content) > 0 && c.Grain != "role" && c.Act != "deny" && m.oneVoice(c, a) && m.sentenceOf(c.Content[0]) == s {
			out = append(out, k)
		}
	}
	return out
}

// ownWords returns what a plea names: "not guilty to | theft".
func (m *maker) ownWords(r *draft) map[string]bool {
	out := maps.Clone(m.topic(r))
	delete(out, stem("guilty"))
	delete(out, stem("innocent"))
	delete(out, stem("count"))
	return out
}

// passage returns accusation j with those that its voice makes around it: in its paragraph for one that is meant alone, "the accusation"; in the paragraph before too for several.
func (m *maker) passage(j int, how pointing) []int {
	a := &m.drafts[j]
	far := 1
	if how == pointsOne {
		far = 0
	}
	var out []int
	for k := max(0, j-12); k <= j; k++ {
		if c := &m.drafts[k]; k == j || c.Status == "alleged" && c.Act != "deny" && c.Grain != "role" && len(c.Content) > 0 && (m.blocksBetween(c, a) == 0 || m.blocksBetween(c, a) <= far && m.oneVoice(c, a)) && m.sameSide(c, a) {
			out = append(out, k)
		}
	}
	return out
}

// oneVoice reports whether one voice makes two claims, through as many.
func (m *maker) oneVoice(a, b *draft) bool {
	return len(a.Chain) == len(b.Chain) && a.Chain[len(a.Chain)-1].Entity == b.Chain[len(b.Chain)-1].Entity
}

// sameSide reports whether two accusations charge the same, as far as the text says whom they charge.
func (m *maker) sameSide(a, b *draft) bool {
	if len(a.whom) == 0 || len(b.whom) == 0 {
		return true
	}
	return slices.ContainsFunc(a.whom, func(x string) bool {
		return slices.ContainsFunc(b.whom, func(y string) bool { return m.speaksFor(x, y) })
	})
}

// textSays returns what the text or body says which a denial names by its kind: "the report", "the findings". told has what others say, the nearest first. Who rejects a report rejects
// what others tell in it too, and what the first lines tell of it.
func (m *maker) textSays(r *draft, told []int) []int {
	word := ""
	m.each(r.Content[:1], func(t int) {
		if word == "" && m.r.Tags.UPOS[t] == segun.NOUN {
			word = m.lemma(t)
		}
	})
	if word == "" {
		return nil
	}
	by := map[string]bool{} // whose text it is
	for _, j := range told {
		if m.textIn(j, word)&isOfText == 0 {
			continue
		}
		for k := range m.drafts[j].Chain[1:] {
			if v := &m.drafts[j].Chain[k+1]; v.Entity != "" && (m.calledBy(v, word) || m.madeIn(v, word)) {
				by[v.Entity] = true
			}
		}
	}
	var out []int
	for _, j := range told {
		a := &m.drafts[j]
		if a.Status != "alleged" && (a.Status != "asserted" || a.Realis != "happened" && a.Realis != "ongoing") {
			continue
		}
		if m.textIn(j, word)&isCalled != 0 || len(by) > 0 && slices.ContainsFunc(a.Chain[1:], func(v segun.Voice) bool { return by[v.Entity] }) {
			out = append(out, j)
		}
	}
	slices.Reverse(out)
	return out
}

// How the voices of a claim stand to a text that is called by a word.
const (
	isLooked = 1 << iota // it is known
	isCalled             // the word calls one of them
	isOfText             // the word calls one of them, who is known, or that one speaks in such a text
)

// textIn tells how the voices of claim j stand to a text that is called by a word. It is worked out once for a claim and a word, when sides are taken.
func (m *maker) textIn(j int, word string) uint8 {
	known := m.found.texts[word]
	if known == nil {
		if m.found.texts == nil {
			m.found.texts = map[string][]uint8{}
		}
		known = make([]uint8, len(m.drafts))
		m.found.texts[word] = known
	}
	if known[j] == 0 {
		known[j] = isLooked
		for k := 1; k < len(m.drafts[j].Chain); k++ {
			v := &m.drafts[j].Chain[k]
			called := m.calledBy(v, word)
			if called {
				known[j] |= isCalled
			}
			if v.Entity != "" && (called || m.madeIn(v, word)) {
				known[j] |= isOfText
			}
		}
	}
	return known[j]
}

// madeIn reports whether a voice speaks in a text that a word calls: "the Lantern Project said in a report".
func (m *maker) madeIn(v *segun.Voice, word string) bool {
	for _, s := range v.Cues {
		for t := m.r.Tokens.At(s.Start); t < m.Len() && t < m.r.Tokens.At(s.End-1)+5; t++ {
			if m.is(t, "in") && (m.is(t+2, word) || m.is(t+3, word) || m.is(t+1, word)) {
				return true
			}
		}
	}
	return false
}

// calledBy reports whether a word calls a voice, or what comes from it.
func (m *maker) calledBy(v *segun.Voice, word string) bool {
	named := false
	m.each(v.Spans, func(t int) { named = named || m.is(t, word) || m.said(word, t) })
	if e := m.entity(v.Entity); e != nil && !named && v.Entity != "e0" {
		return m.calls(word, m.indexOf(e))
	}
	return named
}

// calls reports whether a word calls an entity, or what comes from it, anywhere in the text.
func (m *maker) calls(word string, e int) bool {
	is, known := m.found.names[wordOf{e, word}]
	if !known {
		is = slices.ContainsFunc(m.wordsFor(e), func(h int) bool { return m.is(h, word) || m.said(word, h) })
		if m.found.names == nil {
			m.found.names = map[wordOf]bool{}
		}
		m.found.names[wordOf{e, word}] = is
	}
	return is
}

// said reports whether what a word calls comes from a voice that token t calls: findings from an inquiry, an article from a newspaper.
func (m *maker) said(word string, t int) bool {
	switch word {
	case "finding", "conclusion", "report", "verdict", "ruling":
		return m.told(t, "finder")
	case "article", "story", "account", "report ":
		return m.is(t, "newspaper", "paper", "magazine", "newsletter", "website", "broadcaster", "journal")
	case "complaint", "lawsuit", "indictment":
		return m.is(t, "prosecutor", "plaintiff", "lawyer", "prosecution")
	}
	return false
}

// pleads reports whether a denial is a plea.
func (m *maker) pleads(r *draft) bool {
	return r.holder >= 0 && m.r.Attributions.List[r.holder].Verb == "plead"
}
