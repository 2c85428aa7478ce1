// Package pages measures how well web pages are read, on a folder of real pages with what is expected of each.
//
// In: a folder with one folder a page, each with source.html, expected.html (the article's markup) and
// expected-metadata.json, as go-readability's test-pages are laid out. Out: token F1 of title, body and
// byline and exact dates, for Segun and for go-readability on the same files.
//
// It keeps no page and quotes none: only names of folders and figures leave it.
//
//	expected “The ferry sank.”, read “The old ferry sank.”   →   precision 3/4, recall 3/3, F1 .857
package pages

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segun"
	"segun/format"
)

// Page is one page's figures; -1 where nothing is expected. Index 0 is Segun, 1 go-readability.
type Page struct {
	Name                      string
	Title, Body, Byline, Date [2]float64
}

// Report is the figures of a folder of pages, by name.
type Report struct{ Pages []Page }

// expected is a page's expected-metadata.json.
type expected struct {
	Title         string `json:"title"`
	Byline        string `json:"byline"`
	PublishedTime string `json:"publishedTime"`
}

// Score reads every page in dir. The error is of the files; a page that Segun refuses scores 0.
func Score(dir string) (Report, error) {
	var rep Report
	entries, err := os.ReadDir(dir)
	if err != nil {
		return rep, fmt.Errorf("format/pages: %w", err)
	}
	for _, e := range entries {
		src, err := os.ReadFile(filepath.Join(dir, e.Name(), "source.html"))
		if err != nil {
			continue // no page
		}
		p, err := score(filepath.Join(dir, e.Name()), e.Name(), src)
		if err != nil {
			return rep, fmt.Errorf("format/pages: %s: %w", e.Name(), err)
		}
		rep.Pages = append(rep.Pages, p)
	}
	if len(rep.Pages) == 0 {
		return rep, fmt.Errorf("format/pages: no pages in %s", dir)
	}
	return rep, nil
}

func score(dir, name string, src []byte) (Page, error) {
	p := Page{Name: name}
	var want expected
	raw, err := os.ReadFile(filepath.Join(dir, "expected-metadata.json"))
	if err == nil {
		err = json.Unmarshal(raw, &want)
	}
	if err != nil {
		return p, err
	}
	markup, err := os.ReadFile(filepath.Join(dir, "expected.html"))
	if err != nil {
		return p, err
	}
	root, err := html.Parse(bytes.NewReader(markup))
	if err != nil {
		return p, err
	}
	for i, got := range [2]reading{ours(name, src), theirs(src)} {
		p.Title[i] = F1(want.Title, got.title)
		p.Body[i] = F1(wordsOf(root), got.body)
		p.Byline[i], p.Date[i] = -1, -1
		if want.Byline != "" {
			p.Byline[i] = F1(want.Byline, got.byline)
		}
		if len(want.PublishedTime) >= 10 {
			p.Date[i] = 0
			if got.date == want.PublishedTime[:10] {
				p.Date[i] = 1
			}
		}
	}
	return p, nil
}

// reading is what a reader made of a page.
type reading struct{ title, body, byline, date string }

// ours reads a page with format.Read.
func ours(name string, src []byte) reading {
	d, err := format.Read(segun.Capture{From: name, Media: "text/html", Bytes: src})
	if err != nil {
		return reading{}
	}
	var b strings.Builder
	for _, bl := range d.Blocks {
		switch d.Sections[bl.Section].Kind {
		case segun.Body, segun.Caption, segun.Dateline:
			b.WriteString(bl.Span.In(d.Text) + "\n")
		}
	}
	return reading{d.Title, b.String(), strings.Join(d.Authors, ", "), d.Published}
}

// theirs reads a page with go-readability alone.
func theirs(src []byte) reading {
	base := &url.URL{Scheme: "http", Host: "localhost", Path: "/"}
	a, err := readability.FromReader(bytes.NewReader(src), base)
	if err != nil {
		return reading{}
	}
	r := reading{title: a.Title, byline: a.Byline}
	if a.Node != nil {
		r.body = wordsOf(a.Node)
	}
	if a.PublishedTime != nil {
		r.date = a.PublishedTime.Format("2006-01-02")
	}
	return r
}

// wordsOf is the text below n, with white space where elements begin and end lines.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	var down func(*html.Node)
	down = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript || n.DataAtom == atom.Svg:
			return
		}
		inline := n.Type != html.ElementNode
		switch n.DataAtom {
		case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Font, atom.Sub, atom.Sup, atom.Code, atom.Small, atom.U, atom.Abbr, atom.Mark, atom.Cite, atom.Q, atom.S, atom.Ins, atom.Del:
			inline = true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			down(c)
		}
		if !inline {
			b.WriteByte('\n')
		}
	}
	down(n)
	return b.String()
}

// F1 is the harmonic mean of precision and recall over bags of word tokens; two empty texts agree.
func F1(want, got string) float64 {
	bag := map[string]int{}
	nw, ng, both := 0, 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(want), notWord) {
		bag[w]++
		nw++
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(got), notWord) {
		ng++
		if bag[w] > 0 {
			bag[w]--
			both++
		}
	}
	if nw+ng == 0 {
		return 1
	}
	return 2 * float64(both) / float64(nw+ng)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }

// mean is the mean of the figures that there are, and their number.
func (r Report) mean(of func(Page) float64) (float64, int) {
	sum, n := 0.0, 0
	for _, p := range r.Pages {
		if x := of(p); x >= 0 {
			sum += x
			n++
		}
	}
	return sum / float64(max(n, 1)), n
}

// Means returns Segun's mean title, body, byline and date figures.
func (r Report) Means() (title, body, byline, date float64) {
	title, _ = r.mean(func(p Page) float64 { return p.Title[0] })
	body, _ = r.mean(func(p Page) float64 { return p.Body[0] })
	byline, _ = r.mean(func(p Page) float64 { return p.Byline[0] })
	date, _ = r.mean(func(p Page) float64 { return p.Date[0] })
	return title, body, byline, date
}

// String is the report as the golden file holds it: means first, then the pages on which Segun is furthest
// from what is expected.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Token F1 (date: exact day) over %d pages; expected.html is go-readability's own output, so that its body figure is no independent one.\n\n", len(r.Pages))
	fmt.Fprintf(&b, "%-8s %6s %8s %15s\n", "", "pages", "segun", "go-readability")
	for _, row := range []struct {
		name string
		of   func(Page) [2]float64
	}{
		{"title", func(p Page) [2]float64 { return p.Title }}, {"body", func(p Page) [2]float64 { return p.Body }},
		{"byline", func(p Page) [2]float64 { return p.Byline }}, {"date", func(p Page) [2]float64 { return p.Date }},
	} {
		ours, n := r.mean(func(p Page) float64 { return row.of(p)[0] })
		theirs, _ := r.mean(func(p Page) float64 { return row.of(p)[1] })
		fmt.Fprintf(&b, "%-8s %6d %8.4f %15.4f\n", row.name, n, ours, theirs)
	}
	for _, row := range []struct {
		name string
		of   func(Page) float64
	}{
		{"title", func(p Page) float64 { return p.Title[0] }}, {"body", func(p Page) float64 { return p.Body[0] }},
		{"byline", func(p Page) float64 { return p.Byline[0] }}, {"date", func(p Page) float64 { return p.Date[0] }},
	} {
		worst := append([]Page(nil), r.Pages...)
		sort.SliceStable(worst, func(i, j int) bool { return row.of(worst[i]) < row.of(worst[j]) })
		fmt.Fprintf(&b, "\nworst %s\n", row.name)
		n := 0
		for _, p := range worst {
			if x := row.of(p); x >= 0 && x < 0.9 && n < 15 {
				fmt.Fprintf(&b, "  %.3f %s\n", x, p.Name)
				n++
			}
		}
	}
	return b.String()
}
