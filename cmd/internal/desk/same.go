package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
	"segun/web/api"
)

// questions are the pairs that wait for a person, as they were when they were gathered last.
type questions struct {
	mu        sync.Mutex
	state     string // of the case, when they were gathered
	list      []linker.Question
	more      bool // than list holds
	err       error
	gathering chan struct{} // closed when what is under way ends; nil when nothing is
	times     int           // how often they were gathered
}

// patience is how long a request waits for pairs that are being gathered: where another version made the view, telling a linker all of a large case takes long.
const patience = 2 * time.Second

// queue returns the pairs that wait, as far as they are gathered; more says that there are others, or that they are being gathered for the case as it is now.
func (d *Desk) queue(ctx context.Context) (list []linker.Question, more bool, err error) {
	now, err := d.watch.State(ctx)
	if err != nil {
		return nil, false, Told(err)
	}
	if d.o.Outside != nil {
		now += "-" + d.o.Outside()
	}
	q := &d.waiting
	q.mu.Lock()
	if q.state == now && q.gathering == nil {
		defer q.mu.Unlock()
		return q.list, q.more, q.err
	}
	if q.gathering == nil {
		q.gathering = make(chan struct{})
		go d.gather(now, q.gathering)
	}
	done := q.gathering
	q.mu.Unlock()
	select {
	case <-done:
	case <-time.After(patience):
	case <-ctx.Done():
		return nil, false, ctx.Err()
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.list, q.gathering != nil || q.more, q.err
}

// mostGathered is how many pairs are gathered, the likeliest.
const mostGathered = 1000

// gather asks a linker for the pairs. It ends with the desk.
func (d *Desk) gather(state string, done chan struct{}) {
	var list []linker.Question
	more := false
	err := d.linked(d.life, func(l *linker.Linker) error {
		list, more = l.First(mostGathered)
		return nil
	})
	if err == nil && d.o.Listed != nil {
		list = append(list, d.o.Listed(d.life)...)
	}
	q := &d.waiting
	q.mu.Lock()
	defer q.mu.Unlock()
	q.state, q.list, q.more, q.err, q.gathering = state, list, more, err, nil
	q.times++
	close(done)
}

// gathered are the pairs that wait, as they were gathered last.
func (d *Desk) gathered() []linker.Question {
	d.waiting.mu.Lock()
	defer d.waiting.mu.Unlock()
	return d.waiting.list
}

// linked calls f with a linker of the case as it is now.
func (d *Desk) linked(ctx context.Context, f func(*linker.Linker) error) error {
	err := d.c.Joined(ctx, func(j store.Joiner) error {
		l, ok := j.(*linker.Linker)
		if !ok {
			return fmt.Errorf("the case was opened without what says who is whom: %w", api.ErrUnavailable)
		}
		return errors.Join(f(l), l.Err())
	})
	if errors.Is(err, api.ErrUnavailable) {
		return err
	}
	return Told(err)
}

// Pairs lists the pairs that wait for a person.
func (d *Desk) Pairs(ctx context.Context, p api.Paging) ([]api.Pair, string, api.Counted, error) {
	all, busy, err := d.queue(ctx)
	if err != nil {
		return nil, "", api.Counted{}, err
	}
	page, next, err := pageOf(all, p)
	if err != nil {
		return nil, "", api.Counted{}, err
	}
	out, err := d.pairs(ctx, page)
	return out, next, api.Counted{Total: len(all), More: busy}, err
}

func (d *Desk) pairs(ctx context.Context, list []linker.Question) ([]api.Pair, error) {
	out := make([]api.Pair, len(list))
	for i := range list {
		q := &list[i]
		p := api.Pair{Score: q.Score, Why: q.Explanation, List: q.List, Accused: q.Accused, Looked: q.Looked, Beside: q.Beside}
		for k, into := range []*api.PairSide{&p.A, &p.B} {
			s, err := d.side(ctx, [...]segun.SubjectID{q.A, q.B}[k])
			if err != nil {
				return nil, err
			}
			s.Names, s.Offices, s.Outlets, s.Dates, s.Accused = q.Sides[k].Names, unblamed(q.Sides[k].Offices), q.Sides[k].Outlets, q.Sides[k].Dates, q.Sides[k].Accused
			if s.List != "" && len(s.Names) > 0 {
				s.Entity.Name = oneLine(s.Names[0]) // better than its number
			}
			*into = *s
		}
		out[i] = p
	}
	return out, nil
}

// side is one of a pair: somebody of a document, with the words for them, or a record of a list.
func (d *Desk) side(ctx context.Context, s segun.SubjectID) (*api.PairSide, error) {
	out := &api.PairSide{Subject: string(s)}
	doc, local, ok := s.Local()
	if !ok {
		list, id := s.Parts()
		out.List = string(list)
		out.Entity.Name = id
		return out, nil
	}
	e, err := d.c.Why(ctx, string(doc)+"#"+local)
	if err != nil {
		if isGone(err) {
			return out, nil // a judgement outlives its document
		}
		return nil, Told(err)
	}
	ref := documentRef(e.Doc)
	out.Document = &ref
	if e.Entity == nil {
		return out, nil
	}
	out.Entity = refTo(&e.Hit, e.Doc, local)
	for _, o := range e.Entity.Offices {
		if Blames(o.Title) {
			continue
		}
		out.Roles = append(out.Roles, api.Role{Title: o.Title, Of: oneLine(o.Of), Qualifier: roleQualifier(o.Qualifier), Time: o.Time})
	}
	if n := e.Entity.Names; len(n) > 0 {
		out.Words = oneLine(e.Near(n[0].Span))
	}
	return out, nil
}

// Judgements lists what was judged, the latest first.
func (d *Desk) Judgements(ctx context.Context, p api.Paging) ([]api.Judgement, string, error) {
	all, err := d.c.Judgements(ctx, true)
	if err != nil {
		return nil, "", Told(err)
	}
	slices.Reverse(all)
	page, next, err := pageOf(all, p)
	if err != nil {
		return nil, "", err
	}
	out, err := d.judged(ctx, page)
	return out, next, err
}

func (d *Desk) judged(ctx context.Context, list []segun.Judgement) ([]api.Judgement, error) {
	out := make([]api.Judgement, len(list))
	for i := range list {
		j := &list[i]
		a, err := d.side(ctx, j.A)
		if err != nil {
			return nil, err
		}
		b, err := d.side(ctx, j.B)
		if err != nil {
			return nil, err
		}
		out[i] = api.Judgement{ID: string(j.ID), A: *a, B: *b, Verdict: string(j.Verdict), Why: j.Explanation, Who: j.Who, Time: j.When, Superseded: string(j.SupersededBy)}
	}
	return out, nil
}

// Judge keeps an answer: a yes is about all that the two are described as.
func (d *Desk) Judge(ctx context.Context, n api.NewJudgement) ([]api.Judgement, error) {
	a, err := d.c.Subject(ctx, n.A)
	if err != nil {
		return nil, Told(err)
	}
	b, err := d.c.Subject(ctx, n.B)
	if err != nil {
		return nil, Told(err)
	}
	var q linker.Question
	err = d.linked(ctx, func(l *linker.Linker) error {
		var ok bool
		if q, ok = l.Ask(a, b); !ok {
			q.A, q.B = a, b
			for _, w := range d.gathered() {
				if w.List && (w.A == a && w.B == b || w.A == b && w.B == a) {
					q = w
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if n.Why != "" {
		q.Explanation = n.Why
	}
	list := q.Judgements(segun.Verdict(n.Verdict))
	err = d.Write(func(w *store.Writer) (err error) {
		list, err = w.Judge(list...)
		return err
	})
	if err != nil {
		return nil, err
	}
	return d.judged(ctx, list)
}

// Unjudge takes the last answer back.
func (d *Desk) Unjudge(ctx context.Context) ([]api.Judgement, error) {
	var gone []segun.Judgement
	err := d.Write(func(w *store.Writer) (err error) {
		gone, err = w.Withdraw()
		return err
	})
	if err != nil {
		return nil, err
	}
	return d.judged(ctx, gone)
}

// pairsOf adds the questions, where they were gathered already, that somebody of a page is in.
func (d *Desk) pairsOf(ctx context.Context, out *api.Entity, names map[string]bool) error {
	var of []linker.Question
	for _, q := range d.gathered() {
		for _, s := range q.Sides {
			if slices.ContainsFunc(s.Names, func(n string) bool { return names[store.Form(n)] }) && len(of) < 20 {
				of = append(of, q)
				break
			}
		}
	}
	var err error
	out.Pairs, err = d.pairs(ctx, of)
	return err
}
