package tag

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/internal/conll"
	"segun/internal/model"
	"segun/lang/lemma"
)

// treebank reads the hand-made sentences of lang/tree.
func treebank(t testing.TB) []conll.Sentence {
	t.Helper()
	f, err := os.Open("../tree/testdata/tiny.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ss, err := conll.ReadU(f)
	if err != nil {
		t.Fatal(err)
	}
	return ss
}

var tinyOptions = Options{Epochs: 8, Folds: 2, RowsLog: 10, MinCount: 1, Rate: 0.1, Drop: 0.1, DictCount: 3, Log: func(string, ...any) {}}

func trainTiny(t testing.TB) ([]byte, []Jackknifed) {
	t.Helper()
	b, jack, err := Train("tiny", treebank(t), nil, nil, tinyOptions)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw, jack
}

// tiny is one training shared by the tests.
var tiny = sync.OnceValues(func() ([]byte, []Jackknifed) { return trainTiny(&testing.B{}) })

func open(t testing.TB) *Tagger {
	t.Helper()
	raw, _ := tiny()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	g, err := Open(f, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func words(s *conll.Sentence) []string {
	var out []string
	for _, w := range s.Words {
		out = append(out, w.Form)
	}
	return out
}

func TestTrainingAgainGivesTheSameBytes(t *testing.T) {
	a, ja := tiny()
	b, jb := trainTiny(t)
	if !bytes.Equal(a, b) {
		t.Error("two trainings differ")
	}
	for i := range ja {
		if !slices.Equal(ja[i].Best, jb[i].Best) || !slices.Equal(ja[i].Second, jb[i].Second) {
			t.Errorf("sentence %d is jackknifed otherwise", i)
		}
	}
}

func TestATinyTreebankIsLearned(t *testing.T) {
	g, right, all := open(t), 0, 0
	for _, s := range treebank(t) {
		w := words(&s)
		best, second := make([]uint8, len(w)), make([]uint8, len(w))
		g.Tag(w, best, second)
		for i, c := range best {
			all++
			if g.Pairs[c].UPOS.String() == s.Words[i].UPOS {
				right++
			}
		}
	}
	if 100*right < 75*all { // rare words of closed classes are out of reach: nothing but the dictionary gives these
		t.Errorf("%d of %d on its own training words", right, all)
	}
}

func TestEverySentenceIsJackknifed(t *testing.T) {
	_, jack := tiny()
	for i, s := range treebank(t) {
		if len(jack[i].Best) != len(s.Words) || len(jack[i].Second) != len(s.Words) {
			t.Errorf("sentence %d: %d words, %d best, %d second", i, len(s.Words), len(jack[i].Best), len(jack[i].Second))
		}
	}
}

// A frequent word takes only the pairs it was seen with, however odd its company.
func TestTheDictionaryLimitsFrequentWords(t *testing.T) {
	g := open(t)
	seen := map[string]bool{}
	for _, s := range treebank(t) {
		for _, w := range s.Words {
			if w.Form == "the" {
				seen[w.UPOS+w.XPOS] = true
			}
		}
	}
	best, second := make([]uint8, 5), make([]uint8, 5)
	g.Tag([]string{"the", "the", "!", "the", "the"}, best, second)
	for _, i := range []int{0, 1, 3, 4} {
		if p := g.Pairs[best[i]]; !seen[p.UPOS.String()+p.XPOS] {
			t.Errorf("the is %v", p)
		}
	}
}

func TestALookTellsShapes(t *testing.T) {
	for w, want := range map[string]uint8{"boats": 0, "Boats": 1, "BOATS": 2, "McRuiz": 3, "eBoat": 3, "A": 1, "12": 0, "U.S.": 2, "É": 1, "élan": 0, "Élan": 1, "": 0} {
		var a attr
		a.look(w, nil, nil, nil)
		if a.cap != want {
			t.Errorf("%q: capitals %d, want %d", w, a.cap, want)
		}
	}
	var a, b, c attr
	a.look("1,200", nil, nil, nil)
	b.look("3,400", nil, nil, nil)
	c.look("3400", nil, nil, nil)
	if a.lower != b.lower || a.lower == c.lower || a.form == b.form {
		t.Error("numbers of one shape are not one word")
	}
	a.look("Port", nil, nil, nil)
	b.look("PORT", nil, nil, nil)
	if a.lower != b.lower || a.suf != b.suf || a.pre != b.pre || a.shape == b.shape {
		t.Error("capitals change more than the shape")
	}
	if a.suf[1] != model.String("rt") || a.pre[1] != model.String("po") || a.suf[4] != a.lower {
		t.Error("ends of a word are not what they are called")
	}
	a.look("née", nil, nil, nil)
	if a.suf[1] != model.String("ée") {
		t.Error("the end of a word cuts a letter in two")
	}
}

func TestTheAnnotatorFillsEveryToken(t *testing.T) {
	raw, _ := tiny()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	none := func(segun.UPOS, string) bool { return false }
	lm := lemma.New(&lemma.Rules{Class: func(segun.UPOS, string) lemma.Class { return 0 }, Inflected: none,
		Cased: func(_ string, u segun.UPOS, _ string) bool { return u == segun.PROPN }})
	a, err := Annotator(f, nil, nil, lm, "en")
	if err != nil {
		t.Fatal(err)
	}
	r := &segun.Reading{Doc: &segun.Document{Text: "The ferry left. She told reporters"}, Tokens: &segun.Tokens{}}
	at := 0
	for _, w := range []string{"The", "ferry", "left", ".", "She", "told", "reporters"} {
		at += strings.Index(r.Doc.Text[at:], w)
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: uint32(at), End: uint32(at + len(w))}})
	}
	r.Tokens.Sentences = []segun.Sentence{{First: 0, End: 4}, {First: 4, End: 7}}
	if err := a.Run(r); err != nil {
		t.Fatal(err)
	}
	if want := []segun.UPOS{segun.DET, segun.NOUN, segun.VERB, segun.PUNCT}; !slices.Equal(r.Tags.UPOS[:4], want) {
		t.Errorf("%v, want %v", r.Tags.UPOS[:4], want)
	}
	for i := range r.Tokens.Tokens {
		if r.Tags.XPOS[i] == "" || r.Tags.Lemma[i] == "" || r.Tags.AltXPOS[i] == "" {
			t.Errorf("token %d: %q %q %q", i, r.Tags.XPOS[i], r.Tags.Lemma[i], r.Tags.AltXPOS[i])
		}
	}
	if a.Model != "tiny@"+f.Digest {
		t.Errorf("model %q", a.Model)
	}
}

func TestTaggersAreSafeTogether(t *testing.T) {
	g, ss := open(t), treebank(t)
	want := make([][]uint8, len(ss))
	for i := range ss {
		w := words(&ss[i])
		want[i] = make([]uint8, len(w))
		g.Tag(w, want[i], make([]uint8, len(w)))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range ss {
				w := words(&ss[i])
				best := make([]uint8, len(w))
				g.Tag(w, best, make([]uint8, len(w)))
				if !slices.Equal(best, want[i]) {
					t.Errorf("sentence %d differs when tagged beside others", i)
				}
			}
		})
	}
	wg.Wait()
}

func TestDamagedModelsAreRefused(t *testing.T) {
	slot := func(hash, start, end uint32) (b []byte) {
		for _, v := range []uint32{hash, start, end} {
			b = binary.LittleEndian.AppendUint32(b, v)
		}
		return b
	}
	for _, c := range []struct {
		what        string
		pairs       []string
		open, cands []byte
		dict        []byte
	}{
		{"an unknown tag", []string{"VERBE|VB"}, []byte{0}, nil, nil},
		{"no open class", []string{"X|X"}, nil, nil, nil},
		{"a class that is none", []string{"X|X"}, []byte{1}, nil, nil},
		{"words beyond the end", []string{"X|X"}, []byte{0}, []byte{0}, append(slot(0, 0, 0), slot(1, 0, 2)...)},
		{"a word of no class", []string{"X|X"}, []byte{0}, []byte{0}, append(slot(0, 0, 0), slot(1, 1, 1)...)},
		{"no free place", []string{"X|X"}, []byte{0}, []byte{0}, slot(1, 0, 1)},
		{"an odd number of places", []string{"X|X"}, []byte{0}, []byte{0}, append(append(slot(0, 0, 0), slot(1, 0, 1)...), slot(0, 0, 0)...)},
		{"more classes than columns", slices.Repeat([]string{"X|X"}, 5), []byte{0}, nil, nil},
	} {
		b := model.NewBuilder("damaged")
		b.Strings["pairs"] = c.pairs
		b.AddLinear("weights", make([]float32, 16), 4, 1)
		b.Add("open", c.open)
		b.Add("dict", c.dict)
		b.Add("cands", c.cands)
		raw, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		f, err := model.Open(raw)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f, nil, nil); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
}

// FuzzTag holds that any words get classes of the model, the same in a second run.
func FuzzTag(f *testing.F) {
	f.Add("The ferry left .")
	f.Add("\xff É  ’’ 12,000 \u0130STANBUL")
	f.Add("A BIG HEADLINE SAYS SO")
	g := open(f)
	f.Fuzz(func(t *testing.T, text string) {
		w := strings.Split(text, " ")
		best, second := make([]uint8, len(w)), make([]uint8, len(w))
		g.Tag(w, best, second)
		again := make([]uint8, len(w))
		g.Tag(w, again, second)
		if !slices.Equal(best, again) {
			t.Error("two runs differ")
		}
		for i := range w {
			if int(best[i]) >= len(g.Pairs) || int(second[i]) >= len(g.Pairs) {
				t.Errorf("word %d has the classes %d and %d of %d", i, best[i], second[i], len(g.Pairs))
			}
		}
	})
}
