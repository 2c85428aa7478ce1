package origins

import (
	"context"
	"sync"

	"segun"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
	"segun/store"
)

// mostMemo is how many bytes of texts a memo holds.
const mostMemo = 16 << 20

// Memo keeps the texts of documents that several traces compare, which print which, and how frequent words are, for one state of a case: whoever has it makes a new one when the case has changed, so that
// nothing outlives its document. A nil memo keeps nothing. It may be used from many goroutines at once.
type Memo struct {
	mu    sync.Mutex
	texts map[segun.DocID]reprint.Text
	size  int
	found map[string][]lineage.Reprint // in texts, by their IDs
	words map[string]int               // how many claims have a word
}

// mostWords is how many words a memo holds the count of.
const mostWords = 1 << 15

// wordCount is in how many claims a word is, counted by f where it was not before.
func (m *Memo) wordCount(word string, f func() (int, error)) (int, error) {
	if m == nil {
		return f()
	}
	m.mu.Lock()
	n, ok := m.words[word]
	m.mu.Unlock()
	if ok {
		return n, nil
	}
	n, err := f()
	if err != nil {
		return 0, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.words == nil || len(m.words) >= mostWords {
		m.words = map[string]int{}
	}
	m.words[word] = n
	return n, nil
}

// mostFoundKept is how many sets of texts a memo holds the comparison of.
const mostFoundKept = 4096

// printings are the reprints among some texts; credit may say of a cluster which printing is the earliest.
func (m *Memo) printings(texts []reprint.Text, credit func(*reprint.Cluster)) ([]lineage.Reprint, error) {
	key := ""
	for i := range texts {
		key += string(texts[i].ID) + " "
	}
	if m != nil {
		m.mu.Lock()
		list, ok := m.found[key]
		m.mu.Unlock()
		if ok {
			return list, nil
		}
	}
	_, clusters, err := reprint.Find(texts)
	for i := range clusters {
		credit(&clusters[i])
	}
	list := lineage.Printings(clusters)
	if m != nil && err == nil {
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.found == nil || len(m.found) >= mostFoundKept {
			m.found = map[string][]lineage.Reprint{}
		}
		m.found[key] = list
	}
	return list, err
}

// Among is the function Among with what the memo holds.
func (m *Memo) Among(ctx context.Context, c *store.Case, hits []store.Hit) (*Trace, error) {
	t := &Trace{Asked: hits[0], memo: m}
	return t, t.follow(ctx, c, hits)
}

// text is textOf, from memory where it was made before.
func (m *Memo) text(ctx context.Context, c *store.Case, d *store.Document) (reprint.Text, error) {
	if m == nil {
		return textOf(ctx, c, d)
	}
	m.mu.Lock()
	t, ok := m.texts[d.ID]
	m.mu.Unlock()
	if ok {
		return t, nil
	}
	t, err := textOf(ctx, c, d)
	if err != nil {
		return t, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.size += len(t.Text); m.texts == nil || m.size > mostMemo {
		m.texts, m.size = map[segun.DocID]reprint.Text{}, len(t.Text)
	}
	m.texts[d.ID] = t
	return t, nil
}
