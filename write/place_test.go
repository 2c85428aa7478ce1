package write

import "testing"

func TestPlace(t *testing.T) {
	l := locator{text: "é一b\n\nxyz"}
	for _, c := range []struct {
		off  int
		want string
	}{{0, "1:1"}, {2, "1:2"}, {5, "1:3"}, {6, "1:4"}, {7, "2:1"}, {8, "3:1"}, {10, "3:3"}, {2, "1:2"}, {99, "3:4"}} {
		if got := l.place(c.off); got != c.want {
			t.Errorf("place(%d) = %s, want %s", c.off, got, c.want)
		}
	}
}
