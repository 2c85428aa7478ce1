package store

import "strconv"

// What a connection found is kept until somebody writes: who turns back to a question, or asks it for more or fewer claims, need not wait until they are counted again.
const (
	mostFound    = 128  // questions
	mostOfOne    = 256  // claims of a question
	longestFound = 4096 // bytes of a question
)

// found are the latest claims that fit a question, and how many fit, as far as they were counted.
type found struct {
	latest []int64
	all    int
}

// has reports whether a page of so many claims is among them.
func (f *found) has(limit int) bool {
	return f != nil && (len(f.latest) >= limit || len(f.latest) == f.all)
}

func (m *match) key() string {
	return strconv.FormatInt(m.from, 36) + " " + strconv.FormatInt(m.to, 36) + " " + m.text
}

// foundOf returns what is kept of a question, nil for nothing. It is called in a transaction, so that nothing is written between this and what is asked next.
func (c *conn) foundOf(m match) (*found, error) {
	now, _, err := c.number("PRAGMA data_version") // another when another connection has written
	if err != nil {
		return nil, err
	}
	if now != c.foundAt || c.found == nil || len(c.found) >= mostFound {
		c.found, c.foundAt = map[string]*found{}, now
	}
	return c.found[m.key()], nil
}

// keepFound keeps what was found, as far as it is shown.
func (c *conn) keepFound(m match, latest []int64, all int) {
	if len(m.text) <= longestFound {
		c.found[m.key()] = &found{append([]int64(nil), latest[:min(len(latest), mostOfOne)]...), all}
	}
}

// countedPage are the limit latest claims that fit, and how many fit: countUpTo at the most, or one more.
func (c *conn) countedPage(m match, limit int) ([]int64, int, error) {
	f, err := c.foundOf(m)
	if err != nil {
		return nil, 0, err
	}
	if f.has(limit) {
		return f.latest[:min(len(f.latest), limit)], f.all, nil
	}
	latest, whole, err := latestOf(c, m, max(limit, mostOfOne), countUpTo)
	if err != nil {
		return nil, 0, err
	}
	all := countUpTo + 1
	if whole {
		all = len(latest)
	}
	c.keepFound(m, latest, all)
	return latest[:min(len(latest), limit)], all, nil
}
