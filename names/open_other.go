//go:build !unix

package names

import (
	"io"
	"os"
)

// mapped reads a file.
func mapped(f *os.File) ([]byte, error) { return io.ReadAll(f) }
