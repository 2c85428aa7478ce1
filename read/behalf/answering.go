package behalf

import (
	"slices"
	"strings"

	"segun"
)

// answering links bodies and offices with those for whom they answer in public: the defence ministry and the soldiers, the interior minister and the border police. Where the text has
// several that may answer, it is the one that shares a word with whom it answers for, or none.
func (f *finder) answering() {
	called := map[string][]int{} // what entities are called -> the entities
	for i := range f.r.Entities.List {
		if e := &f.r.Entities.List[i]; i > 0 {
			enter(called, i, f.bodyNouns(e))
			enter(called, i, f.phrases(e))
		}
	}
	for _, a := range known().answering {
		tops := called[a.who]
		if len(tops) == 0 {
			continue
		}
		for _, noun := range a.whose {
			for _, i := range called[noun] {
				if top := f.oneOf(tops, a.who, strings.ToLower(f.r.Entities.List[i].Name), false); top > 0 && !f.apart(top, a.who, i, noun) {
					f.add(top, i, Counterpart, f.first(top))
				}
			}
		}
	}
}

// apart reports whether two bodies are each called by words of their own, besides the nouns, of which they share none: "Tavara's army" and "the soldiers of Quel".
func (f *finder) apart(a int, noun string, b int, other string) bool {
	x, y := f.ownWords(a, noun), f.ownWords(b, other)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// ownWords returns the words with a capital of a body's name that its noun has not.
func (f *finder) ownWords(i int, noun string) []string {
	if f.r.Entities.List[i].Kind == segun.Person {
		return nil
	}
	var out []string
	for _, w := range strings.Fields(f.r.Entities.List[i].Name) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if l := strings.ToLower(w); l != w && l != "the" && !strings.Contains(" "+noun+" ministry of ", " "+l+" ") {
			out = append(out, l)
		}
	}
	return out
}

// phrases returns the offices and bodies that an entity is called by, in lower case: "interior minister", "defence ministry" for "the Ministry of Defence" too.
func (f *finder) phrases(e *segun.Entity) []string {
	out := f.titles(e)
	for _, k := range e.Mentions {
		x := &f.r.Mentions.List[k]
		if x.Form == segun.FormPronoun {
			continue
		}
		w := strings.Fields(strings.TrimPrefix(strings.ToLower(x.Span.In(f.r.Doc.Text)), "the "))
		for n := range w {
			if n > 0 && n+1 < len(w) && w[n] == "of" && (w[n-1] == "ministry" || w[n-1] == "minister" || w[n-1] == "department") {
				of := w[n+1:]
				if of[0] == "the" && len(of) > 1 {
					of = of[1:]
				}
				out = append(out, of[0]+" "+w[n-1])
			}
		}
	}
	return out
}
