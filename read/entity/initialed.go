package entity

import (
	"strings"
	"unicode/utf8"

	"segun"
	"segun/read/mention"
)

// initialed joins the initials that label what somebody says in an interview to the name that they are of: "VL: That is a lie", of Vera Lindqvist. That no two people of the text have
// them, read/mention has seen to.
func (l *linker) initialed() {
	for _, f := range l.forms {
		if len(f.parts) != 1 || l.ms[f.mentions[0]].Rule != mention.RuleInitials {
			continue
		}
		for _, full := range l.forms {
			if full.class == persons && len(full.parts) > 1 && initialsOf(full.parts, f.parts[0]) {
				join(full.group, f.group)
			}
		}
	}
}

// initialsOf reports whether the letters of a word are those that the parts of a name begin with.
func initialsOf(parts []string, word string) bool {
	for _, p := range parts {
		_, n := utf8.DecodeRuneInString(p)
		if !strings.HasPrefix(word, p[:n]) {
			return false
		}
		word = word[n:]
	}
	return word == ""
}

// labels reports whether the name of mention o opens a sentence, and stands before a colon and what m begins: "Vessa Lundmark: The minister rang me" makes nobody a minister.
func (l *linker) labels(o int, m *segun.Mention) bool {
	first, _ := l.Sentence(m.First)
	return l.ms[o].First == first && l.ms[o].End == m.First-1 && l.Word(m.First-1) == ":"
}
