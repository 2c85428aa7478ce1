package corpus

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"segun"
)

// Share is how many of some number.
type Share struct{ N, Of int }

func (s *Share) add(ok bool) {
	s.Of++
	if ok {
		s.N++
	}
}

// Percent returns the share of a hundred; 0 of none.
func (s Share) Percent() float64 {
	if s.Of == 0 {
		return 0
	}
	return 100 * float64(s.N) / float64(s.Of)
}

// String is the share of a hundred and the counts, as scores show them: " 52.3  (659 of 1261)".
func (s Share) String() string { return fmt.Sprintf("%5.1f  (%d of %d)", s.Percent(), s.N, s.Of) }

// The dangerous errors, as docs/annotating.md defines them.
const (
	WrongSpeaker    = "wrong speaker on an accusation"
	ShownHappened   = "not happened, shown as happened"
	ShownFact       = "accusation shown as the outlet's fact"
	ShownOwn        = "attributed, shown as own voice"
	Unread          = "unread"
	OtherSpeaker    = "other speaker"
	OtherStatus     = "other status"
	OtherRealis     = "happened otherwise"
	OtherChain      = "other sourcing"
	OtherReply      = "reply not tied to"
	OtherTie        = "tied to"
	FalseUnanswered = "shown as unanswered, and answered"
	FalseAccusation = "accuses where the article does not"
	FalseHappened   = "happened where the article has it not so"
	OtherKind       = "voice of another kind"
	OtherCount      = "other count"
	OtherOffice     = "other office"
)

// Dangers lists the dangerous errors in the order in which they are reported.
var Dangers = [...]string{WrongSpeaker, ShownHappened, ShownFact, ShownOwn}

// Case is one error, for reading.
type Case struct {
	Kind, Article string
	Line          int
	Gold, Read    string // what stands in the annotation, what in the reading
}

// String is the error on three lines, for reading.
func (x Case) String() string {
	return fmt.Sprintf("%s  %s:%d\n    gold %s\n    read %s", x.Kind, x.Article, x.Line, x.Gold, x.Read)
}

// Tally counts how readings of annotated articles do. The zero value is ready.
type Tally struct {
	Articles, Words     int
	Read                Share // gold claims whose words some claim of the reading holds
	Speaker, Chain      Share // of these, with the right innermost voice; with the whole chain right
	Status, Realis      Share
	ByDepth             [4]Share // whole chain right, by the number of voices below the outlet; the last is three and more
	Extra               Share    // claims of the reading that no gold claim shares half its words with
	Danger              map[string]*Share
	Itself              map[string]*Share // of Danger, where what the reading says is said of the annotated words: its predicate stands in them
	Happened            Share             // claims that the reading shows as happened whose words are annotated as what has not, and hold nothing that did
	Charged             Share             // gold accusations, of those read, that are accusations in the reading
	Accused             Share             // accusations of the reading that are accusations in the article, of the same voice
	Answered            Share             // gold replies whose answer link the reading has, by the words of the accusation
	Ties                Share             // answer links of the reading that the article has
	Unanswered          Share             // accusations of the article that the reading shows as unanswered, and that no annotated claim answers
	TimeSpan, TimeValue Share
	Kinds, Counts       Share             // voices of the kind that the annotation has; of those that are counted in either, with its count
	Offices             Share             // gold offices of people that the reading has
	Confused            map[[2]string]int // gold and read status
	Misjudged           map[[3]string]int // gold status, and gold and read realis, where the last two differ
	Cases               []Case

	// Seen, when set, is told of each comparison that might be dangerous: the kind, what is annotated, what the reading has there (nil where it has nothing), whether it counts in Danger and whether in Itself.
	Seen func(kind string, g *Claim, c *segun.Claim, wrong, itself bool)
}

// pairing is one article with its reading while they are compared.
type pairing struct {
	t     *Tally
	a     *Article
	r     *segun.Reading
	words []segun.Span
	read  [][]int // words of each claim of the reading
}

// Add compares one article with the reading of its text.
func (t *Tally) Add(a *Article, r *segun.Reading) { t.pair(a, r).compare() }

// pair puts an article and a reading of its text side by side.
func (t *Tally) pair(a *Article, r *segun.Reading) *pairing {
	if t.Danger == nil {
		t.Danger, t.Itself, t.Confused, t.Misjudged = map[string]*Share{}, map[string]*Share{}, map[[2]string]int{}, map[[3]string]int{}
		for _, d := range Dangers {
			t.Danger[d], t.Itself[d] = &Share{}, &Share{}
		}
	}
	p := &pairing{t: t, a: a, r: r, words: wordsOf(a.Text)}
	for i := range r.Claims.List {
		p.read = append(p.read, p.wordsIn(contentOf(&r.Claims.List[i])))
	}
	return p
}

// compare counts all there is to count.
func (p *pairing) compare() {
	p.t.Articles++
	p.t.Words += len(p.words)
	for i := range p.a.Claims {
		p.claim(&p.a.Claims[i])
	}
	p.extra()
	p.times()
	p.voices()
	p.offices()
}

// contentOf is a claim's content, its words where it has none.
func contentOf(c *segun.Claim) []segun.Span {
	if len(c.Content) == 0 {
		return []segun.Span{c.Span}
	}
	return c.Content
}

// wordsOf returns the runs of letters and digits of a text.
func wordsOf(text string) []segun.Span {
	var out []segun.Span
	start := -1
	for i, r := range text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r)
		if in && start < 0 {
			start = i
		}
		if !in && start >= 0 {
			out = append(out, segun.Span{Start: uint32(start), End: uint32(i)})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, segun.Span{Start: uint32(start), End: uint32(len(text))})
	}
	return out
}

// wordsIn returns the words inside spans, ascending.
func (p *pairing) wordsIn(spans []segun.Span) []int {
	var out []int
	for _, s := range spans {
		k, _ := slices.BinarySearchFunc(p.words, s.Start, func(w segun.Span, at uint32) int { return int(w.Start) - int(at) })
		for ; k < len(p.words) && p.words[k].End <= s.End; k++ {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func common(a, b []int) int {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return n
}

// match returns the reading's claim that shows a gold claim's words: it holds at least half of them, and differs least; -1 for none.
func (p *pairing) match(gold []int, answers bool) int {
	best, least := -1, 0
	for i, w := range p.read {
		c := &p.r.Claims.List[i]
		if c.Grain == "role" || (c.Act == "decline" || c.Act == "refer") && !answers {
			continue
		}
		n := common(gold, w)
		if 2*n < len(gold) || n == 0 {
			continue
		}
		if d := len(gold) + len(w) - 2*n; best < 0 || d < least {
			best, least = i, d
		}
	}
	return best
}

// silent reports whether a claim is a non-answer.
func (c *Claim) silent() bool { return c.Status == "declined_to_comment" || c.Status == "referred" }

// claim compares one gold claim with the reading's claim at its words.
func (p *pairing) claim(g *Claim) {
	t := p.t
	i := p.match(p.wordsIn(g.Content), g.silent())
	t.Read.add(i >= 0)
	if i < 0 {
		p.note(Unread, g, nil)
		p.unseen(g)
		return
	}
	c := &p.r.Claims.List[i]
	by := p.speaker(c, g.By)
	right := by == g.By
	t.Speaker.add(right)
	if !right {
		p.note(OtherSpeaker, g, c)
	}
	whole := right && p.via(c, g)
	t.Chain.add(whole)
	t.ByDepth[min(g.Depth(), 3)].add(whole)
	if right && !whole {
		p.note(OtherChain, g, c)
	}
	t.Status.add(c.Status == g.Status)
	t.Realis.add(c.Realis == g.Realis)
	if c.Realis != g.Realis {
		t.Misjudged[[3]string{g.Status, g.Realis, c.Realis}]++
		p.note(OtherRealis, g, c)
	}
	if c.Status != g.Status {
		t.Confused[[2]string{g.Status, c.Status}]++
		p.note(OtherStatus, g, c)
	}
	if g.Status == "alleged" {
		t.Charged.add(c.Status == g.Status)
		p.danger(WrongSpeaker, g, c, !right && by != open && len(c.Chain) > 1 && c.Chain[len(c.Chain)-1].Kind != segun.VoiceUnspecified)
		p.danger(ShownFact, g, c, len(c.Chain) == 1 && c.Chain[0].Kind == segun.VoiceOutlet && c.Status == "asserted" && g.Depth() > 0)
	}
	if g.ahead() {
		p.danger(ShownHappened, g, c, shown(c))
	}
	if g.Depth() > 0 {
		p.danger(ShownOwn, g, c, len(c.Chain) == 1)
	}
	if g.Answers != "" {
		tied := p.answers(c, g)
		t.Answered.add(tied)
		if !tied {
			p.note(OtherReply+" "+p.accusation(g), g, c)
		}
	}
}

// ahead reports whether a gold claim tells of what has not happened.
func (c *Claim) ahead() bool {
	switch c.Status {
	case "planned", "negated", "conditional", "promised", "called_for", "predicted":
		return true
	}
	return false
}

// shown reports whether a claim of the reading is shown as what happened or goes on.
func shown(c *segun.Claim) bool {
	return (c.Realis == "happened" || c.Realis == "ongoing") && (c.Status == "asserted" || c.Status == "reported" || c.Status == "opinion")
}

// notSo returns the annotated claim that holds most of a reading's words and tells of what has not happened, where no annotated claim that holds half of them, or lies in them, tells of what has.
func (p *pairing) notSo(w []int, gold [][]int) *Claim {
	var best *Claim
	most := 0
	for k, g := range gold {
		x, n := &p.a.Claims[k], common(w, g)
		if n == 0 || 2*n < len(w) && 2*n < len(g) {
			continue
		}
		switch {
		case !x.ahead():
			if x.Realis == "happened" || x.Realis == "ongoing" || x.Realis == "unknown" {
				return nil
			}
		case 2*n >= len(w) && n > most:
			best, most = x, n
		}
	}
	return best
}

// unseen tells Seen of a gold claim that was not read and of which something might yet be shown by a claim that holds less than half of it.
func (p *pairing) unseen(g *Claim) {
	switch {
	case p.t.Seen == nil:
	case g.Status == "alleged":
		p.t.Seen(ShownFact, g, nil, false, false)
	case g.ahead():
		p.t.Seen(ShownHappened, g, nil, false, false)
	}
}

// danger books a case of a dangerous kind.
func (p *pairing) danger(kind string, g *Claim, c *segun.Claim, wrong bool) {
	p.t.Danger[kind].add(wrong)
	itself := wrong && p.itself(g, c)
	p.t.Itself[kind].add(itself)
	if p.t.Seen != nil {
		p.t.Seen(kind, g, c, wrong, itself)
	}
	if wrong {
		p.note(kind, g, c)
	}
}

// itself reports whether what a reading's claim says is said of a gold claim's words: its predicate stands in them. "2,000 have signed | a petition against a resit" says of the signing that
// it happened, and nothing of the resit. Readings without tokens, which are annotations, have a claim of its own for each.
func (p *pairing) itself(g *Claim, c *segun.Claim) bool {
	if p.r.Tokens == nil || c.Head < 0 {
		return true
	}
	at := p.r.Tokens.Tokens[c.Head].Span
	return slices.ContainsFunc(g.Content, func(s segun.Span) bool { return s.Start <= at.Start && at.End <= s.End })
}

// note keeps a case for reading.
func (p *pairing) note(kind string, g *Claim, c *segun.Claim) {
	x := Case{Kind: kind, Article: p.a.Name}
	if g != nil {
		x.Line = g.Line
		var parts []string
		for _, s := range g.Content {
			parts = append(parts, s.In(p.a.Text))
		}
		x.Gold = strings.Join(parts, " // ") + " | by: " + strings.Join(append(slices.Clone(g.Via), g.By), " › ") + " | " + g.Status + " " + g.Realis
	}
	if c != nil {
		var parts, chain []string
		for _, s := range contentOf(c) {
			parts = append(parts, s.In(p.a.Text))
		}
		for _, v := range c.Chain[min(1, len(c.Chain)-1):] {
			chain = append(chain, p.called(&v))
		}
		x.Read = strings.Join(parts, " // ") + " | by: " + strings.Join(chain, " › ") + " | " + c.Status + " " + c.Realis + " (" + c.Why.Realis + ") | " + c.Rule
	}
	p.t.Cases = append(p.t.Cases, x)
}

// answers reports whether a reply is linked to a claim that shares words with the accusation it answers.
func (p *pairing) answers(c *segun.Claim, g *Claim) bool {
	x := newIndex(p.a.Text)
	at, err := x.find(g.Answers, 0, 0)
	if err != nil {
		return false
	}
	for _, id := range c.Answers {
		for i := range p.r.Claims.List {
			if o := &p.r.Claims.List[i]; o.ID == id && (o.Span.Overlaps(at)) {
				return true
			}
		}
	}
	return false
}

// tied shows what the reading ties a claim to.
func (p *pairing) tied(c *segun.Claim) string {
	for i := range p.r.Claims.List {
		if o := &p.r.Claims.List[i]; o.ID == c.Answers[0] {
			return o.Status + " [" + contentOf(o)[0].In(p.a.Text) + "]"
		}
	}
	return ""
}

// accusation shows what the reading makes of the accusation that a gold reply answers.
func (p *pairing) accusation(g *Claim) string {
	at, err := newIndex(p.a.Text).find(g.Answers, 0, 0)
	if err != nil {
		return ""
	}
	i := p.match(p.wordsIn([]segun.Span{at}), false)
	if i < 0 {
		return "what was not read"
	}
	c := &p.r.Claims.List[i]
	return c.Status + " [" + contentOf(c)[0].In(p.a.Text) + "] about " + strings.Join(c.About, " ")
}

// extra counts claims of the reading that the article does not have.
func (p *pairing) extra() {
	var gold [][]int
	for i := range p.a.Claims {
		gold = append(gold, p.wordsIn(p.a.Claims[i].Content))
	}
	for i, w := range p.read {
		c := &p.r.Claims.List[i]
		if c.Grain == "role" || len(w) == 0 {
			continue
		}
		if slices.Contains(c.Flags, "no_reply_in_document") {
			p.unanswered(c, w, gold)
		}
		if len(c.Answers) > 0 {
			right := false
			for k, g := range gold {
				x := &p.a.Claims[k]
				right = right || x.Answers != "" && 2*common(w, g) >= min(len(w), len(g)) && p.answers(c, x)
			}
			p.t.Ties.add(right)
			if !right {
				p.note(OtherTie+" "+p.tied(c), nil, c)
			}
		}
		found, accused := false, false
		for k, g := range gold {
			n := common(w, g)
			found = found || 2*n >= len(w)
			if n > 0 && (2*n >= len(w) || 2*n >= len(g)) {
				x := &p.a.Claims[k]
				accused = accused || x.Status == "alleged" && (x.By == p.speaker(c, x.By) || p.speaker(c, x.By) == open)
			}
		}
		p.t.Extra.add(!found)
		if shown(c) {
			g := p.notSo(w, gold)
			if p.t.Happened.add(g != nil); g != nil {
				p.note(FalseHappened, g, c)
			}
		}
		if c.Status == "alleged" {
			p.t.Accused.add(accused)
			if !accused {
				p.note(FalseAccusation, nil, c)
			}
		}
	}
}

// unanswered counts an accusation that the reading shows as unanswered, where the article has it.
func (p *pairing) unanswered(c *segun.Claim, w []int, gold [][]int) {
	for k, g := range gold {
		x := &p.a.Claims[k]
		if x.Status != "alleged" || 2*common(w, g) < min(len(w), len(g)) {
			continue
		}
		reply := p.replyTo(x)
		p.t.Unanswered.add(reply == nil)
		if reply != nil {
			p.note(FalseUnanswered, reply, c)
		}
		return
	}
}

// replyTo returns the first annotated claim that answers an annotated accusation; nil for none.
func (p *pairing) replyTo(g *Claim) *Claim {
	text := newIndex(p.a.Text)
	for i := range p.a.Claims {
		x := &p.a.Claims[i]
		if x.Answers == "" {
			continue
		}
		if at, err := text.find(x.Answers, 0, 0); err == nil && slices.ContainsFunc(g.Content, at.Overlaps) {
			return x
		}
	}
	return nil
}

// sameTime reports whether a reading's EDTF value is the annotated one. The hour of a day is not compared where the annotation has none.
func sameTime(read, gold string) bool {
	if !strings.Contains(gold, "T") {
		return clock.ReplaceAllString(read, "") == gold
	}
	return strings.TrimSuffix(read, ":00") == strings.TrimSuffix(gold, ":00") // 17:12 without its seconds
}

var clock = regexp.MustCompile(`T\d\d:\d\d:\d\d`)

// times compares the expressions of time.
func (p *pairing) times() {
	if p.r.Times == nil {
		return
	}
	for _, g := range p.a.Times {
		best := -1
		for i, x := range p.r.Times.List {
			if x.Span.Overlaps(g.Span) && (best < 0 || x.Span == g.Span) {
				best = i
			}
		}
		p.t.TimeSpan.add(best >= 0)
		if best < 0 {
			p.t.Cases = append(p.t.Cases, Case{Kind: "time unread", Article: p.a.Name, Line: g.Line, Gold: g.Span.In(p.a.Text) + " | " + g.EDTF})
			continue
		}
		x := p.r.Times.List[best]
		same := sameTime(x.EDTF, g.EDTF)
		p.t.TimeValue.add(same)
		if !same {
			p.t.Cases = append(p.t.Cases, Case{Kind: "other time", Article: p.a.Name, Line: g.Line, Gold: g.Span.In(p.a.Text) + " | " + g.EDTF,
				Read: x.Span.In(p.a.Text) + " | " + x.EDTF + " | " + x.Rule})
		}
	}
}
