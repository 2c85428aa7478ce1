package format

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"segun"
)

// The parser keeps no offsets, so that a page's text is led back to its bytes by comparing words: those of
// each block with those of the page's source, tags left out. The map is exact at the start of every word
// that was found; words that stand in no tag-free place of the source (a title from the metadata) have
// none. Cost is linear: every block tries few places, and loses its way at most lookahead words far.

// sourceWord is one word of the page's source, entities resolved.
type sourceWord struct {
	text string
	at   int // byte offset in the decoded source
}

const (
	lookahead = 40 // source words that may be skipped inside a block: hidden ones, notes, links left out
	tries     = 64 // places tried for the start of a block
)

// align maps the text's blocks to the bytes that the page was decoded from.
func align(d *segun.Document, dec decoded, source string) []segun.MapRun {
	if len(dec.runs) > 0 && dec.runs[0].Raw < 0 {
		return noMap
	}
	words := sourceWords(source)
	starts := map[string][]int32{}
	for i, w := range words {
		if len(starts[w.text]) < 4*tries {
			starts[w.text] = append(starts[w.text], int32(i))
		}
	}
	a := aligner{words: words, starts: starts, back: dec.runs}
	for _, b := range d.Blocks {
		a.block(d.Text, b.Span)
	}
	if len(a.runs) == 0 || a.runs[0].Text > 0 {
		a.runs = append([]segun.MapRun{{Text: 0, Raw: -1}}, a.runs...)
	}
	return a.runs
}

// rawOffset leads an offset in the decoded source to the bytes.
func rawOffset(runs []segun.MapRun, at int) int64 {
	if len(runs) == 0 {
		return int64(at)
	}
	i := sort.Search(len(runs), func(i int) bool { return int(runs[i].Text) > at })
	if i == 0 {
		return -1
	}
	return runs[i-1].Raw + int64(at) - int64(runs[i-1].Text)
}

// sourceWords cuts the words of a page's text out of its source.
func sourceWords(source string) []sourceWord {
	var words []sourceWord
	z := html.NewTokenizer(strings.NewReader(source))
	off := 0
	skip := ""
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			return words
		}
		size := len(z.Raw())
		switch tt {
		case html.StartTagToken:
			switch name, _ := z.TagName(); string(name) {
			case "script", "style", "title", "noscript", "textarea":
				skip = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				skip = ""
			}
		case html.TextToken:
			if skip == "" {
				eachWord(source[off:min(off+size, len(source))], func(w string, i int) {
					if strings.IndexByte(w, '&') >= 0 {
						w = html.UnescapeString(w)
					}
					words = append(words, sourceWord{w, off + i})
				})
			}
		}
		off += size
	}
}

// eachWord calls f with each stretch of s without white space, and its offset. No-break spaces stay
// inside words, as they do in the text.
func eachWord(s string, f func(w string, at int)) {
	start := -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) && r != '\u00a0' {
			if start >= 0 {
				f(s[start:i], start)
			}
			start = -1
		} else if start < 0 {
			start = i
		}
		i += n
	}
	if start >= 0 {
		f(s[start:], start)
	}
}

// aligner goes through the blocks in order.
type aligner struct {
	words  []sourceWord
	back   []segun.MapRun // from the decoded source to the bytes
	starts map[string][]int32
	next   int // source word behind the last one found
	runs   []segun.MapRun
}

// block maps one block.
func (a *aligner) block(text string, span segun.Span) {
	var words []sourceWord
	eachWord(span.In(text), func(w string, at int) { words = append(words, sourceWord{w, int(span.Start) + at}) })
	j := a.start(words)
	for i, w := range words {
		n := a.match(w.text, j)
		for skipped := 1; n == 0 && i > 0 && j >= 0 && skipped <= lookahead && j+skipped < len(a.words); skipped++ {
			if n = a.match(w.text, j+skipped); n > 0 {
				j += skipped
			}
		}
		if n == 0 {
			a.run(w.at, -1)
			continue
		}
		at := w.at
		for _, s := range a.words[j : j+n] {
			a.run(at, rawOffset(a.back, s.at))
			at += len(s.text)
		}
		j += n
		a.next = j
	}
	a.run(int(span.End), -1)
}

// start finds the source word at which a block begins: the first place behind the last block where up to
// four words agree, else the first anywhere; -1 when there is none.
func (a *aligner) start(words []sourceWord) int {
	if len(words) == 0 {
		return -1
	}
	at := a.starts[words[0].text]
	k := sort.Search(len(at), func(i int) bool { return int(at[i]) >= a.next })
	for _, list := range [...][]int32{at[k:], at[:k]} {
		for _, j := range list[:min(len(list), tries)] {
			if a.agrees(words, int(j)) {
				return int(j)
			}
		}
	}
	// The first word may be cut by a tag in the source: go on behind the last block.
	if a.next < len(a.words) && a.match(words[0].text, a.next) > 0 {
		return a.next
	}
	return -1
}

func (a *aligner) agrees(words []sourceWord, j int) bool {
	for _, w := range words[:min(len(words), 4)] {
		n := a.match(w.text, j)
		if n == 0 {
			return false
		}
		j += n
	}
	return true
}

// match is the number of source words from j on that make up w: one, or more where tags cut it.
func (a *aligner) match(w string, j int) int {
	if j < 0 {
		return 0
	}
	for n := 0; j+n < len(a.words) && n < 8; {
		rest, ok := strings.CutPrefix(w, a.words[j+n].text)
		if !ok {
			return 0
		}
		n++
		if rest == "" {
			return n
		}
		w = rest
	}
	return 0
}

// run says that text from offset at on comes from raw; nothing is written where that follows anyway.
func (a *aligner) run(at int, raw int64) {
	if n := len(a.runs); n > 0 {
		last := a.runs[n-1]
		if raw < 0 && last.Raw < 0 || raw >= 0 && last.Raw >= 0 && last.Raw+int64(at)-int64(last.Text) == raw {
			return
		}
		if int(last.Text) == at {
			a.runs = a.runs[:n-1]
			a.run(at, raw)
			return
		}
	}
	a.runs = append(a.runs, segun.MapRun{Text: uint32(at), Raw: raw})
}
