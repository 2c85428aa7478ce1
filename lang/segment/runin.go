package segment

// runIn reports whether a heading or caption without a full stop ends at token i, and a sentence begins behind it on the same line, as in texts that a program has taken from a page: "No claim of
// responsibility | The attack targeted a bus". In the middle of a sentence the words that open one have no capital, but in titles, whose next word has one too.
func (b *borders) runIn(i int) bool {
	l, n := b.looks[i], b.looks[i+1]
	if l.shape == withStop && n.shape == capWord && n.gap == 1 && b.looks[i+2].shape == lowerWord && (l.kind == dotted || l.kind == Company || l.kind == Time || l.kind == NameEnd) && b.seg.rules.opens[n.form] {
		return true // "after the U.S. | Although growth has slowed, …"
	}
	if l.shape != lowerWord || n.shape != capWord || n.gap != 1 || b.looks[i+2].shape != lowerWord || i == b.start || b.depth > 0 || b.quote {
		return false
	}
	r := b.seg.rules
	return r.opens[n.form] && !r.binds[l.form] && r.quoting[l.form] == ""
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
