package write

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// voices shows who says what: each source once, with what rests on it.
func (d *digest) voices() {
	all := d.talking()
	if len(all) == 0 {
		return
	}
	d.heading("Who says what")
	show, rest := d.loudest(all)
	for _, s := range show {
		d.source(s)
	}
	if len(rest) > 0 {
		d.also(rest)
	}
}

// talking returns the sources that say something which is shown here.
func (d *digest) talking() []*source {
	var out []*source
	for _, s := range d.cast.sources {
		if len(s.says) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// loudest splits sources into those shown, by how much they say, and the rest; both stay in text order.
func (d *digest) loudest(all []*source) (show, rest []*source) {
	n := d.shown(len(all), maxVoices)
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b *source) int { return cmp.Compare(len(b.says), len(a.says)) })
	for _, s := range all {
		if slices.Contains(ranked[:n], s) {
			show = append(show, s)
		} else {
			rest = append(rest, s)
		}
	}
	return show, rest
}

// also names the sources for which there was no room.
func (d *digest) also(rest []*source) {
	var names []string
	for _, s := range rest[:min(len(rest), maxVoices)] {
		names = append(names, s.called())
	}
	more := "Also: " + strings.Join(names, "; ")
	if n := len(rest) - len(names); n > 0 {
		more += fmt.Sprintf("; and %d more", n)
	}
	d.para(par{first: "  ", rest: "  ", lines: d.few(4)}, run{more, inkAside})
}

// source shows a source and what it says: a single thing on the same line.
func (d *digest) source(s *source) {
	line := append(s.line(d.r), run{joined(s.aside(), s.weight()), inkAside})
	if len(s.says) == 1 && s.detail == "" {
		x := &s.says[0]
		line = after(line, runsOf(d.r.Doc.Text, x))
		d.para(par{first: "  ", rest: "    ", lines: d.few(maxLines + 1)}, line...)
		return
	}
	d.para(par{first: "  ", rest: "    ", lines: d.few(4)}, line...)
	show := d.shown(len(s.says), maxSayings)
	for i := range s.says[:show] {
		d.saying("    ", &s.says[i])
	}
	d.moreAt("    ", len(s.says)-show)
}

// line says who a source is: through whom it comes, its name, its offices, how many people, why not named.
func (s *source) line(r *segun.Reading) []run {
	var out []run
	for _, v := range s.via {
		out = append(out, run{v, inkName}, run{", citing ", inkText})
	}
	name := s.called()
	if len(s.via) > 0 {
		name = s.amid(r, name)
	}
	out = append(out, run{name, inkName})
	if s.entity != nil {
		if roles := rolesOf(s.entity, 2); roles != "" {
			out = append(out, run{", " + roles, inkText})
		}
	}
	if n := s.size(); n != "" {
		out = append(out, run{" (" + n + ")", inkText})
	}
	if s.detail != "" {
		out = append(out, run{", “" + unquoted(strings.Trim(s.detail, " —–-")) + "”", inkQuote})
	}
	return out
}

// amid writes a description as it stands amid a line, where the text has it at the beginning of a sentence: "Vessa Lundmark, citing | two clerks |".
func (s *source) amid(r *segun.Reading, name string) string {
	if s.entity == nil || s.entity.Named || r.Mentions == nil || r.Tags == nil || name == "" {
		return name
	}
	for _, i := range s.entity.Mentions {
		t := r.Mentions.List[i].First
		if w := r.Tokens.Tokens[t].Span.In(r.Doc.Text); !strings.HasPrefix(name, w) || r.Mentions.List[i].Form != segun.FormNominal {
			continue
		}
		if si := r.Tokens.SentenceOf(t); si < 0 || r.Tokens.Sentences[si].First != t {
			return name
		}
		switch r.Tags.UPOS[t] {
		case segun.DET, segun.NUM, segun.NOUN, segun.ADV, segun.PRON:
			return strings.ToLower(name[:1]) + name[1:]
		}
		return name
	}
	return name
}

// aside says when a voice is not named.
func (s *source) aside() string {
	if s.kind == segun.VoiceAnonymous && !s.named() {
		return " · not named"
	}
	return ""
}

// called is what a source is shown as.
func (s *source) called() string {
	if s.entity != nil {
		if n := nameOf(s.entity); n != "" {
			return n
		}
	}
	if s.label != "" {
		return "“" + unquoted(s.label) + "”"
	}
	return "somebody not named"
}

// size words how many people a group holds, with its parts; "" where its name says it already.
func (s *source) size() string {
	c := s.people
	if s.named() && s.entity.Kind == segun.Person {
		return ""
	}
	var parts []string
	if s.entity != nil && len(s.entity.Members) > 0 {
		return "" // "Dora Quist and Milan Orlec"
	}
	if s.entity != nil && s.entity.Count != nil {
		c = s.entity.Count
		for _, p := range c.Parts {
			if t := Plain(p.Text); t != "" {
				parts = append(parts, t)
			}
		}
	}
	if len(parts) > 1 {
		return strings.Join(parts, ", ")
	}
	if name, about := approximate(s.called()); c != nil && (c.Min == c.Max && (c.Max == 1 || numbered(name)) || about && numbered(name)) {
		return ""
	}
	return size(c)
}

// approximate cuts off a description the words that open it and say that its number is none to rely on, and reports whether there were any: "about | 40 rabbis", "More than | two dozen deckhands".
func approximate(name string) (string, bool) {
	low := strings.ToLower(name)
	for _, w := range [...]string{"about ", "around ", "roughly ", "nearly ", "almost ", "some ", "more than ", "at least ", "fewer than ", "less than ", "close to ", "up to ", "over ", "approximately ", "as many as "} {
		if rest, ok := strings.CutPrefix(low, w); ok {
			return rest, true
		}
	}
	return name, false
}

// numbered reports whether a description opens with a number.
func numbered(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return isDigits(first) || slices.Contains([]string{"a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}, first)
}

// size words how many people a group holds.
func size(c *segun.Count) string {
	switch {
	case c == nil || c.Min == 0 && c.Max == 0:
		return ""
	case c.Max == 0:
		return "at least " + counted(c.Min, "person", "people")
	case c.Min == c.Max:
		return counted(c.Min, "person", "people")
	}
	return fmt.Sprintf("%d to %d people", c.Min, c.Max)
}

// weight says how much rests on a source that is not heard by its own name: however often it is repeated, it is one origin.
func (s *source) weight() string {
	if s.claims < 2 || len(s.via) == 0 && (s.named() || s.kind != segun.VoiceAnonymous) {
		return ""
	}
	return "one origin for " + strconv.Itoa(s.claims) + " statements"
}

func (s *source) named() bool { return s.entity != nil && s.entity.Named }

// saying shows one thing said, with how sure the voice is where its words do not tell.
func (d *digest) saying(indent string, s *saying) {
	d.bullet(indent, maxLines, runsOf(d.r.Doc.Text, s)...)
}

// moreAt counts what was not shown of a list that stands at the given indent.
func (d *digest) moreAt(indent string, n int) {
	if n > 0 {
		d.para(par{first: indent}, run{fmt.Sprintf("+ %d more", n), inkAside})
	}
}

// bullet shows one item of a list at the given indent.
func (d *digest) bullet(indent string, lines int, runs ...run) {
	d.para(par{first: indent + "– ", rest: indent + "  ", lines: d.few(lines)}, runs...)
}

// rolesOf words the offices of e, at most n of them when n is not 0.
func rolesOf(e *segun.Entity, n int) string {
	var out []string
	for _, r := range e.Roles {
		t := Plain(r.Title)
		if t == "" {
			continue
		}
		q := Plain(r.Qualifier)
		if r.Time == "former" {
			q = formerly(q, t)
		}
		if q != "" && !hasPrefixFold(t, q+" ") {
			t = q + " " + t
		}
		if of := Plain(r.Of); of != "" && !strings.Contains(t, of) {
			t += ", " + of
		}
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, t) }) {
			out = append(out, t)
		}
	}
	if n > 0 && len(out) > n {
		out = out[:n]
	}
	return strings.Join(out, "; ")
}

// formerly is the qualifier of an office that is held no more, which says so once: "former deputy", "former" for "ex", "then" as it stands.
func formerly(qualifier, title string) string {
	switch q := strings.ToLower(qualifier); q {
	case "ex":
		return "former"
	case "then", "one-time", "onetime", "erstwhile", "late", "past", "previous", "retired":
		return qualifier
	default:
		if strings.Contains(q+" "+strings.ToLower(title), "former") {
			return qualifier
		}
	}
	return strings.TrimSpace("former " + qualifier)
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
