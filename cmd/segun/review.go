package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/term"

	"segun/store"
	"segun/write"
)

type reviewCmd struct {
	caseFlags
	What []string `arg:"" optional:"" help:"One claim by its ID (1a2b3c4d5e#c7); or a question: then each claim that fits and has not been reviewed is shown in turn. Without it: status:alleged."`

	As     string `enum:",reviewed,wrong-speaker,wrong-status,not-a-claim" default:"" placeholder:"WHAT" help:"What you found: reviewed (it is as the text has it), wrong-speaker, wrong-status or not-a-claim."`
	Reason string `placeholder:"WHY" help:"Why; needed for all but reviewed. It stays in the case unless internal notes are exported."`
	Undo   bool   `help:"Take the last finding about the claim back." xor:"how"`
	List   bool   `help:"Show what was reviewed." xor:"how"`
}

// Help is shown below the flags.
func (reviewCmd) Help() string {
	return `What you find is kept beside the claim with your name and the reason, and never
changes what was read. It is bound to the words, who says them and how sure: when
a later version reads them otherwise, the claim counts as not reviewed again.

Examples:

  segun review                          allegations that nobody has reviewed, one key each
  segun review 'about:"Ines Morvan"'    others
  segun review 1a2b3c4d5e#c7 --as wrong-speaker --reason "the clerk says it"
  segun review 1a2b3c4d5e#c7 --undo
  segun review --list`
}

var claimID = regexp.MustCompile(`^(doc:)?[0-9a-fA-F]{4,}#c[0-9]+$`)

// Run books one finding, shows what there is, or asks for one after the other.
func (c *reviewCmd) Run(t *terminal) error {
	one := len(c.What) == 1 && claimID.MatchString(c.What[0])
	if (c.As != "" || c.Undo) && !one {
		return usage{message: "name one claim by its ID, as segun claims shows it: 1a2b3c4d5e#c7", of: "review"}
	}
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	switch {
	case c.List:
		return listReviews(t, k)
	case c.Undo:
		err = deciding(k, func(w *store.Writer) error { return w.UndoReview(c.What[0], c.Reason) })
	case c.As != "":
		err = deciding(k, func(w *store.Writer) error { return w.ReviewClaim(c.What[0], c.As, c.Reason) })
	case one:
		return c.inTurn(t, k, c.What[0])
	default:
		return c.inTurn(t, k, "")
	}
	if err != nil {
		return err
	}
	_, now, err := k.ReviewsOf(t.ctx, c.What[0])
	if err == nil {
		fmt.Fprintf(t.stdout, "%s: %s\n", c.What[0], markWords(now))
	}
	return err
}

// deciding is the writer for one decision, so that nobody else has to wait while a person thinks.
func deciding(k *store.Case, f func(w *store.Writer) error) error {
	w, err := k.Write()
	if err != nil {
		return err
	}
	return errors.Join(f(w), w.Close())
}

// markWords is what was found about a claim as a person reads it.
func markWords(m store.Mark) string {
	if !m.Done() {
		return "not reviewed"
	}
	return strings.Join(nonEmpty(findingWords(m.Verdict)+" ("+write.Plain(m.Who), m.Time.Format("2006-01-02")), ", ") + ")" + because(m.Why)
}

func findingWords(verdict string) string {
	switch verdict {
	case store.WrongSpeaker, store.WrongStatus, store.NotAClaim:
		return "reviewed: " + strings.ReplaceAll(verdict, "-", " ")
	case "undone":
		return "taken back"
	}
	return "reviewed"
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return ": " + write.Plain(oneLineOf(why))
}

func listReviews(t *terminal, k *store.Case) error {
	list, stale, err := k.Marked(t.ctx)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		for i := range list {
			showMarked(w, &list[i].Hit, list[i].Mark)
		}
		fmt.Fprintf(w, "%s reviewed\n", counted(len(list), "claim", "claims"))
		if stale > 0 {
			fmt.Fprintf(w, "%s of words that are read otherwise now\n", counted(stale, "review", "reviews"))
		}
		return nil
	})
}

// mostInTurn is how many claims are put before a person in one go.
const mostInTurn = 2000

// inTurn shows claims one after the other and asks about each.
func (c *reviewCmd) inTurn(t *terminal, k *store.Case, one string) error {
	hits, err := c.waiting(t, k, one)
	if err != nil {
		return err
	}
	keys := &answers{t: t, lines: bufio.NewReader(stdinUntil{t.ctx, t.stdin})}
	var done []string // whose last finding u takes back
	for i := 0; i < len(hits); {
		h := &hits[i]
		fmt.Fprintf(t.stdout, "%d of %d\n", i+1, len(hits))
		showHit(t.stdout, h)
		fmt.Fprintf(t.stdout, "  in the text: %s\n\n", write.Plain(h.Around))
		id := string(h.Doc.ID) + "#" + h.Claim.ID
		verdict, why, err := keys.ask(len(done) > 0)
		switch {
		case errors.Is(err, io.EOF):
			return c.ended(t, done, len(hits)-i)
		case err != nil:
			return err
		case verdict == "later":
			i++
		case verdict == "undo":
			id, done = done[len(done)-1], done[:len(done)-1]
			if err := deciding(k, func(w *store.Writer) error { return w.UndoReview(id, "") }); err != nil {
				return err
			}
			i = max(0, indexOf(hits, id))
		default:
			if err := deciding(k, func(w *store.Writer) error { return w.ReviewClaim(id, verdict, why) }); err != nil {
				return err
			}
			done = append(done, id)
			i++
		}
	}
	return c.ended(t, done, 0)
}

func indexOf(hits []store.Hit, id string) int {
	for i := range hits {
		if string(hits[i].Doc.ID)+"#"+hits[i].Claim.ID == id {
			return i
		}
	}
	return -1
}

func (c *reviewCmd) ended(t *terminal, done []string, left int) error {
	fmt.Fprintf(t.stdout, "%s reviewed, %s left\n", counted(len(done), "claim", "claims"), grouped(left))
	return nil
}

// waiting are the claims that fit the question and that nobody has reviewed; or the one that is named, reviewed or not.
func (c *reviewCmd) waiting(t *terminal, k *store.Case, one string) ([]store.Hit, error) {
	if one != "" {
		x, err := k.Why(t.ctx, one)
		if err != nil {
			return nil, err
		}
		return []store.Hit{x.Hit}, nil
	}
	question := c.What
	if len(question) == 0 {
		question = []string{"status:alleged"}
	}
	n, err := parseQuery(question)
	if err != nil {
		return nil, err
	}
	a, err := k.Claims(t.ctx, n, mostInTurn)
	if err != nil {
		return nil, err
	}
	marks, err := k.Marks(t.ctx, a.Hits)
	if err != nil {
		return nil, err
	}
	var out []store.Hit
	for i := range a.Hits {
		if !marks[i].Done() {
			out = append(out, a.Hits[i])
		}
	}
	return out, nil
}

// answers asks a person: one key at a terminal, a line elsewhere.
type answers struct {
	t     *terminal
	lines *bufio.Reader
}

// ask returns a finding with its reason, "later" or "undo". The error is io.EOF when the person has had enough.
func (a *answers) ask(undo bool) (verdict, why string, err error) {
	menu := "r as the text has it, s wrong speaker, t wrong status, n not a claim, space later, q end"
	if undo {
		menu += ", u undo"
	}
	for {
		key, err := a.key(menu + "? ")
		if err != nil {
			return "", "", err
		}
		switch key {
		case 'r':
			return store.Reviewed, "", nil
		case 's', 't', 'n':
			verdict = map[byte]string{'s': store.WrongSpeaker, 't': store.WrongStatus, 'n': store.NotAClaim}[key]
			if why, err = a.line("Why? "); err != nil || why != "" {
				return verdict, why, err
			}
		case ' ', '\r', '\n', 'l':
			return "later", "", nil
		case 'u':
			if undo {
				return "undo", "", nil
			}
		case 'q', 3, 4: // Ctrl-C and Ctrl-D, which a terminal that gives single keys passes on
			return "", "", io.EOF
		}
	}
}

// key is the next key, or the first letter of the next line where nobody sits at a terminal.
func (a *answers) key(prompt string) (byte, error) {
	fmt.Fprint(a.t.stderr, prompt)
	fd := int(a.t.stdin.Fd())
	if !term.IsTerminal(fd) {
		line, err := a.lines.ReadString('\n')
		if line = strings.TrimSpace(line); line != "" {
			return line[0], nil
		}
		return ' ', err
	}
	was, err := term.MakeRaw(fd)
	if err != nil {
		return 0, err
	}
	defer term.Restore(fd, was)
	one := make([]byte, 1)
	if _, err := a.t.stdin.Read(one); err != nil {
		return 0, err
	}
	fmt.Fprint(a.t.stderr, "\r\n")
	return one[0], a.t.ctx.Err()
}

func (a *answers) line(prompt string) (string, error) {
	fmt.Fprint(a.t.stderr, prompt)
	line, err := a.lines.ReadString('\n')
	if line = strings.TrimSpace(line); line != "" {
		return line, nil
	}
	return "", err
}
