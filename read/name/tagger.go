package name

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync"

	"segun"
	"segun/internal/model"
)

// Version is raised when the same tokens and model may give other names.
const Version = "1"

// Tagger finds names. It is read-only and safe for concurrent use.
type Tagger struct {
	features table
	t        transitions
	expT     *transitions
	lex      Lexicon
	clusters Clusters
	rooms    sync.Pool // of *room
}

// Name is a name in a Reading's tokens [First, End).
type Name struct {
	First, End int
	Kind       Kind
	Sure       float32 // the least of its tokens' probabilities before the second pass, 0 to 1
}

// room is the scratch of one document at a time.
type room struct {
	r     reader
	text  text
	bag   bag
	chain chain
	agree agreement
	emit  [][Tags]float32 // scores of every token of the document
	sure  [][Tags]float32 // first marginals
	tags  []Tag
	doc   [][]string
	flat  []string
}

// Open views a model file written by Train. lex and clusters must be those that the model was trained with; either may be nil.
// It fails with model.ErrCorrupt when the file is not whole.
func Open(f *model.File, lex Lexicon, clusters Clusters) (*Tagger, error) {
	t := &Tagger{lex: lex, clusters: clusters}
	var err error
	if t.features, err = openTable(f); err != nil {
		return nil, err
	}
	b := f.Bytes("transitions")
	if len(b) != 4*int(looks)*Tags*Tags {
		return nil, fmt.Errorf("read/name: transitions of %d bytes: %w", len(b), model.ErrCorrupt)
	}
	for k := range t.t {
		for x := range t.t[k] {
			for y := range t.t[k][x] {
				v := math.Float32frombits(binary.LittleEndian.Uint32(b))
				if v != v || v > 1e4 || v < -1e4 {
					return nil, fmt.Errorf("read/name: transition %v: %w", v, model.ErrCorrupt)
				}
				t.t[k][x][y] = v
				b = b[4:]
			}
		}
	}
	t.expT = t.t.exp()
	t.rooms.New = func() any { return &room{r: reader{lex: lex, clusters: clusters}} }
	return t, nil
}

// Tag returns the tags of a document's sentences, token by token. A document is what one writer wrote in one piece: mentions
// of one name in it are brought into agreement.
func (t *Tagger) Tag(doc [][]string) [][]Tag {
	m := t.rooms.Get().(*room)
	defer t.rooms.Put(m)
	t.run(m, doc)
	all := append([]Tag(nil), m.tags...)
	out := make([][]Tag, len(doc))
	for i, s := range m.text.sents {
		out[i] = all[s.first:s.end:s.end]
	}
	return out
}

// Find returns the names in a Reading's tokens, in text order. It needs the layer Tokens.
func (t *Tagger) Find(r *segun.Reading) []Name {
	m := t.rooms.Get().(*room)
	defer t.rooms.Put(m)
	text, tokens := r.Doc.Text, r.Tokens
	m.doc, m.flat = m.doc[:0], grow(m.flat, len(tokens.Tokens))
	first := 0
	for _, s := range tokens.Sentences {
		n := s.End - s.First
		for i := range n {
			m.flat[first+i] = tokens.Tokens[s.First+i].Span.In(text)
		}
		m.doc = append(m.doc, m.flat[first:first+n])
		first += n
	}
	t.run(m, m.doc)
	var out []Name
	for k, s := range m.text.sents {
		shift := tokens.Sentences[k].First - int(s.first)
		for i := int(s.first); i < int(s.end); i++ {
			tag := m.tags[i]
			sure := m.sure[i][tag]
			switch {
			case tag == 0:
			case tag.Begins():
				out = append(out, Name{First: i + shift, End: i + 1 + shift, Kind: tag.Kind(), Sure: sure})
			default:
				n := &out[len(out)-1]
				n.End++
				n.Sure = min(n.Sure, sure)
			}
		}
	}
	clear(m.flat) // do not hold on to the document's text
	return out
}

// run fills m.tags: a first pass for the marginals of every sentence, a second one for the tags.
func (t *Tagger) run(m *room, doc [][]string) {
	x, c := &m.text, &m.chain
	x.set(&m.r, doc, nil)
	n := len(x.words)
	m.emit, m.sure, m.tags = grow(m.emit, n), grow(m.sure, n), grow(m.tags, n)
	m.agree.reset(n)
	for k, s := range x.sents {
		if s.first == s.end {
			continue
		}
		c.reset(int(s.end - s.first))
		x.emissions(k, c, &m.bag, t.features.emit)
		copy(m.emit[s.first:s.end], c.emit)
		c.marginals(t.expT, nil)
		copy(m.sure[s.first:s.end], c.prob)
		for i := s.first; i < s.end; i++ {
			m.agree.vote(int(i), &x.words[i], &c.prob[i-s.first])
		}
	}
	for _, s := range x.sents {
		if s.first == s.end {
			continue
		}
		c.reset(int(s.end - s.first))
		for i := s.first; i < s.end; i++ {
			bonus := m.agree.settle(int(i), &x.words[i])
			e := &c.emit[i-s.first]
			*e = m.emit[i]
			for y := range e {
				e[y] += bonus[Tag(y).Kind()]
			}
			c.look[i-s.first] = x.words[i].look
		}
		c.viterbi(&t.t, m.tags[s.first:s.end])
	}
}
