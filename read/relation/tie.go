package relation

import (
	"strings"

	"segun"
)

// ties finds memberships and employment: "a member of the Harbour Union", "two of its members", "who works for the Tribune".
func (f *finder) ties() {
	r := f.r
	heads := make(map[int]int, len(r.Mentions.List)) // head token -> widest mention
	for i := range r.Mentions.List {
		x := &r.Mentions.List[i]
		if k, ok := heads[x.Head]; !ok || x.Span.Len() > r.Mentions.List[k].Span.Len() {
			heads[x.Head] = i
		}
	}
	for _, s := range r.Tokens.Sentences {
		for t := s.First; t < s.End; t++ {
			typ, how := "", ""
			switch strings.ToLower(r.Tags.Lemma[t]) {
			case "member":
				typ, how = "member_of", "member"
			case "employee", "staffer":
				typ, how = "works_for", "employee"
			case "work":
				if r.Tags.UPOS[t] == segun.VERB {
					typ, how = "works_for", "works for"
				}
			}
			if typ == "" {
				continue
			}
			subject, object, span := f.tie(t, how, heads)
			if subject == "" || object == "" {
				continue
			}
			predicate := how == "works for" || f.copula(t)
			if c := f.claimOf(t, predicate); c != nil {
				f.add(segun.Relation{Subject: subject, Type: typ, Object: object, Span: span, Rule: "read/relation:" + how}, c)
			}
		}
	}
}

// lists are the children of each token.
type lists struct{ first, next []int32 }

// children lists the children of each token, in text order.
func children(t *segun.Trees) lists {
	n := len(t.Head)
	both := make([]int32, 2*n)
	l := lists{both[:n], both[n:]}
	for i := range both {
		both[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := t.Head[i]; h >= 0 && int(h) < n {
			l.next[i], l.first[h] = l.first[h], int32(i)
		}
	}
	return l
}

// find returns the first child of t with a relation and, where given, a preposition; -1 for none.
func (f *finder) find(t int, rel segun.Deprel, cases ...string) int {
	l := f.kids
	for k := l.first[t]; k >= 0; k = l.next[k] {
		if f.r.Trees.Deprel[k] != rel {
			continue
		}
		if len(cases) == 0 {
			return int(k)
		}
		for c := l.first[k]; c >= 0; c = l.next[c] {
			for _, w := range cases {
				if f.r.Trees.Deprel[c] == segun.RelCase && strings.EqualFold(f.r.Tags.Lemma[c], w) {
					return int(k)
				}
			}
		}
	}
	return -1
}

// copula reports whether a noun is a predicate.
func (f *finder) copula(t int) bool { return f.find(t, segun.RelCop) >= 0 }

// tie returns who is a member or works for whom, and the words that say so.
func (f *finder) tie(t int, how string, heads map[int]int) (subject, object string, span segun.Span) {
	r := f.r
	who, whom := -1, -1 // tokens
	if how == "works for" {
		who, whom = f.find(t, segun.RelNsubj), f.find(t, segun.RelObl, "for")
		if p := int(r.Trees.Head[t]); who >= 0 && p >= 0 && r.Trees.Deprel[t] == segun.RelAclRelcl && r.Tags.UPOS[who] == segun.PRON && relative(r.Tags.Lemma[who]) {
			who = p
		}
	} else {
		whom = f.find(t, segun.RelNmod, "of")
		if whom < 0 {
			whom = f.find(t, segun.RelNmodPoss)
		}
		who = t
		if f.copula(t) {
			who = f.find(t, segun.RelNsubj)
		}
		for k := f.kids.first[t]; k >= 0; k = f.kids.next[k] {
			if doubted(r.Tokens.Tokens[k].Span.In(r.Doc.Text)) {
				return "", "", span
			}
		}
	}
	if who < 0 || whom < 0 {
		return "", "", span
	}
	a, b := f.entity(heads, who), f.entity(heads, whom)
	if a == nil || b == nil || a.Kind != segun.Person && a.Kind != segun.Group {
		return "", "", span
	}
	switch b.Kind {
	case segun.Organisation, segun.Outlet:
	case segun.Group:
		if !b.Named {
			return "", "", span // "a member of the audience"
		}
	default:
		return "", "", span
	}
	span = r.Tokens.Tokens[t].Span.Cover(r.Mentions.List[heads[whom]].Span)
	return a.ID, b.ID, span
}

// relative reports whether a pronoun opens a relative clause.
func relative(lemma string) bool {
	return strings.EqualFold(lemma, "who") || strings.EqualFold(lemma, "that") || strings.EqualFold(lemma, "which")
}

// doubted reports whether an adjective takes back what it stands with.
func doubted(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "alleged", "suspected", "supposed", "purported", "presumed", "accused", "former", "prospective", "would-be", "potential", "future":
		return true
	}
	return false
}

// entity returns the entity of what token t heads, nil for none.
func (f *finder) entity(heads map[int]int, t int) *segun.Entity {
	k, ok := heads[t]
	if !ok {
		return nil
	}
	if e := f.r.EntityOf(k); e > 0 {
		return &f.r.Entities.List[e]
	}
	return nil
}

// claimOf returns the claim that a tie rests on: the shortest that holds its word. Where the tie is the predicate its status is the claim's; where it
// is told in passing, only a claim that is asserted or reported tells it.
func (f *finder) claimOf(t int, predicate bool) *segun.Claim {
	if f.owner == nil {
		f.own()
	}
	best := f.owner[t]
	switch {
	case best == nil, best.Act == "ask":
		return nil
	case predicate && best.Head == t, best.Status == "asserted", best.Status == "reported":
		return best
	}
	return nil
}

// own notes for each token the shortest claim that holds it.
func (f *finder) own() {
	toks := f.r.Tokens
	f.owner = make([]*segun.Claim, len(toks.Tokens))
	for _, c := range f.claims {
		for _, s := range c.Content {
			for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End; t++ {
				if o := f.owner[t]; o == nil || size(c) < size(o) {
					f.owner[t] = c
				}
			}
		}
	}
}

// size is how many bytes a claim's content has.
func size(c *segun.Claim) (n int) {
	for _, s := range c.Content {
		n += s.Len()
	}
	return n
}
