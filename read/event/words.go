package event

import (
	"segun/data"
)

// Words is the table of occurrences of one language. It is read-only after load.
type Words struct {
	verbs, nouns map[string]word
	means        map[string]bool // by which something is done, and no doer: "reached by phone"
	// What is called so, or governed by it, need not have come about.
	open   map[string]bool // nouns, adjectives and adverbs: "alleged", "threat"
	doubts map[string]bool // verbs, of which neither is told: "accuse", "plan"
	undoes map[string]bool // other verbs: "prevent", "cancel"
}

// word is a row of events.tsv.
type word struct {
	typ, base string
	patient   bool // the subject of the active verb is the patient
}

func load(lang string) (*Words, error) {
	rows, err := data.Table(lang + "/events.tsv")
	if err != nil {
		return nil, err
	}
	w := &Words{verbs: map[string]word{}, nouns: map[string]word{}, means: map[string]bool{}, open: map[string]bool{}, doubts: map[string]bool{}, undoes: map[string]bool{}}
	for _, r := range rows {
		if len(r) < 5 {
			continue
		}
		switch r[1] {
		case "means":
			w.means[r[0]] = true
			continue
		case "open":
			w.open[r[0]] = true
			continue
		case "doubts":
			w.doubts[r[0]] = true
			continue
		case "undoes":
			w.undoes[r[0]] = true
			continue
		}
		into := w.verbs
		if r[1] == "noun" {
			into = w.nouns
		}
		into[r[0]] = word{r[2], r[3], r[4] == "patient"}
	}
	return w, nil
}
