// Package linker puts identity across documents to work on a case: it is what a store asks who is whom.
//
// In: the documents of a case as their statements tell them, and what people judged. Out: which entity each named person or body is of, and the doubtful pairs
// with the evidence beside them, for a person. It decides nothing itself: resolve/identity does, and the case keeps what it says as a view.
//
//	"Mayor Ines Morvan of Port Elan" in one article, "Inés Morvan, mayor of Port Elan" in another   →   one entity
package linker

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"segun"
	"segun/lists"
	"segun/resolve/identity"
	"segun/store"
	"segun/store/fact"
)

// version is raised when what is kept of a document changes.
const version = "linker 1"

// Linker is a store's joiner. It is for one goroutine.
type Linker struct {
	r    *identity.Resolver
	docs map[segun.DocID]identity.Document
}

// New returns a linker of nothing.
func New() *Linker {
	return &Linker{r: identity.New(), docs: map[segun.DocID]identity.Document{}}
}

// Joiner is New, as a store takes it.
func Joiner() store.Joiner { return New() }

// Version names the rules.
func (l *Linker) Version() string { return version + "; " + identity.Maker }

// kept is what is kept of a document.
type kept struct {
	Published string   `json:"d,omitempty"`
	Publisher string   `json:"o,omitempty"`
	Countries []string `json:"c,omitempty"`
	Named     []named  `json:"e,omitempty"`
}

// named is one person or body of a document.
type named struct {
	ID      string           `json:"i"`
	Kind    segun.EntityKind `json:"k"`
	Name    string           `json:"n"`
	Names   []string         `json:"a,omitempty"` // besides Name
	Offices [][4]string      `json:"r,omitempty"` // title, body, qualifier, time
	Accused bool             `json:"x,omitempty"`
}

// Describe keeps the named people and bodies of a document, with their offices, who is accused, and the countries that it names. Places, laws and products stay by name.
func (l *Linker) Describe(d *store.Document, r *fact.Record, text string) ([]byte, error) {
	k := kept{Published: d.Published, Publisher: d.Publisher, Countries: countriesIn(r)}
	accused := accusedIn(r, text)
	for i := range r.Entities {
		e := &r.Entities[i]
		if !e.Named || e.ID == "e0" || !resolved(e.Kind) {
			continue
		}
		n := named{ID: e.ID, Kind: e.Kind, Name: e.Name, Accused: accused[e.ID]}
		for _, o := range e.Names {
			if o.Form != "description" && o.Text != e.Name && !slices.Contains(n.Names, o.Text) {
				n.Names = append(n.Names, o.Text)
			}
		}
		slices.Sort(n.Names)
		for _, o := range e.Offices {
			if r := [4]string{o.Title, o.Of, o.Qualifier, o.Time}; !slices.Contains(n.Offices, r) {
				n.Offices = append(n.Offices, r)
			}
		}
		k.Named = append(k.Named, n)
	}
	return json.Marshal(&k)
}

// resolved reports whether things of a kind are told apart and joined by more than their name.
func resolved(k segun.EntityKind) bool {
	return k == segun.Person || k == segun.Organisation || k == segun.Group || k == segun.Outlet
}

// countriesIn are the codes of the countries that a document names, those that most is said about first.
func countriesIn(r *fact.Record) []string {
	said := map[string]int{}
	for i := range r.Claims {
		for _, a := range r.Claims[i].About {
			said[a]++
		}
	}
	n := map[string]int{}
	var codes []string
	for i := range r.Entities {
		e := &r.Entities[i]
		code, ok := lists.Country(e.Name)
		if e.Kind != segun.Place || !e.Named || !ok {
			continue
		}
		if n[code] == 0 {
			codes = append(codes, code)
		}
		n[code] += 1 + said[e.ID]
	}
	slices.SortStableFunc(codes, func(a, b string) int { return cmp.Compare(n[b], n[a]) })
	return codes
}

// documentOf is what identity takes.
func documentOf(d store.Description) (identity.Document, error) {
	var k kept
	if err := json.Unmarshal(d.Bytes, &k); err != nil {
		return identity.Document{}, fmt.Errorf("linker: document %s: %w", d.Doc, err)
	}
	out := identity.Document{ID: d.Doc, Published: k.Published, Publisher: k.Publisher, Countries: k.Countries}
	for _, n := range k.Named {
		m := identity.Mentioned{Entity: segun.Entity{ID: n.ID, Kind: n.Kind, Named: true, Name: n.Name}, Accused: n.Accused}
		for _, t := range n.Names {
			m.Names = append(m.Names, segun.NameForm{Text: t, Form: "name"})
		}
		for _, o := range n.Offices {
			m.Roles = append(m.Roles, segun.Role{Title: o[0], Of: o[1], Qualifier: o[2], Time: o[3]})
		}
		out.Entities = append(out.Entities, m)
	}
	return out, nil
}

// Add adds documents, or replaces them.
func (l *Linker) Add(list ...store.Description) ([]store.Moved, error) {
	docs := make([]identity.Document, len(list))
	for i := range list {
		var err error
		if docs[i], err = documentOf(list[i]); err != nil {
			return nil, err
		}
		l.docs[list[i].Doc] = docs[i]
	}
	return movedOf(l.r.Add(docs...)), nil
}

// Remove takes documents away.
func (l *Linker) Remove(docs ...segun.DocID) []store.Moved {
	for _, d := range docs {
		delete(l.docs, d)
	}
	return movedOf(l.r.Remove(docs...))
}

// Judge adds what people judged.
func (l *Linker) Judge(js ...segun.Judgement) ([]store.Moved, error) {
	c, err := l.r.Judge(js...)
	return movedOf(c), err
}

// Withdraw takes judgements back.
func (l *Linker) Withdraw(ids ...segun.JudgementID) []store.Moved {
	return movedOf(l.r.Withdraw(ids...))
}

func movedOf(list []identity.Change) []store.Moved {
	out := make([]store.Moved, len(list))
	for i, c := range list {
		out[i] = store.Moved(c)
	}
	return out
}
