package marktest

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/tools/txtar"

	"segun"
)

// article is one marked article as written.
type article struct {
	name    string // path of the file
	about   string // the first lines
	capture segun.Capture
	expects []expect
}

// expect is one line of a want or never block.
type expect struct {
	line   int // in the file, from 1
	kind   string
	never  bool
	raw    string // the line as written
	words  string // "" when the line has none
	fields []field
}

// field is one "key: value" of a line.
type field struct {
	key, value string
	not        bool
}

// values returns the values of a key, the negated ones left out.
func (e *expect) values(key string) []string {
	var v []string
	for _, f := range e.fields {
		if f.key == key && !f.not {
			v = append(v, f.value)
		}
	}
	return v
}

// has reports whether the line gives the key, negated or not.
func (e *expect) has(key string) bool {
	for _, f := range e.fields {
		if f.key == key {
			return true
		}
	}
	return false
}

// parse reads a marked article; what is wrong with it comes out as failures with their lines.
func parse(name string, data []byte) (*article, []Failure) {
	ar := txtar.Parse(data)
	a := &article{name: name, about: plain(string(ar.Comment))}
	var bad []Failure
	fail := func(line int, format string, args ...any) {
		bad = append(bad, Failure{File: name, Line: line, Message: fmt.Sprintf(format, args...)})
	}
	line := 1 + strings.Count(string(ar.Comment), "\n")
	articles := 0
	var given segun.Given
	for _, f := range ar.Files {
		verb, kind, _ := strings.Cut(f.Name, " ")
		switch {
		case verb == "want" || verb == "never":
			lines, errs := parseBlock(name, line, verb == "never", kind, string(f.Data))
			a.expects, bad = append(a.expects, lines...), append(bad, errs...)
		case f.Name == "given":
			var errs []Failure
			given, errs = parseGiven(name, line, string(f.Data))
			bad = append(bad, errs...)
		case f.Name == "text" || strings.HasPrefix(f.Name, "article."):
			articles++
			a.capture = capture(name, f)
		default:
			fail(line, "unknown part %q: want text, article.html, given, want KIND or never KIND", f.Name)
		}
		line += 1 + strings.Count(string(f.Data), "\n")
	}
	a.capture.Given = given
	if a.about == "" {
		fail(1, "the first lines must tell what behaviour the article is for")
	}
	if articles != 1 {
		fail(1, "%d articles, want one: a text or an article.html", articles)
	}
	if len(a.expects) == 0 && len(bad) == 0 {
		fail(1, "no expectations")
	}
	return a, bad
}

// capture makes the capture of the article's part of the file.
func capture(name string, f txtar.File) segun.Capture {
	c := segun.Capture{Digest: segun.DigestOf(f.Data), From: name, Bytes: f.Data}
	switch path.Ext(f.Name) {
	case "":
		c.Media = "text/plain; charset=utf-8"
	case ".html":
		c.Media = "text/html; charset=utf-8"
	}
	return c
}

// parseGiven reads the given part.
func parseGiven(name string, at int, data string) (segun.Given, []Failure) {
	var g segun.Given
	var bad []Failure
	into := map[string]*string{"id": &g.ID, "url": &g.URL, "title": &g.Title, "published": &g.Published, "publisher": &g.Publisher}
	for i, l := range strings.Split(data, "\n") {
		if l = strings.TrimSpace(l); l == "" || l[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(l, ":")
		if !ok || into[key] == nil {
			bad = append(bad, Failure{name, at + 1 + i, fmt.Sprintf("given %q: want id, url, title, published or publisher, a colon and a value", l)})
			continue
		}
		*into[key] = strings.TrimSpace(value)
	}
	return g, bad
}

// parseBlock reads the lines of a want or never block whose header stands in line at.
func parseBlock(name string, at int, never bool, kindName, data string) (lines []expect, bad []Failure) {
	k, ok := kinds[kindName]
	if !ok {
		return nil, []Failure{{name, at, fmt.Sprintf("unknown kind %q: want one of %s", kindName, kindNames())}}
	}
	for i, raw := range strings.Split(data, "\n") {
		raw = strings.TrimSpace(raw)
		if raw == "" || raw[0] == '#' {
			continue
		}
		e := expect{line: at + 1 + i, kind: kindName, never: never, raw: raw}
		if err := k.parse(&e); err != nil {
			bad = append(bad, Failure{name, e.line, fmt.Sprintf("%s: %v", raw, err)})
			continue
		}
		lines = append(lines, e)
	}
	if len(lines) == 0 && len(bad) == 0 {
		bad = append(bad, Failure{name, at, "the block is empty"})
	}
	return lines, bad
}

// parse splits a line into its words and fields.
func (k *kind) parse(e *expect) error {
	cells := strings.Split(e.raw, "|")
	for i, c := range cells {
		c = strings.TrimSpace(c)
		if c == "" {
			return fmt.Errorf("cell %d is empty", i+1)
		}
		f, isField := k.field(c)
		switch {
		case isField:
			e.fields = append(e.fields, f)
		case i < len(k.cells):
			if k.cells[i] == "" {
				e.words = c
			} else {
				e.fields = append(e.fields, field{key: k.cells[i], value: c})
			}
		default:
			return fmt.Errorf("cell %q is no \"key: value\" with a key of %s", c, strings.Join(k.keys, ", "))
		}
	}
	return nil
}

// field reads "key: value" or "not-key: value" when the key is one of the kind's.
func (k *kind) field(cell string) (field, bool) {
	key, value, ok := strings.Cut(cell, ": ")
	if !ok {
		return field{}, false
	}
	key, not := strings.CutPrefix(key, "not-")
	for _, have := range k.keys {
		if key == have {
			return field{key: key, value: strings.TrimSpace(value), not: not}, true
		}
	}
	return field{}, false
}
