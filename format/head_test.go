package format

import (
	"strings"
	"testing"

	"segun"
)

// lead and more are the body under the heads of TestHead.
const lead = "The old ferry Calva sank in the harbour of Port Elan on Sunday, and nine people died, two dock inspectors said."
const more = "\n\n“Nobody had looked at the pumps,” said Marta Kolar, who runs the harbour board.\n\nThe board will meet on Tuesday."

// gist writes what was learnt from a head: "authors | date | publisher", then the kinds of its blocks.
func gist(d *segun.Document) string {
	body := strings.Index(d.Text, lead[:30])
	var kinds []string
	for _, b := range d.Blocks {
		if int(b.Span.Start) < body {
			kinds = append(kinds, string(d.Sections[b.Section].Kind))
		}
	}
	return strings.Join(d.Authors, ", ") + " | " + d.Published + " | " + d.Publisher + " | " + strings.Join(kinds, " ")
}

// TestHead reads many ways in which articles open. A stroke stands for a line end, two for a blank line.
func TestHead(t *testing.T) {
	for _, tc := range []struct{ head, want string }{
		{"By Ana Ruiz/The Daily Lantern/4 May 2031", "Ana Ruiz | 2031-05-04 | The Daily Lantern | headline boilerplate boilerplate boilerplate"},
		{"Exclusive by Ana Ruiz/The Daily Lantern · 4 May 2031", "Ana Ruiz | 2031-05-04 | The Daily Lantern | headline boilerplate boilerplate"},
		{"By Ana Ruiz/The Undercurrent/4 May 2031", "Ana Ruiz | 2031-05-04 | The Undercurrent | headline boilerplate boilerplate boilerplate"},
		{"Salt & Rope/4 May 2031", " | 2031-05-04 | Salt & Rope | headline boilerplate boilerplate"},
		{"The Daily Lantern · 4 May 2031", " | 2031-05-04 | The Daily Lantern | headline boilerplate"},
		{"The Daily Lantern | 4 May 2031 | 17:42", " | 2031-05-04 | The Daily Lantern | headline boilerplate"},
		{"The Calvan Observer, Saturday 3 May 2031", " | 2031-05-03 | The Calvan Observer | headline boilerplate"},
		{"Published: 4 May 2031//Updated: 5 May 2031//By Ana Ruiz", "Ana Ruiz | 2031-05-04 |  | headline boilerplate boilerplate boilerplate"},
		{"4 May 2031, 17:42", " | 2031-05-04 |  | headline boilerplate"},
		{"By Ana Ruiz, harbour correspondent//Radio Calvania//Posted Sunday 4 May 2031 at 06:10; updated at 11:55", "Ana Ruiz | 2031-05-04 | Radio Calvania | headline boilerplate boilerplate boilerplate"},
		{"By Ana Ruiz and Tom Okoro/Court reporters, The Elan Sentinel/4 May 2031, 17:42", "Ana Ruiz, Tom Okoro | 2031-05-04 | The Elan Sentinel | headline boilerplate boilerplate boilerplate"},
		{"By Ana Ruiz for The Elan Sentinel", "Ana Ruiz |  | The Elan Sentinel | headline boilerplate"},
		{"By Ana Ruiz, Elan Evening Post, 4 May 2031", "Ana Ruiz | 2031-05-04 | Elan Evening Post | headline boilerplate"},
		{"By Staff reporter/Elan Evening Post", " |  | Elan Evening Post | headline boilerplate boilerplate"},
		{"By Ana Ruiz/Staff reporter/ana.ruiz@lantern.example", "Ana Ruiz |  |  | headline boilerplate boilerplate boilerplate"},
		{"From our correspondent Ana Ruiz in Vessel/The Highland Herald, 4 May 2031", "Ana Ruiz | 2031-05-04 | The Highland Herald | headline boilerplate boilerplate"},
		{"From our own correspondent/VESSEL, Sunday, May 4, 2031", " | 2031-05-04 |  | headline boilerplate dateline"},
		{"Reuters in Port Elan//4 May 2031", " | 2031-05-04 | Reuters | headline boilerplate boilerplate"},
		{"Reuters in Port Elan//The Elan Sentinel", " |  | The Elan Sentinel | headline boilerplate boilerplate"},
		{"Words: Ana Ruiz. Pictures: Ivo Lenk", "Ana Ruiz |  |  | headline boilerplate"},
		{"Words: Ana Ruiz | Pictures: Ivo Lenk", "Ana Ruiz |  |  | headline boilerplate"},
		{"Ana Ruiz/The Spinner weekly/Issue 19, May 2031", "Ana Ruiz | 2031-05 | The Spinner weekly | headline boilerplate boilerplate boilerplate"},
		{"Benek Forro at the Quarry Ground/Sport, the Harbour Post", "Benek Forro |  | The Harbour Post | headline boilerplate boilerplate"},
		{"Ana Ruiz | The Elan Sentinel | 4 May 2031", "Ana Ruiz | 2031-05-04 | The Elan Sentinel | headline boilerplate"},
		{"Ana Ruiz, transport correspondent", "Ana Ruiz |  |  | headline boilerplate"},
		{"Vessel, 4 May 2031", " | 2031-05-04 |  | headline dateline"},
		{"PORT ELAN, May 4, 2031 (Coast Agency)", " | 2031-05-04 | Coast Agency | headline dateline"},
		{"PORT ELAN —", " |  |  | headline dateline"},
		{"Statement by Boats Without Harbours/Vessel, 4 May 2031", " | 2031-05-04 | Boats Without Harbours | headline boilerplate dateline"},
		{"Harbour board faces questions over safety checks//By Ana Ruiz//lantern.example.com", "Ana Ruiz |  | lantern.example.com | headline headline boilerplate boilerplate"},
		{"Nine people are dead. Nobody will say who looked at the pumps.//Ana Ruiz/The Elan Sentinel", "Ana Ruiz |  | The Elan Sentinel | headline headline boilerplate boilerplate"},
		{"Vol. 3, No. 4 · May 2031 · The Calva Quarterly", " | 2031-05 | The Calva Quarterly | headline boilerplate"},
		{"Analysis by Ana Ruiz/5 min read", "Ana Ruiz |  |  | headline boilerplate boilerplate"},
		{"Ana Ruiz and Tom Okoro/Sunday 4 May 2031 17.42 BST", "Ana Ruiz, Tom Okoro | 2031-05-04 |  | headline boilerplate boilerplate"},
		{"Ana Ruiz in Port Elan/Sun 4 May 2031 17.42 BST/Last modified on Mon 5 May 2031", "Ana Ruiz | 2031-05-04 |  | headline boilerplate boilerplate boilerplate"},
		{"BY ANA RUIZ/LANTERN STAFF WRITER/May 4, 2031", "Ana Ruiz | 2031-05-04 |  | headline boilerplate boilerplate boilerplate"},
		{"Ana Ruiz, The Daily Lantern", "Ana Ruiz |  | The Daily Lantern | headline boilerplate"},
		{"The Daily Lantern", " |  | The Daily Lantern | headline boilerplate"},
		{"The Associated Press/May 4, 2031 at 5:42 p.m. EDT", " | 2031-05-04 | The Associated Press | headline boilerplate boilerplate"},
		{"By Ana Ruiz, Associated Press Writer", "Ana Ruiz |  | Associated Press | headline boilerplate"},
		{"Vessel (Coast Agency) – 4 May 2031", " | 2031-05-04 | Coast Agency | headline dateline"},
		{"4 May 2031 | Vessel", " | 2031-05-04 |  | headline dateline"},
		{"Date: 4 May 2031/Source: The Daily Lantern/Author: Ana Ruiz", "Ana Ruiz | 2031-05-04 | The Daily Lantern | headline boilerplate boilerplate boilerplate"},
		{"By Ana Ruiz/@anaruiz/4 May 2031", "Ana Ruiz | 2031-05-04 |  | headline boilerplate boilerplate boilerplate"},
		{"*By Ana Ruiz*//*4 May 2031*", "Ana Ruiz | 2031-05-04 |  | headline boilerplate boilerplate"},
		{"Posted by Ana Ruiz on May 4, 2031", "Ana Ruiz | 2031-05-04 |  | headline boilerplate"},
		{"Published on 4 May 2031 by Ana Ruiz", "Ana Ruiz | 2031-05-04 |  | headline boilerplate"},
		{"Updated 2 hours ago//Ana Ruiz", "Ana Ruiz |  |  | headline boilerplate boilerplate"},
		{"Press release/Harbour Board of Port Elan/Vessel, 4 May 2031", " | 2031-05-04 | Harbour Board of Port Elan | headline boilerplate boilerplate dateline"},
		{"Writing by Ana Ruiz; photographs by Ivo Lenk", "Ana Ruiz |  |  | headline boilerplate"},
		{"From Ana Ruiz in Vessel", "Ana Ruiz |  |  | headline boilerplate"},
		{"Opinion: By Ana Ruiz", "Ana Ruiz |  |  | headline boilerplate"},
	} {
		d := readString(t, "Ferry sinks off Port Elan\n\n"+strings.ReplaceAll(tc.head, "/", "\n")+"\n\n"+lead+more)
		if got := gist(d); got != tc.want || d.Title != "Ferry sinks off Port Elan" {
			t.Errorf("%s:\n got %s\nwant %s\n%s", tc.head, got, tc.want, outline(d))
		}
	}
}

// TestHeadAbove reads heads whose headline does not come first.
func TestHeadAbove(t *testing.T) {
	for _, tc := range []struct{ head, want string }{
		{"The Daily Lantern/4 May 2031//Ferry sinks off Port Elan", " | 2031-05-04 | The Daily Lantern | boilerplate boilerplate headline"},
		{"The Daily Lantern//Ferry sinks off Port Elan//By Ana Ruiz", "Ana Ruiz |  | The Daily Lantern | boilerplate headline boilerplate"},
		{"The Port Elan Evening Gazette//Ferry sinks off Port Elan//By Ana Ruiz", "Ana Ruiz |  | The Port Elan Evening Gazette | boilerplate headline boilerplate"},
		{"By Ana Ruiz//Ferry sinks off Port Elan", "Ana Ruiz |  |  | boilerplate headline"},
		{"The Daily Lantern, 4 May 2031, page 7//Ferry sinks off Port Elan", " | 2031-05-04 | The Daily Lantern | boilerplate headline"},
	} {
		d := readString(t, strings.ReplaceAll(tc.head, "/", "\n")+"\n\n"+lead+more)
		if got := gist(d); got != tc.want || d.Title != "Ferry sinks off Port Elan" {
			t.Errorf("%s:\n got %s\nwant %s\n%s", tc.head, got, tc.want, outline(d))
		}
	}
}

// TestTitle says what of a headline's line is the title.
func TestTitle(t *testing.T) {
	for line, want := range map[string]string{
		"# Ferry sinks off Port Elan":                     "Ferry sinks off Port Elan | ",
		"Title: Ferry sinks off Port Elan":                "Ferry sinks off Port Elan | ",
		"Ferry sinks off Port Elan - The Lowland Gazette": "Ferry sinks off Port Elan | The Lowland Gazette",
		"Ferry sinks off Port Elan | lantern.example.com": "Ferry sinks off Port Elan | lantern.example.com",
		"Ferry sinks off Port Elan – again":               "Ferry sinks off Port Elan – again | ",
		"Mayor Sues Evening Post":                         "Mayor Sues Evening Post | ",
	} {
		d := readString(t, line+"\n\nBy Ana Ruiz\n\n"+lead+more)
		if got := d.Title + " | " + d.Publisher; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

// TestHeadWrapped reads a head without blank lines above a body broken to a width.
func TestHeadWrapped(t *testing.T) {
	d := readString(t, "Ferry sinks off Port Elan\nBy Ana Ruiz\nThe Daily Lantern · 4 May 2031\nThe old ferry Calva sank in the harbour of Port Elan on Sunday, and nine\npeople died, two dock inspectors said, and the board that had to see to\nits safety said that it would meet.\n")
	if got, want := gist(d), "Ana Ruiz | 2031-05-04 | The Daily Lantern | headline boilerplate boilerplate"; got != want {
		t.Errorf("got %s, want %s\n%s", got, want, outline(d))
	}
}

// TestNoHead holds first paragraphs that look like lines of a head and are none.
func TestNoHead(t *testing.T) {
	for _, tc := range []struct{ name, text string }{
		{"date sentence", "On 4 May 2031 the ferry sank."},
		{"date first", "4 May 2031 was the day on which the ferry sank."},
		{"outlet in a sentence", "The Daily Lantern reported on 4 May 2031 that the pumps had failed."},
		{"quotation", "“The Daily Lantern lied,” she said."},
		{"by sentence", "By the time the board met, nine had died."},
		{"from sentence", "From Port Elan in the north came no word."},
		{"from a place", "From Port Elan in Calvania to Vessel, the boats stayed in."},
		{"question", "Q: Who looked at the pumps?"},
		{"poem", "The sea keeps what the harbour gives,\nand nobody counts the dead."},
		{"list", "- The Daily Lantern\n- Radio Calvania"},
		{"dash", "Ivo Lenk — the pump man — was there."},
	} {
		d := readString(t, "Ferry sinks off Port Elan\n\n"+tc.text+"\n\n"+lead+more)
		if kinds(d) != "headline body" || d.Published != "" || d.Publisher != "" || len(d.Authors) != 0 {
			t.Errorf("%s: %s, %s %s %s\n%s", tc.name, kinds(d), d.Published, d.Publisher, d.Authors, outline(d))
		}
	}
}

func TestOutletName(t *testing.T) {
	for s, want := range map[string]bool{
		"The Daily Lantern": true, "The Lowland Gazette": true, "Radio Calvania": true, "Tallow Ford Weekly News": true, "the Harbour Mail": true, "The Spinner weekly": true, "Reuters": true, "lantern.example.com": true,
		"The Daily Beacon": true, "Coast News Agency": true, "Elan Evening Post": true, "Voice of the Harbour": true,
		"World News": false, "Breaking News": false, "Sport": false, "Port Elan": false, "A Last Post": false, "News": false, "Ana Ruiz": false, "The mail came late": false, "What the Papers Say": false, "Gazette": false, "She reads The Lowland Gazette.": false,
	} {
		if got := outletName(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// TestEnd reads how articles end.
func TestEnd(t *testing.T) {
	for _, tc := range []struct{ end, want string }{
		{"Ana Ruiz covers the port.", "boilerplate"},
		{"Ana Ruiz is the Lantern's harbour correspondent.", "boilerplate"},
		{"Tom Okoro writes about ships for the Lantern.", "boilerplate"},
		{"Additional reporting by Ivo Lenk.", "boilerplate"},
		{"(Editing by Ivo Lenk)", "boilerplate"},
		{"© 2031 The Daily Lantern", "boilerplate"},
		{"ana.ruiz@lantern.example", "boilerplate"},
		{"The Lowland Gazette, 4 May 2031", "boilerplate"},
		{"This article was amended on 6 May 2031 because an earlier version gave the ferry's age as 20.", "body"},
		{"Ana Ruiz declined to comment.", "body"},
		{"Ana Ruiz covered the hole with her hand.", "body"},
		{"The mayor covers his losses.", "body"},
		{"Marta Kolar covers her ears when the sirens sound.", "body"},
	} {
		d := readString(t, "Ferry sinks off Port Elan\n\nBy Ana Ruiz\n\n"+lead+more+"\n\n"+tc.end)
		if got := d.Sections[len(d.Sections)-1].Kind; string(got) != tc.want || len(d.Authors) != 1 {
			t.Errorf("%s: %s, want %s; authors %q", tc.end, got, tc.want, d.Authors)
		}
	}
}

// TestHeadlineStopped reads texts whose first line is a headline with a full stop set behind it.
func TestHeadlineStopped(t *testing.T) {
	body := "\n\n" + lead + " They had asked for new pumps in March, and again in April, when the board met." + more + "\n\nNobody was charged.\n\nThe union wants an inquiry.\n\nIt has written to the minister."
	for _, tc := range []struct {
		head string
		want string
	}{
		{"Harbour board's favourite ferry has a history of faults.", "headline body"},
		{"Ferry line not counting the cost.", "headline body"},
		{"Board faces anger over pumps; \n\nInspectors say nobody listened.", "headline body"},
		{"Anger, but few answers in Port Elan.\n\nInspectors say nobody listened.", "headline body"},
		{"Can anyone trust a ferry?\n\nLETTERS.", "headline boilerplate body"},
		{"The mayor resigned on Sunday.", "body"},
		{"He was alone when it happened.", "body"},
		{"There is a hole in the ferry.", "body"},
		{"In the harbour nothing moves.", "body"},
		{"Marta Kolar said nothing.", "body"},
		{"The board named three faults:", "body"},
		{"Inspectors found the pumps broken. The board knew.", "body"},
	} {
		if d := readString(t, tc.head+body); kinds(d) != tc.want {
			t.Errorf("%q: %s, want %s\n%s", tc.head, kinds(d), tc.want, outline(d))
		}
	}
}
