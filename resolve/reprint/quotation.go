package reprint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/resolve/day"
)

// Quotation is what one document gives as somebody's words.
type Quotation struct {
	Doc       segun.DocID
	Span      segun.Span // where it stands in the document
	Words     string     // what is inside the marks
	Published string     // the document's date, EDTF, "" when not known
}

// Form says how a quotation gives the words, as against the fullest one.
type Form string

// The forms of a quotation.
const (
	Verbatim  Form = "verbatim"  // all of them, and no others
	Shortened Form = "shortened" // a part of them, perhaps with something left out between
	Altered   Form = "altered"   // some other words are put in or changed
)

// Use is one document's quotation of a saying.
type Use struct {
	Quotation
	Form Form
}

// Saying is one stretch of speech that several documents quote.
type Saying struct {
	Fullest  Quotation // the one that holds most of what all quote; of equals the longest, the earliest, that of the lowest document
	Uses     []Use     // at least two, of two documents or more, by document and place
	Earliest []segun.DocID
	// Earliest holds the documents that no other one is certainly before; several where the dates do not tell, none without dates.
}

const (
	// quoteRun is the number of words in a row that two quotations share at least.
	quoteRun = 3
	// shortQuote is the least number of words of a quotation that is followed; shorter ones are anybody's. Up to exactQuote words all must be the
	// same: a turn of phrase has as many.
	shortQuote, exactQuote = 5, 12
	// quoteCover is the part of the shorter of two quotations that stands in the other.
	quoteCover = 0.85
)

// Sayings finds quotations that give the same words, whatever the marks around them: the whole, a part, parts with an ellipsis between, or the words
// with small changes. What stands in square brackets is the editor's and is left out. Quotations shorter than five words are not
// followed. The order of the input does not matter, the time grows with its length, and speakers are not looked at: that is for the caller.
func Sayings(list []Quotation) []Saying {
	list = slices.Clone(list)
	slices.SortFunc(list, compareQuotations)
	ws := make([][]word, len(list))
	g := &grouping{parent: map[segun.DocID]segun.DocID{}}
	x := NewIndex()
	at := map[segun.DocID]int{}
	for i := range list {
		ws[i] = quoted(list[i].Words)
		id := segun.DocID(fmt.Sprintf("%09d", i))
		if _, ok := at[id]; ok || len(ws[i]) < shortQuote {
			continue
		}
		at[id] = i
		s := sketch(ws[i], quoteRun, 1)
		candidates, _, _ := x.Add(id, &s) // every ID is new
		for _, o := range candidates {
			if alike(ws[at[o]], ws[i]) {
				g.join(o, id)
			}
		}
	}
	groups := map[segun.DocID][]int{}
	for id := range g.parent {
		r := g.find(id)
		groups[r] = append(groups[r], at[id])
	}
	var out []Saying
	for _, members := range groups {
		slices.Sort(members)
		if s := saying(list, ws, members); s != nil {
			out = append(out, *s)
		}
	}
	slices.SortFunc(out, func(a, b Saying) int { return compareQuotations(a.Uses[0].Quotation, b.Uses[0].Quotation) })
	return out
}

// compareQuotations orders quotations by document and place.
func compareQuotations(a, b Quotation) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Words, b.Words))
}

// quoted returns the words of a quotation without what an editor put in.
func quoted(s string) []word {
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], ']')
		if end < 0 {
			break
		}
		s = s[:open] + " " + s[open+end+1:]
	}
	return scan(nil, s, 0, len(s))
}

// alike reports whether two quotations give the same words. It is the same both ways: the lower one in the order of the input comes first.
func alike(a, b []word) bool {
	short := min(len(a), len(b))
	n := shared(a, b)
	if short <= exactQuote {
		return n == short
	}
	return n >= shortQuote && float64(n) >= quoteCover*float64(short)
}

// shared counts the words that two quotations share in stretches where one of them has little else: what was left out does no harm, what was
// put in the place of something else does.
func shared(a, b []word) int {
	n := 0
	for _, s := range align(a, b, quoteRun) {
		if float64(s.words) >= density*float64(min(s.a1-s.a0, s.b1-s.b0)) {
			n += s.words
		}
	}
	return n
}

// saying puts a group together, nil when one document holds all of it.
func saying(list []Quotation, ws [][]word, members []int) *Saying {
	if !slices.ContainsFunc(members, func(i int) bool { return list[i].Doc != list[members[0]].Doc }) {
		return nil
	}
	support := map[int]int{}
	for _, i := range members {
		for _, j := range members[:min(len(members), speakers)] { // so that a thousand uses cost no million comparisons
			support[i] += shared(ws[i], ws[j])
		}
	}
	fullest := slices.MinFunc(members, func(i, j int) int {
		return cmp.Or(cmp.Compare(support[j], support[i]), cmp.Compare(len(ws[j]), len(ws[i])), cmp.Compare(firstDay(list[i].Published), firstDay(list[j].Published)), cmp.Compare(i, j))
	})
	s := &Saying{Fullest: list[fullest]}
	dates := make([]string, len(members))
	for k, i := range members {
		u := Use{list[i], Altered}
		switch n := shared(ws[fullest], ws[i]); {
		case len(ws[i]) == len(ws[fullest]) && n == len(ws[i]):
			u.Form = Verbatim
		case n == len(ws[i]):
			u.Form = Shortened
		}
		s.Uses = append(s.Uses, u)
		dates[k] = u.Published
	}
	for _, k := range day.Earliest(dates) {
		s.Earliest = append(s.Earliest, s.Uses[k].Doc)
	}
	s.Earliest = slices.Compact(s.Earliest)
	return s
}
