//go:build !linux

package model

// huge makes room for a large section; there is no such hint here.
func huge(n int) []byte { return make([]byte, n) }
