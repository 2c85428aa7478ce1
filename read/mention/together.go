package mention

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// Together is the rule of mentions that name several at once: "Dora Quist and Milan Orlec". Such a mention has the conjunction as its head, so that the head of its first
// member stays that member's own.
const Together = "together"

// The bounds of what is taken for several named at once, in members and in words.
const (
	mostTogether  = 6
	widest        = 40
	pronounsAhead = 60 // how many words on a plural pronoun may follow that means them all
)

var (
	alsoWords   = phrase.Hashes("and", "&")
	themWords   = phrase.Hashes("they", "them", "their", "theirs", "themselves", "both", "each", "we", "our", "us")
	theyWords   = phrase.Hashes("they", "them", "their", "theirs", "themselves", "both")
	eitherWords = phrase.Hashes("neither", "either")
	citeWords   = phrase.Hashes("cite", "cites", "cited", "citing", "quote", "quotes", "quoted", "quoting")
	themAll     = phrase.Hashes("them", "whom")
)

// together books several who are the subject of one verb, where they speak or a plural may mean them all further on.
func (f *finder) together() {
	at := map[int]int{} // head -> its widest mention
	for i := range f.out {
		m := &f.out[i]
		if k, ok := at[m.Head]; !ok || f.out[k].End-f.out[k].First < m.End-m.First {
			at[m.Head] = i
		}
	}
	for i, n := 0, len(f.out); i < n; i++ {
		m := f.out[i]
		acts := f.subject(m.Head) || f.Rel(m.Head) == segun.RelOblAgent || f.cited(m.Head)
		if at[m.Head] != i || !several(&m) || !acts && !f.undergoes(m.Head) {
			continue
		}
		last, cc, members := m.End, -1, 1
		for k := f.Kid(m.Head); k >= 0; k = f.Next(k) {
			if f.Rel(k) != segun.RelConj || partOf(f.View, m.Head, k) {
				continue
			}
			j, ok := at[k]
			if !ok || !several(&f.out[j]) || f.out[j].First < last || f.Is(f.out[j].First-1, eitherWords...) {
				members = 0
				break
			}
			if c := f.Find(k, segun.RelCc); c > m.Head && f.Is(c, alsoWords...) {
				cc = c
			}
			if cc == m.End && f.twoOffices(&m, cc) {
				members = 0
				break
			}
			last = f.out[j].End
			members++
		}
		if members == 1 {
			if k, c := f.farMember(m.Head, at); k >= 0 {
				cc, last, members = c, f.out[at[k]].End, 2
			}
		}
		if members < 2 || members > mostTogether || cc < 0 || last-m.First > widest || f.Is(m.First, eitherWords...) || f.Is(m.First-1, eitherWords...) || acts && !f.meantTogether(m.Head, last) || !acts && !f.takenUp(last) {
			continue
		}
		f.add(m.First, last, cc, segun.Span{}, segun.FormNominal, segun.Group, Together)
	}
}

// twoOffices reports whether a second office without an article follows a person's first at a conjunction, and a comma sets a name off behind it: "the owner | and chief executive, Ivo Brandel" is one.
func (f *finder) twoOffices(m *segun.Mention, cc int) bool {
	if m.Kind != segun.Person || m.Form != segun.FormNominal || f.Look[cc+1]&phrase.Capital != 0 {
		return false
	}
	_, end := f.Sentence(cc)
	office := false
	for k := cc + 1; k < end && k < cc+9; k++ {
		if f.Word(k) == "," {
			return office && k+1 < end && f.Look[k+1]&phrase.Capital != 0 && f.R.Tags.UPOS[k+1] == segun.PROPN
		}
		switch f.R.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN, segun.ADJ, segun.ADP:
		case segun.DET:
			if k == cc+1 {
				return false
			}
		default:
			return false
		}
		_, _, ok := phrase.Offices().Before(f.View, cc+1, k)
		office = office || ok
	}
	return false
}

// partOf reports whether the words of k count out a part of those of h, whom the tree set beside them: "three drivers, | two of them from Velm and one a nurse |, and a clerk".
func partOf(v *phrase.View, h, k int) bool {
	of := false
	for t := h + 1; t < k && !of; t++ {
		of = v.Is(t, ofWord) && v.Is(t+1, themAll...)
	}
	t := int(v.Lo[k])
	for t < k && (v.Is(t, alsoWords...) || v.Look[t]&phrase.Mark != 0) {
		t++
	}
	_, _, ok := v.Number(t, k)
	return of && ok
}

// several reports whether a mention can be a member of several named at once.
func several(m *segun.Mention) bool {
	if m.Form == segun.FormPronoun || m.Rule == Together {
		return false
	}
	switch m.Kind {
	case segun.Person, segun.Organisation, segun.Group, segun.Outlet:
		return true
	}
	return false
}

// meantTogether reports whether the verb of a subject at token h is one of saying or thinking, or a plural pronoun follows the words up to end within a few sentences.
func (f *finder) meantTogether(h, end int) bool {
	if f.cited(h) {
		return true
	}
	if v := f.Head(h); v >= 0 && f.Flags[v]&(phrase.CommVerb|phrase.CogVerb) != 0 {
		return true
	}
	for t := end; t < f.Len() && t < end+pronounsAhead; t++ {
		if f.Is(t, themWords...) {
			return true
		}
	}
	return false
}

// undergoes reports whether the noun at token i is the object of a verb or of a preposition.
func (f *finder) undergoes(i int) bool {
	switch f.Rel(i) {
	case segun.RelObj, segun.RelIobj, segun.RelObl, segun.RelNmod:
		return true
	}
	return false
}

// takenUp reports whether "they" follows in the rest of the sentence that goes on at token t, or in the next of the paragraph.
func (f *finder) takenUp(t int) bool {
	si := f.R.Tokens.SentenceOf(t - 1)
	if si < 0 {
		return false
	}
	end := f.R.Tokens.Sentences[si].End
	if si+1 < len(f.R.Tokens.Sentences) && f.R.Tokens.Sentences[si+1].Block == f.R.Tokens.Sentences[si].Block {
		end = f.R.Tokens.Sentences[si+1].End
	}
	for ; t < end; t++ {
		if f.Is(t, theyWords...) {
			return true
		}
	}
	return false
}

// cited reports whether the noun at token h is who is cited: "citing two engineers", "according to two officers".
func (f *finder) cited(h int) bool {
	if c := f.Find(h, segun.RelCase); c >= 0 && f.Is(c, accord) {
		return true
	}
	v := f.Head(h)
	return v >= 0 && f.Rel(h) == segun.RelObj && f.Is(v, citeWords...)
}

// farMember returns the head of a second member that the tree has hung on a place inside the first's phrase, "two engineers at the yard | and a pilot", and its conjunction; -1
// for none.
func (f *finder) farMember(h int, at map[int]int) (int, int) {
	for n := f.Kid(h); n >= 0; n = f.Next(n) {
		if f.Rel(n) != segun.RelNmod || n < h {
			continue
		}
		if i, ok := at[n]; ok && several(&f.out[i]) {
			continue
		}
		for k := f.Kid(n); k >= 0; k = f.Next(k) {
			i, ok := at[k]
			if f.Rel(k) != segun.RelConj || !ok || !several(&f.out[i]) {
				continue
			}
			if c := f.Find(k, segun.RelCc); c > n && f.Is(c, alsoWords...) {
				return k, c
			}
		}
	}
	return -1, -1
}

// Members returns the heads of those whom a mention of several names, in text order; the tree says which.
func Members(v *phrase.View, m *segun.Mention) []int {
	k := v.Head(m.Head)
	h := k
	if h >= 0 && v.Rel(h) == segun.RelConj {
		h = v.Head(h)
	}
	for h >= 0 && v.Rel(h) == segun.RelNmod && v.Head(h) >= m.First && v.Head(h) < h {
		h = v.Head(h) // "two engineers at the yard | and a pilot"
	}
	if h < 0 {
		return nil
	}
	out := []int{h}
	for j := v.Kid(h); j >= 0; j = v.Next(j) {
		if v.Rel(j) == segun.RelConj && j < m.End && !partOf(v, h, j) {
			out = append(out, j)
		}
	}
	if k != h && !slices.Contains(out, k) {
		out = append(out, k)
	}
	return out
}
