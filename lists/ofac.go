package lists

import (
	"bytes"
	"fmt"
	"strings"

	"segun"
)

// OFAC is the list of the U.S. Treasury's Office of Foreign Assets Control: Specially Designated Nationals (SDN), and the consolidated list of those
// under other sanctions (cons_…), each as four files of comma-separated values without a header. They share one numbering, ent_num.
var OFAC = List{
	Format: "ofac", ID: "ofac", Version: "1",
	Title:     "OFAC sanctions lists (SDN and consolidated)",
	Publisher: "U.S. Department of the Treasury, Office of Foreign Assets Control",
	Addresses: []Address{
		{"sdn.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.CSV"},
		{"alt.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ALT.CSV"},
		{"add.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADD.CSV"},
		{"sdn_comments.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_COMMENTS.CSV"},
		{"cons_prim.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_PRIM.CSV"},
		{"cons_alt.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_ALT.CSV"},
		{"cons_add.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_ADD.CSV"},
		{"cons_comments.csv", "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_COMMENTS.CSV"},
	},
	Least: 300, // see ofacSets for each set's own
	part: func(c *segun.Capture) string {
		name := base(c)
		for _, s := range ofacSets {
			for _, p := range []string{s.prim, s.alt, s.add, s.comments} {
				if name == p {
					return p
				}
			}
		}
		return ""
	},
	read: ofacRead,
}

// ofacSet is four files that belong together, and the fewest rows that each has had for years; the comments are few.
type ofacSet struct {
	part                              string
	prim, alt, add, comments          string
	leastPrim, leastAlt, leastAddress int
}

var ofacSets = []ofacSet{
	{"SDN", "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv", 8000, 9000, 9000},
	{"Consolidated", "cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv", 300, 500, 300},
}

// Columns of the main file.
const (
	ofacNum = iota
	ofacName
	ofacType
	ofacPrograms
	ofacTitle
	ofacCallSign
	ofacVesselType
	ofacTonnage
	ofacGross
	ofacFlag
	ofacOwner
	ofacRemarks
	ofacColumns
)

// ofacSchemas leads the list's types to schemas; "" stands for bodies of every sort.
var ofacSchemas = map[string]string{"": "Organization", "individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}

// ofacRows holds the rows of one further file by ent_num.
type ofacRows map[string][][]cell

// ofacRead reads both sets, or the one that is there.
func ofacRead(r *run) error {
	sets := 0
	for i := range ofacSets {
		s := &ofacSets[i]
		if r.bundle.file(s.prim) == nil {
			if r.bundle.file(s.alt) != nil || r.bundle.file(s.add) != nil {
				return r.refuse("missing-file", "%s is missing, and the other files of its set say nothing without it; put it beside them", s.prim)
			}
			continue
		}
		sets++
		if err := ofacReadSet(r, s); err != nil {
			return err
		}
		if r.stopped {
			return nil
		}
	}
	if sets == 0 {
		return r.refuse("missing-file", "neither sdn.csv nor cons_prim.csv is there; name the folder that holds them")
	}
	return nil
}

// ofacReadSet reads one set: the files about names, addresses and remarks first, so that all of a party's facts come together.
func ofacReadSet(r *run, s *ofacSet) error {
	if err := ofacEnds(r, s); err != nil {
		return err
	}
	further := map[string]ofacRows{}
	for _, f := range []struct {
		name           string
		columns, least int
		needed         bool
	}{{s.alt, 5, s.leastAlt, true}, {s.add, 6, s.leastAddress, true}, {s.comments, 2, 0, false}} {
		rows, err := ofacFurther(r, s, f.name, f.columns, f.least, f.needed)
		if err != nil {
			return err
		}
		further[f.name] = rows
	}
	r.newest = ""
	n, err := ofacMain(r, s, further)
	if err != nil || r.stopped {
		return err
	}
	if r.newest != "" {
		r.edition.Mentions = max(r.edition.Mentions, r.newest)
		r.warn("%s states no date; the newest past one that its remarks mention is %s", s.prim, r.newest)
	}
	if n < s.leastPrim && !r.opt.AcceptSmaller {
		return r.refuse("truncated", "%s names %d parties, and it has long named more than %d: it seems cut off; get it again, or take it as it is with --accept-smaller%s", s.prim, n, s.leastPrim, r.firstError())
	}
	return ofacOrphans(r, s, further)
}

// ofacOrphans looks for rows about parties that the main file does not have: then that file was cut off between two lines, which nothing
// else would show.
func ofacOrphans(r *run, s *ofacSet, further map[string]ofacRows) error {
	left, example := 0, ""
	for _, rows := range further {
		for num, list := range rows { // what the main file named has been taken out
			left++
			where := fmt.Sprintf("%s, about %s", list[0][0].file.Part, num)
			if example == "" || where < example {
				example = where
			}
		}
	}
	switch {
	case left == 0:
		return nil
	case left > 20 && !r.opt.AcceptSmaller:
		return r.refuse("truncated", "%d parties have rows in its other files and none in %s (%s): the files are of different days or %s is cut off; get all of them again, or take it as it is with --accept-smaller", left, s.prim, example, s.prim)
	}
	r.warn("%d parties have rows in its other files and none in %s (%s)", left, s.prim, example)
	return nil
}

// ofacEnds looks at the control character with which the publisher's files end. Where one of a set has it and another has not, the other was cut
// off between two lines: its rows alone would not show that.
func ofacEnds(r *run, s *ofacSet) error {
	marked, bare := false, ""
	for _, name := range []string{s.prim, s.alt, s.add} {
		if f := r.bundle.file(name); f != nil {
			if bytes.HasSuffix(bytes.TrimRight(f.Bytes, "\r\n"), []byte{0x1a}) {
				marked = true
			} else {
				bare = name
			}
		}
	}
	switch {
	case !marked || bare == "":
		return nil
	case !r.opt.AcceptSmaller:
		return r.refuse("truncated", "%s lacks the mark at its end that the other files of its set have: it is cut off, or was saved by another program; get it again, or take it as it is with --accept-smaller", bare)
	}
	r.warn("%s lacks the mark at its end that the other files of its set have: taken all the same, as asked", bare)
	return nil
}

// ofacCheckEnd refuses a file that ends inside a line.
func ofacCheckEnd(r *run, f *File) error {
	if !cutOff(f) {
		return nil
	}
	if !r.opt.AcceptSmaller {
		return r.refuse("truncated", "%s ends in the middle of a line; get it again, or take what is there with --accept-smaller", f.Part)
	}
	r.warn("%s ends in the middle of a line: taken all the same, as asked", f.Part)
	return nil
}

// ofacFurther reads a file whose rows add to parties of the main one.
func ofacFurther(r *run, s *ofacSet, name string, columns, least int, needed bool) (ofacRows, error) {
	f := r.bundle.file(name)
	if f == nil {
		if needed && !r.opt.AcceptSmaller {
			return nil, r.refuse("missing-file", "%s is missing beside %s, and with it names or addresses; put it into the same folder, or take the rest with --accept-smaller", name, s.prim)
		}
		r.warn("%s is missing: %s", name, map[bool]string{true: "names or addresses are missing", false: "remarks longer than 1,000 characters end early"}[needed])
		return ofacRows{}, nil
	}
	if err := ofacCheckEnd(r, f); err != nil {
		return nil, err
	}
	out := ofacRows{}
	rs := newRows(f, false)
	n := 0
	for {
		cells, bad, ok := rs.scan()
		if !ok {
			break
		}
		r.rows++
		num, reason := ofacRow(cells, columns, bad)
		if reason != "" {
			r.fail(f.From, rs.line, "%s", reason)
			continue
		}
		n++
		out[num] = append(out[num], append([]cell(nil), cells...))
	}
	if n < least && !r.opt.AcceptSmaller {
		return nil, r.refuse("truncated", "%s holds %d rows, and it has long held more than %d: it seems cut off; get it again, or take it as it is with --accept-smaller%s", name, n, least, r.firstError())
	}
	return out, nil
}

// ofacRow checks a row of any of the files and returns its ent_num.
func ofacRow(cells []cell, columns int, bad string) (num, reason string) {
	switch {
	case bad != "":
		return "", bad
	case len(cells) != columns:
		return "", fmt.Sprintf("%s, want %d", fields(len(cells)), columns)
	}
	num = cells[0].text
	if num == "" || len(num) > 12 || strings.Trim(num, "0123456789") != "" {
		return "", fmt.Sprintf("%.40q is not a number of a party", foldDigits(num)) // it may be the rest of a broken remark
	}
	return num, ""
}

// given is what a cell holds; "-0-" is how the list says nothing.
func given(c cell) bool { return c.text != "" && c.text != "-0-" }

// ofacMain reads the main file and says everything about each party. It returns how many parties there were.
func ofacMain(r *run, s *ofacSet, further map[string]ofacRows) (int, error) {
	f := r.bundle.file(s.prim)
	if err := ofacCheckEnd(r, f); err != nil {
		return 0, err
	}
	rs := newRows(f, false)
	seen := map[string]bool{}
	n := 0
	for !r.stopped {
		cells, bad, ok := rs.scan()
		if !ok {
			break
		}
		r.rows++
		num, reason := ofacRow(cells, ofacColumns, bad)
		if reason == "" && !given(cells[ofacName]) {
			reason = "party " + num + " has no name"
		}
		if reason != "" {
			r.fail(f.From, rs.line, "%s", reason)
			continue
		}
		schema, known := ofacSchemas[strings.Trim(strings.ToLower(cells[ofacType].text), "-0 ")]
		if !known {
			r.field(f.Part+" type: "+cells[ofacType].text, Unknown, "")
			schema = "LegalEntity"
		}
		rec := record{segun.SubjectOf(r.bundle.ID, num), schema, s.part}
		r.begin(rec) // a party may stand in both sets
		if seen[num] {
			r.fail(f.From, rs.line, "party %s stands there a second time", num)
			continue
		}
		seen[num] = true
		n++
		ofacParty(r, s, rec, cells, further, num)
		for _, rows := range further {
			delete(rows, num)
		}
	}
	return n, nil
}

// ofacParty says everything about one party.
func ofacParty(r *run, s *ofacSet, rec record, cells []cell, further map[string]ofacRows, num string) {
	set := func(name string) string { return strings.TrimSuffix(s.prim, ".csv") + "." + name }
	plain := func(column int, name, property string) {
		if c := cells[column]; given(c) {
			r.field(set(name), Handled, "")
			r.say(rec, fact{property: property, value: c.text}, c.all())
		}
	}
	plain(ofacName, "name", "name")
	for _, row := range further[s.alt][num] {
		ofacAlias(r, rec, row)
	}
	if c := cells[ofacPrograms]; given(c) {
		r.field(set("program"), Handled, "")
		for _, p := range c.split("] [") {
			r.say(rec, fact{property: "program", value: p.text}, p.all())
		}
		r.say(rec, fact{property: "topics", value: "sanction", original: c.text}, c.all())
	}
	plain(ofacTitle, "title", "position")
	plain(ofacCallSign, "call sign", "callSign")
	plain(ofacVesselType, "vessel type", "type")
	plain(ofacTonnage, "tonnage", "tonnage")
	plain(ofacGross, "gross tonnage", "grossRegisteredTonnage")
	if c := cells[ofacFlag]; given(c) {
		r.field(set("vessel flag"), Handled, "")
		sayCountry(r, rec, "flag", c.text, "", c.text, c.all())
	}
	// The list's word for who owns a vessel is a name without a share: shown as such, and never a holding.
	plain(ofacOwner, "vessel owner", "owner")
	for _, row := range further[s.add][num] {
		ofacAddress(r, rec, row)
	}
	if c := cells[ofacRemarks]; given(c) {
		r.field(set("remarks"), Handled, "")
		var rest *cell
		if more := further[s.comments][num]; len(more) > 0 && given(more[0][1]) {
			r.field(strings.TrimSuffix(s.comments, ".csv")+".remarks", Handled, "")
			rest = &more[0][1]
		}
		ofacRemarksOf(r, rec, c, rest)
	}
}

// ofacAlias says one row of the file of other names.
func ofacAlias(r *run, rec record, row []cell) {
	name, kind := row[3], strings.ToLower(row[2].text)
	set := strings.TrimSuffix(row[0].file.Part, ".csv")
	property := "alias"
	switch kind {
	case "aka", "nka": // "now known as" is a name of today like any other
	case "fka":
		property = "previousName"
	default:
		r.field(set+".type: "+kind, Unknown, "")
	}
	if given(name) {
		r.field(set+".name", Handled, "")
		r.say(rec, fact{property: property, value: name.text}, name.all())
	}
	if given(row[4]) {
		r.field(set+".remarks", Handled, "")
		r.say(rec, fact{property: "notes", value: row[4].text}, row[4].all())
	}
	r.field(set+".number", Ignored, "the publisher's number of a name, which no other file uses")
}

// ofacAddress says one row of the file of addresses.
func ofacAddress(r *run, rec record, row []cell) {
	set := strings.TrimSuffix(row[0].file.Part, ".csv")
	var words []string
	var at []segun.Evidence
	for i, name := range []string{2: "address", 3: "city", 4: "country"} {
		if i >= 2 && given(row[i]) {
			r.field(set+"."+name, Handled, "")
			words = append(words, row[i].text)
			at = append(at, row[i].all())
		}
	}
	if len(words) > 0 {
		r.say(rec, fact{property: "address", value: strings.Join(words, ", ")}, at...)
	}
	if given(row[4]) {
		sayCountry(r, rec, "country", row[4].text, "", row[4].text, row[4].all())
	}
	if given(row[5]) {
		r.field(set+".remarks", Handled, "")
		r.say(rec, fact{property: "notes", value: row[5].text}, row[5].all())
	}
	r.field(set+".number", Ignored, "the publisher's number of an address, which no other file uses")
}
