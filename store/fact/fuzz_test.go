package fact_test

import (
	"strings"
	"testing"

	"segun"
	"segun/store/fact"
)

func FuzzUnpack(f *testing.F) {
	const text = "The ministry denied it, the Tribune said."
	s, err := segun.NewStatement(segun.Statement{Subject: segun.InDocument("d", "c1"), Schema: "Claim", Property: "claim", Value: "it", Status: "denied",
		Chain:    []segun.Speaker{{Subject: segun.InDocument("d", "e0"), Kind: segun.VoiceOutlet, Words: "The Courier"}},
		Evidence: []segun.Evidence{{Document: "d", Span: segun.Span{Start: 20, End: 22}}}, Maker: segun.Maker{Name: "read/claim", Version: "1"}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(fact.Pack("d", text, []segun.Statement{s}))
	f.Add([]byte{1})
	f.Add([]byte{2})
	f.Fuzz(func(t *testing.T, b []byte) {
		if v, err := fact.Open("d", text, b); err == nil { // whatever is asked for, nothing breaks
			_, _ = v.Claim("c1")
			_, _ = v.Entity("e1")
			_, _ = v.Events()
			_, _ = v.Statements("c1")
		}
		list, err := fact.Unpack("d", text, b)
		if err != nil {
			return
		}
		again, err := fact.Unpack("d", text, fact.Pack("d", text, list))
		if err != nil || fact.Digest(again) != fact.Digest(list) {
			t.Errorf("not the same again: %v", err)
		}
		for i := range list {
			if !strings.Contains(string(list[i].Subject), "#") {
				t.Error("a subject of no document")
			}
		}
	})
}
