package segment

import "segun/internal/model"

// runIn reports whether a heading or caption without a full stop ends at token i, and a sentence begins behind it on the same line, as in texts that a program has taken from a page: "No claim of
// responsibility | The attack targeted a bus". In the middle of a sentence the words that open one have no capital, but in titles, whose next word has one too.
func (b *borders) runIn(i int) bool {
	l, n := b.looks[i], b.looks[i+1]
	if b.pageLabel(i) {
		return true
	}
	if l.shape == withStop && n.shape == capWord && n.gap == 1 && b.looks[i+2].shape == lowerWord && (l.kind == dotted || l.kind == Company || l.kind == Time || l.kind == NameEnd) && b.seg.rules.opens[n.form] {
		return true // "after the U.S. | Although growth has slowed, …"
	}
	if l.shape != lowerWord || n.shape != capWord || n.gap != 1 || b.looks[i+2].shape != lowerWord || i == b.start || b.depth > 0 || b.quote {
		return false
	}
	r := b.seg.rules
	return r.opens[n.form] && !r.binds[l.form] && r.quoting[l.form] == ""
}

var readWord, moreWord, imageWord, mediaWord, captionWord = model.String("read"), model.String("more"), model.String("image"), model.String("media"), model.String("caption")

// pageLabel reports whether a label of the page ends at token i, and what a sentence or quotation opens with stands behind it: "Read More | “We sent two boats,”", "Image caption | The house was searched".
func (b *borders) pageLabel(i int) bool {
	p, l, n := b.looks[i-1], b.looks[i], b.looks[i+1]
	if p.shape != capWord || n.gap != 1 || n.shape != capWord && n.shape != oneCapital && n.shape != opening || b.quote || b.depth > 0 {
		return false
	}
	return p.form == readWord && l.form == moreWord && l.shape == capWord && (b.looks[i-2].shape == terminal || i-1 == b.start) ||
		(p.form == imageWord || p.form == mediaWord) && l.form == captionWord
}

// dayBehind reports whether a time of day or a place ends at token i and the day stands behind it, so that the sentence goes on: "around 9 p.m. | Sunday at a shop", "left the U.S. | Monday." A day that opens a sentence has a verb or a comma of its own
// behind it: "It closed at 5 p.m. | Monday is a holiday."
func (b *borders) dayBehind(i int) bool {
	l, n := b.looks[i], b.looks[i+1]
	if l.shape != withStop || l.kind != Time && l.kind != dotted || n.gap != 1 || !b.seg.rules.days[n.form] {
		return false
	}
	switch b.looks[i+2].shape {
	case terminal, semicolon:
		return true
	case lowerWord:
		return b.seg.rules.dayEnds[b.looks[i+2].form]
	}
	return false
}
