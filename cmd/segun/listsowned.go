package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"segun"
	"segun/lists"
	"segun/resolve/ownership"
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
	on := h.edition.Date
	if _, err := time.Parse(time.DateOnly, on); err != nil {
		on = ""
	}
	r := ownership.Apply(holdings, listed, on)
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
