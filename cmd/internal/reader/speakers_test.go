package reader

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/corpus"
)

// spoken is a line of a list of speakers: a passage, the words in it that some claim holds, and whose words they are.
type spoken struct {
	place, text, words string
	by                 string // the innermost voice
	via                []string
	open               bool // it is not read so yet, and the line says so
}

// TestSpeakers reads the passages of testdata/speakers, which go through the ways in which reporting says, or leaves to be understood, who says something: "passage | words | voice". A passage is as long as it takes; ¶ stands for the
// border of a paragraph, and what ends without a stop is a headline. The voice is a name or description as it stands in the passage, outlet, or somebody, where the text does not say who; "A > B" is B, of whom A tells. With
// "A = B", B is another name by which the passage calls A. Behind a ? stands what is not read so yet; when it is, the test asks for the ? to go.
func TestSpeakers(t *testing.T) {
	files, err := filepath.Glob("testdata/speakers/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lists of speakers: %v", err)
	}
	d := shipped(t)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			list, open := speakers(t, file), 0
			for _, l := range list {
				a := l.article()
				doc, err := format.Read(a.Capture())
				if err != nil {
					t.Fatalf("%s: %v", l.place, err)
				}
				doc.Lang = "en" // which one sentence may be too short to tell
				r, err := d.Read(context.Background(), doc)
				if err != nil {
					t.Errorf("%s: %s: %v", l.place, l.text, err)
					continue
				}
				var tally corpus.Tally
				tally.Add(a, r)
				right, shown := tally.Chain.N == 1, "no claim holds these words"
				for _, c := range tally.Cases {
					if c.Read != "" && c.Gold != "" {
						shown = c.Read
					}
				}
				switch {
				case l.open && right:
					t.Errorf("%s: %q is %s's now: take the ? away", l.place, l.words, l.by)
				case !l.open && !right:
					t.Errorf("%s: %s\n\twant %q by %s\n\tread %s", l.place, l.text, l.words, strings.Join(append(l.via[:len(l.via):len(l.via)], l.by), " > "), shown)
				case l.open:
					open++
				}
			}
			t.Logf("%d lines, %d of them not read so yet", len(list), open)
		})
	}
}

// article is what a line stands for: an article with one annotated claim.
func (l *spoken) article() *corpus.Article {
	at := strings.Index(l.text, l.words)
	a := &corpus.Article{Name: l.place, Text: l.text + body(l.text), Given: segun.Given{Published: "2031-05-04", Publisher: "The Marlow Echo"}}
	voice := func(name string) string {
		switch name {
		case "outlet", "somebody":
			return map[string]string{"outlet": "(outlet)", "somebody": "(unspecified)"}[name]
		}
		names := strings.Split(name, " = ")
		a.Voices = append(a.Voices, corpus.Voice{Name: names[0], Also: names[1:]})
		return names[0]
	}
	c := corpus.Claim{Content: []segun.Span{{Start: uint32(at), End: uint32(at + len(l.words))}}, Status: "asserted", Realis: "happened"}
	for _, v := range l.via {
		c.Via = append(c.Via, voice(v))
	}
	c.By = voice(l.by)
	a.Claims = append(a.Claims, c)
	return a
}

// speakers reads a file of TestSpeakers.
func speakers(t *testing.T, file string) []spoken {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []spoken
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		l := spoken{place: filepath.Base(file) + ":" + strconv.Itoa(n)}
		if l.open = line[0] == '?'; l.open {
			line = strings.TrimSpace(line[1:])
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 3 {
			t.Fatalf("%s: want \"passage | words | voice\"", l.place)
		}
		l.text, l.words = strings.ReplaceAll(cells[0], " ¶ ", "\n\n"), strings.ReplaceAll(cells[1], " ¶ ", "\n\n")
		if strings.Count(l.text, l.words) != 1 {
			t.Fatalf("%s: the words %q stand %d times in the passage, want once", l.place, l.words, strings.Count(l.text, l.words))
		}
		chain := strings.Split(cells[2], " > ")
		l.via, l.by = chain[:len(chain)-1], chain[len(chain)-1]
		for _, v := range chain {
			for _, name := range strings.Split(v, " = ") {
				if name != "outlet" && name != "somebody" && !strings.Contains(l.text, name) {
					t.Fatalf("%s: the passage does not have %q", l.place, name)
				}
			}
		}
		out = append(out, l)
	}
	if err := lines.Err(); err != nil || len(out) == 0 {
		t.Fatalf("%s: %d lines: %v", file, len(out), err)
	}
	return out
}
