package segun_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"segun"
)

// sample is a statement that NewStatement takes.
func sample() segun.Statement {
	return segun.Statement{
		Subject: segun.SubjectOf("own", "7"), Schema: "Person", Property: "name", Value: "Abel Quist",
		Voice: segun.ListVoice{List: "own", Publisher: "The Port Elan Courier"}, Status: "asserted",
		Evidence: []segun.Evidence{{Capture: "c0ffee", Span: segun.Span{Start: 2, End: 12}}},
		Maker:    segun.Maker{Name: "lists/own", Version: "1"},
	}
}

func TestStatementNeedsEvidence(t *testing.T) {
	if s, err := segun.NewStatement(sample()); err != nil || s.ID == "" {
		t.Fatalf("a whole statement was refused: %v", err)
	}
	for name, spoil := range map[string]func(*segun.Statement){
		"none":       func(s *segun.Statement) { s.Evidence = nil },
		"empty span": func(s *segun.Statement) { s.Evidence[0].Span = segun.Span{Start: 4, End: 4} },
		"no file":    func(s *segun.Statement) { s.Evidence[0].Capture = "" },
		"one of two": func(s *segun.Statement) { s.Evidence = append(s.Evidence, segun.Evidence{Capture: "c0ffee"}) },
	} {
		s := sample()
		spoil(&s)
		if _, err := segun.NewStatement(s); !errors.Is(err, segun.ErrNoEvidence) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestStatementNeedsItsFields(t *testing.T) {
	for name, spoil := range map[string]func(*segun.Statement){
		"subject": func(s *segun.Statement) { s.Subject = "" }, "schema": func(s *segun.Statement) { s.Schema = "" },
		"property": func(s *segun.Statement) { s.Property = "" }, "value": func(s *segun.Statement) { s.Value = "" },
		"voice": func(s *segun.Statement) { s.Voice = segun.ListVoice{} }, "status": func(s *segun.Statement) { s.Status = "" },
		"maker": func(s *segun.Statement) { s.Maker.Name = "" }, "maker's version": func(s *segun.Statement) { s.Maker.Version = "" },
	} {
		s := sample()
		spoil(&s)
		if _, err := segun.NewStatement(s); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("no %s: got %v", name, err)
		}
	}
}

// Every field that says something changes the ID; sightings and the maker do not.
func TestStatementIDsAreDigestsOfWhatIsSaid(t *testing.T) {
	s := sample()
	base := segun.MakeStatementID(&s)
	for _, f := range []string{"Subject", "Schema", "Property", "Value", "Original", "Lang", "Script", "Status", "Valid"} {
		s := sample()
		v := reflect.ValueOf(&s).Elem().FieldByName(f)
		v.SetString(v.String() + "x")
		if segun.MakeStatementID(&s) == base {
			t.Errorf("%s does not change the ID", f)
		}
	}
	for _, spoil := range []func(*segun.Statement){
		func(s *segun.Statement) { s.Voice.Part = "x" }, func(s *segun.Statement) { s.Voice.Publisher = "x" }, func(s *segun.Statement) { s.Voice.List = "x" },
		func(s *segun.Statement) { s.Evidence[0].Document = "d" },
	} {
		s := sample()
		spoil(&s)
		if segun.MakeStatementID(&s) == base {
			t.Errorf("%+v has the ID of the sample", s)
		}
	}
	s = sample()
	s.FirstSeen, s.LastSeen = time.Unix(1, 0), time.Unix(2, 0)
	s.Evidence = []segun.Evidence{{Capture: "another", Span: segun.Span{Start: 90, End: 100}}}
	s.Maker.Version = "2"
	if segun.MakeStatementID(&s) != base {
		t.Error("a sighting changes the ID")
	}
}

// Fields are told apart by their lengths: no two statements share an ID because words moved over a border.
func TestStatementIDsKeepFieldsApart(t *testing.T) {
	a, b := sample(), sample()
	a.Property, a.Value = "name", "xalias"
	b.Property, b.Value = "namex", "alias"
	if segun.MakeStatementID(&a) == segun.MakeStatementID(&b) {
		t.Error("words that move from one field to the next give the same ID")
	}
}

// told is a statement of a document that NewStatement takes.
func told() segun.Statement {
	return segun.Statement{
		Subject: segun.InDocument("d0c", "c7"), Schema: "Claim", Property: "claim", Value: "the port was closed", Status: "reported",
		Chain: []segun.Speaker{
			{Subject: segun.InDocument("d0c", "e0"), Kind: segun.VoiceOutlet, Words: "The Port Elan Courier"},
			{Subject: segun.InDocument("d0c", "e2"), Kind: segun.VoiceNamed, Words: "the ministry", Spans: []segun.Span{{Start: 0, End: 12}}, Cues: []segun.Span{{Start: 13, End: 17}}},
		},
		Evidence: []segun.Evidence{{Document: "d0c", Span: segun.Span{Start: 18, End: 37}}},
		Maker:    segun.Maker{Name: "read/claim", Version: "1"},
	}
}

// The ID of a list's statement is what it was before documents had statements: decisions about it hold.
func TestListStatementIDsStay(t *testing.T) {
	s := sample()
	if got := segun.MakeStatementID(&s); got != "f662c42a1ad676c8222209ee0583471a" {
		t.Errorf("the ID of a list's statement is now %s", got)
	}
}

func TestDocumentStatement(t *testing.T) {
	base, err := segun.NewStatement(told())
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*segun.Statement){
		"voice": func(s *segun.Statement) { s.Chain[1].Subject = segun.InDocument("d0c", "e3") },
		"kind":  func(s *segun.Statement) { s.Chain[1].Kind = segun.VoiceCollective },
		"words": func(s *segun.Statement) { s.Chain[1].Words = "The ministry" },
		"span":  func(s *segun.Statement) { s.Chain[1].Spans[0].End-- },
		"cue":   func(s *segun.Statement) { s.Chain[1].Cues[0].End-- },
		"cue as span": func(s *segun.Statement) {
			s.Chain[1].Spans, s.Chain[1].Cues = append(s.Chain[1].Spans, s.Chain[1].Cues...), nil
		},
		"shorter": func(s *segun.Statement) { s.Chain = s.Chain[:1] },
		"place":   func(s *segun.Statement) { s.Evidence[0].Span.End-- },
	} {
		s := told()
		change(&s)
		if got, err := segun.NewStatement(s); err != nil || got.ID == base.ID {
			t.Errorf("%s does not change the ID (%v)", name, err)
		}
	}
	for name, spoil := range map[string]func(*segun.Statement){
		"list and chain":    func(s *segun.Statement) { s.Voice.List = "own" },
		"kindless":          func(s *segun.Statement) { s.Chain[0].Kind = "" },
		"words of a file":   func(s *segun.Statement) { s.Evidence[0].Document, s.Evidence[0].Capture = "", "c0ffee" },
		"no words":          func(s *segun.Statement) { s.Evidence = nil },
		"words of no width": func(s *segun.Statement) { s.Evidence[0].Span.End = s.Evidence[0].Span.Start },
	} {
		s := told()
		spoil(&s)
		if _, err := segun.NewStatement(s); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
}

func TestLocal(t *testing.T) {
	if d, l, ok := segun.InDocument("d0c", "e3").Local(); d != "d0c" || l != "e3" || !ok {
		t.Errorf("got %q, %q, %v", d, l, ok)
	}
	if _, _, ok := segun.SubjectOf("ofac", "17671").Local(); ok {
		t.Error("a list's record was taken for a document's")
	}
}

func TestSubjectParts(t *testing.T) {
	if l, n := segun.SubjectOf("ofac", "17:671").Parts(); l != "ofac" || n != "17:671" {
		t.Errorf("got %q, %q", l, n)
	}
	if l, n := segun.SubjectID("17671").Parts(); l != "" || n != "17671" {
		t.Errorf("got %q, %q", l, n)
	}
}

func BenchmarkStatementID(b *testing.B) {
	s := sample()
	b.ReportAllocs()
	for b.Loop() {
		segun.MakeStatementID(&s)
	}
}
