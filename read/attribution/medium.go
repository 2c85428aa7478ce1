package attribution

import "segun"

// medium takes out what a noun was read to say where it only names the medium of a verb of saying before it: in "The mission said in an initial assessment that …" the
// assessment is no further voice.
func (f *finder) medium(from int) {
	keep := f.out[:from]
	for i := from; i < len(f.out); i++ {
		if !f.mediumOf(from, i) {
			keep = append(keep, f.out[i])
		}
	}
	f.out = keep
}

// mediumOf reports whether a noun without a source says the very words of a verb a few tokens before it.
func (f *finder) mediumOf(from, i int) bool {
	a := &f.out[i]
	if a.frame.class != "noun" || len(a.source) > 0 || len(a.content) != 1 || a.content[0].first != a.head+1 {
		return false
	}
	for j := from; j < len(f.out); j++ {
		b := &f.out[j]
		if j == i || b.frame.class == "noun" || len(b.content) == 0 || b.content[0].first != a.content[0].first || b.head >= a.head || a.head-b.head > 9 || f.upos(b.head) != segun.VERB {
			continue
		}
		for k := b.head + 1; k < a.head; k++ {
			if f.is(k, "in", "through", "by", "via") && f.upos(k) == segun.ADP {
				return true
			}
		}
	}
	return false
}

// sourceless gives a finite verb of saying its subject where the tree has lost it, by the words before it: "Colman, who is 61, | has said he will stay", "In May the ombudsman, Irma
// Castell, | wrote that …".
func (f *finder) sourceless(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) > 0 || len(a.cue) == 0 || len(a.content) == 0 || a.content[0].first < a.head || !a.frame.strong || a.frame.act == "decline" || f.upos(a.head) != segun.VERB || f.passiveHere(s, a.head) {
			continue
		}
		if x := f.xpos(a.head); x != "VBD" && x != "VBZ" && !(x == "VBN" && f.is(a.head-1, "have")) {
			continue
		}
		lo, _ := f.bounds(s, a.head)
		c := f.barely(s, a.head)
		if f.identified(a, from, lo, c) {
			continue
		}
		if c-2 <= lo || f.Word(c-1) != "," {
			continue
		}
		for _, at := range [...]int{lo, f.afterOpener(lo, c), f.afterAccording(lo, c)} {
			if at < 0 {
				continue
			}
			np, h := f.front(at, c-1)
			if h < 0 || !f.voice(h) || np.first != at {
				continue
			}
			a.subject, a.source, a.rule = h, []run{f.trim(np)}, a.rule+" found"
			break
		}
		if len(a.source) > 0 {
			continue
		}
		if np, h := f.apposed(lo, c); h >= 0 && f.voice(h) && np.first > lo && f.Word(np.first-1) == "," && f.proper(np) {
			a.subject, a.source, a.rule = h, []run{np}, a.rule+" found" // "On Monday, | her legal representative, advocate Dala Mpofan, | told the court"
		}
	}
}

// proper reports whether a proper name stands in a stretch.
func (f *finder) proper(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.upos(k) == segun.PROPN {
			return true
		}
	}
	return false
}

// identified gives the verb the subject that stands before a participle which only says how it is called: "A schoolteacher identified only as Witness 12 | told researchers that …". What
// was made of the participle gives way.
func (f *finder) identified(a *found, from, lo, c int) bool {
	t := lo
	for t < c && f.nounish(t) {
		t++
	}
	if t == lo || t >= c || !f.is(t, "identify", "name", "know", "describe", "refer") || f.upos(lo) == segun.ADP {
		return false
	}
	k := t + 1
	for k < c && !f.is(k, "as") && k < t+5 {
		k++
	}
	if k+1 >= c || !f.is(k, "as") || f.finiteIn(run{k, c}) {
		return false
	}
	for j := k; j < c; j++ {
		if f.Word(j) == "," {
			return false
		}
	}
	h := f.top(run{lo, t})
	if h < 0 || !f.voice(h) {
		return false
	}
	a.subject, a.source, a.rule = h, []run{{lo, c}}, a.rule+" found"
	for i := from; i < len(f.out); i++ {
		if b := &f.out[i]; b.head == t {
			b.content, b.source = nil, nil
		}
	}
	return true
}

// afterAccording returns where the sentence goes on behind the source that it opens with: "According to Orbit, | the ambassador"; -1 for none.
func (f *finder) afterAccording(lo, end int) int {
	if !f.is(lo, "according") {
		return -1
	}
	for k := lo + 1; k+1 < end && k < lo+10; k++ {
		if f.Word(k) == "," {
			return k + 1
		}
	}
	return -1
}

// afterOpener returns where the sentence goes on behind a phrase of a preposition and one noun that opens it: "In May | the ombudsman"; -1 for none.
func (f *finder) afterOpener(lo, end int) int {
	if f.upos(lo) != segun.ADP {
		return -1
	}
	k := lo + 1
	for k < end && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ) {
		k++
	}
	if k >= end || !f.nominal(k) && f.upos(k) != segun.NUM {
		return -1
	}
	k++
	if k < end && (f.upos(k) == segun.DET || f.upos(k) == segun.PROPN && f.upos(k-1) == segun.NOUN) {
		return k
	}
	return -1
}

// beyondText gives a verb whose source was read in the text that opens the sentence the voice that stands right before it: "In an open letter published in the Compass, | Oriel Dask of the Civic Union |
// also accused the governor of …". The tree takes the name for one more of the text's.
func (f *finder) beyondText(s *segun.Sentence, from int) {
	lo := s.First
	if f.upos(lo) == segun.CCONJ {
		lo++
	}
	if !f.is(lo, "in") || f.upos(lo) != segun.ADP || !f.opensText(lo+1, s.End) {
		return
	}
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) > 1 || f.upos(a.head) != segun.VERB || a.quote || len(a.content) == 0 || a.content[0].first < a.head {
			continue
		}
		if len(a.source) == 1 && (a.source[0].first > lo+2 || a.subject >= 0 && !f.c.texts[f.lemma(a.subject)] && f.r.Tags.Lemma[a.subject] != "letter") {
			continue
		}
		end, c := f.barely(s, a.head), -1
		for k := lo + 2; k < end; k++ {
			if f.Word(k) == "," {
				c = k
			}
		}
		if c < 0 || end-c < 2 {
			continue
		}
		np := run{c + 1, end}
		for k := np.first; k < np.end && !np.empty(); k++ {
			if !f.nounish(k) {
				np = run{}
			}
		}
		if h := f.top(np); !np.empty() && h >= 0 && f.upos(np.first) != segun.ADP && f.voice(h) {
			a.subject, a.source, a.rule = h, []run{np}, a.rule+" found"
			a.cue = append([]run{{lo, c}}, a.cue...) // the text is how it is said
		}
	}
}

// opensText reports whether the first noun at or behind k is of a text or a speech: "an open letter published in …", "her statement to the court".
func (f *finder) opensText(k, end int) bool {
	for n := k; n < end && n < k+5; n++ {
		switch f.upos(n) {
		case segun.NOUN:
			return f.c.texts[f.lemma(n)] || f.among(n, "opening")
		case segun.DET, segun.ADJ, segun.PRON, segun.NUM:
		default:
			return false
		}
	}
	return false
}
