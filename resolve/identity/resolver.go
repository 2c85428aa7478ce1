package identity

import (
	"errors"
	"reflect"
	"slices"

	"segun"
	"segun/names"
)

// Resolver holds documents, records and what people judged, and the entities that follow from them. It is for one goroutine.
//
// Its state is a function of the set of what was added and judged: no order, batch or repetition changes it. Adding a document costs what
// comparing its entities with what has their names costs.
type Resolver struct {
	names   *nameTable
	sounds  map[string]string
	symbols map[string]uint32 // of company, by the sound of a name
	shown   []string          // of symbols: what is shown for each, the least of its texts

	docs  map[segun.DocID]*document
	nodes map[segun.SubjectID]*node
	units map[digest]*unit
	alone map[digest]*node    // members of units that are apart, by the entities that they are
	meet  map[meeting][]*unit // lone units by a name and one of their company
	held  map[uint64][]*unit  // units by office and a word of their names; of partial ones apart
	lists map[uint32][]*unit  // records by name

	judgements map[segun.JudgementID]segun.Judgement
	superseded map[segun.JudgementID]segun.JudgementID
	judged     map[segun.SubjectID][]segun.SubjectID // with whom, sorted
	pairs      map[pair][]segun.JudgementID

	changed map[*unit]*touch         // in this call
	dirty   map[*unit]bool           // whose cluster must be made from nothing
	grown   []link                   // same-edges that are new
	mark    int                      // counts comparisons
	work    work                     // what was done, for the tests
	moved   map[*node]segun.EntityID // where nodes were before this call, "" for nowhere
	gone    []Change
}

// work counts what the cost of a document is made of.
type work struct {
	looked  int // units that came by as candidates
	weighed int // of these compared
	joined  int // units whose cluster was made from nothing
}

// meeting is a name met in some company.
type meeting struct{ name, company uint32 }

// pair is two subjects in order.
type pair struct{ a, b segun.SubjectID }

func pairOf(a, b segun.SubjectID) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

// touch is what is new about a unit.
type touch struct {
	created bool
	changed bool
	met     []uint32
}

// Change says that a subject went from one entity to another. From is "" for a new one, To is "" for one that was taken away.
type Change struct {
	Subject  segun.SubjectID
	From, To segun.EntityID
}

// The errors of Judge.
var (
	ErrNoPerson = errors.New("only a person's judgement is added; the program's own follow from the record")
	ErrNoID     = errors.New("a judgement is made by segun.NewJudgement")
)

// New returns a resolver of nothing.
func New() *Resolver {
	return &Resolver{names: newNameTable(), sounds: map[string]string{}, symbols: map[string]uint32{"": 0}, shown: []string{""},
		docs: map[segun.DocID]*document{}, nodes: map[segun.SubjectID]*node{}, units: map[digest]*unit{}, alone: map[digest]*node{}, meet: map[meeting][]*unit{},
		held: map[uint64][]*unit{}, lists: map[uint32][]*unit{}, judgements: map[segun.JudgementID]segun.Judgement{},
		superseded: map[segun.JudgementID]segun.JudgementID{}, judged: map[segun.SubjectID][]segun.SubjectID{}, pairs: map[pair][]segun.JudgementID{},
		changed: map[*unit]*touch{}, dirty: map[*unit]bool{}, moved: map[*node]segun.EntityID{}}
}

// Add adds documents, and returns what moved, sorted by subject. A document that is there already is replaced; one that is the same costs
// nothing. Several at once are cheaper than one by one, and come to the same.
func (r *Resolver) Add(docs ...Document) []Change {
	for i := range docs {
		if old := r.docs[docs[i].ID]; old != nil {
			if reflect.DeepEqual(old.in, docs[i]) {
				continue
			}
			r.remove(old)
		}
		r.enter(docs[i])
	}
	return r.settle()
}

// Remove takes documents away, as if they had never been added. Judgements of their entities stay, and count again when they come back.
func (r *Resolver) Remove(ids ...segun.DocID) []Change {
	for _, id := range ids {
		if d := r.docs[id]; d != nil {
			r.remove(d)
		}
	}
	return r.settle()
}

// AddRecords adds records of lists; one that is there already is replaced.
func (r *Resolver) AddRecords(records ...Record) []Change {
	for i := range records {
		r.removeRecord(records[i].ID)
		r.enterRecord(&records[i])
	}
	return r.settle()
}

// RemoveRecord takes a record away, when it is there.
func (r *Resolver) RemoveRecord(id segun.SubjectID) []Change {
	r.removeRecord(id)
	return r.settle()
}

func (r *Resolver) removeRecord(id segun.SubjectID) {
	if n := r.nodes[id]; n != nil && n.list {
		r.leave(n)
	}
}

// Judge adds what a person judged, and returns what moved. Subjects that are not there yet are remembered. A judgement that is there already changes
// nothing. It refuses a program's judgement, and one without an ID.
func (r *Resolver) Judge(js ...segun.Judgement) ([]Change, error) {
	for _, j := range js {
		switch {
		case !j.Person:
			return r.settle(), ErrNoPerson
		case j.ID == "":
			return r.settle(), ErrNoID
		}
		r.enterJudgement(j)
	}
	return r.settle(), nil
}

// enter adds a document that is not there.
func (r *Resolver) enter(in Document) {
	d := &document{in: in, settled: settings(in.Countries)}
	r.docs[in.ID] = d
	for i := range in.Entities {
		m := &in.Entities[i]
		f, named := r.factsOf(m)
		subject := Subject(in.ID, m.ID)
		if !named || r.nodes[subject] != nil {
			continue // unnamed groups and descriptions are of this document alone
		}
		n := &node{subject: subject, kind: m.Kind, facts: f, accused: m.Accused, doc: d, company: r.symbol(&f)}
		r.nodes[subject] = n
		d.nodes = append(d.nodes, n)
	}
	for _, n := range d.nodes {
		r.place(n)
	}
}

// remove takes a document away.
func (r *Resolver) remove(d *document) {
	for _, n := range d.nodes {
		r.leave(n)
	}
	delete(r.docs, d.in.ID)
}

// enterRecord adds a record that is not there.
func (r *Resolver) enterRecord(given *Record) {
	in := new(Record)
	*in = *given
	f := facts{class: classOf(in.Kind), born: sorted(in.Born), countries: sorted(in.Countries), gender: genderOf(in.Gender)}
	var texts []string
	worth := map[uint32]float32{}
	for _, n := range in.Names {
		texts = append(texts, n.Text)
		if id, ok := r.names.add(f.class, n.Text); ok {
			worth[id] = max(worth[id], worthOf(n.Use))
		}
	}
	if !r.nameFacts(&f, texts) {
		return
	}
	n := &node{subject: in.ID, kind: in.Kind, facts: f, list: true, record: in}
	for _, id := range f.names {
		n.uses = append(n.uses, worth[id])
	}
	r.nodes[in.ID] = n
	r.place(n)
}

// worthOf is what a match with a name of this use is worth.
func worthOf(u names.Use) float32 {
	switch u {
	case names.Weak:
		return 0.9
	case names.Former:
		return 0.97
	}
	return 1
}

// symbol numbers the company that a person or body is; places, laws and half names are none.
func (r *Resolver) symbol(f *facts) uint32 {
	if f.class != persons && f.class != bodies || f.partial {
		return 0
	}
	text := r.names.all[f.names[0]].text
	key := string([]byte{byte(f.class)}) + r.soundOf(text)
	s, ok := r.symbols[key]
	if !ok {
		s = uint32(len(r.shown))
		r.symbols[key] = s
		r.shown = append(r.shown, text)
	}
	if text < r.shown[s] {
		r.shown[s] = text
	}
	return s
}

// enterJudgement files a judgement and lets its subjects stand alone.
func (r *Resolver) enterJudgement(j segun.Judgement) {
	if _, ok := r.judgements[j.ID]; ok {
		return
	}
	j.SupersededBy = ""
	r.judgements[j.ID] = j
	again := []pair{pairOf(j.A, j.B)}
	if j.Supersedes != "" {
		r.superseded[j.Supersedes] = max(r.superseded[j.Supersedes], j.ID)
		if old, ok := r.judgements[j.Supersedes]; ok {
			again = append(again, pairOf(old.A, old.B))
		}
	}
	p := again[0]
	r.pairs[p] = append(r.pairs[p], j.ID)
	for _, s := range [][2]segun.SubjectID{{p.a, p.b}, {p.b, p.a}} {
		if i, found := slices.BinarySearch(r.judged[s[0]], s[1]); !found {
			r.judged[s[0]] = slices.Insert(r.judged[s[0]], i, s[1])
		}
	}
	for _, p := range again {
		for _, s := range []segun.SubjectID{p.a, p.b} {
			if n := r.nodes[s]; n != nil {
				r.single(n)
			}
		}
	}
}

// current is the judgement of a pair that counts: of those that nothing superseded the latest; ok is false where there is none.
func (r *Resolver) current(a, b segun.SubjectID) (best segun.Judgement, ok bool) {
	for _, id := range r.pairs[pairOf(a, b)] {
		j := r.judgements[id]
		if r.superseded[id] != "" {
			continue
		}
		if !ok || later(&j, &best) {
			best, ok = j, true
		}
	}
	return best, ok
}

// later reports whether a judgement comes after another.
func later(a, b *segun.Judgement) bool {
	if c := a.When.Compare(b.When); c != 0 {
		return c > 0
	}
	return a.ID > b.ID
}
