package store

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Joiner says who in several documents is one. A case tells it what its documents say of whom they name, and what people judged, and keeps as a view which
// entity each named person or body is of. What it says must follow from the set of what it was told, in whatever order. It is for one goroutine.
type Joiner interface {
	Version() string                                                   // of its rules: a view that others made is made again
	Describe(d *Document, r *fact.Record, text string) ([]byte, error) // what it needs of a document, to be kept; a pure function
	Open(k Keep, js []segun.Judgement) error                           // once, before anything else: what one of its version left there, and the judgements that it was told; k is nil where it must keep all in memory
	Add(list ...Description) ([]Moved, error)                          // documents; one that is there already is replaced
	Remove(docs ...segun.DocID) ([]Moved, error)                       // as if they had never been added; their descriptions are still there
	Judge(js ...segun.Judgement) ([]Moved, error)                      // of people only; their documents may come later or never
	Withdraw(ids ...segun.JudgementID) ([]Moved, error)                // as if they had never been made
}

// Keep is where a joiner leaves what it must find again beside the descriptions: bytes by key, in the record of the case and the transaction that is under way.
type Keep interface {
	Get(key []byte) ([]byte, error) // nil where there is nothing
	Put(key, value []byte) error
	Delete(key []byte) error
	Scan(prefix []byte, f func(key, value []byte) bool) error // in the order of keys, until f returns false; f may use the keep
	Description(doc segun.DocID) ([]byte, error)              // nil for a document that was not described
}

// Description is what a joiner keeps of one document.
type Description struct {
	Doc   segun.DocID
	Bytes []byte
}

// Moved says that a subject went from one entity to another: From is "" for a new one, To for one that is gone.
type Moved struct {
	Subject  segun.SubjectID
	From, To segun.EntityID
}

// atOnce is how many documents a joiner is handed at a time.
const atOnce = 256

// ensureJoiner makes the joiner of this writer before the first change, and the view anew where others made it, or nobody did. A writer without one takes the
// view away.
func (w *Writer) ensureJoiner() error {
	if w.joiner != nil {
		return nil
	}
	if w.c.o.Join == nil {
		return w.dropView()
	}
	j := w.c.o.Join()
	stale, err := staleView(w.db, j)
	if err != nil {
		return err
	}
	if stale {
		return w.makeView(j)
	}
	js, err := heldJudgements(w.db)
	if err != nil {
		return err
	}
	w.joiner = j
	return j.Open(&keep{db: w.db}, js)
}

// makeView makes the view of all that the case holds.
func (w *Writer) makeView(j Joiner) error {
	err := errors.Join(w.dropView(), w.db.run("INSERT INTO resolved VALUES(?)", j.Version()), j.Open(&keep{db: w.db}, nil))
	if err != nil {
		return err
	}
	w.joiner = j
	return feed(w.db, j, func(list []Description) error {
		for _, d := range list {
			if err := w.db.run("INSERT INTO described(doc,packed) SELECT id,? FROM documents WHERE docid=?", packDescription(d.Bytes), rawID(d.Doc)); err != nil {
				return err
			}
		}
		return nil
	}, w.moved)
}

func (w *Writer) dropView() (err error) {
	for _, t := range [...]string{"kept", "bonds", "described", "resolved"} {
		err = errors.Join(err, w.db.run("DELETE FROM "+t))
	}
	return errors.Join(err, w.db.run("UPDATE entities SET whose=NULL WHERE whose IS NOT NULL"))
}

// staleView reports whether the view was made by another joiner, or by none.
func staleView(db *conn, j Joiner) (bool, error) {
	_, ok, err := db.number("SELECT 1 FROM resolved WHERE version=?", j.Version())
	return !ok, err
}

// feed tells a joiner all documents and judgements of a case, in lots: first is called before one is told, then with what moved.
func feed(db *conn, j Joiner, first func([]Description) error, then func([]Moved) error) error {
	var ids []int64
	var docs []segun.DocID
	err := db.each(func(s *sqlite3.Stmt) error {
		ids, docs = append(ids, s.ColumnInt64(0)), append(docs, idOf(s.ColumnRawBlob(1)))
		return nil
	}, "SELECT id,docid FROM documents ORDER BY id")
	if err != nil {
		return err
	}
	for len(ids) > 0 {
		n := min(atOnce, len(ids))
		list := make([]Description, n)
		for i := range n {
			if list[i], err = descriptionOf(db, j, ids[i], docs[i]); err != nil {
				return err
			}
		}
		if err := first(list); err != nil {
			return err
		}
		moved, err := j.Add(list...)
		if err == nil {
			err = then(moved)
		}
		if err != nil {
			return err
		}
		ids, docs = ids[n:], docs[n:]
	}
	js, err := heldJudgements(db)
	if err != nil || len(js) == 0 {
		return err
	}
	moved, err := j.Judge(js...)
	if err == nil {
		err = then(moved)
	}
	return err
}

// heldJudgements are all judgements that were not taken back and whose documents are there.
func heldJudgements(db *conn) ([]segun.Judgement, error) {
	list, err := currentAndOld(db)
	if err != nil {
		return nil, err
	}
	return held(db, list)
}

// currentAndOld are all judgements that were not taken back.
func currentAndOld(db *conn) ([]judged, error) {
	return judgementsOf(db, " WHERE answer NOT IN (SELECT answer FROM withdrawals)")
}

// descriptionOf is the description that is kept, or a new one.
func descriptionOf(db *conn, j Joiner, number int64, doc segun.DocID) (d Description, err error) {
	d.Doc = doc
	err = db.each(func(s *sqlite3.Stmt) error {
		d.Bytes, err = unpack(s.ColumnRawBlob(0))
		return err
	}, "SELECT packed FROM described WHERE doc=?", number)
	if err != nil || d.Bytes != nil {
		return d, err
	}
	l, err := loadDoc(db, number)
	if err != nil {
		return d, err
	}
	d.Bytes, err = j.Describe(&l.Document, l.rec, l.text)
	return d, err
}

// held are the judgements whose documents are there. What a person judged was somebody of a certain name: when a document was read again and
// numbers those it names otherwise, the judgement follows the name; where that is gone or stands for two, it waits.
func held(db *conn, list []judged) ([]segun.Judgement, error) {
	var fit []segun.Judgement
	for i := range list {
		a, okA, err := heldSubject(db, list[i].A, list[i].nameA)
		if err != nil {
			return nil, err
		}
		b, okB, err := heldSubject(db, list[i].B, list[i].nameB)
		if err != nil {
			return nil, err
		}
		if okA && okB && a != b {
			k := list[i].Judgement
			k.A, k.B = a, b
			fit = append(fit, k)
		}
	}
	return fit, nil
}

// heldSubject is what a document calls now whom it called s when somebody of this name was judged.
func heldSubject(db *conn, s segun.SubjectID, name string) (segun.SubjectID, bool, error) {
	doc, local, ok := s.Local()
	if !ok {
		return s, true, nil
	}
	n, ok, err := db.number("SELECT id FROM documents WHERE docid=?", rawID(doc))
	if err != nil || !ok {
		return s, false, err
	}
	d, err := loadDoc(db, n)
	if err != nil {
		return s, false, err
	}
	if e := d.rec.Entity(local); e != nil && (name == "" || Form(e.Name) == Form(name)) {
		return s, true, nil
	}
	found := ""
	for i := range d.rec.Entities {
		if e := &d.rec.Entities[i]; Form(e.Name) == Form(name) {
			if found != "" {
				return s, false, nil
			}
			found = e.ID
		}
	}
	return segun.InDocument(doc, found), found != "", nil
}

// describe keeps what the joiner needs of a document, which is told to it with those of its batch.
func (w *Writer) describe(number int64, e *Entry, ids map[string]int64) error {
	if w.joiner == nil {
		return nil
	}
	err := e.describe(w.joiner)
	if err == nil {
		err = w.db.run("INSERT INTO described(doc,packed) VALUES(?,?)", number, e.described.packed)
	}
	if err != nil {
		return err
	}
	w.waiting = append(w.waiting, Description{e.doc.ID, e.described.bytes})
	for local, id := range ids {
		w.partyOf[segun.InDocument(e.doc.ID, local)] = id
	}
	return nil
}

// join tells the joiner the documents that wait, and the judgements about them.
func (w *Writer) join() error {
	if len(w.waiting) == 0 {
		return nil
	}
	moved, err := w.joiner.Add(w.waiting...)
	if err == nil {
		err = w.moved(moved)
	}
	met := map[segun.JudgementID]bool{}
	var about []judged
	for _, d := range w.waiting {
		list, err := judgementsAbout(w.db, d.Doc)
		if err != nil {
			return err
		}
		for _, j := range list {
			if !met[j.ID] {
				met[j.ID] = true
				about = append(about, j)
			}
		}
	}
	w.waiting = nil
	clear(w.partyOf)
	if err == nil && len(about) > 0 {
		js, err := held(w.db, about)
		if err != nil || len(js) == 0 {
			return err
		}
		if moved, err = w.joiner.Judge(js...); err == nil {
			err = w.moved(moved)
		}
		return err
	}
	return err
}

// judgementsAbout are the judgements, not taken back, with a subject of a document.
func judgementsAbout(db *conn, doc segun.DocID) ([]judged, error) {
	from, to := string(segun.InDocument(doc, "")), string(segun.InDocument(doc, "~"))
	return judgementsOf(db, " WHERE answer NOT IN (SELECT answer FROM withdrawals) AND (a BETWEEN ?1 AND ?2 OR b BETWEEN ?1 AND ?2)", from, to)
}

// unjoin takes a document away from the view, before its rows go.
func (w *Writer) unjoin(number int64, doc segun.DocID) error {
	if err := w.ensureJoiner(); err != nil {
		return err
	}
	if w.joiner != nil {
		if err := w.join(); err != nil {
			return err
		}
		about, err := judgementsAbout(w.db, doc)
		if err != nil {
			return err
		}
		var ids []segun.JudgementID
		for i := range about {
			ids = append(ids, about[i].ID)
		}
		moved, err := w.joiner.Withdraw(ids...)
		if err == nil {
			err = w.moved(moved)
		}
		if err == nil {
			moved, err = w.joiner.Remove(doc)
		}
		if err == nil {
			err = w.moved(moved)
		}
		if err != nil {
			return err
		}
	}
	return w.db.run("DELETE FROM described WHERE doc=?", number)
}

// joinJudgements and unjoinJudgements tell the joiner what a person said, and what was taken back.
func (w *Writer) joinJudgements(list []segun.Judgement) error {
	if w.joiner == nil {
		return nil
	}
	moved, err := w.joiner.Judge(list...)
	return errors.Join(err, w.moved(moved))
}

func (w *Writer) unjoinJudgements(list []segun.Judgement) error {
	if w.joiner == nil {
		return nil
	}
	var ids []segun.JudgementID
	for i := range list {
		ids = append(ids, list[i].ID)
	}
	moved, err := w.joiner.Withdraw(ids...)
	if err == nil {
		err = w.moved(moved)
	}
	return err
}

// moved writes what moved into the view, in an order that keeps rows of one party together.
func (w *Writer) moved(list []Moved) error {
	rows := make([]movedRow, 0, len(list))
	numbers := map[segun.DocID]numberedDoc{}
	for i := range list {
		r, ok, err := w.rowOf(&list[i], numbers)
		if err != nil {
			return err
		}
		if ok {
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b movedRow) int {
		return cmp.Or(cmp.Compare(a.party, b.party), bytes.Compare(a.to, b.to), cmp.Compare(a.doc, b.doc), cmp.Compare(a.number, b.number))
	})
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].party == rows[0].party {
			n++
		}
		if err := w.moveParty(rows[:n]); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// numberedDoc is a document by number and day.
type numberedDoc struct{ id, day int64 }

// movedRow is a member on its way from one entity to another; from or to is nil for none.
type movedRow struct {
	doc, day, number, party int64
	from, to                []byte
}

// rowOf finds the numbers of what moved. ok is false for what has none: a record of a list, of which the judgement tells, and somebody under no party.
func (w *Writer) rowOf(m *Moved, numbers map[segun.DocID]numberedDoc) (r movedRow, ok bool, err error) {
	doc, local, ok := m.Subject.Local()
	if !ok || m.From == m.To {
		return r, false, nil
	}
	n, ok := numbers[doc]
	if !ok {
		err = w.db.each(func(s *sqlite3.Stmt) error {
			n, ok = numberedDoc{s.ColumnInt64(0), s.ColumnInt64(1)}, true
			return nil
		}, "SELECT id,day FROM documents WHERE docid=?", rawID(doc))
		if err != nil || !ok {
			return r, false, err
		}
		numbers[doc] = n
	}
	r.doc, r.day = n.id, n.day
	r.number, r.from, r.to = int64(fact.Number(local)), rawEntity(m.From), rawEntity(m.To)
	if r.from == nil {
		r.party, err = w.partyOfSubject(m.Subject, r.doc)
		return r, r.party != 0, err
	}
	r.party, ok, err = w.db.number("SELECT b.party FROM bonds b CROSS JOIN entities e ON e.party=b.party AND e.day=?2 AND e.doc=?3 AND e.number=?4 AND e.whose IN (1,?1) WHERE b.entity=?1", r.from, r.day, r.doc, r.number)
	return r, ok, err
}

// moveParty moves members of one party. What stands beside a member depends on whether the party is of one entity or several, before and after: see formFourEntities.
func (w *Writer) moveParty(rows []movedRow) error {
	party := rows[0].party
	was, err := onlyEntity(w.db, party)
	if err != nil {
		return err
	}
	if err := w.rebond(party, rows); err != nil {
		return err
	}
	is, several, err := entitiesOf(w.db, party)
	if err != nil {
		return err
	}
	if was != nil && several { // those that stay tell now whose they are
		if err := w.db.run("UPDATE entities SET whose=? WHERE party=? AND whose=1", was, party); err != nil {
			return err
		}
	}
	for i := range rows {
		r := &rows[i]
		var whose any
		switch {
		case r.to != nil && several:
			whose = r.to
		case r.to != nil && r.from != nil && was != nil: // of the only one, as before
			continue
		case r.to != nil:
			whose = 1
		}
		if err := w.db.run("UPDATE entities SET whose=? WHERE party=? AND day=? AND doc=? AND number=?", whose, party, r.day, r.doc, r.number); err != nil {
			return err
		}
	}
	if is != nil && was == nil { // it may have been of several
		return w.db.run("UPDATE entities SET whose=1 WHERE party=? AND whose IS NOT NULL AND whose<>1", party)
	}
	return nil
}

// entitiesOf is the entity of a party where it has one, and whether it has several.
func entitiesOf(db *conn, party int64) (only []byte, several bool, err error) {
	only, err = onlyEntity(db, party)
	if err == nil && only == nil {
		several, err = resolvedParty(db, party)
	}
	return only, several, err
}

// rebond counts members that move from one entity of a party to another.
func (w *Writer) rebond(party int64, rows []movedRow) error {
	more := map[string]int{}
	for i := range rows {
		if r := &rows[i]; r.from != nil {
			more[string(r.from)]--
		}
		if r := &rows[i]; r.to != nil {
			more[string(r.to)]++
		}
	}
	for _, e := range slices.Sorted(maps.Keys(more)) {
		if more[e] == 0 {
			continue
		}
		if err := w.bond(party, []byte(e), more[e]); err != nil {
			return err
		}
	}
	return nil
}

// bond counts members of a party in an entity.
func (w *Writer) bond(party int64, entity []byte, more int) error {
	err := w.db.run("INSERT INTO bonds(party,entity,n) VALUES(?1,?2,?3) ON CONFLICT DO UPDATE SET n=n+?3", party, entity, more)
	if err == nil && more < 0 {
		err = w.db.run("DELETE FROM bonds WHERE party=? AND entity=? AND n<=0", party, entity)
	}
	return err
}

// partyOfSubject is the party that a document's own was put under, 0 for none.
func (w *Writer) partyOfSubject(s segun.SubjectID, number int64) (int64, error) {
	if id, ok := w.partyOf[s]; ok {
		return id, nil
	}
	d, err := loadDoc(w.db, number)
	if err != nil {
		return 0, err
	}
	r, err := rowsOf(number, d.day, d.Publisher, d.Authors, d.rec)
	if err != nil {
		return 0, err
	}
	for local, p := range r.parties { // all of the document: the next that is asked for is likely one of them
		id, ok, err := w.db.number("SELECT id FROM parties WHERE form=?", p.form)
		if err != nil {
			return 0, err
		}
		if ok {
			w.partyOf[segun.InDocument(d.ID, local)] = id
		}
	}
	return w.partyOf[s], nil
}

// rawEntity is an entity's ID as it lies in the record: the front of the digest, which is long enough for any case; nil for none. entityText is the same the other way
// round.
func rawEntity(id segun.EntityID) []byte {
	b, err := hex.DecodeString(strings.TrimPrefix(string(id), "ent:"))
	switch {
	case id == "":
		return nil
	case err != nil: // not of resolve/identity
		sum := sha256.Sum256([]byte(id))
		b = sum[:]
	}
	return b[:min(len(b), entityBytes)]
}

// entityBytes is how much of an entity's digest is kept.
const entityBytes = 8

func entityText(b []byte) segun.EntityID { return segun.EntityID("ent:" + hex.EncodeToString(b)) }

// rawID is a document's ID as it lies in the record.
func rawID(id segun.DocID) []byte {
	b, _ := hex.DecodeString(string(id)) // what is no ID is found nowhere
	return b
}

// checkMembers finds members that are not counted right, or of whom it is told in the wrong way whose they are.
func checkMembers(db *conn, fault func(string, ...any)) error {
	n, _, err := db.number(`SELECT count(*) FROM (SELECT e.party,CASE WHEN e.whose=1 THEN b.entity ELSE e.whose END AS entity,count(*) k FROM entities e
		LEFT JOIN (SELECT party,min(entity) AS entity FROM bonds GROUP BY party HAVING count(*)=1) b ON b.party=e.party WHERE e.whose IS NOT NULL GROUP BY 1,2) m
		FULL JOIN bonds b ON b.party=m.party AND b.entity=m.entity WHERE m.k IS NOT b.n`)
	if err == nil && n > 0 {
		fault("table bonds counts %d entities wrong; run segun rebuild --all", n)
	}
	if err != nil {
		return err
	}
	n, _, err = db.number("SELECT count(*) FROM entities e WHERE e.whose IS NOT NULL AND (e.whose=1)<>((SELECT count(*) FROM bonds b WHERE b.party=e.party)=1)")
	if err == nil && n > 0 {
		fault("table entities tells of %d members in the wrong way whose they are; run segun rebuild --all", n)
	}
	return err
}

// Joiner returns the joiner of this writer, for questions that the view does not answer. What the writer does afterwards it knows. The error wraps ErrInvalid for a case
// that was opened without any.
func (w *Writer) Joiner() (Joiner, error) {
	if w.c.o.Join == nil {
		return nil, fmt.Errorf("%w: the case was opened without what says who is whom", ErrInvalid)
	}
	err := w.atomic(w.ensureJoiner)
	return w.joiner, err
}

// Joined calls f with a joiner of what the case holds now, which is of no use afterwards. Where another version made the view, the joiner is told all of the case first. The
// error wraps ErrInvalid for a case that was opened without any joiner.
func (c *Case) Joined(ctx context.Context, f func(Joiner) error) error {
	if c.o.Join == nil {
		return fmt.Errorf("%w: the case was opened without what says who is whom", ErrInvalid)
	}
	return c.read(ctx, func(db *conn) error {
		j := c.o.Join()
		stale, err := staleView(db, j)
		if err != nil {
			return err
		}
		if stale {
			if err := j.Open(nil, nil); err != nil {
				return err
			}
			if err := feed(db, j, func([]Description) error { return nil }, func([]Moved) error { return nil }); err != nil {
				return err
			}
			return f(j)
		}
		js, err := heldJudgements(db)
		if err == nil {
			err = j.Open(&keep{db: db}, js)
		}
		if err != nil {
			return err
		}
		return f(j)
	})
}

// Subject returns the ID of what a person names: "1a2b3c4d#e3", with four or more digits of the document's ID, or a list's record, "un:6908". The error wraps
// ErrNotFound or ErrInvalid.
func (c *Case) Subject(ctx context.Context, text string) (s segun.SubjectID, err error) {
	doc, local, ok := strings.Cut(strings.TrimPrefix(text, "doc:"), "#")
	if list, number := segun.SubjectID(text).Parts(); !ok && list != "" && number != "" {
		return segun.SubjectID(text), nil
	}
	if !ok || local == "" {
		return "", fmt.Errorf("%w: %q names nobody; write it as segun same --list shows it: 1a2b3c4d5e#e3", ErrInvalid, text)
	}
	err = c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, doc)
		if err != nil {
			return err
		}
		d, err := loadDoc(db, n)
		if err != nil {
			return err
		}
		if d.rec.Entity(local) == nil {
			return fmt.Errorf("document %s names no %q: %w", d.ID, local, ErrNotFound)
		}
		s = segun.InDocument(d.ID, local)
		return nil
	})
	return s, err
}
