package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"segun"
	"segun/lang/en"
	"segun/lang/tag"
	"segun/lang/tree"
	"segun/read/factual"
	"segun/read/phrase"
)

// judged is one sentence of a corpus in which people judged what happened: its words, and the predicates among them.
type judged struct {
	Text    string `json:"text"` // words joined by single spaces
	Targets []struct {
		Words [2]int  `json:"span1"` // first word and the one after the last
		Label float64 `json:"label"` // −3 certainly did not happen … 3 certainly did
	} `json:"targets"`
}

// readJudged reads a file of judged sentences, one JSON object a line.
func readJudged(raw []byte) ([]judged, error) {
	var out []judged
	sc := bufio.NewScanner(bytes.NewReader(raw))
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for line := 1; sc.Scan(); line++ {
		if len(sc.Bytes()) == 0 {
			continue
		}
		var j judged
		if err := json.Unmarshal(sc.Bytes(), &j); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		n := len(strings.Split(j.Text, " "))
		for _, t := range j.Targets {
			if t.Words[0] < 0 || t.Words[1] <= t.Words[0] || t.Words[1] > n || math.Abs(t.Label) > 3 {
				return nil, fmt.Errorf("line %d: predicate %v with label %g does not fit %d words", line, t.Words, t.Label, n)
			}
		}
		out = append(out, j)
	}
	return out, sc.Err()
}

// lesson tags and parses the words of a sentence with the project's own models.
func (j *judged) lesson(layers []segun.Annotator) (factual.Lesson, error) {
	r := &segun.Reading{Doc: &segun.Document{Text: j.Text}, Tokens: &segun.Tokens{}}
	at := 0
	for _, w := range strings.Split(j.Text, " ") {
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: uint32(at), End: uint32(at + len(w))}})
		at += len(w) + 1
	}
	r.Tokens.Sentences = []segun.Sentence{{Span: segun.Span{End: uint32(len(j.Text))}, End: len(r.Tokens.Tokens)}}
	for _, a := range layers {
		if err := a.Run(r); err != nil {
			return factual.Lesson{}, err
		}
	}
	l := factual.Lesson{Reading: r}
	v := phrase.NewView(r, nil)
	for _, t := range j.Targets {
		l.Heads = append(l.Heads, v.HeadOf(t.Words[0], t.Words[1]))
		l.Labels = append(l.Labels, t.Label)
	}
	return l, nil
}

// judgedLessons reads a file of judged sentences with predicted tags and trees.
func (c *context) judgedLessons(raw []byte) ([]factual.Lesson, error) {
	list, err := readJudged(raw)
	if err != nil {
		return nil, err
	}
	lx, cl, err := c.words()
	if err != nil {
		return nil, err
	}
	tags, err := c.open("en-tag")
	if err != nil {
		return nil, err
	}
	trees, err := c.open("en-tree")
	if err != nil {
		return nil, err
	}
	first, err := tag.Annotator(tags, lx, cl, en.Lemmas(), "en")
	if err != nil {
		return nil, err
	}
	second, err := tree.Annotator(trees, lx, cl, en.Lemmas(), "en")
	if err != nil {
		return nil, err
	}
	var out []factual.Lesson
	for i := range list {
		l, err := list[i].lesson([]segun.Annotator{first, second})
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// ownPath opens the paths of corpora that are part of the project.
const ownPath = "data/"

// trainFactual learns how likely it is that a predicate happened.
func trainFactual(c *context, r *recipe) error {
	lex, err := c.lexicon()
	if err != nil {
		return err
	}
	var lessons []factual.Lesson
	for _, k := range r.Corpus {
		read, path := c.judgedLessons, filepath.Join(c.shared, k.Path)
		if strings.HasPrefix(k.Path, ownPath) {
			path = filepath.Join(c.root, k.Path)
			read = func(raw []byte) ([]factual.Lesson, error) {
				return c.articleLessons(raw, annotations{filepath.Dir(path), c.shared}, r.Name)
			}
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("corpus %s: %w (give --shared)", k.Path, err)
		}
		if err := checked(k.Path, k.SHA256, raw); err != nil {
			return err
		}
		list, err := read(raw)
		if err != nil {
			return fmt.Errorf("corpus %s: %w", k.Path, err)
		}
		lessons = append(lessons, list...)
	}
	b, err := factual.Train(r.Name, lessons, lex, factual.Options{Epochs: r.number("epochs"), Seeds: r.number("seeds"), Rate: r.real("rate"),
		RowsLog: r.number("rows_log2"), Log: c.logf})
	if err != nil {
		return err
	}
	return c.save(r, b, nil)
}

// miss is one predicate with what people and the model say of it.
type miss struct {
	word, text string
	gold, got  float64
}

// factualScore compares numbers with what people said.
type factualScore struct {
	gold, got []float64
	misses    []miss
}

func (s *factualScore) add(gold, got float64) {
	s.gold, s.got = append(s.gold, gold), append(s.got, got)
}

// mae is the mean absolute error.
func (s *factualScore) mae() float64 {
	sum := 0.0
	for i := range s.gold {
		sum += math.Abs(s.gold[i] - s.got[i])
	}
	return sum / float64(max(1, len(s.gold)))
}

// r is Pearson's correlation; 0 where one side does not vary.
func (s *factualScore) r() float64 {
	n := float64(len(s.gold))
	var x, y, xx, yy, xy float64
	for i := range s.gold {
		a, b := s.gold[i], s.got[i]
		x, y, xx, yy, xy = x+a, y+b, xx+a*a, yy+b*b, xy+a*b
	}
	d := math.Sqrt((n*xx - x*x) * (n*yy - y*y))
	if d == 0 || math.IsNaN(d) {
		return 0
	}
	return (n*xy - x*y) / d
}

// same is the score of giving every predicate one number: the one that errs least.
func (s *factualScore) same() *factualScore {
	sorted := slices.Sorted(slices.Values(s.gold))
	out := &factualScore{}
	for _, g := range s.gold {
		out.add(g, sorted[len(sorted)/2])
	}
	return out
}

// scoreFactualFile judges every predicate of a file.
func (c *context) scoreFactualFile(path string) (*factualScore, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	list, err := c.judgedLessons(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	lex, err := c.lexicon()
	if err != nil {
		return nil, err
	}
	f, err := c.open("en-factual")
	if err != nil {
		return nil, err
	}
	j, err := factual.Open(f)
	if err != nil {
		return nil, err
	}
	s := &factualScore{}
	var buf []uint64
	for i := range list {
		v := phrase.NewView(list[i].Reading, lex)
		for k, h := range list[i].Heads {
			var got float64
			got, buf = j.Score(v, h, buf)
			s.add(list[i].Labels[k], got)
			s.misses = append(s.misses, miss{v.Word(h), list[i].Reading.Doc.Text, list[i].Labels[k], got})
		}
	}
	slices.SortStableFunc(s.misses, func(a, b miss) int { return cmp.Compare(math.Abs(b.gold-b.got), math.Abs(a.gold-a.got)) })
	return s, nil
}

// String gives the error and the correlation.
func (s *factualScore) String() string {
	return fmt.Sprintf("mean error %.3f  Pearson %.3f  (%d predicates)", s.mae(), s.r(), len(s.gold))
}

// worst writes the predicates on which the model is farthest from people.
func (s *factualScore) worst(n int) string {
	var b strings.Builder
	for _, m := range s.misses[:min(n, len(s.misses))] {
		fmt.Fprintf(&b, "%+.1f for %+.1f  %s: %s\n", m.got, m.gold, m.word, m.text)
	}
	return b.String()
}

// scoreFactual prints the scores of a file, and the worst cases to standard error.
func scoreFactual(c *context, path string) error {
	s, err := c.scoreFactualFile(path)
	if err != nil {
		return err
	}
	fmt.Fprint(c.err, s.worst(40))
	_, err = fmt.Fprintln(c.out, s)
	return err
}
