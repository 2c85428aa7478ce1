package lexicon

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Lexicographer files of WordNet that say what a sense denotes (lexnames(5WN)).
const (
	fileTops     = 3
	fileCommNoun = 10
	fileGroup    = 14
	fileLocation = 15
	fileObject   = 17
	filePerson   = 18
	fileTime     = 28
	fileCogVerb  = 31
	fileCommVerb = 32
)

// commonest is how many senses, the most frequent first, may give a word semantic flags: "will" is not a document.
const commonest = 2

// synset is the part of a WordNet synonym set that the lexicon needs.
type synset struct {
	file     int
	instance bool // an individual: London, not city
	lemmas   []string
}

// wordNet reads the WordNet 3.0 database in dir into words: parts of speech with inflected forms, what the commonest
// senses denote, and the individuals it knows (places, people, organisations).
func wordNet(dir string, words Words) error {
	irregular, err := irregularForms(dir)
	if err != nil {
		return err
	}
	for _, pos := range [...]string{"noun", "verb", "adj", "adv"} {
		sets, err := synsets(filepath.Join(dir, "data."+pos))
		if err != nil {
			return err
		}
		err = lines(filepath.Join(dir, "index."+pos), func(line string) error {
			lemma, senses, err := indexLine(line, sets)
			if err == nil {
				addLemma(words, pos, lemma, senses, irregular[pos])
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// indexLine parses a line of an index file (wndb(5WN)): the lemma and its senses, the most frequent first.
func indexLine(line string, sets map[string]synset) (string, []synset, error) {
	f := strings.Fields(line)
	if len(f) < 6 {
		return "", nil, fmt.Errorf("lang/lexicon: WordNet index line %q", line)
	}
	n, err := strconv.Atoi(f[2])
	if err != nil || n > len(f) {
		return "", nil, fmt.Errorf("lang/lexicon: WordNet index line %q", line)
	}
	var senses []synset
	for _, offset := range f[len(f)-n:] {
		senses = append(senses, sets[offset])
	}
	return f[0], senses, nil
}

// synsets reads a data file: offset -> synonym set.
func synsets(path string) (map[string]synset, error) {
	sets := map[string]synset{}
	err := lines(path, func(line string) error {
		f := strings.Fields(line)
		if len(f) < 6 {
			return fmt.Errorf("lang/lexicon: WordNet data line %q", line)
		}
		file, err := strconv.Atoi(f[1])
		if err != nil {
			return fmt.Errorf("lang/lexicon: WordNet data line %q: %w", line, err)
		}
		n, err := strconv.ParseInt(f[3], 16, 32)
		if err != nil || 4+2*int(n) > len(f) {
			return fmt.Errorf("lang/lexicon: WordNet data line %q", line)
		}
		s := synset{file: file, instance: strings.Contains(line, " @i ")}
		for i := range int(n) {
			w, _, _ := strings.Cut(f[4+2*i], "(") // adjectives carry a marker: "galore(ip)"
			s.lemmas = append(s.lemmas, w)
		}
		sets[f[0]] = s
		return nil
	})
	return sets, err
}

// irregularForms reads the exception lists: part of speech -> lemma -> its irregular forms.
func irregularForms(dir string) (map[string]map[string][]string, error) {
	all := map[string]map[string][]string{}
	for _, pos := range [...]string{"noun", "verb", "adj"} {
		forms := map[string][]string{}
		all[pos] = forms
		err := lines(filepath.Join(dir, pos+".exc"), func(line string) error {
			f := strings.Fields(line)
			for _, lemma := range f[1:] {
				forms[lemma] = append(forms[lemma], f[0])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// lines calls f for every line of a file but the licence lines of WordNet, which open with two spaces.
func lines(path string, f func(string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("lang/lexicon: %w", err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(make([]byte, 1<<20), 1<<20)
	for sc.Scan() {
		if line := sc.Text(); line != "" && !strings.HasPrefix(line, "  ") {
			if err := f(line); err != nil {
				return err
			}
		}
	}
	return sc.Err()
}

func addLemma(words Words, pos, lemma string, senses []synset, irregular map[string][]string) {
	switch pos {
	case "noun":
		addNoun(words, lemma, senses, irregular)
	case "verb":
		addVerb(words, lemma, senses, irregular[lemma])
	case "adj":
		addAdjective(words, lemma, irregular[lemma])
	case "adv":
		if !strings.Contains(lemma, "_") {
			words.Add(lemma, Adv)
		}
	}
}

func addNoun(words Words, lemma string, senses []synset, irregular map[string][]string) {
	common, flags := false, Flags(0)
	for i, s := range senses {
		written := spelling(s, lemma)
		name := written != strings.ToLower(written)
		if !s.instance && (!name || s.file == filePerson) {
			common = true
			if i < commonest {
				flags |= denotes(s)
			}
		}
		if s.instance && name {
			addIndividual(words, strings.ReplaceAll(written, "_", " "), s, i == 0)
		}
	}
	if !common || strings.Contains(lemma, "_") || strings.ContainsAny(lemma, "0123456789") {
		return
	}
	words.Add(lemma, NounBase|flags)
	if forms := irregular[lemma]; len(forms) > 0 {
		for _, f := range forms {
			words.Add(f, NounPlural|flags)
		}
		return
	}
	words.Add(plural(lemma), NounPlural|flags)
}

// spelling returns how the synonym set writes the lemma, which the index gives in lower case.
func spelling(s synset, lemma string) string {
	for _, w := range s.lemmas {
		if strings.EqualFold(w, lemma) {
			return w
		}
	}
	return lemma
}

func denotes(s synset) Flags {
	switch s.file {
	case filePerson:
		return PersonNoun
	case fileGroup:
		return GroupNoun
	case fileCommNoun:
		return CommNoun
	case fileLocation:
		return PlaceNoun
	case fileTime:
		return TimeNoun
	case fileTops:
		for _, w := range s.lemmas {
			switch w {
			case "person":
				return PersonNoun
			case "group":
				return GroupNoun
			case "location":
				return PlaceNoun
			case "time":
				return TimeNoun
			}
		}
	}
	return 0
}

// addIndividual records a place, person or organisation that WordNet knows by name. A place is known to everyone only where it is
// the first thing the word means: "reading" is something else first.
func addIndividual(words Words, name string, s synset, first bool) {
	if len(name) < 3 && s.file != fileLocation || functionWords[Key(name)] { // "US" in lower case is a pronoun
		return
	}
	parts := strings.Fields(name)
	switch s.file {
	case fileLocation:
		if first {
			words.Add(name, PlaceName|BigPlace)
			if len(parts) > 1 {
				addParts(words, name)
			}
		} else if len(parts) > 1 {
			words.Add(name, PlaceName)
		}
	case fileObject: // rivers, mountains, seas
		if first {
			words.Add(name, PlaceName)
		}
	case filePerson:
		last := parts[len(parts)-1]
		if len(parts) == 2 && len(last) > 2 && !strings.ContainsAny(parts[0], ".'") && last[0] >= 'A' && last[0] <= 'Z' &&
			last[len(last)-1] != '.' && parts[0] != "Saint" && parts[0] != "St." && last != "Great" {
			words.Add(last, Surname)
		}
	case fileGroup:
		if first && len(parts) > 1 {
			words.Add(name, Agency)
		}
	}
}

func addVerb(words Words, lemma string, senses []synset, irregular []string) {
	if strings.Contains(lemma, "_") || strings.ContainsAny(lemma, "0123456789") {
		return
	}
	flags := Flags(0)
	for _, s := range senses[:min(commonest, len(senses))] {
		switch s.file {
		case fileCommVerb:
			flags |= CommVerb
		case fileCogVerb:
			flags |= CogVerb
		}
	}
	words.Add(lemma, VerbBase|flags)
	third, past, ing := verbForms(lemma)
	for _, f := range irregular {
		switch {
		case strings.HasSuffix(f, "ing"):
			ing = ""
			words.Add(f, VerbIng|flags)
		case strings.HasSuffix(f, "s") && strings.HasPrefix(f, lemma[:1]) && len(f) > len(lemma):
			third = ""
			words.Add(f, Verb3s|flags)
		default:
			past = ""
			// The list does not tell past from participle; the table of irregular verbs adds to this.
			switch {
			case len(irregular) > 1 && hasSuffix(f, "en", "wn", "rn", "un"):
				words.Add(f, VerbPart|flags)
			default:
				words.Add(f, VerbPast|VerbPart|flags)
			}
		}
	}
	words.Add(third, Verb3s|flags)
	words.Add(past, VerbPast|VerbPart|flags)
	words.Add(ing, VerbIng|flags)
}

func addAdjective(words Words, lemma string, irregular []string) {
	if strings.Contains(lemma, "_") || strings.ContainsAny(lemma, "0123456789") {
		return
	}
	words.Add(lemma, Adj)
	for _, f := range irregular {
		words.Add(f, AdjCmp)
	}
	if len(irregular) == 0 {
		cmp, sup := degrees(lemma)
		words.Add(cmp, AdjCmp)
		words.Add(sup, AdjCmp)
	}
}
