package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// raw is a word as it is written, before anything is known of it.
type raw struct {
	text       string // as written, without apostrophes; points inside initials taken out
	start, end int    // bytes of the original
	script     Script
	gap        byte // what stood before it: 0 nothing, ' ', '-', ',', '.'
	quoted     bool // in quotation marks
	bracketed  bool
	dotted     bool // letters with points: S.A.
	possessive bool
	ukrainian  bool
	korean     bool   // of a Korean name in Cyrillic
	foreign    bool   // of a Western name, by its sound
	of, folded string // what fold made, of which text
}

// fold is the word in Latin letters.
func (r *raw) fold() string {
	if r.of != r.text || r.text == "" {
		r.of = r.text
		if r.script == Latin {
			r.folded = foldLatin(r.text)
		} else {
			r.folded = romanise(r.text, r.script, r.ukrainian)
		}
	}
	return r.folded
}

// lookup is what tables file the word under: words of scripts without vowels as they are written, for their consonants alone are those of many words.
func (r *raw) lookup() string {
	switch r.script {
	case Arabic:
		return arabicKey(r.text)
	case Hebrew:
		return r.text
	}
	return r.fold()
}

// arabicKey writes letters in one way that are written in several: a hamza may be left out, and Persian letters stand for Arabic ones.
func arabicKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'أ' || r == 'إ' || r == 'ٱ':
			return 'ا'
		case r == 'ة':
			return 'ه'
		case r == 'ى' || r == 'ی':
			return 'ي'
		case r == 'ک':
			return 'ك'
		case r == 'ـ' || r >= 0x64B && r <= 0x652: // lengthening, vowel signs
			return -1
		}
		return r
	}, s)
}

// cutAt cuts a word behind n letters. Where the text is not as long as its place in the original, both halves keep the whole place.
func (r *raw) cutAt(n int) (raw, raw) {
	a, b := *r, *r
	k := cutAt(r.text, n)
	a.text, b.text = r.text[:k], r.text[k:]
	if len(r.text) == r.end-r.start {
		a.end, b.start = r.start+k, r.start+k
	}
	return a, b
}

// cutter walks over a name.
type cutter struct {
	s                 string
	out               []raw
	b                 []byte
	start             int
	gap               byte
	quoted, bracketed int
	closes            int // where the single quotation mark stands that closes a nickname, 0 for none
	script            Script
	dotted            bool
}

// cut cuts a name into words at spaces, hyphens and other marks. Apostrophes inside words vanish; letters with points between
// them become one word; a change between Han, Hangul, Kana and other scripts ends a word.
func cut(s string) []raw {
	c := cutter{out: make([]raw, 0, 8)}
	return c.cut(s)
}

// cut is cut, in the memory of c.
func (c *cutter) cut(s string) []raw {
	*c = cutter{s: s, out: c.out[:0], b: c.b[:0]}
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		switch {
		case r >= utf8.RuneSelf:
			r, n = utf8.DecodeRuneInString(s[i:])
			r = plainForm(r)
		case r == escape:
			i += escapeSequence(s[i:])
			continue
		}
		c.take(i, n, r)
		i += n
	}
	c.flush(len(s))
	return c.out
}

// escape begins what colours a terminal, and a name that was copied from one.
const escape = 0x1b

// escapeSequence is how many bytes an escape sequence has: one of parameters and a letter, or one to a bell. They are no part of the name.
func escapeSequence(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	for i := 2; i < len(s); i++ {
		switch {
		case s[1] == ']' && s[i] == 7, s[1] == '[' && s[i] >= '@' && s[i] <= '~':
			return i + 1
		case s[1] != ']' && s[1] != '[':
			return 2
		}
	}
	return 1
}

// plainForm is a letter without its form in print: those of full width that stand between Chinese characters, and the mathematical ones with which
// names are decorated.
func plainForm(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r >= 0x1D400 && r <= 0x1D7FF:
		plain, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		return plain
	}
	return r
}

// take takes one letter or mark.
func (c *cutter) take(i, n int, r rune) {
	switch {
	case r < utf8.RuneSelf && ('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'):
		c.letter(i, r, Latin)
	case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == 0x200D || r == 0x200C && len(c.b) > 0):
		c.letter(i, r, scriptOf(r))
	case isApostrophe(r):
		c.apostrophe(i, n)
	case r == '.' && c.initials(i):
		c.dotted = true
	case r == '&' || r == '+' && len(c.b) == 0:
		c.flush(i)
		c.out = append(c.out, raw{text: "&", start: i, end: i + n, gap: ' '})
		c.gap = ' '
	case r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r): // a soft hyphen, a mark of direction: nobody sees them
	case (r == '"' || r == '״') && c.gershayim(i+n):
	default:
		c.flush(i)
		c.mark(r)
	}
}

// gershayim reports whether the mark before i stands inside a Hebrew word, which it makes an abbreviation: בע״מ.
func (c *cutter) gershayim(i int) bool {
	r, _ := utf8.DecodeRuneInString(c.s[i:])
	return len(c.b) > 0 && c.script == Hebrew && scriptOf(r) == Hebrew && unicode.IsLetter(r)
}

// letter adds a letter to the word, or begins a new one where the script changes.
func (c *cutter) letter(i int, r rune, s Script) {
	joining := unicode.Is(unicode.M, r) || r == 0x200D || r == 0x200C || unicode.IsDigit(r) || r == 0x30FC
	if len(c.b) > 0 && s != c.script && !joining && (ideographic(s) || ideographic(c.script)) && !(c.script == Han && s == Kana || c.script == Kana && s == Han) {
		c.flush(i)
	}
	if len(c.b) == 0 {
		c.start = i
		c.script = s
	} else if c.script == Latin && s != Latin && !joining {
		c.script = s
	}
	c.b = utf8.AppendRune(c.b, r)
}

func ideographic(s Script) bool { return s == Han || s == Hangul || s == Kana }

// initials reports whether the point at i stands between single letters: the word is one letter or such letters, and a single letter follows.
func (c *cutter) initials(i int) bool {
	if !c.dotted && utf8.RuneCount(c.b) != 1 || c.dotted && c.s[i-1] == '.' {
		return false
	}
	r, n := utf8.DecodeRuneInString(c.s[i+1:])
	if n == 0 || !unicode.IsLetter(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(c.s[i+1+n:])
	return !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// apostrophe drops an apostrophe; an 's at the end of a word is noted, and a pair of them around a nickname.
func (c *cutter) apostrophe(i, n int) {
	rest := c.s[i+n:]
	if c.closes == 0 && len(c.b) == 0 && len(c.out) > 0 && c.quoted == 0 {
		if k := nickname(c.s, i, n); k > 0 {
			c.closes, c.quoted = k, 1
			return
		}
	}
	if i == c.closes && i > 0 {
		c.flush(i)
		c.closes, c.quoted = 0, 0
		return
	}
	if len(c.b) > 0 && (strings.HasPrefix(rest, "s ") || rest == "s" || strings.HasPrefix(rest, "S ") || rest == "S") {
		c.flush(i)
		c.out[len(c.out)-1].possessive = true
		c.gap = '\''
	}
}

// nickname returns where the mark stands that closes a nickname in single quotation marks opened at i, 0 where it is none: "Abel 'Tito' Quist". In romanised Arabic
// the same mark is a letter, so that a name with an article or a bin in it, or with any other such mark, has none; a straight one must stand between two parts of the name.
func nickname(s string, i, n int) int {
	mark, closing := s[i:i+n], s[i:i+n]
	if mark != "'" && mark != "‘" || s[i-1] != ' ' || strings.Count(s, mark) > 2 {
		return 0
	}
	if mark == "‘" {
		closing = "’"
	}
	inside, after, ok := strings.Cut(s[i+n:], closing)
	if !ok || strings.ContainsAny(inside, ",;()") || strings.Count(inside, " ") > 2 || strings.ContainsFunc(s[:i]+inside+after, isApostrophe) {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(inside)
	last, _ := utf8.DecodeLastRuneInString(inside)
	if !unicode.IsUpper(first) || !unicode.IsLetter(last) || !strings.HasPrefix(after, " ") && (mark == "'" || after != "") {
		return 0
	}
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		article, _, hyphen := strings.Cut(strings.TrimPrefix(w, mark), "-")
		switch article {
		case "al", "el", "ul", "ad", "ar", "as", "at", "an", "az", "ash":
			if hyphen || article == "al" {
				return 0
			}
		case "bin", "bint", "ibn", "ben", "abu", "abd", "abdul", "abdel", "umm", "mullah", "haji":
			return 0
		}
	}
	return i + n + len(inside)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´', 'ʾ', 'ʿ', 'ʹ', '׳', '＇', '′':
		return true
	}
	return false
}

// mark notes what stands between words.
func (c *cutter) mark(r rune) {
	switch r {
	case ',', '،', '、', '，', ';':
		c.gap = ','
	case '"', '“', '”', '„', '«', '»', '「', '」', '״', '＂':
		c.quoted ^= 1
	case '(', '[', '（', '{', '<':
		c.bracketed = 1
	case ')', ']', '）', '}', '>':
		c.bracketed = 0
	case '-', '‐', '‑', '–', '—', '־', '·', '・', '‧', '•', '_', '=':
		if c.gap != ',' {
			c.gap = '-'
		}
	default:
		if c.gap != ',' {
			c.gap = ' '
		}
	}
}

// flush ends the word.
func (c *cutter) flush(end int) {
	if len(c.b) == 0 {
		return
	}
	var text string
	switch written := c.s[c.start:min(end, c.start+len(c.b))]; {
	case c.script != Latin:
		text = norm.NFKC.String(string(c.b))
	case written == string(c.b):
		text = written // no copy is kept
	default:
		text = string(c.b)
	}
	r := raw{text: text, start: c.start, end: end, script: c.script, gap: c.gap, quoted: c.quoted == 1, bracketed: c.bracketed == 1, dotted: c.dotted}
	if r.possessive = c.gap == '\'' && (text == "s" || text == "S"); !r.possessive {
		c.out = append(c.out, r)
	} else if n := len(c.out); n > 0 {
		c.out[n-1].text += "s"
		c.out[n-1].end = end
	}
	c.b, c.dotted, c.gap = c.b[:0], false, ' '
}
