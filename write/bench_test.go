package write

import (
	"io"
	"testing"
)

// go test -run '^$' -bench . -benchmem ./write

func BenchmarkJSON(b *testing.B) {
	r := harbourReading(b)
	b.SetBytes(int64(len(r.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := JSON(io.Discard, r, "bench"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDigest(b *testing.B) {
	r := harbourReading(b)
	b.SetBytes(int64(len(r.Doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Digest(io.Discard, r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
