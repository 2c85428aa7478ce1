package write

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"strconv"
	"time"

	"segun"
)

// The types below are the contract of segun screen --json: additions are free.

type screeningLine struct {
	Query      string            `json:"query"`
	Candidates []candidateLine   `json:"candidates"`
	Ambiguous  string            `json:"ambiguous,omitempty"`
	More       int               `json:"more,omitempty"`
	ID         string            `json:"id,omitempty"`
	Line       int               `json:"line,omitempty"`
	LeftOut    []string          `json:"left_out,omitempty"`
	Row        map[string]string `json:"row,omitempty"`
	Owners     *ownersLine       `json:"owners_told,omitempty"`
	Since      string            `json:"since,omitempty"` // only what the lists changed since that day was asked for
	Lists      []searchedLine    `json:"lists"`
}

type candidateLine struct {
	List      string      `json:"list"`
	ID        string      `json:"id"`
	Name      string      `json:"name"`
	Score     float64     `json:"score"`
	Match     bool        `json:"match"`
	Why       string      `json:"why"`
	Verdict   string      `json:"verdict"`
	Use       string      `json:"use"`
	Primary   string      `json:"primary"`
	Kind      string      `json:"kind"`
	Programs  []string    `json:"programs,omitempty"`
	Born      []string    `json:"born,omitempty"`
	Countries []string    `json:"countries,omitempty"`
	Gender    string      `json:"gender,omitempty"`
	Held      string      `json:"held,omitempty"`
	ListDate  string      `json:"list_date"`
	Cleared   *judgedLine `json:"cleared,omitempty"`
	Was       *judgedLine `json:"cleared_before_change,omitempty"`
}

type judgedLine struct {
	Who  string `json:"who"`
	When string `json:"when"`
	Why  string `json:"why"`
}

type searchedLine struct {
	List   string `json:"list"`
	Date   string `json:"date"`
	Basis  string `json:"date_basis"`
	Old    bool   `json:"old,omitempty"`
	Sample bool   `json:"sample,omitempty"`
	Note   string `json:"note,omitempty"`
	Unread int    `json:"unread_rows,omitempty"` // of the list: whoever stands in them is not found
}

// ScreeningJSON writes one line of JSON an answer.
type ScreeningJSON struct {
	w     *bufio.Writer
	enc   *json.Encoder
	lists []searchedLine
	since string
}

// NewScreeningJSON returns a writer of answers.
func NewScreeningJSON(w io.Writer, h ScreeningHead) *ScreeningJSON {
	b := bufio.NewWriterSize(w, 1<<16)
	j := &ScreeningJSON{w: b, enc: json.NewEncoder(b), lists: searchedLines(&h), since: h.Since}
	j.enc.SetEscapeHTML(false)
	return j
}

func searchedLines(h *ScreeningHead) []searchedLine {
	out := []searchedLine{}
	for _, l := range h.Lists {
		out = append(out, searchedLine{string(l.List), l.Date, string(l.Basis), l.Old, l.Sample, l.Note, l.Unread})
	}
	return out
}

// Row writes one answer. The error is the writer's.
func (j *ScreeningJSON) Row(r *ScreeningRow) error {
	line := answerLine(r, j.lists)
	line.Since = j.since
	return j.enc.Encode(line)
}

// End flushes what was written.
func (j *ScreeningJSON) End(*ScreeningSums) error { return j.w.Flush() }

func answerLine(r *ScreeningRow, lists []searchedLine) screeningLine {
	l := screeningLine{Query: r.Asked.Name, Candidates: []candidateLine{}, Ambiguous: r.Ambiguous, More: r.More, ID: r.ID, Line: r.Line, LeftOut: r.LeftOut, Owners: r.Owners.json(), Lists: lists}
	if len(r.Values) > 0 {
		l.Row = make(map[string]string, len(r.Values))
		for _, v := range r.Values {
			column := v.Column
			for i := 2; ; i++ { // two columns of one name are both carried through
				if _, taken := l.Row[column]; !taken {
					break
				}
				column = v.Column + " (" + strconv.Itoa(i) + ")"
			}
			l.Row[column] = v.Value
		}
	}
	for i := range r.Candidates {
		c := &r.Candidates[i]
		list, id := c.Subject.Parts()
		l.Candidates = append(l.Candidates, candidateLine{List: string(list), ID: id, Name: c.Name, Score: rounded(c.Score),
			Match: c.Verdict == segun.PossibleMatch && c.Cleared == nil, Why: whyAndDoubt(c), Verdict: verdictOf(c), Use: c.Use, Primary: c.Primary, Kind: c.Schema,
			Programs: c.Programs, Born: c.Born, Countries: c.Countries, Gender: c.Gender, Held: c.Held, ListDate: c.ListDate,
			Cleared: judged(c.Cleared), Was: judged(c.Was)})
	}
	return l
}

// whyAndDoubt is all that a program that knows no more than why should know.
func whyAndDoubt(c *segun.Candidate) string {
	if c.Doubt == "" {
		return c.Why
	}
	return c.Why + "; " + c.Doubt
}

func judged(j *segun.Clearance) *judgedLine {
	if j == nil {
		return nil
	}
	return &judgedLine{j.Who, j.When.UTC().Format(time.RFC3339), j.Why}
}

// rounded keeps four digits: more say nothing.
func rounded(v float64) float64 { return math.Round(v*10000) / 10000 }

// reportLine is a whole screening as one object.
type reportLine struct {
	Schema   string         `json:"schema"`         // "segun.screening/1"
	From     string         `json:"from,omitempty"` // the file with the names
	When     string         `json:"when"`
	Segun    string         `json:"segun"`
	Lists    []searchedLine `json:"lists"`
	Programs []string       `json:"programs,omitempty"`
	Since    string         `json:"since,omitempty"`
	Warnings []string       `json:"warnings,omitempty"`
	Note     string         `json:"note"`
}

// ScreeningReportJSON writes a whole screening as one JSON object, answer by answer.
type ScreeningReportJSON struct {
	w     *bufio.Writer
	lists []searchedLine
	any   bool
}

// NewScreeningReportJSON begins a report.
func NewScreeningReportJSON(w io.Writer, h ScreeningHead) *ScreeningReportJSON {
	r := &ScreeningReportJSON{w: bufio.NewWriterSize(w, 1<<16)}
	head, err := json.Marshal(reportLine{"segun.screening/1", h.From, h.When.UTC().Format(time.RFC3339), h.Version, searchedLines(&h), h.Programs, h.Since, h.warnings(), NotClearance})
	if err != nil {
		panic("write: " + err.Error()) // it holds strings only
	}
	r.w.Write(head[:len(head)-1]) // an error stays with the writer until Flush
	r.w.WriteString(`,"answers":[`)
	return r
}

// Row writes one answer. The error is the writer's.
func (r *ScreeningReportJSON) Row(row *ScreeningRow) error {
	line := answerLine(row, nil)
	b, err := json.Marshal(struct {
		screeningLine
		Lists *int `json:"lists,omitempty"` // the report names them once
	}{screeningLine: line})
	if err != nil {
		return err
	}
	if r.any {
		r.w.WriteByte(',')
	}
	r.any = true
	r.w.WriteByte('\n')
	_, err = r.w.Write(b)
	return err
}

// End writes the sums and flushes.
func (r *ScreeningReportJSON) End(s *ScreeningSums) error {
	b, err := json.Marshal(struct {
		Names      int      `json:"names"`
		Matched    int      `json:"matched"`
		Weak       int      `json:"weak_only"`
		Cleared    int      `json:"cleared"`
		NotRead    int      `json:"rows_not_read"`
		NotReadWhy []string `json:"not_read,omitempty"`
	}{s.Names, s.Matched, s.Weak, s.Cleared, s.NotRead, s.Unread})
	if err != nil {
		return err
	}
	r.w.WriteString("\n],\"sums\":")
	r.w.Write(b)
	r.w.WriteString("}\n")
	return r.w.Flush()
}
