package main

import (
	"fmt"
	"os"
	"unicode/utf8"

	"segun/internal/conll"
	"segun/internal/score"
	"segun/lang/en"
	"segun/lang/segment"
)

// trainSegment learns where sentences end.
func trainSegment(c *context, r *recipe) error {
	ss, err := c.treebanks(r)
	if err != nil {
		return err
	}
	raw, err := segment.Train(r.Name, ss, en.Segmentation(),
		segment.Options{Bits: r.number("rows_log2"), Epochs: r.number("epochs"), Seed: uint64(r.number("seed"))})
	if err != nil {
		return err
	}
	return c.write(r, raw, card{})
}

// segmenter opens the model of the working tree.
func (c *context) segmenter() (*segment.Segmenter, error) {
	f, err := c.open("en-segment")
	if err != nil {
		return nil, err
	}
	return segment.Open(f, en.Segmentation())
}

// predictText cuts raw text, paragraphs apart by blank lines, into CoNLL-U sentences with forms only.
func predictText(c *context, path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !utf8.Valid(raw) {
		return fmt.Errorf("%s: not UTF-8; convert it first: iconv -f LATIN1 -t UTF-8", path)
	}
	s, err := c.segmenter()
	if err != nil {
		return err
	}
	return conll.WriteU(c.out, s.Predict(string(raw)))
}

// scoreText rebuilds a treebank's raw text, cuts it and compares, by the rules of the CoNLL 2018 shared task.
func scoreText(c *context, path string) error {
	gold, err := readU(path)
	if err != nil {
		return err
	}
	s, err := c.segmenter()
	if err != nil {
		return err
	}
	r, err := score.Text(gold, s.Predict(segment.RawText(gold)))
	if err != nil {
		return err
	}
	for _, x := range []struct {
		name string
		score.Ratio
	}{{"sentences", r.Sentences}, {"tokens", r.Tokens}, {"words", r.Words}} {
		fmt.Fprintf(c.out, "%-10s P %6.2f  R %6.2f  F1 %6.2f  gold %d  found %d\n", x.name, x.Precision(), x.Recall(), x.F1(), x.Gold, x.System)
	}
	return nil
}
