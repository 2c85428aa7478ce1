package lists

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
)

// Own is the format of a list of one's own: comma-separated values with a header that names at least id and name, several values in one field parted by
// semicolons. The fields may be parted by semicolons or tabs instead; several values then stand in quotation marks. Lines with # before the header say what the list is: "# title:", "# publisher:", "# date:", "# note:". The file's name names the list.
var Own = List{
	Format: "own", Version: "2",
	part: func(c *segun.Capture) string {
		if _, _, header := ownHead(c.Bytes[:min(len(c.Bytes), 1<<16)]); ownSeparator(header) != 0 {
			return "list.csv"
		}
		return ""
	},
	read: ownRead,
}

// ownColumn says what a column becomes.
type ownColumn struct {
	names    []string
	property string
	many     bool
}

// ownColumns are the columns that are known, under any of their names.
var ownColumns = []ownColumn{
	{[]string{"id", "number"}, "id", false},
	{[]string{"name", "primary_name"}, "name", false},
	{[]string{"aliases", "alias", "aka"}, "alias", true},
	{[]string{"weak_aliases", "weak_alias"}, "weakAlias", true},
	{[]string{"former_names", "former_name", "fka", "previous_names"}, "previousName", true},
	{[]string{"kind", "type", "schema"}, "kind", false},
	{[]string{"birth_date", "dob", "date_of_birth"}, "birthDate", true},
	{[]string{"birth_place", "pob", "place_of_birth"}, "birthPlace", true},
	{[]string{"nationality", "nationalities"}, "nationality", true},
	{[]string{"country", "countries"}, "country", true},
	{[]string{"gender", "sex"}, "gender", false},
	{[]string{"programs", "program", "programmes", "programme"}, "program", true},
	{[]string{"topics", "topic"}, "topics", true},
	{[]string{"address", "addresses"}, "address", true},
	{[]string{"position", "positions", "office"}, "position", true},
	{[]string{"passport_number", "passport_numbers", "passport"}, "passportNumber", true},
	{[]string{"tax_number", "tax_numbers", "tax_id"}, "taxNumber", true},
	{[]string{"id_number", "id_numbers", "national_id"}, "idNumber", true},
	{[]string{"imo", "imo_number"}, "imoNumber", false},
	{[]string{"listed", "listing_date", "listed_on"}, "listingDate", false},
	{[]string{"source", "source_url", "url"}, "sourceUrl", false},
	{[]string{"notes", "note", "remarks", "comments"}, "notes", false},
}

// ownKinds leads the words for kinds to schemas.
var ownKinds = map[string]string{"": "LegalEntity", "entity": "LegalEntity", "unknown": "LegalEntity", "legalentity": "LegalEntity",
	"person": "Person", "individual": "Person", "organisation": "Organization", "organization": "Organization", "group": "Organization", "body": "Organization",
	"company": "Company", "firm": "Company", "publicbody": "PublicBody", "public body": "PublicBody", "vessel": "Vessel", "ship": "Vessel",
	"aircraft": "Airplane", "airplane": "Airplane"}

// ownHead reads the lines with # and the header line, and returns the offset of the header and its number of the line, from 1.
func ownHead(b []byte) (offset, line int, header []byte) {
	line = 1
	pos := 0
	if bytes.HasPrefix(b, []byte("\ufeff")) {
		pos = 3
	}
	for pos < len(b) {
		end := lineEnd(b, pos)
		if l := b[pos:end]; !isEmptyLine(l) && l[0] != '#' {
			return pos, line, l
		}
		pos, line = end, line+1
	}
	return pos, line, nil
}

// ownSeparator is what stands between the fields: a comma, or the semicolon or tab of other programs. 0 when the header is none of such a list.
func ownSeparator(header []byte) byte {
	for _, s := range []byte{',', ';', '\t'} {
		if ownColumnsOf(header, s) != nil {
			return s
		}
	}
	return 0
}

// ownColumnsOf returns what each column of a header is, nil when it is no header of such a list. A column that is not known has no property.
func ownColumnsOf(header []byte, separator byte) []ownColumn {
	rs := newRows(&File{Capture: &segun.Capture{Bytes: header}}, false)
	rs.comma = separator
	cells, bad, ok := rs.scan()
	if !ok || bad != "" {
		return nil
	}
	var out []ownColumn
	for _, c := range cells {
		n := strings.ReplaceAll(strings.ToLower(c.text), " ", "_")
		i := slices.IndexFunc(ownColumns, func(o ownColumn) bool { return slices.Contains(o.names, n) })
		if i < 0 {
			out = append(out, ownColumn{names: []string{n}})
			continue
		}
		out = append(out, ownColumns[i])
	}
	has := func(p string) bool {
		return slices.ContainsFunc(out, func(o ownColumn) bool { return o.property == p })
	}
	if !has("id") || !has("name") {
		return nil
	}
	return out
}

// ownRead reads the list.
func ownRead(r *run) error {
	f := &r.bundle.Files[0]
	offset, line, header := ownHead(f.Bytes)
	separator := ownSeparator(header)
	columns := ownColumnsOf(header, separator)
	if columns == nil {
		return r.refuse("not-a-list", "%s has no header with at least id and name; write one as its first line, for instance: id,name,aliases,kind", f.From)
	}
	ownSays(r, f.Bytes[:offset])
	rs := newRows(f, true)
	rs.pos, rs.next, rs.comma = lineEnd(f.Bytes, offset), line+1, separator
	for !r.stopped {
		cells, bad, ok := rs.scan()
		if !ok {
			break
		}
		r.rows++
		if bad == "" {
			bad = ownRow(r, columns, cells)
		}
		if bad != "" {
			r.fail(f.From, rs.line, "%s", bad)
		}
	}
	return nil
}

// ownSays takes what the lines with # say of the list.
func ownSays(r *run, head []byte) {
	for l := range bytes.Lines(head) {
		key, value, ok := strings.Cut(strings.TrimLeft(strings.TrimPrefix(clean(string(l)), "\ufeff"), "# "), ":")
		value = strings.TrimSpace(value)
		if !ok || value == "" {
			continue
		}
		switch strings.ToLower(key) {
		case "title", "list":
			r.edition.Title = value
		case "publisher":
			r.edition.Publisher = value
		case "note":
			r.edition.Note = value
		case "date":
			if d, ok := edtf(value); ok {
				r.edition.Date, r.edition.Basis = d, segun.DateInList
			} else {
				r.warn("its date %q is none; write it as in 2031-05-04", value)
			}
		}
	}
}

// ownRow says one row, or returns why it cannot be read.
func ownRow(r *run, columns []ownColumn, cells []cell) string {
	if len(cells) != len(columns) {
		return fmt.Sprintf("%s, want %d as in the header", fields(len(cells)), len(columns))
	}
	get := func(property string) cell {
		for i, c := range columns {
			if c.property == property {
				return cells[i]
			}
		}
		return cell{}
	}
	id := strings.TrimSpace(get("id").text)
	switch {
	case id == "":
		return "no id"
	case strings.TrimSpace(get("name").text) == "":
		return fmt.Sprintf("%.60q has no name", id)
	}
	kind := strings.ToLower(strings.TrimSpace(get("kind").text))
	schema, ok := ownKinds[kind]
	if !ok {
		return fmt.Sprintf("%.60q is of kind %.40q; write person, organisation, company, vessel or aircraft", id, kind)
	}
	rec := record{subject: segun.SubjectOf(r.bundle.ID, id), schema: schema}
	if !r.begin(rec) {
		return fmt.Sprintf("the id %.60q stands there a second time", id)
	}
	for i, c := range columns {
		if strings.TrimSpace(cells[i].text) == "" {
			continue
		}
		switch c.property {
		case "":
			r.field(c.names[0], Unknown, "")
			continue
		case "id", "kind":
		default:
			ownCell(r, rec, c, cells[i])
		}
		r.field(c.names[0], Handled, "")
	}
	return ""
}

// ownCell says the values of one field.
func ownCell(r *run, rec record, c ownColumn, field cell) {
	parts := []cell{field.part(0, len(field.text))}
	if c.many {
		parts = field.split(";")
	}
	for _, p := range parts {
		at := p.all()
		switch c.property {
		case "nationality", "country":
			sayCountry(r, rec, c.property, p.text, "", p.text, at)
		case "birthDate", "listingDate":
			d, ok := edtf(p.text)
			if !ok {
				r.field(c.names[0]+" that is no date", Unknown, "")
			}
			r.say(rec, fact{property: c.property, value: cmp.Or(d, p.text), original: p.text}, at)
		case "gender":
			g, _ := gender(p.text)
			r.say(rec, fact{property: c.property, value: cmp.Or(g, p.text), original: p.text}, at)
		case "name", "alias", "weakAlias", "previousName":
			name, valid := dated(p.text)
			r.say(rec, fact{property: c.property, value: name, original: p.text, valid: valid}, at)
		default:
			r.say(rec, fact{property: c.property, value: p.text}, at)
		}
	}
}

// dated takes the dates of a name from behind it: "Los Zetas {../2025-02-20}".
func dated(s string) (name, valid string) {
	i := strings.LastIndexByte(s, '{')
	if i <= 0 || !strings.HasSuffix(s, "}") {
		return s, ""
	}
	valid = s[i+1 : len(s)-1]
	for end := range strings.SplitSeq(valid, "/") {
		if _, ok := oneDate(end); !ok && end != ".." {
			return s, ""
		}
	}
	return strings.TrimSpace(s[:i]), valid
}
