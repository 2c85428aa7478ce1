package corpus

import (
	"math"
	"strings"
	"testing"
)

// parsed reads an annotation that must have no fault.
func parsed(t *testing.T, src string) *Article {
	t.Helper()
	a, faults := Parse("x/good.txtar", []byte(src))
	for _, f := range faults {
		t.Fatal(f)
	}
	return a
}

// agreed compares good with what the replacements make of it.
func agreed(t *testing.T, replace ...string) *Agreement {
	t.Helper()
	var g Agreement
	if err := g.Add(parsed(t, good), parsed(t, strings.NewReplacer(replace...).Replace(good))); err != nil {
		t.Fatal(err)
	}
	return &g
}

// TestAgreeWithItself: an annotation agrees with itself in everything, and is no dangerous reading of itself.
func TestAgreeWithItself(t *testing.T) {
	g := agreed(t)
	whole := Share{4, 4}
	if g.First != (Side{Paired: 4}) || g.Second != g.First || g.Voice != whole || g.Chain != whole || g.Status.Same() != whole || g.Status.Kappa() != 1 || g.Realis.Kappa() != 1 {
		t.Errorf("got %+v", g)
	}
	for _, d := range Dangers {
		if n := g.There.Danger[d].N + g.Back.Danger[d].N; n != 0 {
			t.Errorf("%s: %d", d, n)
		}
	}
	if g.There.TimeValue != (Share{1, 1}) || g.There.TimeValue != g.Back.TimeValue {
		t.Errorf("times: %v, %v", g.There.TimeValue, g.Back.TimeValue)
	}
}

// TestAgree changes one thing in the second annotation and expects it to be counted.
func TestAgree(t *testing.T) {
	type want struct {
		first, second Side
		voice, chain  int // pairs that agree
		status        int
		danger        string // that the second is of the first
	}
	all := Side{Paired: 4}
	for _, c := range []struct {
		name    string
		replace []string
		want    want
	}{
		{"another voice", []string{"having lied | by: The ministry", "having lied | by: The Tribune"}, want{all, all, 3, 3, 4, ""}},
		{"a voice by another name", []string{"three inspectors | kind", "inspectors | kind", "by: three inspectors", "by: inspectors"}, want{all, all, 4, 4, 4, ""}},
		{"a voice left out above", []string{" | via: The Tribune", ""}, want{all, all, 4, 3, 4, ""}},
		{"the outlet's own words", []string{"by: three inspectors | via: The Tribune | ", ""}, want{all, all, 3, 3, 4, ShownOwn}},
		{"another status", []string{"signed | status: negated", "signed"}, want{all, all, 4, 4, 3, ShownHappened}},
		{"a claim of the first alone", []string{"having lied | by: The ministry | status: denied\n", "", "-- times --", "-- nothing --\nThe ministry denied\n-- times --"},
			want{Side{Paired: 3, Alone: 1}, Side{Paired: 3}, 3, 3, 3, ""}},
		{"a claim that the first does not divide", []string{"signed | status: negated", "signed | status: negated\norder | status: planned"},
			want{all, Side{Paired: 4, Divided: 1}, 4, 4, 4, ""}},
	} {
		g := agreed(t, c.replace...)
		got := want{g.First, g.Second, g.Voice.N, g.Chain.N, g.Status.Same().N, ""}
		for _, d := range Dangers {
			if g.There.Danger[d].N > 0 {
				got.danger = d
			}
		}
		if got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestAgreeOnPronouns: a voice that the text gives but a pronoun is the same voice where both annotations have it so.
func TestAgreeOnPronouns(t *testing.T) {
	a := parsed(t, strings.NewReplacer("The ministry denied", "They denied", "The ministry | kind", "They | kind", "by: The ministry", "by: They").Replace(good))
	var g Agreement
	if err := g.Add(a, a); err != nil {
		t.Fatal(err)
	}
	if g.Voice != (Share{4, 4}) {
		t.Errorf("got %v, want all", g.Voice)
	}
}

// TestAgreeOnReplies: both must tie a reply, and to the same words.
func TestAgreeOnReplies(t *testing.T) {
	tied := "status: denied | answers: Navy plans"
	for _, c := range []struct {
		first, second string
		want          Share
	}{
		{tied, tied, Share{1, 1}},
		{tied, "status: denied | answers: plans to close", Share{1, 1}},
		{tied, "status: denied | answers: No order", Share{0, 1}},
		{tied, "status: denied", Share{0, 1}},
		{"status: denied", tied, Share{0, 1}},
		{"status: denied", "status: denied", Share{}},
	} {
		var g Agreement
		first, second := parsed(t, strings.Replace(good, "status: denied", c.first, 1)), parsed(t, strings.Replace(good, "status: denied", c.second, 1))
		if err := g.Add(first, second); err != nil {
			t.Fatal(err)
		}
		if g.Reply != c.want {
			t.Errorf("%s, %s: got %v, want %v", c.first, c.second, g.Reply, c.want)
		}
	}
}

// TestAgreeOnOneText refuses two annotations of different texts.
func TestAgreeOnOneText(t *testing.T) {
	var g Agreement
	if err := g.Add(parsed(t, good), parsed(t, strings.Replace(good, "published: 2031-05-04", "published: 2031-05-05", 1))); err == nil {
		t.Error("another date passed")
	}
}

// TestKappa holds Cohen's kappa to values worked out by hand.
func TestKappa(t *testing.T) {
	for _, c := range []struct {
		l    Labels
		want float64
	}{
		{Labels{}, 0},
		{Labels{{"a", "a"}: 7}, 1},
		{Labels{{"a", "a"}: 20, {"a", "b"}: 5, {"b", "a"}: 10, {"b", "b"}: 15}, 0.4}, // seen 0.7, by chance 0.5
		{Labels{{"a", "b"}: 5, {"b", "a"}: 5}, -1},
	} {
		if got := c.l.Kappa(); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%v: got %v, want %v", c.l, got, c.want)
		}
	}
}
