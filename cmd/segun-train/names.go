package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"segun/data"
	"segun/internal/conll"
	"segun/internal/score"
	"segun/lang/cluster"
	"segun/lang/lexicon"
	"segun/read/name"
)

// namesRecipe is what the recipe of a names model says beyond other recipes.
type namesRecipe struct {
	Corpus []struct {
		Path   string  `toml:"path"`
		SHA256 string  `toml:"sha256"`
		Scheme string  `toml:"scheme"`
		Weight float64 `toml:"weight"`
	} `toml:"corpus"`
	Names struct {
		Forenames string `toml:"forenames"`
		Surnames  string `toml:"surnames"`
		Places    string `toml:"places"`
	} `toml:"names"`
	Train struct {
		Epochs   int     `toml:"epochs"`
		Rate     float64 `toml:"rate"`
		Decay    float64 `toml:"decay"`
		Drop     float64 `toml:"drop"`
		MinCount int     `toml:"min_count"`
		Keep     int     `toml:"keep"`
		Vary     float64 `toml:"vary"`
		Blind    int     `toml:"blind"`
		Mend     int     `toml:"mend"`
		Seed     uint64  `toml:"seed"`
	} `toml:"train"`
}

// lexiconBits is the lexicon as package name asks for it.
type lexiconBits struct{ l *lexicon.Lexicon }

// Word returns the flags of a word as bits.
func (x lexiconBits) Word(s string) uint32 { return uint32(x.l.Word(s)) }

func trainNames(c *context, r *recipe) error {
	var n namesRecipe
	if err := toml.Unmarshal(r.raw, &n); err != nil {
		return err
	}
	lx, cl, err := c.words()
	if err != nil {
		return err
	}
	var corpora []name.Corpus
	for _, k := range n.Corpus {
		ss, err := c.bio(k.Path, k.SHA256)
		if err != nil {
			return err
		}
		corpora = append(corpora, name.Corpus{Scheme: k.Scheme, Weight: k.Weight, Sentences: ss})
	}
	lists, err := c.nameLists(n.Names.Forenames, n.Names.Surnames, n.Names.Places)
	if err != nil {
		return err
	}
	t := n.Train
	b, err := name.Train(corpora, lists, lexiconBits{lx}, cl, name.Options{Name: r.Name, Seed: t.Seed, Epochs: t.Epochs, Rate: t.Rate,
		Decay: t.Decay, Drop: t.Drop, MinCount: t.MinCount, Keep: t.Keep, Vary: t.Vary, Blind: t.Blind, Mend: t.Mend != 0, Log: c.logf})
	if err != nil {
		return err
	}
	if err := c.save(r, b, nil); err != nil {
		return err
	}
	return c.save(r, b, c.nameScores())
}

// bio reads a token TAB tag corpus and checks its digest.
func (c *context) bio(path, sum string) ([]conll.BIO, error) {
	raw, err := os.ReadFile(filepath.Join(c.shared, path))
	if err != nil {
		return nil, fmt.Errorf("corpus %s: %w (give --shared)", path, err)
	}
	if err := checked(path, sum, raw); err != nil {
		return nil, err
	}
	ss, err := conll.ReadBIO(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("corpus %s: %w", path, err)
	}
	return ss, nil
}

// nameLists reads the lists of names that training puts in the place of others.
func (c *context) nameLists(forenames, surnames, places string) (*name.Names, error) {
	fore, err := c.byCountry(forenames)
	if err != nil {
		return nil, err
	}
	sur, err := c.byCountry(surnames)
	if err != nil {
		return nil, err
	}
	out := &name.Names{}
	var lands []string
	for land := range sur {
		if len(sur[land]) > 5 && len(fore[land]) > 5 {
			lands = append(lands, land)
		}
	}
	slices.Sort(lands)
	for _, land := range lands {
		out.Forenames = append(out.Forenames, fore[land])
		out.Surnames = append(out.Surnames, sur[land])
	}
	for _, table := range []string{"en/agencies.tsv", "en/outlets.tsv"} {
		rows, err := data.Table(table)
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if r, _ := utf8.DecodeRuneInString(row[0]); unicode.IsUpper(r) {
				out.Orgs = append(out.Orgs, strings.TrimPrefix(row[0], "The "))
			}
		}
	}
	peoples, err := data.Table("en/peoples.tsv")
	if err != nil {
		return nil, err
	}
	for _, row := range peoples {
		out.Groups = append(out.Groups, row[0])
	}
	rows, err := c.csv(places)
	if err != nil {
		return nil, err
	}
	for _, row := range rows[1:] { // a town of up to three words, and its country
		if len(strings.Fields(row[0])) <= 3 && row[0] != "" && !strings.ContainsAny(row[0], "/,;()") {
			out.Places = append(out.Places, row[0])
		}
		out.Places = append(out.Places, row[1])
	}
	return out, nil
}

// byCountry returns a list's names in Latin letters, by its first column.
func (c *context) byCountry(path string) (map[string][]string, error) {
	rows, err := c.csv(path)
	if err != nil {
		return nil, err
	}
	at := slices.Index(rows[0], "Romanized Name")
	if at < 0 {
		return nil, fmt.Errorf("%s: no column Romanized Name", path)
	}
	out := map[string][]string{}
	for _, row := range rows[1:] {
		if len(row) > at && row[at] != "" && !strings.ContainsAny(row[at], "/,;()") {
			out[row[0]] = append(out[row[0]], row[at])
		}
	}
	return out, nil
}

func (c *context) csv(path string) ([][]string, error) {
	f, err := os.Open(filepath.Join(c.shared, path))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 || len(rows[0]) < 2 {
		return nil, fmt.Errorf("%s: no rows of two columns", path)
	}
	return rows, nil
}

// names opens the names model of the working tree.
func (c *context) names() (*name.Tagger, error) {
	lx, cl, err := c.words()
	if err != nil {
		return nil, err
	}
	f, err := c.open("en-names")
	if err != nil {
		return nil, err
	}
	return name.Open(f, lexiconBits{lx}, cl)
}

// predictNames writes a token TAB tag file with predicted PER, ORG and LOC.
func predictNames(c *context, path string) error {
	ss, err := readBIO(path)
	if err != nil {
		return err
	}
	t, err := c.names()
	if err != nil {
		return err
	}
	return conll.WriteBIO(c.out, t.Predict(ss))
}

// scoreNames predicts for a gold file and prints exact span scores by kind.
func scoreNames(c *context, path string) error {
	by, err := c.scoreNames(path)
	if err != nil {
		return err
	}
	return printNames(c.out, by)
}

func (c *context) scoreNames(path string) (map[string]score.Ratio, error) {
	gold, err := readBIO(path)
	if err != nil {
		return nil, err
	}
	t, err := c.names()
	if err != nil {
		return nil, err
	}
	return score.NamesOf(gold, t.Predict(gold), score.NameLabels)
}

func printNames(w io.Writer, by map[string]score.Ratio) error {
	for _, k := range score.Names {
		if _, err := fmt.Fprintf(w, "%s  %s\n", k, by[k]); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "all  %s\n", score.Total(by))
	return err
}

// nameScores measures the model that has just been saved, for its card.
func (c *context) nameScores() map[string]string {
	out := map[string]string{}
	for _, n := range []string{"EVALONLY-en-worldwide.dev", "en-gum.dev", "en-gmb.dev"} {
		by, err := c.scoreNames(filepath.Join(c.shared, "names_ner", n+".conll"))
		if err == nil {
			out[n+" F1"] = fmt.Sprintf("%.2f", score.Total(by).F1())
		}
	}
	return out
}

func readBIO(path string) ([]conll.BIO, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ss, err := conll.ReadBIO(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return ss, nil
}

// trainClusters groups the words of the recipe's corpora into classes.
func trainClusters(c *context, r *recipe) error {
	var n struct {
		MinCount int   `toml:"min_count"`
		Classes  []int `toml:"classes"`
		Rounds   int   `toml:"rounds"`
	}
	if err := toml.Unmarshal(r.raw, &n); err != nil {
		return err
	}
	if len(n.Classes) != 3 {
		return fmt.Errorf("classes: %d numbers, want coarse, middle and fine", len(n.Classes))
	}
	var ss [][]string
	for _, k := range r.Corpus {
		words, err := c.texts(k.Path)
		if err != nil {
			return err
		}
		ss = append(ss, words...)
	}
	b, err := cluster.Train(slices.Values(ss), cluster.Options{Name: r.Name, MinCount: n.MinCount, Coarse: n.Classes[0],
		Middle: n.Classes[1], Fine: n.Classes[2], Rounds: n.Rounds})
	if err != nil {
		return err
	}
	return c.save(r, b, nil)
}

// texts reads the words of a corpus of either format.
func (c *context) texts(path string) (out [][]string, err error) {
	if strings.HasSuffix(path, ".conllu") {
		ss, err := readU(filepath.Join(c.shared, path))
		for i := range ss {
			out = append(out, forms(&ss[i]))
		}
		return out, err
	}
	ss, err := readBIO(filepath.Join(c.shared, path))
	for _, s := range ss {
		out = append(out, s.Words)
	}
	return out, err
}
