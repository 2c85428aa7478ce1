package shipped

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"segun/data"
)

// Parts holds the code of the package under test and tables of words and parts (phrase.Parts) to each other: what its calls of the given names ask for, by a last argument that is written out, are the parts that
// the tables list, and the head of a table describes each of its parts ("#   part: what it is").
func Parts(t *testing.T, tables []string, calls ...string) {
	t.Helper()
	asked := asked(t, calls)
	listed := map[string]bool{}
	for _, name := range tables {
		raw, err := data.Files.ReadFile("tables/" + name)
		if err != nil {
			t.Fatal(err)
		}
		here, told := map[string]bool{}, described(string(raw))
		for _, r := range data.MustTable(name) {
			here[r[1]], listed[r[1]] = true, true
		}
		for part := range here {
			if !told[part] {
				t.Errorf("%s: its head does not say what %q is", name, part)
			}
			if !asked[part] {
				t.Errorf("%s: no rule asks for %q", name, part)
			}
		}
		for part := range told {
			if !here[part] {
				t.Errorf("%s: its head describes %q, which no word is", name, part)
			}
		}
	}
	for part := range asked {
		if !listed[part] {
			t.Errorf("a rule asks for %q, which no table lists", part)
		}
	}
}

// described returns the parts that the head of a table describes.
func described(table string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(table) {
		if words, ok := strings.CutPrefix(line, "#   "); ok {
			if part, _, ok := strings.Cut(words, ": "); ok && !strings.Contains(part, " ") {
				out[part] = true
			}
		}
	}
	return out
}

// asked returns the last arguments of the calls of some names in the package's folder, tests apart.
func asked(t *testing.T, calls []string) map[string]bool {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		a, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(a, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok || len(c.Args) != 2 {
				return true
			}
			fun, ok := c.Fun.(*ast.SelectorExpr)
			if lit, is := c.Args[1].(*ast.BasicLit); ok && is && slices.Contains(calls, fun.Sel.Name) {
				if part, err := strconv.Unquote(lit.Value); err == nil {
					out[part] = true
				}
			}
			return true
		})
	}
	return out
}
