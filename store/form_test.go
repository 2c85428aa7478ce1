package store_test

import (
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/fact"
)

// formsDir holds a case of each form that was ever released; nothing in it is changed after.
const formsDir = "../test/store"

// Cases of every released form are opened for ever, by those who may write and by those who may not, and hold what they held.
func TestOpensEveryForm(t *testing.T) {
	forms, err := filepath.Glob(filepath.Join(formsDir, "form*"))
	if err != nil || len(forms) == 0 {
		t.Fatalf("no released form in %s: %v", formsDir, err)
	}
	for _, from := range forms {
		t.Run(filepath.Base(from), func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "old")
			if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
				t.Fatal(err)
			}
			c, err := store.Open(dir, options())
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if r := verified(t, c); r.Documents != 3 {
				t.Errorf("%d documents", r.Documents)
			}
			if a := ask(t, c, "status:asserted", 100); a.Total == 0 {
				t.Error("no claim is found")
			}
			notes, err := c.Notes(ctx, store.Public)
			if err != nil || len(notes) != 1 || notes[0].Text != "The clerk confirmed the date." {
				t.Errorf("notes: %+v, %v", notes, err)
			}
			if js, err := c.Judgements(ctx, true); err != nil || len(js) != 1 {
				t.Errorf("judgements: %+v, %v", js, err)
			}
			fresh := newCase(t, 0) // what is made is what this program would have made
			w, err := fresh.Write()
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			if _, err := w.Add(entryOf(t, papers.Sized(0, 5)), entryOf(t, papers.Sized(1, 5)), entryOf(t, papers.Sized(2, 5))); err != nil {
				t.Fatal(err)
			}
			was, is := hex.EncodeToString([]byte("store/fact 1 ")), hex.EncodeToString([]byte("store/fact "+fact.Version+" ")) // the old record says who made it
			if got, want := strings.ReplaceAll(store.Dump(t, c), was, is), store.Dump(t, fresh); got != want {
				t.Errorf("the tables that are made differ:\n got %.2000s\nwant %.2000s", got, want)
			}
			add(t, c, 50, 52) // and it can be added to
			verified(t, c)
		})
	}
}

// A case of an older form is opened, and brought forward, by who was given no clock; what writes to a case says that it needs one.
func TestOpensOldFormWithoutClock(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "old")
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(formsDir, "form3"))); err != nil {
		t.Fatal(err)
	}
	c, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if a := ask(t, c, "status:asserted", 100); a.Total == 0 {
		t.Error("no claim is found")
	}
	if _, err := c.Write(); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("Write: %v", err)
	}
	if err := c.Relock([]byte("heron")); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("Relock: %v", err)
	}
	if _, err := store.Create(filepath.Join(t.TempDir(), "new"), "new", nil, store.Options{}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("Create: %v", err)
	}
}

// TestWriteForm writes a case of the form that is current, to be kept when it is released: SEGUN_WRITE_FORM=form1 go test ./store -run TestWriteForm
func TestWriteForm(t *testing.T) {
	name := os.Getenv("SEGUN_WRITE_FORM")
	if name == "" || strings.ContainsAny(name, `/\`) {
		t.Skip("SEGUN_WRITE_FORM does not say which")
	}
	c, err := store.Create(filepath.Join(formsDir, name), "old", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.Add(entryOf(t, papers.Sized(0, 5)), entryOf(t, papers.Sized(1, 5)), entryOf(t, papers.Sized(2, 5))); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Note(store.Note{Class: store.Public, Source: "Heron", Text: "The clerk confirmed the date."}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Judge(segun.Judgement{A: "doc:a#e1", B: "doc:b#e1", Verdict: segun.Unsure, Score: 0.5, Explanation: "one name"}); err != nil {
		t.Fatal(err)
	}
	if err := w.Review(store.Review{Object: "doc:a#c1", Verdict: "right"}); err != nil {
		t.Fatal(err)
	}
	if err := w.Skip(segun.Skip{From: "none.txt", Code: "not-found", Reason: "no such file"}); err != nil {
		t.Fatal(err)
	}
}
