package names

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Limits on what is analysed. What is longer is cut off there; no name of a register is.
const (
	MaxBytes = 1024 // of a name
	maxWords = 24
	maxRunes = 64 // of a word
)

// Name is a name that was taken apart. It is immutable; make one with Analyse.
type Name struct {
	Original   string // as given, cut to MaxBytes
	Kind       Kind   // as given, or what the words tell
	Script     Script // of most letters
	guessed    bool   // the kind was not given
	east       bool   // reads like a Chinese, Korean or Vietnamese name
	vietnamese bool
	words      []word      // titles and particles too, in the order given names, family names
	spans      [][2]uint16 // nil for names that an index read: Parts works them out
}

// Part is one part of a name.
type Part struct {
	Text       string // as written
	Norm       string // in folded Latin letters
	Role       Role
	Start, End int // bytes of Name.Original
}

// Analyse takes a name apart. It accepts any bytes: what is no letter, digit or mark separates words, and a name without any
// word compares with nothing.
func Analyse(s string, kind Kind) Name {
	if len(s) > MaxBytes {
		n := MaxBytes
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	t := workspaces.Get().(*workspace)
	defer workspaces.Put(t)
	a := analysis{raws: t.cutter.cut(s), n: Name{Original: s, Kind: kind, words: t.words[:0], spans: t.spans[:0]}, work: t}
	if len(a.raws) > 2*maxWords {
		a.raws = a.raws[:2*maxWords]
	}
	a.script()
	if kind == Unknown {
		a.n.guessed = true
		switch a.n.Kind = Person; {
		case strings.Contains(s, "/") && shipsMark(s):
			a.n.Kind = Vessel
		case a.soundsLikeOrganisation():
			a.n.Kind = Organisation
		}
	}
	switch a.n.Kind {
	case Person:
		a.person()
	default:
		a.organisation()
	}
	a.finish()
	t.words, t.spans = a.n.words, a.n.spans
	a.n.words, a.n.spans = slices.Clone(a.n.words), slices.Clone(a.n.spans)
	return a.n
}

// workspace is memory that one analysis after another uses.
type workspace struct {
	cutter      cutter
	cut         []raw // what cutFurther makes
	keys, looks []string
	words       []word
	spans       [][2]uint16
	places      []int // of the words that are names
}

var workspaces = sync.Pool{New: func() any { return &workspace{} }}

// sized is a slice of n elements in the memory of s, whatever they hold.
func sized[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

// Parts lists the parts of the name in the order of its normal form.
func (n *Name) Parts() []Part {
	if n.spans == nil && len(n.words) > 0 {
		kind := n.Kind
		if n.guessed {
			kind = Unknown
		}
		whole := Analyse(n.Original, kind)
		return whole.Parts()
	}
	out := make([]Part, len(n.words))
	for i := range n.words {
		w, s := &n.words[i], n.spans[i]
		out[i] = Part{Text: n.Original[s[0]:s[1]], Norm: w.text, Role: w.role, Start: int(s[0]), End: int(s[1])}
	}
	return out
}

// Words are the parts in folded Latin letters, in the order of Parts.
func (n *Name) Words() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range n.words {
			if !yield(n.words[i].text) {
				return
			}
		}
	}
}

// Normal is the name in folded Latin letters, given names first, without titles and legal forms.
func (n *Name) Normal() string {
	var b strings.Builder
	for i := range n.words {
		w := &n.words[i]
		if w.role == Honorific || w.role == LegalForm {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// Empty reports whether there is nothing in the name that could be compared.
func (n *Name) Empty() bool { return len(n.words) == 0 }

// Keys lists what the words sound like: the transliteration keys under which an index files them.
func (n *Name) Keys() []string {
	var out []string
	for i := range n.words {
		if w := &n.words[i]; w.role != Honorific && w.role != LegalForm && w.role != Particle {
			out = append(out, w.sound)
		}
	}
	return out
}

// analysis is a name on its way to being taken apart.
type analysis struct {
	n    Name
	work *workspace
	raws []raw
}

// script counts letters by script; Ukrainian letters anywhere change how Cyrillic is read.
func (a *analysis) script() {
	var count [OtherScript + 1]int
	ukrainian := false
	for i := range a.raws {
		r := &a.raws[i]
		if len(r.text) > maxRunes*utf8.UTFMax {
			r.text = r.text[:cutAt(r.text, maxRunes)]
		}
		count[r.script] += len(r.text)
		ukrainian = ukrainian || r.script == Cyrillic && strings.ContainsAny(r.text, "іїєґІЇЄҐ")
	}
	best := Latin
	for s := range count {
		if count[s] > count[best] {
			best = Script(s)
		}
	}
	a.n.Script = best
	if ukrainian {
		for i := range a.raws {
			a.raws[i].ukrainian = true
		}
	}
}

// cutAt is the byte at which a text has n runes.
func cutAt(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// firstForms are legal forms that stand in front of names and are nobody's forename.
var firstForms = wordSet("ooo oao zao pao nao ao tov jsc ojsc cjsc pjsc llc ltd pt sc fgup gup rup uab")

// shipsMark reports whether a name opens with the mark of a ship, and has more. With points it would be somebody's initials; without a stroke it may be.
func shipsMark(s string) bool {
	s = strings.TrimSpace(s)
	for _, m := range [...]string{"MV ", "M/V ", "M/T ", "F/V "} {
		if strings.HasPrefix(s, m) {
			return true
		}
	}
	return false
}

// bracketForms are the signs in brackets that Korean and Japanese companies have for their legal form: (주)엘란.
var bracketForms = wordSet("주 유 株 有")

// mayOpen reports whether a legal form is one with which names begin: a whole word, or letters that are nobody's forename.
func (r *raw) mayOpen() bool {
	return firstForms[r.fold()] || r.script != Latin && r.script != Cyrillic || utf8.RuneCountInString(r.text) >= 5
}

// soundsLikeOrganisation reports whether a name of unknown kind holds a legal form or a word that only organisations carry.
func (a *analysis) soundsLikeOrganisation() bool {
	lex := organisationWords()
	keys := sized(a.work.keys, len(a.raws))
	a.work.keys = keys
	for i := range a.raws {
		keys[i] = a.raws[i].lookup()
	}
	for i := range a.raws {
		r := &a.raws[i]
		if r.bracketed && bracketForms[r.text] {
			return true
		}
		if i > 0 && utf8.RuneCountInString(r.text) < 4 { // a form of several short words: Sp. z o.o. Initials alone are a person's.
			if e, n := lex.find(keys[i:]); n > 1 && e.role == LegalForm && len(strings.Join(keys[i:i+n], "")) > 3 {
				return true
			}
		}
		if r.script == Han && len(r.text) >= 12 && len(cutHan(r.text)) > 1 {
			return true
		}
		if len(r.text) < 3 && !r.dotted && r.text != strings.ToUpper(r.text) {
			continue
		}
		e, ok := lex.phrases[r.lookup()]
		if !ok || personalWords()[r.lookup()] != nil {
			continue
		}
		if e.role == LegalForm && len(r.text) > 1 && (i > 0 || r.mayOpen()) || e.role == Trade || e.role == Generic {
			return true
		}
	}
	return false
}

// add adds a word with its place in the original.
func (a *analysis) add(w word, r *raw) {
	if len(a.n.words) == maxWords || w.text == "" {
		return
	}
	a.n.words = append(a.n.words, w)
	a.n.spans = append(a.n.spans, [2]uint16{uint16(r.start), uint16(r.end)})
}

// finish marks what depends on the whole name.
func (a *analysis) finish() {
	ws := a.n.words
	if n := len(ws); n > 3 {
		ws[n-1].flags |= truncated
	}
}
