package reprint

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"segun"
)

// word is one word of a text, as compared: its letters and digits in lower case without accents, as a hash, and where it stands.
type word struct {
	hash       uint64
	start, end uint32
	quoted     bool
	telling    telling
}

// telling is whether a word is of the sort that says what a text is about: an editor changes other words, and keeps these.
type telling byte

const (
	number telling = 1 << iota // it has digits
	name                       // it has a capital, and no sentence begins with it
)

// words returns the words of the body of a text. An apostrophe inside a word, and a separator between digits, belong to the word and do not
// count: "port's" is "ports", "1,200" is "1200". The percent sign is the word "percent".
func words(t *Text) []word {
	body := t.Body
	if len(body) == 0 {
		body = []segun.Span{{End: uint32(len(t.Text))}}
	}
	n := 0
	for _, s := range body {
		n += s.Len()
	}
	out := make([]word, 0, n/5)
	for _, s := range body {
		if int(s.End) <= len(t.Text) && !s.Empty() {
			out = scan(out, t.Text, int(s.Start), int(s.End))
		}
	}
	mark(out, t.Quotes)
	return out
}

// The hash of a word is FNV-1a with a final mixing, of its folded bytes.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mix spreads what went into a hash over all of its bits (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// class tells what an ASCII byte is in a word: 0 for none, else the byte in lower case.
var class = func() (c [utf8.RuneSelf]byte) {
	for b := byte('0'); b <= '9'; b++ {
		c[b] = b
	}
	for b := byte('a'); b <= 'z'; b++ {
		c[b], c[b-'a'+'A'] = b, b
	}
	return c
}()

// percent is the hash of the word that the percent sign stands for.
var percent = func() uint64 {
	h := uint64(fnvOffset)
	for _, b := range []byte("percent") {
		h = (h ^ uint64(b)) * fnvPrime
	}
	return mix(h)
}()

// scan appends the words of text[from:to].
func scan(out []word, text string, from, to int) []word {
	for i := from; i < to; {
		c := text[i]
		switch {
		case c == '%':
			out = append(out, word{hash: percent, start: uint32(i), end: uint32(i + 1)})
			i++
		case c < utf8.RuneSelf && class[c] == 0:
			i++
		default:
			end, h, letters := one(text, i, to)
			if letters > 0 {
				out = append(out, word{hash: mix(h), start: uint32(i), end: uint32(end), telling: tells(text, from, i)})
			}
			i = end
		}
	}
	return out
}

// tells says what sort of word begins at text[i]. Only ASCII letters and digits are looked at.
func tells(text string, from, i int) telling {
	c := text[i]
	switch {
	case c >= '0' && c <= '9':
		return number
	case c >= 'A' && c <= 'Z' && i >= from+2 && text[i-1] == ' ':
		if b := text[i-2]; b == ',' || b < utf8.RuneSelf && class[b] != 0 {
			return name
		}
	}
	return 0
}

// one reads the word that begins at i: where it ends, its hash, and how many letters and digits it has; none where no word begins there.
func one(text string, i, to int) (end int, h uint64, letters int) {
	h = fnvOffset
	for i < to {
		c := text[i]
		if c < utf8.RuneSelf {
			if b := class[c]; b != 0 {
				h = (h ^ uint64(b)) * fnvPrime
				letters++
				i++
				continue
			}
			if letters > 0 && joins(text, i, i+1, to) {
				i++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:to])
		if r == '’' && letters > 0 && joins(text, i, i+size, to) {
			i += size
			continue
		}
		if unicode.Is(unicode.Mn, r) && letters > 0 {
			i += size
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if letters == 0 {
				i += size
			}
			break
		}
		h = fold(h, r)
		letters++
		i += size
		if alone(r) {
			break
		}
	}
	return i, h, letters
}

// joins reports whether the mark at text[i:next] stands inside a word: an apostrophe between letters, a comma or point between digits.
func joins(text string, i, next, to int) bool {
	if next >= to {
		return false
	}
	before, after := text[i-1], text[next]
	digit := func(b byte) bool { return b >= '0' && b <= '9' }
	switch text[i] {
	case ',', '.':
		return digit(before) && digit(after)
	case '\'':
		return after >= utf8.RuneSelf || class[after] != 0
	}
	return next-i > 1 && (after >= utf8.RuneSelf || class[after] != 0) // the curly apostrophe
}

// alone reports whether a letter is a word by itself, as in scripts that put no space between words.
func alone(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana))
}

// fold hashes a letter beyond ASCII in lower case and without its accents: "é" is "e", however it is written.
func fold(h uint64, r rune) uint64 {
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], unicode.ToLower(r))
	p := norm.NFKD.Properties(buf[:n])
	d := p.Decomposition()
	if d == nil {
		d = buf[:n]
	}
	for len(d) > 0 {
		x, size := utf8.DecodeRune(d)
		if !unicode.Is(unicode.Mn, x) {
			for _, b := range d[:size] {
				h = (h ^ uint64(b)) * fnvPrime
			}
		}
		d = d[size:]
	}
	return h
}

// mark says which words stand in a quotation. Spans are in text order.
func mark(ws []word, quotes []segun.Span) {
	k := 0
	for i := range ws {
		for k < len(quotes) && quotes[k].End <= ws[i].start {
			k++
		}
		ws[i].quoted = k < len(quotes) && quotes[k].Start <= ws[i].start
	}
}
