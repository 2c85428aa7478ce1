package day_test

import (
	"slices"
	"testing"

	"segun/resolve/day"
)

func TestBefore(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2031-05-04", "2031-05-05", true},
		{"2031-05-04", "2031-05-04", false},
		{"2031-05-05", "2031-05-04", false},
		{"2031-05", "2031-05-04", false},
		{"2031-05", "2031-06-01", true},
		{"2031-05-04~", "2032", true},
		{"203X", "2040", true},
		{"2031-05-XX", "2031-06", true},
		{"2031-04-21/2031-04-27", "2031-05-01", true},
		{"[2031-01-01..2031-05-04]", "2031-05-05", true},
		{"../2031-12", "2032-01-01", true},
		{"2028/..", "2032-01-01", false},
		{"2031-05-04T23:00:00-05:00", "2031-05-04T01:00:00Z", false},
		{"", "2031", false},
		{"2031", "", false},
		{"XXXX-05-04", "2031", false},
		{"yesterday", "2031", false},
		{"2031/05/04", "2032", false},
	} {
		if got := day.Before(c.a, c.b); got != c.want {
			t.Errorf("%q before %q: %v", c.a, c.b, got)
		}
	}
}

func TestEarliest(t *testing.T) {
	got := day.Earliest([]string{"2031-05-06", "2031-05-04", "", "2031-05", "2031-05-04T09:00", "2032"})
	if !slices.Equal(got, []int{1, 3, 4}) {
		t.Errorf("got %v", got)
	}
	if got := day.Earliest([]string{"", "soon"}); got != nil {
		t.Errorf("got %v", got)
	}
}
