package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"segun"
	"segun/lists"
	"segun/resolve/ownership"
	"segun/resolve/screen"
	"segun/write"
)

// owned shows what the list's own holdings say of who owns a party: the 50 percent rule, with the chains that lead to it. A list without
// holdings of it says nothing here.
func owned(out io.Writer, h *held, statements []segun.Statement, all []lists.Party, id segun.SubjectID) {
	holdings, _ := ownership.Holdings(statements)
	if len(holdings) == 0 {
		return
	}
	listed := map[segun.SubjectID]bool{}
	names := map[segun.SubjectID]string{}
	for i := range all {
		p := &all[i]
		names[p.Subject] = p.Name()
		if slices.Contains(p.Values("topics"), "sanction") {
			listed[p.Subject] = true
		}
	}
	r := ownership.Apply(holdings, listed, wholeDay(h.edition.Date))
	f := r.Of(id)
	if f == nil {
		return
	}
	name := func(id segun.SubjectID) string {
		if n := names[id]; n != "" {
			return write.Plain(n)
		}
		_, n := id.Parts()
		return write.Plain(n)
	}
	fmt.Fprintf(out, "\nHeld by parties under sanctions, by the shares that this list states (OFAC's 50 percent rule; no legal advice)\n  %s\n", f.Words(name))
	chains, more := r.Chains(id)
	for _, c := range chains {
		fmt.Fprintf(out, "  – %s\n", c.Words(name))
	}
	if more > 0 {
		fmt.Fprintf(out, "  and %s\n", counted(more, "more way", "more ways"))
	}
}

// wholeDay is a date if it is a day, else "".
func wholeDay(date string) string {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return ""
	}
	return date
}

// holdersOf gathers, while a list is read, what it states of holdings and of who is under sanctions.
type holdersOf struct {
	holdings []segun.Statement
	listed   map[segun.SubjectID]bool
}

// take keeps a statement that matters.
func (h *holdersOf) take(s *segun.Statement) {
	switch {
	case s.Schema == "Ownership":
		h.holdings = append(h.holdings, *s)
	case s.Property == "topics" && s.Value == "sanction":
		if h.listed == nil {
			h.listed = map[segun.SubjectID]bool{}
		}
		h.listed[s.Subject] = true
	}
}

// mostChains is how many chains of holdings an answer shows of a party.
const mostChains = 3

// tell tells a builder who holds what of its parties: the 50 percent rule with the chains, as segun lists show has it.
func (h *holdersOf) tell(b *screen.Builder, date string) {
	holdings, _ := ownership.Holdings(h.holdings)
	if len(holdings) == 0 || len(h.listed) == 0 {
		return
	}
	name := func(id segun.SubjectID) string {
		if n := b.Name(id); n != "" {
			return n
		}
		_, n := id.Parts()
		return n
	}
	r := ownership.Apply(holdings, h.listed, wholeDay(date))
	for i := range r.Findings {
		f := &r.Findings[i]
		words := strings.TrimPrefix(f.Words(name), name(f.Asset)+": ")
		chains, more := r.Chains(f.Asset)
		for k, c := range chains {
			if k == mostChains {
				more += len(chains) - k
				break
			}
			words += " – " + c.Words(name)
		}
		if more > 0 {
			words += " – and " + counted(more, "more way", "more ways")
		}
		b.Held(f.Asset, words)
	}
}
