package identity

import (
	"encoding/binary"
	"encoding/hex"

	"segun"
)

// Shelf keeps what a resolver does not hold in memory, as bytes by key, so that one that comes to a large case reads the neighbours of what is added and nothing else.
// What a resolver writes on it must be there, or gone, together with the documents: one transaction does both. It is used by one goroutine.
type Shelf interface {
	Get(key []byte) ([]byte, error) // nil where there is nothing
	Put(key, value []byte) error
	Delete(key []byte) error
	Scan(prefix []byte, f func(key, value []byte) bool) error // in the order of keys, until f returns false; f may use the shelf
	Document(id segun.DocID) (Document, bool, error)          // one that was added, or is just being added or removed
}

// What keys begin with.
const (
	keyUnit    = 'u' // by ID: what describes it, its cluster, the members that are counted
	keyMember  = 'm' // by unit: the other members
	keyContext = 'x' // by document: what surrounds those that it names
	keyName    = 'n' // by class and text: how many units have the name
	keyBlock   = 'b' // by blocking key: names
	keyNear    = 'r' // by class and text: the names that it may be a spelling of
	keyIndex   = 'i' // by what units are looked for: units
	keyCluster = 'c' // by the first unit: the units of a cluster that is more than that one
	keyQueue   = 'q' // by weight, the heaviest first: pairs of units that a person may be asked about
)

// fail keeps the first error of the shelf; what is said after it is worth nothing.
func (r *Resolver) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// Err is the first error of the shelf, after which the resolver is of no use. One without a shelf has none.
func (r *Resolver) Err() error { return r.err }

func (r *Resolver) get(key []byte) []byte {
	v, err := r.shelf.Get(key)
	r.fail(err)
	return v
}

func (r *Resolver) put(key, value []byte) { r.fail(r.shelf.Put(key, value)) }
func (r *Resolver) del(key []byte)        { r.fail(r.shelf.Delete(key)) }
func (r *Resolver) scan(prefix []byte, f func(key, value []byte) bool) {
	r.fail(r.shelf.Scan(prefix, f))
}

func unitKey(id digest) []byte    { return append([]byte{keyUnit}, id[:]...) }
func clusterKey(id digest) []byte { return append([]byte{keyCluster}, id[:]...) }

func membersPrefix(id digest) []byte { return append([]byte{keyMember}, id[:]...) }

func memberKey(id digest, s segun.SubjectID) []byte {
	return appendSubject(membersPrefix(id), s)
}

func hashKey(kind byte, h uint64) []byte { return binary.BigEndian.AppendUint64([]byte{kind}, h) }

func indexKey(h uint64, id digest) []byte { return append(hashKey(keyIndex, h), id[:]...) }

func nameKeyOf(c class, text string) []byte {
	return append([]byte{keyName, byte(c)}, text...)
}

func blockKey(h uint64, c class, text string) []byte {
	return append(append(hashKey(keyBlock, h), byte(c)), text...)
}

// queueKey sorts the heaviest first, and pairs of one weight by their units.
func queueKey(total int32, a, b digest) []byte {
	k := binary.BigEndian.AppendUint32([]byte{keyQueue}, ^(uint32(total) ^ 1<<31))
	return append(append(k, a[:]...), b[:]...)
}

func contextKey(doc segun.DocID) []byte { return appendDoc([]byte{keyContext}, doc) }

// appendDoc writes a document's ID short where it is a digest. The order of keys is that of IDs.
func appendDoc(b []byte, doc segun.DocID) []byte {
	if raw, err := hex.DecodeString(string(doc)); err == nil && len(raw) == 16 && hex.EncodeToString(raw) == string(doc) {
		return append(append(b, 1), raw...)
	}
	return append(append(append(b, 0), doc...), '#')
}

// appendSubject writes one that a document names. The order of keys is that of subjects, among documents whose IDs are of one kind.
func appendSubject(b []byte, s segun.SubjectID) []byte {
	doc, local, _ := s.Local()
	return append(appendDoc(b, doc), local...)
}

// subjectOf reads what appendSubject wrote.
func subjectOf(b []byte) segun.SubjectID {
	if len(b) > 17 && b[0] == 1 {
		return Subject(segun.DocID(hex.EncodeToString(b[1:17])), string(b[17:]))
	}
	return segun.SubjectID("doc:" + string(b[min(1, len(b)):]))
}

// writer puts fields together, reader takes them apart; broken says that there were too few bytes.
type writer struct{ b []byte }

func (w *writer) number(n int) { w.b = binary.AppendVarint(w.b, int64(n)) }
func (w *writer) text(s string) {
	w.number(len(s))
	w.b = append(w.b, s...)
}
func (w *writer) texts(ss []string) {
	w.number(len(ss))
	for _, s := range ss {
		w.text(s)
	}
}

type reader struct {
	b      []byte
	broken bool
}

func (r *reader) number() int {
	n, k := binary.Varint(r.b)
	if k <= 0 {
		r.broken, r.b = true, nil
		return 0
	}
	r.b = r.b[k:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.broken, r.b = true, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) text() string { return string(r.bytes(r.number())) }

func (r *reader) texts() []string {
	n := r.number()
	if n > len(r.b) {
		r.broken = true
		return nil
	}
	out := make([]string, 0, max(0, n))
	for range n {
		out = append(out, r.text())
	}
	return out
}

func (r *reader) digest() (d digest) {
	copy(d[:], r.bytes(len(d)))
	return d
}
