package entity

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// ways in which a verb gives or takes an office.
const (
	appoints = iota + 1
	serves
	replaces
	leaves
)

// givenHow says how verb v gives somebody the office that token i ends, and when it is held; 0 for not at all. The words show it already where they show to whom.
func (l *linker) givenHow(v, i int, as, shown bool) (how int, time string) {
	rel := l.Rel(i)
	switch lemma := phrase.Hash(l.R.Tags.Lemma[v]); {
	case described().PlayLow(lemma, "appoints"):
		if as || rel == segun.RelXcomp || rel == segun.RelObj && l.Find(v, segun.RelNsubjPass) >= 0 || rel == segun.RelObl && l.Find(i, segun.RelCase) < 0 || shown {
			return appoints, "unknown"
		}
	case in(lemma, replace) && as:
		return replaces, "unknown"
	case in(lemma, serve) && as, in(lemma, become) && !as, lemma == takeWord && as && l.Is(v+1, overWord):
		return serves, "unknown"
	case in(lemma, remain) && !as:
		return serves, "current"
	case described().PlayLow(lemma, "leaves") && as:
		return leaves, "former"
	}
	return 0, ""
}

// giver returns the verb that the office at token i hangs on, and whether "as" stands between; by the words where the tree makes the office the root, "was | elected | mayor", or the name before it a part of it, "appointed | Runa Sol | chairman". It returns
// who gets it where those words show it, -1 elsewhere; v is -1 for none.
func (l *linker) giver(i int) (v, o int, as bool) {
	if v = l.Head(i); v >= 0 && (l.R.Tags.UPOS[v] == segun.VERB || l.R.Tags.UPOS[v] == segun.AUX) {
		as = l.Is(l.Find(i, segun.RelCase), asWord) || l.Is(l.Find(i, segun.RelMark), asWord)
		if rel := l.Rel(i); as || rel == segun.RelXcomp || rel == segun.RelObl || rel == segun.RelObj && l.personEnding(l.officePhrase(i)) < 0 {
			return v, -1, as
		}
	}
	k := l.officePhrase(i) - 1
	if k < 1 {
		return -1, -1, false
	}
	if m := l.personEnding(k + 1); m >= 0 && l.ms[m].First > 0 && i+1 < l.Len() && l.R.Tags.UPOS[i+1] != segun.NOUN && l.R.Tags.UPOS[i+1] != segun.PROPN && l.R.Tags.XPOS[i+1] != "POS" {
		if v = l.ms[m].First - 1; l.R.Tags.UPOS[v] == segun.VERB && described().PlayLow(phrase.Hash(l.R.Tags.Lemma[v]), "appoints") {
			return v, m, false
		}
	}
	if l.R.Tags.XPOS[k] == "VBN" && l.Head(k) == i && l.Is(k-1, beWords...) && described().PlayLow(phrase.Hash(l.R.Tags.Lemma[k]), "appoints") {
		if s := l.Find(i, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && s < k {
			if m, ok := l.head[s]; ok && l.ms[m].Form == segun.FormName && !l.negated(i) && !l.unreal(i) {
				return k, m, false
			}
		}
	}
	return -1, -1, false
}

// officePhrase returns where the noun phrase whose office ends with token i begins, by its words, the article included.
func (l *linker) officePhrase(i int) int {
	k := i
	if _, from, ok := phrase.Offices().Before(l.View, max(0, i-5), i); ok {
		k = from
	}
	for first, _ := l.Sentence(i); k > first; k-- {
		switch l.R.Tags.UPOS[k-1] {
		case segun.ADJ, segun.NOUN:
		case segun.DET, segun.PRON:
			return k - 1
		default:
			return k
		}
	}
	return k
}

// personEnding returns the named person whose mention ends before token k, -1 for none.
func (l *linker) personEnding(k int) int {
	if m := l.ending(k); m >= 0 && l.ms[m].Form == segun.FormName && l.ms[m].Kind == segun.Person {
		return m
	}
	return -1
}

// book gives the office that token i ends to the person of mention o, for whom verb v says it. Where nothing says whose it is, it is that of the body that gives it.
func (l *linker) book(o, i, v int, time string) {
	n := len(l.roles)
	first := max(l.Left(i), 0)
	if m := &l.ms[o]; first < m.End && i >= m.End {
		first = l.officePhrase(i) // the name before it is none of its words, whatever the tree makes of it
	}
	l.addRole(l.at(o), first, l.Right(i, func(int) bool { return true }), i, time)
	if len(l.roles) == n {
		return
	}
	if l.roles[n].Of == "" {
		l.employed(&l.roles[n], v)
	}
	l.comes(&l.roles[n], v)
}

// comes marks an office that verb v tells of under "will" as one that is not held yet.
func (l *linker) comes(r *role, v int) {
	if r.Time == "unknown" && l.planned(v) {
		r.Qualifier = strings.TrimSpace("future " + r.Qualifier)
	}
}

// replaced gives the office that token i ends to both of whom verb v says that one took it from the other: "Runa Sol | replaced Ida Moll | as editor", "Ida Moll was replaced as editor by Runa Sol".
func (l *linker) replaced(v, i int) {
	in, out := l.Find(v, segun.RelNsubj), l.Find(v, segun.RelObj)
	if p := l.Find(v, segun.RelNsubjPass); p >= 0 {
		in, out = -1, p
		for k := l.Kid(v); k >= 0; k = l.Next(k) {
			if l.Rel(k) == segun.RelObl && l.Is(l.Find(k, segun.RelCase), byWord) {
				in = k
			}
		}
	} else if o := l.subject(v, false); o >= 0 {
		in = l.ms[o].Head
	}
	for _, x := range [...]struct {
		who  int
		time string
	}{{in, "unknown"}, {out, "former"}} {
		if x.time == "former" && l.planned(v) {
			continue
		}
		if m, ok := l.head[x.who]; ok && x.who >= 0 && l.ms[m].Form == segun.FormName && l.ms[m].Kind == segun.Person {
			l.book(m, i, v, x.time)
		}
	}
}

// employed makes an office that verb v gives or takes that of the body that does so: "Elan Shipping | named Runa Sol chief executive". Who is elected or appointed by a parliament or a court is not its officer.
func (l *linker) employed(r *role, v int) {
	row, _, ok := phrase.Offices().Before(l.View, 0, l.R.Tokens.At(r.Span.End-1))
	if ok {
		switch phrase.Offices().Rows[row].Class {
		case "political", "judicial", "family":
			return
		}
	}
	s := l.Find(v, segun.RelNsubj)
	if s < 0 || s > v || l.Find(v, segun.RelAuxPass) >= 0 {
		return
	}
	if o, ok := l.head[s]; ok && l.ms[o].Form == segun.FormName && (body(&l.ms[o]) || l.ms[o].Kind == segun.Place) && l.at(o) != r.group {
		r.Of, r.of = l.without(l.ms[o].First, l.ms[o].End), o
		return
	}
	if l.Is(s, boards...) && l.Is(s+1, ofWord, inWord) {
		if o := l.starting(s + 2); o >= 0 && l.ms[o].Form == segun.FormName && body(&l.ms[o]) {
			r.Of, r.of = l.without(l.ms[o].First, l.ms[o].End), o
		}
	}
}

// successor reads the office in which somebody follows another: "Ida Moll's successor | as abbot, Runa Sol,".
func (l *linker) successor(i int) bool {
	k := l.officePhrase(i) - 1
	if k < 1 || !l.Is(k, asWord) || !l.Is(k-1, followers...) && !l.Is(k-1, forerunner) {
		return false
	}
	o, ok := l.head[k-1]
	if !ok || l.at(o) == nil || !l.at(o).named {
		t := i + 1
		if x := l.starting(t + 1); l.Is(t, ofWord) && x >= 0 {
			t = l.ms[x].End
		}
		if o = l.personFrom(t + 1); !l.Is(t, comma) {
			o = -1
		}
	}
	if o < 0 || l.at(o).kind != segun.Person || l.negated(k-1) {
		return false
	}
	time := "unknown"
	if l.Is(k-1, forerunner) {
		time = "former"
	}
	l.addRole(l.at(o), k+1, l.Right(i, func(int) bool { return true }), i, time)
	return true
}

var (
	takeWord   = phrase.Hash("take")
	overWord   = phrase.Hash("over")
	inWord     = phrase.Hash("in")
	forerunner = phrase.Hash("predecessor")
	followers  = phrase.Hashes("successor", "replacement")
	beWords    = phrase.Hashes("is", "are", "was", "were", "be", "been", "being")
	boards     = phrase.Hashes("board", "shareholders", "directors", "trustees", "investors", "owners", "members")
)

// doneAs reads an office from the verb for what its holder does: "who | heads | the Tide Institute", "| founded | Elan Shipping".
func (l *linker) doneAs(v int) {
	title := ""
	switch lemma := phrase.Hash(l.R.Tags.Lemma[v]); {
	case lemma == headWord:
		title = "head"
	case lemma == chairWord:
		title = "chair"
	case in(lemma, foundWords[:1]):
		title = "founder"
	case in(lemma, foundWords):
		title = "co-founder"
	default:
		return
	}
	o := l.subject(v, false)
	if o < 0 || l.ms[o].Kind != segun.Person || l.negated(v) || l.unreal(v) || l.Find(v, segun.RelAuxPass, segun.RelNsubjPass) >= 0 {
		return
	}
	b, first, end := l.headed(l.Find(v, segun.RelObj), title)
	if end <= v {
		return
	}
	r := role{group: l.at(o), of: b, Role: segun.Role{Title: title, Of: l.without(first, end), Time: "unknown", Span: l.R.Tokens.Cover(v, end)}}
	if x := l.R.Tags.XPOS[v]; x == "VBZ" || x == "VBP" || title != "head" && title != "chair" {
		r.Time = "current"
	}
	l.comes(&r, v)
	l.roles = append(l.roles, r)
}

// headed returns what people head or found, by its head h: the mention of a body, or the words of an inquiry that somebody chairs, of which there may be no mention.
func (l *linker) headed(h int, title string) (b, first, end int) {
	if h < 0 {
		return -1, 0, 0
	}
	if b, ok := l.head[h]; ok && body(&l.ms[b]) && l.ms[b].Form != segun.FormPronoun {
		return b, l.ms[b].First, l.ms[b].End
	}
	if title == "chair" && l.Is(h, inquiries...) && l.Left(h) >= 0 {
		return -1, l.Left(h), h + 1
	}
	return -1, 0, 0
}

var (
	chairWord  = phrase.Hash("chair")
	foundWords = phrase.Hashes("found", "co-found", "cofound")
	inquiries  = phrase.Hashes("inquiry", "enquiry", "review", "commission", "committee", "panel")
)
