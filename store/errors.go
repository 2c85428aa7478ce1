package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/ncruces/go-sqlite3"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound   = errors.New("not found")
	ErrInvalid    = errors.New("cannot be done")
	ErrCorrupt    = errors.New("damaged on disk")
	ErrNewer      = errors.New("made by a newer segun")
	ErrInUse      = errors.New("in use by another process")
	ErrPassphrase = errors.New("wrong passphrase")
	ErrFull       = errors.New("the disk is full")
	ErrReadOnly   = errors.New("cannot be written")
)

// told wraps an error of the disk or of SQLite with the file and the remedy.
func told(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sqlite3.CORRUPT), errors.Is(err, sqlite3.NOTADB):
		return fmt.Errorf("%s: %w (%v); see what is left with segun verify, and take the file from a backup: what was added can be added again", path, ErrCorrupt, err)
	case errors.Is(err, sqlite3.FULL), errors.Is(err, syscall.ENOSPC), errors.Is(err, sqlite3.IOERR) && errors.Is(room(filepath.Dir(path)), syscall.ENOSPC):
		return fmt.Errorf("%s: %w; free some space and run the same command again: what was reported as added is kept", path, ErrFull)
	case errors.Is(err, sqlite3.READONLY), errors.Is(err, sqlite3.PERM), errors.Is(err, sqlite3.CANTOPEN), errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%s: %w (%v); check who may write to the folder, or copy the case to one of your own", path, ErrReadOnly, err)
	case errors.Is(err, sqlite3.BUSY):
		return fmt.Errorf("%s: %w; try again when it has ended", path, ErrInUse)
	case errors.Is(err, sqlite3.IOERR):
		return fmt.Errorf("%s: the disk could not be read or written (%w); check the disk, then segun verify", path, err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

// room finds out whether a folder takes files, as large as the index is that SQLite keeps of its log.
func room(dir string) error {
	f, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, 64<<10))
	f.Close()
	os.Remove(f.Name())
	return err
}
