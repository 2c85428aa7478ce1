package lexicon

import (
	"os"
	"path/filepath"
	"strings"
)

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

// tableUse says what a row of a table adds.
type tableUse struct {
	file string
	add  func(words Words, row []string)
}

// tables adds what the project's own tables know. A table that is not there adds nothing.
func tables(dir string, words Words) error {
	for _, use := range tableUses {
		path := filepath.Join(dir, use.file)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		err := lines(path, func(line string) error {
			if !strings.HasPrefix(line, "#") {
				use.add(words, strings.Split(line, "\t"))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

var tableUses = []tableUse{
	{"months_days.tsv", func(words Words, row []string) {
		f := Month
		if row[1] == "weekday" {
			f = Weekday
		}
		words.Add(row[0], f)
	}},
}
