package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"segun"
	"segun/resolve/screen"
	"segun/store/clearance"
	"segun/write"
)

type screenClearCmd struct {
	OnList string `arg:"" name:"list" help:"The list: ofac."`
	ID     string `arg:"" name:"id" help:"The publisher's number of the party: 17671."`
	Name   string `arg:"" help:"The name that was screened, as it was; - for a line on standard input."`

	askedFlags `embed:""`
	Because    string `required:"" placeholder:"WORDS" help:"Why it is somebody else: \"born in 1990, by the passport\"."`
	By         string `placeholder:"NAME" help:"Who decided (default: the user of this computer)."`
	Undo       bool   `help:"Take an earlier decision back."`
	Quiet      bool   `short:"q" help:"Say nothing when it is done."`
}

// Help is shown below the flags.
func (screenClearCmd) Help() string {
	return `The decision holds for this name with these details and this party, until
either side changes: another detail of the name, or another statement of the
list about the party. Then the candidate comes back, with the old decision.
Give the details that were screened; those of a row of a table belong to it.

Decisions are kept in judgements/screening.jsonl below SEGUN_DIR, a line each,
with who, when and why; none is ever changed.

Examples:

  segun screen clear un 6908 "Ines Ruiz" --because "another birth date"
  segun screen clear un 6908 "Ines Ruiz" --birth 1990 --by Ana --because "…"
  segun screen clear un 6908 "Ines Ruiz" --undo --because "wrong passport"`
}

// Run adds the decision.
func (c *screenClearCmd) Run(t *terminal) error {
	name := c.Name
	if name == "-" {
		var line strings.Builder
		buf := make([]byte, 1)
		for {
			n, err := stdinUntil{t.ctx, t.stdin}.Read(buf)
			if n == 0 || buf[0] == '\n' || err != nil {
				break
			}
			line.WriteByte(buf[0])
		}
		name = strings.TrimSpace(line.String())
	}
	if strings.TrimSpace(c.Because) == "" {
		return usage{"--because is empty; say why it is somebody else, for whoever asks later", "screen clear"}
	}
	a, err := c.bearer()
	if err != nil {
		return usage{err.Error(), "screen clear"}
	}
	if a.Name = name; strings.TrimSpace(name) == "" {
		return usage{"the name is empty; give the one that was screened, or - and a line on standard input", "screen clear"}
	}
	subject := segun.SubjectOf(segun.ListID(c.OnList), c.ID)
	s, err := (&listFlags{List: []string{c.OnList}}).search(t, "")
	if err != nil {
		return err
	}
	listed, ok := s.screener.Party(subject)
	if !ok {
		return fmt.Errorf("list %s of %s has no party with the number %q", c.OnList, s.head.Lists[0].Date, write.Plain(c.ID))
	}
	return c.decide(t, s, &a, &listed)
}

// decide adds the decision to those that there are.
func (c *screenClearCmd) decide(t *terminal, s *searching, a *segun.Asked, listed *segun.Candidate) error {
	d, err := readDecisions(t)
	if err != nil {
		return err
	}
	digest := screen.AskedDigest(a)
	j := segun.Clearance{A: segun.ClearedSide{Name: a.Name, Digest: digest}, B: segun.ClearedSide{Subject: listed.Subject, Name: listed.Primary, Digest: listed.Digest},
		Verdict: segun.NotSame, Why: c.Because, Who: c.By, When: time.Now()}
	if j.Who == "" {
		if j.Who = currentUser(); j.Who == unknownUser {
			fmt.Fprintln(t.stderr, "segun: who decided is not known here; say it with --by")
		}
	}
	answer := s.screener.Ask(a, screen.Options{Least: 0.01, Most: 1000})
	for i := range answer.Candidates {
		if x := &answer.Candidates[i]; x.Subject == listed.Subject {
			j.Score = x.Score
		}
	}
	before := d.current[pair{digest, listed.Subject}]
	if before != nil {
		j.Supersedes = before.ID
	}
	if c.Undo {
		if before == nil || before.Verdict != segun.NotSame {
			return fmt.Errorf("nobody has cleared %s %s for this name with these details", c.OnList, write.Plain(c.ID))
		}
		j.Verdict = segun.Unsure
	} else if j.Score == 0 {
		return fmt.Errorf("%q is no candidate for %s (%s %s), so there is nothing to clear", write.Plain(a.Name), write.Plain(listed.Primary), c.OnList, write.Plain(c.ID))
	}
	if _, err := d.log.Add(j); err != nil {
		return err
	}
	if !c.Quiet {
		what := "cleared: is somebody else than"
		if c.Undo {
			what = "no longer cleared:"
		}
		fmt.Fprintf(t.stdout, "%s %s %s (%s %s), decided by %s\n", write.Plain(a.Name), what, write.Plain(listed.Primary), c.OnList, write.Plain(c.ID), write.Plain(j.Who))
	}
	return nil
}

// unknownUser stands for somebody whom the environment does not name.
const unknownUser = "unknown"

// currentUser is the user's name as the environment has it.
func currentUser() string {
	for _, v := range []string{"USER", "USERNAME", "LOGNAME"} {
		if u := os.Getenv(v); u != "" {
			return u
		}
	}
	return unknownUser
}

// pair is what a decision is about: a question with all its details, and a listed party.
type pair struct {
	asked   string
	subject segun.SubjectID
}

// decisions are what people decided about candidates.
type decisions struct {
	log     *clearance.Log
	current map[pair]*segun.Clearance
	named   map[pair]*segun.Clearance // by the name alone, for what was decided with other details
}

// readDecisions reads the decisions that were kept, and tells of those that are damaged.
func readDecisions(t *terminal) (*decisions, error) {
	dir, err := dataDir()
	if err != nil {
		return nil, err
	}
	d := &decisions{clearance.Open(filepath.Join(dir, "judgements", "screening.jsonl")), map[pair]*segun.Clearance{}, map[pair]*segun.Clearance{}}
	all, damaged, err := d.log.All()
	if err != nil {
		return nil, err
	}
	for _, x := range damaged {
		fmt.Fprintf(t.stderr, "segun: a decision could not be read and does not hold: %s\n", write.Plain(x))
	}
	for i := range all {
		j := &all[i]
		d.current[pair{j.A.Digest, j.B.Subject}] = j
		d.named[pair{strings.Join(strings.Fields(j.A.Name), " "), j.B.Subject}] = j
	}
	return d, nil
}

// apply marks the candidates that somebody has cleared: those for which neither side has changed since, and those for which one has.
func (d *decisions) apply(s *segun.Screening) {
	if len(d.current) == 0 {
		return
	}
	name := strings.Join(strings.Fields(s.Asked.Name), " ")
	for i := range s.Candidates {
		c := &s.Candidates[i]
		j := d.current[pair{s.Digest, c.Subject}]
		switch {
		case j != nil && j.Verdict == segun.NotSame && j.B.Digest == c.Digest:
			c.Cleared = j
			continue
		case j != nil && j.Verdict != segun.NotSame:
			continue // taken back
		case j == nil:
			j = d.named[pair{name, c.Subject}]
		}
		if j != nil && j.Verdict == segun.NotSame {
			c.Was = j
		}
	}
}
