package lists

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"segun"
)

// FTM is the format of Follow the Money: one entity a line, as JSON. OpenSanctions and many others publish it. The file's name names the list.
var FTM = List{
	Format: "ftm", Version: "2",
	part: func(c *segun.Capture) string {
		line, _, _ := bytes.Cut(bytes.TrimLeft(c.Bytes[:min(len(c.Bytes), 1<<16)], "\ufeff \t\r\n"), []byte("\n"))
		if bytes.HasPrefix(line, []byte("{")) && bytes.Contains(line, []byte(`"schema"`)) && bytes.Contains(line, []byte(`"properties"`)) ||
			strings.HasSuffix(base(c), ".ftm.json") {
			return "entities.ftm.json"
		}
		return ""
	},
	read: ftmRead,
}

// mostLine bounds one entity; the longest real ones hold a few hundred kilobytes.
const mostLine = 16 << 20

// ftmRead reads the file line by line.
func ftmRead(r *run) error {
	f := &r.bundle.Files[0]
	s := &ftmReader{run: r, f: f}
	b, pos, line := f.Bytes, 0, 0
	for pos < len(b) && !r.stopped {
		line++
		end := lineEnd(b, pos)
		start := pos
		pos = end
		if isEmptyLine(bytes.TrimPrefix(b[start:end], []byte("\ufeff"))) {
			continue
		}
		r.rows++
		if err := s.line(start, end); err != nil {
			if end == len(b) && cutOff(f) && !r.opt.AcceptSmaller {
				return r.refuse("truncated", "%s ends in the middle of its line %d (%v); get it again, or take what is there with --accept-smaller", f.From, line, err)
			}
			r.fail(f.From, line, "%v", err)
		}
	}
	if s.newest != "" {
		r.edition.Date, r.edition.Basis = s.newest, segun.DateInList
	}
	return nil
}

// ftmReader reads entities; it is reused from line to line.
type ftmReader struct {
	*run
	f      *File
	newest string // the latest day on which its collector saw an entity
	e      ftmEntity
}

// ftmEntity is one line.
type ftmEntity struct {
	id, schema string
	datasets   []string
	values     []ftmValue
	seen       string
}

// ftmValue is one value of a property, with its place.
type ftmValue struct {
	property   string
	text       string
	start, end int
}

// ftmIgnored are the fields beside the properties that are left out, with the reason.
var ftmIgnored = map[string]string{
	"caption": "it repeats one of the names", "target": "whoever collected the list works it out from the topics",
	"referents": "other numbers that its collector has joined into this one", "first_seen": "when its collector met it first",
	"last_change": "when its collector saw a change", "origin": "how its collector made it", "messages": "its collector's own remarks",
	"statements": "the same values again, one by one", "canonical": "whether its collector has joined it",
}

// line reads one entity and says what it holds.
func (s *ftmReader) line(start, end int) error {
	if end-start > mostLine {
		return fmt.Errorf("longer than 16 MiB")
	}
	s.e = ftmEntity{values: s.e.values[:0]}
	if err := s.entity(start, end); err != nil {
		return err
	}
	e := &s.e
	switch {
	case e.id == "":
		return fmt.Errorf("no \"id\"")
	case e.schema == "":
		return fmt.Errorf("entity %.60q has no \"schema\"", e.id)
	}
	if !ftmWord.MatchString(e.schema) {
		return fmt.Errorf("entity %.60q has the schema %.40q, which is no name", e.id, e.schema)
	}
	rec := record{segun.SubjectOf(s.bundle.ID, e.id), e.schema, strings.Join(e.datasets, ", ")}
	if !s.begin(rec) {
		return fmt.Errorf("entity %.60q stands there a second time", e.id)
	}
	if len(e.seen) >= 10 && e.seen[:10] > s.newest {
		if d, ok := oneDate(e.seen); ok {
			s.newest = d
		}
	}
	valid := ftmValid(e)
	for _, v := range e.values {
		s.value(rec, v, valid)
	}
	return nil
}

// ftmValid is when an interval (an ownership, an office, a sanction) holds, as its own dates say.
func ftmValid(e *ftmEntity) string {
	if partySchemas[e.schema] {
		return ""
	}
	from, to := "", ""
	for _, v := range e.values {
		switch v.property {
		case "startDate":
			from, _ = oneDate(v.text)
		case "endDate":
			to, _ = oneDate(v.text)
		}
	}
	if from == "" && to == "" {
		return ""
	}
	return orOpen(from) + "/" + orOpen(to)
}

// ftmPointers are the properties whose values are IDs of other entities.
var ftmPointers = map[string]bool{"owner": true, "asset": true, "entity": true, "holder": true, "director": true, "organization": true, "person": true,
	"relative": true, "associate": true, "member": true, "payer": true, "beneficiary": true, "subject": true, "object": true, "employer": true,
	"employee": true, "client": true, "agent": true, "successor": true, "predecessor": true, "parent": true, "addressEntity": true, "issuer": true,
	"debtor": true, "creditor": true, "post": true, "vessel": true}

// pointing reports whether a value is an ID: some properties ("owner" of a vessel) hold a name in other schemas.
func pointing(schema, property string) bool {
	return ftmPointers[property] && (!partySchemas[schema] || property == "addressEntity" || property == "parent")
}

// ftmCountries are the properties whose values are countries.
var ftmCountries = map[string]bool{"country": true, "nationality": true, "citizenship": true, "jurisdiction": true, "birthCountry": true, "flag": true, "pastFlags": true, "mainCountry": true}

// ftmWord is what a schema or property is called.
var ftmWord = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]{0,63}$`)

// value says one value.
func (s *ftmReader) value(rec record, v ftmValue, valid string) {
	if !ftmWord.MatchString(v.property) {
		s.field("properties with a name that is none", Unknown, "")
		return
	}
	s.field("properties."+v.property, Handled, "")
	at := s.f.in(v.start, v.end)
	switch {
	case pointing(rec.schema, v.property):
		s.say(rec, fact{property: v.property, value: string(segun.SubjectOf(s.bundle.ID, v.text)), original: v.text, valid: valid}, at)
	case ftmCountries[v.property]:
		sayCountry(s.run, rec, v.property, v.text, valid, v.text, at)
	case strings.HasSuffix(v.property, "Date") || v.property == "date" || strings.HasSuffix(v.property, "edAt"):
		d, ok := edtf(v.text)
		s.say(rec, fact{property: v.property, value: cmp.Or(map[bool]string{true: d}[ok], v.text), original: v.text, valid: valid}, at)
	case v.property == "gender":
		g, ok := gender(v.text)
		s.say(rec, fact{property: v.property, value: cmp.Or(map[bool]string{true: g}[ok], v.text), original: v.text, valid: valid}, at)
	default:
		s.say(rec, fact{property: v.property, value: v.text, valid: valid}, at)
	}
}
