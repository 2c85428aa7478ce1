package identity

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"

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

// What keys begin with. The rest of a key is a number (see ledger.allot), or the front of a digest or hash under which a list of numbers lies: two that share it are told apart by
// what lies under the numbers.
const (
	keyNumbers  = '#' // by kind: the last number that was given, and how many there are
	keyUnit     = 'u' // by number: what describes it, its cluster, the members that are counted
	keyID       = 'k' // by the front of their digests: units
	keyMember   = 'm' // by unit: the other members
	keyContext  = 'x' // by number of a document: what surrounds those that it names
	keyDocument = 'd' // by document: its number
	keyName     = 'n' // by number: how many units have the name, its text, the names near it
	keyText     = 't' // by hash of class and text: names
	keyBlock    = 'b' // by blocking key: names
	keyIndex    = 'i' // by what units are looked for: units
	keyCluster  = 'c' // by the first unit: the units of a cluster that is more than that one
	keyQueue    = 'q' // by weight, the heaviest first, then the front of the first unit's digest: pairs of units that a person may be asked about
)

// fail keeps the first error of the shelf; what is said after it is worth nothing.
func (r *Resolver) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// Err is the first error of the shelf, after which the resolver is of no use. One without a shelf has none.
func (r *Resolver) Err() error { return r.err }

func numberKey(kind byte, n int) []byte { return appendOrdered([]byte{kind}, n) }

func unitKey(n int) []byte    { return numberKey(keyUnit, n) }
func clusterKey(n int) []byte { return numberKey(keyCluster, n) }

func idKey(id digest) []byte { return append([]byte{keyID}, id[:4]...) }

func membersPrefix(n int) []byte { return numberKey(keyMember, n) }

// Blocking keys and what units are looked for are hashes of so many bits. Where two share one, a few more are compared than need be.
const (
	blockBits = 32
	indexBits = 40
)

// fold shortens a hash.
func fold(h uint64, bits int) uint64 { return (h ^ h>>bits) & (1<<bits - 1) }

func blockKey(h uint64) []byte { return binary.BigEndian.AppendUint32([]byte{keyBlock}, uint32(h)) }

func indexKey(h uint64) []byte {
	return append([]byte{keyIndex}, binary.BigEndian.AppendUint64(nil, h)[8-indexBits/8:]...)
}

func textKey(c class, text string) []byte {
	return binary.BigEndian.AppendUint32([]byte{keyText}, uint32(fold(indexHash("t", string(c), text), 32)))
}

// weightZero is what the weight 0 is in the keys of the queue, which hold weights from -40.96 to 614.39 nats.
const weightZero = 0x1000

// queueKey sorts the heaviest first, and pairs of one weight by the front of the first of their units.
func queueKey(total int32, u digest) []byte {
	k := binary.BigEndian.AppendUint16([]byte{keyQueue}, 0xFFFF-uint16(min(max(total+weightZero, 0), 0xFFFF)))
	return append(k, u[:2]...)
}

// weightOf is the weight in a key of the queue.
func weightOf(key []byte) int32 {
	return int32(0xFFFF-binary.BigEndian.Uint16(key[1:])) - weightZero
}

func contextKey(n int) []byte { return numberKey(keyContext, n) }

func documentKey(doc segun.DocID) []byte { return appendDoc([]byte{keyDocument}, doc) }

// appendOrdered writes a number in two to four bytes whose order is that of numbers, and none of which begins another.
func appendOrdered(b []byte, n int) []byte {
	switch {
	case n < 1<<15:
		return append(b, byte(n>>8), byte(n))
	case n < 1<<22:
		return append(b, 0x80|byte(n>>16), byte(n>>8), byte(n))
	}
	return append(b, 0xC0|byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
}

// orderedAt reads what appendOrdered wrote.
func orderedAt(b []byte) (n int, rest []byte, ok bool) {
	size := 2
	switch {
	case len(b) == 0:
		return 0, nil, false
	case b[0] >= 0xC0:
		size, n = 4, int(b[0]&0x3F)
	case b[0] >= 0x80:
		size, n = 3, int(b[0]&0x3F)
	default:
		n = int(b[0])
	}
	if len(b) < size {
		return 0, nil, false
	}
	for _, x := range b[1:size] {
		n = n<<8 | int(x)
	}
	return n, b[size:], true
}

// appendDoc writes a document's ID short where it is a digest.
func appendDoc(b []byte, doc segun.DocID) []byte {
	if raw, err := hex.DecodeString(string(doc)); err == nil && len(raw) == 16 && hex.EncodeToString(raw) == string(doc) {
		return append(append(b, 1), raw...)
	}
	return append(append(append(b, 0), doc...), '#')
}

// docID reads what appendDoc wrote.
func (r *reader) docID() segun.DocID {
	switch kind := r.bytes(1); {
	case len(kind) == 0:
	case kind[0] == 1:
		return segun.DocID(hex.EncodeToString(r.bytes(16)))
	default:
		if i := bytes.IndexByte(r.b, '#'); i >= 0 {
			doc := string(r.bytes(i))
			r.bytes(1)
			return segun.DocID(doc)
		}
		r.broken = true
	}
	return ""
}

// appendSubject writes one that a document names, by the document's number.
func (r *Resolver) appendSubject(b []byte, s segun.SubjectID) []byte {
	doc, local, _ := s.Local()
	b = binary.AppendUvarint(b, uint64(r.aroundOf(doc).n))
	if n, err := strconv.Atoi(strings.TrimPrefix(local, "e")); err == nil && n >= 0 && local == "e"+strconv.Itoa(n) {
		return binary.AppendUvarint(b, uint64(n)<<1)
	}
	return append(binary.AppendUvarint(b, uint64(len(local))<<1|1), local...)
}

// subject reads what appendSubject wrote, and what surrounds it.
func (r *Resolver) subject(in *reader) member {
	a, n := r.aroundAt(in.natural()), in.natural()
	if n&1 == 0 {
		return member{Subject(a.doc, "e"+strconv.Itoa(n>>1)), a}
	}
	return member{Subject(a.doc, string(in.bytes(n>>1))), a}
}

// memberKey is in the order of subjects, but for those that begin alike.
func (r *Resolver) memberKey(unit int, s segun.SubjectID) []byte {
	k := append(membersPrefix(unit), frontOf(s)...)
	return r.appendSubject(k, s)
}

// frontBytes is how much of a subject is in the key of a member.
const frontBytes = 3

// frontOf is the front of a subject.
func frontOf(s segun.SubjectID) string {
	doc, local, _ := s.Local()
	return (string(doc) + "#" + local + "##")[:frontBytes]
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

// natural reads a number from 0 on, as binary.AppendUvarint writes it.
func (r *reader) natural() int {
	n, k := binary.Uvarint(r.b)
	if k <= 0 || n > 1<<40 {
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
