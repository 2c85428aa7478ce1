package write

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// saying is one thing that a voice says, as the digest shows it: claims that go on in the same breath are one.
type saying struct {
	span     segun.Span   // from the first part to the end of the last
	parts    []segun.Span // the words themselves, interruptions left out
	quote    string       // as Claim.Quote
	statuses []string     // plain words, each once
	via      []string     // the voices that pass it on, outermost first
}

// speaker is a voice with all that it says in the article.
type speaker struct {
	entity *segun.Entity // nil when the text does not say who
	label  string        // shown instead of the entity's name when that is missing
	named  bool
	first  uint32
	says   []saying
	cites  []string // whom it passes on, each once
}

// how words how often a voice speaks when that is more than once, and whom it passes on.
func (s *speaker) how() []string {
	var out []string
	if len(s.says) > 1 {
		out = append(out, times(len(s.says)))
		if n := s.quoted(); n > 0 {
			out = append(out, strconv.Itoa(n)+" quoted")
		}
	}
	if len(s.cites) > 0 {
		out = append(out, "cites "+strings.Join(s.cites, ", "))
	}
	return out
}

// quoted counts the sayings that hold the voice's own words.
func (s *speaker) quoted() int {
	n := 0
	for _, x := range s.says {
		if x.quote == "direct" || x.quote == "mixed" {
			n++
		}
	}
	return n
}

// cast is who speaks in a document.
type cast struct {
	voices []*speaker   // named ones first, each group by how much it says
	own    []segun.Span // the outlet's own statements, in text order
	writer bool         // the text is a writer's (a letter), not an outlet's
}

// gather sorts the article's claims by the innermost voice, the one that says so. Comments are left out: nothing in them
// counts for the article. So are offices and aliases, which the digest shows with their people.
func gather(r *segun.Reading) cast {
	var c cast
	if r.Claims == nil {
		return c
	}
	index, comments := byID(r), commentSections(r.Doc)
	at := map[string]*speaker{}
	for i := range r.Claims.List {
		k := &r.Claims.List[i]
		if len(k.Chain) == 0 || k.Grain == "role" || comments[k.Section] || k.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		if len(k.Chain) == 1 {
			c.own = append(c.own, k.Span)
			c.writer = c.writer || k.Chain[0].Kind == segun.VoiceWriter
			continue
		}
		c.add(r, k, index, at)
	}
	for _, s := range c.voices {
		s.says = breaths(r.Doc.Text, s.says)
	}
	slices.SortStableFunc(c.voices, func(a, b *speaker) int {
		return cmp.Or(yesFirst(a.named, b.named), cmp.Compare(len(b.says), len(a.says)), cmp.Compare(a.first, b.first))
	})
	return c
}

func yesFirst(a, b bool) int {
	switch {
	case a && !b:
		return -1
	case b && !a:
		return 1
	}
	return 0
}

// add books a claim with the voice that says so, and every voice between it and the outlet as citing the next.
func (c *cast) add(r *segun.Reading, k *segun.Claim, index map[string]*segun.Entity, at map[string]*speaker) {
	var via []string
	var outer *speaker
	for _, v := range k.Chain[1:] {
		s := c.speaker(r, k, v, index, at)
		if name := s.called(); outer != nil && !slices.Contains(outer.cites, name) {
			outer.cites = append(outer.cites, name)
		}
		via = append(via, s.called())
		outer = s
	}
	outer.says = append(outer.says, sayingOf(k, via[:len(via)-1]))
}

// speaker finds or adds the speaker of v. A voice that is no entity is told by its words.
func (c *cast) speaker(r *segun.Reading, k *segun.Claim, v segun.Voice, index map[string]*segun.Entity, at map[string]*speaker) *speaker {
	e, label := index[v.Entity], Plain(said(r.Doc.Text, v.Spans))
	key := v.Entity
	if e == nil {
		key = "?" + label
	}
	s := at[key]
	if s == nil {
		s = &speaker{entity: e, label: label, first: k.Span.Start, named: v.Kind == segun.VoiceNamed}
		if e != nil {
			s.named = e.Named
		}
		at[key] = s
		c.voices = append(c.voices, s)
	}
	return s
}

// called is what a speaker is shown as.
func (s *speaker) called() string {
	if s.entity != nil {
		if n := nameOf(s.entity); n != "" {
			return n
		}
	}
	return cmp.Or(s.label, "Source not given")
}

func sayingOf(k *segun.Claim, via []string) saying {
	s := saying{quote: k.Quote, via: via}
	for _, p := range k.Content {
		if !p.Empty() {
			s.parts, s.span = append(s.parts, p), s.span.Cover(p)
		}
	}
	if len(s.parts) == 0 { // nothing is said to be said: "declined to comment"
		s.parts, s.span, s.quote = []segun.Span{k.Span}, k.Span, "none"
	}
	if w := statusWord(k.Status); w != "" {
		s.statuses = []string{w}
	}
	return s
}

// statusWord is the plain word for a status; none where the words shown say it themselves.
func statusWord(status string) string {
	switch status {
	case "", "asserted", "reported", "negated", "declined_to_comment":
		return ""
	case "called_for":
		return "called for"
	case "referred":
		return "refers to others"
	}
	return strings.ReplaceAll(status, "_", " ")
}

// breaths joins sayings of one voice that hold one another or follow with nothing but marks and spaces between.
func breaths(text string, says []saying) []saying {
	slices.SortStableFunc(says, func(a, b saying) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	var out []saying
	for _, s := range says {
		if k := len(out) - 1; k >= 0 && joins(text, out[k], s) {
			out[k].span = out[k].span.Cover(s.span)
			out[k].parts = coalesce(text, append(out[k].parts, s.parts...))
			for _, w := range s.statuses {
				if !slices.Contains(out[k].statuses, w) {
					out[k].statuses = append(out[k].statuses, w)
				}
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

func joins(text string, a, b saying) bool {
	if a.span.Overlaps(b.span) {
		return true
	}
	if a.quote != b.quote || !slices.Equal(a.via, b.via) {
		return false
	}
	return adjoin(text, a.span, b.span)
}

// adjoin reports whether nothing but a few marks and spaces, and no paragraph's end, lies between a and b.
func adjoin(text string, a, b segun.Span) bool {
	gap := wordsAt(text, segun.Span{Start: a.End, End: b.Start})
	if b.Start < a.End || len(gap) > 12 || strings.Contains(gap, "\n") {
		return false
	}
	return strings.IndexFunc(gap, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsPunct(r) }) < 0
}

// coalesce sorts spans and joins those that overlap or adjoin.
func coalesce(text string, spans []segun.Span) []segun.Span {
	slices.SortFunc(spans, func(a, b segun.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	out := spans[:0]
	for _, s := range spans {
		if k := len(out) - 1; k >= 0 && (out[k].Overlaps(s) || adjoin(text, out[k], s)) {
			out[k] = out[k].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// wordsAt returns the words that s covers, or "" where s does not fit the text: a digest shows what it can.
func wordsAt(text string, s segun.Span) string {
	if !fits(s, text) {
		return ""
	}
	return s.In(text)
}

// said joins the words of several spans.
func said(text string, spans []segun.Span) string {
	var parts []string
	for _, s := range spans {
		if w := wordsAt(text, s); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " … ")
}

// nameOf is what an entity is called, safe to print.
func nameOf(e *segun.Entity) string { return Plain(e.Name) }

func commentSections(d *segun.Document) map[string]bool {
	out := map[string]bool{}
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			out[s.ID] = true
		}
	}
	return out
}

// unquoted drops the marks around a quotation, which the digest sets itself, and a comma left at its end.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if first, n := utf8.DecodeRuneInString(s); isQuoteMark(first) {
		rest := strings.TrimSpace(s[n:])
		if last, m := utf8.DecodeLastRuneInString(rest); isQuoteMark(last) && !strings.ContainsFunc(rest[:len(rest)-m], isDoubleMark) {
			return strings.TrimSpace(rest[:len(rest)-m])
		}
		if !strings.ContainsFunc(rest, isDoubleMark) {
			return rest
		}
	} else if last, m := utf8.DecodeLastRuneInString(s); isDoubleMark(last) && !strings.ContainsFunc(s[:len(s)-m], isDoubleMark) {
		return strings.TrimSpace(s[:len(s)-m])
	}
	return s
}

// quoteMarks sets s between quotation marks, unless it brings its own at either end.
func quoteMarks(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if isDoubleMark(first) || isDoubleMark(last) {
		return s
	}
	return "“" + s + "”"
}

func isQuoteMark(r rune) bool {
	return isDoubleMark(r) || r == '‘' || r == '’' || r == '\'' || r == '`'
}

func isDoubleMark(r rune) bool { return strings.ContainsRune("\"“”„‟«»", r) }
