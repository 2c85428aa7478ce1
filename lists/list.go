package lists

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"segun"
)

// List is one list, or one format in which anybody may keep a list: an entry of All.
type List struct {
	Format    string       // its name in --as: "ofac"
	ID        segun.ListID // "" for a format: then the file's name names the list
	Title     string
	Publisher string
	Version   string    // of the reader; raised when the same bytes may give other statements
	Addresses []Address // where its publisher offers it; none for formats
	Least     int       // parties below which it must be cut off

	// part says which file of the list a capture is ("sdn.csv"), "" when it is none of it.
	part func(c *segun.Capture) string
	// read says everything that the files state. Its error is a *Refusal.
	read func(r *run) error
}

// Address is one file of a list at its publisher.
type Address struct {
	Part string // as in Bundle.Files
	URL  string
}

// All is every list and format that can be read. What a capture is, is asked in this order.
var All = []*List{&OFAC, &UN, &FTM, &Own}

// Named returns the entry of All with that format, or an error that names those that there are.
func Named(format string) (*List, error) {
	var known []string
	for _, l := range All {
		if l.Format == format {
			return l, nil
		}
		known = append(known, l.Format)
	}
	return nil, fmt.Errorf("lists: no list or format %q; there are %s", format, strings.Join(known, ", "))
}

// Bundle is the captured files of one list.
type Bundle struct {
	List  *List
	ID    segun.ListID
	Files []File // in the order of their parts' names
}

// File is one captured file and its part in the list.
type File struct {
	Part string
	*segun.Capture
}

// file returns the file with that part, or nil.
func (b *Bundle) file(part string) *File {
	for i := range b.Files {
		if b.Files[i].Part == part {
			return &b.Files[i]
		}
	}
	return nil
}

// Sort tells what list each capture belongs to and puts those of one list together. With a list given, only that one is looked for.
// What belongs to none is returned beside them. Captures must not be changed afterwards.
func Sort(captures []*segun.Capture, as *List) (found []Bundle, strange []*segun.Capture) {
	for _, c := range captures {
		l, part := recognise(c, as)
		if l == nil {
			strange = append(strange, c)
			continue
		}
		id := l.ID
		if id == "" {
			id = nameOf(c)
		}
		i := slices.IndexFunc(found, func(b Bundle) bool { return b.List == l && b.ID == id && b.file(part) == nil })
		if i < 0 {
			found = append(found, Bundle{List: l, ID: id})
			i = len(found) - 1
		}
		found[i].Files = append(found[i].Files, File{part, c})
	}
	for _, b := range found {
		slices.SortFunc(b.Files, func(x, y File) int { return strings.Compare(x.Part, y.Part) })
	}
	return found, strange
}

// recognise returns the list that a capture is a file of, and which.
func recognise(c *segun.Capture, as *List) (*List, string) {
	for _, l := range All {
		if as != nil && l != as {
			continue
		}
		if part := l.part(c); part != "" {
			return l, part
		}
	}
	return nil, ""
}

// base is the last part of where a capture is from, in lower case.
func base(c *segun.Capture) string {
	from := c.From
	if c.URL != "" {
		from, _, _ = strings.Cut(c.URL, "?")
	}
	return strings.ToLower(path.Base(strings.ReplaceAll(from, `\`, "/")))
}

// nameOf makes a list's name of its file's: "My Watch-List.csv" is my-watch-list. The names of the publishers' lists are theirs alone.
func nameOf(c *segun.Capture) segun.ListID {
	n := base(c)
	for _, ending := range []string{".jsonl", ".json", ".ftm", ".csv", ".tsv", ".txt"} {
		n = strings.TrimSuffix(n, ending)
	}
	n = strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '-'
	}, n), "-")
	if n == "" {
		n = "list"
	}
	for _, l := range All {
		if segun.ListID(n) == l.ID || n == string(SampleID) {
			return segun.ListID("own-" + n)
		}
	}
	return segun.ListID(n)
}

// Refusal says why a list was not taken, and what to do. The last good edition is then kept by whoever keeps them.
type Refusal struct {
	List   segun.ListID
	Code   string // "truncated", "smaller", "missing-file", "not-a-list", "too-many-bad-rows", "too-large"
	Reason string
}

// Error is the reason with the list's name.
func (e *Refusal) Error() string { return fmt.Sprintf("list %s refused: %s", e.List, e.Reason) }
