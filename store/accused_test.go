package store_test

import (
	"bytes"
	"strings"
	"testing"

	"segun/internal/papers"
	"segun/store"
)

// Who is accused is kept apart from who is only named: by the question accused:, in the counts of a name, and in the reading that is given back. Nothing of it is left when the document goes.
func TestWhoIsAccused(t *testing.T) {
	c := newCase(t, 2)
	r := papers.Sized(7, 6)
	names := map[string]string{}
	for i := range r.Entities.List {
		names[r.Entities.List[i].ID] = r.Entities.List[i].Name
	}
	who, victim := "", ""
	for i := range r.Claims.List {
		k := &r.Claims.List[i]
		if k.Status, k.Act = "asserted", "assert"; i == 5 {
			break
		}
		speaker := k.Chain[1].Entity
		switch i {
		case 0: // two are named, and one of them is accused
			who, victim = k.About[0], speaker
			k.Status, k.Act, k.About, k.Accused = "alleged", "accuse", []string{who, victim}, []string{who}
		case 1: // the text does not say who
			k.Status, k.Act, k.About, k.Accused = "alleged", "accuse", []string{who, victim}, []string{}
		case 2: // who denies it
			k.Status, k.Act, k.About, k.Accused = "denied", "deny", nil, []string{who}
		}
	}
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(entryOf(t, r)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	quoted := func(id string) string { return `"` + names[id] + `" doc:` + string(r.Doc.ID) }
	for q, want := range map[string]int{
		"accused:" + quoted(who): 2, "accused:" + quoted(who) + " status:alleged": 1, "accused:" + quoted(victim): 0, "about:" + quoted(victim) + " status:alleged": 2,
	} {
		if a := ask(t, c, q, 100); a.Total != want {
			t.Errorf("%s: %d, want %d", q, a.Total, want)
		}
	}
	list, err := c.Who(ctx, names[who], 10)
	if err != nil || len(list) != 1 || list[0].Accused["alleged"] != 1 || list[0].Accused["denied"] != 1 || list[0].About["alleged"] < 2 {
		t.Errorf("%+v, %v", list, err)
	}
	line, err := c.Reading(ctx, string(r.Doc.ID))
	if err != nil || !bytes.Equal(bytes.TrimSpace(line), bytes.TrimSpace(readingOf(t, r))) {
		t.Errorf("the reading comes back as\n%s\n%v", line, err)
	}
	if !strings.Contains(string(line), `"accused":["`+who+`"]`) || strings.Count(string(line), `"accused":[]`) != 1 {
		t.Errorf("who is accused: %s", line)
	}
	verified(t, c)
	before := store.Dump(t, newCase(t, 2))
	if w, err = c.Write(); err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.Forget(string(r.Doc.ID), "asked for"); err != nil {
		t.Fatal(err)
	}
	if strings.Count(store.Dump(t, c), "tallies") != strings.Count(before, "tallies") {
		t.Error("counts are left")
	}
	verified(t, c)
}
