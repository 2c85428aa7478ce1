package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"segun/format/pages"
)

// scorePages measures titles, bylines, dates and bodies of web pages. An empty path stands for the pages that lie
// beside go-readability in the module cache.
func scorePages(c *context, path string) error {
	if path == "" {
		const module = "codeberg.org/readeck/go-readability"
		cmd := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module)
		cmd.Dir = c.root
		out, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("go list -m %s: %w (name a folder of pages, or run go mod download)", module, err)
		}
		path = filepath.Join(strings.TrimSpace(string(out)), "test-pages")
	}
	r, err := pages.Score(path)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(c.out, r)
	return err
}
