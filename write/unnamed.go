package write

import (
	"slices"

	"segun"
)

// silent lists who was asked and gave no answer.
func (d *digest) silent() {
	all := d.cast.silent
	if len(all) == 0 {
		return
	}
	d.heading("Asked, and gave no answer")
	show := d.shown(len(all), maxList)
	for _, c := range all[:show] {
		s := d.cast.of[c]
		who := []run{{"Not said who", inkName}}
		if s != nil {
			who = []run{{s.called(), inkName}}
			if roles := s.roles(); roles != "" {
				who = append(who, run{", " + roles, inkText})
			}
		}
		d.bullet("  ", 2, append(who, run{": " + d.refusal(c), inkText}, d.ids(c.ID))...)
	}
	d.moreAt("  ", len(all)-show)
}

// refusal is how someone gave no answer, in the text's own words: "declined to comment".
func (d *digest) refusal(c *segun.Claim) string {
	var cues []segun.Span
	for _, s := range c.Chain[len(c.Chain)-1].Cues {
		if !d.cast.speech[s.Start] {
			cues = append(cues, s)
		}
	}
	spans := coalesce(d.r.Doc.Text, append(cues, c.Content...), nil)
	if w := Plain(said(d.r.Doc.Text, spans)); w != "" {
		return w
	}
	return Plain(wordsAt(d.r.Doc.Text, c.Span))
}

func (s *source) roles() string {
	if s.entity == nil {
		return ""
	}
	return rolesOf(s.entity, 1)
}

// nameless lists what is said by nobody whom the text names, with the words that say so: "reportedly".
func (d *digest) nameless() {
	all := d.cast.nameless
	if len(all) == 0 {
		return
	}
	d.heading("Nobody named", "or not clear who")
	show := d.shown(len(all), maxList)
	for _, c := range all[:show] {
		d.bullet("  ", maxLines, d.adrift(c)...)
	}
	d.moreAt("  ", len(all)-show)
}

// adrift is what nobody named says, with the words that stand for the voice: “reportedly”, “they said”.
func (d *digest) adrift(c *segun.Claim) []run {
	last := len(c.Chain) - 1
	var via []string
	for i := 1; i < last; i++ {
		via = append(via, voiceName(d.r, d.entities, &c.Chain[i]))
	}
	s := d.cast.saying(c, via)
	s.cue = ""
	runs := runsOf(d.r.Doc.Text, &s)
	frame := slices.Concat(c.Chain[last].Spans, c.Chain[last].Cues)
	if w := Plain(said(d.r.Doc.Text, coalesce(d.r.Doc.Text, frame, nil))); w != "" {
		runs = append(runs, run{" · “" + unquoted(w) + "”", inkAside})
	}
	return runs
}
