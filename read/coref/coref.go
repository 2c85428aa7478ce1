package coref

import (
	"segun"
	"segun/internal/model"
	"segun/read/mention"
	"segun/read/phrase"
)

// Version is raised when the same input may give other answers.
const Version = "15"

// Annotator returns the annotator that adds the coreference layer for a language with tables and a model.
func Annotator(f *model.File, lang string, lex phrase.Lexicon) (segun.Annotator, error) {
	s, err := Open(f, lang, lex)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "read/coref", Version: Version, Provides: segun.LayerCoreference,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions,
			segun.LayerEntities, segun.LayerAttributions},
		Languages: []string{lang}, Model: f.Name + "@" + f.Digest, Run: func(r *segun.Reading) error {
			r.Coreference = s.Resolve(r)
			return nil
		}}, nil
}

// Resolver says whom pronouns stand for. It is read-only and safe for concurrent use.
type Resolver struct {
	t   *tables
	lex phrase.Lexicon
	w   *model.Linear

	unit float64 // of scores, for one unit of the logarithm of odds
}

// Open reads the tables of a language and the weights of the model.
func Open(f *model.File, lang string, lex phrase.Lexicon) (*Resolver, error) {
	t, err := load(lang)
	if err != nil {
		return nil, err
	}
	w, err := f.Linear("rank")
	if err != nil {
		return nil, err
	}
	return &Resolver{t: t, lex: lex, w: w, unit: 1 / f.Numbers["rank.scale"]}, nil
}

// Resolve returns the coreference layer of a reading and adds its doubts to it.
func (s *Resolver) Resolve(r *segun.Reading) *segun.Coreference {
	v := newResolver(s.t, r, s.lex)
	v.unit = s.unit
	v.rank = func(features []uint64) int32 {
		sum := int32(0)
		for _, f := range features {
			base, rot := s.w.Row(f)
			sum += int32(s.w.W[base+rot])
		}
		return sum
	}
	v.run()
	v.whyUnnamed()
	return v.out
}

// resolver works on one reading.
type resolver struct {
	*phrase.View
	t      *tables
	r      *segun.Reading
	sex    []gender // of entities
	hints  []gender // of entities of whom nothing else tells: what a pronoun in what they told makes of them, if it is of them
	soft   []bool   // of entities of whom nothing but the given name, or a pronoun, tells the gender
	likely []gender // of entities of whom nothing else tells: what their given name makes likely
	open   []open   // entities lately mentioned, latest last
	out    *segun.Coreference
	quote  []int32     // of tokens: index of the quote that holds it, -1 for none
	at     []int32     // of tokens: the widest mention with that head, plus one
	asBody []bool      // of entities that were taken for persons: "it" stands for them
	owned  []int32     // of entities: the body that is theirs, 0 for none
	says   []int32     // of quotes: the attribution whose words it holds, plus one
	said   []int       // attributions that are turns of a conversation in print, in text order
	tells  map[int]int // heads of the mentions that speak: the attribution, plus one
	writes bool        // "I" outside of quotations is the writer
	main   int         // the person mentioned most
	latest teller      // who said something last
	person teller      // which person did
	last   teller      // which of them the pronoun at hand may mean by its kind
	most   int         // how often the entity mentioned most was mentioned so far
	rank   func(features []uint64) int32
	unit   float64
	teach  func(i int, q *place, list []candidate) int // training: which candidate is right, the last for nobody, -1 for none of them, undecided where the reading is to go on by itself
	buf    []uint64
	cands  []candidate
}

// teller is the mention of who says something, with its entity and sentence. The zero value is nobody.
type teller struct {
	entity, sentence int
	mention          int // plus one
}

// open is an entity that a pronoun may stand for, with where it was mentioned last.
type open struct {
	entity   int
	mention  int // the latest
	token    int // its head
	sentence int
	block    int
	role     role
	quoted   bool
	times    int  // how often it was mentioned
	named    bool // it was mentioned by name in the paragraph of its last mention
	spoke    bool // it was who says something then
	subject  bool // it was the subject of a main clause then
}

func newResolver(t *tables, r *segun.Reading, lex phrase.Lexicon) *resolver {
	v := &resolver{View: phrase.NewView(r, lex), t: t, r: r}
	n := v.Len()
	v.out = &segun.Coreference{Of: make([]int, len(r.Mentions.List)), Rule: make([]string, len(r.Mentions.List))}
	v.sex, v.likely = make([]gender, len(r.Entities.List)), make([]gender, len(r.Entities.List))
	v.soft = make([]bool, len(r.Entities.List))
	v.hints = make([]gender, len(r.Entities.List))
	v.asBody = make([]bool, len(r.Entities.List))
	v.quote, v.at, v.says = make([]int32, n), make([]int32, n), make([]int32, len(r.Quotes.List))
	for i := range v.quote {
		v.quote[i] = -1
	}
	for q, x := range r.Quotes.List {
		if x.Scare {
			continue
		}
		for k := r.Tokens.At(x.Span.Start); k < n && r.Tokens.Tokens[k].Span.Start < x.Span.End; k++ {
			v.quote[k] = int32(q)
		}
	}
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		v.out.Of[i] = -1
		if o := v.at[m.Head]; o == 0 || r.Mentions.List[o-1].End-r.Mentions.List[o-1].First < m.End-m.First {
			v.at[m.Head] = int32(i + 1)
		}
	}
	v.speakers()
	v.said = v.turns()
	v.writes = v.hasWriter()
	v.main = v.mainPerson()
	for i := range r.Entities.List {
		if v.sex[i] = v.genderOfEntity(i); v.sex[i] == unknown {
			v.likely[i] = v.likelyGender(i)
		}
	}
	return v
}

// run takes the mentions in text order. Who speaks is known only once the pronouns before are: first persons come after.
func (v *resolver) run() {
	r := v.r
	section := -1
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		if s := r.Doc.SectionAt(m.Span.Start); s != section {
			if section >= 0 && s >= 0 && (r.Doc.Sections[s].Kind == segun.Comment || r.Doc.Sections[section].Kind == segun.Comment) {
				v.open = v.open[:0] // a reader's comment starts afresh
			}
			section = s
		}
		if m.Form == segun.FormPronoun {
			v.third(i)
		} else if e := r.Entities.Of[i]; e >= 0 {
			v.mention(e, i)
		}
	}
	v.owners()
	for i := range r.Mentions.List {
		v.first(i)
	}
	if v.teach == nil {
		v.ourselves()
	}
}

// settle books what a pronoun stands for.
func (v *resolver) settle(i, e int, rule string) { v.out.Of[i], v.out.Rule[i] = e, rule }

// entity returns whom a mention stands for so far.
func (v *resolver) entity(i int) int {
	if i < 0 {
		return -1
	}
	if e := v.r.Entities.Of[i]; e >= 0 {
		return e
	}
	return v.out.Of[i]
}

// entityAt returns whom the mention with a head stands for so far, -1 for none.
func (v *resolver) entityAt(token int) int {
	if token < 0 || v.at[token] == 0 {
		return -1
	}
	return v.entity(int(v.at[token]) - 1)
}

// genderOfEntity looks at titles, offices and forenames.
func (v *resolver) genderOfEntity(e int) gender {
	ent := &v.r.Entities.List[e]
	if ent.Kind != segun.Person {
		return unknown
	}
	for _, i := range ent.Mentions {
		m := &v.r.Mentions.List[i]
		for t := m.First; t <= m.Head && t < m.End; t++ {
			if v.r.Tags.XPOS[m.First] == "WP$" {
				break // "whose son": not who has him
			}
			if row, end, ok := phrase.Offices().At(v.View, t, m.End); ok && end > t+1 && phrase.Offices().Rows[row].Gender == '-' {
				t = end - 1 // a woman may be lord mayor
				continue
			}
			titled := t < m.Head || !m.Name.Empty() && v.r.Tokens.Tokens[t].Span.End <= m.Name.Start // "Ms | Oye said", where the tree hangs the name on the title
			if g := v.t.genders[v.Low[t]]; g != unknown && (titled || m.Form == segun.FormNominal || v.r.Tags.UPOS[t] != segun.PROPN) && v.Rel(t) != segun.RelNmodPoss {
				return g
			}
		}
	}
	g := v.byNames(ent, func(t int, m *segun.Mention) gender {
		if t+1 >= m.End && v.Flags[t]&phrase.Surname != 0 {
			return unknown // a surname alone
		}
		switch v.GivenGender(t) {
		case phrase.FemaleForename:
			return female
		case phrase.MaleForename:
			return male
		}
		return unknown
	})
	v.soft[e] = g != unknown
	return g
}

// likelyGender says what the given name of a person makes likely: that of the first full name whose given name is known.
func (v *resolver) likelyGender(e int) gender {
	ent := &v.r.Entities.List[e]
	if ent.Kind != segun.Person {
		return unknown
	}
	return v.byNames(ent, func(t int, m *segun.Mention) gender {
		if t+1 >= m.End || v.r.Tokens.Tokens[t+1].Span.End > m.Name.End {
			return unknown // a name of one word
		}
		return v.t.likely[v.Low[t]]
	})
}

// byNames returns the first gender that one of the names of an entity tells, by the token that opens it.
func (v *resolver) byNames(ent *segun.Entity, tells func(t int, m *segun.Mention) gender) gender {
	for _, i := range ent.Mentions {
		m := &v.r.Mentions.List[i]
		if m.Name.Empty() {
			continue
		}
		if g := tells(v.r.Tokens.At(m.Name.Start), m); g != unknown {
			return g
		}
	}
	return unknown
}

// toldOf reports whether the one who speaks at token t does so in what somebody else says in the same sentence: "According to the older of the two, | a supervisor | said …", "He told her …" in
// a quotation.
func (v *resolver) toldOf(t int) bool {
	if v.quote[t] >= 0 {
		return true
	}
	if v.besideWay(t) {
		return true
	}
	a := &v.r.Attributions.List[v.tells[t]-1]
	k := a.Inside
	if k < 0 || saysWho(a, &v.r.Attributions.List[k]) || v.r.Attributions.List[k].Speaker < 0 || v.r.Attributions.List[k].Class == "cite" {
		return false
	}
	first, end := v.Sentence(t)
	h := v.r.Mentions.List[v.r.Attributions.List[k].Speaker].Head
	return h >= first && h < end && h != t
}

// saysWho reports whether attribution b stands in a clause that says who the source of attribution a is: "The professor, who | teaches law |, said …".
func saysWho(a, b *segun.Attribution) bool {
	for _, s := range a.Source {
		if len(b.Cue) > 0 && b.Class != "according" && s.Contains(b.Cue[0]) {
			return true
		}
	}
	return false
}

// besideWay reports whether the one at token t, who has no name, is only a source named by the way, in the middle of a sentence that others do something in: "It bore the name of a charity which,
// according to | the registrar |, was dissolved".
func (v *resolver) besideWay(t int) bool {
	a := &v.r.Attributions.List[v.tells[t]-1]
	if m := &v.r.Mentions.List[a.Speaker]; a.Class != "according" || len(a.Cue) == 0 || m.Form != segun.FormNominal || m.Kind == segun.Organisation || m.Kind == segun.Outlet {
		return false
	}
	first, end := v.Sentence(t)
	k := v.r.Tokens.At(a.Cue[0].Start)
	last := v.r.Tokens.At(a.Source[len(a.Source)-1].End - 1)
	return k > first+1 && last < end-2 && v.Word(k-1) == ","
}

// heard reports whether a token is whom somebody hears or questions: "The committee also heard from a former archivist, Joachim Sell", or by whom somebody is asked.
func (v *resolver) heard(t int) bool {
	for n := 0; n < 4; n++ {
		h := v.Head(t)
		if h < 0 {
			return false
		}
		switch v.Rel(t) {
		case segun.RelObl, segun.RelObj:
			switch v.r.Tags.Lemma[h] {
			case "hear":
				return v.quote[t] < 0 && !v.unheard(h) // "Everybody heard him shouting," she said: what they heard is part of what is told
			case "question", "interview", "quote", "cite", "ask":
				return true
			case "press", "challenge", "cross-examine", "quiz":
				c := v.Find(t, segun.RelCase)
				return c >= 0 && v.Is(c, hashBy)
			}
			return false
		case segun.RelAppos, segun.RelFlat, segun.RelCompound:
			t = h
		default:
			return false
		}
	}
	return false
}

// unheard reports whether somebody has not heard yet: "he has | yet | to hear from the player".
func (v *resolver) unheard(h int) bool {
	for k := h - 1; k >= max(0, h-3); k-- {
		if v.Is(k, hashesUnheard...) {
			return true
		}
	}
	return false
}

var hashesUnheard = phrase.Hashes("yet", "not", "n't", "never")

var hashBy = phrase.Hash("by")

// window is how many entities stay open.
const window = 40

// mention books that an entity was mentioned.
func (v *resolver) mention(e, i int) {
	head, said := v.r.Mentions.List[i].Head, v.r.Mentions.List[i].Head
	if v.r.Mentions.List[i].Rule == mention.Together {
		if all := mention.Members(v.View, &v.r.Mentions.List[i]); len(all) > 0 {
			head = all[0] // the first of several stands where all of them do
		}
	}
	s := v.r.Tokens.SentenceOf(head)
	o := open{entity: e, mention: i, token: head, sentence: s, role: v.roleOf(head), quoted: v.quote[head] >= 0, times: 1}
	if s >= 0 {
		o.block = v.r.Tokens.Sentences[s].Block
	}
	o.subject = o.role == subject
	o.named = v.r.Mentions.List[i].Form == segun.FormName
	o.spoke = v.tells[said] > 0 && !v.toldOf(said) || v.heard(head)
	if v.tells[said] > 0 && s >= 0 && !v.toldOf(said) {
		v.latest = teller{entity: e, sentence: s, mention: i + 1}
		if v.r.Entities.List[e].Kind == segun.Person {
			v.person = v.latest
		}
	}
	for k := range v.open {
		if x := &v.open[k]; x.entity == e {
			o.times = x.times + 1
			o.subject = o.subject || x.subject && x.sentence == s
			o.named = o.named || x.named && s >= 0 && x.block == o.block
			o.spoke = o.spoke || x.spoke && x.sentence == s
			v.open = append(v.open[:k], v.open[k+1:]...)
			break
		}
	}
	v.most = max(v.most, o.times)
	v.open = append(v.open, o)
	if len(v.open) > window {
		v.open = append(v.open[:0], v.open[1:]...)
	}
}
