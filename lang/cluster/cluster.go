// Package cluster groups words that stand in similar company into classes, and looks them up.
//
// In: one word as written. Out: the class it belongs to at three grains, nested: each fine class lies inside one
// middle class, and that inside one coarse class. It does not tell senses apart: a word has one class
// whatever the sentence. Class 0 is the class of words that were too rare to be grouped.
//
//	Monday, Tuesday, Friday   →   the same fine class
package cluster

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun/internal/model"
)

// Clusters is an opened table of word classes. It is read-only and safe for concurrent use.
type Clusters struct {
	slots []slot
	mid   []byte // 2 bytes a fine class: the middle class that holds it
	top   []byte // 2 bytes a fine class: the coarse class that holds it
	mask  uint64
}

// slot is a word with its class; the two lie together, since what takes time is waiting for a slot.
type slot struct {
	key  uint32 // the upper half of the word's hash, 0 for an empty slot
	fine uint16
}

// Open views a model file written by Train. It fails with model.ErrCorrupt when the table is not whole.
func Open(f *model.File) (*Clusters, error) {
	c := &Clusters{mid: f.Bytes("mid"), top: f.Bytes("top")}
	keys, fine := f.Bytes("keys"), f.Bytes("fine")
	slots := len(keys) / 4
	if slots == 0 || slots&(slots-1) != 0 || len(fine) != 2*slots || len(c.mid) != len(c.top) || len(c.mid) < 2 {
		return nil, fmt.Errorf("lang/cluster: table of %d slots: %w", slots, model.ErrCorrupt)
	}
	c.slots = make([]slot, slots)
	for i := range c.slots {
		s := slot{binary.LittleEndian.Uint32(keys[4*i:]), binary.LittleEndian.Uint16(fine[2*i:])}
		if int(s.fine)*2 >= len(c.mid) {
			return nil, fmt.Errorf("lang/cluster: class out of range: %w", model.ErrCorrupt)
		}
		c.slots[i] = s
	}
	c.mask = uint64(slots - 1)
	return c, nil
}

// Of returns the coarse, middle and fine class of a word as written, all 0 when it has none. A word
// that is unknown as written is looked up in lower case. Digits count as 0.
func (c *Clusters) Of(word string) (coarse, middle, fine uint16) {
	var room [40]byte
	k, ok := fold(word, room[:0], false)
	f := uint16(0)
	if ok {
		f = c.find(k)
	}
	if f == 0 {
		if l, ok := fold(word, room[:0], true); ok && l != k {
			f = c.find(l)
		}
	}
	return binary.LittleEndian.Uint16(c.top[2*f:]), binary.LittleEndian.Uint16(c.mid[2*f:]), f
}

// find probes linearly from the hash's slot; the table is at most half full.
func (c *Clusters) find(h uint64) uint16 {
	key := uint32(h >> 32)
	for i := h & c.mask; ; i = (i + 1) & c.mask {
		switch s := &c.slots[i]; s.key {
		case key:
			return s.fine
		case 0:
			return 0
		}
	}
}

// fold hashes a word with its digits set to 0, in lower case on demand, without allocating. Words that
// do not fit into room are not in any table; ok is false for them.
func fold(word string, room []byte, lower bool) (hash uint64, ok bool) {
	for _, r := range word {
		switch {
		case '0' <= r && r <= '9':
			r = '0'
		case lower && r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		case lower:
			r = unicode.ToLower(r)
		}
		if len(room)+utf8.RuneLen(r) > cap(room) {
			return 0, false
		}
		room = utf8.AppendRune(room, r)
	}
	h := model.String(unsafeString(room))
	if h>>32 == 0 { // 0 marks an empty slot
		h |= 1 << 32
	}
	return h, true
}

// normal is fold for training: the word's key as a string.
func normal(word string, lower bool) string {
	if lower {
		word = strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, word)
}
