package screen

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"segun"
	"segun/names"
)

// record is what a screener keeps of a listed party.
type record struct {
	subject     segun.SubjectID
	schema      string
	list        int // in Screener.lists
	digest      string
	names       []listedName // the primary ones first
	programs    []string
	born        []string
	countries   []string
	genders     []string
	identifiers []string // as identifier makes them
	held        string   // what Builder.Held was told
	stated      int32    // the last statement about it in Builder.statements, plus one
}

// listedName is a name with the property that holds it.
type listedName struct{ text, use string }

// uses are the properties that hold names, the primary first, and what they are to names.Use.
var uses = []struct {
	property string
	use      names.Use
}{{"name", names.Primary}, {"alias", names.Alias}, {"previousName", names.Former}, {"weakAlias", names.Weak}}

// useOf is the kind of a name by its property.
func useOf(property string) (names.Use, bool) {
	for _, u := range uses {
		if u.property == property {
			return u.use, true
		}
	}
	return 0, false
}

// propertyOf is the property that holds names of a use.
func propertyOf(use names.Use) string {
	for _, u := range uses {
		if u.use == use {
			return u.property
		}
	}
	return ""
}

// take keeps what a statement says, if it helps to tell parties apart.
func (r *record) take(s *segun.Statement) {
	if _, ok := useOf(s.Property); ok {
		if n := (listedName{s.Value, s.Property}); !slices.Contains(r.names, n) {
			r.names = append(r.names, n)
		}
		return
	}
	to := r.field(s.Property)
	if to == nil {
		return
	}
	v := s.Value
	if to == &r.identifiers {
		if s.Property == "publicKey" { // OFAC writes the currency before a wallet's address
			v = v[strings.LastIndexByte(v, ' ')+1:]
		}
		if v = identifier(v); v == "" {
			return
		}
	}
	if !slices.Contains(*to, v) {
		*to = append(*to, v)
	}
}

// field is where the values of a property are kept, nil for those that are not.
func (r *record) field(property string) *[]string {
	switch property {
	case "program":
		return &r.programs
	case "birthDate":
		return &r.born
	case "nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag":
		return &r.countries
	case "gender":
		return &r.genders
	case "passportNumber", "idNumber", "taxNumber", "registrationNumber", "socialSecurityNumber", "innCode", "ogrnCode", "vatCode", "leiCode", "dunsCode",
		"uscCode", "imoNumber", "mmsi", "uniqueEntityId", "swiftBic", "cageCode", "publicKey", "callSign", "icaoCode":
		return &r.identifiers
	}
	return nil
}

// identifier is a number as it is compared: letters and digits only, in capitals. One of fewer than five tells nobody apart.
func identifier(s string) string {
	n := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, s)
	if rest, ok := strings.CutPrefix(n, "IMO"); ok { // a ship's number is written with and without it
		n = rest
	}
	if len(n) < 5 {
		return ""
	}
	return n
}

// evidence is what the names package weighs.
func (r *record) evidence() names.Evidence {
	e := names.Evidence{Born: r.born, Countries: r.countries, Identifiers: r.identifiers}
	if len(r.genders) == 1 {
		e.Gender = r.genders[0]
	}
	return e
}

// digestOf is a digest of strings, whatever their order when sorted is set.
func digestOf(sorted bool, fields []string) string {
	if sorted && !slices.IsSorted(fields) {
		fields = slices.Clone(fields)
		slices.Sort(fields)
	}
	size := 0
	for _, f := range fields {
		size += 4 + len(f)
	}
	b := make([]byte, 0, size)
	for _, f := range fields {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(f)))
		b = append(b, f...)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:12])
}

// append writes a record as bytes: numbers as varints, texts with their length before them.
func (r *record) append(b []byte) []byte {
	text := func(s string) {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = binary.AppendUvarint(b, uint64(r.list))
	text(string(r.subject))
	text(r.schema)
	text(r.digest)
	b = binary.AppendUvarint(b, uint64(len(r.names)))
	for _, n := range r.names {
		text(n.text)
		text(n.use)
	}
	for _, list := range [...][]string{r.programs, r.born, r.countries, r.genders, r.identifiers} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for _, s := range list {
			text(s)
		}
	}
	text(r.held)
	return b
}

// reading is a record being read from bytes; whatever they hold, it ends. A screener's bytes are checked as a whole when it is loaded,
// so that what stands in them was written by append.
type reading struct{ rest string }

func (d *reading) number() int {
	v, n := uint64(0), 0
	for n < len(d.rest) && n < 9 {
		c := d.rest[n]
		v |= uint64(c&0x7f) << (7 * n)
		if n++; c < 0x80 {
			break
		}
	}
	d.rest = d.rest[n:]
	return int(min(v, uint64(len(d.rest))))
}

func (d *reading) text() string {
	n := d.number()
	s := d.rest[:n]
	d.rest = d.rest[n:]
	return s
}

func (d *reading) texts() []string {
	n := d.number()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = d.text()
	}
	return out
}

// readRecord is the record of some bytes. Its texts share their memory.
func readRecord(s string) record {
	d := reading{s}
	r := record{list: d.number(), subject: segun.SubjectID(d.text()), schema: d.text(), digest: d.text()}
	r.names = make([]listedName, d.number())
	for i := range r.names {
		r.names[i] = listedName{d.text(), d.text()}
	}
	for _, to := range [...]*[]string{&r.programs, &r.born, &r.countries, &r.genders, &r.identifiers} {
		*to = d.texts()
	}
	r.held = d.text()
	return r
}
