package store

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"
)

// Tamper changes a record behind the store's back.
func Tamper(t testing.TB, c *Case, sql string) {
	t.Helper()
	db, err := dial(c.record(), c.key, sqlite3.OPEN_READWRITE, false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.close()
	if err := db.Exec("PRAGMA foreign_keys=off;" + sql); err != nil {
		t.Fatal(err)
	}
}

// Dump is all that is in the tables that are made from originals, row by row.
func Dump(t testing.TB, c *Case) string {
	t.Helper()
	db, err := c.take()
	if err != nil {
		t.Fatal(err)
	}
	defer c.give(db)
	var b strings.Builder
	for _, table := range made {
		sql := "SELECT * FROM " + table
		if table == "claims" || table == "text" {
			sql = "SELECT rowid FROM " + table + " ORDER BY rowid"
		}
		err := db.each(func(s *sqlite3.Stmt) error {
			fmt.Fprint(&b, table)
			for i := range s.ColumnCount() {
				fmt.Fprintf(&b, "|%x", s.ColumnRawBlob(i))
			}
			b.WriteByte('\n')
			return nil
		}, sql)
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// LimitPages lets a record grow by so many pages and no further, as a full disk does.
func LimitPages(t testing.TB, w *Writer, more int) {
	t.Helper()
	n, _, err := w.db.number("PRAGMA page_count")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.db.Exec(fmt.Sprintf("PRAGMA max_page_count=%d", int(n)+more)); err != nil {
		t.Fatal(err)
	}
}

// Packed is how bytes lie in a record.
func Packed(b []byte) []byte { return pack(b) }

// DropIdle closes the connections that wait, as if the case had not been asked yet.
func DropIdle(c *Case) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, db := range c.idle {
		db.close()
	}
	c.idle = nil
}
