package main

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/cmd/internal/reader"
	"segun/format"
	annotated "segun/internal/corpus"
	"segun/internal/driver"
	"segun/internal/golden"
	"segun/internal/model"
	"segun/read/accused"
	"segun/read/carried"
	"segun/read/factual"

	stdcontext "context"
)

// foldedCases picks the kinds of error that TestScoreFolded lists: -folded-cases "own voice".
var foldedCases = flag.String("folded-cases", "", "list the errors on dev, read by models that learned from its other articles, whose kind holds these words (\"all\" lists every one)")

// devFolds is into how many parts the articles of dev are dealt, in the order of their names; each is read by what was learned from the others.
const devFolds = 4

// devLessons is what there is to learn from, as far as it is not the same in each fold.
type devLessons struct {
	articles []*annotated.Article
	fold     map[string]int // of an article, by its name
	recipes  map[string]*recipe
	goes     []carriedLesson
	accuses  []accused.Lesson
	faces    []facingLesson
	refers   []corefLesson
	judged   []factual.Lesson // of people, from outside
	happens  map[string]factual.Lesson
	lex      reader.Lexicon
}

// TestScoreFolded measures the reading of dev with all that is learned, each article read by models that have learned from the other folds: what a new article of that kind would be read
// like. What the judges learn from is read with the en-coref that ships. test/scores/en-corpus.txt reads dev without two of them. It takes minutes, so that only -update and SEGUN_FOLDED=1 run it:
// SEGUN_FOLDED=1 go test ./cmd/segun-train -run ScoreFolded
func TestScoreFolded(t *testing.T) {
	if !golden.Updating() && os.Getenv("SEGUN_FOLDED") == "" && *foldedCases == "" {
		t.Skip("takes minutes; SEGUN_FOLDED=1 runs it")
	}
	c := measuring(t, "factuality/uds-ih2.train.jsonl")
	l, err := c.devLessons()
	if err != nil {
		t.Fatal(err)
	}
	var tally annotated.Tally
	for k := range devFolds {
		d, err := c.foldDriver(l, k)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range l.articles {
			if l.fold[a.Name] == k {
				tally.Add(a, readGiven(t, d, a))
			}
		}
	}
	for _, x := range tally.Cases {
		if *foldedCases == "all" || *foldedCases != "" && strings.Contains(x.Kind, *foldedCases) {
			t.Log(x)
		}
	}
	golden.File(t, scores("en-folded.txt"), foldedReport(&tally))
}

// devLessons reads dev, and what else the models learn from.
func (c *context) devLessons() (*devLessons, error) {
	l := &devLessons{fold: map[string]int{}, recipes: map[string]*recipe{}, happens: map[string]factual.Lesson{}}
	var err error
	if l.articles, err = annotated.Open(filepath.Join(c.root, "data/corpus/en/dev")); err != nil {
		return nil, err
	}
	for i, a := range l.articles {
		l.fold[a.Name] = i % devFolds
	}
	for _, name := range []string{"en-carried", "en-accused", "en-facing", "en-factual", "en-coref"} {
		if l.recipes[name], err = c.recipe(name); err != nil {
			return nil, err
		}
	}
	if l.lex, err = c.lexicon(); err != nil {
		return nil, err
	}
	if l.goes, err = c.carriedCorpora(l.recipes["en-carried"]); err != nil {
		return nil, err
	}
	if l.accuses, err = c.accusedCorpora(l.recipes["en-accused"]); err != nil {
		return nil, err
	}
	if l.faces, err = c.facingCorpora(l.recipes["en-facing"]); err != nil {
		return nil, err
	}
	if l.refers, err = c.corefLessons(l.recipes["en-coref"]); err != nil {
		return nil, err
	}
	return l, c.happenedLessons(l)
}

// happenedLessons reads what en-factual learns from.
func (c *context) happenedLessons(l *devLessons) error {
	r := l.recipes["en-factual"]
	raw, err := os.ReadFile(filepath.Join(c.shared, r.Corpus[0].Path))
	if err != nil {
		return err
	}
	if l.judged, err = c.judgedLessons(raw); err != nil {
		return err
	}
	d, err := c.treeDriver(r.Name)
	if err != nil {
		return err
	}
	for _, k := range r.Corpus[1:] {
		if err := c.happenedIn(l, d, filepath.Join(c.root, k.Path)); err != nil {
			return err
		}
	}
	return nil
}

// happenedIn reads one table of what happened.
func (c *context) happenedIn(l *devLessons, d *driver.Driver, path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return claimedArticles(raw, annotations{filepath.Dir(path), c.shared}, func(name, text string, list []claimed) error {
		x, err := verbatim(d, name, text)
		if err == nil {
			l.happens[name] = claimLesson(x, list)
		}
		return err
	})
}

// foldDriver reads with models that have learned from all folds but k.
func (c *context) foldDriver(l *devLessons, k int) (*driver.Driver, error) {
	other := func(name string) bool { f, of := l.fold[name]; return !of || f != k }
	happened := slices.Clone(l.judged)
	for _, name := range slices.Sorted(maps.Keys(l.happens)) {
		if other(name) {
			happened = append(happened, l.happens[name])
		}
	}
	r := l.recipes["en-factual"]
	happens, err := factual.Train(r.Name, happened, l.lex, factual.Options{Epochs: r.number("epochs"), Seeds: r.number("seeds"), Rate: r.real("rate"), RowsLog: r.number("rows_log2")})
	if err != nil {
		return nil, err
	}
	var accusations []accused.Lesson
	for i := range l.accuses {
		if other(l.accuses[i].Text) {
			accusations = append(accusations, l.accuses[i])
		}
	}
	goes, charges := l.recipes["en-carried"], l.recipes["en-accused"]
	faces, err := facingTrained(l.recipes["en-facing"], l.faces, func(x *facingLesson) bool { return other(x.text) })
	if err != nil {
		return nil, err
	}
	refers, err := corefTrained(l.recipes["en-coref"], l.refers, l.lex, corefOptions(l.recipes["en-coref"]), func(x *corefLesson) bool { return other(x.text) })
	if err != nil {
		return nil, err
	}
	learned := map[string]*model.Builder{
		"en-coref":   refers,
		"en-facing":  faces,
		"en-factual": happens,
		"en-carried": carried.Train(goes.Name, lessonsFor(l.goes, func(x *carriedLesson) bool { return other(x.text) }), carriedOptions(goes)),
		"en-accused": accused.Train(charges.Name, accusations, accusedOptions(charges)),
	}
	as, err := reader.Watched(func(name string) (*model.File, error) {
		b, ok := learned[name]
		if !ok {
			return c.open(name)
		}
		raw, err := b.Encode()
		if err != nil {
			return nil, err
		}
		return model.Open(raw)
	}, reader.Judges{})
	if err != nil {
		return nil, err
	}
	return driver.New(as)
}

// readGiven reads an annotated article as a file of its text would be read.
func readGiven(t *testing.T, d *driver.Driver, a *annotated.Article) *segun.Reading {
	t.Helper()
	doc, err := format.Read(a.Capture())
	if err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	r, err := d.Read(stdcontext.Background(), doc)
	if err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	return r
}

// foldedReport writes the scores.
func foldedReport(t *annotated.Tally) []byte {
	var out bytes.Buffer
	row := func(name string, s annotated.Share) {
		fmt.Fprintf(&out, "%-44s %s\n", name, s)
	}
	fmt.Fprintf(&out, "# Our own annotated articles of dev, each read with all that is learned, by models that have learned from the other %d of %d folds of dev, and from what is no article of\n", devFolds-1, devFolds)
	fmt.Fprintln(&out, "# it; per cent. en-corpus.txt reads them without en-factual and en-carried. SEGUN_FOLDED=1 go test ./cmd/segun-train -run ScoreFolded -update")
	fmt.Fprintln(&out)
	for _, d := range annotated.Dangers {
		row("danger: "+d, *t.Danger[d])
	}
	fmt.Fprintln(&out)
	row("claims read", t.Read)
	row("of them: who says so", t.Speaker)
	row("of them: the whole sourcing", t.Chain)
	row("of them: status", t.Status)
	row("of them: whether it happened", t.Realis)
	row("accusations that are read as ones", t.Charged)
	row("accusations read that are ones, of that voice", t.Accused)
	fmt.Fprintln(&out, "\ncommonest confusions of whether it happened (status: annotated → read)")
	pairs := slices.SortedFunc(maps.Keys(t.Misjudged), func(a, b [3]string) int {
		return cmp.Or(cmp.Compare(t.Misjudged[b], t.Misjudged[a]), slices.Compare(a[:], b[:]))
	})
	for _, p := range pairs[:min(len(pairs), 30)] {
		fmt.Fprintf(&out, "%5d  %s: %s → %s\n", t.Misjudged[p], p[0], p[1], p[2])
	}
	return out.Bytes()
}
