package ownership_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/resolve/ownership"
)

// names of the invented parties.
var names = map[segun.SubjectID]string{"q": "Abel Quist", "s": "Runa Sol", "h": "Quay Holding", "p": "Port Ltd.", "d": "Dredging SA", "f": "Ferry Co."}

func name(id segun.SubjectID) string {
	if n := names[id]; n != "" {
		return n
	}
	return string(id)
}

// holds makes holdings of lines "owner asset share [valid]".
func holds(t testing.TB, lines string) []segun.Holding {
	t.Helper()
	var all []segun.Holding
	for i, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := strings.Fields(l)
		low, high, ok := ownership.Percent(f[2])
		if f[2] == "?" {
			low, high, ok = 0, 100, true
		}
		if !ok {
			t.Fatalf("%s is no share", f[2])
		}
		h := segun.Holding{Owner: segun.SubjectID(f[0]), Asset: segun.SubjectID(f[1]), Low: low, High: high, Voice: segun.ListVoice{List: "r"}, Statements: []segun.StatementID{segun.StatementID(fmt.Sprint("s", i))}}
		if len(f) > 3 {
			h.Valid = f[3]
		}
		h, err := segun.NewHolding(h)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, h)
	}
	return all
}

// told writes what the rule comes to.
func told(r *ownership.Result) string {
	var b strings.Builder
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(&b, "%s %s %s\n", f.Asset, f.Verdict, ownership.Share(f.Low, f.High))
	}
	return b.String()
}

func TestRule(t *testing.T) {
	listed := map[segun.SubjectID]bool{"q": true, "s": true}
	for _, c := range []struct{ name, holdings, on, want string }{
		{"exactly half", "q h 50", "", "h owned 50 %\n"},
		{"less than half", "q h 49.9", "", "h below 49.9 %\n"},
		{"two listed together", "q h 25\ns h 25", "", "h owned 50 %\n"},
		{"thirds are exact", "q h 33.3\ns h 16.7", "", "h owned 50 %\n"},
		{"half of a half is owned whole", "q h 50\nh p 50", "", "h owned 50 %\np owned 50 %\n"},
		{"all of what is not owned counts for nothing", "q h 25\nh p 100", "", "h below 25 %\n"},
		{"through two companies", "q h 60\ns d 50\nh p 25\nd p 25", "", "d owned 50 %\nh owned 60 %\np owned 50 %\n"},
		{"an unknown share", "q h ?\nh p 80", "", "h possible an unknown share\np possible at most 80 %\n"},
		{"an unknown share beside enough", "q h 50\ns h ?", "", "h owned 50 % or more\n"},
		{"a range", "q h 25-75", "", "h possible 25 to 75 %\n"},
		{"a ring adds nothing", "q h 40\nh p 100\np h 60", "", "h below 40 %\n"},
		{"a ring that is owned from outside", "q h 50\nh p 100\np h 50", "", "h owned 100 %\np owned 100 %\n"},
		{"of itself", "h h 60\nq h 40", "", "h below 40 %\n"},
		{"no longer", "q h 60 2020-01-01/2022-05-01", "2031-05-04", ""},
		{"not yet", "q h 60 2032/..", "2031-05-04", ""},
		{"still, by a coarse date", "q h 60 2020/2031", "2031-05-04", "h owned 60 %\n"},
		{"any day", "q h 60 2020-01-01/2022-05-01", "", "h owned 60 %\n"},
		{"one holding told twice, not sixty", "q h 30\nq h 30", "", "h possible 30 to 60 %\n"},
		{"a listed asset is listed anyway", "q s 60", "", ""},
	} {
		if got := told(ownership.Apply(holds(t, c.holdings), listed, c.on)); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestSameShareFromTwoVoices(t *testing.T) {
	h := holds(t, "q h 30\nq h 30")
	h[1].Voice = segun.ListVoice{List: "r", Part: "another register"}
	if got := told(ownership.Apply(h, map[segun.SubjectID]bool{"q": true}, "")); got != "h below 30 %\n" {
		t.Errorf("got %q", got)
	}
}

func TestChainsInWords(t *testing.T) {
	r := ownership.Apply(holds(t, "q h 60\nh p 50\ns p 10\nq p ?\np f 51\nf h 10"), map[segun.SubjectID]bool{"q": true, "s": true}, "")
	chains, more := r.Chains("f")
	var got []string
	for _, c := range chains {
		got = append(got, c.Words(name))
	}
	want := []string{
		"Runa Sol (listed) holds 10 % of Port Ltd.; Port Ltd. holds 51 % of Ferry Co.",
		"Abel Quist (listed) holds an unknown share of Port Ltd.; Port Ltd. holds 51 % of Ferry Co.",
		"Abel Quist (listed) holds 60 % of Quay Holding; Quay Holding holds 50 % of Port Ltd.; Port Ltd. holds 51 % of Ferry Co.",
	}
	if !slices.Equal(got, want) || more != 0 {
		t.Errorf("got %d more and\n%s\nwant\n%s", more, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if w := r.Of("h").Words(name); w != "Quay Holding: listed parties together hold 70 %, half or more, by the shares stated; part of that is held by others of whom it holds a share itself, and decides nothing; some shares are stated without a date" {
		t.Errorf("got %q", w)
	}
	apart := ownership.Apply(holds(t, "q h 30\nh p 60\np h 60"), map[segun.SubjectID]bool{"q": true}, "")
	if w := apart.Of("h").Words(name); !strings.Contains(w, "hold 30 %, less than half, by the shares stated; it also holds a share of itself through others, which adds nothing") {
		t.Errorf("got %q", w)
	}
	if w := r.Of("p").Words(name); !strings.Contains(w, "hold 60 % or more, half or more") || !strings.Contains(w, "without a date") {
		t.Errorf("got %q", w)
	}
	if r.Of("q") != nil {
		t.Error("a listed party was found owned")
	}
}

func TestPercent(t *testing.T) {
	for in, want := range map[string]string{"60": "60 %", "60.5 %": "60.5 %", "50,5": "50.5 %", "25-50": "25 to 50 %", "25% - 50%": "25 to 50 %", "100": "100 %",
		"ownership-of-shares-75-to-100-percent": "75 % or more", "more than 25%": "25 % or more", "≥50": "50 % or more", "up to 10 percent": "at most 10 %", "<5": "at most 5 %"} {
		low, high, ok := ownership.Percent(in)
		if got := ownership.Share(low, high); !ok || got != want {
			t.Errorf("%q: got %s, %v; want %s", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "some", "160", "-5", "50-25", "12 shares", "1e2", "NaN"} {
		if low, high, ok := ownership.Percent(in); ok {
			t.Errorf("%q was taken for %v to %v", in, low, high)
		}
	}
}

// statement is one of a record of this schema.
func statement(subject, schema, property, value string) segun.Statement {
	return segun.Statement{ID: segun.StatementID(subject + property), Subject: segun.SubjectID(subject), Schema: schema, Property: property, Value: value, Valid: "2020-01-01/.."}
}

func TestHoldingsComeFromOwnershipOnly(t *testing.T) {
	list := []segun.Statement{
		statement("o1", "Ownership", "owner", "q"), statement("o1", "Ownership", "asset", "h"), statement("o1", "Ownership", "percentage", "60"),
		statement("o2", "Ownership", "owner", "q"), statement("o2", "Ownership", "asset", "d"), statement("o2", "Ownership", "percentage", "a lot"),
		statement("o3", "Ownership", "owner", "q"),
		statement("p", "Company", "linkedTo", "q"), statement("p", "Vessel", "owner", "Abel Quist"),
		statement("p", "Company", "provisions", "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: No"),
		statement("x", "Directorship", "director", "q"), statement("x", "Directorship", "organization", "p"),
	}
	all, problems := ownership.Holdings(list)
	if len(all) != 2 || all[0].Low != 60 || all[0].Asset != "h" || all[0].Valid != "2020-01-01/.." || len(all[0].Statements) != 3 || all[1].Stated() {
		t.Errorf("got %+v", all)
	}
	if len(problems) != 2 || problems[0].Record != "o2" || problems[1].Record != "o3" {
		t.Errorf("problems: %+v", problems)
	}
}

// slow is the rule as it is written down: look at all parties again and again until nobody joins.
func slow(holdings []segun.Holding, listed map[segun.SubjectID]bool) map[segun.SubjectID]bool {
	in := map[segun.SubjectID]bool{}
	for id := range listed {
		in[id] = true
	}
	for {
		sum := map[segun.SubjectID]float64{}
		for _, h := range holdings {
			if in[h.Owner] && h.Owner != h.Asset {
				sum[h.Asset] += h.Low
			}
		}
		grew := false
		for id, s := range sum {
			if s >= 50 && !in[id] {
				in[id], grew = true, true
			}
		}
		if !grew {
			return in
		}
	}
}

// reaches is the slow way to find that a party owns a share of itself.
func reaches(holdings []segun.Holding, start segun.SubjectID) bool {
	seen := map[segun.SubjectID]bool{start: true}
	for grew := true; grew; {
		grew = false
		for _, h := range holdings {
			if h.Owner == h.Asset || !seen[h.Owner] {
				continue
			}
			if h.Asset == start {
				return true
			}
			if !seen[h.Asset] {
				seen[h.Asset], grew = true, true
			}
		}
	}
	return false
}

// On random webs, rings included, both ways find the same; the order of holdings does not matter; a party more that is listed never makes fewer owned;
// and every owned party has a chain that begins with a listed one and ends with it.
func TestRuleOnRandomWebs(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for round := range 300 {
		n := 3 + rnd.IntN(12)
		seen := map[string]bool{}
		var hs []segun.Holding
		for range rnd.IntN(3 * n) {
			o, a := fmt.Sprint(rnd.IntN(n)), fmt.Sprint(rnd.IntN(n))
			if seen[o+" "+a] {
				continue
			}
			seen[o+" "+a] = true
			share := float64(rnd.IntN(21) * 5)
			hs = append(hs, segun.Holding{Owner: segun.SubjectID(o), Asset: segun.SubjectID(a), Low: share, High: share, Statements: []segun.StatementID{"x"}})
		}
		listed := map[segun.SubjectID]bool{"0": true, "1": true}
		r := ownership.Apply(hs, listed, "")
		want := slow(hs, listed)
		for i := range n {
			id := segun.SubjectID(fmt.Sprint(i))
			f := r.Of(id)
			if owned := f != nil && f.Verdict == ownership.Owned; owned != (want[id] && !listed[id]) {
				t.Fatalf("round %d: %s owned %v, want %v\n%+v", round, id, owned, want[id], hs)
			}
			if f == nil || f.Verdict != ownership.Owned {
				continue
			}
			chains, _ := r.Chains(id)
			if len(chains) == 0 || !listed[chains[0][0].Owner] || chains[0][len(chains[0])-1].Asset != id {
				t.Fatalf("round %d: %s has the chains %+v", round, id, chains)
			}
		}
		for _, f := range r.Findings {
			if f.Ring != reaches(hs, f.Asset) {
				t.Fatalf("round %d: %s in a ring: %v", round, f.Asset, f.Ring)
			}
		}
		rnd.Shuffle(len(hs), func(i, j int) { hs[i], hs[j] = hs[j], hs[i] })
		if again := told(ownership.Apply(hs, listed, "")); again != told(r) {
			t.Fatalf("round %d: another order, another result\n%s\n%s", round, told(r), again)
		}
		listed["2"] = true
		more := slow(hs, listed)
		for id := range want {
			if !more[id] {
				t.Fatalf("round %d: %s is no longer owned", round, id)
			}
		}
	}
}

func BenchmarkApply(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var hs []segun.Holding
	for range 100_000 {
		share := float64(rnd.IntN(100))
		hs = append(hs, segun.Holding{Owner: segun.SubjectID(fmt.Sprint(rnd.IntN(50_000))), Asset: segun.SubjectID(fmt.Sprint(rnd.IntN(50_000))), Low: share, High: share, Statements: []segun.StatementID{"x"}})
	}
	listed := map[segun.SubjectID]bool{}
	for i := range 1000 {
		listed[segun.SubjectID(fmt.Sprint(i))] = true
	}
	b.ReportAllocs()
	for b.Loop() {
		ownership.Apply(hs, listed, "")
	}
}
