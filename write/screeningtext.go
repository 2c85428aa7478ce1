package write

import (
	"io"
	"strings"

	"segun"
)

// ScreeningText writes answers for people. Everything shown of names and lists is made safe for a terminal.
type ScreeningText struct {
	p      *page
	head   ScreeningHead
	few    bool // leave out names without any candidate: there are too many to read
	any    bool
	hidden int
}

// NewScreeningText returns a writer of answers. few leaves names without candidates to the sums.
func NewScreeningText(w io.Writer, h ScreeningHead, o Options, few bool) *ScreeningText {
	return &ScreeningText{p: newPage(w, o.columns(), o.Color), head: h, few: few}
}

// Row writes one answer. The error is the writer's.
func (t *ScreeningText) Row(r *ScreeningRow) error {
	if t.few && len(r.Candidates) == 0 && (r.Owners == nil || r.Owners.Party == "") {
		t.hidden++
		return nil
	}
	if t.any {
		t.p.blank()
	}
	t.any = true
	t.p.para(par{}, run{asked(r), inkName}, run{": " + outcome(&r.Screening, t.head.none()), inkText})
	if r.Ambiguous != "" {
		t.p.para(par{first: "  ", rest: "  "}, run{Plain(r.Ambiguous), inkNote})
	}
	for i := range r.Candidates {
		t.candidate(&r.Candidates[i], r.Ambiguous)
	}
	if r.More > 0 {
		t.p.para(par{first: "  ", rest: "  "}, run{"and " + counted(r.More, "more; --most shows it", "more; --most shows them"), inkAside})
	}
	if r.Owners != nil {
		t.p.para(par{first: "  ", rest: "  "}, run{ownersHead, inkHeading})
		for _, l := range r.Owners.lines() {
			t.p.para(par{first: "    ", rest: "      "}, run{l, inkText})
		}
	}
	return t.p.w.Flush()
}

// mostShown is how many bytes of a name are shown to people: a file that is no table of names can have lines of any length.
const mostShown = 300

// asked is the name asked for, with the user's own number. Of a very long one the beginning is shown.
func asked(r *ScreeningRow) string {
	s := r.Asked.Name
	if len(s) > mostShown {
		s = strings.ToValidUTF8(s[:mostShown], "") + "…"
	}
	s = Plain(s)
	if r.ID != "" {
		s = Plain(r.ID) + " " + s
	}
	return s
}

// candidate writes one candidate: what it is, what the list says of it, and why. A doubt that was said of all is not said again.
func (t *ScreeningText) candidate(c *segun.Candidate, said string) {
	list, id := c.Subject.Parts()
	mark := inkNote
	if verdictOf(c) != string(segun.PossibleMatch) {
		mark = inkAside
	}
	verdict := verdictOf(c)
	if c.Cleared == nil && c.Verdict == segun.WeakMatch {
		verdict = "weak match"
	}
	head := []run{{verdict + ":", mark}, {" ", inkText}, {Plain(c.Name), inkName}}
	if c.Primary != c.Name {
		head = append(head, run{" (" + useWords(c.Use) + " of " + Plain(c.Primary) + ")", inkText})
	} else if c.Use != "name" {
		head = append(head, run{" (" + useWords(c.Use) + ")", inkText})
	}
	t.p.para(par{first: "  " + scoreText(c.Score) + "  ", rest: "        "}, head...)
	about := []string{Plain(string(list) + " " + id + ", dated " + c.ListDate), kindWords(c.Schema), Plain(strings.Join(c.Programs, ", "))}
	if len(c.Born) > 0 {
		about = append(about, "born "+Plain(strings.Join(c.Born, ", ")))
	}
	about = append(about, Plain(strings.Join(c.Countries, ", ")))
	t.p.para(par{first: "        ", rest: "        "}, run{strings.TrimPrefix(joined("", about...), " · "), inkAside})
	t.p.para(par{first: "        ", rest: "        "}, run{Plain(c.Why), inkText})
	if c.Doubt != "" && c.Doubt != said {
		t.p.para(par{first: "        ", rest: "        "}, run{Plain(c.Doubt), inkNote})
	}
	if c.Held != "" {
		t.p.para(par{first: "        ", rest: "        "}, run{heldBy + Plain(c.Held), inkNote})
	}
	if c.Cleared != nil {
		t.p.para(par{first: "        ", rest: "        "}, run{"somebody else, decided " + Plain(judgedWords(c.Cleared)), inkAside})
	}
	if c.Was != nil {
		t.p.para(par{first: "        ", rest: "        "}, run{"cleared before, and something has changed since: " + Plain(judgedWords(c.Was)), inkNote})
	}
}

// kindWords are plain words for the commonest schemas.
func kindWords(schema string) string {
	switch schema {
	case "Person":
		return "person"
	case "Organization", "LegalEntity", "PublicBody":
		return "organisation"
	case "Airplane":
		return "aircraft"
	}
	return Plain(strings.ToLower(schema))
}

// End writes which lists of which dates were searched, and what that is worth.
func (t *ScreeningText) End(s *ScreeningSums) error {
	if t.any {
		t.p.blank()
	}
	if t.few {
		t.p.para(par{}, run{counted(s.Names, "name", "names") + " screened: " + counted(s.Matched, "with a possible match", "with possible matches") + ", " +
			counted(s.Weak, "with weak ones only", "with weak ones only") + ", " + counted(s.Names-s.Matched-s.Weak, "without", "without") + ".", inkText})
	}
	if s.Cleared > 0 {
		t.p.para(par{}, run{counted(s.Cleared, "candidate was cleared before", "candidates were cleared before") + "; --cleared shows them.", inkText})
	}
	t.p.para(par{first: "Searched: ", rest: "  "}, run{t.head.searched() + ".", inkText})
	if s.Matched < s.Names && t.head.Since != "" {
		t.p.para(par{}, run{NothingNew, inkText})
	}
	if s.Matched < s.Names {
		t.p.para(par{}, run{NotClearance, inkText})
	}
	if s.Matched > 0 {
		t.p.para(par{}, run{"A name alone is a possible match, not an identity.", inkText})
	}
	return t.p.w.Flush()
}
