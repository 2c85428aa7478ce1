package lexicon

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// tableUse says what a row of a table adds. Tables come in this order: what is everyday must be known before names.
type tableUse struct {
	file string
	add  func(words Words, row []string)
}

var tableUses = []tableUse{
	{"irregular_verbs.tsv", clearIrregular},
	{"irregular_verbs.tsv", addIrregular},
	{"months_days.tsv", addMonthOrDay},
	{"reporting_nouns.tsv", addReportingNoun},
	{"group_nouns.tsv", func(words Words, row []string) { words.Add(row[0], GroupNoun) }},
	{"offices.tsv", addOffice},
	{"titles.tsv", addTitle},
	{"orgs.tsv", addOrgWord},
	{"countries.tsv", addCountry},
	{"peoples.tsv", addPeople},
	{"places.tsv", addPlace},
	{"forenames.tsv", addForename},
	{"surnames.tsv", func(words Words, row []string) { addName(words, row[0], Surname) }},
	{"agencies.tsv", addAgency},
	{"outlets.tsv", addOutlet},
}

// tables adds what the project's own tables know. A table that is not there adds nothing.
func tables(dir string, words Words) error {
	for _, use := range tableUses {
		err := lines(filepath.Join(dir, use.file), func(line string) error {
			if !strings.HasPrefix(line, "# ") {
				use.add(words, strings.Split(line, "\t"))
			}
			return nil
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// clearIrregular takes back what WordNet's exception list could not tell apart.
func clearIrregular(words Words, row []string) {
	for _, f := range strings.Split(row[1]+","+row[2], ",") {
		if k := Key(f); words[k] != 0 {
			words[k] &^= VerbPast | VerbPart
		}
	}
}

func addIrregular(words Words, row []string) {
	kind := words[Key(row[0])] & (CommVerb | CogVerb)
	for _, f := range strings.Split(row[1], ",") {
		words.Add(f, VerbPast|kind)
	}
	for _, f := range strings.Split(row[2], ",") {
		words.Add(f, VerbPart|kind)
	}
}

func addMonthOrDay(words Words, row []string) {
	f := Month
	if row[1] == "weekday" {
		f = Weekday
	}
	words.Add(row[0], f)
}

func addReportingNoun(words Words, row []string) {
	if row[2] == "strong" && !strings.Contains(row[0], " ") {
		words.Add(row[0], CommNoun)
		words.Add(plural(row[0]), CommNoun|NounPlural)
	}
}

func addOffice(words Words, row []string) {
	if row[2] == "yes" {
		words.Add(row[0], Title)
	}
	if row[4] == "no" {
		words.Add(row[0], PersonNoun)
		if !strings.Contains(row[0], " ") {
			words.Add(plural(row[0]), PersonNoun|NounPlural)
		}
	}
}

func addTitle(words Words, row []string) {
	if row[3] == "before" {
		words.Add(row[0], Title)
	}
}

func addOrgWord(words Words, row []string) {
	if row[1] == "sport" && row[3] == "yes" {
		return // "Heat", "Town": too much else
	}
	words.Add(row[0], OrgWord)
	if first, rest, ok := strings.Cut(row[0], " "); ok && row[2] == "head" && !strings.Contains(rest, " ") && functionWords[rest] {
		words.Add(first, OrgWord) // "Ministry of"
	}
}

func addCountry(words Words, row []string) {
	for _, n := range append(strings.Split(row[5], ","), row[0]) {
		if n != "-" && !functionWords[Key(n)] {
			words.Add(n, Country|PlaceName|BigPlace)
			words.Add(fold(n), Country|PlaceName|BigPlace)
			addParts(words, n)
		}
	}
	for _, cell := range row[1:4] {
		for _, n := range strings.Split(cell, ",") {
			if n != "-" && !functionWords[Key(n)] {
				words.Add(n, Demonym)
			}
		}
	}
	if row[4] != "-" {
		words.Add(row[4], PlaceName|BigPlace)
		addParts(words, row[4])
	}
}

func addPeople(words Words, row []string) {
	if row[2] == "party" {
		return // "liberal", "conservative"
	}
	words.Add(row[0], Demonym)
	if row[1] != "-" {
		words.Add(row[1], Demonym)
	}
}

func addPlace(words Words, row []string) {
	words.Add(row[0], PlaceName|BigPlace)
	words.Add(fold(row[0]), PlaceName|BigPlace)
	if strings.Contains(row[0], " ") {
		addParts(words, row[0])
	}
	if row[2] != "-" {
		words.Add(row[2], PlaceName)
	}
	if len(row[3]) > 2 { // two letters are too often a word
		words.Add(row[3], PlaceName)
	}
}

func addForename(words Words, row []string) {
	f := Forename
	switch row[1] {
	case "f":
		f |= FemaleForename
	case "m":
		f |= MaleForename
	default:
		f |= FemaleForename | MaleForename
	}
	addName(words, row[0], f)
}

func addAgency(words Words, row []string) {
	words.Add(strings.TrimPrefix(row[0], "the "), Agency)
	words.Add(fold(row[0]), Agency)
	if row[1] != "-" && !everyday(words, row[1]) { // "WHO", "PAN" in lower case are something else
		words.Add(row[1], Agency)
		if len(row[1]) < 5 && strings.ToUpper(row[1]) == row[1] && !strings.ContainsAny(row[1], "-&0123456789") {
			words.Add(strings.Join(strings.Split(row[1], ""), ".")+".", Agency) // "U.N."
		}
	}
}

func addOutlet(words Words, row []string) {
	name := row[0]
	bare := strings.TrimPrefix(name, "The ")
	if !strings.Contains(bare, " ") && row[2] == "weak" && everyday(words, bare) {
		if bare != name {
			words.Add(name, Outlet)
		}
		return
	}
	words.Add(name, Outlet)
	words.Add(fold(name), Outlet)
	if bare != name && row[2] == "strong" {
		words.Add(bare, Outlet)
		words.Add(fold(bare), Outlet)
	}
}
