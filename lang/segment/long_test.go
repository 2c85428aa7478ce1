package segment

import (
	"strings"
	"testing"

	"segun"
)

// TestWithin holds that only the beginning of a giant is read, on a rune's border, and that the rest is named.
func TestWithin(t *testing.T) {
	text := strings.Repeat("é", 10)
	d := &segun.Document{Text: text, Blocks: []segun.Block{{Span: segun.Span{Start: 0, End: 8}}, {Span: segun.Span{Start: 8, End: 20}}}}
	short, rest := within(d, 13)
	if len(short.Blocks) != 2 || short.Blocks[1].Span != (segun.Span{Start: 8, End: 12}) || rest != (segun.Span{Start: 12, End: 20}) {
		t.Errorf("blocks %v, rest %v", short.Blocks, rest)
	}
	if d.Blocks[1].Span.End != 20 {
		t.Error("the document itself was changed")
	}
	if same, rest := within(d, 20); same != d || !rest.Empty() {
		t.Error("a short document must stay as it is")
	}
}
