package fact

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"segun"
)

// ErrPacked is the error of unpacking bytes that Pack did not make, or that do not fit their text.
var ErrPacked = errors.New("statements that cannot be read")

// packForm is the first byte of packed statements.
const packForm = 1

// How a value is written: by itself, as the words that the statement rests on, or as something that the same document knows.
const (
	valueOwn = iota
	valueWords
	valueLocal
)

// packer writes statements of one document; strings, chains and makers are written once and then named by number.
type packer struct {
	text    string
	prefix  string // of subjects of this document
	strings map[string]uint64
	tables  []byte
	body    []byte
}

// Pack writes statements of one document, without their IDs, which follow from the rest, and without words that stand in its text. The order of list
// does not matter. Every statement must be of document doc, as Of makes them.
func Pack(doc segun.DocID, text string, list []segun.Statement) []byte {
	p := &packer{text: text, prefix: string(segun.InDocument(doc, "")), strings: map[string]uint64{}}
	ordered := make([]*segun.Statement, len(list))
	for i := range list {
		ordered[i] = &list[i]
	}
	slices.SortFunc(ordered, func(a, b *segun.Statement) int { // neighbours look alike, and so pack well
		x, y := a.Evidence[0].Span, b.Evidence[0].Span
		return cmp.Or(cmp.Compare(a.Schema, b.Schema), cmp.Compare(len(a.Subject), len(b.Subject)), cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(a.Property, b.Property), cmp.Compare(a.ID, b.ID))
	})
	chains, makers := map[string]uint64{}, map[segun.Maker]uint64{}
	var chainTable, makerTable []byte
	var last previous
	for _, s := range ordered {
		c := p.chain(s.Chain)
		if _, ok := chains[string(c)]; !ok {
			chains[string(c)] = uint64(len(chains))
			chainTable = append(chainTable, c...)
		}
		if _, ok := makers[s.Maker]; !ok {
			makers[s.Maker] = uint64(len(makers))
			for _, f := range [...]string{s.Maker.Name, s.Maker.Version, s.Maker.Model} {
				makerTable = p.str(makerTable, f)
			}
		}
		p.statement(s, chains[string(c)], makers[s.Maker], &last)
	}
	out := []byte{packForm}
	for _, t := range []struct {
		n int
		b []byte
	}{{len(p.strings), p.tables}, {len(makers), makerTable}, {len(chains), chainTable}, {len(ordered), p.body}} {
		out = binary.AppendUvarint(out, uint64(t.n))
		out = append(out, t.b...)
	}
	return out
}

// str appends the number of a string.
func (p *packer) str(b []byte, s string) []byte {
	n, ok := p.strings[s]
	if !ok {
		n = uint64(len(p.strings))
		p.strings[s] = n
		p.tables = binary.AppendUvarint(p.tables, uint64(len(s)))
		p.tables = append(p.tables, s...)
	}
	return binary.AppendUvarint(b, n)
}

// local is what the document calls a subject, "" and false for anything else.
func (p *packer) local(s string) (string, bool) { return strings.CutPrefix(s, p.prefix) }

func spansBytes(b []byte, spans []segun.Span) []byte {
	b = binary.AppendUvarint(b, uint64(len(spans)))
	last := uint32(0)
	for _, s := range spans {
		b = binary.AppendVarint(b, int64(s.Start)-int64(last))
		b = binary.AppendUvarint(b, uint64(s.End-s.Start))
		last = s.End
	}
	return b
}

func (p *packer) value(b []byte, v string, spans []segun.Span) []byte {
	if len(spans) > 0 && v == words(p.text, spans) {
		return append(b, valueWords)
	}
	if l, ok := p.local(v); ok {
		return p.str(append(b, valueLocal), l)
	}
	return p.str(append(b, valueOwn), v)
}

func (p *packer) chain(chain []segun.Speaker) []byte {
	b := binary.AppendUvarint(nil, uint64(len(chain)))
	for _, v := range chain {
		l, _ := p.local(string(v.Subject))
		b = p.str(p.str(b, l), string(v.Kind))
		b = spansBytes(spansBytes(b, v.Spans), v.Cues)
		b = p.value(b, v.Words, v.Spans)
	}
	return b
}

// previous is what a statement may have in common with the one before it.
type previous struct {
	subject, schema, status string
	chain, maker            uint64
	spans                   []segun.Span
}

// The bits that say what is as in the statement before, and so is not written.
const (
	sameSubject = 1 << iota
	sameSchema
	sameStatus
	sameChain
	sameMaker
	sameEvidence
	plain // no validity, original, language or script
)

func (p *packer) statement(s *segun.Statement, chain, maker uint64, last *previous) {
	l, _ := p.local(string(s.Subject))
	is := previous{l, s.Schema, s.Status, chain, maker, make([]segun.Span, len(s.Evidence))}
	for i, e := range s.Evidence {
		is.spans[i] = e.Span
	}
	var bits byte
	for bit, same := range [...]bool{is.subject == last.subject, is.schema == last.schema, is.status == last.status, chain == last.chain, maker == last.maker,
		slices.Equal(is.spans, last.spans), s.Valid+s.Original+s.Lang+s.Script == ""} {
		if same {
			bits |= 1 << bit
		}
	}
	b := p.str(append(p.body, bits), s.Property)
	for bit, v := range [...]string{is.subject, is.schema, is.status} {
		if bits&(1<<bit) == 0 {
			b = p.str(b, v)
		}
	}
	if bits&sameChain == 0 {
		b = binary.AppendUvarint(b, chain)
	}
	if bits&sameMaker == 0 {
		b = binary.AppendUvarint(b, maker)
	}
	if bits&sameEvidence == 0 {
		b = spansBytes(b, is.spans)
	}
	if bits&plain == 0 {
		for _, v := range [...]string{s.Valid, s.Original, s.Lang, s.Script} {
			b = p.str(b, v)
		}
	}
	p.body = p.value(b, s.Value, is.spans)
	*last = is
}

// Unpack reads what Pack wrote and returns the statements with their IDs, sorted by them. The error wraps ErrPacked.
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

// Digest is one of all the IDs of statements, whatever their order.
func Digest(list []segun.Statement) segun.Digest {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = string(list[i].ID)
	}
	slices.Sort(ids)
	h := sha256.New()
	for _, id := range ids {
		h.Write([]byte(id))
	}
	return segun.Digest(hex.EncodeToString(h.Sum(nil)))
}
