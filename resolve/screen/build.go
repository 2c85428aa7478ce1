package screen

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"segun"
	"segun/names"
)

// Builder collects the statements of lists for a Screener. It is for one goroutine.
type Builder struct {
	lists      []segun.Edition
	records    []record
	statements [][]string // IDs, by record
	at         map[segun.SubjectID]int
	done       int // records that were analysed
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
	var numbers []numbered
	ends := make([]uint32, 0, len(b.records))
	for block := range slices.Chunk(b.records, buildBlock) {
		for i, a := range b.analyse(block) {
			if !a.enter(x, &block[i], common) {
				h.Nameless++
				continue
			}
			for _, n := range block[i].identifiers {
				numbers = append(numbers, numbered{hashOf(n), uint32(len(ends))})
			}
			body = block[i].append(body)
			ends = append(ends, uint32(len(body)))
		}
	}
	h.Common = common.common()
	s, err := Load(file(&h, ends, body, numberTable(numbers), x))
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

// buildBlock is how many parties are analysed before they are entered.
const buildBlock = 4096

// analysed is a party with its names taken apart.
type analysed struct {
	names []names.Name // as in record.names
	words []string     // of all its names, each once
}

// analyse takes the names of a block of parties apart and makes their digests, by all processors: what does not depend on the parties before.
func (b *Builder) analyse(block []record) []analysed {
	out := make([]analysed, len(block))
	first := b.done
	b.done += len(block)
	workers := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(block); i += workers {
				r := &block[i]
				r.digest = digestOf(true, b.statements[first+i])
				slices.SortStableFunc(r.names, func(a, b listedName) int { return cmp.Compare(useRank(a.use), useRank(b.use)) })
				out[i] = analysedNames(r)
			}
		})
	}
	wait.Wait()
	return out
}

func analysedNames(r *record) analysed {
	a := analysed{names: make([]names.Name, len(r.names))}
	kind := names.KindOf(r.schema)
	for i, n := range r.names {
		a.names[i] = names.Analyse(n.text, kind)
		for _, p := range a.names[i].Parts() {
			if !slices.Contains(a.words, p.Norm) {
				a.words = append(a.words, p.Norm)
			}
		}
	}
	return a
}

// enter enters the names of a party, and counts their words; false when it has none that could be compared.
func (a *analysed) enter(x *names.Builder, r *record, count wordCount) bool {
	any := false
	for i := range a.names {
		if a.names[i].Empty() {
			continue
		}
		use, _ := useOf(r.names[i].use)
		x.Add(string(r.subject), use, &a.names[i])
		any = true
	}
	for _, w := range a.words {
		count[w]++
	}
	return any
}
