package attribution

import (
	"testing"

	"segun/data"
	"segun/internal/model"
)

// Every part that a rule asks for has words in the table.
func TestPartsLoad(t *testing.T) {
	got, err := parts("deeds.tsv", data.MustTable("en/deeds.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var all part
	for _, r := range data.MustTable("en/deeds.tsv") {
		all |= got.Get(model.String(r[0]))
	}
	for name, p := range partNames {
		if all&p == 0 {
			t.Errorf("no word is %q", name)
		}
	}
	if p := got.Get(model.String("panel")); p != asReferred|asDismissed|asAssembly {
		t.Errorf("panel plays %b, want three parts", p)
	}
	if _, err := parts("deeds.tsv", [][]string{{"door", "opened"}}); err == nil {
		t.Error("a part that no rule knows was taken")
	}
}
