package export

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// hostile is text that tries to be a formula, markup, a link and a steering character at once.
const hostile = "=HYPERLINK(\"http://evil.example\",\"x\")|cmd'/c calc'!A1 <script>alert(1)</script> [[people/x]] ![](http://evil.example) `x` %%y%% &amp; \x1b[31m\u202e\x00 ]]>-->"

// harbour is a case of two documents: who accuses whom, a denial, the outlet's own word, and words that mean harm.
func harbour() (*Head, []*Document) {
	courier := Party{ID: "e0", Key: "courier", Kind: "outlet", Name: "The Courier"}
	morvan := Party{ID: "e1", Key: "ines morvan", Kind: "person", Name: "Ines Morvan", Names: []string{"Morvan"}, Offices: []string{"clerk, the port"}}
	body := Party{ID: "e2", Key: "harbour authority", Kind: "organisation", Name: "Harbour Authority"}
	sund := Party{ID: "e3", Key: "marek sund", Kind: "person", Name: "Marek Sund"}
	elan := Party{ID: "e4", Key: "port elan", Kind: "place", Name: "Port Elan"}
	outlet := Voice{Words: "The Courier", Party: "e0"}
	first := &Document{ID: "aaaaaaaaaaaaaaaaaaaa", From: "quay.txt", URL: "https://courier.example/quay", Title: "Quay closed", Publisher: "The Courier", Published: "2031-05-04", Lang: "en",
		Authors: []string{"Runa Sol"}, Parties: []Party{courier, morvan, body, sund, elan}, Claims: []Claim{
			{ID: "aaaaaaaaaaaaaaaaaaaa#c1", Words: "had closed the quay", Status: "asserted", Code: "asserted", Sourcing: []Voice{outlet, {"Ines Morvan", "e1", true}}, Quote: "indirect", About: []string{"e2", "e4"},
				Subjects: []string{"Harbour Authority", "Port Elan"}, Time: "2031-05-03", Around: "Ines Morvan said that the Harbour Authority had closed the quay.", Section: "body", Start: 10, End: 29,
				Review: Review{Verdict: "yes"}},
			{ID: "aaaaaaaaaaaaaaaaaaaa#c2", Words: "of hiding the report", Status: "alleged", Code: "alleged", Sourcing: []Voice{outlet, {"Marek Sund", "e3", true}}, Quote: "indirect", About: []string{"e1"}, Accused: []string{"e1"}, Charged: []string{"Ines Morvan"},
				Subjects: []string{"Ines Morvan"}, Around: "Marek Sund accused Morvan of hiding the report.", Section: "body", Start: 40, End: 60, Serious: true, Origin: "Marek Sund (named); 1 known origin"},
			{ID: "aaaaaaaaaaaaaaaaaaaa#c3", Words: hostile, Status: "asserted", Code: "asserted", Sourcing: []Voice{outlet, {Words: "three dock inspectors", Party: "e9"}}, Quote: "direct", About: []string{"e2"},
				Subjects: []string{"Harbour Authority"}, Around: hostile, Section: "body", Start: 70, End: 90},
			{ID: "aaaaaaaaaaaaaaaaaaaa#c4", Words: "Photograph", Status: "alleged", Code: "alleged", Sourcing: []Voice{outlet}, Quote: "none", About: []string{"e1"}, Subjects: []string{"Ines Morvan"}, Section: "caption", Start: 91, End: 95,
				Serious: true, Review: Review{Verdict: NotAClaim, By: "Ana", Why: "a credit"}},
		}}
	second := &Document{ID: "bbbbbbbbbbbbbbbbbbbb", From: "leak/" + hostile, Title: hostile, Publisher: "The Courier", Published: "2031-05", Parties: []Party{courier, {ID: "e1", Key: "harbour authority", Kind: "organisation", Name: "Harbour Authority"}},
		Claims: []Claim{
			{ID: "bbbbbbbbbbbbbbbbbbbb#c1", Words: "took bribes", Status: "alleged", Code: "alleged", Sourcing: []Voice{outlet}, Quote: "none", About: []string{"e1"}, Subjects: []string{"Harbour Authority"}, Around: "The authority took bribes.", Section: "body",
				Start: 0, End: 11, Serious: true, Own: true, Origin: "the article's own word", Replies: []Reply{{"bbbbbbbbbbbbbbbbbbbb#c2", "The authority", "denied", "any bribes", "The Courier"}}},
		}}
	h := &Head{Case: "harbour", Version: "1.2", Day: "2031-06-01", Claims: 5, Reviewed: 2, Documents: 2, DocumentsInCase: 7, Lists: []List{{"ofac", "2031-05-01", "by the list itself"}},
		Notes: []Note{{ID: 1, Class: "public", Source: "Heron", Text: hostile, Day: "2031-05-05"}}}
	return h, []*Document{first, second}
}

// given walks through documents.
func given(docs []*Document) Walk {
	return func(f func(*Document) error) error {
		for _, d := range docs {
			if err := f(d); err != nil {
				return err
			}
		}
		return nil
	}
}

// written runs an export of the harbour.
func written(t *testing.T, f func(out io.Writer, h *Head, walk Walk) error) []byte {
	t.Helper()
	h, docs := harbour()
	var b bytes.Buffer
	if err := f(&b, h, given(docs)); err != nil {
		t.Fatal(err)
	}
	again := bytes.Buffer{}
	if err := f(&again, h, given(docs)); err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
		t.Errorf("the same input gives other bytes, %v", err)
	}
	return b.Bytes()
}

func TestWarning(t *testing.T) {
	for _, try := range []struct {
		claims, reviewed int
		want             string
	}{{5, 0, "not reviewed:"}, {5, 2, "3 of 5 claims not reviewed"}, {5, 5, "each claim reviewed"}, {0, 0, "not reviewed:"}} {
		h := Head{Case: "x", Claims: try.claims, Reviewed: try.reviewed}
		if got := h.Warning(); !strings.Contains(got, try.want) || !strings.HasPrefix(got, "Read by a machine") {
			t.Errorf("%+v: %s", try, got)
		}
	}
}

func TestWebPage(t *testing.T) {
	for in, ok := range map[string]bool{"https://a.example/x?y=1#z": true, "http://a.example": true, "javascript:alert(1)": false, "file:///etc/passwd": false, "https://a.example/\n": false,
		"https://a.example/\"x": false, "HTTPS://a.example": false, "": false, "https://" + strings.Repeat("a", 2000): false, "\\\\server\\share": false} {
		if got := webPage(in) != ""; got != ok {
			t.Errorf("%q: %v", in, got)
		}
	}
}
