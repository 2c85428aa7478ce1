package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// class is the sort of names that may be forms of one another.
type class uint8

const (
	persons class = iota
	bodies        // organisations, outlets, named groups
	places
	rest
)

func classOf(k segun.EntityKind) class {
	switch k {
	case segun.Person:
		return persons
	case segun.Organisation, segun.Outlet, segun.Group:
		return bodies
	case segun.Place:
		return places
	}
	return rest
}

// form is one way of writing a name in this document, with the mentions that use it.
type form struct {
	parts    []string // folded words: no marks, articles, particles or letters after the name
	class    class
	kind     segun.EntityKind
	gender   byte // what its titles and forename say: 'm', 'f' or 0
	titled   bool // always with a title
	the      bool // with the definite article
	acronym  bool // as written all in capitals
	mentions []int
	group    *group
}

// names sorts the named mentions into forms.
func (l *linker) names() {
	index := map[string]*form{}
	var buf []byte
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form != segun.FormName {
			continue
		}
		parts := l.parts(m)
		if len(parts) == 0 {
			continue
		}
		first, end := l.nameTokens(m)
		for k := first; k < end; k++ {
			l.inName[k] = int32(i + 1)
		}
		c := classOf(m.Kind)
		g := byte(0)
		if c == persons {
			g = l.gender(m, parts)
		}
		buf = append(buf[:0], byte('0'+c))
		if len(parts) == 1 {
			buf = append(buf, g)
		}
		for _, p := range parts {
			buf = append(append(buf, ' '), p...)
		}
		f := index[string(buf)]
		if f == nil {
			f = &form{parts: parts, class: c, kind: m.Kind, titled: true}
			index[string(buf)] = f
			l.forms = append(l.forms, f)
		}
		f.mentions = append(f.mentions, i)
		if f.gender == 0 {
			f.gender = g
		}
		f.titled = f.titled && m.Span.Start < m.Name.Start
		f.the = f.the || l.Is(m.First, theWord)
		t := l.R.Tokens.At(m.Name.Start)
		f.acronym = f.acronym || len(parts) == 1 && t < l.Len() && l.Look[t]&phrase.AllCaps != 0
	}
	for _, f := range l.forms {
		f.group = l.newGroup(f.kind, true)
		f.group.gender = f.gender
		f.group.forms = []*form{f}
		n := f.group.n
		for _, i := range f.mentions {
			l.group[i] = n
		}
	}
}

var theWord = phrase.Hash("the")

// nameTokens returns the tokens of the name proper.
func (l *linker) nameTokens(m *segun.Mention) (first, end int) {
	if m.Name.Empty() {
		return m.Head, m.Head + 1
	}
	first = l.R.Tokens.At(m.Name.Start)
	end = first
	for end < l.Len() && l.R.Tokens.Tokens[end].Span.End <= m.Name.End {
		end++
	}
	return first, max(end, min(first+1, l.Len()))
}

// parts returns the folded words of a name that tell it from others.
func (l *linker) parts(m *segun.Mention) []string {
	first, end := l.nameTokens(m)
	from, to, nick := mention.Nickname(l.View, first, end)
	var parts, all []string
	for i := first; i < end; i++ {
		if nick && i >= from && i < to || l.Look[i]&phrase.Mark != 0 || l.Is(i, clitics...) {
			continue
		}
		for w := range strings.FieldsFuncSeq(l.Word(i), func(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }) {
			w = fold(w)
			if w == "" {
				continue
			}
			all = append(all, w)
			if !(m.Kind == segun.Person && particles[w] || articles[w] || m.Kind == segun.Person && letters[w] && len(parts) > 1) {
				parts = append(parts, w)
			}
		}
	}
	if len(parts) == 0 {
		return all
	}
	return parts
}

var clitics = phrase.Hashes("'s", "'")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var (
	particles = words("de la del las los el al da do dos das di du des van von der den ter ten te bin ibn bint ben abu ul ur af av y e zu zum le")
	articles  = words("the")
	letters   = words("jr sr ii iii iv md phd mp mep esq")
)

// fold writes a word in lower case, without marks on its letters, dots and apostrophes.
func fold(w string) string {
	plain := true
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || c-'A' < 26 || c == '.' || c == '\'' {
			plain = false
			break
		}
	}
	if plain {
		return w
	}
	var b strings.Builder
	for _, r := range w {
		switch {
		case r == '.' || r == '\'' || r == '’' || r == '`' || r == '‘':
		case r < utf8.RuneSelf:
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteString(bare(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// bare returns a small letter without its marks.
func bare(r rune) string {
	if s, ok := bareLetters[r]; ok {
		return s
	}
	return string(r)
}

var bareLetters = func() map[rune]string {
	m := map[rune]string{'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th", 'ð': "d", 'đ': "d", 'ı': "i", 'ə': "a", 'ł': "l", 'ø': "o", 'ħ': "h", 'ŧ': "t"}
	for plain, marked := range map[string]string{"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďḑḏḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥḥḫ",
		"i": "ìíîïĩīĭįǐịỉ", "j": "ĵ", "k": "ķḵǩḳ", "l": "ĺļľŀḷ", "m": "ṃ", "n": "ñńņňŋṇ", "o": "òóôõöōŏőơǒọỏốồổỗộớờởỡợ", "r": "ŕŗřṛ", "s": "śŝşšșṣ",
		"t": "ţťțṭ", "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ"} {
		for _, r := range marked {
			m[r] = plain
		}
	}
	return m
}()

// gender says what a mention's titles, else its forename, tell of the person: 'm', 'f' or 0.
func (l *linker) gender(m *segun.Mention, parts []string) byte {
	first, end := l.nameTokens(m)
	for i := m.First; i < first; i++ {
		if row, after, ok := phrase.Honorifics().At(l.View, i, first); ok {
			if h := phrase.Honorifics().Rows[row]; h.Gender != '-' && !h.After && after <= first {
				return h.Gender
			}
		}
		if row, _, ok := phrase.Offices().At(l.View, i, first); ok {
			if o := phrase.Offices().Rows[row]; o.Gender != '-' && l.Rel(i) != segun.RelNmodPoss && !l.Is(i+1, clitics...) {
				return o.Gender
			}
		}
	}
	if g := l.kinBefore(m.First); g != 0 {
		return g
	}
	if len(parts) < 2 {
		return 0
	}
	for i := first; i < end; i++ {
		if l.Look[i]&phrase.Mark != 0 {
			continue
		}
		switch l.GivenGender(i) {
		case phrase.FemaleForename:
			return 'f'
		case phrase.MaleForename:
			return 'm'
		}
		break
	}
	return 0
}

// kinBefore says what a word of kinship right before a name tells: "his wife Marit", "Briel's widow, Marit"; 0 for none.
func (l *linker) kinBefore(t int) byte {
	if t > 1 && l.Word(t-1) == "," {
		t--
	}
	if t < 1 || l.R.Tags.UPOS[t-1] != segun.NOUN {
		return 0
	}
	if row, _, ok := phrase.Offices().At(l.View, t-1, t); ok && phrase.Offices().Rows[row].Class == "family" && phrase.Offices().Rows[row].Gender != '-' {
		return phrase.Offices().Rows[row].Gender
	}
	return 0
}

// clash reports whether two genders speak against one person.
func clash(a, b byte) bool { return a != 0 && b != 0 && a != b }
