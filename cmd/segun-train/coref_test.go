package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"segun/internal/golden"
)

// TestScoreCoref holds coreference to test/scores/en-coref.txt: go test ./cmd/segun-train -run ScoreCoref -update
func TestScoreCoref(t *testing.T) {
	const gum = "syntax/en-gum.dev.conllu"
	c := measuring(t, gum)
	s, err := c.scoreStories(filepath.Join(c.shared, gum), func(string, ...any) {})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Coreference of persons and organisations, GUM dev: documents read as raw text, mentions found by the reading and laid over GUM's by their")
	fmt.Fprintln(&out, "# characters. heads: two mentions are one when their heads are; spans: when all their words are. Chains of one mention are left out on both")
	fmt.Fprintln(&out, "# sides but in the row that says so. A pronoun is right when its chain has a name or description of the gold chain; one left open is not right.")
	fmt.Fprintln(&out, "# quoted: inside quotation marks; free: interviews and diaries without marks, where the text does not say who speaks.")
	fmt.Fprintln(&out, "# go test ./cmd/segun-train -run ScoreCoref -update")
	fmt.Fprintf(&out, "\n%s", s)
	golden.File(t, "../../test/scores/en-coref.txt", out.Bytes())
}
