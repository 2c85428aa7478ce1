package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// peakOf is the most memory that a process held.
func peakOf(s *os.ProcessState) int64 {
	if u, ok := s.SysUsage().(*syscall.Rusage); ok {
		return u.Maxrss << 10
	}
	return 0
}

// smallDisk is a disk in memory of so many KiB, for the time of a test.
func smallDisk(t *testing.T, kib int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kib)); err != nil {
		t.Skipf("a disk of its own needs root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func remount(t *testing.T, dir string, flags uintptr, kib int) {
	t.Helper()
	if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|flags, fmt.Sprintf("size=%dk", kib)); err != nil {
		t.Fatal(err)
	}
}

// fillDisk writes a file until its disk is full, but for so many bytes.
func fillDisk(t *testing.T, path string, left int64) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	size, n := int64(0), 0
	for err == nil {
		n, err = f.Write(make([]byte, 4096))
		size += int64(n)
	}
	if err := f.Truncate(max(0, size-left)); err != nil {
		t.Fatal(err)
	}
}

// Whatever is being done when a disk is full, it says so and what to do, what was reported is kept, and with more room the same command goes on.
func TestFullDiskAtEveryStep(t *testing.T) {
	dir := smallDisk(t, 800)
	r := newRuns(t, dir)
	away := t.TempDir() // what is read lies elsewhere
	papers := filepath.Join(away, newRuns(t, away).papersFile("papers.jsonl", 150))
	const full = "the disk is full; free some space and run the same command again"
	r.must(0, nil, "new", "harbour")
	x := r.must(1, []string{"record.db: " + full}, "add", "harbour", papers)
	r.bounded(x)
	remount(t, dir, 0, 64<<10)
	v := r.must(0, []string{" 0 faults"}, "verify")
	r.must(0, []string{"documents added"}, "add", "harbour", papers)
	r.must(0, []string{"150 documents", " 0 faults"}, "verify")
	t.Logf("when it was full: %s", strings.TrimSpace(v.said))

	filler := filepath.Join(dir, "filler")
	fillDisk(t, filler, 0)
	id := r.oneClaim() // reading goes on
	for _, args := range [][]string{{"note", "--class", "public", "Called twice."}, {"review", "--as", "reviewed", id}, {"forget", "--yes", "--reason", "x", id[:10]}, {"new", "other"},
		{"export", "--as", "xlsx", "out"}, {"export", "--as", "markdown", "out2"}, {"rebuild", "--all"}} {
		x := r.segun(args...)
		if x.code != 1 || !strings.Contains(x.said, "disk is full") && !strings.Contains(x.said, "no space left on device") || strings.Contains(x.said, "SIGBUS") {
			t.Errorf("segun %s: exit code %d\n%.1500s", args, x.code, x.said)
		}
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	r.must(0, []string{" 0 faults"}, "verify")
	r.must(0, nil, "rebuild")
	r.must(0, []string{"150 documents", " 0 faults"}, "verify")
	r.must(0, nil, "note", "--class", "public", "Called twice.")
}

// A passphrase that there is no room for leaves the case as it was.
func TestPassphraseOnFullDisk(t *testing.T) {
	dir := smallDisk(t, 2500)
	r := newRuns(t, dir)
	away := t.TempDir()
	papers := filepath.Join(away, newRuns(t, away).papersFile("papers.jsonl", 20))
	secret := newRuns(t, away).file("secret", "correct horse battery\n")
	r.must(0, nil, "new", "harbour")
	r.must(0, []string{"20 documents added"}, "add", "harbour", papers)
	fillDisk(t, filepath.Join(dir, "filler"), 200<<10)
	x := r.shell("segun passphrase --new-passphrase-fd 3 3<" + filepath.Join(away, secret))
	if x.code != 1 || !strings.Contains(x.said, "the disk is full") {
		t.Errorf("exit code %d: %s", x.code, x.said)
	}
	r.must(0, []string{"20 documents", " 0 faults"}, "verify")
	if in, _ := filepath.Glob(filepath.Join(dir, "segun", "cases", "harbour", "*-2.db*")); len(in) > 0 {
		t.Errorf("left over: %s", in)
	}
	if err := os.Remove(filepath.Join(dir, "filler")); err != nil {
		t.Fatal(err)
	}
	remount(t, dir, 0, 64<<10)
	if x := r.shell("segun passphrase --new-passphrase-fd 3 3<" + filepath.Join(away, secret)); x.code != 0 {
		t.Errorf("with more room: exit code %d: %s", x.code, x.said)
	}
}

// A case on a disk that cannot be written is read, and every change is refused with the file and the remedy.
func TestReadOnlyDisk(t *testing.T) {
	dir := smallDisk(t, 16<<10)
	r := newRuns(t, dir)
	r.file("a.txt", "The clerk, Ines Morvan, said that the Harbour Authority had closed the quay.")
	r.file("b.txt", "A fire destroyed the crane.")
	r.must(0, nil, "new", "harbour")
	r.must(0, nil, "add", "harbour", "a.txt")
	id := r.oneClaim()
	remount(t, dir, syscall.MS_RDONLY, 16<<10)
	for _, args := range [][]string{{"claims"}, {"who", "Morvan"}, {"why", id}, {"verify"}, {"review", "--list"}, {"log"}, {"skips"}} {
		r.must(0, nil, args...)
	}
	for _, args := range [][]string{{"add", "harbour", "b.txt"}, {"note", "--class", "public", "x"}, {"review", "--as", "reviewed", id}, {"forget", "--yes", "--reason", "x", id[:10]}, {"rebuild", "--all"},
		{"export", "--as", "csv", "out"}, {"passphrase", "--unlock", "--yes"}} {
		x := r.segun(args...)
		if x.code != 1 || !strings.Contains(x.said, "harbour: cannot be written; check who may write to the folder, or copy the case to one of your own") {
			t.Errorf("segun %s: exit code %d\n%.1000s", args, x.code, x.said)
		}
	}
	r.must(1, []string{"read-only file system"}, "new", "other")
	remount(t, dir, 0, 16<<10)
	r.must(0, []string{"1 document added"}, "add", "harbour", "b.txt")
	r.must(0, []string{"2 documents", " 0 faults"}, "verify")
}
