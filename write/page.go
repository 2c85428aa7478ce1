package write

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/mattn/go-runewidth"
	"github.com/muesli/termenv"
)

// ink is what a stretch of the digest is for; the page knows how that looks.
type ink uint8

const (
	inkText    ink = iota
	inkTitle       // the document's title
	inkHeading     // the name of a part of the digest
	inkName        // who or what a line is about
	inkQuote       // words between quotation marks
	inkAside       // everything a reader may skip
	inkNote        // what the reader should notice
	inks
)

// run is a stretch of one ink. Its text is plain already, with single spaces.
type run struct {
	text string
	ink  ink
}

// page lays runs out in lines of a fixed width. It keeps the first error of its writer.
type page struct {
	w     *bufio.Writer
	width int
	paint [inks]lipgloss.Style
	color bool
}

// newPage returns a page on w. Colours come from the terminal's own sixteen, so that its theme holds; nothing is
// asked of the terminal or the environment.
func newPage(w io.Writer, width int, color bool) *page {
	p := &page{w: bufio.NewWriter(w), width: width, color: color}
	if !color {
		return p
	}
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	r.SetHasDarkBackground(true)
	base := r.NewStyle().TabWidth(lipgloss.NoTabConversion)
	p.paint = [inks]lipgloss.Style{
		inkText:    base,
		inkTitle:   base.Bold(true),
		inkHeading: base.Bold(true).Foreground(lipgloss.ANSIColor(6)),
		inkName:    base.Bold(true),
		inkQuote:   base.Foreground(lipgloss.ANSIColor(2)),
		inkAside:   base.Faint(true),
		inkNote:    base.Foreground(lipgloss.ANSIColor(3)),
	}
	return p
}

func (p *page) blank() { p.w.WriteByte('\n') }

// rule draws a line across the page.
func (p *page) rule() {
	p.print(run{strings.Repeat("─", p.width), inkAside})
	p.blank()
}

func (p *page) print(r run) {
	if p.color && r.ink != inkText && r.text != "" {
		p.w.WriteString(p.paint[r.ink].Render(r.text))
		return
	}
	p.w.WriteString(r.text)
}

// word is the unit of wrapping: pieces that stay together, with their width in columns.
type word struct {
	pieces []run
	width  int
	spaced bool // a space goes before it unless it begins a line
}

// par is a paragraph: what stands before the first line and before the others, and how many lines it may take
// (0 for any number). The first line's opening may have an ink of its own.
type par struct {
	first, rest string
	lines       int
	ink         ink
}

// para lays out runs; where they take more than the lines allowed, the end says how many words are left out.
func (p *page) para(f par, runs ...run) {
	room := max(p.width-max(columns(f.first), columns(f.rest)), 10)
	hidden := 0
	if f.lines > 0 {
		runs, hidden = clip(runs, (f.lines+1)*room*utf8.UTFMax)
	}
	lines := wrap(words(runs, room), room)
	if f.lines > 0 && (len(lines) > f.lines || hidden > 0) {
		lines = cut(lines, f.lines, room, hidden)
	}
	for i, l := range lines {
		if i == 0 {
			p.print(run{f.first, f.ink})
		} else {
			p.w.WriteString(f.rest)
		}
		p.line(l)
		p.blank()
	}
}

// line prints words, joining neighbours of one ink so that a line holds few escapes.
func (p *page) line(l []word) {
	var b strings.Builder
	at := inkText
	for i, w := range l {
		for j, r := range w.pieces {
			space := i > 0 && j == 0 && w.spaced
			if r.ink != at {
				p.print(run{b.String(), at})
				b.Reset()
				at = r.ink
				if space {
					p.w.WriteByte(' ')
				}
			} else if space {
				b.WriteByte(' ')
			}
			b.WriteString(r.text)
		}
	}
	p.print(run{b.String(), at})
}

// words splits runs into words. A run that does not begin with a space is glued to the one before. Wide characters
// (Chinese, Japanese, Korean) may break between any two, except before closing punctuation.
func words(runs []run, room int) []word {
	var out []word
	glue := false
	for _, r := range runs {
		for i, part := range strings.Split(r.text, " ") {
			if i > 0 {
				glue = false
			}
			if part == "" {
				continue
			}
			out = appendWord(out, run{part, r.ink}, glue, room)
			glue = true
		}
	}
	return out
}

func appendWord(out []word, r run, glue bool, room int) []word {
	if width := columns(r.text); width <= room && !hasWide(r.text) {
		return add(out, r, width, glue)
	}
	g := graphemes.FromString(r.text)
	for first := true; g.Next(); first = false {
		c := run{g.Value(), r.ink}
		switch n := columns(c.text); {
		case first:
			out = add(out, c, n, glue)
		case breakable(out[len(out)-1], c.text, n, room):
			out = append(out, word{pieces: []run{c}, width: n})
		default:
			out = add(out, c, n, true)
		}
	}
	return out
}

// add begins a word with r, or continues the last one when glued.
func add(out []word, r run, width int, glue bool) []word {
	if !glue || len(out) == 0 {
		return append(out, word{pieces: []run{r}, width: width, spaced: true})
	}
	last := &out[len(out)-1]
	if k := len(last.pieces) - 1; last.pieces[k].ink == r.ink {
		last.pieces[k].text += r.text
	} else {
		last.pieces = append(last.pieces, r)
	}
	last.width += width
	return out
}

// breakable reports whether a line may end between w and the character c that follows it without a space.
func breakable(w word, c string, width, room int) bool {
	if w.width+width > room {
		return true
	}
	r, _ := utf8.DecodeRuneInString(c)
	if unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(w.pieces[len(w.pieces)-1].text)
	return isWide(r) && !unicode.In(last, unicode.Ps, unicode.Pi) || isWide(last)
}

// wrap fills lines greedily.
func wrap(ws []word, room int) [][]word {
	var out [][]word
	start, width := 0, 0
	for i, w := range ws {
		n := w.width
		if i > start && w.spaced {
			n++
		}
		if i > start && width+n > room {
			out = append(out, ws[start:i])
			start, width, n = i, 0, w.width
		}
		width += n
	}
	if start < len(ws) {
		out = append(out, ws[start:])
	}
	return out
}

// clip keeps about the first n bytes of runs and counts the words of the rest, so that a text of many megabytes is not
// laid out for the sake of its first lines.
func clip(runs []run, n int) (kept []run, hidden int) {
	for i, r := range runs {
		if len(r.text) <= n {
			n -= len(r.text)
			continue
		}
		for n < len(r.text) && !utf8.RuneStart(r.text[n]) {
			n++
		}
		hidden = strings.Count(r.text[n:], " ")
		for _, o := range runs[i+1:] {
			hidden += strings.Count(o.text, " ")
		}
		return append(runs[:i:i], run{r.text[:n], r.ink}), max(hidden, 1)
	}
	return runs, 0
}

// cut keeps at most n lines and ends the last with the number of words left out, those hidden before included.
func cut(lines [][]word, n, room, hidden int) [][]word {
	n = min(n, len(lines))
	for _, l := range lines[n:] {
		hidden += spacedWords(l)
	}
	last := lines[n-1]
	for {
		end := word{pieces: []run{{"… (" + strconv.Itoa(hidden) + " more " + plural(hidden, "word", "words") + ")", inkAside}}, spaced: true}
		end.width = columns(end.pieces[0].text)
		if len(last) == 0 || lineWidth(last)+1+end.width <= room {
			return append(lines[:n-1:n-1], append(last[:len(last):len(last)], end))
		}
		hidden += spacedWords(last[len(last)-1:])
		last = last[:len(last)-1]
	}
}

func spacedWords(l []word) int {
	n := 0
	for _, w := range l {
		if w.spaced {
			n++
		}
	}
	return n
}

func lineWidth(l []word) int {
	n := 0
	for i, w := range l {
		n += w.width
		if i > 0 && w.spaced {
			n++
		}
	}
	return n
}

// width ignores the locale, so that the same reading is laid out the same everywhere.
var cells = &runewidth.Condition{StrictEmojiNeutral: true}

// columns is how many columns s takes on a terminal.
func columns(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return cells.StringWidth(s)
		}
	}
	return len(s)
}

func hasWide(s string) bool { return strings.IndexFunc(s, isWide) >= 0 }

func isWide(r rune) bool { return r >= 0x1100 && cells.RuneWidth(r) == 2 }

// plural picks the word that fits n.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
