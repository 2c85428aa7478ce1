package linker_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
	"segun/write"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

// options are those of a case whose clock stands still but for a second a look.
func options() store.Options {
	at := noon
	return store.Options{Now: func() time.Time { at = at.Add(time.Second); return at }, Who: "R. Tester", Join: linker.Joiner, Headlines: linker.Headlines, Forms: linker.Forms}
}

func newCase(t testing.TB) *store.Case {
	t.Helper()
	c, err := store.Create(filepath.Join(t.TempDir(), "harbour"), "harbour", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func writer(t testing.TB, c *store.Case) *store.Writer {
	t.Helper()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// article makes a document of sentences "name; title, body; claim" about the person named, the claim in the words of the person; "!claim" is an accusation of the outlet
// against the person; without a claim the person is only named. A title of "" gives none.
func article(outlet, date string, sentences ...string) *segun.Reading {
	r := &segun.Reading{Doc: &segun.Document{From: outlet + " " + date, URL: "https://" + strings.ToLower(strings.ReplaceAll(outlet, " ", "-")) + ".example/" + date, Title: "Of " + date,
		Publisher: outlet, Published: date, Basis: segun.PublishedGiven, Lang: "en", Kind: segun.Article, Reader: "text/1"},
		Language: &segun.Language{Code: "en", Confidence: 1}, Mentions: &segun.Mentions{}, Claims: &segun.Claims{},
		Entities: &segun.Entities{List: []segun.Entity{{ID: "e0", Kind: segun.Outlet, Named: true, Name: outlet}}},
		Makers:   []segun.Maker{{Name: "read/entity", Version: "1"}, {Name: "read/claim", Version: "1"}}}
	var b strings.Builder
	put := func(s string) segun.Span {
		at := uint32(b.Len())
		b.WriteString(s)
		return segun.Span{Start: at, End: at + uint32(len(s))}
	}
	for i, s := range sentences {
		f := strings.Split(s, ";")
		for len(f) < 3 {
			f = append(f, "")
		}
		id := fmt.Sprint("e", i+1)
		e := segun.Entity{ID: id, Kind: segun.Person, Named: true, Name: strings.TrimSpace(f[0])}
		if strings.HasPrefix(e.Name, "the ") {
			e.Kind = segun.Organisation
		}
		at := put(e.Name)
		e.Names = []segun.NameForm{{Text: e.Name, Form: "name", Span: at}}
		e.Mentions = []int{i}
		r.Mentions.List = append(r.Mentions.List, segun.Mention{Span: at, Name: at, Form: segun.FormName, Kind: e.Kind})
		if title, body, ok := strings.Cut(strings.TrimSpace(f[1]), ", "); ok {
			put(", ")
			span := put(title + " of " + body)
			e.Roles = []segun.Role{{Title: title, Of: body, Time: "current", Span: span}}
			put(",")
		}
		r.Entities.List = append(r.Entities.List, e)
		if said := strings.TrimSpace(f[2]); said != "" {
			c := segun.Claim{ID: fmt.Sprint("c", i+1), Section: "s1", Grain: "main", Act: "assert", Polarity: "positive", Realis: "happened", Status: "asserted", Quote: "none", Rule: "made up"}
			if words, ok := strings.CutPrefix(said, "!"); ok {
				put(" ")
				c.Content = []segun.Span{put(words)}
				c.About, c.Flags, c.Status = []string{id}, []string{"serious_allegation"}, "alleged"
				c.Chain = []segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}}
			} else {
				put(" ")
				cue := put("said")
				put(" that ")
				c.Content = []segun.Span{put(said)}
				c.Chain = []segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}, {Entity: id, Kind: segun.VoiceNamed, Spans: []segun.Span{at}, Cues: []segun.Span{cue}}}
				c.About = []string{id}
			}
			c.Span = segun.Span{Start: at.Start, End: uint32(b.Len())}
			r.Claims.List = append(r.Claims.List, c)
		}
		put(". ")
	}
	d := r.Doc
	d.Text = strings.TrimRight(b.String(), " ")
	d.Sections = []segun.Section{{ID: "s1", Kind: segun.Body, Span: segun.Span{End: uint32(len(d.Text))}}}
	d.Capture = segun.DigestOf([]byte(d.Text))
	d.ID = segun.MakeDocID(d.Capture, d.Reader, d.Text)
	return r
}

func entryOf(t testing.TB, r *segun.Reading) *store.Entry {
	t.Helper()
	var b bytes.Buffer
	if err := write.JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	e, err := store.Prepare(segun.Capture{Digest: r.Doc.Capture, From: r.Doc.From, URL: r.Doc.URL, Time: noon, Media: "text/plain", Bytes: []byte(r.Doc.Text)}, r, b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func add(t testing.TB, w *store.Writer, rs ...*segun.Reading) []store.Added {
	t.Helper()
	var es []*store.Entry
	for _, r := range rs {
		es = append(es, entryOf(t, r))
	}
	out, err := w.Add(es...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// people are invented: each with spellings, an office, and claims. Some share a name with another.
var people = []struct {
	spellings []string
	office    string
}{
	{[]string{"Inés Morvan", "Ines Morvan", "Mayor Ines Morvan"}, "mayor, Port Elan"},
	{[]string{"Ines Morvan"}, "mayor, Tolvik"},
	{[]string{"Volodymyr Shcherbakov", "Vladimir Shcherbakov", "Володимир Щербаков"}, "harbour master, Port Elan"},
	{[]string{"Oskar Lind"}, ""},
	{[]string{"Robert Quell", "Bob Quell"}, "sheriff, Dunmore"},
	{[]string{"John Smith"}, ""},
	{[]string{"Dora Kamenik", "D. Kamenik"}, "engineer, the Salt Board"},
	{[]string{"the Quay Shipping Ltd", "the Quay Shipping Limited"}, ""},
}

var deeds = []string{"the north quay was closed", "the dredging was late", "nobody had read the ledger", "the tug went to Tolvik", "", "!took money from the shipyard"}

// invent makes articles about people.
func invent(seed uint64, n int) []*segun.Reading {
	rnd := rand.New(rand.NewPCG(seed, 1))
	var out []*segun.Reading
	for i := range n {
		var s []string
		for _, k := range rnd.Perm(len(people))[:2+rnd.IntN(3)] {
			p := &people[k]
			office := p.office
			if rnd.IntN(3) == 0 {
				office = ""
			}
			deed := deeds[rnd.IntN(len(deeds))]
			if strings.HasPrefix(deed, "!") && rnd.IntN(2) == 0 {
				deed = ""
			}
			s = append(s, p.spellings[rnd.IntN(len(p.spellings))]+"; "+office+"; "+deed)
		}
		out = append(out, article([]string{"Tide Tribune", "Amber Gazette", "Canal Times"}[rnd.IntN(3)], noon.AddDate(0, 0, -i).Format(time.DateOnly), s...))
	}
	return out
}
