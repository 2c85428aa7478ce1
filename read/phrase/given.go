package phrase

import (
	"sync"

	"segun/data"
)

// either holds the given names that both women and men bear, whatever the lexicon says.
var either = sync.OnceValue(func() map[uint64]bool {
	t := map[uint64]bool{}
	for _, r := range data.MustTable("en/forenames_either.tsv") {
		t[Hash(r[0])] = true
	}
	return t
})

// GivenGender says what token i tells of a person as a given name: FemaleForename or MaleForename, 0 where it is none or both bear it ("Simone", "Andrea").
func (v *View) GivenGender(i int) uint32 {
	g := v.Flags[i] & (FemaleForename | MaleForename)
	if g == 0 || g == FemaleForename|MaleForename || either()[v.Low[i]] {
		return 0
	}
	return g
}
