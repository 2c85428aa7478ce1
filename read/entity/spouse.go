package entity

import "segun"

// spouse returns the one who was named by a forename alone as the wife or husband of a bearer of a surname, where that surname stands with a title of her or his own sex: "Dr Yaw Tembely was seized, his wife, Assita, said … | Mrs
// Tembely |". nil where somebody of that sex has the surname in full, or more than one could be meant.
func (l *linker) spouse(f *form, known roll, short []*form) *group {
	w := f.parts[0]
	if !f.titled || f.gender == 0 || len(known[w]) == 0 {
		return nil
	}
	for _, k := range known[w] {
		if k.group.root().gender == f.gender {
			return nil
		}
	}
	var found *group
	for _, k := range short {
		g := k.group.root()
		if k == f || k.titled || k.gender != f.gender || k.mentions[0] > f.mentions[0] || !l.calledSpouse(l.ms[k.mentions[0]].First) || l.bearerBefore(k.mentions[0]) != w {
			continue
		}
		if found != nil && found != g {
			return nil
		}
		found = g
	}
	return found
}

// calledSpouse reports whether "his wife", "her husband" or the like stands right before the name at token t, over a comma.
func (l *linker) calledSpouse(t int) bool {
	if t > 1 && l.Word(t-1) == "," {
		t--
	}
	if t < 2 || l.R.Tags.XPOS[t-2] != "PRP$" {
		return false
	}
	switch l.R.Tags.Lemma[t-1] {
	case "wife", "widow":
		return l.Is(t-2, hisWord)
	case "husband", "widower":
		return l.Is(t-2, herWord)
	}
	return false
}

// bearerBefore returns the surname of the person named in full last before a mention, "" for none.
func (l *linker) bearerBefore(mention int) string {
	last, name := -1, ""
	for _, f := range l.forms {
		if f.class != persons || len(f.parts) < 2 || l.ms[f.mentions[0]].Kind != segun.Person {
			continue
		}
		for _, i := range f.mentions {
			if i < mention && i > last {
				last, name = i, f.parts[len(f.parts)-1]
			}
		}
	}
	return name
}
