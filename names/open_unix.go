//go:build unix

package names

import (
	"io"
	"os"
	"syscall"
)

// mapped maps a file into memory; an empty one cannot be, and is read.
func mapped(f *os.File) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if n := info.Size(); n > 0 && n == int64(int(n)) && info.Mode().IsRegular() {
		return syscall.Mmap(int(f.Fd()), 0, int(n), syscall.PROT_READ, syscall.MAP_SHARED)
	}
	return io.ReadAll(f)
}
