package store_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
)

// dice stands in for the system's random bytes.
func dice() io.Reader { return rand.NewChaCha8([32]byte{1}) }

func lockedOptions(pass string) store.Options {
	o := options()
	o.Random = dice()
	o.Passphrase = func() ([]byte, error) { return []byte(pass), nil }
	return o
}

func lockedCase(t testing.TB, n int) *store.Case {
	t.Helper()
	c, err := store.Create(filepath.Join(t.TempDir(), "harbour"), "harbour", []byte("open sesame"), lockedOptions("open sesame"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	add(t, c, 0, n)
	return c
}

// filesOf are the digests of a case's files, but for the index of the log, which readers use.
func filesOf(t testing.TB, dir string) string {
	t.Helper()
	var b strings.Builder
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, f := range files {
		c, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %x\n", filepath.Base(f), sha256.Sum256(c))
	}
	return b.String()
}

func TestLockedCaseShowsNothing(t *testing.T) {
	c := lockedCase(t, 5)
	r := papers.Reading(0)
	for _, word := range []string{"sluice", "harbour authority", "sqlite", strings.ToLower(r.Entities.List[1].Name), strings.ToLower(r.Doc.Publisher), "papers.example"} {
		if files := left(t, c, word); len(files) > 0 {
			t.Errorf("%q stands in %s", word, files)
		}
	}
	if a := ask(t, c, "", 5); a.Total == 0 {
		t.Error("nothing is found")
	}
	verified(t, c)
}

func TestPassphrase(t *testing.T) {
	c := lockedCase(t, 2)
	before := filesOf(t, c.Dir())
	for _, wrong := range []string{"", "open sesam", "open sesame\n"} {
		if _, err := store.Open(c.Dir(), lockedOptions(wrong)); !errors.Is(err, store.ErrPassphrase) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if _, err := store.Open(c.Dir(), options()); !errors.Is(err, store.ErrPassphrase) {
		t.Errorf("nobody to ask: %v", err)
	}
	if filesOf(t, c.Dir()) != before {
		t.Error("a wrong passphrase has changed a file")
	}
	again, err := store.Open(c.Dir(), lockedOptions("open sesame"))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if a := ask(t, again, "", 1); a.Documents != 2 {
		t.Errorf("%d documents", a.Documents)
	}
	if _, err := store.Create(filepath.Join(t.TempDir(), "x"), "x", []byte("short"), lockedOptions("short")); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a short passphrase: %v", err)
	}
}

// copyCase copies a case as a crash would leave it: the files as they are, while it is open.
func copyCase(t testing.TB, c *store.Case) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "crashed")
	if err := os.CopyFS(to, os.DirFS(c.Dir())); err != nil {
		t.Fatal(err)
	}
	return to
}

// After a crash the log beside the record holds what was acknowledged last. A wrong passphrase, or opening the record as if it were not locked, would destroy it:
// nothing may be touched before the passphrase is proved.
func TestWrongPassphraseAfterACrash(t *testing.T) {
	c := lockedCase(t, 1)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(entry(t, 1), entry(t, 2)); err != nil {
		t.Fatal(err)
	}
	dir := copyCase(t, c)
	w.Close()
	if st, err := os.Stat(filepath.Join(dir, "record.db-wal")); err != nil || st.Size() == 0 {
		t.Fatalf("no log is left behind: %v", err)
	}
	before := filesOf(t, dir)
	for range 3 {
		if _, err := store.Open(dir, lockedOptions("close sesame")); !errors.Is(err, store.ErrPassphrase) {
			t.Fatal(err)
		}
	}
	if filesOf(t, dir) != before {
		t.Fatal("a wrong passphrase has changed a file")
	}
	again, err := store.Open(dir, lockedOptions("open sesame"))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if r := verified(t, again); r.Documents != 3 {
		t.Errorf("%d documents of 3 are left", r.Documents)
	}
}

// Readers beside a writer see whole states only, in a locked case too.
func TestReadersBesideAWriter(t *testing.T) {
	for _, locked := range []bool{false, true} {
		t.Run(fmt.Sprintf("locked %v", locked), func(t *testing.T) {
			var c *store.Case
			if locked {
				c = lockedCase(t, 4)
			} else {
				c = newCase(t, 4)
			}
			var entries []*store.Entry
			for i := range 20 {
				entries = append(entries, entry(t, 4+i))
			}
			stop := make(chan struct{})
			var running sync.WaitGroup
			for range 3 {
				running.Go(func() {
					for {
						select {
						case <-stop:
							return
						default:
						}
						a, err := c.Claims(ctx, nil, 1<<20)
						if err != nil || a.Total != 40*a.Documents {
							t.Errorf("%d claims in %d documents: %v", a.Total, a.Documents, err)
							return
						}
					}
				})
			}
			w, err := c.Write()
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i < len(entries); i += 2 {
				if _, err := w.Add(entries[i], entries[i+1]); err != nil {
					t.Error(err)
				}
				if i == 10 { // taking away is writing too
					if _, err := w.Forget(string(papers.Reading(0).Doc.ID), "test"); err != nil && !errors.Is(err, store.ErrInUse) {
						t.Error(err)
					}
				}
			}
			close(stop)
			running.Wait()
			w.Close()
			verified(t, c)
		})
	}
}

// A case of a newer form is refused before anything is done to it.
func TestNewerCaseIsRefused(t *testing.T) {
	c := newCase(t, 1)
	store.Tamper(t, c, "PRAGMA user_version=99")
	if _, err := store.Open(c.Dir(), options()); !errors.Is(err, store.ErrNewer) || !strings.Contains(err.Error(), "form 99") {
		t.Errorf("got %v", err)
	}
	d := newCase(t, 0)
	b, _ := os.ReadFile(filepath.Join(d.Dir(), "case.json"))
	if err := os.WriteFile(filepath.Join(d.Dir(), "case.json"), []byte(strings.Replace(string(b), "segun.case/1", "segun.case/7", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(d.Dir(), options()); !errors.Is(err, store.ErrNewer) {
		t.Errorf("got %v", err)
	}
}

func TestDamagedPage(t *testing.T) {
	c := newCase(t, 30)
	c.Close()
	path := filepath.Join(c.Dir(), "record.db")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(b) / 3; i < len(b)/3+20000; i++ {
		b[i] ^= 0x5a
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(c.Dir(), options())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	r, err := again.Verify(ctx, nil)
	if err != nil || len(r.Faults) == 0 {
		t.Errorf("%+v, %v", r, err)
	}
	for i := range b[:4096] {
		b[i] = 0xff
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(c.Dir(), options()); !errors.Is(err, store.ErrCorrupt) || !strings.Contains(err.Error(), "record.db") {
		t.Errorf("got %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	c := newCase(t, 3)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	store.LimitPages(t, w, 10)
	var added []segun.DocID
	for i := 3; i < 60; i++ {
		out, err := w.Add(entry(t, i))
		if errors.Is(err, store.ErrFull) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		added = append(added, out[0].Doc)
	}
	if len(added) == 57 {
		t.Fatal("the disk was never full")
	}
	if r := verified(t, c); r.Documents != 3+len(added) {
		t.Errorf("%d documents, %d were acknowledged", r.Documents, 3+len(added))
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	c := newCase(t, 2)
	c.Close()
	if err := os.Chmod(c.Dir(), 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(c.Dir(), 0o700)
	again, err := store.Open(c.Dir(), options())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if a := ask(t, again, "", 1); a.Documents != 2 {
		t.Errorf("%d documents", a.Documents)
	}
	if _, err := again.Write(); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("got %v", err)
	}
}
