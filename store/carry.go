package store

import (
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// carry takes readings and statements of form one over into the tables that the program fills now, and drops the old ones. It is the last step of bringing a record forward: a
// later form that changes the same tables takes it over. No original is read again, so that a case of an older form answers what it answered.
func (w *Writer) carry() error {
	var ids []int64
	err := w.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT d.id FROM documents d JOIN statements_1 s ON s.doc=d.id JOIN readings_1 r ON r.doc=d.id ORDER BY d.id")
	if err != nil {
		return err
	}
	var words []wordsRow
	for i, id := range ids {
		if err := w.carryDoc(id, &words); err != nil {
			return err
		}
		if len(words) > 1<<14 || i == len(ids)-1 {
			if err := w.putWords(words); err != nil {
				return err
			}
			words = words[:0]
		}
	}
	if err := w.counts.write(w.db); err != nil {
		return err
	}
	for _, s := range w.db.stmts { // a table that is being read cannot be dropped
		s.Reset()
	}
	if err := w.carryJudgements(); err != nil {
		return err
	}
	return w.db.Exec(dropFirst)
}

// carryJudgements takes over what people judged, each as an answer of its own. What a later one of the same pair superseded is superseded.
func (w *Writer) carryJudgements() error {
	var list []segun.Judgement
	err := w.db.each(func(s *sqlite3.Stmt) error {
		list = append(list, segun.Judgement{A: segun.SubjectID(s.ColumnText(0)), B: segun.SubjectID(s.ColumnText(1)), Verdict: segun.Verdict(s.ColumnText(2)), Score: s.ColumnFloat(3),
			Explanation: s.ColumnText(4), Who: s.ColumnText(5), When: moment(s.ColumnInt64(6)), Person: true})
		return nil
	}, "SELECT a,b,verdict,score,why,who,time FROM judgements_1 ORDER BY id")
	last := map[[2]segun.SubjectID]segun.JudgementID{}
	for i, j := range list {
		pair := [2]segun.SubjectID{j.A, j.B}
		j.Supersedes = last[pair]
		j, e := segun.NewJudgement(j)
		if err = errors.Join(err, e); err != nil {
			return err
		}
		last[pair] = j.ID
		a, e1 := nameOfSubject(w.db, j.A)
		b, e2 := nameOfSubject(w.db, j.B)
		err = errors.Join(e1, e2, w.db.run("INSERT INTO judgements(id,answer,a,b,name_a,name_b,verdict,score,why,who,time,supersedes) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", string(j.ID), i+1, string(j.A), string(j.B),
			a, b, string(j.Verdict), j.Score, j.Explanation, j.Who, millis(j.When), string(j.Supersedes)))
		if err != nil {
			return err
		}
	}
	return err
}

// older is what form one keeps of a document.
type older struct {
	Document
	text                    string
	reader, makers          string
	reading, packed, digest []byte
	count                   int
}

func (w *Writer) carryDoc(id int64, words *[]wordsRow) error {
	var d older
	err := w.db.each(func(s *sqlite3.Stmt) error { return d.scan(s, id) },
		`SELECT d.docid,d.day,d.meta,coalesce(d.text,c.bytes),r.reader,r.makers,r.json,s.packed,s.digest,s.count FROM documents d JOIN captures c ON c.id=d.id
		JOIN readings_1 r ON r.doc=d.id JOIN statements_1 s ON s.doc=d.id WHERE d.id=?`, id)
	if err != nil {
		return err
	}
	list, err := fact.Unpack(d.ID, d.text, d.packed)
	if err != nil {
		return fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	r, err := rowsOf(id, d.day, d.Publisher, d.Authors, fact.Gather(d.ID, list))
	if err != nil {
		return err
	}
	r.stronger = w.c.headlinesOf(r.rec, d.sections)
	makers, err := w.makers(d.makers)
	if err != nil {
		return err
	}
	err = w.db.run(putReading, id, d.reader, makers, d.count, d.digest, packStatements(fact.Pack(d.ID, d.text, list)), packReading(keepReading(string(d.reading), d.text, r.rec)))
	if err != nil {
		return err
	}
	_, err = w.put(r, words)
	return err
}

func (d *older) scan(s *sqlite3.Stmt, id int64) error {
	err := scanMeta(&d.Document, id, s)
	if err != nil {
		return err
	}
	text, err := unpack(s.ColumnRawBlob(3))
	if err != nil {
		return err
	}
	d.text, d.reader, d.makers = string(text), s.ColumnText(4), s.ColumnText(5)
	if d.reading, err = unpack(s.ColumnRawBlob(6)); err != nil {
		return err
	}
	if d.packed, err = unpackStatements(s.ColumnRawBlob(7)); err != nil {
		return err
	}
	d.digest, d.count = s.ColumnBlob(8, nil), s.ColumnInt(9)
	return nil
}

// carryWords fills the full-text indexes of claims. letters says that what letters say stood under the outlets alone, as in form two: then it is put under their writers too.
func (w *Writer) carryWords(letters bool) error {
	var ids []int64
	err := w.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT id FROM documents ORDER BY id")
	var words []wordsRow
	for i, id := range ids {
		var d *loaded
		if err == nil {
			d, err = loadDoc(w.db, id)
		}
		if err == nil {
			words, err = w.carryWordsOf(d, letters, words)
		}
		if err == nil {
			err = w.repack(id, d)
		}
		if err == nil && (len(words) > 1<<14 || i == len(ids)-1) {
			err = w.putWords(words)
			words = words[:0]
		}
		if err != nil {
			return err
		}
	}
	return err
}

// repack packs what was read in a document as it is packed now.
func (w *Writer) repack(id int64, d *loaded) error {
	var statements, reading []byte
	err := w.db.each(func(s *sqlite3.Stmt) (err error) {
		if statements, err = unpackStatements(s.ColumnRawBlob(0)); err == nil {
			reading, err = unpack(s.ColumnRawBlob(1))
		}
		return err
	}, "SELECT statements,reading FROM readings WHERE doc=?", id)
	if err == nil {
		reading, err = keptReading(reading, d.text, func() (*fact.Record, error) { return d.rec, nil })
	}
	if err != nil {
		return err
	}
	return w.db.run("UPDATE readings SET statements=?,reading=? WHERE doc=?", packStatements(statements), packReading(keepReading(string(reading), d.text, d.rec)), id)
}

// carryWordsOf adds the rows of one document.
func (w *Writer) carryWordsOf(d *loaded, letters bool, words []wordsRow) ([]wordsRow, error) {
	r, err := rowsOf(d.number, d.day, d.Publisher, d.Authors, d.rec)
	if err != nil {
		return nil, err
	}
	if letters && len(r.writers) > 0 {
		if err := w.carryWriters(r); err != nil {
			return nil, err
		}
	}
	ids, err := w.partiesOf(r)
	if err != nil {
		return nil, err
	}
	r.stronger = w.c.headlinesOf(d.rec, d.sections)
	times := timesOf(r)
	if err := errors.Join(w.putTimes(r, times), w.putStronger(r)); err != nil {
		return nil, err
	}
	for i := range r.rec.Claims {
		words = append(words, wordsOf(r, &r.rec.Claims[i], ids, times))
	}
	return words, nil
}

// carryWriters gives the claims of a letter to its writers.
func (w *Writer) carryWriters(r *rows) error {
	old := *r
	old.writers, old.parties = nil, map[string]party{}
	for local, p := range r.parties {
		if local[0] != 'w' {
			old.parties[local] = p
		}
	}
	ids, err := w.partiesOf(&old)
	if err != nil {
		return err
	}
	w.counts.document(&old, ids, -1)
	for _, local := range r.writers {
		if local[0] == 'w' {
			_, e := w.putParty(r, local)
			err = errors.Join(err, e)
		}
	}
	if err != nil {
		return err
	}
	if ids, err = w.partiesOf(r); err != nil {
		return err
	}
	w.counts.document(r, ids, 1)
	return w.counts.write(w.db)
}

// partiesOf are the parties of a document that is there, by local ID.
func (w *Writer) partiesOf(r *rows) (map[string]int64, error) {
	ids := map[string]int64{}
	for local, p := range r.parties {
		if id, ok := w.parties[p.form]; ok { // one that is new has no row yet
			ids[local] = id
			continue
		}
		id, ok, err := w.db.number("SELECT id FROM parties WHERE form=?", p.form)
		if err != nil {
			return nil, err
		}
		if ok {
			ids[local] = id
		}
	}
	return ids, nil
}
