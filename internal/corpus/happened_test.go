package corpus

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"segun/internal/golden"
)

// learned are the articles of dev, the only part that anything is trained on.
func learned(t *testing.T) []*Article {
	t.Helper()
	files, err := filepath.Glob("../../data/corpus/en/dev/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no annotated article in dev: %v", err)
	}
	var out []*Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, faults := Parse(f, b)
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		out = append(out, a)
	}
	return out
}

// TestHappened holds the places of claims that models learn from to the annotation of dev, the only part that anything is trained on:
// go test ./internal/corpus -run Happened -update, then train en-factual again.
func TestHappened(t *testing.T) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Where the claims of dev stand in the text of their article, in bytes, with + for what happened or is so and - for what is planned, promised,")
	fmt.Fprintln(&out, "# called for, expected, conditional or did not happen; non-answers and what is left open are not here. Made from the articles by TestHappened.")
	for _, a := range learned(t) {
		out.WriteString(a.Name)
		for i := range a.Claims {
			if s := happened(&a.Claims[i]); s != "" {
				fmt.Fprintf(&out, "\t%d-%d%s", a.Claims[i].Content[0].Start, a.Claims[i].Content[0].End, s)
			}
		}
		out.WriteByte('\n')
	}
	golden.File(t, "../../data/corpus/en/happened.tsv", out.Bytes())
}

// happened returns + or - for a claim, "" for one that says neither.
func happened(c *Claim) string {
	switch {
	case len(c.Content) == 0, c.Status == "declined_to_comment", c.Status == "referred", c.Realis == "unknown":
		return ""
	case c.Realis == "happened", c.Realis == "ongoing":
		return "+"
	}
	return "-"
}

// TestVoices holds whose the claims of dev are to its annotation, for the model that learns where a voice goes on: go test ./internal/corpus -run Voices -update, then train
// en-carried again.
func TestVoices(t *testing.T) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Where the claims of dev stand in the text of their article, in bytes, and a number for who says so: 0 for the outlet or writer. Made from the articles by TestVoices.")
	for _, a := range learned(t) {
		out.WriteString(a.Name)
		numbers := map[string]int{}
		for i := range a.Claims {
			c := &a.Claims[i]
			if len(c.Content) == 0 || c.Status == "declined_to_comment" || c.Status == "referred" {
				continue
			}
			n := 0
			if c.Depth() > 0 {
				if n = numbers[c.By]; n == 0 {
					n = len(numbers) + 1
					numbers[c.By] = n
				}
			}
			fmt.Fprintf(&out, "\t%d-%d:%d", c.Content[0].Start, c.Content[0].End, n)
		}
		out.WriteByte('\n')
	}
	golden.File(t, "../../data/corpus/en/voices.tsv", out.Bytes())
}

// TestAccused holds which claims of dev are accusations to its annotation, for the model that learns to tell them: go test ./internal/corpus -run Accused -update, then train en-accused
// again.
func TestAccused(t *testing.T) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Where the claims of dev stand in the text of their article, in bytes, with + for accusations, - for all else. Made from the articles by TestAccused.")
	for _, a := range learned(t) {
		out.WriteString(a.Name)
		for i := range a.Claims {
			c := &a.Claims[i]
			if len(c.Content) == 0 || c.Status == "declined_to_comment" || c.Status == "referred" {
				continue
			}
			mark := "-"
			if c.Status == "alleged" {
				mark = "+"
			}
			fmt.Fprintf(&out, "\t%d-%d%s", c.Content[0].Start, c.Content[0].End, mark)
		}
		out.WriteByte('\n')
	}
	golden.File(t, "../../data/corpus/en/accused.tsv", out.Bytes())
}
