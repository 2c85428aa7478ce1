package lint

import (
	"fmt"
	"go/ast"
	"go/token"
)

// ExportedDocs finds exported names without a comment. A comment on a group of constants or variables
// counts for each of them. Commands export nothing.
func ExportedDocs(t *Tree) []Finding {
	var found []Finding
	for _, f := range t.built() {
		if f.AST.Name.Name == "main" {
			continue
		}
		miss := func(pos token.Pos, name string) {
			found = append(found, Finding{f.Path, t.line(pos), fmt.Sprintf("exported %s has no comment", name)})
		}
		for _, d := range f.AST.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Doc == nil && d.Name.IsExported() && receiverExported(d) {
					miss(d.Pos(), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if n := undocumented(d, s); n != nil {
						miss(n.Pos(), n.Name)
					}
				}
			}
		}
	}
	return found
}

// receiverExported reports whether a function is one of a package or a method of an exported type.
func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return true
	}
	e := d.Recv.List[0].Type
	for {
		switch x := e.(type) {
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		case *ast.Ident:
			return x.IsExported()
		default:
			return false
		}
	}
}

// undocumented returns the first exported name of a declaration that has no comment, or nil.
func undocumented(d *ast.GenDecl, s ast.Spec) *ast.Ident {
	if d.Doc != nil {
		return nil
	}
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Doc == nil && s.Name.IsExported() {
			return s.Name
		}
	case *ast.ValueSpec:
		if s.Doc != nil || s.Comment != nil {
			return nil
		}
		for _, n := range s.Names {
			if n.IsExported() {
				return n
			}
		}
	}
	return nil
}
