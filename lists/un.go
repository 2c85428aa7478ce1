package lists

import (
	"bytes"
	"encoding/xml"
	"errors"
	"regexp"
	"strings"

	"segun"
)

// UN is the consolidated list of the United Nations Security Council, one XML file. Its records are keyed on DATAID.
var UN = List{
	Format: "un", ID: "un", Version: "1",
	Title:     "United Nations Security Council Consolidated List",
	Publisher: "United Nations Security Council",
	Addresses: []Address{{"consolidated.xml", "https://scsanctions.un.org/resources/xml/en/consolidated.xml"}},
	Least:     600, // it has named about a thousand for years
	part: func(c *segun.Capture) string {
		if bytes.Contains(c.Bytes[:min(len(c.Bytes), 4096)], []byte("<CONSOLIDATED_LIST")) {
			return "consolidated.xml"
		}
		return ""
	},
	read: unRead,
}

// unRead reads the file record by record.
func unRead(r *run) error {
	f := r.bundle.file("consolidated.xml")
	if f == nil {
		return r.refuse("missing-file", "consolidated.xml is missing; name the file")
	}
	err := xmlRecords(f, []string{"INDIVIDUAL", "ENTITY"}, func(name string, attr []xml.Attr) {
		for _, a := range attr {
			switch a.Name.Local {
			case "dateGenerated":
				if d, ok := oneDate(a.Value); ok {
					r.edition.Date, r.edition.Basis = d, segun.DateInList
				}
				r.field("@dateGenerated", Handled, "")
			case "xsi", "noNamespaceSchemaLocation":
				r.field("@"+a.Name.Local, Ignored, "where the XML's own rules are written")
			default:
				r.field("@"+a.Name.Local, Unknown, "")
			}
		}
	}, func(n *node, line int) {
		r.rows++
		if !r.stopped {
			unRecord(r, f, n, line)
		}
	})
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errCut):
		return r.refuse("truncated", "%s is %v; get it again", f.From, err)
	}
	return r.refuse("not-a-list", "%s is not whole XML: %v; get it again", f.From, err)
}

// unRecord says one record.
func unRecord(r *run, f *File, n *node, line int) {
	id := n.value("DATAID")
	switch {
	case id == "" || len(id) > 20 || strings.Trim(id, "0123456789") != "":
		r.fail(f.From, line, "a record without a number (DATAID %.20q)", id)
		return
	case n.value("FIRST_NAME") == "":
		r.fail(f.From, line, "record %s has no name", id)
		return
	}
	u := &unParty{run: r, f: f, rec: record{subject: segun.SubjectOf(r.bundle.ID, id), schema: "Organization"}}
	if n.name == "INDIVIDUAL" {
		u.rec.schema = "Person"
	}
	if !r.begin(u.rec) {
		r.fail(f.From, line, "record %s stands there a second time", id)
		return
	}
	u.name(n)
	for _, c := range n.children {
		u.field(c)
	}
}

// unParty is one record while it is being read.
type unParty struct {
	*run
	f   *File
	rec record
}

// at is the place of an element's text.
func (u *unParty) at(n *node) segun.Evidence {
	lead := len(n.text) - len(strings.TrimLeft(n.text, " \t\r\n"))
	trail := len(n.text) - len(strings.TrimRight(n.text, " \t\r\n"))
	if raw := u.f.Bytes[n.start:n.end]; bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 && bytes.IndexByte(raw, '<') < 0 {
		return u.f.in(n.start+lead, n.end-trail)
	}
	return u.f.in(n.start, n.end)
}

// tell says an element's text as it is.
func (u *unParty) tell(property string, n *node) {
	if strings.TrimSpace(n.text) != "" {
		u.say(u.rec, fact{property: property, value: n.text}, u.at(n))
	}
}

// unSimple are the elements that become one statement as they are.
var unSimple = map[string]string{
	"UN_LIST_TYPE": "program", "REFERENCE_NUMBER": "authorityId", "LISTED_ON": "listingDate", "COMMENTS1": "notes", "COMMENTS2": "notes",
	"NAME_ORIGINAL_SCRIPT": "name", "DELISTED_ON": "endDate", "SUBMITTED_BY": "authority", "SUBMITTED_ON": "date",
}

// unValues are the elements that hold their values in VALUE elements.
var unValues = map[string]string{"TITLE": "title", "DESIGNATION": "position", "NATIONALITY": "nationality", "NATIONALITY2": "nationality", "LAST_DAY_UPDATED": "modifiedAt"}

// unIgnored are the elements that are left out, with the reason.
var unIgnored = map[string]string{
	"DATAID":            "it is the subject's number",
	"VERSIONNUM":        "the publisher's count of changes; it is 1 everywhere",
	"LIST_TYPE":         "it says \"UN List\" everywhere",
	"SORT_KEY":          "it is empty, for the publisher's own sorting",
	"SORT_KEY_LAST_MOD": "it is empty, for the publisher's own sorting",
}

// field says one element of a record.
func (u *unParty) field(n *node) {
	name := n.name
	if strings.TrimSpace(n.text) == "" && len(n.children) == 0 {
		return // empty, as most elements are now and then
	}
	switch {
	case unNames[name]: // said before
		u.run.field(name, Handled, "")
	case unIgnored[name] != "":
		u.run.field(name, Ignored, unIgnored[name])
	case unSimple[name] != "":
		u.run.field(name, Handled, "")
		u.simple(unSimple[name], n)
	case unValues[name] != "":
		u.run.field(name, Handled, "")
		u.values(unValues[name], n)
	case name == "GENDER":
		u.run.field(name, Handled, "")
		u.gender(n.text, u.at(n))
	case strings.HasSuffix(name, "_ALIAS"):
		u.alias(n)
	case strings.HasSuffix(name, "_ADDRESS"):
		u.place(n, "address")
	case name == "INDIVIDUAL_PLACE_OF_BIRTH":
		u.place(n, "birthPlace")
	case name == "INDIVIDUAL_DATE_OF_BIRTH":
		u.birth(n)
	case name == "INDIVIDUAL_DOCUMENT":
		u.document(n)
	default:
		u.unknown(n, name)
	}
}

// unknown reports an element that nobody told us of, and keeps its words as a note so that they are not lost.
func (u *unParty) unknown(n *node, path string) {
	u.run.field(path, Unknown, "")
	u.tell("notes", n)
	for _, c := range n.children {
		u.unknown(c, path+"/"+c.name)
	}
}

func (u *unParty) simple(property string, n *node) {
	if property == "listingDate" || property == "endDate" || property == "date" {
		u.date(property, n)
		return
	}
	u.tell(property, n)
	if m := genderIn.FindStringSubmatch(n.text); m != nil {
		u.gender(m[1], u.at(n))
	}
}

// genderIn finds what older records say of gender in their comments.
var genderIn = regexp.MustCompile(`(?i)\bgender:\s*(male|female)\b`)

func (u *unParty) gender(word string, at segun.Evidence) {
	word = strings.TrimSpace(word)
	g, ok := gender(word)
	if !ok {
		u.run.field("gender: "+word, Unknown, "")
		return
	}
	u.say(u.rec, fact{property: "gender", value: g, original: word}, at)
}

// date says a date; one that is none stays in the list's words, and is counted.
func (u *unParty) date(property string, n *node) {
	d, ok := edtf(n.text)
	if !ok {
		u.run.field(n.name+" that is no date", Unknown, "")
		d = n.text
	}
	u.say(u.rec, fact{property: property, value: d, original: n.text}, u.at(n))
}

// values says each VALUE of an element.
func (u *unParty) values(property string, n *node) {
	for _, v := range n.children {
		switch {
		case v.name != "VALUE":
			u.unknown(v, n.name+"/"+v.name)
		case strings.TrimSpace(v.text) == "":
		case property == "nationality":
			sayCountry(u.run, u.rec, property, v.text, "", v.text, u.at(v))
		case property == "modifiedAt":
			u.date(property, v)
		default:
			u.tell(property, v)
		}
	}
}

// unNames are the parts of a record's own name, in their order.
var unNames = map[string]bool{"FIRST_NAME": true, "SECOND_NAME": true, "THIRD_NAME": true, "FOURTH_NAME": true}

// name says the record's name, put together from its parts, and the parts by themselves: nobody says which of them is a family name.
func (u *unParty) name(n *node) {
	var words []string
	var at []segun.Evidence
	for _, p := range []string{"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"} {
		if c := n.child(p); c != nil && strings.TrimSpace(c.text) != "" {
			words = append(words, strings.TrimSpace(c.text))
			at = append(at, u.at(c))
		}
	}
	u.say(u.rec, fact{property: "name", value: strings.Join(words, " ")}, at...)
}
