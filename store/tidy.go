package store

import (
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// Filling a record leaves room in it: full-text indexes in parts, each with words of its own, the room of parts that were merged, and halves of pages that were split. In a small case that is a tenth of the file.
const (
	mostTidied  = 32 << 20 // bytes of a record that is still written anew: less than a second of a processor, once while it grows by a quarter
	tidiedAfter = 4        // a record is written anew when a quarter of its documents, or more, came since the last time
)

// mergeIndexes makes one part of each full-text index. What was deleted is gone from them then.
const mergeIndexes = "INSERT INTO claims(claims) VALUES('optimize');INSERT INTO dated(dated) VALUES('optimize');INSERT INTO text(text) VALUES('optimize')"

// Tidy writes a small record anew without the room that filling it left empty, its full-text indexes each in one part, when enough was added since the last time. Nothing that is in the record changes. Where it cannot be done now, because somebody else
// reads or the disk has no room for a second copy, the record stays as it is, and the next call tries again; other errors are returned. It is called between other calls, not within one.
func (w *Writer) Tidy() error {
	documents, worth, err := w.untidy()
	if err != nil || !worth {
		return told(w.c.record(), err)
	}
	if err := w.db.Exec(mergeIndexes + ";VACUUM"); err != nil {
		for _, later := range [...]sqlite3.ErrorCode{sqlite3.FULL, sqlite3.BUSY, sqlite3.LOCKED, sqlite3.NOMEM} {
			if errors.Is(err, later) {
				return nil
			}
		}
		return told(w.c.record(), err)
	}
	if err := w.db.Exec(fmt.Sprintf("PRAGMA application_id=%d", documents)); err != nil {
		return told(w.c.record(), err)
	}
	_, _, err = w.db.WALCheckpoint("main", sqlite3.CHECKPOINT_PASSIVE) // as far as nobody reads: else the second copy stays in the log while anybody has the case open
	return told(w.c.record(), err)
}

// untidy is how many documents there are, and whether writing the record anew is worth it. The number that SQLite keeps for programs tells how many there were the last time; who makes the record anew in another way sets it to 0.
func (w *Writer) untidy() (documents int64, worth bool, err error) {
	var of [4]int64
	for i, sql := range [...]string{"SELECT documents FROM totals", "PRAGMA application_id", "PRAGMA page_count", "PRAGMA page_size"} {
		if of[i], _, err = w.db.number(sql); err != nil {
			return 0, false, err
		}
	}
	return of[0], of[2]*of[3] <= mostTidied && of[0] > of[1] && (of[0]-of[1])*tidiedAfter >= of[0], nil
}
