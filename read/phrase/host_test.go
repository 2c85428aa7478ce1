package phrase

import (
	"strings"
	"testing"
)

func TestHost(t *testing.T) {
	for _, c := range []struct {
		publisher, name string
		want            bool
	}{
		{"www.anb.com", "anb", true},
		{"www.anb.com", "ANB News", true},
		{"orvanepost.co.uk", "the Orvane Post", true},
		{"theorvanepost.com", "Orvane Post", true},
		{"news.anb.org", "ANB", true},
		{"www.anb.com", "the Orvane Post", false},
		{"www.anb.com", "News", false},
		{"The Orvane Post", "the Orvane Post", false}, // a name is compared as one elsewhere
		{"", "", false},
	} {
		if got := IsHost(strings.Fields(strings.ToLower(c.name)), Host(c.publisher)); got != c.want {
			t.Errorf("%q of %q: %v", c.name, c.publisher, got)
		}
	}
}
