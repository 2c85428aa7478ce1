package linker

import (
	"slices"
	"strings"

	"segun"
	"segun/store/fact"
)

// accusedIn are the people and bodies that a serious allegation of a document may be about, by local ID: rather too many than too few, since what is marked is only left
// to a person to join. They are those that the claim is about and those named in its stretch who do not say it; who denies it; and where an accusation
// names nobody ("accused him of …"), every person of the document but those who accuse.
func accusedIn(r *fact.Record, text string) map[string]bool {
	out := map[string]bool{}
	for i := range r.Claims {
		c := &r.Claims[i]
		if !slices.Contains(c.Flags, "serious_allegation") {
			continue
		}
		says := voices(c)
		found := false
		mark := func(id string) {
			out[id] = true
			found = true
		}
		for _, a := range c.About {
			if e := r.Entity(a); e != nil && resolved(e.Kind) && e.Named {
				mark(a)
			}
		}
		for _, a := range c.Accused {
			if e := r.Entity(a); e != nil && resolved(e.Kind) && e.Named {
				mark(a)
			}
		}
		if c.Act == "deny" && len(c.Chain) > 1 {
			_, local, _ := c.Voice().Subject.Local()
			mark(local)
		}
		words := " " + strings.Join(wordsOf(c.Stretch.In(text)), " ") + " "
		for j := range r.Entities {
			if e := &r.Entities[j]; e.Named && resolved(e.Kind) && !says[e.ID] && namedIn(e, words) {
				mark(e.ID)
			}
		}
		for j := range r.Entities {
			if e := &r.Entities[j]; !found && c.Act == "accuse" && e.Named && e.Kind == segun.Person && !says[e.ID] {
				out[e.ID] = true
			}
		}
	}
	return out
}

// voices are who says a claim, by local ID.
func voices(c *fact.Claim) map[string]bool {
	out := map[string]bool{}
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		out[local] = true
	}
	return out
}

// namedIn reports whether one of an entity's names, or a person's last one, stands among words.
func namedIn(e *fact.Entity, words string) bool {
	for _, n := range e.Names {
		w := wordsOf(n.Text)
		if len(w) == 0 || n.Form == "description" {
			continue
		}
		if strings.Contains(words, " "+strings.Join(w, " ")+" ") || e.Kind == segun.Person && strings.Contains(words, " "+w[len(w)-1]+" ") {
			return true
		}
	}
	return false
}

// wordsOf are the words of a text in small letters, without marks and possessives.
func wordsOf(s string) []string {
	s = strings.NewReplacer("’s", " ", "'s", " ").Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?\"'“”‘’«»()[]", r) })
}
