package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"segun/cmd/internal/cuttings"
)

// annotations opens the annotated articles that tables such as data/corpus/en/voices.tsv name: those of dir/dev, or in the folder real those of dir/learn, whose words lie in shared.
type annotations struct {
	dir    string
	shared string
}

// fromLine is where the annotation of a real article says which one it is.
var fromLine = regexp.MustCompile(`(?m)^from ([a-z]+:\S+)$`)

// file returns an annotated article as far as its text, which stands last behind "-- text --".
func (a annotations) file(name string) (string, error) {
	if filepath.Base(a.dir) != "real" {
		raw, err := os.ReadFile(filepath.Join(a.dir, "dev", filepath.Base(name)+".txtar"))
		return string(raw), err
	}
	file := filepath.Join(a.dir, "learn", filepath.Base(name)+".txtar")
	raw, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	m := fromLine.FindSubmatch(raw)
	if m == nil {
		return "", fmt.Errorf("%s: it does not say where the article is from", file)
	}
	text, err := cuttings.Of(a.shared, string(m[1]))
	if err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	head := ""
	if d := publishedLine.Find(raw); d != nil {
		head = string(d) + "\n"
	}
	return head + "-- text --\n" + text, nil
}
