package identity

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"slices"

	"segun"
)

// node is an entity of one document, or a record of a list: what judgements are about. It is made again of its document whenever it is needed.
type node struct {
	subject segun.SubjectID
	kind    segun.EntityKind
	facts   facts
	accused bool
	around  *around   // nil for a record
	record  *Record   // as it was added, nil for an entity of a document
	uses    []float32 // of a record: what a match with each of facts.names is worth
}

// around is what surrounds those whom a document names.
type around struct {
	doc       segun.DocID
	n         int // on the shelf
	published string
	settled   []string // the countries that it is about, at most two
	company   []uint32 // the people and bodies that it names, sorted
}

// settings are the countries that a document is about: the two that it mentions most.
func settings(countries []string) []string {
	var out []string
	for _, c := range countries {
		for _, s := range sorted([]string{c}) {
			if !slices.Contains(out, s) && len(out) < 2 {
				out = append(out, s)
			}
		}
	}
	return out
}

// nodesOf are those whom a document names, with what surrounds them. Unnamed groups and descriptions are of the document alone.
func (r *Resolver) nodesOf(in *Document) []*node {
	a := &around{doc: in.ID, published: in.Published, settled: settings(in.Countries)}
	var out []*node
	met := map[string]bool{}
	for i := range in.Entities {
		m := &in.Entities[i]
		f, named := r.factsOf(m)
		if !named || met[m.ID] {
			continue
		}
		met[m.ID] = true
		out = append(out, &node{subject: Subject(in.ID, m.ID), kind: m.Kind, facts: f, accused: m.Accused, around: a})
		if s := r.symbol(&f); s != 0 {
			a.company = append(a.company, s)
		}
	}
	slices.Sort(a.company)
	a.company = slices.Clip(slices.Compact(a.company))
	return out
}

// nodeOf is one whom a document that was added names, or a record; nil for one who is not there.
func (r *Resolver) nodeOf(s segun.SubjectID) *node {
	if n := r.records[s]; n != nil {
		return n
	}
	doc, local, ok := s.Local()
	if !ok {
		return nil
	}
	in := r.document(doc)
	if in == nil {
		return nil
	}
	for i := range in.Entities {
		m := &in.Entities[i]
		if m.ID != local {
			continue
		}
		if f, named := r.factsOf(m); named {
			return &node{subject: s, kind: m.Kind, facts: f, accused: m.Accused, around: &around{doc: doc, published: in.Published, settled: settings(in.Countries)}}
		}
	}
	return nil
}

// document is one that was added, nil for another.
func (r *Resolver) document(id segun.DocID) *Document {
	if r.shelf == nil {
		return r.docs[id]
	}
	d, ok, err := r.shelf.Document(id)
	r.fail(err)
	if err != nil || !ok {
		return nil
	}
	return &d
}

// aroundOf is what surrounds those whom a document names.
func (r *Resolver) aroundOf(doc segun.DocID) *around {
	if a := r.arounds[doc]; a != nil {
		return a
	}
	if r.shelf == nil {
		return &around{doc: doc}
	}
	in := reader{b: r.get(documentKey(doc))}
	a := r.aroundAt(in.natural())
	if in.broken || a.doc != doc {
		r.fail(errBroken)
		return &around{doc: doc}
	}
	return a
}

// aroundAt is what surrounds those whom a document of some number on the shelf names.
func (r *Resolver) aroundAt(n int) *around {
	if a := r.ofDoc[n]; a != nil {
		return a
	}
	in := reader{b: r.get(contextKey(n))}
	a := &around{n: n, doc: in.docID(), published: in.text(), settled: in.texts()}
	for b := in.bytes(len(in.b) / 4 * 4); len(b) >= 4; b = b[4:] {
		a.company = append(a.company, binary.BigEndian.Uint32(b))
	}
	if in.broken {
		r.fail(errBroken)
		return a
	}
	r.keep(a)
	return a
}

// errBroken says that what lies on the shelf is not what was put there.
var errBroken = errors.New("resolve/identity: what was kept of who is whom is broken")

func (a *around) pack() []byte {
	w := writer{b: appendDoc(nil, a.doc)}
	w.text(a.published)
	w.texts(a.settled)
	for _, s := range a.company {
		w.b = binary.BigEndian.AppendUint32(w.b, s)
	}
	return w.b
}

// keep holds what surrounds the entities of a document in memory.
func (r *Resolver) keep(a *around) {
	r.arounds[a.doc] = a
	if a.n > 0 {
		r.ofDoc[a.n] = a
	}
	r.weight += 200 + 4*len(a.company)
}

// symbol is what a person or body is counted as in the company of others, 0 for places, laws and half names: the hash of how the name sounds.
func (r *Resolver) symbol(f *facts) uint32 {
	if f.class != persons && f.class != bodies || f.partial {
		return 0
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte{byte(f.class)}) // which cannot fail
	_, _ = h.Write([]byte(r.soundOf(r.names.all[f.names[0]].text)))
	return max(1, h.Sum32())
}

// key is a digest of what is said of a node: nodes of one key are described in the same way. One that nothing but a common name is
// known of has a key of its own, and so has a record. The digest does not cover whether there is an accusation.
func (r *Resolver) key(n *node) (key digest) {
	var b []byte
	field := func(s string) {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(s)))
		b = append(b, s...)
	}
	list := func(ss []string) {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(ss)))
		for _, s := range ss {
			field(s)
		}
	}
	f := &n.facts
	b = append(b, byte(f.class), f.gender)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.names)))
	for _, id := range f.names {
		field(r.names.all[id].text)
	}
	list(f.born)
	list(f.countries)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.offices)))
	for _, o := range f.offices {
		field(o.title)
		field(o.body)
		b = append(b, o.when)
	}
	switch {
	case f.partial && !f.poor() && n.record == nil: // the same office in the same year
		field(n.around.published[:min(4, len(n.around.published))])
	case n.record != nil || f.poor():
		field(string(n.subject))
	case !f.placed():
		list(n.around.settled[:min(1, len(n.around.settled))])
	}
	return digestOf(b)
}

// ownKey is the key of one that stands alone, because a person judged it or because there is an accusation.
func ownKey(key digest, s segun.SubjectID) digest {
	return digestOf(append(key[:len(key):len(key)], s...))
}

// placeOf is the unit that a node belongs to, as it was judged so far.
func (r *Resolver) placeOf(n *node) (id, key digest, single bool) {
	key = r.key(n)
	single = len(r.judged[n.subject]) > 0
	id = key
	switch {
	case single:
		id = ownKey(key, n.subject)
	case n.accused: // kept together only to be compared and asked about
		id[0] ^= 0xFF
	}
	return id, key, single
}

// unitOfSubject is the unit of one that is there, nil for one who is not.
func (r *Resolver) unitOfSubject(s segun.SubjectID) *unit {
	n := r.nodeOf(s)
	if n == nil {
		return nil
	}
	id, _, _ := r.placeOf(n)
	if u := r.unitOf(id); u != nil && (u.list || r.isMember(u, s)) {
		return u
	}
	return nil
}

// digest is the front of a SHA-256: 96 bits, which no case comes near.
type digest = [12]byte

func digestOf(b []byte) digest {
	sum := sha256.Sum256(b)
	return digest(sum[:])
}
