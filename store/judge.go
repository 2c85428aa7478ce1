package store

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Judgement is what somebody, or a rule, decided about a pair: whether they are one. It is never changed; a later one on the same pair takes its place.
type Judgement struct {
	ID         int64
	A, B       string // subjects, in the order of their IDs
	Verdict    string // "same", "not-same" or "unsure"
	Score      float64
	Why        string
	Who        string
	Time       time.Time
	Superseded int64 // the later judgement, 0 for none
}

// Judge adds a judgement, which takes the place of the current one on the same pair, and returns its number.
func (w *Writer) Judge(j Judgement) (id int64, err error) {
	if j.A == "" || j.B == "" || j.A == j.B || j.Verdict != "same" && j.Verdict != "not-same" && j.Verdict != "unsure" {
		return 0, fmt.Errorf("%w: a judgement is of two, and same, not-same or unsure", ErrInvalid)
	}
	if j.A > j.B {
		j.A, j.B = j.B, j.A
	}
	err = w.atomic(func() error {
		old, had, err := w.db.number("SELECT id FROM judgements WHERE a=? AND b=? AND superseded IS NULL", j.A, j.B)
		if err != nil {
			return err
		}
		err = w.db.run("INSERT INTO judgements(a,b,verdict,score,why,who,time) VALUES(?,?,?,?,?,?,?)", j.A, j.B, j.Verdict, j.Score, j.Why, w.c.o.Who, millis(w.c.o.Now()))
		if err != nil {
			return err
		}
		id = w.db.LastInsertRowID()
		if had {
			if err := w.db.run("UPDATE judgements SET superseded=? WHERE id=?", id, old); err != nil {
				return err
			}
		}
		return w.log("judge", "judgement "+strconv.FormatInt(id, 10), j.Verdict)
	})
	return id, err
}

// Judgements returns the judgements that hold, in the order in which they were made; all of them with superseded.
func (c *Case) Judgements(ctx context.Context, superseded bool) (list []Judgement, err error) {
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			j := Judgement{s.ColumnInt64(0), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnFloat(4), s.ColumnText(5), s.ColumnText(6), moment(s.ColumnInt64(7)), s.ColumnInt64(8)}
			if superseded || j.Superseded == 0 {
				list = append(list, j)
			}
			return nil
		}, "SELECT id,a,b,verdict,score,why,who,time,coalesce(superseded,0) FROM judgements ORDER BY id")
	})
	return list, err
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
