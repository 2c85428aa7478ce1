// Package cputime tells benchmarks and tests how much processor time the process has used, which other work on the machine does not stretch as it does the time on the clock.
//
// In: nothing. Out: user and system time since the process began, 0 where the system does not say. It measures the whole process, garbage collection included.
//
//	from := cputime.Used(); work(); b.ReportMetric((cputime.Used() - from).Seconds(), "cpu-s")
package cputime
