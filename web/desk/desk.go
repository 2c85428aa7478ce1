// Package desk holds the built files of the desk: the case in a browser.
//
// In: nothing; the files are built from src by "make desk" and compiled in. Out: a file system with index.html, icon.svg, the licences
// of the libraries in it, and assets whose names change with their content. It serves nothing and knows no case.
//
//	desk.Files()   →   index.html, assets/index-….js …
package desk

import (
	"embed"
	"io/fs"
)

//go:embed dist
var dist embed.FS

// Files returns the built files, index.html at the root. It is safe for concurrent use.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the name is one that was compiled in
	}
	return files
}
