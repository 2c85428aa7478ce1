package identity

import "testing"

// Work returns how many candidates came by, how many were compared, and how many units had their cluster made from nothing.
func (r *Resolver) Work() (looked, weighed, joined int) {
	return r.work.looked, r.work.weighed, r.work.joined
}

// Counted sets how many members of a unit tell what surrounds it, until the test ends.
func Counted(t testing.TB, n int) {
	old := mostCounted
	mostCounted = n
	t.Cleanup(func() { mostCounted = old })
}

// Loaded returns how many units came from the shelf.
func (r *Resolver) Loaded() int { return r.work.loaded }
