package name

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"segun/internal/conll"
	"segun/internal/model"
)

// Options are the settings of Train.
type Options struct {
	Name     string
	Seed     uint64
	Epochs   int
	Rate     float64 // of the first steps; each weight's own steps shrink with its gradients (AdaGrad)
	Decay    float64 // of a weight for each of its updates
	Drop     float64 // share of tokens whose named features are left out, drawn afresh each epoch
	MinCount int     // features rarer than this in the training text are left out
	Keep     int     // features in the shipped table at most
	Vary     float64 // share of documents that are learned from a second time with other names
	Blind    int     // of a hundred names put in, how many the lexicon is made not to know
	Mend     bool    // correct noisy labels first, see mend
	Log      func(format string, args ...any)
}

// Corpus is a labelled corpus with its place in Schemes and its weight in training.
type Corpus struct {
	Scheme    string
	Weight    float64
	Sentences []conll.BIO
}

// Train learns a model and returns the parts of its file, to be read by Open. The largest corpus comes first: it tells the
// others which phrases are nationalities. The same corpora and options give the same bytes.
func Train(corpora []Corpus, names *Names, lex Lexicon, clusters Clusters, o Options) (*model.Builder, error) {
	if len(corpora) == 0 {
		return nil, fmt.Errorf("read/name: no corpus")
	}
	samples, known, err := gatherSamples(corpora, lex)
	if err != nil {
		return nil, err
	}
	if o.Mend {
		first := len(samples[0])
		var rest []Sample
		for _, s := range samples[1:] {
			rest = append(rest, s...)
		}
		n, err := mend(samples[0], rest, lex, clusters, o)
		if err != nil {
			return nil, err
		}
		o.logf("%d documents, %d labels mended", first, n)
	}
	var all []Sample
	for _, s := range samples {
		all = append(all, s...)
	}
	all = append(all, varied(all, names, known, o)...)
	l, err := learn(all, lex, clusters, o, func(e int, l *learner) {
		o.logf("epoch %d, %d sentences, %d features", e, len(l.items), l.index.n)
	})
	if err != nil {
		return nil, err
	}
	return l.pack(), nil
}

func (o Options) logf(format string, args ...any) {
	if o.Log != nil {
		o.Log(format, args...)
	}
}

// gatherSamples reads the corpora; known is what the first tells of phrases.
func gatherSamples(corpora []Corpus, lex Lexicon) (samples [][]Sample, known map[string]Kind, err error) {
	isPlace := func(p string) bool {
		if lex == nil {
			return false
		}
		f := lex.Word(p)
		return f&(flagCountry|flagBigPlace) != 0 && f&flagDemonym == 0
	}
	for i, c := range corpora {
		s, ok := Schemes[c.Scheme]
		if !ok {
			return nil, nil, fmt.Errorf("read/name: no scheme %q", c.Scheme)
		}
		if i == 0 {
			known = Phrases(c.Sentences, s)
		}
		ss := Samples(c.Sentences, s, known, isPlace)
		for k := range ss {
			ss[k].weight = float32(c.Weight)
		}
		samples = append(samples, ss)
	}
	return samples, known, nil
}

// varied makes the copies with other names.
func varied(all []Sample, names *Names, known map[string]Kind, o Options) []Sample {
	if names == nil || len(names.Surnames) == 0 || len(names.Places) == 0 {
		return nil
	}
	n := *names
	n.Known, n.Blind = known, o.Blind
	for p, k := range known {
		if k == Group && !strings.Contains(p, " ") {
			n.Groups = append(n.Groups, p)
		}
	}
	sort.Strings(n.Groups)
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	var out []Sample
	for i := range all {
		if rng.Float64() < o.Vary {
			out = append(out, vary(all[i], &n, rng))
		}
	}
	return out
}
