package origins

import (
	"slices"
	"strings"

	"segun"
	"segun/resolve/lineage"
	"segun/store"
	"segun/store/fact"
)

// outletNouns are words by which an article takes up an outlet that it cites.
var outletNouns = strings.Fields("site website newspaper paper magazine daily weekly broadcaster station agency portal tabloid outlet channel blog")

// meant finds whom a document means by a description of one where it names only one such: "the site" where it cites one outlet, "the governor" where one person whom it
// names is governor in it. That is taken as said. Where only other documents of the case say that he is governor, it is probable. It holds for this tree; nothing is written back.
func meant(h *store.Hit, v *lineage.Voice, known voices) {
	first, _, _ := strings.Cut(strings.ToLower(v.Name), " ")
	if v.Count != nil && v.Count.Max != 1 || slices.Contains([]string{"a", "an", "one", "another", "some"}, first) {
		return
	}
	noun := lineage.Noun(v.Name)
	if e := only(h, func(e *fact.Entity) bool {
		return slices.Contains(outletNouns, noun) && e.Kind != segun.Person && e.Kind != segun.Place && (e.Kind == segun.Outlet || known.outlets[store.Form(e.Name)]) && store.Form(e.Name) != store.Form(h.Doc.Publisher)
	}); e != nil {
		*v = lineage.Voice{Name: e.Name, Named: true, Kind: segun.Outlet}
		return
	}
	if e := only(h, func(e *fact.Entity) bool {
		return e.Kind == segun.Person && slices.ContainsFunc(e.Offices, func(o fact.Office) bool { return lineage.Noun(o.Title) == noun })
	}); e != nil {
		*v = personVoice(e, known)
		return
	}
	if e := only(h, func(e *fact.Entity) bool {
		return known.titles != nil && slices.ContainsFunc(known.titles(e.Name), func(t string) bool { return lineage.Noun(t) == noun })
	}); e != nil {
		p := personVoice(e, known)
		v.Likely, v.Why = &p, "in other articles "+e.Name+" is "+noun+", and this one names nobody else who is"
	}
}

func personVoice(e *fact.Entity, known voices) lineage.Voice {
	return lineage.Voice{Name: e.Name, Named: true, Kind: e.Kind, ID: string(known.only[store.Form(e.Name)]), Heads: headsOf(e)}
}

// only is the one of a document's named people and bodies that fits, beside its outlet; nil where it is none or several.
func only(h *store.Hit, fits func(*fact.Entity) bool) (one *fact.Entity) {
	list := h.Everybody()
	for i := range list {
		e := &list[i]
		if e.ID == "e0" || !e.Named || !fits(e) {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	return one
}

// headsOf are what bodies somebody is an officer of.
func headsOf(e *fact.Entity) (out []lineage.Office) {
	for _, o := range e.Offices {
		if o.Of != "" && o.Time != "former" {
			out = append(out, lineage.Office{Title: o.Title, Of: o.Of})
		}
	}
	return out
}
