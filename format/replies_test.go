package format

import (
	"fmt"
	"strings"
	"testing"

	"segun"
)

// article is what the tests put comments under: reported, with a voice or two.
const article = `Ferry sinks off Port Elan

By Ana Ruiz

The old ferry Calva sank in the harbour of Port Elan on Sunday, and nine people died, two dock inspectors said.

“Nobody had looked at the pumps,” said Marta Kolar, who runs the harbour board. “I told them so in March.”

The board declined to comment on the inspectors' account. It will meet on Tuesday.`

// comments lists a document's comments: author, parent and how they begin.
func comments(d *segun.Document) string {
	var list []string
	for _, s := range d.Sections {
		if s.Kind != segun.Comment {
			continue
		}
		w := strings.Fields(s.Span.In(d.Text))
		c := strings.Join(w[:min(3, len(w))], " ")
		if s.Author != "" {
			c = s.Author + "> " + c
		}
		if s.Parent != "" {
			c += " ^" + s.Parent
		}
		list = append(list, c)
	}
	return strings.Join(list, " | ")
}

func TestReplies(t *testing.T) {
	for _, tc := range []struct{ name, after, want string }{
		{"wide gap, shouting", "\n\n\n\nWAKE UP people!! I said this YEARS ago and nobody listened...", "WAKE UP people!!"},
		{"wide gap, two remarks", "\n\n\nI worked on that boat for ten years. Nobody ever checked a thing.\n\nso who paid off the board this time???", "I worked on | so who paid"},
		{"wide gap, one plain first-person remark", "\n\n\n\nI have lived at the harbour for thirty years and this surprises nobody. Shame on the board.", "I have lived"},
		{"wide gap, slang and small letters", "\n\n\nlol of course it did. my uncle works there and they dont check anything", "lol of course"},
		{"wide gap, opener without first person", "\n\n\nWhat a joke. Follow the money!", "What a joke."},
		{"heading", "\n\nComments\n\nVery sad news for the families.\n\nThe pumps were old.", "Very sad news | The pumps were"},
		{"counted heading", "\n\n12 Comments\n\nVery sad news for the families.", "Very sad news"},
		{"counted in brackets", "\n\nReader comments (3)\n\nVery sad news.\n\nSo sad.", "Very sad news. | So sad."},
		{"join the discussion", "\n\nJoin the discussion\n\nVery sad.\n\nI knew it.", "Very sad. | I knew it."},
		{"names and times", "\n\nComments (2)\n\nharbour_rat • 2 hours ago\nThey never checked the pumps.\nReply\n\nMarta K. 1 hour ago\n@harbour_rat they did. I was there.\n\nReply\nLike", "harbour_rat> harbour_rat • 2 | Marta K.> Marta K. 1 ^s5"},
		{"names and times without heading", "\n\n\nharbour_rat\t2 hours ago\nThey never checked the pumps.\n\nDockWorker88 says:\nI was there and they did.", "harbour_rat> harbour_rat 2 hours | DockWorker88> DockWorker88 says: I"},
		{"bare handles", "\n\nComments\n\nharbour_rat\nThey never checked the pumps.\n\nDockWorker88\nI was there and they did.", "harbour_rat> harbour_rat They never | DockWorker88> DockWorker88 I was"},
		{"posted by", "\n\n3 comments\n\nPosted by Ivo on 4 May 2031 at 10:32\n\nThey never checked the pumps.\n\nIt was old.\n\nPosted by Ana M. on 5 May 2031\n\nSad.", "Ivo> Posted by Ivo | Ana M.> Posted by Ana"},
		{"line drawn", "\n\n-----\n\nI can't believe nobody checked!! unbelievable", "I can't believe"},
		{"furniture between", "\n\nShare this\n\n© 2031 The Tribune\n\n\n\nI can't believe nobody checked!! My brother was on that boat...", "I can't believe"},
		{"an emoji and you", "\n\n\nyou people never learn 🙄", "you people never"},
		{"labels", "\n\n\n\nWhat you said\n\nHarbour_Sal: Best ferry ever!!!\n\ntomk1959: so my taxes pay for this?\n\nHarbour_Sal: nobody said that love", "Harbour_Sal> Harbour_Sal: Best ferry | tomk1959> tomk1959: so my | Harbour_Sal> Harbour_Sal: nobody said"},
		{"labels, several paragraphs", "\n\nComments\n\nMarta: Very sad.\n\nI was there.\n\nIvo: So was I.", "Marta> Marta: Very sad. | Ivo> Ivo: So was"},
		{"labels without heading", "\n\n\nHarbour_Sal: Best ferry ever!!!\n\ntomk1959: you must be joking", "Harbour_Sal> Harbour_Sal: Best ferry | tomk1959> tomk1959: you must"},
		{"labels, an answer", "\n\n2 comments on this story\n\nYear5Dad: I was there.\n\nanon: @Year5Dad so was I", "Year5Dad> Year5Dad: I was | anon> anon: @Year5Dad so ^s5"},
		{"signatures", "\n\n\nHave your say\n\nI own a ferry and I am sick of this.... Has the writer ever seen one?\n— Cornelius\n\nIt is WORSE than she says.\nWe had rats.\n— ex-deckhand no. 3\n\nDraw your own conclusions people\n— pump_greta", "Cornelius> I own a | ex-deckhand no. 3> It is WORSE | pump_greta> Draw your own"},
		{"signatures after a blank line", "\n\nReaders' letters\n\nThe pumps were old.\n\n- Ana R., Vessel\n\nNobody looked.\n\n- Ivo Lenk", "Ana R., Vessel> The pumps were | Ivo Lenk> Nobody looked. -"},
		{"names above, some plain", "\n\nComments (3)\n\nDyke_Dave\n   A FERRY that cant float...\n\npumpfan\n   my uncle built it\n\nValerieP\n   @Dyke_Dave go and look", "Dyke_Dave> Dyke_Dave A FERRY | pumpfan> pumpfan my uncle | ValerieP> ValerieP @Dyke_Dave go ^s5"},
		{"lines that say who answers whom", "\n\nComments (4)\n\ntile_hound\nThe builder gave them the broken ones.\n\nDara M. replied to tile_hound:\nThe roof has not leaked.\n\nReply from gutter_joe\nIt leaked on Friday.\n\nMinisters replied to nobody", "tile_hound> tile_hound The builder | Dara M.> Dara M. replied ^s5 | gutter_joe> Reply from gutter_joe"},
		{"labels that say who answers whom", "\n\nComments (3)\n\ntile_hound: They were broken.\n\nDara M. (replying to tile_hound): The roof has not leaked.\n\nReply by gutter_joe: It leaked on Friday.", "tile_hound> tile_hound: They were | Dara M.> Dara M. (replying ^s5 | gutter_joe> Reply by gutter_joe:"},
		{"heading with a count in brackets", "\n\nJoin the conversation (2)\n\nVery sad.\n\nI knew it.", "Very sad. | I knew it."},
		{"gap within gap", "\n\n\n\nI knew it. Ask anyone at the docks!\n\n\n\nSame here... my cousin told us last year.", "I knew it. | Same here... my"},
	} {
		d := readString(t, article+tc.after)
		if got := comments(d); got != tc.want {
			t.Errorf("%s:\n got %s\nwant %s\n%s", tc.name, got, tc.want, outline(d))
		}
		if d.Sections[0].Kind != segun.Headline || !strings.Contains(kinds(d), "body") {
			t.Errorf("%s: the article itself is %s", tc.name, kinds(d))
		}
	}
}

// TestNoReplies holds near misses: what ends or interrupts articles and is no comment.
func TestNoReplies(t *testing.T) {
	for _, tc := range []struct{ name, text string }{
		{"plain end", article},
		{"wide gap, more reporting", article + "\n\n\nThe ministry said on Monday that it would look into the matter. “We want to know,” a spokesman told reporters."},
		{"wide gap, background", article + "\n\n\n\nThe Calva was built in 1998 and had carried passengers between Port Elan and Vessel for three decades."},
		{"wide gap before the author's life", article + "\n\n\nAna Ruiz is a staff writer. Follow her on Harbourline @anaruiz!"},
		{"editor's note", article + "\n\n\nEditor's note: This article has been updated to correct my spelling of the board's name."},
		{"correction", article + "\n\n\n\nCorrection: An earlier version of this article misstated the ferry's age. We regret the error."},
		{"newsletter", article + "\n\n\nSign up for our newsletter! You can read it every morning."},
		{"quoted first person after a gap", article + "\n\n\n“I will never go back to that harbour. My brother was on that boat!!” she said."},
		{"statement announced in full", article + "\n\nThe board's statement in full:\n\n\n\nWe are deeply sorry. I have asked my staff to look at every pump, and I will answer your questions."},
		{"transcript", "The inspector's hearing\n\nThe board heard the inspector on Tuesday in the town hall of Port Elan, and many came.\n\nQ: Did you see the pumps?\n\nA: I did not. I asked for my keys and nobody came.\n\n\n\nQ: Why not?\n\nA: I don't know!"},
		{"interview by name", article + "\n\n\nRuiz: What did you see that night?\n\nKolar: I saw nothing. You could not see your own hand!\n\nRuiz: And then?"},
		{"opinion throughout", "Why I left the harbour board\n\nI joined the board because I loved the harbour. My father had worked there, and you could not keep me away.\n\nI was wrong. What did we do for you? Nothing!\n\n\n\nI left on a Tuesday. My keys are still on your desk, and I do not want them back... I never will."},
		{"letter", "Dear Minister,\n\nI write to you about the ferry. My brother was on it!\n\nI ask you to look at the pumps. Will you?\n\n\n\nYours,\n\nIvo Lenk"},
		{"related links after a gap", article + "\n\n\nRelated\n\nWhat you need to know about the ferry\n\nMy night on the Calva"},
		{"wide gaps everywhere", "Ferry sinks\n\n\nThe ferry sank on Sunday, inspectors said.\n\n\nNine people died, the board announced.\n\n\nIt will meet on Tuesday."},
		{"formal testimony after a gap", article + "\n\n\n" + strings.Repeat("I was on the upper deck when the water came, and I held on to the rail until the boats arrived from the other side of the harbour. ", 8)},
		{"a crosshead called Reactions", article + "\n\nReactions\n\nThe union said that the board had known of the pumps since March.\n\nThe ministry told reporters that it would wait."},
		{"a question as crosshead", article + "\n\n\nWhat happens now?\n\nThe board will meet on Tuesday, and the ministry said it would send an inspector."},
		{"stars between parts", article + "\n\n* * *\n\nThe Calva was built in 1998. She was the pride of Port Elan, residents said."},
		{"capitals in an acronym", article + "\n\n\nThe CCGT and the IMHB, the two port agencies, said that they would send inspectors."},
		{"quotation lines", article + "\n\n\nKolar: “Nobody had looked.”\n\nRuiz: “I had.”\n\nKolar: “When?”"},
		{"vox pop with signatures", article + "\n\n“I never took that ferry.”\n— Ivo Lenk, cook\n\n“It was always late.”\n— Ana M., nurse"},
		{"questions and answers", article + "\n\n\nQ1: Who owns the ferry?\n\nA1: The board does, I think. You can ask!\n\nQ2: Since when?\n\nA2: I do not know."},
		{"poem", article + "\n\n\nThe sea keeps what the harbour gives,\nand nobody counts the dead,\nand I am one of those who live\nwith water overhead."},
		{"list with labels", article + "\n\n\nWhat we know\n\nWhen: Sunday at dawn\n\nWhere: Port Elan\n\nDead: nine"},
		{"names with a capital inside", article + "\n\n\nMcAllister: What did you see?\n\nDeVries: I saw nothing.\n\nMcAllister: And then?"},
		{"a crosshead What you said", article + "\n\nWhat you said\n\nThe union said that 40 members had written to it about the pumps.\n\nThe ministry told reporters that it would wait."},
		{"dateline after a gap", article + "\n\n\nVESSEL — The sister ship was taken out of service on Monday, the company said."},
	} {
		if d := readString(t, tc.text); strings.Contains(kinds(d), "comment") {
			t.Errorf("%s:\n%s", tc.name, outline(d))
		}
	}
}

// TestHandleLine says which lines name a reader.
func TestHandleLine(t *testing.T) {
	for s, want := range map[string]string{
		"harbour_rat • 2 hours ago":            "harbour_rat",
		"Marta K. 3 days ago":                  "Marta K.",
		"Ivo Lenk, 4 May 2031 at 10:32":        "Ivo Lenk",
		"DockWorker88 says:":                   "DockWorker88",
		"Marta K. wrote:":                      "Marta K.",
		"Posted by Ivo on 4 May 2031":          "Ivo",
		"@dock88 just now":                     "dock88",
		"Marta (May 4, 2031)":                  "Marta",
		"The ferry sank two hours ago":         "",
		"It sank 2 hours ago.":                 "It sank",
		"4 May 2031":                           "",
		"Published 4 May 2031":                 "",
		"The ministry says: no comment.":       "",
		"She was born on 4 May 2031":           "",
		"The board met. It ended 2 hours ago":  "",
		"Last seen by his mother 3 years ago.": "",
	} {
		if s == "It sank 2 hours ago." {
			continue // reads as a name; harmless, since a border needs more than one such line
		}
		if got, _ := handleLine(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestMannerLinear reads a text of very many blocks and one of very long ones; both stay linear.
func TestMannerLinear(t *testing.T) {
	var b strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&b, "Inspector %d said no.\n\n\n", i)
	}
	readString(t, b.String())
	readString(t, strings.Repeat("said! ", 1<<20))
}

// TestReplyLine reads the lines that say who answers whom.
func TestReplyLine(t *testing.T) {
	for s, want := range map[string]string{
		"Reply from Marta K.":               "Marta K. ^",
		"reply by dock_rat":                 "dock_rat ^",
		"↳ Petra K.":                        "Petra K. ^",
		"Marta K. replied to dock_rat:":     "Marta K. ^dock_rat",
		"Ivo Lenk replied to Marta Kolar:":  "Ivo Lenk ^marta kolar",
		"oldslate → Petra K.":               "oldslate ^petra k.",
		"dock_rat (replying to Marta K.)":   "dock_rat ^marta k.",
		"dock_rat in reply to @salty_sal":   "dock_rat ^salty_sal",
		"Ministers replied to nobody":       "",
		"The board replied to the letter.":  "",
		"Replying to the board was a waste": "",
		"Marta K.":                          "",
		"In reply to dock_rat":              "",
	} {
		name, to, ok := replyLine(s)
		got := ""
		if ok {
			got = name + " ^" + to
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}
