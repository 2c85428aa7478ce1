package cluster

import "unsafe"

// unsafeString views b as a string for the length of one call, so that looking a word up does not allocate.
func unsafeString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
