package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// Undone stands in SupersededBy of a judgement that was taken back.
const Undone segun.JudgementID = "undone"

// Judge keeps what a person answered: one judgement, or several that are one answer. Of each it takes pair, verdict, score and explanation, and fills in who, when
// and what it supersedes: the current one on the same pair. The error wraps ErrInvalid.
func (w *Writer) Judge(given ...segun.Judgement) (made []segun.Judgement, err error) {
	err = w.atomic(func() error {
		if err := w.ensureJoiner(); err != nil {
			return err
		}
		answer, _, err := w.db.number("SELECT coalesce(max(answer),0)+1 FROM (SELECT answer FROM judgements UNION ALL SELECT answer FROM withdrawals)")
		if err != nil {
			return err
		}
		for _, j := range given {
			if j, err = w.judge(j, answer); err != nil {
				return err
			}
			made = append(made, j)
		}
		return w.joinJudgements(made)
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

func (w *Writer) judge(j segun.Judgement, answer int64) (segun.Judgement, error) {
	if j.B < j.A {
		j.A, j.B = j.B, j.A
	}
	now, err := currentJudgements(w.db, " AND a=?1 AND b=?2", string(j.A), string(j.B))
	if err != nil {
		return j, err
	}
	j.Supersedes = ""
	if len(now) > 0 {
		j.Supersedes = now[len(now)-1].ID
	}
	j.Who, j.Person, j.When = w.c.o.Who, true, moment(millis(w.c.o.Now()))
	if j, err = segun.NewJudgement(j); err != nil {
		return j, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	a, err := nameOfSubject(w.db, j.A)
	if err != nil {
		return j, err
	}
	b, err := nameOfSubject(w.db, j.B)
	if err != nil {
		return j, err
	}
	err = w.db.run("INSERT INTO judgements(id,answer,a,b,name_a,name_b,verdict,score,why,who,time,supersedes) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", string(j.ID), answer, string(j.A), string(j.B),
		a, b, string(j.Verdict), j.Score, j.Explanation, j.Who, millis(j.When), string(j.Supersedes))
	return j, errors.Join(err, w.log("judge", string(j.A)+" and "+string(j.B), string(j.Verdict)+", as judgement "+string(j.ID)))
}

// nameOfSubject is what a document calls one of its own, as it was read when a person judged it; "" for a list's record.
func nameOfSubject(db *conn, s segun.SubjectID) (string, error) {
	doc, local, ok := s.Local()
	if !ok {
		return "", nil
	}
	n, err := findDoc(db, string(doc))
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrInvalid) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	d, err := loadDoc(db, n)
	if err != nil {
		return "", err
	}
	if e := d.rec.Entity(local); e != nil {
		return e.Name, nil
	}
	return "", nil
}

// Withdraw takes the last answer back that was not taken back yet, and returns its judgements: what they superseded counts again. The error wraps
// ErrNotFound when there is none.
func (w *Writer) Withdraw() (gone []segun.Judgement, err error) {
	err = w.atomic(func() error {
		if err := w.ensureJoiner(); err != nil {
			return err
		}
		answer, ok, err := w.db.number("SELECT answer FROM judgements WHERE answer NOT IN (SELECT answer FROM withdrawals) ORDER BY answer DESC LIMIT 1")
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("an answer to take back: %w", ErrNotFound)
		}
		rows, err := judgementsOf(w.db, " WHERE answer=?1", answer)
		if err != nil {
			return err
		}
		if err := w.db.run("INSERT INTO withdrawals VALUES(?,?,?)", answer, w.c.o.Who, millis(w.c.o.Now())); err != nil {
			return err
		}
		for i := range rows {
			gone = append(gone, rows[i].Judgement)
			if err := w.log("undo", string(rows[i].A)+" and "+string(rows[i].B), "judgement "+string(rows[i].ID)); err != nil {
				return err
			}
		}
		return w.unjoinJudgements(gone)
	})
	if err != nil {
		return nil, err
	}
	return gone, nil
}

// judged is a judgement with the names that its two had when it was made.
type judged struct {
	segun.Judgement
	nameA, nameB string
}

const judgementColumns = "SELECT id,a,b,name_a,name_b,verdict,score,why,who,time,supersedes FROM judgements"

// judgementsOf reads judgements in the order in which they were made.
func judgementsOf(db *conn, where string, args ...any) (list []judged, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		list = append(list, judged{segun.Judgement{ID: segun.JudgementID(s.ColumnText(0)), A: segun.SubjectID(s.ColumnText(1)), B: segun.SubjectID(s.ColumnText(2)), Verdict: segun.Verdict(s.ColumnText(5)),
			Score: s.ColumnFloat(6), Explanation: s.ColumnText(7), Who: s.ColumnText(8), Person: true, When: moment(s.ColumnInt64(9)), Supersedes: segun.JudgementID(s.ColumnText(10))},
			s.ColumnText(3), s.ColumnText(4)})
		return nil
	}, judgementColumns+where+" ORDER BY n", args...)
	return list, err
}

// currentJudgements are those that were neither taken back nor superseded by one that was not.
func currentJudgements(db *conn, and string, args ...any) ([]judged, error) {
	return judgementsOf(db, " WHERE answer NOT IN (SELECT answer FROM withdrawals) AND id NOT IN (SELECT supersedes FROM judgements WHERE answer NOT IN (SELECT answer FROM withdrawals))"+and, args...)
}

// Judgements returns the judgements that hold, in the order in which they were made; with superseded all of them, each with the one that took its place, or with Undone.
func (c *Case) Judgements(ctx context.Context, superseded bool) (list []segun.Judgement, err error) {
	err = c.read(ctx, func(db *conn) error {
		current, err := currentJudgements(db, "")
		if err != nil {
			return err
		}
		if !superseded {
			for i := range current {
				list = append(list, current[i].Judgement)
			}
			return nil
		}
		undone := map[segun.JudgementID]bool{}
		rows, err := judgementsOf(db, " WHERE answer IN (SELECT answer FROM withdrawals)")
		if err != nil {
			return err
		}
		for i := range rows {
			undone[rows[i].ID] = true
		}
		all, err := judgementsOf(db, "")
		by := map[segun.JudgementID]segun.JudgementID{}
		for i := range all {
			if j := &all[i].Judgement; !undone[j.ID] {
				by[j.Supersedes] = j.ID
			}
		}
		for i := range all {
			j := all[i].Judgement
			if j.SupersededBy = by[j.ID]; undone[j.ID] {
				j.SupersededBy = Undone
			}
			list = append(list, j)
		}
		return err
	})
	return list, err
}

// checkJudgements finds judgements that are not what their IDs say.
func checkJudgements(db *conn, fault func(string, ...any)) error {
	all, err := judgementsOf(db, "")
	for i := range all {
		if j := &all[i].Judgement; segun.MakeJudgementID(j) != j.ID {
			fault("judgement %s of %s and %s is not what it was; take the file from a backup", j.ID, j.A, j.B)
		}
	}
	return err
}

// Review is what a person found about one thing of the record after looking at it.
type Review struct {
	Object, Verdict, Why, Who string
	Time                      time.Time
}

// Review adds a review.
func (w *Writer) Review(r Review) error {
	if r.Object == "" || r.Verdict == "" {
		return fmt.Errorf("%w: a review is of something, and finds something", ErrInvalid)
	}
	return w.atomic(func() error {
		err := w.db.run("INSERT INTO reviews(object,verdict,why,who,time) VALUES(?,?,?,?,?)", r.Object, r.Verdict, r.Why, w.c.o.Who, millis(w.c.o.Now()))
		if err != nil {
			return err
		}
		return w.log("review", r.Object, r.Verdict)
	})
}

// Reviews returns all reviews, the oldest first.
func (c *Case) Reviews(ctx context.Context) (list []Review, err error) {
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			list = append(list, Review{s.ColumnText(0), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), moment(s.ColumnInt64(4))})
			return nil
		}, "SELECT object,verdict,why,who,time FROM reviews ORDER BY id")
	})
	return list, err
}
