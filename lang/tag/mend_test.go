package tag

import (
	"testing"

	"segun"
)

// english returns the mender of English.
func english(t *testing.T) mender {
	t.Helper()
	w, err := newMender("en")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// marked stands for the lemma of a word that has been mended.
func marked(word string, _ segun.UPOS, _ string) string { return "~" + word }

// untagged returns room for the tags of n words.
func untagged(n int) *segun.Tags {
	return &segun.Tags{UPOS: make([]segun.UPOS, n), XPOS: make([]string, n), Lemma: make([]string, n)}
}

// The words of the table mend what stands among them, and nothing else.
func TestMend(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		words []string
		at    int
		was   segun.UPOS
		want  segun.UPOS
	}{
		{[]string{"The", "sailor", "shot", "himself"}, 2, segun.NOUN, segun.VERB},
		{[]string{"The", "sailor", "shot", "rang"}, 2, segun.NOUN, segun.NOUN},
		{[]string{"The", "first", "two", "accused", "wept"}, 3, segun.VERB, segun.NOUN},
		{[]string{"the", "President", "-", "elect", "he"}, 3, segun.VERB, segun.NOUN},
		{[]string{"They", "-", "voters", "elect", "him"}, 3, segun.VERB, segun.VERB},
		{[]string{"Two", "accused", "him"}, 1, segun.VERB, segun.VERB},
		{[]string{"the", "accused", "of", "theft"}, 1, segun.VERB, segun.VERB},
		{[]string{"begged", "them", "to", "free", "the", "cook"}, 3, segun.ADJ, segun.VERB},
		{[]string{"Rather", "than", "close", "the", "school"}, 2, segun.ADJ, segun.VERB},
		{[]string{"the", "wounded", "56", "more"}, 1, segun.ADJ, segun.ADJ},
		{[]string{"the", "chief", "executive", ",", "Dan"}, 2, segun.ADJ, segun.NOUN},
		{[]string{"the", "chief", "executive", "of"}, 2, segun.ADJ, segun.NOUN},
		{[]string{"an", "executive", "order"}, 1, segun.ADJ, segun.ADJ},
		{[]string{"led", "to", "free", "bread"}, 2, segun.ADJ, segun.ADJ},
		{[]string{"close", "to", "double", "the", "fee"}, 2, segun.ADJ, segun.ADJ},
	} {
		out := untagged(len(c.words))
		for i := range out.UPOS {
			out.UPOS[i] = segun.ADV
		}
		out.UPOS[c.at] = c.was
		if c.was == segun.ADJ {
			out.XPOS[c.at] = "JJ"
		}
		w.mend(c.words, 0, out, marked)
		if out.UPOS[c.at] != c.want {
			t.Errorf("%q in %q: %v, want %v", c.words[c.at], c.words, out.UPOS[c.at], c.want)
		}
	}
	if _, err := newMender("nowhere"); err == nil {
		t.Error("a language without words was opened")
	}
}

// "since" between the parts of one verb is an adverb: "has since asked", and not "has, since Monday, asked".
func TestMendSince(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		words []string
		next  string
		want  segun.UPOS
	}{
		{[]string{"She", "has", "since", "asked", "again"}, "VBN", segun.ADV},
		{[]string{"She", "has", "since", "Monday", "asked"}, "NNP", segun.SCONJ},
		{[]string{"She", "left", "since", "asked", "to"}, "VBN", segun.SCONJ},
	} {
		out := untagged(len(c.words))
		out.UPOS[2], out.XPOS[1], out.XPOS[3] = segun.SCONJ, "VBZ", c.next
		w.mend(c.words, 0, out, marked)
		if out.UPOS[2] != c.want {
			t.Errorf("since in %q: %v, want %v", c.words, out.UPOS[2], c.want)
		}
	}
}

// A plural behind "and" that has a subject and a verb behind it is the clause's second verb: "loves his wife and hopes they can stay".
func TestMendBesideVerb(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		words, tags []string
		at          int
		want        segun.UPOS
	}{
		{[]string{"He", "loves", "her", "and", "hopes", "they", "can", "stay"}, []string{"PRP", "VBZ", "PRP", "CC", "NNS", "PRP", "MD", "VB"}, 4, segun.VERB},
		{[]string{"He", "hid", "his", "pain", "and", "hopes", "they", "had", "shared"}, []string{"PRP", "VBD", "PRP$", "NN", "CC", "NNS", "PRP", "VBD", "VBN"}, 5, segun.NOUN},
		{[]string{"She", "names", "his", "fears", "and", "doubts", "he", "had", "hidden"}, []string{"PRP", "VBZ", "PRP$", "NNS", "CC", "NNS", "PRP", "VBD", "VBN"}, 5, segun.NOUN},
		{[]string{"It", "is", "hiring", "and", "plans", "to", "move"}, []string{"PRP", "VBZ", "VBG", "CC", "NNS", "TO", "VB"}, 4, segun.VERB},
		{[]string{"It", "covers", "hiring", "and", "plans", "to", "move"}, []string{"PRP", "VBZ", "VBG", "CC", "NNS", "TO", "VB"}, 4, segun.NOUN},
	} {
		out := untagged(len(c.words))
		for i, x := range c.tags {
			out.XPOS[i] = x
			switch {
			case x == "VBZ" && c.words[i] == "is":
				out.UPOS[i] = segun.AUX
			case x[0] == 'V':
				out.UPOS[i] = segun.VERB
			case x[0] == 'N':
				out.UPOS[i] = segun.NOUN
			}
		}
		w.mend(c.words, 0, out, marked)
		if out.UPOS[c.at] != c.want {
			t.Errorf("%q in %q: %v, want %v", c.words[c.at], c.words, out.UPOS[c.at], c.want)
		}
	}
}

// A plural that is a verb as well is no verb behind a preposition: "suspended over claims that", and not "the report they wrote on claims that".
func TestMendBehindPreposition(t *testing.T) {
	w := english(t)
	for _, c := range []struct {
		words    []string
		at       int
		two, one string // the tags of the third and the second word before it
		want     segun.UPOS
	}{
		{[]string{"was", "suspended", "over", "claims", "that", "he"}, 3, "VBD", "VBN", segun.NOUN},
		{[]string{"they", "wrote", "on", "claims", "that", "he"}, 3, "PRP", "VBD", segun.VERB},
		{[]string{"was", "suspended", "over", "claims", "of", "it"}, 3, "VBD", "VBN", segun.VERB},
	} {
		out := untagged(len(c.words))
		out.UPOS[c.at], out.XPOS[c.at], out.XPOS[c.at-3], out.XPOS[c.at-2] = segun.VERB, "VBZ", c.two, c.one
		w.mend(c.words, 0, out, marked)
		if out.UPOS[c.at] != c.want {
			t.Errorf("%q in %q: %v, want %v", c.words[c.at], c.words, out.UPOS[c.at], c.want)
		}
	}
}
