package event

import (
	"segun"
)

// roles returns who did it and to whom, as far as the claim's words say, and the lemma of the patient's head. A passive without its
// agent leaves the agent not stated; who dies or is hurt is the patient, whatever the grammar.
func (f *finder) roles(c *segun.Claim, t *trigger) (out []segun.EventRole, head string) {
	h := t.verb
	agent, patient := -1, -1
	passive := f.passive(h)
	subject := f.subject(h)
	object := f.object(c, h)
	switch {
	case object < 0 && t.prep > 0:
		object = f.ledTo(t.prep)
	case object < 0 && t.patient && !passive:
		object = f.rightBehind(h)
	}
	switch {
	case t.at != h && t.at == subject: // "a fire broke out"
		agent, patient = -2, -2
		if a := f.by(c, t.at); a >= 0 {
			agent = a
		} else if passive { // "two arrests were made"
			agent = f.by(c, h)
		}
	case t.at != h: // "held a vote"
		agent, patient = subject, -2
		if passive {
			agent = f.by(c, h)
		}
	case t.rule == "noun":
		agent, patient = f.ofNoun(c, t)
	case passive:
		agent, patient = f.by(c, h), subject
	case t.patient && object < 0, t.rule == "outcome":
		agent, patient = -2, subject
	default:
		agent, patient = subject, object
		if object < 0 {
			patient = -2
		}
	}
	if agent >= -1 {
		r, _ := f.part("agent", agent)
		out = append(out, r)
	}
	if patient >= -1 {
		var r segun.EventRole
		r, head = f.part("patient", patient)
		out = append(out, r)
	}
	return out, head
}

// part is one role, played by the noun phrase that token t heads; -1 for one that is not stated.
func (f *finder) part(role string, t int) (segun.EventRole, string) {
	r := segun.EventRole{Role: role}
	if t < 0 {
		return r, ""
	}
	if k := int(f.byHead[t]); k >= 0 {
		r.Entity, r.Span = f.entity(k), f.untimed(f.r.Mentions.List[k].Span, t)
		return r, f.lemma(t)
	}
	if f.r.Tags.UPOS[t] == segun.PRON && !f.is(t, "one", "other", "many", "several", "some") {
		return r, "" // whom it stands for is not known
	}
	r.Span = f.untimed(f.r.Tokens.Cover(f.left(t), f.sumEnd(t)), t)
	return r, f.lemma(t)
}

// untimed is the stretch of a mention with its head at token t, without a time behind it that only the widest reading of the phrase takes in: "a bakery chain | in August for $3m".
func (f *finder) untimed(s segun.Span, t int) segun.Span {
	first := f.r.Tokens.At(s.Start)
	for first < t && f.inTime[first] && !f.inTime[t] && f.r.Tags.XPOS[first+1] != "POS" {
		first++ // "| Last month | one of them"
	}
	if f.r.Tags.UPOS[first] != segun.NOUN && f.r.Tags.UPOS[first] != segun.PROPN || first == t {
		s.Start = f.r.Tokens.Tokens[first].Span.Start
	}
	end := f.r.Tokens.At(s.End-1) + 1
	for k := t + 1; k < end; k++ {
		if !f.inTime[k] {
			continue
		}
		for k > t+1 && f.r.Tags.UPOS[k-1] == segun.ADP {
			k--
		}
		if f.r.Tags.UPOS[t+1] == segun.ADP || f.inTime[t+1] {
			s.End = f.r.Tokens.Tokens[k-1].Span.End
		}
		break
	}
	return s
}

// sumEnd is the end of a phrase whose head is token t, behind the figures of a sum of money: "$5,000", "$2 million".
func (f *finder) sumEnd(t int) int {
	e := t + 1
	if w := f.Word(t); w == "$" || w == "£" || w == "€" || f.is(t, "US$", "A$") {
		for e < f.Len() && f.r.Tags.UPOS[e] == segun.NUM {
			e++
		}
	}
	return e
}

// passive reports whether a predicate is passive, as a participle after a noun is: "the man shot in March".
func (f *finder) passive(h int) bool {
	if f.Find(h, segun.RelNsubjPass, segun.RelAuxPass) >= 0 {
		return true
	}
	x := f.r.Tags.XPOS[h]
	if x == "VBD" && (f.participle(h) || f.Rel(h) == segun.RelConj && f.Find(h, segun.RelOblAgent) >= 0) {
		x = "VBN" // "were buried by snow and | dug | out by a patrol"
	}
	if p := f.Head(h); f.is(h, "fine") && f.Rel(h) == segun.RelConj && f.subjectOf(h) < 0 && p >= 0 && f.passive(p) {
		return true // "was banned and | fined | £1,200"
	}
	if x != "VBN" || f.Find(h, segun.RelAux) >= 0 {
		return false
	}
	switch rel := f.Rel(h); {
	case f.participle(h), rel == segun.RelRoot, rel == segun.RelAdvcl:
		return f.Find(h, segun.RelObj) < 0 || f.Find(h, segun.RelOblAgent) >= 0
	case rel == segun.RelConj:
		p := f.Head(h)
		return p >= 0 && f.r.Tags.XPOS[p] == "VBN" && f.passive(p)
	}
	return false
}

// subject returns the head token of what a predicate is said of: its own subject, that of the predicate it is joined to, the noun that
// its relative or participial clause belongs to; -1 for none.
func (f *finder) subject(h int) int {
	for range 8 {
		if s := f.subjectOf(h); s >= 0 {
			return f.antecedent(h, f.namedBeside(h, s))
		}
		p := f.Head(h)
		if p < 0 {
			return -1
		}
		switch f.Rel(h) {
		case segun.RelConj, segun.RelXcomp:
			h = p
		case segun.RelParataxis:
			if f.participle(h) {
				return p
			}
			if f.rowBefore(h) < 0 {
				return -1
			}
			h = p
		case segun.RelAcl:
			return p
		case segun.RelAdvcl: // "Two gunmen opened fire, | wounding eleven guests"
			if x := f.r.Tags.XPOS[h]; x != "VBG" && x != "VBN" || x == "VBG" && f.passive(p) || f.Find(h, segun.RelMark) >= 0 {
				return -1
			}
			if q := f.around(p); f.r.Tags.XPOS[h] == "VBG" && q >= 0 {
				p = q
			}
			h = p // "Built in 1928, | the cinema | will be sold"
		default:
			return -1
		}
	}
	return -1
}

// around returns the verb that a clause with "as", "when" or "while" stands behind, -1 for no such clause: "| opened | fire as she left, killing her driver".
func (f *finder) around(p int) int {
	mark := f.Find(p, segun.RelMark, segun.RelAdvmod)
	if !f.is(mark, "as", "when", "while") || f.Rel(p) != segun.RelAdvcl && f.Rel(p) != segun.RelAcl && f.Rel(p) != segun.RelAclRelcl {
		return -1
	}
	for q := f.Head(p); q >= 0 && q < p; q = f.Head(q) {
		if f.r.Tags.UPOS[q] == segun.VERB {
			return q
		}
	}
	return -1
}

// subjectOf is the subject that a predicate has in the tree, -1 for none. A time that the tree takes for one is none, but who stands right before it is: "Last Wednesday | the bank | abandoned the peg", "| lawmakers | this week passed it".
func (f *finder) subjectOf(h int) int {
	before := -1
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if r := f.Rel(k); r != segun.RelNsubj && r != segun.RelNsubjPass {
			continue
		}
		if !f.inTime[k] || f.named[f.entityAt(k)] {
			return k
		}
		t := k
		for t > 0 && f.inTime[t] {
			t--
		}
		if u := f.r.Tags.UPOS[t]; t < k && (u == segun.NOUN || u == segun.PROPN) && f.Rel(t) != segun.RelObl && f.Lo[k] <= int32(t) {
			before = t
		}
	}
	return before
}

// entityAt returns the ID of the entity whose mention token t heads, "" for none.
func (f *finder) entityAt(t int) string {
	if t < 0 || f.byHead[t] < 0 {
		return ""
	}
	return f.entity(int(f.byHead[t]))
}

// namedBeside returns the second subject that the tree has made of a name behind a comma, where the first is no mention: "One of the justices, | Antonin Scalo |, died"; else s.
func (f *finder) namedBeside(h, s int) int {
	if s > h || f.byHead[s] >= 0 {
		return s
	}
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if r := f.Rel(k); k > s && k < h && (r == segun.RelNsubj || r == segun.RelNsubjPass) && f.byHead[k] >= 0 && f.r.Mentions.List[f.byHead[k]].Form == segun.FormName {
			return k
		}
	}
	if k := f.Find(s, segun.RelAppos); k > s && k < h && f.byHead[k] >= 0 && f.r.Mentions.List[f.byHead[k]].Form == segun.FormName {
		return k
	}
	return s
}

// object returns the head token of a predicate's object, the noun that a relative pronoun stands for; -1 for none, and for a time that the
// tree takes for one ("left that summer").
func (f *finder) object(c *segun.Claim, h int) int {
	o := f.Find(h, segun.RelObj)
	if k := f.bare(h); k >= 0 && (o < 0 || f.inTime[o]) && !f.passive(h) {
		return k
	}
	if o < 0 && f.Rel(h) == segun.RelAclRelcl {
		return f.leftOut(h)
	}
	if o < 0 || f.inTime[o] || o > 0 && f.is(o, "that") && f.inTime[o-1] || f.measure(o) {
		return -1
	}
	return f.antecedent(h, o)
}

// rightBehind returns the noun of a phrase that stands right behind a verb without a preposition, and that the tree takes for no object; -1 for none: "burned | more than 340 houses |".
func (f *finder) rightBehind(h int) int {
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if k > h && k < h+8 && f.Rel(k) == segun.RelObl && f.r.Tags.UPOS[k] == segun.NOUN && !f.inTime[k] && f.Find(k, segun.RelNummod) >= 0 && f.Find(k, segun.RelCase) < 0 && f.left(k) == h+1 && !f.measure(k) {
			return k
		}
	}
	return -1
}

// measure reports whether a noun only measures: "fell | 12 percent |", "drove | nine miles |".
func (f *finder) measure(k int) bool {
	return f.Find(k, segun.RelNummod) >= 0 && (f.is(k, "percent", "%", "point", "percentage", "degree") || f.Find(k, segun.RelNmod) < 0 && f.is(k, "mile", "metre", "meter", "foot", "kilometre", "kilometer", "hour", "day", "year", "time"))
}

// ledTo returns the noun that a preposition leads to, -1 for none and for a time.
func (f *finder) ledTo(prep int) int {
	if k := f.Head(prep); k > prep && !f.inTime[k] {
		return k
	}
	return -1
}

// leftOut returns the noun that a relative clause without a pronoun acts on, -1 for none: "the ball | she threw".
func (f *finder) leftOut(h int) int {
	p, s := f.Head(h), f.subjectOf(h)
	if p < 0 || s < 0 || f.inTime[p] || f.kind(p) == segun.Place || f.passive(h) {
		return -1
	}
	for k := p + 1; k < h; k++ {
		if f.Word(k) == "," || f.is(k, "who", "which", "that", "whom", "whose", "where", "when", "why", "how") {
			return -1
		}
	}
	return p
}

// by returns the head token of the agent of a passive or of a noun, -1 for none.
func (f *finder) by(c *segun.Claim, h int) int {
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if c.Time != nil && c.Time.Span.Overlaps(f.r.Tokens.Tokens[k].Span) {
			continue // "by Christmas"
		}
		switch f.Rel(k) {
		case segun.RelOblAgent:
			if f.w.means[f.lemma(k)] && f.is(k-1, "by") {
				continue // "reached by phone"
			}
			return k
		case segun.RelObl, segun.RelNmod:
			if f.is(f.Find(k, segun.RelCase), "by") && f.byHead[k] >= 0 && f.r.Mentions.List[f.byHead[k]].Kind != segun.Place {
				return k
			}
		}
	}
	return f.byFar(h)
}

// byFar returns the agent of a passive whose "by" the tree has hung on where it leads to: "was appointed to the Supreme Court | by President Clinter |", "was joined at a fair | by Ana Ruiz |"; -1 for none.
func (f *finder) byFar(h int) int {
	if f.r.Tags.XPOS[h] != "VBN" {
		return -1
	}
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if f.Rel(k) != segun.RelObl || k < h || !f.is(f.Find(k, segun.RelCase), "to", "as", "at") {
			continue
		}
		for n := f.Kid(k); n >= 0; n = f.Next(n) {
			if f.Rel(n) == segun.RelNmod && n > k && f.is(f.Find(n, segun.RelCase), "by") && f.byHead[n] >= 0 {
				if x := f.r.Mentions.List[f.byHead[n]].Kind; x == segun.Person || x == segun.Organisation || x == segun.Group {
					return n
				}
			}
		}
	}
	return -1
}
