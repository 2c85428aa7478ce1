package shelf

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"segun"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound = errors.New("not on the shelf")
	ErrCorrupt  = errors.New("damaged on disk")
	ErrInvalid  = errors.New("cannot be kept")
)

// Shelf is a folder of lists. It may be used by several processes at once: files appear whole or not at all.
type Shelf struct{ dir string }

// Open returns the shelf in a folder, which is made when something is first put there.
func Open(dir string) *Shelf { return &Shelf{dir} }

// Smaller is the refusal of an edition that holds suspiciously less than the current one.
type Smaller struct {
	List          segun.ListID
	Was, Is       int      // parties
	CurrentDate   string   // of the edition that stays
	MissingFiles  []string // that the current one has
	SmallestShare int      // in percent, below which an edition is refused
}

// Error says what is missing and what to do.
func (e *Smaller) Error() string {
	what := fmt.Sprintf("%d parties where the edition of %s has %d", e.Is, e.CurrentDate, e.Was)
	if e.Is == 1 {
		what = strings.Replace(what, "parties", "party", 1)
	}
	if len(e.MissingFiles) > 0 {
		what = fmt.Sprintf("no %s, which the edition of %s has", strings.Join(e.MissingFiles, ", "), e.CurrentDate)
	}
	return fmt.Sprintf("list %s: the new edition has %s; the old one is kept. If it is right, say --accept-smaller", e.List, what)
}

// smallestShare is how many percent of the current edition's parties a new one must have. Official lists lose a few percent in their
// greatest clearings; a cut file loses more.
const smallestShare = 80

// Options says what Put lets pass.
type Options struct {
	AcceptSmaller bool
}

// manifest is an edition as it is written.
type manifest struct {
	Schema     string         `json:"schema"` // "segun.edition/1"
	List       string         `json:"list"`
	Format     string         `json:"format"`
	Title      string         `json:"title"`
	Publisher  string         `json:"publisher"`
	Note       string         `json:"note,omitempty"`
	Date       string         `json:"date"`
	Basis      string         `json:"date_basis"`
	Parties    int            `json:"parties"`
	Statements int            `json:"statements"`
	Unread     int            `json:"unread,omitempty"`
	Mentions   string         `json:"mentions,omitempty"` // the newest day in it, where it states no date; editions kept before this was have none
	Kept       time.Time      `json:"kept"`
	Files      []manifestFile `json:"files"`
}

type manifestFile struct {
	Name     string    `json:"name"`
	Digest   string    `json:"digest"`
	Size     int64     `json:"size"`
	From     string    `json:"from"`
	URL      string    `json:"url,omitempty"`
	Time     time.Time `json:"time"`
	Modified time.Time `json:"modified,omitzero"`
	ETag     string    `json:"etag,omitempty"`
}

const manifestSchema = "segun.edition/1"

var (
	safeName   = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)
	safeDigest = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

// Put keeps an edition; files are the bytes of e.Files in their order. fresh is false when the very same edition is there already: then only its
// files' stamps are brought up to date, and it is the current one again where another of its day had taken its place. The error is a *Smaller, wraps ErrInvalid, or is that of the disk.
func (s *Shelf) Put(e segun.Edition, files [][]byte, o Options) (fresh bool, err error) {
	if err := check(e, files); err != nil {
		return false, err
	}
	if err := s.notSmaller(e, o); err != nil {
		return false, err
	}
	for i, f := range e.Files {
		if err := s.putFile(f.Digest, files[i]); err != nil {
			return false, fmt.Errorf("shelf: file %s of list %s: %w", f.Name, e.List, err)
		}
	}
	path := s.manifestPath(&e)
	old, err := readManifest(path)
	switch {
	case err != nil:
		fresh = true
	case s.isCurrent(path, &e):
		e.Kept = old.Kept // it is the same one, and the shelf has had it since
	}
	b, err := json.MarshalIndent(toManifest(&e), "", "  ")
	if err != nil {
		return false, fmt.Errorf("shelf: list %s: %w", e.List, err)
	}
	if err := writeWhole(path, append(b, '\n')); err != nil {
		return false, fmt.Errorf("shelf: list %s: %w", e.List, err)
	}
	return fresh, nil
}

// isCurrent reports whether an edition that is there already is the current one, or an older one. Of several of one day the current one is that which was kept
// last: put there again, an earlier one is taken back in its place, and is as if it came now.
func (s *Shelf) isCurrent(path string, e *segun.Edition) bool {
	cur, err := s.Current(e.List)
	return err != nil || cur.Date != e.Date || s.manifestPath(&cur) == path
}

// check refuses what could not be found again.
func check(e segun.Edition, files [][]byte) error {
	switch {
	case !safeName.MatchString(string(e.List)):
		return fmt.Errorf("shelf: list %q: %w: a name is lower-case letters, digits, \"-\", \"_\" and \".\"", e.List, ErrInvalid)
	case e.Date == "" || strings.ContainsAny(e.Date, `\:`) || e.Basis == "":
		return fmt.Errorf("shelf: list %s: %w without a date (%q)", e.List, ErrInvalid, e.Date)
	case len(e.Files) == 0 || len(files) != len(e.Files):
		return fmt.Errorf("shelf: list %s: %w: %d files of %d", e.List, ErrInvalid, len(files), len(e.Files))
	}
	for i, f := range e.Files {
		if segun.DigestOf(files[i]) != f.Digest {
			return fmt.Errorf("shelf: list %s: %w: the bytes of %s are not those of its digest", e.List, ErrInvalid, f.Name)
		}
	}
	return nil
}

// notSmaller holds a new edition to the current one, when it would take its place.
func (s *Shelf) notSmaller(e segun.Edition, o Options) error {
	cur, err := s.Current(e.List)
	if o.AcceptSmaller || errors.Is(err, ErrNotFound) || err == nil && e.Date < cur.Date {
		return nil
	}
	if err != nil {
		return err
	}
	no := &Smaller{List: e.List, Was: cur.Parties, Is: e.Parties, CurrentDate: cur.Date, SmallestShare: smallestShare}
	for _, f := range cur.Files {
		if !slices.ContainsFunc(e.Files, func(g segun.EditionFile) bool { return g.Name == f.Name }) {
			no.MissingFiles = append(no.MissingFiles, f.Name)
		}
	}
	if len(no.MissingFiles) > 0 || e.Parties*100 < cur.Parties*smallestShare {
		return no
	}
	return nil
}

// Current returns the edition of a list with the latest date; of several with the same, the one that was kept last.
// The error wraps ErrNotFound when there is none.
func (s *Shelf) Current(list segun.ListID) (segun.Edition, error) {
	all, err := s.Editions(list)
	if err != nil {
		return segun.Edition{}, err
	}
	if len(all) == 0 {
		return segun.Edition{}, fmt.Errorf("shelf: list %s: %w; load it with: segun lists load PATH", list, ErrNotFound)
	}
	return all[len(all)-1], nil
}

// Editions returns the editions of a list, the oldest first; none for a list that is not there.
func (s *Shelf) Editions(list segun.ListID) ([]segun.Edition, error) {
	if !safeName.MatchString(string(list)) {
		return nil, nil
	}
	paths, err := filepath.Glob(filepath.Join(s.dir, "editions", string(list), "*.json"))
	if err != nil {
		return nil, err
	}
	var all []segun.Edition
	for _, p := range paths {
		e, err := readManifest(p)
		if err != nil {
			return nil, fmt.Errorf("shelf: %s: %w", p, err)
		}
		all = append(all, e)
	}
	slices.SortStableFunc(all, func(a, b segun.Edition) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), a.Kept.Compare(b.Kept))
	})
	return all, nil
}

// Lists returns the names of all lists of which there is an edition, sorted.
func (s *Shelf) Lists() ([]segun.ListID, error) {
	dirs, err := os.ReadDir(filepath.Join(s.dir, "editions"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("shelf: %w", err)
	}
	var all []segun.ListID
	for _, d := range dirs {
		if files, _ := filepath.Glob(filepath.Join(s.dir, "editions", d.Name(), "*.json")); d.IsDir() && len(files) > 0 && safeName.MatchString(d.Name()) {
			all = append(all, segun.ListID(d.Name()))
		}
	}
	return all, nil
}

// Captures returns the files of an edition, as they were captured. The error wraps ErrCorrupt when a file is not what it was.
func (s *Shelf) Captures(e segun.Edition) ([]*segun.Capture, error) {
	var all []*segun.Capture
	for _, f := range e.Files {
		if !safeDigest.MatchString(string(f.Digest)) {
			return nil, fmt.Errorf("shelf: list %s: %w: %q is no digest", e.List, ErrCorrupt, f.Digest)
		}
		b, err := os.ReadFile(s.filePath(f.Digest))
		if err != nil {
			return nil, fmt.Errorf("shelf: list %s, %s: %w: %w; load the list again", e.List, f.Name, ErrCorrupt, err)
		}
		if segun.DigestOf(b) != f.Digest {
			return nil, fmt.Errorf("shelf: list %s, %s: %w: its bytes have changed; load the list again", e.List, f.Name, ErrCorrupt)
		}
		all = append(all, &segun.Capture{Digest: f.Digest, From: f.From, URL: f.URL, Time: f.Time, Bytes: b, Modified: f.Modified, ETag: f.ETag})
	}
	return all, nil
}
