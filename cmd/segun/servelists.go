package main

import (
	"context"

	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"segun"
	"segun/lists"
	"segun/resolve/screen"
	"segun/store/shelf"
	"segun/web/api"
)

// deskLists answers the desk's questions about lists. The index is read again when another edition was loaded meanwhile.
type deskLists struct {
	t   *terminal
	who string

	mu    sync.Mutex
	index *searching
	key   string
}

// searching is the index of all lists that are asked, as they are now.
func (l *deskLists) searching() (*searching, []source, error) {
	s, err := openShelf()
	if err != nil {
		return nil, nil, err
	}
	sources, err := (&listFlags{}).sources(l.t, s)
	if err != nil {
		return nil, nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := key(sources); l.index == nil || l.key != now {
		if l.index, err = (&listFlags{}).search(l.t, ""); err != nil {
			l.index = nil
			return nil, nil, err
		}
		l.key = now
	}
	return l.index, sources, nil
}

// State differs when other lists are asked, or other decisions about them hold.
func (l *deskLists) State() string {
	s, err := openShelf()
	if err != nil {
		return ""
	}
	var b strings.Builder
	ids, err := s.Lists()
	if err != nil {
		return ""
	}
	for _, id := range ids {
		if e, err := s.Current(id); err == nil {
			b.WriteString(e.Date + strconv.FormatInt(e.Kept.UnixNano(), 36))
		}
	}
	if d, err := readDecisions(l.t); err == nil {
		if st, err := os.Stat(d.log.Path()); err == nil {
			b.WriteString(strconv.FormatInt(st.Size(), 36))
		}
	}
	return string(segun.DigestOf([]byte(b.String())))[:8]
}

// Lists returns the lists that are asked, with their dates.
func (l *deskLists) Lists(context.Context) ([]api.LoadedList, error) {
	_, sources, err := l.searching()
	if err != nil {
		return nil, err
	}
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	var out []api.LoadedList
	for i := range sources {
		e := &sources[i].edition
		x := loadedList(e)
		all, err := s.Editions(e.List)
		if err != nil {
			return nil, err
		}
		for _, a := range all {
			x.Editions = append(x.Editions, a.Date)
		}
		out = append(out, x)
	}
	return out, nil
}

func loadedList(e *segun.Edition) api.LoadedList {
	sample := e.List == lists.SampleID
	return api.LoadedList{List: string(e.List), Title: e.Title, Publisher: e.Publisher, Note: e.Note, Date: e.Date, DateBasis: e.Basis.Words(), Parties: e.Parties, Statements: e.Statements, Kept: e.Kept,
		Sample: sample, Old: !sample && isStale(e.Date, time.Now())}
}

// mostChanges is how many parties of each kind of change are shown.
const mostChanges = 200

// ListChanges tells what the last edition of a list changed.
func (l *deskLists) ListChanges(_ context.Context, list string) (*api.ListChanges, error) {
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	all, err := s.Editions(segun.ListID(list))
	if err != nil {
		return nil, err
	}
	out := &api.ListChanges{List: list}
	switch n := len(all); {
	case n == 0 && segun.ListID(list) != lists.SampleID:
		return nil, fmt.Errorf("a list called %q: %w", list, api.ErrNotFound)
	case n == 0:
		return out, nil
	case n == 1:
		out.To = all[0].Date
		return out, nil
	}
	was, is := all[len(all)-2], all[len(all)-1]
	out.From, out.To = was.Date, is.Date
	before, err := editionOf(s, was)
	if err != nil {
		return nil, err
	}
	after, err := editionOf(s, is)
	if err != nil {
		return nil, err
	}
	d := lists.Compare(before, after)
	out.Counts.Added, out.Counts.Removed, out.Counts.Changed = len(d.Added), len(d.Removed), len(d.Changed)
	for i := range d.Added[:min(len(d.Added), mostChanges)] {
		out.Added = append(out.Added, listedParty(&d.Added[i]))
	}
	for i := range d.Removed[:min(len(d.Removed), mostChanges)] {
		out.Removed = append(out.Removed, listedParty(&d.Removed[i]))
	}
	for i := range d.Changed[:min(len(d.Changed), mostChanges)] {
		out.Changed = append(out.Changed, partyChange(&d.Changed[i]))
	}
	return out, nil
}

func editionOf(s *shelf.Shelf, e segun.Edition) ([]segun.Statement, error) {
	h, err := hold(s, e)
	if err != nil {
		return nil, err
	}
	list, _, err := h.read()
	return list, err
}

func listedParty(p *lists.Party) api.ListedParty {
	_, id := p.Subject.Parts()
	x := api.ListedParty{ID: id, Schema: p.Schema, Names: p.Values("name"), Programs: p.Values("program")}
	if len(x.Names) > 0 {
		x.Name = x.Names[0]
	}
	return x
}

func partyChange(c *lists.Change) api.PartyChange {
	out := api.PartyChange{ListedParty: listedParty(&c.Is), Renamed: c.Renamed, Was: c.Was.Values("name")}
	at := map[string]int{}
	row := func(property string) *api.PropertyWas {
		i, ok := at[property]
		if !ok {
			i = len(out.Property)
			at[property] = i
			out.Property = append(out.Property, api.PropertyWas{Property: property})
		}
		return &out.Property[i]
	}
	for i := range c.Gone {
		r := row(c.Gone[i].Property)
		r.Was = append(r.Was, c.Gone[i].Value)
	}
	for i := range c.Come {
		r := row(c.Come[i].Property)
		r.Is = append(r.Is, c.Come[i].Value)
	}
	return out
}

// Screen asks the lists about names. What is asked is kept nowhere.
func (l *deskLists) Screen(_ context.Context, a api.Screening) (*api.Screened, error) {
	s, _, err := l.searching()
	if err != nil {
		return nil, err
	}
	d, err := readDecisions(l.t)
	if err != nil {
		return nil, err
	}
	out := &api.Screened{Nameless: s.screener.Nameless()}
	for _, e := range s.screener.Lists() {
		if len(a.List) == 0 || slices.Contains(a.List, string(e.List)) {
			out.Lists = append(out.Lists, loadedList(&e))
		}
	}
	for i := range a.Names {
		asked := askedOf(&a.Names[i])
		answer := s.screener.Ask(&asked, screen.Options{})
		d.apply(&answer)
		n := api.ScreenedName{Asked: a.Names[i], More: answer.More, Ambiguous: answer.Ambiguous}
		for k := range answer.Candidates {
			c := &answer.Candidates[k]
			m := listMatch(c)
			if (a.Weak || c.Verdict == segun.PossibleMatch) && (len(a.List) == 0 || slices.Contains(a.List, m.List)) {
				n.Candidates = append(n.Candidates, m)
			}
		}
		out.Answers = append(out.Answers, n)
	}
	return out, nil
}

func askedOf(a *api.AskedName) segun.Asked {
	return segun.Asked{Name: a.Name, Kind: a.Kind, Born: a.Born, Countries: a.Countries, Gender: a.Gender, Identifiers: a.Identifiers}
}

func listMatch(c *segun.Candidate) api.ListMatch {
	list, id := c.Subject.Parts()
	return api.ListMatch{List: string(list), ID: id, Subject: string(c.Subject), Schema: c.Schema, Name: c.Name, Use: c.Use, Primary: c.Primary, Score: c.Score, Verdict: string(c.Verdict), Why: c.Why,
		Doubt: c.Doubt, Programs: c.Programs, Born: c.Born, Countries: c.Countries, ListDate: c.ListDate, Cleared: clearanceOf(c.Cleared, true), Was: clearanceOf(c.Was, false)}
}

func clearanceOf(c *segun.Clearance, holds bool) *api.Clearance {
	if c == nil {
		return nil
	}
	return &api.Clearance{ID: string(c.ID), Name: c.A.Name, Subject: string(c.B.Subject), Listed: c.B.Name, Why: c.Why, Who: c.Who, Time: c.When, Holds: holds && c.Verdict == segun.NotSame}
}

// Clear keeps a person's decision that a name is somebody else than a listed party.
func (l *deskLists) Clear(_ context.Context, n api.NewClearance) (*api.Clearance, error) {
	s, _, err := l.searching()
	if err != nil {
		return nil, err
	}
	a := askedOf(&n.Asked)
	listed, ok := s.screener.Party(segun.SubjectOf(segun.ListID(n.List), n.ID))
	if !ok {
		return nil, fmt.Errorf("list %s has no party with the number %q: %w", n.List, n.ID, api.ErrNotFound)
	}
	d, err := readDecisions(l.t)
	if err != nil {
		return nil, err
	}
	digest := screen.AskedDigest(&a)
	j := segun.Clearance{A: segun.ClearedSide{Name: a.Name, Digest: digest}, B: segun.ClearedSide{Subject: listed.Subject, Name: listed.Primary, Digest: listed.Digest},
		Verdict: segun.NotSame, Why: n.Why, Who: l.who, When: time.Now()}
	answer := s.screener.Ask(&a, screen.Options{Least: 0.01, Most: 1000})
	for i := range answer.Candidates {
		if x := &answer.Candidates[i]; x.Subject == listed.Subject {
			j.Score = x.Score
		}
	}
	if j.Score == 0 {
		return nil, fmt.Errorf("%q is no candidate for %s, so there is nothing to clear: %w", a.Name, listed.Primary, api.ErrInvalid)
	}
	if before := d.current[pair{digest, listed.Subject}]; before != nil {
		j.Supersedes = before.ID
	}
	made, err := d.log.Add(j)
	return clearanceOf(&made, true), err
}

// Unclear takes a decision back that holds.
func (l *deskLists) Unclear(_ context.Context, id, why string) (*api.Clearance, error) {
	d, err := readDecisions(l.t)
	if err != nil {
		return nil, err
	}
	for _, c := range d.current {
		if string(c.ID) != id {
			continue
		}
		if c.Verdict != segun.NotSame {
			return nil, fmt.Errorf("this decision was taken back already: %w", api.ErrInvalid)
		}
		if why == "" {
			why = "taken back"
		}
		j := segun.Clearance{A: c.A, B: c.B, Verdict: segun.Unsure, Score: c.Score, Why: why, Who: l.who, When: time.Now(), Supersedes: c.ID}
		made, err := d.log.Add(j)
		return clearanceOf(&made, false), err
	}
	return nil, fmt.Errorf("a decision %q that holds: %w", id, api.ErrNotFound)
}

// Clearances lists all decisions, the latest first.
func (l *deskLists) Clearances(context.Context) ([]api.Clearance, error) {
	d, err := readDecisions(l.t)
	if err != nil {
		return nil, err
	}
	all, _, err := d.log.All()
	if err != nil {
		return nil, err
	}
	var out []api.Clearance
	for i := range slices.Backward(all) {
		c := &all[i]
		now := d.current[pair{c.A.Digest, c.B.Subject}]
		out = append(out, *clearanceOf(c, now != nil && now.ID == c.ID))
	}
	return out, nil
}
