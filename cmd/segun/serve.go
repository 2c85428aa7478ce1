package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"segun"
	"segun/cmd/internal/desk"
	"segun/cmd/internal/linker"
	"segun/format"
	"segun/internal/driver"
	"segun/store"
	"segun/web"
	"segun/web/api"
	built "segun/web/desk"
	"segun/write"
)

type serveCmd struct {
	caseFlags
	Of string `arg:"" optional:"" name:"case" help:"The case, where --case does not name it."`

	servingFlags
}

// servingFlags say where a case is served, and to whom.
type servingFlags struct {
	Port      int      `default:"0" placeholder:"N" help:"The port to listen on (default: one that is free)."`
	Host      string   `default:"127.0.0.1" placeholder:"ADDRESS" help:"The address to listen on (${default}). Any but this computer's own needs --token-file."`
	Name      []string `placeholder:"NAME" help:"Further host names that the server goes by, with --host."`
	TokenFile string   `type:"existingfile" placeholder:"FILE" help:"Answer only whoever shows the token in this file: a line of 20 characters or more, in a file that nobody else can read."`
	NoBrowser bool     `help:"Do not open a browser."`
	Offline   bool     `help:"Fetch nothing from the network."`

	AllowPrivate bool `help:"Fetch URLs on private and local addresses too."`
}

// Help is shown below the flags.
func (serveCmd) Help() string {
	return `Opens the case in a browser, and answers the API under /api/v1, on this computer
alone. Ends with Ctrl-C. A locked case asks for its passphrase here, never in the
browser. Read docs/security.md before you listen on another address.

Examples:

  segun serve harbour                        the case in a browser
  segun serve --no-browser --port 8080       the API at a port of your choice
  ssh -L 8080:127.0.0.1:8080 newsroom        from another computer: better than --host`
}

// Run serves until it is interrupted.
func (c *serveCmd) Run(t *terminal) error {
	if c.Of != "" {
		if c.Case != "" {
			return usage{message: "the case is named twice", of: "serve"}
		}
		c.Case = c.Of
	}
	if err := c.check(); err != nil {
		return err
	}
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	return c.serve(t, k, c.options(t).Who)
}

// check refuses to listen where others can connect without a token.
func (c *servingFlags) check() error {
	if c.Port < 0 || c.Port > 65535 {
		return usage{message: fmt.Sprintf("--port: %d is no port", c.Port), of: "serve"}
	}
	if !c.local() && c.TokenFile == "" {
		return usage{message: "--host " + write.Plain(c.Host) + " lets other computers connect: give a --token-file, or better leave --host away and use ssh -L", of: "serve"}
	}
	return nil
}

// local reports whether only programs on this computer can connect.
func (c *servingFlags) local() bool {
	if c.Host == "localhost" {
		return true
	}
	a, err := netip.ParseAddr(strings.Trim(c.Host, "[]"))
	return err == nil && a.IsLoopback()
}

// fewestToken is how long a token must be.
const fewestToken = 20

// token reads the token file. Its content reaches no message.
func (c *servingFlags) token() ([]byte, error) {
	if c.TokenFile == "" {
		return nil, nil
	}
	st, err := os.Stat(c.TokenFile)
	if err != nil {
		return nil, err
	}
	if runtime.GOOS != "windows" && st.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("--token-file: others can read %s; run: chmod 600 %s", write.Plain(c.TokenFile), write.Plain(c.TokenFile))
	}
	b, err := os.ReadFile(c.TokenFile)
	if err != nil {
		return nil, err
	}
	if b = bytes.TrimSpace(b); len(b) < fewestToken || bytes.ContainsAny(b, " \t\r\n") {
		return nil, fmt.Errorf("--token-file: %s holds no token; it is one word of %d characters or more: openssl rand -hex 32 > FILE", write.Plain(c.TokenFile), fewestToken)
	}
	return b, nil
}

// serve answers until the program is interrupted.
func (c *servingFlags) serve(t *terminal, k *store.Case, who string) error {
	token, err := c.token()
	if err != nil {
		return err
	}
	d, adding, err := newDesk(t, k, who, c)
	if err != nil {
		return err
	}
	defer d.Close()
	l, err := net.Listen("tcp", net.JoinHostPort(strings.Trim(c.Host, "[]"), fmt.Sprint(c.Port)))
	if err != nil {
		return fmt.Errorf("cannot listen: %w; choose another --port", err)
	}
	salt := make([]byte, 32)
	if _, err := rand.Read(salt); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(t.stderr, nil))
	ports := d.Ports()
	h := web.New(web.Options{API: api.New(ports, log), State: ports.State, Desk: built.Files(), Local: c.local(), Names: c.Name, Token: token, Salt: salt, Log: log})
	address := "http://" + shownHost(l.Addr(), c.Host) + "/"
	fmt.Fprintf(t.stdout, "%s is open at %s\nEnd with Ctrl-C.\n", write.Plain(k.Name()), address)
	if !c.NoBrowser {
		openBrowser(address)
	}
	err = web.Serve(t.ctx, l, h)
	adding.wg.Wait() // what was written is whole, and nothing writes any more
	return err
}

// shownHost is where a browser finds a listener.
func shownHost(a net.Addr, host string) string {
	_, port, _ := net.SplitHostPort(a.String()) // of a listener: it has one
	if ip, err := netip.ParseAddr(strings.Trim(host, "[]")); err == nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(strings.Trim(host, "[]"), port)
}

// openBrowser opens an address, if it can: the address is printed anyway.
func openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	p := exec.Command(name, args...)
	if p.Start() == nil {
		go p.Wait()
	}
}

// newDesk is what answers from a case.
func newDesk(t *terminal, k *store.Case, who string, c *servingFlags) (*desk.Desk, *deskAdd, error) {
	run, _, err := newDriver()
	if err != nil {
		return nil, nil, err
	}
	id := make([]byte, 6)
	if _, err := rand.Read(id); err != nil {
		return nil, nil, err
	}
	lists := &deskLists{t: t, who: who}
	d := desk.New(k, desk.Options{Version: segunVersion(), Reviewer: who, Now: time.Now, Run: hex.EncodeToString(id), Outside: lists.State,
		Listed: func(ctx context.Context) []linker.Question {
			return listedQuestions(&terminal{ctx, t.stdin, t.stdout, t.stderr}, k)
		},
		Reader: func(ctx context.Context, n api.Draft) (*segun.Reading, error) { return readDraft(ctx, run, n) }})
	a := &deskAdd{ctx: t.ctx, t: t, c: k, d: d, run: run, offline: c.Offline, private: c.AllowPrivate, turn: make(chan struct{}, 1)}
	d.Use(lists, a, &deskExport{t: t, c: k, d: d})
	return d, a, nil
}

// readDraft reads a draft as an article of today. Nothing of it is kept.
func readDraft(ctx context.Context, run *driver.Driver, n api.Draft) (*segun.Reading, error) {
	text := n.Text
	if n.Headline != "" {
		text = strings.TrimSpace(n.Headline) + "\n\n" + text
	}
	day := n.Date
	if day == "" {
		day = time.Now().Format(time.DateOnly)
	}
	b := []byte(text)
	c := segun.Capture{Digest: segun.DigestOf(b), Media: "text/plain", Bytes: b, From: "draft", Time: time.Now(), Given: segun.Given{Published: day}}
	doc, err := format.Read(c)
	if skip := (*segun.Skip)(nil); errors.As(err, &skip) {
		return nil, fmt.Errorf("%w: the draft could not be read: %s", api.ErrInvalid, skip.Reason)
	}
	if err != nil {
		return nil, err
	}
	for res := range run.All(ctx, func(yield func(driver.Input) bool) {
		yield(driver.Input{From: "draft", Open: func(context.Context) (*segun.Document, error) { return doc, nil }})
	}, 1, nil) {
		return res.Reading, res.Err
	}
	return nil, ctx.Err()
}
