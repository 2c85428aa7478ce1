package store

import (
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// Forget erases a document for good: its saved original, where it was met, all that was read in it, and its words in the full-text index. doc is its ID or the
// first digits of it. What people found about its claims goes with them. The log keeps the ID and
// the reason. Notes stay: they are people's own words.
func (w *Writer) Forget(doc, reason string) (segun.DocID, error) {
	number, err := findDoc(w.db, doc)
	if err != nil {
		return "", err
	}
	ids, err := w.forget([]int64{number}, reason)
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

// ForgetParty erases every document that names somebody by name, since a document is never changed. It returns the documents' IDs.
func (w *Writer) ForgetParty(name, reason string) ([]segun.DocID, error) {
	numbers, err := w.naming(name)
	if err != nil {
		return nil, err
	}
	if len(numbers) == 0 {
		return nil, fmt.Errorf("nobody called %q: %w in this case", name, ErrNotFound)
	}
	return w.forget(numbers, reason)
}

// Naming returns how many documents ForgetParty would erase.
func (w *Writer) Naming(name string) (int, error) {
	numbers, err := w.naming(name)
	return len(numbers), err
}

func (w *Writer) naming(name string) ([]int64, error) {
	ids, err := w.c.matcher(w.db).named(name)
	if err != nil {
		return nil, err
	}
	var numbers []int64
	met := map[int64]bool{}
	for _, id := range ids {
		err := w.db.each(func(s *sqlite3.Stmt) error {
			if n := s.ColumnInt64(0); !met[n] {
				met[n] = true
				numbers = append(numbers, n)
			}
			return nil
		}, "SELECT doc FROM entities WHERE party=? ORDER BY doc", id)
		if err != nil {
			return nil, err
		}
	}
	return numbers, nil
}

func (w *Writer) forget(numbers []int64, reason string) (ids []segun.DocID, err error) {
	if reason == "" {
		return nil, fmt.Errorf("%w: say why with --reason", ErrInvalid)
	}
	err = w.atomic(func() error {
		for _, n := range numbers {
			d, err := loadDoc(w.db, n)
			if err != nil {
				return err
			}
			err = w.remove(n, &[]wordsRow{})
			// What people judged about it has its words in the explanation.
			from, to := string(segun.InDocument(d.ID, "")), string(segun.InDocument(d.ID, "~"))
			err = errors.Join(err, w.db.run("DELETE FROM judgements WHERE a BETWEEN ?1 AND ?2 OR b BETWEEN ?1 AND ?2", from, to))
			for _, sql := range [...]string{"DELETE FROM skips WHERE origin IN (SELECT origin FROM sightings WHERE capture=?)", "DELETE FROM sightings WHERE capture=?", "DELETE FROM captures WHERE id=?"} {
				err = errors.Join(err, w.db.run(sql, n))
			}
			err = errors.Join(err, w.forgetReviews(d.ID))
			if err = errors.Join(err, w.log("forget", string(d.ID), reason)); err != nil {
				return err
			}
			ids = append(ids, d.ID)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, w.scrub()
}

// scrub makes sure that nothing of what was deleted is left in the files. The full-text index keeps words of deleted rows until its parts are merged,
// and the log beside the record keeps pages until they are carried over.
func (w *Writer) scrub() error {
	err := w.db.Exec(mergeIndexes)
	if err != nil {
		return told(w.c.record(), err)
	}
	if _, _, err := w.db.WALCheckpoint("main", sqlite3.CHECKPOINT_TRUNCATE); err != nil {
		if errors.Is(err, sqlite3.BUSY) {
			return fmt.Errorf("%s: what was erased is out of the case, but %w, and its bytes stay in %s-wal; end that process and forget again", w.c.record(), ErrInUse, w.c.head.recordName())
		}
		return told(w.c.record(), err)
	}
	return nil
}
