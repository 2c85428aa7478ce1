package attribution

import "segun"

// briefed mends a source that the tree has cut in front of its preposition: in "Three people briefed on the talks said that …" and "Most of the nine who replied to our questions said …"
// the participle or relative clause is part of the words for who speaks, and says nothing.
func (f *finder) briefed(s *segun.Sentence, from int) {
	for j := from; j < len(f.out); j++ {
		b := &f.out[j]
		if len(b.source) != 1 || f.upos(b.source[0].first) != segun.ADP || f.is(b.source[0].first, "at") && f.is(b.source[0].first+1, "least", "most") {
			continue
		}
		v := b.source[0].first - 1
		if f.upos(v) == segun.ADV {
			v--
		}
		for i := from; i < len(f.out); i++ {
			a := &f.out[i]
			if i == j || a.head != v || len(a.source) != 1 || a.source[0].end > v || f.quoteAt(v) != f.quoteAt(b.head) {
				continue
			}
			first, sub := f.whoBefore(s, a, v)
			if sub < 0 {
				continue
			}
			b.source[0].first, b.subject = first, sub
			f.drop(from, v)
			break
		}
	}
}

// whoBefore returns where the words for who speaks start before the participle or relative clause of token v, and their head; -1 where nobody stands there.
func (f *finder) whoBefore(s *segun.Sentence, a *found, v int) (int, int) {
	first, end := a.source[0].first, a.source[0].end
	if f.xpos(first) == "WP" || f.xpos(first) == "WDT" {
		np, h := f.left(s.First, first)
		if h < 0 || np.end != first {
			return -1, -1
		}
		return np.first, h
	}
	if end != v {
		return -1, -1
	}
	return first, a.subject
}
