package lexicon

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"segun/internal/model"
)

// Section names the table's part of the model file.
const Section = "lexicon"

// slotSize is the bytes of a slot: fingerprint (uint32), flags (uint32), little-endian. A slot without flags is empty.
const slotSize = 8

// Lengths in bytes up to which a word is lower-cased without an allocation: ASCII only, and any.
const (
	longestASCII = 32
	longest      = 96
)

// Lexicon is a read-only hash table, open addressing with linear probing. It is safe for concurrent use.
type Lexicon struct {
	slots []byte
	n     uint64
}

// Open views the lexicon in a model file. The result shares the file's bytes.
func Open(f *model.File) (*Lexicon, error) {
	b := f.Bytes(Section)
	if len(b) == 0 || len(b)%slotSize != 0 {
		return nil, fmt.Errorf("lang/lexicon: table of %d bytes: %w", len(b), model.ErrCorrupt)
	}
	return &Lexicon{slots: b, n: uint64(len(b) / slotSize)}, nil
}

// Lookup returns the flags of the word with the given Hash, 0 when it is not known. A wrong answer for an unknown
// word has a chance of about one in a thousand million.
func (l *Lexicon) Lookup(hash uint64) Flags {
	i, _ := bits.Mul64(hash, l.n)
	// The bound ends the search even in a damaged table without an empty slot.
	for range l.n {
		slot := binary.LittleEndian.Uint64(l.slots[i*slotSize:])
		flags := Flags(slot >> 32)
		if flags == 0 || uint32(slot) == uint32(hash) {
			return flags
		}
		if i++; i == l.n {
			i = 0
		}
	}
	return 0
}

// Word returns the flags of s, which may be in any case: Lookup(Hash(s)).
func (l *Lexicon) Word(s string) Flags { return l.Lookup(Hash(s)) }

// Hash returns the key of s: model.String of s in lower case with ’ written '. Words of one name are joined by one space.
// It allocates only for a word longer than 96 bytes that is not in lower case.
func Hash(s string) uint64 {
	if len(s) > longestASCII {
		return hashUnicode(s)
	}
	var buf [longestASCII]byte
	seen := byte(0)
	for i := range len(s) {
		c := s[i]
		seen |= c
		// Without a branch, for capitals come unpredictably: bit 5 is set where c is one of A to Z.
		buf[i&(longestASCII-1)] = c | (c-'A'-26)&^(c-'A')>>7<<5
	}
	if seen >= utf8.RuneSelf {
		return hashUnicode(s)
	}
	return model.String(unsafe.String(&buf[0], len(s)))
}

func hashUnicode(s string) uint64 {
	if len(s) > longest {
		return model.String(Key(s))
	}
	var buf [3 * longest]byte // a rune may grow, at worst from one bad byte to three
	b := buf[:0]
	for _, r := range s {
		b = utf8.AppendRune(b, lower(r))
	}
	return model.String(unsafe.String(unsafe.SliceData(b), len(b)))
}

// Key returns s as the table knows it: in lower case, with ’ written '.
func Key(s string) string { return strings.Map(lower, s) }

func lower(r rune) rune {
	if r == '’' {
		return '\''
	}
	return unicode.ToLower(r)
}
