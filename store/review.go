package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// What a person can find about a claim after looking at its words.
const (
	Reviewed     = "reviewed"      // it is as the text has it
	WrongSpeaker = "wrong-speaker" // somebody else says it
	WrongStatus  = "wrong-status"  // it is surer, or less sure, than shown
	NotAClaim    = "not-a-claim"   // the words claim nothing
	undone       = "undone"        // the last finding was taken back
)

// Findings are the verdicts of ReviewClaim.
var Findings = []string{Reviewed, WrongSpeaker, WrongStatus, NotAClaim}

// Mark is what holds of a claim after all that people found about it. The zero Mark says that nobody has.
type Mark struct {
	Verdict, Why, Who string
	Time              time.Time
}

// Done reports whether a person has looked at the claim.
func (m Mark) Done() bool { return m.Verdict != "" }

// ReviewClaim adds what a person found about the claim called id, as Why takes it. Reviews are kept for good and bound to what was seen: words, voice and
// status. A claim that a later reading has otherwise is not reviewed. The error wraps ErrNotFound or ErrInvalid.
func (w *Writer) ReviewClaim(id, verdict, why string) error {
	if !slices.Contains(Findings, verdict) {
		return fmt.Errorf("%w: %q is no finding; it is one of %s", ErrInvalid, verdict, strings.Join(Findings, ", "))
	}
	if verdict != Reviewed && strings.TrimSpace(why) == "" {
		return fmt.Errorf("%w: say why it is %s", ErrInvalid, verdict)
	}
	d, c, err := claimOf(w.db, id)
	if err != nil {
		return err
	}
	return w.Review(Review{Object: reviewed(d.ID, c), Verdict: verdict, Why: why})
}

// UndoReview takes the last finding about a claim back, so that the one before it holds again, or none. Both stay in the list of reviews. The error wraps
// ErrNotFound where there is none.
func (w *Writer) UndoReview(id, why string) error {
	d, c, err := claimOf(w.db, id)
	if err != nil {
		return err
	}
	list, err := reviewsOf(w.db, d.ID)
	if err != nil {
		return err
	}
	if !marksIn(list, d.rec)[c.ID].Done() {
		return fmt.Errorf("%s#%s: a review to take back was %w", d.ID, c.ID, ErrNotFound)
	}
	return w.Review(Review{Object: reviewed(d.ID, c), Verdict: undone, Why: why})
}

// Marks returns what holds of each of hits, in their order.
func (c *Case) Marks(ctx context.Context, hits []Hit) ([]Mark, error) {
	out := make([]Mark, len(hits))
	byDoc := map[segun.DocID][]Review{}
	err := c.read(ctx, func(db *conn) error {
		for i := range hits {
			h := &hits[i]
			list, met := byDoc[h.Doc.ID]
			if !met {
				var err error
				if list, err = reviewsOf(db, h.Doc.ID); err != nil {
					return err
				}
				byDoc[h.Doc.ID] = list
			}
			out[i] = markOf(list, h.Doc.ID, h.Claim)
		}
		return nil
	})
	return out, err
}

// ReviewsOf returns all that people found about one claim, the oldest first, and what holds now. What was found about another reading of the same
// words is not among them.
func (c *Case) ReviewsOf(ctx context.Context, id string) (history []Review, now Mark, err error) {
	err = c.read(ctx, func(db *conn) error {
		d, claim, err := claimOf(db, id)
		if err != nil {
			return err
		}
		list, err := reviewsOf(db, d.ID)
		if err != nil {
			return err
		}
		for i := range list {
			if appliesTo(list[i].Object, d.ID, claim.ID, asSeen(claim)) {
				history = append(history, list[i])
			}
		}
		now = marksIn(list, d.rec)[claim.ID]
		return nil
	})
	return history, now, err
}

// MarkedClaim is a claim that people have looked at.
type MarkedClaim struct {
	Hit
	Mark
}

// Marked returns the claims that have a mark, in the order of their documents' IDs; and how many reviews hold for no claim any more, since a later reading
// has it otherwise or its document is gone.
func (c *Case) Marked(ctx context.Context) (list []MarkedClaim, stale int, err error) {
	err = c.read(ctx, func(db *conn) error {
		all, err := allReviews(db, "SELECT object,verdict,why,who,time FROM reviews ORDER BY id")
		if err != nil {
			return err
		}
		byDoc := map[string][]Review{}
		for _, r := range all {
			doc, _, _ := segun.SubjectID(r.Object).Local()
			byDoc[string(doc)] = append(byDoc[string(doc)], r)
		}
		for _, doc := range sortedKeys(byDoc) {
			m, old, err := markedIn(db, segun.DocID(doc), byDoc[doc])
			if err != nil {
				return err
			}
			list, stale = append(list, m...), stale+old
		}
		return nil
	})
	return list, stale, err
}

// markedIn are the marked claims of one document, and how many of its reviews are of none of its claims.
func markedIn(db *conn, doc segun.DocID, reviews []Review) (list []MarkedClaim, stale int, err error) {
	n, ok, err := db.number("SELECT id FROM documents WHERE docid=?", docBytes(doc))
	if err != nil || !ok {
		return nil, len(reviews), err
	}
	d, err := loadDoc(db, n)
	if err != nil {
		return nil, 0, err
	}
	of := marksIn(reviews, d.rec)
	old := slices.Clone(reviews)
	for i := range d.rec.Claims {
		c := &d.rec.Claims[i]
		if m := of[c.ID]; m.Done() {
			list = append(list, MarkedClaim{Hit{Doc: &d.Document, Claim: c, Around: around(d.text, c), rec: d.rec}, m})
		}
		saw := asSeen(c)
		old = slices.DeleteFunc(old, func(r Review) bool { return appliesTo(r.Object, d.ID, c.ID, saw) })
	}
	return list, len(old), nil
}

func docBytes(doc segun.DocID) []byte {
	b, _ := hex.DecodeString(string(doc)) // nothing where it is no document's ID, which is then not found
	return b
}

// claimOf finds a claim by the ID that Why takes.
func claimOf(db *conn, id string) (*loaded, *fact.Claim, error) {
	doc, local, ok := strings.Cut(strings.TrimPrefix(id, "doc:"), "#")
	if !ok || local == "" {
		return nil, nil, fmt.Errorf("%w: %q is no ID; write it as segun claims shows it: 1a2b3c4d#c7", ErrInvalid, id)
	}
	n, err := findDoc(db, doc)
	if err != nil {
		return nil, nil, err
	}
	d, err := loadDoc(db, n)
	if err != nil {
		return nil, nil, err
	}
	c := d.rec.Claim(local)
	if c == nil {
		return nil, nil, fmt.Errorf("document %s: a claim %q was %w", d.ID, local, ErrNotFound)
	}
	return d, c, nil
}

// reviewed names a claim together with what a person saw of it.
func reviewed(doc segun.DocID, c *fact.Claim) string {
	return string(segun.InDocument(doc, c.ID)) + "@" + asSeen(c)
}

// asSeen is a digest of what a person sees of a claim: where its words stand, who says it and how sure. The claim's number is not in it: a later reading may
// count otherwise.
func asSeen(c *fact.Claim) string {
	fields := []string{c.Status}
	for _, s := range c.Spans {
		fields = append(fields, strconv.Itoa(int(s.Start)), strconv.Itoa(int(s.End)))
	}
	fields = append(fields, "by")
	for i := range c.Chain {
		fields = append(fields, string(c.Chain[i].Kind), c.Chain[i].Words)
	}
	return string(segun.DigestOf(lengthPrefixed(fields...)))[:16]
}

// appliesTo reports whether a review is of a claim as it is now, of which a person sees saw.
func appliesTo(object string, doc segun.DocID, id, saw string) bool {
	name, was, bound := strings.Cut(object, "@")
	if !bound { // of before they were bound to what was seen
		return name == string(segun.InDocument(doc, id))
	}
	of, _, _ := segun.SubjectID(name).Local()
	return of == doc && was == saw
}

// marksIn are the marks of a record's claims by their IDs, after all reviews of its document.
func marksIn(reviews []Review, rec *fact.Record) map[string]Mark {
	out := map[string]Mark{}
	if len(reviews) == 0 {
		return out
	}
	for i := range rec.Claims {
		c := &rec.Claims[i]
		if m := markOf(reviews, rec.Doc, c); m != (Mark{}) {
			out[c.ID] = m
		}
	}
	return out
}

// markOf is the mark of one claim after all reviews of its document, the zero Mark for none.
func markOf(reviews []Review, doc segun.DocID, c *fact.Claim) Mark {
	if len(reviews) == 0 {
		return Mark{}
	}
	saw := asSeen(c)
	var stack []*Review
	for j := range reviews {
		switch r := &reviews[j]; {
		case !appliesTo(r.Object, doc, c.ID, saw):
		case r.Verdict != undone:
			stack = append(stack, r)
		case len(stack) > 0:
			stack = stack[:len(stack)-1]
		}
	}
	if n := len(stack); n > 0 {
		return Mark{stack[n-1].Verdict, stack[n-1].Why, stack[n-1].Who, stack[n-1].Time}
	}
	return Mark{}
}

// reviewsOf are all reviews of one document's claims, the oldest first.
func reviewsOf(db *conn, doc segun.DocID) ([]Review, error) {
	from, to := objectsOf(doc)
	return allReviews(db, "SELECT object,verdict,why,who,time FROM reviews WHERE object>=? AND object<? ORDER BY id", from, to)
}

// objectsOf are the borders between which the names of a document's claims lie.
func objectsOf(doc segun.DocID) (from, to string) {
	from = string(segun.InDocument(doc, ""))
	return from, from[:len(from)-1] + "$" // the character after #
}

// forgetReviews erases what people found about a document that is erased: a reason may quote it.
func (w *Writer) forgetReviews(doc segun.DocID) error {
	from, to := objectsOf(doc)
	return w.db.run("DELETE FROM reviews WHERE object>=? AND object<?", from, to)
}

func allReviews(db *conn, sql string, args ...any) (list []Review, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		list = append(list, Review{s.ColumnText(0), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), moment(s.ColumnInt64(4))})
		return nil
	}, sql, args...)
	return list, err
}
