package lint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// partial is a partial order of folder patterns: what each may import, directly or through others.
type partial struct {
	below map[string][]string // pattern -> patterns one step below it
}

// parseDirection reads the lines of a direction.
func parseDirection(text string) (*partial, error) {
	var lines []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	o := &partial{below: make(map[string][]string)}
	for stmt := range strings.SplitSeq(strings.Join(lines, " "), ";") {
		if stmt = strings.TrimSpace(stmt); stmt == "" {
			continue
		}
		steps := strings.Split(stmt, "<")
		if len(steps) < 2 {
			return nil, fmt.Errorf("lint: direction %q has no <", stmt)
		}
		for i := range steps[1:] {
			for up := range strings.SplitSeq(steps[i+1], ",") {
				for low := range strings.SplitSeq(steps[i], ",") {
					up, low := strings.TrimSpace(up), strings.TrimSpace(low)
					o.below[up] = append(o.below[up], low)
				}
			}
		}
	}
	for p := range o.below {
		if slices.Contains(o.reach(p), p) {
			return nil, fmt.Errorf("lint: direction: %s is below itself", p)
		}
	}
	return o, nil
}

// reach returns every pattern below p.
func (o *partial) reach(p string) []string {
	var all []string
	queue := slices.Clone(o.below[p])
	for len(queue) > 0 {
		q := queue[0]
		queue = queue[1:]
		if !slices.Contains(all, q) {
			all = append(all, q)
			queue = append(queue, o.below[q]...)
		}
	}
	return all
}

// pattern returns the pattern that a folder falls under: its own name, else the longest "/..." above it.
func (o *partial) pattern(dir string) string {
	if dir == "segun" || o.below[dir] != nil {
		return dir
	}
	best := ""
	for p := range o.below {
		if strings.HasSuffix(p, "/...") && under(dir, []string{p}) && len(p) > len(best) {
			best = p
		}
	}
	return best
}

// allows reports whether a folder may import another.
func (o *partial) allows(from, to string) bool {
	p := o.pattern(from)
	return p == o.pattern(to) && strings.HasSuffix(p, "/...") || under(to, o.reach(p))
}

// ImportDirection finds imports between our packages that the direction does not allow.
func ImportDirection(t *Tree, direction string) []Finding {
	o, err := parseDirection(direction)
	if err != nil {
		return []Finding{{Path: "internal/lint/policy.go", Message: err.Error()}}
	}
	var found []Finding
	homeless := make(map[string]bool)
	for _, f := range t.built() {
		from := t.packageOf(f.Dir)
		if o.pattern(from) == "" && !homeless[from] {
			homeless[from] = true
			found = append(found, Finding{f.Dir, 0, "this package has no place in the order of imports; put it into a line of direction in internal/lint/policy.go"})
		}
		for _, imp := range f.AST.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			if p != t.Module && !strings.HasPrefix(p, t.Module+"/") {
				continue
			}
			to := "segun"
			if p != t.Module {
				to = strings.TrimPrefix(p, t.Module+"/")
			}
			if o.pattern(from) != "" && !o.allows(from, to) {
				found = append(found, Finding{f.Path, t.line(imp.Pos()), fmt.Sprintf("%s may not import %s: stages meet only through the root types, and cmd does the wiring", from, to)})
			}
		}
	}
	return found
}

// packageOf names a folder as the direction does: the root is "segun".
func (t *Tree) packageOf(dir string) string {
	if dir == "." {
		return "segun"
	}
	return dir
}

// fitting returns the most particular place for an import path.
func fitting(places []place, path string) *place {
	var best *place
	for i := range places {
		p := &places[i]
		if (path == p.path || strings.HasPrefix(path, p.path+"/")) && (best == nil || len(p.path) > len(best.path)) {
			best = p
		}
	}
	return best
}

// Libraries finds imports of the standard library and of others outside their places. Tests are exempt.
func Libraries(t *Tree, guarded, libraries []place) []Finding {
	var found []Finding
	for _, f := range t.built() {
		for _, imp := range f.AST.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			if p == t.Module || strings.HasPrefix(p, t.Module+"/") {
				continue
			}
			first, _, _ := strings.Cut(p, "/")
			others := strings.Contains(first, ".")
			places := guarded
			if others {
				places = libraries
			}
			at := fitting(places, p)
			switch {
			case at == nil && others:
				found = append(found, Finding{f.Path, t.line(imp.Pos()), fmt.Sprintf("the library %s stands in no line of libraries in internal/lint/policy.go", p)})
			case at != nil && !under(t.packageOf(f.Dir), at.where):
				found = append(found, Finding{f.Path, t.line(imp.Pos()), fmt.Sprintf("%s has no place in %s: %s", p, t.packageOf(f.Dir), at.reason())})
			}
		}
	}
	return found
}

// reason says why a package has its place.
func (p *place) reason() string {
	if p.why == "" {
		return "the root imports the standard library only"
	}
	return p.why
}
