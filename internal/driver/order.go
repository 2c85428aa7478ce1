package driver

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"segun"
)

// step is an annotator with what the driver needs to run it.
type step struct {
	segun.Annotator
	field int // index in segun.Reading of the layer that it provides
}

// layerField returns the index of the field of segun.Reading that holds a layer: the one whose name is
// the layer's, its first letter a capital.
func layerField(l segun.Layer) (int, bool) {
	if l == "" {
		return 0, false
	}
	name := strings.ToUpper(string(l[:1])) + string(l[1:])
	f, ok := reflect.TypeFor[segun.Reading]().FieldByName(name)
	if !ok || f.Type.Kind() != reflect.Pointer || name == "Doc" {
		return 0, false
	}
	return f.Index[0], true
}

// check refuses annotators that could not run at all.
func check(list []segun.Annotator) ([]step, error) {
	steps := make([]step, 0, len(list))
	seen := make(map[string]bool, len(list))
	for i, a := range list {
		if a.Name == "" {
			return nil, fmt.Errorf("driver: annotator %d of %d has no name", i+1, len(list))
		}
		if seen[a.Name] {
			return nil, fmt.Errorf("driver: annotator %s is listed twice", a.Name)
		}
		seen[a.Name] = true
		if a.Run == nil {
			return nil, fmt.Errorf("driver: annotator %s has nothing to run", a.Name)
		}
		f, ok := layerField(a.Provides)
		if !ok {
			return nil, fmt.Errorf("driver: annotator %s provides layer %q, which segun.Reading has no field for", a.Name, a.Provides)
		}
		steps = append(steps, step{Annotator: a, field: f})
	}
	// By name, so that the order of the list does not reach the result.
	slices.SortFunc(steps, func(a, b step) int { return cmp.Compare(a.Name, b.Name) })
	return steps, nil
}

// share reports whether a document could be in a language of both a and b.
func share(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return slices.ContainsFunc(a, func(l string) bool { return slices.Contains(b, l) })
}

// providers lists the steps of each layer and refuses two that would run on one document.
func providers(steps []step) (map[segun.Layer][]int, error) {
	by := make(map[segun.Layer][]int, len(steps))
	for i, s := range steps {
		for _, j := range by[s.Provides] {
			if share(s.Languages, steps[j].Languages) {
				return nil, fmt.Errorf("driver: two annotators provide layer %q: %s and %s", s.Provides, steps[j].Name, s.Name)
			}
		}
		by[s.Provides] = append(by[s.Provides], i)
	}
	return by, nil
}

// needs returns the layers that must be there before s runs. One that is for certain languages needs to
// know the language.
func (s step) needs() []segun.Layer {
	if len(s.Languages) == 0 || slices.Contains(s.Requires, segun.LayerLanguage) {
		return s.Requires
	}
	return append([]segun.Layer{segun.LayerLanguage}, s.Requires...)
}

// order sorts the steps so that each comes after those whose layers it needs, ties by name.
func order(steps []step) ([]step, error) {
	by, err := providers(steps)
	if err != nil {
		return nil, err
	}
	for _, s := range steps {
		for _, l := range s.needs() {
			if len(by[l]) == 0 {
				return nil, fmt.Errorf("driver: annotator %s requires layer %q, which no annotator provides", s.Name, l)
			}
		}
	}
	sorted := make([]step, 0, len(steps))
	done := make([]bool, len(steps))
	ready := func(s step) bool {
		for _, l := range s.needs() {
			for _, p := range by[l] {
				if !done[p] {
					return false
				}
			}
		}
		return true
	}
	for len(sorted) < len(steps) {
		next := -1
		for i, s := range steps {
			if !done[i] && ready(s) {
				next = i
				break
			}
		}
		if next < 0 {
			return nil, fmt.Errorf("driver: annotators require each other in a circle: %s", circle(steps, by, done))
		}
		done[next] = true
		sorted = append(sorted, steps[next])
	}
	return sorted, nil
}

// circle names the annotators of one circle among the steps that are not done: "a needs b needs a".
func circle(steps []step, by map[segun.Layer][]int, done []bool) string {
	at := slices.Index(done, false)
	var path []int
	for !slices.Contains(path, at) {
		path = append(path, at)
		at = blocker(steps[at], by, done)
	}
	path = append(path[slices.Index(path, at):], at)
	names := make([]string, len(path))
	for i, p := range path {
		names[i] = steps[p].Name
	}
	return strings.Join(names, " needs ")
}

// blocker returns a step that s waits for. Outside a circle or its way in, there is always one to run, so
// circle never calls it for a step that waits for none.
func blocker(s step, by map[segun.Layer][]int, done []bool) int {
	for _, l := range s.needs() {
		for _, p := range by[l] {
			if !done[p] {
				return p
			}
		}
	}
	return 0
}
