package relation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// Version is raised when the same input may give other relations.
const Version = "4"

// Annotator returns the annotator that adds the relations layer, for a language whose words are known here: "en".
func Annotator(lang string) segun.Annotator {
	return segun.Annotator{Name: "read/relation", Version: Version, Provides: segun.LayerRelations,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerMentions, segun.LayerEntities,
			segun.LayerCoreference, segun.LayerClaims},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			r.Relations = &segun.Relations{List: Find(r)}
			return nil
		}}
}

// finder finds the relations of one reading.
type finder struct {
	r      *segun.Reading
	byID   map[string]*segun.Entity
	claims []*segun.Claim // those with a predicate
	kids   lists
	owner  []*segun.Claim // of tokens: the shortest claim that holds it; made when it is asked for
	starts map[int][]int  // token -> mentions that start there; made when a share is found
	ends   map[int][]int  // token -> mentions that end before it
	out    []found
	index  map[key]int
}

// found is a relation before its claims decide its status.
type found struct {
	segun.Relation
	claims []*segun.Claim
}

// key tells relations apart.
type key struct{ subject, typ, object, title, name, time string }

// Find returns the relations of a reading that has the layers the annotator requires.
func Find(r *segun.Reading) []segun.Relation {
	f := &finder{r: r, byID: make(map[string]*segun.Entity, len(r.Entities.List)), index: map[key]int{}}
	for i := range r.Entities.List {
		f.byID[r.Entities.List[i].ID] = &r.Entities.List[i]
	}
	f.kids = children(r.Trees)
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.Grain != "role" && len(c.Chain) > 0 {
			f.claims = append(f.claims, c)
		}
	}
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.Grain == "role" {
			f.role(c)
		}
	}
	f.ties()
	f.holdings()
	slices.SortStableFunc(f.out, func(a, b found) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	out := make([]segun.Relation, 0, len(f.out))
	for i := range f.out {
		if x, err := segun.NewRelation(f.out[i].Relation, f.out[i].claims...); err == nil {
			out = append(out, x)
		}
	}
	return out
}

// add keeps a relation; one that is told again rests on one claim more.
func (f *finder) add(x segun.Relation, c *segun.Claim) {
	if x.Subject == x.Object {
		return
	}
	k := key{x.Subject, x.Type, x.Object, x.Title, x.Name, ""}
	if x.Type == "holds_office" {
		k.time = x.Time
	}
	if s := x.Share; s != nil { // said again it is the same only in the same numbers and at the same status
		k.time, k.title = x.Time+" "+x.Status+" "+c.Status, fmt.Sprint(s.Min, s.Max, s.Over, s.Under, s.About, s.Of)
	}
	if i, ok := f.index[k]; ok {
		if !slices.Contains(f.out[i].claims, c) {
			f.out[i].claims = append(f.out[i].claims, c)
		}
		return
	}
	f.index[k] = len(f.out)
	f.out = append(f.out, found{x, []*segun.Claim{c}})
}

// role makes the relations of a claim that gives someone an office or another name.
func (f *finder) role(c *segun.Claim) {
	if len(c.Content) == 0 {
		return
	}
	for _, id := range c.About {
		e := f.byID[id]
		if e == nil {
			continue
		}
		if c.Rule == "read/claim:alias" {
			for _, n := range e.Names {
				if n.Form == "alias" && n.Span == c.Content[0] {
					f.add(segun.Relation{Subject: id, Type: "alias_of", Name: n.Text, Span: n.Span, Rule: "read/relation:alias"}, c)
				}
			}
			continue
		}
		for i := range e.Roles {
			o := &e.Roles[i]
			if o.Span != c.Content[0] {
				continue
			}
			x := segun.Relation{Subject: id, Type: "holds_office", Object: o.OfEntity, Title: o.Title, Time: o.Time, Span: o.Span, Rule: "read/relation:office"}
			if x.Object == "" && o.Of == "" {
				x.Object = f.possessor(o.Span, id)
			}
			switch {
			case takenBack(o.Qualifier):
				continue
			case family(o.Title) && f.address(o, id):
				continue
			case family(o.Title):
				x.Type, x.Time, x.Rule = "relative_of", "", "read/relation:family"
			case x.Object == "":
			case o.Time == "former": // a membership and employment have no time
			case o.Title == "member":
				x.Type, x.Title, x.Rule = "member_of", "", "read/relation:member"
			case o.Title == "employee", o.Title == "staffer":
				x.Type, x.Title, x.Rule = "works_for", "", "read/relation:employee"
			}
			if c := f.predicated(c, o.Span); c != nil {
				f.add(x, c)
			}
		}
	}
}

// family reports whether a title is no office but a word for kin: "sister".
func family(title string) bool {
	t := phrase.Offices()
	row, ok := t.Word(phrase.Hash(title[strings.LastIndexByte(title, ' ')+1:]))
	return ok && t.Rows[row].Class == "family" || strings.HasSuffix(title, "-in-law")
}

// possessor returns whose an office is by the pronoun before it: "| its | new chief executive"; "" for nobody's.
func (f *finder) possessor(span segun.Span, subject string) string {
	const far = 3
	r := f.r
	for t, n := r.Tokens.At(span.Start)-1, 0; t >= 0 && n < far; t, n = t-1, n+1 {
		if f.is(t, "its", "his", "her", "their", "whose") {
			for k := range r.Mentions.List {
				if m := &r.Mentions.List[k]; m.First == t && m.End == t+1 {
					if e := r.EntityOf(k); e > 0 && r.Entities.List[e].ID != subject {
						return r.Entities.List[e].ID
					}
				}
			}
			return ""
		}
		if u := r.Tags.UPOS[t]; u != segun.ADJ && u != segun.NUM {
			return ""
		}
	}
	return ""
}

// address reports whether a word for kin in capitals is how somebody is addressed, of nobody: "| Brother | Leander", "| Mother | Superior".
func (f *finder) address(o *segun.Role, subject string) bool {
	w := o.Span.In(f.r.Doc.Text)
	return o.Of == "" && w != "" && w[0] < 'a' && f.possessor(o.Span, subject) == ""
}

// takenBack reports whether the qualifiers of an office take it back: "alleged member".
func takenBack(qualifier string) bool {
	for w := range strings.FieldsSeq(qualifier) {
		if doubted(w) && w != "former" && w != "future" {
			return true
		}
	}
	return false
}

// predicated returns the claim that an office rests on. One that is a predicate of its own ("is mayor", "if he were a member") is as sure as
// that clause: it rests on the clause's claim, or on none where the clause only sets a condition.
func (f *finder) predicated(c *segun.Claim, span segun.Span) *segun.Claim {
	toks := f.r.Tokens
	for t := toks.At(span.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < span.End; t++ {
		if h := f.r.Trees.Head[t]; h >= 0 && span.Contains(toks.Tokens[h].Span) {
			continue
		}
		at := t
		if !f.copula(t) {
			if at = f.willBe(t); at < 0 {
				continue
			}
		}
		if f.owner == nil {
			f.own()
		}
		switch o := f.owner[t]; {
		case o == nil, o.Status == "asserted", o.Status == "reported":
		case o.Head == at:
			return o
		default:
			return nil
		}
	}
	return c
}

// willBe returns the verb under "will" that gives the office whose head is token t: "will | become | mayor"; -1 for none.
func (f *finder) willBe(t int) int {
	v := int(f.r.Trees.Head[t])
	if f.find(t, segun.RelAux) >= 0 {
		v = t // "will | chair | the inquiry"
	}
	if v < 0 {
		return -1
	}
	if d := f.r.Trees.Deprel[t]; v != t && d != segun.RelXcomp && (d != segun.RelObl || f.find(v, segun.RelObl, "as") != t) {
		return -1
	}
	if a := f.find(v, segun.RelAux); a >= 0 && (strings.EqualFold(f.r.Tags.Lemma[a], "will") || strings.EqualFold(f.r.Tags.Lemma[a], "shall")) {
		return v
	}
	return -1
}
