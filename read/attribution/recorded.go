package attribution

import "segun"

// recorded puts a recording above somebody whom it shows saying something: "A video shows | an officer saying that …", "The ad cuts to footage of | Moll saying …". Who "is heard saying" it in a recording that the outlet goes
// through speaks alone.
func (f *finder) recorded(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) == 0 || f.xpos(a.head) != "VBG" || a.content[0].first < a.head || a.frame.act == "decline" {
			continue
		}
		first := a.head
		for first > s.First && f.nounish(first-1) && !f.is(first-1, "of") {
			first--
		}
		whom := f.trim(run{first, a.head})
		h := f.top(whom)
		if whom.empty() || h < 0 || !f.voice(h) && f.upos(h) != segun.PRON {
			continue
		}
		v := first - 1
		if f.is(v, "of") && f.amongWords(v-1, "recording") {
			for v -= 2; v > s.First && (f.upos(v) == segun.ADJ || f.upos(v) == segun.DET || f.is(v, "to")); v-- {
			}
		}
		if v <= s.First || f.upos(v) != segun.VERB && !f.is(v, "cut") || !f.is(v, "show", "capture", "depict", "feature", "cut", "include", "contain", "record", "play", "catch") || f.passive(v) || f.inScare(v) {
			continue
		}
		if sub, src := f.subjectOr(s, v); sub >= 0 && !src.empty() && src.end <= v && f.amongWords(sub, "recording") {
			a.source, a.subject = []run{whom}, h
			f.wrap(from, i, v, sub, src, whom.first)
		}
	}
}

// goesOnWithin lets a quotation r that goes on behind "“…,” Lund said, according to Kora." be his within theirs, as the one before it: who passes words on says no more by themselves.
func (f *finder) goesOnWithin(o *found, r run) {
	for _, i := range f.touch(run{o.head, o.head + 1}) {
		p := &f.out[i]
		if p == o || len(p.source) != 1 || len(p.content) == 0 || !speaking[p.frame.class] && p.frame.class != "state" && p.frame.class != "inform" || f.quoteAt(p.head) >= 0 {
			continue
		}
		if o.content[0].has(p.head) && f.quoteAt(p.content[0].first) >= 0 && f.r.Tokens.SentenceOf(p.head) == f.r.Tokens.SentenceOf(o.head) {
			p.content = append(p.content, r)
			f.grew(i)
			return
		}
	}
}
