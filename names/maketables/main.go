// Command maketables writes the tables of names that programs make from openly licensed data.
//
// In: the Unihan files of Debian's package unicode-data, and the lists of common forenames and surnames by country. Out:
// tables/pinyin.tsv, tables/simplified.tsv, tables/korean.tsv, tables/cantonese.tsv, tables/forenames.tsv, tables/surnames.tsv. It changes no table that was written by hand.
//
//	go run ./names/maketables -unihan /usr/share/unicode -common ../shared/data/names_ner -out names/tables
package main

import (
	"bufio"
	"compress/bzip2"
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func main() {
	log.SetFlags(0)
	unihan := flag.String("unihan", "/usr/share/unicode", "folder of Unihan_*.txt.bz2")
	common := flag.String("common", "../shared/data/names_ner", "folder of common-*-by-country.csv")
	out := flag.String("out", "names/tables", "folder of the tables")
	flag.Parse()
	must(pinyin(*unihan, filepath.Join(*out, "pinyin.tsv")))
	must(simplified(*unihan, filepath.Join(*out, "simplified.tsv")))
	must(readings(*unihan, "kHangul", "Korean readings (kHangul, the one for names)", hangulReading, filepath.Join(*out, "korean.tsv")))
	must(readings(*unihan, "kCantonese", "Cantonese readings in Jyutping without tones (kCantonese, the first)", jyutping, filepath.Join(*out, "cantonese.tsv")))
	must(names(filepath.Join(*common, "common-forenames-by-country.csv"), filepath.Join(*out, "forenames.tsv"), "forenames"))
	must(names(filepath.Join(*common, "common-surnames-by-country.csv"), filepath.Join(*out, "surnames.tsv"), "surnames"))
}

func must(err error) {
	if err != nil {
		log.Fatal("maketables: ", err)
	}
}

// lines calls f with the cells of each line of a packed Unihan file that holds a property.
func lines(path, property string, f func(char rune, value string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	s := bufio.NewScanner(bzip2.NewReader(file))
	for s.Scan() {
		cells := strings.Split(s.Text(), "\t")
		if len(cells) != 3 || cells[1] != property {
			continue
		}
		n, err := strconv.ParseUint(strings.TrimPrefix(cells[0], "U+"), 16, 32)
		if err != nil {
			return fmt.Errorf("%s: %q: %w", path, cells[0], err)
		}
		f(rune(n), cells[2])
	}
	return s.Err()
}

// toneless is a reading without its tone: ü is u.
func toneless(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if r < unicode.MaxASCII {
			b.WriteRune(r)
		}
	}
	return b.String()
}

const unicodeLicence = "# Made by names/maketables from Unihan 15.0 (Debian's package unicode-data), Unicode License v3, Copyright 1991-2022 Unicode, Inc.\n"

// pinyin writes the readings: a syllable without tone, TAB, its characters.
func pinyin(folder, out string) error {
	chars := map[string][]rune{}
	err := lines(filepath.Join(folder, "Unihan_Readings.txt.bz2"), "kMandarin", func(c rune, v string) {
		k := toneless(strings.Fields(v)[0])
		chars[k] = append(chars[k], c)
	})
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("# Mandarin readings without tones (kMandarin, the first): syllable TAB its characters.\n" + unicodeLicence)
	for _, k := range sorted(chars) {
		fmt.Fprintf(&b, "%s\t%s\n", k, string(chars[k]))
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// readings writes the readings of the characters of everyday use: a reading, TAB, its characters.
func readings(folder, property, what string, of func(string) string, out string) error {
	chars := map[string][]rune{}
	err := lines(filepath.Join(folder, "Unihan_Readings.txt.bz2"), property, func(c rune, v string) {
		if k := of(v); k != "" && c >= 0x4E00 && c < 0xA000 {
			chars[k] = append(chars[k], c)
		}
	})
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString("# " + what + ": reading TAB its characters, in the basic block of Unicode.\n" + unicodeLicence)
	for _, k := range sorted(chars) {
		fmt.Fprintf(&b, "%s\t%s\n", k, string(chars[k]))
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

// hangulReading is the reading that is marked as one for names, or the first: "금:0E 김:0N".
func hangulReading(v string) string {
	first := ""
	for _, f := range strings.Fields(v) {
		r, marks, _ := strings.Cut(f, ":")
		if first == "" {
			first = r
		}
		if strings.Contains(marks, "N") {
			return r
		}
	}
	return first
}

// jyutping is the first reading without its tone.
func jyutping(v string) string { return strings.TrimRight(strings.Fields(v)[0], "0123456789") }

// simplified writes pairs of a traditional character and its simplified one.
func simplified(folder, out string) error {
	var b strings.Builder
	b.WriteString("# Traditional characters with their simplified ones (kSimplifiedVariant, the first): pairs, fifty a line.\n" + unicodeLicence)
	n := 0
	err := lines(filepath.Join(folder, "Unihan_Variants.txt.bz2"), "kSimplifiedVariant", func(c rune, v string) {
		to, err := strconv.ParseUint(strings.TrimPrefix(strings.Fields(v)[0], "U+"), 16, 32)
		if err != nil || rune(to) == c {
			return
		}
		b.WriteRune(c)
		b.WriteRune(rune(to))
		if n++; n%50 == 0 {
			b.WriteByte('\n')
		}
	})
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(b.String()+"\n"), 0o644)
}

// names writes the romanised names of a list by country, each with the number of countries that have it among their commonest.
func names(in, out, what string) error {
	f, err := os.Open(in)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	column := -1
	for i, h := range rows[0] {
		if h == "Romanized Name" {
			column = i
		}
	}
	countries := map[string]map[string]bool{}
	for _, row := range rows[1:] {
		for _, w := range strings.FieldsFunc(strings.ToLower(row[column]), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			w = toneless(strings.ReplaceAll(w, "'", ""))
			if len(w) < 2 {
				continue
			}
			if countries[w] == nil {
				countries[w] = map[string]bool{}
			}
			countries[w][strings.TrimPrefix(row[0], "\ufeff")] = true
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Common %s of the world in Latin letters, each with the number of countries that have it among their commonest.\n", what)
	b.WriteString("# Made by names/maketables from common-" + what + "-by-country.csv (popular-names-by-country dataset), CC0.\n")
	for _, k := range sorted(countries) {
		fmt.Fprintf(&b, "%s\t%d\n", k, len(countries[k]))
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
