package attribution

import "segun"

// withSaying reads who says something behind ", with": "Lund said the vote was fair, | with critics saying it was rigged". They say it beside the one before, and not in his words.
func (f *finder) withSaying(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		f.withNamed(s, b)
		if len(b.source) != 1 || len(b.content) == 0 || f.xpos(b.head) != "VBG" || b.source[0].end > b.head || b.content[0].first < b.head || f.quoteAt(b.head) >= 0 || b.frame.act == "decline" {
			continue
		}
		w := b.source[0].first - 1
		if w-1 <= s.First || !f.is(w, "with") || f.Word(w-1) != "," || !speaking[b.frame.class] && b.frame.class != "state" && b.frame.class != "inform" {
			continue
		}
		for j := from; j < len(f.out); j++ {
			a := &f.out[j]
			if j == i || a.head > w || len(a.content) != 1 || a.content[0].first < a.head || !a.content[0].has(w) || f.quoteAt(a.content[0].first) >= 0 {
				continue
			}
			if c := f.trim(run{a.content[0].first, w - 1}); !c.empty() {
				a.content[0] = c
			}
		}
	}
}

// withNamed gives what stands behind ", with" and two names for one person to that person: "urged her to step in, with its spokesman, Vic Harrow, | saying that she slept".
func (f *finder) withNamed(s *segun.Sentence, b *found) {
	k := b.head - 1
	if f.xpos(b.head) != "VBG" || k <= s.First || f.Word(k) != "," || f.quoteAt(b.head) >= 0 {
		return
	}
	comma := 0 // the last one before the name
	for j := k - 1; j > s.First+1; j-- {
		switch {
		case f.is(j, "with") && f.Word(j-1) == ",":
			if h := f.top(run{j + 1, comma}); comma > j+1 && h >= 0 && f.voice(h) {
				b.subject, b.source = h, []run{{j + 1, k}}
			}
			return
		case f.Word(j) == ",":
			comma = j
		case !f.nounish(j) && f.xpos(j) != "PRP$" && f.upos(j) != segun.NUM:
			return
		}
	}
}
