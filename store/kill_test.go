package store_test

import (
	"bufio"
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

// TestMain is also the programs that TestKilledWhileAdding, TestKilledWhileRelocking and TestKilledWhileTidying kill. The first adds documents from a number on and says of each when it is
// acknowledged.
func TestMain(m *testing.M) {
	if dir := os.Getenv("SEGUN_TEST_ADD"); dir != "" {
		if err := addForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if dir := os.Getenv("SEGUN_TEST_RELOCK"); dir != "" {
		if err := relockForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if dir := os.Getenv("SEGUN_TEST_TIDY"); dir != "" {
		if err := tidyForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// writing opens a case to write to it, from the document that SEGUN_TEST_FROM numbers on.
func writing(dir string) (w *store.Writer, from int, err error) {
	c, err := store.Open(dir, lockedOptions("open sesame"))
	if err != nil {
		return nil, 0, err
	}
	if w, err = c.Write(); err != nil {
		return nil, 0, err
	}
	from, err = strconv.Atoi(os.Getenv("SEGUN_TEST_FROM"))
	return w, from, err
}

func addForever(dir string) error {
	w, from, err := writing(dir)
	if err != nil {
		return err
	}
	t := new(testing.T) // never fails: what is made up fits
	for i := from; ; i += 3 {
		added, err := w.Add(entry(t, i), entry(t, i+1), entry(t, i+2))
		if err != nil {
			return err
		}
		for _, a := range added {
			fmt.Println(a.Doc)
		}
	}
}

// What add has acknowledged is there whenever the program is killed. SEGUN_KILLS says how often (8); a release is held to 200.
func TestKilledWhileAdding(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("SEGUN_KILLS"))
	if kills == 0 {
		kills = 8
	}
	for _, locked := range []bool{false, true} {
		t.Run(fmt.Sprintf("locked %v", locked), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(7, 7))
			dir := filepath.Join(t.TempDir(), "harbour")
			var pass []byte
			if locked {
				pass = []byte("open sesame")
			}
			c, err := store.Create(dir, "harbour", pass, lockedOptions("open sesame"))
			if err != nil {
				t.Fatal(err)
			}
			c.Close()
			acknowledged := map[string]bool{}
			for k := range kills / 2 {
				for _, id := range killed(t, dir, 1000*k, time.Duration(5+rnd.IntN(700))*time.Millisecond) {
					acknowledged[id] = true
				}
				checkAfterKill(t, dir, acknowledged, k == kills/2-1)
				if t.Failed() {
					return
				}
			}
			t.Logf("%d kills, %d documents acknowledged", kills/2, len(acknowledged))
		})
	}
}

// killed runs the program that adds, kills it some time after its first acknowledgement, and returns what it acknowledged.
func killed(t *testing.T, dir string, from int, after time.Duration) (ids []string) {
	t.Helper()
	return killedAt(t, after, "SEGUN_TEST_ADD="+dir, "SEGUN_TEST_FROM="+strconv.Itoa(from))
}

// killedAt runs a program of TestMain and kills it some time after its first line; it returns the lines that are IDs of documents.
func killedAt(t *testing.T, after time.Duration, env ...string) (ids []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewScanner(out)
	first := true
	for in.Scan() {
		if id := strings.TrimSpace(in.Text()); len(id) == 32 { // a line cut off was not told
			ids = append(ids, id)
		}
		if first {
			first = false
			time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // it was killed
	if first {
		t.Fatal("the program ended before it did anything")
	}
	return ids
}

func checkAfterKill(t *testing.T, dir string, acknowledged map[string]bool, whole bool) {
	t.Helper()
	c, err := store.Open(dir, lockedOptions("open sesame"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	list, _, err := c.Documents(ctx, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, d := range list {
		there[string(d.ID)] = true
	}
	for id := range acknowledged {
		if !there[id] {
			t.Errorf("document %s was acknowledged and is lost", id)
		}
	}
	if whole {
		verified(t, c)
	}
}

// tidyForever writes the record of a case anew again and again, and says so each time; between, it adds a document and says which.
func tidyForever(dir string) error {
	w, from, err := writing(dir)
	if err != nil {
		return err
	}
	t := new(testing.T)
	for i := from; ; i++ {
		added, err := w.Add(entry(t, i))
		if err != nil {
			return err
		}
		fmt.Println(added[0].Doc)
		if err := store.Untidied(w); err != nil {
			return err
		}
		if err := w.Tidy(); err != nil {
			return err
		}
		fmt.Println("tidied")
	}
}

// A record that is being written anew is whole whenever the program is killed, with all that was acknowledged. SEGUN_KILLS says how often (8).
func TestKilledWhileTidying(t *testing.T) {
	kills, _ := strconv.Atoi(os.Getenv("SEGUN_KILLS"))
	if kills == 0 {
		kills = 8
	}
	for _, locked := range []bool{false, true} {
		t.Run(fmt.Sprintf("locked %v", locked), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(11, 11))
			var c *store.Case
			if locked {
				c = lockedCase(t, 20)
			} else {
				c = newCase(t, 20)
			}
			dir := c.Dir()
			c.Close()
			acknowledged := map[string]bool{}
			for k := range kills / 2 {
				for _, id := range killedAt(t, time.Duration(rnd.IntN(300))*time.Millisecond, "SEGUN_TEST_TIDY="+dir, "SEGUN_TEST_FROM="+strconv.Itoa(100+1000*k)) {
					acknowledged[id] = true
				}
				checkAfterKill(t, dir, acknowledged, k == kills/2-1 || kills > 8)
				if t.Failed() {
					return
				}
			}
			t.Logf("%d kills, %d documents acknowledged", kills/2, len(acknowledged))
		})
	}
}
