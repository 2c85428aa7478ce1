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
	blocks     [][]record // each of buildBlock records, so that nothing is copied when there are more
	last       *record    // the last that was added to: statements mostly come party by party
	statements []stated
	at         map[segun.SubjectID]*record
}

// stated is a statement about a party, by its ID, and the one before it.
type stated struct {
	id     segun.StatementID
	before int32 // in Builder.statements, plus one
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{at: map[segun.SubjectID]*record{}} }

// List begins a list: the statements that are added next are of this edition.
func (b *Builder) List(e segun.Edition) { b.lists = append(b.lists, e) }

// Edition tells more of the list that was begun last: what is known only when it has been read to its end.
func (b *Builder) Edition(e segun.Edition) { b.lists[len(b.lists)-1] = e }

// Join takes all lists of another builder, as if they had been begun after its own. No list may be in both; o must not be used afterwards.
func (b *Builder) Join(o *Builder) {
	before, stateds := len(b.lists), int32(len(b.statements))
	b.lists = append(b.lists, o.lists...)
	for _, s := range o.statements {
		if s.before > 0 {
			s.before += stateds
		}
		b.statements = append(b.statements, s)
	}
	for _, block := range o.blocks {
		for i := range block {
			r := &block[i]
			r.list += before
			if r.stated > 0 {
				r.stated += stateds
			}
			b.at[r.subject] = r
		}
		b.blocks = append(b.blocks, block)
	}
	b.last = nil
}

// Add takes a statement about a party of the list that was begun last; in which order is all one. Statements about records that are no
// parties (an ownership, a sanction) are to be left out.
func (b *Builder) Add(s *segun.Statement) {
	r := b.last
	if r == nil || r.subject != s.Subject {
		if r = b.at[s.Subject]; r == nil {
			r = b.add()
			*r = record{subject: s.Subject, schema: s.Schema, list: len(b.lists) - 1}
			b.at[s.Subject] = r
		}
		b.last = r
	}
	b.statements = append(b.statements, stated{s.ID, r.stated})
	r.stated = int32(len(b.statements))
	r.take(s)
}

// Held tells in words who holds a party that statements were added about. It says nothing of one that there are none about.
func (b *Builder) Held(id segun.SubjectID, words string) {
	if r := b.at[id]; r != nil {
		r.held = words
	}
}

// Name is the first primary name that was added of a party, or its first of any kind; "" when there is none.
func (b *Builder) Name(id segun.SubjectID) string {
	r := b.at[id]
	if r == nil || len(r.names) == 0 {
		return ""
	}
	for _, n := range r.names {
		if n.use == "name" {
			return n.text
		}
	}
	return r.names[0].text
}

// add adds a record.
func (b *Builder) add() *record {
	n := len(b.blocks)
	if n == 0 || len(b.blocks[n-1]) == buildBlock {
		b.blocks = append(b.blocks, make([]record, 0, buildBlock))
		n++
	}
	block := &b.blocks[n-1]
	*block = append(*block, record{})
	return &(*block)[len(*block)-1]
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
	ends := make([]uint32, 0, buildBlock*len(b.blocks))
	for _, block := range b.blocks {
		for i, a := range b.analyse(block) {
			if !a.enter(x, &block[i], common) {
				h.Nameless++
				continue
			}
			for _, n := range block[i].identifiers {
				numbers = append(numbers, numbered{hashOf(n), uint32(len(ends))})
			}
			if cap(body)-len(body) < 1<<12 {
				body = slices.Grow(body, max(len(body), 1<<20)) // append alone would grow it by a quarter and copy it each time
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
	workers := runtime.GOMAXPROCS(0)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			var ids []string
			for i := w; i < len(block); i += workers {
				r := &block[i]
				ids = ids[:0]
				for k := r.stated; k > 0; k = b.statements[k-1].before {
					ids = append(ids, string(b.statements[k-1].id))
				}
				r.digest = digestOf(true, ids)
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
		for w := range a.names[i].Words() {
			if !slices.Contains(a.words, w) {
				a.words = append(a.words, w)
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
