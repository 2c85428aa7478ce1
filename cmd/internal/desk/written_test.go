package desk

import (
	"slices"
	"testing"

	"segun"
	"segun/cmd/internal/origins"
	"segun/resolve/check"
	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

func TestWriterOf(t *testing.T) {
	d := &store.Document{Publisher: "The Quay Post", Authors: []string{"Dora Quist"}}
	outlet := &fact.Entity{Name: "The Quay Post", Named: true, Kind: segun.Outlet}
	person := &fact.Entity{Name: "Edo Malk", Named: true, Kind: segun.Person}
	for _, try := range []struct {
		name string
		doc  *store.Document
		e    *fact.Entity
		want string
	}{
		{"the byline, where the reading has the outlet", d, outlet, "Dora Quist"},
		{"whom the reading names", d, person, "Edo Malk"},
		{"nobody", &store.Document{Publisher: "The Quay Post"}, outlet, ""},
	} {
		if got, ok := origins.WriterOf(try.doc, try.e); got != try.want || ok != (try.want != "") {
			t.Errorf("%s: %q, %v", try.name, got, ok)
		}
	}
}

// TestClearedIsSaid holds that whoever was cleared of something is not shown as accused of it without that, and nobody for whom a court or a victim stands beside.
func TestClearedIsSaid(t *testing.T) {
	court, malk := api.EntityRef{ID: "name:court", Name: "the court", Kind: "organisation"}, api.EntityRef{ID: "name:edo malk", Name: "Edo Malk", Kind: "person"}
	c := &api.Claim{Status: "alleged", Flags: []string{"acquitted"}, About: []api.EntityRef{court, malk}, Accused: []api.EntityRef{malk}}
	if put, _ := inWords(c, nil, 3); put != check.Cleared {
		t.Errorf("put is %s", put)
	}
	beside := api.Claim{Status: "alleged", About: []api.EntityRef{malk}}
	if !clearedBeside(&beside, []api.Claim{*c, beside}) || clearedBeside(c, []api.Claim{*c, beside}) || clearedBeside(&beside, []api.Claim{beside}) {
		t.Error("that the document tells of an acquittal beside an allegation is not seen")
	}
	victim := api.EntityRef{ID: "name:dora quist", Name: "Dora Quist", Kind: "person"}
	other := api.Claim{Status: "alleged", About: []api.EntityRef{victim, malk}, Accused: []api.EntityRef{victim}}
	if clearedBeside(&other, []api.Claim{*c, other}) {
		t.Error("who was cleared is only named in the other allegation, and is taken for its accused")
	}
	c.Flags = nil
	if put, _ := inWords(c, nil, 3); put != check.NotSeen {
		t.Errorf("put is %s", put)
	}
}

func TestWrittenTo(t *testing.T) {
	malk := api.EntityRef{ID: "name:edo malk", Name: "Edo Malk", Kind: "person"}
	mine := []api.Voice{{Voice: "writer", Name: "Edo Malk", Entity: malk}}
	c := &api.Claim{ID: "a#c1", Status: "alleged", Words: "the mayor Edo Malk took bribes from the shipyard", About: []api.EntityRef{malk}, SectionKind: "body"}
	roads := api.Claim{ID: "b#c1", Status: "asserted", Words: "nine bridges were opened", Chain: mine, SectionKind: "body"}
	quoted := api.Claim{ID: "b#c2", Status: "asserted", Words: "he is lazy", Chain: append(slices.Clone(mine), api.Voice{Voice: "named", Name: "Dora Quist"}), SectionKind: "body"}
	denial := api.Claim{ID: "b#c3", Status: "denied", Words: "took bribes from the shipyard", Chain: mine, About: []api.EntityRef{malk}, SectionKind: "body"}
	for _, try := range []struct {
		name string
		doc  []api.Claim
		want []string
	}{
		{"something else", []api.Claim{roads, quoted}, []string{check.SomethingElse}},
		{"a denial", []api.Claim{roads, quoted, denial}, []string{check.Denies}},
	} {
		var got []string
		for _, r := range writtenTo(c, try.doc, malk.ID) {
			got = append(got, r.Kind)
		}
		if !slices.Equal(got, try.want) {
			t.Errorf("%s: %v", try.name, got)
		}
	}
}
