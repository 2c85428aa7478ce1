package carried

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// word is one word of an invented text with its tree; the sentence ends with a full stop.
type word struct {
	form, lemma, xpos string
	upos              segun.UPOS
	head              int // in the text
	rel               segun.Deprel
}

// reading is "Vaas said it leaked. WORDS": the attribution is that of the first sentence.
func reading(words ...word) *segun.Reading {
	all := append([]word{{"Vaas", "Vaas", "NNP", segun.PROPN, 1, segun.RelNsubj}, {"said", "say", "VBD", segun.VERB, -1, segun.RelRoot}, {"it", "it", "PRP", segun.PRON, 3, segun.RelNsubj},
		{"leaked", "leak", "VBD", segun.VERB, 1, segun.RelCcomp}, {".", ".", ".", segun.PUNCT, 1, segun.RelPunct}}, words...)
	r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}, Tags: &segun.Tags{}, Trees: &segun.Trees{}, Mentions: &segun.Mentions{}, Entities: &segun.Entities{}}
	var text strings.Builder
	for _, w := range all {
		at := uint32(text.Len())
		text.WriteString(w.form + " ")
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w.form))}})
		r.Tags.UPOS, r.Tags.XPOS, r.Tags.Lemma = append(r.Tags.UPOS, w.upos), append(r.Tags.XPOS, w.xpos), append(r.Tags.Lemma, w.lemma)
		r.Tags.AltUPOS, r.Tags.AltXPOS = append(r.Tags.AltUPOS, w.upos), append(r.Tags.AltXPOS, w.xpos)
		r.Trees.Head, r.Trees.Deprel = append(r.Trees.Head, int32(w.head)), append(r.Trees.Deprel, w.rel)
	}
	r.Doc.Text = text.String()
	cut := r.Tokens.Tokens[5].Span.Start
	r.Tokens.Sentences = []segun.Sentence{{Span: segun.Span{End: cut}, End: 5}, {Span: segun.Span{Start: cut, End: uint32(text.Len())}, First: 5, End: len(all)}}
	at := func(i, j int) []segun.Span {
		return []segun.Span{{Start: r.Tokens.Tokens[i].Span.Start, End: r.Tokens.Tokens[j].Span.End}}
	}
	r.Attributions = &segun.Attributions{List: []segun.Attribution{{Source: at(0, 0), Cue: at(1, 1), Content: at(2, 3), Speaker: -1, Verb: "say", Act: "assert", Class: "say", Quote: "indirect", Head: 1, Inside: -1}}}
	return r
}

// leaked is "Then water came in.", continues is "The trial continues.".
func leaked() *segun.Reading {
	return reading(word{"Then", "then", "RB", segun.ADV, 7, segun.RelAdvmod}, word{"water", "water", "NN", segun.NOUN, 7, segun.RelNsubj}, word{"came", "come", "VBD", segun.VERB, -1, segun.RelRoot},
		word{"in", "in", "RB", segun.ADV, 7, segun.RelAdvmod}, word{".", ".", ".", segun.PUNCT, 7, segun.RelPunct})
}

func continues() *segun.Reading {
	return reading(word{"The", "the", "DT", segun.DET, 6, segun.RelDet}, word{"trial", "trial", "NN", segun.NOUN, 7, segun.RelNsubj}, word{"continues", "continue", "VBZ", segun.VERB, -1, segun.RelRoot},
		word{".", ".", ".", segun.PUNCT, 7, segun.RelPunct})
}

var next = Candidate{Sentence: 1, Said: 0, Steps: 1, Next: -1, Last: 1}

// seen are the features of a candidate.
func seen(r *segun.Reading) []uint64 { return features(phrase.NewView(r, nil), &next, nil) }

// trained learns from the two.
func trained(t *testing.T) []byte {
	t.Helper()
	raw, err := Train("tiny", []Lesson{{seen(leaked()), true}, {seen(continues()), false}}, Options{Epochs: 20, Seeds: 2, Rate: 0.05, RowsLog: 10}).Encode()
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
	j, err := Open(f)
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
		goes bool
	}{{leaked(), true}, {continues(), false}} {
		v := phrase.NewView(c.r, nil)
		odds, _ := j.Odds(v, &next, nil)
		if odds > 0 != c.goes || math.Abs(odds) < 0.4 {
			t.Errorf("%q: %.2f", c.r.Doc.Text, odds)
		}
	}
}

// A judge that has learned nothing carries nothing; one that watches does as it is told.
func TestBlankAndWatching(t *testing.T) {
	raw, err := Blank("none").Encode()
	if err != nil {
		t.Fatal(err)
	}
	v := phrase.NewView(leaked(), nil)
	if odds, _ := open(t, raw).Odds(v, &next, nil); !math.IsInf(odds, -1) {
		t.Errorf("blank: %v", odds)
	}
	for _, goes := range []bool{true, false} {
		asked := 0
		j := Watching(func(_ *phrase.View, c *Candidate, features []uint64) bool {
			asked++
			return goes && c.Sentence == 1 && len(features) > 20
		})
		if odds, _ := j.Odds(v, &next, nil); odds > 0 != goes || asked != 1 {
			t.Errorf("watching %v: %v, asked %d times", goes, odds, asked)
		}
	}
}

// What the sentence itself looks like, and to whom it points, is told apart.
func TestFeaturesDiffer(t *testing.T) {
	a, b := seen(leaked()), seen(continues())
	same := 0
	for _, f := range a {
		for _, g := range b {
			if f == g {
				same++
			}
		}
	}
	if len(a) < 30 || len(b) < 30 || same > 2*len(a)/3 {
		t.Errorf("%d and %d features, %d in common", len(a), len(b), same)
	}
}
