package coref

import (
	"sort"

	"segun"
	"segun/internal/model"
	"segun/read/mention"
	"segun/read/phrase"
)

// candidate is an entity that may be meant by a pronoun, with its features and score.
type candidate struct {
	open     *open
	features []uint64
	known    float64 // what weigh adds, as a logarithm of odds
	score    int32
}

// thirdPerson are the pronouns that are resolved here, by class.
var thirdPerson = map[string]class{"he": he, "him": he, "his": he, "himself": he, "she": she, "her": she, "hers": she, "herself": she,
	"they": they, "them": they, "their": they, "theirs": they, "themselves": they, "themself": they, "it": it, "its": it, "itself": it}

// farOn is how many sentences ago somebody said something, at most, for wentOn.
const farOn = 4

type class uint8

const (
	none class = iota
	he
	she
	they
	it
)

// By how much the logarithm of the odds must be better, measured on GUM's training documents: a pronoun whose best candidate
// is not so much better than the next is left open with a Doubt, and one whose best is so much worse than nobody is
// left open without. Where the sentence speaks of wrongdoing the wrong person would be the worst error, and the
// margin is wider.
const (
	apart       = 0.35
	apartGrave  = 1.4
	apartTells  = 0.2 // of a pronoun that says something, of which more is known; counted on our own annotated articles, each judged by what had not learned from it: fewer are wrong than with the margins above before
	gravelyTold = 0.6
	goesOn      = 2.2 // who spoke in the sentence before goes on speaking: measured on our own annotated articles
	quotesOn    = 1.2 // and goes on in their own words, where the next sentence of the paragraph opens with a quotation
	wentOn      = 2.8 // who said something last, some sentences ago, goes before those who have said nothing since
	toldOf      = 1.4 // who is only told of in what was said last comes behind others where a pronoun speaks: measured there
	ofOther     = 2   // "it" that speaks is less likely a place that was only named for what is there
	theirBody   = 4   // "it" that speaks behind a sentence in which somebody spoke for a body is the body
	namedHere   = 0.8 // whom the paragraph names goes before others where a pronoun speaks: measured there too
	quotedAs    = 2   // inside a quotation whom it, or the sentence before it, names as a woman or a man goes before those of whom nothing tells
	otherName   = 5   // whose given name is mostly one of the other gender comes behind everybody else
	nobodyHe    = 0.5 // he, she
	nobodyThey  = 0.3 // they, it
	onlyOne     = 2.5 // they, it, where only what the sentence before was about can be meant
	toldLast    = 2   // and does so before others whom the ranking prefers, where nothing speaks for somebody else
	hinted      = 9   // who told of "her" comes behind the one other whom they told of, where "he" follows
	askedBy     = 4   // unless it was a question to somebody: who was asked answers
	nobodySays  = 6   // who says something is somebody: measured on our own annotated articles
)

// third resolves pronouns of the third person and relatives.
func (v *resolver) third(i int) {
	m := &v.r.Mentions.List[i]
	p, ok := v.t.pronouns[v.Low[m.Head]]
	if !ok {
		return
	}
	if x := v.r.Tags.XPOS[m.Head]; x == "WP" || x == "WDT" || x == "WP$" {
		v.relative(i)
		return
	}
	c := thirdPerson[v.lower(m.Head)]
	if c == none {
		return
	}
	if p.reflexive && v.reflexive(i, c, &p) {
		return
	}
	v.last = v.latest
	if c == he || c == she {
		v.last = v.person
	}
	list, q := v.candidates(i, m, &p, c)
	v.weigh(list, q, m)
	if v.teach != nil {
		switch k := v.teach(i, q, list); {
		case k >= 0 && k < len(list)-1:
			v.answer(i, list[k].open.entity, &p)
			return
		case k != undecided:
			return
		}
	}
	nobody := len(list) - 1
	best, rival := -1, -1
	if c == they && q.quote < 0 && v.speaks(m) {
		if e := v.oneWhoTells(list[:nobody], q.from); e >= 0 {
			v.answer(i, e, &p)
			return
		}
	}
	for k := range list {
		x := &list[k]
		x.score = v.rank(x.features) + int32(x.known*v.unit)
		switch {
		case k == nobody:
		case best < 0 || x.score > list[best].score:
			best, rival = k, best
		case rival < 0 || x.score > list[rival].score:
			rival = k
		}
	}
	slack := int32(nobodyHe * v.unit)
	if c == they || c == it {
		slack = int32(nobodyThey * v.unit)
	}
	if best < 0 {
		v.elsewhere(i, c, q, &p)
		return
	}
	if v.onlyTopic(list[:nobody], list[best].open, q) {
		slack = int32(onlyOne * v.unit)
	}
	if q.tells && !v.unlikely(list[best].open.entity, c) {
		slack = int32((nobodySays + apart) * v.unit)
	}
	own := q.possessive && q.subject >= 0 && v.entityAt(q.subject) == list[best].open.entity // "Morvan closed her office"
	if !own && list[best].score-list[nobody].score < -slack {
		v.elsewhere(i, c, q, &p)
		return
	}
	margin := v.apart(q)
	if rival >= 0 && (list[best].score-list[rival].score < margin || c != they && v.joined(list[best].open, list[rival].open)) {
		a, b := v.r.Entities.List[list[best].open.entity].Name, v.r.Entities.List[list[rival].open.entity].Name
		v.r.Doubt(m.Span, "ambiguous-pronoun", "\""+v.Word(m.Head)+"\" may be "+a+" or "+b+"; it is counted for neither.")
		return
	}
	v.answer(i, list[best].open.entity, &p)
}

// joined reports whether "and" joins the last mentions of two entities, of which neither is then more the subject: "| The council | and | the union | met. Its leader left."
func (v *resolver) joined(a, b *open) bool {
	return a.sentence == b.sentence && (v.Rel(a.token) == segun.RelConj && v.Head(a.token) == b.token || v.Rel(b.token) == segun.RelConj && v.Head(b.token) == a.token)
}

// onlyTopic reports whether "they" or "it", or what is theirs, can be of nobody and nothing but an entity that the sentence before was about: "The union rejected the offer. | Its | negotiators went home."
func (v *resolver) onlyTopic(list []candidate, best *open, q *place) bool {
	if q.class != they && q.class != it || q.things > 0 || q.quote >= 0 || q.expletive || !best.subject || best.quoted || best.sentence < q.sentence-1 {
		return false
	}
	for k := range list {
		if o := list[k].open; o != best && o.sentence >= q.sentence-1 {
			return false
		}
	}
	return true
}

// saidFrom returns the sentence with which the quotation opens that the pronoun at token t speaks at the end of, which is sentence s itself where it has but one: those that stand inside it
// come between nobody. “I farm. You drag us into it. You should be ashamed,” | he added.
func (v *resolver) saidFrom(t, s int) int {
	a := v.tells[t]
	if a == 0 {
		return s
	}
	at := &v.r.Attributions.List[a-1]
	if at.Quote != "direct" || len(at.Content) == 0 {
		return s
	}
	k := v.r.Tokens.SentenceOf(v.r.Tokens.At(at.Content[0].Start))
	if k < 0 || k >= s || v.r.Tokens.Sentences[k].Block != v.r.Tokens.Sentences[s].Block {
		return s
	}
	return k
}

// opensQuoted reports whether a sentence opens with a quotation.
func (v *resolver) opensQuoted(s int) bool {
	t := v.r.Tokens.Sentences[s].First
	return v.quote[t] >= 0 || t+1 < v.r.Tokens.Sentences[s].End && v.quote[t+1] >= 0
}

// answer books whom a pronoun stands for.
func (v *resolver) answer(i, e int, p *pronoun) {
	v.settle(i, e, "pronoun")
	if p.person == false && p.grammatical == 3 && !p.many && v.r.Entities.List[e].Kind == segun.Person {
		v.asBody[e] = true
	}
	if (v.sex[e] == unknown || v.soft[e]) && p.gender != unknown && v.r.Entities.List[e].Kind == segun.Person {
		if v.sex[e] == unknown && v.inOwnTelling(i, e) {
			v.hints[e] = p.gender
		} else {
			v.sex[e], v.soft[e] = p.gender, true
		}
	}
	v.mention(e, i)
}

// reflexive gives "himself" the subject of its clause.
func (v *resolver) reflexive(i int, c class, p *pronoun) bool {
	m := &v.r.Mentions.List[i]
	e := v.entityAt(v.subjectOf(v.clauseOf(m.Head)))
	if e < 0 || !v.agrees(e, c) {
		return false
	}
	if v.teach == nil {
		v.settle(i, e, "reflexive")
		v.mention(e, i)
		return true
	}
	return false
}

// agrees reports whether gender, number and kind let a pronoun stand for an entity.
func (v *resolver) agrees(e int, c class) bool {
	x := &v.r.Entities.List[e]
	if e == 0 {
		return false
	}
	switch c {
	case he, she:
		if v.asBody[e] {
			return false
		}
	case they:
		return x.Kind != segun.Place && x.Kind != segun.Law && x.Kind != segun.Product && x.Kind != segun.Person
	case it:
		return x.Kind != segun.Person && x.Kind != segun.Group || v.asBody[e]
	}
	g := v.sex[e]
	return x.Kind == segun.Person && (g == unknown || g == female && c == she || g == male && c == he)
}

// knownInQuote reports whether a pronoun stands in a quotation and one of the candidates was mentioned there, or in the sentence before it, of whom a title, role or name tells the gender.
func (v *resolver) knownInQuote(list []candidate, q *place) bool {
	if q.quote < 0 || q.class != he && q.class != she {
		return false
	}
	from := v.r.Quotes.List[q.quote].Span.Start
	first := v.r.Tokens.SentenceOf(v.r.Tokens.At(from)) - 1
	for k := range list {
		o := list[k].open
		if e := o.entity; o.sentence >= first && (v.sex[e] != unknown || v.likely[e] != unknown && !v.unlikely(e, q.class)) {
			return true
		}
	}
	return false
}

// unlikely reports whether the given name alone speaks against "he" or "she".
func (v *resolver) unlikely(e int, c class) bool {
	if v.sex[e] != unknown {
		return false
	}
	return c == he && v.likely[e] == female || c == she && v.likely[e] == male
}

// candidates lists who may be meant, the latest first, and nobody last.
func (v *resolver) candidates(i int, m *segun.Mention, p *pronoun, c class) ([]candidate, *place) {
	v.cands = v.cands[:0]
	v.buf = v.buf[:0]
	s := v.r.Tokens.SentenceOf(m.Head)
	q := v.pronounAt(i, m, p, c, s)
	fits := 0
	for k := len(v.open) - 1; k >= 0; k-- {
		o := &v.open[k]
		if d := s - o.sentence; d < 0 || d > 8 || d > 4 && !v.r.Entities.List[o.entity].Named {
			continue
		}
		if (c == he || c == she) && v.shouted(o) || !v.agrees(o.entity, c) && !(c == it && v.maybeBody(o, m)) || c == they && v.oneOfAll(o) || v.onlySaidOf(o) || v.barred(o, m, p, q) {
			continue
		}
		if fits++; fits > 12 {
			break
		}
		from := len(v.buf)
		v.features(o, q, fits)
		if q.tells {
			v.tellers(o, q, fits)
		}
		v.cands = append(v.cands, candidate{open: o, features: v.buf[from:len(v.buf):len(v.buf)]})
	}
	if (c == he || c == she) && v.misnamed(q) {
		for k := range v.open {
			if o := &v.open[k]; o.entity == v.last.entity {
				from := len(v.buf)
				v.features(o, q, 1)
				v.tellers(o, q, 1)
				v.cands = append(v.cands, candidate{open: o, features: v.buf[from:len(v.buf):len(v.buf)]})
			}
		}
	}
	if c == it && v.writing(m.Head) {
		v.onlyOutlets()
	}
	if c == it && q.opens && v.tells[m.Head] > 0 {
		v.onlyPaper(s)
	}
	if c == it && q.tells {
		v.onlyIssuer()
		v.onlyWhatReads(m.Head)
	}
	from := len(v.buf)
	v.nobody(q, fits)
	v.cands = append(v.cands, candidate{features: v.buf[from:len(v.buf):len(v.buf)]})
	return v.cands, q
}

// oneOfAll reports whether an entity was mentioned last as one of several that the text names together, who are meant by "they" rather than one of them: "helps porters and | clerks |, who say that
// they …".
func (v *resolver) oneOfAll(o *open) bool {
	for k := len(v.open) - 1; k >= 0; k-- {
		a := &v.r.Mentions.List[v.open[k].mention]
		if l := &v.r.Mentions.List[o.mention]; a.Rule == mention.Together && v.open[k].entity != o.entity && a.First <= l.First && l.End <= a.End {
			return true
		}
	}
	return false
}

// writing reports whether a pronoun is who writes, publishes or reports: "In August it wrote that …".
func (v *resolver) writing(t int) bool {
	a := v.tells[t]
	if a == 0 {
		return false
	}
	switch x := &v.r.Attributions.List[a-1]; x.Verb {
	case "write", "report", "publish", "print", "editorialise", "headline", "run":
		return true
	}
	return false
}

// onlyOutlets leaves the newspapers and stations of the last sentences alone among the candidates, where there are any: they are who writes.
func (v *resolver) onlyOutlets() {
	keep := 0
	for k := range v.cands {
		if v.r.Entities.List[v.cands[k].open.entity].Kind == segun.Outlet {
			v.cands[keep] = v.cands[k]
			keep++
		}
	}
	if keep > 0 {
		v.cands = v.cands[:keep]
	}
}

// barred reports whether grammar forbids that a pronoun stands for an entity: two parts of one verb are two people, nobody is
// part of the phrase that names them, and who speaks says "I".
func (v *resolver) barred(o *open, m *segun.Mention, p *pronoun, q *place) bool {
	l := &v.r.Mentions.List[o.mention]
	if l.First <= m.Head && m.Head < l.End {
		return true
	}
	if q.quote >= 0 && q.class == they && (v.hearer(int(q.quote)) == o.entity || v.ownBody(q) == o.entity) {
		return true // "They want me to say a name," she told the station: not the station, and not the union that she leads, which is "we"
	}
	if q.speaker == o.entity && q.quote >= 0 || l.Form != segun.FormPronoun && v.Is(l.First, noWord) {
		return true
	}
	if q.class == it && v.r.Entities.List[o.entity].Kind == segun.OtherEntity && (q.owns == segun.Person || q.owns == segun.Group || q.owns == segun.Organisation) {
		return true // a report has no spokesman
	}
	if v.tells[m.Head] > 0 && o.entity != v.last.entity && v.withinTeller(l, q) {
		return true
	}
	if v.tells[m.Head] > 0 && o.sentence == q.sentence && l.Form != segun.FormPronoun && v.asked(l, m) || q.class != it && v.officeOf(o, l) {
		return true
	}
	for a := v.tells[m.Head]; a > 0; a = v.toldBefore(a) {
		if v.namesTold(a-1, o.entity, m) || v.broughtUp(a-1, o.entity) {
			return true // "He noted that Merrow would dwell on it", "I have met Mr Merrow. He is a black hole," he said
		}
	}
	if o.sentence != q.sentence || p.reflexive {
		return false
	}
	if a := v.tells[m.Head]; a > 0 && l.Form != segun.FormPronoun && l.Span.End <= m.Span.Start && v.names(a-1, l) {
		return true // "Mr Calloran counted the money, he said", "It had been warned by a clerk, he said": who says it is somebody else
	}
	if v.tells[m.Head] > 0 && v.passesOn(o.token) {
		return true // "In a message read out by Mr Oller, he said": not Mr Oller
	}
	if v.relativeOf(m.Head, l) {
		return true // "criticised the hospital's office, which it said had taken none": who says it is not the office
	}
	if !q.possessive {
		if a, b := v.Head(o.token), v.Head(m.Head); a >= 0 && a == b || a == m.Head || b == o.token {
			return true
		}
		if q.role != subject && q.subject >= 0 && v.entityAt(q.subject) == o.entity {
			return true
		}
	}
	return false
}

// onlyOf reports whether an entity was mentioned last only as what something else is of ("| Quel |'s foreign ministry", "the | Tavaran | ambassador") in a sentence of which another candidate is the subject.
func (v *resolver) onlyOf(o *open, list []candidate) bool {
	if o.role != possessor && o.role != modifier && v.Rel(o.token) != segun.RelAmod && v.Rel(o.token) != segun.RelCompound {
		return false
	}
	for k := range list {
		if x := list[k].open; x.entity != o.entity && x.sentence == o.sentence && x.subject {
			return true
		}
	}
	return false
}

// passesOn reports whether a token is by whom somebody else's words are read out, printed or brought: "a message read out by | Mr Oller |".
func (v *resolver) passesOn(t int) bool {
	h := v.Head(t)
	if h < 0 || v.Rel(t) != segun.RelOblAgent && (v.Rel(t) != segun.RelObl || !v.Is(v.Find(t, segun.RelCase), hashBy)) {
		return false
	}
	return v.Rel(h) == segun.RelAcl && v.among(h, "passed") && v.among(v.Head(h), "paper")
}

// shouted reports whether an entity is only some words in capitals, mentioned once, as of a headline: "DREAM VILLA".
func (v *resolver) shouted(o *open) bool {
	e := &v.r.Entities.List[o.entity]
	if len(e.Mentions) != 1 {
		return false
	}
	m := &v.r.Mentions.List[e.Mentions[0]]
	if m.End-m.First < 2 {
		return false
	}
	for t := m.First; t < m.End; t++ {
		if v.Look[t]&phrase.AllCaps == 0 {
			return false
		}
	}
	return true
}

// relativeOf reports whether a pronoun right behind "which" or "whom" says something of what a mention is part of.
func (v *resolver) relativeOf(t int, l *segun.Mention) bool {
	if t < 2 || v.tells[t] == 0 {
		return false
	}
	if x := v.r.Tags.XPOS[t-1]; x != "WDT" && x != "WP" && x != "IN" || !v.Is(t-1, whichWord, whomWord, whoWord) {
		return false
	}
	e := t - 2
	for e > 0 && v.r.Tags.UPOS[e] == segun.PUNCT {
		e--
	}
	h := e
	for n := 0; n < 6; n++ { // the noun phrase that ends there
		p := v.Head(h)
		if p < 0 || p > e || v.r.Tags.UPOS[p] != segun.NOUN && v.r.Tags.UPOS[p] != segun.PROPN {
			break
		}
		h = p
	}
	return l.First >= int(v.Lo[h]) && l.End <= t-1
}

// stillTells reports whether who said something last may be who says more some sentences later: nobody else whom the pronoun can mean has been named since.
func (v *resolver) stillTells(list []candidate, q *place, from int) bool {
	if v.last.mention == 0 || from-v.last.sentence > farOn || v.last != v.latest {
		return false
	}
	since := v.last.sentence // until where they are what the text is about: "Did that mean | Garcia | would vote for Moll? “No,” he said."
	for k := range list {
		if o := list[k].open; o.entity == v.last.entity && o.subject {
			since = max(since, o.sentence)
		}
	}
	for k := range list {
		if o := list[k].open; o.entity != v.last.entity && o.sentence > since && !(o.quoted && o.sentence >= from) && (o.named || o.block == q.block && v.lastBlock() != q.block || v.takesOver(o, from)) {
			return false
		}
	}
	return true
}

// misnamed reports whether a pronoun that speaks must be who spoke in the sentence before, though their given name is mostly one of the other gender, or a pronoun was taken for them before: nothing else tells it, and nobody else is told of there.
func (v *resolver) misnamed(q *place) bool {
	if !q.tells || q.quote >= 0 || v.last.mention == 0 || v.last.sentence != q.from-1 || v.last != v.latest || !v.soft[v.last.entity] || v.agrees(v.last.entity, q.class) || v.r.Mentions.List[v.last.mention-1].Form == segun.FormPronoun {
		return false
	}
	for k := range v.open {
		if o := &v.open[k]; o.entity != v.last.entity && o.sentence >= q.from-1 && v.r.Entities.List[o.entity].Kind == segun.Person {
			return false
		}
	}
	return true
}

// takesOver reports whether the sentence before is about a body that it calls by a description, which then speaks: "Corvane spoke of 41 complaints. | The authority | gave a higher figure. It said …".
func (v *resolver) takesOver(o *open, from int) bool {
	m := &v.r.Mentions.List[o.mention]
	return o.subject && o.sentence == from-1 && m.Form == segun.FormNominal && v.r.Entities.List[o.entity].Kind == segun.Organisation && !v.embedded(o.token)
}

// lastBlock is the paragraph in which somebody spoke last, -1 for none.
func (v *resolver) lastBlock() int {
	if v.last.mention == 0 {
		return -1
	}
	return v.r.Tokens.Sentences[v.last.sentence].Block
}

// namedIn counts the candidates that a paragraph names.
func namedIn(list []candidate, block int) int {
	n := 0
	for k := range list {
		if o := list[k].open; o.named && o.block == block {
			n++
		}
	}
	return n
}

// inTelling reports whether an entity was mentioned last in what the last to speak said, in the sentence before or the one before it.
func (v *resolver) inTelling(o *open, q *place) bool {
	if v.last.mention == 0 || q.sentence-o.sentence > 2 || o.sentence < v.last.sentence {
		return false
	}
	a := v.tells[v.r.Mentions.List[v.last.mention-1].Head]
	if a == 0 || !v.agrees(v.last.entity, q.class) {
		return false
	}
	if k := v.quote[o.token]; k >= 0 && v.says[k] == 0 && o.block == v.lastBlock() {
		return true // their own words go on
	}
	at := v.r.Tokens.Tokens[o.token].Span
	for _, c := range v.r.Attributions.List[a-1].Content {
		if c.Contains(at) {
			return true
		}
	}
	return false
}

// speaksFor reports whether an entity is the body that the one who spoke last, in the sentence before, is of: "said Ivo Brannigan of the group | Clean Ledger |".
func (v *resolver) speaksFor(o *open, q *place) bool {
	if v.latest.mention == 0 || v.latest.sentence != q.sentence-1 || o.sentence != v.latest.sentence || v.r.Entities.List[v.latest.entity].Kind != segun.Person {
		return false
	}
	t := &v.r.Mentions.List[v.latest.mention-1]
	for h, n := v.Head(o.token), 0; h >= 0 && n < 4; h, n = v.Head(h), n+1 {
		if h == t.Head {
			return true
		}
	}
	return false
}

// asked reports whether a mention stands in what the one who speaks at a pronoun was asked at the start of their sentence: "Asked if he knew | Merrow |, he said".
func (v *resolver) asked(l, m *segun.Mention) bool {
	first, _ := v.Sentence(m.Head)
	if x := v.r.Tags.XPOS[first]; x != "VBN" && x != "VBD" || !v.Is(first, hashesAsked...) {
		return false
	}
	return l.First > first && l.End <= m.First && v.Word(m.First-1) == ","
}

var hashesAsked = phrase.Hashes("asked", "pressed", "questioned", "challenged", "reminded", "told", "quizzed", "cross-examined", "confronted")

// officeOf reports whether a person without a name was mentioned last as whose office or house something is: "the auditor general's office".
func (v *resolver) officeOf(o *open, l *segun.Mention) bool {
	if v.r.Entities.List[o.entity].Named || v.r.Entities.List[o.entity].Kind != segun.Person || v.Rel(l.Head) != segun.RelNmodPoss || l.Form == segun.FormPronoun {
		return false
	}
	h := v.Head(l.Head)
	return h >= 0 && v.Is(h, hashesOffice...)
}

var hashesOffice = phrase.Hashes("office", "department", "residence")

// withinTeller reports whether a mention is part of the words for who spoke last, who can be meant as well: "An adviser to Mr Bazzari said …. He accused Hazir …" is the adviser.
func (v *resolver) withinTeller(l *segun.Mention, q *place) bool {
	if v.last.mention == 0 || q.sentence-v.last.sentence > 1 || !v.agrees(v.last.entity, q.class) {
		return false
	}
	t := &v.r.Mentions.List[v.last.mention-1]
	if l.Form == segun.FormPronoun && l.Span.Start > t.Span.Start && v.r.Tokens.SentenceOf(l.Head) == v.last.sentence {
		e := v.entityAt(l.Head) // "An adviser to Mr Bazzari, who asked that his name not be used, said"
		for k := range v.r.Mentions.List[v.last.mention-1:] {
			if x := &v.r.Mentions.List[v.last.mention-1+k]; x.Span.Start > l.Span.Start {
				return false
			} else if x.Form != segun.FormPronoun && v.entity(v.last.mention-1+k) == e {
				l = x
				break
			}
		}
	}
	return t.First <= l.First && l.End <= t.End && t.Head != l.Head && v.Rel(l.Head) != segun.RelAppos
}

var whichWord, whomWord, whoWord = phrase.Hash("which"), phrase.Hash("whom"), phrase.Hash("who")

// names reports whether a name or description stands in what attribution a reports, for more than an owner ("his client's brother").
func (v *resolver) names(a int, l *segun.Mention) bool {
	if v.Rel(l.Head) == segun.RelNmodPoss {
		return false
	}
	for _, c := range v.r.Attributions.List[a].Content {
		if c.Contains(l.Span) {
			return v.r.Attributions.List[a].Quote != "direct" || !v.nested(v.r.Tokens.At(c.Start)+1, l.First)
		}
	}
	return false
}

// toldBefore returns the attribution right before a, plus one as a is, that has the same speaker, 0 for none: “It is all his,” | he said, adding: “Not mine.”
func (v *resolver) toldBefore(a int) int {
	if a > 1 && v.r.Attributions.List[a-2].Speaker == v.r.Attributions.List[a-1].Speaker {
		return a - 1
	}
	return 0
}

// namesTold reports whether what attribution a reports, in their own words or behind the pronoun, calls an entity by name: nobody speaks so of themselves. A name that others call out inside a
// direct quotation, and that of an owner outside of one, tell nothing.
func (v *resolver) namesTold(a, e int, m *segun.Mention) bool {
	at := &v.r.Attributions.List[a]
	all := v.r.Entities.List[e].Mentions
	for _, c := range at.Content {
		if at.Quote != "direct" && c.Start < m.Span.End && (c.End > m.Span.Start || v.admits(a, m) || v.r.Tokens.SentenceOf(v.r.Tokens.At(c.Start)) != v.r.Tokens.SentenceOf(m.Head)) {
			continue // "Merrow scored the first with his knee and, he admits, the second with his hand"
		}
		from := v.r.Tokens.At(c.Start)
		if v.r.Tags.UPOS[from] == segun.PUNCT && from+1 < v.Len() {
			from++
		}
		k := sort.Search(len(all), func(k int) bool { return v.r.Mentions.List[all[k]].Span.Start >= c.Start })
		for ; k < len(all); k++ {
			l := &v.r.Mentions.List[all[k]]
			if l.Span.Start >= c.End {
				break
			}
			if l.Form != segun.FormName || l.Span.End > c.End || l.Head == m.Head {
				continue
			}
			if at.Quote != "direct" && v.Rel(l.Head) == segun.RelNmodPoss || v.quote[l.Head] != v.quote[from] || v.nested(from, l.First) {
				continue
			}
			return true
		}
	}
	return false
}

// nested reports whether a quotation inside a quotation opens between two tokens: “They shouted, ‘ | Sund”.
func (v *resolver) nested(from, to int) bool {
	for t := from; t < to; t++ {
		if v.r.Tags.UPOS[t] == segun.PUNCT && (v.Word(t) == "‘" || v.Word(t) == "'" || v.Word(t) == "“" || v.Word(t) == "\"") {
			return true
		}
	}
	return false
}

func (v *resolver) add(f uint64) { v.buf = append(v.buf, f) }

// near rounds a number down to a few classes.
func near(n int, steps ...int) uint64 {
	for i, s := range steps {
		if n < s {
			return uint64(i)
		}
	}
	return uint64(len(steps))
}

// features describes a candidate. rank is its place among those that fit, the latest first.
func (v *resolver) features(o *open, q *place, rank int) {
	e := &v.r.Entities.List[o.entity]
	l := &v.r.Mentions.List[o.mention]
	c, d := uint64(q.class), near(q.sentence-o.sentence, 1, 2, 3, 5)
	person := uint64(0) // "they" and "it" behave differently from he and she
	switch q.class {
	case they:
		person = 1
	case it:
		person = 2
	}
	form := uint64(0)
	switch l.Form {
	case segun.FormNominal:
		form = 1
	case segun.FormPronoun:
		form = 2
	}
	named := uint64(bit(e.Named))
	kind := model.String(string(e.Kind))
	times := near(o.times, 2, 3, 5, 9)
	r, pr := uint64(o.role), uint64(q.role)
	sex := uint64(bit(v.sex[o.entity] == unknown))
	v.add(model.F2(1, person, d))
	v.add(model.F3(2, person, d, r))
	v.add(model.F4(3, person, d, r, pr))
	v.add(model.F3(4, person, uint64(rank), d))
	v.add(model.F3(5, c, form, named))
	v.add(model.F3(6, c, kind, d))
	v.add(model.F3(7, person, times, d))
	v.add(model.F2(8, c, sex))
	v.add(model.F3(9, person, uint64(bit(o.times == v.most)), near(v.most, 2, 4, 8)))
	v.add(model.F4(10, person, uint64(bit(o.quoted)), uint64(bit(q.quote >= 0)), d))
	v.add(model.F3(11, person, uint64(bit(o.block == q.block)), d))
	v.add(model.F4(12, person, form, r, uint64(bit(o.subject))))
	v.add(model.F4(13, person, form, uint64(bit(q.possessive)), d))
	v.add(model.F3(14, person, uint64(bit(e.Kind == segun.Group && e.Count != nil)), uint64(bit(v.plural(l)))))
	if o.sentence == q.sentence {
		t := near(q.token-o.token, 3, 6, 12, 20)
		v.add(model.F4(15, person, t, r, pr))
		same := v.clauseOf(o.token) == q.clause
		v.add(model.F4(16, person, uint64(bit(same)), r, pr))
		if q.subject >= 0 {
			v.add(model.F4(17, person, uint64(bit(v.entityAt(q.subject) == o.entity)), uint64(bit(q.possessive)), pr))
		}
		if q.outer >= 0 {
			v.add(model.F4(18, person, uint64(bit(v.entityAt(q.outer) == o.entity)), uint64(q.how), pr))
		}
	}
	v.add(model.F3(24, person, near(len(e.Mentions), 2, 4, 8, 16), d))
	v.add(model.F3(25, c, kind, uint64(bit(v.saying(q.clause)))))
	v.add(model.F3(26, person, uint64(rank), r))
	v.add(model.F4(27, person, uint64(bit(v.embedded(o.token))), r, d))
	v.add(model.F3(28, person, uint64(bit(o.entity == v.main)), uint64(bit(named == 1))))
	v.add(model.F4(29, person, r, uint64(bit(q.opens)), d))
	v.add(model.F3(30, c, kind, uint64(bit(v.plural(l)))))
	if q.subject >= 0 && q.owner == o.entity {
		v.add(model.F2(19, person, pr))
	}
	if v.kin(l) {
		v.add(model.F3(20, person, d, pr))
	}
	if o.sentence < q.sentence && q.outer >= 0 {
		v.add(model.F3(21, person, uint64(bit(o.subject)), uint64(q.how)))
	}
	v.add(model.F4(22, person, uint64(bit(v.saying(v.clauseOf(o.token)))), uint64(bit(v.saying(q.clause))), uint64(bit(o.subject))))
}

// nobody describes the chance that no entity is meant.
func (v *resolver) nobody(q *place, fits int) {
	c := uint64(q.class)
	v.add(model.F1(40, c))
	v.add(model.F2(41, c, uint64(min(fits, 4))))
	v.add(model.F3(42, c, uint64(q.role), uint64(bit(q.possessive))))
	v.add(model.F3(43, c, near(q.things, 1, 2, 3), uint64(bit(q.thingSubject))))
	v.add(model.F2(44, c, uint64(bit(q.quote >= 0))))
	v.add(model.F2(45, c, uint64(bit(q.expletive))))
	v.add(model.F3(46, c, uint64(q.last), uint64(q.role)))
	if len(v.cands) > 0 {
		o := v.cands[0].open
		v.add(model.F3(47, c, near(q.sentence-o.sentence, 1, 2, 3), uint64(o.role)))
	}
	v.add(model.F2(48, c, uint64(bit(v.saying(q.clause)))))
}

var noWord = phrase.Hash("no")

// grave reports whether the sentence of a token speaks of wrongdoing.
func (v *resolver) grave(t int) bool {
	first, end := v.Sentence(t)
	for i := max(first, t-30); i < min(end, t+30); i++ {
		if v.t.grave[phrase.Hash(v.r.Tags.Lemma[i])] {
			return true
		}
	}
	return false
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
