package screen

import (
	"cmp"
	"slices"

	"segun"
	"segun/names"
)

// Builder collects the statements of lists for a Screener. It is for one goroutine.
type Builder struct {
	lists      []segun.Edition
	records    []record
	statements [][]string // IDs, by record
	at         map[segun.SubjectID]int
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{at: map[segun.SubjectID]int{}} }

// List begins a list: the statements that are added next are of this edition.
func (b *Builder) List(e segun.Edition) { b.lists = append(b.lists, e) }

// Add takes a statement about a party of the list that was begun last; in which order is all one. Statements about records that are no
// parties (an ownership, a sanction) are to be left out.
func (b *Builder) Add(s *segun.Statement) {
	i, ok := b.at[s.Subject]
	if !ok {
		i = len(b.records)
		b.at[s.Subject] = i
		b.records = append(b.records, record{subject: s.Subject, schema: s.Schema, list: len(b.lists) - 1})
		b.statements = append(b.statements, nil)
	}
	b.statements[i] = append(b.statements[i], string(s.ID))
	b.records[i].take(s)
}

// Build makes the screener. key is kept with it: what it was built from, in the caller's terms, so that a stored screener can be told to be
// stale. The builder must not be used afterwards.
func (b *Builder) Build(key string) *Screener {
	x := names.NewBuilder()
	h := header{Key: key}
	for i := range b.lists {
		h.Lists = append(h.Lists, headerList(&b.lists[i]))
	}
	common := wordCount{}
	var body []byte
	ends := []uint32{}
	for i := range b.records {
		r := &b.records[i]
		r.digest = digestOf(true, b.statements[i])
		slices.SortStableFunc(r.names, func(a, b listedName) int { return cmp.Compare(useRank(a.use), useRank(b.use)) })
		if !index(x, r, common) {
			h.Nameless++
			continue
		}
		body = r.append(body)
		ends = append(ends, uint32(len(body)))
	}
	h.Common = common.common()
	s, err := Load(file(&h, ends, body, x.Build().Bytes()))
	if err != nil {
		panic("screen: what was built does not load: " + err.Error())
	}
	return s
}

// useRank puts primary names before others.
func useRank(property string) int {
	return slices.IndexFunc(uses, func(u struct {
		property string
		use      names.Use
	}) bool {
		return u.property == property
	})
}

// index enters the names of a party, and counts their words; false when it has none that could be compared.
func index(x *names.Builder, r *record, count wordCount) bool {
	any := false
	own := map[string]bool{}
	kind := names.KindOf(r.schema)
	for _, n := range r.names {
		a := names.Analyse(n.text, kind)
		if a.Empty() {
			continue
		}
		use, _ := useOf(n.use)
		x.Add(string(r.subject), use, &a)
		any = true
		for _, w := range a.Parts() {
			own[w.Norm] = true
		}
	}
	for w := range own {
		count[w]++
	}
	return any
}
