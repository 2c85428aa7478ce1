package fact

import (
	"strings"
	"unicode"
)

// Changes is what a later state of a document says otherwise than an earlier one.
type Changes struct {
	Appeared, Vanished []Claim // of the later and of the earlier one
	Status             []StatusChange
}

// StatusChange is a claim that the same voice makes with the same words and is surer or less sure of.
type StatusChange struct {
	Was string // the status before
	Claim
}

// Empty reports whether nothing has changed.
func (c *Changes) Empty() bool { return len(c.Appeared)+len(c.Vanished)+len(c.Status) == 0 }

// Compare tells what a later state of a document says otherwise. Claims are the same when their words and the words for whoever says them are, whatever their
// place and punctuation.
func Compare(was, is *Record) *Changes {
	before := map[string][]*Claim{}
	for i := range was.Claims {
		k := sameness(&was.Claims[i])
		before[k] = append(before[k], &was.Claims[i])
	}
	out := &Changes{}
	met := map[*Claim]bool{}
	for i := range is.Claims {
		c := &is.Claims[i]
		var old *Claim
		for _, b := range before[sameness(c)] {
			if !met[b] && (old == nil || b.Status == c.Status) {
				old = b
			}
		}
		switch {
		case old == nil:
			out.Appeared = append(out.Appeared, *c)
			continue
		case old.Status != c.Status:
			out.Status = append(out.Status, StatusChange{old.Status, *c})
		}
		met[old] = true
	}
	for i := range was.Claims {
		if !met[&was.Claims[i]] {
			out.Vanished = append(out.Vanished, was.Claims[i])
		}
	}
	return out
}

// sameness is what two claims have in common that are one: letters and digits of their words and of their voice.
func sameness(c *Claim) string {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, s)
	}
	v := c.Voice()
	who := letters(v.Words)
	if len(c.Chain) == 1 {
		who = "" // the outlet itself, under whatever name
	}
	return letters(c.Words) + "\x00" + who + "\x00" + c.Grain
}
