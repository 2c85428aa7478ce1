package main

import (
	"strings"
	"testing"

	"segun/web/api"
)

// What was looked for in its own document only says so, and where to look further.
func TestCheckSaysWhereItLooked(t *testing.T) {
	for _, try := range []struct {
		looked string
		says   bool
	}{{"document", true}, {"case", false}} {
		var b strings.Builder
		showChecked(&b, &api.Checked{Of: "case", Documents: 100000, Allegations: []api.Allegation{{Looked: try.looked, Claim: api.Claim{Words: "Orlec took bribes", Status: "alleged"},
			Message: "no reply to this allegation in the 1 document read"}}})
		for _, words := range []string{"other documents were not looked through", "--elsewhere looks through all"} {
			if strings.Contains(b.String(), words) != try.says {
				t.Errorf("looked in the %s: %q is there: %v\n%s", try.looked, words, !try.says, b.String())
			}
		}
	}
}
