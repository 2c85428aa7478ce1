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

// version is raised when what is kept changes, of a document or by resolve/identity, and when names takes names apart or compares them otherwise: what lies under their keys would not be found.
const version = "linker 5"

// Linker is a store's joiner. It is for one goroutine.
type Linker struct {
	Memory int // roughly how many bytes it may keep from one change to the next; 0 leaves it to resolve/identity

	r    *identity.Resolver
	keep store.Keep                        // nil where all is in memory
	docs map[segun.DocID]identity.Document // that were looked at, or without a keep all
}

// New returns a linker that is still to be opened.
func New() *Linker { return &Linker{docs: map[segun.DocID]identity.Document{}} }

// Joiner is New, as a store takes it.
func Joiner() store.Joiner { return New() }

// Open lets the linker begin with what one of its version left, and the judgements that it knew.
func (l *Linker) Open(k store.Keep, js []segun.Judgement) error {
	l.keep = k
	if k == nil {
		l.r = identity.New()
		_, err := l.r.Judge(js...)
		return err
	}
	l.r = identity.On(shelf{k, l}, js...)
	if l.Memory > 0 {
		l.r.Limit(l.Memory)
	}
	return nil
}

// shelf is a store's keep as identity takes it.
type shelf struct {
	store.Keep
	l *Linker
}

// mostDocs is how many documents are kept in memory once they were looked at.
const mostDocs = 500

// Document is one that was described.
func (s shelf) Document(id segun.DocID) (identity.Document, bool, error) {
	if d, ok := s.l.docs[id]; ok {
		return d, true, nil
	}
	b, err := s.Description(id)
	if err != nil || b == nil {
		return identity.Document{}, false, err
	}
	d, err := documentOf(store.Description{Doc: id, Bytes: b})
	if len(s.l.docs) >= mostDocs {
		clear(s.l.docs)
	}
	s.l.docs[id] = d
	return d, err == nil, err
}

// document is one that was added, of nobody where there is none.
func (l *Linker) document(id segun.DocID) identity.Document {
	if l.keep == nil {
		return l.docs[id]
	}
	d, _, _ := shelf{l.keep, l}.Document(id) // it was read a moment ago
	return d
}

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
	Born    []string         `json:"b,omitempty"` // EDTF
	Gender  string           `json:"g,omitempty"` // "male" or "female"
}

// Describe keeps the named people and bodies of a document, with their offices, ages and forms of address, who is accused, and the countries that it names. Places, laws and products stay by name.
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
		n.Born, n.Gender = personal(e, text, d.Published)
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
		m := identity.Mentioned{Entity: segun.Entity{ID: n.ID, Kind: n.Kind, Named: true, Name: n.Name}, Accused: n.Accused, Born: n.Born, Gender: n.Gender}
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
		if l.keep == nil {
			l.docs[list[i].Doc] = docs[i]
		}
	}
	return l.moved(l.r.Add(docs...))
}

// Remove takes documents away.
func (l *Linker) Remove(docs ...segun.DocID) ([]store.Moved, error) {
	out, err := l.moved(l.r.Remove(docs...))
	for _, d := range docs {
		delete(l.docs, d)
	}
	return out, err
}

// Judge adds what people judged.
func (l *Linker) Judge(js ...segun.Judgement) ([]store.Moved, error) {
	c, err := l.r.Judge(js...)
	if err != nil {
		return nil, err
	}
	return l.moved(c)
}

// Withdraw takes judgements back.
func (l *Linker) Withdraw(ids ...segun.JudgementID) ([]store.Moved, error) {
	return l.moved(l.r.Withdraw(ids...))
}

func (l *Linker) moved(list []identity.Change) ([]store.Moved, error) {
	return movedOf(list), l.r.Err()
}

func movedOf(list []identity.Change) []store.Moved {
	out := make([]store.Moved, len(list))
	for i, c := range list {
		out[i] = store.Moved(c)
	}
	return out
}

// Check returns what is wrong with what lies in the case, in words. It takes as long, and as much memory, as telling a linker everything.
func (l *Linker) Check() ([]string, error) { return l.r.Check(), l.r.Err() }
