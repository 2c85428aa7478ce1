package write

import (
	"slices"
	"strings"

	"segun"
)

// refusal is how one voice gave no answer.
type refusal struct {
	source *source // nil when the text does not say who
	words  string
	ids    []string
}

// silent lists who was asked and gave no answer.
func (d *digest) silent() {
	all := d.refusals()
	if len(all) == 0 {
		return
	}
	d.heading("Asked, and gave no answer")
	show := d.shown(len(all), maxList)
	for _, x := range all[:show] {
		who := []run{{"Not said who", inkName}}
		if s := x.source; s != nil {
			who = []run{{s.called(), inkName}}
			if roles := s.roles(); roles != "" {
				who = append(who, run{", " + roles, inkText})
			}
		}
		d.bullet("  ", 2, append(who, run{": " + x.words, inkText}, d.ids(x.ids...))...)
	}
	d.moreAt("  ", len(all)-show)
}

// refusals returns the non-answers; one that only goes on with another of the same voice is joined to it.
func (d *digest) refusals() []refusal {
	var out []refusal
	for _, c := range d.cast.silent {
		x := refusal{d.cast.of[c], d.refused(c), []string{c.ID}}
		if k := len(out) - 1; k >= 0 && out[k].source == x.source && (strings.HasPrefix(x.words, out[k].words) || strings.HasPrefix(out[k].words, x.words)) {
			if len(x.words) > len(out[k].words) {
				out[k].words = x.words
			}
			out[k].ids = append(out[k].ids, c.ID)
			continue
		}
		out = append(out, x)
	}
	return out
}

// refused is how someone gave no answer, in the text's own words from the cue to the end: "declined to comment".
func (d *digest) refused(c *segun.Claim) string {
	var all segun.Span
	for _, s := range c.Chain[len(c.Chain)-1].Cues {
		if !d.cast.speech[s.Start] {
			all = all.Cover(s)
		}
	}
	for _, s := range c.Content {
		if s.Start >= all.Start { // what stands before the cue is seldom its object
			all = all.Cover(s)
		}
	}
	if w := Plain(wordsAt(d.r.Doc.Text, all)); w != "" {
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
	if w := unquoted(Plain(said(d.r.Doc.Text, coalesce(d.r.Doc.Text, frame, nil)))); strings.Trim(w, "“”‘’'\" ") != "" {
		runs = append(runs, run{" · “" + w + "”", inkAside})
	}
	return runs
}
