package write

import (
	"slices"
	"strconv"

	"segun"
)

// accusation is what one voice holds against somebody, with the replies that the article gives.
type accusation struct {
	claim   *segun.Claim
	source  *source  // nil for the outlet's own, and where nobody is named
	via     []string // the voices that pass it on
	whom    string   // the one accused, where the words of the content do not say it
	replies []reply
}

type reply struct {
	claim  *segun.Claim
	source *source
	via    []string
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
	for i := range g.r.Claims.List {
		c := &g.r.Claims.List[i]
		if slices.Contains(c.Answers, a.claim.ID) && g.counts(c) {
			a.replies = append(a.replies, reply{c, g.of[c], g.passers(c)})
		}
	}
}

// accused names the one whom the cue of an accusation points at ("accused HIM of …").
func (g *gatherer) accused(c *segun.Claim) string {
	cues := c.Chain[len(c.Chain)-1].Cues
	if g.r.Attributions == nil || len(cues) == 0 {
		return ""
	}
	for i := range g.r.Attributions.List {
		a := &g.r.Attributions.List[i]
		if len(a.Whom) > 0 && len(a.Cue) > 0 && overlapsAny(a.Cue[0], cues) {
			return g.nameAt(a.Whom[0])
		}
	}
	return ""
}

// nameAt names whoever the words of s stand for, or gives the words.
func (g *gatherer) nameAt(s segun.Span) string {
	if g.r.Mentions != nil && g.r.Entities != nil {
		for k := range g.r.Mentions.List {
			if !s.Contains(g.r.Mentions.List[k].Span) {
				continue
			}
			if e := g.r.EntityOf(k); e >= 0 && nameOf(&g.r.Entities.List[e]) != "" {
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
	for i := range all[:show] {
		a := &all[i]
		if i == 0 || a.source != all[i-1].source || a.whom != all[i-1].whom || a.source == nil {
			d.accuser(a)
		}
		d.accusation(a)
	}
	d.moreAt("  ", len(all)-show)
}

// accuser shows who accuses whom.
func (d *digest) accuser(a *accusation) {
	runs, aside := []run{{"By ", inkText}}, ""
	switch {
	case a.source != nil:
		runs, aside = append(runs, a.source.line()...), a.source.aside()
	case len(a.claim.Chain) == 1:
		runs = append(runs, run{"the article itself", inkName})
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
	s := d.cast.saying(a.claim, a.source.through(a.via))
	s.status = ""
	if a.whom != "" {
		s.cue = ""
	}
	if slices.Contains(a.claim.Flags, "serious_allegation") {
		s.status = "of a crime"
	}
	d.saying("    ", &s)
	for _, x := range a.replies {
		d.answer(x)
	}
	if len(a.replies) == 0 && slices.Contains(a.claim.Flags, "no_reply_in_document") {
		d.para(par{first: "      ", rest: "      "}, run{"no reply to this allegation in this article", inkNote})
	}
}

func (d *digest) answer(x reply) {
	who := "the article itself"
	if x.source != nil {
		who = x.source.called()
	}
	s := d.cast.saying(x.claim, x.via)
	runs := after([]run{{"reply by ", inkAside}, {who, inkName}}, runsOf(d.r.Doc.Text, &s))
	d.para(par{first: "      ", rest: "      ", lines: d.few(maxLines)}, runs...)
}
