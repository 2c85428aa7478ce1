package desk_test

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestBrowser runs the desk of the real program in Debian's Chromium: the checks of test/run.js, on a case of invented articles, hostile ones among
// them. Where CI=true it must run; elsewhere it says what is missing.
func TestBrowser(t *testing.T) {
	if why := missing(); why != "" {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s: the desk must be tried in a browser", why)
		}
		t.Skipf("%s: the desk is not tried in a browser here", why)
	}
	if testing.Short() {
		t.Skip("short: the desk is not tried in a browser")
	}
	tools(t)
	base, door, token := serve(t)
	out, err := within(t, 10*time.Minute, append(os.Environ(), "SEGUN_DOOR="+door, "SEGUN_TOKEN="+token), "node", "test/run.js", base)
	t.Logf("%s", out)
	if err != nil {
		t.Errorf("node test/run.js: %v", err)
	}
}

// within runs a command and holds it to a time, and to 30 seconds less than the test has: what was started ends before the test is ended. It is interrupted, so that it can end what it
// started itself.
func within(t *testing.T, limit time.Duration, env []string, name string, args ...string) (string, error) {
	t.Helper()
	until := time.Now().Add(limit)
	if end, ok := t.Deadline(); ok && end.Add(-30*time.Second).Before(until) {
		until = end.Add(-30 * time.Second)
	}
	ctx, stop := context.WithDeadline(t.Context(), until)
	defer stop()
	began := time.Now()
	c := exec.CommandContext(ctx, name, args...)
	c.Env = env
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 10 * time.Second
	out, err := c.CombinedOutput()
	if err != nil && ctx.Err() != nil {
		err = fmt.Errorf("stopped after %s, for want of time", time.Since(began).Round(time.Second))
	}
	return string(out), err
}

// missing says which program the browser's tests lack, or "".
func missing() string {
	for _, name := range []string{"node", "npm"} {
		if _, err := exec.LookPath(name); err != nil {
			return "no " + name
		}
	}
	if _, err := os.Stat(chromium()); err != nil {
		return "no " + chromium()
	}
	return ""
}

func chromium() string {
	if c := os.Getenv("CHROMIUM"); c != "" {
		return c
	}
	return "/usr/bin/chromium"
}

// tools installs what package-lock.json names, unless it is there.
func tools(t *testing.T) {
	t.Helper()
	want, err := os.ReadFile("package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	const stamp = "node_modules/.segun-lock"
	if is, err := os.ReadFile(stamp); err == nil && string(is) == string(want) {
		return
	}
	if out, err := within(t, 4*time.Minute, nil, "npm", "ci", "--no-audit", "--no-fund"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("npm ci: %v\n%s", err, out)
		}
		t.Skipf("npm ci: %v: the desk is not tried in a browser here\n%s", err, out)
	}
	if err := os.WriteFile(stamp, want, 0o644); err != nil {
		t.Fatal(err)
	}
}

var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// serve builds the program, makes a case and serves it until the test ends: to this computer, and again, behind a token, to others.
func serve(t *testing.T) (base, door, token string) {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "segun")
	env := append(os.Environ(), "SEGUN_DIR="+filepath.Join(dir, "cases"), "NO_COLOR=1")
	do := func(name string, args ...string) {
		t.Helper()
		if out, err := within(t, 8*time.Minute, env, name, args...); err != nil {
			t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
		}
	}
	do("go", "build", "-o", program, "segun/cmd/segun")
	long := filepath.Join(dir, "long.jsonl")
	if err := os.WriteFile(long, longArticle(t), 0o644); err != nil {
		t.Fatal(err)
	}
	articles, err := filepath.Glob("test/articles/*.txt")
	if err != nil || len(articles) == 0 {
		t.Fatal("no articles", err)
	}
	do(program, "new", "elan")
	do(program, append([]string{"add", "--case", "elan", "test/hostile.jsonl", long}, articles...)...)
	token = rand.Text()
	file := filepath.Join(dir, "token")
	if err := os.WriteFile(file, []byte(token), 0o600); err != nil {
		t.Fatal(err)
	}
	return serving(t, env, program, "serve", "elan", "--no-browser", "--offline"), serving(t, env, program, "serve", "elan", "--no-browser", "--offline", "--host", "0.0.0.0", "--token-file", file), token
}

// serving runs a program until the test ends, and returns the address that it prints.
func serving(t *testing.T, env []string, program string, args ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	c := exec.CommandContext(ctx, program, args...)
	c.Env = env
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 10 * time.Second
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	errs := &strings.Builder{}
	c.Stderr = errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		_ = c.Wait() // it is interrupted
		if errs.Len() > 0 {
			t.Logf("segun serve: %s", errs)
		}
	})
	late := time.AfterFunc(2*time.Minute, stop)
	for s := bufio.NewScanner(out); s.Scan(); {
		if a := address.FindString(s.Text()); a != "" && late.Stop() {
			return a
		}
	}
	stop()
	_ = c.Wait() // what it wrote of errors is read when it has ended
	t.Fatalf("segun serve printed no address within two minutes: %s", errs)
	return ""
}

// longArticle is an invented article of more than 5,000 words and 300 claims, as a line of JSON.
func longArticle(t *testing.T) []byte {
	t.Helper()
	people := []string{"Abel Quist", "Runa Sol", "Hanna Weil", "Tomas Reth", "Petra Lunt", "Mirela Dorn", "Bruno Aske", "Nadia Reth"}
	things := []string{"the north quay", "the customs house", "the old ferry", "the grain store", "the lighthouse road", "the harbour tax", "the fish market"}
	var b strings.Builder
	b.WriteString("The long inquiry into the harbour of Vasterby\n\n")
	for i := range 170 {
		p, q, x, y := people[i%8], people[(i+3)%8], things[i%7], things[(i+2)%7]
		fmt.Fprintf(&b, "%s said that %s had been closed for %d days and that nobody had asked why. %s denied that the board had known of %s before March. ", p, x, i+3, q, y)
		fmt.Fprintf(&b, "\"We counted %d letters, and none was answered,\" %s told the inquiry. The council plans to open %s in June.\n\n", i+11, p, x)
	}
	line, err := json.Marshal(map[string]string{"id": "long", "title": "The long inquiry into the harbour of Vasterby", "text": b.String(), "published": "2031-05-03", "publisher": "The Long Read"})
	if err != nil {
		t.Fatal(err)
	}
	return append(line, '\n')
}
