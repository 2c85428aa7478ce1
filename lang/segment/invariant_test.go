package segment_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"segun"
)

// check holds what is true of every segmentation: tokens ascend, do not overlap, cover every byte of a block that is not
// white space, and sentences cover the tokens and stay in their blocks.
func check(t *testing.T, doc *segun.Document, l *segun.Tokens) {
	t.Helper()
	k, valid := 0, utf8.ValidString(doc.Text)
	for bi, b := range doc.Blocks {
		for i := b.Span.Start; i < b.Span.End; {
			if k < len(l.Tokens) && l.Tokens[k].Span.Start == i {
				sp := l.Tokens[k].Span
				if sp.Empty() || sp.End > b.Span.End {
					t.Fatalf("token %d %v leaves block %d %v", k, sp, bi, b.Span)
				}
				if valid && !utf8.ValidString(sp.In(doc.Text)) {
					t.Fatalf("token %d %q cuts a rune", k, sp.In(doc.Text))
				}
				i = sp.End
				k++
				continue
			}
			r, n := utf8.DecodeRuneInString(doc.Text[i:])
			if !unicode.IsSpace(r) {
				t.Fatalf("byte %d %q is in no token", i, r)
			}
			i += uint32(n)
		}
	}
	if k != len(l.Tokens) {
		t.Fatalf("%d tokens, %d inside blocks", len(l.Tokens), k)
	}
	at := 0
	for i, s := range l.Sentences {
		if s.First != at || s.End <= s.First {
			t.Fatalf("sentence %d is [%d,%d), want it to start at %d", i, s.First, s.End, at)
		}
		if !doc.Blocks[s.Block].Span.Contains(s.Span) || s.Span != l.Cover(s.First, s.End) {
			t.Fatalf("sentence %d %v in block %v", i, s.Span, doc.Blocks[s.Block].Span)
		}
		at = s.End
	}
	if at != len(l.Tokens) {
		t.Fatalf("sentences cover %d of %d tokens", at, len(l.Tokens))
	}
}
