package reader

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/BurntSushi/toml"

	"segun"
	"segun/cmd/internal/cuttings"
	"segun/data"
	"segun/format"
	"segun/internal/corpus"
	"segun/internal/driver"
	"segun/internal/golden"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/read/accused"
	"segun/read/carried"
	"segun/read/claim"
	"segun/read/coref"
	"segun/read/facing"
	"segun/read/factual"
	"segun/read/phrase"
)

// cases picks the kinds of error that TestScoreCorpus lists, of dev only: -cases "wrong speaker".
var cases = flag.String("cases", "", "list the errors on the annotated dev, heldout, ordinary and real articles whose kind holds these words (\"all\" lists every one)")

const annotated = "../../../data/corpus/en"

// parts are the parts of the annotated corpus. The errors of the last are counted and never listed.
var parts = []string{"dev", "heldout", "ordinary", "kept"}

// annotatedArticles parses one part of the corpus.
func annotatedArticles(t testing.TB, part string) []*corpus.Article {
	t.Helper()
	out, err := corpus.Open(filepath.Join(annotated, part))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// readArticle reads an annotated article as a file of its text would be read.
func readArticle(t testing.TB, d *driver.Driver, a *corpus.Article) *segun.Reading {
	t.Helper()
	doc, err := format.Read(a.Capture())
	if err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	r, err := d.Read(context.Background(), doc)
	if err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	return r
}

// fold is what reads the articles of dev without what was learned from them, by their names.
var fold = struct {
	sync.Once
	by map[string]*driver.Driver
}{}

// unlearned returns drivers that read the articles of dev without what was learned from them, by the name of the article: the models en-factual, en-carried and en-facing have learned nothing, en-coref and
// the judge of accusations have learned from the articles of other folds.
func unlearned(t testing.TB) map[string]*driver.Driver {
	t.Helper()
	fold.Do(func() {
		articles, o := annotatedArticles(t, "dev"), accusedOptions(t)
		if n := corefFolds(t); n == 0 || o.Folds%n != 0 {
			t.Fatalf("the %d folds of en-coref are no parts of the %d of en-accused", n, o.Folds)
		}
		lessons := accusedLessons(t, articles)
		fold.by = map[string]*driver.Driver{}
		for k := range o.Folds {
			var others []accused.Lesson
			for i := range lessons {
				if i%o.Folds != k {
					others = append(others, lessons[i])
				}
			}
			raw, err := accused.Train("en-accused", others, o).Encode()
			if err != nil {
				t.Fatal(err)
			}
			d := untaught(t, k, raw, Judges{})
			for i := k; i < len(articles); i += o.Folds {
				fold.by[articles[i].Name] = d
			}
		}
	})
	if len(fold.by) == 0 {
		t.Fatal("the judges for dev could not be trained")
	}
	return fold.by
}

// corefFolds is in how many folds dev was dealt for the shipped en-coref.
func corefFolds(t testing.TB) int {
	t.Helper()
	f, err := Shipped("en-coref")
	if err != nil {
		t.Fatal(err)
	}
	return coref.Folds(f)
}

// untaught returns a driver whose models have learned nothing from the articles of a fold of dev; accuses is the model en-accused.
func untaught(t testing.TB, fold int, accuses []byte, by Judges) *driver.Driver {
	t.Helper()
	as, err := Watched(func(name string) (*model.File, error) {
		var blank *model.Builder
		switch name {
		case "en-factual":
			blank = factual.Blank(name)
		case "en-carried":
			blank = carried.Blank(name)
		case "en-facing":
			blank = facing.Blank(name)
		case "en-coref":
			f, err := Shipped(name)
			if err != nil {
				return nil, err
			}
			blank = coref.Without(f, fold%coref.Folds(f))
		case "en-accused":
			return model.Open(accuses)
		default:
			return Shipped(name)
		}
		raw, err := blank.Encode()
		if err != nil {
			return nil, err
		}
		return model.Open(raw)
	}, by)
	if err != nil {
		t.Fatal(err)
	}
	d, err := driver.New(as)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// accusedLessons reads articles and lists what there is to learn of accusations in them.
func accusedLessons(t testing.TB, articles []*corpus.Article) []accused.Lesson {
	t.Helper()
	f, err := Shipped("en-clusters")
	if err != nil {
		t.Fatal(err)
	}
	k, err := cluster.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []accused.Lesson
	var now *corpus.Article
	by := Judges{Judges: claim.Judges{Accuses: accused.Watching(func(v *phrase.View, list []accused.Claim) {
		var places []accused.Place
		for i := range now.Claims {
			if c := &now.Claims[i]; len(c.Content) > 0 && c.Status != "declined_to_comment" && c.Status != "referred" {
				places = append(places, accused.Place{Start: c.Content[0].Start, End: c.Content[0].End, Accuses: c.Status == "alleged"})
			}
		}
		out = append(out, accused.LessonOf(now.Name, v, k, list, accused.Marked(places)))
	})}}
	drivers := make([]*driver.Driver, corefFolds(t))
	for i := range drivers {
		drivers[i] = untaught(t, i, nil, by)
	}
	for i := range articles {
		now = articles[i]
		readArticle(t, drivers[i%len(drivers)], now)
	}
	return out
}

// accusedOptions are the numbers that the shipped model was trained by.
func accusedOptions(t testing.TB) accused.Options {
	t.Helper()
	raw, err := data.ModelFile("en-accused", "recipe.toml")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Train struct {
			Epochs   int     `toml:"epochs"`
			Seeds    int     `toml:"seeds"`
			Rate     float64 `toml:"rate"`
			RowsLog  int     `toml:"rows_log2"`
			Texts    int     `toml:"texts"`
			Folds    int     `toml:"folds"`
			Trees    int     `toml:"trees"`
			Depth    int     `toml:"depth"`
			Least    int     `toml:"least"`
			TreeRate float64 `toml:"tree_rate"`
			Ridge    float64 `toml:"ridge"`
			Columns  int     `toml:"columns"`
			Signs    int     `toml:"signs"`
		} `toml:"train"`
	}
	if err := toml.Unmarshal(raw, &r); err != nil {
		t.Fatal(err)
	}
	return accused.Options(r.Train)
}

// TestScoreCorpus measures the whole reading on the annotated articles: go test ./cmd/internal/reader -run ScoreCorpus -update
func TestScoreCorpus(t *testing.T) {
	d := shipped(t)
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Our own annotated articles (data/corpus/en; docs/annotating.md says what counts), per cent. dev, heldout and ordinary may be looked at while rules")
	fmt.Fprintln(&out, "# are written, kept is only counted. dev is read without en-factual and en-carried, which learned from it, and with an en-coref and an\n# en-accused that learned from its other articles. go test ./cmd/internal/reader -run ScoreCorpus -update")
	for _, part := range parts {
		var tally corpus.Tally
		for _, a := range annotatedArticles(t, part) {
			by := d
			if part == "dev" {
				by = unlearned(t)[a.Name]
			}
			tally.Add(a, readArticle(t, by, a))
		}
		report(&out, part, &tally)
		if part != "kept" && *cases != "" {
			list(t, tally.Cases)
		}
	}
	golden.File(t, "../../../test/scores/en-corpus.txt", out.Bytes())
}

// TestScoreReal measures the reading on real reporting, which lies in ../shared/data and may be measured with and not copied: data/corpus/real has its annotation by places. The errors on the
// part kept are counted and never listed.
func TestScoreReal(t *testing.T) {
	d := shipped(t)
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Real reporting, annotated whole (data/corpus/real; its README says how it came about), per cent. look may be looked at while rules are written, kept is only\n# counted; no model learned from either. go test ./cmd/internal/reader -run ScoreReal -update")
	for _, part := range []string{"look", "learn", "kept"} {
		var tally corpus.Tally
		for _, a := range realArticles(t, part) {
			tally.Add(a, readArticle(t, d, a))
		}
		report(&out, part, &tally)
		if part != "kept" && *cases != "" {
			list(t, tally.Cases)
		}
	}
	second := map[string]*corpus.Article{}
	for _, a := range realArticles(t, "second") {
		second[a.Name] = a
	}
	var first, people corpus.Tally // of those of kept that were annotated twice
	for _, a := range realArticles(t, "kept") {
		if again := second[a.Name]; again != nil {
			first.Add(a, readArticle(t, d, a))
			people.Add(a, again.Reading())
			delete(second, a.Name)
		}
	}
	for name := range second {
		t.Fatalf("%s is annotated a second time and not in kept", name)
	}
	report(&out, "those of kept that are annotated twice", &first)
	report(&out, "the same, the second annotation as its reading", &people)
	golden.File(t, "../../../test/scores/en-real.txt", out.Bytes())
}

// TestLearnReal holds the tables that models learn from to the annotation of the real articles that they may learn from:
// go test ./cmd/internal/reader -run LearnReal -update, then train en-factual, en-carried and en-accused again.
func TestLearnReal(t *testing.T) {
	list := realArticles(t, "learn")
	golden.File(t, "../../../data/corpus/real/happened.tsv", corpus.HappenedTable(list))
	golden.File(t, "../../../data/corpus/real/voices.tsv", corpus.VoicesTable(list))
	golden.File(t, "../../../data/corpus/real/accused.tsv", corpus.AccusedTable(list))
}

// realArticles are the articles of a part of data/corpus/real. It skips the test where ../shared/data is not there.
func realArticles(t *testing.T, part string) []*corpus.Article {
	t.Helper()
	list, err := corpus.Real(filepath.Join("../../../data/corpus/real", part), func(from string) (string, error) { return cuttings.Of("../../../../shared/data", from) })
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("needs ../shared/data: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// report writes the scores of one part.
func report(out *bytes.Buffer, part string, t *corpus.Tally) {
	row := func(name string, s corpus.Share) {
		fmt.Fprintf(out, "%-44s %s\n", name, s)
	}
	fmt.Fprintf(out, "\n%s: %d articles, %d words\n\n", part, t.Articles, t.Words)
	for _, d := range corpus.Dangers {
		row("danger: "+d, *t.Danger[d])
	}
	fmt.Fprintln(out, "of them said of the annotated words themselves (docs/annotating.md):")
	for _, d := range corpus.Dangers {
		row("  "+d, *t.Itself[d])
	}
	fmt.Fprintln(out)
	row("claims read", t.Read)
	row("of them: who says so", t.Speaker)
	row("of them: the whole sourcing", t.Chain)
	for i, s := range t.ByDepth {
		row(fmt.Sprintf("  with %d voices below the outlet", i), s)
	}
	row("of them: status", t.Status)
	row("of them: whether it happened", t.Realis)
	row("claims read that the article does not have", t.Extra)
	row("shown as happened, annotated as what has not", t.Happened)
	row("accusations that are read as ones", t.Charged)
	row("accusations read that are ones, of that voice", t.Accused)
	row("replies tied to what they answer", t.Answered)
	row("ties read that the article has", t.Ties)
	row("shown as unanswered that nobody answers", t.Unanswered)
	row("times found", t.TimeSpan)
	row("of them: value", t.TimeValue)
	row("voices of the right kind", t.Kinds)
	row("voices counted right, of those counted", t.Counts)
	row("offices of people found", t.Offices)
	if part != "dev" && part != "ordinary" && part != "look" {
		return
	}
	fmt.Fprintln(out, "\ncommonest confusions of status (annotated → read)")
	pairs := slices.SortedFunc(maps.Keys(t.Confused), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(t.Confused[b], t.Confused[a]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, p := range pairs[:min(len(pairs), 20)] {
		fmt.Fprintf(out, "%5d  %s → %s\n", t.Confused[p], p[0], p[1])
	}
}

// list prints errors for reading.
func list(t *testing.T, all []corpus.Case) {
	for _, c := range all {
		if *cases == "all" || strings.Contains(c.Kind, *cases) {
			t.Log(c)
		}
	}
}
