package model

import (
	"syscall"
	"unsafe"
)

// huge makes room for a large section, on huge pages if the kernel will: the features of a sentence touch a table all over, and
// most of the time goes into finding the pages. It is a hint; a kernel that refuses changes nothing but the speed. The room
// starts and ends with a page, so that all of it is on such pages.
func huge(n int) []byte {
	const page, adviseHuge = 2 << 20, 14
	whole := (n + page - 1) &^ (page - 1)
	b := make([]byte, whole+page)
	skip := int(-uintptr(unsafe.Pointer(&b[0])) & (page - 1))
	_ = syscall.Madvise(b[skip:skip+whole], adviseHuge)
	return b[skip : skip+n : skip+n]
}
