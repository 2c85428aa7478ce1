package lists_test

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/internal/golden"
	"segun/lists"
)

// small takes the tiny lists of testdata, which hold fewer parties than real ones must.
var small = lists.Options{AcceptSmaller: true}

// told writes statements and report as a golden file shows them. Numbers are folded, as everywhere.
func told(list []segun.Statement, rep *lists.Report) string {
	var b strings.Builder
	e := rep.Edition
	fmt.Fprintf(&b, "%s | %s | %s | %s, %s | %d parties, %d statements\n", e.List, e.Title, e.Publisher, e.Date, e.Basis.Words(), e.Parties, e.Statements)
	for i := range list {
		s := &list[i]
		fmt.Fprintf(&b, "%s %s %s: %s", s.Subject, s.Schema, s.Property, lists.Fold(s))
		if s.Original != "" && !lists.Folded(s) {
			fmt.Fprintf(&b, " (%s)", s.Original)
		}
		if s.Valid != "" {
			fmt.Fprintf(&b, " [%s]", s.Valid)
		}
		fmt.Fprintln(&b)
	}
	for _, f := range rep.Fields {
		if f.Fate != lists.Handled {
			fmt.Fprintf(&b, "%s: %s, %d times %s\n", f.Fate, f.Name, f.N, f.Why)
		}
	}
	for _, x := range rep.Errors {
		fmt.Fprintf(&b, "bad row %s\n", x)
	}
	for _, w := range rep.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	return b.String()
}

// samples are the lists of testdata by the name of their golden file.
var samples = map[string]string{"ofac": "testdata/ofac", "un": "testdata/un.xml", "ftm": "testdata/holdings.ftm.json", "own": "testdata/own.csv"}

func TestLists(t *testing.T) {
	for name, path := range samples {
		t.Run(name, func(t *testing.T) {
			b := one(t, captures(t, path))
			list, rep, err := lists.Read(b, small)
			if err != nil {
				t.Fatal(err)
			}
			checkStatements(t, b, list)
			golden.File(t, "testdata/"+name+".golden", []byte(told(list, rep)))
		})
	}
}

func TestSample(t *testing.T) {
	b := lists.Sample()
	list, rep, err := lists.Read(&b, lists.Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkStatements(t, &b, list)
	if rep.Edition.Parties != 8 || rep.ErrorCount != 0 || len(rep.Unknown()) != 0 || rep.Edition.Date != "2025-02-20" || !strings.Contains(rep.Edition.Note, "not for compliance") {
		t.Errorf("got %+v", rep)
	}
	for _, p := range lists.Parties(list, false) {
		if p.Subject == "sample:11438" {
			if got := p.Names(); got[0].Text != "Cartel del Noreste" || !slices.Contains(got, lists.Name{Kind: "previousName", Text: "Los Zetas", Valid: "../2025-02-20"}) {
				t.Errorf("11438 is called %+v", got)
			}
		}
	}
}

// Reading twice, and reading another edition, gives the same IDs for what is still said.
func TestReadingAgainGivesTheSameIDs(t *testing.T) {
	for _, path := range samples {
		cs := captures(t, path)
		first, _, err := lists.Read(one(t, cs), small)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[segun.StatementID]bool{}
		for _, s := range first {
			if seen[s.ID] {
				t.Errorf("%s: %s %s %q has an ID that was given before", path, s.Subject, s.Property, s.Value)
			}
			seen[s.ID] = true
		}
		slices.Reverse(cs) // the order of the files is nobody's business
		for _, c := range cs {
			if c.From == filepath.Join("testdata", "own.csv") {
				c.Bytes = bytes.Replace(c.Bytes, []byte("# title"), []byte("# remark: a line more\n# title"), 1)
				c.Digest = segun.DigestOf(c.Bytes)
			}
		}
		again, _, err := lists.Read(one(t, cs), small)
		if err != nil {
			t.Fatal(err)
		}
		if len(again) != len(first) {
			t.Fatalf("%s: %d statements, then %d", path, len(first), len(again))
		}
		for i := range first {
			if first[i].ID != again[i].ID {
				t.Errorf("%s: %s %s has another ID", path, first[i].Subject, first[i].Property)
			}
		}
	}
}

// with returns the sample OFAC files with one of them changed, or left out where change is nil.
func with(t *testing.T, name string, change func([]byte) []byte) []*segun.Capture {
	var out []*segun.Capture
	for _, c := range captures(t, "testdata/ofac") {
		if filepath.Base(c.From) == name {
			if change == nil {
				continue
			}
			c.Bytes = change(c.Bytes)
			c.Digest = segun.DigestOf(c.Bytes)
		}
		out = append(out, c)
	}
	return out
}

// Rows that cannot be read, wherever they stand, cost no other: every other statement comes out as before, and each of them is named.
func TestBadRowsCostNoOthers(t *testing.T) {
	want := map[segun.StatementID]bool{}
	first, _, err := lists.Read(one(t, captures(t, "testdata/ofac")), small)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range first {
		want[s.ID] = true
	}
	for _, bad := range []string{"106,\"NEVER CLOSED,-0- ,\"X\"\n", "just words\n", "106,too,few\n", ",\"\",,,,,,,,,,\n", "106,-0- ,-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "\x00\xff\n", "101,\"AGAIN\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"} {
		for row := range 6 {
			if row == 0 && strings.HasPrefix(bad, "101") {
				continue // whoever comes first is the party
			}
			in := with(t, "sdn.csv", func(b []byte) []byte {
				lines := bytes.SplitAfter(b, []byte("\n"))
				return bytes.Join(slices.Insert(lines, row, []byte(bad)), nil)
			})
			list, rep, err := lists.Read(one(t, in), small)
			if err != nil {
				t.Fatalf("%q in row %d: %v", bad, row+1, err)
			}
			if rep.ErrorCount != 1 || rep.Errors[0].Line != row+1 || !strings.HasSuffix(rep.Errors[0].File, "sdn.csv") {
				t.Errorf("%q in row %d: named as %v", bad, row+1, rep.Errors)
			}
			for _, s := range list {
				if !want[s.ID] {
					t.Errorf("%q in row %d: new statement %s %s %q", bad, row+1, s.Subject, s.Property, s.Value)
				}
			}
			if len(list) != len(first) {
				t.Errorf("%q in row %d: %d statements, want %d", bad, row+1, len(list), len(first))
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	un := captures(t, "testdata/un.xml")
	half := func(c *segun.Capture) []*segun.Capture {
		d := *c
		d.Bytes = d.Bytes[:len(d.Bytes)*2/3]
		return []*segun.Capture{&d}
	}
	doctype := *un[0]
	doctype.Bytes = bytes.Replace(doctype.Bytes, []byte("<CONSOLIDATED_LIST"), []byte("<!DOCTYPE x [<!ENTITY a \"b\">]>\n<CONSOLIDATED_LIST"), 1)
	for name, c := range map[string]struct {
		in   []*segun.Capture
		code string
		o    lists.Options
	}{
		"UN list with too few":      {un, "smaller", lists.Options{}},
		"UN list cut in the middle": {half(un[0]), "truncated", small},
		"UN list with a DOCTYPE":    {[]*segun.Capture{&doctype}, "not-a-list", small},
		"OFAC list with too few":    {captures(t, "testdata/ofac"), "truncated", lists.Options{}},
		"no names beside it":        {with(t, "alt.csv", nil), "missing-file", lists.Options{}},
		"no main file":              {with(t, "sdn.csv", nil), "missing-file", small},
		"FtM file cut in a line":    {half(captures(t, "testdata/holdings.ftm.json")[0]), "truncated", lists.Options{}},
	} {
		found, strange := lists.Sort(c.in, nil)
		if len(found) != 1 || len(strange) != 0 {
			t.Errorf("%s: %d lists, %d strange files", name, len(found), len(strange))
			continue
		}
		_, _, err := lists.Read(&found[0], c.o)
		var r *lists.Refusal
		if !errors.As(err, &r) || r.Code != c.code || r.Reason == "" {
			t.Errorf("%s: got %v, want %s", name, err, c.code)
		}
	}
}

// TestTruncatedRealLists cuts the real lists at many places: none of them may pass.
func TestTruncatedRealLists(t *testing.T) {
	for _, c := range []struct{ path, cut string }{{"ofac", "sdn.csv"}, {"ofac", "alt.csv"}, {"ofac", "add.csv"}, {"ofac", "cons_prim.csv"}, {"un/consolidated.xml", "consolidated.xml"}} {
		whole := captures(t, filepath.Join(shared, c.path))
		for _, part := range []int{60, 97} {
			for _, atLine := range []bool{false, true} {
				var cut []*segun.Capture
				for _, x := range whole {
					y := *x
					if filepath.Base(x.From) == c.cut {
						n := len(y.Bytes) * part / 100
						if atLine {
							n = bytes.LastIndexByte(y.Bytes[:n], '\n') + 1
						}
						y.Bytes = y.Bytes[:n]
					}
					cut = append(cut, &y)
				}
				_, err := lists.Each(one(t, cut), lists.Options{}, func(segun.Statement) bool { return true })
				if err == nil {
					t.Errorf("%s cut to %d %% (at a line's end: %v) was taken", c.cut, part, atLine)
				}
			}
		}
	}
}

func TestDates(t *testing.T) {
	c := captures(t, "testdata/ofac")
	date := func() string {
		_, rep, err := lists.Read(one(t, c), small)
		if err != nil {
			t.Fatal(err)
		}
		return rep.Edition.Date + " " + string(rep.Edition.Basis)
	}
	if got := date(); got != "2031-05-04 captured" {
		t.Errorf("nothing known: %s", got)
	}
	c[0].Modified = time.Date(2031, 4, 2, 23, 0, 0, 0, time.UTC)
	c[1].Modified = time.Date(2031, 4, 1, 23, 0, 0, 0, time.UTC)
	if got := date(); got != "2031-04-01 file" {
		t.Errorf("dated files: %s", got)
	}
	c[0].URL = "https://list.example/ADD.CSV?x=1"
	if got := date(); got != "2031-04-01 publisher" {
		t.Errorf("from the publisher: %s", got)
	}
	c[2].Given.Published = "2031-03"
	if got := date(); got != "2031-03 given" {
		t.Errorf("given: %s", got)
	}
}

func TestSort(t *testing.T) {
	var all []*segun.Capture
	for _, p := range []string{"testdata/ofac", "testdata/un.xml", "testdata/holdings.ftm.json", "testdata/own.csv"} {
		all = append(all, captures(t, p)...)
	}
	all = append(all, &segun.Capture{From: "letter.txt", Bytes: []byte("Dear Sir,\n")}, &segun.Capture{From: "un.csv", Bytes: []byte("id,name\n1,Abel\n")})
	found, strange := lists.Sort(all, nil)
	var got []string
	for _, b := range found {
		got = append(got, fmt.Sprintf("%s/%s:%d", b.List.Format, b.ID, len(b.Files)))
	}
	if want := "ofac/ofac:3 un/un:1 ftm/holdings:1 own/own:1 own/own-un:1"; strings.Join(got, " ") != want || len(strange) != 1 || strange[0].From != "letter.txt" {
		t.Errorf("got %s and %d strange\nwant %s and the letter", got, len(strange), want)
	}
	if _, err := lists.Named("dfat"); err == nil || !strings.Contains(err.Error(), "ofac, un, ftm, own") {
		t.Errorf("an unknown format: %v", err)
	}
}

func TestCompare(t *testing.T) {
	read := func(csv string) []segun.Statement {
		b := one(t, []*segun.Capture{{Digest: "d", From: "watch.csv", Bytes: []byte(csv)}})
		list, _, err := lists.Read(b, lists.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	d := lists.Compare(read("id,name,aliases,program\n1,Los Remos,,A\n2,Abel Quist,,A\n3,Same,,A\n10,Gone,,\n9,Gone too,,\n"),
		read("id,name,aliases,program\n1,Cartel del Muelle,Los Remos,A\n2,Abel Quist,,A;B\n3,Same,,A\n4,New,,\n"))
	var got []string
	for _, p := range d.Added {
		got = append(got, "+"+string(p.Subject))
	}
	for _, p := range d.Removed {
		got = append(got, "-"+string(p.Subject))
	}
	for _, c := range d.Changed {
		got = append(got, fmt.Sprintf("%s renamed:%v programmes:%v -%d +%d", c.Subject, c.Renamed, c.Programmes, len(c.Gone), len(c.Come)))
	}
	want := []string{"+watch:4", "-watch:9", "-watch:10", "watch:1 renamed:true programmes:false -1 +2", "watch:2 renamed:false programmes:true -0 +1"}
	if !slices.Equal(got, want) || d.Unchanged != 1 {
		t.Errorf("got %q, %d unchanged\nwant %q", got, d.Unchanged, want)
	}
}

func TestFold(t *testing.T) {
	tail := segun.Statement{Schema: "Airplane", Property: "registrationNumber", Value: "EP-TST"}
	if got := lists.Fold(&tail); got != "EP-TST" {
		t.Errorf("a tail number is shown as %q", got)
	}
	for _, c := range []struct{ property, value, original, want string }{
		{"passportNumber", "TEST0001", "Passport TEST0001 (Panama)", "Passport ••• (Panama)"},
		{"idNumber", "TEST0001", "", "•••"},
		{"name", "Unit 29155000", "", "Unit 29155000"},
		{"notes", "Tel. 000-111-222, seen 2031-05-04 and 04/05/2031; see https://list.example/12345678", "", "Tel. •••, seen 2031-05-04 and 04/05/2031; see https://list.example/12345678"},
		{"notes", "resolution 2368 (2017), paragraph 1", "", "resolution 2368 (2017), paragraph 1"},
	} {
		s := segun.Statement{Property: c.property, Value: c.value, Original: c.original}
		if got := lists.Fold(&s); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.property, c.value, got, c.want)
		}
	}
}

// Every list of this package stands in All.
func TestAllHoldsEveryList(t *testing.T) {
	files, _ := filepath.Glob("*.go")
	n := 0
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if len(v.Values) == 1 {
					if c, ok := v.Values[0].(*ast.CompositeLit); ok {
						if id, ok := c.Type.(*ast.Ident); ok && id.Name == "List" {
							n++
						}
					}
				}
			}
		}
	}
	if n != len(lists.All) {
		t.Errorf("%d lists are declared and %d stand in All: add a line for each there", n, len(lists.All))
	}
	seen := map[string]bool{}
	for _, l := range lists.All {
		if seen[l.Format] || l.Version == "" {
			t.Errorf("%s: stands twice, or has no version", l.Format)
		}
		seen[l.Format] = true
	}
}
