package quote

import (
	"reflect"
	"strings"
	"testing"

	"segun"
)

// paper makes a document of paragraphs.
func paper(paras ...string) *segun.Document {
	d := &segun.Document{Text: strings.Join(paras, "\n\n")}
	d.Sections = []segun.Section{{ID: "s1", Kind: segun.Body, Span: segun.Span{End: uint32(len(d.Text))}}}
	at := uint32(0)
	for _, p := range paras {
		d.Blocks = append(d.Blocks, segun.Block{Span: segun.Span{Start: at, End: at + uint32(len(p))}})
		at += uint32(len(p)) + 2
	}
	return d
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []string
		want []string
	}{
		{"curly", []string{"“We saw no ship,” said Ruiz. “None.”"}, []string{"We saw no ship,", "None."}},
		{"straight", []string{`"We saw no ship," said Ruiz. "None."`}, []string{"We saw no ship,", "None."}},
		{"typewriter", []string{"``We saw no ship,'' said Ruiz. ''None.''"}, []string{"We saw no ship,", "None."}},
		{"guillemets", []string{"«No hubo acuerdo», dijo Ruiz."}, []string{"No hubo acuerdo"}},
		{"German", []string{"„Kein Schiff“, sagte Ruiz. »Keins.«"}, []string{"Kein Schiff", "Keins."}},
		{"single with apostrophes", []string{"‘It wasn’t the inspectors’ fault,’ said Ruiz."}, []string{"It wasn’t the inspectors’ fault,"}},
		{"straight single", []string{"'It wasn't ours,' said Ruiz."}, []string{"It wasn't ours,"}},
		{"possessive is no quote", []string{"The inspectors' union and the dockers' union met."}, nil},
		{"nested", []string{"“She said ‘go home’ to us,” said Ruiz."}, []string{"She said ‘go home’ to us,"}},
		{"goes on in the next paragraph", []string{"“We saw no ship.", "“And no crew.”"}, []string{"We saw no ship.", "And no crew."}},
		{"goes on without an opening mark", []string{`Ruiz said, "We saw no ship.`, `And no crew." She left.`}, []string{"We saw no ship.", "And no crew."}},
		{"goes on without one, curly", []string{"Ruiz said, “We saw no ship.", "And no crew. It was “late”."}, []string{"We saw no ship.", "late"}},
		{"not behind a closed one", []string{`Ruiz said, "We saw no ship."`, `The mast was 40" long.`}, []string{"We saw no ship."}},
		{"never closed", []string{"He said “we saw no ship.", "The port was shut."}, []string{"we saw no ship."}},
		{"dash before", []string{"The answer—“no”—came late."}, []string{"no"}},
		{"inside brackets", []string{`The plan ("Operation Lantern") failed.`}, []string{"Operation Lantern"}},
		{"curly inside straight", []string{`"It isn’t about “Equal Pay” anymore. It is late.`, `"It is about a “Pump Bill,” which is long."`}, []string{"It isn’t about “Equal Pay” anymore. It is late.", "It is about a “Pump Bill,” which is long."}},
		{"curly inside straight, one paragraph", []string{`Ruiz said, "He called it “late” and left," and left.`}, []string{"He called it “late” and left,"}},
		{"straight closed by curly", []string{`Ruiz said "no” and “late” on Monday.`}, []string{"no", "late"}},
		{"turned wrongly behind an invisible mark", []string{"\u202a”We saw no ship,” said Ruiz."}, []string{"We saw no ship,"}},
		{"going on behind an invisible mark", []string{"“We saw no ship.", "\u200b“And no crew.”"}, []string{"We saw no ship.", "And no crew."}},
		{"behind a sign that nobody sees", []string{"\u202a”Sorry, you had to go!!” wrote Ruiz. \u200e“None.”\u200f"}, []string{"Sorry, you had to go!!", "None."}},
		{"marks set apart", []string{`It is " deeply sorry " for the loss and " ready to pay . " It left.`}, []string{" deeply sorry ", " ready to pay . "}},
		{"a mark set apart inside", []string{`"We saw no ship " and no crew," said Ruiz.`}, []string{"We saw no ship \" and no crew,"}},
		{"never closed before the next", []string{"“We saw no ship, said Ruiz, a pilot. “It was dark.” He left."}, []string{"It was dark."}},
		{"paragraphs run into one", []string{"“We saw no ship. It was dark, and cold. “It was late,” said Ruiz."}, []string{"We saw no ship. It was dark, and cold. “It was late,"}},
		{"one inside a sentence of it", []string{"“We saw no ship. It was “late” and dark."}, []string{"We saw no ship. It was “late"}},
		{"set apart and closing nothing", []string{`It went north, " he said. It was late.`}, nil},
		{"set apart and opening", []string{`It went, " he said, north " in June.`}, []string{" he said, north "}},
		{"only a mark", []string{`"`}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := paper(c.in...)
			var got []string
			for _, q := range Find(d) {
				got = append(got, q.Inner.In(d.Text))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}
