package lists

import (
	"regexp"
	"strings"

	"segun"
)

// alias says another name, with its kind, and what the list tells of those who used it.
func (u *unParty) alias(n *node) {
	property := "alias"
	note := strings.ToLower(n.value("NOTE"))
	switch q := strings.ToLower(n.value("QUALITY")); q {
	case "good", "a.k.a.", "":
	case "low":
		property = "weakAlias"
	case "f.k.a.":
		property = "previousName"
	default:
		u.run.field(n.name+"/QUALITY: "+q, Unknown, "")
	}
	former := strings.HasPrefix(note, "formerly") || strings.HasPrefix(note, "previously listed")
	if former {
		property = "previousName"
	}
	if n.value("ALIAS_NAME") == "" {
		return // an empty frame, of which the list has hundreds
	}
	for _, c := range n.children {
		text := strings.TrimSpace(c.text)
		if text == "" {
			continue
		}
		path := n.name + "/" + c.name
		u.run.field(path, Handled, "")
		switch c.name {
		case "ALIAS_NAME":
			u.names(property, c)
		case "QUALITY":
		case "DATE_OF_BIRTH":
			u.date("birthDate", c)
		case "CITY_OF_BIRTH":
			u.birthPlaceOf(n)
		case "COUNTRY_OF_BIRTH":
			if n.value("CITY_OF_BIRTH") == "" {
				u.birthPlaceOf(n)
			}
		case "NOTE":
			if !former || len(text) > len("previously listed as") {
				u.tell("notes", c)
			}
		default:
			delete(u.fields, path)
			u.unknown(c, path)
		}
	}
}

// aliasBorder parts the names that some elements hold together: by semicolons, or as "b)", "c)".
var aliasBorder = regexp.MustCompile(`\s*;\s*|(?:^|\s+)[a-z]\)\s+`)

// names says the names in one alias.
func (u *unParty) names(property string, c *node) {
	for _, part := range aliasBorder.Split(c.text, -1) {
		for _, n := range unNamesIn(property, part) {
			u.say(u.rec, n, u.at(c))
		}
	}
}

var (
	originalScript = regexp.MustCompile(`^(.*?)\s*\(original script:?\s*(.*?)\)?$`)
	listedBefore   = regexp.MustCompile(`^(.*?)\s*\((?:previously|formerly)(?: listed)?(?: as)?\)$`)
)

// unNamesIn takes the names out of what stands between two borders: "Abubakar (original script: Абубакар)" is two, "X (previously listed as)" a
// former one, and a bracket that the border cut open does not belong to a name.
func unNamesIn(property, s string) []fact {
	s = unquoted(strings.TrimSpace(s))
	if m := listedBefore.FindStringSubmatch(s); m != nil {
		return []fact{{property: "previousName", value: m[1]}}
	}
	if m := originalScript.FindStringSubmatch(s); m != nil {
		return append(unNamesIn(property, m[1]), fact{property: property, value: m[2]})
	}
	opened, shut := strings.Count(s, "("), strings.Count(s, ")")
	if i := strings.LastIndexByte(s, '('); opened > shut {
		return []fact{{property: property, value: s[:i]}, {property: property, value: s[i+1:]}}
	}
	if shut > opened {
		s = strings.TrimSuffix(s, ")")
	}
	return []fact{{property: property, value: s}}
}

// birthPlaceOf says the place of birth that goes with an alias.
func (u *unParty) birthPlaceOf(n *node) {
	u.joined("birthPlace", n, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
}

// joined says one value put together from several elements.
func (u *unParty) joined(property string, n *node, names ...string) {
	var words []string
	var at []segun.Evidence
	for _, name := range names {
		if c := n.child(name); c != nil && strings.TrimSpace(c.text) != "" {
			words = append(words, strings.TrimSpace(c.text))
			at = append(at, u.at(c))
		}
	}
	if len(words) > 0 {
		u.say(u.rec, fact{property: property, value: strings.Join(words, ", ")}, at...)
	}
}

// unPlaceParts are the parts of an address, from the narrow to the wide.
var unPlaceParts = []string{"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"}

// place says an address or a place of birth, with its country by code for an address.
func (u *unParty) place(n *node, property string) {
	u.joined(property, n, unPlaceParts...)
	for _, c := range n.children {
		text := strings.TrimSpace(c.text)
		if text == "" {
			continue
		}
		path := n.name + "/" + c.name
		switch c.name {
		case "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE":
			u.run.field(path, Handled, "")
		case "COUNTRY":
			u.run.field(path, Handled, "")
			if property == "address" {
				sayCountry(u.run, u.rec, "country", text, "", text, u.at(c))
			} else {
				sayCountry(u.run, u.rec, "birthCountry", text, "", text, u.at(c))
			}
		case "NOTE":
			u.run.field(path, Handled, "")
			u.tell("notes", c)
		default:
			u.unknown(c, path)
		}
	}
}

// birth says a date of birth: a day or year, about one, or one between two years.
func (u *unParty) birth(n *node) {
	about := ""
	if strings.EqualFold(n.value("TYPE_OF_DATE"), "APPROXIMATELY") {
		about = "~"
	}
	for _, c := range n.children {
		text := strings.TrimSpace(c.text)
		if text == "" {
			continue
		}
		path := n.name + "/" + c.name
		switch c.name {
		case "TYPE_OF_DATE":
			u.run.field(path, Handled, "")
			switch strings.ToUpper(text) {
			case "EXACT", "APPROXIMATELY", "BETWEEN":
			default:
				u.run.field(path+": "+text, Unknown, "")
			}
		case "DATE", "YEAR":
			u.run.field(path, Handled, "")
			d, ok := edtf(text)
			if !ok {
				u.run.field(path+" that is no date", Unknown, "")
				continue
			}
			u.say(u.rec, fact{property: "birthDate", value: d + about, original: text}, u.at(c))
		case "FROM_YEAR":
			u.run.field(path, Handled, "")
			u.between(n, c)
		case "TO_YEAR":
			u.run.field(path, Handled, "")
			if n.value("FROM_YEAR") == "" {
				u.between(n, c)
			}
		case "NOTE":
			u.run.field(path, Handled, "")
			u.tell("notes", c)
		default:
			u.unknown(c, path)
		}
	}
}

// between says a date of birth that lies between two years; a missing end leaves it open.
func (u *unParty) between(n, c *node) {
	from, to := n.value("FROM_YEAR"), n.value("TO_YEAR")
	d, ok := span(from, to)
	if !ok {
		if a, good := oneDate(from + to); good && (from == "") != (to == "") {
			if d, ok = "["+a+"..]", true; from == "" {
				d = "[.." + a + "]"
			}
		}
	}
	if !ok {
		u.run.field("INDIVIDUAL_DATE_OF_BIRTH/FROM_YEAR that is no date", Unknown, "")
		return
	}
	at := []segun.Evidence{u.at(c)}
	if t := n.child("TO_YEAR"); t != nil && t != c && strings.TrimSpace(t.text) != "" {
		at = append(at, u.at(t))
	}
	u.say(u.rec, fact{property: "birthDate", value: d, original: strings.TrimSpace(from + " to " + to)}, at...)
}

// document says a passport or another paper: its number under the property of its kind, its dates as when it is valid.
func (u *unParty) document(n *node) {
	kind := n.value("TYPE_OF_DOCUMENT")
	property := "idNumber"
	low := strings.ToLower(kind + " " + n.value("TYPE_OF_DOCUMENT2"))
	for _, w := range []string{"passport", "passeport", "pasaporte"} {
		if strings.Contains(low, w) {
			property = "passportNumber"
		}
	}
	valid := ""
	if d, ok := edtf(n.value("DATE_OF_ISSUE")); ok {
		valid = d + "/.."
	}
	for _, c := range n.children {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		path := n.name + "/" + c.name
		switch c.name {
		case "NUMBER":
			around := strings.TrimSpace(strings.Join(strings.Fields(kind+" "+n.value("TYPE_OF_DOCUMENT2")), " "))
			original := strings.TrimSpace(around + " " + strings.TrimSpace(c.text))
			if by := n.value("ISSUING_COUNTRY") + n.value("COUNTRY_OF_ISSUE"); by != "" {
				original += " (" + by + ")"
			}
			u.say(u.rec, fact{property: property, value: c.text, original: original, valid: valid}, u.at(c))
		case "DATE_OF_ISSUE":
			if valid == "" {
				u.tell("notes", c)
			}
		case "NOTE":
			u.tell("notes", c)
		case "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE":
			if n.value("NUMBER") == "" && c.name == "TYPE_OF_DOCUMENT2" {
				u.tell("notes", c)
			}
		case "CITY_OF_ISSUE":
			u.run.field(path, Ignored, "the office that issued a paper tells nobody apart")
			continue
		default:
			u.unknown(c, path)
			continue
		}
		u.run.field(path, Handled, "")
	}
}
