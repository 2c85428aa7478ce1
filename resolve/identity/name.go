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
	known   bool // near holds all there are
	near    []near
	holders int   // units of documents that have it; with a shelf, whether there are any
	listed  int   // units of lists
	crowd   crowd // whether it stands between others
	n       int   // on the shelf, 0 where it is not there or was not looked for
}

// near is a name that another may be a spelling of.
type near struct {
	id    uint32
	score float32 // of names.Compare
	more  bool    // it says what the other does not: a word, a first name for an initial, other letters
	less  bool    // and the other what it does not
}

// nameTable holds every name once, as far as it was met, and finds those that are like another. With a shelf, the names of all units lie there under their blocking keys.
type nameTable struct {
	r      *Resolver
	all    []name
	ids    map[nameKey]uint32
	given  map[nameKey]uint32  // as documents write it, titles and all
	blocks map[uint64][]uint32 // what shares a key is compared
	seen   []uint32            // the round in which each was compared last
	round  uint32

	byNumber map[int]uint32 // on the shelf
}

type nameKey struct {
	class class
	text  string
}

func newNameTable(r *Resolver) *nameTable {
	return &nameTable{r: r, ids: map[nameKey]uint32{}, given: map[nameKey]uint32{}, blocks: map[uint64][]uint32{}, byNumber: map[int]uint32{}}
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
		id = t.enter(n)
	}
	t.given[k] = id
	t.r.weight += 100
	return id, true
}

// exact returns the number of a name that was taken apart before.
func (t *nameTable) exact(c class, text string) uint32 {
	id, ok := t.ids[nameKey{c, text}]
	if !ok {
		n := name{class: c, text: text, parsed: names.Analyse(text, kindOfNames(c))}
		n.measure()
		id = t.enter(n)
	}
	return id
}

// enter gives a name a number.
func (t *nameTable) enter(n name) uint32 {
	id := uint32(len(t.all))
	t.all = append(t.all, n)
	t.seen = append(t.seen, 0)
	t.ids[nameKey{n.class, n.text}] = id
	t.r.weight += 800
	return id
}

// hold notes that one unit more has a name. The first puts it where others find it.
func (t *nameTable) hold(id uint32, list bool) {
	n := &t.all[id]
	if t.r.shelf != nil {
		k := t.hold1(id)
		n = &t.all[id]
		n.holders = k
	}
	if n.holders+n.listed == 0 {
		t.publish(id)
	}
	switch {
	case list:
		n.listed++
		return
	case n.holders == 0:
		t.meet(id)
	}
	t.all[id].holders++
}

// release notes that one unit less has a name. The last takes it away.
func (t *nameTable) release(id uint32, list bool) {
	n := &t.all[id]
	if t.r.shelf != nil {
		k := t.release1(id)
		n = &t.all[id]
		n.holders = k
	}
	switch {
	case list:
		n.listed--
	default:
		if n.holders == 1 {
			t.part(id)
		}
		t.all[id].holders--
	}
	if n = &t.all[id]; n.holders+n.listed == 0 {
		t.unpublish(id)
		if t.r.shelf != nil {
			t.forget(id)
		}
	}
}

// blockKeys are the keys of a name that may have others near it.
func (n *name) blockKeys() []uint64 {
	if n.class != persons && n.class != bodies || n.partial {
		return nil
	}
	keys := keysOf(n)
	for i, k := range keys {
		keys[i] = fold(k, blockBits)
	}
	return keys
}

// publish files a name under its keys, and notes it with those that are near it.
func (t *nameTable) publish(id uint32) {
	t.find(id)
	for _, k := range t.all[id].blockKeys() {
		if t.r.shelf != nil {
			t.r.enlist(blockKey(k), t.all[id].n)
		}
		t.blocks[k] = append(t.blocks[k], id) // which find has loaded
	}
	for _, o := range t.all[id].near {
		back := o.turned(id)
		if other := &t.all[o.id]; other.known {
			other.near = append(other.near, back)
		}
	}
	if t.r.shelf != nil {
		t.bring(id, t.all[id].near)
	}
}

// unpublish takes it away again.
func (t *nameTable) unpublish(id uint32) {
	for _, k := range t.all[id].blockKeys() {
		if t.r.shelf != nil {
			t.r.unlist(blockKey(k), t.all[id].n)
		}
		if i := slices.Index(t.blocks[k], id); i >= 0 {
			t.blocks[k] = slices.Delete(t.blocks[k], i, i+1)
		}
	}
	for _, o := range t.nearOf(id) {
		other := &t.all[o.id]
		other.near = slices.DeleteFunc(other.near, func(n near) bool { return n.id == id })
		if t.r.shelf != nil {
			t.takeNear(o.id, id)
		}
	}
	t.all[id].near, t.all[id].known, t.all[id].crowd = nil, false, notLooked
}

// block is the names that share a key.
func (t *nameTable) block(k uint64) []uint32 {
	list, ok := t.blocks[k]
	if ok || t.r.shelf == nil {
		return list
	}
	for _, n := range t.r.list(blockKey(k)) {
		id, ok := t.at(n)
		if !ok {
			t.r.fail(errBroken)
			continue
		}
		list = append(list, id)
	}
	t.blocks[k] = list
	t.r.weight += 60
	return list
}

// nearOf are the names that one may be a spelling of, itself not included.
func (t *nameTable) nearOf(id uint32) []near {
	switch n := &t.all[id]; {
	case n.known:
	case t.r.shelf != nil && n.holders > 0:
		t.load(id)
	default:
		t.find(id)
	}
	return t.all[id].near
}

// find compares a name with all that share a key with it.
func (t *nameTable) find(id uint32) {
	t.all[id].near = nil
	t.round++
	for _, k := range t.all[id].blockKeys() {
		for _, other := range t.block(k) {
			if t.seen[other] == t.round || other == id {
				continue
			}
			t.seen[other] = t.round
			t.compare(id, other)
		}
	}
	t.all[id].known = true
}

// parse takes a name apart and takes its titles off.
func (t *nameTable) parse(c class, text string) name {
	kind := kindOfNames(c)
	n := name{class: c, text: strings.Join(strings.Fields(text), " ")}
	n.parsed = names.Analyse(n.text, kind)
	if c == persons {
		if bare := withoutTitles(&n.parsed); bare != n.text && bare != "" {
			n.text = bare
			n.parsed = names.Analyse(bare, kind)
		}
	}
	n.measure()
	return n
}

// kindOfNames is how names of a class are taken apart.
func kindOfNames(c class) names.Kind {
	if c == persons {
		return names.Person
	}
	return names.Organisation
}

// measure tells how much of a name is given, and how many bear it.
func (n *name) measure() {
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
	n.partial = n.class == persons && (n.words < 2 || full == 0)
	if n.class == persons {
		n.bearers = bearersOf(&n.parsed)
	}
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

// compare notes that one name is near another, when it is.
func (t *nameTable) compare(a, b uint32) {
	x, y := &t.all[a], &t.all[b]
	if x.class != y.class {
		return
	}
	if m := names.Compare(&x.parsed, &y.parsed); m.Score >= leastName {
		back := m.Turned()
		x.near = append(x.near, near{b, float32(m.Score), saysMore(&m), saysMore(&back)})
	}
}

// turned is what a name is to one that is near it.
func (n near) turned(id uint32) near { return near{id, n.score, n.less, n.more} }

// score is how well two names of the table agree, 0 when not at all.
func (t *nameTable) score(a, b uint32) float32 {
	if a == b {
		return 1
	}
	if t.all[b].known && (!t.all[a].known || len(t.all[b].near) < len(t.all[a].near)) {
		a, b = b, a
	}
	for _, n := range t.nearOf(a) {
		if n.id == b {
			return n.score
		}
	}
	return 0
}
