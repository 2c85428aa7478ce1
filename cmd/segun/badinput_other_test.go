//go:build !linux

package main

import "os"

// peakOf is not told elsewhere in one unit.
func peakOf(*os.ProcessState) int64 { return 0 }
