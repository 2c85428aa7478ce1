package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// Version is raised when the same text may give other quotes.
const Version = "7"

// Annotator returns the annotator that adds the quotes layer.
func Annotator() segun.Annotator {
	return segun.Annotator{Name: "read/quote", Version: Version, Provides: segun.LayerQuotes,
		Requires: []segun.Layer{segun.LayerTokens}, Run: func(r *segun.Reading) error {
			r.Quotes = &segun.Quotes{List: Find(r.Doc)}
			unopened(r)
			for i := range r.Quotes.List {
				q := &r.Quotes.List[i]
				q.Sentence = -1
				if t := r.Tokens.At(q.Span.Start); t < len(r.Tokens.Tokens) {
					q.Sentence = r.Tokens.SentenceOf(t)
				}
			}
			return nil
		}}
}

// family is a style of quotation marks; a quotation closes with a mark of the family that opened it.
type family uint8

const (
	double family = iota + 1 // “ ” „ " `` ''
	single                   // ‘ ’ ‚ '
	guillemet
	angle
)

// role is what a mark may do.
type role uint8

const (
	opens role = 1 << iota
	closes
)

// mark is one quotation mark in the text.
type mark struct {
	at, end uint32
	family  family
	role    role
}

// maxQuote is how many bytes a quotation inside one block may be long; a longer one is a mark gone missing.
const maxQuote = 20000

// Find returns the quotes of a document, in text order; a quote inside a quote is not listed.
func Find(d *segun.Document) []segun.Quote {
	var out []segun.Quote
	var marks []mark
	var carry family // the family of a quotation left open by the block before
	for _, b := range d.Blocks {
		if d.Sections[b.Section].Kind == segun.Boilerplate {
			carry = 0
			continue
		}
		marks = scan(d.Text, b.Span, marks[:0])
		open := -1
		i := 0
		if carry != 0 {
			if len(marks) > 0 && marks[0].family == carry && visible(d.Text, b.Span, marks[0].at) == b.Span.Start {
				open = 0
				i = 1
				out[len(out)-1].Continued = true
			} else if k := closesOnly(d.Text, marks, carry); k >= 0 {
				out[len(out)-1].Continued = true
				out = append(out, between(mark{at: b.Span.Start, end: b.Span.Start}, marks[k].at, marks[k].end))
				i, carry = k+1, 0
			} else {
				// The quotation before was never closed and does not go on: keep it to its block.
				carry = 0
			}
		}
		nested := 0
		for ; i < len(marks); i++ {
			m := marks[i]
			switch {
			case open >= 0 && m.role == opens && m.family == double && nests(d.Text, b.Span, marks, open, i):
				nested++
			case open >= 0 && neverClosed(d.Text, marks, open, i):
				open = i
			case nested > 0 && m.family == double && m.role&closes != 0 && d.Text[m.at] != '"':
				nested--
			case open < 0 && m.role&opens != 0 && !closesNothing(d.Text, marks, i):
				open = i
			case open >= 0 && m.family == marks[open].family && m.role&closes != 0 && m.at > marks[open].end:
				if m.role&opens != 0 && !closesHere(d.Text, m) && !apart(d.Text, marks[open]) && !closedInside(d.Text, m) {
					continue
				}
				if m.family == single && possessive(d.Text, marks, i) {
					continue
				}
				out = append(out, between(marks[open], m.at, m.end))
				open, nested = -1, 0
			}
		}
		carry = 0
		if open >= 0 {
			// Left open at the block's end: speech that goes on in the next paragraph, if it is a paragraph of speech.
			m := marks[open]
			if m.family != single && b.Span.End-m.end > 1 && b.Span.End-m.at < maxQuote {
				out = append(out, between(m, b.Span.End, b.Span.End))
				carry = m.family
			}
		}
	}
	for i := range out {
		out[i].Scare = short(d.Text, out[i])
	}
	return out
}

// closesOnly returns the first mark of a family in a paragraph behind one that left a quotation open, if it can only close: the paragraph goes on with the quotation though no mark opens it anew, as where a page has broken
// a paragraph in two. -1 otherwise.
func closesOnly(text string, marks []mark, f family) int {
	for k, m := range marks {
		if m.family != f {
			continue
		}
		if m.role == closes || m.role&closes != 0 && closesHere(text, m) {
			return k
		}
		return -1
	}
	return -1
}

// nests reports whether a curly mark opens a quotation inside one that a straight mark has opened: the paragraph opens with that mark, or another straight one comes later.
func nests(text string, b segun.Span, marks []mark, open, at int) bool {
	if text[marks[open].at] != '"' || text[marks[at].at] == '"' {
		return false
	}
	if marks[open].at == b.Start {
		return true
	}
	for _, m := range marks[at+1:] {
		if text[m.at] == '"' {
			return m.role&closes != 0
		}
	}
	return false
}

// possessive tells a plural's apostrophe ("the inspectors’ fault") from a closing mark: a better closing mark comes
// before the next opening one.
func possessive(text string, marks []mark, i int) bool {
	if b := text[marks[i].at-1]; b != 's' && b != 'S' {
		return false
	}
	for _, m := range marks[i+1:] {
		if m.family != single {
			continue
		}
		return m.role&closes != 0 && m.role&opens == 0
	}
	return false
}

func between(open mark, at, end uint32) segun.Quote {
	return segun.Quote{Span: segun.Span{Start: open.at, End: end}, Inner: segun.Span{Start: open.end, End: at}, Sentence: -1}
}

// closesHere tells, for a mark that might do either, whether it closes: it touches what comes before it.
func closesHere(text string, m mark) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:m.at])
	return !unicode.IsSpace(r)
}

// closedInside reports whether a space parts a mark from that of a quotation within the quotation, which a comma or a stop has closed: "he told us, 'Go,' | " she said.
func closedInside(text string, m mark) bool {
	k := int(m.at) - 1
	if k < 0 || text[k] != ' ' {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(text[:k])
	return (r == '\'' || r == '’') && k > n && strings.IndexByte(",.!?", text[k-n-1]) >= 0
}

// apart reports whether a mark that opens stands with spaces on both sides, as in texts that set every mark apart: the next one like it closes.
func apart(text string, m mark) bool {
	r, _ := utf8.DecodeRuneInString(text[m.end:])
	return unicode.IsSpace(r) && !closesHere(text, m)
}

// scan lists the marks of a block.
func scan(text string, b segun.Span, out []mark) []mark {
	for i := b.Start; i < b.End; {
		c := text[i]
		if c < utf8.RuneSelf {
			n := uint32(1)
			switch c {
			case '"':
				out = append(out, mark{i, i + 1, double, straight(text, b, i, i+1)})
			case '`':
				if i+1 < b.End && text[i+1] == '`' {
					n = 2
					out = append(out, mark{i, i + 2, double, opens})
				} else {
					out = append(out, mark{i, i + 1, single, opens})
				}
			case '\'':
				if i+1 < b.End && text[i+1] == '\'' {
					n = 2
					out = append(out, mark{i, i + 2, double, straight(text, b, i, i+2)})
				} else if r := apostrophe(text, b, i, i+1); r != 0 {
					out = append(out, mark{i, i + 1, single, r})
				}
			}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:b.End])
		e := i + uint32(n)
		switch r {
		case '“':
			out = append(out, mark{i, e, double, lowQuote(text, b, i, e)})
		case '„', '‟', '〝':
			out = append(out, mark{i, e, double, opens})
		case '”', '〞':
			out = append(out, mark{i, e, double, closeOrOpen(text, b, i, e)})
		case '«':
			out = append(out, mark{i, e, guillemet, pointed(text, b, i, e, opens)})
		case '»':
			out = append(out, mark{i, e, guillemet, pointed(text, b, i, e, closes)})
		case '‹':
			out = append(out, mark{i, e, angle, pointed(text, b, i, e, opens)})
		case '›':
			out = append(out, mark{i, e, angle, pointed(text, b, i, e, closes)})
		case '‘', '‚', '‛':
			// ‘ is also a wrongly turned apostrophe: ‘em, rock ‘n’ roll.
			if !letterBefore(text, b, i) {
				out = append(out, mark{i, e, single, opens})
			}
		case '’':
			if ro := apostrophe(text, b, i, e); ro != 0 {
				out = append(out, mark{i, e, single, ro &^ opens})
			}
		}
		i = e
	}
	return out
}

// around returns the runes before and after a mark, spaces at the block's borders. Signs that nobody sees, such as those for the direction of writing, are passed over.
func around(text string, b segun.Span, at, end uint32) (before, after rune) {
	before, after = ' ', ' '
	if at = visible(text, b, at); at > b.Start {
		before, _ = utf8.DecodeLastRuneInString(text[b.Start:at])
	}
	for end < b.End {
		r, n := utf8.DecodeRuneInString(text[end:b.End])
		if end += uint32(n); !unseen(r) {
			after = r
			break
		}
	}
	return before, after
}

// visible returns where the last rune that can be seen before at ends: pages hold marks of direction and width that nobody sees beside a quotation mark.
func visible(text string, b segun.Span, at uint32) uint32 {
	for at > b.Start {
		r, n := utf8.DecodeLastRuneInString(text[b.Start:at])
		if !unseen(r) {
			break
		}
		at -= uint32(n)
	}
	return at
}

// unseen reports whether a rune is a sign that nobody sees: for the direction of writing, for where a word may break, or left over from another encoding.
func unseen(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) }

func letterBefore(text string, b segun.Span, at uint32) bool {
	r, _ := around(text, b, at, at)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// straight tells what a straight double mark may do by the white space around it.
func straight(text string, b segun.Span, at, end uint32) role {
	before, after := around(text, b, at, end)
	open := unicode.IsSpace(before) || isOpener(before)
	shut := unicode.IsSpace(after) || isCloser(after)
	switch {
	case open && !shut:
		return opens
	case shut && !open:
		return closes
	}
	if unicode.IsDigit(before) && !unicode.IsLetter(after) && shut {
		return closes // also inches; harmless when nothing is open
	}
	return opens | closes
}

// isOpener holds for what may stand right before an opening mark.
func isOpener(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '‘', '\'', '“', '"', '…', ':':
		return true
	}
	return false
}

// isCloser holds for what may stand right after a closing mark.
func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}', '.', ',', ';', ':', '!', '?', '—', '–', '-', '/', '’', '\'', '”', '"', '…':
		return true
	}
	return false
}

// lowQuote handles “, which closes what „ opened and opens elsewhere.
func lowQuote(text string, b segun.Span, at, end uint32) role {
	before, after := around(text, b, at, end)
	if !unicode.IsSpace(before) && !isOpener(before) && (unicode.IsSpace(after) || isCloser(after)) {
		return closes
	}
	return opens
}

// closeOrOpen handles ”, which opens in Swedish and where an editor turned it wrongly.
func closeOrOpen(text string, b segun.Span, at, end uint32) role {
	before, after := around(text, b, at, end)
	if unicode.IsSpace(before) && !unicode.IsSpace(after) && !isCloser(after) {
		return opens
	}
	return closes
}

// pointed handles « and », which point the other way in German and Danish.
func pointed(text string, b segun.Span, at, end uint32, usual role) role {
	before, after := around(text, b, at, end)
	switch {
	case unicode.IsSpace(before) && !unicode.IsSpace(after) && usual == closes && !isCloser(after):
		return opens
	case !unicode.IsSpace(before) && usual == opens && (unicode.IsSpace(after) || isCloser(after)) && !isOpener(before):
		return closes
	}
	return usual
}

// apostrophe tells what a single mark may do; 0 when it is an apostrophe inside or at the edge of a word.
func apostrophe(text string, b segun.Span, at, end uint32) role {
	before, after := around(text, b, at, end)
	lb := unicode.IsLetter(before) || unicode.IsDigit(before)
	la := unicode.IsLetter(after) || unicode.IsDigit(after)
	switch {
	case lb && la:
		return 0
	case !lb && la:
		if unicode.IsSpace(before) || isOpener(before) {
			return opens
		}
		if (before == '.' || before == '?' || before == '!') && unicode.IsUpper(after) {
			return opens | closes // "he says.'But we tried", where a page has lost a space
		}
		return 0
	case unicode.IsSpace(after) || isCloser(after):
		return closes
	}
	return 0
}

// short reports whether a quote has too few words, or too little of a sentence, to be speech by itself.
func short(text string, q segun.Quote) bool {
	in := q.Inner.In(text)
	words := 0
	gap := true
	for _, r := range in {
		s := unicode.IsSpace(r)
		if !s && gap {
			words++
		}
		gap = s
	}
	last, _ := utf8.DecodeLastRuneInString(in)
	stop := last == '.' || last == '!' || last == '?' || last == ',' || last == '…' || last == '—'
	return words < 5 && !stop
}
