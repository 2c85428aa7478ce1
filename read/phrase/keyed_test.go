package phrase

import "testing"

// Keyed answers as a map does, for keys that fall into each other's places too.
func TestKeyedIsAMap(t *testing.T) {
	var k Keyed[int]
	if k.Get(7) != 0 || k.Len() != 0 {
		t.Fatal("an empty one has a value")
	}
	want := map[uint64]int{}
	for i := range uint64(2000) {
		key := i * i % 977 << (i % 3 * 20) // 0 among them
		k.Set(key, int(i))
		want[key] = int(i)
	}
	if k.Len() != len(want) {
		t.Fatalf("%d keys, want %d", k.Len(), len(want))
	}
	for i := range uint64(3000) {
		for _, key := range [...]uint64{i, i << 20, i << 40} {
			v, ok := want[key]
			if got, found := k.Find(key); got != v || found != ok || k.Get(key) != v {
				t.Fatalf("%d: %d, %v, want %d, %v", key, got, found, v, ok)
			}
		}
	}
}
