package main

import (
	"fmt"

	"golang.org/x/term"

	"segun/write"
)

type phraseCmd struct {
	caseFlags
	NewFD  int  `name:"new-passphrase-fd" default:"-1" placeholder:"N" help:"Read the new passphrase from this file descriptor instead of asking for it. It may be the one of --passphrase-fd: then the new one stands in the next line."`
	Unlock bool `help:"Take the lock away: everything is written in the clear."`
	Yes    bool `help:"Do not ask before unlocking."`
}

// Help is shown below the flags.
func (phraseCmd) Help() string {
	return `Changes the passphrase of a locked case, locks one that is not, or unlocks it.
Everything is written anew under a new key, which takes as long as copying the
case and as much free space; then the old record and the old key are
overwritten. Whatever happens meanwhile, the case opens in the old way or in
the new. Nobody else may read or write it at the time. Backups and copies keep
their old passphrase.

Examples:

  segun passphrase --case harbour            a new passphrase, or the first
  segun passphrase --case harbour --unlock   none any more`
}

// Run asks for what it needs and writes the case anew.
func (c *phraseCmd) Run(t *terminal) error {
	k, err := c.open(t)
	if err != nil {
		return err
	}
	defer k.Close()
	var pass []byte
	done := "locked"
	switch {
	case c.Unlock && !c.Yes && !t.agrees("write all of case "+write.Plain(k.Name())+" in the clear"):
		return usage{message: "nothing was done; say --yes to do it", of: "passphrase"}
	case c.Unlock:
		done = "unlocked"
	case c.NewFD < 0 && !term.IsTerminal(int(t.stdin.Fd())):
		return usage{message: "there is no terminal to ask for the new passphrase; give it with --new-passphrase-fd", of: "passphrase"}
	default:
		if k.Locked() {
			done = "locked with the new passphrase"
		}
		fresh := &caseFlags{PassphraseFD: c.NewFD}
		if pass, err = fresh.newPassphrase(t); err != nil {
			return err
		}
	}
	if err := k.Relock(pass); err != nil {
		return err
	}
	fmt.Fprintf(t.stdout, "case %s is %s; what it was before is overwritten\n", write.Plain(k.Name()), done)
	return nil
}
