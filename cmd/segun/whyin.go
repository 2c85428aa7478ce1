package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"segun"
	"segun/store"
	"segun/write"
)

type whyCmd struct {
	caseFlags
	ID   string `arg:"" help:"What segun claims shows: 1a2b3c4d5e#c7; or #e3 for a person or body of that document."`
	JSON bool   `name:"json" help:"Write one line of JSON a statement."`
}

// Help is shown below the flags.
func (whyCmd) Help() string {
	return `Examples:

  segun why 1a2b3c4d5e#c7          the words it rests on, who says it, how it was read
  segun why --json 1a2b3c4d5e#e3   all that is stated of a person or body`
}

// Run shows one thing.
func (c *whyCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	x, err := k.Why(t.ctx, c.ID)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		if c.JSON {
			return statementLines(w, x.Statements)
		}
		explain(w, x)
		if x.Claim == nil {
			return nil
		}
		history, now, err := k.ReviewsOf(t.ctx, string(x.Doc.ID)+"#"+x.Claim.ID)
		if err == nil {
			explainReviews(w, history, now)
		}
		return err
	})
}

// explainReviews writes what people found about a claim, one after the other.
func explainReviews(w io.Writer, history []store.Review, now store.Mark) {
	fmt.Fprintf(w, "\nLooked at by a person: %s\n", markWords(now))
	if len(history) < 2 {
		return
	}
	for _, r := range history {
		fmt.Fprintf(w, "  %s  %s; %s%s\n", r.Time.Format("2006-01-02 15:04"), write.Plain(r.Who), findingWords(r.Verdict), because(r.Why))
	}
}

func explain(w io.Writer, x *store.Explained) {
	if x.Claim != nil {
		showHit(w, &x.Hit)
		fmt.Fprintf(w, "In the text, line %d\n  %s\n\nSourcing\n", x.Line(x.Claim.Spans[0]), write.Plain(x.Around))
		for i := range x.Claim.Chain {
			v := &x.Claim.Chain[i]
			fmt.Fprintf(w, "  %s%s", strings.Repeat("  ", i), write.Plain(named(&x.Hit, v)))
			for _, cue := range v.Cues {
				fmt.Fprintf(w, ", by the words \"%s\"", write.Plain(x.Words(cue)))
			}
			fmt.Fprintln(w)
		}
		for _, a := range x.Claim.Accused {
			fmt.Fprintf(w, "Accused: %s (%s#%s)\n", write.Plain(nameIn(&x.Hit, a)), short(x.Doc.ID), a)
		}
		for _, a := range x.Claim.About {
			fmt.Fprintf(w, "About %s (%s#%s)\n", write.Plain(nameIn(&x.Hit, a)), short(x.Doc.ID), a)
		}
	}
	if e := x.Entity; e != nil {
		fmt.Fprintf(w, "%s, %s, in %s; %s\n", write.Plain(e.Name), e.Kind, short(x.Doc.ID), place(x.Doc))
	}
	fmt.Fprintln(w, "\nHow this was read")
	for i := range x.Statements {
		s := &x.Statements[i]
		value := s.Value
		if _, l, ok := segun.SubjectID(value).Local(); ok {
			value = l
		}
		at := s.Evidence[0].Span
		fmt.Fprintf(w, "  %s: %s (line %d, \"%s\"; %s %s)\n", s.Property, write.Plain(oneLineOf(value)), x.Line(at), write.Plain(clipped(oneLineOf(x.Words(at)))), s.Maker.Name, s.Maker.Version)
	}
}

// clipped is the beginning of words, for where they only show the place.
func clipped(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// statementLine is a statement in JSON.
type statementLine struct {
	Schema   string      `json:"schema"` // "segun.statement/1"
	ID       string      `json:"id"`
	Subject  string      `json:"subject"`
	Type     string      `json:"type"`
	Property string      `json:"property"`
	Value    string      `json:"value"`
	Status   string      `json:"status"`
	Valid    string      `json:"valid,omitempty"`
	Chain    []voiceLine `json:"chain"`
	Document string      `json:"document"`
	Spans    []placeLine `json:"spans"`
	Maker    string      `json:"maker"`
}

func statementLines(w io.Writer, list []segun.Statement) error {
	for i := range list {
		s := &list[i]
		l := statementLine{"segun.statement/1", string(s.ID), string(s.Subject), s.Schema, s.Property, s.Value, s.Status, s.Valid, []voiceLine{}, string(s.Evidence[0].Document), nil,
			strings.TrimSpace(s.Maker.Name + " " + s.Maker.Version + " " + s.Maker.Model)}
		for j := range s.Chain {
			l.Chain = append(l.Chain, voiceLine{string(s.Chain[j].Subject), string(s.Chain[j].Kind), s.Chain[j].Words})
		}
		for _, e := range s.Evidence {
			l.Spans = append(l.Spans, placeLine(e.Span))
		}
		if err := oneLine(w, l); err != nil {
			return err
		}
	}
	return nil
}
