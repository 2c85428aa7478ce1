package ownership

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
)

// Apart is a holding that a text tells and that does not count, with the reason.
type Apart struct {
	segun.ToldHolding
	Why string
}

// Told makes holdings of what texts tell. Only what some voice asserts, of shares and not of votes or control, and not of the past, counts: as a holding that names its
// voices, with the least that they agree on and the most that one of them says. All else comes back apart. The order of what is given does not matter.
//
// A bound counts as it is told: of "up to 49 %" nothing is certain, and 49 may be. A rounded number may be a tenth off. Of a past tense that leaves
// open whether it is still so, nothing is certain; nor of a share that some voice says was sold.
func Told(all []segun.ToldHolding) (counted []segun.Holding, apart []Apart) {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b segun.ToldHolding) int {
		return cmp.Or(cmp.Compare(a.Asset, b.Asset), cmp.Compare(a.Owner, b.Owner), cmp.Compare(a.From, b.From), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Status, b.Status))
	})
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Owner == all[0].Owner && all[n].Asset == all[0].Asset {
			n++
		}
		h, others := together(all[:n])
		if h != nil {
			counted = append(counted, *h)
		}
		apart = append(apart, others...)
		all = all[n:]
	}
	return counted, apart
}

// together puts what is told of one pair together; nil where nothing of it counts.
func together(told []segun.ToldHolding) (*segun.Holding, []Apart) {
	h := segun.Holding{Owner: told[0].Owner, Asset: told[0].Asset}
	var apart []Apart
	sold, sure := false, false
	for _, t := range told {
		if why := doesNotCount(&t); why != "" {
			apart = append(apart, Apart{t, why})
			sold = sold || t.Time == "former" && t.Status == "asserted" && !apartFrom(t.Share.Of)
			continue
		}
		low, high := Bounds(&t.Share)
		if t.Time == "current" {
			if !sure || low < h.Low {
				h.Low = low
			}
			sure = true
		}
		h.High = max(h.High, high)
		h.Told = append(h.Told, t)
	}
	if len(h.Told) == 0 {
		return nil, apart
	}
	if sold {
		h.Low = 0
	}
	h.Low = min(h.Low, h.High)
	made, err := segun.NewHolding(h)
	if err != nil {
		for _, t := range h.Told {
			apart = append(apart, Apart{t, err.Error()})
		}
		return nil, apart
	}
	return &made, apart
}

// doesNotCount says why a telling is no holding that the rule counts; "" for one that is.
func doesNotCount(t *segun.ToldHolding) string {
	switch {
	case t.Status != "asserted":
		return statusWords(t.Status)
	case t.Time == "former":
		return "held before, not now"
	case apartFrom(t.Share.Of):
		return "a share of " + t.Share.Of + ", which need not be ownership"
	}
	return ""
}

// Counts reports whether a telling is a holding that the rule counts, for certain or as what may be.
func Counts(t *segun.ToldHolding) bool { return doesNotCount(t) == "" }

// apartFrom reports whether what a share is of is power over a company, which is not ownership.
func apartFrom(of string) bool {
	return of == "control" || strings.Contains(of, "vot") || strings.HasSuffix(of, "rights") || strings.HasSuffix(of, "control")
}

// statusWords says what a status is, for a person.
func statusWords(status string) string {
	switch status {
	case "reported":
		return "said, without who says so"
	case "negated":
		return "said not to be so"
	case "called_for":
		return "called for"
	case "conditional":
		return "on a condition"
	}
	return status
}

// Bounds are the least and the most, in percent, that a share in a text may be: a rounded number is within a tenth of itself.
func Bounds(s *segun.Share) (low, high float64) {
	low, high = s.Min, s.Max
	if s.About {
		if !s.Over {
			low = s.Min * 0.9
		}
		if !s.Under {
			high = min(s.Max*1.1, 100)
		}
	}
	if s.Under && high > 0 {
		high -= 1e-6 // less than it, by the smallest share that is counted
	}
	return min(low, high), high
}

// said writes the voices and words of what texts tell, for a chain: "(The Elan Observer says: “owns 60 %”, a.txt:1:1)".
func said(told []segun.ToldHolding) string {
	var parts []string
	for i := range told {
		if i == mostVoices {
			parts = append(parts, fmt.Sprintf("and %d more", len(told)-i))
			break
		}
		parts = append(parts, Saying(&told[i]))
	}
	return strings.Join(parts, "; ")
}

// mostVoices bounds how many voices of one share are written out.
const mostVoices = 4

// Saying writes who tells a holding, in which words and where.
func Saying(t *segun.ToldHolding) string {
	s := fmt.Sprintf("%s: “%s”", t.By, t.Words)
	switch {
	case t.Line > 0:
		s += fmt.Sprintf(", %s:%d:%d", t.From, t.Line, t.Column)
	case t.From != "":
		s += ", " + t.From
	}
	return s
}
