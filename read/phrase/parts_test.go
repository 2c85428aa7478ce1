package phrase

import (
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	p := Parts{}
	if err := p.Add("doors.tsv", [][]string{{"door", "shuts"}, {"door", "opens"}, {"gate", "opens"}}); err != nil {
		t.Fatal(err)
	}
	if !p.Play("door", "shuts") || !p.Play("gate", "opens") || p.Play("gate", "shuts") || p.Play("wall", "opens") {
		t.Error("words play other parts than the table says")
	}
	if !p.PlayLow(Hash("Gate"), "opens") {
		t.Error("a word is not found by its key")
	}
	for want, row := range map[string][]string{"not a word and its part": {"door"}, `"gate" is there twice as "opens"`: {"gate", "opens"}} {
		if err := p.Add("more.tsv", [][]string{row}); err == nil || !strings.Contains(err.Error(), "more.tsv: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("row %q: %v, want %q", row, err, want)
		}
	}
}
