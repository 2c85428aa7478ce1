package attribution

import "segun"

// ownTurns ends what somebody is told to have said in a quotation where who is quoted goes on for themselves: "“Cole said my answers were true, | and what I have said since is the same,” Dale said", "“He told us it was
// shut, | but we went,” she said".
func (f *finder) ownTurns() {
	for i := range f.out {
		b := &f.out[i]
		if len(b.content) != 1 || len(b.source) == 0 || b.content[0].first < b.head || f.quoteAt(b.head) < 0 || f.quoteAt(b.content[0].first) != f.quoteAt(b.head) || f.firstPerson(b.source[0].first) || !speaking[b.frame.class] && b.frame.class != "state" && b.frame.class != "inform" {
			continue
		}
		for k := b.content[0].first + 1; k+3 < b.content[0].end; k++ {
			if f.Word(k) != "," || f.upos(k+1) != segun.CCONJ || !f.is(k+1, "and", "but", "so") {
				continue
			}
			if f.firstPerson(k+2) || f.is(k+2, "what") && f.firstPerson(k+3) {
				b.content[0] = f.trim(run{b.content[0].first, k})
				break
			}
		}
	}
}

// firstPerson reports whether token t is "I" or "we".
func (f *finder) firstPerson(t int) bool {
	return (f.is(t, "we") || f.Word(t) == "I") && f.upos(t) == segun.PRON
}
