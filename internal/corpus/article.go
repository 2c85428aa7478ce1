package corpus

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"segun"
)

// Article is one annotated article. It is not changed after Parse.
type Article struct {
	Name      string // the file's, without its ending
	About     string // the first lines
	From      string // of a real article, where it is from: "gmb:320-328"; "" for our own
	Given     segun.Given
	Text      string
	Voices    []Voice
	Claims    []Claim
	Times     []Time
	Relations []Relation
	Nothing   []segun.Span // sentences that hold no claim
}

// Voice is somebody who says something in the article.
type Voice struct {
	Name  string // the fullest, as it stands in the text
	Kind  string
	Also  []string // the other ways in which the text names it
	Count string   // "3", "2+", "2-4"
	Parts []string
	Line  int
}

// Claim is what one voice says.
type Claim struct {
	Content []segun.Span // of a non-answer, its words
	By      string       // the innermost voice: a Voice's name, "(outlet)", "(writer)", "(commenter)" or "(unspecified)"
	Via     []string     // the voices above it, outermost first, without the outlet
	Status  string
	Realis  string
	Act     string // "" where the status tells it
	Grain   string
	About   []string
	Answers string
	Line    int
}

// Depth is how many voices stand between the outlet and the claim, the innermost counted.
func (c *Claim) Depth() int {
	switch c.By {
	case outlet, writer, commenter:
		return 0
	}
	return 1 + len(c.Via)
}

// Time is an expression of time with its EDTF value.
type Time struct {
	Span segun.Span
	EDTF string
	Line int
}

// Relation is an office or another name that the text states.
type Relation struct {
	Subject, Type, Value string
	Line                 int
}

// The voices that no line of the part "voices" stands for.
const (
	outlet      = "(outlet)"
	writer      = "(writer)"
	commenter   = "(commenter)"
	unspecified = "(unspecified)"
)

// Fault is what is wrong with an annotation, with its place.
type Fault struct {
	File    string
	Line    int
	Message string
}

// Error names the file, the line and the fault.
func (f *Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message) }

// Parse reads an annotated article and returns it with everything that is wrong in it; with faults, what could be read.
func Parse(file string, src []byte) (*Article, []*Fault) {
	p := &parser{file: file, a: &Article{Name: strings.TrimSuffix(path.Base(file), ".txtar")}}
	ar := txtar.Parse(src)
	p.a.About = strings.TrimSpace(string(ar.Comment))
	if p.a.About == "" {
		p.fault(1, "the first lines do not say what the article is")
	}
	parts := map[string][]line{}
	at := 1 + strings.Count(string(ar.Comment), "\n")
	for _, f := range ar.Files {
		at++ // its marker
		if _, ok := known[f.Name]; !ok {
			p.fault(at-1, fmt.Sprintf("unknown part %q; there are given, text, voices, claims, times, relations, nothing", f.Name))
		}
		if f.Name == "text" {
			p.a.Text = string(f.Data)
		} else {
			parts[f.Name] = lines(string(f.Data), at)
		}
		at += strings.Count(string(f.Data), "\n")
	}
	if strings.TrimSpace(p.a.Text) == "" {
		p.fault(1, "there is no part text")
		return p.a, p.faults
	}
	p.index = newIndex(p.a.Text)
	p.given(parts["given"])
	p.voices(parts["voices"])
	p.claims(parts["claims"])
	p.times(parts["times"])
	p.relations(parts["relations"])
	p.nothing(parts["nothing"])
	p.covered()
	return p.a, p.faults
}

var known = map[string]bool{"given": true, "text": true, "voices": true, "claims": true, "times": true, "relations": true, "nothing": true}

// parser reads one file.
type parser struct {
	file   string
	a      *Article
	index  *index
	faults []*Fault
}

func (p *parser) fault(line int, message string) {
	p.faults = append(p.faults, &Fault{p.file, line, message})
}

// line is one line of a part: its cells between bars.
type line struct {
	n     int
	words string
	keys  [][2]string
}

// lines splits a part; blank lines and remarks are left out.
func lines(s string, first int) []line {
	var out []line
	for i, l := range strings.Split(s, "\n") {
		l = strings.TrimSpace(l)
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		cells := strings.Split(l, " | ")
		x := line{n: first + i, words: strings.TrimSpace(cells[0])}
		for _, c := range cells[1:] {
			k, v, ok := strings.Cut(c, ":")
			if !ok {
				k, v = "", c
			}
			x.keys = append(x.keys, [2]string{strings.TrimSpace(k), strings.TrimSpace(v)})
		}
		out = append(out, x)
	}
	return out
}

func (p *parser) given(ls []line) {
	for _, l := range ls {
		k, v, _ := strings.Cut(l.words, ":")
		v = strings.TrimSpace(v)
		switch k {
		case "published":
			p.a.Given.Published = v
		case "publisher":
			p.a.Given.Publisher = v
		case "title":
			p.a.Given.Title = v
		case "url":
			p.a.Given.URL = v
		case "kind": // what a reader would see; the reading finds it itself
		default:
			p.fault(l.n, fmt.Sprintf("unknown key %q; there are published, publisher, title, url, kind", k))
		}
	}
}

// list splits a value at semicolons.
func list(v string) []string {
	var out []string
	for _, x := range strings.Split(v, ";") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

func (p *parser) voices(ls []line) {
	seen := map[string]bool{}
	for _, l := range ls {
		v := Voice{Name: l.words, Line: l.n}
		if seen[v.Name] {
			p.fault(l.n, fmt.Sprintf("voice %q has two lines", v.Name))
		}
		seen[v.Name] = true
		for _, k := range l.keys {
			switch k[0] {
			case "kind":
				v.Kind = k[1]
			case "also":
				v.Also = append(v.Also, list(k[1])...)
			case "count":
				v.Count = k[1]
			case "part", "parts":
				v.Parts = append(v.Parts, list(k[1])...)
			default:
				p.fault(l.n, fmt.Sprintf("unknown key %q of a voice; there are kind, also, count, part", k[0]))
			}
		}
		if !voiceKinds[v.Kind] {
			p.fault(l.n, fmt.Sprintf("voice %q is of unknown kind %q", v.Name, v.Kind))
		}
		for _, w := range append(append([]string{v.Name}, v.Also...), v.Parts...) {
			if !p.index.anyCase(w) {
				p.fault(l.n, fmt.Sprintf("the text does not have the words %q", w))
			}
		}
		p.a.Voices = append(p.a.Voices, v)
	}
}

var voiceKinds = map[string]bool{"person": true, "organisation": true, "group": true, "place": true, "outlet": true, "document": true, "other": true}

// usualRealis is what a status says of whether its content happened.
var usualRealis = map[string]string{"declined_to_comment": "unknown", "referred": "unknown", "denied": "happened", "alleged": "happened", "negated": "not_happened",
	"conditional": "conditional", "planned": "planned", "promised": "promised", "called_for": "called_for", "predicted": "predicted",
	"opinion": "happened", "reported": "happened", "asserted": "happened"}

var acts = map[string]bool{"assert": true, "accuse": true, "deny": true, "promise": true, "offer": true, "call": true, "predict": true, "plan": true, "decline": true, "refer": true,
	"opine": true, "evaluate": true, "ask": true, "express": true, "other": true}

var realises = map[string]bool{"happened": true, "ongoing": true, "planned": true, "conditional": true, "predicted": true, "promised": true, "called_for": true,
	"not_happened": true, "unknown": true}

func (p *parser) claims(ls []line) {
	if len(ls) == 0 {
		p.fault(1, "there is no claim")
	}
	names := map[string]bool{outlet: true, writer: true, commenter: true, unspecified: true}
	for _, v := range p.a.Voices {
		names[v.Name] = true
	}
	cursor := uint32(0)
	for _, l := range ls {
		c := Claim{By: outlet, Status: "asserted", Grain: "main", Line: l.n}
		nth := 0
		for _, k := range l.keys {
			switch k[0] {
			case "by":
				c.By = k[1]
			case "via":
				for _, v := range strings.Split(k[1], "›") {
					c.Via = append(c.Via, strings.TrimSpace(v))
				}
			case "status":
				c.Status = k[1]
			case "realis":
				c.Realis = k[1]
			case "act":
				c.Act = k[1]
			case "grain":
				c.Grain = k[1]
			case "about":
				c.About = list(k[1])
			case "answers":
				c.Answers = k[1]
			case "at":
				nth = p.number(l.n, k[1])
			default:
				p.fault(l.n, fmt.Sprintf("unknown key %q of a claim; there are by, via, status, realis, act, grain, about, answers, at", k[0]))
			}
		}
		for _, v := range append([]string{c.By}, c.Via...) {
			if !names[v] {
				p.fault(l.n, fmt.Sprintf("no line of voices is called %q", v))
			}
		}
		p.fields(&c)
		c.Content = p.find(l, nth, cursor)
		if len(c.Content) > 0 {
			cursor = c.Content[0].Start
		}
		if c.Answers != "" && !p.index.anyCase(c.Answers) {
			p.fault(l.n, fmt.Sprintf("the text does not have the words %q that are answered", c.Answers))
		}
		p.a.Claims = append(p.a.Claims, c)
	}
}

// fields fills in what the status tells and checks the rest.
func (p *parser) fields(c *Claim) {
	usual, ok := usualRealis[c.Status]
	if !ok {
		p.fault(c.Line, fmt.Sprintf("unknown status %q", c.Status))
	}
	if c.Realis == "" {
		c.Realis = usual
	}
	if !realises[c.Realis] {
		p.fault(c.Line, fmt.Sprintf("unknown realis %q", c.Realis))
	}
	if c.Act != "" && !acts[c.Act] {
		p.fault(c.Line, fmt.Sprintf("unknown act %q", c.Act))
	}
	if c.Grain != "main" && c.Grain != "aside" {
		p.fault(c.Line, fmt.Sprintf("unknown grain %q; there are main and aside", c.Grain))
	}
	if len(c.Via) > 0 && c.Depth() == 0 {
		p.fault(c.Line, "via needs a voice in by")
	}
}

func (p *parser) number(n int, v string) int {
	k, err := strconv.Atoi(v)
	if err != nil || k < 1 {
		p.fault(n, fmt.Sprintf("at: %q is no number", v))
	}
	return k
}

// find locates the words of a line's first cell.
func (p *parser) find(l line, nth int, cursor uint32) []segun.Span {
	var out []segun.Span
	for _, part := range strings.Split(l.words, " // ") {
		s, err := p.index.find(part, nth, cursor)
		if err != nil {
			p.fault(l.n, err.Error())
			return out
		}
		out = append(out, s)
		cursor, nth = s.End, 0
	}
	return out
}

func (p *parser) times(ls []line) {
	cursor := uint32(0)
	for _, l := range ls {
		t := Time{Line: l.n}
		nth := 0
		for _, k := range l.keys {
			switch k[0] {
			case "", "edtf":
				t.EDTF = k[1]
			case "at":
				nth = p.number(l.n, k[1])
			default:
				t.EDTF = k[0] + ":" + k[1] // a time of day has a colon of its own
			}
		}
		if t.EDTF == "" || strings.Trim(t.EDTF, "0123456789X-/.~?%[],:TSYZ") != "" {
			p.fault(l.n, fmt.Sprintf("%q is no EDTF", t.EDTF))
		}
		if s := p.find(l, nth, cursor); len(s) > 0 {
			t.Span, cursor = s[0], s[0].Start
		}
		p.a.Times = append(p.a.Times, t)
	}
}

func (p *parser) relations(ls []line) {
	for _, l := range ls {
		if !p.index.anyCase(l.words) {
			p.fault(l.n, fmt.Sprintf("the text does not have the words %q", l.words))
		}
		for _, k := range l.keys {
			if k[0] != "holds_office" && k[0] != "alias_of" && k[0] != "member_of" {
				p.fault(l.n, fmt.Sprintf("unknown relation %q; there are holds_office, alias_of, member_of", k[0]))
			}
			p.a.Relations = append(p.a.Relations, Relation{l.words, k[0], k[1], l.n})
		}
	}
}

func (p *parser) nothing(ls []line) {
	cursor := uint32(0)
	for _, l := range ls {
		s := p.find(l, 0, cursor)
		p.a.Nothing = append(p.a.Nothing, s...)
		if len(s) > 0 {
			cursor = s[0].Start
		}
	}
}

// Open reads and parses the annotated articles of a folder, in order of their names. Faults of an annotation are an error, and so is a folder without articles.
func Open(dir string) ([]*Article, error) {
	return opened(dir, func(raw []byte) ([]byte, string, error) { return raw, "", nil })
}

// opened parses the files of a folder as whole makes them: with the words of the article, and where it is from, "" for our own.
func opened(dir string, whole func(raw []byte) (full []byte, from string, err error)) ([]*Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("corpus: no annotated article in %s", dir)
	}
	var out []*Article
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		full, from, err := whole(raw)
		if err != nil {
			return nil, fmt.Errorf("corpus: %s: %w", f, err)
		}
		a, faults := Parse(f, full)
		for _, x := range faults {
			err = errors.Join(err, x)
		}
		if err != nil {
			return nil, err
		}
		a.From = from
		out = append(out, a)
	}
	return out, nil
}

// Capture is the article's text as a file of it would be captured, with what is given from outside.
func (a *Article) Capture() segun.Capture {
	b := []byte(a.Text)
	return segun.Capture{From: a.Name + ".txt", Digest: segun.DigestOf(b), Bytes: b, Given: a.Given}
}
