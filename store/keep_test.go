package store_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/write"
)

var ctx = context.Background()

func verified(t testing.TB, c *store.Case) *store.Report {
	t.Helper()
	r, err := c.Verify(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Faults {
		t.Error(f)
	}
	return r
}

func TestVerify(t *testing.T) {
	c := newCase(t, 12)
	if r := verified(t, c); r.Captures != 12 || r.Documents != 12 || r.Statements == 0 {
		t.Errorf("%+v", r)
	}
}

func TestReadingComesBackAsItWas(t *testing.T) {
	c := newCase(t, 3)
	r := papers.Reading(1)
	var b bytes.Buffer
	if err := write.JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	got, err := c.Reading(ctx, string(r.Doc.ID)[:12])
	if err != nil || string(got) != b.String() {
		t.Errorf("%v; %d bytes, %d were kept", err, len(got), b.Len())
	}
	if !store.ByColumns(b.Bytes(), r.Doc.Text) {
		t.Error("a reading is not kept by columns")
	}
}

// Everything that is made comes back the same from the originals.
func TestRebuildGivesTheSame(t *testing.T) {
	c := newCase(t, 10)
	add(t, c, 10, 15)
	before := store.Dump(t, c)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.Empty(); err != nil {
		t.Fatal(err)
	}
	if a := ask(t, c, "", 1); a.Total != 0 {
		t.Errorf("%d claims are left", a.Total)
	}
	byDigest := map[segun.Digest]int{}
	for i := range 15 {
		byDigest[papers.Reading(i).Doc.Capture] = i
	}
	err = c.Originals(ctx, func(o store.Original) error {
		r := papers.Reading(byDigest[o.Capture.Digest])
		if why := o.Reason(r.Doc, r.Makers); why != store.Missing {
			t.Errorf("reason %q", why)
		}
		_, err := w.Add(entryOf(t, r))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if after := store.Dump(t, c); after != before {
		t.Errorf("the tables differ: %d bytes before, %d after", len(before), len(after))
	}
	verified(t, c)
}

func TestReasons(t *testing.T) {
	c := newCase(t, 1)
	r := papers.Reading(0)
	try := func(want store.Reason, change func(d *segun.Document, m []segun.Maker)) {
		t.Helper()
		d, m := *r.Doc, append([]segun.Maker{}, r.Makers...)
		change(&d, m)
		err := c.Originals(ctx, func(o store.Original) error {
			if got := o.Reason(&d, m); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	try(store.UpToDate, func(*segun.Document, []segun.Maker) {})
	try(store.Format, func(d *segun.Document, _ []segun.Maker) { d.Reader = "text/2" })
	try(store.Content, func(d *segun.Document, _ []segun.Maker) { d.ID = "0123" })
	try(store.Annotator, func(_ *segun.Document, m []segun.Maker) { m[0].Version = "2" })
	try(store.Model, func(_ *segun.Document, m []segun.Maker) { m[0].Model = "en-x@2" })
}

// marked is a document that nobody else's words are in.
func marked(n int) *segun.Reading {
	r := papers.Sized(n, 4)
	old := r.Entities.List[1].Name
	name := "Zyxwora Qvothine"
	name = name[:min(len(name), len(old))] + strings.Repeat("q", max(0, len(old)-len(name)))
	r.Doc.Text = strings.ReplaceAll(r.Doc.Text, old, name)
	r.Doc.From, r.Doc.URL, r.Doc.Title = "zyxwora.txt", "", "Zyxwora speaks"
	r.Entities.List[1].Name = name
	r.Entities.List[1].Names[0].Text = name
	r.Doc.Capture = segun.DigestOf([]byte(r.Doc.Text))
	r.Doc.ID = segun.MakeDocID(r.Doc.Capture, r.Doc.Reader, r.Doc.Text)
	return r
}

// left are the files of a case that hold a word, in whatever case of letters.
func left(t *testing.T, c *store.Case, word string) []string {
	t.Helper()
	var out []string
	files, _ := filepath.Glob(filepath.Join(c.Dir(), "*"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(bytes.ToLower(b), []byte(word)) {
			out = append(out, filepath.Base(f))
		}
	}
	return out
}

// holding are the files of a case that hold some bytes.
func holding(t *testing.T, c *store.Case, what []byte) []string {
	t.Helper()
	var out []string
	files, _ := filepath.Glob(filepath.Join(c.Dir(), "*"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(b, what) {
			out = append(out, filepath.Base(f))
		}
	}
	return out
}

func TestForgetErases(t *testing.T) {
	for _, how := range []string{"document", "party"} {
		t.Run(how, func(t *testing.T) {
			c := newCase(t, 30)
			r := marked(1000)
			w, err := c.Write()
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			if _, err := w.Add(entryOf(t, r)); err != nil {
				t.Fatal(err)
			}
			if len(left(t, c, "zyxwora")) == 0 || len(holding(t, c, store.Packed([]byte(r.Doc.Text))[16:32])) == 0 {
				t.Fatal("the word is not in the files to begin with")
			}
			for i := 30; i < 40; i++ { // so that it is no longer the last thing written
				if _, err := w.Add(entry(t, i)); err != nil {
					t.Fatal(err)
				}
			}
			if how == "party" {
				_, err = w.ForgetParty(r.Entities.List[1].Name, "asked for")
			} else {
				_, err = w.Forget(string(r.Doc.ID), "asked for")
			}
			if err != nil {
				t.Fatal(err)
			}
			if files := left(t, c, "zyxwor"); len(files) > 0 {
				t.Errorf("the word is left in %s", files)
			}
			packed := store.Packed([]byte(r.Doc.Text))
			for i := 16; i+16 < len(packed); i += 64 { // nor is any piece of the compressed original
				if files := holding(t, c, packed[i:i+16]); len(files) > 0 {
					t.Fatalf("a piece of the original is left in %s", files)
				}
			}
			if rep := verified(t, c); rep.Documents != 40 {
				t.Errorf("%d documents are left", rep.Documents)
			}
			log, err := c.Log(ctx)
			if err != nil || len(log) != 1 || log[0].Action != "forget" || log[0].Object != string(r.Doc.ID) || log[0].Why != "asked for" || log[0].Who != "R. Tester" {
				t.Errorf("the log says %+v, %v", log, err)
			}
		})
	}
}

func TestNotesAndLog(t *testing.T) {
	c := newCase(t, 0)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for _, class := range []string{store.Public, store.Internal, store.Confidential} {
		if _, err := w.Note(store.Note{Class: class, Source: "Heron", Text: "Saw the ledger, " + class + "."}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Note(store.Note{Class: "secret", Text: "x"}); err == nil {
		t.Error("a class that is none was taken")
	}
	notes, err := c.Notes(ctx, store.Public)
	if err != nil || len(notes) != 1 || notes[0].Source != "Heron" {
		t.Errorf("%+v, %v", notes, err)
	}
	if _, err := w.Judge(segun.Judgement{A: "doc:b#e1", B: "doc:a#e1", Verdict: segun.Same}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Judge(segun.Judgement{A: "doc:a#e1", B: "doc:b#e1", Verdict: segun.NotSame}); err != nil {
		t.Fatal(err)
	}
	js, err := c.Judgements(ctx, false)
	if err != nil || len(js) != 1 || js[0].Verdict != "not-same" || js[0].A != "doc:a#e1" {
		t.Errorf("%+v, %v", js, err)
	}
	verified(t, c)
	store.Tamper(t, c, "UPDATE log SET why='other' WHERE id=2")
	if r, err := c.Verify(ctx, nil); err != nil || len(r.Faults) != 1 || !strings.Contains(r.Faults[0], "entry 2 of the log") {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestVerifyFindsDamage(t *testing.T) {
	for sql, says := range map[string]string{
		"UPDATE captures SET bytes=(SELECT bytes FROM captures WHERE id=2) WHERE id=1":             "saved original",
		"UPDATE readings SET statements=(SELECT statements FROM readings WHERE doc=2) WHERE doc=1": "document",
		"UPDATE tallies SET n=n+1 WHERE status=1":                                                  "counts of the claims of a party",
		"UPDATE parties SET documents=7 WHERE id=1":                                                "counts of the documents of a party",
		"INSERT INTO tenures SELECT party,title,body,qualifier,time,1,1,1 FROM offices LIMIT 1":    "counts of the offices of a party",
		"UPDATE kinds SET parties=parties+1":                                                       "counts of the parties of a kind",
		"DELETE FROM called WHERE word='authority'":                                                "counts of the words of names",
		"DELETE FROM totals":               "counts of the documents",
		"DELETE FROM readings WHERE doc=1": "has not been read",
		`INSERT INTO claims(claims,rowid,words) SELECT 'delete',max(rowid),'#sasserted' FROM claims WHERE claims MATCH '"#sasserted"'`: "table claims has",
		"UPDATE totals SET claims=claims+1":                                "claims are counted",
		"DELETE FROM tallies WHERE party=(SELECT max(party) FROM tallies)": "counts of the claims of a party",
	} {
		c := newCase(t, 3)
		store.Tamper(t, c, sql)
		r, err := c.Verify(ctx, nil)
		if err != nil || len(r.Faults) == 0 || !strings.Contains(strings.Join(r.Faults, "\n"), says) {
			t.Errorf("%s: %+v, %v", sql, r, err)
		}
	}
}

// A check goes by what is on disk, also where the case has been checked before.
func TestVerifyAgainAfterForget(t *testing.T) {
	c := newCase(t, 1)
	verified(t, c)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.Forget(string(papers.Reading(0).Doc.ID), "test"); err != nil {
		t.Fatal(err)
	}
	verified(t, c)
}

// What a server said of a page is that of its latest state.
func TestHeld(t *testing.T) {
	c := newCase(t, 0)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for i, etag := range []string{`"v1"`, `"v2"`} {
		r := papers.Sized(i, 3)
		r.Doc.URL = "https://papers.example/page"
		capture := papers.Capture(r, noon)
		capture.From, capture.ETag, capture.Modified = "https://papers.example/short", etag, noon
		e, err := store.Prepare(capture, r, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Add(e); err != nil {
			t.Fatal(err)
		}
	}
	for url, want := range map[string]string{"https://papers.example/page": `"v2"`, "https://papers.example/short": `"v2"`, "https://papers.example/other": ""} {
		etag, modified, err := c.Held(ctx, url)
		if err != nil || etag != want || modified.IsZero() != (want == "") {
			t.Errorf("%s: %q, %v, %v", url, etag, modified, err)
		}
	}
}
