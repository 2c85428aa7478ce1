package fact

import (
	"cmp"
	"slices"

	"segun"
)

// grouped are statements by schema and subject, in the order of these; those of one subject stay in the order of list. Statements of one subject come together most
// often, so that only runs of them are sorted.
func grouped(list []segun.Statement) [][]*segun.Statement {
	all := make([]*segun.Statement, len(list))
	runs := make([][]*segun.Statement, 0, 1+len(list)/6)
	for i := 0; i < len(list); {
		from := i
		for ; i < len(list) && list[i].Subject == list[from].Subject && list[i].Schema == list[from].Schema; i++ {
			all[i] = &list[i]
		}
		runs = append(runs, all[from:i:i])
	}
	slices.SortStableFunc(runs, compareSubjects)
	out := runs[:0]
	for _, of := range runs {
		if n := len(out); n > 0 && compareSubjects(out[n-1], of) == 0 {
			out[n-1] = append(out[n-1], of...)
		} else {
			out = append(out, of)
		}
	}
	return out
}

// compareSubjects orders groups by schema and subject, "c2" before "c10".
func compareSubjects(a, b []*segun.Statement) int {
	x, y := a[0], b[0]
	if x.Schema != y.Schema {
		return cmp.Compare(x.Schema, y.Schema)
	}
	return cmp.Or(cmp.Compare(len(x.Subject), len(y.Subject)), cmp.Compare(x.Subject, y.Subject))
}

// ofSchema are the groups of one schema.
func ofSchema(groups [][]*segun.Statement, schema string) [][]*segun.Statement {
	before := func(of []*segun.Statement, s string) int { return cmp.Compare(of[0].Schema, s) }
	from, _ := slices.BinarySearchFunc(groups, schema, before)
	to := from
	for to < len(groups) && groups[to][0].Schema == schema {
		to++
	}
	return groups[from:to]
}

// inNameOrder are groups in the order of the names of their subjects, "e1.100-105" before "e1.20-25".
func inNameOrder(groups [][]*segun.Statement) [][]*segun.Statement {
	return slices.SortedFunc(slices.Values(groups), func(a, b []*segun.Statement) int { return cmp.Compare(a[0].Subject, b[0].Subject) })
}
