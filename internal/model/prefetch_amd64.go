package model

import "unsafe"

// prefetches says that prefetch does something.
const prefetches = true

// prefetch asks for the lines of memory at table + feature>>shift&mask + feature&rot of n features, without waiting for them.
//
//go:noescape
func prefetch(table unsafe.Pointer, shift, mask, rot uint64, features *uint64, n int)
