package reader

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"segun"
	"segun/format"
	"segun/internal/cputime"
	"segun/internal/driver"
	"segun/internal/marktest"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
	"segun/read/mention"
	"segun/read/name"
	"segun/resolve/lineage"
	"segun/store/fact"
	"segun/write"
)

// TestStrangeTrees reads articles whose tags, trees, names and sentences are partly drawn by chance, as models that err in new ways would give them: no panic, nothing unsound. What was
// written with one parser's trees in view must stand any other's. SEGUN_STRANGE sets how many rounds, for a longer search, and SEGUN_STRANGE_FROM the first seed; -v tells which text took the longest.
func TestStrangeTrees(t *testing.T) {
	docs := articles(t)
	s := newStrange(t)
	for seed := range seeds(2) {
		for i := range docs {
			s.read(t, docs[i].From, docs[i].Text, seed<<32+uint64(i))
		}
	}
	s.slowest(t)
}

// TestStrangeSentences does the same with the texts of the marked articles and the checklists, which each set off a rule, and cuts many of them short, so that the rule stands at the end of the text.
func TestStrangeSentences(t *testing.T) {
	places, texts := rules(t)
	s := newStrange(t)
	for seed := range seeds(1) {
		for i, text := range texts {
			if r := model.NewRand(seed ^ uint64(i)<<32); r.Intn(2) == 0 {
				text = text[:r.Intn(len(text)+1)]
			}
			s.read(t, places[i], strings.ToValidUTF8(text, ""), seed<<32+uint64(i))
		}
	}
	s.slowest(t)
}

// seeds are the numbers to draw with, so many of them where the environment does not say.
func seeds(rounds int) func(yield func(uint64) bool) {
	if n, err := strconv.Atoi(os.Getenv("SEGUN_STRANGE")); err == nil {
		rounds = n
	}
	if testing.Short() || raced {
		rounds = 1
	}
	first, _ := strconv.ParseUint(os.Getenv("SEGUN_STRANGE_FROM"), 10, 64)
	return func(yield func(uint64) bool) {
		for n := range uint64(rounds) {
			if !yield(first + n) {
				return
			}
		}
	}
}

// rules returns the texts of the marked articles of read and of the checklists, with the places where they stand.
func rules(t *testing.T) (places, texts []string) {
	t.Helper()
	err := filepath.WalkDir("../../../read", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".txtar") {
			return err
		}
		ar, err := txtar.ParseFile(path)
		if err != nil {
			return err
		}
		for _, f := range ar.Files {
			if f.Name == "text" {
				places, texts = append(places, path), append(texts, string(f.Data))
			}
		}
		return nil
	})
	lists, bad := filepath.Glob("testdata/checklist/*.txt")
	if err != nil || bad != nil {
		t.Fatal(err, bad)
	}
	for _, file := range lists {
		for _, l := range rows(t, file) {
			places, texts = append(places, l.place), append(texts, l.text)
		}
	}
	return places, texts
}

// strange reads with layers that are partly drawn by chance.
type strange struct {
	d    *driver.Driver
	rng  *model.Rand
	most time.Duration // for a thousand words, on the processor
	last string        // the text that took it
}

// newStrange opens the shipped annotators and puts chance behind those of lang, and behind the finding of names.
func newStrange(t *testing.T) *strange {
	t.Helper()
	as, err := Annotators(Shipped)
	if err != nil {
		t.Fatal(err)
	}
	s := &strange{}
	for i := range as {
		switch run := as[i].Run; {
		case as[i].Provides == segun.LayerTokens:
			as[i].Run = s.after(run, s.sentences)
		case as[i].Provides == segun.LayerTrees:
			as[i].Run = s.after(run, s.trees)
		case as[i].Name == "read/mention":
			as[i] = s.mentions(t)
		}
	}
	if s.d, err = driver.New(as); err != nil {
		t.Fatal(err)
	}
	return s
}

// after runs an annotator and changes what it has made.
func (s *strange) after(run func(*segun.Reading) error, change func(*segun.Reading)) func(*segun.Reading) error {
	return func(r *segun.Reading) error {
		err := run(r)
		if err == nil {
			change(r)
		}
		return err
	}
}

// read reads one text with a seed.
func (s *strange) read(t *testing.T, from, text string, seed uint64) {
	t.Helper()
	s.rng = model.NewRand(seed)
	doc, err := format.Read(capture("strange", []byte(text)))
	if err != nil {
		return
	}
	doc.Lang = "en" // which one sentence may be too short to tell
	begun := cputime.Used()
	got, err := s.d.Read(context.Background(), doc)
	took := cputime.Used() - begun
	if err != nil {
		t.Errorf("%s, seed %d: %v%s", from, seed, err, frames(err))
		return
	}
	if got.Tokens == nil || got.Claims == nil {
		return // cut down to what is in no language
	}
	if took = took * 1000 / time.Duration(100+len(got.Tokens.Tokens)); took > s.most {
		s.most, s.last = took, from+", seed "+strconv.FormatUint(seed, 10)
	}
	if bad := marktest.Sound(got); len(bad) > 0 {
		t.Errorf("%s, seed %d: %q", from, seed, bad)
		return
	}
	if err := passOn(got); err != nil {
		t.Errorf("%s, seed %d: %v", from, seed, err)
	}
}

// passOn does with a reading what comes behind reading: it is written for programs and for people, every claim explained, and made into statements to keep.
func passOn(r *segun.Reading) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	all := write.Options{All: true, Verbose: true}
	err = errors.Join(write.JSON(io.Discard, r, "test"), write.Digest(io.Discard, r, all), write.Digest(io.Discard, r, write.Options{}))
	for i := range r.Claims.List {
		id := r.Claims.List[i].ID
		lineage.Of(r, id)
		if i%8 == 0 { // one of some: an explanation looks at the whole reading
			err = errors.Join(err, write.Why(io.Discard, r, id, all))
		}
	}
	_, bad := fact.Of(r)
	return errors.Join(err, bad)
}

// slowest tells which text took the longest.
func (s *strange) slowest(t *testing.T) {
	t.Logf("the longest: %v for a thousand words of %s", s.most, s.last)
}

// sentences joins some sentences of one block, and cuts some in two.
func (s *strange) sentences(x *segun.Reading) {
	const share = 0.05
	var out []segun.Sentence
	for _, n := range x.Tokens.Sentences {
		if k := len(out) - 1; k >= 0 && out[k].Block == n.Block && s.rng.Float() < share {
			out[k].End = n.End
			out[k].Span = x.Tokens.Cover(out[k].First, n.End)
			continue
		}
		if at := n.First + 1 + s.rng.Intn(n.End-n.First); at < n.End && s.rng.Float() < share {
			a := n
			a.End, a.Span = at, x.Tokens.Cover(n.First, at)
			out = append(out, a)
			n.First, n.Span = at, x.Tokens.Cover(at, n.End)
		}
		out = append(out, n)
	}
	x.Tokens.Sentences = out
	x.Tokens.Index()
}

// tags are what chance draws a word's tag from.
var tags = []string{"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "IN", "TO", "MD", "RB", "RP", "JJ", "PRP", "PRP$", "WP", "WDT", "WRB", "DT", "EX", "CD", "CC", "POS", ",", "."}

// trees draws new heads, relations and tags for some words of a reading. Trees stay trees: one root a sentence, no circles.
func (s *strange) trees(x *segun.Reading) {
	r, head := s.rng, x.Trees.Head
	share := []float64{0.03, 0.1, 0.3}[r.Intn(3)]
	for _, n := range x.Tokens.Sentences {
		for t := n.First; t < n.End; t++ {
			if r.Float() < share {
				x.Trees.Deprel[t] = segun.Deprel(r.Intn(segun.Deprels))
			}
			if r.Float() < share/3 {
				x.Tags.XPOS[t] = tags[r.Intn(len(tags))]
			}
			if r.Float() < share/3 {
				x.Tags.UPOS[t] = segun.UPOS(r.Intn(int(segun.VERB) + 1))
			}
			if r.Float() < share/6 {
				x.Tags.Lemma[t] = x.Tags.Lemma[n.First+r.Intn(n.End-n.First)]
			}
			if h := int32(n.First + r.Intn(n.End-n.First)); r.Float() < share && head[t] >= 0 && !under(head, h, int32(t)) {
				head[t] = h
			}
		}
		if at := int32(n.First + r.Intn(n.End-n.First)); r.Float() < share {
			turn(head, at)
		}
	}
}

// turn makes a word the root of its sentence: what it hung on hangs on it.
func turn(head []int32, at int32) {
	for above := int32(-1); at >= 0; {
		at, above, head[at] = head[at], at, above
	}
}

// under reports whether a word is another, or hangs below it.
func under(head []int32, w, above int32) bool {
	for ; w >= 0; w = head[w] {
		if w == above {
			return true
		}
	}
	return false
}

// mentions is read/mention on names of which chance drops some, and widens, narrows or makes others into names of something else.
func (s *strange) mentions(t *testing.T) segun.Annotator {
	t.Helper()
	file := func(name string) *model.File {
		f, err := Shipped(name)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	lx, err := lexicon.Open(file("en-lexicon"))
	cl, err2 := cluster.Open(file("en-clusters"))
	tagger, err3 := name.Open(file("en-names"), Lexicon{lx}, cl)
	if err := errors.Join(err, err2, err3); err != nil {
		t.Fatal(err)
	}
	return mention.Annotator(mention.Deps{Lexicon: Lexicon{lx}, Names: strangeNames{s, tagger}})
}

// strangeNames finds names, some of them by chance.
type strangeNames struct {
	*strange
	tagger *name.Tagger
}

// Find returns the names of a reading. They stay in order, apart and inside their sentences.
func (s strangeNames) Find(r *segun.Reading) []name.Name {
	const share = 0.1
	list, rng := s.tagger.Find(r), s.rng
	for i := range list {
		n := &list[i]
		in := r.Tokens.Sentences[r.Tokens.SentenceOf(n.First)]
		if i > 0 && list[i-1].End > in.First {
			in.First = list[i-1].End
		}
		if i+1 < len(list) && list[i+1].First < in.End {
			in.End = list[i+1].First
		}
		if rng.Float() < share && n.First > in.First {
			n.First--
		}
		if rng.Float() < share && n.End < in.End {
			n.End++
		}
		if rng.Float() < share && n.End > n.First+1 {
			n.End--
		}
		if rng.Float() < share {
			n.Kind = list[rng.Intn(len(list))].Kind
		}
	}
	return slices.DeleteFunc(list, func(name.Name) bool { return rng.Float() < share })
}

// frames are the places of the stages where a panic came from, the innermost first; "" for another error.
func frames(err error) string {
	var p *driver.Panic
	if !errors.As(err, &p) {
		return ""
	}
	const most = 6
	var b strings.Builder
	n := 0
	for line := range strings.Lines(string(p.Stack)) {
		at := strings.Index(line, "/read/")
		if n < most && strings.HasPrefix(line, "\t") && at >= 0 {
			place, _, _ := strings.Cut(strings.TrimSpace(line[at+1:]), " ")
			b.WriteString("\n\t" + place)
			n++
		}
	}
	return b.String()
}
