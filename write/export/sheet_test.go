package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestCSV(t *testing.T) {
	in := csv.NewReader(bytes.NewReader(written(t, CSV)))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil || len(rows) != 7 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if !strings.HasPrefix(rows[0][0], "Read by a machine") || strings.Join(rows[1][:2], " ") != "who_says claim" {
		t.Errorf("it begins with %q", rows[:2])
	}
	if got := strings.Join(rows[3], "|"); got != "Marek Sund|of hiding the report|alleged|The Courier, citing Marek Sund|indirect|Ines Morvan|Ines Morvan||2031-05-04|The Courier|Quay closed|https://courier.example/quay|Marek Sund accused Morvan of hiding the report.|aaaaaaaaaaaaaaaaaaaa#c2|40|60|no" {
		t.Error(got)
	}
	for _, row := range rows {
		for _, cell := range row {
			if formula(cell) || strings.ContainsAny(cell, "\x00\x1b") {
				t.Errorf("a cell that acts: %q", cell)
			}
		}
	}
}

// What is wrong with a claim stands in its row; who found it and why only where that goes along.
func TestReviewWords(t *testing.T) {
	for _, try := range []struct {
		r           Review
		cell, words string
	}{{Review{}, "no", "not reviewed"}, {Review{Verdict: "yes"}, "yes", "reviewed"}, {Review{Verdict: "wrong speaker", By: "Ana", Why: "the lawyer"}, "wrong speaker", "reviewed: wrong speaker, by Ana (the lawyer)"}} {
		if try.r.Cell() != try.cell || try.r.Words() != try.words {
			t.Errorf("%+v: %q, %q", try.r, try.r.Cell(), try.r.Words())
		}
	}
}

func TestManifest(t *testing.T) {
	h, _ := harbour()
	var b bytes.Buffer
	if err := (&Manifest{As: "csv", Notes: []string{"public"}, Files: []string{"b", "a"}, LeftOut: Left{NoClaim: 1}}).Write(&b, h); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"unreviewed": 3`, `"list": "ofac"`, `"date": "2031-05-01"`, `"claims that a person found to be none": 1`, `"notes_written": 1`, `"segun": "1.2"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}
