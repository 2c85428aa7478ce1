package store_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"segun/internal/papers"
	"segun/store"
)

// keys are the passphrases that a case goes through, "" for none.
var keys = []string{"open sesame", "close sesame", "", "third sesame"}

func passOf(key string) []byte {
	if key == "" {
		return nil
	}
	return []byte(key)
}

// opens opens a case with one passphrase.
func opens(t testing.TB, dir, key string) (*store.Case, error) {
	t.Helper()
	o := lockedOptions(key)
	return store.Open(dir, o)
}

func TestRelock(t *testing.T) {
	c := lockedCase(t, 6)
	want := ask(t, c, "", 1<<20).Total
	was := keys[0]
	for _, next := range []string{keys[1], "", keys[3], keys[3]} {
		if err := c.Relock(passOf(next)); err != nil {
			t.Fatalf("%q to %q: %v", was, next, err)
		}
		if a := ask(t, c, "", 1<<20); a.Total != want { // the same Case goes on
			t.Errorf("%d claims of %d", a.Total, want)
		}
		verified(t, c)
		if c.Locked() != (next != "") {
			t.Errorf("locked: %v", c.Locked())
		}
		if next != "" && was != next && was != "" {
			if _, err := opens(t, c.Dir(), was); !errors.Is(err, store.ErrPassphrase) {
				t.Errorf("the passphrase before: %v", err)
			}
		}
		again, err := opens(t, c.Dir(), next)
		if err != nil {
			t.Fatal(err)
		}
		add(t, again, 6, 7)
		again.Close()
		want = ask(t, c, "", 1<<20).Total
		was = next
		if word := len(left(t, c, "sqlite")) > 0; word != (next == "") {
			t.Errorf("after %q its files can be read as a record: %v", next, word)
		}
	}
	log, err := c.Log(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var did []string
	for _, d := range log {
		did = append(did, d.Action)
	}
	if strings.Join(did, " ") != "passphrase unlock lock passphrase" || log[0].Who != "R. Tester" {
		t.Errorf("the log says %q", did)
	}
}

// What opened the case before is overwritten, not only let go of: a second name of each file shows its bytes.
func TestRelockOverwritesWhatWas(t *testing.T) {
	for _, key := range keys[:3] {
		t.Run(key, func(t *testing.T) {
			c, err := store.Create(filepath.Join(t.TempDir(), "harbour"), "harbour", []byte("first sesame"), lockedOptions("first sesame"))
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			add(t, c, 0, 3)
			kept := t.TempDir()
			for _, f := range []string{"case.json", "record.db"} {
				if err := os.Link(filepath.Join(c.Dir(), f), filepath.Join(kept, f)); err != nil {
					t.Skipf("this disk knows no second names: %v", err)
				}
			}
			if err := c.Relock(passOf(key)); err != nil {
				t.Fatal(err)
			}
			for _, f := range []string{"case.json", "record.db"} {
				b, err := os.ReadFile(filepath.Join(kept, f))
				if err != nil {
					t.Fatal(err)
				}
				if len(b) == 0 || len(bytes.Trim(b, "\x00")) > 0 {
					t.Errorf("%s: %d bytes that are not all zero", f, len(b))
				}
			}
			in, _ := filepath.Glob(filepath.Join(c.Dir(), "*"))
			hidden, _ := filepath.Glob(filepath.Join(c.Dir(), ".*"))
			if len(hidden) > 0 || len(in) > 3 {
				t.Errorf("left over: %s %s", in, hidden)
			}
		})
	}
}

func TestRelockRefusals(t *testing.T) {
	c := lockedCase(t, 2)
	before := filesOf(t, c.Dir())
	if err := c.Relock([]byte("short")); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a short passphrase: %v", err)
	}
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Relock([]byte("close sesame")); !errors.Is(err, store.ErrInUse) {
		t.Errorf("beside a writer: %v", err)
	}
	w.Close()
	reader, err := opens(t, c.Dir(), keys[0])
	if err != nil {
		t.Fatal(err)
	}
	a := ask(t, reader, "", 1) // its connection stays open
	if err := c.Relock([]byte("close sesame")); !errors.Is(err, store.ErrInUse) || !strings.Contains(err.Error(), "reading it") {
		t.Errorf("beside a reader: %v", err)
	}
	if ask(t, reader, "", 1).Total != a.Total {
		t.Error("the reader sees something else")
	}
	reader.Close()
	plain := newCase(t, 1)
	if err := plain.Relock(nil); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("unlocking what is not locked: %v", err)
	}
	verified(t, c)
	if err := c.Relock([]byte("close sesame")); err != nil || filesOf(t, c.Dir()) == before {
		t.Errorf("at last: %v", err)
	}
}

// Who opened the case under the old key is told to open it again, and harms nothing.
func TestOldKeyAfterRelock(t *testing.T) {
	c := lockedCase(t, 3)
	old, err := opens(t, c.Dir(), keys[0])
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	store.DropIdle(old)
	if err := c.Relock([]byte("close sesame")); err != nil {
		t.Fatal(err)
	}
	add(t, c, 3, 4)
	before := filesOf(t, c.Dir())
	if _, err := old.Claims(ctx, nil, 1); !errors.Is(err, store.ErrInUse) || !strings.Contains(err.Error(), "open it again") {
		t.Errorf("reading: %v", err)
	}
	if _, err := old.Write(); !errors.Is(err, store.ErrInUse) || !strings.Contains(err.Error(), "open it again") {
		t.Errorf("writing: %v", err)
	}
	if a, b := strings.Split(before, "\n"), strings.Split(filesOf(t, c.Dir()), "\n"); strings.Join(withoutWriter(a), "\n") != strings.Join(withoutWriter(b), "\n") {
		t.Error("a file was changed")
	}
	verified(t, c)
}

func withoutWriter(files []string) (out []string) {
	for _, f := range files {
		if !strings.HasPrefix(f, "writer ") {
			out = append(out, f)
		}
	}
	return out
}

// relockForever changes a case's passphrase again and again, and says which it is going to set and when it is set.
func relockForever(dir string) error {
	at, err := strconv.Atoi(os.Getenv("SEGUN_TEST_FROM"))
	if err != nil {
		return err
	}
	c, err := store.Open(dir, lockedOptions(keys[at]))
	if err != nil {
		return err
	}
	for {
		at = (at + 1) % len(keys)
		fmt.Println("to", at)
		if err := c.Relock(passOf(keys[at])); err != nil {
			return err
		}
		fmt.Println("is", at)
	}
}

// However Relock is killed, the case opens with the passphrase before or the one after, whole, and nothing of the other is left once somebody writes.
// SEGUN_KILLS says how often (12).
func TestKilledWhileRelocking(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("SEGUN_KILLS"))
	if kills == 0 {
		kills = 12
	}
	c := lockedCase(t, 4)
	dir := c.Dir()
	c.Close()
	rnd := rand.New(rand.NewPCG(3, 3))
	at, moved := 0, 0
	for k := range kills {
		is, to := relockKilled(t, dir, at, time.Duration(rnd.IntN(900))*time.Millisecond)
		if is < 0 {
			is = at
		}
		now := -1
		for _, i := range []int{is, to} {
			c, err := opens(t, dir, keys[i])
			if errors.Is(err, store.ErrPassphrase) {
				continue
			}
			if err != nil {
				t.Fatalf("kill %d: %v", k, err)
			}
			if c.Locked() != (keys[i] != "") {
				c.Close()
				continue
			}
			now = i
			if r := verified(t, c); r.Documents != 4 {
				t.Errorf("kill %d: %d documents", k, r.Documents)
			}
			w, err := c.Write()
			if err != nil {
				t.Fatal(err)
			}
			w.Close()
			c.Close()
			break
		}
		if now < 0 {
			t.Fatalf("kill %d: neither passphrase opens the case", k)
		}
		if now != is {
			moved++
		}
		at = now
		if in, _ := filepath.Glob(filepath.Join(dir, "record*.db")); len(in) != 1 {
			t.Errorf("kill %d: records %s", k, in)
		}
		if _, err := os.Stat(filepath.Join(dir, ".case-old")); err == nil {
			t.Errorf("kill %d: the old key is left", k)
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d kills, %d of them after the case was switched and before it was told", kills, moved)
}

// relockKilled runs the program that changes passphrases and kills it. It returns which was set last (-1: none) and which it was going to set.
func relockKilled(t *testing.T, dir string, at int, after time.Duration) (is, to int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "SEGUN_TEST_RELOCK="+dir, "SEGUN_TEST_FROM="+strconv.Itoa(at))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	is, to = -1, -1
	in := bufio.NewScanner(out)
	for in.Scan() {
		f := strings.Fields(in.Text())
		if len(f) != 2 || len(f[1]) != 1 {
			continue // cut off
		}
		n := int(f[1][0] - '0')
		if f[0] == "is" {
			is = n
			continue
		}
		if to < 0 {
			time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
		to = n
	}
	_ = cmd.Wait() // it was killed
	if to < 0 {
		t.Fatal("the program ended before it began")
	}
	return is, to
}

// What is in the tables is the same bytes before and after.
func TestReadingAfterRelockKeepsIDs(t *testing.T) {
	c := lockedCase(t, 2)
	before := store.Dump(t, c)
	if err := c.Relock([]byte("close sesame")); err != nil {
		t.Fatal(err)
	}
	if store.Dump(t, c) != before {
		t.Error("the tables are not what they were")
	}
	if _, err := c.Reading(ctx, string(papers.Reading(1).Doc.ID)); err != nil {
		t.Error(err)
	}
}

// Killed before the switch, the second name of case.json is a name of what holds: it must not be overwritten.
func TestSecondNameOfWhatHolds(t *testing.T) {
	c := lockedCase(t, 1)
	if err := os.Link(filepath.Join(c.Dir(), "case.json"), filepath.Join(c.Dir(), ".case-old")); err != nil {
		t.Skipf("this disk knows no second names: %v", err)
	}
	add(t, c, 1, 2)
	if _, err := os.Stat(filepath.Join(c.Dir(), ".case-old")); err == nil {
		t.Error("the second name is left")
	}
	again, err := opens(t, c.Dir(), keys[0])
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}
