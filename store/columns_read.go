package store

import (
	"encoding/binary"
	"fmt"
	"strconv"
)

// joining puts a reading together again from its columns. It stops at the first fault.
type joining struct {
	*columns
	out  []byte
	most int // bytes that may come out
	bad  bool
}

// readColumns gives back what columnsOf was given. The error wraps ErrCorrupt.
func readColumns(b []byte, text string) ([]byte, error) { return readColumnsBeside(b, text, nil) }

// readColumnsBeside gives back what columnsOfJSON was given.
func readColumnsBeside(b []byte, text string, known []string) ([]byte, error) {
	if len(b) > 0 && b[0] == plainForm {
		return b[1:], nil
	}
	if len(b) == 0 || b[0] != columnsForm && b[0] != lineForm {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
	}
	j := &joining{columns: fresh(text)}
	for _, s := range known {
		j.learn(s)
	}
	ended := b[0] == lineForm
	b = b[1:]
	j.most = int(j.number(&b))
	head := j.number(&b)
	if j.bad || head > uint64(len(b)) || j.most > 64*len(b)+1<<16 && j.most > 1<<28 {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
	}
	j.head, b = b[:head], b[head:]
	if err := j.streams(b); err != nil {
		return nil, err
	}
	j.out = make([]byte, 0, min(j.most, 1<<20))
	j.value(j.all[0], nil, 0)
	if j.bad || len(j.out) != j.most {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
	}
	if ended {
		j.out = append(j.out, '\n')
	}
	return j.out, nil
}

// streams hands each column its bytes. Those that the primer does not have are met later.
func (j *joining) streams(b []byte) error {
	all := j.number(&b)
	if j.bad || all < uint64(len(j.all)) || all > uint64(len(b)) {
		return fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
	}
	lengths := make([]uint64, all)
	sum := uint64(0)
	for i := range lengths {
		lengths[i] = j.number(&b)
		if sum += lengths[i]; lengths[i] > uint64(len(b)) || sum > uint64(len(b)) {
			return fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
		}
	}
	for i, n := range lengths {
		if n > uint64(len(b)) {
			return fmt.Errorf("%w: %w", ErrCorrupt, errColumns)
		}
		if i < len(j.all) {
			j.all[i].stream = b[:n]
		} else {
			j.later = append(j.later, b[:n])
		}
		b = b[n:]
	}
	return nil
}

// number reads an unsigned number from the front of b.
func (j *joining) number(b *[]byte) uint64 {
	n, w := binary.Uvarint(*b)
	if w <= 0 {
		j.bad, *b = true, nil
		return 0
	}
	*b = (*b)[w:]
	return n
}

// signed reads a signed number from the front of b.
func (j *joining) signed(b *[]byte) int64 {
	n, w := binary.Varint(*b)
	if w <= 0 {
		j.bad, *b = true, nil
		return 0
	}
	*b = (*b)[w:]
	return n
}

// take reads so many bytes from the front of b.
func (j *joining) take(b *[]byte, n uint64) []byte {
	if n > uint64(len(*b)) {
		j.bad = true
		return nil
	}
	out := (*b)[:n]
	*b = (*b)[n:]
	return out
}

func (j *joining) put(s string) {
	if len(j.out)+len(s) > j.most {
		j.bad = true
		return
	}
	j.out = append(j.out, s...)
}

// value writes the value that comes next in a column; before is the number that came last in the same object, nil outside one.
func (j *joining) value(c *column, before *int64, depth int) {
	if depth > deepest {
		j.bad = true
	}
	if c.kind == 0 {
		if k := j.take(&j.head, 1); len(k) == 1 {
			c.kind = k[0]
		}
	}
	if j.bad {
		return
	}
	switch c.kind {
	case objects:
		j.object(c, depth)
	case arrays:
		j.array(c, depth)
	case numbers:
		base := c.last
		if before != nil && *before >= 0 {
			base = *before
		}
		c.last = base + j.signed(&c.stream)
		if before != nil {
			*before = c.last
		}
		j.put(strconv.FormatInt(c.last, 10))
	case words:
		j.put(`"`)
		j.put(j.string(c))
		j.put(`"`)
	case literals:
		j.put(j.string(c))
	case truths:
		if b := j.take(&c.stream, 1); len(b) == 1 && b[0] == 't' {
			j.put("true")
		} else {
			j.put("false")
		}
	case nulls:
		j.put("null")
	default:
		j.bad = true
	}
}

func (j *joining) array(c *column, depth int) {
	n := j.number(&c.stream)
	if c.items == nil {
		c.items = j.column()
	}
	j.put("[")
	for i := uint64(0); i < n && !j.bad; i++ {
		if i > 0 {
			j.put(",")
		}
		j.value(c.items, nil, depth+1)
	}
	j.put("]")
}

func (j *joining) object(c *column, depth int) {
	s := j.number(&c.stream)
	if s == uint64(len(c.shapes)) {
		n := j.number(&j.head)
		if n > uint64(len(j.head)) {
			j.bad = true
			return
		}
		keys := make([]string, n)
		for i := range keys {
			keys[i] = string(j.take(&j.head, j.number(&j.head)))
		}
		c.shapes = append(c.shapes, j.shape(c, keys))
	}
	if j.bad || s >= uint64(len(c.shapes)) {
		j.bad = true
		return
	}
	before := int64(-1)
	j.put("{")
	for i, f := range c.shapes[s] {
		if i > 0 {
			j.put(",")
		}
		j.put(`"`)
		j.put(f.key)
		j.put(`":`)
		j.value(f.of, &before, depth+1)
	}
	j.put("}")
}

// string reads one string of a column.
func (j *joining) string(c *column) string {
	how := j.number(&c.stream)
	s := ""
	switch {
	case how == stringNew:
		s = string(j.take(&c.stream, j.number(&c.stream)))
	case how == stringText:
		from := int64(c.at) + j.signed(&c.stream)
		n := j.number(&c.stream)
		if from < 0 || from > int64(len(j.text)) || n > uint64(len(j.text))-uint64(from) {
			j.bad = true
			return ""
		}
		c.at = int(from) + int(n)
		s = j.text[from:c.at]
	case how < stringMet:
		c.last += j.signed(&c.stream)
		return string(rune('a'+how-stringID)) + strconv.FormatInt(c.last, 10)
	case how-stringMet < uint64(len(j.byNum)):
		return j.byNum[how-stringMet]
	default:
		j.bad = true
		return ""
	}
	j.learn(s)
	return s
}
