package lists_test

import (
	"path/filepath"
	"testing"

	"segun"
	"segun/lists"
)

// go test ./lists -run '^$' -bench . -benchmem
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct{ name, path string }{{"OFAC", "ofac"}, {"UN", "un"}, {"FTM", "ftm/zala.ftm.json"}} {
		b.Run(c.name, func(b *testing.B) {
			bundle := one(b, captures(b, filepath.Join(shared, c.path)))
			size := 0
			for _, f := range bundle.Files {
				size += len(f.Bytes)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := lists.Each(bundle, lists.Options{}, func(segun.Statement) bool { return true }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
