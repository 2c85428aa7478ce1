package attribution

import (
	"cmp"
	"slices"

	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// answers gives the paragraphs of a printed interview that "A:" opens to whom it interviews, with those that go on before the next "Q:". The questions are the outlet's. Where the text does not say whose
// answers they are, they are nobody's by name, and never the outlet's.
//
//	Q: Did you know? / A: Nobody told me.
func (f *finder) answers() {
	turns := f.turns()
	first, asked, answered := -1, 0, 0
	for i := range turns {
		switch f.marked(turns[i].run) {
		case 'Q':
			if asked++; first < 0 {
				first = i
			}
		case 'A':
			answered++
		}
	}
	if asked < 2 || answered < 2 {
		return
	}
	who, name := f.answerer(turns[first].first)
	for i := first + 1; i < len(turns); i++ {
		if f.marked(turns[i].run) != 'A' {
			continue
		}
		end := i + 1
		for end < len(turns) && f.marked(turns[end].run) == 0 {
			end++
		}
		if end == len(turns) {
			for end = i + 1; end < len(turns) && turns[end].mine; { // what stands behind the last answer is the outlet's
				end++
			}
		}
		t := turns[i].first
		a := found{head: t + 1, subject: who, source: []run{name}, cue: []run{{t + 1, t + 2}}, rule: "answer", frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: ":"}}
		if who < 0 {
			a.source = []run{{t, t + 1}}
		}
		a.content = []run{{t + 2, turns[end-1].end}}
		f.out = append(f.out, a)
	}
}

// marked returns the letter that a paragraph has before a colon, Q or A; 0 for none.
func (f *finder) marked(r run) byte {
	if r.end-r.first < 3 || f.Word(r.first+1) != ":" {
		return 0
	}
	switch f.Word(r.first) {
	case "Q":
		return 'Q'
	case "A":
		return 'A'
	}
	return 0
}

// answerer returns whom an interview is held with, by what stands before its first question at token end: the one person whom the first paragraph, most often a headline, names, or else all of it; -1 for
// several or none.
func (f *finder) answerer(end int) (int, run) {
	first := 0
	for i := range f.r.Tokens.Sentences {
		s := &f.r.Tokens.Sentences[i]
		if s.First >= end || s.Block != f.r.Tokens.Sentences[0].Block {
			break
		}
		first = s.End
	}
	if who, name := f.interviewed(run{0, first}); who >= 0 {
		return who, name
	}
	return f.interviewed(run{0, end})
}

// bracketed returns the words for a speaker that stand before the colon of a transcript with brackets: without those that say for where somebody sits ("Dr Petra Lowe | (Harven East) (Lab): …"), and the
// name alone where an office has it in brackets ("The Minister for Health (| Mr Gil Arden |): …").
func (f *finder) bracketed(first, colon int) (int, int) {
	end := colon
	for end > first+1 && f.Word(end-1) == ")" {
		k := end - 2
		for k > first && f.Word(k) != "(" {
			k--
		}
		if k <= first {
			return first, colon
		}
		if f.Flags[k+1]&phrase.Title != 0 {
			return k + 1, end - 1
		}
		end = k
	}
	if f.Flags[first]&phrase.Title == 0 {
		return first, colon
	}
	return first, end
}

// unbracketed returns where a name ends before a colon: in front of what stands in brackets right before it, as how somebody was heard: "LENA TROSK | (by telephone)".
func (f *finder) unbracketed(first, colon int) int {
	if f.Word(colon-1) != ")" {
		return colon
	}
	for k := colon - 2; k > first; k-- {
		if f.Word(k) == "(" && f.Look[first]&phrase.AllCaps != 0 {
			return k
		}
	}
	return colon
}

// labelEnd returns the first colon of a sentence, where it is near enough to end the words for a speaker; -1 for none.
func (f *finder) labelEnd(s *segun.Sentence) int {
	for t := s.First; t < s.End && t < s.First+20; t++ {
		if f.Word(t) == ":" {
			return t
		}
		if t == s.First+7 && f.Flags[s.First]&phrase.Title == 0 && !f.is(s.First, "the") {
			break // "Dr Petra Lowe (Harven East) (Lab):" is long
		}
	}
	return -1
}

// responds gives a paragraph that opens with whose response it is to those who give it: "Management response: The papers have been found.", "The council's reply: …".
func (f *finder) responds(s *segun.Sentence) {
	if f.r.Tokens.Tokens[s.First].Span.Start != f.r.Doc.Blocks[s.Block].Span.Start || f.quoteAt(s.First) >= 0 {
		return
	}
	colon := f.labelEnd(s)
	if colon < s.First+2 || colon > s.First+7 || colon+2 >= s.End || f.upos(colon-1) != segun.NOUN || !f.is(colon-1, "response", "reply", "comment", "reaction") {
		return
	}
	src := run{s.First, colon - 1}
	if f.xpos(src.end-1) == "POS" {
		src.end--
	}
	h := src.end - 1
	if src.empty() || f.upos(h) != segun.NOUN && f.upos(h) != segun.PROPN || !f.voice(h) && !f.is(h, "management", "auditee", "client", "respondent", "defendant", "author", "publisher") {
		return
	}
	end := s.End
	b := f.r.Doc.Blocks[s.Block].Span
	for end < f.Len() && b.Contains(f.r.Tokens.Tokens[end].Span) {
		end++
	}
	f.out = append(f.out, found{head: colon - 1, subject: h, source: []run{src}, cue: []run{{colon - 1, colon + 1}}, content: []run{{colon + 1, end}}, rule: "label",
		frame: frame{class: "say", act: "assert", strong: true, quote: true, that: true, key: ":"}})
}

// initials reports whether a token is the initials of somebody that label what they say.
func (f *finder) initials(t int) bool {
	if f.Word(t+1) != ":" || f.Look[t]&phrase.AllCaps == 0 {
		return false
	}
	m := f.mentionFrom(t)
	return m != nil && m.Rule == mention.RuleInitials
}

// fullName reports whether the words of a label that open a paragraph are a person's name of two words or more.
func (f *finder) fullName(first, end int) bool {
	m := f.mentionFrom(first)
	return m != nil && m.End == end && end-first > 1 && m.Form == segun.FormName && m.Kind == segun.Person
}

// mentionFrom returns the widest mention that begins at token t, nil for none.
func (f *finder) mentionFrom(t int) *segun.Mention {
	if f.r.Mentions == nil {
		return nil
	}
	i, ok := slices.BinarySearchFunc(f.r.Mentions.List, t, func(m segun.Mention, t int) int { return cmp.Compare(m.First, t) })
	if !ok {
		return nil
	}
	return &f.r.Mentions.List[i]
}
