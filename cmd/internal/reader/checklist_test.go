package reader

import (
	"strings"
	"testing"

	"segun/internal/driver"
)

// statuses are what a line of a checklist may want.
var statuses = map[string]bool{"asserted": true, "reported": true, "alleged": true, "denied": true, "negated": true, "planned": true, "conditional": true, "predicted": true, "promised": true, "called_for": true, "opinion": true, "declined_to_comment": true, "referred": true}

// TestChecklist reads the sentences of testdata/checklist, which go through the ways in which English says that something is planned, wanted, possible, denied, or so: "sentence | words | status", with several statuses where
// they are a matter of taste. A sentence without a stop is a headline. Behind a ? stands what is not read so yet; when it is, the test asks for the ? to go.
func TestChecklist(t *testing.T) {
	eachList(t, "checklist", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		a := r.article()
		reading := readOf(t, d, a)
		shown := ""
		for _, s := range strings.Split(r.want, ", ") {
			if !statuses[s] {
				t.Fatalf("%s: %q is no status", r.place, s)
			}
			a.Claims[0].Status = s
			tally, read := compared(a, reading)
			if tally.Status.N == 1 {
				return true, ""
			}
			shown = read
		}
		return false, shown
	})
}
