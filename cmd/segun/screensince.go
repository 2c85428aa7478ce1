package main

import (
	"fmt"

	"segun"
	"segun/lists"
	"segun/resolve/screen"
	"segun/store/shelf"
	"segun/write"
)

// changes makes ready what the lists changed since a day: the parties that are new or state something else now, and these as they were.
func (w *searching) changes(t *terminal, s *shelf.Shelf, sources []source, f *listFlags, since string) error {
	now, was := screen.NewBuilder(), screen.NewBuilder()
	met := map[string]bool{}
	for i := range sources {
		e, after, err := statementsOf(&sources[i])
		if err != nil {
			return err
		}
		now.List(e)
		old, err := editionOn(s, e.List, since)
		if err != nil {
			return err
		}
		var before []segun.Statement
		if old == nil {
			fmt.Fprintf(t.stderr, "segun: list %s has no edition of %s or before, so everything in it counts as new\n", write.Plain(string(e.List)), since)
			was.List(e)
		} else {
			src := source{edition: *old, open: func() (*held, error) { return holdEdition(s, *old) }}
			var oe segun.Edition
			if oe, before, err = statementsOf(&src); err != nil {
				return err
			}
			was.List(oe)
		}
		d := lists.Compare(before, after)
		for k := range d.Added {
			addParty(now, &d.Added[k], f.Program, met)
		}
		for k := range d.Changed {
			addParty(now, &d.Changed[k].Is, f.Program, met)
			addParty(was, &d.Changed[k].Was, f.Program, map[string]bool{})
		}
	}
	w.screener, w.was, w.built = now.Build(""), was.Build(""), "only what changed is asked"
	return nil
}

// statementsOf reads all statements of an edition.
func statementsOf(s *source) (segun.Edition, []segun.Statement, error) {
	h, err := s.open()
	if err != nil {
		return segun.Edition{}, nil, err
	}
	list, rep, err := lists.Read(h.bundle, lists.Options{AcceptSmaller: true})
	if err != nil {
		return segun.Edition{}, nil, err
	}
	rep.Edition.Date, rep.Edition.Basis = s.edition.Date, s.edition.Basis
	return rep.Edition, list, nil
}

// editionOn is the edition of a list that was current on a day, nil when there is none that old. A month or a year stands for its end.
func editionOn(s *shelf.Shelf, list segun.ListID, day string) (*segun.Edition, error) {
	all, err := s.Editions(list)
	if err != nil {
		return nil, err
	}
	var on *segun.Edition
	for i := range all {
		if d := all[i].Date; d[:min(len(d), len(day))] <= day {
			on = &all[i]
		}
	}
	return on, nil
}

// onlyNew drops the candidates that the lists had before the change, too. One that was cleared until the change stays: with the decision at its end,
// somebody must look again. Decisions are applied before.
func (w *searching) onlyNew(a *segun.Screening, o screen.Options) {
	if w.was == nil || len(a.Candidates) == 0 {
		return
	}
	before := w.was.Ask(&a.Asked, screen.Options{Least: o.Least, Most: 1000})
	had := map[segun.SubjectID]*segun.Candidate{}
	for i := range before.Candidates {
		had[before.Candidates[i].Subject] = &before.Candidates[i]
	}
	kept := a.Candidates[:0]
	for _, c := range a.Candidates {
		old, ok := had[c.Subject]
		ended := ok && c.Was != nil && c.Was.A.Digest == a.Digest && c.Was.B.Digest == old.Digest
		if !ok || ended || c.Verdict == segun.PossibleMatch && old.Verdict != segun.PossibleMatch {
			kept = append(kept, c)
		}
	}
	a.Candidates = kept
}
