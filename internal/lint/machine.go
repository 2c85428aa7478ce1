package lint

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
)

// machinePath fits a path of somebody's own machine. It is put together so that this file does not fit.
var machinePath = regexp.MustCompile(`(?:^|[\s"'` + "`" + `(=,;<>\[])((?:/` + `home|/` + `Users|/` + `root|/` + `work|[A-Z]:\\` + `Users)[/\\][A-Za-z0-9._-]+)`)

// MachinePaths finds paths of a developer's machine in any file. Saved pages are exempt: a link
// in them may start with the same words.
func MachinePaths(t *Tree) []Finding {
	all := make(map[string][]byte, len(t.Other)+len(t.Files))
	for p, b := range t.Other {
		if ext := path.Ext(p); strings.Contains(p, "testdata/") && (ext == ".html" || ext == ".htm" || ext == ".txtar") {
			continue
		}
		all[p] = b
	}
	for _, f := range t.Files {
		all[f.Path] = f.Bytes
	}
	var found []Finding
	for p, b := range all {
		for _, m := range machinePath.FindAllSubmatchIndex(b, -1) {
			line := 1 + bytes.Count(b[:m[2]], []byte("\n"))
			found = append(found, Finding{p, line, "a path of somebody's own machine: " + string(b[m[2]:m[3]])})
		}
	}
	slices.SortFunc(found, func(a, b Finding) int {
		if a.Path != b.Path {
			return strings.Compare(a.Path, b.Path)
		}
		return a.Line - b.Line
	})
	return found
}
