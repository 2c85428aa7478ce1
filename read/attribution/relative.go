package attribution

import "segun"

// antecedent returns the mention that the relative pronoun at token t stands for ("the government, which has denied it"): the one that its clause hangs on,
// else the name that ends before it and the comma; -1 for none.
func antecedent(r *segun.Reading, speaker map[int]int, t int) int {
	if v := r.Trees.Head[t]; v >= 0 && r.Trees.Deprel[v] == segun.RelAclRelcl && r.Trees.Head[v] >= 0 {
		if m, ok := speaker[int(r.Trees.Head[v])]; ok {
			return m
		}
	}
	if w := whoBefore(r, t); w >= 0 {
		return antecedent(r, speaker, w)
	}
	if t < 2 || r.Tags.XPOS[t] != "WP" && r.Tags.XPOS[t] != "WDT" || r.Tags.UPOS[t-1] != segun.PUNCT || r.Tags.UPOS[t-2] != segun.PROPN {
		return -1
	}
	for i := range r.Mentions.List {
		if m := &r.Mentions.List[i]; m.End == t-1 && m.Head < t-1 && (m.Kind != segun.Place || r.Tags.XPOS[t] == "WP") {
			return i
		}
	}
	return -1
}

// whoBefore returns the relative pronoun that the one at token t is joined to by "and" or "but": "a manager | who | holds the notes and | who | asked not to be named"; -1 for none.
func whoBefore(r *segun.Reading, t int) int {
	if t < 3 || r.Tags.XPOS[t] != "WP" || r.Tags.UPOS[t-1] != segun.CCONJ {
		return -1
	}
	si := r.Tokens.SentenceOf(t)
	for k := t - 2; si >= 0 && k > r.Tokens.Sentences[si].First; k-- {
		if r.Tags.XPOS[k] == "WP" && r.Tags.Lemma[k] == "who" {
			return k
		}
	}
	return -1
}
