package lint

import (
	"fmt"
	"go/ast"
	"regexp"
	"strconv"
	"strings"
)

const rulesFile = "docs/rules.md"

var (
	ruleHead = regexp.MustCompile(`^(\d+)\. `)
	testName = regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9_]+)`")
)

// Rules finds rules of docs/rules.md that are missing, or that no test holds. A rule's paragraph has a line
// "Held by:" with the names of tests, or the words "from the … on" for a part of the house that is not built yet.
func Rules(t *Tree, count int) []Finding {
	b, ok := t.Other[rulesFile]
	if !ok {
		return []Finding{{rulesFile, 0, "there is no such file"}}
	}
	tests := testFuncs(t)
	var found []Finding
	next, held := 1, true
	for i, l := range strings.Split(string(b), "\n") {
		at := func(format string, args ...any) {
			found = append(found, Finding{rulesFile, i + 1, fmt.Sprintf(format, args...)})
		}
		if m := ruleHead.FindStringSubmatch(l); m != nil {
			if !held {
				at("rule %d above has no line \"Held by:\"", next-1)
			}
			if m[1] != strconv.Itoa(next) {
				at("rule %s stands where rule %d should", m[1], next)
			}
			next, held = next+1, false
		}
		rest, ok := strings.CutPrefix(strings.TrimSpace(l), "Held by:")
		if !ok {
			continue
		}
		held = true
		names := testName.FindAllStringSubmatch(rest, -1)
		if len(names) == 0 && !regexp.MustCompile(`from the \w+.* on`).MatchString(rest) {
			at("no test is named")
		}
		for _, n := range names {
			if !tests[n[1]] {
				at("there is no test %s", n[1])
			}
		}
	}
	if next != count+1 || !held {
		found = append(found, Finding{rulesFile, 0, fmt.Sprintf("%d rules, the last held: %v; want %d", next-1, held, count)})
	}
	return found
}

// testFuncs returns the names of all tests of the tree.
func testFuncs(t *Tree) map[string]bool {
	names := make(map[string]bool)
	for _, f := range t.Files {
		if !f.Test {
			continue
		}
		for _, d := range f.AST.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil {
				names[fn.Name.Name] = true
			}
		}
	}
	return names
}
