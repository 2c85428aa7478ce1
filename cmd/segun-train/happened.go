package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/cmd/internal/reader"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/read/factual"
	"segun/read/phrase"
)

// claimed is one claim of an annotated article: its bytes, and whether it is marked +: that it happened, or accuses.
type claimed struct {
	start, end uint32
	yes        bool
}

// place is how a claim is written in data/corpus/en/happened.tsv.
var place = regexp.MustCompile(`^([0-9]{1,9})-([0-9]{1,9})([+-])$`)

// partEnd is the line that ends the text of an annotated article.
var partEnd = regexp.MustCompile(`(?m)^-- [a-z]+ --$`)

// parseClaimed reads the cells of one article's line after its name.
func parseClaimed(cells []string) ([]claimed, error) {
	var out []claimed
	for _, cell := range cells {
		m := place.FindStringSubmatch(cell)
		if m == nil {
			return nil, fmt.Errorf("%q is no claim; want START-END and + or -", cell)
		}
		start, _ := strconv.Atoi(m[1])
		end, _ := strconv.Atoi(m[2])
		if end <= start {
			return nil, fmt.Errorf("%q ends before it starts", cell)
		}
		out = append(out, claimed{uint32(start), uint32(end), m[3] == "+"})
	}
	return out, nil
}

// articleText returns the text of an annotated article.
func articleText(raw string) (string, error) {
	_, text, ok := strings.Cut(raw, "-- text --\n")
	if !ok {
		return "", fmt.Errorf("there is no part text")
	}
	if at := partEnd.FindStringIndex(text); at != nil {
		text = text[:at[0]]
	}
	return text, nil
}

// articleLessons reads the annotated articles that from opens, as far as their trees, for the model called name.
func (c *context) articleLessons(raw []byte, from annotations, name string) ([]factual.Lesson, error) {
	d, err := c.treeDriver(name)
	if err != nil {
		return nil, err
	}
	var out []factual.Lesson
	err = claimedArticles(raw, from, func(name, text string, list []claimed) error {
		r, err := verbatim(d, name, text)
		if err != nil {
			return err
		}
		out = append(out, claimLesson(r, list))
		return nil
	})
	return out, err
}

// claimedArticles calls f with each article of a table such as data/corpus/en/happened.tsv: its name, its text as from opens it, and the claims of its line.
func claimedArticles(raw []byte, from annotations, f func(name, text string, list []claimed) error) error {
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\n"), "\t")
		list, err := parseClaimed(cells[1:])
		if err != nil {
			return fmt.Errorf("%s: %w", cells[0], err)
		}
		file, err := from.file(cells[0])
		if err != nil {
			return err
		}
		text, err := articleText(file)
		if err != nil {
			return fmt.Errorf("%s: %w", cells[0], err)
		}
		if err := f(cells[0], text, list); err != nil {
			return err
		}
	}
	return nil
}

// claimLesson finds the predicate of each claim: the token of its first sentence that the others hang on.
func claimLesson(r *segun.Reading, list []claimed) factual.Lesson {
	l := factual.Lesson{Reading: r}
	v := phrase.NewView(r, nil)
	for _, x := range list {
		first := r.Tokens.At(x.start)
		if first < 0 || first >= v.Len() {
			continue
		}
		s := &r.Tokens.Sentences[r.Tokens.SentenceOf(first)]
		end := first
		for end < s.End && r.Tokens.Tokens[end].Span.Start < x.end {
			end++
		}
		if end == first {
			continue
		}
		label := -3.0
		if x.yes {
			label = 3
		}
		l.Heads, l.Labels = append(l.Heads, v.HeadOf(first, end)), append(l.Labels, label)
	}
	return l
}

// treeDriver returns a driver that reads as far as the trees. The model called name, which is being trained, is not needed for that.
func (c *context) treeDriver(name string) (*driver.Driver, error) {
	blank, err := factual.Blank(name).Encode()
	if err != nil {
		return nil, err
	}
	all, err := reader.Annotators(func(n string) (*model.File, error) {
		if n == name {
			return model.Open(blank)
		}
		return c.open(n)
	})
	if err != nil {
		return nil, err
	}
	return layersDriver(all, segun.LayerLanguage, segun.LayerTokens, segun.LayerTags, segun.LayerTrees)
}

// layersDriver returns a driver of those among annotators that provide some layers.
func layersDriver(all []segun.Annotator, layers ...segun.Layer) (*driver.Driver, error) {
	var as []segun.Annotator
	for _, a := range all {
		if slices.Contains(layers, a.Provides) {
			as = append(as, a)
		}
	}
	return driver.New(as)
}
