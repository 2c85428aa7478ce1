package write

import (
	"slices"
	"strings"

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
		d.bullet("  ", 2, append(who, run{": " + d.refusal(c), inkText})...)
	}
	d.moreAt("  ", len(all)-show)
}

// refusal is how someone gave no answer, in the text's own words: "declined to comment".
func (d *digest) refusal(c *segun.Claim) string {
	spans := coalesce(d.r.Doc.Text, slices.Concat(c.Chain[len(c.Chain)-1].Cues, c.Content), nil)
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
		s, last := sayingOf(d.r.Doc.Text, c, nil), &c.Chain[len(c.Chain)-1]
		runs := append([]run{wordsOf(d.r.Doc.Text, &s)}, s.notes()...)
		frame := slices.Concat(last.Spans, last.Cues)
		inOrder(frame)
		if w := Plain(said(d.r.Doc.Text, coalesce(d.r.Doc.Text, frame, nil))); w != "" {
			runs = append(runs, run{" · “" + unquoted(w) + "”", inkAside})
		}
		if n := len(c.Chain); n > 2 {
			var via []string
			for i := range c.Chain[1 : n-1] {
				via = append(via, voiceName(d.r, d.entities, &c.Chain[1+i]))
			}
			runs = append(runs, run{" · through " + strings.Join(via, ", "), inkAside})
		}
		d.bullet("  ", maxLines, runs...)
	}
	d.moreAt("  ", len(all)-show)
}
