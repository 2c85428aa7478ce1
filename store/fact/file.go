package fact

import (
	"slices"
	"sync"

	"segun"
)

// Filed is what a case keeps of the statements of one reading.
type Filed struct {
	Count  int          // how many there are
	Digest segun.Digest // as [Digest] gives it
	Packed []byte       // as [Pack] does
	Record *Record      // as [Gather] does
}

// makers hold the memory of statements that are made to be filed: some hundred kilobytes a document, which nobody needs afterwards.
var makers = sync.Pool{New: func() any { return new(maker) }}

// File makes the statements of a reading and what a case keeps of them, which is less work than to ask for one after the other. The error is that of [Of].
func File(r *segun.Reading) (*Filed, error) {
	m := makers.Get().(*maker)
	defer m.release()
	if err := m.all(r); err != nil {
		return nil, err
	}
	groups := grouped(m.list)
	ids := make([]string, 0, len(m.list))
	for i, of := range groups {
		inPackedOrder(of) // what is the same comes together
		groups[i] = slices.CompactFunc(of, func(a, b *segun.Statement) bool { return a.ID == b.ID })
		for _, s := range groups[i] {
			ids = append(ids, string(s.ID))
		}
	}
	return &Filed{Count: len(ids), Digest: digestOf(ids), Packed: packed(r.Doc.ID, r.Doc.Text, groups), Record: gather(r.Doc.ID, groups)}, nil
}

// release forgets the reading and gives the memory to the next.
func (m *maker) release() {
	clear(m.list)
	clear(m.at)
	*m = maker{list: m.list[:0], at: m.at[:0]}
	makers.Put(m)
}
