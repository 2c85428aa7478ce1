package write

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// happenings returns the events that some voice says happened or are going on, dated ones first, by date. A plan, a denial or an
// accusation is none.
func happenings(r *segun.Reading) []*segun.Event {
	var out []*segun.Event
	if r.Events == nil {
		return out
	}
	for i := range r.Events.List {
		e := &r.Events.List[i]
		if (e.Realis == "happened" || e.Realis == "ongoing") && (e.Status == "asserted" || e.Status == "reported") && len(e.Claims) > 0 {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b *segun.Event) int {
		return cmp.Or(yesFirst(hasDate(a), hasDate(b)), cmp.Compare(dateKey(a), dateKey(b)))
	})
	return out
}

func hasDate(e *segun.Event) bool { return e.Time != nil && e.Time.EDTF != "" }

// dateKey sorts EDTF dates by where they begin: an open beginning by its end.
func dateKey(e *segun.Event) string {
	if !hasDate(e) {
		return ""
	}
	return strings.TrimLeft(e.Time.EDTF, "[{./")
}

func yesFirst(a, b bool) int {
	switch {
	case a && !b:
		return -1
	case b && !a:
		return 1
	}
	return 0
}

// timeline shows what happened, and when, each on the word of whoever says so.
func (d *digest) timeline() {
	all := d.events
	if len(all) == 0 {
		return
	}
	d.heading("What happened, and when", "in the article's own words where nobody is named")
	show := d.shown(len(all), maxEvents)
	wide := 0
	for _, e := range all[:show] {
		wide = max(wide, min(columns(dateOf(e)), 24))
	}
	for _, e := range all[:show] {
		d.event(e, wide)
	}
	d.moreAt("  ", len(all)-show)
}

func dateOf(e *segun.Event) string {
	if !hasDate(e) {
		return "no date given"
	}
	return Plain(dated(e.Time.EDTF))
}

func (d *digest) event(e *segun.Event, wide int) {
	told := d.told(e)
	runs := []run{{told, inkText}}
	if who := d.accordingTo(e); who != "" {
		runs = []run{{"according to " + who + ": ", inkAside}, {told, inkText}}
	}
	if p := d.entities[e.Place]; p != nil && nameOf(p) != "" && !strings.Contains(told, nameOf(p)) {
		runs = append(runs, run{" · " + nameOf(p), inkAside})
	}
	if n := countsOf(d.r.Doc.Text, e, told); n != "" {
		runs = append(runs, run{" · " + n, inkNote})
	}
	runs = append(runs, d.ids(e.Claims...))
	at := par{first: "  " + pad(dateOf(e), wide), rest: "  " + strings.Repeat(" ", wide+2), lines: d.few(3), ink: inkName}
	if columns(at.first) > len(at.rest) || d.width < 60 {
		d.para(par{first: "  ", rest: "    ", lines: d.few(4)}, append([]run{{dateOf(e), inkName}, {": ", inkText}}, runs...)...)
		return
	}
	d.para(at, runs...)
}

// told is an event in the words of the first claim that it rests on, or those of them that tell of it.
func (d *digest) told(e *segun.Event) string {
	for _, id := range e.Claims {
		if c := d.cast.by[id]; c != nil {
			if s := besideWords(e, c); !s.Empty() {
				return Plain(wordsAt(d.r.Doc.Text, s))
			}
			s := d.cast.saying(c, nil)
			return wordsOf(d.r.Doc.Text, &s).text
		}
	}
	return Plain(wordsAt(d.r.Doc.Text, e.Trigger))
}

// besideWords is the stretch of a claim that tells of an event beside what the claim tells, from its first part to its last: "| The crane that fell on Tuesday | had been reported"; empty where they do not stand together.
func besideWords(e *segun.Event, c *segun.Claim) segun.Span {
	if !e.Beside() {
		return segun.Span{}
	}
	for _, s := range c.Content {
		if !s.Contains(e.Trigger) {
			continue
		}
		out := e.Trigger
		for i := range e.Roles {
			if x := e.Roles[i].Span; s.Contains(x) && !x.Empty() {
				out = out.Cover(x)
			}
		}
		if e.Time != nil && s.Contains(e.Time.Span) {
			out = out.Cover(e.Time.Span)
		}
		return out
	}
	return segun.Span{}
}

// countsOf words the numbers of an event, 2 killed, 4 to 6 injured, but for exact ones that the words tell.
func countsOf(text string, e *segun.Event, told string) string {
	var out []string
	for _, c := range e.Counts {
		if c.What != "" && c.Low == c.High && strings.Contains(told, c.What) {
			continue
		}
		n := strconv.Itoa(c.Best)
		switch words := strings.ToLower(wordsAt(text, c.Span)); {
		case c.High == 0 && roughly(words) != "":
			if strings.Contains(strings.ToLower(told), roughly(words)) {
				continue // "Thousands of people": nobody counted 2000
			}
			n = roughly(words)
		case c.High == 0 && c.Low > 1 && (strings.HasPrefix(words, "more than ") || strings.HasPrefix(words, "over ")):
			n = "more than " + strconv.Itoa(c.Low-1)
		case c.High == 0:
			n = "at least " + strconv.Itoa(c.Low)
		case c.Low != c.High:
			n = strconv.Itoa(c.Low) + " to " + strconv.Itoa(c.High)
		}
		out = append(out, n+" "+strings.ReplaceAll(Plain(c.What), "_", " "))
	}
	return strings.Join(out, ", ")
}

// roughly returns the word for a number that nobody has counted, where it opens a count's words: "dozens", "hundreds"; "" for none.
func roughly(words string) string {
	first, _, _ := strings.Cut(words, " ")
	switch first {
	case "dozens", "scores", "hundreds", "thousands", "millions":
		return first
	}
	return ""
}

// accordingTo names the voices on whose word an event happened; "" where the article says it itself.
func (d *digest) accordingTo(e *segun.Event) string {
	var out []string
	for _, id := range e.AccordingTo {
		switch {
		case id == "e0":
			return ""
		case id == "":
			out = append(out, "nobody named")
		case d.entities[id] != nil && nameOf(d.entities[id]) != "":
			out = append(out, d.throughWhom(d.entities[id])+nameOf(d.entities[id]))
		}
	}
	return strings.Join(out, "; ")
}

// throughWhom names those who pass on all that e says: "The Lantern Post, citing ".
func (d *digest) throughWhom(e *segun.Entity) string {
	for _, s := range d.cast.sources {
		if s.entity == e && len(s.via) > 0 {
			return strings.Join(s.via, ", citing ") + ", citing "
		}
	}
	return ""
}
