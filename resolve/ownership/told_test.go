package ownership_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"segun"
	"segun/resolve/ownership"
)

// tells makes a telling of "owner asset" with a share; the rest is an assertion of now.
func tells(owner, asset string, low, high float64) segun.ToldHolding {
	return segun.ToldHolding{Owner: segun.SubjectID(owner), Asset: segun.SubjectID(asset), OwnerName: owner, AssetName: asset, Share: segun.Share{Min: low, Max: high},
		Time: "current", Status: "asserted", By: "The Elan Observer", From: "a.txt", Line: 1, Column: 1, Words: "owns so much of"}
}

// with changes a telling.
func with(t segun.ToldHolding, change func(*segun.ToldHolding)) segun.ToldHolding {
	change(&t)
	return t
}

func TestTold(t *testing.T) {
	listed := map[segun.SubjectID]bool{"q": true, "s": true}
	status := func(s string) func(*segun.ToldHolding) { return func(t *segun.ToldHolding) { t.Status = s } }
	former := func(t *segun.ToldHolding) { t.Time = "former" }
	for _, c := range []struct {
		name  string
		told  []segun.ToldHolding
		want  string
		apart string
	}{
		{"asserted counts", []segun.ToldHolding{tells("q", "h", 60, 60), tells("h", "p", 50, 50)}, "h owned 60 %\np owned 50 %\n", ""},
		{"alleged does not", []segun.ToldHolding{with(tells("q", "h", 60, 60), status("alleged")), tells("h", "p", 50, 50)}, "", "alleged"},
		{"nor denied, planned, on a condition, without who says so", []segun.ToldHolding{with(tells("q", "h", 60, 60), status("denied")), with(tells("q", "p", 60, 60), status("planned")),
			with(tells("q", "d", 60, 60), status("conditional")), with(tells("q", "f", 60, 60), status("reported"))}, "", "on a condition; said, without who says so; denied; planned"},
		{"nor what was held before", []segun.ToldHolding{with(tells("q", "h", 60, 60), former)}, "", "held before, not now"},
		{"what some voice says was sold is not certain", []segun.ToldHolding{tells("q", "h", 60, 60), with(tells("q", "h", 60, 60), former)}, "h possible at most 60 %\n", "held before, not now"},
		{"a past tense leaves it open", []segun.ToldHolding{with(tells("q", "h", 60, 60), func(t *segun.ToldHolding) { t.Time = "unknown" })}, "h possible at most 60 %\n", ""},
		{"up to", []segun.ToldHolding{tells("q", "h", 0, 49)}, "h below at most 49 %\n", ""},
		{"at least", []segun.ToldHolding{tells("q", "h", 50, 100)}, "h owned 50 % or more\n", ""},
		{"less than half is below half", []segun.ToldHolding{with(tells("q", "h", 0, 50), func(t *segun.ToldHolding) { t.Share.Under = true })}, "h below less than 50 %\n", ""},
		{"up to half may be half", []segun.ToldHolding{tells("q", "h", 0, 50)}, "h possible at most 50 %\n", ""},
		{"about half may be less", []segun.ToldHolding{with(tells("q", "h", 50, 50), func(t *segun.ToldHolding) { t.Share.About = true })}, "h possible 45 to 55 %\n", ""},
		{"nearly half is less", []segun.ToldHolding{with(tells("q", "h", 50, 50), func(t *segun.ToldHolding) { t.Share.About, t.Share.Under = true, true })}, "h below 45 to less than 50 %\n", ""},
		{"votes are no ownership", []segun.ToldHolding{with(tells("q", "h", 60, 60), func(t *segun.ToldHolding) { t.Share.Of = "votes" })}, "", "a share of votes, which need not be ownership"},
		{"nor is control", []segun.ToldHolding{with(tells("q", "h", 60, 60), func(t *segun.ToldHolding) { t.Share.Of = "control" })}, "", "a share of control, which need not be ownership"},
		{"shares and capital are", []segun.ToldHolding{with(tells("q", "h", 60, 60), func(t *segun.ToldHolding) { t.Share.Of = "share capital" })}, "h owned 60 %\n", ""},
		{"two voices agree", []segun.ToldHolding{tells("q", "h", 60, 60), with(tells("q", "h", 60, 60), func(t *segun.ToldHolding) { t.By, t.From = "Post", "b.txt" })}, "h owned 60 %\n", ""},
		{"two voices differ", []segun.ToldHolding{tells("q", "h", 60, 60), with(tells("q", "h", 30, 30), func(t *segun.ToldHolding) { t.By, t.From = "Post", "b.txt" })}, "h possible 30 to 60 %\n", ""},
		{"two owners add up", []segun.ToldHolding{tells("q", "h", 25, 25), tells("s", "h", 25, 25)}, "h owned 50 %\n", ""},
	} {
		counted, apart := ownership.Told(c.told)
		if got := told(ownership.Apply(counted, listed, "2031-05-04")); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
		var why []string
		for _, a := range apart {
			why = append(why, a.Why)
		}
		if got := strings.Join(why, "; "); got != c.apart {
			t.Errorf("%s: apart %q, want %q", c.name, got, c.apart)
		}
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(c.told), func(i, j int) { c.told[i], c.told[j] = c.told[j], c.told[i] })
		again, _ := ownership.Told(c.told)
		if got := told(ownership.Apply(again, listed, "2031-05-04")); got != c.want {
			t.Errorf("%s, in another order: got %q", c.name, got)
		}
	}
}

// No telling leaves the voice out, whatever chain it stands in; a list's holding beside it has none.
func TestToldChainsNameTheirVoices(t *testing.T) {
	counted, _ := ownership.Told([]segun.ToldHolding{tells("h", "p", 50, 50)})
	r := ownership.Apply(append(holds(t, "q h 60"), counted...), map[segun.SubjectID]bool{"q": true}, "")
	chains, _ := r.Chains("p")
	want := "Abel Quist (listed) holds 60 % of Quay Holding; Quay Holding holds 50 % of Port Ltd. (The Elan Observer: “owns so much of”, a.txt:1:1)"
	if len(chains) != 1 || chains[0].Words(name) != want {
		t.Fatalf("got %v, want %q", chains, want)
	}
	if got := chains[0].WordsAs(name, func(segun.SubjectID) string { return "possible match" }); !strings.HasPrefix(got, "Abel Quist (possible match) holds") {
		t.Errorf("got %q", got)
	}
	if w := r.Of("p").Words(name); !strings.Contains(w, "on the word of those whom they name") {
		t.Errorf("got %q", w)
	}
}

func TestHoldingNeedsWords(t *testing.T) {
	if _, err := segun.NewHolding(segun.Holding{Owner: "q", Asset: "h", Low: 60, High: 60}); err == nil {
		t.Error("a holding without statements or words was made")
	}
}
