package names

import (
	"fmt"
	"os"
)

// OpenIndex opens an index file. On Unix it is mapped into memory, so that opening reads only what checking touches and programs
// share the pages; elsewhere it is read. The file must not change while the index is used: write a new one beside it and rename it.
// The mapping lasts as long as the program.
func OpenIndex(path string) (*Index, error) {
	b, err := MapFile(path)
	if err != nil {
		return nil, err
	}
	x, err := LoadIndex(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return x, nil
}

// MapFile returns the bytes of a file that holds an index, among other things perhaps, as OpenIndex takes them.
func MapFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	defer f.Close()
	b, err := mapped(f)
	if err != nil {
		return nil, fmt.Errorf("names: %s: %w", path, err)
	}
	return b, nil
}
