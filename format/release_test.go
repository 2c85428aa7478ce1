package format_test

import (
	"testing"

	"segun"
	"segun/format"
)

// TestReleases tells press releases from reports by the mark of who sends them out, or by what they say of themselves.
func TestReleases(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       segun.DocKind
	}{
		{"mark of a service in brackets", "Orlic Mills Announces the Purchase of a Weir\n\nVELM, TA--(Marketwire - May 4, 2031) - Orlic Mills announced today that it completed the purchase of a weir. The weir is 40 metres long.\n", segun.StatementDoc},
		{"mark between strokes", "Orlic Mills buys a weir\n\nVELM, May 4, 2031 /PRNewswire/ -- Orlic Mills has bought a weir. It is 40 metres long.\n", segun.StatementDoc},
		{"speaks of itself", "Orlic Mills buys a weir\n\nOrlic Mills has bought a weir. It is 40 metres long.\n\nThis press release contains forward-looking statements about the weir.\n", segun.StatementDoc},
		{"a report of one", "Orlic Mills buys a weir\n\nVELM (Reuters) - Orlic Mills has bought a weir, it said in a press release sent out by PR Newswire.\n\nThe press release contains no price.\n", ""},
		{"a report on the service", "Service sold\n\nVELM (Coast Agency) — PR Newswire (the name of a service) was sold on Monday.\n", ""},
	} {
		b := []byte(c.text)
		d, err := format.Read(segun.Capture{From: "release.txt", Digest: segun.DigestOf(b), Bytes: b})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Kind; got != c.want && !(c.want == "" && got == segun.Article) {
			t.Errorf("%s: kind is %q, want %q", c.name, got, c.want)
		}
	}
}
