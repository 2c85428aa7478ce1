package score

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"segun/internal/conll"
)

func TestTokensOfAttributions(t *testing.T) {
	text := "Étienne’s 3rd_plan, he said…"
	var got []string
	runes := []rune(text)
	for _, k := range tokens(text, nil) {
		got = append(got, string(runes[k[0]:k[1]]))
	}
	if want := []string{"Étienne", "’", "s", "3rd_plan", ",", "he", "said", "…"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	// Tokens that start in discarded text count for nothing; the others keep their places.
	if got := tokens("Skip this. Keep.", [][2]int{{0, 10}}); !reflect.DeepEqual(got, [][2]int{{11, 15}, {15, 16}}) {
		t.Errorf("%v", got)
	}
}

// span returns the characters of the one place in text where s stands.
func span(text, s string) [2]int {
	if strings.Count(text, s) != 1 {
		panic(s)
	}
	at := len([]rune(text[:strings.Index(text, s)]))
	return [2]int{at, at + len([]rune(s))}
}

func attributed(text, source, cue string, content ...string) Attributed {
	a := Attributed{Source: [][2]int{span(text, source)}, Cue: [][2]int{span(text, cue)}, Rule: "by hand"}
	for _, c := range content {
		a.Content = append(a.Content, span(text, c))
	}
	return a
}

func TestAttributionByHand(t *testing.T) {
	const text = "Mayor Ana Ruiz said on Friday the port had closed."
	gold := Labelled{Text: text, Attributions: []Attributed{attributed(text, "Mayor Ana Ruiz", "said", "the port had closed")}}
	system := Labelled{Text: text, Attributions: []Attributed{attributed(text, "Ana Ruiz", "said", "on Friday the port had closed")}}
	var s Attribution
	s.Add(gold, system)
	want := Attribution{
		Token: [4]counts{source: {2, 3, 2}, cue: {1, 1, 1}, content: {4, 4, 6}},
		Exact: [4]counts{source: {0, 1, 1}, cue: {1, 1, 1}, content: {0, 1, 1}},
		Rules: map[string]*RuleCount{"by hand": {1, 9, 7}},
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v, want %+v", s, want)
	}
	token, exact := s.F1()
	if got := fmt.Sprintf("%.4f %.4f", token, exact); got != fmt.Sprintf("%.4f %.4f", 100*2*7.0/(8+9), 100*2*1.0/(3+3)) {
		t.Errorf("token and exact F1 %s", got)
	}
}

func TestTheShorterAttributionWins(t *testing.T) {
	const text = "Ana said that Omar thinks it rains."
	outer := attributed(text, "Ana", "said", "that Omar thinks it rains")
	inner := attributed(text, "Omar", "thinks", "it rains")
	want := []int{source, cue, content, source, cue, content, content, nothing}
	for _, order := range [][]Attributed{{outer, inner}, {inner, outer}} {
		if got := labels(tokens(text, nil), order); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}
	// Runs are maximal: the outer content is one word long now.
	if got := runs(want); !reflect.DeepEqual(got, [][3]int{{0, 1, source}, {1, 2, cue}, {2, 3, content}, {3, 4, source}, {4, 5, cue}, {5, 7, content}}) {
		t.Errorf("%v", got)
	}
}

// Two spans that touch make one run: neither text nor people see a border there.
func TestRunsJoinAcrossAttributions(t *testing.T) {
	const text = "it rains it pours"
	gold := Labelled{Text: text, Attributions: []Attributed{{Content: [][2]int{{0, 8}}}, {Content: [][2]int{{9, 17}}}}}
	system := Labelled{Text: text, Attributions: []Attributed{{Content: [][2]int{{0, 17}}}}}
	var s Attribution
	s.Add(gold, system)
	if s.Exact[content] != (counts{1, 1, 1}) {
		t.Errorf("%+v", s.Exact[content])
	}
}

func TestDiscardedTextCountsForNeither(t *testing.T) {
	const text = "Advert Ana said it rains."
	gold := Labelled{Text: text, Discard: [][2]int{{0, 7}}, Attributions: []Attributed{attributed(text, "Ana", "said", "it rains")}}
	system := Labelled{Text: text, Attributions: []Attributed{attributed(text, "Advert Ana", "said", "it rains")}}
	var s Attribution
	s.Add(gold, system)
	if token, exact := s.F1(); token != 100 || exact != 100 {
		t.Errorf("token %v, exact %v", token, exact)
	}
}

func TestNothingAtAllScoresNothing(t *testing.T) {
	var s Attribution
	s.Add(Labelled{}, Labelled{})
	if token, exact := s.F1(); token != 0 || exact != 0 {
		t.Errorf("token %v, exact %v", token, exact)
	}
	if out := s.String(); strings.Contains(out, "NaN") {
		t.Error(out)
	}
}

// tree makes a sentence of FORM/UPOS/HEAD/DEPREL fields.
func tree(fields ...string) []conll.Sentence {
	var s conll.Sentence
	for _, f := range fields {
		p := strings.Split(f, "/")
		head := 0
		fmt.Sscan(p[2], &head)
		s.Words = append(s.Words, conll.Word{Form: p[0], Lemma: strings.ToLower(p[0]), UPOS: p[1], XPOS: p[1], Head: head - 1, Deprel: p[3]})
	}
	return []conll.Sentence{s}
}

func TestSyntaxByHand(t *testing.T) {
	gold := tree("Boats/NOUN/2/nsubj:pass", "sank/VERB/0/root", "Tuesday/PROPN/2/obl:tmod", "./PUNCT/2/punct")
	system := tree("Boats/PROPN/2/nsubj", "sank/VERB/0/root", "Tuesday/PROPN/2/obj", "./PUNCT/3/punct")
	system[0].Words[1].Lemma = "sink"
	d, err := DetailOf(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	if d.Syntax != (Syntax{Words: 4, UPOS: 3, XPOS: 3, UAS: 3, LAS: 2, Lemma: 3}) {
		t.Errorf("%+v", d.Syntax)
	}
	if *d.Relations["obl"] != (Ratio{Gold: 1}) || *d.Relations["punct"] != (Ratio{Gold: 1, System: 1}) || *d.Relations["nsubj"] != (Ratio{1, 1, 1}) {
		t.Errorf("obl %+v, punct %+v, nsubj %+v", d.Relations["obl"], d.Relations["punct"], d.Relations["nsubj"])
	}
	if d.RelPairs[[2]string{"obl", "obj"}] != 1 || d.TagPairs[[2]string{"NOUN", "PROPN"}] != 1 || len(d.RelPairs)+len(d.TagPairs) != 2 {
		t.Errorf("%v %v", d.RelPairs, d.TagPairs)
	}
	if d.Lengths[0] != (Lengths{4, 3, 2}) {
		t.Errorf("%+v", d.Lengths)
	}
	if _, err := SyntaxOf(gold, tree("Boats/NOUN/0/root")); err == nil {
		t.Error("sentences of other lengths were compared")
	}
	if _, err := SyntaxOf(gold, nil); err == nil {
		t.Error("texts of other lengths were compared")
	}
}

// plain makes a sentence of forms.
func plain(forms ...string) conll.Sentence {
	var s conll.Sentence
	for _, f := range forms {
		s.Words = append(s.Words, conll.Word{Form: f})
	}
	return s
}

func TestTextByHand(t *testing.T) {
	gold := []conll.Sentence{plain("They", "did", "n't", "sail", "."), plain("Mr.", "Ruiz", "left", ".")}
	gold[0].Ranges = []conll.Range{{First: 1, End: 3, Form: "didn't"}}
	system := []conll.Sentence{plain("They", "didn't", "sail", "."), plain("Mr", "."), plain("Ruiz", "left", ".")}
	s, err := Text(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	want := Segmentation{
		Tokens:    Ratio{Gold: 8, System: 9, Right: 7}, // all but Mr.
		Sentences: Ratio{Gold: 2, System: 3, Right: 1},
		Words:     Ratio{Gold: 9, System: 9, Right: 6}, // nor did, nor n't
	}
	if s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	system[0] = plain("They", "did", "n't", "sail", ".")
	system[0].Ranges = []conll.Range{{First: 1, End: 3, Form: "didn't"}}
	if s, err = Text(gold, system); err != nil || s.Words.Right != 8 {
		t.Errorf("joined words: %+v, %v", s.Words, err)
	}
	if _, err := Text(gold, gold[:1]); err == nil || !strings.Contains(err.Error(), "texts differ from character") {
		t.Errorf("other texts: %v", err)
	}
}
