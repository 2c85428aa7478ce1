package marktest

import (
	"fmt"
	"unicode/utf8"

	"segun"
)

// Sound returns what breaks the contract of segun's types in a reading, whatever the text says: facts
// without words, spans outside the text or through a rune, indices past the end, levels of a chain that
// cannot be, makers that are missing. Empty means sound. It is for tests and fuzzing, and costs one pass.
func Sound(r *segun.Reading) []string {
	c := &checker{doc: r.Doc}
	if !utf8.ValidString(r.Doc.Text) {
		c.bad("the text is not valid UTF-8")
		return c.msgs
	}
	c.document()
	if r.Tokens != nil {
		c.tokens(r.Tokens)
	}
	c.parallel(r)
	if r.Mentions != nil {
		c.mentions(r)
	}
	if r.Entities != nil {
		c.entities(r)
	}
	c.said(r)
	if r.Times != nil {
		for i, t := range r.Times.List {
			c.words(t.Span, "time %d", i)
		}
	}
	c.facts(r)
	for i, d := range r.Doubts {
		c.place(d.Span, "doubt %d", i)
		c.that(d.Code != "" && d.Message != "", "doubt %d has no code or message", i)
	}
	return c.msgs
}

// checker gathers what is wrong, up to a number that a person reads.
type checker struct {
	doc  *segun.Document
	msgs []string
}

// bad records one thing that is wrong.
func (c *checker) bad(format string, args ...any) {
	const most = 20
	if len(c.msgs) < most {
		c.msgs = append(c.msgs, fmt.Sprintf(format, args...))
	}
}

// that records a broken condition.
func (c *checker) that(ok bool, format string, args ...any) {
	if !ok {
		c.bad(format, args...)
	}
}

// place holds that a span lies in the text, on the borders of runes. It may be empty.
func (c *checker) place(s segun.Span, what string, args ...any) bool {
	ok := s.Start <= s.End && int(s.End) <= len(c.doc.Text) && c.border(s.Start) && c.border(s.End)
	if !ok {
		c.bad("%s: span %d to %d is not a stretch of the text's %d bytes", fmt.Sprintf(what, args...), s.Start, s.End, len(c.doc.Text))
	}
	return ok
}

// border reports whether no rune runs across the offset.
func (c *checker) border(at uint32) bool {
	return int(at) == len(c.doc.Text) || utf8.RuneStart(c.doc.Text[at])
}

// words holds that a span shows at least one word or mark of the text.
func (c *checker) words(s segun.Span, what string, args ...any) {
	if c.place(s, what, args...) && plain(s.In(c.doc.Text)) == "" {
		c.bad("%s rests on no words", fmt.Sprintf(what, args...))
	}
}

// all holds words of every span, and that they are in order and apart.
func (c *checker) all(spans []segun.Span, what string, args ...any) {
	for i, s := range spans {
		c.words(s, what, args...)
		c.that(i == 0 || spans[i-1].End <= s.Start, "%s: its spans are out of order", fmt.Sprintf(what, args...))
	}
}

// document holds the order and borders of sections and blocks, and that nothing but white space lies
// outside them.
func (c *checker) document() {
	d := c.doc
	at := uint32(0)
	for i, s := range d.Sections {
		c.words(s.Span, "section %d", i)
		c.that(s.ID == fmt.Sprintf("s%d", i+1), "section %d has the ID %q", i, s.ID)
		c.that(at <= s.Span.Start, "section %d starts before the one above ends", i)
		c.outside(at, s.Span.Start)
		at = s.Span.End
	}
	c.outside(at, uint32(len(d.Text)))
	at = 0
	for i, b := range d.Blocks {
		c.words(b.Span, "block %d", i)
		c.that(at <= b.Span.Start, "block %d starts before the one above ends", i)
		at = b.Span.End
		inside := b.Section >= 0 && b.Section < len(d.Sections) && d.Sections[b.Section].Span.Contains(b.Span)
		c.that(inside, "block %d lies outside its section", i)
	}
	for i, x := range d.Doubts {
		c.place(x.Span, "doubt %d of the document", i)
	}
}

// outside holds that no words stand between two offsets.
func (c *checker) outside(from, to uint32) {
	if from < to && int(to) <= len(c.doc.Text) {
		left := plain(c.doc.Text[from:to])
		c.that(left == "", "words outside every section: %q", short(left))
	}
}

// tokens holds that tokens and sentences are in order, and sentences in their blocks.
func (c *checker) tokens(l *segun.Tokens) {
	at := uint32(0)
	for i, t := range l.Tokens {
		c.words(t.Span, "token %d", i)
		c.that(at <= t.Span.Start, "token %d starts before the one above ends", i)
		at = t.Span.End
	}
	next := 0
	for i, s := range l.Sentences {
		c.words(s.Span, "sentence %d", i)
		c.that(s.First == next && s.First < s.End && s.End <= len(l.Tokens), "sentence %d holds tokens %d to %d after %d", i, s.First, s.End, next)
		next = s.End
		inside := s.Block >= 0 && s.Block < len(c.doc.Blocks) && c.doc.Blocks[s.Block].Span.Contains(s.Span)
		c.that(inside, "sentence %d crosses the border of its block", i)
	}
	c.that(next == len(l.Tokens), "%d of %d tokens are in no sentence", len(l.Tokens)-next, len(l.Tokens))
}

// parallel holds that tags and trees have one entry a token, and heads a place to point to.
func (c *checker) parallel(r *segun.Reading) {
	n := 0
	if r.Tokens != nil {
		n = len(r.Tokens.Tokens)
	}
	if t := r.Tags; t != nil {
		c.that(len(t.UPOS) == n && len(t.XPOS) == n && len(t.Lemma) == n, "tags are not parallel to %d tokens", n)
	}
	if t := r.Trees; t != nil {
		c.that(len(t.Head) == n && len(t.Deprel) == n, "trees are not parallel to %d tokens", n)
		for i, h := range t.Head {
			c.that(h >= -1 && int(h) < n && int(h) != i, "token %d has the head %d", i, h)
		}
	}
}

// mentions holds their places and order.
func (c *checker) mentions(r *segun.Reading) {
	at := uint32(0)
	for i, m := range r.Mentions.List {
		c.words(m.Span, "mention %d", i)
		c.that(m.Name.Empty() || m.Span.Contains(m.Name), "mention %d has its name outside it", i)
		c.that(at <= m.Span.Start, "mention %d is out of order", i)
		at = m.Span.Start
		c.that(m.Rule != "", "mention %d does not say which rule or model found it", i)
		if r.Tokens != nil {
			c.that(0 <= m.First && m.First <= m.Head && m.Head < m.End && m.End <= len(r.Tokens.Tokens),
				"mention %d: tokens %d to %d, head %d", i, m.First, m.End, m.Head)
		}
	}
}

// entities holds that what is said of an entity stands in the text: nothing comes from outside.
func (c *checker) entities(r *segun.Reading) {
	ids := make(map[string]bool)
	for i, e := range r.Entities.List {
		c.that(e.ID != "" && !ids[e.ID], "entity %d has the ID %q, empty or not its own", i, e.ID)
		ids[e.ID] = true
		for _, n := range e.Names {
			// The outlet's name may come from metadata, without a place.
			if i == 0 && n.Span.Empty() {
				continue
			}
			c.words(n.Span, "name %q of entity %s", n.Text, e.ID)
			if int(n.Span.End) <= len(c.doc.Text) && n.Span.Start <= n.Span.End {
				c.that(plain(n.Span.In(c.doc.Text)) == plain(n.Text), "entity %s is named %q where the text has %q", e.ID, n.Text, n.Span.In(c.doc.Text))
			}
		}
		for _, x := range e.Roles {
			c.words(x.Span, "role %q of entity %s", x.Title, e.ID)
		}
		for _, m := range e.Mentions {
			c.that(r.Mentions != nil && m >= 0 && m < len(r.Mentions.List), "entity %s has a mention %d that is none", e.ID, m)
		}
		c.that(i == 0 || len(e.Mentions) > 0, "entity %s rests on no mention", e.ID)
	}
	if r.Mentions != nil {
		c.that(len(r.Entities.Of) == len(r.Mentions.List), "entities are not parallel to %d mentions", len(r.Mentions.List))
	}
}

// said holds quotes, attributions and claims.
func (c *checker) said(r *segun.Reading) {
	if r.Quotes != nil {
		for i, q := range r.Quotes.List {
			c.words(q.Inner, "quote %d", i)
			c.that(q.Span.Contains(q.Inner), "quote %d has its inside outside", i)
		}
	}
	if r.Attributions != nil {
		for i, a := range r.Attributions.List {
			c.all(a.Source, "source of attribution %d", i)
			c.all(a.Cue, "cue of attribution %d", i)
			c.all(a.Content, "content of attribution %d", i)
			c.that(len(a.Content) > 0 || a.Act == "decline" || a.Act == "refer", "attribution %d has no content", i)
			c.that(a.Rule != "", "attribution %d does not say which rule found it", i)
		}
	}
	if r.Claims != nil {
		ids := make(map[string]bool)
		for i := range r.Claims.List {
			cl := &r.Claims.List[i]
			c.that(cl.ID != "" && !ids[cl.ID], "claim %d has the ID %q, empty or not its own", i, cl.ID)
			ids[cl.ID] = true
			c.claim(cl)
		}
	}
}

// claim holds that a claim has words, a maker, and a chain that starts with the one who publishes.
func (c *checker) claim(cl *segun.Claim) {
	c.words(cl.Span, "claim %s", cl.ID)
	c.all(cl.Content, "content of claim %s", cl.ID)
	answered := cl.Status != "declined_to_comment" && cl.Status != "referred" // a non-answer says nothing
	c.that(len(cl.Content) > 0 || !answered, "claim %s has no content", cl.ID)
	c.that(cl.Rule != "", "claim %s does not say which rule found it", cl.ID)
	c.that(cl.Status != "", "claim %s has no status", cl.ID)
	c.that(len(cl.Chain) > 0, "claim %s has no voice", cl.ID)
	for i, v := range cl.Chain {
		own := v.Kind == segun.VoiceOutlet || v.Kind == segun.VoiceWriter || v.Kind == segun.VoiceCommenter
		c.that(own == (i == 0), "claim %s has the voice %q at level %d", cl.ID, v.Kind, i)
		c.all(v.Spans, "voice %d of claim %s", i, cl.ID)
		c.all(v.Cues, "cue %d of claim %s", i, cl.ID)
	}
}
