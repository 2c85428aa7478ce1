package store

import (
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Relock locks the case with another passphrase, or with its first; nil unlocks it. Everything is written anew under a new random key, so that neither the old
// passphrase nor an old copy of case.json opens what is there afterwards; then the old record and the old key are overwritten and removed. It takes as long as copying
// the case, and as much free space.
//
// Until case.json is put in place, in one step, the case is what it was; from then on it is the new one. What a crash leaves over is removed by whoever writes next. The
// error wraps ErrInvalid, ErrInUse (somebody reads or writes the case), ErrReadOnly or ErrFull, and the case is then as before.
func (c *Case) Relock(passphrase []byte) error {
	if c.fixed != nil {
		return c.fixed
	}
	if c.o.Now == nil {
		return fmt.Errorf("%s: %w", c.dir, errNoClock)
	}
	if passphrase == nil && c.key == nil {
		return fmt.Errorf("%s: %w: the case is not locked", c.dir, ErrInvalid)
	}
	next := &header{Schema: headerNamed, Name: c.head.Name, Created: c.head.Created, Record: nextRecord(c.head.recordName())}
	var key []byte
	if passphrase != nil {
		var err error
		if next.Lock, key, err = newLock(c.o.Random, passphrase); err != nil {
			return err
		}
	}
	lock, err := c.hold()
	if err != nil {
		return err
	}
	defer lock.Close()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, db := range c.idle {
		db.close()
	}
	c.idle = nil
	return c.relock(next, key)
}

// relock writes the record anew, puts the header in place and removes what was.
func (c *Case) relock(next *header, key []byte) error {
	old, err := c.alone()
	if err != nil {
		return err
	}
	fresh := &Case{dir: c.dir, head: next, key: key, o: c.o}
	if err := c.copyTo(old, fresh); err != nil {
		return errors.Join(err, old.close(), erase(fresh.files()...))
	}
	if err := replaceHeader(c.dir, next); err != nil {
		return errors.Join(err, old.close()) // which of the two holds is not known; the next writer removes the other
	}
	gone := c.files()
	c.head, c.key = next, key
	err = overwriteAll(gone...) // while nobody else can open it
	return told(c.dir, errors.Join(err, old.close(), removeAll(gone...)))
}

// alone opens the record so that nobody else can, with nothing left in the log beside it. The error wraps ErrInUse when somebody reads it.
func (c *Case) alone() (*conn, error) {
	db, err := dial(c.record(), c.key, sqlite3.OPEN_READWRITE, false)
	if err != nil {
		return nil, err
	}
	err = db.BusyTimeout(3 * time.Second)
	if err == nil {
		err = db.Exec("PRAGMA locking_mode=exclusive")
	}
	if err == nil {
		err = c.foldLog(db)
	}
	if err == nil { // the first thing that is written takes the lock, and the mode keeps it
		err = db.Exec("BEGIN IMMEDIATE;PRAGMA application_id=0;COMMIT")
	}
	if err == nil {
		return db, nil
	}
	db.close()
	if errors.Is(err, sqlite3.BUSY) {
		return nil, fmt.Errorf("%s: %w, which is reading it; try again when it has ended", c.dir, ErrInUse)
	}
	return nil, told(c.record(), err)
}

// foldLog carries the log beside the record over and removes it.
func (c *Case) foldLog(db *conn) error {
	mode := ""
	err := db.each(func(s *sqlite3.Stmt) error {
		mode = s.ColumnText(0)
		return nil
	}, "PRAGMA journal_mode=delete")
	if err == nil && mode != "delete" {
		return sqlite3.BUSY
	}
	return err
}

// copyTo writes the record of an open connection into a new one, with an entry in its log that says so, and has it on the disk when it returns.
func (c *Case) copyTo(old *conn, fresh *Case) error {
	if err := erase(fresh.files()...); err != nil { // of an attempt that was cut short
		return told(fresh.record(), err)
	}
	f, err := os.OpenFile(fresh.record(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return told(fresh.record(), err)
	}
	f.Close()
	to, err := fresh.address()
	if err == nil {
		err = old.Backup("main", to)
	}
	if err != nil {
		return told(fresh.record(), err)
	}
	db, err := fresh.dialWriter(false)
	if err != nil {
		return err
	}
	w := &Writer{c: fresh, db: db, parties: map[string]int64{}}
	err = w.Decided(relockAction(c, fresh), "", "")
	if err = errors.Join(err, told(fresh.record(), db.close())); err != nil {
		return err
	}
	return told(fresh.record(), errors.Join(syncPath(fresh.record()), syncPath(c.dir)))
}

func relockAction(was, is *Case) string {
	switch {
	case is.key == nil:
		return "unlock"
	case was.key == nil:
		return "lock"
	}
	return "passphrase"
}

// address is the record as SQLite's copying takes it. The key is in it and goes no further: what could quote it is this process alone.
func (c *Case) address() (string, error) {
	abs, err := filepath.Abs(c.record())
	if err != nil {
		return "", err
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(abs)}
	if c.key != nil {
		u.RawQuery = url.Values{"vfs": {"xts"}, "hexkey": {hex.EncodeToString(c.key)}}.Encode()
	}
	return u.String(), nil
}

// files are those of the record.
func (c *Case) files() []string {
	r := c.record()
	return []string{r, r + "-wal", r + "-shm", r + "-journal"}
}

// headerNamed is the form of a case.json that names its record. Versions that know none but record.db refuse it.
const headerNamed = "segun.case/2"

var recordName = regexp.MustCompile(`^record(?:-([1-9][0-9]{0,8}))?\.db$`)

// recordName is the file of the record.
func (h *header) recordName() string {
	if h.Record == "" {
		return recordFile
	}
	return h.Record
}

// nextRecord is a name for a record that none had before: a process that holds an old key must never meet a new record under the old name.
func nextRecord(name string) string {
	n := 1
	if m := recordName.FindStringSubmatch(name); m != nil && m[1] != "" {
		n, _ = strconv.Atoi(m[1]) // of nine digits at most: it cannot fail
	}
	return "record-" + strconv.Itoa(n+1) + ".db"
}

// oldHeader is a second name of the case.json that is being replaced, so that a crash does not leave its bytes without any.
const oldHeader = ".case-old"

// replaceHeader puts a new case.json in place in one step, and overwrites the old.
func replaceHeader(dir string, h *header) error {
	path, second := filepath.Join(dir, headerFile), filepath.Join(dir, oldHeader)
	_ = os.Remove(second)
	was, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return told(path, err)
	}
	defer was.Close()
	_ = os.Link(path, second) // where the disk knows no second names, a crash in the next moment leaves the old bytes on it
	if err := errors.Join(writeHeader(dir, h), syncPath(dir)); err != nil {
		return err
	}
	return told(path, errors.Join(overwrite(was), erase(second)))
}

// stale reports whether the case was locked or unlocked anew since it was opened.
func (c *Case) stale() bool {
	h, err := readHeader(c.dir)
	return err == nil && h.recordName() != c.head.recordName()
}

// sinceOpened is err, or what explains it when the case was locked or unlocked anew since it was opened.
func (c *Case) sinceOpened(err error) error {
	if err != nil && c.stale() {
		return fmt.Errorf("%s: %w, which has locked or unlocked it anew; open it again", c.dir, ErrInUse)
	}
	return err
}

// hold makes this process the writer, and removes what a Relock that was cut short has left.
func (c *Case) hold() (*os.File, error) {
	var now time.Time
	if c.o.Now != nil {
		now = c.o.Now()
	}
	lock, err := takeWriter(c.dir, now)
	if err != nil {
		return nil, err
	}
	if c.stale() {
		lock.Close()
		return nil, c.sinceOpened(ErrInUse)
	}
	if err := c.sweep(); err != nil {
		lock.Close()
		return nil, told(c.dir, err)
	}
	return lock, nil
}

// sweep removes records that case.json does not name, and what is left of old ones of it. Only the writer may, with a header that was read since it is the writer.
func (c *Case) sweep() error {
	in, err := os.ReadDir(c.dir)
	if err != nil {
		return err
	}
	for _, e := range in {
		name := e.Name()
		for _, end := range [...]string{"-wal", "-shm", "-journal"} {
			if len(name) > len(end) && name[len(name)-len(end):] == end {
				name = name[:len(name)-len(end)]
			}
		}
		path := filepath.Join(c.dir, e.Name())
		switch {
		case e.Name() == oldHeader && sameFile(path, filepath.Join(c.dir, headerFile)):
			err = os.Remove(path) // the switch never came: it is a second name of what holds
		case e.Name() == oldHeader, recordName.MatchString(name) && name != c.head.recordName():
			err = erase(path)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}
