package reader

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"segun/internal/golden"
)

// TestReadme holds the generated parts of README.md: what its first command prints, and how well it reads by the score
// files: go test ./cmd/internal/reader -run Readme -update
func TestReadme(t *testing.T) {
	_, r := fromRoot(t, "docs/sample/harbour.txt")
	golden.Block(t, "README.md", "read", fenced(top(digest(t, r), 44)))
	golden.Block(t, "README.md", "accuracy", accuracy(t))
}

// measure is a row of the README's table: figures of a score file.
type measure struct {
	what, on   string
	file       string
	ours       string // pattern of a line; its groups are the figures
	naive      string // the same for something simpler, "" for none
	in, simple string // how the groups are written: %s for each
	command    string
}

const number = `(\d+\.\d+)`

var measures = []measure{
	{"Title, body and date of a web page", "132 test pages of go-readability ¹", "pages.txt",
		`(?s)title +\d+ +` + number + `.*?\nbody +\d+ +` + number + `.*?\ndate +\d+ +` + number, "",
		"%s, %s F1 of 1; days right %s of 1", "–", "./format/pages"},
	{"Ends of sentences", "EWT dev: web texts", "en-text.txt",
		`en-ewt\.dev +sentences .*F1 +` + number, `en-ewt\.dev +baseline .*F1 +` + number,
		"%s F1", "%s: each . ? !", "./lang/segment"},
	{"Ends of sentences", "GUM dev: interviews, news, travel …", "en-text.txt",
		`en-gum\.dev +sentences .*F1 +` + number, `en-gum\.dev +baseline .*F1 +` + number,
		"%s F1", "%s: each . ? !", "./lang/segment"},
	{"Parts of speech", "EWT dev", "en-syntax.txt",
		`en-ewt\.dev\.conllu\n\s+UPOS ` + number, `en-ewt\.dev\.conllu\n(?:.*\n)*?naive.*UPOS ` + number,
		"%s of 100", "%s: the commonest", "./cmd/segun-train"},
	{"Trees: the right head; with its relation", "EWT dev", "en-syntax.txt",
		`en-ewt\.dev\.conllu\n.*\n?.*UAS ` + number + ` +LAS ` + number, `en-ewt\.dev\.conllu\n(?:.*\n)*?naive, right.*UAS ` + number + ` +LAS ` + number,
		"%s; %s of 100", "%s; %s: the next word", "./cmd/segun-train"},
	{"Trees: the right head; with its relation", "GUM dev", "en-syntax.txt",
		`en-gum\.dev\.conllu\n.*\n?.*UAS ` + number + ` +LAS ` + number, `en-gum\.dev\.conllu\n(?:.*\n)*?naive, right.*UAS ` + number + ` +LAS ` + number,
		"%s; %s of 100", "%s; %s: the next word", "./cmd/segun-train"},
	{"Names of persons, organisations and places", "Worldwide dev: news from many countries ²", "en-names.txt",
		`(?s)en-worldwide\.dev\n.*?\n +all .*?F1 +` + number, `(?s)en-worldwide\.dev\n.*?baseline all .*?F1 +` + number,
		"%s F1", "%s: all capitals", "./read/name"},
	{"– of them persons, organisations, places", "the same", "en-names.txt",
		`(?s)en-worldwide\.dev\n +PER .*?F1 +` + number + `.*?ORG .*?F1 +` + number + `.*?LOC .*?F1 +` + number, "",
		"%s, %s, %s F1", "–", "./read/name"},
	{"Who says what: words with the right label", "PolNeAR dev: political news ²", "en-attribution.txt",
		`(?m)^token +micro .*F1 +` + number, `(?m)^naive token +micro .*F1 +` + number,
		"%s F1", "%s: around “said”", "./cmd/segun-train"},
	{"Who says what: whole stretches, to the word", "the same", "en-attribution.txt",
		`(?m)^exact +micro .*F1 +` + number, `(?m)^naive exact +micro .*F1 +` + number,
		"%s F1", "%s: around “said”", "./cmd/segun-train"},
	{"Expressions of time, to the word; those with the right date", "GUM dev", "en-times.txt",
		`en-gum\.dev +strict F1 +` + number + `.*? values +` + number, `en-gum\.dev .*\n +naive +strict F1 +` + number + `.*? values +` + number,
		"%s F1; %s of 100", "%s; %s: years and “today”", "./read/when"},
	{"Who is who: people and bodies; pronouns of the third person", "GUM dev, read as raw text", "en-coref.txt",
		`no singletons, heads +CoNLL ` + number + `(?s:.*)third person +\d+ +\d+ +` + number, "",
		"%s CoNLL F1; %s right of 100", "–", "./cmd/segun-train"},
	{"Claims found; who says so; the whole sourcing; the status", "our annotated articles, held out ³", "en-corpus.txt",
		`(?s)kept: .*?claims read +` + number + `.*?who says so +` + number + `.*?whole sourcing +` + number + `.*?status +` + number, "",
		"%s; of these %s, %s, %s of 100", "–", "./cmd/internal/reader"},
	{"**Dangerous**: an accusation put into the wrong mouth", "the same", "en-corpus.txt",
		`(?s)kept: .*?wrong speaker on an accusation +` + number + `.*?wrong speaker on an accusation +` + number, "", "%s of 100; %s ⁵", "–", "./cmd/internal/reader"},
	{"**Dangerous**: planned, denied or conditional, shown as happened", "the same", "en-corpus.txt",
		`(?s)kept: .*?shown as happened +` + number + `.*?shown as happened +` + number, "", "%s of 100; %s ⁵", "–", "./cmd/internal/reader"},
	{"**Dangerous**: an accusation shown as the outlet's fact", "the same", "en-corpus.txt",
		`(?s)kept: .*?outlet's fact +` + number + `.*?outlet's fact +` + number, "", "%s of 100; %s ⁵", "–", "./cmd/internal/reader"},
	{"**Dangerous**: somebody's words shown as the outlet's own", "the same", "en-corpus.txt",
		`(?s)kept: .*?shown as own voice +` + number + `.*?shown as own voice +` + number, "", "%s of 100; %s ⁵", "–", "./cmd/internal/reader"},
	{"Claims found; who says so; the whole sourcing; the status", "50 real articles, held out ⁴", "en-real.txt",
		`(?s)kept: .*?claims read +` + number + `.*?who says so +` + number + `.*?whole sourcing +` + number + `.*?status +` + number, "",
		"%s; of these %s, %s, %s of 100", "–", "./cmd/internal/reader"},
	{"**Dangerous**, the same four in turn", "the same", "en-real.txt",
		`(?s)kept: .*?wrong speaker on an accusation +` + number + `.*?shown as happened +` + number + `.*?outlet's fact +` + number + `.*?shown as own voice +` + number, "",
		"%s; %s; %s; %s of 100", "–", "./cmd/internal/reader"},
	{"– said of these words themselves ⁵", "the same", "en-real.txt",
		`(?s)kept: .*?themselves .*?wrong speaker on an accusation +` + number + `.*?shown as happened +` + number + `.*?outlet's fact +` + number + `.*?shown as own voice +` + number, "",
		"%s; %s; %s; %s of 100", "–", "./cmd/internal/reader"},
}

// accuracy is the README's table. A score that cannot be found fails the test, which names the command that makes it.
func accuracy(t *testing.T) string {
	var b strings.Builder
	b.WriteString("| what is read | measured on | segun | something simple | measured again by |\n|---|---|---|---|---|\n")
	for _, m := range measures {
		file, err := os.ReadFile("test/scores/" + m.file)
		if err != nil {
			t.Errorf("%v: make it with go test %s -run Score -update, then run this test with -update", err, m.command)
		}
		ours, ok := figures(string(file), m.ours, m.in)
		simple, ok2 := figures(string(file), m.naive, m.simple)
		if err == nil && (!ok || !ok2) {
			t.Errorf("test/scores/%s: no figures for %q; has its form changed?", m.file, m.what)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | `go test %s -run Score` |\n", m.what, m.on, ours, simple, m.command)
	}
	return b.String()
}

// figures fills form with the groups that a pattern finds in a score file.
func figures(file, pattern, form string) (string, bool) {
	if pattern == "" {
		return form, true
	}
	found := regexp.MustCompile(pattern).FindStringSubmatch(file)
	if found == nil {
		return "not measured", false
	}
	args := make([]any, len(found)-1)
	for i := range args {
		args[i] = found[i+1]
	}
	return fmt.Sprintf(form, args...), true
}
