package en

import (
	"strings"

	"segun"
	"segun/data"
	"segun/lang/lemma"
)

// Lemmas returns the lemmas of English. The value is safe for concurrent use; each call makes a new one, from tables of
// some 900 words.
func Lemmas() *lemma.Lemmas { return lemma.New(LemmaRules()) }

// LemmaRules returns the rules of English for package lemma.
func LemmaRules() *lemma.Rules {
	e := &inflection{silent: map[string]bool{}, people: map[string]bool{}}
	x := map[lemma.Class]map[string]string{}
	for _, c := range "nmvuarpx" {
		x[lemma.Class(c)] = map[string]string{}
	}
	for _, row := range data.Rows(tables + "irregular_verbs.tsv") {
		for _, col := range row[1:] {
			for form := range strings.SplitSeq(col, ",") {
				if x[lemma.Verb][form] == "" {
					x[lemma.Verb][form] = row[0]
				}
			}
		}
	}
	for _, row := range data.Rows(tables + "irregular.tsv") {
		for form := range strings.SplitSeq(row[1], ",") {
			switch row[0] {
			case "e", "o":
				e.silent[form] = row[0] == "e"
			default:
				x[lemma.Class(row[0][0])][form] = row[2]
			}
		}
	}
	for _, name := range []string{"peoples.tsv", "countries.tsv"} {
		for _, row := range data.Rows(tables + name) {
			for _, cell := range row {
				for form := range strings.SplitSeq(cell, ",") {
					e.people[strings.TrimSpace(form)] = true
				}
			}
		}
	}
	for form, base := range x[lemma.Auxiliary] { // is, has: verbs too
		if len(form) > 2 && form[0] != '\'' || form == "am" || form == "is" {
			x[lemma.Verb][form] = base
		}
		if form[0] == '\'' {
			x[lemma.Verb][form] = base
		}
	}
	e.verbs, e.nouns = x[lemma.Verb], x[lemma.Noun]
	return &lemma.Rules{Exceptions: x, Class: class, Inflected: inflected, Regular: e.regular, Cased: e.cased}
}

// inflection undoes regular English inflection.
type inflection struct {
	verbs, nouns map[string]string
	silent       map[string]bool // stems: whether they take back a silent e, where the spelling misleads
	people       map[string]bool // adjectives that keep their capital: Spanish
}

func class(u segun.UPOS, xpos string) lemma.Class {
	if xpos == "NNP" {
		return 0
	}
	switch u {
	case segun.NOUN:
		if inflected(u, xpos) {
			return lemma.Noun
		}
		return lemma.Singular
	case segun.AUX:
		return lemma.Auxiliary
	case segun.VERB:
		if inflected(u, xpos) {
			return lemma.Verb
		}
		return lemma.Auxiliary
	case segun.ADJ:
		if inflected(u, xpos) {
			return lemma.Adjective
		}
	case segun.ADV:
		if inflected(u, xpos) {
			return lemma.Adverb
		}
		return lemma.Particle
	case segun.PRON, segun.DET:
		return lemma.Pronoun
	case segun.PART, segun.ADP, segun.SCONJ, segun.CCONJ:
		return lemma.Particle
	}
	return 0
}

func inflected(u segun.UPOS, xpos string) bool {
	if xpos == "NNP" {
		return false
	}
	switch u {
	case segun.NOUN:
		return xpos == "NNS" || xpos == ""
	case segun.PROPN:
		return xpos == "NNPS"
	case segun.VERB, segun.AUX:
		return xpos != "VB" && xpos != "VBP" && xpos != "MD"
	case segun.ADJ:
		return xpos == "JJR" || xpos == "JJS"
	case segun.ADV:
		return xpos == "RBR" || xpos == "RBS"
	case segun.PRON, segun.PART, segun.NUM, segun.PUNCT, segun.SYM:
		return true
	}
	return false
}

// cased reports whether a word keeps its capitals.
func (e *inflection) cased(form string, u segun.UPOS, xpos string) bool {
	if xpos == "NNP" {
		return true
	}
	switch u {
	case segun.PROPN, segun.X, segun.NUM, segun.PUNCT, segun.SYM:
		return true
	case segun.ADJ:
		return e.people[form]
	case segun.NOUN:
		return e.people[form] || acronym(form, 4) && form != "AM" && form != "PM"
	}
	return false
}

// acronym reports whether a word has two to most letters, all capitals, or capitals behind its first letter.
func acronym(w string, most int) bool {
	upper := 0
	for i := range len(w) {
		switch c := w[i]; {
		case 'a' <= c && c <= 'z':
			if upper > 1 && i > 1 { // DVDs, PhD
				return true
			}
			return false
		case 'A' <= c && c <= 'Z':
			upper++
		}
	}
	return upper >= 1 && len(w) <= most
}

// regular returns the lemma of a form that the table of exceptions does not hold, in two parts.
func (e *inflection) regular(w string, u segun.UPOS, xpos string) (stem, ending string) {
	switch u {
	case segun.NOUN, segun.PROPN:
		if xpos == "NNS" || xpos == "NNPS" {
			return e.singular(w, xpos == "NNPS")
		}
	case segun.VERB, segun.AUX:
		return e.verb(w, xpos)
	case segun.ADJ, segun.ADV:
		return e.positive(w)
	case segun.PRON:
		return pronoun(w, xpos), ""
	case segun.PART:
		return particle(w, xpos), ""
	case segun.NUM:
		return numeral(w), ""
	case segun.PUNCT, segun.SYM:
		return punctuation(w, xpos), ""
	}
	return w, ""
}

func pronoun(w, xpos string) string {
	switch w {
	case "her":
		if xpos == "PRP" {
			return "she"
		}
	case "mine":
		return "my"
	case "yours", "hers", "ours", "theirs":
		return w[:len(w)-1]
	}
	return w
}

func particle(w, xpos string) string {
	if xpos == "POS" && (w == "'" || w == "s") {
		return "'s"
	}
	return w
}

// numeral takes the commas from a number and spells its abbreviation.
func numeral(w string) string {
	switch w {
	case "m", "M", "mn":
		return "million"
	case "b", "B", "bn":
		return "billion"
	case "k", "K":
		return "thousand"
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.ReplaceAll(w, ",", "")
	}
	if len(w) > 2 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'a' && w[1] <= 'z' { // One, but II
		return strings.ToLower(w)
	}
	return w
}

// punctuation writes typographic marks as the typewriter's.
func punctuation(w, xpos string) string {
	switch w {
	case "“", "”", "„", "«", "»", "``":
		return "\""
	case "‘", "’", "‚", "`":
		return "'"
	case "‘’", "’’":
		return "''"
	case "–", "—", "―":
		return "-"
	case "--", "---":
		if xpos == ":" {
			return "-"
		}
	}
	return w
}
