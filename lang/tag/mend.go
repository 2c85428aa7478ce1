package tag

import (
	"fmt"
	"strings"

	"segun"
	"segun/data"
)

// slip is what a word is where the tagger slips: each a class of mending.tsv, where it is described.
type slip uint16

const (
	isPast slip = 1 << iota
	isReflexive
	isSays
	isRelative
	isOrdinal
	isPlural
	isJoining
	isBinding
	isActing
	isTimes
	isOpening
	isOfficial
	isFelling
	isQuantity
)

// slips are the classes as the table calls them.
var slips = map[string]slip{"past": isPast, "reflexive": isReflexive, "says": isSays, "relative": isRelative, "ordinal": isOrdinal, "plural": isPlural, "joins": isJoining, "binds": isBinding, "acts": isActing, "times": isTimes, "opens": isOpening, "official": isOfficial, "fells": isFelling, "quantity": isQuantity}

// mender holds the words of mending.tsv.
type mender map[string]slip

// newMender reads the words of a language.
func newMender(lang string) (mender, error) {
	rows, err := data.Table(lang + "/mending.tsv")
	if err != nil {
		return nil, err
	}
	w := make(mender, len(rows))
	for _, r := range rows {
		if len(r) != 2 || slips[r[1]] == 0 {
			return nil, fmt.Errorf("lang/tag: mending.tsv: row %q names no class", r)
		}
		w[r[0]] |= slips[r[1]]
	}
	return w, nil
}

// mend puts right what the tagger takes for another part of speech where the words leave no doubt, in the sentence that begins at token first:
//
//   - "The sailor, 76, | shot himself": a past tense that is a noun too, before a reflexive pronoun;
//
//   - "The first | accused certified the dredging", "both | accused": those who stand before a court, no participle;
//
//   - "The | particulars were that …": no adjective has that form;
//
//   - "said | Under Secretary Dresk": an office, no preposition;
//
//   - "an email which he says | shows that": a verb between a relative pronoun with whose words it is and what it shows, no plural;
//
//   - "and | talks with the company would go on": a subject, since the verb that belongs to it stands behind what hangs on it;
//
//   - "suspended over | claims that they slept": a noun, behind a preposition;
//
//   - "She has | since asked for an audit": an adverb, between the parts of one verb;
//
//   - "polls were due | to open": the mark of an infinitive, no preposition;
//
//   - "the president- | elect he had met": chosen and not yet in office, no verb;
//
//   - "begged them | to free the cook", "wants | to double the fee": the same before a word that is an adjective too, and then an article; and behind "rather than".
//
//   - "the chief | executive, Ivo Brandel,": whom an office has, no adjective, unless it goes on: "chief executive officer"; and "the ethics | chief at the time".
//
//   - "killed two and | wounded 56 more": a verb, before how many.
//
//   - "The embassy is | warning that …": a verb, behind "be" and before what it says.
//
//   - "the Holy | See": a name.
//
//   - "They must | 've left": the infinitive, behind a modal verb.
//
//   - "Lt. Col. Rick Thorne | jokes that he has yet to unpack": a verb behind a name of two words or more that opens the sentence or "the 19-year-old", and before "that" with one clause.
//
//   - "The clerk – whose house burned down – | claims in the suit that …": the same behind a relative clause between two marks, which the subject has before it.
//
//   - "loves his wife and | hopes they can stay", "is hiring and | plans to move": a verb beside another in the present, no plural.
//
// The tree is built on what it leaves.
func (w mender) mend(words []string, first int, out *segun.Tags, lemma func(word string, p segun.UPOS, x string) string) {
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
		switch word := words[i]; {
		case out.UPOS[k] == segun.NOUN && w[word]&isPast != 0 && w[words[i+1]]&isReflexive != 0:
			set(i, segun.VERB, "VBD")
		case word == "to" && words[i-1] == "due" && (out.XPOS[k+1] == "VB" || words[i+1] == "open"):
			set(i, segun.PART, "TO")
			set(i+1, segun.VERB, "VB")
		case words[i-1] == "to" && out.UPOS[k] != segun.VERB && w[words[i+1]]&isOpening != 0 && (w[word]&isActing != 0 || w[word]&isTimes != 0 && out.XPOS[k-1] == "TO"):
			set(i-1, segun.PART, "TO")
			set(i, segun.VERB, "VB")
		case words[i-1] == "than" && i > 1 && strings.EqualFold(words[i-2], "rather") && out.XPOS[k] != "VB" && w[words[i+1]]&isOpening != 0 && w[word]&isActing != 0:
			set(i, segun.VERB, "VB")
		case word == "accused" && out.UPOS[k] != segun.NOUN && w.standsAccused(words, i) && out.UPOS[k+1] != segun.NOUN && out.UPOS[k+1] != segun.PROPN && out.UPOS[k+1] != segun.ADJ && out.UPOS[k+1] != segun.DET && out.UPOS[k+1] != segun.PRON && out.UPOS[k+1] != segun.NUM:
			set(i, segun.NOUN, "NN")
			out.Lemma[k] = "accused"
		case (word == "Under" || word == "Deputy" || word == "Assistant") && out.UPOS[k] != segun.PROPN && (strings.HasPrefix(words[i+1], "Secretary") || words[i+1] == "Under" || words[i+1] == "Secretary-General"):
			set(i, segun.PROPN, "NNP")
		case word == "since" && out.UPOS[k] != segun.ADV && isHave(words[i-1]) && out.XPOS[k+1] == "VBN":
			set(i-1, segun.AUX, out.XPOS[k-1])
			set(i, segun.ADV, "RB")
		case out.XPOS[k] == "JJ" && strings.EqualFold(words[i-1], "chief") && w[strings.ToLower(word)]&isOfficial != 0 && out.UPOS[k+1] != segun.NOUN && out.UPOS[k+1] != segun.ADJ && words[i+1] != "-":
			set(i, segun.NOUN, "NN")
			set(i-1, segun.ADJ, "JJ")
		case word == "chief" && out.XPOS[k] == "JJ" && out.UPOS[k-1] == segun.NOUN && out.UPOS[k+1] != segun.NOUN && out.UPOS[k+1] != segun.ADJ && words[i+1] != "-":
			set(i, segun.NOUN, "NN")
		case w[word]&isFelling != 0 && (out.UPOS[k] == segun.ADJ || out.UPOS[k] == segun.NOUN) && words[i-1] == "and" && (out.UPOS[k+1] == segun.NUM || w[words[i+1]]&isQuantity != 0):
			if x := w.verbAhead(first, i-1, out); x != "" {
				set(i, segun.VERB, x)
			}
		case word == "warning" && out.UPOS[k] == segun.NOUN && words[i+1] == "that" && isBe(words[i-1]) && !(i > 1 && strings.EqualFold(words[i-2], "there")):
			set(i-1, segun.AUX, out.XPOS[k-1])
			set(i, segun.VERB, "VBG")
			out.UPOS[k+1], out.XPOS[k+1] = segun.SCONJ, "IN"
		case word == "See" && words[i-1] == "Holy" && out.UPOS[k] != segun.PROPN:
			set(i-1, segun.PROPN, "NNP")
			set(i, segun.PROPN, "NNP")
		case (word == "'ve" || word == "’ve") && out.XPOS[k] != "VB" && out.XPOS[k-1] == "MD":
			set(i, segun.AUX, "VB")
		case (word == "elect" || word == "designate") && words[i-1] == "-" && out.UPOS[k] == segun.VERB:
			set(i, segun.NOUN, "NN")
		case word == "particulars":
			set(i, segun.NOUN, "NNS")
			out.Lemma[k] = "particular"
		case out.XPOS[k] == "NNS" && i >= 3 && w[words[i-1]]&isSays != 0 && w[words[i-3]]&isRelative != 0 && (out.XPOS[k-2] == "PRP" || out.UPOS[k-2] == segun.PROPN) && (words[i+1] == "that" || words[i+1] == "how" || out.UPOS[k+1] == segun.DET || out.UPOS[k+1] == segun.PRON):
			set(i, segun.VERB, "VBZ")
		case out.XPOS[k] == "NNS" && w[word]&isPlural != 0 && (words[i-1] == "and" || words[i-1] == "but") && w.besideVerb(words, first, i, out):
			set(i, segun.VERB, "VBZ")
		case out.XPOS[k] == "NNS" && w[word]&isPlural != 0 && words[i+1] == "that" && i > 1 && (nameAhead(first, i, out) || i > 4 && words[i-1] == "old" && words[i-3] == "year") && clausesBehind(first, i+2, len(words), out) == 1:
			set(i, segun.VERB, "VBZ")
			out.UPOS[k+1], out.XPOS[k+1] = segun.SCONJ, "IN"
		case out.XPOS[k] == "NNS" && w[word]&isPlural != 0 && (words[i+1] == "that" || words[i+1] == "in" || words[i+1] == "to" || w[words[i+1]]&isOpening != 0 || out.XPOS[k+1] == "PRP") && behindRelative(words, first, i, out):
			set(i, segun.VERB, "VBZ")
			if len(out.AltXPOS) > k {
				out.AltUPOS[k], out.AltXPOS[k] = segun.VERB, "VBZ" // the search shall not go back to the noun
			}
		case out.XPOS[k] == "VBZ" && w[word]&isPlural != 0 && w[words[i-1]]&isJoining != 0 && w.subjectAhead(words, first, i, out):
			set(i, segun.NOUN, "NNS")
		case out.XPOS[k] == "VBZ" && w[word]&isPlural != 0 && words[i+1] == "that" && w[words[i-1]]&isBinding != 0 && i > 1 && (out.XPOS[k-2] == "VBN" || out.XPOS[k-2] == "VBD" || out.UPOS[k-2] == segun.NOUN) && !(i > 2 && out.XPOS[k-3] == "PRP"):
			set(i-1, segun.ADP, "IN")
			set(i, segun.NOUN, "NNS")
		}
	}
}

// nameAhead reports whether nothing but a name stands before the word at i.
func nameAhead(first, i int, out *segun.Tags) bool {
	for j := range i {
		if out.UPOS[first+j] != segun.PROPN {
			return false
		}
	}
	return true
}

// behindRelative reports whether a relative clause between two marks ends right before the word at i, with a subject and no verb before it.
func behindRelative(words []string, first, i int, out *segun.Tags) bool {
	mark := evenDash(words[i-1])
	if mark == "" {
		return false
	}
	for j := i - 3; j > 0; j-- {
		if evenDash(words[j]) != mark {
			continue
		}
		switch words[j+1] {
		case "who", "which", "whose":
			return (out.UPOS[first+j-1] == segun.NOUN || out.UPOS[first+j-1] == segun.PROPN || out.UPOS[first+j-1] == segun.ADJ) && clausesBehind(first, 0, j, out) == 0 && clausesBehind(first, j+1, i-1, out) <= 1
		}
		return false
	}
	return false
}

// evenDash returns a comma as it is, and every dash between words as one; "" for another word.
func evenDash(word string) string {
	switch word {
	case ",":
		return word
	case "-", "--", "–", "—":
		return "–"
	}
	return ""
}

// clausesBehind counts the finite verbs from token i to end.
func clausesBehind(first, i, end int, out *segun.Tags) int {
	n := 0
	for ; i < end; i++ {
		switch out.XPOS[first+i] {
		case "VBD", "VBZ", "VBP", "MD":
			n++
		}
	}
	return n
}

// verbAhead returns the form of the verb that stands last before the word at i, a past tense or a participle; "" for none or another form.
func (w mender) verbAhead(first, i int, out *segun.Tags) string {
	for j := i - 1; j >= 0; j-- {
		if out.UPOS[first+j] == segun.VERB {
			if x := out.XPOS[first+j]; x == "VBD" || x == "VBN" {
				return x
			}
			return ""
		}
	}
	return ""
}

// besideVerb reports whether the word at i, behind a conjunction, is the second verb of a clause in the present by what stands around it: a subject and its verb behind it, or an infinitive behind it and
// a bare progressive before it.
func (w mender) besideVerb(words []string, first, i int, out *segun.Tags) bool {
	k := first + i
	if i < 3 || i+2 >= len(words) {
		return false
	}
	if words[i+1] == "to" {
		return out.XPOS[k+2] == "VB" && out.XPOS[k-2] == "VBG" && out.UPOS[k-3] == segun.AUX && out.XPOS[k-3] == "VBZ"
	}
	switch words[i+1] {
	case "he", "she", "it", "they", "we", "I":
	default:
		return false
	}
	switch out.XPOS[k+2] {
	case "VBZ", "VBP", "VBD", "MD":
	default:
		return false
	}
	for j := i - 2; j >= 0; j-- {
		switch x := out.XPOS[first+j]; {
		case x == "NNS" && j == i-2:
			return false // "his fears and doubts he kept to himself"
		case x == "VBZ" && out.UPOS[first+j] == segun.VERB:
			return true
		case x == "VBD", x == "VBP", x == "VBZ", x == "MD":
			return false
		}
	}
	return false
}

// isHave reports whether a word is a form of "have" that may stand before a participle.
func isHave(w string) bool { return w == "has" || w == "have" || w == "had" }

// isBe reports whether a word is a form of "be" that may stand before a progressive.
func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "been", "be", "'s", "’s", "'re", "’re":
		return true
	}
	return false
}

// mostAhead is how many words may hang on a subject before its verb.
const mostAhead = 8

// subjectAhead reports whether the word at i is a subject by what stands behind it: a phrase with a preposition, and then a verb in the plural or a modal verb that has no other subject.
func (w mender) subjectAhead(words []string, first, i int, out *segun.Tags) bool {
	if w[words[i+1]]&isBinding == 0 {
		return false
	}
	for j := i + 2; j < len(words) && j <= i+mostAhead; j++ {
		switch out.UPOS[first+j] {
		case segun.NOUN, segun.PROPN, segun.DET, segun.ADJ, segun.NUM:
			continue
		case segun.ADP:
			if w[words[j]]&isBinding != 0 {
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
func (w mender) standsAccused(words []string, i int) bool {
	switch words[i+1] {
	case "of", "by", "him", "her", "them", "it", "us", "me", "you":
		return false
	}
	j := i - 1
	for j > 0 && w[words[j]]&isOrdinal != 0 {
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
