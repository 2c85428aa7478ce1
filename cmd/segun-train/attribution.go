package main

import (
	"bufio"
	gocontext "context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
	"segun/cmd/internal/reader"
	"segun/format"
	"segun/internal/driver"
	"segun/internal/model"
	"segun/internal/score"
	"segun/read/attribution"
)

// pipeline builds the driver from the models of the working tree.
func (c *context) pipeline() (*driver.Driver, error) {
	as, err := reader.Annotators(func(name string) (*model.File, error) { return c.open(name) })
	if err != nil {
		return nil, err
	}
	return driver.New(as)
}

// readLabelled reads a JSONL file of texts and calls each with every one, in order.
func readLabelled(path string, each func(score.Labelled) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for line := 1; sc.Scan(); line++ {
		if len(sc.Bytes()) == 0 {
			continue
		}
		var l score.Labelled
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return fmt.Errorf("%s:%d: %w (want one object a line, with id and text)", path, line, err)
		}
		if err := each(l); err != nil {
			return fmt.Errorf("%s:%d (%s): %w", path, line, l.ID, err)
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("%s: %w (no line may be longer than 64 MB)", path, err)
	}
	return nil
}

// read reads one text through the whole pipeline, verbatim.
func read(d *driver.Driver, l score.Labelled) (*segun.Reading, error) {
	date := l.Published
	if date == "" {
		date = l.Date
	}
	b := []byte(l.Text)
	doc, err := format.Read(segun.Capture{Digest: segun.DigestOf(b), From: l.ID, Media: "text/plain; charset=utf-8", Bytes: b,
		Given: segun.Given{ID: l.ID, Published: date, Publisher: l.Publisher}})
	if err != nil {
		return nil, err
	}
	return d.Read(gocontext.Background(), doc)
}

// verbatim reads a text whose places are known, and fails where it is not read as it stands there.
func verbatim(d *driver.Driver, name, text string) (*segun.Reading, error) {
	return asItStands(d, score.Labelled{ID: name, Text: text})
}

// asItStands is verbatim of an article with what else is given of it.
func asItStands(d *driver.Driver, l score.Labelled) (*segun.Reading, error) {
	r, err := read(d, l)
	if err != nil {
		return nil, err
	}
	if r.Doc.Text != l.Text {
		return nil, fmt.Errorf("%s: its text is not read as it stands there", l.ID)
	}
	return r, nil
}

// attributions turns a reading's outermost attributions into character offsets.
func attributions(r *segun.Reading) []score.Attributed {
	out := []score.Attributed{}
	if r.Attributions == nil {
		return out
	}
	chars := characters{text: r.Doc.Text}
	goesOn := func(i int) bool { return strings.HasPrefix(r.Attributions.List[i].Rule, attribution.PollGoesOn) }
	for i, a := range r.Attributions.List {
		if a.Inside >= 0 && !goesOn(a.Inside) || goesOn(i) {
			continue // a poll that goes on has no cue there
		}
		a.Source, a.Cue, a.Content = scored(r.Doc.Text, &a)
		out = append(out, score.Attributed{Source: chars.spans(a.Source), Cue: chars.spans(a.Cue), Content: chars.spans(a.Content), Rule: a.Rule})
	}
	return out
}

// scored writes an attribution's spans by the habits of the PolNeAR corpus: the comma that closes an apposition belongs to
// the source, a colon to the cue, and the one accused or urged to the content.
func scored(text string, a *segun.Attribution) (source, cue, content []segun.Span) {
	source, cue = slices.Clone(a.Source), slices.Clone(a.Cue)
	next := func(s segun.Span) byte {
		if int(s.End) < len(text) {
			return text[s.End]
		}
		return 0
	}
	for i, s := range source {
		if next(s) == ',' && strings.Contains(s.In(text), ",") {
			source[i].End++
		}
	}
	for i, s := range cue {
		if next(s) == ':' {
			cue[i].End++
		}
	}
	content = append(slices.Clone(a.Whom), a.Content...)
	if len(a.Whom) > 0 && len(cue) == 2 {
		content, cue = append(content, cue[1]), cue[:1] // "accused | him of lying"
	}
	slices.SortFunc(content, func(x, y segun.Span) int { return int(x.Start) - int(y.Start) })
	for i := 1; i < len(content); i++ {
		// What only white space parts is one stretch.
		if strings.TrimSpace(text[min(content[i-1].End, content[i].Start):content[i].Start]) == "" {
			content[i].Start = content[i-1].Start
			content[i-1] = segun.Span{}
		}
	}
	content = slices.DeleteFunc(content, segun.Span.Empty)
	return source, cue, content
}

// characters turns byte offsets into character offsets; it is quickest for offsets that ascend.
type characters struct {
	text     string
	at, char int
}

func (c *characters) of(off uint32) int {
	if int(off) < c.at {
		c.at, c.char = 0, 0
	}
	c.char += utf8.RuneCountInString(c.text[c.at:off])
	c.at = int(off)
	return c.char
}

func (c *characters) spans(in []segun.Span) [][2]int {
	out := [][2]int{}
	for _, s := range in {
		out = append(out, [2]int{c.of(s.Start), c.of(s.End)})
	}
	return out
}

// predictAttribution writes the lines of a JSONL file of texts with their attributions, in character offsets.
func predictAttribution(c *context, path string) error {
	d, err := c.pipeline()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(c.out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	err = readLabelled(path, func(l score.Labelled) error {
		r, err := read(d, l)
		if err != nil {
			return err
		}
		l.Attributions = attributions(r)
		return enc.Encode(l)
	})
	return errors.Join(err, w.Flush())
}

// scoreAttribution reads every text of a gold JSONL file and prints the scores.
func scoreAttribution(c *context, path string) error {
	s, texts, err := c.scoreAttribution(path)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "%d texts\n%s", texts, s)
	return err
}

func (c *context) scoreAttribution(path string) (s *score.Attribution, texts int, err error) {
	d, err := c.pipeline()
	if err != nil {
		return nil, 0, err
	}
	s = &score.Attribution{}
	err = readLabelled(path, func(l score.Labelled) error {
		r, err := read(d, l)
		if err != nil {
			return err
		}
		texts++
		s.Add(l, score.Labelled{Text: l.Text, Attributions: attributions(r)})
		return nil
	})
	return s, texts, err
}
