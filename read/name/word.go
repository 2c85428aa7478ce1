package name

import (
	"unicode"
	"unicode/utf8"
	"unsafe"

	"segun/internal/model"
)

// Lexicon tells what is known of a word, or of a name of several words joined by single spaces: flag bits in the
// order of lang/lexicon.
type Lexicon interface {
	Word(s string) uint32
}

// Clusters tells the classes of a word at three nested grains, 0 for none (lang/cluster).
type Clusters interface {
	Of(word string) (coarse, middle, fine uint16)
}

// The bits of Lexicon.Word that features read by name. A test holds them equal to lang/lexicon.
const (
	flagPersonNoun = 1 << 10
	flagPlaceNoun  = 1 << 13
	flagCommVerb   = 1 << 15
	flagForename   = 1 << 17
	flagSurname    = 1 << 18
	flagPlaceName  = 1 << 19
	flagPlacePart  = 1 << 20
	flagCountry    = 1 << 21
	flagDemonym    = 1 << 22
	flagOrgWord    = 1 << 23
	flagTitle      = 1 << 24
	flagMonth      = 1 << 25
	flagWeekday    = 1 << 26
	flagOutlet     = 1 << 27
	flagBigPlace   = 1 << 30
	flagAgency     = 1 << 31

	flagsOfNames = flagForename | flagSurname | flagPlaceName | flagPlacePart | flagCountry | flagDemonym | flagOrgWord |
		flagTitle | flagMonth | flagWeekday | flagOutlet | flagBigPlace | flagAgency
	flagsOfWords = 1<<0 | 1<<2 | 1<<4 | 1<<7 | 1<<9 | flagPersonNoun | 1<<11 | flagPlaceNoun | flagCommVerb // what else a word can be
)

// look is the outward shape of a token, coarse enough to stand in conjunctions.
type look uint8

const (
	lookOther    look = iota // punctuation and the like
	lookLower                // port
	lookTitle                // Port
	lookUpper                // PORT
	lookMixed                // McAlpine, iPort
	lookLetter               // A
	lookDotted               // A. U.N.
	lookNumber               // 12, 1,200, 2031-05
	lookAlnum                // G7, 5th
	lookDash                 // - and its kin
	lookPoss                 // 's
	lookOf                   // of
	lookAnd                  // and &
	lookThe                  // the a an
	lookParticle             // for in de al bin van
	lookOpen                 // ( [
	lookClose                // ) ]
	lookQuote                // quotation marks
	lookComma                // ,
	lookStop                 // . ! ? ; :
	looks
)

// capital reports whether the look opens names.
func (l look) capital() bool { return l >= lookTitle && l <= lookDotted || l == lookAlnum }

// glue reports whether the look may stand inside a name between capitalised words.
func (l look) glue() bool {
	return l == lookOf || l == lookAnd || l == lookParticle || l == lookDash || l == lookPoss
}

// word is all that features read of one token. It depends on the token alone.
type word struct {
	form, low      uint64 // hashes of the token as written and in lower case, digits as 0
	shape          uint64 // hash of the collapsed shape ("Xx-Xx")
	pre, suf       [3]uint64
	flags          uint32
	fine           uint16
	middle, coarse uint16
	look           look
	length         uint8
	initial        byte    // first letter, capital
	capitals       uint8   // how many of letters are set
	letters        [6]byte // the first capitals of the token
	blind          bool    // training only: flags and classes are hidden
}

// hide takes away what lexicon and classes tell of the word.
func (w *word) hide() {
	w.flags, w.fine, w.middle, w.coarse, w.blind = 0, 0, 0, 0, true
}

// plain folds the letters and marks that corpora write in different ways.
func plain(r rune) rune {
	switch r {
	case '’', '‘', '`':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—', '‐', '‑', '−':
		return '-'
	}
	if '0' <= r && r <= '9' {
		return '0'
	}
	return r
}

// longest is the length in bytes up to which a token is read; the rest of a longer one is cut off.
const longest = 64

// reader turns tokens into words. It owns scratch room and is used by one goroutine at a time.
type reader struct {
	lex      Lexicon
	clusters Clusters
	form     [longest]byte
	low      [longest]byte
	shape    [longest]byte
	phrase   [4 * longest]byte
}

func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// read fills w from the token.
func (r *reader) read(w *word, token string) {
	form, low, shape := r.form[:0], r.low[:0], r.shape[:0]
	n, lower, upper, digit, mark := 0, 0, 0, 0, 0
	w.initial, w.capitals = 0, 0
	firstUpper := false
	for _, c := range token {
		if len(form)+utf8.UTFMax > longest {
			break
		}
		c = plain(c)
		form = utf8.AppendRune(form, c)
		s := byte('.')
		switch {
		case c < utf8.RuneSelf && 'a' <= c && c <= 'z':
			lower++
			s = 'x'
			low = append(low, byte(c))
		case c < utf8.RuneSelf && 'A' <= c && c <= 'Z':
			upper++
			firstUpper = firstUpper || n == 0
			s = 'X'
			low = append(low, byte(c)+'a'-'A')
			if int(w.capitals) < len(w.letters) {
				w.letters[w.capitals] = byte(c)
				w.capitals++
			}
		case c == '0':
			digit++
			s = '0'
			low = append(low, '0')
		case c < utf8.RuneSelf:
			mark++
			s = byte(c)
			low = append(low, byte(c))
		case unicode.IsUpper(c):
			upper++
			firstUpper = firstUpper || n == 0
			s = 'X'
			low = utf8.AppendRune(low, unicode.ToLower(c))
			if len(low) > longest-utf8.UTFMax {
				low = low[:longest-utf8.UTFMax]
			}
		case unicode.IsLetter(c) || unicode.IsMark(c):
			lower++
			s = 'x'
			low = utf8.AppendRune(low, c)
		default:
			mark++
			low = utf8.AppendRune(low, c)
		}
		if len(shape) == 0 || shape[len(shape)-1] != s {
			shape = append(shape, s)
		}
		n++
	}
	if len(form) > 0 {
		w.initial = form[0]
		if 'a' <= w.initial && w.initial <= 'z' {
			w.initial -= 'a' - 'A'
		}
	}
	w.form, w.low, w.shape = model.String(view(form)), model.String(view(low)), model.String(view(shape))
	w.length = uint8(min(n, 20))
	w.look = outline(form, low, n, lower, upper, digit, mark, firstUpper)
	w.pre, w.suf = [3]uint64{}, [3]uint64{}
	for i := range 3 {
		if k := i + 2; len(low) > k {
			w.pre[i] = model.String(view(low[:k]))
			w.suf[i] = model.String(view(low[len(low)-k:]))
		}
	}
	w.flags, w.fine, w.middle, w.coarse, w.blind = 0, 0, 0, 0, false
	if r.lex != nil {
		w.flags = r.lex.Word(view(form))
	}
	if r.clusters != nil {
		w.coarse, w.middle, w.fine = r.clusters.Of(view(form))
	}
}

func outline(form, low []byte, n, lower, upper, digit, mark int, firstUpper bool) look {
	switch {
	case lower+upper == 0 && digit > 0:
		return lookNumber
	case lower+upper == 0:
		return markLook(form)
	case digit > 0:
		return lookAlnum
	case upper > 0 && lower == 0 && n == 1:
		return lookLetter
	case upper > 0 && mark > 0 && form[len(form)-1] == '.' && (lower == 0 || n <= 5):
		return lookDotted
	case firstUpper && upper == 1:
		return lookTitle
	case upper > 0 && lower == 0:
		return lookUpper
	case upper > 0:
		return lookMixed
	}
	switch string(low) {
	case "'s", "'":
		return lookPoss
	case "of":
		return lookOf
	case "and":
		return lookAnd
	case "the", "a", "an":
		return lookThe
	case "for", "in", "on", "de", "del", "la", "da", "do", "dos", "das", "di", "du", "des", "al", "el", "bin", "ibn", "bint", "van",
		"von", "der", "den", "ter", "y", "e", "ul", "ur", "wa", "abu":
		return lookParticle
	}
	return lookLower
}

func markLook(form []byte) look {
	switch string(form) {
	case "-", "--":
		return lookDash
	case "&", "+":
		return lookAnd
	case "'":
		return lookPoss
	case "(", "[", "{", "-LRB-":
		return lookOpen
	case ")", "]", "}", "-RRB-":
		return lookClose
	case "\"", "``", "''":
		return lookQuote
	case ",":
		return lookComma
	case ".", "!", "?", ";", ":", "...", "…":
		return lookStop
	}
	return lookOther
}
