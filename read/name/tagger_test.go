package name_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"segun"
	"segun/data"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
	"segun/read/name"
)

// bits is the lexicon as package name asks for it.
type bits struct{ l *lexicon.Lexicon }

func (b bits) Word(s string) uint32 { return uint32(b.l.Word(s)) }

func file(t testing.TB, n string) *model.File {
	t.Helper()
	raw, err := data.Model(n)
	if err != nil {
		t.Skip(err) // the build embeds no such model
	}
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func english(t testing.TB) *name.Tagger {
	t.Helper()
	lx, err := lexicon.Open(file(t, "en-lexicon"))
	if err != nil {
		t.Fatal(err)
	}
	cl, err := cluster.Open(file(t, "en-clusters"))
	if err != nil {
		t.Fatal(err)
	}
	tg, err := name.Open(file(t, "en-names"), bits{lx}, cl)
	if err != nil {
		t.Fatal(err)
	}
	return tg
}

// article is invented.
const article = `Prosecutor Ines Morvan left Port Elan for talks with the Harbour Workers ' Union on Monday .
The ministry said that Mr. Morvan had met Governor Abel Tadesse in the Karrow region .
" We were not told , " said Lindqvist , a spokesman for the Vessan Red Crescent ( VRC ) .
Sana Lindqvist declined to say whether the VRC would return to Port Elan .`

func sentences(s string) (out [][]string) {
	for l := range strings.Lines(s) {
		out = append(out, strings.Fields(l))
	}
	return out
}

func found(doc [][]string, tags [][]name.Tag) string {
	var out []string
	for k, s := range doc {
		for i := 0; i < len(s); i++ {
			if !tags[k][i].Begins() {
				continue
			}
			j := i + 1
			for j < len(s) && tags[k][j] == name.Inside(tags[k][i].Kind()) {
				j++
			}
			out = append(out, tags[k][i].Kind().String()+" "+strings.Join(s[i:j], " "))
		}
	}
	return strings.Join(out, "\n")
}

func TestNamesOfAnInventedArticle(t *testing.T) {
	tg := english(t)
	doc := sentences(article)
	got := found(doc, tg.Tag(doc))
	for _, want := range []string{"PER Ines Morvan", "LOC Port Elan", "PER Morvan", "PER Abel Tadesse", "PER Lindqvist", "ORG VRC", "PER Sana Lindqvist"} {
		if !strings.Contains("\n"+got+"\n", "\n"+want+"\n") {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

// reading makes a Reading whose tokens stand apart by single spaces.
func reading(doc [][]string) *segun.Reading {
	r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}}
	var b strings.Builder
	for _, s := range doc {
		x := segun.Sentence{First: len(r.Tokens.Tokens)}
		for _, w := range s {
			at := uint32(b.Len())
			b.WriteString(w + " ")
			r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w))}})
		}
		x.End = len(r.Tokens.Tokens)
		r.Tokens.Sentences = append(r.Tokens.Sentences, x)
	}
	r.Doc.Text = b.String()
	return r
}

func TestFindSaysWhatTagSays(t *testing.T) {
	tg := english(t)
	doc := sentences(article)
	r := reading(doc)
	var got []string
	for _, n := range tg.Find(r) {
		got = append(got, n.Kind.String()+" "+r.Tokens.Cover(n.First, n.End).In(r.Doc.Text))
		if n.Sure <= 0 || n.Sure > 1 {
			t.Errorf("%v: sure %f", got[len(got)-1], n.Sure)
		}
	}
	if want := found(doc, tg.Tag(doc)); strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

func TestOddInput(t *testing.T) {
	tg := english(t)
	long := make([]string, 100_000)
	for i := range long {
		long[i] = []string{"Ines", "Morvan", "of", "("}[i%4]
	}
	for _, doc := range [][][]string{nil, {{}}, {{}, {"Ines"}, {}}, {{"", "", "\xff\xfe", strings.Repeat("é", 500), strings.Repeat("A", 9000)}}, {long}} {
		tags := tg.Tag(doc)
		if len(tags) != len(doc) {
			t.Fatalf("%d sentences, want %d", len(tags), len(doc))
		}
		for i := range doc {
			if len(tags[i]) != len(doc[i]) {
				t.Fatalf("%d tags for %d tokens", len(tags[i]), len(doc[i]))
			}
		}
	}
}

func FuzzTag(f *testing.F) {
	f.Add(article)
	f.Add("É \xff ( ) - ' ’ U.N. U . N .\n\n'' ``")
	tg := english(f)
	f.Fuzz(func(t *testing.T, s string) {
		doc := sentences(s)
		tags := tg.Tag(doc)
		for k := range doc {
			last := name.Tag(0)
			for i := range doc[k] {
				x := tags[k][i]
				if x != 0 && !x.Begins() && last.Kind() != x.Kind() {
					t.Fatalf("%v after %v in %q", x, last, doc[k])
				}
				last = x
			}
		}
		again := tg.Tag(doc)
		for k := range tags {
			for i := range tags[k] {
				if tags[k][i] != again[k][i] {
					t.Fatal("the same document gives other tags")
				}
			}
		}
		_ = utf8.ValidString(s)
	})
}

// The bits that features read by name are those of the lexicon.
func TestFlagsAreTheLexicons(t *testing.T) {
	for n, bit := range name.FlagBits {
		if got := lexicon.FlagNames[bit]; got != n {
			t.Errorf("bit %d is %s in the lexicon, %s here", bit, got, n)
		}
	}
}

// go test ./read/name -run xxx -bench Tag
func BenchmarkTag(b *testing.B) {
	tg := english(b)
	var doc [][]string
	tokens, size := 0, 0
	for range 10 {
		for _, s := range sentences(article) {
			doc = append(doc, s)
			tokens += len(s)
			size += len(strings.Join(s, " ")) + 1
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		tg.Tag(doc)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
