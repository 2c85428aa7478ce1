package format

import (
	"fmt"
	"strings"
	"testing"

	"segun"
)

// readString reads plain text.
func readString(t *testing.T, text string) *segun.Document {
	t.Helper()
	d, err := Read(segun.Capture{From: "a.txt", Bytes: []byte(text), Media: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	return d
}

// outline writes a document's blocks, one a line: kind, a comment's author and parent, and the words, the middle of long
// blocks left out.
func outline(d *segun.Document) string {
	var b strings.Builder
	for _, bl := range d.Blocks {
		s := d.Sections[bl.Section]
		fmt.Fprintf(&b, "%s", s.Kind)
		if s.Author != "" {
			fmt.Fprintf(&b, " by %s", s.Author)
		}
		if s.Parent != "" {
			fmt.Fprintf(&b, " to %s", s.Parent)
		}
		w := strings.Fields(bl.Span.In(d.Text))
		if len(w) > 7 {
			w = append(append(append([]string{}, w[:3]...), "…"), w[len(w)-2:]...)
		}
		fmt.Fprintf(&b, ": %s\n", strings.Join(w, " "))
	}
	return b.String()
}

// kinds writes the kinds of a document's sections.
func kinds(d *segun.Document) string {
	var list []string
	for _, s := range d.Sections {
		list = append(list, string(s.Kind))
	}
	return strings.Join(list, " ")
}

func TestTextArticle(t *testing.T) {
	d := readString(t, `WORLD NEWS

Ferry sinks off Port Elan, killing nine
Harbour board faces questions over safety checks

By Ana Ruiz, Staff writer and TOM OKORO
Published 4 May 2031, 10:32 a.m. GMT

PORT ELAN, May 4 (Coast Agency) — The ferry sank in minutes, two dock inspectors said.

ADVERTISEMENT

“Nobody had looked at the pumps,” said Marta Kolar, who runs the harbour board.

Rescue boats off Port Elan on Sunday. (Photo by Ivo Lenk)

Read more: What we know about the ferry

The board will meet on Tuesday.

Reporting by Ana Ruiz; editing by Tom Okoro

Sign up for our newsletter

© 2031 The Tribune. All rights reserved.
`)
	want := `boilerplate: WORLD NEWS
headline: Ferry sinks off Port Elan, killing nine
headline: Harbour board faces questions over safety checks
boilerplate: By Ana Ruiz, … TOM OKORO
boilerplate: Published 4 May 2031, 10:32 a.m. GMT
dateline: PORT ELAN, May 4 (Coast Agency) —
body: The ferry sank … inspectors said.
boilerplate: ADVERTISEMENT
body: “Nobody had looked … harbour board.
caption: Rescue boats off … Ivo Lenk)
boilerplate: Read more: What … the ferry
body: The board will meet on Tuesday.
boilerplate: Reporting by Ana … Tom Okoro
boilerplate: Sign up for our newsletter
boilerplate: © 2031 The Tribune. All rights reserved.
`
	if got := outline(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.Title != "Ferry sinks off Port Elan, killing nine" || strings.Join(d.Authors, "|") != "Ana Ruiz|Tom Okoro" || d.Published != "2031-05-04" || d.Basis != segun.PublishedText || d.Kind != segun.Article {
		t.Errorf("title %q, authors %q, published %q (%s), kind %s", d.Title, d.Authors, d.Published, d.Basis, d.Kind)
	}
}

func TestParagraphs(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"one a line", "Mayor resigns\nThe mayor of Port Elan resigned on Tuesday after nine people died when the old ferry sank in the harbour.\nHe gave no reason.", []string{"Mayor resigns", "The mayor of Port Elan resigned on Tuesday after nine people died when the old ferry sank in the harbour.", "He gave no reason."}},
		{"hard wrapped", "The mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to its\nsafety said that it would meet\n\nHe gave no reason.", []string{"The mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to its\nsafety said that it would meet", "He gave no reason."}},
		{"wrapped under a headline", "Mayor resigns over ferry\nBy Ana Ruiz\nThe mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to its\nSafety Office said that it would meet.\n", []string{"Mayor resigns over ferry", "By Ana Ruiz", "The mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to its\nSafety Office said that it would meet."}},
		{"wrapped, paragraphs by indent", "The mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to it\nsaid that it would meet before the week was over and look at the pumps.\n   He gave no reason. The council thanked him for eleven years of work in\nthe service of the town, and named the deputy in his place for a year.", []string{"The mayor of Port Elan resigned on Tuesday after nine people died when\nthe old ferry sank in the harbour, and the board that had to see to it\nsaid that it would meet before the week was over and look at the pumps.", "He gave no reason. The council thanked him for eleven years of work in\nthe service of the town, and named the deputy in his place for a year."}},
		{"list", "The board named three faults:\n- the pumps\n- the doors\n- the crew", []string{"The board named three faults:", "- the pumps", "- the doors", "- the crew"}},
		{"broken by a link", "The board regularly\ninspected the ferry and found nothing.\n\nIt met.", []string{"The board regularly\ninspected the ferry and found nothing.", "It met."}},
		{"CR LF", "One line.\r\nAnother line.\r\n\r\nThird.", []string{"One line.", "Another line.", "Third."}},
		{"CR", "One line.\rAnother.", []string{"One line.", "Another."}},
		{"spaces", "\u00a0 One. \t\n \u00a0\n\u3000Two.", []string{"One.", "Two."}},
	} {
		var got []string
		for _, p := range paragraphs(tc.text) {
			got = append(got, p.span.In(tc.text))
		}
		if strings.Join(got, "¶") != strings.Join(tc.want, "¶") {
			t.Errorf("%s:\n got %q\nwant %q", tc.name, got, tc.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for s, want := range map[string]string{
		"PORT ELAN, May 4 (Agency) — The ferry sank.":          "PORT ELAN, May 4 (Agency) — | XXXX-05-04",
		"PORT ELAN — The ferry sank.":                          "PORT ELAN — | ",
		"PORT ELAN—The ferry sank.":                            "PORT ELAN— | ",
		"PORT ELAN (CN) -- Nine people died.":                  "PORT ELAN (CN) -- | ",
		"PORT ELAN (CN) - Nine people died.":                   "PORT ELAN (CN) - | ",
		"PORT ELAN, Calvania, May 4, 2031 (Coast News) - “We”": "PORT ELAN, Calvania, May 4, 2031 (Coast News) - | 2031-05-04",
		"PORT ELAN, Sunday, 4 May — The ferry sank.":           "PORT ELAN, Sunday, 4 May — | XXXX-05-04",
		"Port Elan, May 4 (Agency) — The ferry":                "Port Elan, May 4 (Agency) — | XXXX-05-04",
		"PORT ELAN, May 4, 2031 /Wireline/ -- The board":       "PORT ELAN, May 4, 2031 /Wireline/ -- | 2031-05-04",
		"(Coast News) - The ferry":                             "(Coast News) - | ",
		"May 4 (Coast News) - The ferry":                       "May 4 (Coast News) - | XXXX-05-04",
		"SAN TELMO, Calif. — The ferry":                        "SAN TELMO, Calif. — | ",
		"Port Elan (CN): The ferry sank.":                      "Port Elan (CN): | ",
		"Port Elan — The ferry sank.":                          "Port Elan — | ",
		// No datelines.
		"BREAKING — The ferry sank.":                               "",
		"Ivo Lenk — The Pump Man — was there.":                     "",
		"NATO — the alliance — said so.":                           "",
		"The ferry — an old one — sank.":                           "",
		"RUIZ: I never saw the pumps.":                             "",
		"UPDATE: The ferry sank.":                                  "",
		"He resigned. PORT ELAN — The ferry":                       "",
		"We saw it — The ferry":                                    "",
		"“No,” she said — Then she left.":                          "",
		"The Tribune (an old paper) — The":                         "",
		"On May 4, the mayor of Port Elan — Ana Ruiz — resigned":   "",
		"Port Elan, the capital of the Calvania region — The town": "",
	} {
		end, date, ok := dateline(s, atTop)
		got := ""
		if ok {
			got = s[:end] + " | " + date
		}
		if got != want {
			t.Errorf("%q:\n got %q\nwant %q", s, got, want)
		}
	}
	if _, _, ok := dateline("Hope — The board has little of it.", nearTop); ok {
		t.Error("a capitalised word alone counts as a dateline inside an article")
	}
}

func TestBareDateline(t *testing.T) {
	for s, want := range map[string]string{
		"PORT ELAN (CN) Church leaders praised the mayor for opening the lock in time.":      "PORT ELAN (CN)",
		"SAN TELMO, CALIF. (Coast News) The mill has closed for good, its owner said.":       "SAN TELMO, CALIF. (Coast News)",
		"LISBON Maria Ruiz, who ran the mill for two years, has left it for good.":           "LISBON",
		"LISBON The owner of the mill has left it for good, two of its clerks said.":         "LISBON",
		"NATO (the alliance) has left the mill for good, two of its clerks said.":            "",
		"UPDATE The owner of the mill has left it for good, two of its clerks said.":         "",
		"LISBON Council has closed the mill for good, two of its clerks said.":               "",
		"PORT Authority chief Ana Ruiz has closed the mill for good, two of her clerks said": "",
		"THE MILL WILL CLOSE FOR GOOD, TWO OF ITS CLERKS HAVE SAID, AND NOBODY KNOWS WHY.":   "",
		"LISBON The owner": "",
	} {
		if got := s[:bareDateline(s)]; got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestByline(t *testing.T) {
	for s, want := range map[string]string{
		"By Ana Ruiz":                                      "Ana Ruiz",
		"by Ana Ruiz, Staff writer":                        "Ana Ruiz",
		"BY ANA RUIZ AND TOM O'HARE":                       "Ana Ruiz|Tom O'Hare",
		"By Ana Ruiz, Tom Okoro and Jan van der Meer":      "Ana Ruiz|Tom Okoro|Jan van der Meer",
		"By Ana Ruiz in Port Elan and Tom Okoro in Vessel": "Ana Ruiz",
		"By Ana Ruiz | May 4, 2031":                        "Ana Ruiz",
		"By Ana Ruiz for The Tribune":                      "Ana Ruiz",
		"Written by Ana Ruiz":                              "Ana Ruiz",
		"By our correspondent":                             "-",
		"By Staff":                                         "-",
		"— By Ana Ruiz":                                    "Ana Ruiz",
		"By Dr. Ana M. Ruiz":                               "Dr. Ana M. Ruiz",
		"By Tuesday the river had risen.":                  "",
		"By the time the board met, nine had died.":        "",
		"By all accounts Ana Ruiz was right":               "",
		"Bystanders saw it":                                "",
		"By May the board had met":                         "",
		"By Ana Ruiz's account, the pumps had failed in the night and nobody looked.": "",
	} {
		names, ok := byline(s)
		got := strings.Join(names, "|")
		if ok && got == "" {
			got = "-"
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"2031-05-04":                     "2031-05-04",
		"2031-05-04T23:30:00-08:00":      "2031-05-04",
		"2031-05-04 03:01:00.000000":     "2031-05-04",
		"20310504":                       "2031-05-04",
		"20310504T101010Z":               "2031-05-04",
		"Sun, 04 May 2031 23:10:00 GMT":  "2031-05-04",
		"Sunday, May 4th, 2031":          "2031-05-04",
		"4th of May 2031":                "2031-05-04",
		"4. May 2031":                    "2031-05-04",
		"4.5.2031":                       "2031-05-04",
		"13/5/2031":                      "2031-05-13",
		"5/13/2031":                      "2031-05-13",
		"2031/05/04":                     "2031-05-04",
		"May 2031":                       "2031-05",
		"2031-05":                        "2031-05",
		"2031":                           "2031",
		"2031-05~":                       "2031-05~",
		"199X":                           "199X",
		"XXXX-05-04":                     "XXXX-05-04",
		"2031-05-03/2031-05-04":          "2031-05-03/2031-05-04",
		"Sun May 04 10:32:00 +0000 2031": "2031-05-04",
		// No dates, or none that can be told.
		"5/4/2031":   "",
		"2031-13-01": "",
		"2031-02-30": "",
		"May 4":      "",
		"soon":       "",
		"":           "",
	} {
		if got := isoDate(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]bool{
		"Published 4 May 2031": true, "May 4, 2031 | 10:32 a.m.": true, "Updated: May 5, 2031, 3:04 PM EDT": true, "Sunday 4 May 2031 10.32 BST": true, "Sunday, May 4": true, "4 May 2031 • 5 min read": true,
		"On May 4 the ferry sank": false, "The law of 4 May 2031": false, "May we": false, "2031": false,
	} {
		if _, ok := dateStamp(s); ok != want {
			t.Errorf("dateStamp(%q) = %v", s, ok)
		}
	}
}

func TestDocumentKind(t *testing.T) {
	for want, text := range map[segun.DocKind]string{
		segun.Letter:       "A plea from the harbour\n\nDear Minister,\n\nI write to you because nobody else answers.\n\nYours,\nAna Ruiz",
		segun.StatementDoc: "FOR IMMEDIATE RELEASE\n\nHarbour board answers inspectors\n\nPORT ELAN — The board regrets the loss of nine lives.",
		segun.Article:      "Ferry sinks off Port Elan\n\nDear friends of the mayor may be found everywhere, and nine of them died.",
	} {
		if d := readString(t, text); d.Kind != want {
			t.Errorf("%q…: got %s, want %s", text[:24], d.Kind, want)
		}
	}
}

// TestHeadline says which first lines are headlines.
func TestHeadline(t *testing.T) {
	const lead = "The old ferry Calva sank in the harbour of Port Elan on Sunday, and nine people died, two dock inspectors said."
	for _, tc := range []struct {
		first string
		want  bool
	}{
		{"Ferry sinks off Port Elan", true},
		{"Ferry Sinks in Harbour of Port Elan.", true},
		{"Did anyone inspect the ferry?", true},
		{"‘Nobody looked at the pumps’: inspectors on the ferry", true},
		{"Ferry Calva sinks in Port Elan harbour.", true},
		{"The mayor resigned on Sunday.", false},
		{"The harbour board met in the morning and named a new chair after a long debate.", false},
		{"Dear Minister,", false},
		{"- the pumps", false},
		{"The board named three faults:", false},
	} {
		d := readString(t, tc.first+"\n\n"+lead+"\n\nThe board will meet.")
		if got := d.Sections[0].Kind == segun.Headline; got != tc.want {
			t.Errorf("%q: headline %v, want %v", tc.first, got, tc.want)
		}
	}
	d, err := Read(segun.Capture{From: "7", Bytes: []byte("The mayor resigned on Sunday.\n\n" + lead), Media: "text/plain; charset=utf-8", Given: segun.Given{Title: "The Mayor Resigned on Sunday"}})
	if err != nil || d.Sections[0].Kind != segun.Headline || d.Title != "The Mayor Resigned on Sunday" {
		t.Errorf("given title: %v, %v", d.Sections, err)
	}
}

func TestOneLine(t *testing.T) {
	if d := readString(t, "The ferry sank."); kinds(d) != "body" {
		t.Errorf("got %s", kinds(d))
	}
}

func BenchmarkText(b *testing.B) {
	text := []byte(strings.Repeat("The harbour board of Port Elan met on Tuesday, and “nobody had looked at the pumps,” said Marta Kolar, who runs it.\n\n", 400))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(segun.Capture{From: "a", Bytes: text, Media: "text/plain"}); err != nil {
			b.Fatal(err)
		}
	}
}
