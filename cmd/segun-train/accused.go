package main

import (
	"fmt"
	"math"
	"path/filepath"

	"segun/cmd/internal/reader"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/read/accused"
	"segun/read/claim"
	"segun/read/phrase"
)

// charged is an article with what its annotation takes for accusations.
type charged struct {
	name, text string
	places     []accused.Place
}

// parseAccused reads data/corpus/en/accused.tsv, with the texts of the articles that from opens.
func parseAccused(raw []byte, from annotations) ([]charged, error) {
	var out []charged
	err := claimedArticles(raw, from, func(name, text string, list []claimed) error {
		x := charged{name: name, text: text}
		for _, p := range list {
			x.places = append(x.places, accused.Place{Start: p.start, End: p.end, Accuses: p.yes})
		}
		out = append(out, x)
		return nil
	})
	return out, err
}

// chargedLessons reads articles; the model that is being trained is not needed for that.
func (c *context) chargedLessons(all []charged) ([]accused.Lesson, error) {
	var out []accused.Lesson
	var now *charged
	f, err := c.open("en-clusters")
	if err != nil {
		return nil, err
	}
	k, err := cluster.Open(f)
	if err != nil {
		return nil, err
	}
	as, err := reader.Watched(c.open, reader.Judges{Judges: claim.Judges{Accuses: accused.Watching(func(v *phrase.View, list []accused.Claim) {
		out = append(out, accused.LessonOf(now.name, v, k, list, accused.Marked(now.places)))
	})}})
	if err != nil {
		return nil, err
	}
	d, err := driver.New(as)
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

// accusedCorpora reads the corpora of a recipe.
func (c *context) accusedCorpora(r *recipe) ([]accused.Lesson, error) {
	return eachCorpus(c, r, func(_ *corpus, raw []byte, dir string) ([]accused.Lesson, error) {
		all, err := parseAccused(raw, annotations{dir, c.shared})
		if err != nil {
			return nil, err
		}
		return c.chargedLessons(all)
	})
}

// accusedOptions are the numbers of a recipe.
func accusedOptions(r *recipe) accused.Options {
	return accused.Options{Epochs: r.number("epochs"), Seeds: r.number("seeds"), Rate: r.real("rate"), RowsLog: r.number("rows_log2"), Texts: r.number("texts"), Folds: r.number("folds"),
		Trees: r.number("trees"), Depth: r.number("depth"), Least: r.number("least"), TreeRate: r.real("tree_rate"), Ridge: r.real("ridge"), Columns: r.number("columns"), Signs: r.number("signs")}
}

// trainAccused learns to tell accusations.
func trainAccused(c *context, r *recipe) error {
	list, err := c.accusedCorpora(r)
	if err != nil {
		return err
	}
	return c.save(r, accused.Train(r.Name, list, accusedOptions(r)), nil)
}

// scoreAccused judges each text by a model that has not learned from it; the file is a recipe.
func scoreAccused(c *context, path string) error {
	r, err := c.recipe(filepath.Base(filepath.Dir(path)))
	if err != nil {
		return err
	}
	list, err := c.accusedCorpora(r)
	if err != nil {
		return err
	}
	if err := foldedAccused(list, r.Name, accusedOptions(r)); err != nil {
		return err
	}
	for _, least := range []float64{-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2} {
		var hit, said, gold, n, ruled, rules int
		for i := range list {
			for k := range list[i].Claims {
				x, m := &list[i].Claims[k], list[i].Marks[k]
				if m == accused.Unmarked {
					continue
				}
				n++
				yes := x.Odds >= least
				if m == accused.Accusing {
					gold++
				}
				if yes {
					said++
				}
				if yes && m == accused.Accusing {
					hit++
				}
				if x.Accuses {
					rules++
					if m == accused.Accusing {
						ruled++
					}
				}
			}
		}
		fmt.Fprintf(c.out, "from %4.1f: precision %5.1f, recall %5.1f (%d of %d said, of %d that accuse, of %d; by words alone %d of %d)\n", least, 100*float64(hit)/math.Max(1, float64(said)),
			100*float64(hit)/math.Max(1, float64(gold)), hit, said, gold, n, ruled, rules)
	}
	return nil
}

// foldedAccused sets the odds of each claim by a model that has learned from the texts of other folds.
func foldedAccused(list []accused.Lesson, name string, o accused.Options) error {
	for k := range o.Folds {
		var others []accused.Lesson
		for i := range list {
			if i%o.Folds != k {
				others = append(others, list[i])
			}
		}
		raw, err := accused.Train(name, others, o).Encode()
		if err != nil {
			return err
		}
		f, err := model.Open(raw)
		if err != nil {
			return err
		}
		j, err := accused.Open(f, nil)
		if err != nil {
			return err
		}
		for i := range list {
			if i%o.Folds == k {
				j.Judged(&list[i])
			}
		}
	}
	return nil
}
