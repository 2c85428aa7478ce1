package clearance_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/store/clearance"
)

func one(why string) segun.Clearance {
	return segun.Clearance{A: segun.ClearedSide{Name: "Ines Ruiz", Digest: "a1"}, B: segun.ClearedSide{Subject: "un:6908", Name: "RUIZ, Inés", Digest: "b1"},
		Verdict: segun.NotSame, Score: 0.9, Why: why, Who: "Abel", When: time.Date(2031, 5, 4, 10, 0, 0, 5, time.FixedZone("", 3600))}
}

func TestJudgementsComeBackInOrder(t *testing.T) {
	l := clearance.Open(filepath.Join(t.TempDir(), "deep", "screening.jsonl"))
	if list, damaged, err := l.All(); len(list)+len(damaged) != 0 || err != nil {
		t.Fatalf("an absent log: %v %v %v", list, damaged, err)
	}
	for _, why := range []string{"another birth date", "a\nsecond \"line\""} {
		if _, err := l.Add(one(why)); err != nil {
			t.Fatal(err)
		}
	}
	list, damaged, err := l.All()
	if err != nil || len(damaged) != 0 || len(list) != 2 {
		t.Fatalf("%v %v %v", list, damaged, err)
	}
	want := one("a\nsecond \"line\"")
	if got := list[1]; got.Why != want.Why || !got.When.Equal(want.When) || got.B != want.B || got.ID == list[0].ID {
		t.Errorf("got %+v", got)
	}
}

// A line that a crash cut off, or that somebody changed, is named and costs no other.
func TestDamagedLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log.jsonl")
	l := clearance.Open(path)
	for range 2 {
		if _, err := l.Add(one("x")); err != nil {
			t.Fatal(err)
		}
	}
	b, _ := os.ReadFile(path)
	lines := strings.SplitAfter(string(b), "\n")
	changed := strings.Replace(lines[0], `"who":"Abel"`, `"who":"Dov"`, 1)
	if err := os.WriteFile(path, []byte(changed+lines[1]+lines[0][:20]), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Add(one("y")); err != nil {
		t.Fatal(err)
	}
	list, damaged, err := l.All()
	if err != nil || len(list) != 2 || len(damaged) != 2 || list[1].Why != "y" {
		t.Fatalf("%v\n%v\n%v", list, damaged, err)
	}
	if !strings.Contains(damaged[0], ":1: it was changed") || !strings.Contains(damaged[1], ":3: it is damaged") {
		t.Errorf("%v", damaged)
	}
}
