package format

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"segun/data"
)

// registerWords holds the table of register words by kind.
type registerWords struct {
	kind    map[string]wordKind
	openers map[string][]string // by first word
}

// wordKind says what a word counts for; a word may count for several.
type wordKind uint8

const (
	wordFirst wordKind = 1 << iota
	wordSecond
	wordSlang
	wordShout
	wordAttribution
)

var register = sync.OnceValue(func() *registerWords {
	r := &registerWords{kind: map[string]wordKind{}, openers: map[string][]string{}}
	kinds := map[string]wordKind{"first": wordFirst, "second": wordSecond, "slang": wordSlang, "shout": wordShout, "attribution": wordAttribution}
	for _, row := range data.MustTable("en/register.tsv") {
		if row[0] == "opener" {
			w := strings.Fields(row[1])[0]
			r.openers[w] = append(r.openers[w], row[1])
			continue
		}
		k, ok := kinds[row[0]]
		if !ok {
			panic("format: register.tsv: kind " + row[0])
		}
		r.kind[row[1]] |= k
	}
	return r
})

// manner is how a block is written, as counts outside quotation marks.
type manner struct {
	words       int
	first       int  // I, my
	lowI        int  // i for I
	second      int  // you
	slang       int  // lol, dont
	shout       int  // common words in capitals
	attribution int  // said, according
	runs        int  // !!, ??, ?!
	bangs       int  // single exclamation marks
	asks        int  // single question marks
	dots        int  // ellipses
	smileys     int  // emoji
	quoted      int  // words inside quotation marks
	lowStart    bool // opens with a small letter
	unended     bool // ends without a sentence's last sign
	opener      bool // opens as remarks do
	speaker     bool // opens with the name of a speaker in a transcript
}

// mannerReach bounds how much of a block is looked at: remarks that are longer show their manner early.
const mannerReach = 4096

// mannerOf reads how s is written; one pass.
func mannerOf(s string) manner {
	var m manner
	m.unended = !endsSentence(s)
	if len(s) > mannerReach {
		s = cutAt(s, mannerReach)
	}
	m.opening(s)
	inQuote := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := wordEnd(s, i)
			m.word(s[i:j], inQuote)
			i = j
			continue
		case r == '“' || r == '«':
			inQuote = true
		case r == '”' || r == '»':
			inQuote = false
		case r == '"':
			inQuote = !inQuote
		case r == '!' || r == '?':
			j := i
			for j < len(s) && (s[j] == '!' || s[j] == '?') {
				j++
			}
			m.mark(s[i:j], inQuote)
			i = j
			continue
		case r == '…' || strings.HasPrefix(s[i:], ".."):
			if !inQuote {
				m.dots++
			}
			for i < len(s) && (s[i] == '.' || strings.HasPrefix(s[i:], "…")) {
				if s[i] == '.' {
					i++
				} else {
					i += len("…")
				}
			}
			continue
		case r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF && r != '✓':
			m.smileys++
		}
		i += n
	}
	return m
}

// cutAt cuts s to at most n bytes at a rune border.
func cutAt(s string, n int) string {
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:min(n, len(s))]
}

// wordEnd is the end of the word at i, apostrophes inside it included.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if r != '\'' && r != '’' {
				break
			}
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); !unicode.IsLetter(next) {
				break
			}
		}
		i += n
	}
	return i
}

// opening looks at how the block begins.
func (m *manner) opening(s string) {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘("))
	m.lowStart = unicode.IsLower(r)
	low := plainQuotes(strings.ToLower(cutAt(s, 64)))
	low = strings.TrimLeftFunc(low, isSign)
	if i := wordEnd(low, 0); i > 0 {
		for _, o := range register().openers[low[:i]] {
			if strings.HasPrefix(low, o) && wordBorder(low, len(o)) {
				m.opener = true
			}
		}
	}
	// "Q:", "MODERATOR:", "Ruiz:" open turns of a transcript.
	if i := strings.Index(cutAt(s, 40), ":"); i > 0 && i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\n') && wordCount(s[:i], 4) <= 3 && placeLike(strings.Trim(s[:i], ". 0123456789")) {
		m.speaker = true
	}
}

// word counts one word.
func (m *manner) word(w string, inQuote bool) {
	m.words++
	if inQuote {
		m.quoted++
		return
	}
	if len(w) > 24 {
		return
	}
	var buf [48]byte
	low, caps := foldWord(w, buf[:0])
	k := register().kind[string(low)]
	if k&wordFirst != 0 {
		m.first++
		if w == "i" || strings.HasPrefix(w, "i'") {
			m.lowI++
		}
	}
	if k&wordSecond != 0 {
		m.second++
	}
	if k&wordSlang != 0 && (!caps || len(w) > 2) {
		m.slang++
	}
	if k&wordShout != 0 && caps && len(w) >= 2 {
		m.shout++
	}
	if k&wordAttribution != 0 {
		m.attribution++
	}
}

// foldWord writes w in lower case with plain apostrophes into buf; caps tells whether w has capitals only.
func foldWord(w string, buf []byte) (low []byte, caps bool) {
	caps = true
	for _, r := range w {
		if unicode.IsLower(r) {
			caps = false
		}
		if r == '’' {
			r = '\''
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	return buf, caps
}

// mark counts a run of exclamation and question marks.
func (m *manner) mark(run string, inQuote bool) {
	switch {
	case inQuote:
	case len(run) > 1:
		m.runs++
	case run == "!":
		m.bangs++
	default:
		m.asks++
	}
}

// informal reports whether anything in the block is written as no article is edited.
func (m manner) informal() bool {
	return m.runs > 0 || m.shout > 1 || m.slang > 0 || m.lowI > 0 || m.lowStart || m.smileys > 0 || m.opener || m.dots > 0 || m.bangs > 0
}

// score adds up how much the block reads as a remark: about 0 for a reported paragraph, 2 and more for what
// readers write. Each sign counts once or twice at most, so that no single habit decides.
func (m manner) score() float64 {
	s := 0.0
	add := func(on bool, x float64) {
		if on {
			s += x
		}
	}
	add(m.first > 0, 1)
	add(m.first > 2, 0.25)
	add(m.lowI > 0, 1)
	add(m.second > 0, 0.5)
	add(m.slang > 0, 1)
	add(m.slang > 1, 0.5)
	add(m.shout > 0, 0.75)
	add(m.shout > 1, 0.75)
	add(m.runs > 0, 1.25)
	add(m.bangs > 0, 0.75)
	add(m.asks > 0, 0.5)
	add(m.dots > 0, 0.75)
	add(m.smileys > 0, 1)
	add(m.lowStart, 1)
	add(m.unended && m.words > 2, 0.5)
	add(m.opener, 1.25)
	add(m.attribution == 0 && m.quoted == 0, 0.5)
	add(m.attribution > 0 && m.first == 0, -1)
	add(m.attribution > 0 && m.quoted > 0, -1)
	add(m.quoted*2 > m.words, -1)
	add(m.words > 120 && !m.informal(), -1.5)
	add(m.speaker, -2)
	return s
}
