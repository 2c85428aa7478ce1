package phrase

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"segun"
	"segun/internal/model"
)

// Lexicon tells what is known of a word, or of a name of several words joined by single spaces: flag bits in the
// order of lang/lexicon.
type Lexicon interface {
	Word(s string) uint32
}

// The bits of Lexicon.Word that are read here. A test holds them equal to lang/lexicon.
const (
	NounPlural     = 1 << 1
	VerbBase       = 1 << 2
	Verb3s         = 1 << 3
	VerbPast       = 1 << 4
	Adj            = 1 << 7
	PersonNoun     = 1 << 10
	GroupNoun      = 1 << 11
	CommNoun       = 1 << 12
	PlaceNoun      = 1 << 13
	TimeNoun       = 1 << 14
	CommVerb       = 1 << 15
	CogVerb        = 1 << 16
	Forename       = 1 << 17
	Surname        = 1 << 18
	PlaceName      = 1 << 19
	PlacePart      = 1 << 20
	Country        = 1 << 21
	Demonym        = 1 << 22
	OrgWord        = 1 << 23
	Title          = 1 << 24
	Month          = 1 << 25
	Weekday        = 1 << 26
	Outlet         = 1 << 27
	FemaleForename = 1 << 28
	MaleForename   = 1 << 29
	BigPlace       = 1 << 30
	Agency         = 1 << 31
)

// Look is the outward shape of a token, as bits.
type Look uint8

// The looks. A token of letters without any of them is in lower case.
const (
	Capital  Look = 1 << iota // opens with a capital letter
	AllCaps                   // two or more letters, all capitals ("NDF", "U.N.")
	Digit                     // opens with a digit
	Mark                      // no letter and no digit
	Open                      // an opening bracket or quotation mark, or one that may be
	Close                     // a closing one, or one that may be
	Hyphened                  // has a hyphen inside
	Dash                      // is a hyphen or dash
)

// View holds what is read of each token of a reading. Slices are parallel to the tokens. It is not changed after
// NewView and safe for concurrent use.
type View struct {
	R     *segun.Reading
	Low   []uint64 // hash of the word in lower case, ’ written '
	Flags []uint32 // what the lexicon knows
	Look  []Look
	Lo    []int32 // first and last token of the subtree
	Hi    []int32
	first []int32  // first child, -1 for none
	next  []int32  // next child of the same head, in text order
	under []uint64 // the relations of the children, a bit for each

	lex Lexicon // of Flags
	of  looked  // what the rest was looked up in
}

// looked is all that a view depends on beside its lexicon.
type looked struct {
	doc    *segun.Document
	tokens *segun.Tokens
	trees  *segun.Trees
}

// NewView looks at the tokens, tags and trees of r, which must be there. Cost is linear in the tokens, also for trees
// that are none. The annotators of a reading look once: what one has seen is kept in r.Looked for the next.
func NewView(r *segun.Reading, lex Lexicon) *View {
	kept, ok := r.Looked.(*View)
	if !ok || kept.of != (looked{r.Doc, r.Tokens, r.Trees}) || lex != nil && !sameLexicon(lex, kept.lex) {
		kept = newView(r, lex)
		r.Looked = kept
	}
	v := *kept
	v.R = r
	if lex == nil && kept.lex != nil {
		v.lex, v.Flags = nil, make([]uint32, len(kept.Flags))
	}
	return &v
}

// sameLexicon reports whether two lexicons are known to be one.
func sameLexicon(a, b Lexicon) bool {
	return b != nil && reflect.TypeOf(a).Comparable() && a == b
}

// newView is NewView for one who looks first.
func newView(r *segun.Reading, lex Lexicon) *View {
	n := len(r.Tokens.Tokens)
	v := &View{R: r, Low: make([]uint64, n), Flags: make([]uint32, n), Look: make([]Look, n), lex: lex, of: looked{r.Doc, r.Tokens, r.Trees}}
	var buf [longest]byte
	for i := range n {
		w := v.Word(i)
		v.Low[i], v.Look[i] = glance(w, buf[:0])
		if lex != nil && v.Look[i]&Mark == 0 {
			v.Flags[i] = lex.Word(w)
		}
	}
	v.grow()
	return v
}

// Len returns the number of tokens.
func (v *View) Len() int { return len(v.Low) }

// Word returns token i as written, "" for one before or behind the text, at which rules may look.
func (v *View) Word(i int) string {
	if i < 0 || i >= len(v.R.Tokens.Tokens) {
		return ""
	}
	return v.R.Tokens.Tokens[i].Span.In(v.R.Doc.Text)
}

// Text returns the words from token first to end-1 as written.
func (v *View) Text(first, end int) string {
	return v.R.Tokens.Cover(first, end).In(v.R.Doc.Text)
}

// Is reports whether token i is one of the words with the given hashes; it is false outside the text.
func (v *View) Is(i int, words ...uint64) bool {
	if i < 0 || i >= len(v.Low) {
		return false
	}
	for _, w := range words {
		if v.Low[i] == w {
			return true
		}
	}
	return false
}

// OneOf reports whether a word is one of some words, in whatever case. Most differ in their first letter.
func OneOf(word string, words []string) bool {
	if word == "" {
		return false
	}
	c := word[0]
	for _, w := range words {
		if d := w[0]; c < utf8.RuneSelf && d < utf8.RuneSelf && c|0x20 != d|0x20 {
			continue
		}
		if strings.EqualFold(word, w) {
			return true
		}
	}
	return false
}

// Touch reports whether nothing stands between tokens i and i+1.
func (v *View) Touch(i int) bool {
	t := v.R.Tokens.Tokens
	return i >= 0 && i+1 < len(t) && t[i].Span.End == t[i+1].Span.Start
}

// longest is the length in bytes up to which a word is lower-cased; of a longer one only the beginning counts.
const longest = 96

// Hash returns the key by which Low knows a word.
func Hash(w string) uint64 {
	var buf [longest]byte
	h, _ := glance(w, buf[:0])
	return h
}

// Hashes returns the keys of several words.
func Hashes(words ...string) []uint64 {
	out := make([]uint64, len(words))
	for i, w := range words {
		out[i] = Hash(w)
	}
	return out
}

// glance reads one word: its key and its look.
func glance(w string, low []byte) (uint64, Look) {
	var look Look
	letters, upper, digits, hyphens, n := 0, 0, 0, 0, 0
	for _, r := range w {
		if len(low)+utf8.UTFMax > longest {
			break
		}
		switch {
		case 'a' <= r && r <= 'z':
			letters++
			low = append(low, byte(r))
		case 'A' <= r && r <= 'Z':
			letters++
			upper++
			if n == 0 {
				look |= Capital
			}
			low = append(low, byte(r)+'a'-'A')
		case '0' <= r && r <= '9':
			digits++
			if n == 0 {
				look |= Digit
			}
			low = append(low, byte(r))
		case r == '’' || r == '‘' || r == '`':
			low = append(low, '\'')
		case isDash(r):
			hyphens++
			low = append(low, '-')
		case r < utf8.RuneSelf:
			low = append(low, byte(r))
		default:
			if unicode.IsLetter(r) {
				letters++
			}
			if unicode.IsUpper(r) {
				upper++
				if n == 0 {
					look |= Capital
				}
			}
			low = utf8.AppendRune(low, unicode.ToLower(r))
		}
		n++
	}
	switch {
	case letters+digits == 0:
		look |= mark(low, n, hyphens)
	case letters > 1 && letters == upper:
		look |= AllCaps
	}
	if hyphens > 0 && letters+digits > 0 {
		look |= Hyphened
	}
	return model.String(unsafe.String(unsafe.SliceData(low), len(low))), look
}

func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '—', '−':
		return true
	}
	return false
}

func mark(low []byte, n, hyphens int) Look {
	look := Mark
	if hyphens > 0 && hyphens == n {
		look |= Dash
	}
	switch string(low) {
	case "(", "[", "{", "“", "„", "«", "``", "‹":
		look |= Open
	case ")", "]", "}", "”", "»", "''", "›":
		look |= Close
	case "\"", "'":
		look |= Open | Close
	}
	return look
}
