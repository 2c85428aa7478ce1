package write

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"segun"
)

// accusation is what one voice holds against somebody, with the replies that the article gives.
type accusation struct {
	claim   *segun.Claim
	source  *source // nil for the outlet's own, and where nobody is named
	says    saying
	whom    string // the one accused, where the words of the content do not say it
	replies []reply
}

type reply struct {
	claim  *segun.Claim
	source *source
	says   saying
}

// through is the voices that pass a claim on, where its source's own line does not name them.
func (s *source) through(via []string) []string {
	if s != nil && slices.Equal(s.via, via) {
		return nil
	}
	return via
}

// reply finds whom an accusation is made against, and the claims that answer it.
func (g *gatherer) reply(a *accusation) {
	a.whom = g.accused(a.claim)
	for _, c := range g.answers[a.claim.ID] {
		if g.counts(c) {
			a.replies = append(a.replies, reply{c, g.of[c], g.told(c, g.of[c])})
		}
	}
}

// pointing indexes the attributions that point at somebody ("accused HIM of …") by where their cues start.
func pointing(r *segun.Reading) map[uint32]*segun.Attribution {
	out := map[uint32]*segun.Attribution{}
	if r.Attributions == nil {
		return out
	}
	for i := range r.Attributions.List {
		if a := &r.Attributions.List[i]; len(a.Whom) > 0 && len(a.Cue) > 0 {
			out[a.Cue[0].Start] = a
		}
	}
	return out
}

// accused names those whom the cue of an accusation points at, all of them where the reading knows whom it accuses.
func (g *gatherer) accused(c *segun.Claim) string {
	for _, s := range c.Chain[len(c.Chain)-1].Cues {
		if a := g.whom[s.Start]; a != nil {
			if all := g.namesOf(c.Accused); len(all) > 0 {
				return strings.Join(all, ", ")
			}
			return g.nameAt(a.Whom[0])
		}
	}
	return ""
}

// namesOf are the names of entities that have one or are described.
func (g *gatherer) namesOf(ids []string) (out []string) {
	if g.r.Entities == nil {
		return nil
	}
	for i := range g.r.Entities.List {
		if e := &g.r.Entities.List[i]; slices.Contains(ids, e.ID) && nameOf(e) != "" {
			out = append(out, nameOf(e))
		}
	}
	return out
}

// nameAt names whoever the words of s stand for, or gives the words.
func (g *gatherer) nameAt(s segun.Span) string {
	if g.r.Mentions != nil && g.r.Entities != nil {
		list := g.r.Mentions.List
		i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= s.Start })
		for ; i < len(list) && list[i].Span.Start < s.End; i++ {
			if !s.Contains(list[i].Span) {
				continue
			}
			if e := g.r.EntityOf(i); e >= 0 && nameOf(&g.r.Entities.List[e]) != "" {
				return nameOf(&g.r.Entities.List[e])
			}
		}
	}
	return Plain(wordsAt(g.r.Doc.Text, s))
}

// accusations shows who accuses whom of what, and under each the reply that the article gives, or that it gives none.
func (d *digest) accusations() {
	all := d.cast.accuses
	if len(all) == 0 {
		return
	}
	d.heading("Accusations", strconv.Itoa(len(all)))
	show := d.shown(len(all), maxAccusations)
	alone := 0 // how many in a row the article gives no reply to, by the same voice and in the same words
	for i := range all[:show] {
		a := &all[i]
		if i == 0 || !all[i-1].together(a) {
			d.accuser(a)
		}
		d.accusation(a)
		alone++
		if f := a.missing(); i+1 == show || !a.together(&all[i+1]) || f != all[i+1].missing() {
			d.missing(f, alone)
			alone = 0
		}
	}
	d.moreAt("  ", len(all)-show)
}

// accuser shows who accuses whom.
func (d *digest) accuser(a *accusation) {
	runs, aside := []run{{"By ", inkText}}, ""
	switch {
	case a.source != nil:
		runs, aside = append(runs, a.source.line(d.r)...), a.source.aside()
	case len(a.claim.Chain) == 1:
		runs = append(runs, run{d.itself(), inkName})
	default:
		runs = append(runs, run{"nobody named", inkName})
	}
	if a.whom != "" {
		runs = append(runs, run{", against ", inkText}, run{a.whom, inkName})
	}
	runs = append(runs, run{aside, inkAside})
	d.para(par{first: "  ", rest: "    ", lines: d.few(4)}, runs...)
}

// accusation shows what is held against somebody, and what is said to it.
func (d *digest) accusation(a *accusation) {
	s := a.says
	s.via = a.source.through(s.via)
	s.status = ""
	if a.whom != "" {
		s.cue = ""
	}
	if slices.Contains(a.claim.Flags, "serious_allegation") {
		s.status = "of a crime"
	}
	if slices.Contains(a.claim.Flags, "acquitted") {
		s.status = "cleared of it"
	}
	d.saying("    ", &s)
	for _, x := range a.replies {
		d.answer(x)
	}
}

// together reports whether the next accusation is shown under the same accuser.
func (a *accusation) together(next *accusation) bool {
	return a.source != nil && a.source == next.source && a.whom == next.whom
}

// missing returns the flag that says how an accusation has no reply, "" for one that has, or that is not looked at for one.
func (a *accusation) missing() string {
	for _, f := range [...]string{"no_reply_in_document", "reply_unclear"} {
		if len(a.replies) == 0 && slices.Contains(a.claim.Flags, f) {
			return f
		}
	}
	return ""
}

// missing says, under the last of n accusations, that the article gives no reply to any of them.
func (d *digest) missing(flag string, n int) {
	words := flagWords[flag]
	if words == "" {
		return
	}
	under := "      "
	if n > 1 {
		words, under = strings.Replace(words, "this allegation", "these allegations", 1), "    "
	}
	d.para(par{first: under, rest: under}, run{words, inkNote})
}

func (d *digest) answer(x reply) {
	who := d.itself()
	if x.source != nil {
		who = x.source.called()
	}
	s := x.says
	runs := after([]run{{"reply by ", inkAside}, {who, inkName}}, runsOf(d.r.Doc.Text, &s))
	d.para(par{first: "      ", rest: "      ", lines: d.few(maxLines)}, runs...)
}

// itself is what the voice is called that the text itself is in: the article, or who wrote the letter or statement.
func (d *digest) itself() string {
	if !d.cast.writer {
		return "the article itself"
	}
	if a := d.r.Doc.Authors; len(a) == 1 {
		return Plain(a[0]) + ", who wrote this"
	}
	return "the writer"
}
