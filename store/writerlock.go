package store

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// writerNote is what the lock says of who holds it.
type writerNote struct {
	Process int       `json:"process"`
	Since   time.Time `json:"since"` // zero where it has no clock
}

// takeWriter makes this process the writer of a case until the returned file is closed. The error wraps ErrInUse and names the other process.
func takeWriter(dir string, now time.Time) (*os.File, error) {
	path := filepath.Join(dir, writerFile)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, told(path, err)
	}
	held, err := holdFile(f)
	if err != nil {
		f.Close()
		return nil, told(path, err)
	}
	if !held {
		defer f.Close()
		return nil, inUse(dir, f)
	}
	b, _ := json.Marshal(writerNote{os.Getpid(), now})
	if f.Truncate(0) == nil {
		_, _ = f.WriteAt(append(b, '\n'), 0)
	}
	return f, nil // who reads an old note is told of the wrong process, no more
}

// inUse says who holds the lock.
func inUse(dir string, f *os.File) error {
	b, _ := io.ReadAll(io.LimitReader(f, 1<<10))
	var n writerNote
	if json.Unmarshal(b, &n) != nil || n.Process == 0 {
		return fmt.Errorf("%s: %w, which is adding to it; try again when it has ended", dir, ErrInUse)
	}
	if n.Since.IsZero() {
		return fmt.Errorf("%s: %w: process %d is writing to it; try again when it has ended", dir, ErrInUse, n.Process)
	}
	return fmt.Errorf("%s: %w: process %d has been writing to it since %s; try again when it has ended", dir, ErrInUse, n.Process, n.Since.Format("2006-01-02 15:04:05"))
}
