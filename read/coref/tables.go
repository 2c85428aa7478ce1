package coref

import (
	"strings"

	"segun/data"
	"segun/read/phrase"
)

// gender is what is known of a person's grammatical gender.
type gender uint8

const (
	unknown gender = iota
	female
	male
)

// pronoun is a row of pronouns.tsv.
type pronoun struct {
	person, many, relative bool
	gender                 gender
	grammatical            int // 1, 2, 3
	possessive             bool
	reflexive              bool
}

// tables are the words of one language. They are read-only after load.
type tables struct {
	pronouns map[uint64]pronoun
	genders  map[uint64]gender // titles, offices, kinship
	kin      map[uint64]bool
	grave    map[uint64]bool   // lemmas of wrongdoing
	likely   map[uint64]gender // given names: what most who bear them are
}

func genderOf(s string) gender {
	switch s {
	case "f":
		return female
	case "m":
		return male
	}
	return unknown
}

func load(lang string) (*tables, error) {
	t := &tables{pronouns: map[uint64]pronoun{}, genders: map[uint64]gender{}, kin: map[uint64]bool{}, grave: map[uint64]bool{}, likely: map[uint64]gender{}}
	rows, err := data.Table(lang + "/pronouns.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if len(r) < 6 {
			continue
		}
		p := pronoun{person: r[1] == "person", many: r[2] == "many", gender: genderOf(r[3]), relative: strings.Contains(r[5], "relative"),
			possessive: strings.Contains(r[5], "possessive"), reflexive: strings.Contains(r[5], "reflexive")}
		if len(r[4]) == 1 && r[4][0] >= '1' && r[4][0] <= '3' {
			p.grammatical = int(r[4][0] - '0')
		}
		h := phrase.Hash(r[0])
		if _, ok := t.pronouns[h]; !ok {
			t.pronouns[h] = p
		}
	}
	if rows, err = data.Table(lang + "/wrongs.tsv"); err != nil {
		return nil, err
	}
	for _, r := range rows {
		t.grave[phrase.Hash(r[0])] = true
	}
	for _, name := range [...]string{"forenames", "forename_genders"} {
		if rows, err = data.Table(lang + "/" + name + ".tsv"); err != nil {
			return nil, err
		}
		for _, r := range rows {
			if g := genderOf(r[1]); g != unknown {
				t.likely[phrase.Hash(strings.ToLower(r[0]))] = g
			}
		}
	}
	if rows, err = data.Table(lang + "/forenames_either.tsv"); err != nil {
		return nil, err
	}
	for _, r := range rows {
		delete(t.likely, phrase.Hash(strings.ToLower(r[0])))
	}
	for _, f := range [...]struct {
		name string
		word int
		sex  int
	}{{"ages", 0, 3}, {"offices", 0, 3}, {"kinship", 0, 1}, {"titles", 0, 2}} {
		if rows, err = data.Table(lang + "/" + f.name + ".tsv"); err != nil {
			return nil, err
		}
		for _, r := range rows {
			h := phrase.Hash(strings.TrimSuffix(r[f.word], "."))
			if len(r) > f.sex && genderOf(r[f.sex]) != unknown {
				t.genders[h] = genderOf(r[f.sex])
			}
			if f.name == "kinship" {
				t.kin[h] = true
			}
		}
	}
	for w, g := range map[string]gender{"woman": female, "lady": female, "man": male, "gentleman": male, "guy": male} {
		t.genders[phrase.Hash(w)] = g
	}
	return t, nil
}
