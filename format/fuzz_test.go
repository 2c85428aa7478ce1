package format

import (
	"errors"
	"testing"

	"segun"
)

// seeds are inputs that differ in kind; the fuzzers go on from them.
var seeds = []string{
	article, article + "\n\n\nWAKE UP people!!\n\nharbour_rat 2 hours ago\nlol...",
	"PORT ELAN, May 4 (Agency) — The ferry\r\nsank.\r\rBy Ana Ruiz\n\f4 May 2031",
	"The Daily Lantern · 4 May 2031\nFerry sinks; \n\nNobody looked.\n\nExclusive by Ana Ruiz in Vessel\nIssue 19, May 2031\n\nStatement by Us\nVessel, 4 May 2031\n\n" + article + "\n\nAna Ruiz covers the port.\n\n\nWhat you said\n\nSal_1: no!\n\nanon: @Sal_1 yes\n\n— Ana",
	article + "\n\nComments (3)\n\nDave_9\n   no\n\nfan\n   @Dave_9 yes\n\nHave your say [2]\n\nyes\n- Cornelius\n~\n—",
	"\xef\xbb\xbfBOM", "\xff\xfea\x00b\x00", "a\x00b\x00c\x00d\x00", "caf\xe9 and caf\xc3\xa9", "\x00", "",
	"<!doctype html><title>x - y</title><h1>x</h1>" + filler + "<div id=comments><li class=comment><cite>A</cite>no!</div>",
	`<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":[{"name":"A B"}],"datePublished":"2031-05-04"}</script><p>x</p>`,
	"<table><tr><td>a<td>b<p>c</table><br><br>d<figure><figcaption>e", "<p>&#0;&amp;&notit;&#x110000;</p>", "<meta charset=shift_jis>\x83\x65",
}

// readAny reads b whatever it is: a sound document or a Skip with a reason.
func readAny(t *testing.T, c segun.Capture) {
	d, err := Read(c)
	if err != nil {
		var skip *segun.Skip
		if !errors.As(err, &skip) || skip.Code == "" || skip.Reason == "" {
			t.Fatalf("%v is not a Skip with a reason", err)
		}
		return
	}
	check(t, d)
	again, err := Read(c)
	if err != nil || again.ID != d.ID || outline(again) != outline(d) {
		t.Fatalf("reading twice differs: %v", err)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { readAny(t, segun.Capture{From: "f", Bytes: b, Media: "text/plain"}) })
}

func FuzzHTML(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) { readAny(t, segun.Capture{From: "f", Bytes: b, Media: "text/html"}) })
}

func FuzzRead(f *testing.F) {
	for i, s := range seeds {
		f.Add([]byte(s), []string{"", "text/plain; charset=utf-16", "text/html; charset=windows-1251", "image/png"}[i%4], "2031-05-04")
	}
	f.Fuzz(func(t *testing.T, b []byte, media, published string) {
		readAny(t, segun.Capture{From: "f", Bytes: b, Media: media, Given: segun.Given{Published: published}})
	})
}
