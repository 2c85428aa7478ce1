package write_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/write"
)

// hostile is an answer in which everything that comes from outside tries to act.
func hostile() (write.ScreeningHead, write.ScreeningRow) {
	const bad = "=cmd|'/c x'!A1 <script>alert(1)</script> \x1b[31m\u202e"
	h := write.ScreeningHead{From: bad, When: time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC), Version: "test", Lists: []write.SearchedList{{Old: true, Edition: segun.Edition{
		List: "port", Date: "2031-04-01", Basis: segun.DateGiven, Title: bad, Publisher: bad, Parties: 1}}}}
	c := segun.Candidate{Subject: segun.SubjectID("port:" + bad), Schema: bad, Name: bad, Primary: bad + "x", Use: "weakAlias", Score: 0.9, Verdict: segun.PossibleMatch,
		Why: bad, Doubt: bad, Held: bad, Programs: []string{bad}, Born: []string{bad}, Countries: []string{bad}, ListDate: "2031-04-01",
		Was: &segun.Clearance{Who: bad, Why: bad}}
	return h, write.ScreeningRow{Screening: segun.Screening{Asked: segun.Asked{Name: bad, Born: []string{bad}, Identifiers: []string{"TEST0001"}},
		Candidates: []segun.Candidate{c}, Ambiguous: bad}, ID: bad, Line: 2, Values: []write.Cell{{Column: bad, Value: bad}, {Column: "n", Value: "-5"}}}
}

func TestNothingOfAnAnswerActs(t *testing.T) {
	h, row := hostile()
	var text, page, table, object bytes.Buffer
	html, err := write.NewScreeningHTML(&page, h)
	if err != nil {
		t.Fatal(err)
	}
	var sums write.ScreeningSums
	sums.Add(&row.Screening)
	sums.Unread = []string{row.ID}
	for _, w := range []interface {
		Row(*write.ScreeningRow) error
		End(*write.ScreeningSums) error
	}{write.NewScreeningText(&text, h, write.Options{}, false), html, write.NewScreeningCSV(&table, h, []string{row.ID, "n"}), write.NewScreeningReportJSON(&object, h)} {
		if err := w.Row(&row); err != nil {
			t.Fatal(err)
		}
		if err := w.End(&sums); err != nil {
			t.Fatal(err)
		}
	}
	if strings.ContainsAny(text.String(), "\x1b\u202e") {
		t.Errorf("the text acts on a terminal: %q", text.String())
	}
	if s := page.String(); strings.Contains(s, "<script") || strings.ContainsAny(s, "\x1b\u202e") || strings.Contains(s, "TEST0001") {
		t.Errorf("the page: %q", s)
	}
	rows, err := csv.NewReader(&table).ReadAll()
	if err != nil || len(rows) != 3 || rows[2][2] != "not read" {
		t.Fatalf("%v %v", rows, err)
	}
	for _, r := range rows {
		for _, c := range r {
			if c != "-5" && c != "" && strings.ContainsAny(c[:1], "=+-@|\t") {
				t.Errorf("a cell begins a formula: %q", c)
			}
		}
	}
	var back struct {
		Schema  string
		Answers []struct{ Candidates []struct{ Name string } }
		Sums    struct{ Matched int }
	}
	if err := json.Unmarshal(object.Bytes(), &back); err != nil || back.Schema != "segun.screening/1" || back.Sums.Matched != 1 || len(back.Answers[0].Candidates) != 1 {
		t.Errorf("%v %+v", err, back)
	}
}

// A line of a file that holds no names can be of any length: people are shown its beginning.
func TestALongNameIsCutForPeople(t *testing.T) {
	var text bytes.Buffer
	w := write.NewScreeningText(&text, write.ScreeningHead{}, write.Options{}, false)
	if err := w.Row(&write.ScreeningRow{Screening: segun.Screening{Asked: segun.Asked{Name: strings.Repeat("é", 100_000)}}}); err != nil {
		t.Fatal(err)
	}
	if n := text.Len(); n > 1000 || !strings.Contains(text.String(), "…: no") {
		t.Errorf("%d bytes: %.400q", n, text.String())
	}
}

func TestGuard(t *testing.T) {
	for cell, want := range map[string]string{"": "", "Ines": "Ines", "=1+1": "'=1+1", "+49 123": "'+49 123", "-5": "-5", "-5,3": "-5,3", "+7": "+7", "-x": "'-x", "@a": "'@a",
		"\t=1": "'\t=1", "＝1": "'＝1", "|x": "'|x"} {
		if got := write.Guard(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
	}
}

// What lists say stands in fields of its own: without them, the reading is the same byte for byte.
func TestListsChangeNothingOfAReading(t *testing.T) {
	r := &segun.Reading{Doc: &segun.Document{Text: "Ines Ruiz left."}}
	var plain, marked bytes.Buffer
	if err := write.JSON(&plain, r, "v"); err != nil {
		t.Fatal(err)
	}
	m := &write.Marks{Listed: []segun.Listed{{Span: segun.Span{Start: 0, End: 9}, Subject: "port:1", Name: "RUIZ, Ines", Use: "name", ListDate: "2031-05-04", Score: 1, Why: "x"}}}
	if err := write.JSONWith(&marked, r, "v", m); err != nil {
		t.Fatal(err)
	}
	const added = `"listed":[{"start":0,"end":9,"text":"Ines Ruiz","list":"port","id":"1","name":"RUIZ, Ines","use":"name","date":"2031-05-04","score":1,"why":"x"}],"lists_searched":[],`
	if got := strings.Replace(marked.String(), added, "", 1); got != plain.String() || got == marked.String() {
		t.Errorf("got %s", marked.String())
	}
}
