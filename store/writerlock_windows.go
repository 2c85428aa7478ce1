package store

import (
	"os"
	"syscall"
	"unsafe"
)

// holdFile locks an open file against other processes until it is closed; held is false when another has it.
func holdFile(f *os.File) (held bool, err error) {
	const exclusive, atOnce, violation = 2, 1, syscall.Errno(33)
	at := &syscall.Overlapped{Offset: 1 << 30} // behind what is written in the file, so that others can read it
	ok, _, err := syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx").Call(f.Fd(), exclusive|atOnce, 0, 1, 0, uintptr(unsafe.Pointer(at)))
	if ok != 0 {
		return true, nil
	}
	if err == violation {
		return false, nil
	}
	return false, err
}
