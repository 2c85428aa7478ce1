//go:build linux

package store_test

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// threadTime is the processor time that the thread has used: on a machine that others share, the clock tells about them.
func threadTime() time.Duration {
	b, err := os.ReadFile("/proc/thread-self/schedstat") // to the nanosecond, which the usual count of ticks is not
	if err != nil {
		return 0
	}
	n, _, _ := strings.Cut(string(b), " ")
	ns, _ := strconv.ParseInt(n, 10, 64)
	return time.Duration(ns)
}

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
