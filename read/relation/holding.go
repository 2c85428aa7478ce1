package relation

import (
	"slices"
	"strings"

	"segun"
)

// held is a holding while it is put together.
type held struct {
	s      share
	of     string // what it is a share of: "shares", "votes"; "" for the company itself
	asset  *segun.Entity
	owners []*segun.Entity
	joint  bool // the owners hold it together: how much each has is not said
	word   int  // the token that says so: a verb, or the number where there is none
	verb   bool
	does   dealing
	first  int // tokens that say it, [first, end)
	end    int
	rule   string
	past   bool // a form of the past
}

// holdings finds who holds what share of which organisation, from explicit percentages and fractions: "owns 51 per cent of", "30 % owned by", "X's 20 % stake in".
func (f *finder) holdings() {
	for _, s := range f.r.Tokens.Sentences {
		for t := s.First; t < s.End; t++ {
			if x, ok := f.shareAt(t, s.End); ok {
				if f.starts == nil {
					f.mentionsByPlace()
				}
				f.holding(x, s)
				t = x.end - 1
			}
		}
	}
}

// holding finds the holdings that one share tells of. The forms are tried in turn, from what stands behind the number.
func (f *finder) holding(s share, in segun.Sentence) {
	h := held{s: s, word: s.first, first: s.first, end: s.end}
	i := s.end
	if f.is(i, "-") {
		i++
	}
	switch d := i; {
	case daughters[f.word(i)] || f.participle(i) && daughters[f.word(i+1)]:
		if f.participle(i) {
			d++
		}
		f.daughter(h, d, in)
	case f.participle(i):
		f.ownedBy(h, i, in)
	case f.is(i, "by") && s.end == i:
		f.byOwner(h, in)
	case f.is(i, ")") && f.is(s.first-1, "("):
		f.inBrackets(h, in)
	case shareholders[f.word(i)]:
		f.shareholder(h, i, in)
	default:
		f.part(h, in)
	}
}

// participle reports whether token t says that something is held: "owned", "held".
func (f *finder) participle(t int) bool { return f.is(t, "owned", "held", "controlled") }

// dealt is what a participle says of a holding.
func (f *finder) dealt(t int) dealing {
	if f.is(t, "controlled") {
		return controls
	}
	return holds
}

// ownedBy reads "Port Ltd is 30 % owned by Quay Holding".
func (f *finder) ownedBy(h held, t int, in segun.Sentence) {
	h.word, h.verb, h.does, h.rule = t, true, f.dealt(t), "owned by"
	by := f.skip(t+1, in.End)
	if !f.is(by, "by") {
		return
	}
	asset, aux := f.leftOf(h.s.first-1, in.First)
	h.past = f.is(aux, "was", "were")
	if h.asset = f.company(asset, false); h.asset == nil {
		h.asset = f.company(f.subjectOf(t, in), false)
	}
	f.agents(h, by+1, in.End)
}

// byOwner reads "is owned 60 % by Quay Holding and 40 % by Runa Sol".
func (f *finder) byOwner(h held, in segun.Sentence) {
	if t, asset, past := f.ownedBefore(h.s.first, in.First); asset != nil {
		h.word, h.verb, h.does, h.asset, h.past, h.rule = t, true, f.dealt(t), asset, past, "owned by"
		f.agents(h, h.s.end+1, in.End)
	}
}

// inBrackets reads "is owned by Quay Holding (60 %) and Runa Sol (40 %)".
func (f *finder) inBrackets(h held, in segun.Sentence) {
	t, asset, past := f.ownedBefore(h.s.first, in.First)
	m := f.endingAt(h.s.first - 1)
	if m == nil {
		return
	}
	if asset == nil {
		h.asset, h.owners, h.first, h.does, h.rule = f.ownersOf(h.s.first, in.First), f.holders(m), m.First, holds, "shareholder"
		f.keep(h)
		return
	}
	h.word, h.verb, h.does, h.asset, h.past, h.rule = t, true, f.dealt(t), asset, past, "owned by"
	h.first, h.owners = m.First, f.holders(m)
	f.keep(h)
}

// ownedBefore finds "Port Ltd is owned" to the left of t.
func (f *finder) ownedBefore(t, first int) (at int, asset *segun.Entity, past bool) {
	const far = 40
	for k := t - 1; k > first && k > t-far; k-- {
		if !f.participle(k) {
			continue
		}
		m, aux := f.leftOf(k-1, first)
		return k, f.company(m, false), f.is(aux, "was", "were")
	}
	return -1, nil, false
}

// ownersOf finds "Port Ltd's shareholders are" or "the owners of Port Ltd are" to the left of t.
func (f *finder) ownersOf(t, first int) *segun.Entity {
	const far = 40
	for k := t - 1; k > first && k > t-far; k-- {
		if !f.is(k, "shareholders", "owners", "stakeholders", "shareholder", "owner") {
			continue
		}
		if m := f.owning(f.determiner(k) - 1); m != nil && f.is(k+1, "are", "is", ",", ":") {
			return f.company(m, false)
		}
		if m := f.startingAt(k + 2); m != nil && f.is(k+1, "of", "in") && f.is(m.End, "are", "is", ":") {
			return f.company(m, false)
		}
		return nil
	}
	return nil
}

// agents takes the owners that stand from t on and keeps the holding.
func (f *finder) agents(h held, t, end int) {
	m := f.startingAt(t)
	if m == nil || h.asset == nil || m.End > end {
		return
	}
	h.owners = f.holders(m)
	if next := f.startingAt(m.End + 1); next != nil && f.is(m.End, "and") && f.conjunct(m, next) {
		h.owners, h.joint = append(h.owners, f.holders(next)...), true
		m = next
	}
	h.end = m.End
	f.keep(h)
}

// shareholder reads "Quay Holding, a 51 per cent shareholder in Port Ltd" and "is the 51 % owner of".
func (f *finder) shareholder(h held, t int, in segun.Sentence) {
	if !f.is(t+1, "in", "of") {
		return
	}
	m, end, of := f.companyAt(t+2, true)
	if m == nil {
		return
	}
	h.asset, h.end, h.of, h.rule, h.does = m, end, of, "shareholder", holds
	k := f.determiner(h.s.first)
	if k == h.s.first && !f.is(k-1, "and") {
		return
	}
	owner, aux := f.leftOf(k-1, in.First)
	switch {
	case f.is(k-1, ","):
		owner, aux = f.endingAt(k-1), -1
	case f.is(k-1, "and"):
		owner = f.subjectOf(t, in)
	}
	h.past = f.is(aux, "was", "were")
	h.owners = f.holders(owner)
	f.keep(h)
}

// daughter reads "Port Ltd, a 51 %-owned subsidiary of Quay Holding".
func (f *finder) daughter(h held, t int, in segun.Sentence) {
	m := f.startingAt(t + 2)
	k := f.determiner(h.s.first)
	if m == nil || k == h.s.first || !f.is(t+1, "of") {
		return
	}
	asset, aux := f.leftOf(k-1, in.First)
	h.past, h.asset, h.owners, h.end, h.does, h.rule = f.is(aux, "was", "were"), f.company(asset, false), f.holders(m), m.End, holds, "owned by"
	f.keep(h)
}

// part reads the forms in which the share is a part of a company: "51 % of", "a 20 % stake in", "12 % of the shares of".
func (f *finder) part(h held, in segun.Sentence) {
	start, stake := h.s.first, false
	j := h.s.end
	if f.is(j, "each") {
		h.s.end, j = j+1, j+1
	}
	for f.is(j, "-") || f.plays(j, "stakelike") {
		j++
	}
	h.end = h.s.end
	switch {
	case f.plays(j, "stake") && !f.is(j+1, "price", "prices", "-"):
		stake, h.end = true, j+1
		h.of = f.kindOf(h.s.end, j+1)
		if f.is(h.end, "in", "of") {
			h.asset, h.end, h.of = f.companyOf(h.end+1, h.of, true)
		}
	case f.is(j, "of") && j == h.s.end && f.is(j+1, "which", "whose", "whom"):
		f.ofWhich(h, j+1, in)
		return
	case f.is(j, "of") && j == h.s.end:
		h.asset, h.end, h.of = f.companyOf(j+1, "", false)
		if h.asset == nil {
			return
		}
	case f.plays(j, "ofthese") || f.is(j, "voting") && f.plays(j+1, "ofthese"):
		if !f.plays(j, "ofthese") {
			j++
		}
		h.of, h.end = f.kindOf(h.s.end, j+1), j+1
		if !f.is(h.end, "in", "of") {
			return
		}
		h.asset, h.end, _ = f.companyOf(h.end+1, h.of, false)
	}
	// "a stake of 25 % in Port Ltd", "raised its stake in Port Ltd to 30 %"
	if !stake && h.asset == nil {
		at, asset, end := f.stakeBefore(&h, in)
		switch {
		case asset != nil && !f.is(h.s.end, "of"):
			start, h.asset, h.end, stake = at, asset, end, true
		case f.is(h.s.end, "of", "-"):
			return
		}
	}
	f.heldBy(h, start, stake, in)
}

// stakeBefore finds the stake that a number behind it is the size of: "a stake of 25 % in Port Ltd", "its stake in Port Ltd to 30 %".
func (f *finder) stakeBefore(h *held, in segun.Sentence) (start int, asset *segun.Entity, end int) {
	t := h.s.first - 1
	if f.is(h.s.first, "from") && h.s.Min < h.s.Max { // "from 10 to 30 per cent" is where it was and where it went
		t, h.s.Min = h.s.first, h.s.Max
	} else if !f.is(t, "of", "to", "at") {
		return 0, nil, 0
	}
	if f.is(t, "of") && f.plays(t-1, "stake") && f.is(h.s.end, "in", "of") {
		asset, end, _ = f.companyOf(h.s.end+1, "", true)
		return t - 1, asset, end
	}
	const far = 16
	for k := t - 1; k >= in.First && k > t-far; k-- {
		if f.plays(k, "stake") && f.is(k+1, "in") {
			asset, end, _ = f.companyOf(k+2, "", true)
			if end > t || !f.only(end, t) {
				asset = nil
			}
			return k, asset, h.s.end
		}
	}
	return 0, nil, 0
}

// only reports whether nothing but an earlier size stands in [first, end): "from 10 per cent".
func (f *finder) only(first, end int) bool {
	for k := first; k < end; k++ {
		w := f.word(k)
		_, number := numerals[w]
		if !number && !f.is(k, "from", "%", "per", "cent", "percent", ",", "by", "to") && (w[0] < '0' || w[0] > '9') {
			return false
		}
	}
	return true
}

// ofWhich reads "Port Ltd, 60 per cent of which belongs to Runa Sol".
func (f *finder) ofWhich(h held, t int, in segun.Sentence) {
	k := h.s.first - 1
	if !f.is(k, ",", "(", "–", "-") {
		return
	}
	h.asset = f.company(f.endingAt(k), false)
	t++
	for t < in.End && (f.plays(t, "ofthese") || f.plays(t, "whichof")) {
		h.of = f.kindOf(t, t+1)
		t++
	}
	f.passive(h, t, in)
}

// heldBy finds the holders of a part of a company: whose it is, who owns, buys or sells it, by whom it is owned.
func (f *finder) heldBy(h held, start int, stake bool, in segun.Sentence) {
	np := f.determiner(start)
	whose := f.owning(np - 1) // "Runa Sol's", "its"
	k := np - 1
	if whose != nil {
		k = whose.First - 1
		if f.is(k, "of") { // "sold all of his 40 per cent stake"; of a part of it no number is told
			if !f.is(k-1, "all", "whole") {
				return
			}
			k -= 2
		}
	}
	v, does := f.dealingBefore(k, in.First)
	switch {
	case does == noDealing && whose == nil && f.is(np-1, "with") && h.asset != nil:
		m := f.endingAt(np - 1)
		if f.is(np-2, ",") {
			m = f.endingAt(np - 2)
		}
		if m == nil {
			m = f.headed(np - 2)
		}
		h.rule, h.does, h.owners = "with", holds, f.holders(m)
		f.keep(h)
	case does == noDealing && whose == nil && f.is(np-1, "of") && (shareholders[f.word(np-2)] || f.is(np-2, "holder")) && stake && h.asset != nil:
		h.rule, h.does, h.owners = "shareholder", holds, f.holders(f.subjectOf(np-2, in))
		f.keep(h)
	case does == noDealing && whose != nil && stake && h.asset != nil:
		h.rule, h.does, h.owners, h.first = "stake", holds, f.holders(whose), whose.First
		if at := f.sold(h.end, in.End); at >= 0 {
			h.does = loses
		}
		f.keep(h)
	case does == noDealing && h.asset != nil && whose == nil:
		f.passive(h, h.end, in)
	case does == noDealing:
	case does == moves && start == h.s.first:
	case f.isIn(h, v, start):
		h.word, h.verb, h.does, h.first = v, true, does, v
		h.past = !f.plays(v, "present")
		owner := f.subjectOf(v, in)
		if h.asset == nil {
			if h.asset = f.inWhich(owner, in); h.asset == nil {
				return
			}
		}
		h.rule = [...]string{holds: "holds", controls: "controls", gains: "gains", loses: "loses", moves: "changes"}[does]
		if whose != nil && does != loses && does != moves && whose.Form != segun.FormPronoun {
			return // "bought Runa Sol's stake": from whom is told below, by the possessive
		}
		h.owners, h.joint = f.together(owner, v, h.end, in)
		f.keep(h)
		f.otherSide(h, in)
	}
}

// isIn reports whether a verb is near enough to govern a part: that which stands between is not a clause of its own.
func (f *finder) isIn(h held, v, start int) bool { return v >= 0 && v < start && h.does == noDealing }

// otherSide keeps who bought what was sold, and who sold what was bought: "to Runa Sol", "from Runa Sol".
func (f *finder) otherSide(h held, in segun.Sentence) {
	word, does := "", noDealing
	switch h.does {
	case loses:
		word, does = "to", gains
	case gains:
		word, does = "from", loses
	default:
		return
	}
	const far = 6
	for t := h.end; t < in.End && t < h.end+far; t++ {
		if !f.is(t, word) {
			continue
		}
		if m := f.startingAt(t + 1); m != nil {
			h.does, h.joint, h.end, h.owners = does, false, m.End, f.holders(m)
			h.s.Over, h.rule = false, map[dealing]string{gains: "gains", loses: "loses"}[does]
			f.keep(h)
		}
		return
	}
}

// passive reads what follows a part of a company: "is owned by Runa Sol", "belongs to Runa Sol", "was sold to Runa Sol".
func (f *finder) passive(h held, t int, in segun.Sentence) {
	if h.asset == nil {
		return
	}
	aux := t
	for t < in.End && (helpers[f.word(t)] || f.plays(t, "passing")) {
		t++
	}
	if t >= in.End {
		return
	}
	h.word, h.verb, h.rule = t, true, "owned by"
	h.past = f.is(aux, "was", "were", "had")
	next := f.skip(t+1, in.End)
	switch d := f.dealingAt(t); {
	case f.is(t, "belong", "belongs", "belonged") && f.is(next, "to"):
		h.does, h.past = holds, f.is(t, "belonged")
	case f.participle(t) && f.is(next, "by"):
		h.does = f.dealt(t)
	case (d == gains || d == loses) && f.is(next, "by") && f.is(t-1, "was", "were", "been", "be"):
		h.does = d
	case d == loses && f.is(next, "to") && f.is(t-1, "was", "were", "been", "be"):
		h.does = gains
	default:
		return
	}
	f.agents(h, next+1, in.End)
}

// sold reports at which token what stands before t is said to be sold: "was sold".
func (f *finder) sold(t, end int) int {
	aux := false
	for t < end && (helpers[f.word(t)] || f.plays(t, "passing")) {
		aux = aux || f.is(t, "was", "were", "been", "be", "is", "are")
		t++
	}
	if aux && t < end && f.dealingAt(t) == loses {
		return t
	}
	return -1
}

// keep adds a holding for each of its owners, if the claim that it stands in allows for it.
func (f *finder) keep(h held) {
	c, down := f.shareClaim(&h)
	if c == nil || h.asset == nil || h.asset.ID == "e0" {
		return
	}
	x := segun.Relation{Type: "holds_share", Object: h.asset.ID, Status: down, Time: f.when(&h, c), Rule: "read/relation:" + h.rule}
	s := h.s.Share
	if s.Of = h.of; s.Of == "" && h.does == controls {
		s.Of = "control"
	}
	if h.joint && len(h.owners) > 1 {
		s.Min, s.Over = 0, false
	}
	first, end := min(h.first, h.s.first, h.word), max(h.end, h.s.end, h.word+1)
	if h.verb && h.rule == "owned by" {
		first = min(h.first, h.s.first)
	}
	x.Span, x.Share = f.span(first, end), &s
	for _, o := range h.owners {
		if o == nil || o.ID == h.asset.ID {
			continue
		}
		x.Subject = o.ID
		f.add(x, c)
	}
}

// kindOf is the words in [first, end) that say what a share is of; "" for a stake as such.
func (f *finder) kindOf(first, end int) string {
	var words []string
	for t := first; t < end; t++ {
		switch w := f.word(t); {
		case w == "the", w == "its", w == "their", w == "-", w == "of", w == "all", w == "total", f.plays(t, "stakelike") && w != "economic" && w != "voting" && w != "beneficial":
		case slices.Contains([]string{"stake", "stakes", "holding", "shareholding", "share", "participation", "stakeholding"}, w) && t == end-1 && f.is(first-1, "%", "percent", "cent", "third", "quarter", "half", "-"):
		default:
			words = append(words, w)
		}
	}
	if s := strings.Join(words, " "); s != "interest" && s != "interests" && s != "ownership" {
		return s
	}
	return ""
}
