package corpus

import (
	"strings"
	"testing"

	"segun"
)

const petition = `An invented line with a demand inside what happened.
-- given --
published: 2031-05-04
-- text --
Residents have signed a petition against the quarry. The mill will close.
-- voices --
Residents | kind: group | count: 2+
-- claims --
Residents have signed a petition
against the quarry | by: Residents | status: called_for
The mill will close | status: planned
`

// TestItself: a demand that stands inside what happened is not itself said to have happened; a plan whose verb a reading says happened is.
func TestItself(t *testing.T) {
	a, faults := Parse("x/petition.txtar", []byte(petition))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	r := &segun.Reading{Doc: &segun.Document{Text: a.Text}, Tokens: &segun.Tokens{}, Claims: &segun.Claims{}, Mentions: &segun.Mentions{}, Entities: &segun.Entities{}}
	at := 0
	for _, w := range strings.Fields(a.Text) {
		at += strings.Index(a.Text[at:], w)
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: uint32(at), End: uint32(at + len(w))}})
		at += len(w)
	}
	claim := func(words string, head int) {
		k := uint32(strings.Index(a.Text, words))
		s := segun.Span{Start: k, End: k + uint32(len(words))}
		r.Claims.List = append(r.Claims.List, segun.Claim{Span: s, Content: []segun.Span{s}, Head: head, Grain: "main", Chain: []segun.Voice{{Kind: segun.VoiceOutlet}},
			Act: "assert", Realis: "happened", Status: "asserted"})
	}
	claim("Residents have signed a petition against the quarry", 2) // signed
	claim("The mill will close", 10)                                // will
	var n Tally
	p := n.pair(a, r)
	for i := range a.Claims {
		p.claim(&a.Claims[i])
	}
	p.extra()
	if got, want := *n.Danger[ShownHappened], (Share{2, 2}); got != want {
		t.Errorf("shown as happened: %v, want %v", got, want)
	}
	if got, want := *n.Itself[ShownHappened], (Share{1, 2}); got != want {
		t.Errorf("of the words themselves: %v, want %v", got, want)
	}
	if got, want := n.Happened, (Share{1, 2}); got != want {
		t.Errorf("shown as happened of the reading's: %v, want %v", got, want)
	}
	if got, want := *n.Itself[ShownOwn], (Share{0, 1}); got != want {
		t.Errorf("own voice, of the words themselves: %v, want %v", got, want)
	}
}
