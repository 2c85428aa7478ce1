package fact

import (
	"encoding/binary"
	"fmt"
	"unicode/utf8"

	"segun"
)

// The first form in which statements were packed, one after the other. Cases of that form are still opened; nothing is written in it any more.

// firstForm is its first byte.
const firstForm = 1

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

// unpacker reads packed statements and stops at the first fault.
type unpacker struct {
	b       []byte
	text    string
	doc     segun.DocID
	strings []string
	named   []segun.SubjectID // what the document calls strings[i], as far as asked for
	bad     bool
}

// subject reads the number of a string and names what the document calls it.
func (u *unpacker) subject() segun.SubjectID {
	n := u.number()
	if n >= uint64(len(u.strings)) {
		u.bad = true
		return ""
	}
	if u.named[n] == "" {
		u.named[n] = segun.InDocument(u.doc, u.strings[n])
	}
	return u.named[n]
}

func (u *unpacker) number() uint64 {
	n, w := binary.Uvarint(u.b)
	if w <= 0 {
		u.bad, u.b = true, nil
		return 0
	}
	u.b = u.b[w:]
	return n
}

// count is the length of a list, each entry of which takes a byte at least.
func (u *unpacker) count() int {
	n := u.number()
	if n > uint64(len(u.b)) {
		u.bad = true
		return 0
	}
	return int(n)
}

func (u *unpacker) str() string {
	n := u.number()
	if n >= uint64(len(u.strings)) {
		u.bad = true
		return ""
	}
	return u.strings[n]
}

func (u *unpacker) spans() []segun.Span {
	n := u.count()
	if n == 0 {
		return nil
	}
	out := make([]segun.Span, 0, n)
	last := int64(0)
	for range n {
		d, w := binary.Varint(u.b)
		if w <= 0 {
			u.bad = true
			return nil
		}
		u.b = u.b[w:]
		start := last + d
		end := start + int64(u.number())
		if start < 0 || end < start || end > int64(len(u.text)) || !border(u.text, start) || !border(u.text, end) {
			u.bad = true
			return nil
		}
		out = append(out, segun.Span{Start: uint32(start), End: uint32(end)})
		last = end
	}
	return out
}

// border reports whether no character of text is cut at off.
func border(text string, off int64) bool {
	return off == int64(len(text)) || utf8.RuneStart(text[off])
}

func (u *unpacker) value(spans []segun.Span) string {
	if len(u.b) == 0 {
		u.bad = true
		return ""
	}
	how := u.b[0]
	u.b = u.b[1:]
	switch how {
	case valueWords:
		return words(u.text, spans)
	case valueLocal:
		return string(u.subject())
	}
	return u.str()
}

func (u *unpacker) chain() []segun.Speaker {
	n := u.count()
	out := make([]segun.Speaker, 0, n)
	for range n {
		var v segun.Speaker
		if v.Subject = u.subject(); v.Subject == segun.InDocument(u.doc, "") {
			v.Subject = ""
		}
		v.Kind = segun.VoiceKind(u.str())
		v.Spans, v.Cues = u.spans(), u.spans()
		v.Words = u.value(v.Spans)
		out = append(out, v)
	}
	return out
}

// unpackFirst reads statements of the first form, without their IDs.
func unpackFirst(doc segun.DocID, text string, b []byte) ([]segun.Statement, error) {
	u := &unpacker{b: b[1:], text: text, doc: doc}
	for range u.count() {
		n := u.number()
		if n > uint64(len(u.b)) {
			u.bad = true
			break
		}
		u.strings = append(u.strings, string(u.b[:n]))
		u.b = u.b[n:]
	}
	u.named = make([]segun.SubjectID, len(u.strings))
	makers := make([]segun.Maker, u.count())
	for i := range makers {
		makers[i] = segun.Maker{Name: u.str(), Version: u.str(), Model: u.str()}
	}
	chains := make([][]segun.Speaker, u.count())
	for i := range chains {
		chains[i] = u.chain()
	}
	list := make([]segun.Statement, 0, u.count())
	var last unpacked
	for range cap(list) {
		list = append(list, u.statement(chains, makers, &last))
		if u.bad {
			break
		}
	}
	if u.bad || len(u.b) > 0 {
		return nil, fmt.Errorf("%w: they are cut off or do not fit their text", ErrPacked)
	}
	return list, nil
}

// unpacked is what was read of the statement before.
type unpacked struct {
	subject        segun.SubjectID
	schema, status string
	chain, maker   uint64
	spans          []segun.Span
	evidence       []segun.Evidence // shared by the statements that rest on the same words
}

// statement reads one statement; last is what was read of the one before.
func (u *unpacker) statement(chains [][]segun.Speaker, makers []segun.Maker, last *unpacked) segun.Statement {
	if len(u.b) == 0 {
		u.bad = true
		return segun.Statement{}
	}
	bits := u.b[0]
	u.b = u.b[1:]
	s := segun.Statement{Property: u.str()}
	if bits&sameSubject == 0 {
		last.subject = u.subject()
	}
	if bits&sameSchema == 0 {
		last.schema = u.str()
	}
	if bits&sameStatus == 0 {
		last.status = u.str()
	}
	if bits&sameChain == 0 {
		last.chain = u.number()
	}
	if bits&sameMaker == 0 {
		last.maker = u.number()
	}
	if bits&sameEvidence == 0 {
		last.spans = u.spans()
		last.evidence = make([]segun.Evidence, len(last.spans))
		for i, sp := range last.spans {
			last.evidence[i] = segun.Evidence{Document: u.doc, Span: sp}
		}
	}
	if bits&plain == 0 {
		s.Valid, s.Original, s.Lang, s.Script = u.str(), u.str(), u.str(), u.str()
	}
	if last.chain >= uint64(len(chains)) || last.maker >= uint64(len(makers)) || len(last.spans) == 0 {
		u.bad = true
		return s
	}
	s.Subject, s.Schema, s.Status, s.Evidence = last.subject, last.schema, last.status, last.evidence
	s.Chain, s.Maker = chains[last.chain], makers[last.maker]
	s.Value = u.value(last.spans)
	return s
}
