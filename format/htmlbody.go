package format

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segun"
)

// maxScored bounds the pages that go-readability is given: its cost grows with depth as well as size.
const maxScored = 60_000

// markKey opens the attribute that numbers elements. The number is in the key and not in the value, since
// go-readability merges nested elements by copying attributes: an element of its result names all those
// that it stands for.
const markKey = "data-sg-"

// article finds the elements whose own words are the article's.
func (p *page) article() map[*html.Node]bool {
	keep := p.readable()
	if p.keptLetters(keep) < 40 {
		if dense := p.dense(); p.keptLetters(dense) > p.keptLetters(keep) {
			keep = dense
		}
	}
	p.repair(keep)
	return keep
}

// readable asks go-readability which elements hold the article.
func (p *page) readable() (keep map[*html.Node]bool) {
	keep = map[*html.Node]bool{}
	if len(p.nodes) > maxScored {
		return keep
	}
	for i, n := range p.nodes {
		n.Attr = append(n.Attr, html.Attribute{Key: markKey + strconv.Itoa(i)})
	}
	// The library is not ours: whatever it does with a strange page, reading goes on without it.
	defer func() {
		if recover() != nil {
			keep = map[*html.Node]bool{}
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	base := p.base
	if base == nil || base.Host == "" {
		base = &url.URL{Scheme: "http", Host: "localhost", Path: "/"}
	}
	found, err := parser.ParseDocument(p.root, base)
	if err != nil || found.Node == nil {
		return keep
	}
	loose := map[string]bool{} // words whose element the library made itself
	for n := found.Node; n != nil; n = following(n, found.Node, true) {
		if n.Type == html.TextNode {
			if s := strings.TrimSpace(n.Data); s != "" && !marked(n.Parent) {
				loose[s] = true
			}
			continue
		}
		for _, a := range n.Attr {
			if num, ok := strings.CutPrefix(a.Key, markKey); ok {
				if i, err := strconv.Atoi(num); err == nil && i < len(p.nodes) {
					keep[p.nodes[i]] = true
				}
			}
		}
	}
	p.tie(keep, loose)
	// Links that run a script are replaced by their words.
	for _, n := range p.nodes {
		if n.DataAtom == atom.A && keep[n.Parent] && strings.HasPrefix(attr(n, "href"), "javascript:") {
			keep[n] = true
		}
	}
	return keep
}

// marked reports whether an element of the library's result is one of the page's.
func marked(n *html.Node) bool {
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, markKey) {
			return true
		}
	}
	return false
}

// tie finds the elements of words that the library put into paragraphs of its own making: a div that holds
// nothing but words is replaced by one.
func (p *page) tie(keep map[*html.Node]bool, loose map[string]bool) {
	if len(loose) == 0 {
		return
	}
	inside := make([]bool, len(p.nodes)) // lies below an element that was kept
	for i, n := range p.nodes {
		if j, ok := p.index[n.Parent]; ok {
			inside[i] = inside[j] || keep[n.Parent]
		}
		if keep[n] || p.drop[n] || !inside[i] && len(keep) > 0 {
			continue
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.TextNode && loose[strings.TrimSpace(c.Data)] {
				keep[n] = true
				break
			}
		}
	}
}

// keptLetters counts the letters and digits that keep holds.
func (p *page) keptLetters(keep map[*html.Node]bool) int {
	n := 0
	for e := range keep {
		n += ownLetters(e)
	}
	return n
}

// ownLetters counts the letters and digits of an element outside the elements in it.
func ownLetters(e *html.Node) int {
	n := 0
	for c := e.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			for _, r := range c.Data {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					n++
				}
			}
		}
	}
	return n
}

// weights is what an element holds below it.
type weights struct{ letters, linked int }

// weigh sums up letters, and those in links, for every element; one pass up from the leaves.
func (p *page) weigh() []weights {
	w := make([]weights, len(p.nodes))
	for i := len(p.nodes) - 1; i >= 0; i-- {
		n := p.nodes[i]
		if p.drop[n] {
			w[i] = weights{}
			continue
		}
		w[i].letters += ownLetters(n)
		if n.DataAtom == atom.A {
			w[i].linked = w[i].letters
		}
		if j, ok := p.index[n.Parent]; ok {
			w[j].letters += w[i].letters
			w[j].linked += w[i].linked
		}
	}
	return w
}

// dense finds the article by itself: the element whose children hold most words outside links, and below
// it all that is not mostly links. It serves where go-readability finds nothing or the page is too large.
func (p *page) dense() map[*html.Node]bool {
	w := p.weigh()
	score := make([]int, len(p.nodes))
	best := -1
	for i, n := range p.nodes {
		own := ownLetters(n)
		if !blockTag(n.DataAtom) || n.DataAtom == atom.Html || p.drop[n] || own == 0 && n.DataAtom != atom.P {
			continue
		}
		points := w[i].letters - 2*w[i].linked
		if points < 20 || n.DataAtom == atom.Li && points < 80 {
			continue
		}
		for m, k := n.Parent, 0; m != nil && k < 3; m, k = m.Parent, k+1 {
			if j, ok := p.index[m]; ok {
				score[j] += points / (k + 1)
				if best < 0 || score[j] > score[best] {
					best = j
				}
			}
		}
		if score[i] += points / 2; best < 0 || score[i] > score[best] {
			best = i
		}
	}
	keep := map[*html.Node]bool{}
	if best < 0 {
		return keep
	}
	root := p.nodes[best]
	for n := root; n != nil; {
		into := true
		if i, ok := p.index[n]; ok {
			if p.drop[n] || n != root && (n.DataAtom == atom.Nav || n.DataAtom == atom.Footer || n.DataAtom == atom.Aside || blockTag(n.DataAtom) && w[i].letters > 0 && w[i].linked*2 > w[i].letters) {
				into = false
			} else {
				keep[n] = true
			}
		}
		n = following(n, root, into)
	}
	return keep
}

// repair takes in paragraphs that were lost between others: those whose neighbours are the article's and
// that hold a sentence and few links.
func (p *page) repair(keep map[*html.Node]bool) {
	w := p.weigh()
	kept := map[*html.Node]int{} // parent -> kept paragraphs
	for n := range keep {
		if n.DataAtom == atom.P && n.Parent != nil {
			kept[n.Parent]++
		}
	}
	for i, n := range p.nodes {
		if n.DataAtom != atom.P || keep[n] || p.drop[n] || kept[n.Parent] < 3 || !keep[n.Parent] || w[i].letters < 30 || w[i].linked*3 > w[i].letters {
			continue
		}
		if s := p.words(n, 400); !endsSentence(s) && len(s) < 380 || isRole(s, roleBoilerplate) || isRole(s, roleTail) {
			continue
		}
		if _, by := byline(p.words(n, maxByline+1)); by {
			continue
		}
		for m := n; m != nil; m = following(m, n, !p.drop[m]) {
			if m.Type == html.ElementNode && !p.drop[m] {
				keep[m] = true
			}
		}
	}
}

// htmlBlock is one paragraph of a page.
type htmlBlock struct {
	text string
	kind segun.SectionKind
	tag  atom.Atom // of the element that it is the paragraph of
}

// walker cuts a part of a page into blocks.
type walker struct {
	page  *page
	kind  segun.SectionKind
	keep  func(*html.Node) bool // whether to go into an element; nil means always
	takes func(*html.Node) bool // whether an element's own words count; nil means always

	blocks []htmlBlock
	buf    []byte
	gap    bool      // white space is due before the next word
	line   bool      // and it is a line break
	breaks int       // br elements since the last word
	tag    atom.Atom // of the block being built
}

// walk goes through root in document order.
func (w *walker) walk(root *html.Node) {
	w.down(root, 0)
	w.flush()
}

// down handles n and what is below it. The parser bounds depth, so that recursion is safe.
func (w *walker) down(n *html.Node, pre int) {
	switch n.Type {
	case html.TextNode:
		if w.takes == nil || w.takes(n.Parent) {
			w.add(n.Data, pre > 0)
		}
		return
	case html.ElementNode:
	default:
		return
	}
	if w.page.drop[n] || w.keep != nil && !w.keep(n) {
		return
	}
	old := w.kind
	if w.kind == kindBody && captionTag(n) {
		w.flush()
		w.kind = kindCaption
	}
	switch {
	case n.DataAtom == atom.Br:
		w.breaks++
		w.gap, w.line = true, true
		if w.breaks > 1 {
			w.flush()
		}
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.gap = true
	}
	block := blockTag(n.DataAtom)
	outer := w.tag
	if block {
		w.flush()
		w.tag = n.DataAtom
	}
	if n.DataAtom == atom.Pre {
		pre++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.down(c, pre)
	}
	if block || w.kind != old {
		w.flush()
		w.tag = outer
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.gap = true
	}
	w.kind = old
}

// captionTag reports whether an element holds a picture's caption or credit.
func captionTag(n *html.Node) bool {
	return n.DataAtom == atom.Figcaption || hasClass(n, func(c string) bool {
		switch c {
		case "caption", "wp-caption-text", "image-caption", "photo-caption", "media-caption", "figcaption", "caption-text", "image__caption", "picture-caption", "img-caption", "photo-credit", "image-credit", "media__caption", "media-caption__text", "credit", "article-image-caption", "cutline":
			return true
		}
		return false
	})
}

// add appends words, white space folded; in pre elements line ends are kept.
func (w *walker) add(s string, pre bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == 0 || r == utf8.RuneError && n == 1:
		case unicode.IsSpace(r) && r != '\u00a0':
			w.gap = true
			w.line = w.line || pre && r == '\n'
		default:
			if r != '\u00a0' || len(w.buf) > 0 && !w.gap {
				w.space()
				w.buf = append(w.buf, s[i:i+n]...)
				w.breaks = 0
			}
		}
		i += n
	}
}

// space writes the white space that is due.
func (w *walker) space() {
	if w.gap && len(w.buf) > 0 {
		if w.line {
			w.buf = append(w.buf, '\n')
		} else {
			w.buf = append(w.buf, ' ')
		}
	}
	w.gap, w.line = false, false
}

// flush ends a block.
func (w *walker) flush() {
	if s := strings.TrimFunc(string(w.buf), unicode.IsSpace); s != "" {
		w.blocks = append(w.blocks, htmlBlock{text: s, kind: w.kind, tag: w.tag})
	}
	w.buf = w.buf[:0]
	w.gap, w.line, w.breaks = false, false, 0
}

// document puts the page together: headline, byline, body with captions in place, comments.
func (p *page) document(c segun.Capture) (*segun.Document, error) {
	keep := p.article()
	remarks, boxes := p.comments(p.spine(keep))
	w := walker{page: p, kind: kindBody,
		keep:  func(n *html.Node) bool { return !boxes[n] },
		takes: func(n *html.Node) bool { return keep[n] }}
	w.walk(p.bodyElement())
	d := &segun.Document{Title: p.meta.title, Authors: p.meta.authors, Publisher: p.meta.publisher, Published: p.meta.published, Basis: p.meta.basis, Lang: p.meta.lang, URL: or(c.URL, p.meta.url)}
	body := w.blocks
	if len(body) == 0 {
		body = articleBody(p.meta.body)
	}
	if len(body) == 0 || p.onlyLinks(keep, body) {
		return nil, &segun.Skip{From: c.From, Code: "no-article", Reason: "no article found in the page (navigation, a login or a script stands in its place); open the article itself in a browser, save the page and read the file"}
	}
	a := assembly{doc: d, utc: p.meta.utc}
	a.head(p, body)
	for _, b := range body {
		a.block(b.text, b.kind, 0)
	}
	a.remarks(remarks)
	a.finish(c.Given.Title)
	return d, nil
}

// bodyElement is where the page's words begin.
func (p *page) bodyElement() *html.Node {
	for _, n := range p.nodes {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	for _, n := range p.nodes {
		return n
	}
	return p.root
}

// spine is the elements that hold more than half of the article's letters: none of them is a comment.
func (p *page) spine(keep map[*html.Node]bool) map[*html.Node]bool {
	sum := make([]int, len(p.nodes))
	total := 0
	for i := len(p.nodes) - 1; i >= 0; i-- {
		if n := p.nodes[i]; keep[n] {
			own := ownLetters(n)
			sum[i] += own
			total += own
		}
		if j, ok := p.index[p.nodes[i].Parent]; ok {
			sum[j] += sum[i]
		}
	}
	spine := map[*html.Node]bool{}
	for i, n := range p.nodes {
		if sum[i]*2 > total {
			spine[n] = true
		}
	}
	return spine
}

// onlyLinks reports whether what was kept is mostly links and holds no sentence: navigation.
func (p *page) onlyLinks(keep map[*html.Node]bool, body []htmlBlock) bool {
	letters, linked := 0, 0
	for n := range keep {
		own := ownLetters(n)
		letters += own
		for m, k := n, 0; m != nil && k < 4; m, k = m.Parent, k+1 {
			if m.DataAtom == atom.A {
				linked += own
				break
			}
		}
	}
	if letters == 0 || linked*10 < letters*6 {
		return false
	}
	for _, b := range body {
		if endsSentence(b.text) && wordCount(b.text, 12) >= 10 {
			return false
		}
	}
	return true
}

// articleBody is the text that a page gives in its JSON-LD, where nothing of it stands in the page itself.
func articleBody(s string) []htmlBlock {
	var list []htmlBlock
	for line := range strings.Lines(strings.ToValidUTF8(stripTags(s), "")) {
		if line = squeeze(strings.ReplaceAll(line, "\x00", "")); line != "" {
			list = append(list, htmlBlock{text: line, kind: kindBody, tag: atom.P})
		}
	}
	return list
}

// assembly writes a document's text block by block.
type assembly struct {
	doc      *segun.Document
	text     []byte
	list     []para
	comments []commentInfo
	utc      bool // the date in the metadata is in UTC
}

// block appends a block of its own behind a blank line.
func (a *assembly) block(s string, kind segun.SectionKind, comment int) {
	s = strings.TrimFunc(s, unicode.IsSpace)
	if s == "" || len(a.text)+len(s) > maxText {
		return
	}
	if len(a.text) > 0 {
		a.text = append(a.text, "\n\n"...)
	}
	start := uint32(len(a.text))
	a.text = append(a.text, s...)
	a.list = append(a.list, para{paragraph: paragraph{span: segun.Span{Start: start, End: uint32(len(a.text))}, blank: 1, lines: 1}, kind: kind, comment: comment})
}

// head writes the headline and the visible byline, where the body does not hold them itself.
func (a *assembly) head(p *page, body []htmlBlock) {
	headline := p.headline()
	if headline == "" {
		return
	}
	for i := range body[:min(len(body), 4)] {
		if sameWords(body[i].text, headline) {
			body[i].text = "" // it stands above already
		}
	}
	a.block(headline, kindHeadline, 0)
	for _, n := range p.nodes {
		if authorMark(n) == 0 && n.DataAtom != atom.Time || p.hidden(n) || p.inComments(n) {
			continue
		}
		s := p.words(n, maxByline)
		if s == "" || len(s) > 120 || len(a.list) > 3 {
			continue
		}
		if a.holds(s) || blocksHold(body, s) {
			continue
		}
		a.block(s, kindBoilerplate, 0)
	}
}

func (a *assembly) holds(s string) bool { return strings.Contains(string(a.text), s) }

// blocksHold reports whether one of the first blocks holds s.
func blocksHold(body []htmlBlock, s string) bool {
	for _, b := range body[:min(len(body), 6)] {
		if strings.Contains(b.text, s) {
			return true
		}
	}
	return false
}

// headline is the page's title as it shows it: the heading that is most like the title, the title itself
// where none is.
func (p *page) headline() string {
	title := p.meta.title
	heads := p.heads()
	for _, h := range heads {
		if title == "" || sameWords(h, title) {
			return h
		}
	}
	for _, h := range heads {
		if likeness(h, title) >= 0.5 {
			return h
		}
	}
	return strings.ToValidUTF8(strings.ReplaceAll(title, "\x00", ""), "")
}

// likeness is the share of words that two lines have in common (Dice's coefficient).
func likeness(a, b string) float64 {
	wa, wb := strings.FieldsFunc(strings.ToLower(a), isSign), strings.FieldsFunc(strings.ToLower(b), isSign)
	if len(wa) == 0 || len(wb) == 0 || len(wa) > 200 || len(wb) > 200 {
		return 0
	}
	count := map[string]int{}
	for _, w := range wa {
		count[w]++
	}
	both := 0
	for _, w := range wb {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(len(wa)+len(wb))
}

// remarks appends the comments.
func (a *assembly) remarks(list []remarkHTML) {
	for _, r := range list {
		a.comments = append(a.comments, commentInfo{author: r.author, parent: r.parent + 1})
		for _, b := range r.blocks {
			a.block(b.text, kindComment, len(a.comments))
		}
	}
}

// finish marks furniture in the body as in plain text and lays the document out.
func (a *assembly) finish(given string) {
	d := a.doc
	d.Text = string(a.text)
	title, authors := d.Title, d.Authors
	r := textReader{doc: d, text: d.Text, list: a.list, title: given}
	r.setRoles()
	for r.body < len(r.list) && r.list[r.body].kind != kindBody && r.list[r.body].kind != kindCaption {
		r.body++
	}
	r.headHTML()
	end := len(r.list)
	for end > 0 && r.list[end-1].kind == kindComment {
		end--
	}
	all := r.list
	r.list = all[:end]
	r.inside()
	r.tail(end)
	r.list = all
	pieces := r.pieces()
	r.kind()
	if title != "" {
		d.Title = title
	}
	if len(authors) > 0 {
		d.Authors = authors
	}
	if a.utc && r.stamp.year && !r.stamp.updated && dayApart(d.Published, r.stamp.edtf) {
		d.Published = r.stamp.edtf // the day that readers were shown
	}
	if d.Published == "" && r.stamp.edtf != "" {
		d.Published, d.Basis = r.stamp.edtf, segun.PublishedText
	}
	lay(d, pieces, a.comments)
}

// headHTML marks bylines and dates that open a page's body; its headline is known already.
func (r *textReader) headHTML() {
	for i := 0; i < len(r.list) && i < r.body+4; i++ {
		p, s := &r.list[i], r.at(i)
		if p.kind != kindBody && p.kind != kindBoilerplate {
			continue
		}
		names, by := byline(s)
		st, dated := dateStamp(s)
		switch {
		case by:
			p.kind = kindBoilerplate
			r.addAuthors(names)
			if f, ok := findDate(s); ok {
				r.addStamp(stamp{edtf: f.edtf, year: f.year})
			}
		case dated:
			p.kind = kindBoilerplate
			r.addStamp(st)
		case p.kind == kindBody && len(s) > 160:
			return
		}
	}
}
