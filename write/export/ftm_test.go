package export

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"
	"testing"
)

// ftmModel are the schemata of Follow the Money that are written here, each with the properties that it may have and their types, as its model has them (3.8.4, which
// later versions only add to).
var ftmModel = map[string]string{
	"Note":         "name:name! description:text summary:text proof:entity sourceUrl:url entity:entity createdAt:date",
	"Article":      "title:string publisher:string sourceUrl:url author:string language:language publishedAt:date",
	"Person":       "name:name! alias:name position:string proof:entity topics:topic",
	"Organization": "name:name! alias:name proof:entity topics:topic",
	"LegalEntity":  "name:name! alias:name proof:entity topics:topic",
	"Company":      "name:name! alias:name proof:entity topics:topic",
	"Ownership":    "owner:entity! asset:entity! percentage:string status:string summary:text publisher:string sourceUrl:url date:date proof:entity",
	"Address":      "full:address proof:entity topics:topic",
}

// ftmTypes say what a value of each type looks like.
var ftmTypes = map[string]*regexp.Regexp{
	"url": regexp.MustCompile(`^https?://\S+$`), "date": regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`), "language": regexp.MustCompile(`^[a-z]{3}$`),
	"topic": regexp.MustCompile(`^[a-z]+(\.[a-z]+)*$`), "name": regexp.MustCompile(`\S`), "text": regexp.MustCompile(`\S`), "string": regexp.MustCompile(`\S`), "address": regexp.MustCompile(`\S`),
	"entity": regexp.MustCompile(`^[0-9a-zA-Z][0-9a-zA-Z.-]*$`),
}

// checkFtM holds lines to the model, and references to what is there.
func checkFtM(t *testing.T, raw []byte) []ftmEntity {
	t.Helper()
	var list []ftmEntity
	ids, refs := map[string]string{}, map[string]string{}
	for line := range bytes.Lines(raw) {
		var e ftmEntity
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		if ids[e.ID] != "" {
			t.Errorf("two have the ID %s", e.ID)
		}
		ids[e.ID] = e.Schema
		model, ok := ftmModel[e.Schema]
		if !ok {
			t.Errorf("no schema %s", e.Schema)
		}
		for _, p := range strings.Fields(model) {
			name, kind, _ := strings.Cut(p, ":")
			kind, needed := strings.CutSuffix(kind, "!")
			if needed && len(e.Properties[name]) == 0 {
				t.Errorf("%s %s has no %s", e.Schema, e.ID, name)
			}
			for _, v := range e.Properties[name] {
				if !ftmTypes[kind].MatchString(v) {
					t.Errorf("%s %s: %s is %q, which is no %s", e.Schema, e.ID, name, v, kind)
				}
				if kind == "entity" {
					refs[v] = e.ID
				}
			}
		}
		for name, values := range e.Properties {
			if !strings.Contains(" "+model, " "+name+":") || len(values) == 0 {
				t.Errorf("%s %s has %s: %q", e.Schema, e.ID, name, values)
			}
		}
		list = append(list, e)
	}
	for ref, from := range refs {
		if ids[ref] == "" {
			t.Errorf("%s points to %s, which is not there", from, ref)
		}
	}
	return list
}

func TestFtM(t *testing.T) {
	var left Left
	raw := written(t, func(out io.Writer, h *Head, walk Walk) (err error) { left, err = FtM(out, h, walk); return err })
	list := checkFtM(t, raw)
	if list[0].Schema != "Note" || !strings.HasPrefix(list[0].Properties["description"][0], "Read by a machine") {
		t.Errorf("it begins with %+v", list[0])
	}
	claims := 0
	for _, e := range list {
		all, _ := json.Marshal(e.Properties)
		if e.Schema == "Note" && strings.Contains(e.ID, ".c") {
			claims++
			if !strings.Contains(string(all), "machine-read") || !strings.Contains(string(all), ": a") { // asserted, alleged
				t.Errorf("a claim without its status: %s", all)
			}
			continue
		}
		if len(e.Properties["topics"]) > 0 {
			t.Errorf("%s has topics that no list gave", e.ID)
		}
		if e.Schema != "Note" && (strings.Contains(string(all), "hiding") || strings.Contains(string(all), "bribes")) {
			t.Errorf("what is alleged is a property of %s: %s", e.ID, all)
		}
	}
	if claims != 4 || left[NoClaim] != 1 {
		t.Errorf("%d claims, left out %v", claims, left)
	}
}

// A share that some voice asserts is an Ownership that names the voice; all others stay claims alone, and are counted.
func TestFtMOwnership(t *testing.T) {
	h, docs := harbour()
	docs[0].Holdings = []Holding{
		{Owner: "e3", Asset: "e4", Percentage: "at least 60", Words: hostile, WhoSays: "The Courier, citing Ines Morvan", Status: "asserted", Counts: true},
		{Owner: "e4", Asset: "e2", Percentage: "51", Words: "Port Elan owns 51 %", WhoSays: "The Courier", Status: "asserted", Counts: true},
		{Owner: "e1", Asset: "e2", Percentage: "49", Words: "secretly owning", WhoSays: "Marek Sund", Status: "alleged"},
		{Owner: "e99", Asset: "e2", Percentage: "1", Words: "owns 1 %", WhoSays: "The Courier", Status: "asserted", Counts: true},
	}
	var b bytes.Buffer
	left, err := FtM(&b, h, given(docs))
	if err != nil {
		t.Fatal(err)
	}
	var got []ftmEntity
	schema := map[string]string{}
	for _, e := range checkFtM(t, b.Bytes()) {
		schema[e.ID] = e.Schema
		if e.Schema == "Ownership" {
			got = append(got, e)
		}
	}
	if len(got) != 2 || left[HoldingApart] != 2 {
		t.Fatalf("%d ownerships, %d left out", len(got), left[HoldingApart])
	}
	for _, e := range got {
		if s := e.Properties["status"][0]; !strings.Contains(s, "asserted, says The Courier") {
			t.Errorf("the status is %q: it needs its voice", s)
		}
		if a := schema[e.Properties["asset"][0]]; a != "Company" {
			t.Errorf("what is owned in shares is a %s", a)
		}
		if o := schema[e.Properties["owner"][0]]; o == "Address" {
			t.Error("the owner is an address")
		}
	}
	if p := got[0].Properties["percentage"][0]; p != "at least 60" {
		t.Errorf("the share is %q", p)
	}
}

// A topic that a list gives is written, and only on whom the list means.
func TestFtMTopicsOfLists(t *testing.T) {
	h, docs := harbour()
	docs[0].Parties[2].Topics = []string{"sanction"}
	var b bytes.Buffer
	if _, err := FtM(&b, h, given(docs)); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range checkFtM(t, b.Bytes()) {
		if len(e.Properties["topics"]) > 0 {
			n++
			if e.Properties["name"][0] != "Harbour Authority" || e.Properties["topics"][0] != "sanction" {
				t.Errorf("%+v", e)
			}
		}
	}
	if n != 1 {
		t.Errorf("%d have topics", n)
	}
}

func TestFtMDate(t *testing.T) {
	for in, want := range map[string]string{"2031": "2031", "2031-05": "2031-05", "2031-05-04": "2031-05-04", "2031-05-04~": "", "199X": "", "2031-13": "", "": "", "2031/..": ""} {
		if got := ftmDate(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}
