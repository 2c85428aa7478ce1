package mention

import (
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
	eitherWords = phrase.Hashes("neither", "either")
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
		if at[m.Head] != i || !several(&m) || !f.subject(m.Head) && f.Rel(m.Head) != segun.RelOblAgent {
			continue
		}
		last, cc, members := m.End, -1, 1
		for k := f.Kid(m.Head); k >= 0; k = f.Next(k) {
			if f.Rel(k) != segun.RelConj {
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
			last = f.out[j].End
			members++
		}
		if members < 2 || members > mostTogether || cc < 0 || last-m.First > widest || f.Is(m.First, eitherWords...) || f.Is(m.First-1, eitherWords...) || !f.meantTogether(m.Head, last) {
			continue
		}
		f.add(m.First, last, cc, segun.Span{}, segun.FormNominal, segun.Group, Together)
	}
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

// Members returns the heads of those whom a mention of several names, in text order; the tree says which.
func Members(v *phrase.View, m *segun.Mention) []int {
	h := v.Head(m.Head)
	if h >= 0 && v.Rel(h) == segun.RelConj {
		h = v.Head(h)
	}
	if h < 0 {
		return nil
	}
	out := []int{h}
	for k := v.Kid(h); k >= 0; k = v.Next(k) {
		if v.Rel(k) == segun.RelConj && k < m.End {
			out = append(out, k)
		}
	}
	return out
}
