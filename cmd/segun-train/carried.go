package main

import (
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/cmd/internal/reader"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/read/carried"
	"segun/read/claim"
	"segun/read/phrase"
)

// account is a stretch of a text with the number of who says so: 0 for the outlet or writer.
type account struct {
	start, end uint32
	voice      int
}

// told is a text with its accounts.
type told struct {
	name, text string
	accounts   []account
	marked     bool // the accounts are whole sentences, and voice 1 is whoever spoke last
}

// accountPlace is how a claim is written in data/corpus/en/voices.tsv.
var accountPlace = regexp.MustCompile(`^([0-9]{1,9})-([0-9]{1,9}):([0-9]{1,4})$`)

// parseVoices reads data/corpus/en/voices.tsv, with the texts of the articles that from opens.
func parseVoices(raw []byte, from annotations) ([]told, error) {
	var out []told
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		file, err := from.file(cells[0])
		if err != nil {
			return nil, err
		}
		t := told{name: cells[0]}
		if t.text, err = articleText(file); err != nil {
			return nil, fmt.Errorf("%s: %w", cells[0], err)
		}
		for _, cell := range cells[1:] {
			m := accountPlace.FindStringSubmatch(cell)
			if m == nil {
				return nil, fmt.Errorf("%s: %q is no claim; want START-END:VOICE", cells[0], cell)
			}
			start, _ := strconv.Atoi(m[1])
			end, _ := strconv.Atoi(m[2])
			voice, _ := strconv.Atoi(m[3])
			t.accounts = append(t.accounts, account{uint32(start), uint32(end), voice})
		}
		out = append(out, t)
	}
	return out, nil
}

// oneEach is the remark behind which each sentence of data/corpus/en/carried.txt is a paragraph of its own.
const oneEach = "# layout: one sentence a paragraph"

// parseMarked reads data/corpus/en/carried.txt: paragraphs of one sentence a line, each behind a mark: > who says it is said, + goes on with the same account, = the outlet's own; a line of ~ is the border of a paragraph.
func parseMarked(raw []byte) ([]told, error) {
	var out []told
	var now told
	var b strings.Builder
	flush := func() {
		if now.text = b.String(); now.text != "" {
			now.name = fmt.Sprint("paragraph ", len(out)+1)
			out = append(out, now)
		}
		now = told{marked: true}
		b.Reset()
	}
	flush()
	n, between, border := 0, " ", false
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			flush()
			continue
		case line[0] == '#':
			if line == oneEach {
				between = "\n\n"
			}
			continue
		case line == "~":
			border = true
			continue
		case len(line) < 3 || line[1] != ' ' || !strings.ContainsRune(">+=", rune(line[0])):
			return nil, fmt.Errorf("line %d: %.30q begins with no mark: want >, + or = and a blank", n, line)
		}
		switch {
		case b.Len() == 0:
		case border:
			b.WriteString("\n\n")
		default:
			b.WriteString(between)
		}
		border = false
		start := uint32(b.Len())
		b.WriteString(line[2:])
		if line[0] != '>' {
			voice := 0
			if line[0] == '+' {
				voice = 1
			}
			now.accounts = append(now.accounts, account{start, uint32(b.Len()), voice})
		}
	}
	flush()
	return out, nil
}

// goesOn says whether a sentence goes on with an attribution; known is false where nobody said, or both are so.
func (t *told) goesOn(v *phrase.View, c *carried.Candidate) (yes, known bool) {
	s := v.R.Tokens.Sentences[c.Sentence].Span
	if c.End > c.From {
		if t.marked {
			return false, false // the marks are of whole sentences
		}
		s = segun.Span{Start: v.R.Tokens.Tokens[c.From].Span.Start, End: v.R.Tokens.Tokens[c.End-1].Span.End}
	}
	own, other, voice := false, false, 0
	for _, a := range t.accounts {
		switch {
		case t.marked && (a.start > s.Start || s.Start >= a.end), !t.marked && (a.start < s.Start || a.start >= s.End):
		case a.voice == 0:
			own = true
		case voice == 0 || voice == a.voice:
			voice = a.voice
		default:
			other = true
		}
	}
	if t.marked {
		return voice > 0, own != (voice > 0)
	}
	same := voice > 0 && t.said(v, c, voice)
	return same, (own || voice > 0) && !other && !(own && voice > 0) && (same || own)
}

// said reports whether a voice says something of what an attribution reports, or of the sentence before.
func (t *told) said(v *phrase.View, c *carried.Candidate, voice int) bool {
	before := v.R.Tokens.Sentences[c.Sentence-1].Span
	for _, a := range t.accounts {
		if a.voice != voice {
			continue
		}
		if a.start >= before.Start && a.start < before.End {
			return true
		}
		for _, s := range v.R.Attributions.List[c.Said].Content {
			if a.start < s.End && s.Start < a.end {
				return true
			}
		}
	}
	return false
}

// carriedLesson is a candidate with where it is from.
type carriedLesson struct {
	carried.Lesson
	text string // that it is from
	says string // the sentence

	repeat int // how many times it is learned from
}

// lessonsFor are the lessons that pass, each as often as its corpus says.
func lessonsFor(list []carriedLesson, pass func(*carriedLesson) bool) []carried.Lesson {
	var out []carried.Lesson
	for i := range list {
		if pass(&list[i]) {
			for range list[i].repeat {
				out = append(out, list[i].Lesson)
			}
		}
	}
	return out
}

// lessonsOf reads texts, and lists the candidates of which people said whether they go on.
func (c *context) lessonsOf(all []told, name string) ([]carriedLesson, error) {
	var out []carriedLesson
	var now *told
	goes := carried.Watching(func(v *phrase.View, x *carried.Candidate, features []uint64) bool {
		yes, known := now.goesOn(v, x)
		if known {
			out = append(out, carriedLesson{Lesson: carried.Lesson{Features: slices.Clone(features), GoesOn: yes}, text: now.name, says: v.R.Tokens.Sentences[x.Sentence].Span.In(v.R.Doc.Text)})
		}
		return yes
	})
	d, err := c.watchedDriver(goes, name)
	if err != nil {
		return nil, err
	}
	for i := range all {
		now = &all[i]
		if _, err := verbatim(d, now.name, now.text); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// watchedDriver returns a driver with a judge of what goes on. The model called name, which is being trained, is not needed for that.
func (c *context) watchedDriver(goes *carried.Judge, name string) (*driver.Driver, error) {
	blank, err := carried.Blank(name).Encode()
	if err != nil {
		return nil, err
	}
	as, err := reader.Watched(func(n string) (*model.File, error) {
		if n == name {
			return model.Open(blank)
		}
		return c.open(n)
	}, reader.Judges{Judges: claim.Judges{GoesOn: goes}})
	if err != nil {
		return nil, err
	}
	return driver.New(as)
}

// carriedCorpora reads the corpora of a recipe.
func (c *context) carriedCorpora(r *recipe) ([]carriedLesson, error) {
	return eachCorpus(c, r, func(k *corpus, raw []byte, dir string) ([]carriedLesson, error) {
		parse := func() ([]told, error) { return parseMarked(raw) }
		if strings.HasSuffix(k.Path, ".tsv") {
			parse = func() ([]told, error) { return parseVoices(raw, annotations{dir, c.shared}) }
		}
		all, err := parse()
		if err != nil {
			return nil, err
		}
		list, err := c.lessonsOf(all, r.Name)
		for i := range list {
			list[i].repeat = max(1, k.Repeat)
		}
		return list, err
	})
}

// carriedOptions are the numbers of a recipe.
func carriedOptions(r *recipe) carried.Options {
	return carried.Options{Epochs: r.number("epochs"), Seeds: r.number("seeds"), Rate: r.real("rate"), RowsLog: r.number("rows_log2")}
}

// trainCarried learns where a voice goes on.
func trainCarried(c *context, r *recipe) error {
	list, err := c.carriedCorpora(r)
	if err != nil {
		return err
	}
	lessons := lessonsFor(list, func(*carriedLesson) bool { return true })
	return c.save(r, carried.Train(r.Name, lessons, carriedOptions(r)), nil)
}

// scoreCarried judges each text by a model that has not learned from it; the file is a recipe.
func scoreCarried(c *context, path string) error {
	r, err := c.recipe(filepath.Base(filepath.Dir(path)))
	if err != nil {
		return err
	}
	list, err := c.carriedCorpora(r)
	if err != nil {
		return err
	}
	odds, err := foldedOdds(list, r)
	if err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		of   func(text string) bool
	}{{"articles", func(s string) bool { return !strings.HasPrefix(s, "paragraph ") }}, {"paragraphs", func(s string) bool { return strings.HasPrefix(s, "paragraph ") }}} {
		for _, least := range []float64{-0.4, 0, 0.4, 0.8, 1.2, 1.6} {
			var hit, said, gold, n int
			for i := range list {
				if !part.of(list[i].text) {
					continue
				}
				n++
				yes := odds[i] >= least
				if list[i].GoesOn {
					gold++
				}
				if yes {
					said++
				}
				if yes && list[i].GoesOn {
					hit++
				}
			}
			fmt.Fprintf(c.out, "%-10s from %4.1f: precision %5.1f, recall %5.1f (%d of %d said, of %d that go on, of %d)\n", part.name, least, 100*float64(hit)/math.Max(1, float64(said)),
				100*float64(hit)/math.Max(1, float64(gold)), hit, said, gold, n)
		}
	}
	for i := range list {
		if (odds[i] >= 0.4) != list[i].GoesOn {
			fmt.Fprintf(c.out, "%5.1f %v %s: %.100s\n", odds[i], list[i].GoesOn, list[i].text, list[i].says)
		}
	}
	return nil
}

// foldedOdds are the odds of each lesson by a model that has learned from the texts of other folds.
func foldedOdds(list []carriedLesson, r *recipe) ([]float64, error) {
	folds := r.number("folds")
	fold := map[string]int{}
	for i := range list {
		if _, ok := fold[list[i].text]; !ok {
			fold[list[i].text] = len(fold) % folds
		}
	}
	odds := make([]float64, len(list))
	for k := range folds {
		lessons := lessonsFor(list, func(l *carriedLesson) bool { return fold[l.text] != k })
		raw, err := carried.Train(r.Name, lessons, carriedOptions(r)).Encode()
		if err != nil {
			return nil, err
		}
		f, err := model.Open(raw)
		if err != nil {
			return nil, err
		}
		j, err := carried.Open(f)
		if err != nil {
			return nil, err
		}
		for i := range list {
			if fold[list[i].text] == k {
				odds[i] = j.Sum(list[i].Features)
			}
		}
	}
	return odds, nil
}
