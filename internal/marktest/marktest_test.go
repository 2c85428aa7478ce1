package marktest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
)

const sample = `The mayor of Sorrel, two neighbours said, denied having
signed the contract. "We did not," she added yesterday.

Ana Brandt, also known as La Jefa, wasn't there.
`

// words returns the span of the n-th (from 0) stretch of the sample that reads so.
func find(text, words string, n int) segun.Span {
	at := 0
	for ; ; n-- {
		i := strings.Index(text[at:], words)
		if i < 0 {
			panic("not in the sample: " + words)
		}
		if at += i; n == 0 {
			return segun.Span{Start: uint32(at), End: uint32(at + len(words))}
		}
		at += len(words)
	}
}

// read makes a reading of the sample by hand; every fact in it is what a test below asks for.
func read(d *segun.Document) (*segun.Reading, error) {
	at := func(words string) segun.Span { return find(d.Text, words, 0) }
	spans := func(words ...string) (list []segun.Span) {
		for _, w := range words {
			list = append(list, at(w))
		}
		return list
	}
	d.Title, d.Authors, d.Lang = "A contract", []string{"Leo Marsh"}, "en"
	r := &segun.Reading{Doc: d, Language: &segun.Language{Code: "en", Confidence: 1}}
	r.Tokens = &segun.Tokens{}
	r.Tags = &segun.Tags{}
	r.Trees = &segun.Trees{}
	off := 0
	for i, s := range []string{"The mayor of Sorrel , two neighbours said , denied having signed the contract .",
		`" We did not , " she added yesterday .`, "Ana Brandt , also known as La Jefa , was n't there ."} {
		first := len(r.Tokens.Tokens)
		for w := range strings.FieldsSeq(s) {
			k := off + strings.Index(d.Text[off:], w)
			off = k + len(w)
			r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: uint32(k), End: uint32(off)}})
			r.Tags.UPOS = append(r.Tags.UPOS, segun.NOUN)
			r.Tags.XPOS = append(r.Tags.XPOS, "NN")
			r.Tags.Lemma = append(r.Tags.Lemma, strings.ToLower(w))
			r.Trees.Head = append(r.Trees.Head, -1)
			r.Trees.Deprel = append(r.Trees.Deprel, segun.RelRoot)
		}
		end := len(r.Tokens.Tokens)
		r.Tokens.Sentences = append(r.Tokens.Sentences, segun.Sentence{Span: r.Tokens.Cover(first, end), First: first, End: end, Block: i / 2})
	}
	mention := func(words string, form segun.Form, kind segun.EntityKind) segun.Mention {
		s := at(words)
		first, end := r.Tokens.At(s.Start), r.Tokens.At(s.End-1)+1
		m := segun.Mention{Span: s, First: first, End: end, Head: first, Form: form, Kind: kind, Rule: "by hand"}
		if form == segun.FormName {
			m.Name = s
		}
		return m
	}
	r.Mentions = &segun.Mentions{List: []segun.Mention{
		mention("The mayor of Sorrel", segun.FormNominal, segun.Person), mention("two neighbours", segun.FormNominal, segun.Group),
		mention("she", segun.FormPronoun, segun.Person), mention("Ana Brandt", segun.FormName, segun.Person)}}
	name := func(words, form string) segun.NameForm {
		return segun.NameForm{Text: words, Form: form, Span: at(words)}
	}
	r.Entities = &segun.Entities{Of: []int{1, 2, 1, 3}, List: []segun.Entity{
		{ID: "e0", Kind: segun.Outlet, Named: true, Name: "The Lantern", Names: []segun.NameForm{{Text: "The Lantern", Form: "name"}}},
		{ID: "e1", Kind: segun.Person, Name: "The mayor of Sorrel", Names: []segun.NameForm{name("The mayor of Sorrel", "nominal")}, Mentions: []int{0, 2},
			Roles: []segun.Role{{Title: "mayor", Of: "Sorrel", Qualifier: "acting", Time: "former", Span: at("mayor")}}},
		{ID: "e2", Kind: segun.Group, Name: "two neighbours", Mentions: []int{1},
			Count: &segun.Count{Min: 2, Max: 2, Parts: []segun.CountPart{{Text: "neighbours", Min: 2, Max: 0}}}},
		{ID: "e3", Kind: segun.Person, Named: true, Name: "Ana Brandt", Mentions: []int{3},
			Names: []segun.NameForm{name("Ana Brandt", "name"), name("La Jefa", "alias")}}}}
	r.Quotes = &segun.Quotes{List: []segun.Quote{{Span: at(`"We did not,"`), Inner: at("We did not,"), Sentence: 1}}}
	signed := at("having\nsigned the contract")
	r.Attributions = &segun.Attributions{List: []segun.Attribution{
		{Source: spans("two neighbours"), Cue: spans("said"), Content: spans("The mayor of Sorrel", "denied having\nsigned the contract"), Speaker: 1, Quote: "indirect", Verb: "say", Rule: "by hand"},
		{Source: spans("she"), Cue: spans("added"), Content: spans("We did not"), Speaker: 2, Quote: "direct", Verb: "add", Rule: "by hand"}}}
	outlet := segun.Voice{Entity: "e0", Kind: segun.VoiceOutlet}
	neighbours := segun.Voice{Entity: "e2", Kind: segun.VoiceAnonymous, Spans: spans("two neighbours"), Cues: spans("said")}
	mayor := segun.Voice{Entity: "e1", Kind: segun.VoiceNamed, Spans: spans("The mayor of Sorrel"), Cues: spans("denied")}
	nobody := segun.Voice{Kind: segun.VoiceUnspecified}
	claim := func(id string, content segun.Span, status string, chain ...segun.Voice) segun.Claim {
		return segun.Claim{ID: id, Section: "s1", Grain: "main", Span: content, Content: []segun.Span{content}, Chain: chain, Act: "assert",
			Polarity: "positive", Realis: "happened", Status: status, Quote: "none", About: []string{"e3"}, Flags: []string{"carried_over"}, Rule: "by hand"}
	}
	r.Claims = &segun.Claims{List: []segun.Claim{
		claim("c1", at("two neighbours said"), "asserted", outlet), claim("c2", signed, "denied", outlet, neighbours, mayor),
		claim("c3", at("Ana Brandt, also known as La Jefa, wasn't there"), "reported", outlet, nobody)}}
	r.Claims.List[1].Accused = []string{"e1"}
	r.Times = &segun.Times{List: []segun.Time{{Span: at("yesterday"), EDTF: "2031-05-03", Basis: "yesterday, from the document's date"}}}
	r.Events = &segun.Events{List: []segun.Event{{ID: "v1", Type: "other", Realis: "happened", Trigger: at("signed"), Place: "e3", Status: "asserted",
		Roles:  []segun.EventRole{{Role: "agent", Entity: "e1", Span: at("The mayor of Sorrel")}, {Role: "patient"}},
		Time:   &segun.ClaimTime{EDTF: "2031-05-03", Span: at("yesterday")},
		Counts: []segun.EventCount{{What: "hurt", Low: 2, Best: 2, Span: at("two")}}, Claims: []string{"c1", "c2"}, AccordingTo: []string{"e0", "e2", ""}, Rule: "by hand"}}}
	r.Relations = &segun.Relations{List: []segun.Relation{
		{Subject: "e1", Type: "holds_office", Object: "e3", Title: "mayor", Time: "former", Status: "asserted", AccordingTo: []string{"e0"}, Claims: []string{"c1"}, Span: at("mayor"), Rule: "by hand"},
		{Subject: "e3", Type: "alias_of", Name: "La Jefa", Status: "reported", AccordingTo: []string{""}, Claims: []string{"c3"}, Span: at("La Jefa"), Rule: "by hand"}}}
	r.Orders = &segun.Orders{List: []segun.Order{{Before: "c1", After: "c2", Span: at("yesterday"), Rule: "by hand"}}}
	r.Origins = &segun.Origins{List: []segun.Origin{{ID: "o1", Root: "e1", Via: []string{"e2"}, People: &segun.Count{Min: 1, Max: 1}, Named: 1, Claims: []string{"c2"}}},
		Unknown: []string{"c3"}}
	r.Doubt(at("she"), "ambiguous-speaker", "She may be the mayor or a neighbour.")
	return r, nil
}

// lines are, kind by kind, what the sample has and what it has not. All words of both stand in the text.
var lines = []struct {
	kind    string
	has     []string
	hasNone []string
}{
	{"document", []string{"title: A contract | author: Leo Marsh | published: 2031-05-04 | basis: given | publisher: The Lantern | lang: en | kind: article", "title: a …"},
		[]string{"title: A treaty", "author: Marsh", "basis: metadata", "published: 2031-05-04 | lang: es", "not-lang: en"}},
	{"language", []string{"en"}, []string{"es"}},
	{"section", []string{"body", "body | The mayor … there.", "body | The mayor … there. | not-author: Ana", "body | … wasn't there."},
		[]string{"comment", "comment | The mayor … there.", "body | The mayor", "body | mayor … there.", "body | … | author: Ana", "body | parent: s1"}},
	{"sentence", []string{`"We did not," she added yesterday.`, "The mayor of Sorrel, … the contract.", "Ana … | section: body"},
		[]string{"We did not", "Ana Brandt, also known as La Jefa", "Ana … | section: headline", "mayor of … contract."}},
	{"tokens", []string{"was n't there", "n't | lemma: n't", "signed the | upos: NOUN NOUN | xpos: NN NN"},
		[]string{"wasn't", "signed contract", "n't | lemma: not", "the | upos: DET", "the | xpos: DT"}},
	{"mention", []string{"Ana Brandt | kind: person | form: name | name: Ana Brandt | head: Ana", "two neighbours | kind: group"},
		[]string{"Ana", "Brandt | kind: person", "she | form: name", "two neighbours | head: neighbours", "The mayor of Sorrel | name: …", "she | kind: group"}},
	{"entity", []string{"Ana Brandt | kind: person | named: yes | alias: La Jefa | name: Ana Brandt | mention: Ana Brandt", "la jefa", "the lantern | kind: outlet",
		"The mayor … | role: former acting mayor of Sorrel | role: mayor | role: acting mayor | role: former mayor of Sorrel | mention: she", "two neighbours | count: 2 | part: neighbours | part: 2+"},
		[]string{"Ana", "Ana Brandt | kind: place", "Ana Brandt | named: no", "Ana Brandt | alias: Ana Brandt", "La Jefa | name: La Jefa", "Ana Brandt | mention: she",
			"The mayor of Sorrel | role: mayor of Brandt", "The mayor of Sorrel | role: deputy mayor", "The mayor of Sorrel | alias: …", "two neighbours | count: 3", "two neighbours | part: one",
			"The mayor of Sorrel | not-mention: she"}},
	{"quote", []string{"We did not,", "We … | scare: no | continued: no"}, []string{"We did", "not,", "We did not, | scare: yes", "We did not, | continued: yes"}},
	{"attribution", []string{"having signed the contract | by: two neighbours | cue: said | type: indirect | verb: say", "mayor of Sorrel | by: two neighbours", "We did not | by: The mayor of Sorrel",
		"We did not | by: she | whole: yes", "denied … contract | whole: yes", "We did | not-by: two neighbours"},
		[]string{"signed the contract | by: neighbours", "signed the contract | by: she", "signed the contract | cue: added", "signed the contract | type: direct", "signed | verb: deny",
			"Sorrel … denied", "added", "signed the contract | whole: yes", "We did not | not-by: she"}},
	{"claim", []string{"having signed the contract | by: The mayor of Sorrel | via: two neighbours | status: denied | realis: happened | act: assert | polarity: positive | quote: none | grain: main | voice: named | cue: denied",
		"two neighbours said | by: (outlet)", "two neighbours said | by: The Lantern | voice: outlet", "wasn't there | by: (unspecified) | status: reported", "signed the contract | by: (named) | via: any",
		"signed | via: two neighbours", "signed | about: La Jefa | accused: The mayor of Sorrel | not-accused: (nobody) | flag: carried_over | section: body", "signed … contract", "having signed the contract | whole: yes"},
		[]string{"signed the contract | by: two neighbours | via: any", "signed the contract | by: (outlet) | via: any", "signed the contract | by: The mayor of Sorrel | via: Ana Brandt",
			"signed the contract | by: The mayor of Sorrel | via: two neighbours › Ana Brandt", "signed the contract | status: asserted", "signed | realis: planned", "signed | act: deny",
			"signed | polarity: negative", "signed | quote: direct", "signed | grain: aside", "signed | voice: anonymous", "signed | cue: said", "signed | about: two neighbours", "signed | accused: La Jefa", "signed | flag: headline",
			"signed | section: headline", "signed the contract | whole: yes", "said … signed", "We did not", "signed | not-status: denied", "two neighbours said | by: (writer)"}},
	{"time", []string{"yesterday | 2031-05-03", "yesterday | basis: … the document's date", "yesterday | not-basis: given"}, []string{"yesterday | 2031-05-04", "added yesterday | 2031-05-03", "yesterday | basis: given"}},
	{"event", []string{"signed | type: other | agent: The mayor of Sorrel | patient: (not stated) | place: La Jefa | time: 2031-05-03 | count: hurt 2+ | status: asserted | realis: happened | rule: by hand",
		"signed | according: (outlet) | according: The Lantern | according: two neighbours | according: (unspecified)", "signed | claims: 2 | claim: having signed the contract | claim: two …"},
		[]string{"having signed", "signed | agent: two neighbours", "signed | agent: (not stated)", "signed | patient: Ana Brandt", "signed | count: hurt 2", "signed | count: killed 2+", "signed | place: e2", "signed | time: 2031",
			"signed | status: denied", "signed | realis: planned", "signed | according: Ana Brandt", "signed | claims: 1", "signed | claim: We did not", "signed | type: meeting", "contract", "signed | rule: x"}},
	{"relation", []string{"mayor | type: holds_office | subject: The mayor of Sorrel | object: Ana Brandt | title: mayor | time: former | status: asserted | according: (outlet)",
		"La Jefa | type: alias_of | subject: Ana Brandt | name: La Jefa | according: (unspecified) | object: (not stated) | rule: by hand"},
		[]string{"Sorrel", "mayor | type: alias_of", "mayor | subject: Ana Brandt", "mayor | object: two neighbours", "mayor | title: deputy", "mayor | time: current", "La Jefa | name: Ana", "mayor | status: alleged", "mayor | according: she", "mayor | rule: x"}},
	{"order", []string{"yesterday | before: two neighbours said | after: having signed the contract | rule: by hand", "yesterday | after: … contract"},
		[]string{"added yesterday", "yesterday | before: having signed the contract", "yesterday | after: two neighbours said", "yesterday | rule: x"}},
	{"origin", []string{"The mayor of Sorrel | via: two neighbours | people: 1 | named: 1 | claims: 1 | claim: having …", "unknown: yes | claims: 1 | claim: Ana …"},
		[]string{"Ana Brandt", "The mayor of Sorrel | via: Ana Brandt", "The mayor of Sorrel | people: 2", "The mayor of Sorrel | named: 0", "The mayor of Sorrel | claims: 2", "unknown: yes | claims: 2",
			"The mayor of Sorrel | claim: two …", "The mayor of Sorrel | unknown: yes"}},
	{"doubt", []string{"ambiguous-speaker", "ambiguous-speaker | she"}, []string{"unsupported-language", "ambiguous-speaker | Ana", "nothing | she"}},
}

// marked writes a marked article of the sample with one expectation.
func marked(verb, kind, line string) []byte {
	return fmt.Appendf(nil, "A self-test.\n-- given --\npublished: 2031-05-04\npublisher: The Lantern\n-- text --\n%s-- %s %s --\n# a remark\n\n%s\n", sample, verb, kind, line)
}

// Each kind of expectation can hold and can fail, as a want and as a never.
func TestEveryKindCanFail(t *testing.T) {
	tried := make(map[string]bool)
	for _, l := range lines {
		tried[l.kind] = true
		try := func(verb, line string, holds bool) {
			bad := Check("self.txtar", marked(verb, l.kind, line), Reader{Read: read})
			if (len(bad) == 0) != holds {
				t.Errorf("%s %s | %s: holds is %v, want %v\n%v", verb, l.kind, line, len(bad) == 0, holds, bad)
			}
			for _, f := range bad {
				if f.Line != 13 || !strings.Contains(f.Message, line) {
					t.Errorf("%s %s | %s: the failure does not name its line 13: %v", verb, l.kind, line, f)
				}
			}
		}
		for _, line := range l.has {
			try("want", line, true)
			try("never", line, false)
		}
		for _, line := range l.hasNone {
			try("want", line, false)
			try("never", line, true)
		}
	}
	for k := range kinds {
		if !tried[k] && k != "skip" {
			t.Errorf("kind %s is not tried", k)
		}
	}
}

// A claim by someone with voices between is not what a line without via wants, but is what a never without
// via forbids.
func TestViaIsStrictInWants(t *testing.T) {
	const line = "signed the contract | by: The mayor of Sorrel"
	for _, verb := range []string{"want", "never"} {
		if bad := Check("self.txtar", marked(verb, "claim", line), Reader{Read: read}); len(bad) != 1 {
			t.Errorf("%s: %v, want one failure", verb, bad)
		}
	}
}

func TestFailureShowsTheClosest(t *testing.T) {
	bad := Check("self.txtar", marked("want", "claim", "signed the contract | by: The mayor of Sorrel | via: two neighbours | status: asserted"), Reader{Read: read})
	const closest = "closest  having signed the contract | by: The mayor of Sorrel | via: two neighbours | status: denied"
	if len(bad) != 1 || !strings.HasPrefix(bad[0].String(), "self.txtar:13: want claim: there is none\n\twanted   signed") ||
		!strings.Contains(strings.Split(bad[0].Message, "\n")[2], closest) {
		t.Errorf("got %v", bad)
	}
}

// A shown line is itself a line that holds, so that it can be pasted into the file.
func TestShownLinesHold(t *testing.T) {
	d, _ := Plain(&segun.Capture{Bytes: []byte(sample), Given: segun.Given{Published: "2031-05-04", Publisher: "The Lantern"}})
	r, _ := read(d)
	s := &seen{reading: r, text: d.Text}
	for name, k := range kinds {
		if name == "skip" || name == "tokens" {
			continue
		}
		list, _ := k.items(s, &expect{})
		for i := range list {
			l := k.line(&list[i])
			if bad := Check("self.txtar", marked("want", name, l), Reader{Read: read}); len(bad) != 0 {
				t.Errorf("%s: %v", name, bad)
			}
		}
	}
}

func TestWhatCannotHoldFails(t *testing.T) {
	nothing := Reader{}
	broken := Reader{Read: func(*segun.Document) (*segun.Reading, error) { return nil, errors.New("out of order") }}
	unsound := Reader{Read: func(d *segun.Document) (*segun.Reading, error) {
		return &segun.Reading{Doc: d, Times: &segun.Times{List: []segun.Time{{Span: segun.Span{Start: 1, End: 1000}}}}}, nil
	}}
	skipped := Reader{Format: func(c *segun.Capture) (*segun.Document, error) {
		return nil, fmt.Errorf("open: %w", &segun.Skip{From: c.From, Code: "binary", Reason: "not a text"})
	}}
	cases := []struct {
		name string
		file string
		r    Reader
		want string // "" when it must hold
	}{
		{"words not in the text", string(marked("never", "claim", "signed the treaty")), Reader{Read: read}, "self.txtar:13: never claim: these words do not stand in the text"},
		{"words cut short", string(marked("never", "quote", "We did no")), Reader{Read: read}, "do not stand in the text"},
		{"a layer that is not there", string(marked("never", "claim", "signed")), nothing, "self.txtar:13: never claim: the reading has no layer for it"},
		{"a layer of tags that is not there", string(marked("never", "tokens", "signed | upos: X")), nothing, "no layer for it"},
		{"an error", string(marked("want", "doubt", "x")), broken, "self.txtar:1: reading failed: out of order"},
		{"an unsound reading", string(marked("want", "section", "body")), unsound, "not sound: time 0: span 1 to 1000"},
		{"a skip", string(marked("want", "section", "body")), skipped, "self.txtar:1: could not be read: binary: not a text"},
		{"a wanted skip", string(marked("want", "skip", "binary | reason: not …")), skipped, ""},
		{"another skip", string(marked("want", "skip", "empty")), skipped, "want skip: there is none"},
		{"a skip that did not come", string(marked("want", "skip", "binary")), nothing, "want skip: there is none"},
		{"a forbidden skip", string(marked("never", "skip", "binary")), skipped, "could not be read"},
		{"an unknown kind", string(marked("want", "feeling", "x")), nothing, `self.txtar:10: unknown kind "feeling": want one of attribution, claim`},
		{"an unknown key", string(marked("want", "quote", "We did not | mood: sad")), nothing, `self.txtar:13: We did not | mood: sad: cell "mood: sad" is no "key: value"`},
		{"an empty cell", string(marked("want", "quote", "We did not | ")), nothing, "cell 2 is empty"},
		{"an empty block", string(marked("want", "quote", "# nothing")), nothing, "self.txtar:10: the block is empty"},
		{"no expectations", "About.\n-- text --\nwords\n", nothing, "self.txtar:1: no expectations"},
		{"no article", "About.\n-- want doubt --\nx\n", nothing, "self.txtar:1: 0 articles"},
		{"two articles", "About.\n-- text --\na\n-- article.html --\nb\n-- want doubt --\nx\n", nothing, "self.txtar:1: 2 articles"},
		{"no first lines", "-- text --\na\n-- want doubt --\nx\n", nothing, "self.txtar:1: the first lines must tell"},
		{"an unknown part", "About.\n-- text --\na\n-- wants doubt --\nx\n", nothing, `self.txtar:4: unknown part "wants doubt"`},
		{"an unknown given", "About.\n\n-- given --\npublishd: 2031\n-- text --\na\n-- want doubt --\nx\n", nothing, `self.txtar:4: given "publishd: 2031"`},
	}
	for _, c := range cases {
		var got []string
		for _, f := range Check("self.txtar", []byte(c.file), c.r) {
			got = append(got, f.String())
		}
		if all := strings.Join(got, "\n"); (c.want == "") != (all == "") || !strings.Contains(all, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, all, c.want)
		}
	}
}

func TestFormatSeesTheArticle(t *testing.T) {
	var got segun.Capture
	r := Reader{Format: func(c *segun.Capture) (*segun.Document, error) { got = *c; return Plain(c) }}
	file := "About.\n-- given --\nurl: https://lantern.example/a\nid: 7\n-- article.html --\n<p>Words\n-- want section --\nbody\n"
	if bad := Check("self.txtar", []byte(file), r); len(bad) != 0 {
		t.Fatal(bad)
	}
	if string(got.Bytes) != "<p>Words\n" || got.Media != "text/html; charset=utf-8" || got.Given.URL != "https://lantern.example/a" || got.Given.ID != "7" {
		t.Errorf("got %+v", got)
	}
}

func TestPlain(t *testing.T) {
	text := "\n One\ntwo  \n \t\r\nThree\r\n\n\n"
	d, err := Plain(&segun.Capture{Bytes: []byte(text)})
	if err != nil || len(d.Blocks) != 2 || d.Blocks[0].Span.In(text) != "One\ntwo" || d.Blocks[1].Span.In(text) != "Three" ||
		len(d.Sections) != 1 || d.Sections[0].Span.In(text) != "One\ntwo  \n \t\r\nThree" {
		t.Errorf("got %v, %+v", err, d)
	}
	if msgs := Sound(&segun.Reading{Doc: d}); len(msgs) != 0 {
		t.Error(msgs)
	}
}

func TestRunFindsFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "en"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "en", "a.txtar"), marked("want", "quote", "We did not,"), 0o644); err != nil {
		t.Fatal(err)
	}
	ran := 0
	Run(t, dir, Reader{Read: func(d *segun.Document) (*segun.Reading, error) { ran++; return read(d) }})
	if ran != 1 {
		t.Errorf("%d articles were read", ran)
	}
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		all, part     bool
	}{
		{"a b", "a\n b", true, true},
		{"a", "a b", false, true},
		{"sign", "signed it", false, false},
		{"sign it", "design it, sign it", false, true},
		{"a … c", "a b c", true, true},
		{"a … c", "a b c d", false, true},
		{"a …", "a b c d", true, true},
		{"… d", "a b c d", true, true},
		{"… b … c …", "a b x c d", true, true},
		{"c … a", "a b c", false, false},
		{"a … a", "a", false, false},
		{"añ", "año", false, false},
		{"…", "anything", true, true},
	} {
		if whole(c.pattern, c.text) != c.all || within(c.pattern, c.text) != c.part {
			t.Errorf("%q in %q: whole %v, within %v", c.pattern, c.text, whole(c.pattern, c.text), within(c.pattern, c.text))
		}
	}
}
