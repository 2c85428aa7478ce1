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
	if h, np := f.rightBefore(s, k, r, t); h >= 0 {
		return h, np
	}
	if k >= 0 && k < t {
		if c := f.behindDash(r, t, t); c.first != r.first {
			if h := f.top(c); h >= 0 && (f.voice(h) || f.is(h, "percent", "cent")) {
				return h, c
			}
		}
	}
	for j := k + 1; k >= 0 && j+1 < r.end; j++ {
		if x := f.xpos(j + 1); f.Look[j]&phrase.Dash != 0 && (x == "WP$" || x == "WP" || x == "WDT") && !(f.Touch(j-1) && f.Touch(j)) {
			r.end = j // "Ms Hale | — whose brother sold it —"
		}
	}
	for j := r.first; k >= 0 && j < k && j < t; j++ {
		if f.Word(j) == ":" && f.quoteAt(j) < 0 {
			r.first = j + 1 // "Turnout: | Moll, whose voters are young, | said"
		}
	}
	for k >= 0 && r.first+2 < r.end && r.first < k-1 && f.is(r.first, "even", "just", "only") && f.is(r.first+1, "after", "before", "when", "as", "while", "because") {
		r.first += 2 // "even after | Moll | agreed"
	}
	if h, np := f.besideIncluded(s, k, r, t); h >= 0 {
		return h, np
	}
	if h, np := f.besideDashes(s, k, r, t); h >= 0 {
		return h, np
	}
	if h, np := f.overDashes(s, k, r, t); h >= 0 {
		return h, np
	}
	if k < 0 && f.opensName(s, t) {
		return s.First, run{s.First, s.First + 1}
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

// besideIncluded returns those among whom the one is counted whom the tree has for the subject of verb t: "two veterans heard at the rally, including | Mr Jebb, | said"; -1 for nobody.
func (f *finder) besideIncluded(s *segun.Sentence, k int, r run, t int) (int, run) {
	c := r.first - 1
	if r.first < k && f.is(r.first, "including", "include") {
		c = r.first
	}
	if k < 0 || k > t || c-1 <= s.First || !f.is(c, "including", "include") || f.Word(c-1) != "," || f.Word(t-1) != "," {
		return -1, run{}
	}
	for v := s.First; v < c; v++ {
		if h := f.nearest(v); h >= s.First && h < v && (f.xpos(v) == "VBD" || f.xpos(v) == "VBN") && f.voice(h) && f.Left(h) <= h {
			return h, run{f.Left(h), c - 1} // "interviewed", taken for their verb
		}
	}
	if np, h := f.left(s.First, c-1); h >= 0 && f.voice(h) {
		return h, np
	}
	return -1, run{}
}

// besideDashes returns those whom what stands between dashes only explains, where the tree has that for the subject of verb t: "drivers in two towns — | Lisk and Velm | — said"; -1 for nobody.
func (f *finder) besideDashes(s *segun.Sentence, k int, r run, t int) (int, run) {
	if k < 0 || k > t || r.first-2 <= s.First || r.end >= t || f.Look[r.first-1]&phrase.Dash == 0 || f.Look[r.end]&phrase.Dash == 0 || f.barely(s, t) != r.end+1 || f.Touch(r.end-1) && f.Touch(r.end) {
		return -1, run{}
	}
	np, h := f.left(s.First, r.first-1)
	if h < 0 || np.end != r.first-1 || !f.nominal(h) {
		return -1, run{}
	}
	for np.first-2 > s.First && f.upos(np.first-1) == segun.ADP && f.nominal(np.first-2) {
		up, g := f.left(s.First, np.first-1)
		if g < 0 || up.end != np.first-1 {
			break
		}
		np.first, h = up.first, g // "drivers | in two towns"
	}
	if !f.voice(h) {
		return -1, run{}
	}
	return h, run{np.first, r.end}
}

// overDashes returns who speaks with verb t where a relative clause between dashes parts them from it, or where they stand behind a hyphen that does for a dash, and the tree has somebody else: "Ms Hale — whose brother sold the mill — | has derided
// it", "more than other studies had found - | a report by the guild | estimated that"; -1 for nobody.
func (f *finder) overDashes(s *segun.Sentence, k int, r run, t int) (int, run) {
	c := f.barely(s, t)
	if c-3 <= s.First {
		return -1, run{}
	}
	if f.Look[c-1]&phrase.Dash != 0 && !(f.Touch(c-2) && f.Touch(c-1)) {
		for j := c - 3; j > s.First; j-- {
			if f.Look[j]&phrase.Dash == 0 || f.Touch(j-1) && f.Touch(j) {
				continue
			}
			if x := f.xpos(j + 1); x != "WP$" && x != "WP" && x != "WDT" || k >= 0 && r.first < j {
				break
			}
			if np, h := f.left(s.First, j); h >= 0 && np.end == j && f.voice(h) {
				return h, np
			}
			break
		}
		return -1, run{}
	}
	if h, np := f.behindDashName(s, k, r, c); h >= 0 {
		return h, np
	}
	for j := c - 2; j > s.First+2 && j > c-20; j-- {
		if f.Word(j) == "-" && !f.Touch(j-1) && !f.Touch(j) {
			if np := f.trim(run{j + 1, c}); (k < 0 || r.end <= j) && f.upos(j+1) == segun.DET && !f.finiteIn(np) {
				for h := j + 1; h < c; h++ {
					if f.nominal(h) && (f.voice(h) || f.c.texts[f.lemma(h)]) && f.upos(h+1) != segun.NOUN && f.upos(h+1) != segun.PROPN {
						return h, np
					}
				}
			}
			break
		}
		if f.upos(j) == segun.PUNCT || f.finiteTag(j) && f.xpos(j) != "VBN" {
			break
		}
	}
	return -1, run{}
}

// behindDashName returns the name behind a dash, with what stands between commas beside it, that the verb at token c follows, where the tree has somebody before the dash: "was no accident — | Brendan Buck, a spokesman for Hale, | told";
// -1 for none.
func (f *finder) behindDashName(s *segun.Sentence, k int, r run, c int) (int, run) {
	if f.Word(c-1) != "," || k >= c {
		return -1, run{}
	}
	for j := c - 2; j > s.First+2 && j > c-16; j-- {
		if f.Look[j]&phrase.Dash != 0 && !(f.Touch(j-1) && f.Touch(j)) {
			if np, h := f.front(j+1, c-1); h >= 0 && f.upos(h) == segun.PROPN && (k < 0 || r.end <= j) {
				return h, run{np.first, c - 1}
			}
			return -1, run{}
		}
		if f.finiteTag(j) && f.xpos(j) != "VBN" {
			return -1, run{}
		}
	}
	return -1, run{}
}

// opensName reports whether a sentence opens with a name alone that the tagger did not see, before a relative clause between commas that verb t follows: "| Small |, who heard him, | said".
func (f *finder) opensName(s *segun.Sentence, t int) bool {
	return f.Look[s.First]&phrase.Capital != 0 && f.Word(s.First+1) == "," && f.xpos(s.First+2) == "WP" && f.Word(f.barely(s, t)-1) == "," && f.upos(s.First) != segun.PRON && f.upos(s.First) != segun.ADV && f.commas(run{s.First, t}) == 2
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
