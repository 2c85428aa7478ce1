package format

import (
	"encoding/json"
	"net/url"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segun"
)

// metadata is what a page says of its article outside its text.
type metadata struct {
	title     string
	authors   []string
	publisher string
	published string // EDTF
	utc       bool   // published was given in UTC: where the article came out it may have been another day
	basis     segun.PublishedBasis
	lang      string
	url       string
	body      string // JSON-LD articleBody
}

// readMetadata gathers metadata in the order of how much it can be trusted: JSON-LD, Dublin Core and Open
// Graph, other meta elements, microdata, the page's visible byline and time.
func readMetadata(p *page) metadata {
	meta := map[string][]string{}
	var ld ldArticle
	titleTag := ""
	for _, n := range p.nodes {
		switch n.DataAtom {
		case atom.Meta:
			addMeta(meta, n)
		case atom.Title:
			if titleTag == "" && n.Namespace == "" && n.FirstChild != nil {
				titleTag = squeeze(n.FirstChild.Data)
			}
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
				ld.merge(readLD(n.FirstChild.Data))
			}
		case atom.Link:
			if rel := strings.ToLower(attr(n, "rel")); rel == "canonical" {
				meta["link:canonical"] = append(meta["link:canonical"], attr(n, "href"))
			}
		}
	}
	first := func(names ...string) string {
		for _, k := range names {
			for _, v := range meta[k] {
				if v = squeeze(html.UnescapeString(v)); v != "" {
					return v
				}
			}
		}
		return ""
	}
	m := metadata{body: ld.body}
	m.publisher = or(ld.publisher, first("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name"))
	if ld.name != "" && likeness(ld.name, titleTag) > likeness(ld.title, titleTag) {
		ld.title = ld.name
	}
	m.title = p.title(ld.title, first("dc.title", "dcterms.title", "dcterm.title"), first("og:title", "weibo:article:title", "title", "twitter:title", "parsely-title", "sailthru.title", "citation_title"), titleTag, m.publisher)
	m.lang = p.lang(or(first("content-language", "language", "dc.language", "og:locale"), ld.lang))
	m.url = absolute(first("link:canonical"), first("og:url"), ld.url)
	m.published, m.basis, m.utc = p.published(ld.date, first)
	m.authors = p.authors(ld.authors, meta)
	return m
}

func or(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// addMeta files a meta element under its names, with dots for the colons that Dublin Core is written
// with in two ways.
func addMeta(meta map[string][]string, n *html.Node) {
	content := attr(n, "content")
	if strings.TrimSpace(content) == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
		for name := range strings.FieldsSeq(strings.ToLower(attr(n, key))) {
			if rest, ok := strings.CutPrefix(name, "dc:"); ok {
				name = "dc." + rest
			}
			for _, ns := range [...]string{"dcterms", "dcterm"} {
				if rest, ok := strings.CutPrefix(name, ns+":"); ok {
					name = ns + "." + rest
				}
			}
			meta[name] = append(meta[name], content)
		}
	}
}

// ldArticle is what JSON-LD says of the article.
type ldArticle struct {
	rank      int // how surely this object is the article
	title     string
	name      string // a second title, which some pages use for the first
	authors   []string
	publisher string
	date      string
	lang      string
	url       string
	body      string
}

// merge takes over o where it is surer, or fills what is missing.
func (a *ldArticle) merge(o ldArticle) {
	if o.rank > a.rank {
		*a, o = o, *a
	}
	if o.rank == 0 {
		return
	}
	a.title, a.name = or(a.title, o.title), or(a.name, o.name)
	a.publisher = or(a.publisher, o.publisher)
	a.date = or(a.date, o.date)
	a.lang = or(a.lang, o.lang)
	a.url = or(a.url, o.url)
	a.body = or(a.body, o.body)
	if len(a.authors) == 0 {
		a.authors = o.authors
	}
}

// readLD reads one JSON-LD script; what is broken beyond mending says nothing.
func readLD(s string) ldArticle {
	s = strings.TrimSpace(s)
	for _, wrap := range [...][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}} {
		if strings.HasPrefix(s, wrap[0]) {
			s = strings.TrimSuffix(strings.TrimSpace(s[len(wrap[0]):]), wrap[1])
		}
	}
	var best ldArticle
	dec := json.NewDecoder(strings.NewReader(mendJSON(s)))
	for {
		var v any
		if dec.Decode(&v) != nil {
			return best
		}
		best.merge(findLD(v, 0))
	}
}

// mendJSON puts right what generators get wrong most: control characters inside strings, commas before a
// closing bracket, a semicolon at the end.
func mendJSON(s string) string {
	if json.Valid([]byte(s)) {
		return s
	}
	out := make([]byte, 0, len(s)+16)
	in := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case in && c == '\\' && i+1 < len(s):
			if strings.IndexByte(`"\/bfnrtu`, s[i+1]) >= 0 {
				out = append(out, c)
			}
			i++
			c = s[i]
			if c < 0x20 {
				continue
			}
		case c == '"':
			in = !in
		case in && c < 0x20:
			out = append(out, ' ')
			continue
		case !in && c == ',':
			if rest := strings.TrimLeft(s[i+1:min(len(s), i+80)], " \t\r\n"); rest != "" && (rest[0] == '}' || rest[0] == ']') {
				continue
			}
		case !in && c == ';':
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// findLD looks for the article in a JSON-LD value, through arrays, graphs and what a page is about.
func findLD(v any, depth int) ldArticle {
	var best ldArticle
	if depth > 6 {
		return best
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			best.merge(findLD(x, depth+1))
		}
	case map[string]any:
		best = articleLD(v)
		for _, k := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			if x, ok := v[k]; ok {
				best.merge(findLD(x, depth+1))
			}
		}
	}
	return best
}

// articleLD reads an object whose type says that it is an article or the page that holds one.
func articleLD(o map[string]any) ldArticle {
	a := ldArticle{}
	for _, t := range stringsLD(o["@type"]) {
		t = t[strings.LastIndexAny(t, "/#")+1:]
		switch {
		case strings.HasSuffix(t, "Article"), t == "BlogPosting", t == "Report", t == "LiveBlogPosting", t == "SocialMediaPosting", t == "DiscussionForumPosting":
			a.rank = 3
		case t == "CreativeWork" || strings.HasSuffix(t, "Report") || t == "Review" || t == "VideoObject" && false:
			a.rank = max(a.rank, 2)
		case strings.HasSuffix(t, "WebPage") || t == "ItemPage":
			a.rank = max(a.rank, 1)
		}
	}
	if a.rank == 0 {
		return a
	}
	clean := func(key string) string {
		if s, ok := o[key].(string); ok {
			return squeeze(html.UnescapeString(stripTags(s)))
		}
		return ""
	}
	a.title = clean("headline")
	if a.rank >= 2 {
		a.name = clean("name")
		a.title = or(a.title, a.name)
	}
	a.date = or(clean("datePublished"), clean("dateCreated"))
	if a.rank >= 2 {
		a.authors = namesLD(o["author"], 0)
		if len(a.authors) == 0 {
			a.authors = namesLD(o["creator"], 0)
		}
		if s, ok := o["articleBody"].(string); ok {
			a.body = html.UnescapeString(s)
		}
	}
	if names := namesLD(o["publisher"], 0); len(names) > 0 {
		a.publisher = names[0]
	}
	a.lang = clean("inLanguage")
	a.url = clean("url")
	return a
}

// stripTags drops tags from a title that was written as HTML.
func stripTags(s string) string {
	if !strings.Contains(s, "</") {
		return s
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}

// stringsLD is a value that may be one string or several.
func stringsLD(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var list []string
		for _, x := range v {
			if s, ok := x.(string); ok {
				list = append(list, s)
			}
		}
		return list
	}
	return nil
}

// namesLD is the names of persons or organisations, given as strings, objects or lists of them.
func namesLD(v any, depth int) []string {
	if depth > 3 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := squeeze(html.UnescapeString(v)); s != "" && !strings.Contains(s, "://") {
			return []string{s}
		}
	case map[string]any:
		return namesLD(v["name"], depth+1)
	case []any:
		var list []string
		for _, x := range v {
			for _, s := range namesLD(x, depth+1) {
				if !has(list, s) {
					list = append(list, s)
				}
			}
		}
		return list
	}
	return nil
}

// titleSeparators part a title from the name of the site.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / ", " > ", " • ", "｜", " _ "}

// title chooses the article's title and takes the site's name off.
func (p *page) title(ld, dc, meta, tag, publisher string) string {
	heads := p.heads()
	if t := or(ld, dc, meta); t != "" {
		// A title that ends in the site's name, as page titles do, is cut to what is before.
		return dropSite(t, publisher, heads)
	}
	if tag == "" {
		if len(heads) > 0 {
			return heads[0]
		}
		return ""
	}
	return dropSite(tag, publisher, heads)
}

// heads is the words of the page's first level 1 headings.
func (p *page) heads() []string {
	var list []string
	for _, n := range p.nodes {
		if n.DataAtom == atom.H1 && len(list) < 4 && !p.hidden(n) {
			if s := p.words(n, 400); s != "" {
				list = append(list, s)
			}
		}
	}
	return list
}

// hidden reports whether n or an element around it shows nothing.
func (p *page) hidden(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if p.drop[n] {
			return true
		}
	}
	return false
}

// dropSite takes the name of the site off a title: a part behind or before a separator that is the
// publisher's name, or all but the part that is a heading of the page.
func dropSite(t, publisher string, heads []string) string {
	for _, sep := range titleSeparators {
		if i := strings.LastIndex(t, sep); i > 0 {
			before, after := strings.TrimSpace(t[:i]), strings.TrimSpace(t[i+len(sep):])
			if before == "" || after == "" {
				continue
			}
			for _, h := range heads {
				if sameWords(h, before) {
					return before
				}
				if sameWords(h, after) && wordCount(after, 5) > 3 {
					return after
				}
			}
			if publisher != "" && (sameWords(after, publisher) || wordCount(after, 6) <= 4 && strings.Contains(letters(after), letters(publisher))) {
				return dropSite(before, publisher, heads)
			}
		}
		if i := strings.Index(t, sep); i > 0 && publisher != "" && sameWords(t[:i], publisher) {
			return strings.TrimSpace(t[i+len(sep):])
		}
	}
	return t
}

// lang is the page's declared language as a bare subtag, "" when it declares none.
func (p *page) lang(other string) string {
	for _, n := range p.nodes {
		if n.DataAtom == atom.Html || n.DataAtom == atom.Body {
			if s := subtag(or(attr(n, "lang"), attr(n, "xml:lang"))); s != "" {
				return s
			}
		}
		if n.DataAtom == atom.Body {
			break
		}
	}
	return subtag(other)
}

func subtag(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if i := strings.IndexAny(s, "-_,; "); i >= 0 {
		s = s[:i]
	}
	if len(s) < 2 || len(s) > 3 {
		return ""
	}
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return ""
		}
	}
	return s
}

// absolute is the first of the addresses that is a whole web address.
func absolute(list ...string) string {
	for _, s := range list {
		if u, err := url.Parse(strings.TrimSpace(s)); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			u.User = nil
			return u.String()
		}
	}
	return ""
}

// published finds the date of publication: metadata, then time elements. A time in UTC gives way to one
// with an offset that is a day off: the local date is the date of publication.
func (p *page) published(ld string, first func(...string) string) (date string, basis segun.PublishedBasis, utc bool) {
	for _, s := range [...]string{ld,
		first("article:published_time"), first("og:article:published_time", "og:published_time", "datepublished", "dcterms.available", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created", "dc.date", "dcterms.date", "weibo:article:create_at"), first("parsely-pub-date"),
		first("sailthru.date", "citation_publication_date", "citation_date", "citation_online_date", "article.published", "published-date", "published_date", "publish-date", "publish_date", "publication_date", "pub_date", "pubdate", "ptime", "cxenseparse:recs:publishtime", "bt:pubdate", "shareaholic:article_published_time", "date", "dat", "displaydate", "originalpublicationdate", "article_date_original", "apub:time", "dc.created")} {
		d := isoDate(s)
		switch {
		case d == "":
		case date == "":
			date, basis, utc = d, segun.PublishedMetadata, inUTC(s)
		case utc && strings.Contains(s, ":") && !inUTC(s) && dayApart(date, d):
			date, utc = d, false
		}
	}
	if date != "" {
		return date, basis, utc
	}
	date, basis = p.timeElements()
	return date, basis, false
}

// inUTC reports whether a time is given in UTC rather than where the article came out.
func inUTC(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000") || strings.HasSuffix(s, "GMT") || strings.HasSuffix(s, "UTC")
}

// dayApart reports whether two dates are neighbours in the calendar.
func dayApart(a, b string) bool {
	ta, err1 := time.Parse(time.DateOnly, a)
	tb, err2 := time.Parse(time.DateOnly, b)
	d := ta.Sub(tb)
	return err1 == nil && err2 == nil && (d == 24*time.Hour || d == -24*time.Hour)
}

// timeElements reads time elements that say when the article came out: those marked so, else the first
// that stands near a heading, before the body could have begun.
func (p *page) timeElements() (string, segun.PublishedBasis) {
	near, sinceHead := "", -1
	for _, n := range p.nodes {
		if n.DataAtom == atom.H1 {
			sinceHead = 0
		}
		if n.DataAtom == atom.P && sinceHead >= 0 {
			sinceHead++
		}
		prop := strings.ToLower(attr(n, "itemprop"))
		marked := strings.Contains(prop, "datepublished") || n.DataAtom == atom.Time && (hasAttr(n, "pubdate") || hasClass(n, func(c string) bool { return strings.Contains(c, "publish") || c == "entry-date" }))
		if n.DataAtom != atom.Time && !marked || p.hidden(n) || p.inComments(n) {
			continue
		}
		date := isoDate(or(attr(n, "datetime"), attr(n, "content"), attr(n, "title"), p.words(n, 80)))
		switch {
		case date == "":
		case marked:
			return date, segun.PublishedMetadata
		case near == "" && sinceHead >= 0 && sinceHead <= 4:
			near = date
		}
	}
	if near != "" {
		return near, segun.PublishedMetadata
	}
	return "", ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// inComments reports whether n lies inside readers' comments.
func (p *page) inComments(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && (commentBox(n) || commentItem(n)) {
			return true
		}
	}
	return false
}

// authors lists the writers: JSON-LD, meta elements, microdata and rel=author, then the visible byline.
func (p *page) authors(ld []string, meta map[string][]string) []string {
	if list := cleanAuthors(ld); len(list) > 0 {
		return list
	}
	for _, k := range [...]string{"dc.creator", "dcterms.creator", "dcterm.creator", "author", "parsely-author", "sailthru.author", "citation_author", "article:author", "og:article:author", "article:author_name", "byl", "cxenseparse:author", "byline"} {
		if list := cleanAuthors(meta[k]); len(list) > 0 {
			return list
		}
	}
	return cleanAuthors(p.visibleAuthors())
}

// visibleAuthors reads the writers off the page itself.
func (p *page) visibleAuthors() []string {
	var marked, rel, classed []string
	for _, n := range p.nodes {
		kind := authorMark(n)
		if kind == 0 || p.hidden(n) || p.inComments(n) {
			continue
		}
		s := p.words(n, 200)
		if s == "" || len(s) > 120 {
			continue
		}
		switch kind {
		case 1:
			marked = append(marked, s)
		case 2:
			rel = append(rel, s)
		case 3:
			if len(classed) == 0 {
				classed = append(classed, s)
			}
		}
	}
	for _, list := range [...][]string{marked, rel, classed} {
		if len(list) > 0 {
			return list[:min(len(list), 8)]
		}
	}
	return nil
}

// authorMark tells how an element is marked as naming a writer: 1 by microdata, 2 by rel=author, 3 by its
// class; 0 not at all.
func authorMark(n *html.Node) int {
	prop := strings.ToLower(attr(n, "itemprop"))
	switch {
	case n.DataAtom == atom.Meta || n.DataAtom == atom.Link || n.DataAtom == atom.Body || n.DataAtom == atom.Html:
		return 0
	case prop == "author" || prop == "creator" || prop == "name" && n.Parent != nil && strings.EqualFold(attr(n.Parent, "itemprop"), "author"):
		if prop != "name" && holdsNameProp(n) {
			return 0 // its name element says it better
		}
		return 1
	case strings.EqualFold(attr(n, "rel"), "author"):
		return 2
	case hasClass(n, bylineClass):
		return 3
	}
	return 0
}

func holdsNameProp(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && strings.EqualFold(attr(c, "itemprop"), "name") {
			return true
		}
	}
	return false
}

func bylineClass(c string) bool {
	switch c {
	case "byline", "author", "author-name", "authorname", "article-author", "post-author", "entry-author", "article__author", "article-byline", "byline__name", "byline-name", "p-author", "writer", "dateline-author", "story-byline", "c-byline", "contributor-name":
		return true
	}
	return strings.Contains(c, "byline") && !strings.Contains(c, "wrap") && !strings.Contains(c, "container") && !strings.Contains(c, "date") && !strings.Contains(c, "image") && !strings.Contains(c, "img")
}

// cleanAuthors makes names of what pages give as such: "By " is dropped, lists are cut, addresses of
// profiles are left out.
func cleanAuthors(list []string) []string {
	var out []string
	for _, s := range list {
		s = squeeze(html.UnescapeString(s))
		if rest, ok := cutBy(s); ok {
			s = rest
		}
		if s == "" || len(s) > 200 || strings.Contains(s, "://") || strings.HasPrefix(s, "@") || strings.EqualFold(s, "admin") || strings.EqualFold(s, "undefined") || strings.EqualFold(s, "null") {
			continue
		}
		names := splitNames(s)
		if name, ok := turned(s); ok {
			names = []string{name}
		} else if len(names) == 0 || !strings.ContainsAny(s, ",;|&") && !strings.Contains(s, " and ") {
			names = []string{strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|•·", r) })}
		}
		for _, n := range names {
			if n != "" && !opensWith(n, out) {
				out = append(out, n)
			}
		}
	}
	return out
}

// opensWith reports whether s is one of the names, or one with more words behind it.
func opensWith(s string, names []string) bool {
	for _, n := range names {
		if strings.HasPrefix(s, n) && wordBorder(s, len(n)) {
			return true
		}
	}
	return false
}

// turned puts a name in a catalogue's order, "Ruiz, Ana M.", in that of speech.
func turned(s string) (string, bool) {
	last, rest, ok := strings.Cut(s, ",")
	rest = strings.TrimSpace(rest)
	if !ok || strings.ContainsAny(rest, ",;&|") || wordCount(last, 3) != 1 || wordCount(rest, 5) > 3 || roleWord(rest) || strings.Contains(rest, " and ") {
		return "", false
	}
	for _, w := range strings.Fields(rest) {
		if roleWord(w) || !nameWord(w, 1) {
			return "", false
		}
	}
	return rest + " " + last, true
}
