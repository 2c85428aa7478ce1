package fetch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"segun"
)

// maxFolders is how deep folders are followed. Deeper ones are no work of a person.
const maxFolders = 64

// Left is what was passed over on purpose while an input was taken apart: a count, no trouble.
type Left struct {
	From  string // the folder, archive or feed
	What  string // for a person, in the plural: "hidden files and folders"
	Count int
}

// Kinds of what a folder holds besides files to read.
const (
	leftHidden = "hidden files and folders"
	leftLinks  = "links, which are not followed"
	leftOther  = "neither files nor folders (sockets, devices)"
)

// leave reports what was passed over, if anything was.
func (f *Fetcher) leave(from, what string, n int) {
	if n > 0 && f.Left != nil {
		f.Left(Left{From: from, What: what, Count: n})
	}
}

// folder yields the captures of all files below dir, sorted by name, folder by folder. Hidden files are passed over, and links are
// not followed: they may lead out of the folder, or around in it. It returns false when the caller has had enough.
func (f *Fetcher) folder(ctx context.Context, dir string, yield func(segun.Capture, error) bool) bool {
	w := walk{f: f, ctx: ctx, yield: yield, left: map[string]int{}}
	if !w.folder(dir, 0) {
		return false
	}
	for _, what := range [...]string{leftHidden, leftLinks, leftOther} {
		f.leave(dir, what, w.left[what])
	}
	if w.files == 0 {
		return yield(segun.Capture{}, &segun.Skip{From: dir, Code: "empty", Reason: "no file to read in this folder or in those below it; check that it is the right one"})
	}
	return true
}

// walk is one walk through a folder.
type walk struct {
	f     *Fetcher
	ctx   context.Context
	yield func(segun.Capture, error) bool
	left  map[string]int
	files int
}

func (w *walk) folder(dir string, depth int) bool {
	if depth > maxFolders {
		w.files++
		return w.yield(segun.Capture{}, &segun.Skip{From: dir, Code: "too-deep", Reason: fmt.Sprintf("more than %d folders inside each other; name this folder itself", maxFolders)})
	}
	list, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		w.files++
		return w.yield(segun.Capture{}, openSkip(dir, err))
	}
	for _, e := range list {
		if w.ctx.Err() != nil {
			return w.yield(segun.Capture{}, fmt.Errorf("fetch: %s: %w", dir, w.ctx.Err()))
		}
		if !w.entry(filepath.Join(dir, e.Name()), e, depth) {
			return false
		}
	}
	return true
}

func (w *walk) entry(path string, e os.DirEntry, depth int) bool {
	switch {
	case strings.HasPrefix(e.Name(), "."):
		w.left[leftHidden]++
	case e.IsDir():
		return w.folder(path, depth+1)
	case e.Type()&os.ModeSymlink != 0:
		w.left[leftLinks]++
	case !e.Type().IsRegular():
		w.left[leftOther]++
	default:
		w.files++
		return w.f.path(w.ctx, path, false, w.yield)
	}
	return true
}
