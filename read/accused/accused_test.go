package accused

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// word is one word of an invented sentence with its tree.
type word struct {
	form, lemma, xpos string
	upos              segun.UPOS
	head              int
	rel               segun.Deprel
}

// sentence makes a reading of words.
func sentence(words ...word) *segun.Reading {
	r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}, Tags: &segun.Tags{}, Trees: &segun.Trees{}}
	var text strings.Builder
	for _, w := range words {
		at := uint32(text.Len())
		text.WriteString(w.form + " ")
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w.form))}})
		r.Tags.UPOS, r.Tags.XPOS, r.Tags.Lemma = append(r.Tags.UPOS, w.upos), append(r.Tags.XPOS, w.xpos), append(r.Tags.Lemma, w.lemma)
		r.Trees.Head, r.Trees.Deprel = append(r.Trees.Head, int32(w.head)), append(r.Trees.Deprel, w.rel)
	}
	r.Doc.Text = text.String()
	r.Tokens.Sentences = []segun.Sentence{{Span: segun.Span{End: uint32(text.Len())}, End: len(words)}}
	return r
}

// did is "Owners VERB": knew, which accuses, or slept, which does not.
func did(form, lemma string) *segun.Reading {
	return sentence(word{"Owners", "owner", "NNS", segun.NOUN, 1, segun.RelNsubj}, word{form, lemma, "VBD", segun.VERB, -1, segun.RelRoot})
}

// claims are two of one voice: that of the reading, and one that rules take for an accusation if accused.
func claims(r *segun.Reading, accused bool) []Claim {
	all := []segun.Span{{End: uint32(len(r.Doc.Text))}}
	return []Claim{
		{Head: 1, Doer: 0, Cue: -1, Speaker: -1, Depth: 2, Content: all, Voice: "e1", By: "e2", Asked: true, Core: 1, Signs: []Sign{{"read as", "asserted"}, {"voice", "insider"}}},
		{Head: 1, Doer: 0, Cue: -1, Speaker: -1, Depth: 2, Content: all, Voice: "e1", Accuses: accused},
	}
}

// lesson is what people said of such claims.
func lesson(r *segun.Reading, m Mark) Lesson {
	return LessonOf(r.Doc.Text, phrase.NewView(r, nil), nil, claims(r, false), func(*Claim) Mark { return m })
}

// trained learns that to know accuses and to sleep does not.
func trained(t *testing.T) []byte {
	t.Helper()
	var list []Lesson
	for range 4 {
		list = append(list, lesson(did("knew", "know"), Accusing), lesson(did("slept", "sleep"), Innocent))
	}
	raw, err := Train("tiny", list, Options{Epochs: 20, Trees: 40, Depth: 1, Least: 1, TreeRate: 0.3, Ridge: 1, Seeds: 2, Rate: 0.05, RowsLog: 10, Texts: 2, Folds: 3}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func open(t *testing.T, raw []byte) *Judge {
	t.Helper()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	j, err := Open(f, nil)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func TestLearns(t *testing.T) {
	raw := trained(t)
	if !bytes.Equal(raw, trained(t)) {
		t.Error("two trainings differ")
	}
	j := open(t, raw)
	if !strings.HasPrefix(j.Model(), "tiny@") {
		t.Errorf("model %q", j.Model())
	}
	for _, c := range []struct {
		r    *segun.Reading
		says bool
	}{{did("knew", "know"), true}, {did("slept", "sleep"), false}} {
		v, list := phrase.NewView(c.r, nil), claims(c.r, false)
		room := new(Room)
		j.Weigh(v, list, room)
		if list[0].Odds > 0 != c.says {
			t.Errorf("%q: %.2f", c.r.Doc.Text, list[0].Odds)
		}
		if list[1].Odds != -sure {
			t.Errorf("%q: what is not asked about got %.2f", c.r.Doc.Text, list[1].Odds)
		}
		if c.says && !strings.Contains(j.Explain(v, list, 0), "“knew”") {
			t.Errorf("%q is explained by %q", c.r.Doc.Text, j.Explain(v, list, 0))
		}
		before := list[0].Odds
		if j.Again(v, list, 0, room); list[0].Odds != before {
			t.Errorf("weighed again: %.2f for %.2f", list[0].Odds, before)
		}
	}
}

// What holds for one text only is not learned.
func TestLearnsFromSeveralTexts(t *testing.T) {
	list := []Lesson{lesson(did("knew", "know"), Accusing), lesson(did("slept", "sleep"), Innocent)}
	raw, err := Train("tiny", list, Options{Epochs: 20, Trees: 1, Depth: 1, Least: 1, TreeRate: 0.3, Ridge: 1, Seeds: 1, Rate: 0.05, RowsLog: 10, Texts: 2, Folds: 3}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	j := open(t, raw)
	var odds [2]float64
	for i, r := range []*segun.Reading{did("knew", "know"), did("slept", "sleep")} {
		l := claims(r, false)
		j.Weigh(phrase.NewView(r, nil), l, new(Room))
		odds[i] = l[0].alone
	}
	if odds[0] != odds[1] {
		t.Errorf("told apart by words of one text: %v", odds)
	}
}

// An accusation beside it counts for a claim once it has been learned that it does.
func TestNeighboursCount(t *testing.T) {
	var list []Lesson
	for i := range 8 {
		r := did("left", "leave")
		m := Innocent
		if i%2 == 0 {
			m = Accusing
		}
		list = append(list, LessonOf("", phrase.NewView(r, nil), nil, claims(r, m == Accusing), func(*Claim) Mark { return m }))
	}
	raw, err := Train("tiny", list, Options{Epochs: 4, Trees: 40, Depth: 1, Least: 1, TreeRate: 0.3, Ridge: 1, Seeds: 1, Rate: 0.05, RowsLog: 10, Folds: 3}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	j, r := open(t, raw), did("left", "leave")
	v := phrase.NewView(r, nil)
	with, without := claims(r, true), claims(r, false)
	j.Weigh(v, with, new(Room))
	j.Weigh(v, without, new(Room))
	if with[0].Odds <= 0 || without[0].Odds >= 0 {
		t.Errorf("beside an accusation %.2f, beside none %.2f", with[0].Odds, without[0].Odds)
	}
	if with[0].Odds-with[0].alone > 1 && !strings.Contains(j.Explain(v, with, 0), "the claims beside it") {
		t.Errorf("explained by %q", j.Explain(v, with, 0))
	}
}

// A judge that has learned nothing says nothing; one that watches sees every text.
func TestBlankAndWatching(t *testing.T) {
	raw, err := Blank("none").Encode()
	if err != nil {
		t.Fatal(err)
	}
	r := did("knew", "know")
	v, list := phrase.NewView(r, nil), claims(r, false)
	if j := open(t, raw); true {
		j.Weigh(v, list, new(Room))
		if !math.IsNaN(list[0].Odds) || j.Explain(v, list, 0) != "" {
			t.Errorf("blank: %v", list[0].Odds)
		}
	}
	seen := 0
	Watching(func(_ *phrase.View, l []Claim) { seen += len(l) }).Weigh(v, list, new(Room))
	if seen != len(list) {
		t.Errorf("%d claims were seen, of %d", seen, len(list))
	}
}

func TestMarked(t *testing.T) {
	of := Marked([]Place{{0, 10, true}, {12, 40, false}, {12, 20, true}})
	for _, c := range []struct {
		start, end uint32
		want       Mark
	}{{0, 9, Accusing}, {14, 40, Innocent}, {12, 21, Accusing}, {50, 60, Unmarked}, {9, 11, Accusing}, {8, 60, Innocent}} {
		if got := of(&Claim{Content: []segun.Span{{Start: c.start, End: c.end}}}); got != c.want {
			t.Errorf("%d-%d: %d, want %d", c.start, c.end, got, c.want)
		}
	}
}

func TestWeighingNeedsNoNewRoom(t *testing.T) {
	j, r := open(t, trained(t)), did("knew", "know")
	v, list := phrase.NewView(r, nil), claims(r, false)
	var room Room
	j.Weigh(v, list, &room)
	if n := testing.AllocsPerRun(20, func() { j.Weigh(v, list, &room) }); n > 0 {
		t.Errorf("%.0f allocations a text", n)
	}
}

// A model file whose trees ask about what is not there, or go round in circles, is refused.
func TestDamagedTrees(t *testing.T) {
	for name, f := range map[string]forest{
		"an input that is not there": {trees: [][]node{{{input: inputs, next: [2]int16{1, 2}}, {input: -1}, {input: -1}}}},
		"a sign that is there":       {signs: []uint64{7}, trees: [][]node{{{input: inputs, next: [2]int16{1, 2}}, {input: -1}, {input: -1}}}},
		"a circle":                   {trees: [][]node{{{input: inOwn, next: [2]int16{0, 1}}, {input: -1}}}},
		"a node that is not there":   {trees: [][]node{{{input: inOwn, next: [2]int16{1, 2}}, {input: -1}}}},
	} {
		b := model.NewBuilder("damaged")
		b.AddLinear(tableAlone, make([]float32, 1), 1, 1)
		f.add(b)
		raw, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		file, err := model.Open(raw)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(file, nil); (err == nil) != (name == "a sign that is there") {
			t.Errorf("%s: %v", name, err)
		}
	}
	b := model.NewBuilder("short")
	b.AddLinear(tableAlone, make([]float32, 1), 1, 1)
	b.Add(sectionTrees, []byte{3, 0, 1})
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	file, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(file, nil); err == nil {
		t.Error("trees that end early: no error")
	}
}
