package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun/store"
	"segun/store/query"
	"segun/write"
	"segun/write/export"
)

type claimsCmd struct {
	caseFlags
	Query []string `arg:"" optional:"" help:"What to look for; everything without it."`

	Limit int  `short:"n" default:"50" placeholder:"N" help:"How many to show, the latest first (${default})."`
	Fold  bool `help:"Show tellings of one thing together, with how many first voices they rest on." xor:"sheet"`
	JSON  bool `name:"json" help:"Write one line of JSON a claim." xor:"form"`
	CSV   bool `name:"csv" help:"Write a table for a spreadsheet." xor:"form,sheet"`
}

const queryHelp = `A question is words and fields side by side, all of which must hold:

  about:NAME by:NAME via:NAME   whom it is about, who says it, through whom
  accused:NAME                  whom it accuses, or denies to have done wrong
  status:S act:A                alleged, denied, planned …; accuse, deny …
  flag:F                        crime_in_own_voice, headline_stronger, serious_allegation …
  outlet:NAME doc:ID            where it stands
  since:DATE until:DATE         published from, to: 2031, 2031-05, 2031-05-04
  article:WORD                  a word of the article around it
  word "a phrase"               words of the claim itself
  -x   x or y   (x or y) z      not; either; both`

// Help is shown below the flags.
func (claimsCmd) Help() string {
	return queryHelp + `

Examples:

  segun claims 'about:"Harbour Authority" status:alleged since:2031-05'
  segun claims --case harbour --csv 'by:"Ines Morvan"' > morvan.csv
  segun claims '"dredging contract" -status:denied'
  segun claims --fold about:Morvan   nine outlets on one report's word, once
  segun claims -- -outlet:Tribune   a question that begins with a -`
}

// parseQuery reads a question; what stands in several arguments must all hold.
func parseQuery(args []string) (query.Node, error) {
	var all query.Node
	for _, a := range args {
		n, err := query.Parse(a)
		if err == nil && n == nil {
			continue
		}
		if err != nil {
			return nil, usage{message: err.Error(), of: "claims"}
		}
		all = query.Both(all, n)
	}
	return all, nil
}

// marksTaken reports whether a question looks as if the shell had taken the quotation marks of a name: about:Ines Morvan.
func marksTaken(args []string) bool {
	for _, a := range args {
		f, v, ok := strings.Cut(a, ":")
		if ok && !strings.ContainsAny(v, `":()`) && strings.Contains(v, " ") && slices.Contains([]query.Field{query.About, query.Accused, query.By, query.Via, query.Outlet}, query.Field(f)) {
			return true
		}
	}
	return false
}

// Run asks and shows.
func (c *claimsCmd) Run(t *terminal) error {
	n, err := parseQuery(c.Query)
	if err != nil {
		return err
	}
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	a, err := k.Claims(t.ctx, n, max(c.Limit, 1))
	if err != nil {
		return err
	}
	marks, err := k.Marks(t.ctx, a.Hits)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		switch {
		case c.Fold:
			return c.folded(t, k, w, a, marks, n != nil)
		case c.JSON:
			for i := range a.Hits {
				if err := oneLine(w, reviewedLine(&a.Hits[i], marks[i])); err != nil {
					return err
				}
			}
			return nil
		case c.CSV:
			return writeSheet(w, export.Titles(), func(row func([]string) error) error {
				for i := range a.Hits {
					if err := row(claimRow(&a.Hits[i], marks[i])); err != nil {
						return err
					}
				}
				return nil
			})
		}
		for i := range a.Hits {
			showMarked(w, &a.Hits[i], marks[i])
		}
		tellCount(w, a, marks, n != nil)
		if a.Total == 0 && marksTaken(c.Query) {
			fmt.Fprintln(w, `for a name of several words keep the marks from your shell: 'about:"Ines Morvan"'`)
		}
		return nil
	})
}

// showHit writes one claim: who says it and how sure, the words, and where.
func showHit(w io.Writer, h *store.Hit) { showMarked(w, h, store.Mark{}) }

// showMarked is showHit with what a person found about the claim, if anybody did.
func showMarked(w io.Writer, h *store.Hit, m store.Mark) {
	c := h.Claim
	fmt.Fprintf(w, "%s: %s\n", write.Plain(sourcing(h)), standing(c.Act, c.Status, c.Flags))
	fmt.Fprintf(w, "  %s\n", write.Plain(oneLineOf(c.Words)))
	fmt.Fprintf(w, "  %s\n", strings.Join(nonEmpty(hitID(h), aboutTime(c.EDTF), published(h.Doc), sectionWords(h), place(h.Doc)), "; "))
	if m.Done() {
		fmt.Fprintf(w, "  %s\n", markWords(m))
	}
	fmt.Fprintln(w)
}

func aboutTime(edtf string) string {
	if edtf == "" {
		return ""
	}
	return "of " + write.Plain(edtf)
}

func published(d *store.Document) string {
	if d.Published == "" {
		return "no date"
	}
	return "published " + write.Plain(d.Published)
}

// sectionWords says where in the page a claim stands, when that is not the article.
func sectionWords(h *store.Hit) string {
	switch k := h.Doc.SectionKind(h.Claim.Section); k {
	case "comment":
		return "in a reader's comment"
	case "boilerplate":
		return "in the page's frame"
	case "headline", "caption":
		return "in a " + k
	}
	return ""
}

func place(d *store.Document) string {
	if d.URL != "" {
		return write.Plain(d.URL)
	}
	return write.Plain(d.From)
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

// tellCount says how much there is beside what is shown. Absence is only that of what was read.
func tellCount(w io.Writer, a *store.Answer, marks []store.Mark, asked bool) {
	if a.Total == 0 && asked {
		fmt.Fprintf(w, "no such claim in the %s read\n", documents(a.Documents))
		return
	}
	more := ""
	if a.More {
		more = "more than "
	}
	reviewed := 0
	for _, m := range marks {
		if m.Done() {
			reviewed++
		}
	}
	fmt.Fprintf(w, "%d of %s%s, in %s read; %d of those shown reviewed\n", len(a.Hits), more, counted(a.Total, "claim", "claims"), documents(a.Documents), reviewed)
}
