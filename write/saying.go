package write

import (
	"cmp"
	"slices"
	"strings"

	"segun"
)

// saying is one thing that a voice says, as the digest shows it: claims that go on in the same breath, in the same way, are one.
type saying struct {
	span   segun.Span   // from the first part to the end of the last
	parts  []segun.Span // the words themselves, interruptions left out
	frames []segun.Span // the words for the voice and its cues, which are no part of what is said
	quote  string       // as Claim.Quote
	cue    string       // how it is said, where that is more than saying: "withdrew", "called for"
	status string       // a plain word, "" where the words say it themselves
	via    []string     // the voices that pass it on, outermost first
	ids    []string     // of the claims, where they are shown
	by     string       // who speaks for the source, "" where it speaks itself
	when   string       // the date that the words come to, "" where they give it or none
}

// saying is what a claim says, passed on by the voices of via.
func (k *cast) saying(c *segun.Claim, via []string) saying {
	s := saying{quote: c.Quote, via: via, status: statusWord(c), when: whenOf(k.text, c.Time)}
	if k.ids {
		s.ids = []string{c.ID}
	}
	for _, v := range c.Chain {
		s.frames = append(append(s.frames, v.Spans...), v.Cues...)
	}
	for _, p := range c.Content {
		if !p.Empty() {
			s.parts, s.span = append(s.parts, p), s.span.Cover(p)
		}
	}
	if len(s.parts) == 0 { // nothing is said to be said: "declined to comment"
		s.parts, s.span, s.quote, s.frames = []segun.Span{c.Span}, c.Span, "none", nil
		return s
	}
	s.cue = k.cue(c, &s)
	return s
}

// cue is the words by which something is said, where what is said cannot be understood without them: they do more than say it, or it is
// only a word or two. Left out is what the status repeats, and what only says that somebody says something.
func (k *cast) cue(c *segun.Claim, s *saying) string {
	if len(c.Chain) < 2 || c.Quote == "direct" || c.Act == "ask" {
		return ""
	}
	if words := said(k.text, s.parts); (c.Act == "assert" || c.Act == "") && wordsIn(words) > 3 && !strings.HasPrefix(words, "to ") {
		return "" // but for what hangs on its verb: “admitted” to taking the money
	}
	var cues []segun.Span
	for _, x := range c.Chain[len(c.Chain)-1].Cues {
		if !k.speech[x.Start] {
			cues = append(cues, x)
		}
	}
	cue := Plain(said(k.text, cues))
	if cue != "" && strings.HasPrefix(Plain(said(k.text, s.parts)), cue+" ") {
		return "" // the words shown begin with it
	}
	if n := min(len(s.status), 4); n > 0 && len(cue) >= n && strings.EqualFold(cue[:n], s.status[:n]) {
		return ""
	}
	return cue
}

// whenOf is the date of a claim, where the text's own words do not hold the year already.
func whenOf(text string, t *segun.ClaimTime) string {
	if t == nil || t.EDTF == "" {
		return ""
	}
	words := wordsAt(text, t.Span)
	for i := 0; i+4 <= len(words); i++ {
		if isDigits(words[i : i+4]) {
			return ""
		}
	}
	if from, to, _ := strings.Cut(t.EDTF, "/"); unknown(from) && (to == "" || to == ".." || unknown(to)) || from == ".." && unknown(to) {
		return "" // "next week", of nobody knows when
	}
	return Plain(at(t.EDTF))
}

// statusWord is the plain word for how sure a voice is of what it says; none where the words shown say it themselves.
func statusWord(c *segun.Claim) string {
	if slices.Contains(c.Flags, "negation_in_cue") {
		switch c.Status {
		case "negated":
			return "not so"
		case "opinion":
			return "doubted"
		}
	}
	if c.Act == "ask" && (c.Status == "asserted" || c.Status == "negated") {
		return "asked" // "where she was being held": a question is no statement
	}
	if c.Status == "denied" && deniesItself(c) {
		return "a denial"
	}
	switch c.Status {
	case "", "asserted", "reported", "negated", "declined_to_comment":
		return ""
	case "called_for":
		return "called for"
	case "predicted":
		return "expected"
	case "opinion":
		return "judgement"
	case "referred":
		return "refers to others"
	}
	return strings.ReplaceAll(Plain(c.Status), "_", " ")
}

// deniesItself reports whether the words of a denial deny by themselves ("his claims are unfounded", "it never happened"), and are not what is denied ("having signed it").
func deniesItself(c *segun.Claim) bool {
	words := strings.Fields(c.Rule)
	if c.Act != "deny" || len(words) < 2 {
		return false
	}
	switch words[len(words)-1] {
	case "say", "state", "inform", "write", "according":
		return true
	}
	return words[0] == "read/attribution:denial" // "called the report baseless"
}

// breaths joins sayings of one voice that hold one another or follow with next to nothing between.
func breaths(text string, says []saying) []saying {
	slices.SortStableFunc(says, func(a, b saying) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	var out []saying
	for _, s := range says {
		if k := len(out) - 1; k >= 0 && joins(text, &out[k], &s) {
			out[k].span = out[k].span.Cover(s.span)
			out[k].frames = append(out[k].frames, s.frames...)
			out[k].parts = coalesce(text, append(out[k].parts, s.parts...), out[k].frames)
			out[k].ids = append(out[k].ids, s.ids...)
			if out[k].when == "" {
				out[k].when = s.when
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// joins reports whether b goes on with a: said in the same way, and beside it or inside it.
func joins(text string, a, b *saying) bool {
	if a.status != b.status || a.by != b.by || a.cue != b.cue || a.quote != b.quote || !slices.Equal(a.via, b.via) || a.when != "" && b.when != "" && a.when != b.when {
		return false
	}
	return a.span.Overlaps(b.span) || adjoin(text, a.span, b.span, slices.Concat(a.frames, b.frames))
}

// adjoin reports whether only marks or a short word ("and"), no paragraph's end and no word of the frames, lie between a and b.
func adjoin(text string, a, b segun.Span, frames []segun.Span) bool {
	if b.Start < a.End || b.Start-a.End > 12 {
		return false
	}
	gap := segun.Span{Start: a.End, End: b.Start}
	return !strings.Contains(wordsAt(text, gap), "\n") && !overlapsAny(gap, frames)
}

// coalesce sorts spans and joins those that overlap or adjoin.
func coalesce(text string, spans, frames []segun.Span) []segun.Span {
	inOrder(spans)
	out := spans[:0]
	for _, s := range spans {
		if k := len(out) - 1; k >= 0 && (out[k].Overlaps(s) || adjoin(text, out[k], s, frames)) {
			out[k] = out[k].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// runsOf is what a voice says: first through whom, how sure and by which cue, so that no cut can part the words from these; then the words, and
// the date that they come to.
func runsOf(text string, s *saying) []run {
	var out []run
	if len(s.via) > 0 {
		out = append(out, run{"through " + strings.Join(s.via, ", "), inkAside})
	}
	if s.by != "" {
		out = append(parted(out), run{"by " + s.by, inkAside})
	}
	if s.status != "" {
		out = append(parted(out), run{s.status, inkNote})
	}
	if s.cue != "" && len(out) > 0 {
		out = append(out, run{" (“" + s.cue + "”)", inkAside})
	} else if s.cue != "" {
		out = append(out, run{"“" + s.cue + "”", inkAside})
	}
	if len(out) > 0 {
		out = append(out, run{": ", inkAside})
	}
	out = append(out, wordsOf(text, s))
	if s.when != "" {
		out = append(out, run{" · " + s.when, inkAside})
	}
	if len(s.ids) > 0 {
		out = append(out, run{" · " + Plain(strings.Join(s.ids, ", ")), inkAside})
	}
	return out
}

// after sets what is said behind its voice: with a colon, or a dot where a status comes first and brings its own colon.
func after(voice, said []run) []run {
	mark := run{": ", inkText}
	if len(said) > 0 && (said[0].ink == inkNote || said[0].ink == inkAside) {
		mark = run{" · ", inkAside}
	}
	return slices.Concat(voice, []run{mark}, said)
}

// parted puts a dot after runs, if there are any.
func parted(runs []run) []run {
	if len(runs) == 0 {
		return runs
	}
	return append(runs, run{" · ", inkAside})
}

// wordsOf is what a voice says in the text's own words, with the ink for them.
func wordsOf(text string, s *saying) run {
	var parts []string
	for _, p := range s.parts {
		t := strings.TrimSpace(wordsAt(text, p))
		if s.quote == "direct" {
			t = unquoted(t)
		}
		if t = Plain(t); t != "" {
			parts = append(parts, t)
		}
	}
	out := strings.TrimSuffix(strings.Join(parts, " … "), ",")
	if s.quote == "direct" {
		return run{quoteMarks(out), inkQuote}
	}
	return run{balanced(out), inkText}
}

// balanced gives a stretch that begins or ends inside a quotation the mark that it lacks.
func balanced(s string) string {
	open, front := 0, ""
	for _, r := range s {
		switch r {
		case '“':
			open++
		case '”':
			if open--; open < 0 {
				open, front = 0, "“"
			}
		}
	}
	switch {
	case open > 0:
		s += "”"
	case strings.Count(s, "\"")%2 == 1:
		s += "\""
	}
	return front + s
}
