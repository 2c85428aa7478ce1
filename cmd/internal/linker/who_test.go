package linker_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
	"segun/store/query"
)

// whoIs are the entities of a name, each by the names that it goes by.
func whoIs(t *testing.T, c *store.Case, name string) []store.Party {
	t.Helper()
	list, err := c.Who(context.Background(), name, 50)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func about(t *testing.T, c *store.Case, name string) int {
	t.Helper()
	a, err := c.Claims(context.Background(), query.Is{Field: query.About, Value: name}, 50)
	if err != nil {
		t.Fatal(err)
	}
	return len(a.Hits)
}

func TestWhoAnswersForTheJoinedEntity(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	add(t, w,
		article("Tide Tribune", "2031-05-01", "Volodymyr Shcherbakov; harbour master, Port Elan; the quay was closed"),
		article("Amber Gazette", "2031-05-02", "Володимир Щербаков; harbour master, Port Elan; the tug was sold"),
		article("Canal Times", "2031-05-02", "Vladimir Shcherbakov; sheriff, Dunmore; nobody came"),
	)
	for _, name := range []string{"Volodymyr Shcherbakov", "Володимир Щербаков", "Mr Volodymyr Shcherbakov", "Shcherbakov, Volodymyr"} {
		list := whoIs(t, c, name)
		if len(list) == 0 || list[0].InAll < 2 || len(list[0].Names) < 2 || list[0].Entity == "" {
			t.Errorf("%s: %+v", name, list)
			continue
		}
		if n := about(t, c, name); n < 2 {
			t.Errorf("about:%q gives %d claims", name, n)
		}
	}
}

// Two of one name are two, each with what is said of it; another spelling of one of them brings in no claim of the other.
func TestNamesakesStayApart(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	add(t, w,
		article("Tide Tribune", "2031-05-01", "Ines Morvan; mayor, Port Elan; the quay was closed"),
		article("Amber Gazette", "2031-05-02", "Ines Morvan; mayor, Tolvik; the ferry was sold"),
		article("Canal Times", "2031-05-03", "Ines Morvan; mayor, Tolvik; nobody came"),
		article("Canal Times", "2031-05-04", "Ines Morvane; mayor, Port Elan; the tug is late"),
	)
	list := whoIs(t, c, "Ines Morvan")
	if len(list) != 2 || list[0].InAll != 2 || list[1].InAll != 2 {
		t.Fatalf("%+v", list)
	}
	if n := about(t, c, "Ines Morvan"); n != 4 {
		t.Errorf("about the name: %d claims", n)
	}
	if n := about(t, c, "Ines Morvane"); n != 2 {
		t.Errorf("about the one who is also written otherwise: %d claims", n)
	}
	for _, p := range list {
		var offices []string
		for _, o := range p.Offices {
			offices = append(offices, o.Of)
		}
		if len(slices.Compact(offices)) != 1 || p.About["asserted"] != 2 || p.By["asserted"] != 2 || len(p.Latest) != 2 || len(p.Said) != 2 || len(p.Documents) != 2 {
			t.Errorf("%+v", p)
		}
	}
}

// An accusation reaches nobody by itself: each mention stands alone until a person says that it is the same, and again when that is taken back.
func TestAccusedWaitForAPerson(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	add(t, w,
		article("Tide Tribune", "2031-05-01", "Ines Morvan; mayor, Port Elan; the quay was closed"),
		article("Amber Gazette", "2031-05-02", "Ines Morvan; mayor, Port Elan; the ferry was sold"),
		article("Canal Times", "2031-05-03", "Ines Morvan; mayor, Port Elan; !took money from the shipyard"),
		article("Canal Times", "2031-05-04", "Ines Morvan; mayor, Port Elan; !sold the ledger"),
	)
	list := whoIs(t, c, "Ines Morvan")
	if len(list) != 3 || list[0].Loose || list[0].InAll != 2 || list[1].InAll != 1 || list[1].About["alleged"] != 1 || list[0].About["alleged"] != 0 {
		t.Fatalf("%+v", list)
	}
	j, err := w.Joiner()
	if err != nil {
		t.Fatal(err)
	}
	qs := j.(*linker.Linker).Queue()
	if len(qs) == 0 || !qs[0].Accused {
		t.Fatalf("%+v", qs)
	}
	q := qs[0]
	if _, err := w.Judge(segun.Judgement{A: q.A, B: q.B, Verdict: segun.Same, Explanation: q.Explanation}); err != nil {
		t.Fatal(err)
	}
	if list = whoIs(t, c, "Ines Morvan"); list[0].InAll != 3 || len(list) != 2 || list[0].About["alleged"] != 1 {
		t.Errorf("after yes: %+v", list)
	}
	if _, err := w.Withdraw(); err != nil {
		t.Fatal(err)
	}
	if list = whoIs(t, c, "Ines Morvan"); len(list) != 3 || list[0].InAll != 2 || list[1].InAll != 1 {
		t.Errorf("after undo: %+v", list)
	}
	if _, err := w.Withdraw(); err == nil {
		t.Error("there is nothing more to take back")
	}
	for i := range 9 {
		add(t, w, article("Canal Times", fmt.Sprint("2031-06-0", i+1), fmt.Sprint("Ines Morvan; mayor, Port Elan; !sold ledger ", i)))
	}
	list = whoIs(t, c, "Ines Morvan")
	if len(list) != 2 || list[0].Loose || list[0].InAll != 2 || !list[1].Loose || list[1].InAll != 11 || list[1].About["alleged"] != 11 {
		t.Errorf("many: %+v", list)
	}
}

// An answer is about a name, and goes with it when a newer reading numbers a document's people otherwise.
func TestAnswersFollowTheName(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	a := article("Tide Tribune", "2031-05-01", "Ines Morvan;;the quay was closed", "Oskar Lind;;the tug is late")
	b := article("Amber Gazette", "2031-05-02", "Ines Morwan-Lesk;;the ferry was sold")
	add(t, w, a, b)
	if _, err := w.Judge(segun.Judgement{A: segun.InDocument(a.Doc.ID, "e1"), B: segun.InDocument(b.Doc.ID, "e1"), Verdict: segun.Same}); err != nil {
		t.Fatal(err)
	}
	one := func() {
		t.Helper()
		if l := whoIs(t, c, "Ines Morwan-Lesk"); len(l) != 1 || l[0].InAll != 2 {
			t.Errorf("%+v", l)
		}
		if l := whoIs(t, c, "Oskar Lind"); len(l) != 1 || l[0].InAll != 1 {
			t.Errorf("%+v", l)
		}
	}
	one()
	// Read again, the two of the first document have changed their numbers.
	es := a.Entities.List
	es[1].ID, es[2].ID = "e2", "e1"
	for i := range a.Claims.List {
		cl := &a.Claims.List[i]
		other := map[string]string{"e1": "e2", "e2": "e1"}
		cl.About[0] = other[cl.About[0]]
		cl.Chain[1].Entity = other[cl.Chain[1].Entity]
	}
	a.Makers[0].Version = "2"
	add(t, w, a)
	one()
	w.Close()
	w = writer(t, c)
	if _, err := w.Joiner(); err != nil {
		t.Fatal(err)
	}
	one()
	verified(t, c)
}

// A name that fits in several forms finds nobody twice, and what a document calls somebody is no other name of theirs.
func TestWhoTellsEachOnce(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	r := article("Tide Tribune", "2031-05-01", "Mayor Ines Morvan; mayor, Port Elan; the smuggler sold the Ferryman")
	e := &r.Entities.List[1]
	at := uint32(strings.Index(r.Doc.Text, "the smuggler"))
	e.Names = append(e.Names, segun.NameForm{Text: "Ines Morvan", Form: "name", Span: segun.Span{Start: e.Names[0].Span.Start + 6, End: e.Names[0].Span.End}},
		segun.NameForm{Text: "the smuggler", Form: "nominal", Span: segun.Span{Start: at, End: at + 12}})
	add(t, w, r)
	list := whoIs(t, c, "Mayor Ines Morvan")
	if len(list) != 1 || len(list[0].Names) != 2 {
		t.Errorf("%+v", list)
	}
}

func TestForms(t *testing.T) {
	for name, want := range map[string]string{"Mayor Ines Morvan": "ines morvan", "Morvan, Ines": "ines morvan", "Quay Shipping Ltd": "quay shipping", "INES  MORVAN": "ines morvan"} {
		if got := linker.Forms(name); !slices.Contains(got, want) {
			t.Errorf("%s: %q has no %q", name, got, want)
		}
	}
	if got := linker.Forms("Ines Morvan"); len(got) != 1 {
		t.Errorf("a plain name has %q", got)
	}
}
