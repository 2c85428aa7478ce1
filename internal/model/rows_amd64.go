package model

import "unsafe"

// sixteen says that this processor adds sixteen cells at a time.
var sixteen = wide()

// wide reports whether the processor has AVX2, and the system lets it be used.
func wide() bool

// addRows adds the rows of n features, found as prefetch finds them, to the sums of those that begin as far into a block of sixteen cells as they do: as many
// blocks of each as are asked for, from the one where its first class is, and from the row's start again behind its end.
//
//go:noescape
func addRows(table unsafe.Pointer, shift, mask, rot uint64, features *uint64, n, blocks int, sums *rowSums)

// joinRows adds up the sums, each from where its first class is, for as many blocks of sixteen classes.
//
//go:noescape
func joinRows(sums *rowSums, out *[mostWide]int16, blocks int)
