package store

import (
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A reading in JSON is a few hundred objects of a few dozen shapes, most of them places in the text. It is kept by columns: what stands at one path of all its
// objects comes together, numbers as differences, strings that were met before by their number, and words of the text by their place. What is
// made of it is half as large when compressed as the JSON is, and gives back the same bytes.

// columnsForm is the first byte of a reading that is kept by columns, plainForm that of one that is kept as it is.
const (
	plainForm   = 0
	columnsForm = 1
	lineForm    = 2 // columnsForm with the end of a line behind
)

// primer holds the shapes and words that most readings have: they need not be written in each. It is part of form 1 of columns and is never changed.
//
//go:embed columns.primer.json
var primer []byte

// primerFile is the primer: words, the most frequent first, and a reading that has each shape.
type primerFile struct {
	Words  []string        `json:"words"`
	Sketch json.RawMessage `json:"sketch"`
}

var (
	errColumns = errors.New("a reading that cannot be put together")
	errPlain   = errors.New("not of the kind that columns hold")
)

// What a column holds. A path that holds two kinds is not kept by columns.
const (
	objects byte = 1 + iota
	arrays
	numbers // whole ones
	words
	truths
	literals // other numbers, as written
	nulls
)

// column is what stands at one path.
type column struct {
	kind   byte
	shapes [][]field // of objects: which keys they have
	kids   map[string]*column
	items  *column // of arrays
	last   int64   // the number, or the number in an ID, that came last
	at     int     // where the last words of the text ended
	stream []byte
}

// field is one key of a shape and the column of its values.
type field struct {
	key string
	of  *column
}

// columns is all that is known while one reading is packed or put together again.
type columns struct {
	text  string
	all   []*column // in the order in which they were met
	head  []byte    // kinds and shapes in the order in which they are met first
	known map[string]int
	byNum []string
	later [][]byte // the streams of columns that are still to be met
}

func (c *columns) column() *column {
	n := &column{}
	if len(c.later) > 0 {
		n.stream, c.later = c.later[0], c.later[1:]
	}
	c.all = append(c.all, n)
	return n
}

func (c *columns) learn(s string) {
	if _, ok := c.known[s]; !ok {
		c.known[s] = len(c.byNum)
		c.byNum = append(c.byNum, s)
	}
}

// primed is what every reading begins with.
var primed = sync.OnceValue(func() *columns {
	var f primerFile
	if err := json.Unmarshal(primer, &f); err != nil {
		panic(err) // it is part of the program
	}
	c := &columns{known: map[string]int{}}
	for _, w := range f.Words {
		c.learn(w)
	}
	root := c.column()
	p := newPacking(c, string(f.Sketch))
	if err := p.value(root, nil, 0); err != nil {
		panic(err) // it is part of the program
	}
	for _, n := range c.all {
		n.stream, n.last, n.at = nil, 0, 0
	}
	c.head = nil
	return c
})

// fresh copies what every reading begins with.
func fresh(text string) *columns {
	from := primed()
	c := &columns{text: text, known: maps.Clone(from.known), byNum: slices.Clip(from.byNum), all: make([]*column, len(from.all))}
	to := make(map[*column]*column, len(from.all))
	for i, n := range from.all {
		c.all[i] = &column{kind: n.kind}
		to[n] = c.all[i]
	}
	for i, n := range from.all {
		m := c.all[i]
		m.items = to[n.items]
		if n.kind != objects {
			continue
		}
		m.kids = make(map[string]*column, len(n.kids))
		for k, v := range n.kids {
			m.kids[k] = to[v]
		}
		for _, s := range n.shapes {
			copied := make([]field, len(s))
			for j, f := range s {
				copied[j] = field{f.key, to[f.of]}
			}
			m.shapes = append(m.shapes, copied)
		}
	}
	return c
}

// columnsOf writes a reading by columns, or as it is where it is of no kind that they hold.
func columnsOf(reading []byte, text string) []byte { return columnsOfJSON(string(reading), text, nil) }

// columnsOfJSON is columnsOf beside words that whoever reads it knows too.
func columnsOfJSON(reading, text string, known []string) []byte {
	line, ended := strings.CutSuffix(reading, "\n")
	c := fresh(text)
	for _, s := range known {
		c.learn(s)
	}
	p := newPacking(c, line)
	err := p.value(p.all[0], nil, 0)
	if err == nil && len(p.b) == 0 {
		out := p.bytes(len(line))
		if ended {
			out[0] = lineForm
		}
		return out
	}
	return append([]byte{plainForm}, reading...)
}

func (c *columns) bytes(size int) []byte {
	n := 16 + len(c.head) + 2*len(c.all)
	for _, of := range c.all {
		n += len(of.stream)
	}
	out := binary.AppendUvarint(append(make([]byte, 0, n), columnsForm), uint64(size))
	out = binary.AppendUvarint(out, uint64(len(c.head)))
	out = append(out, c.head...)
	out = binary.AppendUvarint(out, uint64(len(c.all)))
	for _, n := range c.all {
		out = binary.AppendUvarint(out, uint64(len(n.stream)))
	}
	for _, n := range c.all {
		out = append(out, n.stream...)
	}
	return out
}

// deepest is how deep a reading may be nested.
const deepest = 64

// packing reads JSON without blanks and puts its values into columns.
type packing struct {
	*columns
	outline
	json string
	b    string // what of json is still to be read
}

func newPacking(c *columns, json string) *packing { return &packing{c, outlineOf(json), json, json} }

// value packs the value that comes next. before is the number that came last in the same object, nil outside one.
func (p *packing) value(c *column, before *int64, depth int) error {
	if len(p.b) == 0 || depth > deepest {
		return errPlain
	}
	kind, literal := p.next()
	if kind == 0 {
		return errPlain
	}
	if c.kind == 0 {
		c.kind = kind
		p.head = append(p.head, kind)
	}
	if c.kind == literals && kind == numbers {
		kind = literals
	}
	if c.kind != kind {
		return errPlain
	}
	switch kind {
	case objects:
		return p.object(c, depth)
	case arrays:
		return p.array(c, depth)
	case numbers:
		n, _ := wholeNumber(literal) // next has looked at it
		base := &c.last
		if before != nil && *before >= 0 {
			base = before
		}
		c.stream = binary.AppendVarint(c.stream, n-*base)
		c.last = n
		if before != nil {
			*before = n
		}
	case words, literals:
		p.string(c, literal)
	case truths:
		c.stream = append(c.stream, literal[0])
	}
	return nil
}

// next tells the kind of what comes next, and takes it where it is not nested.
func (p *packing) next() (kind byte, literal string) {
	take := func(n int) string {
		s := p.b[:n]
		p.b = p.b[n:]
		return s
	}
	switch b := p.b[0]; {
	case b == '{':
		return objects, ""
	case b == '[':
		return arrays, ""
	case b == '"':
		end := stringEnd(p.b, 0)
		if end == len(p.b) {
			return 0, ""
		}
		return words, take(end + 1)[1:end]
	}
	end := 0
	for end < len(p.b) && p.b[end] != ',' && p.b[end] != ']' && p.b[end] != '}' && p.b[end] != ':' {
		end++
	}
	s := take(end)
	switch {
	case s == "true", s == "false":
		return truths, s
	case s == "null":
		return nulls, s
	}
	if _, ok := wholeNumber(s); ok {
		return numbers, s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return literals, s
	}
	return 0, ""
}

// wholeNumber reads a number of at most 14 digits that is written as the program would write it.
func wholeNumber(s string) (int64, bool) {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) == 0 || len(digits) > 14 || digits[0] == '0' && s != "0" {
		return 0, false
	}
	n := int64(0)
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return 0, false
		}
		n = 10*n + int64(digits[i]-'0')
	}
	if len(digits) < len(s) {
		n = -n
	}
	return n, true
}

func (p *packing) skip(b byte) bool {
	if len(p.b) > 0 && p.b[0] == b {
		p.b = p.b[1:]
		return true
	}
	return false
}

func (p *packing) array(c *column, depth int) error {
	p.b = p.b[1:]
	if c.items == nil {
		c.items = p.column()
	}
	n := 0
	for ; !p.skip(']'); n++ {
		if n > 0 && !p.skip(',') {
			return errPlain
		}
		if err := p.value(c.items, nil, depth+1); err != nil {
			return err
		}
	}
	c.stream = binary.AppendUvarint(c.stream, uint64(n))
	return nil
}

// object packs an object. Its shape must be known before its values, so that all keys were looked at first.
func (p *packing) object(c *column, depth int) error {
	if len(p.objects) == 0 {
		return errPlain
	}
	at := p.keys[p.objects[0][0]:p.objects[0][1]]
	p.objects = p.objects[1:]
	s := slices.IndexFunc(c.shapes, func(fs []field) bool {
		return slices.EqualFunc(fs, at, func(f field, at uint32) bool { return keyAt(p.json, at) == f.key })
	})
	if s < 0 {
		s = len(c.shapes)
		keys := make([]string, len(at))
		p.head = binary.AppendUvarint(p.head, uint64(len(keys)))
		for i := range at {
			keys[i] = keyAt(p.json, at[i])
			p.head = append(binary.AppendUvarint(p.head, uint64(len(keys[i]))), keys[i]...)
		}
		c.shapes = append(c.shapes, p.shape(c, keys))
	}
	c.stream = binary.AppendUvarint(c.stream, uint64(s))
	p.b = p.b[1:]
	before := int64(-1)
	for i, f := range c.shapes[s] {
		if i > 0 && !p.skip(',') {
			return errPlain
		}
		if !p.skip('"') || !strings.HasPrefix(p.b, f.key) {
			return errPlain
		}
		if p.b = p.b[len(f.key):]; !p.skip('"') || !p.skip(':') {
			return errPlain
		}
		if err := p.value(f.of, &before, depth+1); err != nil {
			return err
		}
	}
	if !p.skip('}') {
		return errPlain
	}
	return nil
}

// shape is a new shape of a column's objects.
func (c *columns) shape(of *column, keys []string) []field {
	fs := make([]field, len(keys))
	if of.kids == nil {
		of.kids = map[string]*column{}
	}
	for i, k := range keys {
		if of.kids[k] == nil {
			of.kids[k] = c.column()
		}
		fs[i] = field{k, of.kids[k]}
	}
	return fs
}

// How a string is written: by itself, as words of the text, as an ID such as e12 (one code for each letter), or as one that was met before.
const (
	stringNew  = 0
	stringText = 1
	stringID   = 2
	stringMet  = stringID + 26
)

// shortest is how long words must be to be looked for in the text, farthest how far from the last that were found.
const (
	shortest = 4
	farthest = 64 << 10
)

func (p *packing) string(c *column, s string) {
	if n, ok := idNumber(s); ok {
		c.stream = binary.AppendUvarint(c.stream, uint64(stringID+s[0]-'a'))
		c.stream = binary.AppendVarint(c.stream, n-c.last)
		c.last = n
		return
	}
	if n, ok := p.known[s]; ok {
		c.stream = binary.AppendUvarint(c.stream, uint64(stringMet+n))
		return
	}
	if at := p.find(c, s); at >= 0 {
		c.stream = append(c.stream, stringText)
		c.stream = binary.AppendVarint(c.stream, int64(at-c.at))
		c.stream = binary.AppendUvarint(c.stream, uint64(len(s)))
		c.at = at + len(s)
	} else {
		c.stream = append(c.stream, stringNew)
		c.stream = append(binary.AppendUvarint(c.stream, uint64(len(s))), s...)
	}
	p.learn(s)
}

// find looks for words in the text, from where the last of the column stood on and then from its start; -1 where they are not.
func (p *packing) find(c *column, s string) int {
	if len(s) < shortest {
		return -1
	}
	if i := strings.Index(p.text[c.at:min(len(p.text), c.at+farthest)], s); i >= 0 {
		return c.at + i
	}
	return strings.Index(p.text[:min(len(p.text), farthest)], s)
}

// idNumber is 12 of "e12".
func idNumber(s string) (int64, bool) {
	if len(s) < 2 || len(s) > 10 || s[0] < 'a' || s[0] > 'z' || s[1] == '0' && len(s) > 2 {
		return 0, false
	}
	n := int64(0)
	for _, b := range []byte(s[1:]) {
		if b < '0' || b > '9' {
			return 0, false
		}
		n = 10*n + int64(b-'0')
	}
	return n, true
}
