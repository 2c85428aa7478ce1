package event

import (
	"segun"
)

// dated returns the time of what a claim tells of: its own, unless that belongs to a noun for another occurrence; else that of what it stands in a row with ("entered the bank on Thursday and | took | $3,000"), or came about with ("that fell last week,
// | killing | two").
func (f *finder) dated(c *segun.Claim) *segun.ClaimTime {
	switch {
	case c.Time != nil && f.ofOther(c):
		return nil
	case c.Time != nil:
		return c.Time
	}
	h := c.Head
	if x := f.timeOfDoing(c); x != nil {
		return x
	}
	if x := f.timeOfBlow(h); x != nil {
		return x
	}
	p := f.Head(h)
	if p < 0 || p > h {
		return nil
	}
	switch f.Rel(h) {
	case segun.RelAdvcl:
		if f.r.Tags.XPOS[h] == "VBG" && f.headed[p] == nil && f.Find(h, segun.RelMark) < 0 && f.w.verbs[f.lemma(p)].typ != "state" { // not of "said on Tuesday, | contradicting | the owner"
			return f.timeUnder(p, int(f.Lo[p]), h)
		}
	case segun.RelConj, segun.RelParataxis:
		return f.timeInRow(h)
	case segun.RelCcomp:
		return f.timeUnder(h, h, int(f.Hi[h])) // "It emerged on Wednesday that the bank had | closed | 14 branches in September"
	}
	return nil
}

// timeOfDoing returns the time of what those were doing whom a predicate is about, as it came about: "rammed a crowd | celebrating the harvest on Thursday night"; nil for none.
func (f *finder) timeOfDoing(c *segun.Claim) *segun.ClaimTime {
	if f.r.Tags.UPOS[c.Head] != segun.VERB {
		return nil
	}
	for k := c.Head + 1; k <= int(f.Hi[c.Head]); k++ {
		if f.elided(k) && counted(f.lemma(c.Head)) {
			if x := f.timeUnder(k, k, int(f.Hi[k])); x != nil {
				return x // "Two were killed and 12 injured | on Monday"
			}
		}
		n := f.Head(k)
		if n < 0 || f.Rel(k) != segun.RelAcl || f.r.Tags.XPOS[k] != "VBG" || f.headed[k] != nil || f.Head(n) != c.Head || f.Rel(n) == segun.RelNsubj {
			continue
		}
		if x := f.timeUnder(k, k, int(f.Hi[k])); x != nil {
			return x
		}
	}
	return nil
}

// timeInRow returns the time that a verb has from the one that it is joined to: a time before them both, or the day of what came right before it.
func (f *finder) timeInRow(h int) *segun.ClaimTime {
	for p := f.rowBefore(h); p >= 0; p = f.rowBefore(p) {
		c := f.headed[p]
		if c == nil || c.Time == nil || !tells(f.r, c) {
			continue
		}
		if at := f.r.Tokens.At(c.Time.Span.Start); at > h || f.ofOther(c) || at > p && len(c.Time.EDTF) < len("2031-05-04") {
			return nil
		}
		return c.Time
	}
	return nil
}

// inRowWith returns the claim that tells what came right before that of c in a row of verbs, at no other time; nil for none: "entered the bank in Velm and | took | $3,000".
func (f *finder) inRowWith(c *segun.Claim) *segun.Claim {
	for p := f.rowBefore(c.Head); p >= 0; p = f.rowBefore(p) {
		if x := f.headed[p]; x != nil && tells(f.r, x) && (c.Time == nil || x.Time != nil && x.Time.Span == c.Time.Span || x.Time == nil && c.Time.Span.Start > f.r.Tokens.Tokens[c.Head].Span.Start) {
			return x
		}
	}
	return nil
}

// rowBefore returns the verb that the one at h is joined to as what the same people did next, -1 for none.
func (f *finder) rowBefore(h int) int {
	if x := f.r.Tags.XPOS[h]; x != "VBD" && x != "VBN" || f.subjectOf(h) >= 0 || f.afterwards(h) {
		return -1
	}
	k := h - 1
	for k > 0 && (f.r.Tags.UPOS[k] == segun.ADV || f.r.Tags.UPOS[k] == segun.AUX) {
		k--
	}
	if k < 0 || f.Word(k) != "," && f.r.Tags.UPOS[k] != segun.CCONJ {
		return -1 // "and at dawn troops | entered |", in a tree without their subject
	}
	p := f.Head(h)
	if p < 0 || p > h || f.is(p, "date") || f.Rel(h) != segun.RelConj && (f.Rel(h) != segun.RelParataxis || f.Word(k) != "," || f.r.Tags.XPOS[p] != "VBD") {
		return -1
	}
	return p
}

// ofOther reports whether the time of a claim only says which occurrence another is set beside: "After Tuesday's raid, | nurses have begun to lock the door". What comes about in it or at it has its day ("In Tuesday's raid | two men were shot").
func (f *finder) ofOther(c *segun.Claim) bool {
	t := f.r.Tokens.At(c.Time.Span.Start)
	if k := t - 1; f.is(k, "since") && (f.is(k-1, "first", "worst") || f.is(k-1, "time") && k > 1 && f.r.Tags.UPOS[k-2] == segun.ADJ) {
		return true // "went top for the first time since | 1998 |"
	}
	if k := f.nameOf(t); k >= 0 && f.r.Tags.UPOS[t] == segun.NUM && t > f.r.Mentions.List[k].First && f.r.Tags.UPOS[t-1] == segun.PROPN {
		return true // "signed Bill | 1523 |"
	}
	if n := f.Head(t); n == t+1 && f.r.Tags.UPOS[t] == segun.PROPN && (f.Rel(t) == segun.RelCompound || f.Rel(t) == segun.RelNmod) && f.r.Tags.UPOS[n] == segun.NOUN && !f.inTime[n] && !f.occurrence(n) && f.subjectOf(c.Head) == n {
		return true // "The | October | report beat all forecasts"
	}
	for n := t; n >= 0 && n != c.Head; n = f.Head(n) {
		if _, ok := f.w.nouns[f.lemma(n)]; !ok || f.r.Tags.UPOS[n] != segun.NOUN {
			continue
		}
		if n > c.Head && f.Rel(n) == segun.RelNmod && f.Head(n) >= 0 && f.r.Tags.UPOS[f.Head(n)] == segun.NOUN && f.is(f.Find(n, segun.RelCase), "from", "about", "over", "of", "into") {
			return true // "speaks of lessons from her father's death | in 1987"
		}
		if n > c.Head && t < n && f.Rel(n) == segun.RelNmod && len(c.Time.EDTF) == len("2031") {
			return true // "sent out a picture of her at | his 2005 wedding |"
		}
		k := f.Find(n, segun.RelCase)
		if f.is(k, "after", "since", "following", "despite", "about", "over", "into", "from", "of", "for") {
			x, _ := f.timeOfNoun(c, n)
			return x != nil && x.Span == c.Time.Span
		}
		if f.Rel(n) == segun.RelNsubj && f.is(f.Find(c.Head, segun.RelAux), "have") && f.r.Tags.XPOS[f.Find(c.Head, segun.RelAux)] != "VBD" { // "The killing last Friday | has shaken the town"
			return true
		}
	}
	return false
}

// timeOfBlow returns the time of the clause that a predicate is joined to, or that is joined to it, where both tell what became of people: "Nine people died | and 20 were hurt on Monday |"; nil for none.
func (f *finder) timeOfBlow(h int) *segun.ClaimTime {
	of := func(a, b int) *segun.ClaimTime { // b is joined to a
		if c := f.headed[a+b-h]; c != nil && c.Time != nil && counted(f.lemma(a)) && counted(f.lemma(b)) && !f.afterwards(b) && tells(f.r, c) {
			return c.Time
		}
		return nil
	}
	if p := f.Head(h); p >= 0 && f.Rel(h) == segun.RelConj {
		if x := of(p, h); x != nil {
			return x
		}
	}
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelConj {
			if x := of(h, k); x != nil {
				return x
			}
		}
	}
	return nil
}

// ofOneBlow gives events of one row of clauses that tell what became of people each other's time and place, where only one has them: "Gunmen killed four people and wounded a child | in Tarn on Sunday |", "Two men were killed | and five people were hurt".
func (f *finder) ofOneBlow() {
	by := map[int]*draft{} // by the heads of their claims
	for i := range f.drafts {
		if d := &f.drafts[i]; ofPeople(d) {
			for _, h := range d.heads {
				by[h] = d
			}
		}
	}
	for i := range f.drafts {
		d := &f.drafts[i]
		if !ofPeople(d) {
			continue
		}
		for _, h := range d.heads {
			p := f.Head(h)
			if p < 0 || f.Rel(h) != segun.RelConj || f.afterwards(h) {
				continue
			}
			if o := by[p]; o != nil && o != d {
				o.fill(d)
				d.fill(o)
			}
		}
	}
}

// ofPeople reports whether an event tells what became of people.
func ofPeople(d *draft) bool {
	return len(d.Counts) > 0 || d.Type == "killing" || d.Type == "death" || d.Type == "injury"
}

// fill gives an event the time and place of another, where it has none, and they do not differ in what both have.
func (d *draft) fill(o *draft) {
	switch {
	case d.Time == nil && (d.Place == "" || o.Place == "" || d.Place == o.Place):
		d.Time = o.Time
	case o.Time != nil && d.Time != nil && d.Time.Span != o.Time.Span:
		return
	}
	if d.Place == "" {
		d.Place = o.Place
	}
}

// nameOf returns the mention by name that a token stands in behind its first word, -1 for none.
func (f *finder) nameOf(t int) int {
	h := f.Head(t)
	for _, at := range [...]int{t, h} {
		if at < 0 || f.byHead[at] < 0 {
			continue
		}
		if x := &f.r.Mentions.List[f.byHead[at]]; x.Form == segun.FormName && x.Span.Contains(f.r.Tokens.Tokens[t].Span) {
			return int(f.byHead[at])
		}
	}
	return -1
}
