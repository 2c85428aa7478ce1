package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"segun/internal/conll"
	"segun/internal/model"
)

// recipe is data/models/NAME/recipe.toml: all that a model is made from.
type recipe struct {
	Name    string             `toml:"name"`
	Licence string             `toml:"licence"`
	Limits  string             `toml:"limits"` // what the model is known to get wrong, for the card
	Needs   []string           `toml:"needs"`
	Train   map[string]float64 `toml:"train"`
	Corpus  []corpus           `toml:"corpus"`
	raw     []byte
}

type corpus struct {
	Path    string `toml:"path"`
	SHA256  string `toml:"sha256"`
	Licence string `toml:"licence"`
	Repeat  int    `toml:"repeat"`
}

func (c *context) recipe(name string) (*recipe, error) {
	path := filepath.Join(c.root, "data/models", name, "recipe.toml")
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("no recipe for %q: %w (is --root the project's root?)", name, err)
	}
	r := &recipe{raw: raw}
	if err := toml.Unmarshal(raw, r); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// missing is what real panics with; train turns it into the command's error.
type missing string

// train runs a trainer on a recipe.
func (r *recipe) train(c *context, f func(*context, *recipe) error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			m, ok := v.(missing)
			if !ok {
				panic(v)
			}
			err = errors.New(string(m))
		}
	}()
	return f(c, r)
}

// number returns a hyper-parameter; a missing one is an error in the recipe, not a default.
func (r *recipe) number(key string) int { return int(r.real(key)) }

// real is number for a hyper-parameter with a fraction.
func (r *recipe) real(key string) float64 {
	v, ok := r.Train[key]
	if !ok {
		panic(missing(fmt.Sprintf("data/models/%s/recipe.toml: [train] has no %s; add it", r.Name, key)))
	}
	return v
}

// set changes numbers of the recipe, each written KEY=VALUE: a key of [train], or of the top level when it stands there.
// A key that the recipe does not have is an error, so that a slip of the pen changes nothing silently.
func (r *recipe) set(pairs []string) error {
	if len(pairs) == 0 {
		return nil
	}
	all := map[string]any{}
	if err := toml.Unmarshal(r.raw, &all); err != nil {
		return err
	}
	train, _ := all["train"].(map[string]any)
	for _, p := range pairs {
		key, value, ok := strings.Cut(p, "=")
		if !ok {
			return fmt.Errorf("--set %s: write KEY=VALUE", p)
		}
		in := train
		if _, ok := train[key]; !ok {
			in = all
		}
		if _, ok := in[key]; !ok || key == "train" || key == "corpus" {
			return fmt.Errorf("--set %s: the recipe of %s has no number %q; there are %s", p, r.Name, key,
				strings.Join(slices.Sorted(maps.Keys(train)), ", "))
		}
		var v struct{ V any }
		if err := toml.Unmarshal([]byte("V = "+value), &v); err != nil {
			return fmt.Errorf("--set %s: %w", p, err)
		}
		in[key] = v.V
	}
	raw, err := toml.Marshal(all)
	if err != nil {
		return err
	}
	*r = recipe{raw: raw}
	return toml.Unmarshal(raw, r)
}

// checked fails where a corpus is not the one that its recipe names by digest.
func checked(path, want string, raw []byte) error {
	if sum := short(raw); want != "" && want != sum {
		return fmt.Errorf("corpus %s: digest %s, the recipe says %s", path, sum, want)
	}
	return nil
}

// treebanks reads the recipe's CoNLL-U corpora in order, checking their digests.
func (c *context) treebanks(r *recipe) ([]conll.Sentence, error) {
	var out []conll.Sentence
	for _, k := range r.Corpus {
		raw, err := os.ReadFile(filepath.Join(c.shared, k.Path))
		if err != nil {
			return nil, fmt.Errorf("corpus %s: %w (give --shared)", k.Path, err)
		}
		if err := checked(k.Path, k.SHA256, raw); err != nil {
			return nil, err
		}
		ss, err := readU(filepath.Join(c.shared, k.Path))
		if err != nil {
			return nil, err
		}
		for range max(1, k.Repeat) {
			out = append(out, ss...)
		}
	}
	return out, nil
}

func readU(path string) ([]conll.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ss, err := conll.ReadU(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return ss, nil
}

func short(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:6])
}

// card is data/models/NAME/card.json.
type card struct {
	Name    string            `json:"name"`
	Recipe  string            `json:"recipe"`
	Weights string            `json:"weights"`
	Needs   map[string]string `json:"needs,omitempty"`      // models that features come from, with their digests
	Learned map[string]string `json:"learned_on,omitempty"` // those that it learned from, where they have been trained again since and it was no better for learning again
	Bytes   int               `json:"bytes"`
	Date    string            `json:"date"`
	Licence string            `json:"licence"`
	Scores  map[string]string `json:"scores,omitempty"`
	Limits  string            `json:"limits,omitempty"` // what it is known to get wrong

	// For a lexicon: how many words have each flag, and the digests of all that it was built from.
	Words   map[string]int    `json:"words_by_flag,omitempty"`
	Sources map[string]string `json:"sources,omitempty"`
}

// save writes a model's weights and card.
func (c *context) save(r *recipe, b *model.Builder, scores map[string]string) error {
	raw, err := b.Encode()
	if err != nil {
		return err
	}
	return c.write(r, raw, card{Scores: scores})
}

// write writes the bytes of a model, and its card with what k says already. Weights that come out as they were keep
// their date, so that training again changes no file.
func (c *context) write(r *recipe, raw []byte, k card) error {
	k.Name, k.Recipe, k.Weights, k.Bytes, k.Licence, k.Limits = r.Name, short(r.raw), short(raw), len(raw), r.Licence, r.Limits
	k.Needs = map[string]string{}
	for _, n := range r.Needs {
		need, err := c.weights(n)
		if err != nil {
			return err
		}
		k.Needs[n] = short(need)
	}
	dir := filepath.Join(c.folder(), r.Name)
	k.Date = time.Now().UTC().Format(time.DateOnly)
	var old card
	if b, err := os.ReadFile(filepath.Join(dir, "card.json")); err == nil && json.Unmarshal(b, &old) == nil && old.Weights == k.Weights {
		k.Date = old.Date
	}
	js, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "weights.bin"), raw, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(c.err, "%s: %.1f MB, %s, in %s\n", r.Name, float64(len(raw))/1e6, k.Weights, dir)
	return os.WriteFile(filepath.Join(dir, "card.json"), append(js, '\n'), 0o644)
}

// folder is where models are written.
func (c *context) folder() string {
	if c.dest != "" {
		return c.dest
	}
	return filepath.Join(c.root, "data/models")
}

// weights reads a model's file: one that was just written elsewhere, one of --models, or the working tree's.
func (c *context) weights(name string) ([]byte, error) {
	for _, dir := range []string{c.dest, c.models} {
		if dir == "" {
			continue
		}
		if raw, err := os.ReadFile(filepath.Join(dir, name, "weights.bin")); err == nil {
			return raw, nil
		}
	}
	raw, err := os.ReadFile(filepath.Join(c.root, "data/models", name, "weights.bin"))
	if err != nil {
		return nil, fmt.Errorf("model %s: %w (train it first: segun-train train %s)", name, err, name)
	}
	return raw, nil
}

// open opens a model of the working tree rather than the binary, so that a fresh training is seen at once.
func (c *context) open(name string) (*model.File, error) {
	raw, err := c.weights(name)
	if err != nil {
		return nil, err
	}
	f, err := model.Open(raw)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	return f, nil
}

// eachCorpus reads the corpora of a recipe that lie in the project, each once its digest is what the recipe says, and returns what read makes of them; dir is the folder of the corpus.
func eachCorpus[T any](c *context, r *recipe, read func(k *corpus, raw []byte, dir string) ([]T, error)) ([]T, error) {
	var out []T
	for i := range r.Corpus {
		k := &r.Corpus[i]
		path := filepath.Join(c.root, k.Path)
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if err := checked(k.Path, k.SHA256, raw); err != nil {
			return nil, err
		}
		list, err := read(k, raw, filepath.Dir(path))
		if err != nil {
			return nil, fmt.Errorf("corpus %s: %w", k.Path, err)
		}
		out = append(out, list...)
	}
	return out, nil
}
