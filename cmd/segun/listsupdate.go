package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/term"

	"segun"
	"segun/fetch"
	"segun/lists"
	"segun/store/shelf"
)

type listsUpdateCmd struct {
	Lists []string `arg:"" optional:"" name:"list" help:"Which lists (default: all with a publisher's address, and those loaded from a URL)."`

	From          string `placeholder:"URL" help:"Get the files of one list from here instead: a mirror that has them under their usual names."`
	AcceptSmaller bool   `help:"Take a list that seems cut off, or is much smaller than the last one."`
	JSON          bool   `name:"json" help:"Write one line of JSON a list."`
	Offline       bool   `help:"Fetch nothing from the network: every list then counts as not updated."`
	AllowPrivate  bool   `help:"Fetch from private and local addresses too."`
	Quiet         bool   `short:"q" help:"No progress and no summary; what failed is still named."`
}

// Help is shown below the flags.
func (listsUpdateCmd) Help() string {
	var b strings.Builder
	b.WriteString(`Only what changed is fetched. When a download fails or a list shrinks
suspiciously, the last good edition is kept. A proxy is taken from the
environment (HTTPS_PROXY, NO_PROXY).

Examples:

  segun lists update                  all of them
  segun lists update un               one
  segun lists update ofac --from https://mirror.example/ofac/

Lists with a publisher's address (one that was loaded from a URL is updated too):
`)
	for _, l := range lists.All {
		if len(l.Addresses) > 0 {
			fmt.Fprintf(&b, "\n  %s  %s", l.Format, l.Title)
		}
	}
	return b.String()
}

// Run updates each list in turn.
func (c *listsUpdateCmd) Run(t *terminal) error {
	s, err := openShelf()
	if err != nil {
		return err
	}
	which, err := c.which(s)
	if err != nil {
		return err
	}
	w := &listsLoading{t: t, shelf: s, out: bufio.NewWriter(t.stdout), json: c.JSON, quiet: c.Quiet, accept: c.AcceptSmaller}
	f := &fetch.Fetcher{AllowPrivate: c.AllowPrivate, Offline: c.Offline, MaxBytes: mostListBytes, Timeout: 30 * time.Minute, UserAgent: "segun/" + segunVersion()}
	u := updating{listsLoading: w, fetcher: f, from: c.From, progress: !c.Quiet && term.IsTerminal(int(t.stderr.Fd()))}
	for _, x := range which {
		if t.ctx.Err() != nil {
			break
		}
		if err := u.update(t.ctx, x); err != nil {
			return err
		}
	}
	return w.end()
}

// updatable is a list with the addresses of its files.
type updatable struct {
	id        segun.ListID
	list      *lists.List
	addresses []lists.Address
}

// canUpdate returns every list with a publisher's address, and those on the shelf that were loaded from a URL.
func canUpdate(s *shelf.Shelf) ([]updatable, error) {
	var all []updatable
	for _, l := range lists.All {
		if len(l.Addresses) > 0 {
			all = append(all, updatable{l.ID, l, l.Addresses})
		}
	}
	ids, err := s.Lists()
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		e, err := s.Current(id)
		if err != nil {
			return nil, err
		}
		if l, err := lists.Named(e.Format); err == nil && l.ID == "" && len(e.Files) == 1 && e.Files[0].URL != "" {
			all = append(all, updatable{id, l, []lists.Address{{Part: e.Files[0].Name, URL: e.Files[0].From}}})
		}
	}
	return all, nil
}

// which returns the lists to update.
func (c *listsUpdateCmd) which(s *shelf.Shelf) ([]updatable, error) {
	can, err := canUpdate(s)
	if err != nil {
		return nil, err
	}
	var all []updatable
	var names []string
	for _, x := range can {
		names = append(names, string(x.id))
		if len(c.Lists) == 0 || slices.Contains(c.Lists, string(x.id)) {
			all = append(all, x)
		}
	}
	for _, n := range c.Lists {
		if !slices.Contains(names, n) {
			return nil, usage{fmt.Sprintf("no address is known for %q; there are %s. A file that you have is taken with: segun lists load PATH", n, strings.Join(names, ", ")), "lists update"}
		}
	}
	if c.From != "" && len(all) != 1 {
		return nil, usage{"--from is for one list; name it", "lists update"}
	}
	return all, nil
}

// updating gets lists from their publishers.
type updating struct {
	*listsLoading
	fetcher  *fetch.Fetcher
	from     string
	progress bool
}

// update gets one list, whole or not at all, and takes it. Its error is that of standard output.
func (u *updating) update(ctx context.Context, x updatable) error {
	cur, err := u.shelf.Current(x.id)
	if err != nil && !errors.Is(err, shelf.ErrNotFound) {
		u.fail("list "+string(x.id), err.Error())
		return nil
	}
	b := &lists.Bundle{List: x.list, ID: x.id}
	changed := false
	for _, a := range x.addresses {
		capture, fresh, err := u.file(ctx, a, &cur)
		if err != nil {
			u.fail("list "+string(x.id), u.failure(a, err, &cur))
			return nil
		}
		changed = changed || fresh
		b.Files = append(b.Files, lists.File{Part: a.Part, Capture: capture})
	}
	slices.SortFunc(b.Files, func(x, y lists.File) int { return strings.Compare(x.Part, y.Part) })
	if !changed && !u.json {
		u.taken++
		if !u.quiet {
			fmt.Fprintf(u.out, "%s: as it was; dated %s\n", x.id, dated(&cur))
		}
		return u.out.Flush()
	}
	return u.take(b)
}

// file gets one file, or the one on the shelf when its publisher says that it has not changed.
func (u *updating) file(ctx context.Context, a lists.Address, cur *segun.Edition) (*segun.Capture, bool, error) {
	url := a.URL
	if u.from != "" {
		url = strings.TrimSuffix(u.from, "/") + "/" + a.Part
	}
	var old *segun.Capture
	if i := slices.IndexFunc(cur.Files, func(f segun.EditionFile) bool { return f.Name == a.Part }); i >= 0 {
		one := *cur
		one.Files = cur.Files[i : i+1]
		if cs, err := u.shelf.Captures(one); err == nil && cs[0].From == url { // a damaged one is simply fetched again, and what another address sent says nothing of this one
			old = cs[0]
		}
	}
	var since fetch.Stamp
	if old != nil {
		since = fetch.Stamp{ETag: old.ETag, Modified: old.Modified}
	}
	if u.progress {
		fmt.Fprintf(u.t.stderr, "segun: fetching %s\n", url)
	}
	c, fresh, err := u.fetcher.Newer(ctx, url, since)
	switch {
	case err != nil:
		return nil, false, err
	case !fresh:
		return old, false, nil
	}
	return &c, old == nil || c.Digest != old.Digest, nil
}

// failure words what went wrong with a file, and what stays.
func (u *updating) failure(a lists.Address, err error, cur *segun.Edition) string {
	stays := "there is none from before"
	if cur.Date != "" {
		stays = "the edition of " + cur.Date + " is kept"
	}
	return fmt.Sprintf("%s: %s (%s)", a.Part, reasonOf(err), stays)
}
