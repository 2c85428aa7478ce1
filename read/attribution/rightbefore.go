package attribution

import (
	"segun"
	"segun/read/phrase"
)

// rightBefore returns who speaks with the verb at t by the words before it, where the tree has somebody else for its subject: k of the words r, or nobody (k < 0). It returns -1 where the tree may stand.
func (f *finder) rightBefore(s *segun.Sentence, k int, r run, t int) (int, run) {
	c := f.barely(s, t)
	for _, rule := range [...]func(*finder, *segun.Sentence, int, run, int, int) (int, run){(*finder).outOfQuote, (*finder).beforeParted, (*finder).beforePhrase, (*finder).finiteSubject} {
		if h, np := rule(f, s, k, r, t, c); h >= 0 {
			return h, np
		}
	}
	return -1, run{}
}

// outOfQuote: who speaks stands outside a quotation that the verb is not part of, and the tree looks into it: "He pledged to be “the best that God made” and | cast doubt on it", "“If they go, so do we,” | Moll | said", "“…,” | Mr Danil |,
// now 81 and retired, said", "“…,” | Cuban | said" (taken for an adjective). The words for the voice and its verb begin before token c.
func (f *finder) outOfQuote(s *segun.Sentence, k int, r run, t, c int) (int, run) {
	if f.quoteAt(t) >= 0 {
		return -1, run{}
	}
	if q := f.quoteAt(c - 2); c-2 > s.First && q >= 0 && f.quotes[q].end == c-1 && k != c-1 && f.upos(c-1) == segun.ADJ && f.Look[c-1]&phrase.Capital != 0 && f.finiteTag(t) {
		return c - 1, run{c - 1, c}
	}
	if k > s.First && k < t && f.Word(c-1) == "," && f.upos(k) == segun.NOUN && f.upos(r.first-1) == segun.ADP && f.Word(r.first-2) == "," {
		if p := r.first - 3; p > s.First && f.upos(p) == segun.PROPN {
			if np, h := f.leftUnmarked(s.First, p+1); h >= 0 && f.upos(h) == segun.PROPN && np.first > s.First && f.quoteAt(np.first-1) >= 0 {
				return h, np // "“…,” | Blunt |, after a pause, | said"
			}
		}
	}
	if k > s.First && k < t && f.inScare(k) && !f.inScare(t) && f.upos(c-1) == segun.CCONJ && f.xpos(t) != "VBG" {
		return f.subjectBeforeAnd(s, c-1) // "opposes “across-the-board cuts” and | recalled the freeze"
	}
	q := f.quoteAt(k)
	if k < 0 || k > t || q < 0 {
		return -1, run{}
	}
	if f.upos(c-1) == segun.CCONJ && f.xpos(t) != "VBG" {
		if np, h := f.frontNoun(s); h >= 0 {
			return h, np
		}
	}
	lo := f.quotes[q].end
	if lo >= c {
		return -1, run{}
	}
	if np, h := f.leftUnmarked(lo, c); h >= 0 && np.end == c && f.voice(h) {
		return h, np
	}
	e := lo
	for e < c && f.nounish(e) && f.upos(e) != segun.ADP {
		e++
	}
	np := f.trim(run{lo, e})
	if h := f.top(np); !np.empty() && h >= 0 && f.Word(e) == "," && f.Word(c-1) == "," && f.voice(h) {
		return h, np
	}
	return -1, run{}
}

// beforeParted: the tree has nobody, and commas part who speaks from the verb: "Of Hale, | Levin, who has paid him, | said", "| An opinion | drafted in May, and obtained by the Echo, concluded".
func (f *finder) beforeParted(s *segun.Sentence, k int, _ run, t, c int) (int, run) {
	if k < 0 && c-2 > s.First && f.upos(c-1) == segun.CCONJ && f.xpos(t) != "VBG" && f.finiteTag(t) && !f.passive(t) {
		return f.subjectBeforeAnd(s, c-1)
	}
	if k >= 0 || c-2 <= s.First || f.Word(c-1) != "," || f.xpos(t) == "VBG" || f.passive(t) || f.passiveHere(s, t) {
		return -1, run{}
	}
	j := c - 2
	for j > s.First && j > c-30 && f.Word(j) != "," {
		j--
	}
	if f.Word(j) != "," || j == s.First {
		return -1, run{}
	}
	p := j + 1
	if f.upos(p) == segun.CCONJ {
		p++
	}
	if (f.xpos(p) == "VBN" || f.xpos(p) == "VBD") && f.is(p+1, "by") {
		if np, h := f.frontNoun(s); h >= 0 {
			return h, np
		}
	}
	if np, h := f.left(s.First, j); (f.xpos(j+1) == "WP" || f.xpos(j+1) == "WP$") && h >= 0 && np.end == j && f.voice(h) {
		return h, run{np.first, c - 1}
	}
	return -1, run{}
}

// subjectBeforeAnd returns the subject of the last clause before the "and" at token c: "When asked, | Ms Sherr | smiled and said", "| Moll |, who heard it, did not name him, but told"; -1 where that is no voice.
func (f *finder) subjectBeforeAnd(s *segun.Sentence, c int) (int, run) {
	for v := c - 1; v > s.First; v-- {
		if f.upos(v) != segun.VERB || f.quoteAt(v) >= 0 || f.Rel(v) == segun.RelAclRelcl || !f.finiteTag(v) && f.Find(v, segun.RelAux) < 0 {
			continue
		}
		if k := f.nearest(v); k >= s.First && k < v && f.voice(k) && !f.shutsRelative(k) && f.quoteAt(k) < 0 {
			for i := f.fromSentence(s); i < len(f.out); i++ {
				if holds(f.out[i].content, v) {
					return -1, run{} // "Prill said the warden had opened the door and told her": see thenDid
				}
			}
			return k, f.source(k)
		}
	}
	if np, h := f.beforeWho(s); h >= 0 {
		return h, np
	}
	return -1, run{}
}

// beforePhrase: the tree has the noun of a phrase before the verb: "| Hale | in his speech called them thieves", "| Hunt | sits for Velm, and like Hale has spoken of it", "| 47% | say the council should".
func (f *finder) beforePhrase(s *segun.Sentence, k int, r run, t, c int) (int, run) {
	if k > t && c-2 >= s.First && f.Word(c-1) == "%" && f.upos(c-2) == segun.NUM {
		return c - 1, run{c - 2, c}
	}
	if k == t+1 && c-1 > s.First && f.xpos(k) == "PRP" && f.upos(c-1) == segun.NUM && len(f.Word(c-1)) != 4 && f.quoteAt(k) == f.quoteAt(t) && f.verbBehindNoun(k, s.End) {
		np, _ := f.left(s.First, c)
		return c - 1, run{max(np.first, c-3), c} // "at least 21,000 | said they would"
	}
	if k < 0 || k > t || r.first-1 <= s.First {
		return -1, run{}
	}
	p := r.first - 1
	if f.upos(p) == segun.ADP && f.is(p, "in", "on", "at", "during") && f.upos(k) == segun.NOUN && f.xpos(r.first) == "PRP$" && f.upos(p-1) == segun.PROPN && f.finiteTag(t) {
		if np, h := f.left(s.First, p); h >= 0 && np.end == p && f.upos(h) == segun.PROPN {
			return h, np
		}
	}
	if f.is(r.first, "like", "unlike") && f.upos(p) == segun.CCONJ {
		if np, h := f.frontNoun(s); h >= 0 && h < r.first {
			return h, np
		}
	}
	return -1, run{}
}

// finiteSubject: a finite verb has its subject right before it, whatever the tree has: a pronoun that can be nothing else ("but | he | has said from the start that"), a name behind a fronted phrase ("Even in Lisk, where two have left her,
// | Ferre | said"), a noun phrase where the tree looks behind the verb ("| co-host Mika Brand | asked Hale how"); or it goes on with the subject of its sentence, behind an "and" that cannot end a noun phrase ("| Moll | questions the ties
// to the banks and has called for", "| The clerk | took an oath and said he was sorry").
func (f *finder) finiteSubject(s *segun.Sentence, k int, r run, t, c int) (int, run) {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP":
	case "VBN":
		if f.upos(t-1) != segun.AUX && f.upos(t-2) != segun.AUX {
			return -1, run{}
		}
	default:
		return -1, run{}
	}
	lo, hi := f.bounds(s, t)
	if c-1 <= lo || f.passive(t) {
		return -1, run{}
	}
	if w := f.lowered(c - 1); f.xpos(c-1) == "PRP" && k != c-1 && (w == "he" || w == "she" || w == "they" || w == "we") && f.upos(c-2) != segun.ADP && f.quoteAt(c-1) == f.quoteAt(t) && !f.shutsRelative(c-2) {
		return c - 1, run{c - 1, c}
	}
	if k >= 0 && k < t && f.upos(r.first) == segun.ADP && f.Word(c-1) == "," && r.first-2 > s.First {
		if np, h := f.beforeWho(s); h >= 0 && np.end < r.first {
			return h, np
		}
	}
	if k >= 0 && k < t && r.end == c && (f.upos(r.first) == segun.ADP || f.upos(r.first) == segun.ADV || f.Flags[r.first]&phrase.Weekday != 0) && (f.commas(r) > 0 || f.quoteMarks(r) > 0) {
		if np, h := f.leftUnmarked(lo, c); h >= 0 && np.end == c && f.voice(h) && np.first > r.first && f.behindComma(np.first) {
			return h, np
		}
	}
	if f.upos(c-1) == segun.CCONJ && (k == t+1 && f.xpos(k) == "PRP" && f.quoteAt(k) == f.quoteAt(t) && f.verbBehindNoun(k, hi) || k >= 0 && k < t && r.end == c-1 && f.xpos(k) == "NNS" && (f.xpos(t) == "VBZ" || f.Word(c) == "has")) {
		if np, h := f.frontNoun(s); h >= 0 && (k > t || h < k) {
			return h, np
		}
	}
	if k >= 0 && k < t && r.end < c-1 && f.nominal(c-1) && f.upos(c-1) != segun.PRON {
		if np, h := f.left(lo, c); h >= 0 && np.end == c && f.voice(h) && np.first > r.end && f.upos(np.first-1) == segun.CCONJ && f.finiteIn(run{r.end, np.first - 1}) {
			return h, np // "the agency declined to comment and | its aides | later said"
		}
	}
	if k > t && k < hi && f.nominal(c-1) {
		if np, h := f.lastNoun(lo, c); h >= 0 && np.end == c && f.voice(h) && f.upos(h) != segun.PRON && (np.first == lo || f.border(np.first-1) || f.upos(np.first) == segun.DET) {
			return h, np
		}
	}
	return -1, run{}
}

// quoteMarks counts the tokens of a stretch that end a quotation.
func (f *finder) quoteMarks(r run) (n int) {
	for k := r.first; k < r.end; k++ {
		if w := f.Word(k); w == "”" || w == "\"" || w == "''" {
			n++
		}
	}
	return n
}

// beforeWho returns the name that a sentence opens with before a comma and "who": "| Frank |, who answered in Velm, to his party's rejection of it, faulted …"; -1 for none.
func (f *finder) beforeWho(s *segun.Sentence) (run, int) {
	e := s.First
	for e < s.End && f.nounish(e) && f.upos(e) != segun.ADP {
		e++
	}
	np := f.trim(run{s.First, e})
	h := f.top(np)
	if np.empty() || h < 0 || f.upos(h) != segun.PROPN || f.Word(e) != "," || f.xpos(e+1) != "WP" && f.xpos(e+1) != "WP$" {
		return run{}, -1
	}
	return np, h
}

// lastNoun is leftUnmarked without a phrase that stands before the last of two noun phrases: "In Velm | a veterans' union | accused him".
func (f *finder) lastNoun(lo, c int) (run, int) {
	np, h := f.leftUnmarked(lo, c)
	for j := c - 2; j > np.first; j-- {
		if f.upos(j) == segun.DET && f.xpos(j-1) != "POS" && !f.is(j-1, "of", "all", "both", "half", "from", "in", "for", "at", "by", "with", "to", "and", "on") {
			np.first = j
			return np, f.top(np)
		}
	}
	return np, h
}

// leftUnmarked is left without what stands before a quotation mark.
func (f *finder) leftUnmarked(lo, c int) (run, int) {
	np, h := f.left(lo, c)
	for j := np.first; j < np.end-1; j++ {
		if w := f.Word(j); w == "”" || w == "\"" || w == "''" || w == "“" || w == "``" {
			np.first = j + 1
			h = f.top(np)
		}
	}
	return np, h
}

// shutsRelative reports whether token k is a word that makes what stands behind it a relative clause or a question, of which who speaks is not asked here.
func (f *finder) shutsRelative(k int) bool {
	x := f.xpos(k)
	return x == "WP" || x == "WDT" || x == "WRB" || f.is(k, "as")
}

// frontNoun returns the noun phrase that a sentence opens with, where a voice heads it; -1 for none.
func (f *finder) frontNoun(s *segun.Sentence) (run, int) {
	e := s.First
	for e < s.End && f.nounish(e) && f.upos(e) != segun.ADP {
		e++
	}
	np := f.trim(run{s.First, e})
	if np.empty() || f.Word(e) == "," {
		return run{}, -1
	}
	h := f.top(np)
	if h < 0 && np.end == np.first+1 && f.xpos(np.first) == "PRP" {
		h = np.first
	}
	if h < 0 || !f.voice(h) && !f.c.texts[f.lemma(h)] {
		return run{}, -1
	}
	return np, h
}

// verbBehindNoun reports whether a noun phrase begins at token k with its verb right behind it: "the candidate | could win", "it | is late".
func (f *finder) verbBehindNoun(k, hi int) bool {
	e := k
	for e < hi && f.nounish(e) && f.upos(e) != segun.ADP && f.upos(e) != segun.CCONJ && f.xpos(e) != "WP" && f.xpos(e) != "WDT" && !(e > k && f.is(e, "who", "which", "that")) {
		e++
	}
	return e > k && e < hi && (f.finiteTag(e) && f.xpos(e) != "VBN" || f.xpos(e) == "MD" || f.upos(e) == segun.AUX)
}
