package desk_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var sentence = regexp.MustCompile(`\['((?:[^'\\]|\\.)*)', '((?:[^'\\]|\\.)*)'\]`)

// sentences reads the list of the program's sentences, in English and in Spanish.
func sentences(t *testing.T) (list [][2]string) {
	t.Helper()
	b, err := os.ReadFile("src/words/program.es.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range sentence.FindAllStringSubmatch(string(b), -1) {
		list = append(list, [2]string{strings.ReplaceAll(m[1], `\'`, `'`), strings.ReplaceAll(m[2], `\'`, `'`)})
	}
	if n := strings.Count(string(b), "', '"); len(list) < 200 || n != len(list) {
		t.Fatalf("%d sentences of %d were read", len(list), n)
	}
	return list
}

var blankOf = regexp.MustCompile(`\{\*?(?:q:)?(\w+)\}`)

func TestProgramSentencesFillInTheSame(t *testing.T) {
	met := map[string]bool{}
	for _, s := range sentences(t) {
		var both [2][]string
		for i := range both {
			for _, m := range blankOf.FindAllStringSubmatch(s[i], -1) {
				both[i] = append(both[i], m[1])
			}
			slices.Sort(both[i])
		}
		if !slices.Equal(both[0], both[1]) {
			t.Errorf("%q fills in %v, %q %v", s[0], both[0], s[1], both[1])
		}
		if met[s[0]] {
			t.Errorf("%q stands twice", s[0])
		}
		met[s[0]] = true
	}
}

// What the program says is in plain words too, in both languages.
func TestProgramUsesPlainWords(t *testing.T) {
	for _, s := range sentences(t) {
		for i, lang := range []string{"en", "es"} {
			v := blankOf.ReplaceAllString(s[i], "")
			if m := insider[lang].FindString(v); m != "" {
				t.Errorf("%s: %q in %s", lang, strings.TrimSpace(m), v)
			}
			if rest := alone[lang].allowed.ReplaceAllString(v, ""); alone[lang].word.MatchString(rest) {
				t.Errorf("%s: a match that is not called a possible one: %s", lang, v)
			}
		}
	}
}

// Every sentence that the sources make for a person who sits at the desk has its words in Spanish.
func TestProgramSentencesAreTranslated(t *testing.T) {
	known := patternsOf(t)
	n := 0
	for _, dir := range []string{"../../read", "../../lang", "../../format", "../../fetch", "../../web", "../../cmd/internal/desk", "../../store", "../../cmd/segun/party.go", "../../cmd/segun/serveadd.go"} {
		made(t, dir, func(at, s string) {
			n++
			if !translated(s, known) {
				t.Errorf("%s: no Spanish for: %s", at, s)
			}
		})
	}
	t.Logf("%d sentences", n)
	if n < 120 {
		t.Errorf("only %d sentences were found", n)
	}
}

// Errors that the API tells, what is not found, cannot be done, is in use, are sentences too: of the case and of what answers the desk.
func TestErrorsAreTranslated(t *testing.T) {
	known := patternsOf(t)
	n := 0
	for _, pattern := range []string{"../../store/*.go", "../../cmd/internal/desk/*.go", "../../cmd/segun/serve*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, p := range files {
			if !strings.HasSuffix(p, "_test.go") && !slices.Contains(atTheTerminal, filepath.Base(p)) {
				errorsOf(t, p, func(at, s string) {
					n++
					if !translated(s, known) {
						t.Errorf("%s: no Spanish for: %s", at, s)
					}
				})
			}
		}
	}
	t.Logf("%d errors", n)
	if n < 60 {
		t.Errorf("only %d errors were found", n)
	}
}

// atTheTerminal are files of the store for what the desk does not do: lock and unlock, forget, find a case's folder.
var atTheTerminal = []string{"relock.go", "lockbox.go", "forget.go", "header.go"}

// Reasons are put together of pieces: why two names agree, why two may be one, why a report rests on another. Each piece of words stands in the list.
func TestReasonsAreTranslated(t *testing.T) {
	list := ""
	for _, s := range sentences(t) {
		list += blankOf.ReplaceAllString(s[0], "\x00") + "\n"
	}
	met := 0
	for _, dir := range []string{"names", "resolve/identity", "resolve/screen", "resolve/lineage", "resolve/reprint", "cmd/internal/linker", "cmd/internal/desk"} {
		pieces(t, filepath.Join("../..", dir), func(at, piece string) {
			met++
			if !strings.Contains(list, piece) && !slices.Contains(notShown, piece) {
				t.Errorf("%s: no Spanish for: %s", at, piece)
			}
		})
	}
	t.Logf("%d pieces", met)
	if met < 80 {
		t.Errorf("only %d pieces were found", met)
	}
	for _, p := range notShown {
		if strings.Contains(list, p) {
			t.Errorf("%q is in the list and need not be let off", p)
		}
	}
}

// notShown are words in the sources that no page of the desk shows.
var notShown = []string{
	"natural person", "legal entity", "public body", "prime minister", "police chief", "chief of police", "district attorney", "attorney general", // looked for in texts
	"is made of the initials of", "a short form of", "written in one with", // of a form that a reason has other words for
	"1 known origin", "known origins", "(not named)", // a count that stands beside; a mark that lib/program.svelte.js knows
	"ends of ids", "starts of postings", "directory of keys", // parts of an index
}

// A sentence that the list has only the beginning of is not translated.
func TestHalfASentenceIsNone(t *testing.T) {
	known := patternsOf(t)
	for s, want := range map[string]bool{"cannot be done: a note without words": true, "cannot be done: nobody has worded this": false, "a claim x: not found": true, "this is worded nowhere: not found": false} {
		if translated(s, known) != want {
			t.Errorf("%q: translated is %v", s, !want)
		}
	}
}

// pattern is an entry of the list as a regular expression, and which of its groups are looked up in turn.
type pattern struct {
	re     *regexp.Regexp
	nested []int
}

func patternsOf(t *testing.T) (out []pattern) {
	t.Helper()
	for _, s := range sentences(t) {
		out = append(out, patternOf(s[0]))
	}
	return out
}

func patternOf(s string) (p pattern) {
	out, at := "", 0
	for n, m := range blankOf.FindAllStringIndex(s, -1) {
		word := s[m[0]:m[1]]
		blank := "([^;]+?)"
		switch {
		case strings.Contains(word, "q:"):
			blank = `("[^"]*")`
		case strings.HasPrefix(word, "{*"):
			blank = "(.+?)"
			p.nested = append(p.nested, n+1)
		}
		out += regexp.QuoteMeta(s[at:m[0]]) + blank
		at = m[1]
	}
	p.re = regexp.MustCompile("^(?s:" + out + regexp.QuoteMeta(s[at:]) + ")$")
	return p
}

// translated reports whether a sentence is in the list, whole or part by part. What was filled in, x or a number, is.
func translated(s string, known []pattern) bool {
	if s == "x" || s == "7" || s == `"x"` {
		return true
	}
	for _, k := range known {
		m := k.re.FindStringSubmatch(s)
		if m != nil && !slices.ContainsFunc(k.nested, func(n int) bool { return !translated(m[n], known) }) {
			return true
		}
	}
	for _, by := range []string{"; ", ", "} {
		parts := strings.Split(s, by)
		if len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !translated(p, known) }) {
			return true
		}
	}
	return false
}

// makers are functions whose last strings are for a person, by how many of them are.
var told = map[string]int{"Doubt": 1, "skip": 1, "skipf": 1, "refuse": 2, "problem": 2, "fail": 1}

// made calls f with every sentence for a person that the sources under a folder make, with x and 7 for what is filled in.
func made(t *testing.T, dir string, f func(at, s string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "conform" { // a suite for tests
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, p, nil, 0)
		if err != nil {
			return err
		}
		consts := constants(t, filepath.Dir(p))
		tell := func(e ast.Expr) {
			if s, ok := sample(e, consts); ok && strings.Contains(s, " ") {
				f(strings.TrimPrefix(p, "../../")+":"+strconv.Itoa(set.Position(e.Pos()).Line), s)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if k, ok := n.Key.(*ast.Ident); ok && (k.Name == "Message" || k.Name == "Reason") {
					tell(n.Value)
				}
			case *ast.CallExpr:
				name := ""
				switch fun := n.Fun.(type) {
				case *ast.Ident:
					name = fun.Name
				case *ast.SelectorExpr:
					name = fun.Sel.Name
				}
				switch last := told[name]; {
				case name == "skipf" || name == "fail":
					if len(n.Args) > 1 {
						tell(&ast.CallExpr{Fun: ast.NewIdent("Sprintf"), Args: n.Args[1:], Lparen: n.Args[1].Pos()})
					}
				case last > 0 && len(n.Args) > last:
					for _, a := range n.Args[len(n.Args)-last:] {
						tell(a)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var constantsOf = map[string]map[string]string{}

// constants are the strings of a package that have a name.
func constants(t *testing.T, dir string) map[string]string {
	t.Helper()
	if c := constantsOf[dir]; c != nil {
		return c
	}
	out := map[string]string{}
	files, _ := filepath.Glob(filepath.Join(dir, "*.go")) // the pattern is well made
	for _, p := range files {
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				for i, name := range v.Names {
					if i < len(v.Values) {
						if s, ok := sample(v.Values[i], nil); ok {
							out[name.Name] = s
						}
					}
				}
			}
		}
	}
	constantsOf[dir] = out
	return out
}

var verb = regexp.MustCompile(`%[+#]?[dsvqT]`)

// sample is what a string expression may come to; false where none of its words stand in it.
func sample(e ast.Expr, consts map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, ok := sample(e.X, consts)
		b, also := sample(e.Y, consts)
		if !ok {
			a = "x"
		}
		if !also {
			b = "x"
		}
		return a + b, e.Op == token.ADD && (ok || also)
	case *ast.Ident:
		s, ok := consts[e.Name]
		return s, ok
	case *ast.CallExpr:
		name := ""
		switch f := e.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		if name != "Sprintf" || len(e.Args) == 0 {
			return "", false
		}
		s, ok := sample(e.Args[0], consts)
		args := e.Args[1:]
		return verb.ReplaceAllStringFunc(s, func(v string) string {
			var a ast.Expr
			if len(args) > 0 {
				a, args = args[0], args[1:]
			}
			switch v {
			case "%d":
				return "7"
			case "%q":
				return `"x"`
			}
			if a != nil {
				if s, ok := sample(a, consts); ok {
					return s
				}
			}
			return "x"
		}), ok
	}
	return "", false
}

// kindWords are the words of the kinds of errors that the API tells.
var kindWords = map[string]string{"ErrNotFound": "not found", "ErrInvalid": "cannot be done", "ErrInUse": "in use by another process", "ErrReadOnly": "cannot be written", "ErrFull": "the disk is full",
	"ErrCorrupt": "damaged on disk", "ErrDamaged": "damaged", "ErrUnavailable": "not available"}

// kindOf is the kind of error that an expression names, "" for none.
func kindOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return kindWords[e.Name]
	case *ast.SelectorExpr:
		return kindWords[e.Sel.Name]
	}
	return ""
}

var anyVerb = regexp.MustCompile(`%[+#]?[0-9.]*[a-zA-Z]`)

// errorsOf calls f with every error of a kind that the API tells, as a file words it, with x and 7 for what is filled in.
func errorsOf(t *testing.T, p string, f func(at, s string)) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, p, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		at := strings.TrimPrefix(p, "../../") + ":" + strconv.Itoa(set.Position(call.Pos()).Line)
		if fun, ok := call.Fun.(*ast.Ident); ok && fun.Name == "notFound" {
			if s, ok := sample(call.Args[0], nil); ok {
				f(at, s+": not found")
			}
			return true
		}
		fun, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || fun.Sel.Name != "Errorf" || !slices.ContainsFunc(call.Args, func(a ast.Expr) bool { return kindOf(a) != "" }) {
			return true
		}
		format, ok := sample(call.Args[0], nil)
		if !ok {
			return true
		}
		args := call.Args[1:]
		f(at, anyVerb.ReplaceAllStringFunc(format, func(v string) string {
			var a ast.Expr
			if len(args) > 0 {
				a, args = args[0], args[1:]
			}
			switch {
			case a != nil && kindOf(a) != "":
				return kindOf(a)
			case v == "%d":
				return "7"
			case v == "%q":
				return `"x"`
			}
			return "x"
		}))
		return true
	})
}

var twoWords = regexp.MustCompile(`\p{L}{2,} +\p{L}{2,}`)

// noReason are functions whose strings are no part of a reason: errors, tables of words, patterns.
var noReason = []string{"New", "Errorf", "Fields", "MustCompile", "panic", "notFound", "wordSet", "set"}

// pieces calls f with each piece of two words or more that a package's sources put into texts, cut where something is filled in.
func pieces(t *testing.T, dir string, f func(at, piece string)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(dir, err)
	}
	cut := regexp.MustCompile(anyVerb.String() + `|; |: |\n`)
	for _, p := range files {
		if strings.HasSuffix(p, "_test.go") || strings.HasSuffix(p, "identity/check.go") { // which tells a test what is wrong
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, p, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.Field:
				return n.Tag == nil
			case *ast.CallExpr:
				name := ""
				switch fun := n.Fun.(type) {
				case *ast.Ident:
					name = fun.Name
				case *ast.SelectorExpr:
					name = fun.Sel.Name
				}
				return !slices.Contains(noReason, name)
			case *ast.BasicLit:
				s, err := strconv.Unquote(n.Value)
				if err != nil || n.Kind != token.STRING {
					return true
				}
				for _, piece := range cut.Split(strings.ReplaceAll(s, "%%", "%"), -1) {
					if piece = strings.Trim(piece, " ;:,\".└─"); twoWords.MatchString(piece) {
						f(strings.TrimPrefix(p, "../../")+":"+strconv.Itoa(set.Position(n.Pos()).Line), strings.TrimSuffix(strings.TrimSuffix(piece, "("), " "))
					}
				}
			}
			return true
		})
	}
}
