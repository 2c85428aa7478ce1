package store

import (
	"context"
	"encoding/hex"
	"fmt"
	"net/url"
	"path/filepath"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/ext/fts5"
	_ "github.com/ncruces/go-sqlite3/vfs/xts" // the cipher of locked cases
)

// conn is one connection to a record, with the statements that it has prepared. One goroutine uses it at a time.
type conn struct {
	*sqlite3.Conn
	path  string
	stmts map[string]*sqlite3.Stmt

	found   map[string]*found // by what they are asked for; see foundOf
	foundAt int64             // the state that they are of

	docs map[int64]*opened // those that a sitting has opened, by number; nil where none is under way
}

// cacheKiB is how much of a record one connection keeps in memory, writerCacheKiB that of the writer, who touches a page here and there for each name.
const (
	cacheKiB       = 24 << 10
	writerCacheKiB = 40 << 10
)

// dial opens a record. key is nil for one that is not locked, and else has been proved right: a wrong one would harm what a crash has left behind.
func dial(path string, key []byte, flags sqlite3.OpenFlag, immutable bool) (*conn, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(abs)}
	q := url.Values{}
	if key != nil {
		q.Set("vfs", "xts")
	}
	if immutable {
		q.Set("immutable", "1")
	}
	u.RawQuery = q.Encode()
	db, err := sqlite3.OpenFlags(u.String(), flags|sqlite3.OPEN_URI|sqlite3.OPEN_NOFOLLOW)
	if err != nil {
		return nil, told(path, err)
	}
	c := &conn{Conn: db, path: path, stmts: map[string]*sqlite3.Stmt{}}
	setup := ""
	if key != nil {
		setup = "PRAGMA hexkey='" + hex.EncodeToString(key) + "';"
	}
	setup += fmt.Sprintf("PRAGMA cache_size=-%d;PRAGMA foreign_keys=on;PRAGMA secure_delete=on;PRAGMA temp_store=memory;", cacheKiB)
	err = c.BusyTimeout(30 * time.Second) // before anything that reads: a pragma can meet the writer too
	if err == nil {
		err = c.Exec(setup)
	}
	if err == nil { // else a statement with "LIMIT ?" is prepared again each time that it is bound
		_, err = db.Config(sqlite3.DBCONFIG_ENABLE_QPSG, true)
	}
	if err == nil {
		err = fts5.Register(db)
	}
	if err != nil {
		c.Close()
		return nil, told(path, err)
	}
	return c, nil
}

// close gives the connection back to the system.
func (c *conn) close() error {
	for _, s := range c.stmts {
		s.Close()
	}
	return c.Conn.Close()
}

// bind returns the prepared statement for sql with its arguments: int, int64, string, []byte, float64 or nil.
func (c *conn) bind(sql string, args ...any) (*sqlite3.Stmt, error) {
	s, ok := c.stmts[sql]
	if !ok {
		var err error
		if s, _, err = c.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT); err != nil {
			return nil, fmt.Errorf("%w in %.60q", err, sql)
		}
		c.stmts[sql] = s
	}
	for i, a := range args {
		var err error
		switch a := a.(type) {
		case int:
			err = s.BindInt64(i+1, int64(a))
		case int64:
			err = s.BindInt64(i+1, a)
		case string:
			err = s.BindText(i+1, a)
		case []byte:
			if a == nil {
				err = s.BindNull(i + 1)
			} else {
				err = s.BindBlob(i+1, a)
			}
		case float64:
			err = s.BindFloat(i+1, a)
		default:
			err = s.BindNull(i + 1)
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

// run runs a statement that gives no rows.
func (c *conn) run(sql string, args ...any) error {
	s, err := c.bind(sql, args...)
	if err != nil {
		return err
	}
	s.Step()
	return s.Reset()
}

// each calls f with each row.
func (c *conn) each(f func(s *sqlite3.Stmt) error, sql string, args ...any) error {
	s, err := c.bind(sql, args...)
	if err != nil {
		return err
	}
	for s.Step() {
		if err := f(s); err != nil {
			s.Reset()
			return err
		}
	}
	return s.Reset()
}

// number is the first column of the first row; ok is false where there is none.
func (c *conn) number(sql string, args ...any) (n int64, ok bool, err error) {
	err = c.each(func(s *sqlite3.Stmt) error {
		if !ok {
			n, ok = s.ColumnInt64(0), true
		}
		return nil
	}, sql, args...)
	return n, ok, err
}

// during makes queries of c end with ctx while f runs.
func (c *conn) during(ctx context.Context, f func() error) error {
	old := c.SetInterrupt(ctx)
	defer c.SetInterrupt(old)
	err := f()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
