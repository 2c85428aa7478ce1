package when_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"segun"
	"segun/internal/golden"
)

const shared = "../../../shared/data/times"

// gold is a document of the corpus.
type gold struct {
	ID    string `json:"id"`
	DCT   string `json:"dct"`
	Sents [][]struct {
		Tok  string            `json:"tok"`
		Date map[string]string `json:"date"`
		DID  *int              `json:"did"`
	} `json:"sents"`
}

// expression is a stretch of tokens with its days.
type expression struct {
	start, end uint32
	words      string
	date       map[string]string // of the corpus
	edtf       string            // of ours
	basis      string
}

// corpus reads a file of the corpus.
func corpus(t testing.TB, path string) []gold {
	f, err := os.Open(path)
	must(t, err)
	defer f.Close()
	var out []gold
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var g gold
		must(t, d.Decode(&g))
		out = append(out, g)
	}
	return out
}

// reading makes a reading of gold tokens, a space between, and lists the gold expressions. The corpus tells no paragraphs: all is one.
func (g *gold) reading() (*segun.Reading, []expression) {
	var text strings.Builder
	r := &segun.Reading{Tokens: &segun.Tokens{}, Language: &segun.Language{Code: "en", Confidence: 1}}
	var out []expression
	for _, s := range g.Sents {
		first, start := len(r.Tokens.Tokens), uint32(text.Len())
		last := -1
		for _, w := range s {
			at := segun.Span{Start: uint32(text.Len())}
			text.WriteString(w.Tok)
			at.End = uint32(text.Len())
			text.WriteByte(' ')
			r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: at})
			switch {
			case w.Date == nil:
				last = -1
			case w.DID != nil && *w.DID == last:
				if e := &out[len(out)-1]; w.Tok != "." && w.Tok != "," {
					e.end = at.End
				}
			default:
				out = append(out, expression{start: at.Start, end: at.End, date: w.Date})
				if last = -2; w.DID != nil {
					last = *w.DID
				}
			}
		}
		r.Tokens.Sentences = append(r.Tokens.Sentences, segun.Sentence{First: first, End: len(r.Tokens.Tokens), Span: segun.Span{Start: start, End: uint32(text.Len()) - 1}})
	}
	all := segun.Span{End: uint32(text.Len())}
	r.Doc = &segun.Document{Text: text.String(), Published: g.DCT, Sections: []segun.Section{{ID: "s1", Kind: segun.Body, Span: all}}, Blocks: []segun.Block{{Span: all}}}
	for i := range out {
		out[i].words = r.Doc.Text[out[i].start:out[i].end]
	}
	return r, out
}

// ours lists the expressions that were read, by the corpus's conventions: a range is two expressions, one that only orders is none.
func ours(r *segun.Reading) []expression {
	var out []expression
	for _, t := range r.Times.List {
		if t.Order != "" {
			continue
		}
		e := expression{start: t.Span.Start, end: t.Span.End, words: t.Span.In(r.Doc.Text), edtf: t.EDTF, basis: t.Basis}
		if a, b, ok := halves(e); ok {
			out = append(out, a, b)
			continue
		}
		out = append(out, e)
	}
	return out
}

// halves cuts a range in two at its connecting word.
func halves(e expression) (a, b expression, ok bool) {
	from, to, cut := strings.Cut(e.edtf, "/")
	if !cut || from == ".." || to == ".." {
		return
	}
	for _, c := range []string{" to ", " through ", " until ", " till ", " and ", " – ", " - "} {
		if i := strings.Index(e.words, c); i > 0 && (strings.ContainsAny(e.words[i+len(c):], "0123456789") && !strings.Contains(e.words[i+len(c):], " of ") || len(c) > 3) {
			rest := e.words[i+len(c):]
			k := uint32(i + len(c))
			for _, skip := range []string{"the ", "about "} {
				if strings.HasPrefix(rest, skip) {
					k += uint32(len(skip))
					rest = rest[len(skip):]
				}
			}
			if len(strings.Fields(e.words[:i])) == 1 && len(e.words[:i]) <= 2 { // 5 – 6 September
				return
			}
			a, b = e, e
			a.end, a.words, a.edtf = e.start+uint32(i), e.words[:i], from
			b.start, b.words, b.edtf = e.start+k, rest, to
			return a, b, true
		}
	}
	return
}

// clockOnly reports whether a gold value is a time of day without a date, which the design does not date.
func clockOnly(d map[string]string) bool {
	w := d["when"]
	return len(w) >= 8 && w[2] == ':'
}

// tally counts.
type tally struct {
	gold, ours, strict, loose, relaxed, matched, right int
	wrong, missed, extra                               []string
}

// trimmed leaves out an article, which the corpus takes in as often as not, and a part of the day.
func trimmed(e expression) (uint32, uint32) {
	s, end, w := e.start, e.end, e.words
	for _, a := range []string{"the ", "The "} {
		if strings.HasPrefix(w, a) {
			s += 4
			w = w[4:]
		}
	}
	for _, d := range []string{" night", " Night", " afternoon", " morning", " evening"} {
		if strings.HasSuffix(w, d) {
			end -= uint32(len(d))
		}
	}
	return s, end
}

func (c *tally) add(id, text string, g, o []expression) {
	var kept []expression
	drop := map[int]bool{}
	for _, e := range g {
		if !clockOnly(e.date) {
			kept = append(kept, e)
			continue
		}
		for k, x := range o {
			if x.start < e.end && e.start < x.end && !dated(g, x) {
				drop[k] = true
			}
		}
	}
	g = kept
	used := make([]bool, len(g))
	c.gold += len(g)
	for k, x := range o {
		if drop[k] {
			continue
		}
		c.ours++
		hit := -1
		for i, e := range g {
			if !used[i] && e.start < x.end && x.start < e.end {
				hit = i
				break
			}
		}
		around := text[max(0, int(x.start)-40):x.start] + "[" + x.words + "]" + text[x.end:min(len(text), int(x.end)+30)]
		if hit < 0 {
			c.extra = append(c.extra, id+" | "+around+" | "+x.edtf)
			continue
		}
		e := g[hit]
		used[hit] = true
		c.relaxed++
		xs, xe := trimmed(x)
		es, ee := trimmed(e)
		exact := x.start == e.start && x.end == e.end
		if exact {
			c.strict++
		}
		if xs == es && xe == ee {
			c.loose++
		} else {
			c.missed = append(c.missed, id+" | border | "+around+" | gold "+e.words)
		}
		c.matched++
		if agrees(x.edtf, e.date) {
			c.right++
		} else {
			c.wrong = append(c.wrong, fmt.Sprintf("%s | %s | %s | gold %v | %s", id, around, x.edtf, e.date, x.basis))
		}
	}
	for i, e := range g {
		if !used[i] {
			c.missed = append(c.missed, id+" | "+text[max(0, int(e.start)-40):e.start]+"["+e.words+"]"+text[e.end:min(len(text), int(e.end)+30)]+fmt.Sprint(" | ", e.date))
		}
	}
}

// dated reports whether an expression overlaps a gold date that is more than a time of day.
func dated(g []expression, x expression) bool {
	for _, e := range g {
		if !clockOnly(e.date) && e.start < x.end && x.start < e.end {
			return true
		}
	}
	return false
}

// f1 is the F1 of some of the tallies, in per cent.
func (c *tally) f1(hits int) float64 {
	if c.gold+c.ours == 0 {
		return 0
	}
	return 200 * float64(hits) / float64(c.gold+c.ours)
}

func (c *tally) String() string {
	return fmt.Sprintf("strict F1 %5.1f  (articles and parts of the day aside %5.1f)  relaxed F1 %5.1f  values %5.1f of 100 matched  gold %d  found %d  matched %d",
		c.f1(c.strict), c.f1(c.loose), c.f1(c.relaxed), 100*float64(c.right)/float64(max(1, c.matched)), c.gold, c.ours, c.matched)
}

// TestScore holds the reading of dates to test/scores/en-times.txt: go test ./read/when -run Score -update
func TestScore(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("needs ../shared/data: ", err)
	}
	read := pipeline(t)
	var out bytes.Buffer
	out.WriteString(header)
	for _, name := range []string{"en-gum.dev", "en-gum.train"} {
		var c, naive tally
		for _, g := range corpus(t, filepath.Join(shared, name+".jsonl")) {
			r, want := g.reading()
			must(t, read(r))
			c.add(g.ID, r.Doc.Text, want, ours(r))
			naive.add(g.ID, r.Doc.Text, want, bareYears(r))
		}
		fmt.Fprintf(&out, "\n%-13s %s\n%-13s %s\n", name, &c, "  naive", &naive)
		for _, l := range []struct {
			what string
			list []string
		}{{"wrong value", c.wrong}, {"not found, or with other borders", c.missed}, {"found where nothing is", c.extra}} {
			if os.Getenv("WHEN_ERRORS") == name {
				fmt.Println("##", l.what)
				fmt.Println(strings.Join(l.list, "\n"))
			}
			fmt.Fprintf(&out, "  %d %s\n", len(l.list), l.what)
		}
		if name == "en-gum.dev" {
			classes(&out, c)
			if f := c.f1(c.strict); f < 80 {
				t.Errorf("strict F1 %.1f is below the bar of 80", f)
			}
			if v := 100 * float64(c.right) / float64(max(1, c.matched)); v < 80 {
				t.Errorf("value accuracy %.1f is below the bar of 80", v)
			}
		}
	}
	golden.File(t, "../../test/scores/en-times.txt", out.Bytes())
}

// classes counts the commonest kinds of error by the shape of the gold or found words.
func classes(out *bytes.Buffer, c tally) {
	n := map[string]int{}
	for _, l := range c.missed {
		n["missed or cut differently: "+shape(l)]++
	}
	for _, l := range c.extra {
		n["found where nothing is: "+shape(l)]++
	}
	for _, l := range c.wrong {
		n["wrong value: "+shape(l)]++
	}
	keys := make([]string, 0, len(n))
	for k := range n {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if n[keys[i]] != n[keys[j]] {
			return n[keys[i]] > n[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys[:min(12, len(keys))] {
		fmt.Fprintf(out, "    %3d %s\n", n[k], k)
	}
}

// shape is the words between the brackets of a line, digits as 0.
func shape(l string) string {
	_, l, _ = strings.Cut(l, "[")
	l, _, _ = strings.Cut(l, "]")
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, l))
}

// bareYears is the baseline: each token of four digits between 1500 and 2100 is a year, and "today", "yesterday" and "tomorrow" the document's date.
func bareYears(r *segun.Reading) []expression {
	var out []expression
	for _, k := range r.Tokens.Tokens {
		w := k.Span.In(r.Doc.Text)
		e := expression{start: k.Span.Start, end: k.Span.End, words: w}
		switch l := strings.ToLower(w); {
		case len(w) == 4 && w >= "1500" && w <= "2100" && strings.Trim(w, "0123456789") == "":
			e.edtf = w
		case l == "today" || l == "yesterday" || l == "tomorrow":
			e.edtf = r.Doc.Published
		default:
			continue
		}
		out = append(out, e)
	}
	return out
}
