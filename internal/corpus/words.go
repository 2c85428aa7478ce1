package corpus

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// index finds words in a text whatever its quotation marks, dashes and white space.
type index struct {
	plain string   // with plain marks and single spaces
	low   string   // plain in lower case, letter by letter
	at    []uint32 // byte of plain -> byte of the text
}

func newIndex(text string) *index {
	x := &index{}
	var b, low strings.Builder
	space := false
	add := func(r rune, at int) {
		n := b.Len()
		b.WriteRune(r)
		for range b.Len() - n {
			x.at = append(x.at, uint32(at))
		}
		n = b.Len() - n
		l := unicode.ToLower(r)
		if len(string(l)) != n {
			l = r // so that both have the same offsets
		}
		low.WriteRune(l)
	}
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				add(' ', i)
			}
			space = true
			continue
		}
		space = false
		add(plainRune(r), i)
	}
	x.at = append(x.at, uint32(len(text)))
	x.plain, x.low = b.String(), low.String()
	return x
}

// plainRune writes marks in their plain form.
func plainRune(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '‘', '’', '‚', '′':
		return '\''
	case '–', '—', '‒', '‑', '−':
		return '-'
	}
	return r
}

// plainWords writes words of an annotation in the index's form.
func plainWords(s string) string {
	return strings.Join(strings.Fields(strings.Map(plainRune, s)), " ")
}

// anyCase reports whether the words stand anywhere in the text.
func (x *index) anyCase(words string) bool {
	return strings.Contains(x.low, strings.ToLower(plainWords(words)))
}

// find returns the place of words, or of "first … last": the nth of all where nth is not 0, else the only one, else the first from
// cursor on.
func (x *index) find(words string, nth int, cursor uint32) (segun.Span, error) {
	first, last, long := strings.Cut(plainWords(words), "…")
	if !long {
		first, last, long = strings.Cut(plainWords(words), " ... ")
	}
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	all := x.places(first)
	at := -1
	switch {
	case len(all) == 0:
		return segun.Span{}, fmt.Errorf("the text does not have the words %q", first)
	case nth > len(all):
		return segun.Span{}, fmt.Errorf("the words %q stand %d times, not %d", first, len(all), nth)
	case nth > 0:
		at = all[nth-1]
	case len(all) == 1:
		at = all[0]
	default:
		for _, k := range all {
			if x.at[k] >= cursor {
				at = k
				break
			}
		}
		if at < 0 {
			return segun.Span{}, fmt.Errorf("the words %q stand %d times, all before the line above: say which with at:", first, len(all))
		}
	}
	end := at + len(first)
	if long {
		k := strings.Index(x.plain[end:], last)
		if k < 0 {
			return segun.Span{}, fmt.Errorf("the text does not have the words %q after %q", last, first)
		}
		if k > 2000 {
			return segun.Span{}, fmt.Errorf("the words %q stand too far behind %q", last, first)
		}
		end += k + len(last)
	}
	return segun.Span{Start: x.at[at], End: x.end(end)}, nil
}

// end is where in the text the character before byte k of plain ends.
func (x *index) end(k int) uint32 {
	j := k
	for j < len(x.at)-1 && x.at[j] == x.at[k-1] {
		j++
	}
	return x.at[j]
}

// places returns where words stand as whole words.
func (x *index) places(words string) []int {
	var out []int
	if words == "" {
		return nil
	}
	for from := 0; ; {
		k := strings.Index(x.plain[from:], words)
		if k < 0 {
			return out
		}
		k += from
		if !x.inWord(k) && !x.inWord(k+len(words)) {
			out = append(out, k)
		}
		from = k + 1
	}
}

// inWord reports whether byte k of plain stands between two letters or digits.
func (x *index) inWord(k int) bool {
	return k > 0 && k < len(x.plain) && wordByte(x.plain[k-1]) && wordByte(x.plain[k])
}

func wordByte(c byte) bool {
	return c >= 0x80 || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// covered finds sentences that share no word with a claim and are not listed under nothing.
func (p *parser) covered() {
	var held []segun.Span
	for _, c := range p.a.Claims {
		held = append(held, c.Content...)
	}
	held = append(held, p.a.Nothing...)
	for i, para := range paragraphs(p.a.Text) {
		words := para.In(p.a.Text)
		if i > 0 && len(strings.Fields(words)) < 14 && !strings.ContainsAny(words[len(words)-1:], ".?!\"'") && !strings.HasSuffix(words, "”") && !strings.HasSuffix(words, "’") {
			continue // a byline, a date, a heading
		}
		for _, s := range pieces(p.a.Text, para) {
			ok := len(strings.Fields(s.In(p.a.Text))) < 3
			for _, h := range held {
				ok = ok || h.Overlaps(s)
			}
			if !ok {
				p.fault(1, fmt.Sprintf("no claim has words of the sentence %q; annotate it or list it under nothing", s.In(p.a.Text)))
			}
		}
	}
}

// paragraphs returns the stretches between line breaks, trimmed.
func paragraphs(text string) []segun.Span {
	var out []segun.Span
	for from := 0; from < len(text); {
		end := strings.IndexByte(text[from:], '\n')
		if end < 0 {
			end = len(text) - from
		}
		l := text[from : from+end]
		t := strings.TrimSpace(l)
		if t != "" {
			k := from + strings.Index(l, t)
			out = append(out, segun.Span{Start: uint32(k), End: uint32(k + len(t))})
		}
		from += end + 1
	}
	return out
}

// pieces splits a paragraph after full stops, question and exclamation marks before a capital: near enough to sentences for
// a check that asks only whether something of each is annotated.
func pieces(text string, para segun.Span) []segun.Span {
	var out []segun.Span
	w := para.In(text)
	start := 0
	cut := func(end int) {
		out = append(out, segun.Span{Start: para.Start + uint32(start), End: para.Start + uint32(end)})
	}
	for i := 0; i < len(w); i++ {
		if w[i] != '.' && w[i] != '?' && w[i] != '!' || abbreviated(w[:i]) {
			continue
		}
		j := i + 1
		for j < len(w) && (strings.IndexByte(".?!\"')", w[j]) >= 0 || strings.HasPrefix(w[j:], "”") || strings.HasPrefix(w[j:], "’")) {
			_, n := utf8.DecodeRuneInString(w[j:])
			j += n
		}
		if j < len(w) && w[j] == ' ' {
			cut(j)
			start = j + 1
		}
		i = j - 1
	}
	if start < len(w) {
		cut(len(w))
	}
	return out
}

// abbreviated reports whether the word before a full stop is short and capitalised: "Mr", "Gov", "St".
func abbreviated(before string) bool {
	k := strings.LastIndexAny(before, " \"(“‘") + 1
	word := before[k:]
	return len(word) > 0 && len(word) < 4 && word[0] >= 'A' && word[0] <= 'Z'
}
