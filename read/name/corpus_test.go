package name

import (
	"strings"
	"testing"

	"segun/internal/conll"
)

// labelled reads "Ines/B-PER Morvan/I-PER left".
func labelled(s string) conll.BIO {
	var b conll.BIO
	for _, f := range strings.Fields(s) {
		w, t, ok := strings.Cut(f, "/")
		if !ok {
			t = "O"
		}
		b.Words = append(b.Words, w)
		b.Tags = append(b.Tags, t)
	}
	return b
}

// shown writes tags the same way, kinds only where a name stands.
func shown(words []string, tags []Tag) string {
	var out []string
	for i, w := range words {
		if tags[i] != 0 {
			w += "/" + tags[i].String()
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func TestSchemesComeUnderOneRule(t *testing.T) {
	known := map[string]Kind{"Vessan": Group, "Elan": Place}
	isPlace := func(p string) bool { return p == "Vessa" }
	for _, c := range []struct{ what, scheme, in, want string }{
		{"titles stand outside", "gmb", "Prime/B-PER Minister/I-PER Ines/I-PER Morvan/I-PER spoke", "Prime Minister Ines/B-PER Morvan/I-PER spoke"},
		{"a label on the title alone means the name after it", "gmb", "Mr./B-PER Morvan spoke", "Mr. Morvan/B-PER spoke"},
		{"articles and points of the compass stand outside", "gmb", "in the/B-LOC northern/I-LOC Port/I-LOC Elan/I-LOC", "in the northern Port/B-LOC Elan/I-LOC"},
		{"a well-known place is one", "gmb", "Vessa/B-ORG agreed", "Vessa/B-LOC agreed"},
		{"times are no names", "gmb", "on Monday/B-TIM", "on Monday"},
		{"hyphened words are parted", "gmb", "the Elan-based/B-LOC firm", "the Elan/B-LOC - based firm"},
		{"a hyphened forename stays whole", "gmb", "Tan/B-PER Bo-seung/I-PER left", "Tan/B-PER Bo/I-PER - /I-PER seung/I-PER left"},
		{"nationalities are added", "uner", "a Vessan boat", "a Vessan/B-NORP boat"},
		{"or taken out of the rest", "wikigold", "a Vessan/B-MISC boat", "a Vessan/B-NORP boat"},
		{"noun phrases are cut to their names", "re3d", "said the/B-Person minister/I-Person Ines/I-Person Morvan/I-Person ,/I-Person a/I-Person sailor/I-Person", "said the minister Ines/B-PER Morvan/I-PER , a sailor"},
		{"pronouns are no names", "re3d", "We/B-Organisation welcome it", "We welcome it"},
		{"a town and its country are two", "re3d", "in Elan/B-Location ,/I-Location Vessa/I-Location", "in Elan/B-LOC , Vessa/B-LOC"},
	} {
		ss := Samples([]conll.BIO{labelled(c.in)}, Schemes[c.scheme], known, isPlace)
		if len(ss) != 1 || len(ss[0].Words) != 1 {
			t.Errorf("%s: %d samples", c.what, len(ss))
			continue
		}
		got := shown(ss[0].Words[0], ss[0].Tags[0])
		if want := strings.ReplaceAll(c.want, "- /", "-/"); got != want {
			t.Errorf("%s:\n got  %s\n want %s", c.what, got, want)
		}
	}
}

func TestAnUnsurePhraseLeavesItsSentenceOut(t *testing.T) {
	ss := Samples([]conll.BIO{labelled("families/B-Organisation near/I-Organisation Port/I-Organisation left"),
		labelled("Unions/B-Organisation like/I-Organisation Kestrel/I-Organisation left")}, Schemes["re3d"], nil, nil)
	if len(ss) != 1 || len(ss[0].Words) != 1 {
		t.Errorf("%d sentences, want one left out", len(ss[0].Words))
	}
}
