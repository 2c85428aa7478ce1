package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"segun"
	"segun/cmd/internal/reader"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/internal/score"
	"segun/read/facing"
)

// facingLesson is a date with where it is from.
type facingLesson struct {
	facing.Lesson
	text string // the article
	says string // the words around it
	back bool   // what the rules hold
}

// facingLessons reads the articles of a table such as data/corpus/en/facing.tsv, which lie below dir in the folder dev, and lists the dates without their year of which people said which they are.
func (c *context) facingLessons(raw []byte, dir, name string) ([]facingLesson, error) {
	var out []facingLesson
	var now []claimed
	seen := map[int]int{} // lessons of the article by their token: an expression may be looked at twice
	var article string
	d, err := c.facingDriver(name, facing.Watching(func(r *segun.Reading, q *facing.Query) {
		at := r.Tokens.Tokens[q.Token].Span
		for _, x := range now {
			if at.Start >= x.end || x.start >= at.End {
				continue
			}
			end := min(q.Token+4, q.Sentence.End)
			l := facingLesson{Lesson: facing.Lesson{Features: facing.Features(r, q, nil), Ahead: x.yes}, text: article, back: q.Back, says: r.Tokens.Cover(max(q.Sentence.First, q.Token-12), end).In(r.Doc.Text)}
			if k, again := seen[q.Token]; again {
				out[k] = l
			} else {
				seen[q.Token] = len(out)
				out = append(out, l)
			}
			return
		}
	}))
	if err != nil {
		return nil, err
	}
	err = datedArticles(raw, annotations{dir, c.shared}, func(name, text, published string, list []claimed) error {
		article, now = name, list
		clear(seen)
		_, err := asItStands(d, score.Labelled{ID: name, Text: text, Published: published})
		return err
	})
	return out, err
}

// facingDriver returns a driver that reads as far as the times. The model called name, which is being trained, is not needed for that.
func (c *context) facingDriver(name string, faces *facing.Judge) (*driver.Driver, error) {
	blank, err := facing.Blank(name).Encode()
	if err != nil {
		return nil, err
	}
	all, err := reader.Watched(func(n string) (*model.File, error) {
		if n == name {
			return model.Open(blank)
		}
		return c.open(n)
	}, reader.Judges{Faces: faces})
	if err != nil {
		return nil, err
	}
	return layersDriver(all, segun.LayerLanguage, segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerTimes)
}

// facingCorpora reads the corpora of a recipe.
func (c *context) facingCorpora(r *recipe) ([]facingLesson, error) {
	return eachCorpus(c, r, func(_ *corpus, raw []byte, dir string) ([]facingLesson, error) {
		return c.facingLessons(raw, dir, r.Name)
	})
}

// facingOptions are the numbers of a recipe.
func facingOptions(r *recipe) facing.Options {
	return facing.Options{Epochs: r.number("epochs"), Seeds: r.number("seeds"), Rate: r.real("rate"), RowsLog: r.number("rows_log2")}
}

// facingTrained learns from the lessons that pass.
func facingTrained(r *recipe, list []facingLesson, pass func(*facingLesson) bool) (*model.Builder, error) {
	var lessons []facing.Lesson
	for i := range list {
		if pass(&list[i]) {
			lessons = append(lessons, list[i].Lesson)
		}
	}
	return facing.Train(r.Name, lessons, facingOptions(r))
}

// trainFacing learns which dates without their year lie ahead.
func trainFacing(c *context, r *recipe) error {
	list, err := c.facingCorpora(r)
	if err != nil {
		return err
	}
	b, err := facingTrained(r, list, func(*facingLesson) bool { return true })
	if err != nil {
		return err
	}
	return c.save(r, b, nil)
}

// scoreFacing judges the dates of each article by a model that has learned from the other folds, beside what the rules hold; the file is a recipe.
func scoreFacing(c *context, path string) error {
	r, err := c.recipe(filepath.Base(filepath.Dir(path)))
	if err != nil {
		return err
	}
	list, err := c.facingCorpora(r)
	if err != nil {
		return err
	}
	folds, fold := r.number("folds"), map[string]int{}
	for i := range list {
		if _, ok := fold[list[i].text]; !ok {
			fold[list[i].text] = len(fold) % folds
		}
	}
	rules, learned := 0, 0
	for k := range folds {
		b, err := facingTrained(r, list, func(l *facingLesson) bool { return fold[l.text] != k })
		if err != nil {
			return err
		}
		raw, err := b.Encode()
		if err != nil {
			return err
		}
		f, err := model.Open(raw)
		if err != nil {
			return err
		}
		j, err := facing.Open(f)
		if err != nil {
			return err
		}
		for i := range list {
			l := &list[i]
			if fold[l.text] != k {
				continue
			}
			if l.back != l.Ahead {
				rules++
			}
			if odds := j.Sum(l.Features); (odds >= 0) == l.Ahead {
				learned++
			} else {
				fmt.Fprintf(c.out, "%5.1f ahead %v %s: %s\n", odds, l.Ahead, l.text, l.says)
			}
		}
	}
	n := float64(max(1, len(list)))
	fmt.Fprintf(c.out, "dates %d  right by rules %.1f  by what was learned from other articles %.1f\n", len(list), 100*float64(rules)/n, 100*float64(learned)/n)
	return nil
}

// publishedLine is where an annotated article says when it was published.
var publishedLine = regexp.MustCompile(`(?m)^published: (\S+)$`)

// datedArticles is claimedArticles with the date of each article.
func datedArticles(raw []byte, from annotations, f func(name, text, published string, list []claimed) error) error {
	return claimedArticles(raw, from, func(name, text string, list []claimed) error {
		if len(list) == 0 {
			return nil // it has no date, or no time with one
		}
		file, err := from.file(name)
		if err != nil {
			return err
		}
		head, _, _ := strings.Cut(file, "-- text --\n")
		m := publishedLine.FindStringSubmatch(head)
		if m == nil {
			return fmt.Errorf("%s: it does not say when it was published", name)
		}
		return f(name, text, m[1], list)
	})
}
