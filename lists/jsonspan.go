package lists

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// jsonScan walks over one JSON value in a file and knows where its strings stand, which encoding/json does not tell.
type jsonScan struct {
	b        []byte
	pos, end int
}

var errJSON = errors.New("not well-formed JSON")

// mostJSONDepth bounds nesting in what is passed over.
const mostJSONDepth = 64

func (j *jsonScan) space() {
	for j.pos < j.end && isBlank(j.b[j.pos]) {
		j.pos++
	}
}

// take steps over one character and reports whether it was there.
func (j *jsonScan) take(c byte) bool {
	j.space()
	if j.pos < j.end && j.b[j.pos] == c {
		j.pos++
		return true
	}
	return false
}

// text reads a string and returns it with the place of its inside.
func (j *jsonScan) text() (s string, start, end int, err error) {
	if !j.take('"') {
		return "", 0, 0, fmt.Errorf("%w: want a string at byte %d of the line", errJSON, j.pos)
	}
	start = j.pos
	plain := true
	for ; j.pos < j.end; j.pos++ {
		switch c := j.b[j.pos]; {
		case c == '\\':
			plain = false
			j.pos++
		case c == '"':
			raw := j.b[start:j.pos]
			end = j.pos
			j.pos++
			if plain && utf8.Valid(raw) {
				return string(raw), start, end, nil
			}
			err = json.Unmarshal(j.b[start-1:end+1], &s)
			if err != nil {
				err = fmt.Errorf("%w: %v", errJSON, err)
			}
			return s, start, end, err
		case c < 0x20:
			return "", 0, 0, fmt.Errorf("%w: a control character in a string", errJSON)
		}
	}
	return "", 0, 0, fmt.Errorf("%w: a string is not closed", errJSON)
}

// members walks over an object. value must read the member's value.
func (j *jsonScan) members(value func(key string) error) error {
	if !j.take('{') {
		return fmt.Errorf("%w: want an object", errJSON)
	}
	if j.take('}') {
		return nil
	}
	for {
		key, _, _, err := j.text()
		if err != nil {
			return err
		}
		if !j.take(':') {
			return fmt.Errorf("%w: no colon after %.40q", errJSON, key)
		}
		if err := value(key); err != nil {
			return err
		}
		if j.take('}') {
			return nil
		}
		if !j.take(',') {
			return fmt.Errorf("%w: no comma after %.40q", errJSON, key)
		}
	}
}

// items walks over an array. value must read the item.
func (j *jsonScan) items(value func() error) error {
	if !j.take('[') {
		return fmt.Errorf("%w: want an array", errJSON)
	}
	if j.take(']') {
		return nil
	}
	for {
		if err := value(); err != nil {
			return err
		}
		if j.take(']') {
			return nil
		}
		if !j.take(',') {
			return fmt.Errorf("%w: no comma in an array", errJSON)
		}
	}
}

// skip passes over any value.
func (j *jsonScan) skip(depth int) error {
	if depth > mostJSONDepth {
		return fmt.Errorf("%w: nested more than %d deep", errJSON, mostJSONDepth)
	}
	j.space()
	if j.pos >= j.end {
		return fmt.Errorf("%w: it ends where a value should stand", errJSON)
	}
	switch j.b[j.pos] {
	case '"':
		_, _, _, err := j.text()
		return err
	case '{':
		return j.members(func(string) error { return j.skip(depth + 1) })
	case '[':
		return j.items(func() error { return j.skip(depth + 1) })
	}
	_, _, err := j.word()
	return err
}

// word reads a number, true, false or null.
func (j *jsonScan) word() (start, end int, err error) {
	j.space()
	start = j.pos
	for j.pos < j.end && j.b[j.pos] != ',' && j.b[j.pos] != ']' && j.b[j.pos] != '}' && !isBlank(j.b[j.pos]) {
		j.pos++
	}
	if !json.Valid(j.b[start:j.pos]) {
		return 0, 0, fmt.Errorf("%w: %.40q", errJSON, j.b[start:j.pos])
	}
	return start, j.pos, nil
}
