package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
	"segun/read/phrase"
)

// RuleInitials is the rule of a mention by the initials that label what a person says in an interview.
const RuleInitials = "initials"

// An interview has at least so many paragraphs that open with the initials of somebody.
const enoughLabels = 3

// labelled books the initials before a colon that open the paragraphs of an interview, as names of the one person in the text who has them: "VL: That is a lie", of Vera Lindqvist. Initials that stand
// anywhere else are the short name of something.
func (f *finder) labelled() {
	var at []int
	last := -1
	for i := range f.R.Tokens.Sentences {
		s := &f.R.Tokens.Sentences[i]
		if s.Block == last || s.First+2 >= s.End {
			continue
		}
		last = s.Block
		if f.initialsAt(s.First) && f.Word(s.First+1) == ":" && f.R.Doc.Sections[s.Section].Kind == segun.Body {
			at = append(at, s.First)
		}
	}
	if len(at) < enoughLabels {
		return
	}
	labels := map[uint64]bool{}
	for _, i := range at {
		labels[f.Low[i]] = true
	}
	next := 0
	for i := range f.Low {
		switch {
		case next < len(at) && at[next] == i:
			next++
		case labels[f.Low[i]] && f.initialsAt(i):
			labels[f.Low[i]] = false // "the UN": no person's
		}
	}
	f.labelPeople(labels)
	whose := f.initialed()
	at = slices.DeleteFunc(at, func(i int) bool { return !labels[f.Low[i]] || !whose[f.Word(i)] })
	if len(at) < enoughLabels {
		return
	}
	for _, i := range at {
		if k := f.owner[i]; k != 0 {
			c := &f.cands[k-1]
			if c.end != i+1 {
				continue
			}
			c.drop = true
		}
		f.add(i, i+1, i, f.R.Tokens.Cover(i, i+1), segun.FormName, segun.Person, RuleInitials)
	}
}

// initialsAt reports whether a token can be the initials of a person: two or three capitals.
func (f *finder) initialsAt(i int) bool {
	w := f.Word(i)
	return f.Look[i]&phrase.AllCaps != 0 && len(w) >= 2 && utf8.RuneCountInString(w) <= 3
}

// labelPeople makes people of the names in full that label a paragraph, and whose initials label others: "Odo Harn: …", where nothing else tells a name from a place's.
func (f *finder) labelPeople(labels map[uint64]bool) {
	people := map[uint64]bool{}
	for i := range f.cands {
		c := &f.cands[i]
		if c.drop || c.kind == segun.Person || f.Word(c.end) != ":" || c.end-c.first < 2 || c.end-c.first > 4 || !labels[phrase.Hash(strings.ToLower(f.initialsOf(c)))] {
			continue
		}
		if at := f.R.Tokens.Tokens[c.first].Span.Start; at > 0 && f.R.Doc.Text[at-1] == '\n' {
			people[c.key] = true
		}
	}
	for i := range f.cands {
		if c := &f.cands[i]; people[c.key] {
			c.kind = segun.Person
		}
	}
}

// initialsOf returns the first letters of the words of a name that have a capital.
func (f *finder) initialsOf(c *cand) string {
	var b []byte
	for t := c.first; t < c.end; t++ {
		if f.Look[t]&phrase.Capital == 0 {
			continue // "de", "van"
		}
		r, _ := utf8.DecodeRuneInString(f.Word(t))
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// initialed returns the initials that one person's name in the text has, and no other's.
func (f *finder) initialed() map[string]bool {
	out := map[string]bool{}
	family := map[string]uint64{}
	for i := range f.cands {
		c := &f.cands[i]
		if c.drop || c.kind != segun.Person {
			continue
		}
		b := f.initialsOf(c)
		if utf8.RuneCountInString(b) < 2 {
			continue
		}
		was, ok := family[b]
		family[b] = f.Low[c.end-1]
		out[b] = !ok || out[b] && was == f.Low[c.end-1]
	}
	return out
}
