package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/BurntSushi/toml"

	"segun/internal/conll"
	"segun/internal/model"
)

// recipe is data/models/NAME/recipe.toml: all that a model is made from.
type recipe struct {
	Name    string             `toml:"name"`
	Licence string             `toml:"licence"`
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
		return nil, fmt.Errorf("no recipe for %q: %w", name, err)
	}
	r := &recipe{raw: raw}
	if err := toml.Unmarshal(raw, r); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// number returns a hyper-parameter; a missing one is an error in the recipe, not a default.
func (r *recipe) number(key string) int { return int(r.real(key)) }

// real is number for a hyper-parameter with a fraction.
func (r *recipe) real(key string) float64 {
	if e := os.Getenv("X_" + key); e != "" {
		var v float64
		fmt.Sscan(e, &v)
		return v
	}
	v, ok := r.Train[key]
	if !ok {
		panic(fmt.Sprintf("recipe %s: [train] has no %s", r.Name, key))
	}
	return v
}

// treebanks reads the recipe's CoNLL-U corpora in order, checking their digests.
func (c *context) treebanks(r *recipe) ([]conll.Sentence, error) {
	var out []conll.Sentence
	for _, k := range r.Corpus {
		raw, err := os.ReadFile(filepath.Join(c.shared, k.Path))
		if err != nil {
			return nil, fmt.Errorf("corpus %s: %w (give --shared)", k.Path, err)
		}
		if sum := short(raw); k.SHA256 != "" && k.SHA256 != sum {
			return nil, fmt.Errorf("corpus %s: digest %s, the recipe says %s", k.Path, sum, k.SHA256)
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
	Needs   map[string]string `json:"needs,omitempty"` // models that features come from, with their digests
	Bytes   int               `json:"bytes"`
	Date    string            `json:"date"`
	Licence string            `json:"licence"`
	Scores  map[string]string `json:"scores,omitempty"`
}

// save writes a model's weights and card.
func (c *context) save(r *recipe, b *model.Builder, scores map[string]string) error {
	raw, err := b.Encode()
	if err != nil {
		return err
	}
	dir := filepath.Join(c.root, "data/models", r.Name)
	k := card{Name: r.Name, Recipe: short(r.raw), Weights: short(raw), Bytes: len(raw), Date: time.Now().UTC().Format(time.DateOnly),
		Licence: r.Licence, Scores: scores, Needs: map[string]string{}}
	for _, n := range r.Needs {
		need, err := os.ReadFile(filepath.Join(c.root, "data/models", n, "weights.bin"))
		if err != nil {
			return err
		}
		k.Needs[n] = short(need)
	}
	js, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "weights.bin"), raw, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(c.err, "%s: %.1f MB, %s\n", r.Name, float64(len(raw))/1e6, k.Weights)
	return os.WriteFile(filepath.Join(dir, "card.json"), append(js, '\n'), 0o644)
}

// open reads a model from the working tree rather than the binary, so that a fresh training is seen at once.
func (c *context) open(name string) (*model.File, error) {
	raw, err := os.ReadFile(filepath.Join(c.root, "data/models", name, "weights.bin"))
	if err != nil {
		return nil, fmt.Errorf("model %s: %w (train it first: segun-train train %s)", name, err, name)
	}
	f, err := model.Open(raw)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	return f, nil
}
