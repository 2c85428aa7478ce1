package linker_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"segun/store"
)

// TestMain is also the program that TestKilledWhileJoining kills: it adds documents, and says of each when it is acknowledged.
func TestMain(m *testing.M) {
	if dir := os.Getenv("SEGUN_TEST_JOIN"); dir != "" {
		if err := joinForever(dir, os.Getenv("SEGUN_TEST_FROM")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func joinForever(dir, from string) error {
	seed, err := strconv.ParseUint(from, 10, 64)
	if err != nil {
		return err
	}
	c, err := store.Open(dir, options())
	if err != nil {
		return err
	}
	t := new(testing.T) // never fails: what is made up fits
	for i := seed; ; i++ {
		w, err := c.Write() // each lot is added by one that comes cold
		if err != nil {
			return err
		}
		docs := invent(i, 9)
		for k := 0; k < len(docs); k += 3 {
			for _, a := range add(t, w, docs[k:k+3]...) {
				fmt.Println(a.Doc)
			}
		}
		if err := w.Close(); err != nil {
			return err
		}
	}
}

// What was acknowledged is there, and who is whom is what it would be had everything been added at once, whenever the program is killed. SEGUN_KILLS says how often (5); a
// release is held to 200.
func TestKilledWhileJoining(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("SEGUN_KILLS"))
	if kills == 0 {
		kills = 5
	}
	rnd := rand.New(rand.NewPCG(3, 3))
	dir := filepath.Join(t.TempDir(), "harbour")
	c, err := store.Create(dir, "harbour", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	acknowledged := map[string]bool{}
	for k := range kills {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "SEGUN_TEST_JOIN="+dir, "SEGUN_TEST_FROM="+strconv.Itoa(1000*(k+1)))
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		in, first := bufio.NewScanner(out), true
		for in.Scan() {
			if id := strings.TrimSpace(in.Text()); len(id) == 32 { // a line cut off was not told
				acknowledged[id] = true
			}
			if first {
				first = false
				time.AfterFunc(time.Duration(rnd.IntN(150))*time.Millisecond, func() { cmd.Process.Kill() })
			}
		}
		_ = cmd.Wait() // it was killed
		if first {
			t.Fatal("the program ended before it added anything")
		}
		c, err := store.Open(dir, options())
		if err != nil {
			t.Fatal(err)
		}
		for id := range acknowledged {
			if _, err := c.Subject(context.Background(), id+"#e1"); err != nil {
				t.Fatalf("document %s was acknowledged: %v", id, err)
			}
		}
		if k%20 == 4 || k == kills-1 {
			verified(t, c)
			sameState(t, "after a kill", queueOf(t, c, false), queueOf(t, c, true))
		}
		c.Close()
	}
	t.Logf("%d kills, %d documents acknowledged", kills, len(acknowledged))
}
