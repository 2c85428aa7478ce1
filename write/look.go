package write

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// worry is one thing that a person should look at, with its place.
type worry struct {
	at   segun.Span
	text string
}

// worries are what the reading is unsure of, and the crimes that the article states in its own voice, in text order.
func (d *digest) worries() []worry {
	var out []worry
	for _, x := range allDoubts(d.r) {
		out = append(out, worry{x.Span, Plain(x.Message)})
	}
	if d.r.Claims != nil {
		for i := range d.r.Claims.List {
			c := &d.r.Claims.List[i]
			if slices.Contains(c.Flags, "crime_in_own_voice") {
				s := d.cast.saying(c, nil)
				out = append(out, worry{c.Span, "the article says this in its own voice: " + quoteMarks(wordsOf(d.r.Doc.Text, &s).text)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b worry) int { return cmp.Compare(a.at.Start, b.at.Start) })
	return out
}

// look shows what needs a look, with its place.
func (d *digest) look() {
	all := d.worries()
	if len(all) == 0 {
		return
	}
	d.heading("Needs a look", strconv.Itoa(len(all)))
	at := locator{text: d.r.Doc.Text}
	show := d.shown(len(all), maxDoubts)
	for _, x := range all[:show] {
		lines := par{first: "  ", rest: "  ", lines: d.few(3)}
		if !x.at.Empty() {
			lines = par{first: "  " + pad(at.place(int(x.at.Start)), 7), rest: "           ", lines: d.few(3), ink: inkNote}
		}
		runs := []run{{x.text, inkText}}
		if w := Plain(wordsAt(d.r.Doc.Text, x.at)); w != "" && !strings.Contains(x.text, "“") && !strings.Contains(x.text, w) {
			runs = append(runs, run{" “" + w + "”", inkQuote})
		}
		d.para(lines, runs...)
	}
	d.moreAt("  ", len(all)-show)
}

// pad fills s with spaces to n columns and two more.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(n-columns(s), 0)+2) }
