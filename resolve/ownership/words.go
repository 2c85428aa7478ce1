package ownership

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// Chain is a way from a listed party down to another, each step one share.
type Chain []Step

// Step says that Owner holds a share of Asset.
type Step struct {
	Owner, Asset segun.SubjectID
	Low, High    float64 // percent
	Statements   []segun.StatementID
	Told         []segun.ToldHolding // of what texts tell
}

// mostChains bounds how many ways are shown: in a web of holdings there are more than anybody reads.
const mostChains = 20

// Chains returns the ways by which listed parties hold a party, the shortest first, and how many more there are than are returned. They lead only through
// parties that were found owned, certainly or possibly, before it, so that no chain goes in a ring.
func (r *Result) Chains(asset segun.SubjectID) (chains []Chain, more int) {
	const mostVisited = 10_000
	visited := 0
	var walk func(at segun.SubjectID, below Chain)
	walk = func(at segun.SubjectID, below Chain) {
		f := r.Of(at)
		if f == nil {
			return
		}
		for _, l := range f.Links {
			if visited++; visited > mostVisited {
				more++
				return
			}
			if at != asset && !r.before(l.Owner, at) || slices.ContainsFunc(below, func(s Step) bool { return s.Asset == l.Owner }) {
				continue
			}
			c := append(Chain{step(l, at)}, below...)
			if !l.Listed {
				walk(l.Owner, c)
			} else if len(chains) < mostChains {
				chains = append(chains, c)
			} else {
				more++
			}
		}
	}
	walk(asset, nil)
	slices.SortStableFunc(chains, func(a, b Chain) int { return len(a) - len(b) })
	return chains, more
}

// before reports whether one party was found owned before another.
func (r *Result) before(a, b segun.SubjectID) bool {
	if x, ok := r.certain[a]; ok {
		if y, ok := r.certain[b]; ok {
			return x < y
		}
	}
	x, okA := r.maybe[a]
	y, okB := r.maybe[b]
	return okA && (!okB || x < y)
}

// step makes a step of a link.
func step(l Link, asset segun.SubjectID) Step {
	s := Step{Owner: l.Owner, Asset: asset, Low: l.Low, High: l.High}
	for _, h := range l.Holdings {
		s.Statements = append(s.Statements, h.Statements...)
		s.Told = append(s.Told, h.Told...)
	}
	return s
}

// Words writes a chain for a person: "Abel Quist (listed) holds 60 % of Quay Holding; Quay Holding holds 50 % of Port Ltd.". name gives
// a party's name by its ID. What a text tells is never without who says it and the words.
func (c Chain) Words(name func(segun.SubjectID) string) string {
	return c.WordsAs(name, func(segun.SubjectID) string { return "listed" })
}

// WordsAs is Words where what the first holder is to the lists is told by as: "possible match for a listed party".
func (c Chain) WordsAs(name, as func(segun.SubjectID) string) string {
	var parts []string
	for i, s := range c {
		who := name(s.Owner)
		if i == 0 {
			who += " (" + as(s.Owner) + ")"
		}
		part := fmt.Sprintf("%s holds %s of %s", who, Share(s.Low, s.High), name(s.Asset))
		if len(s.Told) > 0 {
			part += " (" + said(s.Told) + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

// Share writes a share: "60 %", "25 to 50 %", "less than 10 %", "an unknown share".
func Share(low, high float64) string {
	up := rounded(high)
	switch below := up > high && low < high; {
	case below && low == 0:
		return "less than " + decimal(up) + " %"
	case below:
		return decimal(low) + " to less than " + decimal(up) + " %"
	}
	switch low, high := rounded(low), up; {
	case low == 0 && high == 100:
		return "an unknown share"
	case low == high:
		return decimal(low) + " %"
	case low == 0:
		return "at most " + decimal(high) + " %"
	case high == 100:
		return decimal(low) + " % or more"
	}
	return decimal(low) + " to " + decimal(high) + " %"
}

// rounded is a share to four digits behind the point: what is counted is finer, so that "less than 50" stays below it.
func rounded(v float64) float64 { return math.Round(v*1e4) / 1e4 }

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Words writes a finding for a person: the verdict, what it rests on, and what should be known with it.
func (f *Finding) Words(name func(segun.SubjectID) string) string {
	var b strings.Builder
	who := name(f.Asset)
	switch f.Verdict {
	case Owned:
		fmt.Fprintf(&b, "%s: listed parties together hold %s, half or more, by the shares stated", who, Share(f.Low, f.High))
	case Possible:
		fmt.Fprintf(&b, "%s: it cannot be told whether listed parties hold half of it; they hold %s", who, Share(f.Low, f.High))
	default:
		fmt.Fprintf(&b, "%s: listed parties together hold %s, less than half, by the shares stated", who, Share(f.Low, f.High))
	}
	undated, told := false, false
	for _, l := range f.Links {
		for _, h := range l.Holdings {
			undated = undated || h.Valid == "" && len(h.Told) == 0
			told = told || len(h.Told) > 0
		}
		if len(l.Holdings) > 1 {
			fmt.Fprintf(&b, "; the share of %s is stated %d times", name(l.Owner), len(l.Holdings))
		}
	}
	switch {
	case f.Circular:
		b.WriteString("; part of that is held by others of whom it holds a share itself, and decides nothing")
	case f.Ring:
		b.WriteString("; it also holds a share of itself through others, which adds nothing")
	}
	if f.Over {
		b.WriteString("; the shares stated come to more than 100 %, so something in them is wrong")
	}
	if told {
		b.WriteString("; by what texts tell, on the word of those whom they name")
	}
	if undated {
		b.WriteString("; some shares are stated without a date")
	}
	return b.String()
}
