package attribution

import (
	"segun"
	"segun/read/phrase"
)

// subject returns the head token and the words of the one who speaks with verb t; -1 where the text names nobody. A day says nothing: agencies print it without "on", beside the verb, where trees take it for a subject:
// "its chief, General Ilan Dross, said | Saturday | his country would …", "A spokesman, Tam Ordo, | Tuesday | accused the mill". Who speaks stands before it.
func (f *finder) subject(s *segun.Sentence, t int) (int, run) {
	if f.ledUp(t) {
		return f.ledTo.subject, f.ledTo.source
	}
	k, r := f.subjectInTree(s, t)
	if k < 0 {
		if k, r := f.bareBoth(s, t); k >= 0 {
			return k, r
		}
	}
	if k < 0 || !f.day(k) && f.Flags[k]&phrase.Month == 0 || r.end-r.first > 1 {
		return k, r
	}
	lo, _ := f.bounds(s, t)
	if k == t-2 && f.Word(t-1) == "," {
		for lo < k && f.upos(lo) == segun.CCONJ {
			lo++
		}
		if np, h := f.front(lo, t-1); h >= 0 && f.speaker(h) {
			return h, np // "Ana Brull, whose mill burned down on 3 February, | said"
		}
	}
	if f.Flags[k]&phrase.Month != 0 {
		return k, r
	}
	if np, h := f.left(lo, min(k, t)); h >= 0 && !np.empty() && f.speaker(h) && !f.day(h) {
		return h, np
	}
	return k, r
}

// day reports whether token k is a day of the week, or "today", and no name that starts with one.
func (f *finder) day(k int) bool {
	return f.Flags[k]&phrase.Weekday != 0 || f.Word(k) == "today" || f.Word(k) == "yesterday" || f.Word(k) == "tonight"
}

// dayApart takes the day that a reporting verb has right behind it out of what is said: "said | Saturday | his country would …". Before a name or a bare noun it may be part of that ("said Saturday night's count …").
func (f *finder) dayApart(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) == 0 {
			continue
		}
		c := &a.content[0]
		if k := c.first; k == a.head+1 && c.end-k > 2 && f.day(k) && (f.upos(k+1) == segun.DET || f.xpos(k+1) == "PRP" || f.xpos(k+1) == "PRP$" || f.xpos(k+1) == "EX") {
			c.first++
		}
	}
}

// whoAround returns the "who" before a phrase between commas that the tree has taken for who speaks: "who, | after trading jibes with the mayor, | said"; -1 for none.
func (f *finder) whoAround(s *segun.Sentence, r run) int {
	p := r.first
	if p > s.First && f.upos(p) != segun.ADP && f.upos(p) != segun.SCONJ {
		p--
	}
	if w := p - 2; w >= s.First && (f.upos(p) == segun.ADP || f.upos(p) == segun.SCONJ) && f.Word(p-1) == "," && f.xpos(w) == "WP" && f.Word(r.end) == "," {
		return w
	}
	return -1
}

// nameBehind takes the name into the words for who speaks behind the verb where the tree has parted it from what they are: "said former tech | executive Carla Flynn".
func (f *finder) nameBehind(s *segun.Sentence, subject int, src run) (int, run) {
	if f.xpos(subject) != "NN" || subject != src.end-1 || f.upos(src.first) == segun.DET {
		return subject, src
	}
	j := src.end
	for j < s.End && (f.upos(j) == segun.NOUN || f.upos(j) == segun.ADJ) {
		j++
	}
	e := j
	for e < s.End && f.upos(e) == segun.PROPN && !f.day(e) && f.Flags[e]&phrase.Month == 0 {
		e++
	}
	if e == j {
		return subject, src
	}
	return j, run{src.first, e}
}
