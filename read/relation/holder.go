package relation

import (
	"slices"
	"strings"

	"segun"
	"segun/names"
)

// startingAt returns the widest mention that starts at token t or at a determiner there, nil for none.
func (f *finder) startingAt(t int) *segun.Mention {
	return f.widest(f.starts, t)
}

// endingAt returns the widest mention whose last token is t-1, nil for none.
func (f *finder) endingAt(t int) *segun.Mention {
	return f.widest(f.ends, t)
}

// widest returns the widest of the mentions at t that stand for something.
func (f *finder) widest(at map[int][]int, t int) *segun.Mention {
	var best *segun.Mention
	for _, k := range at[t] {
		m := &f.r.Mentions.List[k]
		if f.r.EntityOf(k) > 0 && (best == nil || m.Span.Len() > best.Span.Len()) {
			best = m
		}
	}
	return best
}

// mentionsByPlace fills starts and ends.
func (f *finder) mentionsByPlace() {
	f.starts, f.ends = map[int][]int{}, map[int][]int{}
	for k := range f.r.Mentions.List {
		m := &f.r.Mentions.List[k]
		f.starts[m.First] = append(f.starts[m.First], k)
		f.ends[m.End] = append(f.ends[m.End], k)
		if t := f.r.Tokens.At(m.Name.End); !m.Name.Empty() && t < m.End && f.r.Tokens.Tokens[t].Span.Start >= m.Name.End {
			f.ends[t] = append(f.ends[t], k) // a mention that the tree made too wide ends with its name, too
		}
	}
}

// entityOf returns what a mention stands for, nil for nothing.
func (f *finder) entityOf(m *segun.Mention) *segun.Entity {
	if m == nil {
		return nil
	}
	for _, k := range f.starts[m.First] {
		if &f.r.Mentions.List[k] == m {
			if e := f.r.EntityOf(k); e > 0 {
				return &f.r.Entities.List[e]
			}
		}
	}
	return nil
}

// company returns what a mention stands for if it can be owned in parts: an organisation or outlet that is no body of the state; where a stake in it is
// spoken of, anything else with a name that is not a person.
func (f *finder) company(m *segun.Mention, stake bool) *segun.Entity {
	e := f.entityOf(m)
	if e == nil {
		return nil
	}
	for w := range strings.FieldsSeq(strings.ToLower(m.Span.In(f.r.Doc.Text) + " " + e.Name)) {
		if shareWords().Play(w, "unowned") {
			return nil
		}
	}
	switch e.Kind {
	case segun.Organisation, segun.Outlet:
		return e
	case segun.Product, segun.OtherEntity, segun.Place:
		if e.Named && (stake || firm(e.Name)) {
			return e
		}
	}
	return nil
}

// firm reports whether a name has words of companies, whatever it was taken for: "Port Elan Services".
func firm(name string) bool {
	n := names.Analyse(name, names.Organisation)
	return slices.ContainsFunc(n.Parts(), func(p names.Part) bool {
		return p.Role == names.LegalForm || p.Role == names.Trade || p.Role == names.Generic
	})
}

// companyAt reads a company from token t on, with what of it is meant: "Port Ltd", "Port Ltd's shares", "the shares of Port Ltd". Anything else of a company
// ("Port Ltd's profits") is none.
func (f *finder) companyAt(t int, stake bool) (e *segun.Entity, end int, of string) {
	k := t
	for f.plays(k, "whichof") && !f.plays(k, "ofthese") || f.plays(k, "whichof") && f.plays(k+1, "ofthese") {
		k++
	}
	if f.plays(k, "ofthese") && f.startingAt(t) == nil || f.plays(k, "ofthese") && k > t {
		of = f.kindOf(t, k+1)
		if !f.is(k+1, "in", "of") {
			return nil, k + 1, of
		}
		t = k + 2
	}
	m := f.startingAt(t)
	if m == nil {
		return nil, t, of
	}
	end = m.End
	possessive := f.is(end-1, "'s", "’s", "'", "’")
	if m.Form == segun.FormPronoun && f.is(t, "its", "their", "his", "her") {
		possessive = true // "60 per cent of its debt"
	}
	if !possessive && f.is(end, "'s", "’s", "'", "’") {
		possessive = true
		end++
	}
	if e = f.company(m, stake); e == nil || !possessive {
		return e, end, of
	}
	for k = end; f.plays(k, "whichof") && f.plays(k+1, "ofthese") || f.plays(k, "whichof") && !f.plays(k, "ofthese"); k++ {
	}
	if !f.plays(k, "ofthese") || of != "" || f.is(k+1, "in") {
		return nil, end, "" // "half of Quay Holding's stake in Port Ltd" is no half of Quay Holding
	}
	return e, k + 1, f.kindOf(end, k+1)
}

// companyOf is companyAt where what is meant may be known already.
func (f *finder) companyOf(t int, of string, stake bool) (*segun.Entity, int, string) {
	e, end, more := f.companyAt(t, stake)
	if of == "" {
		of = more
	}
	return e, end, of
}

// holders returns who a mention stands for if they can hold a share.
func (f *finder) holders(m *segun.Mention) []*segun.Entity {
	e := f.entityOf(m)
	if e == nil {
		return nil
	}
	if e.Kind == segun.Person && m.Form == segun.FormPronoun && f.is(m.First, "it", "its", "itself") {
		return nil
	}
	switch e.Kind {
	case segun.Person, segun.Organisation, segun.Outlet, segun.Group:
		return []*segun.Entity{e}
	case segun.Place:
		if e.Named {
			return []*segun.Entity{e}
		}
	}
	return nil
}

// spokenFor returns the organisation that somebody is said to speak for: "a spokesman for Quay Holding said it owned".
func (f *finder) spokenFor(m *segun.Mention) *segun.Mention {
	if m == nil {
		return nil
	}
	for _, n := range f.ends[m.End] {
		x := &f.r.Mentions.List[n]
		if o := f.entityOf(x); x.First > m.First && o != nil && (o.Kind == segun.Organisation || o.Kind == segun.Outlet) && f.is(x.First-1, "for", "of") {
			return x
		}
	}
	return nil
}

// determiner goes left over the article and adjectives of what begins at t.
func (f *finder) determiner(t int) int {
	for f.plays(t-1, "stakelike") || f.is(t-1, "new", "first", "other") || f.is(t-1, "own") && f.is(t-2, "its", "their", "his", "her") {
		t--
	}
	if f.is(t-1, "a", "an", "the") {
		t--
	}
	return t
}

// owning returns the mention whose possessive ends at token t: "Runa Sol's", "its".
func (f *finder) owning(t int) *segun.Mention {
	if f.is(t, "'s", "’s", "'", "’") {
		if m := f.endingAt(t + 1); m != nil {
			return m
		}
		return f.endingAt(t)
	}
	if f.is(t, "its", "his", "her", "their") {
		if m := f.endingAt(t + 1); m != nil {
			return m
		}
		for k := range f.r.Mentions.List { // a pronoun that nobody was found for still is whose
			if m := &f.r.Mentions.List[k]; m.First == t && m.End == t+1 {
				return m
			}
		}
		return &segun.Mention{First: t, End: t + 1, Form: segun.FormPronoun}
	}
	return nil
}

// skip goes right over adverbs.
func (f *finder) skip(t, end int) int {
	for t < end && f.plays(t, "passing") {
		t++
	}
	return t
}

// leftOf goes left from t over adverbs, auxiliaries and a relative pronoun, and returns the mention that ends there and the auxiliary nearest to it.
func (f *finder) leftOf(t, first int) (m *segun.Mention, aux int) {
	aux = -1
	for ; t >= first; t-- {
		switch {
		case helpers[f.word(t)]:
			aux = t
		case f.plays(t, "passing"), f.is(t, ",", "(", "which", "that", "who", "–"):
		default:
			if m := f.endingAt(t + 1); m != nil {
				return m, aux
			}
			return nil, aux
		}
	}
	return nil, aux
}

// dealingBefore goes left from t over adverbs and asides ("through her cousin") to the verb that governs what stands behind it.
func (f *finder) dealingBefore(t, first int) (verb int, does dealing) {
	asides := 0
	for ; t >= first; t-- {
		switch {
		case f.is(t, ",") && asides < 2:
			k := f.aside(t, first)
			if k < 0 {
				return -1, noDealing
			}
			asides++
			t = k
		case f.plays(t, "passing"):
		default:
			if m := f.endingAt(t + 1); m != nil && f.is(m.First-1, "through", "via") {
				t = m.First - 1
				continue
			}
			w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text)
			if w == "" || w != strings.ToLower(w) && t > first {
				return -1, noDealing
			}
			return t, f.dealingAt(t)
		}
	}
	return -1, noDealing
}

// aside returns the comma that opens the aside whose closing comma is at t, -1 where what stands before t is none.
func (f *finder) aside(t, first int) int {
	const far = 12
	for k := t - 1; k >= first && k > t-far; k-- {
		if f.is(k, ",") {
			if f.is(k+1, "through", "via", "with", "together", "directly", "indirectly", "along", "by", "according", "as", "in", "either") {
				return k
			}
			return -1
		}
	}
	return -1
}

// subjectOf returns the mention of who does what a verb says: by the tree, or by what stands before the verb.
func (f *finder) subjectOf(v int, in segun.Sentence) *segun.Mention {
	if m := f.before(v, in); m != nil {
		return m
	}
	tr := f.r.Trees
	for at, steps := v, 0; at >= 0 && steps < 4; at, steps = int(tr.Head[at]), steps+1 {
		if f.is(at, "accused", "accuse", "accuses", "accusing", "suspected", "suspects", "charged") {
			if o := f.find(at, segun.RelObj); o >= 0 {
				return f.headed(o)
			}
		}
		for _, rel := range [...]segun.Deprel{segun.RelNsubj, segun.RelNsubjPass} {
			n := f.find(at, rel)
			if n < 0 || n > v {
				continue
			}
			if p := int(tr.Head[at]); relative(f.word(n)) && p >= 0 && tr.Deprel[at] == segun.RelAclRelcl {
				n = p
			}
			if f.r.Tags.UPOS[n] == segun.PRON && f.pronounOf(n) == nil {
				return f.itself(at, n)
			}
			if m := f.headed(n); m != nil {
				return m
			}
		}
	}
	return nil
}

// pronounOf returns the mention of a pronoun that stands for something, nil where the text leaves it open.
func (f *finder) pronounOf(t int) *segun.Mention {
	for _, k := range f.starts[t] {
		if m := &f.r.Mentions.List[k]; m.Head == t && f.r.EntityOf(k) > 0 {
			return m
		}
	}
	return nil
}

// itself returns whom "it" stands for in what a spokesman says of the organisation they speak for, nil for anything else.
func (f *finder) itself(verb, pronoun int) *segun.Mention {
	says := int(f.r.Trees.Head[verb])
	if says < 0 || !f.is(pronoun, "it") || f.r.Trees.Deprel[verb] != segun.RelCcomp {
		return nil
	}
	if n := f.find(says, segun.RelNsubj); n >= 0 {
		return f.spokenFor(f.headed(n))
	}
	return nil
}

// before returns the mention that stands right before a verb and its auxiliaries, or before a relative pronoun or an aside there; not one that hangs
// from something before it ("the owner of Quay Holding owns") without being part of a wider mention.
func (f *finder) before(v int, in segun.Sentence) *segun.Mention {
	pronoun := -1
	for t := v - 1; t >= in.First; t-- {
		switch {
		case helpers[f.word(t)], f.plays(t, "passing"):
		case f.is(t, "which", "who", "that") && pronoun < 0:
			pronoun = t
		case f.is(t, ",") && pronoun >= 0 && f.is(t+1, "which", "who"):
		case f.is(t, ","):
			k := f.aside(t, in.First)
			if k < 0 {
				return nil
			}
			t = k
		default:
			m := f.endingAt(t + 1)
			if pronoun >= 0 {
				return f.antecedent(pronoun, v, t+1)
			}
			if m == nil || f.is(m.First-1, "of", "in", "from", "at", "for", "to", "by", "with", "and", ",") {
				return nil // the tree may know better
			}
			return m
		}
	}
	return nil
}

// antecedent returns whom a relative pronoun stands for, of the mentions that end before token end: "which" for no person, "who" for one, and of several the one from which the
// tree hangs the clause, or the widest.
func (f *finder) antecedent(pronoun, v, end int) *segun.Mention {
	var best *segun.Mention
	head := int(f.r.Trees.Head[v])
	for _, k := range f.ends[end] {
		m := &f.r.Mentions.List[k]
		e := f.entityOf(m)
		if e == nil || f.is(pronoun, "which") && e.Kind == segun.Person || f.is(pronoun, "who") && e.Kind == segun.Organisation {
			continue
		}
		switch {
		case best == nil, m.Head == head && best.Head != head, (m.Head == head) == (best.Head == head) && m.Span.Len() > best.Span.Len():
			best = m
		}
	}
	return best
}

// headed returns the widest mention with this head, or the narrowest that holds it.
func (f *finder) headed(t int) *segun.Mention {
	var best, around *segun.Mention
	for k := range f.r.Mentions.List {
		m := &f.r.Mentions.List[k]
		if m.First > t || m.End <= t || f.r.EntityOf(k) <= 0 {
			continue
		}
		if m.Head == t && (best == nil || m.Span.Len() > best.Span.Len()) {
			best = m
		}
		if around == nil || m.Span.Len() < around.Span.Len() {
			around = m
		}
	}
	if best != nil {
		return best
	}
	return around
}

// together returns all who do what a verb says, and whether the words leave open how much each holds.
func (f *finder) together(m *segun.Mention, v, end int, in segun.Sentence) (owners []*segun.Entity, joint bool) {
	if m == nil {
		// two names before a verb that the tree does not know: "Abel Quist and Runa Sol each hold"
		t := v - 1
		for t > in.First && (f.plays(t, "passing") || helpers[f.word(t)]) {
			t--
		}
		if m = f.endingAt(t + 1); m == nil || !f.is(m.First-1, "and") {
			return nil, false
		}
	}
	all := []*segun.Mention{m}
	for k := m; f.is(k.First-1, "and") || f.is(k.First-1, ",") && len(all) > 1; {
		if k = f.endingAt(k.First - 1); k == nil {
			break
		}
		all = append(all, k)
	}
	var more []*segun.Mention // joined by commas, until an "and" says that they are several and no apposition
	for k := m; k.End < v; {
		at, and := k.End, false
		if f.is(at, ",") && f.is(at+1, "and") {
			at++
		}
		if and = f.is(at, "and"); !and && !f.is(at, ",") {
			break
		}
		if k = f.startingAt(at + 1); k == nil || k.End > v {
			break
		}
		if more = append(more, k); and {
			all, more = append(all, more...), nil
		}
	}
	all = slices.DeleteFunc(all, func(x *segun.Mention) bool { return x != m && f.is(x.First, "a", "an") })
	slices.SortFunc(all, func(a, b *segun.Mention) int { return a.First - b.First })
	each := false
	for t := m.First; t < in.End && t < end+3; t++ {
		each = each || f.is(t, "each", "apiece")
	}
	for t := all[0].First - 2; t < all[0].First; t++ {
		each = each || f.is(t, "both")
	}
	for _, x := range all {
		if o := f.holders(x); len(o) > 0 && !slices.Contains(owners, o[0]) {
			owners = append(owners, o[0])
		}
	}
	return owners, !each && len(owners) > 1
}

// conjunct reports whether two mentions are joined by "and" in the tree.
func (f *finder) conjunct(a, b *segun.Mention) bool {
	return f.r.Trees.Deprel[b.Head] == segun.RelConj && int(f.r.Trees.Head[b.Head]) >= a.First && int(f.r.Trees.Head[b.Head]) < a.End
}

// inWhich returns the company before "in which" and its subject: "Quay Holding, in which Abel Quist has a 20 % stake".
func (f *finder) inWhich(owner *segun.Mention, in segun.Sentence) *segun.Entity {
	if owner == nil {
		return nil
	}
	t := owner.First - 1
	switch {
	case f.is(t, "which") && f.is(t-1, "in", "of"):
		t -= 2
	case f.is(t, "where"):
		t--
	default:
		return nil
	}
	if f.is(t, ",") {
		t--
	}
	if t < in.First {
		return nil
	}
	return f.company(f.endingAt(t+1), true)
}
