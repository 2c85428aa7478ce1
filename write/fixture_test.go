package write

import (
	"fmt"
	"strings"
	"testing"

	"segun"
)

// harbour is an invented article with everything that a digest shows: several voices, one at second hand, a
// group, an alias, comments, doubts, escape codes, a bidirectional override and wide characters.
const harbour = `Inspectors Say Harbour Fire Was Set

PORT ELAN — A fire closed the north quay of Port Elan on Friday. Nobody was hurt.

“We found no order to close the gate,” said Ines Morvan, the acting prosecutor of Port Elan, “and we asked everyone.” She promised to publish the log.

The Lantern Post, citing three dock inspectors, reported that the fire was set deliberately. The inspectors, two serving and one retired, also said that a supervisor had ordered the gate shut at nine in the evening, that the pumps had been switched off the day before for what the rota called maintenance, that nobody on the night shift had been told of it, and that the spare keys were missing from the box beside the weighbridge when the first engine arrived.

Tomas Reth, alias “The Heron”, denied having paid the crew. Reportedly, he left for 夏島港町 on Saturday. The union` + "\x1b[31m declined\x1b[0m to com\u202ement" + `.

Ada Brandt accused the quay company of hiding the log and of taking bribes. Dov Lemm, who speaks for the company, denied that it had hidden anything. Wardens beat a witness on 2 May. The quay will open again if the pumps hold, they said hours after the fire.

“What a surprise,” wrote 山田花子 of the Summer Island Herald.

i told you all so!!! that quay was a death trap

My cousin works there, nobody said a thing about the pumps… typical.
`

// build makes a Reading by hand; its helpers find spans by quoting the text.
type build struct {
	t testing.TB
	r *segun.Reading
}

// at finds words, or the part of them between « and » when the rest is there to make them unique.
func (b build) at(words string) segun.Span {
	b.t.Helper()
	pre, rest, marked := strings.Cut(words, "«")
	inner, post := words, ""
	if marked {
		inner, post, _ = strings.Cut(rest, "»")
	} else {
		pre = ""
	}
	whole := pre + inner + post
	i := strings.Index(b.r.Doc.Text, whole)
	if i < 0 || strings.LastIndex(b.r.Doc.Text, whole) != i {
		b.t.Fatalf("%q is in the text %d times", whole, strings.Count(b.r.Doc.Text, whole))
	}
	return segun.Span{Start: uint32(i + len(pre)), End: uint32(i + len(pre) + len(inner))}
}

func (b build) all(words ...string) []segun.Span {
	b.t.Helper()
	var out []segun.Span
	for _, w := range words {
		out = append(out, b.at(w))
	}
	return out
}

func (b build) section(kind segun.SectionKind, author, words string) {
	b.t.Helper()
	id := fmt.Sprintf("s%d", len(b.r.Doc.Sections)+1)
	b.r.Doc.Sections = append(b.r.Doc.Sections, segun.Section{ID: id, Kind: kind, Span: b.at(words), Author: author})
}

// entity adds an entity with its mentions; one whose first mention is "" has none.
func (b build) entity(e segun.Entity, mentions ...string) {
	b.t.Helper()
	l := b.r.Entities
	e.ID = fmt.Sprintf("e%d", len(l.List))
	for _, m := range mentions {
		e.Mentions = append(e.Mentions, len(b.r.Mentions.List))
		b.r.Mentions.List = append(b.r.Mentions.List, segun.Mention{Span: b.at(m), Form: segun.FormName, Kind: e.Kind, Head: -1})
		l.Of = append(l.Of, len(l.List))
	}
	l.List = append(l.List, e)
}

func (b build) claim(c segun.Claim) {
	c.ID = fmt.Sprintf("c%d", len(b.r.Claims.List)+1)
	if i := b.r.Doc.SectionAt(c.Span.Start); i >= 0 {
		c.Section = b.r.Doc.Sections[i].ID
	}
	if c.Grain == "" {
		c.Grain = "main"
	}
	if c.Quote == "" {
		c.Quote = "none"
	}
	b.r.Claims.List = append(b.r.Claims.List, c)
}

// chain is the outlet followed by the given voices.
func chain(voices ...segun.Voice) []segun.Voice {
	return append([]segun.Voice{{Entity: "e0", Kind: segun.VoiceOutlet}}, voices...)
}

func (b build) voice(entity string, kind segun.VoiceKind, words, cue string) segun.Voice {
	b.t.Helper()
	v := segun.Voice{Entity: entity, Kind: kind, Rule: "said"}
	if words != "" {
		v.Spans = b.all(words)
	}
	if cue != "" {
		v.Cues = b.all(cue)
	}
	return v
}

func harbourReading(t testing.TB) *segun.Reading {
	b := build{t, &segun.Reading{
		Doc: &segun.Document{
			ID: "0123456789abcdef", Reader: "text/1", From: "harbour.txt", Title: "Inspectors Say Harbour Fire Was Set",
			Publisher: "The Port Elan Courier", Authors: []string{"Abel Quist", "Runa Sol"},
			Published: "2031-05-04", Basis: segun.PublishedMetadata, Kind: segun.Article, Text: harbour,
			Doubts: []segun.Doubt{{Code: "mixed-charset", Message: "Two character sets are mixed in this file; look at the accents."}},
		},
		Language: &segun.Language{Code: "en", Confidence: 1},
		Mentions: &segun.Mentions{}, Entities: &segun.Entities{}, Claims: &segun.Claims{}, Quotes: &segun.Quotes{},
		Makers: []segun.Maker{{Name: "lang/tag", Version: "2", Model: "en-tag@9f86d081"}, {Name: "read/quote", Version: "1"}},
	}}
	b.section(segun.Headline, "", "Inspectors Say Harbour Fire Was Set")
	b.section(segun.Dateline, "", "PORT ELAN —")
	body := segun.Span{Start: b.at("— «A» fire").Start, End: b.at("Summer Island Herald.").End}
	b.r.Doc.Sections = append(b.r.Doc.Sections, segun.Section{ID: "s3", Kind: segun.Body, Span: body})
	b.section(segun.Comment, "", "i told you all so!!! that quay was a death trap")
	b.section(segun.Comment, "dockside\u202e\u200b_7", "My cousin works there, nobody said a thing about the pumps… typical.")
	b.r.Doubt(b.at("«She» promised"), "ambiguous-speaker", "“She” may be Ines Morvan or somebody not named here.")
	b.r.Doubt(b.at("«The inspectors», two"), "same-group", "These may be the inspectors whom The Lantern Post cites.")
	b.people()
	b.claims()
	b.r.Times = &segun.Times{List: []segun.Time{{Span: b.at("on Friday"), EDTF: "2031-05-02", Basis: "on Friday, from the document's date"}}}
	for _, q := range b.all("“We found no order to close the gate,”", "“and we asked everyone.”", "“The Heron”", "“What a surprise,”") {
		words := q.In(harbour)
		b.r.Quotes.List = append(b.r.Quotes.List, segun.Quote{
			Span: q, Scare: words == "“The Heron”", Continued: strings.HasPrefix(words, "“We"),
		})
	}
	b.facts()
	return b.r
}

func (b build) people() {
	b.entity(segun.Entity{Kind: segun.Outlet, Named: true, Name: "The Port Elan Courier"})
	b.entity(segun.Entity{
		Kind: segun.Person, Named: true, Name: "Ines Morvan",
		Names: []segun.NameForm{{Text: "Ines Morvan", Form: "name", Span: b.at("Ines Morvan")}},
		Roles: []segun.Role{{Title: "prosecutor", Of: "Port Elan", OfEntity: "e2", Qualifier: "acting", Time: "current", Span: b.at("acting prosecutor of Port Elan")}},
	}, "Ines Morvan", "«She» promised")
	b.entity(segun.Entity{Kind: segun.Place, Named: true, Name: "Port Elan"}, "quay of «Port Elan» on", "prosecutor of «Port Elan»")
	b.entity(segun.Entity{Kind: segun.Outlet, Named: true, Name: "The Lantern Post"}, "The Lantern Post")
	b.entity(segun.Entity{
		Kind: segun.Group, Name: "three dock inspectors",
		Count: &segun.Count{Min: 3, Max: 3, Parts: []segun.CountPart{{Text: "two serving", Min: 2, Max: 2}, {Text: "one retired", Min: 1, Max: 1}}},
	}, "three dock inspectors", "«The inspectors», two")
	b.entity(segun.Entity{
		Kind: segun.Person, Named: true, Name: "Tomas Reth",
		Names: []segun.NameForm{{Text: "Tomas Reth", Form: "name", Span: b.at("Tomas Reth")}, {Text: "The Heron", Form: "alias", Span: b.at("The Heron")}},
	}, "Tomas Reth")
	b.entity(segun.Entity{Kind: segun.Place, Named: true, Name: "夏島港町"}, "夏島港町")
	b.entity(segun.Entity{Kind: segun.Organisation, Name: "The union"}, "The union")
	b.entity(segun.Entity{
		Kind: segun.Person, Named: true, Name: "山田花子",
		Roles: []segun.Role{{Title: "writer", Of: "Summer Island Herald", Time: "former", Span: b.at("of the Summer Island Herald")}},
	}, "山田花子")
	b.entity(segun.Entity{Kind: segun.Person, Name: "a reader"})
	b.entity(segun.Entity{Kind: segun.Person, Named: true, Name: "Ada Brandt"}, "Ada Brandt")
	b.entity(segun.Entity{Kind: segun.Organisation, Name: "the quay company"}, "the quay company", "speaks for «the company»")
	b.entity(segun.Entity{
		Kind: segun.Person, Named: true, Name: "Dov Lemm",
		Roles: []segun.Role{{Title: "spokesperson", OfEntity: "e11", Time: "current", Span: b.at("speaks for the company")}},
	}, "Dov Lemm")
}

func (b build) claims() {
	courier := chain()
	morvan := chain(b.voice("e1", segun.VoiceNamed, "Ines Morvan, the acting prosecutor of Port Elan", "gate,” «said»"))
	b.claim(segun.Claim{Span: b.at("A fire closed the north quay of Port Elan on Friday."), Chain: courier, Status: "asserted",
		Content: b.all("A fire closed the north quay of Port Elan on Friday"), Act: "assert", Realis: "happened",
		Time: &segun.ClaimTime{EDTF: "2031-05-02", Span: b.at("on Friday"), Basis: "on Friday, from the document's date"},
		Why:  segun.Why{Act: "nothing says otherwise", Polarity: "no negation", Realis: "past tense", Status: "nothing takes it back"}, Rule: "read/claim:sentence"})
	b.claim(segun.Claim{Span: b.at("Nobody was hurt."), Chain: courier, Status: "negated", Content: b.all("Nobody was hurt")})
	b.claim(segun.Claim{Span: b.at("“We found no order to close the gate,” said Ines Morvan, the acting prosecutor of Port Elan, “and we asked everyone.”"),
		Chain: morvan, Status: "negated", Quote: "direct", Content: b.all("“We found no order to close the gate,”", "“and we asked everyone.”")})
	b.claim(segun.Claim{Span: b.at("and we asked everyone"), Chain: morvan, Status: "asserted", Quote: "direct", Content: b.all("and we asked everyone")})
	b.claim(segun.Claim{Span: b.at("the acting prosecutor of Port Elan"), Grain: "role", Chain: courier, Status: "asserted", About: []string{"e1"}})
	b.claim(segun.Claim{Span: b.at("She promised to publish the log."), Status: "promised", Quote: "indirect",
		Chain: chain(b.voice("e1", segun.VoiceNamed, "«She» promised", "She «promised»")), Content: b.all("to publish the log")})
	post := b.voice("e3", segun.VoiceNamed, "The Lantern Post", "inspectors, «reported»")
	b.claim(segun.Claim{Span: b.at("The Lantern Post, citing three dock inspectors, reported that the fire was set deliberately."), Status: "asserted", Quote: "indirect",
		Chain: chain(post, b.voice("e4", segun.VoiceAnonymous, "three dock inspectors", "citing")), Content: b.all("the fire was set deliberately")})
	long := b.at("a supervisor had ordered").Cover(b.at("first engine arrived"))
	b.claim(segun.Claim{Span: long, Status: "asserted", Quote: "indirect", Content: []segun.Span{long},
		Chain: chain(b.voice("e4", segun.VoiceAnonymous, "The inspectors, two serving and one retired", "also said"))})
	b.claim(segun.Claim{Span: b.at("Tomas Reth, alias “The Heron”, denied having paid the crew."), Status: "denied", Quote: "indirect",
		Chain: chain(b.voice("e5", segun.VoiceNamed, "Tomas Reth, alias “The Heron”", "«denied» having paid")), Content: b.all("having paid the crew")})
	b.claim(segun.Claim{Span: b.at("Tomas Reth, alias “The Heron”"), Grain: "role", Chain: courier, Status: "asserted", About: []string{"e5"}})
	b.claim(segun.Claim{Span: b.at("Reportedly, he left for 夏島港町 on Saturday."), Status: "reported", Quote: "indirect",
		Chain: chain(segun.Voice{Kind: segun.VoiceUnspecified, Cues: b.all("Reportedly"), Rule: "adverb"}), Content: b.all("he left for 夏島港町 on Saturday")})
	union := b.at("The union").Cover(b.at("to com\u202ement"))
	b.claim(segun.Claim{Span: union, Status: "declined_to_comment", Chain: chain(b.voice("e7", segun.VoiceCollective, "The union", "declined"))})
	b.quarrel(courier)
	b.claim(segun.Claim{Span: b.at("“What a surprise,” wrote 山田花子 of the Summer Island Herald."), Status: "opinion", Quote: "direct",
		Chain: chain(b.voice("e8", segun.VoiceNamed, "山田花子", "wrote")), Content: b.all("“What a surprise,”")})
	b.claim(segun.Claim{Span: b.at("i told you all so"), Status: "opinion", Chain: []segun.Voice{{Entity: "e9", Kind: segun.VoiceCommenter}}, Content: b.all("i told you all so")})
}

// quarrel adds accusations, one answered and one not, a crime in the article's own voice, and a condition that nobody known states.
func (b build) quarrel(courier []segun.Voice) {
	accused := b.at("Ada Brandt accused the quay company of hiding the log and of taking bribes")
	brandt := chain(b.voice("e10", segun.VoiceNamed, "Ada Brandt", "accused"))
	b.r.Attributions = &segun.Attributions{List: []segun.Attribution{{
		Source: b.all("Ada Brandt"), Cue: b.all("accused"), Content: b.all("of hiding the log", "of taking bribes"), Whom: b.all("the quay company"),
		Speaker: -1, Verb: "accuse", Act: "accuse", Class: "accuse", Inside: -1, Rule: "accuse",
	}}}
	b.claim(segun.Claim{Span: accused, Content: b.all("hiding the log"), Chain: brandt, Act: "accuse", Polarity: "positive", Realis: "happened",
		Status: "alleged", Quote: "indirect", Rule: "read/attribution:accuse",
		Why: segun.Why{Act: "cue: accuse", Polarity: "no negation", Realis: "a participle", Status: "the voice accuses"}})
	first := b.r.Claims.List[len(b.r.Claims.List)-1].ID
	b.claim(segun.Claim{Span: accused, Content: b.all("taking bribes"), Chain: brandt, Act: "accuse", Realis: "happened", Status: "alleged", Quote: "indirect",
		Flags: []string{"serious_allegation", "no_reply_in_document"}})
	b.claim(segun.Claim{Span: b.at("Dov Lemm, who speaks for the company, denied that it had hidden anything"), Content: b.all("it had hidden anything"),
		Chain: chain(b.voice("e12", segun.VoiceNamed, "Dov Lemm, who speaks for the company", "company, «denied»")), Act: "deny", Status: "denied", Quote: "indirect",
		Answers: []string{first}})
	b.claim(segun.Claim{Span: b.at("Wardens beat a witness on 2 May."), Content: b.all("Wardens beat a witness on 2 May"), Chain: courier,
		Act: "assert", Realis: "happened", Status: "asserted", Flags: []string{"crime_in_own_voice"},
		Time: &segun.ClaimTime{EDTF: "2031-05-02", Span: b.at("on 2 May"), Basis: "the year from the document's date"}})
	b.claim(segun.Claim{Span: b.at("The quay will open again if the pumps hold, they said"), Content: b.all("The quay will open again if the pumps hold"),
		Chain: chain(b.voice("", segun.VoiceUnspecified, "«they» said", "they «said»")), Act: "assert", Realis: "conditional", Status: "conditional", Quote: "indirect"})
}

// facts adds what other layers make of the claims.
func (b build) facts() {
	friday := &segun.ClaimTime{EDTF: "2031-05-02", Span: b.at("on Friday"), Basis: "on Friday, from the document's date"}
	b.r.Events = &segun.Events{List: []segun.Event{
		{ID: "v1", Type: "other", Realis: "happened", Trigger: b.at("closed"), Time: friday, Place: "e2", Claims: []string{"c1"}, AccordingTo: []string{"e0"}, Status: "asserted",
			Roles: []segun.EventRole{{Role: "patient", Entity: "e2", Span: b.at("the north quay of Port Elan")}, {Role: "agent"}}, Rule: "read/event:verb"},
		{ID: "v2", Type: "other", Realis: "happened", Trigger: b.at("fire was «set»"), Claims: []string{"c7"}, AccordingTo: []string{"e4", ""}, Status: "asserted",
			Counts: []segun.EventCount{{What: "injured", Low: 2, Best: 3, High: 4, Span: b.at("three dock")}, {What: "killed", Low: 1, Best: 1}}},
		{ID: "v3", Type: "other", Realis: "planned", Trigger: b.at("publish"), Claims: []string{"c6"}, AccordingTo: []string{"e1"}, Status: "promised"},
	}}
	b.r.Origins = &segun.Origins{List: []segun.Origin{
		{ID: "o1", Root: "e1", Named: 1, Claims: []string{"c3", "c4", "c6"}},
		{ID: "o2", Root: "e4", Via: []string{"e3"}, People: &segun.Count{Min: 3, Max: 3}, Claims: []string{"c7", "c8"}},
	}, Unknown: []string{"c11"}}
	b.r.Orders = &segun.Orders{List: []segun.Order{{Before: "c1", After: "c17", Span: b.at("hours after the fire"), Rule: "read/order:noun"}}}
	b.r.Relations = &segun.Relations{List: []segun.Relation{
		{Subject: "e1", Type: "holds_office", Object: "e2", Title: "prosecutor", Status: "asserted", AccordingTo: []string{"e0"}, Claims: []string{"c5"},
			Span: b.at("acting prosecutor of Port Elan"), Rule: "read/relation:office"},
		{Subject: "e5", Type: "alias_of", Name: "The Heron", Status: "asserted", AccordingTo: []string{"e0"}, Claims: []string{"c10"}, Span: b.at("The Heron")},
	}}
}
