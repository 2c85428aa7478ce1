package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"segun/internal/model"
)

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

// Sources returns the first 12 digits of the SHA-256 of every file that Train reads, for the model's card. Lists of
// exceptions that WordNet's package may leave out are passed over.
func Sources(root, shared string) (map[string]string, error) {
	where := map[string]string{"../shared/data/names_ner": filepath.Join(shared, "names_ner"),
		"../shared/data/places": filepath.Join(shared, "places"), WordNetDir: WordNetDir,
		"data/tables/en": filepath.Join(root, "data", "tables", "en")}
	out := map[string]string{}
	for dir, names := range sourceFiles() {
		for _, n := range names {
			b, err := os.ReadFile(filepath.Join(where[dir], n))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, fmt.Errorf("lang/lexicon: %w", err)
			}
			sum := sha256.Sum256(b)
			out[dir+"/"+n] = hex.EncodeToString(sum[:6])
		}
	}
	return out, nil
}

// Counts returns how many words of the model file that Train built have each flag.
func Counts(weights []byte) (map[string]int, error) {
	f, err := model.Open(weights)
	if err != nil {
		return nil, err
	}
	l, err := Open(f)
	if err != nil {
		return nil, err
	}
	m := map[string]int{}
	for i := range l.n {
		flags := l.slots[i*slotSize+4 : i*slotSize+8]
		for bit, name := range FlagNames {
			if flags[bit/8]>>(bit%8)&1 != 0 {
				m[name]++
			}
		}
	}
	return m, nil
}
