package main

import (
	std "context"
	"path/filepath"
	"strings"

	"segun"
	"segun/cmd/internal/reader"
	"segun/format"
	annotated "segun/internal/corpus"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/internal/score"
	"segun/read/coref"
)

// corefLesson is a lesson with the name of what it was read in.
type corefLesson struct {
	coref.Lesson
	text string
}

// trainCoref learns whom pronouns mean.
func trainCoref(c *context, r *recipe) error {
	lex, err := c.lexicon()
	if err != nil {
		return err
	}
	list, err := c.corefLessons(r)
	if err != nil {
		return err
	}
	o := corefOptions(r)
	o.Folds, o.Log = r.number("folds"), c.logf
	b, err := corefTrained(r, list, lex, o, func(*corefLesson) bool { return true })
	if err != nil {
		return err
	}
	return c.save(r, b, nil)
}

// corefOptions are the numbers of a recipe.
func corefOptions(r *recipe) coref.Options {
	return coref.Options{Epochs: r.number("epochs"), Rate: r.real("rate"), Decay: r.real("decay"), RowsLog: r.number("rows_log2"), Seeds: r.number("seeds")}
}

// corefTrained learns from the lessons that are wanted.
func corefTrained(r *recipe, list []corefLesson, lex reader.Lexicon, o coref.Options, wanted func(*corefLesson) bool) (*model.Builder, error) {
	var lessons []coref.Lesson
	for i := range list {
		if wanted(&list[i]) {
			lessons = append(lessons, list[i].Lesson)
		}
	}
	return coref.Train(r.Name, "en", lessons, lex, o)
}

// corefLessons reads the corpora of a recipe, with a model that has learned nothing: our own articles first, in the order of their names, by which they are dealt into folds.
func (c *context) corefLessons(r *recipe) ([]corefLesson, error) {
	blank, err := coref.Blank(r.Name).Encode()
	if err != nil {
		return nil, err
	}
	as, err := reader.Annotators(func(name string) (*model.File, error) {
		if name == r.Name {
			return model.Open(blank)
		}
		return c.open(name)
	})
	if err != nil {
		return nil, err
	}
	d, err := driver.New(as)
	if err != nil {
		return nil, err
	}
	out, err := c.tellings(r, d)
	if err != nil {
		return nil, err
	}
	told, err := c.storyLessons(r, d)
	return append(out, told...), err
}

// storyLessons reads the treebanks that the recipe names.
func (c *context) storyLessons(r *recipe, d *driver.Driver) ([]corefLesson, error) {
	var out []corefLesson
	for i := range r.Corpus {
		if !strings.HasSuffix(r.Corpus[i].Path, ".conllu") {
			continue
		}
		if _, err := c.treebanks(&recipe{Corpus: r.Corpus[i : i+1]}); err != nil { // checks the digest
			return nil, err
		}
		list, err := stories(filepath.Join(c.shared, r.Corpus[i].Path))
		if err != nil {
			return nil, err
		}
		for i := range list {
			rd, err := read(d, score.Labelled{ID: list[i].id, Text: list[i].text})
			if err != nil {
				return nil, err
			}
			out = append(out, corefLesson{coref.Lesson{Reading: rd, Group: list[i].groups(rd)}, list[i].id})
		}
	}
	return out, nil
}

// tellings reads the annotated articles that the recipe names by the tables of their claims: what the pronouns in them stand for that say something.
func (c *context) tellings(r *recipe, d *driver.Driver) ([]corefLesson, error) {
	ours := &recipe{}
	for _, k := range r.Corpus {
		if strings.HasSuffix(k.Path, ".tsv") {
			ours.Corpus = append(ours.Corpus, k)
		}
	}
	return eachCorpus(c, ours, func(_ *corpus, _ []byte, dir string) ([]corefLesson, error) {
		list, err := annotated.Open(filepath.Join(dir, "dev"))
		if err != nil {
			return nil, err
		}
		var out []corefLesson
		for _, a := range list {
			doc, err := format.Read(a.Capture())
			if err != nil {
				return nil, err
			}
			rd, err := d.Read(std.Background(), doc)
			if err != nil {
				return nil, err
			}
			l := coref.Lesson{Reading: rd, Group: make([]string, len(rd.Mentions.List))}
			var told []string
			l.Voices, told = a.Spoken(rd)
			for i := range rd.Attributions.List {
				if s := rd.Attributions.List[i].Speaker; s >= 0 && rd.Mentions.List[s].Form == segun.FormPronoun {
					l.Group[s] = told[i]
				}
			}
			out = append(out, corefLesson{l, a.Name})
		}
		return out, nil
	})
}
