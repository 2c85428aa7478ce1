package behalf

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// words are the tables of the package.
type words struct {
	words        *phrase.Table
	kinds        []Kind
	counterparts map[string][]string // office -> nouns of bodies
	answering    []answering
}

// answering is a body or an office, and the nouns of those for whom it answers in public.
type answering struct {
	who   string
	whose []string
}

// known returns the tables, read once.
var known = sync.OnceValue(func() *words {
	w := &words{words: phrase.NewTable(), counterparts: map[string][]string{}}
	for _, r := range data.MustTable("en/behalf.tsv") {
		if len(r) < 2 {
			continue
		}
		kind := Kind(r[1])
		if kind == "head" {
			kind = Office
		}
		w.words.Add(r[0], len(w.kinds))
		w.kinds = append(w.kinds, kind)
	}
	for _, r := range data.MustTable("en/counterparts.tsv") {
		if len(r) < 2 {
			continue
		}
		w.counterparts[r[0]] = append(w.counterparts[r[0]], listed(r[1])...)
	}
	for _, r := range data.MustTable("en/answering.tsv") {
		if len(r) < 2 {
			continue
		}
		w.answering = append(w.answering, answering{who: r[0], whose: listed(r[1])})
	}
	return w
})

// described are the words that rules of this package ask for, with the parts that they play: tables/en/standing_for.tsv.
var described = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("standing_for.tsv") })

// listed returns the nouns of a cell, which semicolons part.
func listed(cell string) []string {
	out := strings.Split(cell, ";")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// roles takes over what offices are known of entities: "Harbour Director Paul Vantongeren", "the mill's manager, Rolf Echter".
func (f *finder) roles() {
	ids := make(map[string]int, len(f.r.Entities.List))
	for i := range f.r.Entities.List {
		ids[f.r.Entities.List[i].ID] = i
	}
	for i := range f.r.Entities.List {
		for _, role := range f.r.Entities.List[i].Roles {
			if whom, ok := ids[role.OfEntity]; ok && role.OfEntity != "" {
				f.add(i, f.bodyMeant(whom), kindOf(role.Title), role.Span)
			}
		}
	}
}

// kindOf is what sort of link an office makes.
func kindOf(title string) Kind {
	w := known()
	if row, ok := w.words.Word(phrase.Hash(title)); ok && w.kinds[row] != client {
		return w.kinds[row]
	}
	if row, ok := phrase.Offices().Word(phrase.Hash(title)); ok && phrase.Offices().Rows[row].Class == "family" {
		return Kin
	}
	if k := strings.LastIndexByte(title, ' '); k >= 0 {
		return kindOf(title[k+1:])
	}
	return Office
}

// counterparts links those who hold an office to the one body of the text that goes with it: the energy minister and the energy ministry, soldiers and the army. Where the text has
// several such bodies, one that shares another word with the office is meant, or none.
func (f *finder) counterparts() {
	bodies := map[string][]int{} // noun of a body -> entities
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || e.Kind == segun.Person || e.Kind == segun.Group && e.Count != nil || f.anyOf(e) {
			continue
		}
		enter(bodies, i, f.bodyNouns(e))
	}
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || e.Kind != segun.Person && e.Kind != segun.Group {
			continue
		}
		for _, title := range f.titles(e) {
			of, more := f.goesWith(title)
			for _, noun := range of {
				if b := f.oneOf(bodies[noun], noun, title, more); b > 0 {
					f.add(i, b, Counterpart, f.first(i))
					break
				}
			}
		}
	}
}

// enter lists the ith entity once under each of its names, behind those before it.
func enter(list map[string][]int, i int, names []string) {
	for _, n := range names {
		if of := list[n]; len(of) == 0 || of[len(of)-1] != i {
			list[n] = append(of, i)
		}
	}
}

// anyOf reports whether an entity is only some body or several: "a firm", "companies".
func (f *finder) anyOf(e *segun.Entity) bool {
	if e.Named {
		return false
	}
	for _, k := range e.Mentions {
		x := &f.r.Mentions.List[k]
		if x.Form == segun.FormNominal && f.r.Tags.XPOS[x.Head] != "NNS" && !f.Is(x.First, someWords...) {
			return false
		}
	}
	return true
}

var someWords = phrase.Hashes("a", "an", "any", "another", "some", "every", "each", "no")

// bodyNouns returns the nouns that a body is called by.
func (f *finder) bodyNouns(e *segun.Entity) []string {
	var out []string
	for _, k := range e.Mentions {
		x := &f.r.Mentions.List[k]
		if x.Form == segun.FormPronoun {
			continue
		}
		l := strings.ToLower(f.r.Tags.Lemma[x.Head])
		out = append(out, l)
		if x.Head > x.First {
			out = append(out, strings.ToLower(f.Word(x.Head-1))+" "+l)
		}
		if f.r.Tags.UPOS[x.First] == segun.PROPN && x.First != x.Head { // "Ministry of Works"
			out = append(out, strings.ToLower(f.Word(x.First)))
		}
	}
	return out
}

// titles returns the offices of an entity, in lower case and the singular.
func (f *finder) titles(e *segun.Entity) []string {
	var out []string
	for _, r := range e.Roles {
		if r.Time != "former" {
			out = append(out, r.Title)
		}
	}
	for _, k := range e.Mentions {
		if x := &f.r.Mentions.List[k]; x.Form == segun.FormNominal {
			l := strings.ToLower(f.r.Tags.Lemma[x.Head])
			if x.Head > x.First && f.r.Tags.UPOS[x.Head-1] != segun.DET {
				l = strings.ToLower(f.Word(x.Head-1)) + " " + l
			}
			out = append(out, l)
		}
	}
	return out
}

// goesWith returns the nouns of the bodies that go with an office, or with its last word; more says that the office has words of its own before that one: "justice minister".
func (f *finder) goesWith(title string) (bodies []string, more bool) {
	w := known()
	if b := w.counterparts[title]; b != nil {
		return b, false
	}
	if k := strings.LastIndexByte(title, ' '); k >= 0 {
		return w.counterparts[title[k+1:]], true
	}
	return nil, false
}

// oneOf returns the body of several that is meant by an office: the one that shares a word with it, or else the only one. An office that has words of its own is not that of a body that has
// others: the justice minister is not the interior ministry. 0 for none.
func (f *finder) oneOf(list []int, noun, title string, more bool) int {
	found, words := 0, strings.Fields(title)
	for _, b := range list {
		name := f.nameWords(b)
		for _, w := range words {
			for _, n := range name {
				if w == n && len(w) > 3 {
					if found > 0 && found != b {
						return 0
					}
					found = b
				}
			}
		}
	}
	if found == 0 && len(list) == 1 && (!more || f.plain(list[0]) && !armed[noun]) {
		return list[0]
	}
	return found
}

// nameWords returns the words of an entity's name, in lower case. They are split once.
func (f *finder) nameWords(i int) []string {
	if f.named == nil {
		f.named = make([][]string, len(f.r.Entities.List))
	}
	if f.named[i] == nil {
		f.named[i] = strings.Fields(strings.ToLower(f.r.Entities.List[i].Name))
	}
	return f.named[i]
}

// armed are bodies whose officers are not all officers: customs officers are no police.
var armed = map[string]bool{"police": true, "force": true, "constabulary": true, "army": true, "military": true}

// plain reports whether a body is called by no more than an article and a noun: "the ministry".
func (f *finder) plain(b int) bool {
	e := &f.r.Entities.List[b]
	w := strings.Fields(strings.ToLower(e.Name))
	return !e.Named && (len(w) == 1 || len(w) == 2 && w[0] == "the")
}

// first is where an entity is first spoken of.
func (f *finder) first(i int) segun.Span {
	e := &f.r.Entities.List[i]
	return f.r.Mentions.List[e.Mentions[0]].Span
}
