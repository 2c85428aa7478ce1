package attribution

import "segun"

// withSaying reads who says something behind ", with": "Lund said the vote was fair, | with critics saying it was rigged". They say it beside the one before, and not in his words.
func (f *finder) withSaying(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		if len(b.source) != 1 || len(b.content) == 0 || f.xpos(b.head) != "VBG" || b.source[0].end > b.head || b.content[0].first < b.head || f.quoteAt(b.head) >= 0 || b.frame.act == "decline" {
			continue
		}
		w := b.source[0].first - 1
		if w-1 <= s.First || !f.is(w, "with") || f.Word(w-1) != "," || !speaking[b.frame.class] && b.frame.class != "state" && b.frame.class != "inform" {
			continue
		}
		for j := from; j < len(f.out); j++ {
			a := &f.out[j]
			if j == i || a.head > w || len(a.content) != 1 || a.content[0].first < a.head || !a.content[0].has(b.head) || f.quoteAt(a.content[0].first) >= 0 {
				continue
			}
			if c := f.trim(run{a.content[0].first, w - 1}); !c.empty() {
				a.content[0] = c
			}
		}
	}
}
