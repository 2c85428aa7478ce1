package lineage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
)

// unnamed is an unnamed source as one document describes it, in the scope of the outlet that has spoken with it.
type unnamed struct {
	scope    string   // key of the outlet or document that cites it
	head     string   // "inspectors"
	with     []string // what else describes it, sorted: "dock"
	min, max int      // how many, 0, 0 when not said
	name     string
}

// describe takes the description of an unnamed source apart.
func describe(v *Voice, scope string) unnamed {
	u := unnamed{scope: scope, name: v.Name}
	if v.Count != nil {
		u.min, u.max = v.Count.Min, v.Count.Max
	}
	ws := fold(v.Name)
	for i, w := range ws { // what follows a preposition or a pronoun describes further
		if i > 0 && (w == "of" || w == "who" || w == "from" || w == "at" || w == "in" || w == "with" || w == "cited" || w == "quoted" || w == "de" || w == "del" || w == "que") {
			u.with = append(u.with, ws[i+1:]...)
			ws = ws[:i]
			break
		}
	}
	first := len(ws) > 1 && spanish[ws[0]] // "tres inspectores portuarios": the noun comes first
	ws = slices.DeleteFunc(slices.Clone(ws), func(w string) bool { return articles[w] || counts[w] })
	if n := len(ws); n > 0 && first {
		u.head = singular(ws[0])
		u.with = append(u.with, ws[1:]...)
	} else if n > 0 {
		u.head = singular(ws[n-1])
		u.with = append(u.with, ws[:n-1]...)
	}
	u.with = slices.DeleteFunc(u.with, func(w string) bool { return empty[w] })
	slices.Sort(u.with)
	u.with = slices.Compact(u.with)
	return u
}

// Noun is the noun of a description of people who are not named, in the singular: "inspector" of "three dock inspectors".
func Noun(description string) string {
	u := describe(&Voice{Name: description}, "")
	return u.head
}

// singular cuts a plural, so that "an inspector" and "inspectors" compare.
func singular(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "s") {
		return w[:len(w)-1]
	}
	return w
}

// counted reports whether the text says how many.
func (u *unnamed) counted() bool { return u.min > 0 && u.max > 0 }

// fits reports whether two descriptions may be of one group: one head, numbers that can both be right, and no words that each has and the other lacks.
func (u *unnamed) fits(o *unnamed) bool {
	if u.head == "" || u.head != o.head {
		return false
	}
	if u.counted() && o.counted() && (u.max < o.min || o.max < u.min) {
		return false
	}
	return subset(u.with, o.with) || subset(o.with, u.with)
}

// subset reports whether all of a stand in b.
func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// key names an unnamed source.
func (u *unnamed) key() string {
	n := ""
	if u.counted() {
		n = fmt.Sprintf("%d-%d", u.min, u.max)
	}
	return "group:" + u.scope + "|" + u.head + "|" + n + "|" + strings.Join(u.with, " ")
}

// detail says how exact a description is.
func (u *unnamed) detail() int {
	n := len(u.with)
	if u.counted() {
		n += 10
	}
	return n
}

// merge finds, among the unnamed sources of one scope, those that are one: a less exact description joins the only more exact one that it fits. Two that
// it fits leave it by itself. It returns for each key the key that stands for it.
func merge(all map[string]unnamed) map[string]string {
	byScope := map[string][]unnamed{}
	for _, u := range all {
		byScope[u.scope+"|"+u.head] = append(byScope[u.scope+"|"+u.head], u)
	}
	to := map[string]string{}
	for _, list := range byScope {
		slices.SortFunc(list, func(a, b unnamed) int {
			return cmp.Or(cmp.Compare(b.detail(), a.detail()), cmp.Compare(a.key(), b.key()))
		})
		var heads []unnamed
		for _, u := range list {
			var fit []string
			for i := range heads {
				if u.fits(&heads[i]) {
					fit = append(fit, heads[i].key())
				}
			}
			if len(fit) == 1 {
				to[u.key()] = fit[0]
				continue
			}
			to[u.key()] = u.key()
			heads = append(heads, u)
		}
	}
	return to
}

// isUnnamed reports whether a voice is known by a description only that may fit others too.
func isUnnamed(v *Voice) bool {
	return !v.Named && v.ID == "" && v.Kind != segun.Outlet
}
