package factual

import (
	"bytes"
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
		r.Tags.AltUPOS, r.Tags.AltXPOS = append(r.Tags.AltUPOS, w.upos), append(r.Tags.AltXPOS, w.xpos)
		r.Trees.Head, r.Trees.Deprel = append(r.Trees.Head, int32(w.head)), append(r.Trees.Deprel, w.rel)
	}
	r.Doc.Text = text.String()
	r.Tokens.Sentences = []segun.Sentence{{Span: segun.Span{End: uint32(text.Len())}, End: len(words)}}
	return r
}

// left is "They left ." or "They refused to leave ."; the predicate is its last word but one.
func left(refused bool) *segun.Reading {
	if !refused {
		return sentence(word{"They", "they", "PRP", segun.PRON, 1, segun.RelNsubj}, word{"left", "leave", "VBD", segun.VERB, -1, segun.RelRoot},
			word{".", ".", ".", segun.PUNCT, 1, segun.RelPunct})
	}
	return sentence(word{"They", "they", "PRP", segun.PRON, 1, segun.RelNsubj}, word{"refused", "refuse", "VBD", segun.VERB, -1, segun.RelRoot},
		word{"to", "to", "TO", segun.PART, 3, segun.RelMark}, word{"leave", "leave", "VB", segun.VERB, 1, segun.RelXcomp}, word{".", ".", ".", segun.PUNCT, 1, segun.RelPunct})
}

// trained learns from the two sentences.
func trained(t *testing.T) []byte {
	t.Helper()
	lessons := []Lesson{{left(false), []int{1}, []float64{3}}, {left(true), []int{1, 3}, []float64{3, -3}}}
	b, err := Train("tiny", lessons, nil, Options{Epochs: 20, Seeds: 2, Rate: 0.05, RowsLog: 10})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func judge(t *testing.T, raw []byte) *Judge {
	t.Helper()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	j, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func TestTrainingGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(trained(t), trained(t)) {
		t.Error("the same lessons gave other weights")
	}
}

func TestWhatIsRefusedDidNotHappen(t *testing.T) {
	j := judge(t, trained(t))
	for _, c := range []struct {
		refused bool
		head    int
		happens bool
	}{{false, 1, true}, {true, 1, true}, {true, 3, false}} {
		v := phrase.NewView(left(c.refused), nil)
		s, _ := j.Score(v, c.head, nil)
		odds, _ := j.Odds(v, c.head, nil)
		if s > 0 != c.happens || s > 0 != (odds > 0) || s < -3 || s > 3 {
			t.Errorf("%s: score %.2f, odds %.2f, want happened %v", v.Word(c.head), s, odds, c.happens)
		}
	}
}

func TestOddTreesAreJudged(t *testing.T) {
	r := left(true)
	r.Trees.Head = []int32{1, 3, 3, 1, 4} // a circle, and a token that hangs on itself
	j, v := judge(t, trained(t)), phrase.NewView(r, nil)
	for h := range v.Len() {
		if s, _ := j.Score(v, h, nil); s < -3 || s > 3 {
			t.Errorf("token %d: %.2f", h, s)
		}
	}
}

func TestNothingToLearnFromIsAnError(t *testing.T) {
	if _, err := Train("tiny", nil, nil, Options{Epochs: 1, Seeds: 1, Rate: 0.1, RowsLog: 4}); err == nil {
		t.Error("a model was learned from nothing")
	}
}

func TestOddsNeedNoNewRoom(t *testing.T) {
	j, v := judge(t, trained(t)), phrase.NewView(left(true), nil)
	_, room := j.Odds(v, 3, nil)
	if n := testing.AllocsPerRun(20, func() { _, room = j.Odds(v, 3, room) }); n > 0 {
		t.Errorf("%.0f allocations a predicate", n)
	}
}

// go test ./read/factual -bench .
func BenchmarkOdds(b *testing.B) {
	raw, err := Blank("tiny").Encode()
	if err != nil {
		b.Fatal(err)
	}
	f, err := model.Open(raw)
	if err != nil {
		b.Fatal(err)
	}
	j, err := Open(f)
	if err != nil {
		b.Fatal(err)
	}
	v := phrase.NewView(left(true), nil)
	var room []uint64
	for b.Loop() {
		_, room = j.Odds(v, 3, room)
	}
}
