package lint

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Finding is one place that breaks a rule.
type Finding struct {
	Path    string // slash-separated, from the root of the tree
	Line    int    // 0 when the whole file or folder is meant
	Message string
}

// String writes the finding as "path:line: message".
func (f Finding) String() string {
	if f.Line == 0 {
		return f.Path + ": " + f.Message
	}
	return fmt.Sprintf("%s:%d: %s", f.Path, f.Line, f.Message)
}

// File is one Go file.
type File struct {
	Path      string
	Dir       string // "." for the root
	Bytes     []byte
	AST       *ast.File
	Test      bool // a _test.go file
	Generated bool // marked as such in the way of "go help generate"
	Ignored   bool // kept out of builds by "go:build ignore"
}

// Tree is a source tree: its Go files parsed, and every other file's bytes.
type Tree struct {
	Module string // module path of go.mod
	Files  []*File
	Other  map[string][]byte // path to bytes; large and binary files are left out
	Set    *token.FileSet
}

// Load reads the tree. Folders that the go command passes over (testdata, and names that start with a dot or
// an underscore) give no Go files, but their other files are there.
func Load(fsys fs.FS) (*Tree, error) {
	mod, err := fs.ReadFile(fsys, "go.mod")
	if err != nil {
		return nil, fmt.Errorf("lint: %w", err)
	}
	t := &Tree{Set: token.NewFileSet(), Other: make(map[string][]byte)}
	first, _, _ := strings.Cut(string(mod), "\n")
	t.Module = strings.TrimSpace(strings.TrimPrefix(first, "module"))
	err = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); n == ".git" || n == "node_modules" || n == "tmp" {
				return fs.SkipDir
			}
			return nil
		}
		if d.Name() == ".git" {
			return nil // in a worktree a file, and no part of the tree
		}
		return t.add(fsys, p, d)
	})
	return t, err
}

// add reads one file.
func (t *Tree) add(fsys fs.FS, p string, d fs.DirEntry) error {
	const large = 4 << 20
	info, err := d.Info()
	if err != nil || !info.Mode().IsRegular() || info.Size() > large {
		return err
	}
	b, err := fs.ReadFile(fsys, p)
	if err != nil {
		return err
	}
	if !strings.HasSuffix(p, ".go") || passedOver(p) {
		if !bytes.Contains(b[:min(len(b), 8000)], []byte{0}) {
			t.Other[p] = b
		}
		return nil
	}
	f := &File{Path: p, Dir: path.Dir(p), Bytes: b, Test: strings.HasSuffix(p, "_test.go")}
	if f.AST, err = parser.ParseFile(t.Set, p, b, parser.ParseComments|parser.SkipObjectResolution); err != nil {
		return fmt.Errorf("lint: %w", err)
	}
	f.Generated = ast.IsGenerated(f.AST)
	f.Ignored = bytes.Contains(b, []byte("\n//go:build ignore\n")) || bytes.HasPrefix(b, []byte("//go:build ignore\n"))
	t.Files = append(t.Files, f)
	return nil
}

// passedOver reports whether the go command passes over a file for its folder's name.
func passedOver(p string) bool {
	for dir := range strings.SplitSeq(path.Dir(p), "/") {
		if dir == "testdata" || dir != "." && (dir[0] == '.' || dir[0] == '_') {
			return true
		}
	}
	return false
}

// line returns the line of a position.
func (t *Tree) line(p token.Pos) int { return t.Set.Position(p).Line }

// built returns the files that go into packages: neither tests nor kept out of builds.
func (t *Tree) built() []*File {
	return slices.DeleteFunc(slices.Clone(t.Files), func(f *File) bool { return f.Test || f.Ignored })
}

// under reports whether a folder is one of the patterns: "fetch" itself, or with "/..." what is below it too.
func under(dir string, patterns []string) bool {
	for _, p := range patterns {
		base, tree := strings.CutSuffix(p, "/...")
		if dir == base || tree && strings.HasPrefix(dir, base+"/") {
			return true
		}
	}
	return false
}
