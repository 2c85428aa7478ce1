package phrase

import (
	"strings"
	"testing"

	"segun"
)

// reading makes a reading of words apart by spaces; a word is form/XPOS/head/relation, heads counted from 0, -1 the root.
func reading(t *testing.T, words string) *segun.Reading {
	t.Helper()
	r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}, Tags: &segun.Tags{}, Trees: &segun.Trees{}}
	var b strings.Builder
	for _, w := range strings.Fields(words) {
		p := strings.Split(w, "/")
		start := uint32(b.Len())
		b.WriteString(p[0])
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: start, End: uint32(b.Len())}})
		b.WriteByte(' ')
		head, rel, xpos := int32(-1), segun.RelRoot, "NN"
		if len(p) == 4 {
			xpos = p[1]
			for head = 0; p[2] != "-1" && int(head) < 100 && itoa(int(head)) != p[2]; head++ {
			}
			if p[2] == "-1" {
				head = -1
			}
			rel, _ = segun.ParseDeprel(p[3])
		}
		upos := segun.NOUN
		switch xpos {
		case ",", ".":
			upos = segun.PUNCT
		case "CD":
			upos = segun.NUM
		case "IN":
			upos = segun.ADP
		case "VBD":
			upos = segun.VERB
		case "WP":
			upos = segun.PRON
		}
		r.Tags.UPOS, r.Tags.XPOS, r.Tags.Lemma = append(r.Tags.UPOS, upos), append(r.Tags.XPOS, xpos), append(r.Tags.Lemma, p[0])
		r.Trees.Head, r.Trees.Deprel = append(r.Trees.Head, head), append(r.Trees.Deprel, rel)
	}
	r.Doc.Text = b.String()
	n := len(r.Tokens.Tokens)
	r.Tokens.Sentences = []segun.Sentence{{First: 0, End: n, Span: r.Tokens.Cover(0, n)}}
	return r
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

func TestTable(t *testing.T) {
	tab := NewTable()
	for i, w := range []string{"prime minister", "deputy prime minister", "minister", "vice-president", "prosecutor's office", "chief of staff"} {
		tab.Add(w, i)
	}
	v := NewView(reading(t, "Deputy Prime Minister Vice-President Vice - President prosecutor 's office Chief of Staff"), nil)
	for _, c := range []struct{ at, row, after int }{{0, 1, 3}, {1, 0, 3}, {2, 2, 3}, {3, 3, 4}, {4, 3, 7}, {7, 4, 10}, {10, 5, 13}} {
		if row, after, ok := tab.At(v, c.at, v.Len()); !ok || row != c.row || after != c.after {
			t.Errorf("At(%d) = %d, %d, %v; want %d, %d", c.at, row, after, ok, c.row, c.after)
		}
	}
	for _, c := range []struct{ last, row, from int }{{2, 1, 0}, {3, 3, 3}, {6, 3, 4}, {9, 4, 7}, {12, 5, 10}} {
		if row, from, ok := tab.Before(v, 0, c.last); !ok || row != c.row || from != c.from {
			t.Errorf("Before(%d) = %d, %d, %v; want %d, %d", c.last, row, from, ok, c.row, c.from)
		}
	}
	if _, _, ok := tab.At(v, 5, v.Len()); ok {
		t.Error("a phrase opens with a hyphen")
	}
	if row, _, ok := tab.Before(v, 1, 2); !ok || row != 0 {
		t.Errorf("Before does not stop at first: %d, %v", row, ok)
	}
}

// A noun phrase reaches over its modifiers and of-phrase, and ends at the comma before a relative clause.
func TestNounPhrase(t *testing.T) {
	v := NewView(reading(t, "three/CD/2/nummod dock/NN/2/compound inspectors/NNS/-1/root of/IN/5/case the/DT/5/det port/NN/2/nmod ,/,/8/punct who/WP/8/nsubj spoke/VBD/2/acl:relcl"), nil)
	if l := v.Left(2); l != 0 {
		t.Errorf("Left = %d, want 0", l)
	}
	all := func(int) bool { return true }
	if r := v.Right(2, all); r != 6 {
		t.Errorf("Right = %d, want 6", r)
	}
	if v.Lo[2] != 0 || v.Hi[2] != 8 {
		t.Errorf("the subtree is [%d, %d], want all", v.Lo[2], v.Hi[2])
	}
}

// The extent of a subtree is what climbing from every token gives.
func TestExtentEqualsClimbing(t *testing.T) {
	r := reading(t, "a/NN/1/dep b/NN/4/dep c/NN/3/dep d/NN/1/dep e/NN/-1/root f/NN/7/dep g/NN/7/dep h/NN/4/dep")
	v := NewView(r, nil)
	for i := range v.Low {
		lo, hi := i, i
		for k := range v.Low {
			for h := k; h >= 0; h = int(r.Trees.Head[h]) {
				if h == i {
					lo, hi = min(lo, k), max(hi, k)
				}
			}
		}
		if int(v.Lo[i]) != lo || int(v.Hi[i]) != hi {
			t.Errorf("token %d: [%d, %d], want [%d, %d]", i, v.Lo[i], v.Hi[i], lo, hi)
		}
	}
}

func TestJoined(t *testing.T) {
	prefix, row, ok := Offices().Joined("Ex-governor")
	if !ok || prefix != "ex" || Offices().Rows[row].Title != "governor" {
		t.Errorf("Joined = %q, %d, %v", prefix, row, ok)
	}
	if _, _, ok := Offices().Joined("self-governor"); ok {
		t.Error("self is no qualifier")
	}
}

// times are a lexicon of a few words for times.
type times map[string]uint32

func (l times) Word(s string) uint32 { return l[strings.ToLower(s)] }

func TestOverWhen(t *testing.T) {
	lex := times{"monday": Weekday | TimeNoun, "march": Month, "night": TimeNoun, "week": TimeNoun}
	for _, c := range []struct {
		words string
		after int // of the first token behind what says when, counted from the second token
	}{
		{"deal on Monday to sell", 3},
		{"deal last week to sell", 3},
		{"deal Monday night to sell", 3},
		{"deal early on Monday night to sell", 5},
		{"deal in 2029/CD/-1/root to sell", 3},
		{"deal in March 2029/CD/-1/root to sell", 4},
		{"deal yesterday to sell", 2},
		{"deal on March fifth/JJ/-1/amod to sell", 4},
		{"deal to sell", 1},
		{"deal on ships to sell", 1},
		{"deal 2029/CD/-1/root ships to sell", 1},
		{"deal", 1},
	} {
		v := NewView(reading(t, c.words), lex)
		if got := v.OverWhen(1, v.Len()); got != c.after {
			t.Errorf("%q: %d, want %d", c.words, got, c.after)
		}
	}
	v := NewView(reading(t, "deal last week to sell"), lex)
	if got := v.OverWhen(1, 2); got != 1 {
		t.Errorf("a phrase that the end cuts gives %d", got)
	}
}
