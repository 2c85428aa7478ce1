package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"segun"
	"segun/lists"
	"segun/store/shelf"
	"segun/write"
)

type listsDiffCmd struct {
	A string `arg:"" name:"old" help:"The older edition: LIST@DATE, a file, or a folder. By itself, LIST compares its last two editions."`
	B string `arg:"" optional:"" name:"new" help:"The newer one: LIST, LIST@DATE, a file, or a folder."`

	Numbers       bool `help:"Show identity numbers, which are folded otherwise."`
	AcceptSmaller bool `help:"Compare files that seem cut off, too."`
	JSON          bool `name:"json" help:"Write one line of JSON a party that changed."`
}

// Help is shown below the flags.
func (listsDiffCmd) Help() string {
	return `Parties are compared by the publisher's numbers, so that a new name is a
change of name and not a new party.

Examples:

  segun lists diff ofac                      the last two editions
  segun lists diff ofac@2031-05-04 ofac      since that day
  segun lists diff old.xml consolidated.xml  two files`
}

// Run compares two editions.
func (c *listsDiffCmd) Run(t *terminal) error {
	s, err := openShelf()
	if err != nil {
		return err
	}
	a, b, err := c.sides(t, s)
	if err != nil {
		return err
	}
	before, was, err := a.read()
	if err != nil {
		return err
	}
	after, is, err := b.read()
	if err != nil {
		return err
	}
	tellUnread(t, was, is)
	d := lists.Compare(before, after)
	out := bufio.NewWriter(t.stdout)
	if c.JSON {
		err = c.lines(out, a, b, &d)
	} else {
		c.text(out, a, b, &d)
	}
	return errors.Join(err, out.Flush())
}

// tellUnread tells of rows that could not be read: their parties seem removed, or added.
func tellUnread(t *terminal, was, is *lists.Report) {
	for i, r := range [...]*lists.Report{was, is} {
		if r.ErrorCount > 0 {
			fmt.Fprintf(t.stderr, "segun: %s of the edition of %s could not be read, the first at %s: what stands in them seems %s\n", counted(r.ErrorCount, "row", "rows"), r.Edition.Date,
				write.Plain(r.Errors[0].String()), [...]string{"added", "removed"}[i])
		}
	}
}

// sides finds the two editions.
func (c *listsDiffCmd) sides(t *terminal, s *shelf.Shelf) (a, b *held, err error) {
	if c.B != "" {
		if a, err = c.side(t, s, c.A); err != nil {
			return nil, nil, err
		}
		if b, err = c.side(t, s, c.B); err != nil {
			return nil, nil, err
		}
		return a, b, oneList(a, b, isPath(c.A) || isPath(c.B))
	}
	all, err := s.Editions(segun.ListID(c.A))
	if err != nil {
		return nil, nil, err
	}
	if len(all) < 2 {
		return nil, nil, usage{fmt.Sprintf("of %s there is only one edition here, and it takes two to compare; name two files, folders, or LIST@DATE", write.Plain(c.A)), "lists diff"}
	}
	if a, err = hold(s, all[len(all)-2]); err != nil {
		return nil, nil, err
	}
	b, err = hold(s, all[len(all)-1])
	return a, b, err
}

// oneList refuses two lists whose numbers do not mean the same parties: everything would seem removed and added.
// Files of one format may be editions of one list under two names.
func oneList(a, b *held, files bool) error {
	x, y := &a.edition, &b.edition
	if x.Format == y.Format && (x.List == y.List || files) {
		return nil
	}
	return usage{fmt.Sprintf("%s and %s are two lists, not two editions of one: each numbers its parties in its own way; compare one with itself: segun lists diff %[1]s, or segun lists diff %[1]s@DATE %[1]s",
		write.Plain(string(x.List)), write.Plain(string(y.List))), "lists diff"}
}

// isPath reports whether an argument is a file or folder that is there.
func isPath(arg string) bool {
	_, err := os.Stat(arg)
	return err == nil
}

// side takes an edition from the shelf, or from a path that holds one list.
func (c *listsDiffCmd) side(t *terminal, s *shelf.Shelf, arg string) (*held, error) {
	if !isPath(arg) {
		h, err := holdNamed(s, arg)
		if err != nil && strings.ContainsAny(arg, `/\.`) {
			return nil, fmt.Errorf("%s: no such file or folder, and %w", write.Plain(arg), err)
		}
		return h, err
	}
	// A list that is cut off would show thousands of removals that never were.
	found, err := holdPath(t.ctx, arg, c.AcceptSmaller)
	if err != nil {
		return nil, err
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%s holds %d lists that this program knows, and one is compared at a time; name its file or folder", write.Plain(arg), len(found))
	}
	return found[0], nil
}

// text writes the difference for a person.
func (c *listsDiffCmd) text(out io.Writer, a, b *held, d *lists.Diff) {
	fmt.Fprintf(out, "%s, from %s to %s\n", a.edition.List, dated(&a.edition), dated(&b.edition))
	if a.edition.List != b.edition.List {
		fmt.Fprintf(out, "  these are two lists, %s and %s, whose numbers need not mean the same parties\n", a.edition.List, b.edition.List)
	}
	partyLines(out, "Added", d.Added)
	partyLines(out, "Removed", d.Removed)
	c.changes(out, "Renamed", d.Changed, func(x *lists.Change) bool { return x.Renamed }, func(x *lists.Change) string {
		return write.Plain(strings.Join(x.Was.Values("name"), " / ")) + " → " + write.Plain(strings.Join(x.Is.Values("name"), " / "))
	})
	c.changes(out, "Programmes changed", d.Changed, func(x *lists.Change) bool { return x.Programmes }, func(x *lists.Change) string {
		return write.Plain(x.Is.Name()) + ":" + c.delta(x, func(p string) bool { return p == "program" }, false)
	})
	c.changes(out, "Otherwise changed", d.Changed, func(x *lists.Change) bool { return c.delta(x, otherwise, true) != "" || x.Was.Schema != x.Is.Schema }, func(x *lists.Change) string {
		kind := ""
		if x.Was.Schema != x.Is.Schema {
			kind = " " + x.Was.Schema + " → " + x.Is.Schema
		}
		return write.Plain(x.Is.Name()) + ":" + kind + c.delta(x, otherwise, true)
	})
	fmt.Fprintf(out, "\nUnchanged: %s\n", counted(d.Unchanged, "party", "parties"))
}

// otherwise are the properties that have no part of their own.
func otherwise(property string) bool { return property != "name" && property != "program" }

// partyLines writes a part of parties.
func partyLines(out io.Writer, title string, list []lists.Party) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s (%s)\n", title, grouped(len(list)))
	for i := range list {
		_, n := list[i].Subject.Parts()
		fmt.Fprintf(out, "  %s  %s (%s)\n", write.Plain(n), write.Plain(list[i].Name()), list[i].Schema)
	}
}

// changes writes a part of changed parties, those that are of it.
func (c *listsDiffCmd) changes(out io.Writer, title string, list []lists.Change, of func(*lists.Change) bool, line func(*lists.Change) string) {
	n := 0
	for i := range list {
		if of(&list[i]) {
			n++
		}
	}
	if n == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s (%s)\n", title, grouped(n))
	for i := range list {
		if of(&list[i]) {
			_, id := list[i].Subject.Parts()
			fmt.Fprintf(out, "  %s  %s\n", write.Plain(id), line(&list[i]))
		}
	}
}

// delta writes what went and what came, of the properties that fit.
func (c *listsDiffCmd) delta(x *lists.Change, fits func(string) bool, named bool) string {
	var b strings.Builder
	part := func(sign string, list []segun.Statement) {
		for i := range list {
			s := &list[i]
			if !fits(s.Property) {
				continue
			}
			value := s.Value
			if !c.Numbers {
				value = lists.Fold(s)
			}
			fmt.Fprintf(&b, " %s", sign)
			if named {
				fmt.Fprintf(&b, "%s ", propertyWords(s.Property))
			}
			b.WriteString(write.Plain(value))
			b.WriteByte(';')
		}
	}
	part("−", x.Gone)
	part("+", x.Come)
	return strings.TrimSuffix(b.String(), ";")
}

// changeJSON is one party that changed.
type changeJSON struct {
	Schema     string      `json:"schema"` // "segun.listchange/1"
	List       string      `json:"list"`
	From       string      `json:"from"` // dates of the editions
	To         string      `json:"to"`
	Change     string      `json:"change"` // added, removed, changed
	ID         string      `json:"id"`
	Kind       string      `json:"kind"`
	Name       string      `json:"name"`
	OldName    string      `json:"old_name,omitempty"` // where it is renamed
	Renamed    bool        `json:"renamed,omitempty"`
	Programmes bool        `json:"programmes_changed,omitempty"`
	Gone       []deltaJSON `json:"gone,omitempty"`
	Come       []deltaJSON `json:"come,omitempty"`
}

type deltaJSON struct {
	Property string `json:"property"`
	Value    string `json:"value"`
	Valid    string `json:"valid,omitempty"`
	Folded   bool   `json:"folded,omitempty"`
}

// lines writes the difference for programs.
func (c *listsDiffCmd) lines(out io.Writer, a, b *held, d *lists.Diff) error {
	base := changeJSON{Schema: "segun.listchange/1", List: string(b.edition.List), From: a.edition.Date, To: b.edition.Date}
	for _, p := range []struct {
		change string
		list   []lists.Party
	}{{"added", d.Added}, {"removed", d.Removed}} {
		for i := range p.list {
			x := base
			x.Change, x.Kind, x.Name = p.change, p.list[i].Schema, p.list[i].Name()
			_, x.ID = p.list[i].Subject.Parts()
			if err := oneLine(out, x); err != nil {
				return err
			}
		}
	}
	for i := range d.Changed {
		ch := &d.Changed[i]
		x := base
		x.Change, x.Kind, x.Name, x.Renamed, x.Programmes = "changed", ch.Is.Schema, ch.Is.Name(), ch.Renamed, ch.Programmes
		_, x.ID = ch.Subject.Parts()
		if ch.Renamed {
			x.OldName = ch.Was.Name()
		}
		x.Gone, x.Come = c.deltas(ch.Gone), c.deltas(ch.Come)
		if err := oneLine(out, x); err != nil {
			return err
		}
	}
	return nil
}

func (c *listsDiffCmd) deltas(list []segun.Statement) []deltaJSON {
	var all []deltaJSON
	for i := range list {
		s := &list[i]
		x := deltaJSON{Property: s.Property, Value: s.Value, Valid: s.Valid}
		if f := lists.Fold(s); !c.Numbers && f != s.Value {
			x.Value, x.Folded = f, true
		}
		all = append(all, x)
	}
	return all
}
