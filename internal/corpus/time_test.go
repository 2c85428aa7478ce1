package corpus

import "testing"

// The hour counts only where the annotation gives one.
func TestSameTime(t *testing.T) {
	for _, c := range []struct {
		read, gold string
		want       bool
	}{
		{"2031-05-02T17:30:00", "2031-05-02", true},
		{"2031-05-02T17:30:00/..", "2031-05-02/..", true},
		{"2031-05-02T17:30:00", "2031-05-03", false},
		{"2031-05-02T17:30:00", "2031-05-02T17:30:00", true},
		{"2031-05-02", "2031-05-02T17:30:00", false},
		{"2031-05-02~", "2031-05-02", false},
	} {
		if got := sameTime(c.read, c.gold); got != c.want {
			t.Errorf("%s read, %s annotated: %v", c.read, c.gold, got)
		}
	}
}
