package write

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"segun"
)

// Options say how a digest is laid out.
type Options struct {
	Width   int    // columns; 0 means 80, and fewer than 24 count as 24
	Color   bool   // colours and bold; off, the digest holds no escape codes
	All     bool   // leave nothing out
	Verbose bool   // end with how this was read
	Version string // of segun, for Verbose
}

// How much a digest shows of each kind of thing before it counts the rest, unless Options.All.
const (
	maxVoices   = 12
	maxSayings  = 3
	maxLines    = 3 // of one saying
	maxOwn      = 3
	maxPeople   = 12
	maxComments = 3
	maxDoubts   = 8
)

// Digest writes r for people: what the document is, who says what in it, who and where it is about, and what needs a look.
//
// Everything shown of the document's text is its own words, with control characters made visible, so that a hostile
// text cannot act on a terminal. Lines and columns are those of the text as read. The same reading and options
// give the same bytes. The error is the writer's.
func Digest(w io.Writer, r *segun.Reading, o Options) error {
	d := &digest{page: newPage(w, o.columns(), o.Color), r: r, o: o, cast: gather(r)}
	d.header()
	d.voices()
	d.own()
	d.people()
	d.places()
	d.comments()
	d.look()
	if o.Verbose {
		d.howRead()
	} else if d.less {
		d.blank()
		d.para(par{}, run{"Some is left out here; --all shows everything.", inkAside})
	}
	return d.w.Flush()
}

// Rule writes the line that stands between two digests.
func Rule(w io.Writer, o Options) error {
	p := newPage(w, o.columns(), o.Color)
	p.blank()
	p.rule()
	p.blank()
	return p.w.Flush()
}

// columns is the width to lay out for.
func (o Options) columns() int {
	if o.Width <= 0 {
		return 80
	}
	return max(o.Width, 24)
}

// digest is one digest being written.
type digest struct {
	*page
	r    *segun.Reading
	o    Options
	cast cast
	less bool // something was left out
}

// few is n, or no limit under --all.
func (d *digest) few(n int) int {
	if d.o.All {
		return 0
	}
	return n
}

// shown is how many of n things to show when at most limit fit; it remembers that some were left out.
func (d *digest) shown(n, limit int) int {
	if d.o.All || n <= limit {
		return n
	}
	d.less = true
	return limit
}

func (d *digest) heading(name string, asides ...string) {
	d.blank()
	d.para(par{}, run{name, inkHeading}, run{joined("", asides...), inkAside})
	d.blank()
}

// joined puts " · " before each part that is not empty.
func joined(first string, parts ...string) string {
	var b strings.Builder
	b.WriteString(first)
	for _, p := range parts {
		if p != "" {
			b.WriteString(" · ")
			b.WriteString(p)
		}
	}
	return b.String()
}

// header says what the document is.
func (d *digest) header() {
	doc := d.r.Doc
	if t := Plain(doc.Title); t != "" {
		d.para(par{lines: d.few(4)}, run{t, inkTitle})
	} else {
		d.para(par{}, run{"(no title)", inkAside})
	}
	if line := byline(doc); line != "" {
		d.para(par{lines: d.few(2)}, run{line, inkText})
	}
	d.date()
	from := doc.URL
	if from == "" && doc.From != "-" {
		from = doc.From
	}
	if from = Plain(from); from != "" {
		d.para(par{lines: d.few(2)}, run{from, inkAside})
	}
	d.blank()
	d.para(par{}, run{d.summary(), inkText})
}

// byline is the outlet and the authors.
func byline(doc *segun.Document) string {
	var parts []string
	if p := Plain(doc.Publisher); p != "" {
		parts = append(parts, p)
	}
	var authors []string
	for _, a := range doc.Authors {
		if a = Plain(a); a != "" {
			authors = append(authors, a)
		}
	}
	if len(authors) > 0 {
		parts = append(parts, "by "+strings.Join(authors, ", "))
	}
	if doc.Kind != "" && doc.Kind != segun.Article {
		parts = append(parts, "a "+string(doc.Kind))
	}
	return strings.Join(parts, " · ")
}

func (d *digest) date() {
	doc := d.r.Doc
	if doc.Published == "" {
		d.para(par{}, run{"Date unknown: give it with --published", inkNote})
		return
	}
	basis := ""
	switch doc.Basis {
	case segun.PublishedGiven:
		basis = ", as given"
	case segun.PublishedMetadata:
		basis = ", from the page's metadata"
	case segun.PublishedText:
		basis = ", from the text"
	}
	d.para(par{}, run{day(Plain(doc.Published)) + basis, inkText})
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// day words an EDTF date of level 0; other dates stay as they are.
func day(edtf string) string {
	date, _, _ := strings.Cut(edtf, "T")
	p := strings.Split(date, "-")
	if len(p) < 2 || len(p) > 3 || len(p[0]) != 4 {
		return edtf
	}
	m, err := strconv.Atoi(p[1])
	if err != nil || m < 1 || m > 12 {
		return edtf
	}
	out := months[m-1] + " " + p[0]
	if len(p) == 3 {
		n, err := strconv.Atoi(p[2])
		if err != nil {
			return edtf
		}
		out = strconv.Itoa(n) + " " + out
	}
	return out
}

// summary counts what the article holds, on one line.
func (d *digest) summary() string {
	n := wordCount(d.r.Doc)
	parts := []string{counted(n, "word", "words")}
	if d.r.Claims != nil {
		parts = append(parts, counted(len(d.cast.voices), "source", "sources"))
	}
	if d.r.Quotes != nil {
		parts = append(parts, counted(quotations(d.r), "quotation", "quotations"))
	}
	if n := len(d.commentList()); n > 0 {
		parts = append(parts, counted(n, "reader comment", "reader comments")+" kept apart")
	}
	return strings.Join(parts, " · ")
}

func counted(n int, one, many string) string {
	return strconv.Itoa(n) + " " + plural(n, one, many)
}

// wordCount counts the words of the article itself: comments and page furniture are left out.
func wordCount(doc *segun.Document) int {
	n := 0
	for _, s := range doc.Sections {
		if s.Kind != segun.Comment && s.Kind != segun.Boilerplate {
			n += wordsIn(wordsAt(doc.Text, s.Span))
		}
	}
	return n
}

// wordsIn counts runs without a space that hold a letter or a digit.
func wordsIn(text string) int {
	n, counts := 0, false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			counts = false
		case !counts && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			counts = true
			n++
		}
	}
	return n
}

// quotations counts the article's quotations; one that an interruption splits is one.
func quotations(r *segun.Reading) int {
	n, open := 0, false
	for _, q := range r.Quotes.List {
		if s := r.Doc.SectionAt(q.Span.Start); q.Scare || s >= 0 && r.Doc.Sections[s].Kind == segun.Comment {
			continue
		}
		if !open {
			n++
		}
		open = q.Continued
	}
	return n
}

// voices shows who says what.
func (d *digest) voices() {
	all := d.cast.voices
	if len(all) == 0 {
		return
	}
	d.heading("Who says what")
	show := d.shown(len(all), maxVoices)
	for i, s := range all[:show] {
		if i > 0 {
			d.blank()
		}
		d.speaker(s)
	}
	if rest := all[show:]; len(rest) > 0 {
		d.blank()
		var names []string
		for _, s := range rest[:min(len(rest), maxVoices)] {
			names = append(names, s.called())
		}
		more := "Also: " + strings.Join(names, "; ")
		if n := len(rest) - len(names); n > 0 {
			more += fmt.Sprintf("; and %d more", n)
		}
		d.para(par{first: "  ", rest: "  ", lines: d.few(4)}, run{more, inkAside})
	}
}

func (d *digest) speaker(s *speaker) {
	runs := []run{{s.called(), inkName}}
	if s.entity != nil {
		if roles := rolesOf(s.entity, 2); roles != "" {
			runs = append(runs, run{", " + roles, inkText})
		}
		runs = append(runs, run{joined("", size(s.entity.Count)), inkAside})
	}
	runs = append(runs, run{joined("", s.how()...), inkAside})
	d.para(par{first: "  ", rest: "    ", lines: d.few(3)}, runs...)
	show := d.shown(len(s.says), maxSayings)
	for _, x := range s.says[:show] {
		d.saying(x)
	}
	d.moreAt("    ", len(s.says)-show)
}

// moreAt counts what was not shown of a list that stands at the given indent.
func (d *digest) moreAt(indent string, n int) {
	if n > 0 {
		d.para(par{first: indent}, run{fmt.Sprintf("+ %d more", n), inkAside})
	}
}

func times(n int) string {
	if n == 2 {
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}

// size words how many people a group holds.
func size(c *segun.Count) string {
	switch {
	case c == nil || c.Min == 0 && c.Max == 0:
		return ""
	case c.Max == 0:
		return "at least " + counted(c.Min, "person", "people")
	case c.Min == c.Max:
		return counted(c.Min, "person", "people")
	}
	return fmt.Sprintf("%d to %d people", c.Min, c.Max)
}

func (d *digest) saying(s saying) {
	var notes []string
	if len(s.statuses) > 0 {
		notes = append(notes, strings.Join(s.statuses, ", "))
	}
	text, k := d.wordsOf(s), inkText
	if s.quote == "direct" {
		text, k = quoteMarks(text), inkQuote
	}
	runs := []run{{text, k}, {joined("", notes...), inkNote}}
	if len(s.via) > 0 {
		runs = append(runs, run{" · reported by " + strings.Join(s.via, ", by "), inkAside})
	}
	d.bullet("    ", maxLines, runs...)
}

// bullet shows one item of a list at the given indent.
func (d *digest) bullet(indent string, lines int, runs ...run) {
	d.para(par{first: indent + "– ", rest: indent + "  ", lines: d.few(lines)}, runs...)
}

// wordsOf is what a voice says in the text's own words.
func (d *digest) wordsOf(s saying) string {
	var parts []string
	for _, p := range s.parts {
		t := strings.TrimSpace(wordsAt(d.r.Doc.Text, p))
		if s.quote == "direct" {
			t = unquoted(t)
		}
		if t = Plain(t); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.TrimSuffix(strings.Join(parts, " … "), ",")
}

// rolesOf words the offices of e, at most n of them when n is not 0.
func rolesOf(e *segun.Entity, n int) string {
	var out []string
	for _, r := range e.Roles {
		t := Plain(r.Title)
		if t == "" {
			continue
		}
		q := Plain(r.Qualifier)
		if r.Time == "former" && !strings.Contains(strings.ToLower(q+" "+t), "former") {
			q = strings.TrimSpace("former " + q)
		}
		if q != "" && !hasPrefixFold(t, q+" ") {
			t = q + " " + t
		}
		if of := Plain(r.Of); of != "" && !strings.Contains(t, of) {
			t += ", " + of
		}
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, t) }) {
			out = append(out, t)
		}
	}
	if n > 0 && len(out) > n {
		out = out[:n]
	}
	return strings.Join(out, "; ")
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// own shows the first sentences that the outlet, or the writer, states itself.
func (d *digest) own() {
	sentences := d.ownSentences()
	if len(sentences) == 0 {
		return
	}
	name := "In its own words"
	if d.cast.writer {
		name = "In the writer's own words"
	}
	d.heading(name, counted(len(sentences), "sentence", "sentences"))
	show := d.shown(len(sentences), maxOwn)
	for _, s := range sentences[:show] {
		d.bullet("  ", maxLines, run{Plain(wordsAt(d.r.Doc.Text, s)), inkText})
	}
	d.moreAt("  ", len(sentences)-show)
}

// ownSentences returns the sentences of the article's body that hold a statement of its own; without sentences, the
// statements.
func (d *digest) ownSentences() []segun.Span {
	var out []segun.Span
	for _, s := range d.cast.own {
		i := d.r.Doc.SectionAt(s.Start)
		if i >= 0 && d.r.Doc.Sections[i].Kind != segun.Body {
			continue
		}
		if t := d.r.Tokens; t != nil {
			if k := t.SentenceOf(t.At(s.Start)); k >= 0 {
				s = t.Sentences[k].Span
			}
		}
		if !s.Empty() {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b segun.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return slices.CompactFunc(out, func(a, b segun.Span) bool { return a.Contains(b) })
}

// comments shows the readers' comments, which never count for the article.
func (d *digest) comments() {
	all := d.commentList()
	if len(all) == 0 {
		return
	}
	d.heading("Reader comments", strconv.Itoa(len(all)), "not counted for the article")
	show := d.shown(len(all), maxComments)
	for _, s := range all[:show] {
		who := Plain(s.Author)
		if who == "" {
			who = "a reader"
		}
		d.bullet("  ", 2, run{who, inkName}, run{": " + Plain(wordsAt(d.r.Doc.Text, s.Span)), inkText})
	}
	d.moreAt("  ", len(all)-show)
}

func (d *digest) commentList() []segun.Section {
	var out []segun.Section
	for _, s := range d.r.Doc.Sections {
		if s.Kind == segun.Comment {
			out = append(out, s)
		}
	}
	return out
}

// look shows what the reading is unsure of, with its place.
func (d *digest) look() {
	all := allDoubts(d.r)
	if len(all) == 0 {
		return
	}
	d.heading("Needs a look", strconv.Itoa(len(all)))
	at := locator{text: d.r.Doc.Text}
	show := d.shown(len(all), maxDoubts)
	for _, x := range all[:show] {
		lines := par{first: "  ", rest: "  ", lines: d.few(3)}
		if !x.Span.Empty() {
			lines = par{first: "  " + pad(at.place(int(x.Span.Start)), 7), rest: "           ", lines: d.few(3), ink: inkNote}
		}
		runs := []run{{Plain(x.Message), inkText}}
		if w := Plain(wordsAt(d.r.Doc.Text, x.Span)); w != "" && !strings.Contains(runs[0].text, w) {
			runs = append(runs, run{" “" + w + "”", inkQuote})
		}
		d.para(lines, runs...)
	}
	d.moreAt("  ", len(all)-show)
}

// pad fills s with spaces to n columns and two more.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(n-columns(s), 0)+2) }

// howRead names the program, the annotators and the models behind the digest.
func (d *digest) howRead() {
	d.heading("How this was read")
	doc := d.r.Doc
	lines := []string{
		joined("segun "+cmp.Or(d.o.Version, "of unknown version"), doc.Reader, "language "+language(d.r)),
		"text " + string(doc.ID),
	}
	for _, m := range d.r.Makers {
		l := m.Name + " " + m.Version
		if m.Model != "" {
			l += ", model " + m.Model
		}
		lines = append(lines, l)
	}
	for _, l := range lines {
		d.para(par{first: "  ", rest: "    "}, run{Plain(l), inkAside})
	}
}
