package write

import (
	"strconv"
	"strings"

	"segun"
)

// Marks are the names of a document that lists hold too, and which lists were asked. They are the lists' statements: nothing of them enters the reading.
type Marks struct {
	Listed []segun.Listed
	Lists  []SearchedList
}

// listedLine is a mark in the contract.
type listedLine struct {
	span
	Text  string  `json:"text"`
	List  string  `json:"list"`
	ID    string  `json:"id"`
	Name  string  `json:"name"`
	Use   string  `json:"use"`
	Date  string  `json:"date"` // of the list
	Score float64 `json:"score"`
	Why   string  `json:"why"`
}

// marks are what --with-lists adds to a reading: nil and nil when no list was asked, so that both are left out.
func (b *builder) marks(m *Marks) (listed []listedLine, lists []searchedLine) {
	if m == nil {
		return nil, nil
	}
	listed = []listedLine{}
	for _, l := range m.Listed {
		list, id := l.Subject.Parts()
		listed = append(listed, listedLine{b.span(l.Span, "listed name", string(l.Subject)), wordsAt(b.text, l.Span), string(list), id, l.Name, l.Use, l.ListDate,
			rounded(l.Score), l.Why})
	}
	return listed, searchedLines(&ScreeningHead{Lists: m.Lists})
}

// listed shows the names of the article that lists hold, as the lists' word: each listed party once, with its first place.
func (d *digest) listed() {
	m := d.o.Marks
	if m == nil {
		return
	}
	marks := d.articleMarks(m.Listed)
	d.heading("On lists", strconv.Itoa(len(marks)))
	at := locator{text: d.r.Doc.Text}
	show := d.shown(len(marks), maxListed)
	for _, x := range marks[:show] {
		l := x.first
		list, id := l.Subject.Parts()
		entry := "the " + Plain(string(list)) + " list of " + Plain(l.ListDate) + " has an entry with this name: " + Plain(l.Name) + " (" + useWords(l.Use) + ", " +
			Plain(string(list)+" "+id) + ")"
		if x.more > 0 {
			entry += ", and " + counted(x.more, "time more", "times more")
		}
		d.para(par{first: "  " + pad(at.place(int(l.Span.Start)), 7), rest: "           ", lines: d.few(4), ink: inkNote},
			run{quoteMarks(Plain(wordsAt(d.r.Doc.Text, l.Span))), inkQuote}, run{": " + entry, inkText})
	}
	d.moreAt("  ", len(marks)-show)
	h := ScreeningHead{Lists: m.Lists}
	d.para(par{first: "  ", rest: "  "}, run{"Searched: " + h.searched() + ".", inkAside})
	if len(marks) > 0 {
		d.para(par{first: "  ", rest: "  "}, run{"This is the lists' word, not the article's. A name alone is a possible match, not an identity.", inkAside})
	} else {
		d.para(par{first: "  ", rest: "  "}, run{"No listed name stands in the article as the lists write it; that is not clearance.", inkAside})
	}
}

// maxListed is how many listed parties a digest shows.
const maxListed = 12

// articleMark is a listed party with its first place in the article, and how often it stands there besides.
type articleMark struct {
	first segun.Listed
	more  int
}

// articleMarks are the marks within the article itself: comments and page furniture are left to --json.
func (d *digest) articleMarks(list []segun.Listed) []articleMark {
	at := map[string]int{}
	var out []articleMark
	for _, l := range list {
		if i := d.r.Doc.SectionAt(l.Span.Start); i >= 0 {
			if k := d.r.Doc.Sections[i].Kind; k == segun.Comment || k == segun.Boilerplate {
				continue
			}
		}
		key := string(l.Subject) + "\x00" + strings.ToLower(l.Name)
		if i, ok := at[key]; ok {
			out[i].more++
			continue
		}
		at[key] = len(out)
		out = append(out, articleMark{first: l})
	}
	return out
}
