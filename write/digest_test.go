package write

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"segun"
	"segun/internal/golden"
)

func digestOf(t *testing.T, r *segun.Reading, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Digest(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDigestGolden(t *testing.T) {
	r := harbourReading(t)
	bare := &segun.Reading{Doc: &segun.Document{From: "-", Text: "Nur ein Satz.", Kind: segun.Letter,
		Sections: []segun.Section{{ID: "s1", Kind: segun.Body, Span: segun.Span{Start: 0, End: 13}}}}}
	bare.Doubt(segun.Span{}, "language", "The text is in German, which Segun does not read yet: nothing below the text itself could be read.")
	for _, c := range []struct {
		name string
		r    *segun.Reading
		o    Options
	}{
		{"digest.txt", r, Options{}},
		{"digest-all.txt", r, Options{All: true, Verbose: true, Version: "test"}},
		{"digest-narrow.txt", r, Options{Width: 40}},
		{"digest-color.txt", r, Options{Color: true}},
		{"digest-bare.txt", bare, Options{}},
	} {
		t.Run(c.name, func(t *testing.T) { golden.File(t, filepath.Join("testdata", c.name), digestOf(t, c.r, c.o)) })
	}
}

func TestDigestFitsItsWidth(t *testing.T) {
	r := harbourReading(t)
	r.Doc.URL = "https://courier.example/" + strings.Repeat("very-long-slug-", 30)
	r.Doc.Title = strings.Repeat("港の火事", 40)
	for _, width := range []int{24, 40, 80, 120} {
		for l := range strings.SplitSeq(string(digestOf(t, r, Options{Width: width, All: true})), "\n") {
			if n := columns(l); n > width {
				t.Errorf("width %d: a line of %d columns: %q", width, n, l)
			}
		}
	}
}

// Nothing of the text may act on a terminal: without colours the digest holds no control character but the newline.
func TestDigestIsSafe(t *testing.T) {
	r := harbourReading(t)
	r.Doc.Title += "\x1b]0;owned\a"
	r.Doc.Publisher += "\u009b2J\u2028x"
	r.Doc.From = "evil\x1b[2J.txt"
	r.Doc.Authors = append(r.Doc.Authors, "A\rB")
	for _, e := range r.Entities.List {
		r.Entities.List[1].Name += "\x1b[8m" + e.Name
	}
	for _, c := range string(digestOf(t, r, Options{All: true, Verbose: true})) {
		if c != '\n' && (unicode.IsControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069) {
			t.Fatalf("the digest holds %U", c)
		}
	}
}

// The digest speaks plainly: the program's own nouns never reach a reader.
func TestDigestUsesPlainWords(t *testing.T) {
	text := strings.ToLower(string(digestOf(t, harbourReading(t), Options{All: true, Verbose: true})))
	for _, w := range []string{"claim", "polarity", "realis", "chain", "mention", "entity", "entities", "doubt", "maker", "annotator", "attribution", "asserted"} {
		if strings.Contains(text, w) {
			t.Errorf("the digest says %q", w)
		}
	}
}

// Where the article holds no reply, that is all that is said: never that the accused did not answer, never that they deny.
func TestNoReplyIsWordedAsAbsence(t *testing.T) {
	text := string(digestOf(t, harbourReading(t), Options{}))
	if !strings.Contains(text, "taking bribes\n      no reply to this allegation in this article\n") {
		t.Errorf("an accusation without a reply is not shown as one:\n%s", text)
	}
	if n := strings.Count(text, "no reply"); n != 1 {
		t.Errorf("%d accusations are shown without a reply, want 1", n)
	}
}

// Where the accused speak and nothing of it could be tied to the accusation, nothing is said about a missing reply.
func TestUntiedReplyIsNotCalledMissing(t *testing.T) {
	r := harbourReading(t)
	for i := range r.Claims.List {
		for k, f := range r.Claims.List[i].Flags {
			if f == "no_reply_in_document" {
				r.Claims.List[i].Flags[k] = "reply_unclear"
			}
		}
	}
	text := string(digestOf(t, r, Options{}))
	if !strings.Contains(text, "taking bribes\n      no reply in this article could be tied to this allegation\n") || strings.Contains(text, "no reply to this") {
		t.Errorf("an accusation to which no reply could be tied is not shown as one:\n%s", text)
	}
}

// Of several accusations by one voice that have no reply, it is said once, behind the last of them and of all.
func TestNoReplyIsSaidOnceForSeveral(t *testing.T) {
	r := harbourReading(t)
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; slices.Contains(c.Flags, "no_reply_in_document") {
			more := *c
			more.ID = "c99"
			more.Content = []segun.Span{{Start: c.Content[0].Start + 7, End: c.Content[0].End}}
			r.Claims.List = append(r.Claims.List[:i+1:i+1], append([]segun.Claim{more}, r.Claims.List[i+1:]...)...)
			break
		}
	}
	text := string(digestOf(t, r, Options{}))
	if !strings.Contains(text, "\n    no reply to these allegations in this article\n") || strings.Count(text, "no reply") != 1 {
		t.Errorf("two accusations without a reply:\n%s", text)
	}
}

// Two who are accused together are both shown; JSON tells who is accused from an accusation that does not say whom, and from what accuses nobody.
func TestAllWhoAreAccusedAreShown(t *testing.T) {
	r := harbourReading(t)
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.Act == "accuse" {
			if c.Accused = []string{"e11", "e1"}; slices.Contains(c.Flags, "serious_allegation") {
				c.Accused = []string{}
			}
		}
	}
	if text := string(digestOf(t, r, Options{})); !strings.Contains(text, "By Ada Brandt, against Ines Morvan, the quay company") {
		t.Errorf("not both are shown:\n%s", text)
	}
	var b bytes.Buffer
	if err := JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	if n, none := strings.Count(b.String(), `"accused":["e11","e1"]`), strings.Count(b.String(), `"accused":[]`); n != 1 || none != 1 || strings.Count(b.String(), `"accused"`) != 2 {
		t.Errorf("accused: %d, %d without", n, none)
	}
}

// However little room there is, what a voice does not simply assert is told before its words: no cut can take the status away.
func TestStatusComesBeforeTheWords(t *testing.T) {
	r := harbourReading(t)
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.ID == "c8" {
			c.Status = "denied"
		}
	}
	text := string(digestOf(t, r, Options{Width: 40}))
	if !strings.Contains(text, "– denied: a supervisor had ordered") {
		t.Errorf("the denial is not told first:\n%s", text)
	}
}

// A name that an article gives only in accusations, denials and refusals is a source all the same; offices and aliases are not said by anybody.
func TestWhatIsDeniedInTheCueIsNotShownAsSaid(t *testing.T) {
	for flags, want := range map[string]string{"": "", "negation_in_cue": "not so"} {
		if got := statusWord(&segun.Claim{Status: "negated", Flags: strings.Fields(flags)}); got != want {
			t.Errorf("negated, %q: %q, want %q", flags, got, want)
		}
	}
	if got := statusWord(&segun.Claim{Status: "opinion", Flags: []string{"negation_in_cue"}}); got != "doubted" {
		t.Errorf("an opinion that is a doubt: %q", got)
	}
}

// A question is shown as one, whatever its status: "asked: where she was", never "where she was" as somebody's statement.
func TestQuestionsAreShownAsAsked(t *testing.T) {
	for status, want := range map[string]string{"asserted": "asked", "negated": "asked", "opinion": "judgement"} {
		if got := statusWord(&segun.Claim{Act: "ask", Status: status}); got != want {
			t.Errorf("a question that is %s is shown as %q, want %q", status, got, want)
		}
	}
	if got := statusWord(&segun.Claim{Act: "assert", Status: "asserted"}); got != "" {
		t.Errorf("a statement is shown as %q", got)
	}
}

// What is denied is told from words that deny: "denied: it burned waste", "a denial: his claims are unfounded".
func TestDenialsAreNotReadTheWrongWayRound(t *testing.T) {
	for rule, want := range map[string]string{"clause deny": "denied", "object deny": "denied", "clause say": "a denial", "denial deny": "a denial", "": "denied"} {
		if got := statusWord(&segun.Claim{Act: "deny", Status: "denied", Rule: "read/attribution:" + rule}); got != want {
			t.Errorf("%q: %q, want %q", rule, got, want)
		}
	}
}

// A number that nobody counted is told by its word, and not twice.
func TestRoughCounts(t *testing.T) {
	text := "Thousands of people were killed. More than 73,000 died. Two died."
	for _, c := range []struct {
		words string
		low   int
		told  string
		want  string
	}{
		{"Thousands of people", 2000, "Thousands of people were killed", ""},
		{"Thousands of people", 2000, "were killed", "thousands killed"},
		{"More than 73,000", 73001, "More than 73,000 died", "more than 73000 killed"},
		{"Two", 2, "died", "at least 2 killed"},
	} {
		at := strings.Index(text, c.words)
		e := segun.Event{Counts: []segun.EventCount{{What: "killed", Low: c.low, Best: c.low, Span: segun.Span{Start: uint32(at), End: uint32(at + len(c.words))}}}}
		if got := countsOf(text, &e, c.told); got != c.want {
			t.Errorf("%q of %q: %q, want %q", c.words, c.told, got, c.want)
		}
	}
}

func TestWhatIsShownWhere(t *testing.T) {
	text := string(digestOf(t, harbourReading(t), Options{All: true}))
	who, rest, _ := strings.Cut(text, "Asked, and gave no answer")
	_, who, _ = strings.Cut(who, "Who says what")
	for _, words := range []string{"Ada Brandt", "Dov Lemm", "The union", "acting prosecutor of Port Elan", "Wardens beat", "hiding the log"} {
		if strings.Contains(who, words) {
			t.Errorf("%q is among what is said", words)
		}
	}
	for _, words := range []string{"The union: declined", "pumps hold · “they said”", "2 May 2031", "the article says this in its own voice: “Wardens beat a witness on 2 May”"} {
		if !strings.Contains(strings.Join(strings.Fields(rest), " "), words) {
			t.Errorf("%q is missing", words)
		}
	}
	if strings.Contains(text, "planned") || strings.Count(text, "no date given") != 1 {
		t.Error("a plan is shown as something that happened")
	}
}

// Each origin stands once. Who speaks for it, and who passes on only some of it, is named beside the words.
func TestOriginsAreSources(t *testing.T) {
	r := harbourReading(t)
	r.Origins.List[1].Claims = []string{"c7"}
	r.Origins.List = append(r.Origins.List, segun.Origin{ID: "o3", Root: "e4", Claims: []string{"c8"}},
		segun.Origin{ID: "o4", Root: "e11", Claims: []string{"c9"}}) // the quay company, for which e5 speaks
	text := strings.Join(strings.Fields(string(digestOf(t, r, Options{}))), " ")
	for _, words := range []string{
		"The Lantern Post, citing three dock inspectors (two serving, one retired) · not named: the fire was set deliberately",
		" three dock inspectors (two serving, one retired) · not named: a supervisor had ordered",
		"the quay company · by Tomas Reth · denied: having paid the crew",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is missing in\n%s", words, text)
		}
	}
}

// A title that the text repeats is shown once; a headline that says something else is read.
func TestHeadlinesAreNotRepeated(t *testing.T) {
	r := harbourReading(t)
	head := segun.Claim{ID: "c90", Section: "s1", Grain: "main", Span: segun.Span{Start: 0, End: 10}, Status: "planned",
		Content: []segun.Span{{Start: 0, End: 10}}, Chain: chain(segun.Voice{Entity: "e7", Kind: segun.VoiceCollective})}
	r.Claims.List = append(r.Claims.List, head)
	if text := string(digestOf(t, r, Options{})); strings.Contains(text, " · planned: Inspectors") {
		t.Error("the headline is read although the title holds it")
	}
	r.Doc.Title = "Another title"
	if text := string(digestOf(t, r, Options{})); !strings.Contains(text, " · planned: Inspectors") {
		t.Errorf("a headline beside the title is not read:\n%s", text)
	}
}

// A digest is made of whatever ran: layers left out, or spans that do not fit the text, must not stop it.
func TestDigestOfPartsAndOfBadSpans(t *testing.T) {
	full := harbourReading(t)
	for _, drop := range []func(*segun.Reading){
		func(r *segun.Reading) { r.Claims = nil },
		func(r *segun.Reading) { r.Entities = nil },
		func(r *segun.Reading) { r.Mentions = nil },
		func(r *segun.Reading) { r.Quotes = nil },
		func(r *segun.Reading) { r.Events, r.Origins, r.Attributions = nil, nil, nil },
		func(r *segun.Reading) {
			r.Events = &segun.Events{List: []segun.Event{{Realis: "happened", Status: "asserted", Claims: []string{"c404"}, Place: "e404", AccordingTo: []string{"e404"}}}}
			r.Origins = &segun.Origins{List: []segun.Origin{{Root: "e404", Via: []string{"e404"}, Claims: []string{"c7", "c404"}}}}
		},
		func(r *segun.Reading) { r.Doc = &segun.Document{} },
	} {
		r := *full
		drop(&r)
		digestOf(t, &r, Options{})
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken pipe")

func TestDigestReturnsTheWritersError(t *testing.T) {
	if err := Digest(brokenPipe{}, harbourReading(t), Options{All: true}); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2031-05-04": "4 May 2031", "2031-05": "May 2031", "2031": "2031", "2031-05-04T10:00:00Z": "4 May 2031",
		"XXXX-05-04": "4 May XXXX", "2031-22": "2031-22", "2029-01/2029-04": "2029-01/2029-04", "": "",
	} {
		if got := day(in); got != want {
			t.Errorf("day(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestUnquoted(t *testing.T) {
	for in, want := range map[string]string{
		"“We will,”":           "We will,",
		"\"Go\"":               "Go",
		"“One,” he said “two”": "“One,” he said “two”",
		"no marks":             "no marks",
		"“left open":           "left open",
		"closed”":              "closed",
		"the workers’":         "the workers’",
		"":                     "",
	} {
		if got := unquoted(in); got != want {
			t.Errorf("unquoted(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestQuoteMarks(t *testing.T) {
	for in, want := range map[string]string{
		"We will":          "“We will”",
		"“Two boats” left": "“Two boats” left",
		"He said \"no\"":   "He said \"no\"",
		"":                 "“”",
	} {
		if got := quoteMarks(in); got != want {
			t.Errorf("quoteMarks(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestParaCountsWhatItCuts(t *testing.T) {
	var b bytes.Buffer
	p := newPage(&b, 30, false)
	p.para(par{first: "- ", rest: "  ", lines: 2}, run{strings.TrimSpace(strings.Repeat("word ", 100000)), inkText})
	p.w.Flush()
	want := "- word word word word word\n  word … (99994 more words)\n"
	if got := b.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Who is known by an office is not heard through whoever quotes him once, where the outlet has an accusation of his by its own word; clerks whom nobody knows are.
func TestKnownSourceIsNotHeardThroughAnother(t *testing.T) {
	for name, want := range map[string]int{"The minister": 0, "its lawyer": 0, "three clerks": 1, "A minister": 1} {
		s := &source{entity: &segun.Entity{Name: name}, kind: segun.VoiceAnonymous, says: []saying{{via: []string{"Vessa Lundmark"}}}}
		g := &gatherer{}
		g.accuses = []accusation{{source: s}}
		if g.through(s); len(s.via) != want {
			t.Errorf("%s is heard through %q", name, s.via)
		}
	}
}
