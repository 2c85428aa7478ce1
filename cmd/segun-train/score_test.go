package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun/internal/conll"
	"segun/internal/golden"
	"segun/internal/score"
)

// measuring is a context on the project itself; it skips the test where the corpora are absent.
func measuring(t *testing.T, needs ...string) *context {
	t.Helper()
	if testing.Short() {
		t.Skip("measuring takes seconds; left out by -short")
	}
	c := &context{root: filepath.Join("..", ".."), shared: filepath.Join("..", "..", "..", "shared", "data"), out: io.Discard, err: io.Discard}
	for _, n := range needs {
		if _, err := os.Stat(filepath.Join(c.shared, n)); err != nil {
			t.Skip("needs ../shared/data: ", err)
		}
	}
	return c
}

// TestScoreSyntax holds the shipped tagger and parser to test/scores/en-syntax.txt: go test ./cmd/segun-train -run Score -update
func TestScoreSyntax(t *testing.T) {
	const train, ewt, gum = "syntax/en-ewt.train.conllu", "syntax/en-ewt.dev.conllu", "syntax/en-gum.dev.conllu"
	c := measuring(t, train, ewt, gum)
	learned, err := readU(filepath.Join(c.shared, train))
	if err != nil {
		t.Fatal(err)
	}
	n := newNaive(learned)
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Tags and trees on gold tokens, per cent, CoNLL 2018 rules: subtypes of relations ignored, lemmas without regard to case.")
	fmt.Fprintln(&out, "# Naive: a word's commonest tag, relation and lemma in en-ewt.train, hung on its left or right neighbour.")
	fmt.Fprintln(&out, "# go test ./cmd/segun-train -run ScoreSyntax -update")
	for _, path := range []string{ewt, gum} {
		gold, system, err := c.parsed(filepath.Join(c.shared, path))
		if err != nil {
			t.Fatal(err)
		}
		d, err := score.DetailOf(gold, system)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "\n## %s\n\n             %s\n", path, d.Syntax)
		for _, side := range []int{-1, +1} {
			s, err := score.SyntaxOf(gold, n.parse(gold, side))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&out, "naive, %-5s %s\n", map[int]string{-1: "left", 1: "right"}[side], s)
		}
		fmt.Fprintf(&out, "\n%s", &d)
		if path == ewt {
			bar(t, "UPOS", d.Percent(d.UPOS), 95.5)
			aim(&out, "UAS", d.Percent(d.UAS), 87)
			aim(&out, "LAS", d.Percent(d.LAS), 84)
		}
	}
	golden.File(t, scores("en-syntax.txt"), out.Bytes())
}

// TestScoreAttribution holds the shipped reading to test/scores/en-attribution.txt.
func TestScoreAttribution(t *testing.T) {
	const polnear = "attribution/EVALONLY-polnear.dev.jsonl"
	c := measuring(t, polnear)
	s, texts, err := c.scoreAttribution(filepath.Join(c.shared, polnear))
	if err != nil {
		t.Fatal(err)
	}
	var said score.Attribution
	err = readLabelled(filepath.Join(c.shared, polnear), func(l score.Labelled) error {
		said.Add(l, score.Labelled{Text: l.Text, Attributions: saidOnly(l.Text)})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Sources, cues and contents of %d news articles (PolNeAR dev, measured only), per cent: tokens, and maximal runs of one label.\n", texts)
	fmt.Fprintln(&out, "# Naive: around the word said, what stands before it in its clause is the source, the rest of its sentence the content.")
	fmt.Fprintln(&out, "# A rule's right is the share of the tokens it labels that have that label in the corpus.")
	fmt.Fprintf(&out, "# go test ./cmd/segun-train -run ScoreAttribution -update\n\n%s\n", s)
	for _, row := range strings.SplitAfter(said.String(), "\n") {
		if strings.Contains(row, "micro") {
			out.WriteString("naive " + row)
		}
	}
	fmt.Fprintf(&out, "\n%s", s.RuleTable())
	token, exact := s.F1()
	bar(t, "token F1", token, 66)
	bar(t, "exact F1", exact, 48)
	golden.File(t, scores("en-attribution.txt"), out.Bytes())
}

func scores(name string) string { return filepath.Join("..", "..", "test", "scores", name) }

// aim writes how far a figure is from what it ought to reach, so that a shortfall stands in the golden file.
func aim(out *bytes.Buffer, what string, got, want float64) {
	if got < want {
		fmt.Fprintf(out, "\n%s is %.2f short of the %.1f that it ought to reach.\n", what, want-got, want)
	}
}

// bar fails the test when a figure is below what must be reached.
func bar(t *testing.T, what string, got, want float64) {
	t.Helper()
	if got < want {
		t.Errorf("%s %.2f is below the bar of %.1f", what, got, want)
	}
}

// naive is what a parser must beat.
type naive struct {
	word, tag map[string]string // lower-case form, and UPOS, to UPOS|XPOS|deprel|lemma
}

func newNaive(learned []conll.Sentence) naive {
	byWord, byTag := map[string]map[string]int{}, map[string]map[string]int{}
	count := func(m map[string]map[string]int, k, v string) {
		if m[k] == nil {
			m[k] = map[string]int{}
		}
		m[k][v]++
	}
	for _, s := range learned {
		for _, w := range s.Words {
			count(byWord, strings.ToLower(w.Form), w.UPOS+"|"+w.XPOS+"|"+w.Deprel+"|"+w.Lemma)
			count(byTag, w.UPOS, w.Deprel)
		}
	}
	best := func(m map[string]map[string]int) map[string]string {
		out := map[string]string{}
		for k, vs := range m {
			for v, n := range vs {
				if b := out[k]; b == "" || n > vs[b] || n == vs[b] && v < b {
					out[k] = v
				}
			}
		}
		return out
	}
	return naive{best(byWord), best(byTag)}
}

// parse hangs every word on its neighbour at the given side, the last one on none.
func (n naive) parse(gold []conll.Sentence, side int) []conll.Sentence {
	out := make([]conll.Sentence, len(gold))
	for i, s := range gold {
		for j, w := range s.Words {
			v, ok := n.word[strings.ToLower(w.Form)]
			if !ok {
				v = "NOUN|NN|" + n.tag["NOUN"] + "|" + w.Form
			}
			f := strings.SplitN(v, "|", 4)
			head, rel := j+side, f[2]
			if head < 0 || head >= len(s.Words) {
				head, rel = -1, "root"
			}
			out[i].Words = append(out[i].Words, conll.Word{Form: w.Form, UPOS: f[0], XPOS: f[1], Lemma: f[3], Head: head, Deprel: rel})
		}
	}
	return out
}

// saidOnly attributes around the word said.
func saidOnly(text string) []score.Attributed {
	var out []score.Attributed
	runes := []rune(text)
	is := func(i int, set string) bool { return i >= 0 && i < len(runes) && strings.ContainsRune(set, runes[i]) }
	for i := 0; i+6 <= len(runes); i++ {
		if string(runes[i:i+6]) != " said " && string(runes[i:i+5]) != " said" || i+5 < len(runes) && !is(i+5, " ,.:\n") {
			continue
		}
		first, end, clause := i, i+5, i
		for clause > 0 && !is(clause-1, ",.!?;:\n“”\"") {
			clause--
		}
		for first = clause; first > 0 && !is(first-1, ".!?\n"); {
			first--
		}
		for end < len(runes) && !is(end, ".!?\n") {
			end++
		}
		a := score.Attributed{Source: [][2]int{{clause, i}}, Cue: [][2]int{{i + 1, i + 5}}, Content: [][2]int{{i + 5, end}}}
		if clause > first {
			a.Content = append(a.Content, [2]int{first, clause})
		}
		out = append(out, a)
	}
	return out
}
