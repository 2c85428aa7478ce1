package reprint

import (
	"fmt"
	"strings"

	"segun"
)

// Kind says how two texts are of one report.
type Kind string

// The kinds of pair.
const (
	Apart  Kind = ""       // they are not of one report
	Same   Kind = "same"   // the same words, whatever the marks, spaces and capitals
	Edited Kind = "edited" // most of either stands in the other
	Cut    Kind = "cut"    // most of the shorter one stands in the longer one, which has more
	Shares Kind = "shares" // they share passages beyond quotations, and each has more of its own
)

// Pair is what two texts have in common. A is the one with the lower ID.
type Pair struct {
	A, B     segun.DocID
	Kind     Kind
	Passages []Passage // in the order of A; empty for Apart
	// The part of the words of A that stand in B, and the other way round, 0 to 1. Words of quotations are left out when there is enough else.
	CoverA, CoverB float64
}

// These bars are measured on pairs from a generator (test/scores/reprints.txt): different stories of one event share names, stock phrases
// and quotations, and stay below all of them.
const (
	mostly = 0.5 // part of a text that stands in the other for "most of it"
	// solid is how many equal words a passage needs to count. "did not immediately respond to a request for comment" has nine and is everybody's.
	solid = 12
	// density is the part of a passage's words that must be equal.
	density = 0.7
	// stock is how many words of prose in each passage count for nothing when two texts share passages only: a stock sentence with its neighbour.
	// beyond is how many more they must share in all.
	stock  = 16
	beyond = 12
	// prose is how many words a text needs beyond its quotations for those alone to decide.
	prose = 40
	// shortest is the least number of equal words that make an edited or cut version.
	shortest = 16
)

// Compare lays two texts beside each other. It is a pure function, the same whichever comes first, and linear in their length.
func Compare(x, y *Text) Pair {
	if y.ID < x.ID {
		x, y = y, x
	}
	return compare(x.ID, y.ID, words(x), words(y))
}

// compare is Compare on words.
func compare(idA, idB segun.DocID, a, b []word) Pair {
	p := Pair{A: idA, B: idB}
	if len(a) == 0 || len(b) == 0 {
		return p
	}
	if len(a) == len(b) && equal(a, b) == len(a) {
		p.Kind, p.CoverA, p.CoverB = Same, 1, 1
		p.Passages = []Passage{(&stretch{0, len(a), 0, len(b), len(a), nil}).passage(a, b)}
		return p
	}
	inA, inB := make([]bool, len(a)), make([]bool, len(b))
	all := 0
	for _, s := range align(a, b, alignRun) {
		if !s.counts() {
			continue
		}
		p.Passages = append(p.Passages, s.passage(a, b))
		s.cover(inA, inB)
		all += s.words
	}
	sortPassages(p.Passages)
	if p.Kind = p.judge(a, b, inA, inB, all); p.Kind == Apart {
		p.Passages = nil
	}
	return p
}

// counts reports whether a stretch is a passage: long enough, and the same words for the most part.
func (s *stretch) counts() bool {
	return s.words >= solid && s.dense()
}

// dense reports whether most words of a stretch are the same in both texts.
func (s *stretch) dense() bool {
	return float64(s.words) >= density*float64(max(s.a1-s.a0, s.b1-s.b0))
}

// cover marks the words of either text that stand in a stretch, edits included.
func (s *stretch) cover(inA, inB []bool) {
	for i := s.a0; i < s.a1; i++ {
		inA[i] = true
	}
	for j := s.b0; j < s.b1; j++ {
		inB[j] = true
	}
}

// judge works out the covers and the kind.
func (p *Pair) judge(a, b []word, inA, inB []bool, all int) Kind {
	coverA, ownA, proseA := covered(a, inA)
	coverB, ownB, proseB := covered(b, inB)
	p.CoverA, p.CoverB = coverA, coverB
	// Which of two equally long readings is the shorter one must not hang on the order.
	own := min(ownA, ownB)
	switch {
	case all < shortest:
		return Apart
	case coverA >= mostly && coverB >= mostly && (own >= shortest || min(proseA, proseB) < prose):
		return Edited
	case min(proseA, proseB) < prose && max(coverA, coverB) >= mostly && all >= stock+beyond:
		return Cut
	case excess(p.Passages) < beyond:
		return Apart
	case max(coverA, coverB) >= mostly:
		return Cut
	}
	return Shares
}

// excess counts the words of prose that passages have beyond stock ones.
func excess(ps []Passage) int {
	n := 0
	for i := range ps {
		n += max(0, ps[i].Prose-stock)
	}
	return n
}

// covered returns what part of a text is covered, beyond quotations where there is prose enough, how many words of prose that is, and how many
// words of prose there are.
func covered(ws []word, in []bool) (part float64, own, total int) {
	n := 0
	for i := range ws {
		if in[i] {
			n++
		}
		if ws[i].quoted {
			continue
		}
		total++
		if in[i] {
			own++
		}
	}
	if total < prose {
		return float64(n) / float64(len(ws)), own, total
	}
	return float64(own) / float64(total), own, total
}

// Within returns the document that is a cut or excerpt of the other, and that other one; "" for other kinds of pair.
func (p *Pair) Within() (part, whole segun.DocID) {
	switch {
	case p.Kind != Cut:
		return "", ""
	case p.CoverA > p.CoverB:
		return p.A, p.B
	}
	return p.B, p.A
}

// Words says what a pair is, for a person.
func (p *Pair) Words() string {
	n := 0
	for _, s := range p.Passages {
		n += s.Words
	}
	var b strings.Builder
	switch p.Kind {
	case Apart:
		return "not of one report"
	case Same:
		fmt.Fprintf(&b, "the same text, %d words", n)
	case Edited:
		fmt.Fprintf(&b, "edited: %d %% and %d %% of their words stand in the other", percentOf(p.CoverA), percentOf(p.CoverB))
	case Cut:
		part, whole := p.Within()
		fmt.Fprintf(&b, "%s is a cut of %s: %d %% of its words stand there", part, whole, percentOf(max(p.CoverA, p.CoverB)))
	case Shares:
		fmt.Fprintf(&b, "share %d words in %d passages", n, len(p.Passages))
	}
	return b.String()
}

// percentOf rounds a part of one to percent, and shows 100 only for all of it.
func percentOf(part float64) int { return int(part * 100) }
