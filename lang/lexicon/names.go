package lexicon

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readCSV calls f for every row of a CSV file after its header; a row comes as column name -> value.
func readCSV(path string, f func(row map[string]string)) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("lang/lexicon: %w", err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("lang/lexicon: %s: %w", path, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("lang/lexicon: %s: %w", path, err)
		}
		row := make(map[string]string, len(head))
		for i, h := range head {
			if i < len(rec) {
				row[h] = strings.TrimSpace(rec[i])
			}
		}
		f(row)
	}
}

// peopleNames adds forenames and surnames by country. A name of several words counts by its words too.
func peopleNames(forenames, surnames string, words Words) error {
	err := readCSV(forenames, func(row map[string]string) {
		f := Forename
		switch row["Gender"] {
		case "F":
			f |= FemaleForename
		case "M":
			f |= MaleForename
		}
		addName(words, row["Romanized Name"], f)
		addName(words, row["Localized Name"], f)
	})
	if err != nil {
		return err
	}
	return readCSV(surnames, func(row map[string]string) {
		addName(words, row["Romanized Name"], Surname)
		addName(words, row["Localized Name"], Surname)
	})
}

func addName(words Words, name string, f Flags) {
	for _, variant := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("/,;()", r) }) {
		variant = strings.TrimSpace(variant)
		if !latin(variant) {
			continue
		}
		parts := strings.Fields(variant)
		for _, p := range append(parts, strings.ReplaceAll(variant, " ", "-")) {
			if utf8.RuneCountInString(p) > 1 && unicode.IsUpper(first(p)) && !strings.Contains(p, ".") {
				words.Add(p, f)
				words.Add(fold(p), f)
			}
		}
	}
}

// frequentPart is in how many places an everyday word must stand before it counts as a part of place names ("port").
const frequentPart = 30

// places adds the populated places and their regions. Everyday words that are also places ("Reading", "Most", "Bar") are left
// out; the tables bring back those that readers know.
func places(big, cities string, words Words) error {
	names := map[string]bool{}
	for _, path := range [...]string{big, cities} {
		err := readCSV(path, func(row map[string]string) {
			for _, col := range [...]string{"name", "admin1", "admin2", "subcountry"} {
				if v := row[col]; latin(v) {
					names[v] = true
				}
			}
		})
		if err != nil {
			return err
		}
	}
	count := map[string]int{}
	for n := range names {
		for _, p := range nameParts(n) {
			count[Key(p)]++
		}
	}
	for n := range names {
		parts := strings.Fields(n)
		for _, p := range nameParts(n) {
			if len(parts) > 1 && (!everyday(words, p) || count[Key(p)] >= frequentPart) {
				words.Add(p, PlacePart)
				words.Add(fold(p), PlacePart)
			}
		}
		if len(parts) == 1 && (everyday(words, n) || utf8.RuneCountInString(n) < 3) || len(parts) > 5 {
			continue
		}
		words.Add(n, PlaceName)
		words.Add(fold(n), PlaceName)
	}
	return nil
}

// everyday reports whether a word has uses in lower case, or is a function word that WordNet leaves out.
func everyday(words Words, w string) bool {
	const uses = NounBase | NounPlural | VerbBase | Verb3s | VerbPast | VerbPart | VerbIng | Adj | AdjCmp | Adv
	return words.Has(w, uses) && !words.Has(w, BigPlace) || functionWords[Key(w)]
}

var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a an the this that these those and or but nor so yet if because while when where who whom whose
		which what why how of in on at by for from with without to into onto over under between among through during before after since
		until against about above below up down out off near i me my mine we us our ours you your yours he him his she her hers it its
		they them their theirs am is are was were be been being do does did has have had will would shall should can could may might must
		not no yes all any both each every some such same other others another own more most much many few less least than then there here
		now never ever always often as per via de la le el los las des du da do di del den der und et y san mr mrs ms dr st jan feb mar apr
		jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun one two three four five six seven eight nine ten`) {
		m[w] = true
	}
	delete(m, "san")
	return m
}()

// nameParts returns the words of a name that are written with a capital and are longer than two letters.
func nameParts(name string) []string {
	var parts []string
	for _, p := range strings.Fields(name) {
		p = strings.Trim(p, "().,'’")
		if utf8.RuneCountInString(p) > 2 && unicode.IsUpper(first(p)) && !functionWords[Key(p)] {
			parts = append(parts, p)
		}
	}
	return parts
}

func addParts(words Words, name string) {
	for _, p := range nameParts(name) {
		if !everyday(words, p) {
			words.Add(p, PlacePart)
		}
	}
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// latin reports whether a name is written in Latin letters, spaces, hyphens, full stops and apostrophes.
func latin(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Latin, r) && !strings.ContainsRune(" -'’.", r) {
			return false
		}
	}
	return s != ""
}

// fold writes Latin letters without their marks, as English newspapers mostly print them.
func fold(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	return folder.Replace(s)
}

var folder = func() *strings.Replacer {
	var pairs []string
	for _, l := range [...]struct{ plain, marked string }{
		{"a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặə"}, {"c", "çćĉċč"}, {"d", "ďđḑḏḍð"}, {"e", "èéêëēĕėęěẹẻẽếềểễệ"}, {"g", "ĝğġģǧ"}, {"h", "ĥħḩḥẖḫ"},
		{"i", "ìíîïĩīĭįıǐịỉ"}, {"j", "ĵ"}, {"k", "ķḵǩḳ"}, {"l", "ĺļľŀłḷ"}, {"m", "ṃ"}, {"n", "ñńņňŋṇ"}, {"o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"},
		{"r", "ŕŗřṛ"}, {"s", "śŝşšșṣ"}, {"t", "ţťŧțṭ"}, {"u", "ùúûüũūŭůűųưǔụủứừửữự"}, {"w", "ŵ"}, {"y", "ýÿŷỳỵỷỹ"}, {"z", "źżžẓ"},
		{"ae", "æ"}, {"oe", "œ"}, {"ss", "ß"}, {"th", "þ"}, {"", "ʻʼ‘"}} {
		for _, r := range l.marked {
			pairs = append(pairs, string(r), l.plain)
			if u := unicode.ToUpper(r); u != r {
				pairs = append(pairs, string(u), strings.ToUpper(l.plain))
			}
		}
	}
	return strings.NewReplacer(pairs...)
}()
