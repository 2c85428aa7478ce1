package reprint

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"segun"
)

// Text is one document, as far as it is compared.
type Text struct {
	ID        segun.DocID
	Text      string
	Body      []segun.Span // what is compared, in text order; empty for all of Text. Leave out what a site puts on every page
	Quotes    []segun.Span // quotations, in text order: words that two reporters may have from the same mouth
	Published string       // EDTF, "" when not known
}

// Measured choices, see test/scores/reprints.txt and BenchmarkAdd. With runs of four words the turns of a language make a case of 20,000 documents
// compare each new one with several that have nothing to do with it; a sample of one in eight sees most passages of fifty words.
const (
	run  = 5 // words in a run that is hashed
	keep = 8 // one hash in this many is kept
)

// Sketch is what is kept of a text to find its like: about a twelfth of its size. It is immutable and may be used from several goroutines. The zero
// Sketch is that of a text without words and is like nothing.
type Sketch struct {
	words  uint32
	digest uint64   // of all words in order
	hashes []uint32 // kept hashes, ascending, each once; the last two of a text's own digest are among them
}

// Words returns the number of words in the body of the text.
func (s *Sketch) Words() int { return int(s.words) }

// NewSketch returns the sketch of a text.
func NewSketch(t *Text) Sketch { return sketch(words(t), run, keep) }

// sketch keeps one in n of the hashed runs of k words.
func sketch(ws []word, k int, n uint64) Sketch {
	s := Sketch{words: uint32(len(ws))}
	if len(ws) == 0 {
		return s
	}
	s.hashes = make([]uint32, 0, uint64(len(ws))/n+8)
	for i := range ws {
		s.digest = mix(s.digest*31 + ws[i].hash)
		if i+k > len(ws) {
			continue
		}
		if h := runHash(ws[i:], k); h%n == 0 {
			s.hashes = append(s.hashes, uint32(h>>32))
		}
	}
	// Two texts of the same words share these also when they are too short to have kept anything else.
	s.hashes = append(s.hashes, uint32(s.digest), uint32(s.digest>>32))
	slices.Sort(s.hashes)
	s.hashes = slices.Compact(s.hashes)
	return s
}

// runHash hashes the first k words of ws, which has as many.
func runHash(ws []word, k int) uint64 {
	h := uint64(0)
	for i := range ws[:k] {
		h = (h<<13 | h>>51) ^ ws[i].hash
		h *= 0x9e3779b97f4a7c15
	}
	return mix(h)
}

// Common returns how many kept hashes two sketches share.
func (s *Sketch) Common(o *Sketch) int {
	n := 0
	a, b := s.hashes, o.hashes
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// Resemblance estimates what part of the runs of words of either text both have, 0 to 1 (Broder 1997: size of the intersection over that
// of the union).
func (s *Sketch) Resemblance(o *Sketch) float64 {
	n := s.Common(o)
	if all := len(s.hashes) + len(o.hashes) - n; all > 0 {
		return float64(n) / float64(all)
	}
	return 0
}

// Containment estimates what part of the runs of words of s the other text also has, 0 to 1.
func (s *Sketch) Containment(o *Sketch) float64 {
	if len(s.hashes) == 0 {
		return 0
	}
	return float64(s.Common(o)) / float64(len(s.hashes))
}

// sketchVersion is the first byte of a stored sketch. It is raised when words, runs, sampling or layout change: sketches of different versions cannot
// be compared, so the old ones are made again from their texts.
//
//	1  first
const sketchVersion = 1

// ErrSketch is the error of bytes that are no sketch of this version.
var ErrSketch = errors.New("reprint: not a sketch of this version")

// MarshalBinary returns the sketch as bytes: version, then as varints the number of words and of hashes, the digest (8 bytes, little
// endian), and the differences between one hash and the next. It never fails.
func (s Sketch) MarshalBinary() ([]byte, error) {
	b := make([]byte, 0, 16+3*len(s.hashes)+len(s.hashes)/2)
	b = append(b, sketchVersion)
	b = binary.AppendUvarint(b, uint64(s.words))
	b = binary.AppendUvarint(b, uint64(len(s.hashes)))
	b = binary.LittleEndian.AppendUint64(b, s.digest)
	last := uint32(0)
	for _, h := range s.hashes {
		b = binary.AppendUvarint(b, uint64(h-last))
		last = h
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote. It returns ErrSketch for anything else, and then leaves s alone.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	if len(b) == 0 || b[0] != sketchVersion {
		return ErrSketch
	}
	r := reader{b: b[1:]}
	words, n := r.uvarint(), r.uvarint()
	if len(r.b) < 8 || words > math.MaxUint32 || n > uint64(len(r.b)) { // a hash takes a byte at least
		return fmt.Errorf("%w: it is cut", ErrSketch)
	}
	out := Sketch{words: uint32(words), digest: binary.LittleEndian.Uint64(r.b)}
	r.b = r.b[8:]
	if n > 0 {
		out.hashes = make([]uint32, 0, n)
	}
	last := uint64(0)
	for i := range n {
		d := r.uvarint()
		if d > math.MaxUint32 || last+d > math.MaxUint32 || i > 0 && d == 0 {
			return fmt.Errorf("%w: its hashes do not ascend", ErrSketch)
		}
		last += d
		out.hashes = append(out.hashes, uint32(last))
	}
	if r.bad || len(r.b) != 0 {
		return fmt.Errorf("%w: it is cut or too long", ErrSketch)
	}
	*s = out
	return nil
}

// reader takes varints off bytes from outside.
type reader struct {
	b   []byte
	bad bool
}

// uvarint returns the next number, or 0 and marks the reader as bad.
func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}
