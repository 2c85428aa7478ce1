package format_test

import (
	"strings"
	"testing"

	"segun"
	"segun/format"
)

// TestThread reads a copied thread: every post is a comment of whom the line above it names, and whom a post answers is nobody's sentence.
func TestThread(t *testing.T) {
	text := "@mira_holt · 3 May\nThe council paid 1.2m to one firm.\n\n@tomfell72 · 3 May\nReplying to @mira_holt\nMy cousin says the bills were made up.\n\n@mira_holt · 4 May\nUpdate: she resigned in February.\n"
	b := []byte(text)
	d, err := format.Read(segun.Capture{From: "thread.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			got = append(got, s.Author+": "+strings.Join(strings.Fields(s.Span.In(d.Text)), " "))
		}
	}
	want := []string{"mira_holt: The council paid 1.2m to one firm.", "tomfell72: My cousin says the bills were made up.", "mira_holt: Update: she resigned in February."}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("comments are %q, want %q", got, want)
	}
}

// TestOneHandleIsNoThread leaves a text alone that names one account in its first line.
func TestOneHandleIsNoThread(t *testing.T) {
	b := []byte("@mira_holt is a councillor\n\nShe has posted since May.\n\nHer colleagues read it.\n")
	d, err := format.Read(segun.Capture{From: "a.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			t.Errorf("a comment: %q", s.Span.In(d.Text))
		}
	}
}
