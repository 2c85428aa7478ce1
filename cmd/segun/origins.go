package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
	"segun/write"
)

type originsCmd struct {
	caseFlags
	Claim string `arg:"" help:"A claim as segun claims shows it: 1a2b3c4d5e#c7."`
	JSON  bool   `name:"json" help:"Write one object of JSON."`
}

// Help is shown below the flags.
func (originsCmd) Help() string {
	return `Who else in the case tells what a claim says, and on whose word: reprints and wire
copy below what they print, outlets below whom they cite, down to the first voice.
What the texts do not say themselves, but much speaks for, is shown as probable,
with what does. A document that names no source counts for no known origin.

Examples:

  segun claims '"rotted below the waterline"'   find the claim
  segun origins 1a2b3c4d5e#c7                   its tree
  segun origins --json 1a2b3c4d5e#c7
  segun claims --fold status:alleged            tellings of one thing together`
}

// Run shows the tree.
func (c *originsCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	x, err := origins.Of(t.ctx, k, c.Claim)
	if err != nil {
		return err
	}
	_, all, err := k.Documents(t.ctx, 1)
	if err != nil {
		return err
	}
	return t.out(func(w *bufio.Writer) error {
		if c.JSON {
			return oneLine(w, originsOf(x, all))
		}
		showHit(w, &x.Asked)
		if len(x.Tellings) == 0 {
			fmt.Fprintln(w, "nothing to trace: an office, a refusal to comment and a reader's comment rest on no origin")
			return nil
		}
		fmt.Fprint(w, plainLines(x.Graph.Tree()))
		showSayings(w, x)
		if x.Skipped > 0 {
			fmt.Fprintf(w, "\n%s with like words were not looked at; ask about one with rarer words\n", counted(x.Skipped, "more claim", "more claims"))
		}
		fmt.Fprintf(w, "\nas far as the %s read go\n", documents(all))
		return nil
	})
}

// plainLines makes each line of a tree fit for a terminal, and leaves its branches.
func plainLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		words := strings.TrimLeft(l, " │├└─")
		lines[i] = l[:len(l)-len(words)] + write.Plain(words)
	}
	return strings.Join(lines, "\n")
}

// showSayings writes what several documents quote in the same words.
func showSayings(w io.Writer, x *origins.Trace) {
	for i := range x.Sayings {
		s := &x.Sayings[i]
		fmt.Fprintf(w, "\nquoted: \"%s\"\n", write.Plain(oneLineOf(s.Fullest.Words)))
		switch len(s.Earliest) {
		case 0:
			fmt.Fprintln(w, "  no document that quotes it has a date")
		case 1:
			fmt.Fprintf(w, "  first in %s\n", publicationWords(x, s.Earliest[0]))
		default:
			fmt.Fprintf(w, "  first in one of %d: the dates do not tell\n", len(s.Earliest))
		}
		uses := slices.Clone(s.Uses)
		slices.SortStableFunc(uses, func(a, b reprint.Use) int { return cmp.Compare(publishedOf(x, a.Doc), publishedOf(x, b.Doc)) })
		for _, u := range uses {
			if len(s.Earliest) != 1 || u.Doc != s.Earliest[0] || u.Form != reprint.Verbatim {
				fmt.Fprintf(w, "  %s in %s\n", u.Form, publicationWords(x, u.Doc))
			}
		}
	}
}

// publishedOf is the date of a publication; what has none sorts last.
func publishedOf(x *origins.Trace, name segun.DocID) string {
	for i := range x.Tellings {
		if t := &x.Tellings[i]; t.Name == name {
			return cmp.Or(t.Published, "~")
		}
	}
	return "~"
}

// publicationWords names a publication: outlet, ID, date.
func publicationWords(x *origins.Trace, name segun.DocID) string {
	for i := range x.Tellings {
		if t := &x.Tellings[i]; t.Name == name {
			return write.Plain(strings.Join(nonEmpty(t.Publisher, string(t.Name), t.Published), ", "))
		}
	}
	return string(name)
}

// originsLine is a claim's origins in JSON.
type originsLine struct {
	Schema    string           `json:"schema"` // "segun.origins/1"
	Claim     claimLine        `json:"claim"`
	Words     string           `json:"words"` // "1 known origin; 2 of unknown lineage"
	Known     int              `json:"known"`
	Origins   []firstVoiceLine `json:"origins"`
	Unknown   []unknownLine    `json:"unknown_lineage"`
	Tellings  []tellingLine    `json:"tellings"`
	Nodes     []nodeLine       `json:"nodes"`
	Edges     []edgeLine       `json:"edges"` // who rests on whom, by the nodes' keys
	Sayings   []sayingLine     `json:"quotations"`
	Skipped   int              `json:"not_looked_at"`
	Documents int              `json:"documents_read"`
}

type firstVoiceLine struct {
	Root      string        `json:"root"`
	Name      string        `json:"name"`
	Named     bool          `json:"named"`
	People    *segun.Count  `json:"people,omitempty"`
	Documents []backingLine `json:"documents"`
}

type backingLine struct {
	Document  segun.DocID       `json:"document"`
	Certainty lineage.Certainty `json:"certainty"`
}

type unknownLine struct {
	Document segun.DocID `json:"document"`
	Report   segun.DocID `json:"report"` // whose report it prints, itself for most
	Why      string      `json:"why"`
}

type tellingLine struct {
	Document  segun.DocID `json:"document"`
	Claim     string      `json:"claim"`
	Words     string      `json:"words"`
	Status    string      `json:"status"`
	WhoSays   string      `json:"who_says"`
	Publisher string      `json:"publisher,omitempty"`
	Published string      `json:"published,omitempty"`
}

type nodeLine struct {
	Key      string      `json:"key"`
	Document segun.DocID `json:"document,omitempty"`
	Name     string      `json:"name"`
	Named    bool        `json:"named"`
}

type edgeLine struct {
	From      string            `json:"from"`
	On        string            `json:"on"`
	Certainty lineage.Certainty `json:"certainty"`
	Reason    string            `json:"reason"`
	Evidence  []string          `json:"evidence"`
}

type sayingLine struct {
	Words    string        `json:"words"`
	Earliest []segun.DocID `json:"earliest"`
	Uses     []useLine     `json:"uses"`
}

type useLine struct {
	Document segun.DocID  `json:"document"`
	Form     reprint.Form `json:"form"`
}

func originsOf(x *origins.Trace, all int) originsLine {
	l := originsLine{Schema: "segun.origins/1", Claim: lineOf(&x.Asked), Words: x.Result.Words(), Known: len(x.Result.Origins), Origins: []firstVoiceLine{}, Unknown: []unknownLine{},
		Tellings: []tellingLine{}, Nodes: []nodeLine{}, Edges: []edgeLine{}, Sayings: []sayingLine{}, Skipped: x.Skipped, Documents: all}
	for _, o := range x.Result.Origins {
		line := firstVoiceLine{o.Root, o.Name, !o.Unnamed, o.Count, nil}
		for _, d := range o.Docs {
			line.Documents = append(line.Documents, backingLine{d.Doc, d.Certainty})
		}
		l.Origins = append(l.Origins, line)
	}
	for _, u := range x.Result.Unknown {
		l.Unknown = append(l.Unknown, unknownLine{u.Doc, u.Report, u.Why})
	}
	for i := range x.Tellings {
		t := &x.Tellings[i]
		l.Tellings = append(l.Tellings, tellingLine{t.Name, hitID(&t.Hit), t.Claim.Words, t.Claim.Status, inner(&t.Hit), t.Publisher, t.Published})
	}
	for _, n := range x.Graph.Nodes {
		l.Nodes = append(l.Nodes, nodeLine{n.Key, n.Doc, n.Name, !n.Unnamed})
	}
	for _, e := range x.Graph.Edges {
		l.Edges = append(l.Edges, edgeLine{e.From, e.On, e.Certainty, e.Reason, orEmpty(e.Evidence)})
	}
	for _, s := range x.Sayings {
		line := sayingLine{Words: s.Fullest.Words, Earliest: append([]segun.DocID{}, s.Earliest...)}
		for _, u := range s.Uses {
			line.Uses = append(line.Uses, useLine{u.Doc, u.Form})
		}
		l.Sayings = append(l.Sayings, line)
	}
	return l
}
