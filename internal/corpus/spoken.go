package corpus

import (
	"strings"

	"segun"
)

// Spoken says of a reading of the article whose voice each entity is and whose words each of its attributions holds, by the names of the annotated voices; "" where the annotation does not tell.
func (a *Article) Spoken(r *segun.Reading) (entities, attributions []string) {
	p := &pairing{a: a, r: r}
	entities, attributions = make([]string, len(r.Entities.List)), make([]string, len(r.Attributions.List))
	for i := range entities {
		entities[i] = p.nearestTo(p.names(&segun.Voice{Entity: r.Entities.List[i].ID}))
	}
	for i := range attributions {
		attributions[i] = a.toldIn(r.Attributions.List[i].Content)
	}
	return entities, attributions
}

// sameName is how much of two names must be common.
const sameName = 0.5

// nearestTo returns the voice that goes by one of some names, "" for none and for two that do as much.
func (p *pairing) nearestTo(names []string) string {
	best, most, two := "", sameName-0.01, false
	for i := range p.a.Voices {
		g := &p.a.Voices[i]
		s := 0.0
		for _, w := range append([]string{g.Name}, g.Also...) {
			if pronouns[strings.ToLower(w)] {
				continue
			}
			for _, n := range names {
				s = max(s, alike(w, n))
			}
		}
		switch {
		case s > most:
			best, most, two = g.Name, s, false
		case s == most:
			two = true
		}
	}
	if two {
		return ""
	}
	return best
}

// toldIn returns the voice of all claims that begin in some stretches, "" where there are none, or two.
func (a *Article) toldIn(content []segun.Span) string {
	by := ""
	for i := range a.Claims {
		c := &a.Claims[i]
		if len(c.Content) == 0 || c.Depth() == 0 {
			continue
		}
		for _, s := range content {
			if s.Start <= c.Content[0].Start && c.Content[0].Start < s.End {
				if by != "" && by != c.By {
					return ""
				}
				by = c.By
			}
		}
	}
	return by
}
