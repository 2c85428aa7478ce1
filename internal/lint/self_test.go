package lint

import (
	"strings"
	"testing"
	"testing/fstest"
)

// toy makes a tree of files, with a go.mod.
func toy(t *testing.T, files map[string]string) *Tree {
	t.Helper()
	fsys := fstest.MapFS{"go.mod": {Data: []byte("module segun\n\ngo 1.26\n")}}
	for p, s := range files {
		fsys[p] = &fstest.MapFile{Data: []byte(s)}
	}
	tr, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// Each check finds what it is for, says where, and leaves what is right alone.
func TestEveryCheckCanFail(t *testing.T) {
	imp := func(paths ...string) string {
		s := "package x\n"
		for _, p := range paths {
			s += "import _ \"" + p + "\"\n"
		}
		return s
	}
	direct := func(tr *Tree) []Finding { return ImportDirection(tr, direction) }
	places := func(tr *Tree) []Finding { return Libraries(tr, guarded, libraries) }
	names := func(tr *Tree) []Finding { return PackageNames(tr, takenNames, standardNames) }
	length := func(tr *Tree) []Finding { return FileLength(tr, 5) }
	clock := func(tr *Tree) []Finding { return ClockAndRandomness(tr, clocks, secrets, seeded) }
	tables := func(tr *Tree) []Finding {
		return Tables(tr, []table{{stage: "format", notEntries: map[string]string{"format/dom": "a shared tree"}}, {stage: "lang", onlyCodes: true}})
	}
	rules := func(tr *Tree) []Finding { return Rules(tr, 2) }
	home := "/" + "home/"

	cases := []struct {
		name  string
		check func(*Tree) []Finding
		files map[string]string
		want  string // "" when there is nothing to find
	}{
		{"a stage imports a stage", direct, map[string]string{"read/quote/q.go": imp("segun", "segun/format")}, "read/quote/q.go:3: read/quote may not import format"},
		{"the root imports", direct, map[string]string{"x.go": imp("segun/data")}, "x.go:2: segun may not import data"},
		{"a base imports up", direct, map[string]string{"data/x.go": imp("segun/read/quote")}, "data may not import read/quote"},
		{"the driver imports a stage", direct, map[string]string{"internal/driver/x.go": imp("segun/lang/en")}, "internal/driver may not import lang/en"},
		{"a test package is imported", direct, map[string]string{"cmd/segun/x.go": imp("segun/internal/golden")}, "cmd/segun may not import internal/golden"},
		{"a stage imports cmd", direct, map[string]string{"fetch/x.go": imp("segun/cmd/segun")}, "fetch may not import cmd/segun"},
		{"a new folder", direct, map[string]string{"stuff/x.go": imp("fmt")}, "stuff: this package has no place"},
		{"what is allowed", direct, map[string]string{"read/quote/q.go": imp("segun", "segun/data", "segun/internal/model", "segun/names", "segun/read/mention"), "cmd/segun/x.go": imp("segun/format", "segun/internal/driver", "segun/data"),
			"web/x.go": imp("segun/store/query"), "read/quote/q_test.go": imp("segun/format"), "store/sqlite/x.go": imp("segun/store", "segun/store/query")}, ""},

		{"HTTP outside fetch", places, map[string]string{"read/x.go": imp("net/http")}, "read/x.go:2: net/http has no place in read"},
		{"an HTTP tool outside fetch", places, map[string]string{"read/x.go": imp("net/http/httputil")}, "no place in read"},
		{"SQL outside store", places, map[string]string{"web/x.go": imp("database/sql")}, "SQL appears only under store"},
		{"HTML outside format", places, map[string]string{"fetch/x.go": imp("golang.org/x/net/html")}, "HTML is read only under format"},
		{"cgo", places, map[string]string{"lang/x.go": imp("C")}, "no cgo"},
		{"a library nobody decided on", places, map[string]string{"lang/x.go": imp("example.org/fast")}, "example.org/fast stands in no line"},
		{"a library in the root", places, map[string]string{"x.go": imp("golang.org/x/text/unicode/norm")}, "the root imports the standard library only"},
		{"what has its place", places, map[string]string{"fetch/x.go": imp("net/http", "net/url"), "read/x.go": imp("net/url", "golang.org/x/text/width"), "read/x_test.go": imp("net/http", "example.org/fast")}, ""},

		{"no package comment", PackageComments, map[string]string{"read/x.go": "// Comment.\npackage read\n"}, "read: no package comment"},
		{"a comment on main", PackageComments, map[string]string{"cmd/segun/x.go": "// Package main is.\npackage main\n"}, "cmd/segun: no package comment"},
		{"comments as they should be", PackageComments, map[string]string{"read/x.go": "package read\n", "read/doc.go": "// Package read reads.\npackage read\n", "cmd/segun/x.go": "// Command segun reads.\npackage main\n", "lang/gen.go": "//go:build ignore\n\npackage main\n"}, ""},

		{"a name that says nothing", names, map[string]string{"read/util/x.go": "package util\n"}, "read/util: package util says nothing"},
		{"a shadow", names, map[string]string{"read/time/x.go": "package time\n"}, "shadows the standard library's"},
		{"an underscore", names, map[string]string{"read/x/x.go": "package my_name\n"}, "one lower-case word"},
		{"good names", names, map[string]string{"read/quote/x.go": "package quote\n", "read/quote/x_test.go": "package quote_test\n"}, ""},

		{"a long file", length, map[string]string{"x.go": "package x\n\n\n\n\n\n"}, "x.go: 6 lines, more than 5"},
		{"a long table", length, map[string]string{"x.go": "// Code generated by y; DO NOT EDIT.\n\npackage x\n\n\n\n\n\n"}, ""},

		{"an init", Init, map[string]string{"x.go": "package x\n\nfunc init() {}\n"}, "x.go:3: func init"},
		{"no init", Init, map[string]string{"x.go": "package x\n\ntype t int\n\nfunc (t) init() {}\n", "x_test.go": "package x\n\nfunc init() {}\n"}, ""},

		{"a clock", clock, map[string]string{"read/x.go": "package x\n\nimport \"time\"\n\nvar n = time.Now()\n"}, "read/x.go:5: time.Now"},
		{"a clock by another name", clock, map[string]string{"read/x.go": "package x\n\nimport t \"time\"\n\nvar n = t.Since\n"}, "read/x.go:5: time.Since"},
		{"no seed", clock, map[string]string{"read/x.go": "package x\n\nimport \"math/rand/v2\"\n\nvar n = rand.IntN(3)\n"}, "read/x.go:5: rand.IntN"},
		{"secret randomness", clock, map[string]string{"read/x.go": imp("crypto/rand")}, "crypto/rand differs"},
		{"seeded, or allowed", clock, map[string]string{"read/x.go": "package x\n\nimport (\n\t\"math/rand/v2\"\n\t\"time\"\n)\n\nvar n, d = rand.New(rand.NewPCG(1, 2)), time.Second\n", "fetch/x.go": "package x\n\nimport \"time\"\n\nvar n = time.Now\n"}, ""},

		{"a function without comment", ExportedDocs, map[string]string{"x.go": "package x\n\nfunc Do() {}\n"}, "x.go:3: exported Do has no comment"},
		{"a method without comment", ExportedDocs, map[string]string{"x.go": "package x\n\n// T is.\ntype T[A any] int\n\nfunc (*T[A]) Do() {}\n"}, "x.go:6: exported Do"},
		{"a type without comment", ExportedDocs, map[string]string{"x.go": "package x\n\ntype T int\n"}, "exported T"},
		{"a constant without comment", ExportedDocs, map[string]string{"x.go": "package x\n\nconst (\n\t// A is.\n\tA = 1\n\tB = 2\n)\n"}, "x.go:6: exported B"},
		{"comments enough", ExportedDocs, map[string]string{"x.go": "package x\n\n// Numbers.\nconst (\n\tA = 1\n\tB = 2\n)\n\nvar (\n\tV = 1 // V is.\n)\n\ntype t int\n\nfunc (t) Do() {}\n\nfunc do() {}\n", "cmd/y/x.go": "package main\n\nfunc Do() {}\n"}, ""},

		{"not gofmt's", Gofmt, map[string]string{"x.go": "package x\nfunc  f() {}\n"}, "x.go: run gofmt"},
		{"gofmt's", Gofmt, map[string]string{"x.go": "package x\n\nfunc f() {}\n"}, ""},

		{"a path of a machine", MachinePaths, map[string]string{"docs/a.md": "one\nsee " + home + "ana/segun\n"}, "docs/a.md:2: a path of somebody's own machine: " + home + "ana"},
		{"a path in Go", MachinePaths, map[string]string{"x.go": "package x\n\nvar p = \"" + home + "ana\"\n"}, "x.go:3:"},
		{"paths that are none", MachinePaths, map[string]string{"docs/a.md": "https://lantern.example" + home + "news and at home/work", "read/testdata/a.html": "<a href=\"" + home + "news\">"}, ""},

		{"a folder that is not in its table", tables, map[string]string{"format/f.go": "package format\n\nvar All = []int{}\n", "format/pdf/x.go": "package pdf\n"}, "format/pdf: not in the table All of format/f.go"},
		{"a reader that is not in its table", tables, map[string]string{"format/f.go": "package format\n\nvar All = []int{}\n", "format/x.go": "package format\n\nimport \"segun\"\n\nfunc readPDF(c segun.Capture) (*segun.Document, error) { return nil, nil }\n"}, "format/x.go:5: readPDF is not in the table"},
		{"tables that are complete", tables, map[string]string{"format/f.go": "package format\n\nimport (\n\t\"segun\"\n\t\"segun/format/pdf\"\n)\n\nvar All = []any{pdf.Read, readX}\n\nfunc readX(c segun.Capture) (*segun.Document, error) { return nil, nil }\n",
			"format/pdf/x.go": "package pdf\n", "format/dom/x.go": "package dom\n", "lang/l.go": "package lang\n\nfunc All() {}\n", "lang/segment/x.go": "package segment\n"}, ""},

		{"no rules", rules, nil, "docs/rules.md: there is no such file"},
		{"a rule that nothing holds", rules, map[string]string{"docs/rules.md": "1. One.\n\n2. Two.\n   Held by: from the store on.\n"}, "docs/rules.md:3: rule 1 above has no line"},
		{"a test that is not there", rules, map[string]string{"docs/rules.md": "1. One.\n   Held by: `TestOne`.\n\n2. Two.\n   Held by: from the store on.\n"}, "docs/rules.md:2: there is no test TestOne"},
		{"a rule too few", rules, map[string]string{"docs/rules.md": "1. One.\n   Held by: from the store on.\n"}, "1 rules"},
		{"rules out of order", rules, map[string]string{"docs/rules.md": "2. Two.\n   Held by: from the store on.\n"}, "rule 2 stands where rule 1 should"},
		{"no test named", rules, map[string]string{"docs/rules.md": "1. One.\n   Held by: goodwill.\n"}, "docs/rules.md:2: no test is named"},
		{"rules that are held", rules, map[string]string{"x_test.go": "package x\n\nfunc TestOne() {}\n", "docs/rules.md": "1. One.\n   Held by: `TestOne`.\n\n2. Two.\n   Held by: from the store on.\n"}, ""},
	}
	for _, c := range cases {
		var got []string
		for _, f := range c.check(toy(t, c.files)) {
			got = append(got, f.String())
		}
		if all := strings.Join(got, "\n"); (c.want == "") != (all == "") || !strings.Contains(all, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, all, c.want)
		}
	}
}

func TestLoadRefusesWhatGoCannotRead(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"no module": {"x.go": {Data: []byte("package x\n")}},
		"not Go":    {"go.mod": {Data: []byte("module segun\n")}, "x.go": {Data: []byte("packag x\n")}},
	} {
		if _, err := Load(files); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDirectionIsAnOrder(t *testing.T) {
	for _, bad := range []string{"a < b; b < a;", "a, b;"} {
		if _, err := parseDirection(bad); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestModelsCanFail(t *testing.T) {
	good := map[string]string{
		"NOTICE": "en-a, en-b", "m/en-a/recipe.toml": "recipe", "m/en-a/weights.bin": "weights", "m/en-b/recipe.toml": "recipe", "m/en-b/weights.bin": "weights",
		"m/en-a/card.json": `{"recipe":"e1d8e5523309","weights":"9a129038d9a0","licence":"CC0"}`,
		"m/en-b/card.json": `{"recipe":"e1d8e5523309","weights":"9a129038d9a0","licence":"CC0","needs":{"en-a":"9a129038d9a0"}}`,
	}
	try := func(name, file, bytes, want string) {
		fsys := fstest.MapFS{}
		for p, s := range good {
			fsys[p] = &fstest.MapFile{Data: []byte(s)}
		}
		fsys[file] = &fstest.MapFile{Data: []byte(bytes)}
		var got []string
		for _, f := range Models(fsys, "m", "NOTICE") {
			got = append(got, f.String())
		}
		if all := strings.Join(got, "\n"); (want == "") != (all == "") || !strings.Contains(all, want) {
			t.Errorf("%s: got %q, want %q", name, all, want)
		}
	}
	try("as they should be", "NOTICE", good["NOTICE"], "")
	try("another recipe", "m/en-b/recipe.toml", "more", "m/en-b: the card was made with recipe.toml e1d8e5523309")
	try("other weights below", "m/en-a/weights.bin", "more", "m/en-b: the card was made with ../en-a/weights.bin")
	try("no licence", "m/en-a/card.json", `{"recipe":"e1d8e5523309","weights":"9a129038d9a0"}`, "m/en-a: the card has no licence")
	try("no card", "m/en-c/weights.bin", "x", "m/en-c: no card")
	try("not in the notice", "NOTICE", "en-a", "m/en-b: NOTICE does not name it")
}
