package segun

import (
	"errors"
	"strings"
)

// Speaker is one level of the chain of voices behind a document's statement: who states it, as far as the text says.
type Speaker struct {
	Subject SubjectID // the entity that speaks, "" for an unspecified voice
	Kind    VoiceKind
	Words   string // the words that name it; at level 0 the outlet's or writer's name, which may stand outside the text; "" where there are none
	Spans   []Span // where those words stand; none at level 0
	Cues    []Span // the words that make it speak; none at level 0
}

// docScheme begins the ID of a subject that a document knows; no list may have this name.
const docScheme = "doc"

// InDocument returns the ID of what a document calls local: its entity "e3", its claim "c7".
func InDocument(doc DocID, local string) SubjectID {
	return SubjectID(docScheme + ":" + string(doc) + "#" + local)
}

// Local returns the document that a subject is known in and what that document calls it; ok is false for a list's record.
func (s SubjectID) Local() (doc DocID, local string, ok bool) {
	rest, isDoc := strings.CutPrefix(string(s), docScheme+":")
	d, local, found := strings.Cut(rest, "#")
	if !isDoc || !found {
		return "", "", false
	}
	return DocID(d), local, true
}

// checkVoice refuses a statement that nobody makes, or that a list and a document make at once. What a document states
// rests on words of that document.
func checkVoice(s *Statement) error {
	switch {
	case len(s.Chain) == 0 && s.Voice.List == "":
		return errors.New("no voice")
	case len(s.Chain) > 0 && s.Voice != (ListVoice{}):
		return errors.New("both a list and a chain of voices")
	case len(s.Chain) == 0:
		return nil
	}
	for _, v := range s.Chain {
		if v.Kind == "" {
			return errors.New("no kind of voice")
		}
	}
	for _, e := range s.Evidence {
		if e.Document == "" {
			return errors.New("a chain of voices, but words outside a document")
		}
	}
	return nil
}
