package lists

import (
	"bytes"
	"fmt"
	"strings"
)

// entity reads one line into s.e.
func (s *ftmReader) entity(start, end int) error {
	if bytes.HasPrefix(s.f.Bytes[start:end], []byte("\ufeff")) {
		start += len("\ufeff")
	}
	j := &jsonScan{b: s.f.Bytes, pos: start, end: end}
	e := &s.e
	err := j.members(func(key string) (err error) {
		switch key {
		case "id":
			e.id, _, _, err = j.text()
		case "schema":
			e.schema, _, _, err = j.text()
		case "last_seen":
			e.seen, err = j.loose()
			s.field(key, Handled, "")
		case "datasets":
			s.field(key, Handled, "")
			err = j.items(func() error {
				d, _, _, err := j.text()
				e.datasets = append(e.datasets, d)
				return err
			})
		case "properties":
			err = j.members(func(property string) error { return s.property(j, property) })
		default:
			fate, why := Unknown, ftmIgnored[key]
			if why != "" {
				fate = Ignored
			}
			s.field(key, fate, why)
			err = j.skip(0)
		}
		return err
	})
	if err != nil {
		return err
	}
	if j.space(); j.pos < end && !isEmptyLine(s.f.Bytes[j.pos:end]) {
		return fmt.Errorf("%w: more after the end of the entity", errJSON)
	}
	return nil
}

// loose reads a string, or any other value as nothing.
func (j *jsonScan) loose() (string, error) {
	j.space()
	if j.pos < j.end && j.b[j.pos] == '"' {
		s, _, _, err := j.text()
		return s, err
	}
	return "", j.skip(0)
}

// property reads the values of one property: an array of strings or numbers, or by itself a single one.
func (s *ftmReader) property(j *jsonScan, property string) error {
	one := func() error {
		j.space()
		v := ftmValue{property: property}
		var err error
		switch {
		case j.pos < j.end && j.b[j.pos] == '"':
			v.text, v.start, v.end, err = j.text()
		case j.pos < j.end && (j.b[j.pos] == '{' || j.b[j.pos] == '['):
			// An entity inside an entity: some exports nest them. What it says is not lost unseen.
			s.field("properties."+property+" that is no value", Unknown, "")
			return j.skip(0)
		default:
			v.start, v.end, err = j.word()
			if err == nil {
				v.text = string(s.f.Bytes[v.start:v.end])
			}
			if v.text == "null" {
				return err
			}
		}
		if err == nil && strings.TrimSpace(v.text) != "" {
			s.e.values = append(s.e.values, v)
		}
		return err
	}
	if j.space(); j.pos < j.end && j.b[j.pos] == '[' {
		return j.items(one)
	}
	return one()
}
