package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
)

// erase overwrites files with zeros, has that on the disk, and removes them. One that is not there is none. A disk that writes elsewhere than it is told, as flash
// drives and some file systems do, may keep the old bytes.
func erase(paths ...string) error {
	return errors.Join(overwriteAll(paths...), removeAll(paths...))
}

func overwriteAll(paths ...string) (all error) {
	for _, p := range paths {
		f, err := os.OpenFile(p, os.O_WRONLY, 0)
		if err == nil {
			err = errors.Join(overwrite(f), f.Close())
		}
		if !errors.Is(err, fs.ErrNotExist) {
			all = errors.Join(all, err)
		}
	}
	return all
}

func removeAll(paths ...string) (all error) {
	for _, p := range paths {
		if err := os.Remove(p); !errors.Is(err, fs.ErrNotExist) {
			all = errors.Join(all, err)
		}
	}
	return all
}

// overwrite puts zeros over all of a file.
func overwrite(f *os.File) error {
	st, err := f.Stat()
	if err != nil {
		return err
	}
	_, err = io.Copy(io.NewOffsetWriter(f, 0), io.LimitReader(zeros{}, st.Size()))
	return errors.Join(err, f.Sync())
}

// zeros is as many zeros as are asked for.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// syncPath has a file, or the names in a folder, on the disk.
func syncPath(path string) error {
	st, err := os.Stat(path)
	if err != nil {
		return err
	}
	if st.IsDir() && runtime.GOOS == "windows" {
		return nil // which keeps the names in folders by itself
	}
	how := os.O_RDWR // some systems ask for it
	if st.IsDir() {
		how = os.O_RDONLY
	}
	f, err := os.OpenFile(path, how, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
