package write

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"segun"
)

// Options say how a digest is laid out.
type Options struct {
	Width   int    // columns; 0 means 80, and fewer than 24 count as 24
	Color   bool   // colours and bold; off, the digest holds no escape codes
	All     bool   // leave nothing out
	Verbose bool   // show IDs, and end with how this was read
	Version string // of segun, for Verbose
	Marks   *Marks // names that lists hold; nil when no list was asked
}

// How much a digest shows of each kind of thing before it counts the rest, unless Options.All.
const (
	maxVoices      = 12
	maxSayings     = 4
	maxAccusations = 8
	maxList        = 5 // of non-answers, and of what nobody is named for
	maxEvents      = 6
	maxLines       = 3 // of one saying
	maxOwn         = 3
	maxPeople      = 12
	maxComments    = 3
	maxDoubts      = 8
)

// Digest writes r for people: what the document is, who accuses whom and what is answered, who says what on whose word, what happened
// and when, who and where it is about, and what needs a look.
//
// Everything shown of the document's text is its own words, with control characters made visible, so that a hostile
// text cannot act on a terminal. Lines and columns are those of the text as read. The same reading and options
// give the same bytes. The error is the writer's.
func Digest(w io.Writer, r *segun.Reading, o Options) error {
	d := &digest{page: newPage(w, o.columns(), o.Color), r: r, o: o, cast: gather(r, o.Verbose), entities: byID(r), events: happenings(r)}
	d.header()
	d.accusations()
	d.voices()
	d.silent()
	d.nameless()
	d.timeline()
	d.own()
	d.holdings()
	d.people()
	d.places()
	d.comments()
	d.listed()
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
	r        *segun.Reading
	o        Options
	cast     cast
	entities map[string]*segun.Entity
	events   []*segun.Event
	less     bool // something was left out
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

// ids shows IDs under --verbose, and nothing else.
func (d *digest) ids(ids ...string) run {
	if !d.o.Verbose || len(ids) == 0 {
		return run{}
	}
	return run{" · " + Plain(strings.Join(ids, ", ")), inkAside}
}

func counted(n int, one, many string) string {
	return grouped(n) + " " + plural(n, one, many)
}

// grouped writes a number with its thousands parted from 10,000 on: "2,000,000".
func grouped(n int) string {
	s := strconv.Itoa(n)
	if n < 10000 {
		return s
	}
	for k := len(s) - 3; k > 0; k -= 3 {
		s = s[:k] + "," + s[k:]
	}
	return s
}

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
