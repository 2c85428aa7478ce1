package marktest

import (
	"strings"
	"testing"

	"segun"
)

// handmade is the sample's reading, fresh for each case to break.
func handmade(t *testing.T) *segun.Reading {
	t.Helper()
	d, err := Plain(&segun.Capture{Bytes: []byte(sample)})
	if err != nil {
		t.Fatal(err)
	}
	r, err := read(d)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// broken tries readings with one thing wrong each, and holds that Sound says so.
func broken(t *testing.T, cases map[string]func(*segun.Reading)) {
	t.Helper()
	if msgs := Sound(handmade(t)); len(msgs) != 0 {
		t.Fatalf("the sample is not sound: %q", msgs)
	}
	for want, spoil := range cases {
		r := handmade(t)
		spoil(r)
		if msgs := strings.Join(Sound(r), "\n"); !strings.Contains(msgs, want) {
			t.Errorf("want %q, got %q", want, msgs)
		}
	}
}

// Rule 1: a fact without words of the text is found, whichever layer it is in.
func TestEveryFactRestsOnWords(t *testing.T) {
	broken(t, map[string]func(*segun.Reading){
		"section 0 rests on no words":            func(r *segun.Reading) { r.Doc.Sections[0].Span.End = r.Doc.Sections[0].Span.Start },
		"token 0 rests on no words":              func(r *segun.Reading) { r.Tokens.Tokens[0].Span.End = 0 },
		"mention 1 rests on no words":            func(r *segun.Reading) { r.Mentions.List[1].Span = segun.Span{} },
		"entity e2 rests on no mention":          func(r *segun.Reading) { r.Entities.List[2].Mentions = nil },
		`role "mayor" of entity e1 rests on no`:  func(r *segun.Reading) { r.Entities.List[1].Roles[0].Span = segun.Span{} },
		"quote 0 rests on no words":              func(r *segun.Reading) { r.Quotes.List[0].Inner = segun.Span{} },
		"attribution 0 has no content":           func(r *segun.Reading) { r.Attributions.List[0].Content = nil },
		"cue of attribution 1 rests on no":       func(r *segun.Reading) { r.Attributions.List[1].Cue[0] = segun.Span{} },
		"claim c1 has no content":                func(r *segun.Reading) { r.Claims.List[0].Content = nil },
		"claim c3 has no voice":                  func(r *segun.Reading) { r.Claims.List[2].Chain = nil },
		"event v1 rests on no words":             func(r *segun.Reading) { r.Events.List[0].Trigger = segun.Span{} },
		"event v1: the agent rests on no words":  func(r *segun.Reading) { r.Events.List[0].Roles[0].Span = segun.Span{} },
		"number of hurt of event v1 rests on no": func(r *segun.Reading) { r.Events.List[0].Counts[0].Span = segun.Span{} },
		"relation 1 rests on no words":           func(r *segun.Reading) { r.Relations.List[1].Span = segun.Span{} },
		"order 0 rests on no words":              func(r *segun.Reading) { r.Orders.List[0].Span = segun.Span{} },
		"time 0 rests on no words":               func(r *segun.Reading) { r.Times.List[0].Span = segun.Span{} },
		"doubt 0 has no code or message":         func(r *segun.Reading) { r.Doubts[0].Message = "" },
	})
}

// Rule 2: spans can be shown: inside the text, on the borders of runes, in order.
func TestEvidenceCanBeShown(t *testing.T) {
	broken(t, map[string]func(*segun.Reading){
		"mention 3: span 9 to 5 is not":               func(r *segun.Reading) { r.Mentions.List[3].Span = segun.Span{Start: 9, End: 5} },
		"doubt 0: span 1 to 9000 is not":              func(r *segun.Reading) { r.Doubts[0].Span = segun.Span{Start: 1, End: 9000} },
		"time 0: span 0 to 1 is not":                  func(r *segun.Reading) { r.Doc.Text = "ñ" + r.Doc.Text[2:]; r.Times.List[0].Span = segun.Span{End: 1} },
		"not valid UTF-8":                             func(r *segun.Reading) { r.Doc.Text = "\xff" + r.Doc.Text[1:] },
		"token 1 starts before the one above ends":    func(r *segun.Reading) { r.Tokens.Tokens[1].Span.Start = 1 },
		`words outside every section: "The"`:          func(r *segun.Reading) { r.Doc.Sections[0].Span.Start = 4 },
		"block 0 lies outside its section":            func(r *segun.Reading) { r.Doc.Sections[0].Span.Start = 4 },
		`section 0 has the ID "x"`:                    func(r *segun.Reading) { r.Doc.Sections[0].ID = "x" },
		"sentence 2 crosses the border of its block":  func(r *segun.Reading) { r.Tokens.Sentences[2].Block = 0 },
		"13 of 38 tokens are in no sentence":          func(r *segun.Reading) { r.Tokens.Sentences = r.Tokens.Sentences[:2] },
		"sentence 1 holds tokens 0 to":                func(r *segun.Reading) { r.Tokens.Sentences[1].First = 0 },
		"tags are not parallel to 38 tokens":          func(r *segun.Reading) { r.Tags.UPOS = r.Tags.UPOS[1:] },
		"trees are not parallel to 38 tokens":         func(r *segun.Reading) { r.Trees.Deprel = nil },
		"token 4 has the head 4":                      func(r *segun.Reading) { r.Trees.Head[4] = 4 },
		"token 4 has the head 99":                     func(r *segun.Reading) { r.Trees.Head[4] = 99 },
		"mention 1 has its name outside it":           func(r *segun.Reading) { r.Mentions.List[1].Name = segun.Span{Start: 0, End: 3} },
		"mention 1 is out of order":                   func(r *segun.Reading) { r.Mentions.List[0].Span = r.Mentions.List[3].Span },
		"mention 0: tokens 0 to 4, head 4":            func(r *segun.Reading) { r.Mentions.List[0].Head = 4 },
		"entities are not parallel to 4 mentions":     func(r *segun.Reading) { r.Entities.Of = nil },
		"entity e1 has a mention 9 that is none":      func(r *segun.Reading) { r.Entities.List[1].Mentions = []int{9} },
		`entity 2 has the ID "e1", empty or not its`:  func(r *segun.Reading) { r.Entities.List[2].ID = "e1" },
		`claim 1 has the ID "c1", empty or not its`:   func(r *segun.Reading) { r.Claims.List[1].ID = "c1" },
		"quote 0 has its inside outside":              func(r *segun.Reading) { r.Quotes.List[0].Span.End--; r.Quotes.List[0].Inner.End += 2 },
		"content of attribution 0: its spans are out": func(r *segun.Reading) { c := r.Attributions.List[0].Content; c[0], c[1] = c[1], c[0] },
		`claim c2 has the voice "outlet" at level 1`:  func(r *segun.Reading) { r.Claims.List[1].Chain[1].Kind = segun.VoiceOutlet },
		`claim c2 has the voice "anonymous" at level`: func(r *segun.Reading) { r.Claims.List[1].Chain = r.Claims.List[1].Chain[1:] },
	})
}

// Rule 3: what was found names the rule or model that found it.
func TestEveryFactNamesItsMaker(t *testing.T) {
	broken(t, map[string]func(*segun.Reading){
		"mention 0 does not say which rule or model": func(r *segun.Reading) { r.Mentions.List[0].Rule = "" },
		"attribution 1 does not say which rule":      func(r *segun.Reading) { r.Attributions.List[1].Rule = "" },
		"event v1 does not say its type or which":    func(r *segun.Reading) { r.Events.List[0].Rule = "" },
		"relation 0 does not say its type, its":      func(r *segun.Reading) { r.Relations.List[0].Rule = "" },
		"order 0 does not say which rule":            func(r *segun.Reading) { r.Orders.List[0].Rule = "" },
		"claim c2 does not say which rule":           func(r *segun.Reading) { r.Claims.List[1].Rule = "" },
	})
}

// Rule 1: events, relations, orders and origins rest on claims of the reading, and name entities that it has.
func TestEveryFactRestsOnAClaim(t *testing.T) {
	broken(t, map[string]func(*segun.Reading){
		"event v1 rests on no claim":                     func(r *segun.Reading) { r.Events.List[0].Claims = nil },
		`event v1 rests on a claim "c9" that is none`:    func(r *segun.Reading) { r.Events.List[0].Claims[1] = "c9" },
		`event 0 has the ID "v2"`:                        func(r *segun.Reading) { r.Events.List[0].ID = "v2" },
		`place of event v1: "e9" is no entity`:           func(r *segun.Reading) { r.Events.List[0].Place = "e9" },
		`agent of event v1: "e9" is no entity`:           func(r *segun.Reading) { r.Events.List[0].Roles[0].Entity = "e9" },
		`who tells of event v1: "e9" is no entity`:       func(r *segun.Reading) { r.Events.List[0].AccordingTo[0] = "e9" },
		"event v1: hurt are 2, 2, 1":                     func(r *segun.Reading) { r.Events.List[0].Counts[0].High = 1 },
		"relation 0 rests on no claim":                   func(r *segun.Reading) { r.Relations.List[0].Claims = nil },
		`relation 1 rests on a claim "c9" that is none`:  func(r *segun.Reading) { r.Relations.List[1].Claims[0] = "c9" },
		"relation 0 has no subject":                      func(r *segun.Reading) { r.Relations.List[0].Subject = "" },
		`object of relation 0: "e9" is no entity`:        func(r *segun.Reading) { r.Relations.List[0].Object = "e9" },
		`order 0 rests on a claim "" that is none`:       func(r *segun.Reading) { r.Orders.List[0].After = "" },
		`order 0 puts claim "c1" before itself`:          func(r *segun.Reading) { r.Orders.List[0].After = "c1" },
		"origin o1 rests on no claim":                    func(r *segun.Reading) { r.Origins.List[0].Claims = nil },
		`root of origin o1: "" is no entity`:             func(r *segun.Reading) { r.Origins.List[0].Root = "" },
		`way of origin o1: "e9" is no entity`:            func(r *segun.Reading) { r.Origins.List[0].Via[0] = "e9" },
		`what has no known origin rests on a claim "c9"`: func(r *segun.Reading) { r.Origins.Unknown[0] = "c9" },
		"claim c2 has two origins":                       func(r *segun.Reading) { r.Origins.Unknown[0] = "c2" },
	})
}

// An accusation, plan or denial alone makes no event that happened.
func TestNothingHappensWithoutAClaimThatSaysSo(t *testing.T) {
	cases := map[string]func(*segun.Reading){}
	for _, status := range []string{"alleged", "planned", "denied", "negated", "conditional", "predicted", "promised", "called_for", "opinion"} {
		cases["event v1 happened on the word of no claim that says so"] = func(r *segun.Reading) {
			r.Claims.List[0].Status, r.Claims.List[1].Status = status, status
		}
		broken(t, cases)
	}
	broken(t, map[string]func(*segun.Reading){"event v1 happened on the word of no claim that says so": func(r *segun.Reading) { r.Claims.List[0].Realis = "planned" }})
}

// Rule 9: an entity has no name that the text does not have.
func TestNothingComesFromOutsideTheText(t *testing.T) {
	broken(t, map[string]func(*segun.Reading){
		`entity e3 is named "Ana Maria Brandt" where the text has "Ana Brandt"`: func(r *segun.Reading) { r.Entities.List[3].Names[0].Text = "Ana Maria Brandt" },
		`name "Anita" of entity e3 rests on no words`: func(r *segun.Reading) {
			r.Entities.List[3].Names = append(r.Entities.List[3].Names, segun.NameForm{Text: "Anita", Form: "alias"})
		},
	})
}

// A non-answer is a claim without content.
func TestNonAnswerNeedsNoContent(t *testing.T) {
	r := handmade(t)
	r.Claims.List[0].Content, r.Claims.List[0].Status, r.Events = nil, "declined_to_comment", nil
	if msgs := Sound(r); len(msgs) != 0 {
		t.Error(msgs)
	}
}

// What is wrong everywhere is told a readable number of times.
func TestSoundStopsTelling(t *testing.T) {
	r := handmade(t)
	for i := range r.Trees.Head {
		r.Trees.Head[i] = 99
	}
	if n := len(Sound(r)); n != 20 {
		t.Errorf("%d messages", n)
	}
}
