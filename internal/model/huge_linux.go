package model

import (
	"syscall"
	"unsafe"
)

// huge asks the kernel to back a large section with huge pages: the features of a sentence touch a table all over, and
// most of the time goes into finding the pages. It is a hint; a kernel that refuses changes nothing but the speed.
func huge(b []byte) {
	const page, adviseHuge = 2 << 20, 14
	start := (uintptr(unsafe.Pointer(&b[0])) + page - 1) &^ (page - 1)
	skip := int(start - uintptr(unsafe.Pointer(&b[0])))
	if n := (len(b) - skip) &^ (page - 1); skip < len(b) && n > 0 {
		_ = syscall.Madvise(b[skip:skip+n], adviseHuge)
	}
}
