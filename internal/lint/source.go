package lint

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"path"
	"slices"
	"strconv"
	"strings"
)

// PackageComments finds packages without a comment that starts as godoc wants it.
func PackageComments(t *Tree) []Finding {
	told := make(map[string]bool)
	var dirs []string
	name := make(map[string]string)
	for _, f := range t.built() {
		if _, seen := name[f.Dir]; !seen {
			dirs = append(dirs, f.Dir)
			name[f.Dir] = f.AST.Name.Name
		}
		want := "Package " + f.AST.Name.Name + " "
		if f.AST.Name.Name == "main" {
			want = "Command " + path.Base(f.Dir) + " "
		}
		if strings.HasPrefix(f.AST.Doc.Text(), want) {
			told[f.Dir] = true
		}
	}
	var found []Finding
	for _, d := range dirs {
		if !told[d] {
			found = append(found, Finding{d, 0, "no package comment that starts \"Package " + name[d] + " …\" (\"Command …\" for a main): what goes in, what comes out, what it refuses to decide"})
		}
	}
	return found
}

// PackageNames finds names that say nothing, and names of the standard library.
func PackageNames(t *Tree, taken, standard []string) []Finding {
	var found []Finding
	seen := make(map[string]bool)
	for _, f := range t.Files {
		n := strings.TrimSuffix(f.AST.Name.Name, "_test")
		if seen[f.Dir+" "+n] {
			continue
		}
		seen[f.Dir+" "+n] = true
		switch {
		case slices.Contains(taken, n):
			found = append(found, Finding{f.Dir, 0, fmt.Sprintf("package %s says nothing of what it does; name it after its result", n)})
		case slices.Contains(standard, n):
			found = append(found, Finding{f.Dir, 0, fmt.Sprintf("package %s shadows the standard library's", n)})
		case n != strings.ToLower(n) || strings.Contains(n, "_"):
			found = append(found, Finding{f.Dir, 0, fmt.Sprintf("package %s: names are one lower-case word", n)})
		}
	}
	return found
}

// FileLength finds files that hold more than one idea. Generated files are exempt.
func FileLength(t *Tree, most int) []Finding {
	var found []Finding
	for _, f := range t.Files {
		if n := bytes.Count(f.Bytes, []byte("\n")); n > most && !f.Generated {
			found = append(found, Finding{f.Path, 0, fmt.Sprintf("%d lines, more than %d: one file holds one idea", n, most)})
		}
	}
	return found
}

// Init finds init functions: what is registered is listed in an explicit table instead.
func Init(t *Tree) []Finding {
	var found []Finding
	for _, f := range t.built() {
		for _, d := range f.AST.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				found = append(found, Finding{f.Path, t.line(fn.Pos()), "func init: put it into an explicit table, or compute it where it is used"})
			}
		}
	}
	return found
}

// ClockAndRandomness finds looks at the clock outside clocks, and random numbers that no seed decides.
func ClockAndRandomness(t *Tree, clocks, secrets, seeded []string) []Finding {
	var found []Finding
	for _, f := range t.built() {
		names := importNames(f.AST)
		for _, imp := range f.AST.Imports {
			if imp.Path.Value == `"crypto/rand"` && !under(f.Dir, secrets) {
				found = append(found, Finding{f.Path, t.line(imp.Pos()), "crypto/rand differs from run to run: be handed an io.Reader"})
			}
		}
		ast.Inspect(f.AST, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			if !ok {
				return true
			}
			switch names[x.Name] {
			case "time":
				if slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name) && !under(f.Dir, clocks) {
					found = append(found, Finding{f.Path, t.line(sel.Pos()), "time." + sel.Sel.Name + ": be handed the time; the same input gives the same bytes"})
				}
			case "math/rand", "math/rand/v2":
				if !slices.Contains(seeded, sel.Sel.Name) {
					found = append(found, Finding{f.Path, t.line(sel.Pos()), "rand." + sel.Sel.Name + " draws from a source that no seed decides"})
				}
			}
			return true
		})
	}
	return found
}

// importNames maps the name by which a file knows an import to its path.
func importNames(f *ast.File) map[string]string {
	names := make(map[string]string)
	for _, imp := range f.Imports {
		p, _ := strconv.Unquote(imp.Path.Value)
		n := path.Base(strings.TrimSuffix(p, "/v2"))
		if imp.Name != nil {
			n = imp.Name.Name
		}
		names[n] = p
	}
	return names
}

// Gofmt finds files that gofmt would change.
func Gofmt(t *Tree) []Finding {
	var found []Finding
	for _, f := range t.Files {
		if b, err := format.Source(f.Bytes); err != nil || !bytes.Equal(b, f.Bytes) {
			found = append(found, Finding{f.Path, 0, "run gofmt -w on it"})
		}
	}
	return found
}
