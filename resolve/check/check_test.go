package check

import (
	"slices"
	"testing"
)

func claims() []Claim {
	return []Claim{
		{ID: "c1", Section: "headline", Words: "Mayor took bribes from the shipyard", Status: "asserted", Chain: []string{"paper"}, About: []string{"mayor"}, Flags: []string{"serious_allegation"}},
		{ID: "c2", Section: "body", Words: "the mayor took bribes from the shipyard", Status: "alleged", Chain: []string{"paper", "clerk"}, About: []string{"mayor"}, Accused: []string{"mayor"}, Flags: []string{"serious_allegation"}},
		{ID: "c3", Section: "body", Words: "I have always served this town", Status: "asserted", Chain: []string{"paper", "mayor"}, About: []string{"mayor"}},
		{ID: "c4", Section: "body", Words: "the harbour will be dredged in spring", Status: "planned", Chain: []string{"paper", "mayor"}},
	}
}

func TestReplies(t *testing.T) {
	answer := Claim{ID: "c5", Section: "body", Words: "took any bribe", Status: "denied", Chain: []string{"paper", "mayor"}, About: []string{"mayor"}, Answers: []string{"c2"}}
	silence := Claim{ID: "c6", Section: "body", Words: "gave no answer", Status: "declined_to_comment", Chain: []string{"paper", "mayor"}}
	friend := Claim{ID: "c7", Section: "body", Words: "it is a lie", Status: "denied", Chain: []string{"paper", "lawyer"}, Answers: []string{"c2"}}
	own := silence
	own.Words = "would not name the woman who telephoned"
	later := Claim{ID: "c8", Section: "body", Words: "kept a second set of books", Status: "alleged", Chain: []string{"paper", "auditor"}, About: []string{"mayor"}, Accused: []string{"mayor"}}
	for _, try := range []struct {
		name  string
		more  []Claim
		kinds []string
		put   string
	}{
		{"what answers something else", nil, []string{SomethingElse, SomethingElse}, NotSeen},
		{"a denial", []Claim{answer}, []string{SomethingElse, SomethingElse, Denies}, Answered},
		{"no answer", []Claim{silence}, []string{SomethingElse, SomethingElse, Declines}, AskedNoAnswer},
		{"somebody for them", []Claim{friend}, []string{SomethingElse, SomethingElse, Denies}, AnsweredByOthers},
		{"somebody for them, and no answer of theirs", []Claim{friend, silence}, []string{SomethingElse, SomethingElse, Denies, Declines}, AskedNoAnswer},
		{"no answer to a question of its own", []Claim{own}, []string{SomethingElse, SomethingElse, SomethingElse}, NotSeen},
		{"no answer to a later allegation", []Claim{later, silence}, []string{SomethingElse, SomethingElse, SomethingElse}, NotSeen},
	} {
		doc := append(claims(), try.more...)
		var kinds []string
		replies := Replies(&doc[1], doc)
		for _, r := range replies {
			kinds = append(kinds, r.Kind)
		}
		if !slices.Equal(kinds, try.kinds) || Put(replies) != try.put {
			t.Errorf("%s: %v, %s", try.name, kinds, Put(replies))
		}
	}
}

// Who is accused answers, and not whom an allegation names beside them; where the text does not say who is, somebody whom it names may, and nobody is heard for being named.
func TestWhoIsAccusedAnswers(t *testing.T) {
	charge := func(accused ...string) Claim {
		return Claim{ID: "c1", Section: "body", Words: "Moll robbed Dross", Status: "alleged", Chain: []string{"paper", "clerk"}, About: []string{"moll", "dross", "mills", "clerk"}, Accused: accused}
	}
	says := func(who, status string, answers ...string) Claim {
		return Claim{ID: "r " + who, Section: "body", Words: "robbed anybody", Status: status, Chain: []string{"paper", who}, Answers: answers}
	}
	for _, try := range []struct {
		name   string
		charge Claim
		reply  Claim
		theirs bool
		put    string
	}{
		{"the accused", charge("moll"), says("moll", "denied", "c1"), true, Answered},
		{"the victim beside them", charge("moll"), says("dross", "denied", "c1"), false, AnsweredByOthers},
		{"an organisation", charge("mills"), says("mills", "denied", "c1"), true, Answered},
		{"its spokesman", charge("mills"), says("spokesman", "denied", "c1"), false, AnsweredByOthers},
		{"the second of two", charge("moll", "mills"), says("mills", "denied", "c1"), true, Answered},
		{"who accuses themselves", charge("clerk"), says("clerk", "asserted", "c1"), true, Answered},
		{"one whom it names, where nobody is said to be accused", charge(), says("dross", "denied", "c1"), true, Answered},
		{"who tells it, where nobody is said to be accused", charge(), says("clerk", "denied", "c1"), false, AnsweredByOthers},
	} {
		doc := []Claim{try.charge, try.reply}
		got := Replies(&doc[0], doc)
		if len(got) != 1 || got[0].Theirs != try.theirs || Put(got) != try.put {
			t.Errorf("%s: %v, %s", try.name, got, Put(got))
		}
	}
	for _, c := range []Claim{charge("moll"), charge()} { // what the victim says of something else is no word of the accused
		doc := []Claim{c, says("dross", "asserted")}
		if got := Replies(&doc[0], doc); len(got) > 0 {
			t.Errorf("accused %v: %v", c.Accused, got)
		}
	}
}

func TestAHeadlineIsAnsweredWhereWhatItStandsForIs(t *testing.T) {
	answer := Claim{ID: "c5", Section: "body", Words: "took any bribe", Status: "denied", Chain: []string{"paper", "mayor"}, About: []string{"mayor"}, Answers: []string{"c2"}}
	later := Claim{ID: "c8", Section: "body", Words: "kept a second set of books", Status: "alleged", Chain: []string{"paper", "auditor"}, About: []string{"mayor"}, Accused: []string{"mayor"}}
	doc := append(claims(), answer)
	if got := Put(Replies(&doc[0], doc)); got != Answered {
		t.Errorf("the one allegation below is denied, and the headline is %s", got)
	}
	doc = append(doc, later)
	if got := Put(Replies(&doc[0], doc)); got != NotSeen {
		t.Errorf("one of two below is denied, and the headline is %s", got)
	}
}

func TestHeadlines(t *testing.T) {
	doc := claims()
	if got := Headlines(doc); len(got) != 1 || got[0] != (Stronger{0, 1}) {
		t.Errorf("%v", got)
	}
	doc[1].Status, doc[1].Chain = "asserted", []string{"paper"}
	if got := Headlines(doc); len(got) != 0 {
		t.Errorf("as sure below: %v", got)
	}
	if got := Headlines(doc[:1]); len(got) != 1 || got[0].Below != -1 {
		t.Errorf("nothing below: %v", got)
	}
}

// TestHeadlinesAndDenials holds a headline to what says the same, not to what says the opposite in like words.
func TestHeadlinesAndDenials(t *testing.T) {
	doc := []Claim{
		{ID: "c1", Section: "headline", Words: "the clerk gives his name", Status: "asserted", Chain: []string{"paper"}},
		{ID: "c2", Section: "body", Words: "the caller gave no name, nor did the clerk give his name", Status: "negated", Chain: []string{"paper", "clerk"}},
	}
	if got := Headlines(doc); len(got) != 0 {
		t.Errorf("%v", got)
	}
	doc[1].Status = "alleged"
	if got := Headlines(doc); len(got) != 1 || got[0].Below != 1 {
		t.Errorf("alleged below: %v", got)
	}
}

func TestAlike(t *testing.T) {
	for _, try := range []struct {
		a, b string
		want bool
	}{
		{"the mayor took bribes from the shipyard", "Mayor Orlec takes bribes of a shipyard", true},
		{"the mayor took bribes from the shipyard", "the harbour will be dredged in spring", false},
		{"the port closed", "the port opened", false},
		{"cobró sobornos del astillero", "que cobro sobornos de un astillero", true},
		{"it was so", "it was so", false},
	} {
		if got := Alike(Words(try.a), Words(try.b)); got != try.want {
			t.Errorf("%q, %q: %v", try.a, try.b, got)
		}
	}
}

func TestDiffers(t *testing.T) {
	text := "The clerk, Dora Quist, was asked about it. \u201cI saw two envelopes on the table, and I told nobody about it,\u201d she said. Rain fell."
	for _, try := range []struct {
		quote string
		found bool
		want  []Part
	}{
		{"I saw two envelopes on the table, and I told nobody about it", true, nil},
		{"i saw TWO envelopes on the table and I told nobody about it", true, nil},
		{"I saw ten envelopes on the table, and I told nobody", true, []Part{{"same", "I saw"}, {"here", "ten"}, {"source", "two"}, {"same", "envelopes on the table and I told nobody"}}},
		{"I saw two envelopes, and I told nobody about it", true, []Part{{"same", "I saw two envelopes"}, {"source", "on the table"}, {"same", "and I told nobody about it"}}},
		{"The harbour will be dredged in the spring of next year", false, nil},
		{"on the table", false, nil},
	} {
		d, found := Differs(try.quote, text)
		if found != try.found || (d != nil) != (try.want != nil) {
			t.Errorf("%q: %v, %v", try.quote, found, d)
			continue
		}
		if d != nil && !slices.Equal(d.Parts, try.want) {
			t.Errorf("%q: %q", try.quote, d.Parts)
		}
	}
}

// FuzzDiffers holds differences to the text that they point into.
func FuzzDiffers(f *testing.F) {
	f.Add("I saw two envelopes on the table", "She said: I saw ten envelopes on a table.")
	f.Add("é\xff é é é", "é é é é é")
	f.Fuzz(func(t *testing.T, quotation, text string) {
		if len(quotation) > 2000 || len(text) > 20000 {
			return
		}
		d, found := Differs(quotation, text)
		if d == nil {
			return
		}
		if !found || d.Start < 0 || d.End > len(text) || d.Start >= d.End || len(d.Parts) == 0 {
			t.Fatalf("%+v in %d bytes", d, len(text))
		}
	})
}
