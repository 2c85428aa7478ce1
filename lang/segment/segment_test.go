package segment_test

import (
	"os"
	"strings"
	"testing"

	"segun"
	"segun/lang/segment"
)

// shipped opens the model that lies in data/models.
func shipped(t testing.TB) *segment.Segmenter {
	t.Helper()
	raw, err := os.ReadFile("../../data/models/en-segment/weights.bin")
	if err != nil {
		t.Fatal(err)
	}
	return open(t, raw)
}

func document(text string) *segun.Document {
	return &segun.Document{Text: text, Blocks: segment.Blocks(text), Sections: []segun.Section{{ID: "s1", Span: segun.Span{End: uint32(len(text))}}}}
}

// show writes sentences on lines, tokens apart by spaces.
func show(doc *segun.Document, t *segun.Tokens) []string {
	var out []string
	for _, s := range t.Sentences {
		var w []string
		for _, k := range t.Tokens[s.First:s.End] {
			w = append(w, k.Span.In(doc.Text))
		}
		out = append(out, strings.Join(w, " "))
	}
	return out
}

// TestNews holds how news prose is cut: each case is text whose sentences are apart by " ¦ ".
func TestNews(t *testing.T) {
	s := shipped(t)
	for _, c := range []string{
		`"We never saw the contract," said Gov. Ruiz. ¦ "It was signed at night."`,
		`“We never saw the contract,” Gov. Ines Ruiz said. ¦ “It was signed at night.”`,
		`“You cannot talk of change if you do not know what we are changing,” McVeltre said, adding nothing.`,
		`They were sent to depots outside the VA.`,
		`“There is no plan.” ¦ The ministry declined to comment.`,
		`He said “there is no plan.” ¦ The ministry declined to comment.`,
		`"Is there a plan?" she asked. ¦ "Nobody told us."`,
		`“Stop!” he shouted at the guards.`,
		`«There is no deal», the minister said.`,
		`„There is no deal“, the minister said.`,
		`U.S. officials met Dr. J. K. Ruiz on Jan. 5 in St. Ives. ¦ They left at 6 p.m. on Friday.`,
		`The envoy arrived in the U.S. on Monday. ¦ She left the U.N. headquarters at noon.`,
		`Halden Freight Inc. said it would close the port. ¦ Shares of Marrow Corp. fell 10%.`,
		`The court cited Art. 12 and No. 5 of the code. ¦ See p. 12.`,
		`PORT ELAN (Agency) — ¦ The harbour was closed on Sunday.`,
		`Three people were hurt … and one died, police said.`,
		`The plan — which nobody had read — was approved. ¦ It costs $5.2 million, or 1,000 times more.`,
		`Col. Hadi Brenn, the commander's brother-in-law, didn't reply. ¦ He can't be reached.`,
		`She asked: “Who paid?” ¦ Nobody answered.`,
		`Prosecutor Morvan (the second in a year) resigned. ¦ Her deputy, Mr. Oduya Jr., took over.`,
		`The firm's lawyers wrote to editors@tribune.example and www.tribune.example/letters on Tuesday.`,
		`‘It’s over,’ said Mrs. Tann. ¦ ‘We’re going home.’`,
		`Lt. Gen. A. B. Corvin, Sen. Dale Prior and Rep. Ana Sol voted. ¦ The vote was 51-49.`,
		`He works for the Bureau of Fisheries. ¦ Its director, M. Lune, was absent.`,
		`The minister said: "We will not negotiate." ¦ He did not elaborate.`,
		`In Sept. 2030 the Tribune reported that “no order was signed.” ¦ The mayor denied it.`,
		`"I don't know," he said, "and I don't want to know."`,
		`Change of plans ¦ That could spell trouble for people like Ida Bren.`,
		`No claim of responsibility ¦ The attack targeted a bus in the port of Velm.`,
		`A bus burned out in the blast ¦ It had come from Velm, the police said.`,
		`She thought That was it, and said This would do.`,
		`He edits the magazine The orchard and praised the author of The weir.`,
		`The men went After Hours to The Velm Arms with In Flames.`,
		`There were no seizures in Velm, said Const. Ida Bren and Coun. Tam Ordo. ¦ They left.`,
		`China buys most, after the U.S. ¦ Although growth has slowed, trade will rebound.`,
		`"He is in charge," Brandle told Wolf News' Tam Ordo in an interview airing Sunday. ¦ "And to me, a gain is that he knows them."`,
		`The committee, i.e. its chairman, met at 10:30 a.m. in Rm. 5.`,
		`The blaze began around 9 p.m. Sunday at a shop in Velm. ¦ It burned until 4 a.m. Monday.`,
		`The shop closed at 5 p.m. ¦ Monday was a holiday.`,
		`The shop closed at 5 p.m. ¦ Sunday trading is not allowed in Velm.`,
	} {
		want := strings.Split(c, " ¦ ")
		doc := document(strings.Join(want, " "))
		tokens, doubts := s.Split(doc)
		var got []string
		for _, st := range tokens.Sentences {
			got = append(got, st.Span.In(doc.Text))
		}
		if strings.Join(got, " ¦ ") != c || len(doubts) > 0 {
			t.Errorf("sentences\nwant %s\ngot  %s %v", c, strings.Join(got, " ¦ "), doubts)
		}
	}
}

// TestWords holds how words are cut: text, then its tokens.
func TestWords(t *testing.T) {
	s := shipped(t)
	for _, c := range [][2]string{
		{`don't`, `do n't`}, {`DON’T`, `DO N’T`}, {`cannot gonna wanna dunno`, `can not gon na wan na du n no`},
		{`it's Ruiz’s dockers'`, `it 's Ruiz ’s dockers '`}, {`we'd've`, `we 'd 've`}, {`O'Brien’s o'clock`, `O'Brien ’s o'clock`},
		{`$5 US$5 €1.5bn 10% 5km 10am 3rd 1990s ’90s`, `$ 5 US$ 5 € 1.5 bn 10 % 5 km 10 am 3rd 1990s ’90s`},
		{`10:30 1,000 1,50 3.5 9/11 12/05/2031 2-3 555-0199`, `10:30 1,000 1,50 3.5 9/11 12/05/2031 2 - 3 555-0199`},
		{`well-known anti-war e-mail al-Tayyib mid-2020s 10-year-old`, `well - known anti-war e-mail al - Tayyib mid-2020s 10 - year - old`},
		{`and/or w/o`, `and / or w/o`},
		{`http://tribune.example/a_(b)?q=1, (www.tribune.example).`, `http://tribune.example/a_(b)?q=1 , ( www.tribune.example ) .`},
		{`desk@tribune.example; @ruiz_office #PortElan #1`, `desk@tribune.example ; @ruiz_office #PortElan # 1`},
		{`segun.org report.pdf end.The`, `segun.org report.pdf end . The`},
		{`:) :-( ;-) <3`, `:) :-( ;-) <3`},
		{`wait... so.... … ?! !!!`, `wait ... so .... … ?! !!!`},
		{`a—b a–b a--b a - b`, `a — b a – b a -- b a - b`},
		{"“a” „b“ «c» ‹d› ‘e’ \"f\" 'g' ``h''", "“ a ” „ b “ « c » ‹ d › ‘ e ’ \" f \" ' g ' `` h ''"},
		{`U.S. U.S.-led Ph.D. e.g. J.K. Ruiz J.Ruiz`, `U.S. U.S. - led Ph.D. e.g. J.K. Ruiz J. Ruiz`},
		{`AT&T R&D C++`, `AT&T R&D C++`},
		{`'em 'tis y'all goin' Ya'll`, `'em 't is y' all goin' Ya 'll`},
		{`Q: Why? A: Because.`, `Q : Why ? A : Because .`},
		{`f*ck "****"`, `f*ck " **** "`},
		{`Zürich’s naïve co­operation`, `Zürich ’s naïve co­operation`},
		{`👩‍🚒👍🏽 ok`, `👩‍🚒 👍🏽 ok`},
		{`(see Fig. 5)`, `( see Fig. 5 )`},
	} {
		doc := document(c[0])
		tokens, _ := s.Split(doc)
		if got := strings.Join(show(doc, tokens), " "); got != c[1] {
			t.Errorf("%s\nwant %s\ngot  %s", c[0], c[1], got)
		}
	}
}

// TestLines: a sentence goes on over a line end, and stops before a bullet.
func TestLines(t *testing.T) {
	s := shipped(t)
	for _, c := range []struct {
		text string
		want int
	}{
		{"The ministry said on Friday\nthat it had no plan\nto close the port.", 1},
		{"• the port\n• the road\n• the bridge", 3},
		{"- the port\n- the road", 2},
		{"The port is closed\n\nBy Ana Sol\n\nIt was closed on Sunday.", 3},
		{"The harbour — long silted up\n— was closed.", 1},
	} {
		tokens, _ := s.Split(document(c.text))
		if len(tokens.Sentences) != c.want {
			t.Errorf("%q: %d sentences, want %d", c.text, len(tokens.Sentences), c.want)
		}
	}
}

// TestGiants: neither a word nor a sentence grows without bound, and each gives one doubt.
func TestGiants(t *testing.T) {
	s := shipped(t)
	for name, text := range map[string]string{
		"letters": strings.Repeat("a", 1<<20), "runes": strings.Repeat("é", 1<<19), "marks": strings.Repeat("!", 1<<20),
		"mixed": strings.Repeat("a.b@c-d'", 1<<17), "dots": strings.Repeat("a.", 1<<19), "damaged": strings.Repeat("\xff\xe2", 1<<19),
		"words": strings.Repeat("word ", 1<<17), "host": strings.Repeat("ab.cd/", 1<<17), "slashes": "http://" + strings.Repeat("/(", 1<<19),
	} {
		tokens, doubts := s.Split(document(text))
		check(t, document(text), tokens)
		if len(doubts) == 0 || len(doubts) > 2 {
			t.Errorf("%s: doubts %v", name, doubts)
		}
		for _, k := range tokens.Tokens {
			if k.Span.Len() > 1024 {
				t.Fatalf("%s: a token of %d bytes", name, k.Span.Len())
			}
		}
		for _, st := range tokens.Sentences {
			if st.End-st.First > 400 {
				t.Fatalf("%s: a sentence of %d tokens", name, st.End-st.First)
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, x := range []string{"", "a", "“He can't,” said Gov. Ruiz.\n\n- x\n- y", "a.b@c.d http://x/'’‘´ ʼ", "\xe2\x80", "1,2.3/4-5:6 $5M 'em '90s :-)", "\u00a0\u2028x\u200b"} {
		f.Add(x)
	}
	s := shipped(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(strings.ToValidUTF8(text, "\ufffd"))
		tokens, _ := s.Split(doc)
		check(t, doc, tokens)
	})
}

func BenchmarkSplit(b *testing.B) {
	s := shipped(b)
	par := `“We never saw the contract,” said Gov. Ines Ruiz, who didn't attend the meeting on Jan. 5. The ministry's officials, citing three dock inspectors, reported that the harbour of Port Elan had been closed for 10 days. "It cost $5.2 million," one inspector said; others weren't so sure.`
	doc := document(strings.Repeat(par+"\n\n", 200))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Split(doc)
	}
}
