package reader

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"segun/internal/driver"
)

// TestCrimes reads the passages of testdata/crimes: "passage | words | crime", - where the claim with these words is not flagged crime_in_own_voice. Behind a ? stands what is not read so yet.
func TestCrimes(t *testing.T) {
	eachList(t, "crimes", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		if r.want != "crime" && r.want != "-" {
			t.Fatalf("%s: %q is neither crime nor -", r.place, r.want)
		}
		got := readOf(t, d, r.article())
		var flagged, others []string
		for i := range got.Claims.List {
			switch c := &got.Claims.List[i]; {
			case !inWords(c, r.words, r.text):
			case slices.Contains(c.Flags, "crime_in_own_voice"):
				flagged = append(flagged, shownClaim(got, c))
			default:
				others = append(others, "no crime: "+shownClaim(got, c)+" ("+c.Status+")")
			}
		}
		return (r.want == "crime") == (len(flagged) > 0), cmp.Or(strings.Join(append(flagged, others...), " + "), "no claim holds these words")
	})
}
