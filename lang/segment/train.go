package segment

import (
	"fmt"
	"strings"

	"segun"
	"segun/internal/conll"
	"segun/internal/model"
)

// Options are the hyper-parameters of training; the recipe records them.
type Options struct {
	Bits   int // the table has 1<<Bits cells
	Epochs int
	Seed   uint64
}

// Train learns where sentences end from treebank sentences, whose raw text is rebuilt from their forms and SpaceAfter=No, a
// paragraph (newpar, newdoc) a block. It returns the bytes of a model file of the given name; the same input gives the
// same bytes.
func Train(name string, sentences []conll.Sentence, r *Rules, o Options) ([]byte, error) {
	r.prepare()
	t := trainer{Trainer: model.NewTrainer(1<<o.Bits, 1), seg: newSegmenter(r, nil, name)}
	pars := Paragraphs(sentences)
	order := make([]int, len(pars))
	for i := range order {
		order[i] = i
	}
	rnd := model.NewRand(o.Seed)
	for range o.Epochs {
		rnd.Shuffle(order)
		for _, i := range order {
			t.learn(&pars[i])
		}
	}
	t.Average()
	b := model.NewBuilder(name)
	b.AddLinear("border", t.W, 1, 0.9999)
	out, err := b.Encode()
	if err != nil {
		return nil, fmt.Errorf("segment: %w", err)
	}
	return out, nil
}

type trainer struct {
	*model.Trainer
	seg *Segmenter
	b   borders
}

// learn updates the weights with one paragraph, the borders before each place being the true ones.
func (t *trainer) learn(p *Paragraph) {
	sc := scanner{Rules: t.seg.rules, text: p.Text, capped: -1}
	sc.block(0, len(p.Text))
	t.b.reset(t.seg, p.Text)
	t.b.describe(sc.tokens)
	ends := p.Ends
	for i := pad; i+pad < len(t.b.looks)-1; i++ {
		t.b.enter(i)
		at := int(sc.tokens[i-pad].Span.End)
		for len(ends) > 0 && ends[0] < at {
			ends = ends[1:]
		}
		gold := len(ends) > 0 && ends[0] == at
		if t.b.candidate(i) {
			t.step(i, gold)
		}
		if gold {
			t.b.start, t.b.capitals = i+1, 0
		}
	}
}

// step is one perceptron update with a margin.
func (t *trainer) step(i int, gold bool) {
	t.b.extract(i)
	var sum [1]float32
	for _, f := range t.b.feats {
		t.AddAll(f, sum[:])
	}
	const margin = 10 // of 4, 10, 20 and 40 the best on EWT dev
	delta := float32(1)
	if !gold {
		delta = -1
	}
	if sum[0]*delta < margin {
		for _, f := range t.b.feats {
			t.Update(f, 0, delta)
		}
	}
	t.Tick()
}

// Paragraph is the raw text of a treebank's paragraph, with the byte offsets at which its sentences end.
type Paragraph struct {
	Text string
	Ends []int
}

// Paragraphs rebuilds raw text as the CoNLL 2018 shared task had it: words joined by a space unless SpaceAfter=No,
// sentences likewise.
func Paragraphs(sentences []conll.Sentence) []Paragraph {
	var out []Paragraph
	var text strings.Builder
	var ends []int
	flush := func() {
		if len(ends) > 0 {
			out = append(out, Paragraph{strings.TrimRight(text.String(), " "), ends})
		}
		text.Reset()
		ends = nil
	}
	for i := range sentences {
		s := &sentences[i]
		if s.Has("newpar") || s.Has("newdoc") || s.Has("newpar id") || s.Has("newdoc id") {
			flush()
		}
		ends = append(ends, writeRaw(&text, s))
	}
	flush()
	return out
}

// writeRaw appends the sentence's raw text with the space behind it, and returns where its last word ends.
func writeRaw(text *strings.Builder, s *conll.Sentence) int {
	end := 0
	put := func(form, misc string) {
		text.WriteString(form)
		end = text.Len()
		if !strings.Contains(misc, "SpaceAfter=No") {
			text.WriteByte(' ')
		}
	}
	r := 0
	for i := 0; i < len(s.Words); i++ {
		if r < len(s.Ranges) && s.Ranges[r].First == i {
			put(s.Ranges[r].Form, s.Ranges[r].Misc)
			i = s.Ranges[r].End - 1
			r++
			continue
		}
		put(s.Words[i].Form, s.Words[i].Misc)
	}
	return end
}

// RawText joins paragraphs by blank lines.
func RawText(sentences []conll.Sentence) string {
	var b strings.Builder
	for i, p := range Paragraphs(sentences) {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.Text)
	}
	return b.String()
}

// Predict cuts raw text, whose paragraphs are apart by blank lines, into CoNLL-U sentences with forms only.
func (s *Segmenter) Predict(text string) []conll.Sentence {
	doc := &segun.Document{Text: text, Blocks: Blocks(text)}
	t, _ := s.Split(doc)
	out := make([]conll.Sentence, 0, len(t.Sentences))
	block := -1
	for i, st := range t.Sentences {
		var cs conll.Sentence
		if st.Block != block {
			block = st.Block
			cs.Comments = append(cs.Comments, "newpar")
		}
		cs.Comments = append(cs.Comments, fmt.Sprintf("sent_id = %d", i+1),
			"text = "+strings.Join(strings.Fields(st.Span.In(text)), " "))
		for j := st.First; j < st.End; j++ {
			sp := t.Tokens[j].Span
			w := conll.Word{Form: sp.In(text), Head: -2}
			if j+1 < len(t.Tokens) && t.Tokens[j+1].Span.Start == sp.End {
				w.Misc = "SpaceAfter=No"
			}
			cs.Words = append(cs.Words, w)
		}
		s.ranges(&cs)
		out = append(out, cs)
	}
	return out
}

// ranges marks words that are written together as one: do and n't.
func (s *Segmenter) ranges(cs *conll.Sentence) {
	for i := 0; i+1 < len(cs.Words); {
		end := i + 1
		form := cs.Words[i].Form
		for end < len(cs.Words) && cs.Words[end-1].Misc != "" && alnum(form, 0, len(form)) && s.hangs(form, cs.Words[end].Form) {
			form += cs.Words[end].Form
			end++
		}
		if end == i+1 {
			i++
			continue
		}
		misc := cs.Words[end-1].Misc
		for j := i; j < end; j++ {
			cs.Words[j].Misc = ""
		}
		cs.Ranges = append(cs.Ranges, conll.Range{First: i, End: end, Form: form, Misc: misc})
		i = end
	}
}

// hangs reports whether the word b, which touches a, is a contraction's second part.
func (s *Segmenter) hangs(a, b string) bool {
	low := strings.ToLower(b)
	for _, n := range s.rules.Negatives {
		if strings.ReplaceAll(low, "’", "'") == n {
			return true
		}
	}
	if n, _ := apostrophe(b, 0, len(b)); n > 0 && s.rules.clitic([]byte(low[n:])) {
		return true
	}
	return s.rules.Split[strings.ToLower(a+b)] != nil
}

// Blocks returns the paragraphs of raw text: runs of lines between blank ones.
func Blocks(text string) []segun.Block {
	var out []segun.Block
	start, end, i := -1, 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			if start >= 0 {
				out = append(out, segun.Block{Span: segun.Span{Start: uint32(start), End: uint32(end)}})
			}
			start = -1
		} else {
			if start < 0 {
				start = i
			}
			end = i + len(strings.TrimRight(line, "\r\n"))
		}
		i += len(line)
	}
	if start >= 0 {
		out = append(out, segun.Block{Span: segun.Span{Start: uint32(start), End: uint32(end)}})
	}
	return out
}
