package mention

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// noun is what a common noun denotes.
type noun struct {
	kind  segun.EntityKind
	weak  bool // needs a determiner, a number or a verb of speech
	many  bool // several people, though the form is singular
	paper bool // a document: counts only where a voice can stand
	rule  string
}

// none marks nouns that denote no voice or actor.
const none segun.EntityKind = "none"

// orgWord is a word that opens or ends names of organisations.
type orgWord struct {
	kind             string
	head, last, weak bool
	media            bool
	firm             bool // of a kind that is hardly taken for a place or a person
}

// vocabulary is what the tables know, made ready for look-up.
type vocabulary struct {
	nouns      *phrase.Table
	noun       []noun
	voices     map[uint64]noun // what a word denotes where it stands as a voice: "side", "bill"
	orgs       *phrase.Table
	org        []orgWord
	known      *phrase.Table // agencies, outlets, laws, by their full names
	names      []knownName
	pronouns   map[uint64]pronoun
	outletLast *phrase.Table
	outletHead *phrase.Table
	lawLast    *phrase.Table
	lawHead    *phrase.Table
	numbered   map[uint64]segun.EntityKind // "Warehouse 9"
}

// knownName is a name that readers know.
type knownName struct {
	text    string
	kind    segun.EntityKind
	acronym bool
	weak    bool // the words are as often something else
	company bool // of a firm: a village of that name is hardly meant
	article bool // one word that is a name only after "the": The Independent
	rule    string
}

type pronoun struct {
	person, many, relative bool
}

// words reads the tables, once.
var words = sync.OnceValue(func() *vocabulary {
	w := &vocabulary{nouns: phrase.NewTable(), orgs: phrase.NewTable(), known: phrase.NewTable(), pronouns: map[uint64]pronoun{}, voices: map[uint64]noun{}, numbered: map[uint64]segun.EntityKind{},
		outletLast: phrase.NewTable(), outletHead: phrase.NewTable(), lawLast: phrase.NewTable(), lawHead: phrase.NewTable()}
	w.readNouns()
	w.readNames()
	w.readPronouns()
	for _, r := range data.MustTable("en/numbered.tsv") {
		w.numbered[phrase.Hash(r[0])] = segun.EntityKind(r[1])
	}
	return w
})

// addNoun books a noun, or several words whose last is the head; "people familiar with the matter" is left to the tree.
func (w *vocabulary) addNoun(words string, n noun) {
	for _, x := range [...]string{" with ", " to ", " of ", " in ", " on ", " the ", " and ", " as "} {
		if strings.Contains(words, x) {
			return
		}
	}
	w.nouns.Add(words, len(w.noun))
	w.noun = append(w.noun, n)
}

// readNouns fills the table of nouns. The first meaning of a word stays.
func (w *vocabulary) readNouns() {
	for _, r := range data.MustTable("en/kinds.tsv") {
		if row, ok := phrase.Offices().Word(phrase.Hash(r[0])); ok && r[1] == string(segun.Group) && phrase.Offices().Rows[row].Class == "family" {
			w.addNoun(r[0], noun{kind: segun.Group, many: true, rule: "noun"}) // "his family" is no relative of his, but all of them
		}
	}
	for _, o := range phrase.Offices().Rows {
		if !o.Weak {
			w.addNoun(o.Title, noun{kind: segun.Person, rule: "office"})
		}
	}
	for _, r := range data.MustTable("en/kinds.tsv") {
		k := segun.EntityKind(r[1])
		w.addNoun(r[0], noun{kind: k, many: k == segun.Group, weak: k == none, rule: "noun"})
	}
	for _, r := range data.MustTable("en/sources.tsv") {
		switch {
		case r[1] == "anonymous" && r[2] == "many":
			w.addNoun(r[0], noun{kind: segun.Group, many: true, rule: "source"})
		case r[1] == "anonymous":
			w.addNoun(r[0], noun{kind: segun.Person, rule: "source"})
		case r[1] == "collective":
			w.addNoun(r[0], noun{kind: segun.Organisation, rule: "body"})
		case r[1] == "document":
			w.addNoun(r[0], noun{kind: segun.OtherEntity, paper: true, rule: "document"})
		}
	}
	w.readVoices()
	for _, r := range data.MustTable("en/group_nouns.tsv") {
		w.addNoun(r[0], noun{kind: segun.Group, many: true, rule: "group"})
	}
	for _, o := range phrase.Offices().Rows {
		if o.Weak {
			w.addNoun(o.Title, noun{kind: segun.Person, weak: true, rule: "office"})
		}
	}
}

// readVoices notes what single words for sources denote, whatever they do elsewhere.
func (w *vocabulary) readVoices() {
	for _, r := range data.MustTable("en/sources.tsv") {
		n := noun{kind: segun.Person, rule: "source"}
		switch {
		case r[1] == "document":
			n = noun{kind: segun.OtherEntity, paper: true, rule: "document"}
		case r[1] == "collective":
			n = noun{kind: segun.Organisation, rule: "body"}
		case r[2] == "many":
			n.kind, n.many = segun.Group, true
		}
		if h := phrase.Hash(r[0]); w.voices[h].kind == "" {
			w.voices[h] = n
		}
	}
	side := noun{kind: segun.Group, many: true, rule: "group"}
	w.voices[phrase.Hash("side")], w.voices[phrase.Hash("sides")] = side, side // those who stand on it
}

// readNames fills the tables of names and of the words that open and end them.
func (w *vocabulary) readNames() {
	add := func(n knownName) {
		w.known.Add(n.text, len(w.names))
		w.names = append(w.names, n)
	}
	for _, r := range data.MustTable("en/outlets.tsv") {
		if len(r) < 3 {
			continue
		}
		add(knownName{text: strings.TrimPrefix(r[0], "The "), kind: segun.Outlet, weak: r[2] == "weak", acronym: acronym(r[0]), rule: "outlet",
			article: strings.HasPrefix(r[0], "The ") && strings.Count(r[0], " ") == 1})
	}
	for _, r := range data.MustTable("en/agencies.tsv") {
		if len(r) < 3 {
			continue
		}
		add(knownName{text: r[0], kind: segun.Organisation, weak: !strings.Contains(r[0], " "), acronym: acronym(r[0]), company: r[2] == "company", rule: "agency"})
		if r[1] != "-" {
			add(knownName{text: r[1], kind: segun.Organisation, acronym: true, weak: len(r[1]) < 3, rule: "agency"})
		}
	}
	for _, r := range data.MustTable("en/laws.tsv") {
		switch r[1] {
		case "last":
			w.lawLast.Add(r[0], 0)
		case "head":
			w.lawHead.Add(r[0], 0)
		case "name":
			add(knownName{text: r[0], kind: segun.Law, rule: "law"})
		}
	}
	for _, r := range data.MustTable("en/outlet_words.tsv") {
		if r[1] == "head" {
			w.outletHead.Add(r[0], 0)
		} else {
			w.outletLast.Add(r[0], 0)
		}
	}
	for _, r := range data.MustTable("en/orgs.tsv") {
		if len(r) < 4 {
			continue
		}
		w.orgs.Add(r[0], len(w.org))
		w.org = append(w.org, orgWord{kind: r[1], head: r[2] == "head", last: r[2] == "last", weak: r[3] == "yes", media: r[1] == "media",
			firm: firmOrgs[r[1]]})
	}
}

// firmOrgs are the kinds of organisation whose buildings and places are not called the same.
var firmOrgs = map[string]bool{"government": true, "court": true, "security": true, "armed": true, "party": true, "company": true, "civil": true}

func acronym(s string) bool {
	return len(s) > 1 && strings.ToUpper(s) == s && !strings.Contains(s, " ")
}

// readPronouns keeps the pronouns that can stand for someone; columns: word, of, number, gender, person, case.
func (w *vocabulary) readPronouns() {
	for _, r := range data.MustTable("en/pronouns.tsv") {
		if len(r) < 6 || strings.Contains(r[0], " ") || r[0] == "that" {
			continue
		}
		switch r[5] {
		case "expletive", "demonstrative", "negative", "reciprocal", "ordinal":
			continue
		case "indefinite":
			if !strings.HasSuffix(r[0], "one") && !strings.HasSuffix(r[0], "body") || r[0] == "one" {
				continue
			}
		}
		w.pronouns[phrase.Hash(r[0])] = pronoun{person: r[1] == "person", many: r[2] == "many", relative: r[5] == "relative"}
	}
}
