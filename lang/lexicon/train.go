package lexicon

import "path/filepath"

// WordNetDir is where Debian's package wordnet-base puts WordNet 3.0.
const WordNetDir = "/usr/share/wordnet"

// Train builds the English lexicon from WordNet (installed at WordNetDir), the name and place lists under shared, and the
// project's own tables under root, and returns the model file. It reads the tables from disk, not from package data, so
// that it runs before there is any model to embed.
func Train(root, shared string) ([]byte, error) {
	words := Words{}
	if err := wordNet(WordNetDir, words); err != nil {
		return nil, err
	}
	if err := tables(filepath.Join(root, "data", "tables", "en"), words); err != nil {
		return nil, err
	}
	names := filepath.Join(shared, "names_ner")
	err := peopleNames(filepath.Join(names, "common-forenames-by-country.csv"),
		filepath.Join(names, "common-surnames-by-country.csv"), words)
	if err != nil {
		return nil, err
	}
	where := filepath.Join(shared, "places")
	err = places(filepath.Join(where, "geonames-cities1000-2015.csv"),
		filepath.Join(where, "world-cities_geonameid_CCBY.csv"), words)
	if err != nil {
		return nil, err
	}
	return Build(words)
}
