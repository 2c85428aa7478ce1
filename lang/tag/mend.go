package tag

import (
	"strings"

	"segun"
)

// mend puts right what the tagger takes for another part of speech where the words leave no doubt, in the sentence that begins at token first:
//
//   - "The sailor, 76, | shot himself": a past tense that is a noun too, before a reflexive pronoun;
//   - "The first | accused certified the dredging", "both | accused": those who stand before a court, no participle;
//   - "The | particulars were that …": no adjective has that form;
//   - "said | Under Secretary Dresk": an office, no preposition;
//   - "an email which he says | shows that": a verb between a relative pronoun with whose words it is and what it shows, no plural;
//   - "and | talks with the company would go on": a subject, since the verb that belongs to it stands behind what hangs on it.
//
// The tree is built on what it leaves.
func mend(words []string, first int, out *segun.Tags, lemma func(word string, p segun.UPOS, x string) string) {
	set := func(i int, p segun.UPOS, x string) {
		k := first + i
		out.UPOS[k], out.XPOS[k] = p, x
		out.Lemma[k] = lemma(words[i], p, x)
	}
	if len(words) > 1 && words[0] == "Under" && strings.HasPrefix(words[1], "Secretary") {
		set(0, segun.PROPN, "NNP")
	}
	for i := 1; i+1 < len(words); i++ {
		k := first + i
		switch w := words[i]; {
		case out.UPOS[k] == segun.NOUN && sameInPast[w] && reflexive[words[i+1]]:
			set(i, segun.VERB, "VBD")
		case w == "accused" && out.UPOS[k] != segun.NOUN && standsAccused(words, i) && out.UPOS[k+1] != segun.NOUN && out.UPOS[k+1] != segun.PROPN && out.UPOS[k+1] != segun.ADJ && out.UPOS[k+1] != segun.DET && out.UPOS[k+1] != segun.PRON && out.UPOS[k+1] != segun.NUM:
			set(i, segun.NOUN, "NN")
			out.Lemma[k] = "accused"
		case (w == "Under" || w == "Deputy" || w == "Assistant") && out.UPOS[k] != segun.PROPN && (strings.HasPrefix(words[i+1], "Secretary") || words[i+1] == "Under" || words[i+1] == "Secretary-General"):
			set(i, segun.PROPN, "NNP")
		case w == "particulars":
			set(i, segun.NOUN, "NNS")
			out.Lemma[k] = "particular"
		case out.XPOS[k] == "NNS" && i >= 3 && says[words[i-1]] && relative[words[i-3]] && (out.XPOS[k-2] == "PRP" || out.UPOS[k-2] == segun.PROPN) && (words[i+1] == "that" || words[i+1] == "how" || out.UPOS[k+1] == segun.DET || out.UPOS[k+1] == segun.PRON):
			set(i, segun.VERB, "VBZ")
		case out.XPOS[k] == "VBZ" && plural[w] && joins[words[i-1]] && subjectAhead(words, first, i, out):
			set(i, segun.NOUN, "NNS")
		}
	}
}

// mostAhead is how many words may hang on a subject before its verb.
const mostAhead = 8

// subjectAhead reports whether the word at i is a subject by what stands behind it: a phrase with a preposition, and then a verb in the plural or a modal verb that has no other subject.
func subjectAhead(words []string, first, i int, out *segun.Tags) bool {
	if !binds[words[i+1]] {
		return false
	}
	for j := i + 2; j < len(words) && j <= i+mostAhead; j++ {
		switch out.UPOS[first+j] {
		case segun.NOUN, segun.PROPN, segun.DET, segun.ADJ, segun.NUM:
			continue
		case segun.ADP:
			if binds[words[j]] {
				continue
			}
		case segun.AUX:
			x := out.XPOS[first+j]
			return x == "MD" || x == "VBP" || words[j] == "were" || words[j] == "had"
		}
		return false
	}
	return false
}

// standsAccused reports whether the word "accused" at i is a noun by what stands around it: an article or a number before, and nothing behind that says of what.
func standsAccused(words []string, i int) bool {
	switch words[i+1] {
	case "of", "by", "him", "her", "them", "it", "us", "me", "you":
		return false
	}
	j := i - 1
	for j > 0 && ordinal[words[j]] {
		j--
	}
	switch words[j] {
	case "and":
		return j < i-1 // "the first and second | accused"
	case "the", "The", "an", "An", "both", "Both", "each", "Each", "all", "co":
		return true
	}
	return false
}

// sameInPast are past tenses that are nouns as well, and reflexive the pronouns behind which they are none.
var (
	sameInPast = map[string]bool{"shot": true, "cut": true, "hurt": true, "set": true, "put": true, "hit": true, "cast": true, "spread": true, "found": true, "bought": true, "built": true}
	reflexive  = map[string]bool{"himself": true, "herself": true, "themselves": true, "itself": true}
	says       = map[string]bool{"says": true, "said": true, "claims": true, "claimed": true, "believes": true, "believed": true, "thinks": true, "thought": true, "alleges": true, "alleged": true, "say": true, "believe": true, "think": true}
	plural     = map[string]bool{"talks": true, "claims": true, "calls": true, "plans": true, "moves": true, "demands": true, "hopes": true, "fears": true, "doubts": true, "reports": true, "attacks": true, "protests": true, "strikes": true, "works": true, "offers": true, "visits": true, "searches": true, "checks": true, "cuts": true, "sales": true, "supplies": true, "repairs": true, "deals": true, "charges": true, "appeals": true, "requests": true, "promises": true, "threats": true, "clashes": true, "results": true, "tests": true, "trials": true}
	joins      = map[string]bool{"and": true, "but": true, "while": true, "as": true, "because": true, "when": true, "if": true, "although": true, "though": true}
	binds      = map[string]bool{"with": true, "between": true, "on": true, "for": true, "in": true, "of": true, "about": true, "over": true, "by": true, "from": true, "against": true, "at": true, "to": true}
	relative   = map[string]bool{"which": true, "that": true, "who": true}
	ordinal    = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "other": true, "main": true, "principal": true, "two": true, "three": true, "four": true, "five": true, "six": true, "remaining": true, "last": true, "youngest": true, "eldest": true, "chief": true}
)
