package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
)

// Options is what a case is handed from outside.
type Options struct {
	Now        func() time.Time           // the clock; needed to write, and not to open a case of an older form
	Random     io.Reader                  // the system's source of random bytes; needed to lock a case
	Passphrase func() ([]byte, error)     // asked for when a case is locked; nil where nobody can be asked
	Forms      func(name string) []string // the normal forms that a name may be kept under; nil means [Form] alone
	Join       func() Joiner              // makes what says who in several documents is one; nil means that names alone do
	Who        string                     // who decides: for the log

	// Headlines gives the IDs of claims in headlines that say more than what stands below them; sections are the kinds of those that are no body. nil finds none. What it gave is kept with a document until that is
	// written anew.
	Headlines func(r *fact.Record, sections map[string]string) []string
}

// Case is one case, open for reading. It may be used from many goroutines at once: each question is asked on a connection of its own and sees
// one state of the case.
type Case struct {
	dir   string
	head  *header
	key   []byte
	o     Options
	fixed error // why nothing can be written, and the record is read as it lies; nil when it can

	turns chan struct{} // one for each question that is being answered

	mu   sync.Mutex
	idle []*conn
	done bool
}

// Create makes an empty case in a folder that is empty or not there, locked when passphrase is not nil. The error wraps ErrInvalid for a folder that is not empty, and where no clock was given.
func Create(dir, name string, passphrase []byte, o Options) (*Case, error) {
	if o.Now == nil {
		return nil, fmt.Errorf("%s: %w", dir, errNoClock)
	}
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	h := &header{Schema: headerSchema, Name: name, Created: o.Now().UTC().Truncate(time.Second)}
	var key []byte
	if passphrase != nil {
		var err error
		if h.Lock, key, err = newLock(o.Random, passphrase); err != nil {
			return nil, err
		}
	}
	c := &Case{dir: dir, head: h, key: key, o: o, turns: make(chan struct{}, mostAtOnce)}
	db, err := c.dialWriter(true)
	if err != nil {
		return nil, err
	}
	if err := db.close(); err != nil {
		return nil, told(c.record(), err)
	}
	return c, writeHeader(dir, h) // last: a folder without it is no case
}

// makeFolder makes the folder of a case, for its owner only.
func makeFolder(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, headerFile)); err == nil {
		return fmt.Errorf("%s: %w: a case is there already", dir, ErrInvalid)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return told(dir, err)
	}
	in, err := os.ReadDir(dir)
	if err != nil {
		return told(dir, err)
	}
	for _, e := range in {
		if e.Name() != recordFile && e.Name() != writerFile { // which a creation that was cut short leaves
			return fmt.Errorf("%s: %w: the folder is not empty; name another", dir, ErrInvalid)
		}
	}
	_ = os.Remove(filepath.Join(dir, recordFile))
	return nil
}

// Open opens a case. A locked one asks for its passphrase and proves it before any file of the record is touched. The error wraps
// ErrNotFound, ErrPassphrase, ErrNewer, ErrCorrupt or ErrReadOnly.
func Open(dir string, o Options) (*Case, error) {
	h, err := readHeader(dir)
	if err != nil {
		return nil, err
	}
	c := &Case{dir: dir, head: h, o: o, turns: make(chan struct{}, mostAtOnce)}
	if h.Lock != nil {
		if c.key, err = c.unlock(); err != nil {
			return nil, err
		}
	}
	if _, err := os.Stat(c.record()); errors.Is(err, fs.ErrNotExist) {
		return nil, c.sinceOpened(fmt.Errorf("%s: %w: the record of the case is gone; take it from a backup", c.record(), ErrCorrupt))
	}
	c.fixed = c.frozen()
	return c, c.checkForm()
}

// unlock asks for the passphrase and unwraps the key with it.
func (c *Case) unlock() ([]byte, error) {
	if c.o.Passphrase == nil {
		return nil, fmt.Errorf("%s: %w: the case is locked, and nobody can be asked; give the passphrase with --passphrase-fd", c.dir, ErrPassphrase)
	}
	p, err := c.o.Passphrase()
	if err != nil {
		return nil, err
	}
	key, err := c.head.Lock.open(p)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; nothing was touched", c.dir, err)
	}
	return key, nil
}

// frozen says why nothing can be written to the folder, nil when it can, or when something is waiting in the log beside the record: then the record cannot be read as
// it lies.
func (c *Case) frozen() error {
	err := c.probe()
	if err == nil {
		return nil
	}
	if st, e := os.Stat(c.record() + "-wal"); e == nil && st.Size() > 0 {
		return nil
	}
	if errors.Is(err, syscall.ENOSPC) {
		return told(c.dir, err)
	}
	return fmt.Errorf("%s: %w; check who may write to the folder, or copy the case to one of your own", c.dir, ErrReadOnly)
}

// probe finds out whether the record can be written, and the files that SQLite puts beside it for as long as it is read.
func (c *Case) probe() error {
	f, err := os.OpenFile(c.record(), os.O_RDWR, 0)
	if err != nil {
		return err
	}
	f.Close()
	return room(c.dir)
}

// checkForm refuses a record of a newer form and brings an older one forward.
func (c *Case) checkForm() error {
	db, err := c.take()
	if err != nil {
		return err
	}
	form, err := formOf(db.Conn)
	c.give(db)
	switch {
	case err != nil:
		return told(c.record(), err)
	case form > currentForm():
		return fmt.Errorf("%s: %w (its record is of form %d, and this version knows %d); open it with that version", c.dir, ErrNewer, form, currentForm())
	case form == currentForm():
		return nil
	}
	w, err := c.writer()
	if err != nil {
		return err
	}
	return w.Close()
}

// Name is the case's name.
func (c *Case) Name() string { return c.head.Name }

// Dir is the case's folder.
func (c *Case) Dir() string { return c.dir }

// Locked reports whether the case is encrypted.
func (c *Case) Locked() bool { return c.head.Lock != nil }

func (c *Case) record() string { return filepath.Join(c.dir, c.head.recordName()) }

// take returns a connection for reading that nobody else has.
func (c *Case) take() (*conn, error) {
	c.mu.Lock()
	if n := len(c.idle); n > 0 {
		db := c.idle[n-1]
		c.idle = c.idle[:n-1]
		c.mu.Unlock()
		return db, nil
	}
	c.mu.Unlock()
	return c.dialReader()
}

// dialReader opens a connection for reading.
func (c *Case) dialReader() (*conn, error) {
	flags := sqlite3.OPEN_READWRITE // a reader writes the index of the log beside the record, if nothing else
	if c.fixed != nil {
		flags = sqlite3.OPEN_READONLY
	}
	db, err := dial(c.record(), c.key, flags, c.fixed != nil)
	if err != nil {
		return nil, c.sinceOpened(err)
	}
	if err := db.Exec("PRAGMA query_only=on"); err != nil {
		db.close()
		return nil, c.sinceOpened(told(c.record(), err))
	}
	return db, nil
}

// mostAtOnce is how many questions are answered at one time, each on a connection with a cache of its own; others wait for their turn. More would take more
// memory and answer none sooner, since a question keeps a processor busy.
const mostAtOnce = 6

func (c *Case) give(db *conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		db.close()
		return
	}
	c.idle = append(c.idle, db)
}

// turn waits for a turn and returns a connection for it; leave ends it.
func (c *Case) turn(ctx context.Context) (*conn, error) {
	select {
	case c.turns <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	db, err := c.take()
	if err != nil {
		<-c.turns
	}
	return db, err
}

// leave ends what a turn has begun on its connection, and the turn.
func (c *Case) leave(db *conn) {
	if !db.GetAutocommit() { // after a context has ended too, when nothing runs while it is in force
		if db.Exec("ROLLBACK") != nil {
			db.close()
			<-c.turns
			return
		}
	}
	c.give(db)
	<-c.turns
}

// read runs f in a transaction that sees one state of the case: that of the context's sitting, where it has one.
func (c *Case) read(ctx context.Context, f func(db *conn) error) error {
	if s := c.sittingOf(ctx); s != nil {
		if held, err := s.read(ctx, f); held {
			return err
		}
		db, err := c.take() // without a turn: it could be the sitting that holds the last one
		if err != nil {
			return err
		}
		defer c.give(db)
		return c.readOn(ctx, db, f)
	}
	db, err := c.turn(ctx)
	if err != nil {
		return err
	}
	defer c.leave(db)
	return c.readOn(ctx, db, f)
}

// readOn is read on a given connection.
func (c *Case) readOn(ctx context.Context, db *conn, f func(db *conn) error) error {
	err := db.during(ctx, func() error {
		if err := db.Exec("BEGIN"); err != nil {
			return err
		}
		return f(db)
	})
	if !db.GetAutocommit() { // after ctx has ended too, when nothing runs while it is in force
		if e := db.Exec("ROLLBACK"); e != nil && err == nil {
			err = e
		}
	}
	return c.explained(ctx, err)
}

// explained is an error of a question with what a person needs.
func (c *Case) explained(ctx context.Context, err error) error {
	if err == nil || ctx.Err() != nil || ours(err) {
		return err
	}
	return c.sinceOpened(told(c.record(), err))
}

// ours reports whether an error says already what a person needs.
func ours(err error) bool {
	for _, e := range []error{ErrNotFound, ErrInvalid, ErrCorrupt, ErrNewer, ErrInUse, ErrReadOnly, ErrFull, ErrPassphrase} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// Close closes the connections that wait. The case may not be used after.
func (c *Case) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done = true
	var err error
	for _, db := range c.idle {
		err = errors.Join(err, db.close())
	}
	c.idle = nil
	return err
}
