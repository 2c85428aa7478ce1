package identity

import (
	"encoding/binary"
	"errors"
	"reflect"
	"slices"

	"segun"
	"segun/names"
)

// Resolver holds documents, records and what people judged, and the entities that follow from them. It is for one goroutine.
//
// Its state is a function of the set of what was added and judged: no order, batch or repetition changes it. Adding a document costs what
// comparing its entities with what has their names costs. One with a shelf holds in memory what it looked at, up to a limit, and finds the rest there.
type Resolver struct {
	shelf Shelf
	err   error // of the shelf
	names *nameTable

	sounds  map[string]string
	docs    map[segun.DocID]*Document // without a shelf
	arounds map[segun.DocID]*around
	records map[segun.SubjectID]*node
	units   map[digest]*unit
	ofUnit  map[int]*unit      // by number on the shelf
	ofDoc   map[int]*around    // the same
	index   map[uint64][]*unit // by what they are looked for: names, offices with a word of a name, a common name in some company
	lists   map[uint32][]*unit // records by name

	judgements map[segun.JudgementID]segun.Judgement
	superseded map[segun.JudgementID]segun.JudgementID
	judged     map[segun.SubjectID][]segun.SubjectID // with whom, sorted
	pairs      map[pair][]segun.JudgementID

	changed map[*unit]*touch // in this call
	dirty   map[*unit]bool   // whose cluster must be made from nothing
	grown   []link           // same-edges that are new
	mark    int              // counts comparisons
	work    work             // what was done, for the tests
	moved   map[segun.SubjectID]*move
	homes   map[*unit]digest // where units were before this call, as far as they moved
	shelved shelved
	ledger  ledger
	read    ledger // what lies on the shelf, as far as it was looked at in this call; nil where that is not remembered
	weight  int    // roughly how many bytes are in memory
	limit   int    // of that
}

// mostWeight is how much a resolver with a shelf keeps in memory from one call to the next, where nothing else is said. A garbage collector lets twice as much stand.
const mostWeight = 16 << 20

// Limit sets how many bytes, roughly, a resolver with a shelf keeps in memory from one call to the next. It changes nothing else.
func (r *Resolver) Limit(bytes int) { r.limit = bytes }

// work counts what the cost of a document is made of.
type work struct {
	looked  int // units that came by as candidates
	weighed int // of these compared
	joined  int // units whose cluster was made from nothing
	loaded  int // units that came from the shelf
}

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

// move is where a subject was before this call, and where it is.
type move struct {
	from segun.EntityID
	unit *unit // nil for one that was taken away
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

// New returns a resolver of nothing, all in memory.
func New() *Resolver { return on(nil) }

// On returns a resolver of what lies on a shelf. The judgements are those that were there, in any order, when it was written last. It takes no records of lists.
func On(s Shelf, js ...segun.Judgement) *Resolver {
	r := on(s)
	for _, j := range js {
		r.noteJudgement(j)
	}
	return r
}

func on(s Shelf) *Resolver {
	r := &Resolver{shelf: s, limit: mostWeight, records: map[segun.SubjectID]*node{}, lists: map[uint32][]*unit{}, judgements: map[segun.JudgementID]segun.Judgement{},
		superseded: map[segun.JudgementID]segun.JudgementID{}, judged: map[segun.SubjectID][]segun.SubjectID{}, pairs: map[pair][]segun.JudgementID{},
		changed: map[*unit]*touch{}, dirty: map[*unit]bool{}, moved: map[segun.SubjectID]*move{}, homes: map[*unit]digest{}, ledger: ledger{}}
	r.letGo()
	return r
}

// letGo empties the memory, of which a shelf has all.
func (r *Resolver) letGo() {
	r.names = newNameTable(r)
	r.sounds, r.docs, r.arounds = map[string]string{}, map[segun.DocID]*Document{}, map[segun.DocID]*around{}
	r.units, r.index, r.weight = map[digest]*unit{}, map[uint64][]*unit{}, 0
	r.ofUnit, r.ofDoc = map[int]*unit{}, map[int]*around{}
	r.shelved.clear()
}

// Add adds documents, and returns what moved, sorted by subject. A document that is there already is replaced; one that is the same costs
// nothing. Several at once are cheaper than one by one, and come to the same. With a shelf, a document that is there must be removed before another of its ID is added.
func (r *Resolver) Add(docs ...Document) []Change {
	if r.shelf != nil {
		r.read = ledger{}
	}
	var fresh []*node
	for i := range docs {
		if old := r.docs[docs[i].ID]; old != nil {
			if reflect.DeepEqual(*old, docs[i]) {
				continue
			}
			r.remove(old)
		}
		fresh = append(fresh, r.enter(docs[i])...)
	}
	r.readyFor(fresh)
	for _, n := range fresh {
		if r.shelf != nil || r.docs[n.around.doc] != nil && r.arounds[n.around.doc] == n.around { // not replaced by a later one of this call
			r.place(n)
		}
	}
	return r.settle()
}

// Remove takes documents away, as if they had never been added. Judgements of their entities stay, and count again when they come back.
func (r *Resolver) Remove(ids ...segun.DocID) []Change {
	for _, id := range ids {
		if d := r.document(id); d != nil {
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
	if n := r.records[id]; n != nil {
		r.lift(n)
		delete(r.records, id)
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

// enter adds a document that is not there, but for placing its nodes.
func (r *Resolver) enter(in Document) []*node {
	nodes := r.nodesOf(&in)
	if r.shelf == nil {
		r.docs[in.ID] = &in
	}
	if len(nodes) > 0 {
		a := nodes[0].around
		if r.shelf != nil {
			a.n = r.allot(keyDocument)
			r.put(documentKey(in.ID), binary.AppendUvarint(nil, uint64(a.n)))
			r.put(contextKey(a.n), a.pack())
		}
		r.keep(a)
	}
	return nodes
}

// readyFor finds out, for units that are going to change, with what they are tied as it is.
func (r *Resolver) readyFor(nodes []*node) {
	if r.shelf == nil {
		return
	}
	for _, n := range nodes {
		id, _, _ := r.placeOf(n)
		if u := r.unitOf(id); u != nil && u.counts(n.subject) {
			r.ready(u)
		}
	}
}

// remove takes a document away.
func (r *Resolver) remove(d *Document) {
	nodes := r.nodesOf(d)
	r.readyFor(nodes)
	for _, n := range nodes {
		r.lift(n)
	}
	if r.shelf != nil && len(nodes) > 0 {
		n := r.aroundOf(d.ID).n
		r.del(documentKey(d.ID))
		r.del(contextKey(n))
		r.release(keyDocument)
		delete(r.ofDoc, n)
	}
	delete(r.docs, d.ID)
	delete(r.arounds, d.ID)
}

// enterRecord adds a record that is not there.
func (r *Resolver) enterRecord(given *Record) {
	if r.shelf != nil {
		r.fail(errors.New("resolve/identity: a resolver with a shelf takes no records"))
		return
	}
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
	n := &node{subject: in.ID, kind: in.Kind, facts: f, record: in}
	for _, id := range f.names {
		n.uses = append(n.uses, worth[id])
	}
	r.records[in.ID] = n
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

// noteJudgement files a judgement, and returns the pairs about which something else holds now; none where it was there already.
func (r *Resolver) noteJudgement(j segun.Judgement) []pair {
	if _, ok := r.judgements[j.ID]; ok {
		return nil
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
	return again
}

// enterJudgement files a judgement and lets its subjects stand alone.
func (r *Resolver) enterJudgement(j segun.Judgement) {
	if _, ok := r.judgements[j.ID]; ok {
		return
	}
	stood := r.standing(pairOf(j.A, j.B))
	r.single(stood, r.noteJudgement(j))
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
