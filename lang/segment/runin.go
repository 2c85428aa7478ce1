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
