package identity

import (
	"fmt"
	"slices"
	"strings"

	"segun/names"
)

// explain says in words what a weighing of u and v, in the order of their IDs, was made of.
func (r *Resolver) explain(w *weighing, u, v *unit) string {
	says := []string{r.explainName(w, u, v)}
	if w.conflict != noConflict {
		return says[0] + "; against: " + conflictWords[w.conflict] + r.conflictValues(w.conflict, u, v)
	}
	add := func(p part, yes, no string) {
		switch x := w.weights[p]; {
		case x > 0:
			says = append(says, "for: "+yes)
		case x < 0:
			says = append(says, "against: "+no)
		}
	}
	add(partBorn, "born "+bornWords(u.facts.born, " or ")+" and "+bornWords(v.facts.born, " or "), "")
	add(partCountry, "the country fits ("+countriesOf(u, v)+")", "the documents of one are about another country than the other's ("+countriesOf(u, v)+")")
	add(partSetting, "both are mentioned in documents about one country ("+countriesOf(u, v)+")", "their documents are about different countries ("+countriesOf(u, v)+")")
	add(partOffice, officeWords(w), officesApart(w, u, v))
	add(partCompany, "both are mentioned beside "+r.metWords(w.met, u, v), "nobody is mentioned beside both")
	if w.weights[partWay] > 0 {
		says = append(says, "for: they are described in the same way")
	}
	return strings.Join(says, "; ")
}

// explainName says how the best names agree.
func (r *Resolver) explainName(w *weighing, u, v *unit) string {
	if w.score == 0 && w.weights[partName] == 0 {
		return "no name of the one is like a name of the other"
	}
	a, b := &r.names.all[w.a], &r.names.all[w.b]
	var s string
	switch {
	case u.facts.partial || v.facts.partial:
		s = fmt.Sprintf("only a part of the name is given: %q, %q", a.text, b.text)
	case a.text == b.text:
		s = fmt.Sprintf("the name is the same: %q", a.text)
	default:
		m := names.Compare(&a.parsed, &b.parsed)
		s = fmt.Sprintf("%q, %q: %s", a.text, b.text, m.Explain())
	}
	if a.class == persons && b.class == persons && !u.facts.partial && !v.facts.partial && min(a.bearers, b.bearers) == manyBearers {
		s += ", which many people are called"
	}
	if w.between {
		s += "; against: one of the names may as well be short for others in the record"
	}
	return s
}

// countriesOf lists where the two belong, or else where their documents are set, the first's before the second's.
func countriesOf(u, v *unit) string {
	of := func(u *unit) string {
		if len(u.facts.countries) > 0 {
			return strings.Join(u.facts.countries, ", ")
		}
		all := slices.Clone(u.settled)
		if len(all) > 4 {
			all = append(all[:4], "…")
		}
		return strings.Join(all, ", ")
	}
	a, b := of(u), of(v)
	if a == b {
		return a
	}
	return a + "; " + b
}

// officesApart says that no office agrees, and what they are where both are something now.
func officesApart(w *weighing, u, v *unit) string {
	if w.weights[partOffice] == weightTwoTrades {
		return fmt.Sprintf("at one time they are told to be different things (%s; %s)", officesOf(u), officesOf(v))
	}
	return "nothing in their offices agrees"
}

// officeWords say which office agrees.
func officeWords(w *weighing) string {
	switch w.weights[partOffice] {
	case weightOffice:
		return "the same office of the same body (" + w.office.title + ")"
	case weightLongAgo:
		return "the same office of the same body, years apart (" + w.office.title + ")"
	case weightBody:
		return "offices of one body"
	}
	return "the same title (" + w.office.title + ")"
}

// metWords name some of those who are mentioned beside both, as the documents of the two that are counted write them.
func (r *Resolver) metWords(met []uint32, u, v *unit) string {
	shown := map[uint32]string{}
	for _, s := range met {
		shown[s] = ""
	}
	for _, m := range slices.Concat(u.counted, v.counted) {
		in := r.document(m.around.doc)
		if in == nil {
			continue
		}
		for _, n := range r.nodesOf(in) {
			s := r.symbol(&n.facts)
			text, ok := shown[s]
			if t := r.names.all[n.facts.names[0]].text; ok && s != 0 && (text == "" || t < text) {
				shown[s] = t
			}
		}
	}
	all := make([]string, len(met))
	for i, s := range met {
		all[i] = shown[s]
	}
	slices.Sort(all)
	if n := len(all) - 3; n > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(all[:3], ", "), n)
	}
	return strings.Join(all, ", ")
}

// conflictValues are the two values that conflict.
func (r *Resolver) conflictValues(c conflict, u, v *unit) string {
	switch c {
	case bornConflict:
		return fmt.Sprintf(" (%s; %s)", bornWords(u.facts.born, ", "), bornWords(v.facts.born, ", "))
	case countryConflict:
		return fmt.Sprintf(" (%s; %s)", strings.Join(u.facts.countries, ", "), strings.Join(v.facts.countries, ", "))
	case officeConflict:
		return fmt.Sprintf(" (%s; %s)", officesOf(u), officesOf(v))
	}
	return ""
}

// bornWords lists dates of birth; "1997~" is about 1997.
func bornWords(list []string, between string) string {
	all := make([]string, len(list))
	for i, s := range list {
		if all[i] = s; strings.HasSuffix(s, "~") {
			all[i] = "about " + strings.TrimSuffix(s, "~")
		}
	}
	return strings.Join(all, between)
}

func officesOf(u *unit) string {
	var all []string
	for _, o := range u.facts.offices {
		all = append(all, strings.TrimSpace(o.title+" "+o.body))
	}
	return strings.Join(all, ", ")
}
