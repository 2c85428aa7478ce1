package coref

import (
	"strings"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// Version is raised when the same input may give other answers.
const Version = "1"

// gender is what is known of a person's grammatical gender.
type gender uint8

const (
	unknown gender = iota
	female
	male
)

// pronoun is a row of pronouns.tsv.
type pronoun struct {
	person, many, relative bool
	gender                 gender
	grammatical            int // 1, 2, 3
	possessive             bool
	reflexive              bool
}

// tables are the words of one language. They are read-only after load.
type tables struct {
	pronouns map[uint64]pronoun
	genders  map[uint64]gender // titles, offices, kinship
}

func genderOf(s string) gender {
	switch s {
	case "f":
		return female
	case "m":
		return male
	}
	return unknown
}

func load(lang string) (*tables, error) {
	t := &tables{pronouns: map[uint64]pronoun{}, genders: map[uint64]gender{}}
	rows, err := data.Table(lang + "/pronouns.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if len(r) < 6 {
			continue
		}
		p := pronoun{person: r[1] == "person", many: r[2] == "many", gender: genderOf(r[3]), relative: strings.Contains(r[5], "relative"),
			possessive: strings.Contains(r[5], "possessive"), reflexive: strings.Contains(r[5], "reflexive")}
		if len(r[4]) == 1 && r[4][0] >= '1' && r[4][0] <= '3' {
			p.grammatical = int(r[4][0] - '0')
		}
		h := phrase.Hash(r[0])
		if _, ok := t.pronouns[h]; !ok {
			t.pronouns[h] = p
		}
	}
	for _, f := range [...]struct {
		name string
		word int
		sex  int
	}{{"offices", 0, 3}, {"kinship", 0, 1}, {"titles", 0, 2}} {
		if rows, err = data.Table(lang + "/" + f.name + ".tsv"); err != nil {
			return nil, err
		}
		for _, r := range rows {
			if len(r) > f.sex && genderOf(r[f.sex]) != unknown {
				t.genders[phrase.Hash(strings.TrimSuffix(r[f.word], "."))] = genderOf(r[f.sex])
			}
		}
	}
	return t, nil
}

// Annotator returns the annotator that adds the coreference layer for a language with tables.
func Annotator(lang string, lex phrase.Lexicon) (segun.Annotator, error) {
	t, err := load(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "read/coref", Version: Version, Provides: segun.LayerCoreference,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions,
			segun.LayerEntities, segun.LayerAttributions},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			r.Coreference = t.resolve(r, lex)
			return nil
		}}, nil
}

// resolver works on one reading.
type resolver struct {
	*phrase.View
	t     *tables
	r     *segun.Reading
	sex   []gender // of entities
	open  []open   // entities lately mentioned, latest last
	out   *segun.Coreference
	quote []int32 // of tokens: index of the quote that holds it, -1 for none
}

// open is an entity that a pronoun may stand for, with where it was mentioned last.
type open struct {
	entity   int
	token    int // head of the latest mention
	sentence int
	weight   float64 // of its part in that sentence
	quoted   bool
	times    int // how often it was mentioned
}

func (t *tables) resolve(r *segun.Reading, lex phrase.Lexicon) *segun.Coreference {
	v := &resolver{View: phrase.NewView(r, lex), t: t, r: r}
	v.out = &segun.Coreference{Of: make([]int, len(r.Mentions.List)), Rule: make([]string, len(r.Mentions.List))}
	v.sex = make([]gender, len(r.Entities.List))
	v.quote = make([]int32, v.Len())
	for i := range v.quote {
		v.quote[i] = -1
	}
	for q, x := range r.Quotes.List {
		if x.Scare {
			continue
		}
		for k := r.Tokens.At(x.Span.Start); k < v.Len() && r.Tokens.Tokens[k].Span.Start < x.Span.End; k++ {
			v.quote[k] = int32(q)
		}
	}
	for i := range r.Entities.List {
		v.sex[i] = v.genderOfEntity(i)
	}
	// Who speaks is known only once the pronouns before are: mentions are taken in text order, first persons after.
	section := -1
	for i := range r.Mentions.List {
		v.out.Of[i] = -1
		m := &r.Mentions.List[i]
		if s := r.Doc.SectionAt(m.Span.Start); s != section {
			if section >= 0 && (r.Doc.Sections[s].Kind == segun.Comment || r.Doc.Sections[section].Kind == segun.Comment) {
				v.open = v.open[:0] // a reader's comment starts afresh
			}
			section = s
		}
		if m.Form == segun.FormPronoun {
			v.third(i)
		} else if e := r.Entities.Of[i]; e >= 0 {
			v.mention(e, m.Head)
		}
	}
	for i := range r.Mentions.List {
		v.first(i)
	}
	return v.out
}

// genderOfEntity looks at titles, offices and forenames.
func (v *resolver) genderOfEntity(e int) gender {
	ent := &v.r.Entities.List[e]
	if ent.Kind != segun.Person {
		return unknown
	}
	for _, i := range ent.Mentions {
		m := &v.r.Mentions.List[i]
		for t := m.First; t < m.End; t++ {
			if g := v.t.genders[v.Low[t]]; g != unknown && (t < m.Head || m.Form == segun.FormNominal || v.r.Tags.UPOS[t] != segun.PROPN) {
				return g
			}
			if t > m.First && v.Word(t) == "." {
				continue
			}
		}
	}
	for _, i := range ent.Mentions {
		m := &v.r.Mentions.List[i]
		if m.Name.Empty() {
			continue
		}
		t := v.r.Tokens.At(m.Name.Start)
		if t+1 >= m.End {
			continue // a surname alone
		}
		switch f := v.Flags[t]; {
		case f&phrase.FemaleForename != 0 && f&phrase.MaleForename == 0:
			return female
		case f&phrase.MaleForename != 0 && f&phrase.FemaleForename == 0:
			return male
		}
	}
	return unknown
}

// mention books that an entity was mentioned.
func (v *resolver) mention(e, head int) {
	o := open{entity: e, token: head, sentence: v.r.Tokens.SentenceOf(head), weight: v.part(head), quoted: v.quote[head] >= 0, times: 1}
	for i := range v.open {
		if v.open[i].entity == e {
			o.times = v.open[i].times + 1
			if v.open[i].sentence == o.sentence {
				o.weight = max(o.weight, v.open[i].weight)
			}
			v.open = append(v.open[:i], v.open[i+1:]...)
			break
		}
	}
	v.open = append(v.open, o)
	if len(v.open) > 40 {
		v.open = v.open[1:]
	}
}

// part weighs what a mention does in its sentence.
func (v *resolver) part(t int) float64 {
	for n := 0; n < 4 && t >= 0; n++ {
		switch v.Rel(t) {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelRoot:
			return 1
		case segun.RelObj, segun.RelIobj:
			return 0.7
		case segun.RelOblAgent:
			return 0.8
		case segun.RelNmodPoss:
			return 0.6
		case segun.RelAppos, segun.RelFlat, segun.RelCompound:
			t = v.Head(t)
			continue
		case segun.RelObl:
			return 0.55
		case segun.RelConj:
			return 0.6
		}
		return 0.5
	}
	return 0.5
}

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
	if p.grammatical != 3 {
		return
	}
	switch v.r.Tags.Lemma[m.Head] {
	case "he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "himself", "herself", "themselves", "itself", "hers", "theirs":
	default:
		return
	}
	sentence := v.r.Tokens.SentenceOf(m.Head)
	var best, next float64
	at, second := -1, -1
	for k := range v.open {
		o := &v.open[k]
		w := v.weigh(o, m, &p, sentence)
		switch {
		case w > best:
			next, second = best, at
			best, at = w, k
		case w > next:
			next, second = w, k
		}
	}
	if at < 0 || best < 0.12 {
		return
	}
	if second >= 0 && next > 0.85*best && !p.possessive {
		v.r.Doubt(m.Span, "ambiguous-pronoun", "\""+v.Word(m.Head)+"\" may be "+v.r.Entities.List[v.open[at].entity].Name+" or "+
			v.r.Entities.List[v.open[second].entity].Name+"; it is counted for neither.")
		return
	}
	e := v.open[at].entity
	v.out.Of[i], v.out.Rule[i] = e, "pronoun"
	if v.sex[e] == unknown && p.gender != unknown {
		v.sex[e] = p.gender
	}
	v.mention(e, m.Head)
}

// weigh says how well an entity fits a pronoun, 0 for not at all.
func (v *resolver) weigh(o *open, m *segun.Mention, p *pronoun, sentence int) float64 {
	e := &v.r.Entities.List[o.entity]
	switch {
	case o.entity == 0:
		return 0
	case p.many:
		if e.Kind == segun.Person || e.Kind == segun.Place || e.Kind == segun.Law || e.Kind == segun.Product {
			return 0
		}
	case p.person || p.gender != unknown:
		if e.Kind != segun.Person {
			return 0
		}
		if g := v.sex[o.entity]; g != unknown && p.gender != unknown && g != p.gender {
			return 0
		}
	default: // it
		if e.Kind == segun.Person || e.Kind == segun.Group {
			return 0
		}
	}
	d := sentence - o.sentence
	if d > 4 || d < 0 {
		return 0
	}
	w := o.weight
	if p.many && e.Kind != segun.Group {
		w *= 0.6 // "they" is people before it is a body
	}
	for range d {
		w *= 0.6
	}
	if d == 0 {
		// Two parts of one verb are two people, unless one is a possessive or reflexive.
		if !p.possessive && !p.reflexive && v.sisters(o.token, m.Head) {
			return 0
		}
		w *= 0.95
	}
	if v.sex[o.entity] == unknown && p.gender != unknown {
		w *= 0.8
	}
	inQuote := v.quote[m.Head] >= 0
	if o.quoted != inQuote {
		w *= 0.6
		if inQuote && v.speaker(int(v.quote[m.Head])) == o.entity {
			return 0 // who speaks says "I"
		}
	}
	if o.times > 1 {
		w *= 1 + 0.04*float64(min(o.times, 6))
	}
	if e.Named {
		w *= 1.1
	}
	// The subject of the sentence before is what the next one's subject mostly is.
	if d <= 1 && o.weight == 1 && v.part(m.Head) == 1 {
		w *= 1.25
	}
	return w
}

// sisters reports whether two tokens hang on the same verb.
func (v *resolver) sisters(a, b int) bool {
	ha, hb := v.Head(a), v.Head(b)
	return ha >= 0 && ha == hb || ha == b || hb == a
}

// relative gives a relative pronoun the noun that its clause hangs on.
func (v *resolver) relative(i int) {
	t := v.r.Mentions.List[i].Head
	for n := 0; n < 5 && t >= 0; n++ {
		if r := v.Rel(t); r == segun.RelAclRelcl || r == segun.RelAcl {
			h := v.Head(t)
			for k := i - 1; k >= 0 && k > i-30; k-- {
				c := &v.r.Mentions.List[k]
				if c.Head == h || c.First <= h && h < c.End {
					if e := v.r.Entities.Of[k]; e >= 0 {
						v.out.Of[i], v.out.Rule[i] = e, "relative"
						return
					}
				}
			}
			return
		}
		t = v.Head(t)
	}
	// The tree has lost the clause: the mention right before the comma.
	head := v.r.Mentions.List[i].Head
	for k := i - 1; k >= 0 && k > i-4; k-- {
		c := &v.r.Mentions.List[k]
		if e := v.r.Entities.Of[k]; e >= 0 && c.End >= head-1 && c.End <= head {
			v.out.Of[i], v.out.Rule[i] = e, "relative"
			return
		}
	}
}

// speaker returns the entity that speaks a quote, -1 when that is not known (yet).
func (v *resolver) speaker(q int) int {
	span := v.r.Quotes.List[q].Span
	for i := range v.r.Attributions.List {
		a := &v.r.Attributions.List[i]
		if a.Speaker < 0 {
			continue
		}
		for _, c := range a.Content {
			if c.Overlaps(span) && a.Quote != "indirect" {
				return v.entity(a.Speaker)
			}
		}
	}
	return -1
}

// entity returns whom a mention stands for so far.
func (v *resolver) entity(i int) int {
	if e := v.r.Entities.Of[i]; e >= 0 {
		return e
	}
	return v.out.Of[i]
}

// first gives "I" inside a quotation to who speaks it.
func (v *resolver) first(i int) {
	m := &v.r.Mentions.List[i]
	if m.Form != segun.FormPronoun || v.quote[m.Head] < 0 {
		return
	}
	switch v.r.Tags.Lemma[m.Head] {
	case "I", "i", "me", "my", "mine", "myself":
	default:
		return
	}
	if e := v.speaker(int(v.quote[m.Head])); e >= 0 {
		v.out.Of[i], v.out.Rule[i] = e, "speaker"
	}
}
