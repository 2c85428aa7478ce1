package main

import (
	"bufio"
	"cmp"
	"fmt"
	"strings"

	"segun/names"
	"segun/write"
)

type namesPartsCmd struct {
	Names []string `arg:"" name:"name" help:"Names."`
	Kind  string   `placeholder:"KIND" help:"What they are of: person, company, vessel (default: told from the words)."`
	JSON  bool     `name:"json" help:"Write one line of JSON a name."`
}

// Help is shown below the flags.
func (namesPartsCmd) Help() string {
	return `Shows what each name is taken for: its kind and script, how it reads in Latin
letters, and its parts with their roles.

  segun names parts "Sr. Nemesio Oseguera Cervantes" "毛泽东" "ООО «Элан»"`
}

// Run shows the parts of each name.
func (c namesPartsCmd) Run(t *terminal) error {
	kind := names.KindOf(c.Kind)
	if c.Kind != "" && kind == names.Unknown {
		return usage{fmt.Sprintf("--kind: %q is not known; write person, company or vessel, or leave it out", write.Plain(c.Kind)), "names parts"}
	}
	return t.out(func(w *bufio.Writer) error {
		for _, s := range c.Names {
			n := names.Analyse(s, kind)
			if c.JSON {
				if err := oneLine(w, partsLine(&n)); err != nil {
					return err
				}
				continue
			}
			fmt.Fprintf(w, "%s: %s, %s; reads %s\n", write.Plain(n.Original), n.Kind, n.Script, cmp.Or(write.Plain(n.Normal()), "as nothing"))
			for _, p := range n.Parts() {
				fmt.Fprintf(w, "  %-14s %s", p.Role, write.Plain(p.Text))
				if !strings.EqualFold(p.Text, p.Norm) {
					fmt.Fprintf(w, "  (%s)", write.Plain(p.Norm))
				}
				fmt.Fprintln(w)
			}
		}
		return nil
	})
}

// partLine is a part in JSON; offsets are bytes of the name.
type partLine struct {
	Text  string `json:"text"`
	Norm  string `json:"norm"`
	Role  string `json:"role"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func partsLine(n *names.Name) any {
	parts := []partLine{}
	for _, p := range n.Parts() {
		parts = append(parts, partLine{p.Text, p.Norm, p.Role.String(), p.Start, p.End})
	}
	return struct {
		Name   string     `json:"name"`
		Kind   string     `json:"kind"`
		Script string     `json:"script"`
		Normal string     `json:"normal"`
		Parts  []partLine `json:"parts"`
	}{n.Original, n.Kind.String(), n.Script.String(), n.Normal(), parts}
}

type namesCompareCmd struct {
	A    string `arg:"" help:"A name."`
	B    string `arg:"" help:"Another."`
	Kind string `placeholder:"KIND" help:"What they are of: person, company, vessel (default: told from the words)."`
}

// Help is shown below the flags.
func (namesCompareCmd) Help() string {
	return `Says how well two names agree, and why. A name alone is never more than a
possible match.

  segun names compare "Tse-tung Mao" "毛泽东"
  segun names compare "La Familia Elan" "La Nueva Familia Elan"`
}

// Run compares two names.
func (c namesCompareCmd) Run(t *terminal) error {
	kind := names.KindOf(c.Kind)
	if c.Kind != "" && kind == names.Unknown {
		return usage{fmt.Sprintf("--kind: %q is not known; write person, company or vessel, or leave it out", write.Plain(c.Kind)), "names compare"}
	}
	for _, n := range []string{c.A, c.B} {
		if !nameable(n) {
			return usage{fmt.Sprintf("%q has no letter or digit to compare", write.Plain(n)), "names compare"}
		}
	}
	m := compareNames(c.A, c.B, kind)
	verdict := "no match"
	if m.Possible() {
		verdict = "possible match"
	}
	_, err := fmt.Fprintf(t.stdout, "%.2f  %s\n%s\n", m.Score, verdict, strings.ReplaceAll(write.Plain(m.Explain()), "; ", "\n"))
	return err
}

// compareNames compares two names. Where one of unknown kind sounds like an organisation, both are.
func compareNames(x, y string, kind names.Kind) *names.Match {
	a, b := names.Analyse(x, kind), names.Analyse(y, kind)
	if a.Kind != b.Kind {
		a, b = names.Analyse(x, names.Organisation), names.Analyse(y, names.Organisation)
	}
	m := names.Compare(&a, &b)
	return &m
}
