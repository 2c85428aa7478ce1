package behalf

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// described links a description with the one person of the text whose office it is, where the two were not joined: "the prefect" and "Prefect Lucette Varand", "a security guard" of the first
// lines and "Denny Marsh, a security guard". It links nothing where two bear the office.
func (f *finder) described() {
	holders := map[string][]int{} // office -> those who bear it by name
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || !e.Named {
			continue
		}
		done := map[string]bool{}
		for _, t := range append(f.titles(e), f.calledNouns(e)...) {
			for t != "" && !done[t] {
				done[t] = true
				holders[t] = append(holders[t], i)
				_, t, _ = strings.Cut(t, " ")
			}
		}
	}
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || e.Named || e.Kind == segun.Group && e.Count != nil && e.Count.Min != 1 {
			continue
		}
		for _, t := range f.calledNouns(e) {
			if h := holders[t]; len(h) == 1 && !described().Play(t, "plain") && (f.r.Entities.List[h[0]].Kind == e.Kind || e.Kind == segun.OtherEntity) && f.mayBe(e, h[0]) {
				f.add(i, h[0], Same, f.first(i))
				break
			}
		}
	}
}

// calledNouns returns the nouns by which an entity is described, in the singular.
func (f *finder) calledNouns(e *segun.Entity) []string {
	var out []string
	for _, k := range e.Mentions {
		if x := &f.r.Mentions.List[k]; x.Form == segun.FormNominal && f.r.Tags.XPOS[x.Head] != "NNS" && (x.Kind != segun.Organisation || f.r.Tags.UPOS[max(x.Head-1, 0)] != segun.ADJ) {
			l := strings.ToLower(f.r.Tags.Lemma[x.Head])
			if k := x.Head - 1; k >= x.First && (f.r.Tags.UPOS[k] == segun.NOUN || f.r.Tags.UPOS[k] == segun.PROPN) {
				l = strings.ToLower(f.Word(k)) + " " + l // the roads minister is not just any minister
			}
			out = append(out, l)
		}
	}
	return out
}

// mayBe reports whether a description can be that of a named entity: it is definite, or stands in the headline or the first lines and before the name.
func (f *finder) mayBe(e *segun.Entity, named int) bool {
	x := &f.r.Mentions.List[e.Mentions[0]]
	if f.Is(x.First, theWords...) {
		return true
	}
	if f.Is(x.First, someWords[2:]...) {
		return false
	}
	return x.Span.Start < f.first(named).Start && f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(x.First)].Block <= 3
}

var theWords = phrase.Hashes("the", "this", "that")

// namesakes links names that share their first word or their family's: "Corvida" and "Corvida Lines", "Casimir Orlin" and "Orlin Agrar", "Dorvani" and "Dorvan". A place is no body of its name.
func (f *finder) namesakes() {
	first := map[string][]int{}
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || !e.Named {
			continue
		}
		words := strings.Fields(strings.ToLower(e.Name))
		w := words[0]
		if w == "the" && len(words) > 1 {
			w = words[1]
		}
		if e.Kind == segun.Person {
			w = words[len(words)-1]
		}
		if len(w) > 3 {
			first[w] = append(first[w], i)
		}
	}
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || !e.Named {
			continue
		}
		w := strings.ToLower(strings.TrimPrefix(e.Name, "The "))
		w, _, more := strings.Cut(w, " ")
		if len(first[w]) > 3 {
			continue
		}
		for _, k := range first[w] {
			o := &f.r.Entities.List[k]
			switch {
			case k == i || e.Kind == segun.Person || e.Kind == segun.Place || o.Kind == segun.Place:
			case o.Kind == segun.Person:
				f.add(k, i, Office, f.first(i))
			case partOf(e.Name, o.Name) || partOf(o.Name, e.Name):
				f.add(i, k, Same, f.first(i))
			}
		}
		if more || len(w) < 5 {
			continue
		}
		for _, end := range [...]string{"i", "an", "ian", "ese", "ish", "n"} { // "Dorvani", a demonym that was taken for a name
			if root, ok := strings.CutSuffix(w, end); ok && len(root) > 3 {
				for _, tail := range [...]string{"", "a", "ia"} {
					for _, k := range first[root+tail] {
						if k != i && f.r.Entities.List[k].Kind != segun.Person {
							f.add(i, k, Same, f.first(i))
						}
					}
				}
			}
		}
	}
}

// partOf reports whether all words of one name stand in another.
func partOf(a, b string) bool {
	for _, w := range strings.Fields(a) {
		if !strings.EqualFold(w, "the") && !strings.Contains(strings.ToLower(" "+b+" "), strings.ToLower(" "+w+" ")) {
			return false
		}
	}
	return true
}

// governed links the one government of a text with its ministries and ministers.
func (f *finder) governed() {
	gov := 0
	var its []int
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 {
			continue
		}
		for _, n := range append(f.bodyNouns(e), f.titles(e)...) {
			if n == "government" {
				if gov != 0 && gov != i {
					return
				}
				gov = i
			}
			if n == "ministry" || n == "minister" || n == "prime minister" || strings.HasSuffix(n, " minister") || n == "cabinet" {
				its = append(its, i)
			}
		}
	}
	if gov == 0 {
		return
	}
	for _, i := range its {
		f.add(i, gov, Counterpart, f.first(i))
	}
}
