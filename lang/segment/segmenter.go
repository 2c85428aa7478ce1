package segment

import (
	"fmt"
	"sync"

	"segun"
	"segun/internal/model"
)

// Version is raised when the same text may be cut otherwise.
const Version = "6"

// maxSentence is the length in tokens at which a sentence is cut whatever the model says: parsing is bounded by it.
const maxSentence = 400

// maxPiece is the number of a block's tokens that are looked at together: it bounds memory, at one sure border for each.
const maxPiece = 1 << 16

// Segmenter cuts documents into sentences and words. It is safe for concurrent use.
type Segmenter struct {
	rules   *Rules
	weights []int8 // a table of one class: a positive sum is a border
	digest  string
	scratch sync.Pool // of *borders
}

// Open makes a segmenter from a model file that [Train] made, and the rules of its language.
func Open(f *model.File, r *Rules) (*Segmenter, error) {
	l, err := f.Linear("border")
	if err != nil || l.Stride != 1 {
		return nil, fmt.Errorf("segment: %s: table border: %w", f.Name, model.ErrCorrupt)
	}
	r.prepare()
	return newSegmenter(r, l.W, f.Name+"@"+f.Digest), nil
}

func newSegmenter(r *Rules, w []int8, name string) *Segmenter {
	s := &Segmenter{rules: r, weights: w, digest: name}
	s.scratch.New = func() any { return new(borders) }
	return s
}

// Split cuts the document's blocks into sentences and tokens. Spans are byte offsets into doc.Text. The doubts say where words
// ("long-word") or sentences ("long-sentence") were cut for their length, each once a document.
func (s *Segmenter) Split(doc *segun.Document) (*segun.Tokens, []segun.Doubt) {
	out := &segun.Tokens{Tokens: make([]segun.Token, 0, len(doc.Text)/5+4)}
	sc := scanner{Rules: s.rules, text: doc.Text, tokens: out.Tokens, capped: -1}
	b := s.scratch.Get().(*borders)
	b.reset(s, doc.Text)
	for i, bl := range doc.Blocks {
		sc.block(int(bl.Span.Start), int(bl.Span.End))
		for first := sc.first; first < len(sc.tokens); first += maxPiece {
			b.block(sc.tokens[:min(len(sc.tokens), first+maxPiece)], first)
			n := len(out.Sentences)
			out.Sentences = append(out.Sentences, b.sentences(sc.tokens, first, i, bl.Section)...)
			if bl.Section >= 0 && int(bl.Section) < len(doc.Sections) && doc.Sections[bl.Section].Kind == segun.Headline {
				out.Sentences = parted(doc.Text, sc.tokens, out.Sentences, n)
			}
			if first == sc.first {
				out.Sentences = opened(doc.Text, sc.tokens, out.Sentences, n)
			}
		}
	}
	out.Tokens = sc.tokens
	out.Index()
	doubts := s.doubts(out, sc.capped, b.cut)
	s.scratch.Put(b)
	return out, doubts
}

// parted cuts the sentences from the nth on at their semicolons: a headline that tells two things ("Chief cleared; auditor sued") tells each by itself.
func parted(text string, tokens []segun.Token, list []segun.Sentence, n int) []segun.Sentence {
	whole := append([]segun.Sentence(nil), list[n:]...)
	list = list[:n]
	for _, s := range whole {
		for t := s.First + 2; t+2 < s.End; t++ {
			if sp := tokens[t].Span; sp.Len() != 1 || text[sp.Start] != ';' {
				continue
			}
			part := s
			part.End, part.Span.End = t+1, tokens[t].Span.End
			s.First, s.Span.Start = t+1, tokens[t+1].Span.Start
			list = append(list, part)
			t += 2
		}
		list = append(list, s)
	}
	return list
}

// doubts words what was cut for its length: capped is a byte offset, cut the index of a token, -1 when there is none.
func (s *Segmenter) doubts(t *segun.Tokens, capped, cut int) []segun.Doubt {
	var d []segun.Doubt
	if capped >= 0 {
		at := t.Tokens[t.At(uint32(capped))].Span
		d = append(d, segun.Doubt{Span: at, Code: "long-word", Message: fmt.Sprintf(
			"A run of more than %d bytes without a space was cut into pieces; check that this is written language.", maxToken)})
	}
	if cut >= 0 {
		d = append(d, segun.Doubt{Span: t.Tokens[cut].Span, Code: "long-sentence", Message: fmt.Sprintf(
			"A sentence of more than %d words was cut here; check whether the text has lost its punctuation.", maxSentence)})
	}
	return d
}

// Annotator returns the annotator that adds the tokens layer for documents in the given languages.
func Annotator(s *Segmenter, languages ...string) segun.Annotator {
	return segun.Annotator{
		Name: "lang/segment", Version: Version, Provides: segun.LayerTokens, Requires: []segun.Layer{segun.LayerLanguage},
		Languages: languages, Model: s.digest,
		Run: func(r *segun.Reading) error {
			doc, rest := within(r.Doc, mostText)
			t, doubts := s.Split(doc)
			r.Tokens = t
			r.Doubts = append(r.Doubts, doubts...)
			if !rest.Empty() {
				r.Doubt(rest, "long-text", "Only the first 4 megabytes were read; cut the file into its articles and read each.")
			}
			return nil
		},
	}
}

// mostText is how many bytes of a document are read: far more than any article has. What comes after leaves a Doubt, so that a
// file of many megabytes cannot take all of a laptop's memory.
const mostText = 4 << 20

// within returns a document whose blocks end within the first limit bytes, the given one when it is short enough, and the
// stretch that is left out.
func within(d *segun.Document, limit int) (*segun.Document, segun.Span) {
	if len(d.Text) <= limit {
		return d, segun.Span{}
	}
	cut := limit
	for cut > 0 && d.Text[cut]&0xc0 == 0x80 {
		cut--
	}
	short := *d
	short.Blocks = nil
	for _, b := range d.Blocks {
		if int(b.Span.Start) >= cut {
			break
		}
		b.Span.End = min(b.Span.End, uint32(cut))
		short.Blocks = append(short.Blocks, b)
	}
	return &short, segun.Span{Start: uint32(cut), End: uint32(len(d.Text))}
}
