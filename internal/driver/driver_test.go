package driver

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"segun"
)

// fill writes an empty layer, as an annotator that found nothing would.
func fill(r *segun.Reading, l segun.Layer) {
	f, ok := layerField(l)
	if !ok {
		panic("no such layer: " + l)
	}
	v := reflect.ValueOf(r).Elem().Field(f)
	v.Set(reflect.New(v.Type().Elem()))
}

// toy makes an annotator named after its layer that only leaves a trace of having run.
func toy(provides segun.Layer, requires ...segun.Layer) segun.Annotator {
	return segun.Annotator{
		Name: "toy/" + string(provides), Version: "1", Provides: provides, Requires: requires,
		Run: func(r *segun.Reading) error {
			fill(r, provides)
			r.Doubt(segun.Span{}, "ran", string(provides))
			return nil
		},
	}
}

// ident gives every text the language that its first word names.
func ident() segun.Annotator {
	a := toy(segun.LayerLanguage)
	a.Run = func(r *segun.Reading) error {
		code, _, _ := strings.Cut(r.Doc.Text, " ")
		r.Language = &segun.Language{Code: code, Confidence: 1}
		return nil
	}
	return a
}

func english(a segun.Annotator) segun.Annotator { a.Languages = []string{"en"}; return a }
func spanish(a segun.Annotator) segun.Annotator {
	a.Languages = []string{"es"}
	a.Name += "-es"
	return a
}

func doc(text string) *segun.Document {
	return &segun.Document{ID: segun.MakeDocID("", "toy/1", text), From: "toy.txt", Text: text}
}

// trace returns the names of what ran, in order.
func trace(r *segun.Reading) string {
	var s []string
	for _, m := range r.Makers {
		s = append(s, strings.TrimPrefix(m.Name, "toy/"))
	}
	return strings.Join(s, " ")
}

func pipeline() []segun.Annotator {
	return []segun.Annotator{
		toy(segun.LayerAttributions, segun.LayerQuotes, segun.LayerTrees, segun.LayerMentions),
		english(toy(segun.LayerTrees, segun.LayerTags)),
		toy(segun.LayerQuotes, segun.LayerTokens),
		english(toy(segun.LayerTags, segun.LayerTokens)),
		english(toy(segun.LayerTokens)),
		toy(segun.LayerMentions, segun.LayerTokens, segun.LayerTags),
		ident(),
	}
}

func TestNewRefuses(t *testing.T) {
	noRun := toy(segun.LayerTokens)
	noRun.Run = nil
	cases := []struct {
		name string
		list []segun.Annotator
		want string
	}{
		{"a missing layer", []segun.Annotator{toy(segun.LayerTags, segun.LayerTokens)}, `toy/tags requires layer "tokens", which no annotator provides`},
		{"a language nobody tells", []segun.Annotator{english(toy(segun.LayerTokens))}, `toy/tokens requires layer "language"`},
		{"one layer twice", []segun.Annotator{toy(segun.LayerTokens), spanish(toy(segun.LayerTokens)), ident()}, `two annotators provide layer "tokens": toy/tokens and toy/tokens-es`},
		{"one name twice", []segun.Annotator{toy(segun.LayerTokens), toy(segun.LayerTokens)}, "toy/tokens is listed twice"},
		{"a circle", []segun.Annotator{toy(segun.LayerClaims, segun.LayerTags), toy(segun.LayerTags, segun.LayerTrees), toy(segun.LayerTrees, segun.LayerTags)}, "toy/tags needs toy/trees needs toy/tags"},
		{"a circle of one", []segun.Annotator{toy(segun.LayerTags, segun.LayerTags)}, "toy/tags needs toy/tags"},
		{"no name", []segun.Annotator{{Provides: segun.LayerTags}}, "has no name"},
		{"nothing to run", []segun.Annotator{noRun}, "toy/tokens has nothing to run"},
		{"a layer without a field", []segun.Annotator{{Name: "x", Provides: "feelings", Run: toy(segun.LayerTags).Run}}, `x provides layer "feelings"`},
		{"the document as a layer", []segun.Annotator{{Name: "x", Provides: "doc", Run: toy(segun.LayerTags).Run}}, `x provides layer "doc"`},
	}
	for _, c := range cases {
		_, err := New(c.list)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want an error with %q", c.name, err, c.want)
		}
	}
}

// Rule 6: the order in which annotators are listed does not reach the result.
func TestListOrderDoesNotMatter(t *testing.T) {
	const want = "language tokens quotes tags mentions trees attributions"
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		list := pipeline()
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		d, err := New(list)
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.Read(context.Background(), doc("en text"))
		if err != nil {
			t.Fatal(err)
		}
		if got := trace(r); got != want {
			t.Fatalf("ran %s, want %s", got, want)
		}
	}
}

func TestOtherLanguagesArePassedOver(t *testing.T) {
	list := append(pipeline(), spanish(toy(segun.LayerTokens)))
	d, err := New(list)
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct{ text, want, doubt string }{
		{"en text", "language tokens quotes tags mentions trees attributions", ""},
		{"es texto", "language tokens-es quotes", ""},
		{"fr texte", "language", "language (fr) that cannot be read yet; languages read so far: en, es."},
		{"und", "language", "could not be told"},
	}
	for _, c := range cases {
		r, err := d.Read(context.Background(), doc(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := trace(r); got != c.want {
			t.Errorf("%q: ran %s, want %s", c.text, got, c.want)
		}
		var got string
		for _, x := range r.Doubts {
			if x.Code == "unsupported-language" {
				got += x.Message
			}
		}
		if (got == "") != (c.doubt == "") || !strings.Contains(got, c.doubt) {
			t.Errorf("%q: doubt %q, want %q", c.text, got, c.doubt)
		}
	}
}

func TestOneDoubtAboutTheLanguage(t *testing.T) {
	id := ident()
	run := id.Run
	id.Run = func(r *segun.Reading) error {
		r.Doubt(segun.Span{}, "unsupported-language", "said by the stage itself")
		return run(r)
	}
	d, err := New([]segun.Annotator{id, english(toy(segun.LayerTokens))})
	if err != nil {
		t.Fatal(err)
	}
	r, err := d.Read(context.Background(), doc("fr texte"))
	if err != nil || len(r.Doubts) != 1 {
		t.Errorf("got %v and doubts %v, want the one doubt", err, r.Doubts)
	}
}

func TestErrorsNameAnnotatorAndDocument(t *testing.T) {
	cause := errors.New("weights are cut short")
	failing := toy(segun.LayerTags)
	failing.Run = func(*segun.Reading) error { return cause }
	panicking := toy(segun.LayerTags)
	panicking.Run = func(*segun.Reading) error { panic(cause) }
	indexing := toy(segun.LayerTags)
	indexing.Run = func(r *segun.Reading) error { _ = r.Doc.Text[len(r.Doc.Text)]; return nil }
	lazy := toy(segun.LayerTags)
	lazy.Run = func(*segun.Reading) error { return nil }

	for name, a := range map[string]segun.Annotator{"error": failing, "panic": panicking, "index": indexing, "no layer": lazy} {
		d, err := New([]segun.Annotator{a})
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.Read(context.Background(), doc("en"))
		if r != nil || err == nil || !strings.HasPrefix(err.Error(), "toy/tags: toy.txt: ") {
			t.Errorf("%s: got reading %v and error %v", name, r, err)
		}
		if (name == "error" || name == "panic") && !errors.Is(err, cause) {
			t.Errorf("%s: %v does not wrap its cause", name, err)
		}
		var p *Panic
		if errors.As(err, &p) != (name == "panic" || name == "index") {
			t.Errorf("%s: error is %T", name, err)
		}
		if p != nil && !strings.Contains(string(p.Stack), "driver_test.go") {
			t.Errorf("%s: the stack does not show where it happened:\n%s", name, p.Stack)
		}
	}
}

func TestCancelledBetweenAnnotators(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	tokens := toy(segun.LayerTokens)
	tokens.Run = func(r *segun.Reading) error { fill(r, segun.LayerTokens); cancel(); return nil }
	tags := toy(segun.LayerTags, segun.LayerTokens)
	tags.Run = func(*segun.Reading) error { t.Error("ran after the end"); return nil }
	d, err := New([]segun.Annotator{tokens, tags})
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.Read(ctx, doc("en"))
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "toy.txt: stopped before toy/tags") {
		t.Errorf("got %v", err)
	}
}

func Example() {
	d, _ := New([]segun.Annotator{toy(segun.LayerTags, segun.LayerTokens), toy(segun.LayerTokens)})
	r, _ := d.Read(context.Background(), doc("en"))
	for _, m := range r.Makers {
		fmt.Println(m.Name)
	}
	// Output:
	// toy/tokens
	// toy/tags
}
