package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"segun/internal/model"
)

// card is what data/models/en-lexicon/card.json says of the file beside it.
type card struct {
	Name    string            `json:"name"`
	Digest  string            `json:"sha256"`
	Recipe  string            `json:"recipe_sha256"`
	Size    int               `json:"bytes"`
	Words   int               `json:"words"`
	Flags   map[string]int    `json:"words_by_flag"`
	Licence []string          `json:"licences"`
	Sources map[string]string `json:"sources_sha256"`
}

// sourceFiles lists what Train reads, by the folder's name in the card.
func sourceFiles() map[string][]string {
	files := map[string][]string{
		"../shared/data/names_ner": {"common-forenames-by-country.csv", "common-surnames-by-country.csv"},
		"../shared/data/places":    {"geonames-cities1000-2015.csv", "world-cities_geonameid_CCBY.csv"},
		WordNetDir: {"data.noun", "data.verb", "data.adj", "data.adv", "index.noun", "index.verb", "index.adj", "index.adv",
			"noun.exc", "verb.exc", "adj.exc"},
	}
	for _, u := range tableUses {
		files["data/tables/en"] = append(files["data/tables/en"], u.file)
	}
	return files
}

// Card describes the model file that Train built from the same sources, as the bytes of card.json.
func Card(root, shared string, weights []byte) ([]byte, error) {
	f, err := model.Open(weights)
	if err != nil {
		return nil, err
	}
	l, err := Open(f)
	if err != nil {
		return nil, err
	}
	c := card{Name: f.Name, Digest: digest(weights), Size: len(weights), Words: int(f.Numbers["words"]), Flags: l.counts(),
		Licence: []string{"Apache-2.0 (tables)", "WordNet 3.0 © 2006 Princeton University", "CC BY 4.0 (GeoNames)", "CC0 (names by country)"},
		Sources: map[string]string{}}
	recipe, err := os.ReadFile(filepath.Join(root, "data", "models", "en-lexicon", "recipe.toml"))
	if err != nil {
		return nil, fmt.Errorf("lang/lexicon: %w", err)
	}
	c.Recipe = digest(recipe)
	where := map[string]string{"../shared/data/names_ner": filepath.Join(shared, "names_ner"),
		"../shared/data/places": filepath.Join(shared, "places"), WordNetDir: WordNetDir,
		"data/tables/en": filepath.Join(root, "data", "tables", "en")}
	for dir, names := range sourceFiles() {
		for _, n := range names {
			b, err := os.ReadFile(filepath.Join(where[dir], n))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, fmt.Errorf("lang/lexicon: %w", err)
			}
			c.Sources[dir+"/"+n] = digest(b)
		}
	}
	out, err := json.MarshalIndent(c, "", "  ")
	return append(out, '\n'), err
}

// counts returns how many words have each flag.
func (l *Lexicon) counts() map[string]int {
	m := map[string]int{}
	for i := range l.n {
		flags := l.slots[i*slotSize+4 : i*slotSize+8]
		for bit, name := range FlagNames {
			if flags[bit/8]>>(bit%8)&1 != 0 {
				m[name]++
			}
		}
	}
	return m
}

func digest(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}
