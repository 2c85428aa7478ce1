package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"segun/internal/golden"
)

// TestScoreFactuality holds read/factual to test/scores/en-factuality.txt: go test ./cmd/segun-train -run ScoreFactuality -update
func TestScoreFactuality(t *testing.T) {
	const uds = "factuality/uds-ih2.dev.jsonl"
	c := measuring(t, uds)
	s, err := c.scoreFactualFile(filepath.Join(c.shared, uds))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Whether it happened, from -3 (certainly not) to 3 (certainly), as people judged it: predicates of UDS-IH2 dev with our own tags and trees.")
	fmt.Fprintln(&out, "# Naive: everything is the same, the number that errs least. go test ./cmd/segun-train -run ScoreFactuality -update")
	fmt.Fprintf(&out, "\n%s\nnaive %s\n\nfarthest off (ours for theirs)\n\n%s", s, s.same(), s.worst(25))
	if s.mae() > 1.1 {
		t.Errorf("mean error %.3f is above the bar of 1.1", s.mae())
	}
	golden.File(t, scores("en-factuality.txt"), out.Bytes())
}

func TestJudgedSentencesAreChecked(t *testing.T) {
	for _, raw := range []string{`{"text":"They left .","targets":[{"span1":[1,4],"label":3}]}`, `{"text":"They left .","targets":[{"span1":[2,2],"label":3}]}`,
		`{"text":"They left .","targets":[{"span1":[1,2],"label":4}]}`, `{"text":`} {
		if _, err := readJudged([]byte(raw)); err == nil {
			t.Errorf("%s was read", raw)
		}
	}
	if l, err := readJudged([]byte(`{"text":"They left .","targets":[{"span1":[1,2],"label":2.5}]}`)); err != nil || len(l) != 1 || l[0].Targets[0].Label != 2.5 {
		t.Errorf("%v, %v", l, err)
	}
}

func TestClaimedPlacesAreChecked(t *testing.T) {
	for _, cell := range []string{"", "3", "3-9", "9-3+", "3-3-", "a-b+", "3-9999999999+"} {
		if _, err := parseClaimed([]string{cell}); err == nil {
			t.Errorf("%q was read", cell)
		}
	}
	got, err := parseClaimed([]string{"3-9+", "10-12-"})
	if err != nil || len(got) != 2 || got[0] != (claimed{3, 9, true}) || got[1] != (claimed{10, 12, false}) {
		t.Errorf("%v, %v", got, err)
	}
}
