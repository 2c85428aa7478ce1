package event

import (
	"strings"

	"segun"
)

// within makes events of what claims tell beside their predicates, as having happened: by a verb in a row with the predicate ("was shot and | wounded"), by a relative or participle clause ("the crane that | fell | on Sunday had passed"), or by a
// noun ("Thursday's | raid | on a clinic alarmed nurses"). Each is read as the claim narrowed to its words, with the claim's voices; all but the first need a time of their own.
func (f *finder) within() {
	for t, i := range f.holders() {
		if i < 0 || f.headed[t] != nil || f.made[f.r.Tokens.Tokens[t].Span] {
			continue
		}
		c := &f.r.Claims.List[i]
		if t == c.Head || !tells(f.r, c) {
			continue
		}
		switch f.r.Tags.UPOS[t] {
		case segun.VERB:
			switch rel := f.Rel(t); {
			case f.participle(t), rel == segun.RelAclRelcl:
				f.inClause(c, t)
			case rel == segun.RelConj, rel == segun.RelParataxis:
				f.inRow(c, t)
			case rel == segun.RelAdvcl:
				f.atThatTime(c, t)
			}
		case segun.NOUN:
			f.byNoun(c, t)
		}
	}
}

// holders returns, of each token, the claim that holds it in the fewest words, -1 for none: "a memo that said | a raid had failed |".
func (f *finder) holders() []int {
	out := make([]int, f.Len())
	size := make([]int, f.Len())
	for i := range out {
		out[i] = -1
	}
	for i := range f.r.Claims.List {
		c := &f.r.Claims.List[i]
		if c.Grain == "role" || c.Head < 0 {
			continue
		}
		n := 0
		for _, s := range c.Content {
			n += s.Len()
		}
		f.each(c.Content, func(t int) {
			if out[t] < 0 || n < size[t] {
				out[t], size[t] = i, n
			}
		})
	}
	return out
}

// inRow makes the event of a verb that is joined to a claim's predicate and no claim of its own: "was shot and | wounded | on Monday", "was audited, | censured | and wound up".
func (f *finder) inRow(c *segun.Claim, t int) {
	h := f.rowBefore(t)
	for n := 0; n < 4 && h >= 0 && h != c.Head; n++ {
		h = f.rowBefore(h)
	}
	if h != c.Head || f.leftOpen(t) {
		return
	}
	sub := *c
	sub.Head = t
	if own := f.timeUnder(t, int(f.Lo[t]), int(f.Hi[t])); own != nil {
		sub.Time = own
	}
	f.claim(&sub, true)
}

// inClause makes the event of a relative or participle clause that says which of several is meant: "the firm that | bought | the pier in 2019", "a man | arrested | in May".
func (f *finder) inClause(c *segun.Claim, t int) {
	p := f.Head(t)
	if p < 0 || p > t || f.aside(p, t) || !f.toldAsDone(t) || f.leftOpen(t) || f.inDoubt(p) || f.is(p, "anyone", "anybody", "nobody", "none", "someone", "somebody", "whoever") {
		return
	}
	sub := *c
	sub.Head, sub.Time = t, f.timeUnder(t, int(f.Lo[t]), int(f.Hi[t]))
	if sub.Time == nil {
		return
	}
	first, end := f.left(p), int(f.Hi[t])+1
	if int(f.Hi[t]) < t {
		end = t + 1
	}
	sub.Content = f.clip(c, first, end)
	f.narrowed(&sub)
}

// aside reports whether a clause without a relative pronoun stands behind a comma, as words of saying do: "Its copy, | the paper reported on Tuesday |, has 180 pages".
func (f *finder) aside(p, t int) bool {
	if f.Rel(t) != segun.RelAclRelcl || !f.commaIn(p, t) {
		return false
	}
	for k := p + 1; k < t; k++ {
		if f.is(k, "who", "which", "that", "whom", "whose", "where", "when") {
			return false
		}
	}
	return true
}

// atThatTime makes the event of a clause that tells when or why something was so: "scored | as Farrow beat Selby on Saturday".
func (f *finder) atThatTime(c *segun.Claim, t int) {
	if !f.is(f.Find(t, segun.RelAdvmod), "when") && !f.is(f.Find(t, segun.RelMark), "after", "as", "when", "while", "since", "because") || f.subjectOf(t) < 0 || !f.toldAsDone(t) || f.leftOpen(t) {
		return
	}
	sub := *c
	sub.Head, sub.Time = t, f.timeUnder(t, int(f.Lo[t]), int(f.Hi[t]))
	if sub.Time != nil {
		sub.Content = f.clip(c, int(f.Lo[t]), int(f.Hi[t])+1)
		f.narrowed(&sub)
	}
}

// byNoun makes the event of a noun for an occurrence that has a time of its own.
func (f *finder) byNoun(c *segun.Claim, t int) {
	w, ok := f.w.nouns[f.lemma(t)]
	if !ok || f.Rel(t) == segun.RelCompound || f.is(t+1, "win", "victory", "majority") || t+1 < f.Len() && f.r.Tags.UPOS[t+1] == segun.NOUN && !f.inTime[t+1] || f.Find(t, segun.RelCop, segun.RelNsubj) >= 0 || f.leftOpen(t) {
		return
	}
	x, end := f.timeOfNoun(c, t)
	if x == nil || f.staged(w) && !f.gone(x.EDTF) {
		return
	}
	sub := *c
	sub.Head, sub.Time = t, x
	sub.Content = f.clip(c, f.left(t), max(end, int(f.Hi[t])+1))
	f.narrowed(&sub)
}

// narrowed makes the event of a claim narrowed to a clause or noun.
func (f *finder) narrowed(sub *segun.Claim) {
	sub.Realis, sub.Why.Realis = "happened", ""
	f.tell(sub, true, " beside")
}

// charges reports whether an event told beside a predicate lays a deed on somebody by the word of another than the outlet: that accuses, however it is put ("the man who stabbed her on Monday had been drinking, prosecutors say").
func charges(c *segun.Claim, e *draft) bool {
	if v := c.Chain[len(c.Chain)-1].Kind; v == segun.VoiceOutlet || v == segun.VoiceWriter {
		return false
	}
	switch e.Type {
	case "killing", "shooting", "attack", "injury", "abduction":
		for i := range e.Roles {
			if x := &e.Roles[i]; x.Role == "agent" && !x.Span.Empty() {
				return true
			}
		}
	}
	return false
}

// toldAsDone reports whether the verb of a relative or participle clause is in the past and tells what came about.
func (f *finder) toldAsDone(t int) bool {
	past := f.r.Tags.XPOS[t] == "VBD" || f.r.Tags.XPOS[t] == "VB" && f.subjectOf(t) >= 0 && f.Find(t, segun.RelAux) < 0 // "as Farrow | beat | Selby", which looks like no past
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelAux, segun.RelAuxPass:
			x := f.r.Tags.XPOS[k]
			if x == "MD" || x == "TO" || f.is(k, "do") {
				return false
			}
			past = past || x == "VBD" || f.is(k, "have")
		case segun.RelMark:
			if f.Rel(t) != segun.RelAdvcl {
				return false
			}
		}
	}
	return past || f.participle(t)
}

// participle reports whether a verb is a participle that says something of the noun before it: "a man | arrested | in May".
func (f *finder) participle(t int) bool {
	if x := f.r.Tags.XPOS[t]; x != "VBN" && x != "VBD" {
		return false
	}
	switch f.Rel(t) {
	case segun.RelAcl:
		return true
	case segun.RelParataxis: // "Ana Ruiz, | arrested | on Monday and charged, was released"
		p := f.Head(t)
		return p >= 0 && p < t && (f.r.Tags.UPOS[p] == segun.PROPN || f.r.Tags.UPOS[p] == segun.NOUN) && f.r.Tags.XPOS[t] == "VBN" && f.subjectOf(t) < 0
	}
	return false
}

// clip returns the parts of a claim's content between two tokens.
func (f *finder) clip(c *segun.Claim, first, end int) []segun.Span {
	whole := f.r.Tokens.Cover(first, end)
	var out []segun.Span
	for _, s := range c.Content {
		if s.Overlaps(whole) {
			out = append(out, segun.Span{Start: max(s.Start, whole.Start), End: min(s.End, whole.End)})
		}
	}
	return out
}

// afterwards reports whether a verb is set later than the one that it stands in a row with: "bought the mill in 2005 and | later | sold it".
func (f *finder) afterwards(t int) bool {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if f.is(k, "late") && f.r.Tags.XPOS[k] == "RBR" || f.is(k, "later", "eventually", "subsequently", "since", "afterwards", "now", "meanwhile") {
			return true
		}
	}
	return false
}

// leftOpen reports whether words on or around a token leave open whether what it names came about, or say that it did not: "alleged", "planned", "fears of", "prevent".
func (f *finder) leftOpen(t int) bool {
	if f.r.Tags.UPOS[t] == segun.VERB && f.w.doubts[f.lemma(t)] || f.inDoubt(t) {
		return true
	}
	for n := 0; n < 6; n++ {
		p := f.Head(t)
		if p < 0 {
			return false
		}
		switch f.Rel(t) {
		case segun.RelAclRelcl, segun.RelAcl, segun.RelNsubj:
			return false // whom a clause is about is asked for by itself
		}
		if f.opens(p) && (f.r.Tags.UPOS[p] == segun.VERB || !f.is(f.Find(t, segun.RelCase), "on", "into", "about", "over", "after", "since", "during", "in")) || f.unreal(p) {
			return true // "fears of a raid", but "the report on the raid"
		}
		t = p
	}
	return false
}

// inDoubt reports whether a word that stands with a token leaves open whether it came about, or whom it means: "alleged", "no", "any".
func (f *finder) inDoubt(t int) bool {
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelNmodPoss:
			continue
		}
		if k < t && f.opens(k) || f.is(k, "no", "any", "not", "n't", "never", "every", "each") {
			return true
		}
	}
	return false
}

// opens reports whether what a word governs or goes with need not have come about.
func (f *finder) opens(t int) bool {
	l := f.lemma(t)
	if f.r.Tags.UPOS[t] == segun.VERB {
		return f.w.doubts[l] || f.w.undoes[l]
	}
	return f.w.open[l]
}

// unreal reports whether a verb tells of what is to be, may be or would be.
func (f *finder) unreal(v int) bool {
	if u := f.r.Tags.UPOS[v]; u != segun.VERB {
		return false
	}
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelMark && f.is(k, "if", "unless", "whether", "lest") {
			return true
		}
	}
	return false
}

// timeUnder returns the expression of time between two tokens that hangs on the verb at token h and on no other, the nearest; nil for none.
func (f *finder) timeUnder(h, first, last int) *segun.ClaimTime {
	var best *segun.Time
	least := 0
	for i := f.timeFrom(first); i < len(f.r.Times.List); i++ {
		x := &f.r.Times.List[i]
		t := f.r.Tokens.At(x.Span.Start)
		if t > last {
			break
		}
		if !f.usable(x, t) || !f.hangsOn(x, h) {
			continue
		}
		if d := max(t-h, h-t); best == nil || d < least {
			best, least = x, d
		}
	}
	return claimTime(best)
}

// timeOfNoun returns the time that belongs to a noun and not to the predicate of the claim around it, and where its words end: before it ("Thursday's raid", "the 2019 merger"), or behind it in the phrase that it heads, where that stands before the
// predicate or the predicate has another time.
func (f *finder) timeOfNoun(c *segun.Claim, h int) (*segun.ClaimTime, int) {
	first := f.Left(h)
	for i := f.timeFrom(first); i < len(f.r.Times.List); i++ {
		x := &f.r.Times.List[i]
		t, end := f.r.Tokens.At(x.Span.Start), f.r.Tokens.At(x.Span.End-1)+1
		if t > h && (!f.plainBetween(h, t) || t-h > farthest) {
			break
		}
		if !f.usable(x, t) {
			continue
		}
		switch {
		case t < h:
			if end <= h && (f.hangsOn(x, h) || end == h || end == h-1 && f.r.Tags.XPOS[h-1] == "POS") {
				return claimTime(x), h + 1
			}
		case f.is(t-1, "of") && f.hangsOn(x, h):
			return claimTime(x), end
		case h < c.Head && f.closes(end, c.Head), f.hangsOn(x, h) && (h < c.Head || c.Time != nil && c.Time.Span != x.Span):
			return claimTime(x), end
		}
	}
	return nil, 0
}

// farthest is how many words behind a noun its time may stand.
const farthest = 14

// closes reports whether the phrase before a predicate ends at token t: with a comma, or with its finite verb.
func (f *finder) closes(t, head int) bool {
	if t >= head {
		return t == head
	}
	u := f.r.Tags.UPOS[t]
	return f.Word(t) == "," || u == segun.AUX || u == segun.VERB || u == segun.ADV && f.closes(t+1, head)
}

// plainBetween reports whether neither a comma nor a verb stands between two tokens.
func (f *finder) plainBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if u := f.r.Tags.UPOS[k]; u == segun.VERB || u == segun.AUX || f.Word(k) == "," || f.Word(k) == ";" || f.Word(k) == ":" {
			return false
		}
	}
	return true
}

// usable reports whether an expression of time, from token t on, may date what happened: it is no day to come, and what it belongs to did not happen for it or up to it ("a march planned | for Friday").
func (f *finder) usable(x *segun.Time, t int) bool {
	if x.EDTF == "" || f.is(t-1, "for", "until", "till", "to", "before") || f.is(t, "for", "until", "till", "before", "next") {
		return false
	}
	return !strings.HasPrefix(x.EDTF, "../") && !laterThan(x.EDTF, f.r.Doc.Published)
}

// hangsOn reports whether an expression of time hangs on token h in the tree, and on no verb before it.
func (f *finder) hangsOn(x *segun.Time, h int) bool {
	t := f.r.Tokens.At(x.Span.Start)
	if p := f.Head(t); p > t && p != h && f.r.Tags.UPOS[p] == segun.NOUN && !f.inTime[p] && f.Rel(t) != segun.RelNmodPoss && !f.occurrence(p) && !f.is(p, "morning", "afternoon", "evening", "night", "day", "eve") {
		return false // "the release of the | November | report"
	}
	for n := 0; n < farthest; n++ {
		p := f.Head(t)
		if p == h {
			return true
		}
		if p < 0 || f.r.Tags.UPOS[p] == segun.VERB && !x.Span.Contains(f.r.Tokens.Tokens[p].Span) {
			return false
		}
		if f.occurrence(p) && (f.r.Tags.UPOS[h] != segun.VERB || f.Rel(p) != segun.RelNsubj && !f.is(f.Find(p, segun.RelCase), "in", "during", "at", "by", "on")) {
			return false // "the trial over | the killing on Monday", but "arrested in | Friday's raids"
		}
		t = p
	}
	return false
}

// timeFrom is the index of the first expression of time that begins at token t or behind it.
func (f *finder) timeFrom(t int) int {
	at := f.r.Tokens.Tokens[t].Span.Start
	list := f.r.Times.List
	lo, hi := 0, len(list)
	for lo < hi {
		if m := (lo + hi) / 2; list[m].Span.Start < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// staged reports whether what a noun names is set for a day beforehand, so that its having a day does not tell that it came about.
func (f *finder) staged(w word) bool {
	switch w.typ {
	case "vote", "meeting", "trial", "opening", "protest", "strike", "agreement", "payment", "purchase", "ruling", "sentence", "arrival", "departure", "appointment", "closure":
		return true
	}
	switch w.base {
	case "transfer", "launch", "funeral", "marry", "withdraw", "bury", "demolish", "deport", "extradite":
		return true
	}
	return false
}

// gone reports whether a time is over before the document's date.
func (f *finder) gone(edtf string) bool {
	than := f.r.Doc.Published
	if k := strings.IndexByte(edtf, '/'); k >= 0 {
		edtf = edtf[k+1:]
	}
	n := shared(edtf, than)
	return n >= 4 && n >= len(strings.TrimRight(edtf, "~?")) && edtf[:n] < than[:n]
}

// laterThan reports whether a time begins after a date, as far as both have digits.
func laterThan(edtf, than string) bool {
	n := shared(edtf, than)
	return n >= 4 && edtf[:n] > than[:n]
}

// shared is how many characters from the beginning two dates can be compared by.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && n < len("2031-05-04") && (a[n] >= '0' && a[n] <= '9' || a[n] == '-') {
		n++
	}
	return n
}

// claimTime is an expression of time as a claim has it.
func claimTime(x *segun.Time) *segun.ClaimTime {
	if x == nil {
		return nil
	}
	return &segun.ClaimTime{EDTF: x.EDTF, Span: x.Span, Basis: x.Basis}
}
