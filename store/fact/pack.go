package fact

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"segun"
)

// ErrPacked is the error of unpacking bytes that Pack did not make, or that do not fit their text.
var ErrPacked = errors.New("statements that cannot be read")

// packForm is the first byte of packed statements.
const packForm = 2

// How a value is written: by itself, as the words that the statement rests on, or as something that the same document knows.
const (
	valueOwn = iota
	valueWords
	valueLocal
)

// vocabulary holds strings that most documents have, one a line; they are named by the number of their line. It belongs to packForm: lines may be added at its
// end, none is ever changed.
//
//go:embed vocabulary.txt
var vocabulary string

// known are the numbers of the vocabulary's strings.
var known = sync.OnceValue(func() map[string]uint64 {
	m := map[string]uint64{}
	for i, s := range knownStrings() {
		m[s] = uint64(i)
	}
	return m
})

var knownStrings = sync.OnceValue(func() []string { return strings.Split(strings.TrimSuffix(vocabulary, "\n"), "\n") })

// packer writes statements of one document. What several have in common is written once and then named by number: strings, makers, chains of voices, and
// shapes, which say what properties a subject has.
type packer struct {
	text    string
	prefix  string // of subjects of this document
	strings map[string]uint64
	table   []byte
	chains  map[string]uint64
	met     map[chainAt]uint64 // chains that are shared, by where they lie
	chainTo []byte
	makers  map[segun.Maker]uint64
	makerTo []byte
	shapes  map[string]uint64
	shapeTo []byte
	groups  []byte
	n       int
	spans   []segun.Span // of statements

	// Memory for one subject, to be used again for the next.
	kinds                []common
	which                []int
	group                []*segun.Statement
	slots                [][]segun.Span
	shape, values, bytes []byte
}

// chainAt is where a chain of voices lies in memory.
type chainAt struct {
	first *segun.Speaker
	n     int
}

// Pack writes statements of one document, without their IDs, which follow from the rest, and without words that stand in its text. The order of list
// does not matter. Every statement must be of document doc, as Of makes them. What is said of one subject lies together, so that [Open] can read it by itself.
func Pack(doc segun.DocID, text string, list []segun.Statement) []byte {
	groups := grouped(list)
	for _, of := range groups {
		inPackedOrder(of)
	}
	return packed(doc, text, groups)
}

// inPackedOrder sorts the statements of one subject so that neighbours look alike, and so pack well.
func inPackedOrder(of []*segun.Statement) {
	slices.SortFunc(of, func(a, b *segun.Statement) int {
		if a.Property != b.Property {
			return cmp.Compare(a.Property, b.Property)
		}
		x, y := a.Evidence[0].Span, b.Evidence[0].Span
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(a.ID, b.ID))
	})
}

// packed is Pack for statements that are grouped and in their order.
func packed(doc segun.DocID, text string, groups [][]*segun.Statement) []byte {
	p := &packer{text: text, prefix: string(segun.InDocument(doc, "")), strings: map[string]uint64{}, chains: map[string]uint64{}, met: map[chainAt]uint64{},
		makers: map[segun.Maker]uint64{}, shapes: map[string]uint64{}}
	for _, of := range groups {
		p.subject(of)
	}
	out := []byte{packForm}
	for _, t := range [...]struct {
		n int
		b []byte
	}{{len(p.strings), p.table}, {len(p.makers), p.makerTo}, {len(p.chains), p.chainTo}, {len(p.shapes), p.shapeTo}, {p.n, p.groups}} {
		out = binary.AppendUvarint(out, uint64(t.n))
		out = append(out, t.b...)
	}
	return out
}

// common is what the statements of a group have in common.
type common struct {
	status       string
	chain, maker uint64
}

// subject writes what is said of one subject, a group for each voice and status.
func (p *packer) subject(of []*segun.Statement) {
	kinds := p.kinds[:0]
	which := p.which[:0]
	for _, s := range of {
		k := common{s.Status, p.chain(s.Chain), p.maker(s.Maker)}
		i := slices.Index(kinds, k)
		if i < 0 {
			i = len(kinds)
			kinds = append(kinds, k)
		}
		which = append(which, i)
	}
	for i, k := range kinds {
		g := p.group[:0]
		for j, s := range of {
			if which[j] == i {
				g = append(g, s)
			}
		}
		p.write(k, g)
		p.n++
		p.group = g
	}
	p.kinds, p.which = kinds, which
}

// The bits of a property in a shape, above the two that say how its value is written.
const (
	hasValid = 1 << (iota + 2)
	hasOther // original, language or script
)

// write writes statements of one subject, status, chain and maker as a group. It begins with the subject, by which it is found.
func (p *packer) write(k common, of []*segun.Statement) {
	slots := p.slots[:0]
	shape := binary.AppendUvarint(p.str(p.shape[:0], of[0].Schema), k.maker)
	shape = binary.AppendUvarint(shape, uint64(len(of)))
	values := p.values[:0]
	for _, s := range of {
		spans := p.spansOf(s)
		slot := slices.IndexFunc(slots, func(o []segun.Span) bool { return slices.Equal(o, spans) })
		if slot < 0 {
			slot = len(slots)
			slots = append(slots, spans)
		}
		var how byte
		if s.Valid != "" {
			how |= hasValid
			values = p.str(values, s.Valid)
		}
		if s.Original+s.Lang+s.Script != "" {
			how |= hasOther
			values = p.str(p.str(p.str(values, s.Original), s.Lang), s.Script)
		}
		var kind byte
		values, kind = p.value(values, s.Value, spans)
		shape = binary.AppendUvarint(append(p.str(shape, s.Property), how|kind), uint64(slot))
	}
	n, ok := p.shapes[string(shape)]
	if !ok {
		n = uint64(len(p.shapes))
		p.shapes[string(shape)] = n
		p.shapeTo = append(p.shapeTo, shape...)
	}
	l, _ := strings.CutPrefix(string(of[0].Subject), p.prefix)
	b := p.subjectName(p.bytes[:0], l, slots[0][0])
	b = binary.AppendUvarint(b, n)
	b = binary.AppendUvarint(p.str(b, k.status), k.chain)
	for i, s := range slots {
		base := uint32(0)
		if i > 0 {
			base = slots[0][0].Start
		}
		b = spansBytes(b, s, base)
	}
	p.groups = binary.AppendUvarint(p.groups, uint64(len(b)+len(values)))
	p.groups = append(append(p.groups, b...), values...)
	p.slots, p.shape, p.values, p.bytes = slots, shape, values, b
}

// spansOf are the places of a statement, in memory that many of them share.
func (p *packer) spansOf(s *segun.Statement) []segun.Span {
	from := len(p.spans)
	for _, e := range s.Evidence {
		p.spans = append(p.spans, e.Span)
	}
	return p.spans[from:len(p.spans):len(p.spans)]
}

// str appends the number of a string.
func (p *packer) str(b []byte, s string) []byte {
	if n, ok := known()[s]; ok {
		return binary.AppendUvarint(b, n)
	}
	n, ok := p.strings[s]
	if !ok {
		n = uint64(len(p.strings))
		p.strings[s] = n
		p.table = binary.AppendUvarint(p.table, uint64(len(s)))
		p.table = append(p.table, s...)
	}
	return binary.AppendUvarint(b, n+uint64(len(known())))
}

// What a name in a document begins with: the letter of "c7", or one of these.
const (
	localString   = 0 // a string
	localOffice   = 1 // "e3.12-29": an entity and where the office stands
	localRelation = 2 // "e3.holds_office.12-29.e5"
	localNone     = 3 // no name at all
)

// local appends what the document calls something.
func (p *packer) local(b []byte, l string) []byte {
	if n, ok := plainID(l); ok {
		return binary.AppendUvarint(append(b, l[0]), n)
	}
	if l == "" {
		return append(b, localNone)
	}
	return p.str(append(b, localString), l)
}

// subjectName is local for a subject whose name may hold where it stands.
func (p *packer) subjectName(b []byte, l string, at segun.Span) []byte {
	if n, ok := plainID(l); ok {
		return binary.AppendUvarint(append(b, l[0]), n)
	}
	place := strconv.Itoa(int(at.Start)) + "-" + strconv.Itoa(int(at.End))
	parts := strings.Split(l, ".")
	n, ok := plainID(parts[0])
	switch {
	case !ok || parts[0][0] != 'e':
	case len(parts) == 2 && parts[1] == place:
		return binary.AppendUvarint(append(b, localOffice), n)
	case len(parts) == 4 && parts[2] == place:
		return p.local(p.str(binary.AppendUvarint(append(b, localRelation), n), parts[1]), parts[3])
	}
	return p.local(b, l)
}

// plainID is 7 for "c7".
func plainID(l string) (uint64, bool) {
	if len(l) < 2 || len(l) > 10 || l[0] < 'a' || l[0] > 'z' || l[1] == '0' && len(l) > 2 {
		return 0, false
	}
	n := uint64(0)
	for i := 1; i < len(l); i++ {
		if l[i] < '0' || l[i] > '9' {
			return 0, false
		}
		n = 10*n + uint64(l[i]-'0')
	}
	return n, true
}

// spansBytes appends spans; the first is written as its distance from base.
func spansBytes(b []byte, spans []segun.Span, base uint32) []byte {
	b = binary.AppendUvarint(b, uint64(len(spans)))
	for _, s := range spans {
		b = binary.AppendVarint(b, int64(s.Start)-int64(base))
		b = binary.AppendUvarint(b, uint64(s.End-s.Start))
		base = s.End
	}
	return b
}

// value appends a value and tells how it is written.
func (p *packer) value(b []byte, v string, spans []segun.Span) ([]byte, byte) {
	if len(spans) > 0 && areWords(p.text, spans, v) {
		return b, valueWords
	}
	if l, ok := strings.CutPrefix(v, p.prefix); ok && l != "" {
		return p.local(b, l), valueLocal
	}
	return p.str(b, v), valueOwn
}

// areWords reports whether v is words(text, spans).
func areWords(text string, spans []segun.Span, v string) bool {
	if len(spans) == 1 {
		return spans[0].In(text) == v
	}
	return words(text, spans) == v
}

// chain is the number of a chain of voices.
func (p *packer) chain(chain []segun.Speaker) uint64 {
	var at chainAt
	if len(chain) > 0 {
		at = chainAt{&chain[0], len(chain)}
		if n, ok := p.met[at]; ok {
			return n
		}
	}
	var b []byte
	base := uint32(0)
	for _, v := range chain {
		l, _ := strings.CutPrefix(string(v.Subject), p.prefix)
		b = p.str(p.local(b, l), string(v.Kind))
		b = spansBytes(spansBytes(b, v.Spans, base), v.Cues, base)
		if len(v.Spans) > 0 {
			base = v.Spans[0].Start
		}
		mark := len(b)
		var how byte
		b, how = p.value(append(b, 0), v.Words, v.Spans)
		b[mark] = how
	}
	n, ok := p.chains[string(b)]
	if !ok {
		n = uint64(len(p.chains))
		p.chains[string(b)] = n
		p.chainTo = binary.AppendUvarint(p.chainTo, uint64(len(b)))
		p.chainTo = append(p.chainTo, b...)
	}
	if len(chain) > 0 {
		p.met[at] = n
	}
	return n
}

// maker is the number of a maker.
func (p *packer) maker(m segun.Maker) uint64 {
	n, ok := p.makers[m]
	if !ok {
		n = uint64(len(p.makers))
		p.makers[m] = n
		for _, f := range [...]string{m.Name, m.Version, m.Model} {
			p.makerTo = p.str(p.makerTo, f)
		}
	}
	return n
}

// Unpack reads what Pack wrote, in this form or an earlier one, and returns the statements with their IDs, sorted by them. The error wraps ErrPacked.
func Unpack(doc segun.DocID, text string, b []byte) ([]segun.Statement, error) {
	list, err := unpack(doc, text, b)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i], err = segun.NewStatement(list[i]); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrPacked, err)
		}
	}
	return sorted(list), nil
}

// unpack reads statements without their IDs.
func unpack(doc segun.DocID, text string, b []byte) ([]segun.Statement, error) {
	if len(b) > 0 && b[0] == firstForm {
		return unpackFirst(doc, text, b)
	}
	v, err := Open(doc, text, b)
	if err != nil {
		return nil, err
	}
	return v.statements(func([]byte) bool { return true })
}

// Digest is one of all the IDs of statements, whatever their order.
func Digest(list []segun.Statement) segun.Digest {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = string(list[i].ID)
	}
	return digestOf(ids)
}

// digestOf is a digest of IDs, which it sorts.
func digestOf(ids []string) segun.Digest {
	slices.Sort(ids)
	h := sha256.New()
	for _, id := range ids {
		h.Write([]byte(id))
	}
	return segun.Digest(hex.EncodeToString(h.Sum(nil)))
}
