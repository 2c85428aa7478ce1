package names_test

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"sync"
	"testing"

	"segun/internal/golden"
	"segun/names"
)

// listed is a party of the lists that the tests measure with.
type listed struct {
	id    string
	kind  names.Kind
	names []listedName
}

type listedName struct {
	text string
	use  names.Use
}

// readLists reads the names of the OFAC and UN lists: no more than measuring needs.
var readLists = sync.OnceValue(func() []*listed {
	dir := filepath.Join(shared, "lists")
	if _, err := os.Stat(filepath.Join(dir, "ofac/sdn.csv")); err != nil {
		return nil
	}
	var out []*listed
	by := map[string]*listed{}
	add := func(id string, kind names.Kind, name string, use names.Use) {
		if by[id] == nil {
			by[id] = &listed{id: id, kind: kind}
			out = append(out, by[id])
		}
		if name = strings.TrimSpace(name); name != "" && name != "-0-" {
			by[id].names = append(by[id].names, listedName{name, use})
		}
	}
	weak := regexp.MustCompile(`a\.k\.a\. '([^']+)'`)
	for _, f := range []string{"sdn.csv", "cons_prim.csv"} {
		for _, r := range readCSV(filepath.Join(dir, "ofac", f)) {
			if len(r) < 12 {
				continue
			}
			kind := names.Organisation
			switch strings.TrimSpace(r[2]) {
			case "individual":
				kind = names.Person
			case "vessel", "aircraft":
				kind = names.Vessel
			}
			add(r[0], kind, r[1], names.Primary)
			for _, m := range weak.FindAllStringSubmatch(r[11], -1) {
				add(r[0], kind, m[1], names.Weak)
			}
		}
	}
	for _, f := range []string{"alt.csv", "cons_alt.csv"} {
		for _, r := range readCSV(filepath.Join(dir, "ofac", f)) {
			if len(r) > 3 && by[r[0]] != nil {
				use := names.Alias
				if strings.TrimSpace(r[2]) == "fka" {
					use = names.Former
				}
				add(r[0], by[r[0]].kind, r[3], use)
			}
		}
	}
	readUN(filepath.Join(dir, "un/consolidated.xml"), add)
	return out
})

func readCSV(path string) [][]string {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, _ := r.ReadAll()
	return rows
}

func readUN(path string, add func(string, names.Kind, string, names.Use)) {
	type alias struct {
		Quality string `xml:"QUALITY"`
		Name    string `xml:"ALIAS_NAME"`
	}
	type party struct {
		ID      string  `xml:"DATAID"`
		First   string  `xml:"FIRST_NAME"`
		Second  string  `xml:"SECOND_NAME"`
		Third   string  `xml:"THIRD_NAME"`
		Fourth  string  `xml:"FOURTH_NAME"`
		Aliases []alias `xml:"INDIVIDUAL_ALIAS"`
		Others  []alias `xml:"ENTITY_ALIAS"`
	}
	var list struct {
		People   []party `xml:"INDIVIDUALS>INDIVIDUAL"`
		Entities []party `xml:"ENTITIES>ENTITY"`
	}
	raw, err := os.ReadFile(path)
	if err != nil || xml.Unmarshal(raw, &list) != nil {
		return
	}
	for k, ps := range [][]party{list.People, list.Entities} {
		kind := []names.Kind{names.Person, names.Organisation}[k]
		for _, p := range ps {
			add(p.ID, kind, strings.Join(strings.Fields(p.First+" "+p.Second+" "+p.Third+" "+p.Fourth), " "), names.Primary)
			for _, a := range append(p.Aliases, p.Others...) {
				use := names.Alias
				if a.Quality == "Low" {
					use = names.Weak
				}
				add(p.ID, kind, a.Name, use)
			}
		}
	}
}

func indexOf(ls []*listed) *names.Index {
	b := names.NewBuilder()
	for _, l := range ls {
		for _, n := range l.names {
			a := names.Analyse(n.text, l.kind)
			b.Add(l.id, n.use, &a)
		}
	}
	return b.Build()
}

// normals are the normal forms of all names of a party, its words sorted.
func normals(l *listed) map[string]bool {
	m := map[string]bool{}
	for _, n := range l.names {
		m[sortedNormal(n.text, l.kind)] = true
	}
	return m
}

func sortedNormal(s string, k names.Kind) string {
	n := names.Analyse(s, k)
	ws := strings.Fields(n.Normal())
	sort.Strings(ws)
	return strings.Join(ws, " ")
}

func TestScoreQueries(t *testing.T) {
	ls := readLists()
	if ls == nil {
		t.Skip("passed over: no ../shared/data/lists here")
	}
	x := indexOf(ls)
	by := map[string]*listed{}
	for _, l := range ls {
		by[l.id] = l
	}
	raw, err := os.ReadFile(filepath.Join(shared, "lists/queries.dev.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# queries.dev.tsv on %d parties with %d names of OFAC and UN, threshold %.2f. Made by go test ./names -run Score -update\n", x.Parties(), x.Names(), names.Threshold)
	b.WriteString("# First: the party that was meant, or one with a name of the same normal form, ranked first. neg: queries that found anything.\n")
	fmt.Fprintf(&b, "\n# The kind is not known, as on a command line.\n%s", ask(x, by, string(raw), func(string) names.Kind { return names.Unknown }))
	fmt.Fprintf(&b, "\n# The kind is given.\n%s", ask(x, by, string(raw), names.KindOf))
	golden.File(t, "../test/scores/names-queries.txt", []byte(b.String()))
}

// ask asks all queries and tells how many were answered rightly, and all that were not.
func ask(x *names.Index, by map[string]*listed, queries string, kind func(string) names.Kind) string {
	count, right, found, lines := map[string]int{}, map[string]int{}, map[string]int{}, []string{}
	for line := range strings.Lines(queries) {
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) < 5 || by[c[3]] == nil && c[0] != "neg" {
			continue
		}
		q := names.Analyse(c[4], kind(c[2]))
		hits := x.Search(&q, names.Query{})
		r := -1
		if c[0] != "neg" {
			r = rank(hits, c[3], by)
		} else if len(hits) > 0 {
			r = 0
		}
		for _, key := range []string{c[0], c[0] + " " + c[1]} {
			count[key]++
			if r == 0 {
				right[key]++
			}
			if r >= 0 {
				found[key]++
			}
		}
		if (r == 0) == (c[0] == "neg") {
			lines = append(lines, fmt.Sprintf("%-8s %-8s rank %2d  %-50s %s  %s", c[0], c[1], r+1, c[4], c[3], told(hits)))
		}
	}
	keys := []string{}
	for k := range count {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	sort.Strings(lines)
	var b strings.Builder
	for _, k := range keys {
		fmt.Fprintf(&b, "%-18s %4d  first %4d  %.4f   found at all %.4f\n", k, count[k], right[k], float64(right[k])/float64(count[k]), float64(found[k])/float64(count[k]))
	}
	return b.String() + "\n# All that are wrong.\n" + strings.Join(lines, "\n") + "\n"
}

// rank is the place of the party that was meant, or of one that bears one of its names; -1 when it was not found.
func rank(hits []names.Hit, id string, by map[string]*listed) int {
	want := normals(by[id])
	for i, h := range hits {
		if h.ID == id || want[sortedNormal(h.Name, by[h.ID].kind)] {
			return i
		}
	}
	return -1
}

func told(hits []names.Hit) string {
	if len(hits) == 0 {
		return "nothing"
	}
	h := hits[0]
	return fmt.Sprintf("%.2f %s (%s)", h.Match.Score, h.Name, h.Use)
}
