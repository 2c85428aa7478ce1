package format_test

import (
	"testing"

	"segun"
	"segun/format"
)

func readMemo(t *testing.T, text string) *segun.Document {
	b := []byte(text)
	d, err := format.Read(segun.Capture{From: "memo.txt", Digest: segun.DigestOf(b), Bytes: b})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestMemo reads the head of a memorandum: whose it is, of what, and that it is its writer's text.
func TestMemo(t *testing.T) {
	d := readMemo(t, "CONFIDENTIAL\n\nTo: O. Vale\nFrom: Tilda Corrin\ncc: Legal\nDate: 12 February 2031\nRe: Pump 4\n\nOrrin,\n\nPump 4 has not worked since October. I spoke to Marsh.\n")
	if d.Kind != segun.Letter || len(d.Authors) != 1 || d.Authors[0] != "Tilda Corrin" || d.Title != "Pump 4" || d.Published != "2031-02-12" {
		t.Errorf("kind %q, authors %q, title %q, published %q", d.Kind, d.Authors, d.Title, d.Published)
	}
}

// TestOneToIsNoMemo leaves a text alone that has "To:" in a list of its own.
func TestOneToIsNoMemo(t *testing.T) {
	if d := readMemo(t, "How to get there\n\nTo: Harven, 7.42\n\nThe train stops at Sund.\n\nIt runs every day.\n"); d.Kind == segun.Letter {
		t.Errorf("kind %q", d.Kind)
	}
}
