package tree

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/internal/conll"
	"segun/internal/model"
)

// tinyExamples reads the hand-made treebank with its gold tags. Every verb's second best tag is a noun's and the other
// way round, so that there is a choice.
func tinyExamples(t testing.TB) []Example {
	t.Helper()
	f, err := os.Open("testdata/tiny.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ss, err := conll.ReadU(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []Example
	for _, s := range ss {
		var e Example
		for _, w := range s.Words {
			u, known := segun.ParseUPOS(w.UPOS)
			r, ok := segun.ParseDeprel(w.Deprel)
			if !known || !ok {
				t.Fatalf("%s: %+v", s.Meta("sent_id"), w)
			}
			in := Input{Form: w.Form, UPOS: u, XPOS: w.XPOS, AltUPOS: u, AltXPOS: w.XPOS}
			switch u {
			case segun.VERB:
				in.AltUPOS, in.AltXPOS = segun.NOUN, "NN"
			case segun.NOUN:
				in.AltUPOS, in.AltXPOS = segun.VERB, "VBP"
			}
			e.In, e.Head, e.Rel = append(e.In, in), append(e.Head, int32(w.Head)), append(e.Rel, r)
		}
		out = append(out, e)
	}
	return out
}

var tinyOptions = Options{Epochs: 12, LabelEpochs: 6, Beam: 4, SearchBeam: 4, Seeds: 2, LabelDrop: 0.05, ArcRows: 12, LabelRows: 10, MinCount: 1, Rate: 0.1, LabelRate: 0.1, Drop: 0.05,
	Margin: 1, Log: func(string, ...any) {}}

func trainTiny(t testing.TB) []byte {
	t.Helper()
	b, err := Train("tiny", tinyExamples(t), nil, nil, tinyOptions)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// tiny is one training shared by the tests.
var tiny = sync.OnceValue(func() []byte { return trainTiny(&testing.B{}) })

func open(t testing.TB, raw []byte) *Parser {
	t.Helper()
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	q, err := Open(f, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// wild is a parser of random weights: it goes where a trained one does not.
func wild(t testing.TB, seed uint64) *Parser {
	t.Helper()
	r := model.NewRand(seed)
	table := func(rows, stride int) []byte {
		b := make([]byte, rows*stride)
		for i := range b {
			b[i] = byte(r.Uint64())
		}
		return b
	}
	b := model.NewBuilder("wild")
	b.Numbers["search_beam"] = float64(1 + r.Intn(6))
	for i := range segun.Deprels {
		if rel := segun.Deprel(i); rel != segun.RelRoot && rel != segun.RelPunct {
			b.Strings["relations"] = append(b.Strings["relations"], rel.String())
		}
	}
	for name, stride := range map[string]int{"arcs": 4, "labels": 64, "points": 1} {
		b.Numbers[name+".stride"] = float64(stride)
	}
	b.Add("arcs", table(64, 4))
	b.Add("labels", table(16, 64))
	b.Add("points", table(64, 1))
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, raw)
}

func TestTrainingAgainGivesTheSameBytes(t *testing.T) {
	if !bytes.Equal(tiny(), trainTiny(t)) {
		t.Error("two trainings differ")
	}
}

func TestATinyTreebankIsLearned(t *testing.T) {
	q, ex := open(t, tiny()), tinyExamples(t)
	if s := q.Score(ex); s.UAS < 95 || s.LAS < 90 {
		t.Errorf("on its own training sentences: %+v", s)
	}
}

// sound returns what is wrong with a parse, "" when nothing is.
func sound(in []Input, head []int32, rel []segun.Deprel) string {
	root, only := -1, true
	for i := range in {
		only = only && in[i].UPOS == segun.PUNCT
	}
	for i, h := range head {
		switch {
		case h < -1 || int(h) >= len(head):
			return "a head outside the sentence"
		case h == -1 && root >= 0:
			return "two roots"
		case h == -1:
			root = i
		case in[h].UPOS == segun.PUNCT && !only:
			return "something hangs on punctuation"
		}
		if (h == -1) != (rel[i] == segun.RelRoot) {
			return "the relation root is not the root's"
		}
		if at := int32(i); h >= 0 && !dominates(head, int32(i), h) {
			for steps := 0; at >= 0; steps++ {
				if steps > len(head) {
					return "a circle"
				}
				at = head[at]
			}
		} else if h >= 0 {
			return "a word above itself"
		}
	}
	if root < 0 {
		return "no root"
	}
	for i := range in { // two marks in one gap may cross each other, words may not
		if in[i].UPOS == segun.PUNCT && !only {
			head = without(head, int32(i))
		}
	}
	if !slowProjective(head) {
		return "arcs cross"
	}
	return ""
}

// without gives a leaf the place below the word beside it, where it crosses nothing.
func without(head []int32, leaf int32) []int32 {
	head = slices.Clone(head)
	if head[leaf] = leaf - 1; leaf == 0 {
		head[leaf] = 1
	}
	return head
}

// slowProjective looks at every pair of arcs.
func slowProjective(head []int32) bool {
	for a, g := range head {
		for b, h := range head {
			if g < 0 || h < 0 {
				continue
			}
			lo, hi := min(int32(a), g), max(int32(a), g)
			x, y := min(int32(b), h), max(int32(b), h)
			if lo < x && x < hi && hi < y {
				return false
			}
		}
	}
	for d, h := range head { // nothing passes over the root
		if h < 0 {
			for b, g := range head {
				if g >= 0 && min(int32(b), g) < int32(d) && int32(d) < max(int32(b), g) {
					return false
				}
			}
		}
	}
	return true
}

// randomTree is a tree over n words whose arcs may cross.
func randomTree(r *model.Rand, n int) []int32 {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	r.Shuffle(order)
	head := make([]int32, n)
	head[order[0]] = -1
	for i := 1; i < n; i++ {
		head[order[i]] = int32(order[r.Intn(i)])
	}
	return head
}

func TestProjectiviseLifts(t *testing.T) {
	r := model.NewRand(1)
	crossed := 0
	for range 3000 {
		was := randomTree(r, 1+r.Intn(9))
		head := slices.Clone(was)
		Projectivise(head)
		if !slowProjective(head) {
			t.Fatalf("%v became %v, which crosses", was, head)
		}
		if slowProjective(was) && !slices.Equal(was, head) {
			t.Fatalf("%v did not cross and became %v", was, head)
		}
		for d := range head {
			if (head[d] < 0) != (was[d] < 0) || head[d] >= 0 && !dominates(was, head[d], int32(d)) {
				t.Fatalf("%v became %v: word %d hangs below one that was not above it", was, head, d)
			}
		}
		if !slices.Equal(was, head) {
			crossed++
		}
	}
	if crossed < 500 {
		t.Errorf("only %d trees crossed: the test tests little", crossed)
	}
}

func TestTheOracleBuildsTheTree(t *testing.T) {
	r := model.NewRand(2)
	for range 3000 {
		head := randomTree(r, 1+r.Intn(9))
		acts := oracle(head)
		if (acts != nil) != slowProjective(head) {
			t.Fatalf("%v: projective %v, transitions %v", head, slowProjective(head), acts)
		}
		if acts == nil {
			continue
		}
		in := make([]Input, len(head))
		var p scratch
		p.prepare(in, nil, nil)
		s := p.beam[0]
		for _, a := range acts {
			if ok := p.legal(&s); !ok[a] {
				t.Fatalf("%v: transition %d of %v is not allowed", head, a, acts)
			}
			s = p.apply(&s, a)
		}
		got := make([]int32, len(head))
		p.heads(s.hist, got)
		if !slices.Equal(got, head) || s.depth != 1 || int(s.next) != len(head) {
			t.Fatalf("%v: transitions %v build %v", head, acts, got)
		}
	}
	if oracle([]int32{-1, -1}) != nil {
		t.Error("transitions for two roots")
	}
}

func TestRestrictTakesPunctuationOut(t *testing.T) {
	r := model.NewRand(3)
	for range 2000 {
		n := 1 + r.Intn(8)
		e := Example{Head: randomTree(r, n), Rel: make([]segun.Deprel, n), In: make([]Input, n)}
		var words []int
		for i := range e.In {
			e.In[i] = Input{Form: "x", UPOS: segun.NOUN}
			if r.Intn(3) == 0 {
				e.In[i].UPOS = segun.PUNCT
			} else {
				words = append(words, i)
			}
		}
		if len(words) == 0 {
			continue
		}
		got := restrict([]Example{e}, nil, nil)[0]
		// The slow twin: the nearest word above, the first word without one being the root of the others without.
		want := make([]int32, len(words))
		root := -1
		for k, i := range words {
			h := e.Head[i]
			for h >= 0 && e.In[h].UPOS == segun.PUNCT {
				h = e.Head[h]
			}
			switch {
			case h >= 0:
				want[k] = int32(slices.Index(words, int(h)))
			case root < 0:
				root, want[k] = k, -1
			default:
				want[k] = int32(root)
			}
		}
		if !acyclic(want) {
			continue // a word that became a root hangs on another below it; restrict gives such up
		}
		Projectivise(want)
		if !slices.Equal(got.head, want) {
			t.Fatalf("%v of %v: %v, want %v", words, e.Head, got.head, want)
		}
		if len(got.acts) != 2*len(words)-1 {
			t.Fatalf("%v: transitions %v", want, got.acts)
		}
	}
}

func acyclic(head []int32) bool {
	for at := range head {
		h := int32(at)
		for n := 0; h >= 0; n++ {
			if n > len(head) {
				return false
			}
			h = head[h]
		}
	}
	return true
}

func TestKeepIsAStableSort(t *testing.T) {
	r := model.NewRand(4)
	for range 500 {
		c := make([]candidate, r.Intn(20))
		for i := range c {
			c[i] = candidate{from: int32(i), score: float32(r.Intn(5))}
		}
		n := 1 + r.Intn(8)
		want := slices.Clone(c)
		slices.SortStableFunc(want, func(a, b candidate) int { return int(b.score - a.score) })
		want = want[:min(n, len(want))]
		if got := keep(slices.Clone(c), n, 100); !slices.Equal(got, want) {
			t.Fatalf("best %d of %v: %v", n, c, got)
		}
	}
}

func TestOddSentences(t *testing.T) {
	mark := Input{Form: ".", UPOS: segun.PUNCT, XPOS: ".", AltUPOS: segun.PUNCT, AltXPOS: "."}
	word := Input{Form: "boats", UPOS: segun.NOUN, XPOS: "NNS", AltUPOS: segun.PUNCT, AltXPOS: "."}
	for name, in := range map[string][]Input{
		"none": nil, "one word": {word}, "one mark": {mark}, "marks only": {mark, mark, mark},
		"marks around": {mark, mark, word, mark, mark}, "marks between": {word, mark, word, mark, word},
		"many": slices.Repeat([]Input{word, mark}, 120), "no form": {{}, {}, {}},
	} {
		for _, q := range []*Parser{open(t, tiny()), wild(t, 1)} {
			head, rel := make([]int32, len(in)), make([]segun.Deprel, len(in))
			q.Parse(slices.Clone(in), head, rel)
			if why := sound(in, head, rel); why != "" && len(in) > 0 {
				t.Errorf("%s: %s: %v %v", name, why, head, rel)
			}
		}
	}
}

// A sentence that is longer than what is parsed at once still has one root, and what its first part is does not
// depend on what follows.
func TestLongSentences(t *testing.T) {
	f, err := model.Open(tiny())
	if err != nil {
		t.Fatal(err)
	}
	a, err := Annotator(f, nil, nil, nil, "en")
	if err != nil {
		t.Fatal(err)
	}
	read := func(n int) *segun.Reading {
		r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}, Tags: &segun.Tags{}}
		var text strings.Builder
		for _, w := range []string{"Before", "it"} { // another sentence first: heads are counted from the text's start
			put(r, &text, w, segun.ADV, "RB")
		}
		r.Tokens.Sentences = append(r.Tokens.Sentences, segun.Sentence{First: 0, End: 2})
		for i := range n {
			if i%5 == 4 {
				put(r, &text, ",", segun.PUNCT, ",")
			} else {
				put(r, &text, []string{"ferry", "left", "the", "port"}[i%5], []segun.UPOS{segun.NOUN, segun.VERB, segun.DET, segun.NOUN}[i%5], "X")
			}
		}
		r.Tokens.Sentences = append(r.Tokens.Sentences, segun.Sentence{First: 2, End: n + 2})
		r.Doc.Text = text.String()
		if err := a.Run(r); err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := read(2*longest + 77)
	roots := 0
	for i, h := range r.Trees.Head[2:] {
		if h == -1 {
			roots++
			if r.Trees.Deprel[i+2] != segun.RelRoot {
				t.Errorf("word %d is the root and has the relation %s", i, r.Trees.Deprel[i+2])
			}
		} else if h < 2 {
			t.Errorf("word %d hangs in the sentence before", i)
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
	local := make([]int32, len(r.Trees.Head)-2)
	for i, h := range r.Trees.Head[2:] {
		local[i] = max(h-2, -1)
	}
	if !acyclic(local) {
		t.Error("a circle")
	}
	short := read(longest)
	if !slices.Equal(r.Trees.Head[:longest+2], short.Trees.Head) {
		t.Error("the first part changes with what follows")
	}
}

// put appends a token.
func put(r *segun.Reading, text *strings.Builder, w string, u segun.UPOS, x string) {
	at := uint32(text.Len())
	text.WriteString(w + " ")
	r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w))}})
	r.Tags.UPOS, r.Tags.XPOS = append(r.Tags.UPOS, u), append(r.Tags.XPOS, x)
	r.Tags.AltUPOS, r.Tags.AltXPOS = append(r.Tags.AltUPOS, u), append(r.Tags.AltXPOS, x)
	r.Tags.Lemma = append(r.Tags.Lemma, w)
}

func TestParsersAreSafeTogether(t *testing.T) {
	q, ex := open(t, tiny()), tinyExamples(t)
	want := make([][]int32, len(ex))
	for i, e := range ex {
		want[i] = make([]int32, len(e.In))
		q.Parse(slices.Clone(e.In), want[i], make([]segun.Deprel, len(e.In)))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, e := range ex {
				head := make([]int32, len(e.In))
				q.Parse(slices.Clone(e.In), head, make([]segun.Deprel, len(e.In)))
				if !slices.Equal(head, want[i]) {
					t.Errorf("sentence %d differs when parsed beside others", i)
				}
			}
		})
	}
	wg.Wait()
}

func TestDamagedModelsAreRefused(t *testing.T) {
	for _, drop := range []string{"arcs", "labels", "points"} {
		b := model.NewBuilder("damaged")
		b.Numbers["search_beam"] = 2
		b.Strings["relations"] = []string{"nsubj"}
		for _, s := range []struct {
			name   string
			stride int
		}{{"arcs", 4}, {"labels", 64}, {"points", 1}} {
			if s.name != drop {
				b.AddLinear(s.name, make([]float32, 4*s.stride), s.stride, 1)
			}
		}
		refused(t, "without "+drop, b)
	}
	odd := model.NewBuilder("damaged")
	odd.Strings["relations"] = []string{"subject"}
	refused(t, "an unknown relation", odd)
}

func refused(t *testing.T, what string, b *model.Builder) {
	t.Helper()
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(f, nil, nil); !errors.Is(err, model.ErrCorrupt) {
		t.Errorf("%s: %v", what, err)
	}
}

// FuzzParse holds that any words with any tags get one tree: one root, no circle, nothing on punctuation, no crossing.
func FuzzParse(f *testing.F) {
	f.Add("The ferry left .", []byte{6, 8, 16, 13}, uint64(1))
	f.Add("“ , ” ( ) [ x", []byte{13, 13, 13, 13, 13, 13, 0}, uint64(2))
	f.Add("a b c d e f g h", []byte{13, 1, 13, 2, 13, 3, 13, 4}, uint64(3))
	parsers := []*Parser{open(f, tiny()), wild(f, 1), wild(f, 2), wild(f, 3)}
	xpos := []string{"NN", "VB", ",", "", "DT"}
	f.Fuzz(func(t *testing.T, text string, tags []byte, which uint64) {
		var in []Input
		for i, w := range strings.Split(text, " ") {
			if i == 150 {
				break
			}
			a, b := byte(i), byte(0)
			if len(tags) > 0 {
				a, b = tags[i%len(tags)], tags[(i+1)%len(tags)]
			}
			in = append(in, Input{Form: w, UPOS: segun.UPOS(a % 17), XPOS: xpos[a/17%5], AltUPOS: segun.UPOS(b % 17), AltXPOS: xpos[b/17%5]})
		}
		head, rel := make([]int32, len(in)), make([]segun.Deprel, len(in))
		parsers[which%uint64(len(parsers))].Parse(slices.Clone(in), head, rel) // which may change tags
		if why := sound(in, head, rel); why != "" {
			t.Errorf("%s: %v %v", why, head, rel)
		}
	})
}
