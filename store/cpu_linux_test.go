//go:build linux

package store_test

import (
	"syscall"
	"time"
)

// threadTime is the processor time that the thread has used: on a machine that others share, the clock tells about them.
func threadTime() time.Duration { return used(1) } // RUSAGE_THREAD

// processTime is the processor time that the whole process has used.
func processTime() time.Duration { return used(syscall.RUSAGE_SELF) }

func used(whom int) time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(whom, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// mostMemory is the most memory that the process ever had, in MiB.
func mostMemory() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Maxrss) / 1024
}
