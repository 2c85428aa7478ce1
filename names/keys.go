package names

import "math/bits"

// maxKeys bounds the keys of a word.
const maxKeys = 48

// maxJoined bounds the words that a name gets for being written in one.
const maxJoined = 8

// The salts of the kinds of keys: keys of different kinds never meet but by chance.
const (
	saltText = 0x9E3779B1 * (iota + 1)
	saltSound
	saltGroup
	saltNick
	saltSkeleton
	saltEast
	saltCanon
	saltListed   // Latin words for those of other scripts, by coarse consonants
	saltAbroad   // the other way round
	saltKorean   // Korean words for those in Cyrillic
	saltCyrillic // the other way round
)

// mix spreads a number over 32 bits.
func mix(n, salt uint32) uint32 {
	h := n ^ salt
	h ^= h >> 16
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	return h ^ h>>16
}

// keysOf appends the keys under which a word is found. Two words that alike takes for one have a key in common, but for some with several
// typing errors: the text, the sound and the sound without one of its letters, the lines of the tables, the consonants, the
// syllables of China and Korea. A word that is asked for is looked up by other keys across scripts than a listed one.
func keysOf(w *word, asked bool, out []uint32) []uint32 {
	out = append(out, mix(w.hash, saltText&0xFFFFFFFF))
	if w.flags&helper != 0 && len(w.text) < 6 || w.role == Numeral || w.flags&hasDigit != 0 {
		return out
	}
	out = append(out, mix(w.sounds, salt(saltSound)), mix(looseHash(w.sound), salt(saltSound)))
	for i := range maxGroups {
		if w.groups[i] != 0 {
			out = append(out, mix(uint32(w.groups[i]), salt(saltGroup)))
		}
		if w.nicks[i] != 0 {
			out = append(out, mix(uint32(w.nicks[i]), salt(saltNick)))
		}
	}
	if w.canon != 0 && w.canon < titleOfMan && w.flags&fieldWord == 0 {
		out = append(out, mix(uint32(w.canon), salt(saltCanon)))
	}
	if n := skeletonLength(w.skeleton); n >= 2 {
		k := liquid(w.skeleton)
		out = append(out, mix(uint32(k)^uint32(k>>32)*31, salt(saltSkeleton)))
	}
	if w.east != 0 {
		if k := uint32(w.east >> 32); k != 0 {
			out = append(out, mix(k, salt(saltEast)))
		}
		if k := uint32(w.east); k != 0 {
			out = append(out, mix(bits.Reverse32(k), salt(saltEast)))
		}
	}
	return deletions(w.sound, coarseKeys(w, asked, out))
}

func salt(s uint64) uint32 { return uint32(s) }

// deletions appends the keys of a sound with one letter missing.
func deletions(s string, out []uint32) []uint32 {
	if len(s) < 4 || len(s) > 20 {
		return out
	}
	for skip := range len(s) {
		if skip > 0 && s[skip] == s[skip-1] {
			continue
		}
		h := uint32(2166136261)
		for i := range len(s) {
			if i != skip {
				h = (h ^ uint32(s[i])) * 16777619
			}
		}
		out = append(out, mix(h, salt(saltSound)))
	}
	return out
}

// joinedWord is a word that a name gets for being found.
type joinedWord struct {
	text string
}

// joinedWords appends the words of a name written in one: all of them, neighbours one of which is short, and the initials of an organisation.
func joinedWords(n *Name, out []joinedWord) []joinedWord {
	var all, initials [64]byte
	a, in := all[:0], initials[:0]
	count, before := 0, ""
	for i := range n.words {
		w := &n.words[i]
		if w.role == Honorific || w.role == LegalForm || w.role == Suffix || w.native != "" && n.Kind != Person {
			continue
		}
		if len(a)+len(w.text) <= cap(a) {
			a = append(a, w.text...)
		}
		if count++; before != "" && len(before)+len(w.text) <= 16 && min(len(before), len(w.text)) <= 4 && len(out) < maxJoined-2 {
			out = append(out, joinedWord{before + w.text})
		}
		before = w.text
		if w.role != Particle {
			in = append(in, w.text[0])
		}
	}
	if count > 1 && count <= 4 && len(a) <= 24 && (len(out) == 0 || out[0].text != string(a)) { // two words are neighbours already
		out = append(out, joinedWord{string(a)})
	}
	if n.Kind != Person && len(in) >= 3 && len(in) <= 8 {
		out = append(out, joinedWord{string(in)})
	}
	return out
}

// looseHash is the hash of a sound in loose classes.
func looseHash(s string) uint32 {
	h := uint32(2166136261)
	s = withoutJ(s)
	for i := range len(s) {
		h = (h ^ uint32(looseClass(s[i]))) * 16777619
	}
	return h
}
