package format

import "testing"

// A phrase of a page's furniture is found as words of their own only, not within other words.
func TestFurnitureWords(t *testing.T) {
	for s, want := range map[string]bool{
		"A soldier at the roadblock said the area was closed.": false,
		"Men had set up roadblocks on every bridge.":           false,
		"Please disable your adblocker to go on.":              true,
		"You seem to use an ad blocker.":                       true,
		"(All rights reserved.)":                               true,
		"READ MORE: Velm trade deal clears council":            true,
		"READ MORE: Velm trade deal clears council The bill, which the guilds support, passed its second reading on Tuesday by a comfortable margin, after six hours of debate in which the porters and the millers had their say.": false,
		"Read it all here.": true,
	} {
		if got := isRole(s, roleBoilerplate); got != want {
			t.Errorf("%q: furniture is %v, want %v", s, got, want)
		}
	}
}
