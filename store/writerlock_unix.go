//go:build unix

package store

import (
	"os"
	"syscall"
)

// holdFile locks an open file against other processes until it is closed; held is false when another has it. The system lets go of it when
// the process ends, in whichever way.
func holdFile(f *os.File) (held bool, err error) {
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == syscall.EWOULDBLOCK {
		return false, nil
	}
	return err == nil, err
}
