// Command segun reads news articles and shows who says what, citing whom.
//
// In: files, URLs, standard input. Out: a digest for people, or one line of JSON a document. It wires what fetches, reads and
// writes (the annotators come from cmd/internal/reader), and holds no reading of its own.
//
//	segun read article.html          a digest
//	segun read --json *.txt          one line of JSON a file
package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit codes, the same for every subcommand.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitSkipped = 3 // done, but some inputs could not be read
	exitMatch   = 4 // done, with a possible match, where --fail-on-match asked for it
)

// commands is the command line.
type commands struct {
	Read     readCmd     `cmd:"" help:"Read articles and show who says what."`
	New      newCmd      `cmd:"" help:"Make a case."`
	Add      addCmd      `cmd:"" help:"Read articles and keep them in a case."`
	Claims   claimsCmd   `cmd:"" help:"Who says what in a case."`
	Who      whoCmd      `cmd:"" help:"What a case says of a person or body."`
	Same     sameCmd     `cmd:"" help:"Same person? Answer what the program leaves to you."`
	Timeline timelineCmd `cmd:"" help:"What happened when, as a case tells it."`
	Why      whyCmd      `cmd:"" help:"What one thing in a case rests on."`
	Review   reviewCmd   `cmd:"" help:"Say what you found about claims: reviewed, wrong speaker, wrong status, not a claim."`
	Skips    skipsCmd    `cmd:"" help:"What could not be read into a case."`
	Note     noteCmd     `cmd:"" help:"Keep a note of your own in a case, or show them."`
	Log      logCmd      `cmd:"" help:"Who decided what in a case."`
	Phrase   phraseCmd   `cmd:"" name:"passphrase" help:"Change the passphrase of a case, lock it or unlock it."`
	Forget   forgetCmd   `cmd:"" help:"Erase a document from a case, or all that name somebody."`
	Verify   verifyCmd   `cmd:"" help:"Check a whole case."`
	Check    checkCmd    `cmd:"" help:"Look at a draft, or at the allegations of a case, before you publish."`
	Export   exportCmd   `cmd:"" help:"Take the record out of a case."`
	Serve    serveCmd    `cmd:"" help:"The case in a browser, and the HTTP API."`
	Rebuild  rebuildCmd  `cmd:"" help:"Read what a case keeps again, where a newer version reads it otherwise."`
	Lists    listsCmd    `cmd:"" help:"Official lists: load, update, show and compare them."`
	Screen   screenCmd   `cmd:"" help:"Ask the lists about names: who may be on them, and why."`
	Names    namesCmd    `cmd:"" help:"Compare names."`
	Demo     demoCmd     `cmd:"" help:"A packaged case of invented stories, to try the questions on."`
	Origins  originsCmd  `cmd:"" help:"On how many first voices a claim rests, across documents."`
	Version  versionCmd  `cmd:"" help:"Show the version, and what reads with it."`
}

const description = "Segun reads news articles and records who says what, citing whom.\n\n" +
	"Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs could not be read (each is named on standard error), 4 a possible match where screen --fail-on-match asked."

// terminal is the outside world of a command: its streams and what ends it.
type terminal struct {
	ctx    context.Context
	stdin  *os.File
	stdout *os.File
	stderr *os.File
}

// coded is an error that has been told already, with the exit code it stands for.
type coded int

func (c coded) Error() string { return fmt.Sprintf("exit code %d", int(c)) }

// usage is an error in how a command was called; of names the command, "" for read.
type usage struct{ message, of string }

func (u usage) Error() string { return u.message }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	code := run(&terminal{ctx, os.Stdin, os.Stdout, os.Stderr}, os.Args[1:])
	stop()
	os.Exit(code)
}

// run parses args, runs the command and returns its exit code.
func run(t *terminal, args []string) int {
	var c commands
	parser := kong.Must(&c,
		kong.Name("segun"),
		kong.Description(description),
		kong.Writers(t.stdout, t.stderr),
		kong.ConfigureHelp(kong.HelpOptions{WrapUpperBound: 100, NoExpandSubcommands: true}),
	)
	if len(args) == 0 {
		fmt.Fprint(t.stderr, "segun: no command; to read an article: segun read FILE\nTry: segun --help\n")
		return exitUsage
	}
	args, byDefault := helpOfDefault(args)
	if byDefault {
		parser.Stdout = withoutWord{t.stdout}
	}
	call, err := parser.Parse(args)
	if err == nil {
		err = call.Run(t)
		if wrong := (usage{}); errors.As(err, &wrong) && wrong.of == "" && call.Selected() != nil {
			err = usage{err.Error(), strings.TrimPrefix(call.Selected().FullPath(), "segun ")}
		}
	}
	return t.tell(err)
}

// helpOfDefault makes the help of screen that of what it does by itself, whose flags would not be shown otherwise.
func helpOfDefault(args []string) (call []string, changed bool) {
	if len(args) == 2 && args[0] == "screen" && (args[1] == "--help" || args[1] == "-h") {
		return []string{"screen", "ask", args[1]}, true
	}
	return args, false
}

// withoutWord writes a help without the name of the command that is meant when none is named.
type withoutWord struct{ out io.Writer }

// Write writes one part of the help.
func (w withoutWord) Write(p []byte) (int, error) {
	if _, err := w.out.Write(bytes.ReplaceAll(p, []byte("segun screen ask"), []byte("segun screen"))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// tell says what went wrong, if it was not said yet, and returns the exit code.
func (t *terminal) tell(err error) int {
	var done coded
	var wrong usage
	var parse *kong.ParseError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &done):
		return int(done)
	case errors.Is(err, syscall.EPIPE): // whoever read our output has seen enough
		return exitFailed
	case errors.As(err, &parse), errors.As(err, &wrong):
		fmt.Fprintf(t.stderr, "segun: %s\nTry: segun %s--help\n", strings.Replace(err.Error(), "screen ask: ", "screen: ", 1), subcommand(parse, wrong.of))
		return exitUsage
	}
	fmt.Fprintf(t.stderr, "segun: %s\n", err)
	return exitFailed
}

// subcommand names the subcommand that a wrong call got as far as, with a space, or "". Where it was not the parser that found it wrong, it is of.
func subcommand(p *kong.ParseError, of string) string {
	if p == nil || p.Context == nil {
		return cmp.Or(of, "read") + " "
	}
	if s := p.Context.Selected(); s != nil {
		return strings.TrimSuffix(strings.TrimPrefix(s.FullPath(), "segun "), " ask") + " "
	}
	return ""
}

// stdinUntil is standard input that stops waiting when ctx ends: a read from a terminal cannot be interrupted itself.
type stdinUntil struct {
	ctx context.Context
	in  io.Reader
}

// Read reads on another goroutine, which is left behind when ctx ends first: the program is about to end too.
func (s stdinUntil) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	own := make([]byte, len(p))
	done := make(chan result, 1)
	go func() {
		n, err := s.in.Read(own)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return copy(p, own[:r.n]), r.err
	case <-s.ctx.Done():
		return 0, s.ctx.Err()
	}
}
