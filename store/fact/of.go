package fact

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
)

// maker collects the statements of one reading and keeps the first error.
type maker struct {
	r     *segun.Reading
	doc   segun.DocID
	own   []segun.Speaker // the voice of the document itself
	list  []segun.Statement
	at    []segun.Evidence // of all of them
	err   error
	makes map[string]segun.Maker // by annotator
}

// Of returns the statements of a reading, sorted by ID, each once: the same whatever the order of the reading's lists. r must hold a document
// with its ID. The error is a reading's fault: a fact without words, or with words that lie outside the text.
func Of(r *segun.Reading) ([]segun.Statement, error) {
	n := guess(r)
	m := &maker{list: make([]segun.Statement, 0, n), at: make([]segun.Evidence, 0, n)}
	if err := m.all(r); err != nil {
		return nil, err
	}
	return sorted(m.list), nil
}

// all makes the statements of a reading, in the order of its lists; some may come twice.
func (m *maker) all(r *segun.Reading) error {
	m.r, m.doc, m.makes = r, r.Doc.ID, make(map[string]segun.Maker, len(r.Makers))
	for _, k := range r.Makers {
		m.makes[k.Name] = k
	}
	m.own = []segun.Speaker{{Subject: m.called("e0"), Kind: ownKind(r), Words: r.Doc.Publisher}}
	if r.Entities != nil {
		for i := range r.Entities.List {
			m.entity(&r.Entities.List[i])
		}
	}
	if r.Claims != nil {
		for i := range r.Claims.List {
			m.claim(&r.Claims.List[i])
		}
		m.joins()
	}
	return m.err
}

// guess is about how many statements a reading gives: growing a list of them step by step costs more than making them.
func guess(r *segun.Reading) int {
	n := 16
	if r.Entities != nil {
		n += 6 * len(r.Entities.List)
	}
	if r.Claims != nil {
		n += 16 * len(r.Claims.List)
	}
	return n
}

// sorted is a list in the order of IDs, each once. Statements are large, so that their numbers are sorted.
func sorted(list []segun.Statement) []segun.Statement {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(list[a].ID, list[b].ID) })
	out := make([]segun.Statement, 0, len(list))
	for _, i := range order {
		if n := len(out); n == 0 || out[n-1].ID != list[i].ID {
			out = append(out, list[i])
		}
	}
	return out
}

// ownKind is what sort of voice the document's own is: that of the claims that it makes itself.
func ownKind(r *segun.Reading) segun.VoiceKind {
	if r.Claims != nil {
		for i := range r.Claims.List {
			if c := r.Claims.List[i].Chain; len(c) > 0 && c[0].Entity == "e0" {
				return c[0].Kind
			}
		}
	}
	if r.Doc.Kind == segun.Letter {
		return segun.VoiceWriter
	}
	return segun.VoiceOutlet
}

// called names what the document calls local.
func (m *maker) called(local string) segun.SubjectID {
	if local == "" {
		return ""
	}
	return segun.InDocument(m.doc, local)
}

// by is who made a fact.
func (m *maker) by(annotator string) segun.Maker {
	if k, ok := m.makes[annotator]; ok {
		return k
	}
	return segun.Maker{Name: annotator, Version: "0"} // a reading put together by hand
}

// base is what the statements about one subject share.
type base struct {
	subject segun.SubjectID
	schema  string
	chain   []segun.Speaker
	status  string
	valid   string
	maker   segun.Maker
}

// add states one property, resting on spans. An empty value states nothing.
func (m *maker) add(b base, property, value string, spans ...segun.Span) {
	if value == "" || m.err != nil {
		return
	}
	from := len(m.at)
	for _, sp := range spans {
		if sp.Empty() {
			continue
		}
		if int(sp.End) > len(m.r.Doc.Text) {
			m.err = fmt.Errorf("fact: %s, %s: words [%d,%d) of a text of %d bytes", b.subject, property, sp.Start, sp.End, len(m.r.Doc.Text))
			return
		}
		m.at = append(m.at, segun.Evidence{Document: m.doc, Span: sp})
	}
	m.list = append(m.list, segun.Statement{Subject: b.subject, Schema: b.schema, Property: property, Value: value, Chain: b.chain, Status: b.status,
		Valid: b.valid, Evidence: m.at[from:len(m.at):len(m.at)], Maker: b.maker})
	if err := m.list[len(m.list)-1].Complete(); err != nil {
		m.err = fmt.Errorf("fact: %w", err)
	}
}

// words are those that spans cover, a gap written as " … ".
func words(text string, spans []segun.Span) string {
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			b.WriteString(" … ")
		}
		b.WriteString(s.In(text))
	}
	return b.String()
}

// mentioned are the words that first stand for an entity, for what rests on nothing narrower.
func (m *maker) mentioned(e *segun.Entity) segun.Span {
	for _, n := range e.Names {
		if !n.Span.Empty() {
			return n.Span
		}
	}
	if m.r.Mentions != nil {
		for _, i := range e.Mentions {
			if i >= 0 && i < len(m.r.Mentions.List) {
				return m.r.Mentions.List[i].Span
			}
		}
	}
	return segun.Span{}
}

// sameSpans are the spans in text order, each once, without empty ones.
func sameSpans(spans []segun.Span) []segun.Span {
	out := slices.DeleteFunc(slices.Clone(spans), segun.Span.Empty)
	slices.SortFunc(out, func(a, b segun.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return slices.Compact(out)
}
