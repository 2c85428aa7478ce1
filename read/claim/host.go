package claim

import (
	"strings"
	"unicode/utf8"

	"segun"
)

// hostWords say behind a name in the label of a transcript that the outlet itself speaks: "HALIMA SASEN, HOST:".
var hostWords = []string{"host", "anchor", "presenter", "byline", "reporter", "correspondent", "moderator", "interviewer", "newsreader"}

// reporterWords are what an outlet calls those who report for it: "our reporter Josefa Rumb".
var reporterWords = []string{"reporter", "correspondent", "editor", "colleague", "columnist"}

// hostNames returns the family names, in capitals, of those who speak for the outlet in a transcript: whom a label calls its host, whose article it is, and whom a host calls "our reporter". Nil where no label names one.
func (m *maker) hostNames() map[string]bool {
	var out map[string]bool
	for i := range m.r.Attributions.List {
		name, role, ok := m.label(&m.r.Attributions.List[i])
		if !ok || role == "" && !m.authors(name) {
			continue
		}
		if out == nil {
			out = map[string]bool{}
		}
		out[name] = true
	}
	if out == nil {
		return nil
	}
	for t := 1; t+1 < m.Len(); t++ {
		if m.is(t, reporterWords...) && m.is(t-1, "our") {
			k := t + 1
			for k+1 < m.Len() && m.r.Tags.UPOS[k+1] == segun.PROPN {
				k++
			}
			if m.r.Tags.UPOS[k] == segun.PROPN {
				out[strings.ToUpper(m.Word(k))] = true
			}
		}
	}
	return out
}

// label returns the family name, in capitals, in the label of a transcript, and the word for a host that stands in it behind a comma or in brackets, "" for none.
func (m *maker) label(a *segun.Attribution) (name, role string, ok bool) {
	if !hasPrefix(a.Rule, "label") || len(a.Source) != 1 || len(a.Cue) != 1 || a.Cue[0].Start < a.Source[0].End {
		return "", "", false
	}
	at := segun.Span{Start: a.Source[0].Start, End: a.Cue[0].Start}
	words := strings.FieldsFunc(at.In(m.r.Doc.Text), func(r rune) bool { return r == ' ' || r == ',' || r == '(' || r == ')' || r == '\t' })
	for n := len(words) - 1; n > 0; n-- {
		for _, h := range hostWords {
			if strings.EqualFold(words[n], h) {
				role, words = h, words[:n]
				break
			}
		}
		if role != "" {
			break
		}
	}
	if role == "" { // "LENA TROSK (by telephone)"
		words = strings.Fields(a.Source[0].In(m.r.Doc.Text))
	}
	if len(words) == 0 {
		return "", "", false
	}
	return strings.ToUpper(words[len(words)-1]), role, true
}

// hosts reports whether an attribution is the label of somebody who speaks for the outlet in a transcript.
func (m *maker) hosts(a *segun.Attribution) bool {
	if m.hostNamed == nil {
		return false
	}
	name, _, ok := m.label(a)
	return ok && m.hostNamed[name]
}

// authors reports whether a label's last word, in capitals, is the family name or the initials of one of the article's authors: an interviewer.
func (m *maker) authors(name string) bool {
	for _, a := range m.r.Doc.Authors {
		parts := strings.Fields(strings.ToUpper(a))
		if len(parts) < 2 {
			continue
		}
		if name == parts[len(parts)-1] {
			return true
		}
		var initials []byte
		for _, p := range parts {
			r, _ := utf8.DecodeRuneInString(p)
			initials = utf8.AppendRune(initials, r)
		}
		if name == string(initials) {
			return true
		}
	}
	return false
}
