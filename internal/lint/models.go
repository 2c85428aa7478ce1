package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// card is what a model's card says of the files beside it.
type card struct {
	Name    string            `json:"name"`
	Recipe  string            `json:"recipe"`  // first 12 digits of the SHA-256 of recipe.toml
	Weights string            `json:"weights"` // of weights.bin
	Needs   map[string]string `json:"needs"`   // of the weights of models that it was trained on top of, or has been counted on top of since: then learned_on has the others
	Licence string            `json:"licence"`
}

// Models finds models whose recipe, weights or card have changed without the others: trained from something
// else than what is committed. It also finds models without a licence, and those that the notice does not name.
func Models(fsys fs.FS, dir, notice string) []Finding {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil // no models yet
	}
	note, _ := fs.ReadFile(fsys, notice)
	var found []Finding
	for _, e := range entries {
		at := path.Join(dir, e.Name())
		bad := func(format string, args ...any) {
			found = append(found, Finding{at, 0, fmt.Sprintf(format, args...)})
		}
		var c card
		b, err := fs.ReadFile(fsys, path.Join(at, "card.json"))
		if err == nil {
			err = json.Unmarshal(b, &c)
		}
		if err != nil {
			bad("no card: %v", err)
			continue
		}
		held := map[string]string{"recipe.toml": c.Recipe, "weights.bin": c.Weights}
		for need, digest := range c.Needs {
			held[path.Join("..", need, "weights.bin")] = digest
		}
		for file, digest := range held {
			if got := digestOf(fsys, path.Join(at, file)); got != digest {
				bad("the card was made with %s %s, which is now %q: train it again", file, digest, got)
			}
		}
		if c.Licence == "" {
			bad("the card has no licence")
		}
		if !strings.Contains(string(note), e.Name()) {
			bad("%s does not name it: add a line with the corpora that it learned from", notice)
		}
	}
	slices.SortFunc(found, func(a, b Finding) int { return strings.Compare(a.String(), b.String()) })
	return found
}

// digestOf returns the first 12 digits of a file's SHA-256, "" when there is no such file.
func digestOf(fsys fs.FS, p string) string {
	b, err := fs.ReadFile(fsys, p)
	if err != nil {
		return ""
	}
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:6])
}
