package lint

import (
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Tables finds parts of a stage that its explicit table All does not list: folders whose package the file with
// All does not import, and, in the stage's own package, readers ("func readX(segun.Capture) (*segun.Document,
// error)") that All does not name. A stage without All is not held to one.
func Tables(t *Tree, tables []table) []Finding {
	var found []Finding
	for _, tb := range tables {
		file, all := declaresAll(t, tb.stage)
		if all == nil {
			continue
		}
		for _, dir := range entries(t, tb) {
			if !imports(file, t.Module+"/"+dir) {
				found = append(found, Finding{dir, 0, fmt.Sprintf("not in the table All of %s: add a line for it there", file.Path)})
			}
		}
		for _, f := range t.built() {
			if f.Dir != tb.stage {
				continue
			}
			for _, fn := range readers(f.AST) {
				if !mentions(all, fn.Name.Name) {
					found = append(found, Finding{f.Path, t.line(fn.Pos()), fmt.Sprintf("%s is not in the table All of %s: add a line for it there", fn.Name.Name, file.Path)})
				}
			}
		}
	}
	return found
}

// declaresAll returns the file of a stage's package that declares All, as a variable or a function.
func declaresAll(t *Tree, stage string) (*File, ast.Node) {
	for _, f := range t.built() {
		if f.Dir != stage {
			continue
		}
		for _, d := range f.AST.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "All" {
					return f, d
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if v, ok := s.(*ast.ValueSpec); ok && d.Tok == token.VAR && v.Names[0].Name == "All" {
						return f, v
					}
				}
			}
		}
	}
	return nil, nil
}

// entries returns the folders directly below a stage that its table must list.
func entries(t *Tree, tb table) []string {
	var dirs []string
	for _, f := range t.built() {
		if path.Dir(f.Dir) != tb.stage || slices.Contains(dirs, f.Dir) || tb.notEntries[f.Dir] != "" {
			continue
		}
		if tb.onlyCodes && len(path.Base(f.Dir)) != 2 {
			continue
		}
		dirs = append(dirs, f.Dir)
	}
	return dirs
}

// imports reports whether a file imports a path.
func imports(f *File, p string) bool {
	return slices.ContainsFunc(f.AST.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == strconv.Quote(p) })
}

// readers returns the functions of a file that read a format.
func readers(f *ast.File) []*ast.FuncDecl {
	var list []*ast.FuncDecl
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Recv != nil || !strings.HasPrefix(fn.Name.Name, "read") || fn.Type.Results == nil {
			continue
		}
		in, out := fn.Type.Params.List, fn.Type.Results.List
		if len(in) == 1 && len(out) == 2 && isRoot(in[0].Type, "Capture") && isRoot(out[0].Type, "Document") {
			list = append(list, fn)
		}
	}
	return list
}

// isRoot reports whether a type is segun.NAME or a pointer to it.
func isRoot(e ast.Expr, name string) bool {
	if s, ok := e.(*ast.StarExpr); ok {
		e = s.X
	}
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "segun" && sel.Sel.Name == name
}

// mentions reports whether a name stands anywhere in a piece of source.
func mentions(n ast.Node, name string) bool {
	yes := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == name {
			yes = true
		}
		return !yes
	})
	return yes
}
