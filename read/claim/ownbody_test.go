package claim

import "testing"

func TestSameRoot(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"Turkish", "Turkey", true}, {"French", "France", true}, {"Vardian", "Vardia", true},
		{"Nigerian", "Niger", false}, {"Australian", "Austria", false}, {"Velmish", "Tesh", false}, {"officials", "Official", false},
	} {
		if got := sameRoot(x.a, x.b); got != x.want {
			t.Errorf("sameRoot(%q, %q) = %v", x.a, x.b, got)
		}
	}
}
