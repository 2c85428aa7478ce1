package lineage_test

import (
	"fmt"
	"testing"

	"segun"
	"segun/resolve/lineage"
)

// BenchmarkBuild follows one topic of about 1,500 documents, a hundred stories on six matters taken for one.
//
// go test ./resolve/lineage -run '^$' -bench . -benchmem
func BenchmarkBuild(b *testing.B) {
	var list []lineage.Telling
	size := 0
	for s := range 100 {
		for _, t := range invent(3, s).tellings {
			t.Publisher = fmt.Sprintf("%s of %d", t.Publisher, s)
			for i := range t.Chain {
				if t.Chain[i].Kind == segun.Outlet {
					t.Chain[i].Name = fmt.Sprintf("%s of %d", t.Chain[i].Name, s)
				}
			}
			list = append(list, t)
			size += len(t.Words)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		lineage.Build(list, nil).Tree()
	}
}
