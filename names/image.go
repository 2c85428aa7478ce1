package names

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// The index file. docs/names.md describes its bytes; a change of them bumps the version.
const (
	indexMagic   = "SEGNAMES"
	indexVersion = 4
	headerSize   = 24 + 16*sections
	nameSize     = 20
	countAt      = 14 // where the number of words stands in a name
	refSize      = 8
	wordSize     = 72
	dirBits      = 16
)

// The sections, in the order of the header.
const (
	secTexts = iota
	secIDs
	secIDEnds
	secNames
	secRefs
	secWords
	secStarts
	secPosts
	secDir
	secKeys
	secValues
	sections
)

// Marks of a stored name.
const (
	nameGuessed = 1 << iota
	nameEast
)

// helper marks words of the vocabulary that only help to find a name.
const helper uint16 = 1 << 15

// ErrIndex is the kind of error for bytes that are no index, or one of another version.
var ErrIndex = errors.New("names: not an index that this version reads")

// nameRecord is a stored name.
type nameRecord struct {
	party, first, at uint32
	length           uint16
	count            uint8
	kind             Kind
	use              Use
	script           Script
	flags            uint8
}

// put writes a stored name.
func (r *nameRecord) put(b []byte) {
	le := binary.LittleEndian
	b = b[:nameSize]
	le.PutUint32(b, r.party)
	le.PutUint32(b[4:], r.first)
	le.PutUint32(b[8:], r.at)
	le.PutUint16(b[12:], r.length)
	b[14], b[15], b[16], b[17], b[18], b[19] = r.count, byte(r.kind), byte(r.use), byte(r.script), r.flags, 0
}

// wordRef is a word in a stored name.
type wordRef struct {
	word   uint32
	role   Role
	weight uint8
}

// Index finds names among many. It is immutable and safe for any number of goroutines.
type Index struct {
	img   []byte
	sec   [sections][]byte
	texts string // the section of texts, as a string that shares its bytes
	ids   string
	pool  *scratchPool
}

// LoadIndex makes an index of the bytes of an index file, which it uses where they lie: they may be memory-mapped, and must not change. It
// checks every number that points somewhere, so that no later search can fail.
func LoadIndex(b []byte) (*Index, error) {
	if len(b) < headerSize || string(b[:8]) != indexMagic {
		return nil, fmt.Errorf("%w: no magic number", ErrIndex)
	}
	le := binary.LittleEndian
	if v := le.Uint32(b[8:]); v != indexVersion {
		return nil, fmt.Errorf("%w: version %d, want %d", ErrIndex, v, indexVersion)
	}
	if le.Uint64(b[16:]) != knowledge() {
		return nil, fmt.Errorf("%w: made with other tables of names", ErrIndex)
	}
	if n := le.Uint32(b[12:]); n != sections {
		return nil, fmt.Errorf("%w: %d sections, want %d", ErrIndex, n, sections)
	}
	x := &Index{img: b}
	for i := range sections {
		at, n := le.Uint64(b[24+16*i:]), le.Uint64(b[32+16*i:])
		if at > uint64(len(b)) || n > uint64(len(b))-at || n > 1<<32-8 {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrIndex, i)
		}
		x.sec[i] = b[at : at+n : at+n]
	}
	if err := x.check(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrIndex, err)
	}
	x.texts, x.ids = view(x.sec[secTexts]), view(x.sec[secIDs])
	x.pool = newScratchPool(x.Names())
	return x, nil
}

// view is a string over bytes that do not change.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// Bytes returns the index as the bytes of its file. They must not be changed.
func (x *Index) Bytes() []byte { return x.img }

// Names is how many names the index holds.
func (x *Index) Names() int { return len(x.sec[secNames]) / nameSize }

// Parties is how many parties the index holds.
func (x *Index) Parties() int { return len(x.sec[secIDEnds]) / 4 }

// ID is the id that a party was added with.
func (x *Index) ID(party int) string {
	start := uint32(0)
	if party > 0 {
		start = u32(x.sec[secIDEnds], party-1)
	}
	return x.ids[start:u32(x.sec[secIDEnds], party)]
}

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// check looks at every number that is an index or an offset.
func (x *Index) check() error {
	for i, size := range [...]int{secTexts: 1, secIDs: 1, secIDEnds: 4, secNames: nameSize, secRefs: refSize, secWords: wordSize, secStarts: 4, secPosts: 4, secDir: 4, secKeys: 4, secValues: 4} {
		if len(x.sec[i])%size != 0 {
			return fmt.Errorf("section %d has a broken length", i)
		}
	}
	names, words := x.Names(), len(x.sec[secWords])/wordSize
	if !rising(x.sec[secIDEnds], len(x.sec[secIDs])) {
		return errors.New("ends of ids")
	}
	if len(x.sec[secStarts]) != 4*(words+1) || !rising(x.sec[secStarts], len(x.sec[secPosts])/4) {
		return errors.New("starts of postings")
	}
	if len(x.sec[secDir]) != 4*(1<<dirBits+1) || !rising(x.sec[secDir], len(x.sec[secKeys])/4) || len(x.sec[secKeys]) != len(x.sec[secValues]) {
		return errors.New("directory of keys")
	}
	if !below(x.sec[secPosts], names) || !below(x.sec[secValues], words) {
		return errors.New("postings")
	}
	if err := x.checkNames(); err != nil {
		return err
	}
	return x.checkWords(words)
}

func (x *Index) checkNames() error {
	refs, parties := len(x.sec[secRefs])/refSize, x.Parties()
	for i := range x.Names() {
		r := x.name(i)
		if int(r.party) >= parties || uint64(r.first)+uint64(r.count) > uint64(refs) || r.count > maxWords || uint64(r.at)+uint64(r.length) > uint64(len(x.sec[secTexts])) {
			return fmt.Errorf("name %d", i)
		}
	}
	return nil
}

func (x *Index) checkWords(words int) error {
	texts := uint64(len(x.sec[secTexts]))
	le := binary.LittleEndian
	for i := range words {
		b := x.sec[secWords][i*wordSize:]
		for k := range 3 {
			if uint64(le.Uint32(b[16+4*k:]))+uint64(le.Uint16(b[64+2*k:])) > texts {
				return fmt.Errorf("word %d", i)
			}
		}
		if le.Uint16(b[64:]) == 0 {
			return fmt.Errorf("word %d is empty", i)
		}
	}
	for i := range len(x.sec[secRefs]) / refSize {
		if int(le.Uint32(x.sec[secRefs][i*refSize:])) >= words {
			return fmt.Errorf("word %d of the names", i)
		}
	}
	return nil
}

// rising reports whether numbers never fall and end at most at most.
func rising(b []byte, most int) bool {
	last := uint32(0)
	for i := range len(b) / 4 {
		n := u32(b, i)
		if n < last {
			return false
		}
		last = n
	}
	return int(last) <= most
}

// below reports whether all numbers are less than n.
func below(b []byte, n int) bool {
	for i := range len(b) / 4 {
		if int(u32(b, i)) >= n {
			return false
		}
	}
	return true
}

// name reads a stored name.
func (x *Index) name(i int) nameRecord {
	b := x.sec[secNames][i*nameSize : i*nameSize+nameSize]
	le := binary.LittleEndian
	return nameRecord{party: le.Uint32(b), first: le.Uint32(b[4:]), at: le.Uint32(b[8:]), length: le.Uint16(b[12:]), count: b[countAt],
		kind: Kind(b[15] & 3), use: Use(b[16] & 3), script: Script(b[17]), flags: b[18]}
}

// word reads a word of the vocabulary.
func (x *Index) word(v int, w *word) {
	b := x.sec[secWords][v*wordSize : v*wordSize+wordSize]
	le := binary.LittleEndian
	w.skeleton, w.east = le.Uint64(b), le.Uint64(b[8:])
	w.letters, w.hash, w.sounds = le.Uint32(b[28:]), le.Uint32(b[32:]), le.Uint32(b[36:])
	for k := range maxGroups {
		w.groups[k] = le.Uint16(b[40+2*k:])
		w.nicks[k] = le.Uint16(b[50+2*k:])
	}
	w.canon, w.flags = le.Uint16(b[60:]), le.Uint16(b[62:])
	w.text = x.text(b, 0)
	w.native = x.text(b, 1)
	w.sound = x.text(b, 2)
}

func (x *Index) text(b []byte, k int) string {
	at := binary.LittleEndian.Uint32(b[16+4*k:])
	return x.texts[at : at+uint32(binary.LittleEndian.Uint16(b[64+2*k:]))]
}

// read makes a stored name ready to be compared, in the memory of n.
func (x *Index) read(i int, n *Name) nameRecord {
	r := x.name(i)
	n.Original = x.texts[r.at : r.at+uint32(r.length)]
	n.Kind, n.Script = r.kind, r.script
	n.guessed, n.east = r.flags&nameGuessed != 0, r.flags&nameEast != 0
	n.words = n.words[:r.count]
	for k := range n.words {
		b := x.sec[secRefs][(int(r.first)+k)*refSize:]
		w := &n.words[k]
		x.word(int(binary.LittleEndian.Uint32(b)), w)
		w.role, w.weight = Role(b[4]), b[5]
	}
	return r
}
