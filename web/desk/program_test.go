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
	var known []*regexp.Regexp
	for _, s := range sentences(t) {
		known = append(known, patternOf(s[0]))
	}
	n := 0
	for _, dir := range []string{"../../read", "../../lang", "../../format", "../../fetch", "../../web", "../../cmd/internal/desk", "../../store/query"} {
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

// patternOf is a pattern of the list as a regular expression.
func patternOf(s string) *regexp.Regexp {
	out, at := "", 0
	for _, m := range blankOf.FindAllStringIndex(s, -1) {
		blank := "([^;]+?)"
		if strings.Contains(s[m[0]:m[1]], "q:") {
			blank = `("[^"]*")`
		}
		out += regexp.QuoteMeta(s[at:m[0]]) + blank
		at = m[1]
	}
	return regexp.MustCompile("^(?s:" + out + regexp.QuoteMeta(s[at:]) + ")$")
}

// translated reports whether a sentence is in the list, whole or part by part.
func translated(s string, known []*regexp.Regexp) bool {
	if slices.ContainsFunc(known, func(k *regexp.Regexp) bool { return k.MatchString(s) }) {
		return true
	}
	parts := strings.Split(s, "; ")
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !translated(p, known) })
}

// makers are functions whose last strings are for a person, by how many of them are.
var told = map[string]int{"Doubt": 1, "skip": 1, "skipf": 1, "refuse": 2, "problem": 2, "fail": 1}

// made calls f with every sentence for a person that the sources under a folder make, with x and 7 for what is filled in.
func made(t *testing.T, dir string, f func(at, s string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
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
