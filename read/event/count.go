package event

import (
	"segun"
	"segun/read/phrase"
)

// counts lists the numbers of killed, hurt, arrested … in a claim, in text order.
func (f *finder) counts(c *segun.Claim) []segun.EventCount {
	var out []segun.EventCount
	taken := -1
	f.each(c.Content, func(t int) {
		what := outcome(f.lemma(t))
		if what == "" || !f.befell(t) || !f.said(c, t) || f.r.Tags.UPOS[t] == segun.NOUN && t != c.Head && f.under(t, "of") >= 0 {
			return
		}
		np, given := f.whom(t)
		if np < 0 || np == taken || !f.inside(c, np) {
			return
		}
		n, ok := f.number(np, given)
		if !ok {
			return
		}
		n.What = what
		taken = np
		out = append(out, n)
	})
	return out
}

// outcome names what befell those whom a word counts, "" for a word that counts nobody.
func outcome(lemma string) string {
	switch lemma {
	case "kill", "killed", "killing":
		return "killed"
	case "die", "dead", "drown", "perish", "death":
		return "dead"
	case "injure", "injured", "hurt", "wound", "wounded", "injury":
		return "injured"
	case "arrest", "arrested":
		return "arrested"
	case "detain", "detained":
		return "detained"
	case "missing", "miss":
		return "missing"
	case "displace", "displaced":
		return "displaced"
	case "evacuate", "evacuated":
		return "evacuated"
	case "rescue", "rescued":
		return "rescued"
	}
	return ""
}

// counted reports whether an adjective or participle tells what became of people.
func counted(lemma string) bool { return outcome(lemma) != "" && lemma != "miss" }

// said reports whether a word tells what happened by itself: it is the claim's predicate, is joined to it, or stands after a number
// ("left 12 dead"). What hangs below another predicate ("wants those killed counted") tells nothing.
func (f *finder) said(c *segun.Claim, t int) bool {
	for range 6 {
		if t == c.Head || f.elided(t) && counted(f.lemma(c.Head)) {
			return true
		}
		p := f.Head(t)
		if p < 0 {
			return false
		}
		switch f.Rel(t) {
		case segun.RelAmod:
			if counted(f.lemma(c.Head)) {
				return false // "killed | two wounded sailors |"
			}
		case segun.RelConj, segun.RelXcomp, segun.RelObj, segun.RelParataxis, segun.RelList, segun.RelAppos, segun.RelNsubj, segun.RelNsubjPass, segun.RelObl, segun.RelNummod:
		case segun.RelAcl:
			if f.r.Tags.XPOS[t] != "VBG" && !f.is(c.Head, "leave", "be", "report", "see") {
				return false
			}
		case segun.RelAdvcl:
			if f.r.Tags.XPOS[t] != "VBG" {
				return false
			}
		default:
			return false
		}
		t = p
	}
	return false
}

// elided reports whether a participle stands right behind a number in a row that leaves out its verb: "Two people were killed and | five wounded |".
func (f *finder) elided(t int) bool {
	if f.r.Tags.UPOS[t] != segun.VERB && f.r.Tags.UPOS[t] != segun.ADJ || t < 2 || f.r.Tags.UPOS[t-1] != segun.NUM || !counted(f.lemma(t)) || t+1 < f.Len() && f.r.Tags.UPOS[t+1] == segun.NOUN {
		return false
	}
	k := t - 2
	for k > 0 && (f.Is(k, before...) && f.r.Tags.UPOS[k] != segun.CCONJ) {
		k--
	}
	return f.Word(k) == "," || f.r.Tags.UPOS[k] == segun.CCONJ
}

// bare returns a number without a noun right behind a verb that counts people, -1 for none, whatever the tree has it hang on: "wounded | three | on Monday".
func (f *finder) bare(t int) int {
	if !counted(f.lemma(t)) {
		return -1
	}
	k := t + 1
	for k < t+4 && f.Is(k, before...) && f.r.Tags.UPOS[k] != segun.NUM {
		k++
	}
	if k+1 >= f.Len() || f.r.Tags.UPOS[k] != segun.NUM {
		return -1
	}
	if u := f.r.Tags.UPOS[k+1]; u != segun.ADP && u != segun.PUNCT && u != segun.CCONJ || f.Word(k+1) == "%" || f.is(k+1, "of") {
		return -1
	}
	return k
}

// befell tells the predicates and participles from other uses: "missing", not "missed the boat"; a verb with a modal tells nothing.
func (f *finder) befell(t int) bool {
	switch f.r.Tags.UPOS[t] {
	case segun.VERB:
		if f.is(t, "miss") && f.r.Tags.XPOS[t] != "VBG" {
			return false
		}
		for k := f.Kid(t); k >= 0; k = f.Next(k) {
			if f.Rel(k) == segun.RelAux && f.r.Tags.XPOS[k] == "MD" || f.is(k, "not", "n't", "n’t", "never", "to") && k < t {
				return false
			}
		}
		return f.r.Tags.XPOS[t] != "VB"
	case segun.ADJ, segun.NOUN:
		return true
	}
	return false
}

// whom returns the head token of those whom a word counts, -1 for none, and whether it is the predicate's own: of a subject that is shared with
// the predicate before, the number was read there.
func (f *finder) whom(t int) (np int, own bool) {
	if f.r.Tags.UPOS[t] == segun.VERB && !f.passive(t) && !f.is(t, "die", "drown", "perish", "miss") {
		if o := f.Find(t, segun.RelObj); o >= 0 {
			return o, true
		}
		if o := f.bare(t); o >= 0 {
			return o, true
		}
	}
	if f.r.Tags.UPOS[t] == segun.NOUN {
		if o := f.under(t, "of"); o >= 0 {
			return o, true // "the killing of nine pupils"
		}
	}
	if s := f.Find(t, segun.RelNsubjPass, segun.RelNsubj); s >= 0 && (f.passive(t) || f.r.Tags.UPOS[t] != segun.VERB || f.is(t, "die", "drown", "perish", "miss")) {
		return f.antecedent(t, s), true
	}
	// "about 300 injured", "left 12 dead", "two people missing"
	for k := t - 1; k >= 0 && k >= t-4; k-- {
		switch f.r.Tags.UPOS[k] {
		case segun.NUM:
			return k, true
		case segun.NOUN:
			if f.r.Tags.UPOS[t] == segun.NOUN && f.Rel(k) == segun.RelCompound {
				continue
			}
			return k, true
		case segun.ADV, segun.ADJ:
			continue
		case segun.AUX:
			if f.is(k, "be") {
				continue
			}
		}
		break
	}
	return -1, false
}

// antecedent is the noun that a relative pronoun stands for.
func (f *finder) antecedent(h, s int) int {
	if p := f.Head(h); f.Rel(h) == segun.RelAclRelcl && p >= 0 && f.is(s, "who", "which", "that", "whom") {
		if k := f.byHead[s]; k >= 0 {
			p = f.meant(int(k), p)
		}
		if q := f.Head(p); f.is(s, "who", "whom") && f.Rel(p) == segun.RelNmod && q >= 0 && q < p && f.kind(p) != segun.Person && f.kind(p) != segun.Group && (f.kind(q) == segun.Person || f.kind(q) == segun.Group) {
			return q // "a clerk in the works department | who was dismissed |"
		}
		return p
	}
	return s
}

// meant returns the noun that mention k, a relative pronoun, is read as, where that is another than the tree has it hang on at token p: "Greenberg, the head of Kerov Shipping, | who | died".
func (f *finder) meant(k, p int) int {
	e := f.r.EntityOf(k)
	if e <= 0 || f.byHead[p] >= 0 && f.r.EntityOf(int(f.byHead[p])) == e {
		return p
	}
	at := p
	for _, j := range f.r.Entities.List[e].Mentions {
		x := &f.r.Mentions.List[j]
		if x.Head < f.r.Mentions.List[k].Head && x.Form != segun.FormPronoun && f.r.Tokens.SentenceOf(x.Head) == f.r.Tokens.SentenceOf(p) {
			at = x.Head
		}
	}
	return at
}

// inside reports whether a token belongs to what a claim says.
func (f *finder) inside(c *segun.Claim, t int) bool {
	at := f.r.Tokens.Tokens[t].Span
	for _, s := range c.Content {
		if s.Contains(at) {
			return true
		}
	}
	return false
}

var (
	before = phrase.Hashes("at", "least", "more", "than", "about", "around", "nearly", "almost", "over", "up", "to", "some", "roughly", "fewer", "less",
		"approximately", "an", "estimated", "as", "many", "between", "and", "or", "the", "another", "other", "most", "-", "–")
	share    = phrase.Hashes("percent", "percentage", "%", "pct", "per", "third", "half", "quarter", "fraction")
	single   = phrase.Hashes("a", "an", "one", "another")
	betweenW = phrase.Hashes("between")
)

// left returns the first token of the noun phrase that t heads, with the words that say how exact its number is.
func (f *finder) left(t int) int {
	at := f.Left(t)
	if k := int(f.byHead[t]); k >= 0 {
		at = min(at, f.r.Mentions.List[k].First)
	}
	far := at
	for far > 0 && t-far < 12 && (f.Is(far-1, before...) || f.r.Tags.UPOS[far-1] == segun.NUM) && f.r.Tokens.SentenceOf(far-1) == f.r.Tokens.SentenceOf(t) {
		far--
	}
	if f.figure(far, t) {
		at = far
	} else {
		for at < t && (f.r.Tags.UPOS[at] == segun.ADP || f.r.Tags.UPOS[at] == segun.ADV || f.r.Tags.UPOS[at] == segun.SCONJ || f.r.Tags.UPOS[at] == segun.CCONJ) {
			at++ // "stepped | over | their rights"
		}
	}
	for k := t - 1; k >= at; k-- {
		if f.r.Tags.UPOS[k] == segun.PUNCT && f.Look[k]&phrase.Dash == 0 {
			at = k + 1 // "After all, 12 people"
		}
	}
	for at < t && (f.Is(at, phrase.Hash("and"), phrase.Hash("or"), phrase.Hash("to"), phrase.Hash("as"), phrase.Hash("-")) || f.r.Tags.UPOS[at] == segun.PUNCT) {
		at++
	}
	return at
}

// figure reports whether a number stands between tokens first and last, or they are "one of" something.
func (f *finder) figure(first, last int) bool {
	for k := first; k <= last; k++ {
		if f.r.Tags.UPOS[k] == segun.NUM {
			return true
		}
	}
	return false
}

// number reads how many people a noun phrase names, with the words that say so.
func (f *finder) number(t int, own bool) (segun.EventCount, bool) {
	if !own {
		return segun.EventCount{}, false
	}
	first := f.left(t)
	// In "12 people were killed and 30 hurt" what stands before "and" is another number, but not in "between 10 and 15".
	for k := t; k > first; k-- {
		if f.is(k, "and") && f.r.Tags.UPOS[k] == segun.CCONJ && !f.Is(first, betweenW...) {
			first = k + 1
			break
		}
	}
	for k := first; k <= t; k++ {
		if f.Is(k, share...) {
			return segun.EventCount{}, false
		}
	}
	n := segun.EventCount{Span: f.r.Tokens.Cover(first, t+1)}
	if k := f.ageIn(first, t+1); k >= 0 && !f.figure(first, k-1) {
		return f.one(t, first, n) // "his four-year-old son"
	}
	a, ok := f.Amount(first, t+1)
	if !ok {
		return f.one(t, first, n)
	}
	n.Low, n.Best, n.High = a.Min, a.Min, a.Max
	switch {
	case a.Max == 0 || a.Min == a.Max:
	case a.Min == 1: // "up to 30"
		n.Best = a.Max
	default:
		n.Best = (a.Min + a.Max) / 2
	}
	return n, true
}

// ageIn returns the number of years that somebody between tokens first and end is old, "a four-year-old boy"; -1 for none.
func (f *finder) ageIn(first, end int) int {
	for k := first; k+2 < end; k++ {
		y := k + 1
		if f.Look[y]&phrase.Dash != 0 {
			y++
		}
		o := y + 1
		if o < f.Len() && f.Look[o]&phrase.Dash != 0 {
			o++
		}
		if f.r.Tags.UPOS[k] == segun.NUM && o < f.Len() && f.is(y, "year", "month", "week", "day") && f.is(o, "old") {
			return k
		}
	}
	return -1
}

// one reads a single person: "a docker", a name.
func (f *finder) one(t, first int, n segun.EventCount) (segun.EventCount, bool) {
	if f.Find(t, segun.RelConj) >= 0 || f.Rel(t) == segun.RelConj {
		return n, false
	}
	k := int(f.byHead[t])
	if k < 0 || f.r.Mentions.List[k].Kind != segun.Person || f.r.Mentions.List[k].Form == segun.FormPronoun {
		return n, false
	}
	if f.r.Mentions.List[k].Form == segun.FormName || f.Is(first, single...) || f.r.Tags.XPOS[first] == "PRP$" && f.r.Tags.XPOS[t] == "NN" && f.Rel(t) == segun.RelObj { // "killing her driver"
		n.Low, n.Best, n.High = 1, 1, 1
		n.Span = f.r.Mentions.List[k].Span.Cover(n.Span)
		return n, true
	}
	return n, false
}
