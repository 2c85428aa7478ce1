package identity

import (
	"slices"
	"strings"
	"unicode"

	"segun/names"
)

// How many people bear a name, as far as its words tell.
type bearers byte

const (
	fewBearers  bearers = iota
	someBearers         // one of first name and surname is a common one
	manyBearers         // both are
)

// name is a name as some document has it, without titles, and the names of others that it may be a spelling of.
type name struct {
	class   class
	text    string
	parsed  names.Name
	words   int // that tell something: no titles, particles, initials
	partial bool
	bearers bearers
	near    []near // itself not included
	units   []*unit
}

// near is a name that another may be a spelling of.
type near struct {
	id    uint32
	score float32 // of names.Compare
}

// nameTable holds every name once, and finds those that are like a new one.
type nameTable struct {
	all    []name
	ids    map[nameKey]uint32
	given  map[nameKey]uint32  // as documents write it, titles and all
	blocks map[uint64][]uint32 // what shares a key is compared
	seen   []uint32            // the last name that each was compared with, plus one
}

type nameKey struct {
	class class
	text  string
}

func newNameTable() *nameTable {
	return &nameTable{ids: map[nameKey]uint32{}, given: map[nameKey]uint32{}, blocks: map[uint64][]uint32{}}
}

// byText orders names by their text, which does not depend on when they came.
func (t *nameTable) byText(a, b uint32) int {
	if a == b {
		return 0
	}
	x, y := &t.all[a], &t.all[b]
	if c := strings.Compare(x.text, y.text); c != 0 {
		return c
	}
	return int(x.class) - int(y.class)
}

// add returns the number of a name; ok is false for a text in which there is none.
func (t *nameTable) add(c class, text string) (id uint32, ok bool) {
	k := nameKey{c, text}
	if id, ok = t.given[k]; ok {
		return id, true
	}
	n := t.parse(c, text)
	if n.words == 0 {
		return 0, false
	}
	id, ok = t.ids[nameKey{c, n.text}]
	if !ok {
		id = uint32(len(t.all))
		t.all = append(t.all, n)
		t.seen = append(t.seen, 0)
		t.ids[nameKey{c, n.text}] = id
		t.connect(id)
	}
	t.given[k] = id
	return id, true
}

// parse takes a name apart and takes its titles off.
func (t *nameTable) parse(c class, text string) name {
	kind := names.Organisation
	if c == persons {
		kind = names.Person
	}
	n := name{class: c, text: strings.Join(strings.Fields(text), " ")}
	n.parsed = names.Analyse(n.text, kind)
	if c == persons {
		if bare := withoutTitles(&n.parsed); bare != n.text && bare != "" {
			n.text = bare
			n.parsed = names.Analyse(bare, kind)
		}
	}
	full := 0
	for _, p := range n.parsed.Parts() {
		switch p.Role {
		case names.Honorific, names.Particle, names.Suffix, names.LegalForm:
		case names.Initial:
			n.words++
		default:
			n.words++
			full++
		}
	}
	if n.words == 0 && len(n.parsed.Parts()) > 0 {
		n.words = 1
	}
	n.partial = c == persons && (n.words < 2 || full == 0)
	if c == persons {
		n.bearers = bearersOf(&n.parsed)
	}
	return n
}

// withoutTitles is the text of a name from which the parts that are titles are cut out.
func withoutTitles(n *names.Name) string {
	type cut struct{ start, end int }
	var cuts []cut
	for _, p := range n.Parts() {
		if p.Role == names.Honorific {
			cuts = append(cuts, cut{p.Start, p.End})
		}
	}
	slices.SortFunc(cuts, func(a, b cut) int { return b.start - a.start })
	s := n.Original
	for _, c := range cuts {
		if c.start <= c.end && c.end <= len(s) {
			s = s[:c.start] + s[c.end:]
		}
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	return strings.Join(strings.Fields(strings.TrimLeft(s, ".,; ")), " ")
}

// leastName is the score of two names below which they are of two entities.
const leastName = names.Threshold

// connect finds the names that a new one may be a spelling of, and enters it.
func (t *nameTable) connect(id uint32) {
	n := &t.all[id]
	if n.class != persons && n.class != bodies || n.partial {
		return
	}
	keys := keysOf(n)
	for _, k := range keys {
		for _, other := range t.blocks[k] {
			if t.seen[other] == id+1 || other == id {
				continue
			}
			t.seen[other] = id + 1
			t.compare(id, other)
		}
	}
	for _, k := range keys {
		t.blocks[k] = append(t.blocks[k], id)
	}
}

// compare notes that two names are near, when they are.
func (t *nameTable) compare(a, b uint32) {
	x, y := &t.all[a], &t.all[b]
	if x.class != y.class {
		return
	}
	m := names.Compare(&x.parsed, &y.parsed)
	if m.Score < leastName {
		return
	}
	x.near = append(x.near, near{b, float32(m.Score)})
	y.near = append(y.near, near{a, float32(m.Score)})
}

// score is how well two names of the table agree, 0 when not at all.
func (t *nameTable) score(a, b uint32) float32 {
	if a == b {
		return 1
	}
	x, y := &t.all[a], &t.all[b]
	if len(y.near) < len(x.near) {
		x, b = y, a
	}
	for _, n := range x.near {
		if n.id == b {
			return n.score
		}
	}
	return 0
}
