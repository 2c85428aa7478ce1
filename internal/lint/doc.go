// Package lint holds the house rules as tests.
//
// In: the source tree. Out: findings, each with a place, the rule that it breaks and what to do. It does not
// format, fix or build anything, and needs nothing but the files. Only tests use it.
//
// The policies (what may import what, where a library may be used, which names are taken) are tables in this
// package. They are decisions: a build that breaks one is changed, not the table. A table grows by a line when
// a folder or a library joins, with the reason in the commit.
//
// One worked sentence: a file read/quote/quote.go that imports segun/format is reported as
// "read/quote/quote.go:5: read/quote may not import format: stages meet only through the root types".
package lint
