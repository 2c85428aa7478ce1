package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"segun/cmd/internal/desk"
	"segun/web/api"
	"segun/write"
)

type checkCmd struct {
	caseFlags
	Draft string `arg:"" optional:"" help:"The draft, plain text with the headline first; - reads it from standard input. Without it the allegations of the case are shown."`

	Date      date `placeholder:"DATE" help:"When it is to be published, which yesterday is counted from (default: today)."`
	Limit     int  `short:"n" default:"20" placeholder:"N" help:"Of a case: how many claims that accuse somebody to look through, the latest first (${default})."`
	Elsewhere bool `help:"Of a case of more than 2,000 documents: look in all of them for who tells an allegation too and what the accused say, and not in its own alone. It takes a second or two for each."`
	JSON      bool `name:"json" help:"Write one object of JSON, as the API does."`
}

// Help is shown below the flags.
func (checkCmd) Help() string {
	return `Before you publish: each allegation (serious ones are marked) with who says so, on how many origins,
and whether this very allegation was put to whom it accuses and answered, as far as
the documents of the case say; of a large case without --elsewhere, as far as its own
document says; a crime told in your own voice; a headline that is
stronger than what stands below it; a quotation that differs from its source in the
case. The draft is not kept. What is not found is not there in these documents, and
no more than that.

Examples:

  segun check draft.txt               a draft beside the only case there is
  pandoc -t plain d.docx | segun check --case harbour -
  segun check                         the allegations of the case`
}

// mostDraft is how much of a draft is read.
const mostDraft = 500000

// Run looks.
func (c *checkCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	d, _, err := newDesk(t, k, c.options(t).Who, &servingFlags{Offline: true})
	if err != nil {
		return err
	}
	defer d.Close()
	var found *api.Checked
	if c.Draft == "" {
		found, err = c.ofCase(t, d)
	} else {
		var text string
		if text, err = c.draft(t); err == nil {
			found, err = d.CheckDraft(t.ctx, api.Draft{Text: text, Date: string(c.Date)})
		}
	}
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		if c.JSON {
			return oneLine(w, api.Filled(found))
		}
		showChecked(w, found)
		return nil
	})
}

// small is how many documents a case has at the most for all of it to be looked through unasked.
const small = 2000

// ofCase looks through the claims of the case that accuse somebody, and, where it is small or that is asked for, in all other documents for each allegation among them.
func (c *checkCmd) ofCase(t *terminal, d *desk.Desk) (*api.Checked, error) {
	const most = 200 // on a page
	found, err := d.CheckCase(t.ctx, api.Paging{Limit: min(max(1, c.Limit), most)})
	for left := c.Limit - most; err == nil && left > 0 && found.Next != ""; left -= most {
		var p *api.Checked
		if p, err = d.CheckCase(t.ctx, api.Paging{Limit: min(left, most), After: found.Next}); err == nil {
			found.Allegations, found.OwnVoice = append(found.Allegations, p.Allegations...), append(found.OwnVoice, p.OwnVoice...)
			found.Headlines, found.Next = append(found.Headlines, p.Headlines...), p.Next
		}
	}
	if err != nil || found.Documents > small && !c.Elsewhere {
		return found, err
	}
	var whole []api.Allegation
	err = d.LookElsewhere(t.ctx, found, func(a *api.Allegation) error {
		whole = append(whole, *a)
		return nil
	})
	found.Allegations = whole
	return found, err
}

// draft reads the draft.
func (c *checkCmd) draft(t *terminal) (string, error) {
	var in io.Reader = stdinUntil{t.ctx, t.stdin}
	if c.Draft != "-" {
		f, err := os.Open(c.Draft)
		if err != nil {
			return "", err
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, mostDraft+1))
	switch {
	case err != nil:
		return "", err
	case len(b) > mostDraft:
		return "", errors.New("the draft is longer than 500,000 bytes; check a part of it")
	case strings.TrimSpace(string(b)) == "":
		return "", errors.New("the draft is empty")
	}
	return string(b), nil
}

func showChecked(w io.Writer, f *api.Checked) {
	for i := range f.Allegations {
		showAllegation(w, &f.Allegations[i])
	}
	for i := range f.OwnVoice {
		fmt.Fprintf(w, "own voice: %s\n  %s\n\n", write.Plain(f.OwnVoice[i].Claim.Words), f.OwnVoice[i].Message)
	}
	for i := range f.Headlines {
		h := &f.Headlines[i]
		fmt.Fprintf(w, "headline: %s\n  %s\n", write.Plain(h.Claim.Words), h.Message)
		if h.Against != nil {
			fmt.Fprintf(w, "  below: %s: %s, %s\n", write.Plain(sourcingOf(h.Against)), statusWords(h.Against.Status), write.Plain(h.Against.Words))
		}
		fmt.Fprintln(w)
	}
	for i := range f.Quotations {
		q := &f.Quotations[i]
		fmt.Fprintf(w, "quotation: %s\n  %s has: %s\n\n", write.Plain(diffed(q.Diff, "here")), write.Plain(sourceOf(&q.Source)), write.Plain(diffed(q.Diff, "source")))
	}
	fmt.Fprintf(w, "%s, %s in the outlet's own voice, %s, %s, beside %s read by a machine\n", counted(len(f.Allegations), "allegation", "allegations"),
		counted(len(f.OwnVoice), "crime", "crimes"), counted(len(f.Headlines), "headline to look at", "headlines to look at"),
		counted(len(f.Quotations), "quotation that differs", "quotations that differ"), documents(f.Documents))
	if f.Next != "" {
		fmt.Fprintln(w, "there are earlier ones: -n looks further back")
	}
	if len(f.Allegations) > 0 && f.Allegations[0].Looked == "document" {
		fmt.Fprintln(w, "only the documents in which an allegation stands were looked through for replies: --elsewhere looks through all")
	}
}

func showAllegation(w io.Writer, a *api.Allegation) {
	c := &a.Claim
	serious := ""
	if a.Serious {
		serious = ", serious"
	}
	fmt.Fprintf(w, "%s: %s%s\n  %s\n", write.Plain(sourcingOf(c)), standing(c.Act, c.Status, c.Flags), serious, write.Plain(c.Words))
	switch {
	case len(a.Accused) > 0:
		fmt.Fprintf(w, "  accused: %s\n", write.Plain(namesOf(a.Accused)))
	case len(c.About) > 0:
		fmt.Fprintf(w, "  who is accused was not read; it names %s\n", write.Plain(namesOf(c.About)))
	default:
		fmt.Fprintln(w, "  who is accused was not read")
	}
	in := ""
	if a.Looked == "document" {
		in = " (other documents were not looked through)"
	}
	fmt.Fprintf(w, "  %s", counted(a.Origins.Known, "known origin", "known origins"))
	if a.Origins.Unknown > 0 {
		fmt.Fprintf(w, ", %d of unknown lineage", a.Origins.Unknown)
	}
	fmt.Fprint(w, in)
	if n := len(a.Tellings); n > 0 {
		fmt.Fprintf(w, "; also told in %s", counted(n, "claim of the case", "claims of the case"))
	}
	for i := range a.Earlier {
		fmt.Fprintf(w, "\n  also in an earlier version of this page, %s", versionOf(&a.Earlier[i].Document))
	}
	if a.Later != nil {
		fmt.Fprintf(w, "\n  only in an earlier version of this page: the last one, %s, does not allege it", versionOf(a.Later))
	}
	fmt.Fprintf(w, "\n  %s\n", a.Message)
	for i := range a.Replies {
		r := &a.Replies[i]
		fmt.Fprintf(w, "    %s: %s: %s, %s\n", replyWords[r.Kind], write.Plain(sourcingOf(&r.Claim)), statusWords(r.Claim.Status), write.Plain(r.Claim.Words))
	}
	fmt.Fprintln(w)
}

func namesOf(list []api.EntityRef) string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].Name
	}
	return strings.Join(out, ", ")
}

// replyWords are the kinds of replies as a person reads them.
var replyWords = map[string]string{"denies": "denies it", "answers": "answers it", "declines": "gave no answer", "refers": "referred to others", "something_else": "about something else"}

// sourcingOf is a claim's chain in words.
func sourcingOf(c *api.Claim) string {
	var parts []string
	for i := range c.Chain {
		v := &c.Chain[i]
		if v.Voice == "writer" && v.Name != "" && c.Document.Outlet != "" && c.Document.Outlet != v.Name {
			parts = append(parts, v.Name+" in "+c.Document.Outlet)
			continue
		}
		if v.Name != "" && v.Entity.Name != "" && !strings.Contains(v.Entity.Name, v.Name) && !strings.Contains(v.Name, v.Entity.Name) {
			parts = append(parts, v.Name+" ("+v.Entity.Name+")")
			continue
		}
		parts = append(parts, cmp.Or(v.Name, map[string]string{"unspecified": "somebody not named", "commenter": "a reader without a name"}[v.Voice], "the article itself"))
	}
	return strings.Join(parts, ", citing ")
}

func sourceOf(d *api.DocumentRef) string {
	return strings.Join(nonEmpty(cmp.Or(d.Outlet, write.Titled(d.Title, d.Opening)), d.Published, versionOf(d)), ", ")
}

// diffed is one side of a difference, with what only it has in brackets.
func diffed(parts []api.DiffPart, side string) string {
	var out []string
	for _, p := range parts {
		switch p.Kind {
		case "same":
			out = append(out, p.Text)
		case side:
			out = append(out, "["+p.Text+"]")
		}
	}
	return strings.Join(out, " ")
}

// versionOf names one version of a page.
func versionOf(d *api.DocumentRef) string { return d.ID[:min(10, len(d.ID))] }
