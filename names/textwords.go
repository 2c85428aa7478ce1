package names

import (
	"unicode"
	"unicode/utf8"
)

// textWord is a word of running text.
type textWord struct {
	start, end int
	hash       uint64 // of the folded word
	whole      uint64 // with its 's, 0 when it has none
	wholeEnd   int
	broken     bool // the end of a sentence or paragraph stands before it
	possessive bool
}

// textScanner cuts text into the same words as cut does, and hashes them on the way.
type textScanner struct {
	text string
	at   int
}

// What a byte does in a text.
const (
	byteOther = iota
	byteLetter
	byteCapital
	byteApostrophe
	byteBreak
	byteHigh
)

var byteClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			t[c] = byteLetter
		case 'A' <= c && c <= 'Z':
			t[c] = byteCapital
		case c == '\'' || c == '`':
			t[c] = byteApostrophe
		case c == '!' || c == '?' || c == ';' || c == ':' || c == '(' || c == ')':
			t[c] = byteBreak
		case c >= utf8.RuneSelf:
			t[c] = byteHigh
		}
	}
	return t
}()

// next reads the next word; false at the end of the text.
func (s *textScanner) next(w *textWord) bool {
	t, i := s.text, s.at
	broken := false
skip:
	for i < len(t) {
		switch byteClass[t[i]] {
		case byteLetter, byteCapital:
			break skip
		case byteHigh:
			r, n := utf8.DecodeRuneInString(t[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				break skip
			}
			i += n
		case byteBreak:
			broken = true
			i++
		default:
			if t[i] == '\n' && i+1 < len(t) && t[i+1] == '\n' {
				broken = true
			}
			i++
		}
	}
	if i >= len(t) {
		s.at = i
		return false
	}
	*w = textWord{start: i, broken: broken}
	s.word(w, i)
	return true
}

// word reads the word that begins at i.
func (s *textScanner) word(w *textWord, i int) {
	t := s.text
	h := uint64(hashStart)
	for i < len(t) {
		c := t[i]
		switch byteClass[c] {
		case byteLetter:
		case byteCapital:
			c |= 0x20
		case byteHigh, byteApostrophe:
			s.slow(w)
			return
		default:
			if c == '.' && i == w.start+1 && initialAfter(t, i) {
				s.slow(w)
				return
			}
			w.end, w.hash = i, finish(h)
			s.at = i
			return
		}
		h = (h ^ uint64(c)) * hashPrime
		i++
	}
	w.end, w.hash, s.at = i, finish(h), i
}

// initialAfter reports whether a single letter follows the point at i.
func initialAfter(t string, i int) bool {
	r, n := utf8.DecodeRuneInString(t[i+1:])
	if n == 0 || !unicode.IsLetter(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(t[i+1+n:])
	return !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// slow reads a word with apostrophes, points or letters beyond ASCII, to its end.
func (s *textScanner) slow(w *textWord) {
	t, i := s.text, w.start
	plainEnd := -1 // where an 's begins
	end := i       // of what can be seen
	for i < len(t) {
		r, n := utf8.DecodeRuneInString(t[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r):
			plainEnd = -1
		case unicode.Is(unicode.Cf, r): // a soft hyphen, where a page may break the word
			i += n
			continue
		case isApostrophe(r):
			if rest := t[i+n:]; len(rest) > 0 && rest[0]|0x20 == 's' && !letterAt(rest, 1) {
				plainEnd = i
				i += n + 1
				s.finish(w, plainEnd, i)
				return
			}
		case r == '.' && initials(t[w.start:i]) && initialAfter(t, i):
		default:
			s.finish(w, end, end)
			return
		}
		i += n
		end = i
	}
	s.finish(w, end, end)
}

func letterAt(t string, i int) bool {
	r, n := utf8.DecodeRuneInString(t[min(i, len(t)):])
	return n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// initials reports whether a text is single letters with points between.
func initials(t string) bool {
	for letter := true; t != ""; letter = !letter {
		r, n := utf8.DecodeRuneInString(t)
		if letter != unicode.IsLetter(r) {
			return false
		}
		t = t[n:]
	}
	return true
}

// finish sets the end of a word, without and with its 's.
func (s *textScanner) finish(w *textWord, end, whole int) {
	var buf [128]byte
	w.end, s.at = end, whole
	w.hash = hashOf(string(foldWord(s.text[w.start:end], buf[:0])))
	if whole > end {
		var wide [128]byte
		w.whole, w.wholeEnd = hashOf(string(foldWord(s.text[w.start:whole], wide[:0]))), whole
	}
}

// foldWord appends a word of a text as cut and foldLatin would have it.
func foldWord(t string, b []byte) []byte {
	for i := 0; i < len(t); {
		c := t[i]
		if c < utf8.RuneSelf {
			i++
			switch byteClass[c] {
			case byteLetter:
				b = append(b, c)
			case byteCapital:
				b = append(b, c|0x20)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(t[i:])
		switch r = plainForm(r); {
		case r < utf8.RuneSelf:
			b = append(b, string(unicode.ToLower(r))...)
		case !isApostrophe(r) && !unicode.Is(unicode.Cf, r):
			b = appendFolded(b, r)
		}
		i += n
	}
	return b
}
