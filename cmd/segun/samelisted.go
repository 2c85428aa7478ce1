package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/linker"
	"segun/resolve/identity"
	"segun/resolve/screen"
	"segun/store"
	"segun/write"
)

// listedPairs offers people and bodies of a case and the records of loaded lists that they may be. Nothing is ever linked by it: a record is linked by a person only.
type listedPairs struct {
	t      *terminal
	k      *store.Case
	s      *searching
	d      *decisions
	judged map[segun.SubjectID][]segun.Judgement // by record
}

// newListedPairs makes the lists ready; nil where none was loaded. The sample is no list to link to.
func newListedPairs(t *terminal, k *store.Case) (*listedPairs, error) {
	s, err := openShelf()
	if err != nil {
		return nil, err
	}
	ids, err := s.Lists()
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	p := &listedPairs{t: t, k: k}
	if p.s, err = (&listFlags{}).search(t, ""); err != nil {
		return nil, err
	}
	if p.d, err = readDecisions(t); err != nil {
		return nil, err
	}
	return p, p.heed()
}

// heed takes in what people judged about records.
func (p *listedPairs) heed() error {
	js, err := p.k.Judgements(p.t.ctx, false)
	if err != nil {
		return err
	}
	p.judged = map[segun.SubjectID][]segun.Judgement{}
	for _, j := range js {
		for _, s := range [...]segun.SubjectID{j.A, j.B} {
			if _, _, inDocument := s.Local(); !inDocument {
				p.judged[s] = append(p.judged[s], j)
			}
		}
	}
	return nil
}

// mostBearers is how many who bear one name are offered a record each, and mostBeside how many documents of each stand beside it.
const (
	mostBearers = 5
	mostBeside  = 25
)

// all are the pairs that nobody has judged, the likeliest first.
func (p *listedPairs) all() ([]linker.Question, error) {
	var rows []store.PartyRow
	err := p.k.Parties(p.t.ctx, func(r store.PartyRow) error {
		if listable(r.Kind) {
			rows = append(rows, r)
		}
		return p.t.ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	asked := func(yield func(segun.Asked) bool) {
		for i := range rows {
			if !yield(segun.Asked{Name: rows[i].Name, Kind: askedKind(rows[i].Kind)}) {
				return
			}
		}
	}
	at := map[[2]segun.SubjectID]int{}
	var out []linker.Question
	i := -1
	for answer := range p.s.screener.All(asked, screen.Options{}, 0) {
		if i++; !answer.Matched() {
			continue
		}
		bearers, err := p.k.Bearers(p.t.ctx, rows[i].Form, mostBeside)
		if err != nil {
			return nil, err
		}
		for k := range bearers[:min(len(bearers), mostBearers)] {
			qs, err := p.of(&bearers[k])
			if err != nil {
				return nil, err
			}
			for _, q := range qs {
				pair := [2]segun.SubjectID{q.A, q.B}
				if n, ok := at[pair]; !ok {
					at[pair] = len(out)
					out = append(out, q)
				} else if q.Score > out[n].Score {
					out[n] = q
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b linker.Question) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out, nil
}

// listable reports whether things of a kind may stand on a list.
func listable(kind string) bool {
	switch segun.EntityKind(kind) {
	case segun.Person, segun.Organisation, segun.Group, segun.Outlet:
		return true
	}
	return false
}

// askedKind is how lists call a kind.
func askedKind(kind string) string {
	if segun.EntityKind(kind) == segun.Person {
		return kind
	}
	return string(segun.Organisation)
}

// of are the records that one person or body may be and that nobody has judged.
func (p *listedPairs) of(party *store.Party) ([]linker.Question, error) {
	if party.Member == "" {
		return nil, nil
	}
	answer := p.ask(party, screen.Options{})
	var out []linker.Question
	for i := range answer.Candidates {
		c := &answer.Candidates[i]
		if c.Verdict != segun.PossibleMatch || c.Cleared != nil {
			continue
		}
		verdict, err := p.verdict(party, c.Subject)
		if err != nil {
			return nil, err
		}
		if verdict != "" && verdict != segun.Unsure {
			continue
		}
		q := p.question(party, c, answer.Ambiguous)
		q.Looked = verdict == segun.Unsure
		out = append(out, q)
	}
	return out, nil
}

// ask asks the lists about a person or body by all its names.
func (p *listedPairs) ask(party *store.Party, o screen.Options) segun.Screening {
	a := segun.Asked{Name: party.Name, Kind: askedKind(party.Kind)}
	for _, n := range party.Names {
		if n.Text != party.Name {
			a.Aliases = append(a.Aliases, n.Text)
		}
	}
	answer := p.s.screener.Ask(&a, o)
	p.d.apply(&answer)
	return answer
}

// verdict is what a person said of a person or body and a record, "" when nobody did.
func (p *listedPairs) verdict(party *store.Party, record segun.SubjectID) (segun.Verdict, error) {
	for _, j := range slices.Backward(p.judged[record]) {
		other := j.A
		if other == record {
			other = j.B
		}
		if other == party.Member {
			return j.Verdict, nil
		}
		of, err := p.k.Entities(p.t.ctx, other)
		if err != nil {
			return "", err
		}
		if e := of[other]; e.ID != "" && e.ID == party.Entity {
			return j.Verdict, nil
		}
	}
	return "", nil
}

// question is a pair with the evidence beside it.
func (p *listedPairs) question(party *store.Party, c *segun.Candidate, ambiguous string) linker.Question {
	q := linker.Question{Question: identity.Question{A: party.Member, B: c.Subject, Score: c.Score, List: true, Accused: party.About["alleged"] > 0}}
	parts := []string{c.Why}
	for _, s := range [...]string{c.Doubt, ambiguous} {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	if c.Was != nil {
		parts = append(parts, "cleared in a screening before, and something has changed since: "+c.Was.Why)
	}
	q.Explanation = strings.Join(append(parts, "a possible match by name: only you can link it"), "; ")
	a := linker.Side{Member: party.Member, Accused: q.Accused}
	for _, n := range party.Names {
		a.Names = append(a.Names, n.Text)
	}
	for i := range party.Offices {
		a.Offices = append(a.Offices, strings.Join(nonEmpty(party.Offices[i].Qualifier, party.Offices[i].Title, party.Offices[i].Of), " "))
	}
	a.Offices = slices.Compact(a.Offices)
	for i := range party.Documents {
		d := &party.Documents[i]
		a.Documents, a.Dates, a.Outlets = append(a.Documents, d.ID), append(a.Dates, d.Published), append(a.Outlets, d.Publisher)
	}
	q.Sides = [2]linker.Side{a, p.listedSide(c)}
	return q
}

// listedSide is what a list says of a record.
func (p *listedPairs) listedSide(c *segun.Candidate) linker.Side {
	s := linker.Side{Member: c.Subject, Names: []string{c.Primary}}
	if c.Name != c.Primary {
		s.Names = append(s.Names, c.Name)
	}
	list, _ := c.Subject.Parts()
	for i := range p.s.head.Lists {
		if e := &p.s.head.Lists[i].Edition; e.List == list {
			s.Offices = append(s.Offices, fmt.Sprintf("on the list %s, dated %s", list, dated(e)))
		}
	}
	about := []string{strings.ToLower(c.Schema)}
	about = append(about, c.Programs...)
	if len(c.Born) > 0 {
		about = append(about, "born "+strings.Join(c.Born, ", "))
	}
	s.Offices = append(s.Offices, strings.Join(append(about, c.Countries...), " · "))
	if c.Held != "" {
		s.Offices = append(s.Offices, "held: "+c.Held)
	}
	return s
}

// pair is the question about a person or body and a record that were named; ok is false when the lists do not have the record, or no document names the other.
func (p *listedPairs) pair(member, record segun.SubjectID) (q linker.Question, ok bool, err error) {
	listed, ok := p.s.screener.Party(record)
	if !ok {
		return q, false, nil
	}
	of, err := p.k.Entities(p.t.ctx, member)
	if err != nil || of[member].ID == "" {
		return q, false, err
	}
	party, err := p.k.One(p.t.ctx, of[member].ID, mostBeside)
	if err != nil {
		return q, false, err
	}
	answer := p.ask(party, screen.Options{Least: 0.01, Most: 1000})
	for i := range answer.Candidates {
		if c := &answer.Candidates[i]; c.Subject == record {
			q = p.question(party, c, "")
			q.A = member
			q.Sides[0].Member = member
			return q, true, nil
		}
	}
	listed.Why = "nothing in their names agrees"
	q = p.question(party, &listed, "")
	q.A, q.Sides[0].Member = member, member
	return q, true, nil
}

// showListed writes whom lists may name, under what is known of a person or body.
func showListed(w io.Writer, qs []linker.Question) {
	for i := range qs {
		q := &qs[i]
		fmt.Fprintf(w, "  possible match: %s, %s; %s; to answer: segun same %s %s\n", write.Plain(q.Sides[1].Names[0]), handle(q.B), write.Plain(strings.Join(q.Sides[1].Offices, "; ")), handle(q.A), handle(q.B))
	}
}

// listedLines are the same in JSON.
func listedLines(qs []linker.Question) []map[string]any {
	out := []map[string]any{}
	for i := range qs {
		out = append(out, map[string]any{"record": qs[i].B, "name": qs[i].Sides[1].Names[0], "score": qs[i].Score, "why": strings.Split(qs[i].Explanation, "; "), "about": qs[i].Sides[1].Offices, "looked_at": qs[i].Looked})
	}
	return out
}

// listedOf are those of one person or body; none where no list was loaded. What is wrong with the lists is told.
func listedOf(t *terminal, k *store.Case) func(*store.Party) []linker.Question {
	p, err := newListedPairs(t, k)
	if err != nil {
		tellUnlisted(t, err)
	}
	return func(party *store.Party) []linker.Question {
		if err != nil || p == nil {
			return nil
		}
		var qs []linker.Question
		if qs, err = p.of(party); err != nil {
			tellUnlisted(t, err)
		}
		return qs
	}
}

func tellUnlisted(t *terminal, err error) {
	if t.ctx.Err() != nil {
		return // whoever asked is gone
	}
	fmt.Fprintf(t.stderr, "segun: records of lists are not offered: %s\n", write.Plain(err.Error()))
}

// listedQuestions are the pairs that a case and the loaded lists leave to a person. What is wrong with the lists is told, and keeps nobody from other pairs.
func listedQuestions(t *terminal, k *store.Case) []linker.Question {
	p, err := newListedPairs(t, k)
	var all []linker.Question
	if err == nil && p != nil {
		all, err = p.all()
	}
	if err != nil {
		tellUnlisted(t, err)
	}
	return all
}
