package corpus

import (
	"strings"

	"segun"
)

// Accusals counts, of the accusations of which the annotation says whom they accuse, what a reading names as accused.
type Accusals struct {
	Right  int // all whom it names are accused
	Others int // it names somebody whom the annotation does not
	None   int // it reads an accusation, and names nobody
	Unread int // it reads no accusation at these words
	Cases  []Case
}

// Of is how many there are.
func (n *Accusals) Of() int { return n.Right + n.Others + n.None + n.Unread }

// Add compares one article with the reading of its text. whom says whom a claim of the reading accuses; a description that the reading has not joined with the name counts as somebody else.
func (n *Accusals) Add(a *Article, r *segun.Reading, whom func(c *segun.Claim) []string) {
	p := (&Tally{}).pair(a, r)
	for i := range a.Claims {
		g := &a.Claims[i]
		if g.Status != "alleged" || len(g.About) == 0 {
			continue
		}
		k := p.match(p.wordsIn(g.Content), false)
		if k < 0 || r.Claims.List[k].Status != "alleged" {
			n.Unread++
			continue
		}
		c := &r.Claims.List[k]
		named, right := whom(c), 0
		for _, id := range named {
			if p.meant(id, g) {
				right++
			}
		}
		switch {
		case len(named) == 0:
			n.None++
		case right == len(named):
			n.Right++
		default:
			n.Others++
			n.Cases = append(n.Cases, Case{Kind: "not accused", Article: a.Name, Line: g.Line, Gold: strings.Join(g.About, "; "), Read: p.shown(named) + " | " + contentOf(c)[0].In(a.Text)})
		}
	}
}

// meant reports whether the annotation says that a claim accuses an entity of the reading, by any of its names.
func (p *pairing) meant(id string, g *Claim) bool {
	for _, n := range p.names(&segun.Voice{Entity: id}) {
		for _, w := range g.About {
			if oneName(n, w) {
				return true
			}
			for i := range p.a.Voices {
				v := &p.a.Voices[i]
				if v.Name != w {
					continue
				}
				for _, also := range v.Also {
					if !pronouns[strings.ToLower(also)] && oneName(n, also) {
						return true
					}
				}
			}
		}
	}
	return false
}

// oneName reports whether one of two names has all words of the other, or both have more in common than not.
func oneName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return n > 0 && (n == min(len(x), len(y)) || 2*n > len(x)+len(y)-n)
}

// shown are the names of entities of the reading.
func (p *pairing) shown(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, p.entityName(&segun.Voice{Entity: id}))
	}
	return strings.Join(out, "; ")
}
