package corpus

import (
	"strings"
	"unicode"

	"segun"
)

// open is what a voice comes to that the reading leaves open: a pronoun that stands for nobody yet.
const open = "(open)"

// speaker returns the name that the annotation has for the innermost voice of a claim. Where two voices of the article go by the same words
// ("One", "a message"), want is taken if it is one of them.
func (p *pairing) speaker(c *segun.Claim, want string) string {
	return p.voiceAs(&c.Chain[len(c.Chain)-1], want)
}

// voiceAs is voice, but takes want where the words at the place are one of its own names, or where want is a pronoun, the name of somebody whom
// the text names no better, and the voice's entity has it too.
func (p *pairing) voiceAs(v *segun.Voice, want string) string {
	if personal[strings.ToLower(want)] && p.entityName(v) == want {
		return want
	}
	for i := range p.a.Voices {
		g := &p.a.Voices[i]
		if g.Name != want || len(v.Spans) == 0 {
			continue
		}
		for _, w := range append([]string{g.Name}, g.Also...) {
			if !personal[strings.ToLower(w)] && strings.EqualFold(plainWords(w), plainWords(v.Spans[0].In(p.a.Text))) {
				return want
			}
		}
	}
	return p.voice(v)
}

// entityName is the name of a voice's entity, "" for none.
func (p *pairing) entityName(v *segun.Voice) string {
	if e := p.of(v.Entity); e != nil {
		return e.Name
	}
	return ""
}

// personal are the pronouns that only coreference can tell apart.
var personal = map[string]bool{"he": true, "she": true, "it": true, "they": true, "him": true, "her": true, "them": true, "his": true, "their": true, "its": true, "who": true, "i": true, "we": true, "which": true, "that": true}

// via reports whether the voices above the innermost one are those of the annotation.
func (p *pairing) via(c *segun.Claim, g *Claim) bool {
	if len(c.Chain)-1 != g.Depth() {
		return false
	}
	for i, name := range g.Via {
		if p.voiceAs(&c.Chain[i+1], name) != name {
			return false
		}
	}
	return true
}

// voice returns the annotation's name for a voice of the reading: of its voices the one whose names are nearest, "" for none of them.
func (p *pairing) voice(v *segun.Voice) string {
	switch v.Kind {
	case segun.VoiceOutlet:
		return outlet
	case segun.VoiceWriter:
		return writer
	case segun.VoiceCommenter:
		return commenter
	case segun.VoiceUnspecified:
		return unspecified
	}
	names := p.names(v)
	best, most := "", 0.0
	for i := range p.a.Voices {
		g := &p.a.Voices[i]
		for _, w := range append([]string{g.Name}, g.Also...) {
			if pronouns[strings.ToLower(w)] {
				continue
			}
			for _, n := range names {
				if s := alike(w, n); s > most {
					best, most = g.Name, s
				}
			}
		}
	}
	if best == "" && v.Entity == "" && len(v.Spans) > 0 && pronouns[strings.ToLower(v.Spans[0].In(p.a.Text))] {
		return open
	}
	return best
}

// names returns what a reading's voice is called: by its entity, or where it is none by the words at the place.
func (p *pairing) names(v *segun.Voice) []string {
	if e := p.of(v.Entity); e != nil {
		out := []string{e.Name}
		for _, n := range e.Names {
			out = append(out, n.Text)
		}
		for _, k := range e.Mentions {
			if m := &p.r.Mentions.List[k]; m.Form != segun.FormPronoun {
				out = append(out, m.Span.In(p.a.Text))
			}
		}
		return out
	}
	var out []string
	for _, s := range v.Spans {
		if w := s.In(p.a.Text); !pronouns[strings.ToLower(w)] {
			out = append(out, w)
		}
	}
	return out
}

// called shows a voice of the reading.
func (p *pairing) called(v *segun.Voice) string {
	var words []string
	for _, s := range v.Spans {
		words = append(words, s.In(p.a.Text))
	}
	out := strings.Join(words, " ")
	if n := p.voice(v); n != "" && n != out {
		out += "=" + n
	}
	return out
}

var pronouns = map[string]bool{"he": true, "she": true, "it": true, "they": true, "him": true, "her": true, "them": true, "his": true, "their": true, "its": true, "who": true,
	"i": true, "we": true, "us": true, "me": true, "my": true, "our": true, "you": true, "which": true, "that": true, "both": true, "one": true, "some": true, "others": true, "this": true, "those": true, "these": true}

// alike says how near two names are, 0 for nothing in common: the share of the words of both that are common, articles left out.
func alike(a, b string) float64 {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	s := float64(n) / float64(len(x)+len(y)-n)
	if s < 0.3 && n < min(len(x), len(y)) {
		return 0
	}
	return s
}

func nameWords(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(strings.Map(plainRune, s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch w {
		case "the", "a", "an", "of", "s", "mr", "mrs", "ms", "dr", "who", "and", "in", "for", "at", "his", "her", "its", "their":
			continue
		}
		out[w] = true
	}
	return out
}
