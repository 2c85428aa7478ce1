package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"segun"
	"segun/internal/conll"
	"segun/lang/cluster"
	"segun/lang/en"
	"segun/lang/lexicon"
	"segun/lang/tag"
	"segun/lang/tree"
)

// words opens the two tables that the tagger and the parser look words up in.
func (c *context) words() (*lexicon.Lexicon, *cluster.Clusters, error) {
	f, err := c.open("en-lexicon")
	if err != nil {
		return nil, nil, err
	}
	lx, err := lexicon.Open(f)
	if err != nil {
		return nil, nil, err
	}
	if f, err = c.open("en-clusters"); err != nil {
		return nil, nil, err
	}
	cl, err := cluster.Open(f)
	return lx, cl, err
}

// jackknifed is where the tagger's training leaves its honest tags for the parser's.
func (c *context) jackknifed() string {
	if c.dest != "" {
		return filepath.Join(c.dest, "en-tag.jackknife.conllu")
	}
	return filepath.Join(c.root, "build", "en-tag.jackknife.conllu")
}

func (c *context) logf(format string, args ...any) { fmt.Fprintf(c.err, format+"\n", args...) }

func trainTag(c *context, r *recipe) error {
	lx, cl, err := c.words()
	if err != nil {
		return err
	}
	ss, err := c.treebanks(r)
	if err != nil {
		return err
	}
	b, jack, err := tag.Train(r.Name, ss, lx, cl, tag.Options{Epochs: r.number("epochs"), Folds: r.number("folds"),
		RowsLog: r.number("rows_log2"), MinCount: r.number("min_count"), DictCount: r.number("dict_count"),
		Rate: r.real("rate"), Drop: r.real("drop"), Log: c.logf})
	if err != nil {
		return err
	}
	for i := range ss {
		for j := range ss[i].Words {
			w := &ss[i].Words[j]
			gold := "|Gold=" + w.UPOS + "/" + w.XPOS
			setTags(w, jack[i].Best[j], jack[i].Second[j])
			w.Misc += gold
		}
	}
	if err := os.MkdirAll(filepath.Dir(c.jackknifed()), 0o755); err != nil {
		return err
	}
	f, err := os.Create(c.jackknifed())
	if err != nil {
		return err
	}
	defer f.Close()
	if err := conll.WriteU(f, ss); err != nil {
		return err
	}
	return c.save(r, b, nil)
}

func trainTree(c *context, r *recipe) error {
	lx, cl, err := c.words()
	if err != nil {
		return err
	}
	if _, err := os.Stat(c.jackknifed()); err != nil {
		t, err := c.recipe("en-tag")
		if err != nil {
			return err
		}
		if err := trainTag(c, t); err != nil {
			return err
		}
	}
	ss, err := readU(c.jackknifed())
	if err != nil {
		return err
	}
	o := tree.Options{Epochs: r.number("epochs"), LabelEpochs: r.number("label_epochs"), Beam: r.number("beam"),
		ArcRows: r.number("arc_rows_log2"), LabelRows: r.number("label_rows_log2"), MinCount: r.number("min_count"),
		Rate: r.real("rate"), LabelRate: r.real("label_rate"), Drop: r.real("drop"), Margin: r.real("margin"), Seeds: r.number("seeds"), LabelSeeds: r.number("label_seeds"), SearchBeam: r.number("search_beam"), LabelDrop: r.real("label_drop"), Log: c.logf}
	if dev, err := c.tagged("syntax/en-ewt.dev.conllu", lx, cl); err == nil {
		o.Each = func(epoch int, q *tree.Parser) {
			c.logf("epoch %d: UAS %.2f without punctuation on en-ewt.dev", epoch, q.Skeleton(dev))
		}
	}
	b, err := tree.Train(r.Name, examples(ss), lx, cl, o)
	if err != nil {
		return err
	}
	return c.save(r, b, nil)
}

// tagged reads a treebank with the tagger's tags in place of its own.
func (c *context) tagged(path string, lx *lexicon.Lexicon, cl *cluster.Clusters) ([]tree.Example, error) {
	ss, err := readU(filepath.Join(c.shared, path))
	if err != nil {
		return nil, err
	}
	f, err := c.open("en-tag")
	if err != nil {
		return nil, err
	}
	t, err := tag.Open(f, lx, cl)
	if err != nil {
		return nil, err
	}
	for i := range ss {
		applyTags(t, &ss[i])
	}
	return examples(ss), nil
}

func applyTags(t *tag.Tagger, s *conll.Sentence) {
	best, second := make([]uint8, len(s.Words)), make([]uint8, len(s.Words))
	t.Tag(forms(s), best, second)
	for j := range s.Words {
		setTags(&s.Words[j], t.Pairs[best[j]], t.Pairs[second[j]])
	}
}

// setTags writes the tags, and the second best pair into MISC as Alt=UPOS|XPOS does.
func setTags(w *conll.Word, best, second tag.Pair) {
	w.UPOS, w.XPOS = best.UPOS.String(), best.XPOS
	w.Misc = "Alt=" + second.UPOS.String() + "/" + second.XPOS
}

func forms(s *conll.Sentence) []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Form
	}
	return out
}

func examples(ss []conll.Sentence) []tree.Example {
	out := make([]tree.Example, len(ss))
	for i := range ss {
		for _, w := range ss[i].Words {
			u, _ := segun.ParseUPOS(w.UPOS)
			r, _ := segun.ParseDeprel(w.Deprel)
			in := tree.Input{Form: w.Form, UPOS: u, XPOS: w.XPOS, AltUPOS: u, AltXPOS: w.XPOS}
			for f := range strings.SplitSeq(w.Misc, "|") {
				key, pair, _ := strings.Cut(f, "=")
				up, xp, _ := strings.Cut(pair, "/")
				switch key {
				case "Alt":
					in.AltUPOS, _ = segun.ParseUPOS(up)
					in.AltXPOS = xp
				case "Gold":
					in.GoldUPOS, _ = segun.ParseUPOS(up)
					in.GoldXPOS = xp
				}
			}
			out[i].In = append(out[i].In, in)
			out[i].Head = append(out[i].Head, int32(w.Head))
			out[i].Rel = append(out[i].Rel, r)
		}
	}
	return out
}

// parse rewrites the sentences with predicted tags, lemmas, heads and relations on their own tokens.
func (c *context) parse(ss []conll.Sentence) error {
	lx, cl, err := c.words()
	if err != nil {
		return err
	}
	f, err := c.open("en-tag")
	if err != nil {
		return err
	}
	t, err := tag.Open(f, lx, cl)
	if err != nil {
		return err
	}
	if f, err = c.open("en-tree"); err != nil {
		return err
	}
	q, err := tree.Open(f, lx, cl)
	if err != nil {
		return err
	}
	lemmas := en.Lemmas()
	for i := range ss {
		s := &ss[i]
		applyTags(t, s)
		e := examples(ss[i : i+1])[0]
		q.Parse(e.In, e.Head, e.Rel)
		for j := range s.Words {
			w := &s.Words[j]
			w.Head, w.Deprel = int(e.Head[j]), e.Rel[j].String()
			w.UPOS, w.XPOS = e.In[j].UPOS.String(), e.In[j].XPOS
			u, _ := segun.ParseUPOS(w.UPOS)
			w.Lemma = lemmas.Lemma(w.Form, u, w.XPOS)
			w.Feats, w.Deps, w.Misc = "", "", ""
		}
	}
	return nil
}
