package corpus

import "fmt"

// Agreement counts how far two annotations of the same articles agree. The zero value is ready.
//
// There and Back hold the second annotation against the first as if it were a reading of it, and the first against the second: the floor
// under the figures of a program, which is held against the first. The other fields count pairs: two claims, one of
// each annotation, each of which is the other's match as Tally has it.
type Agreement struct {
	There, Back   Tally
	First, Second Side
	Voice, Chain  Share // pairs with the same innermost voice; with all voices the same
	Reply         Share // of the pairs that either annotation ties to what they answer, those that both tie to the same words
	Status        Labels
	Realis        Labels
}

// Side counts the claims of one annotation: those with a pair in the other; those whose words the other divides otherwise, so that a claim of it
// holds them but is nearer to another claim; those that the other does not have.
type Side struct{ Paired, Divided, Alone int }

// Claims returns how many there are.
func (s Side) Claims() int { return s.Paired + s.Divided + s.Alone }

// Labels counts pairs by the labels that the first and the second annotation give.
type Labels map[[2]string]int

// Same returns how many pairs have the same label.
func (l Labels) Same() Share {
	var s Share
	for k, n := range l {
		s.Of += n
		if k[0] == k[1] {
			s.N += n
		}
	}
	return s
}

// Kappa returns Cohen's kappa: the agreement above what the frequencies of the labels would give by chance, 1 for full
// agreement, 0 for chance; 1 too where there is but one label, 0 of no pairs.
func (l Labels) Kappa() float64 {
	same := l.Same()
	if same.Of == 0 {
		return 0
	}
	first, second := map[string]int{}, map[string]int{}
	for k, n := range l {
		first[k[0]] += n
		second[k[1]] += n
	}
	chance := 0 // in pairs squared, so that the sum does not depend on the order of the labels
	for label, n := range first {
		chance += n * second[label]
	}
	n := same.Of * same.Of
	if chance == n {
		return 1
	}
	return float64(same.N*same.Of-chance) / float64(n-chance)
}

// Add compares two annotations of one article. It fails where their texts or what is given with them differ.
func (g *Agreement) Add(first, second *Article) error {
	if first.Text != second.Text || first.Given != second.Given {
		return fmt.Errorf("corpus: the two annotations of %s are not of the same text", first.Name)
	}
	if g.Status == nil {
		g.Status, g.Realis = Labels{}, Labels{}
	}
	a, b := g.There.pair(first, second.Reading()), g.Back.pair(second, first.Reading())
	a.compare()
	b.compare()
	there, back := a.nearest(), b.nearest()
	g.First.count(there, back)
	g.Second.count(back, there)
	for i, j := range there {
		if j >= 0 && back[j] == i {
			g.both(a, b, i, j)
		}
	}
	return nil
}

// nearest returns for each annotated claim the place of its match in the reading, -1 for none.
func (p *pairing) nearest() []int {
	var out []int
	for i := range p.a.Claims {
		g := &p.a.Claims[i]
		out = append(out, p.match(p.wordsIn(g.Content), g.silent()))
	}
	return out
}

func (s *Side) count(there, back []int) {
	for i, j := range there {
		switch {
		case j < 0:
			s.Alone++
		case back[j] == i:
			s.Paired++
		default:
			s.Divided++
		}
	}
}

// both counts the pair of the first annotation's claim i and the second's claim j.
func (g *Agreement) both(a, b *pairing, i, j int) {
	x, y := &a.a.Claims[i], &b.a.Claims[j]
	read := &a.r.Claims.List[j] // y as a claim of a reading
	voice := a.speaker(read, x.By) == x.By
	g.Voice.add(voice)
	g.Chain.add(voice && a.via(read, x))
	g.Status[[2]string{x.Status, y.Status}]++
	g.Realis[[2]string{x.Realis, y.Realis}]++
	if x.Answers != "" || y.Answers != "" {
		g.Reply.add(x.Answers != "" && y.Answers != "" && a.answers(read, x))
	}
}
