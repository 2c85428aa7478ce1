// Package lemma returns the dictionary form of a word.
//
// In: a word as written with its part of speech. Out: its lemma in the practice of Universal Dependencies: lower case but for
// proper nouns, "be" for "'re", the bare verb, the singular. It does not decide the part of speech, and it mends no spelling.
//
//	"Harbours" NOUN NNS → "harbour"; "denied" VERB VBD → "deny"; "Harbours" PROPN NNPS → "Harbour"
//
// A language is a [Rules] value: a table of exceptions and a function for the regular forms (compare Minnen, Carroll and Pearce
// 2001). Results that are new strings are kept in a cache of fixed size.
package lemma

import (
	"sync/atomic"

	"segun"
	"segun/internal/model"
)

// Class is the part of the exception table that a part of speech reads.
type Class byte

// The classes of words that inflect apart from each other.
const (
	Noun      Class = 'n' // plural
	Singular  Class = 'm'
	Verb      Class = 'v' // inflected
	Auxiliary Class = 'u'
	Adjective Class = 'a'
	Adverb    Class = 'r'
	Pronoun   Class = 'p'
	Particle  Class = 'x'
)

// Rules is what lemmas of a language need. It is read-only once in use.
type Rules struct {
	// Exceptions holds, by class, lower-case forms that the regular rules get wrong.
	Exceptions map[Class]map[string]string
	// Class returns the class of a part of speech, 0 for words that have no exceptions.
	Class func(upos segun.UPOS, xpos string) Class
	// Inflected reports whether a word of this tag can differ from its lemma by more than its capitals.
	Inflected func(upos segun.UPOS, xpos string) bool
	// Regular returns the lemma of a regular form as a part of the word and an ending. The word is in lower case but
	// where it keeps its capitals.
	Regular func(word string, upos segun.UPOS, xpos string) (stem, ending string)
	// Cased reports whether the word keeps its capitals.
	Cased func(form string, upos segun.UPOS, xpos string) bool
}

// cacheSize bounds the strings that are kept, a power of two.
const cacheSize = 1 << 13

// Lemmas returns lemmas by the rules of one language. It is safe for concurrent use; what it keeps between calls are equal
// strings only.
type Lemmas struct {
	rules *Rules
	cache [cacheSize]atomic.Pointer[string]
}

// New returns a Lemmas for the rules.
func New(r *Rules) *Lemmas { return &Lemmas{rules: r} }

// Lemma returns the lemma of a form with the given tags; xpos may be "". Where the form is its own lemma it is returned
// as it is, without allocation.
func (l *Lemmas) Lemma(form string, upos segun.UPOS, xpos string) string {
	r := l.rules
	if len(form) > 64 {
		return form
	}
	cased := r.Cased(form, upos, xpos)
	inflected := r.Inflected(upos, xpos)
	class := r.Class(upos, xpos)
	if cased && !inflected {
		return form
	}
	var buf [80]byte
	word := form
	if !cased {
		if low := lower(buf[:0], form); string(low) != form {
			word = l.intern(low)
		}
	}
	if class != 0 {
		if x, ok := r.Exceptions[class][word]; ok {
			return x
		}
	}
	if !inflected {
		return word
	}
	stem, ending := r.Regular(word, upos, xpos)
	if ending == "" {
		return stem
	}
	out := append(append(buf[:0], stem...), ending...)
	if string(out) == word {
		return word
	}
	return l.intern(out)
}

// intern returns b as a string, the one returned before where the cache still has it.
func (l *Lemmas) intern(b []byte) string {
	slot := &l.cache[model.String(string(b))&(cacheSize-1)]
	if p := slot.Load(); p != nil && *p == string(b) {
		return *p
	}
	s := string(b)
	slot.Store(&s)
	return s
}

// lower appends s to dst in lower case and with plain apostrophes: ASCII, Latin-1 and the rest of two-byte Latin; other runes stay.
func lower(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x98):
			c = '\'' // ’ and ‘
			i += 2
		case c == '`':
			c = '\''
		case c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x80 && s[i+1] <= 0x9E && s[i+1] != 0x97:
			dst = append(dst, c, s[i+1]+0x20)
			i++
			continue
		}
		dst = append(dst, c)
	}
	return dst
}
