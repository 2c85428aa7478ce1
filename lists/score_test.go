package lists_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/internal/golden"
	"segun/lists"
)

const shared = "../../shared/data/lists"

// captures reads the files of a folder or one file; the time is fixed, so that nothing depends on when the test runs.
func captures(t testing.TB, path string) []*segun.Capture {
	t.Helper()
	paths := []string{path}
	if st, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: %v", path, err)
	} else if st.IsDir() {
		paths, _ = filepath.Glob(filepath.Join(path, "*"))
	}
	var list []*segun.Capture
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, &segun.Capture{Digest: segun.DigestOf(b), From: p, Bytes: b, Time: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)})
	}
	return list
}

// one is the only list among captures.
func one(t testing.TB, captures []*segun.Capture) *lists.Bundle {
	t.Helper()
	found, strange := lists.Sort(captures, nil)
	if len(found) != 1 || len(strange) != 0 {
		t.Fatalf("%d lists and %d strange files, want 1 and 0", len(found), len(strange))
	}
	return &found[0]
}

// TestScoreLists reads the whole real lists, where they are, and writes what they came to: counts, never names or numbers.
func TestScoreLists(t *testing.T) {
	for _, c := range []struct{ name, path string }{{"ofac", "ofac"}, {"un", "un"}, {"ftm-zala", "ftm/zala.ftm.json"}, {"ftm-donations", "ftm/donations.ftm.json"}} {
		t.Run(c.name, func(t *testing.T) {
			b := one(t, captures(t, filepath.Join(shared, c.path)))
			list, rep, err := lists.Read(b, lists.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkStatements(t, b, list)
			for i := range list {
				if s := &list[i]; lists.Folded(s) && len(s.Value) > 3 && strings.Contains(lists.Fold(s), s.Value) {
					t.Errorf("%s %s shows its number when it is folded", s.Subject, s.Property)
				}
			}
			for _, f := range rep.Unknown() {
				t.Errorf("unknown field %s, %d times", f.Name, f.N)
			}
			golden.File(t, "../test/scores/lists-"+c.name+".txt", []byte(scoreOf(rep)))
		})
	}
}

// TestScoreQueriesAreNamed holds the readers to names that are known to be on the lists, where those are: each must be among its party's names.
func TestScoreQueriesAreNamed(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(shared, "queries.dev.tsv"))
	if err != nil {
		t.Skipf("no queries: %v", err)
	}
	have := map[string]bool{}
	for _, path := range []string{"ofac", "un"} {
		if _, err := lists.Each(one(t, captures(t, filepath.Join(shared, path))), lists.Options{}, func(s segun.Statement) bool {
			if _, id := s.Subject.Parts(); lists.IsName(s.Property) {
				have[id+"\t"+wordsOf(s.Value)] = true
			}
			return true
		}); err != nil {
			t.Fatal(err)
		}
	}
	n, missing := 0, 0
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if f[0] != "exact" {
			continue
		}
		if n++; !have[f[3]+"\t"+wordsOf(f[4])] {
			missing++
		}
	}
	if missing > 0 || n == 0 {
		t.Errorf("%d of %d listed names were not read", missing, n)
	}
}

// scoreOf writes a report's counts.
func scoreOf(rep *lists.Report) string {
	var b strings.Builder
	e := rep.Edition
	fmt.Fprintf(&b, "# What reading the whole list comes to (TestScoreLists in lists). Counts only.\nlist %s, date %s (%s)\n", e.List, e.Date, e.Basis.Words())
	fmt.Fprintf(&b, "%d parties, %d statements, %d rows that could not be read\n", e.Parties, e.Statements, rep.ErrorCount)
	for _, x := range rep.Errors {
		fmt.Fprintf(&b, "bad row %s:%d: %s\n", x.File, x.Line, x.Reason)
	}
	for _, w := range rep.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	fmt.Fprintln(&b, "\nsubjects by schema")
	for _, c := range rep.Schemas {
		fmt.Fprintf(&b, "%8d  %s\n", c.N, c.Name)
	}
	fmt.Fprintln(&b, "\nstatements by schema and property")
	for _, c := range rep.Properties {
		fmt.Fprintf(&b, "%8d  %s\n", c.N, c.Name)
	}
	fmt.Fprintln(&b, "\nfields, with how often they held something")
	fields := slices.Clone(rep.Fields)
	slices.SortStableFunc(fields, func(x, y lists.Field) int { return strings.Compare(string(x.Fate), string(y.Fate)) })
	for _, f := range fields {
		fmt.Fprintf(&b, "%8d  %-8s %s", f.N, f.Fate, f.Name)
		if f.Why != "" {
			fmt.Fprintf(&b, " (%s)", f.Why)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

// checkStatements holds every statement to what all promise: its evidence lies in a file of the list, on borders of characters, and holds its words.
func checkStatements(t testing.TB, b *lists.Bundle, list []segun.Statement) {
	t.Helper()
	files := map[segun.Digest]string{}
	for _, f := range b.Files {
		files[f.Digest] = string(f.Bytes)
	}
	bad := 0
	for i := range list {
		s := &list[i]
		if s.ID != segun.MakeStatementID(s) || s.Maker.Name == "" || s.Voice.List != b.ID {
			t.Errorf("%+v has another ID, no maker, or another voice", s)
			bad++
		}
		said := s.Original
		if said == "" {
			said = s.Value
		}
		words := ""
		for _, e := range s.Evidence {
			text, ok := files[e.Capture]
			if !ok || int(e.Span.End) > len(text) || e.Span.Empty() {
				t.Fatalf("%s %s rests on %+v, which is nowhere", s.Subject, s.Property, e)
			}
			words += e.Span.In(text)
		}
		if !shows(words, said) && !shows(words, s.Value) {
			t.Errorf("%s %s: the words %q do not show %q", s.Subject, s.Property, words, said)
			bad++
		}
		if bad > 20 {
			t.Fatal("and more")
		}
	}
}

// shows reports whether evidence holds the letters and digits of what was said, in that order.
func shows(words, said string) bool {
	return strings.Contains(letters(words), letters(said)) || strings.EqualFold(said, "male") && strings.Contains(strings.ToLower(words), "male")
}
