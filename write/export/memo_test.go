package export

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
)

var noDenials = func(*Party) ([]Reply, error) { return nil, nil }

// reads is a page without its tags, for what a person reads.
func reads(page []byte) string {
	s := regexp.MustCompile(`(?s)<style>.*?</style>|<[^>]*>`).ReplaceAllString(string(page), " ")
	return oneLine(strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(s))
}

func memoOf(t *testing.T, denials func(*Party) ([]Reply, error), change func(h *Head, docs []*Document)) string {
	t.Helper()
	h, docs := harbour()
	if change != nil {
		change(h, docs)
	}
	var b bytes.Buffer
	if _, err := Memo(&b, h, given(docs), denials); err != nil {
		t.Fatal(err)
	}
	return reads(b.Bytes())
}

func TestMemo(t *testing.T) {
	var left Left
	page := written(t, func(out io.Writer, h *Head, walk Walk) (err error) {
		left, err = Memo(out, h, walk, noDenials)
		return err
	})
	got := reads(page)
	for _, want := range []string{
		"Sourcing memo: harbour Read by a machine, and 3 of 5 claims not reviewed", "2 serious allegations in the 7 documents read", "Official lists at hand: ofac of 2031-05-01",
		"Harbour Authority 1. The Courier: alleged The words took bribes", "A crime told in the outlet's own voice", "Reply The authority, denied: any bribes (bbbbbbbbbb#c2)",
		"Ines Morvan 1. Marek Sund: alleged The words of hiding the report in the text: Marek Sund accused Morvan", "Sourcing The Courier, citing Marek Sund", "Origin Marek Sund (named); 1 known origin",
		"Reply No reply to this allegation in the 7 documents read.", "Looked at by a person not reviewed", "Notes by people public, Heron",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("nothing says %q in\n%s", want, got)
		}
	}
	for _, no := range []string{"Photograph", "has not responded", "had closed the quay"} {
		if strings.Contains(got, no) {
			t.Errorf("it says %q", no)
		}
	}
	if left[NoClaim] != 1 {
		t.Errorf("left out %v", left)
	}
}

// An allegation stands under whom it accuses, and not under a victim whom it names first; where the text does not say who is accused, under nobody.
func TestMemoIsOfTheAccused(t *testing.T) {
	got := memoOf(t, noDenials, func(_ *Head, docs []*Document) {
		c := &docs[0].Claims[1]
		c.About, c.Subjects = []string{"e2", "e1"}, []string{"Harbour Authority", "Ines Morvan"}
	})
	if !strings.Contains(got, "Ines Morvan 1. Marek Sund: alleged") || !strings.Contains(got, "Accused Ines Morvan About Harbour Authority; Ines Morvan") {
		t.Error(got)
	}
	got = memoOf(t, noDenials, func(_ *Head, docs []*Document) {
		c := &docs[0].Claims[1]
		c.About, c.Subjects, c.Accused, c.Charged = []string{"e2"}, []string{"Harbour Authority"}, nil, nil
	})
	if !strings.Contains(got, "Nobody whom the text names as accused 1. Marek Sund: alleged") || !strings.Contains(got, "Accused who is accused was not read: see the words About Harbour Authority") {
		t.Error(got)
	}
}

// Nothing is fetched or run, whatever a document holds.
func TestMemoIsSelfContained(t *testing.T) {
	page := string(written(t, func(out io.Writer, h *Head, walk Walk) error { _, err := Memo(out, h, walk, noDenials); return err }))
	for _, no := range []string{"<script", "<img", "<link", "src=", "url(", "javascript:", "\x1b", "\u202e", "@import"} {
		if strings.Contains(strings.ToLower(page), no) {
			t.Errorf("the page has %q", no)
		}
	}
	for _, m := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if m[1] != "https://courier.example/quay" {
			t.Errorf("a link to %s", m[1])
		}
	}
	if !strings.Contains(page, "default-src &#39;none&#39;") && !strings.Contains(page, "default-src 'none'") {
		t.Error("the page may fetch")
	}
}

func TestMemoWordsOfAbsence(t *testing.T) {
	elsewhere := func(p *Party) ([]Reply, error) {
		if p.Name == "Ines Morvan" {
			return []Reply{{"cccccccccccccc#c9", "Morvan", "denied", "everything", "The Post, 2031-05-06"}}, nil
		}
		return nil, nil
	}
	got := memoOf(t, elsewhere, nil)
	if !strings.Contains(got, "No reply to this allegation in this document. Elsewhere, in words that may or may not answer this: Morvan, denied: everything (The Post, 2031-05-06; cccccccccc#c9)") {
		t.Error(got)
	}
	got = memoOf(t, elsewhere, func(h *Head, docs []*Document) {
		c := &docs[0].Claims[1]
		c.About, c.Subjects, c.Accused, c.Charged = nil, nil, nil, nil
	})
	if !strings.Contains(got, "Nobody whom the text names as accused 1. Marek Sund: alleged") || !strings.Contains(got, "Whom it is about is not known, so that the other documents were not searched") {
		t.Error(got)
	}
	got = memoOf(t, noDenials, func(h *Head, _ []*Document) { h.DocumentsInCase = 1 })
	if !strings.Contains(got, "in the 1 document read.") {
		t.Error(got)
	}
	got = memoOf(t, elsewhere, func(h *Head, docs []*Document) {
		c := &docs[0].Claims[1]
		c.About, c.Subjects, c.Accused, c.Charged, c.Beside = nil, nil, nil, nil, []string{"e4", "e1"}
	})
	if !strings.Contains(got, "Nobody whom the text names as accused 1. Marek Sund: alleged") || !strings.Contains(got, "About nobody who is named in these words; the sentence names Ines Morvan") || !strings.Contains(got, "Elsewhere") {
		t.Error(got)
	}
	got = memoOf(t, noDenials, func(_ *Head, docs []*Document) { docs[0].Claims[1].Serious = false })
	if !strings.Contains(got, "1 serious allegation in the 7 documents read") || !strings.Contains(got, "1 more claim is alleged; its words name no crime that is known here") {
		t.Error(got)
	}
}
