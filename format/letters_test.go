package format_test

import (
	"testing"

	"segun"
	"segun/format"
)

// TestLettersPage reads a page of readers' letters: each is one reader's, and its heading and signature are nobody's sentence.
func TestLettersPage(t *testing.T) {
	text := "Letters to the Tarn Post\n\nThe Tarn Post\n3 May 2031\n\nThe mayor's road\n\nSir, The mayor says the road is mended. It is not.\nI drive on it.\nHendrik Moll, Pier Street\n\n" +
		"Leave him alone\n\nSir, He mended it in March.\nDr Walter Ames\n"
	b := []byte(text)
	d, err := format.Read(segun.Capture{From: "letters.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			got = append(got, s.Author+": "+s.Span.In(d.Text))
		}
	}
	want := []string{"Hendrik Moll: Sir, The mayor says the road is mended. It is not.\nI drive on it.", "Dr Walter Ames: Sir, He mended it in March."}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("comments are %q, want %q", got, want)
	}
}

// TestOneLetterIsNoPage leaves a text alone whose title only begins as such a page's does.
func TestOneLetterIsNoPage(t *testing.T) {
	b := []byte("Letters to a friend\n\nThe book was published in May.\n\nIts author, Ana Ruiz, lives in Tarn.\n")
	d, err := format.Read(segun.Capture{From: "book.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			t.Errorf("a comment: %q", s.Span.In(d.Text))
		}
	}
}

// TestLettersUnderHeading reads letters below a heading, in a file that closes each line with a full stop, and what readers posted, with their handles under it.
func TestLettersUnderHeading(t *testing.T) {
	text := "Readers size up the mayor's record.\n\nLETTERS.\n\nThe mayor says the road is mended. It is not.\n\nI drive on it.\n\nHendrik T. Moll.\n\nArlen, Mass.\n\nHe mended it in March.\n\nAda Orlo.\n\nVelm.\n\nTWITTER.\n\n" +
		"We asked what you thought of the road.\n\nNo road, no vote.\n\n@porter_ana.\n"
	b := []byte(text)
	d, err := format.Read(segun.Capture{From: "letters.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			got = append(got, s.Author+": "+s.Span.In(d.Text))
		}
	}
	want := []string{"Hendrik T. Moll: The mayor says the road is mended. It is not.\n\nI drive on it.", "Ada Orlo: He mended it in March.", "@porter_ana: No road, no vote."}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("comments are %q, want %q", got, want)
	}
}
