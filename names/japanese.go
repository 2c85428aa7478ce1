package names

import (
	"sync"
	"unicode/utf8"
)

// japaneseLines is where the lines of the table of Japanese names begin among those of the spellings of names.
const japaneseLines = 1 << 14

// japaneseName is what the table says of characters: their commonest spelling in Latin letters, and the lines that they stand on.
type japaneseName struct {
	latin  string
	groups [maxGroups]uint16
}

// japaneseTable holds Japanese family and given names in characters, as hanSimple writes them.
type japaneseTable struct{ family, given map[string]*japaneseName }

var japanese = sync.OnceValue(func() *japaneseTable {
	t := &japaneseTable{map[string]*japaneseName{}, map[string]*japaneseName{}}
	for i, r := range rows("japanese") {
		to := t.given
		if r[0] == "family" {
			to = t.family
		}
		for _, f := range forms(r[2]) {
			k := hanSimple(f)
			if to[k] == nil {
				to[k] = &japaneseName{latin: forms(r[1])[0]}
			}
			join(&to[k].groups, uint16(japaneseLines+i))
		}
	}
	t.compose()
	return t
})

// compose adds the ways to write a known given name with the characters that begin and end such names.
func (t *japaneseTable) compose() {
	known := map[string]*japaneseName{}
	for i, r := range rows("japanese") {
		for _, f := range forms(r[1]) {
			if r[0] == "given" && known[f] == nil {
				known[f] = &japaneseName{latin: forms(r[1])[0]}
				join(&known[f].groups, uint16(japaneseLines+i))
			}
		}
	}
	parts := rows("japanesegiven")
	for _, head := range parts {
		for _, tail := range parts {
			name := known[head[1]+tail[1]]
			if head[0] != "head" || tail[0] != "tail" || name == nil {
				continue
			}
			for _, h := range forms(head[2]) {
				for _, e := range forms(tail[2]) {
					t.add(hanSimple(h+e), name)
				}
			}
		}
	}
}

// add enters a given name in characters; what stands there already keeps its reading and gets the other besides.
func (t *japaneseTable) add(k string, name *japaneseName) {
	if t.given[k] == nil {
		t.given[k] = &japaneseName{latin: name.latin}
	}
	join(&t.given[k].groups, name.groups[0])
}

// addJapanese enters the spellings in Latin letters of Japanese names. Their characters are read so only in names that look Japanese.
func addJapanese(get func(string) *personal) {
	for i, r := range rows("japanese") {
		flag := uint16(knownForename)
		if r[0] == "family" {
			flag = knownSurname
		}
		for _, f := range forms(r[1]) {
			p := get(f)
			join(&p.groups, uint16(japaneseLines+i))
			p.flags |= flag
		}
	}
}

// japaneseParts cuts a name in simplified characters behind its Japanese family name: the longest known one, in front of a known given name, or of
// anything where it has two characters and the name as a whole has no Chinese form. family is nil when there is none; given may be nil besides.
func japaneseParts(s string) (n int, family, given *japaneseName) {
	t := japanese()
	count := utf8.RuneCountInString(s)
	for letters := min(3, count-1); letters > 0; letters-- {
		n := cutAt(s, letters)
		f, g := t.family[s[:n]], t.given[s[n:]]
		if f != nil && (g != nil || letters > 1 && (count > 3 || !chineseFamily(s))) {
			return n, f, g
		}
	}
	return 0, nil, nil
}

// chineseFamily reports whether a name in simplified characters begins with a Chinese family name.
func chineseFamily(s string) bool {
	n, _ := hanFamily(s)
	return n > 0
}

// apartInJapanese is what a word in characters is in a Japanese name that is written apart, 安倍 晋三: a family name of several characters stands in it. nil
// when it is none.
func (a *analysis) apartInJapanese(simple string) *japaneseName {
	if len(a.raws) < 2 {
		return nil
	}
	t := japanese()
	for i := range a.raws {
		if r := &a.raws[i]; r.script == Han && utf8.RuneCountInString(r.text) > 1 && t.family[hanSimple(r.text)] != nil {
			if f := t.family[simple]; f != nil && utf8.RuneCountInString(simple) > 1 {
				return f
			}
			return t.given[simple]
		}
	}
	return nil
}
