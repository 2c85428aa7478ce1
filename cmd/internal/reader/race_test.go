//go:build race

package reader

// The race detector takes several times the time and memory.
func init() { raced = true }
