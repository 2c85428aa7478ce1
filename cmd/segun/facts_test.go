package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/corpus"
	"segun/internal/driver"
	"segun/store/fact"
)

var shipped = sync.OnceValues(func() (*driver.Driver, error) {
	list, err := annotators()
	if err != nil {
		return nil, err
	}
	return driver.New(list)
})

// readings are the sample page and a few annotated articles, as Segun reads them.
var readings = sync.OnceValues(func() ([]*segun.Reading, error) {
	paths, _ := filepath.Glob("../../data/corpus/en/dev/*.txtar")
	var docs []*segun.Document
	few := 8
	if os.Getenv("SEGUN_WRITE_VOCABULARY") != "" {
		few = len(paths)
	}
	for _, p := range paths[:min(few, len(paths))] {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		a, _ := corpus.Parse(p, b)
		doc, err := format.Read(a.Capture())
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	b, err := os.ReadFile("../../docs/sample/harbour.html")
	if err != nil {
		return nil, err
	}
	page, err := format.Read(segun.Capture{Digest: segun.DigestOf(b), From: "harbour.html", Media: "text/html", Bytes: b})
	if err != nil {
		return nil, err
	}
	d, err := shipped()
	if err != nil {
		return nil, err
	}
	var out []*segun.Reading
	for _, doc := range append(docs, page) {
		r, err := d.Read(context.Background(), doc)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
})

func statements(t *testing.T, r *segun.Reading) []segun.Statement {
	t.Helper()
	list, err := fact.Of(r)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func each(t *testing.T, f func(t *testing.T, r *segun.Reading)) {
	t.Helper()
	all, err := readings()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		t.Run(r.Doc.From, func(t *testing.T) { f(t, r) })
	}
}

// The same facts in another order are the same statements.
func TestStatementsDoNotDependOnOrder(t *testing.T) {
	each(t, func(t *testing.T, r *segun.Reading) {
		want := statements(t, r)
		if len(want) == 0 {
			t.Fatal("no statement")
		}
		back := *r
		claims, entities, events, relations := *r.Claims, *r.Entities, *r.Events, *r.Relations
		claims.List, entities.List = slices.Clone(claims.List), slices.Clone(entities.List)
		events.List, relations.List = slices.Clone(events.List), slices.Clone(relations.List)
		slices.Reverse(claims.List)
		slices.Reverse(entities.List)
		slices.Reverse(events.List)
		slices.Reverse(relations.List)
		for i := range claims.List {
			claims.List[i].About = slices.Clone(claims.List[i].About)
			slices.Reverse(claims.List[i].About)
		}
		back.Claims, back.Entities, back.Events, back.Relations = &claims, &entities, &events, &relations
		if got := statements(t, &back); !reflect.DeepEqual(got, want) {
			t.Errorf("%d statements, and %d in another order", len(want), len(got))
		}
	})
}

func TestPackAndUnpack(t *testing.T) {
	each(t, func(t *testing.T, r *segun.Reading) {
		list := statements(t, r)
		packed := fact.Pack(r.Doc.ID, r.Doc.Text, list)
		got, err := fact.Unpack(r.Doc.ID, r.Doc.Text, packed)
		if err != nil {
			t.Fatal(err)
		}
		if fact.Digest(got) != fact.Digest(list) {
			t.Error("the IDs have changed")
		}
		for i := range got {
			if !sameStatement(&got[i], &list[i]) {
				t.Fatalf("\n got %+v\nwant %+v", got[i], list[i])
			}
		}
		other := slices.Clone(list)
		slices.Reverse(other)
		if string(fact.Pack(r.Doc.ID, r.Doc.Text, other)) != string(packed) {
			t.Error("the order of the statements changes the bytes")
		}
	})
}

// sameStatement compares but for the difference between no spans and none yet.
func sameStatement(a, b *segun.Statement) bool {
	x, y := *a, *b
	if len(x.Chain) != len(y.Chain) {
		return false
	}
	for i := range x.Chain {
		v, w := x.Chain[i], y.Chain[i]
		if !slices.Equal(v.Spans, w.Spans) || !slices.Equal(v.Cues, w.Cues) || v.Subject != w.Subject || v.Words != w.Words || v.Kind != w.Kind {
			return false
		}
	}
	x.Chain, y.Chain = nil, nil
	return reflect.DeepEqual(x, y)
}

// A record says what the reading says: it is made from the statements alone.
func TestRecordIsTheReading(t *testing.T) {
	each(t, func(t *testing.T, r *segun.Reading) {
		rec := fact.Gather(r.Doc.ID, statements(t, r))
		if len(rec.Claims) != len(r.Claims.List) || len(rec.Events) != len(r.Events.List) {
			t.Fatalf("%d claims of %d, %d events of %d", len(rec.Claims), len(r.Claims.List), len(rec.Events), len(r.Events.List))
		}
		for i := range r.Claims.List {
			w := &r.Claims.List[i]
			c := rec.Claim(w.ID)
			if c == nil {
				t.Fatalf("%s is missing", w.ID)
			}
			same := c.Status == w.Status && c.Act == w.Act && c.Realis == w.Realis && c.Quote == w.Quote && c.Grain == w.Grain && c.Stretch == w.Span &&
				len(c.Chain) == len(w.Chain) && sameSet(c.About, w.About) && sameSet(c.Answers, w.Answers) && sameSet(c.Flags, w.Flags) && (w.Time == nil || c.EDTF == w.Time.EDTF)
			if !same {
				t.Errorf("\n got %+v\nwant %+v", c, w)
			}
		}
		for i := range r.Entities.List {
			w := &r.Entities.List[i]
			if e := rec.Entity(w.ID); e != nil && (e.Kind != w.Kind || e.Name != w.Name || len(e.Offices) != len(w.Roles)) {
				t.Errorf("\n got %+v\nwant %+v", e, w)
			}
		}
	})
}

func sameSet(a, b []string) bool {
	x, y := slices.Clone(a), slices.Clone(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, slices.Compact(y))
}

// One claim, event or entity read by itself is what it is in the whole record.
func TestViewIsTheRecord(t *testing.T) {
	each(t, func(t *testing.T, r *segun.Reading) {
		packed := fact.Pack(r.Doc.ID, r.Doc.Text, statements(t, r))
		v, err := fact.Open(r.Doc.ID, r.Doc.Text, packed)
		if err != nil {
			t.Fatal(err)
		}
		rec, err := v.Record()
		if err != nil {
			t.Fatal(err)
		}
		for i := range rec.Claims {
			if c, err := v.Claim(rec.Claims[i].ID); err != nil || !reflect.DeepEqual(c, &rec.Claims[i]) {
				t.Fatalf("%v\n got %+v\nwant %+v", err, c, rec.Claims[i])
			}
		}
		for i := range rec.Entities {
			if e, err := v.Entity(rec.Entities[i].ID); err != nil || !reflect.DeepEqual(e, &rec.Entities[i]) {
				t.Fatalf("%v\n got %+v\nwant %+v", err, e, rec.Entities[i])
			}
		}
		for i := range rec.Events {
			if e, err := v.Event(rec.Events[i].ID); err != nil || !reflect.DeepEqual(e, &rec.Events[i]) {
				t.Fatalf("%v\n got %+v\nwant %+v", err, e, rec.Events[i])
			}
		}
		if events, err := v.Events(); err != nil || !reflect.DeepEqual(events, rec.Events) {
			t.Errorf("events: %v", err)
		}
		for _, none := range []string{"c0", "c99999", "e99999", "v99999", "", "c", "x1", "claim"} {
			c, e1 := v.Claim(none)
			e, e2 := v.Entity(none)
			if c != nil || e != nil || e1 != nil || e2 != nil {
				t.Errorf("%q: %v, %v", none, c, e)
			}
		}
	})
}

func TestUnpackRefusesWhatIsCut(t *testing.T) {
	all, err := readings()
	if err != nil {
		t.Fatal(err)
	}
	r := all[0]
	packed := fact.Pack(r.Doc.ID, r.Doc.Text, statements(t, r))
	for n := 0; n < len(packed); n += 7 {
		if _, err := fact.Unpack(r.Doc.ID, r.Doc.Text, packed[:n]); !errors.Is(err, fact.ErrPacked) {
			t.Fatalf("%d bytes of %d: %v", n, len(packed), err)
		}
	}
	if _, err := fact.Unpack(r.Doc.ID, r.Doc.Text[:len(r.Doc.Text)/2], packed); !errors.Is(err, fact.ErrPacked) {
		t.Errorf("half of the text: %v", err)
	}
}

// TestWriteVocabulary makes the vocabulary of packed statements from the readings of the articles here. It belongs to its form for ever; another is another form:
//
//	SEGUN_WRITE_VOCABULARY=../../store/fact/vocabulary.txt go test ./cmd/segun -run TestWriteVocabulary
func TestWriteVocabulary(t *testing.T) {
	to := os.Getenv("SEGUN_WRITE_VOCABULARY")
	if to == "" {
		t.Skip("SEGUN_WRITE_VOCABULARY does not say where")
	}
	all, err := readings()
	if err != nil {
		t.Fatal(err)
	}
	in := map[string]int{} // documents
	for _, r := range all {
		here := map[string]bool{}
		for _, s := range statements(t, r) {
			words := []string{s.Schema, s.Property, s.Status, s.Maker.Name, s.Maker.Version, s.Maker.Model}
			if _, _, local := segun.SubjectID(s.Value).Local(); !local && !strings.Contains(r.Doc.Text, s.Value) {
				words = append(words, s.Value)
			}
			for _, v := range s.Chain {
				words = append(words, string(v.Kind))
			}
			for _, w := range words {
				here[w] = true
			}
		}
		for w := range here {
			in[w]++
		}
	}
	var out []string
	for w, n := range in {
		if digits := strings.Trim(w, "0123456789") == ""; n >= 4 && !strings.ContainsAny(w, "\n") && (digits && len(w) < 2 || !strings.ContainsAny(w, "0123456789")) {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(in[b], in[a]), cmp.Compare(a, b)) })
	for i := range 9 {
		if s := "s" + strconv.Itoa(i+1); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if err := os.WriteFile(to, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}
