package screen

import (
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/names"
)

// ambiguous says why no one of the candidates can be picked: several parties of one list fit equally well, or the best one is in doubt itself.
// Parties of different lists may be one, so they make nothing ambiguous. The several are put in doubt by it.
func ambiguous(list []weighed) string {
	if len(list) == 0 || list[0].Verdict != segun.PossibleMatch {
		return ""
	}
	byList := map[segun.ListID][]*segun.Candidate{}
	var most []*segun.Candidate
	for i := range list {
		c := &list[i]
		if c.Verdict != segun.PossibleMatch || c.Score < list[0].Score-asKnown || c.support < list[0].support {
			break
		}
		if c.Score < list[0].Score-asGood && !slices.Equal(sorted(&c.Candidate), sorted(&list[0].Candidate)) { // Wei Wang is Wang Wei
			continue
		}
		id, _ := c.Subject.Parts()
		byList[id] = append(byList[id], &c.Candidate)
		if len(byList[id]) > len(most) {
			most = byList[id]
		}
	}
	if len(most) < 2 {
		return list[0].Doubt
	}
	why := fmt.Sprintf("ambiguous: %d listed %s", len(most), shared(most))
	for _, c := range most {
		if c.Doubt == "" {
			c.Doubt = why
		}
	}
	return why
}

// shared says what parties that fit equally well have in common.
func shared(list []*segun.Candidate) string {
	what, one := "people", true
	first := sorted(list[0])
	for _, c := range list {
		if names.KindOf(c.Schema) != names.Person {
			what = "parties"
		}
		one = one && slices.Equal(sorted(c), first)
	}
	if one {
		return what + " share this name"
	}
	return what + " fit this name equally well"
}

// sorted are the words of a listed name in folded letters, in the order of the alphabet.
func sorted(c *segun.Candidate) []string {
	n := names.Analyse(c.Name, names.KindOf(c.Schema))
	words := strings.Fields(n.Normal())
	slices.Sort(words)
	return words
}
