package entity

import (
	"segun"
	"segun/read/phrase"
)

// A definite description with words of its own ("the killed mayor", "the prime minister") takes up an entity when those words
// say nothing that is new of it, or tell of its state only.

// says reports whether every word before the head of a description is known of the group or tells of a state.
func (l *linker) says(m *segun.Mention, g *group) bool { return l.saysFrom(m.First+1, m, g) }

// saysFrom is says for the words from token from on.
func (l *linker) saysFrom(from int, m *segun.Mention, g *group) bool {
	for t := from; t < m.Head; t++ {
		if l.Look[t]&phrase.Mark != 0 || l.Is(t, clitics...) || l.among(t, "state") || l.aged(t) {
			continue
		}
		if !l.known(g, t) {
			return false
		}
	}
	return m.End == m.Head+1
}

// known reports whether token t is one of the words of the mentions of a group.
func (l *linker) known(g *group, t int) bool {
	for n, i := range g.said {
		if n > 12 {
			return false
		}
		m := &l.ms[i]
		for k := m.First; k < m.End; k++ {
			if l.Low[k] == l.Low[t] {
				return true
			}
		}
	}
	return false
}

// definite reports whether a mention opens with "the" or its kin.
func (l *linker) definite(m *segun.Mention) bool {
	return m.First < m.Head && l.Is(m.First, definite...)
}

// aged reports whether token t is part of "58-year-old".
func (l *linker) aged(t int) bool {
	return l.Is(t, oldWord) && l.Is(t-2, yearWord) || l.Is(t, yearWord) && l.Is(t+2, oldWord) || l.Is(t+2, yearWord) && l.Look[t]&phrase.Digit != 0
}

var oldWord, yearWord = phrase.Hash("old"), phrase.Hash("year")

// byAge gives "the 58-year-old" the person of that age, else the only person of this sentence and the two before.
func (l *linker) byAge(i, sentence int, people []*group) *group {
	m := &l.ms[i]
	age := l.Word(max(0, m.Head-4))
	var only *group
	n := 0
	for _, g := range people {
		g = g.root()
		if sentence-g.seen > 2*near {
			continue
		}
		for _, k := range g.said {
			e := l.ms[k].End
			if e+1 < l.Len() && l.Is(e, comma) && l.Look[e+1]&phrase.Digit != 0 {
				if l.Word(e+1) == age {
					return g // "Ana Ruiz, 58,"
				}
				n++ // of another age
			}
		}
		if sentence-g.seen <= 2 && g != only {
			only = g
			n++
		}
	}
	if n == 1 {
		return only
	}
	return nil
}

// onlyHolder joins the descriptions of an office to the one person of whom the text says that they hold it, also those that
// come before the name: "the acting prosecutor of Port Elan said …  Prosecutor Ines Morvan". It does not when the text
// tells two apart: by a former or deputy one, by another place, by "a" or "another".
func (l *linker) onlyHolder() {
	type office struct {
		named   []*group
		unnamed []*group
		spoilt  bool
		of      string
		body    *group
	}
	offices := map[uint64]*office{}
	var order []uint64
	at := func(k uint64) *office {
		o := offices[k]
		if o == nil {
			o = &office{}
			offices[k] = o
			order = append(order, k)
		}
		return o
	}
	put := func(list *[]*group, g *group) {
		for _, x := range *list {
			if x.root() == g {
				return
			}
		}
		*list = append(*list, g)
	}
	for i := range l.ms {
		m := &l.ms[i]
		g := l.at(i)
		if g == nil || m.Kind != segun.Person || m.Form == segun.FormPronoun {
			continue
		}
		t := l.officeAt(m)
		if t < 0 {
			continue
		}
		o := at(l.lemmaKey(t))
		if !l.single(m, t) {
			o.spoilt = true
		}
		if b := l.bodyBefore(m, t); b != nil {
			if o.body != nil && o.body.root() != b {
				o.spoilt = true
			}
			o.body = b
		}
		if of := l.ofWords(t, m); of != "" {
			if o.of != "" && o.of != of {
				o.spoilt = true
			}
			o.of = of
		}
		if g.named {
			put(&o.named, g)
		} else {
			put(&o.unnamed, g)
		}
	}
	for _, k := range order {
		o := offices[k]
		if o.spoilt || len(o.named) != 1 {
			continue
		}
		for _, g := range o.unnamed {
			if n := o.named[0].root(); g.root() != n && g.root().kind == segun.Person && !clash(n.gender, g.root().gender) {
				join(n, g)
			}
		}
	}
}

// bodyBefore returns the country or body whose name stands before an office at token t, within the mention or right before it: "the | Velm University | president", "US | President Oru Venn"; nil for none.
func (l *linker) bodyBefore(m *segun.Mention, t int) *group {
	for k := t - 1; k >= max(0, m.First-1); k-- {
		if n := l.inName[k]; n != 0 {
			return l.at(int(n - 1))
		}
	}
	return nil
}

// headlined joins a noun of a headline without an article ("Deputy accuses governor") to the one named person whom the article calls so: headlines leave names and articles out. It does not
// where the article calls two so, or somebody whom it does not name.
func (l *linker) headlined() {
	for i := range l.ms {
		m := &l.ms[i]
		g := l.at(i)
		if g == nil || g.named || m.Kind != segun.Person || m.Form != segun.FormNominal || m.End != m.Head+1 || m.First+2 < m.Head || l.plural(m.Head) || l.determined(m) {
			continue
		}
		if s := l.R.Doc.SectionAt(m.Span.Start); s < 0 || l.R.Doc.Sections[s].Kind != segun.Headline {
			continue
		}
		var only *group
		several := false
		for k := range l.ms {
			o := &l.ms[k]
			h := l.at(k)
			if k == i || h == nil || o.Kind != segun.Person || o.Form == segun.FormPronoun || h.root() == g.root() || !l.calls(o, l.lemmaKey(m.Head)) || !l.saysFrom(m.First, m, h.root()) {
				continue
			}
			if h = h.root(); only != nil && h != only || l.oneOfSeveral(o) {
				several = true
			}
			only = h
		}
		if only != nil && !several && only.named && only.kind == segun.Person && !clash(only.gender, g.root().gender) {
			join(only, g)
		}
	}
}

// oneOfSeveral reports whether a mention tells its person apart from others of the same noun: "a third former aide", "another guard".
func (l *linker) oneOfSeveral(m *segun.Mention) bool {
	for t := m.First; t < m.Head; t++ {
		if l.R.Tags.XPOS[t] == "JJ" && l.Is(t, ordinals...) || l.Is(t, indefinite[2:]...) {
			return true
		}
	}
	return false
}

var ordinals = phrase.Hashes("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

// calls reports whether one of the words of a mention has a lemma.
func (l *linker) calls(m *segun.Mention, lemma uint64) bool {
	for t := m.First; t < m.End; t++ {
		if u := l.R.Tags.UPOS[t]; (u == segun.NOUN || u == segun.PROPN) && l.inName[t] == 0 && l.lemmaKey(t) == lemma && l.Rel(t) != segun.RelNmodPoss {
			return true
		}
	}
	return false
}

// officeAt returns the token of the office that a mention holds: its head, or a title before the name; -1 for none.
func (l *linker) officeAt(m *segun.Mention) int {
	if m.Form == segun.FormNominal {
		if l.isOffice(m.Head) && !l.plural(m.Head) {
			return m.Head
		}
		return -1
	}
	first, _ := l.nameTokens(m)
	for t := first - 1; t >= m.First; t-- {
		if l.isOffice(t) && l.Rel(t) != segun.RelNmodPoss {
			return t
		}
	}
	return -1
}

// isOffice reports whether token t is an office of which a place or body mostly has one.
func (l *linker) isOffice(t int) bool { return l.among(t, "soleoffice") }

// single reports whether an office at token t is the plain one: neither indefinite nor a former, deputy, other or
// possessed one.
func (l *linker) single(m *segun.Mention, t int) bool {
	for k := m.First; k < t; k++ {
		if l.Is(k, indefinite...) || l.among(k, "otherholder") {
			return false
		}
		if u := l.R.Tags.UPOS[k]; u == segun.NOUN && !l.among(k, "state") && l.Look[k]&phrase.Mark == 0 {
			return false // "the finance minister": of another sort
		}
		if l.inName[k] == 0 && l.R.Tags.UPOS[k] == segun.PROPN && m.Form == segun.FormNominal {
			return false
		}
	}
	k := l.Find(t, segun.RelNmodPoss)
	return k < 0 || l.R.Tags.UPOS[k] != segun.PRON
}

// notNow are those by which it is not held, or held for another.
var notNow = phrase.Hashes("former", "ex", "ex-", "deputy", "vice", "assistant")

// ofWords returns the words after "of" that say whose office it is, "" for none.
func (l *linker) ofWords(t int, m *segun.Mention) string {
	if l.Is(t+1, ofWord) && t+2 < m.End {
		return l.without(t+2, m.End)
	}
	return ""
}
