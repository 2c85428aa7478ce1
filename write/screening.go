package write

import (
	"strconv"
	"strings"
	"time"

	"segun"
)

// ScreeningRow is one answer with what came along with its name.
type ScreeningRow struct {
	segun.Screening
	ID     string // the user's own, "" when there is none
	Line   int    // in the file that it comes from, 0 when it comes from none
	Values []Cell // all columns of its row, as they were

	Owners  *OwnersTold // what articles tell of who owns it; nil when none were given
	LeftOut []string    // details of the row that could not be read, and that were not asked with it
}

// Cell is a column of a user's row.
type Cell struct{ Column, Value string }

// SearchedList is an edition that was asked, with what whoever reads an answer must know of it.
type SearchedList struct {
	segun.Edition
	Old    bool // more than 7 days older than the day it was asked
	Doubt  bool // its date is only that of the file or of the day it was read, and nothing that it mentions is of the last 7 days
	Sample bool // the list that is built in, which is for no compliance
}

// ScreeningHead is what every answer of one screening has in common.
type ScreeningHead struct {
	Lists    []SearchedList
	Programs []string // only parties under these were asked for; none means all
	Since    string   // only what changed in the lists since that day was asked for; "" means everything
	Nameless int      // listed parties that have no name to be found by
	When     time.Time
	Version  string // of segun
	From     string // the file with the names, "" when they were arguments
}

// ScreeningSums are the sums of a screening, which end it.
type ScreeningSums struct {
	Names   int // that were screened
	Matched int // with a possible match that nobody has cleared
	Weak    int // with weak ones only
	Cleared int // candidates that somebody has cleared
	Unread  []string
	NotRead int // rows that could not be read
}

// Add counts an answer.
func (s *ScreeningSums) Add(a *segun.Screening) {
	s.Names++
	weak := false
	for i := range a.Candidates {
		switch c := &a.Candidates[i]; {
		case c.Cleared != nil:
			s.Cleared++
		default:
			weak = true
		}
	}
	switch {
	case a.Matched():
		s.Matched++
	case weak:
		s.Weak++
	}
}

// NotClearance is said wherever no match is found.
const NotClearance = "No match in these lists is not clearance: other lists, owners and spellings were not searched."

// NothingNew is said wherever only what a list change made new was asked for, and nothing was found.
const NothingNew = "Nothing new does not mean that a name is on no list: what the lists held before is asked without --since-list."

// SampleWarning is said wherever the built-in list is asked.
const SampleWarning = "The list \"sample\" is a sample, not for compliance. Load a real one: segun lists update, or segun lists load PATH."

// listWords name a list with its date and how that is known.
func listWords(l *SearchedList) string {
	s := Plain(string(l.List)) + ", dated " + Plain(l.Date) + " (" + l.Basis.Words() + ")"
	if l.Sample {
		s += ", a sample, not for compliance"
	}
	if l.Old {
		s += ", older than 7 days"
	} else if l.Doubt {
		s += "; it may be older: the newest day that it mentions is " + Plain(l.Mentions)
	}
	if l.Unread > 0 {
		s += ", without " + counted(l.Unread, "row that could not be read", "rows that could not be read")
	}
	return s
}

// searched says what was searched.
func (h *ScreeningHead) searched() string {
	var all []string
	for i := range h.Lists {
		all = append(all, listWords(&h.Lists[i]))
	}
	s := strings.Join(all, "; ")
	if len(h.Programs) > 0 {
		s += "; only parties under " + Plain(strings.Join(h.Programs, ", "))
	}
	if h.Since != "" {
		s += "; only what the lists changed since " + Plain(h.Since)
	}
	return s
}

// warnings are what whoever reads any answer should know of the lists.
func (h *ScreeningHead) warnings() []string {
	var out []string
	for i := range h.Lists {
		l := &h.Lists[i]
		switch {
		case l.Sample:
			out = append(out, SampleWarning)
		case l.Old:
			out = append(out, "The list "+Plain(string(l.List))+" is of "+Plain(l.Date)+", older than 7 days: segun lists update, or load a newer file.")
		case l.Doubt:
			out = append(out, "The list "+Plain(string(l.List))+" may be older than 7 days: it states no date, "+Plain(l.Date)+" is "+l.Basis.Only()+", and the newest day that it mentions is "+
				Plain(l.Mentions)+". Say segun lists update, or load it again with --date.")
		}
	}
	for i := range h.Lists {
		if l := &h.Lists[i]; l.Unread > 0 {
			out = append(out, counted(l.Unread, "row", "rows")+" of the list "+Plain(string(l.List))+" could not be read, and whoever stands in them is not found.")
		}
	}
	if h.Nameless > 0 {
		out = append(out, counted(h.Nameless, "listed party has", "listed parties have")+" no name to be found by.")
	}
	return out
}

// Warnings are the warnings about the lists, a sentence each.
func (h *ScreeningHead) Warnings() []string { return h.warnings() }

// none is what an answer without any candidate comes to.
func (h *ScreeningHead) none() string {
	if h.Since != "" {
		return "nothing new"
	}
	return "no match"
}

// outcome sums an answer up in a few words; none is said where there is no candidate.
func outcome(a *segun.Screening, none string) string {
	possible, weak, cleared := tally(a)
	surname := 0
	for i := range a.Candidates {
		if c := &a.Candidates[i]; c.Verdict == segun.SurnameOnly && c.Cleared == nil {
			surname++
		}
	}
	var parts []string
	for _, p := range []struct {
		n         int
		one, many string
	}{{possible, "possible match", "possible matches"}, {weak - surname, "weak match", "weak matches"}, {surname, "person with this surname, which is no match", "people with this surname, which is no match"}, {cleared, "cleared", "cleared"}} {
		if p.n > 0 {
			parts = append(parts, counted(p.n, p.one, p.many))
		}
	}
	if len(parts) == 0 {
		return none
	}
	return strings.Join(parts, ", ")
}

// tally counts the candidates of an answer by what they are.
func tally(a *segun.Screening) (possible, weak, cleared int) {
	for i := range a.Candidates {
		switch c := &a.Candidates[i]; {
		case c.Cleared != nil:
			cleared++
		case c.Verdict == segun.PossibleMatch:
			possible++
		default:
			weak++
		}
	}
	return possible, weak, cleared
}

// verdictOf is a candidate's verdict as a person reads it.
func verdictOf(c *segun.Candidate) string {
	if c.Cleared != nil {
		return "cleared"
	}
	return string(c.Verdict)
}

// useWords says what a listed name is to its party.
func useWords(use string) string {
	switch use {
	case "alias":
		return "alias"
	case "weakAlias":
		return "weak alias"
	case "previousName":
		return "former name"
	}
	return "name"
}

// scoreText writes a score with two digits.
func scoreText(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }

// judgedWords say who cleared a candidate, when and why.
func judgedWords(j *segun.Clearance) string {
	s := j.When.UTC().Format(time.DateOnly)
	if j.Who != "" {
		s += " by " + j.Who
	}
	if j.Why != "" {
		s += ": " + j.Why
	}
	return s
}
