package identity

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"segun"
)

// node is an entity of one document, or a record of a list: what judgements are about.
type node struct {
	subject segun.SubjectID
	kind    segun.EntityKind
	facts   facts
	accused bool
	list    bool
	doc     *document // nil for a record
	record  *Record   // as it was added, nil for an entity of a document
	company uint32    // what it is counted as among the company of others, 0 for what is none
	uses    []float32 // of a record: what a match with each of facts.names is worth
	unit    *unit
}

// document is a document as the resolver keeps it.
type document struct {
	in      Document
	settled []string // the countries that it is about, at most two
	nodes   []*node  // named entities only
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
	case f.partial && !f.poor() && !n.list: // the same office in the same year
		field(n.doc.in.Published[:min(4, len(n.doc.in.Published))])
	case n.list || f.poor():
		field(string(n.subject))
	case !f.placed():
		list(n.doc.settled[:min(1, len(n.doc.settled))])
	}
	return digestOf(b)
}

// own is the key of a node that stands alone, because a person judged it or because there is an accusation.
func (n *node) own(key digest) digest {
	return digestOf(append(key[:len(key):len(key)], n.subject...))
}

// digest is the front of a SHA-256: 96 bits, which no case comes near.
type digest = [12]byte

func digestOf(b []byte) digest {
	sum := sha256.Sum256(b)
	return digest(sum[:])
}
