// Package ident tells which language a text is in.
//
// In: a document's text and the language that it declares. Out: a language code with a confidence, and a doubt where the text
// is in a language that Segun cannot read or in none that it knows. It reads the text's first part only and does not
// say where a text changes its language.
//
//	"El alcalde negó que hubiera firmado el contrato."   →   es, with a doubt "unsupported-language"
//
// The script comes from Unicode; within a script, function words and telling letters vote (compare Grefenstette 1995).
package ident

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// Unknown is the code of a text whose language cannot be told.
const Unknown = "und"

// Version is raised when the same text may be judged otherwise.
const Version = "1"

const (
	sample    = 24 << 10 // bytes of the text that are read
	enough    = 200      // letters from which a text without a single known word is in no known language
	guess     = 0.3      // confidence of a language that only the declaration or the script speaks for
	rarer     = 0.004    // share of its votes that a language loses for each place in the table: neighbours of great languages are rarer
	fewSigns  = 2.0      // votes below which the declaration is believed
	letterVal = 0.4      // vote of a telling letter, a telling word's being 1
	endingVal = 0.5      // vote of a telling ending
	thin      = 0.2      // votes a word below which other languages must beat English by one and a half
)

// Identifier knows a table of languages. It is read-only and safe for concurrent use.
type Identifier struct {
	names   []string // English names, parallel to codes
	codes   []string
	scripts []script // parallel to codes
	votes   map[string][]vote
	letters map[rune][]vote
	index   map[string]int
}

// vote is what a word or letter says for a language.
type vote struct {
	language int
	weight   float32
}

// New makes an identifier from rows of code, name, script, letters and words, as data/tables/ident/languages.tsv holds
// them.
func New(rows [][]string) (*Identifier, error) {
	id := &Identifier{votes: map[string][]vote{}, letters: map[rune][]vote{}, index: map[string]int{}}
	for i, row := range rows {
		if len(row) != 5 {
			return nil, fmt.Errorf("ident: row %d has %d columns, want 5", i+1, len(row))
		}
		sc, ok := scriptNamed(row[2])
		if !ok {
			return nil, fmt.Errorf("ident: row %d: script %q", i+1, row[2])
		}
		id.index[row[0]] = i
		id.codes, id.names, id.scripts = append(id.codes, row[0]), append(id.names, row[1]), append(id.scripts, sc)
		if row[3] != "-" {
			for _, r := range row[3] {
				id.letters[r] = append(id.letters[r], vote{i, letterVal})
			}
		}
		if row[4] != "-" {
			seen := map[string]bool{}
			for w := range strings.FieldsSeq(row[4]) {
				if !seen[w] {
					weight := float32(1)
					if w[0] == '-' {
						weight = endingVal
					}
					id.votes[w] = append(id.votes[w], vote{i, weight})
				}
				seen[w] = true
			}
		}
	}
	for _, v := range id.votes {
		share(v)
	}
	for _, v := range id.letters {
		share(v)
	}
	return id, nil
}

// share divides a sign's weight among the languages that have it: a word of many languages tells little.
func share(v []vote) {
	for i := range v {
		v[i].weight /= float32(math.Sqrt(float64(len(v))))
	}
}

// Name returns the English name of a language, or its code when the table does not have it.
func (id *Identifier) Name(code string) string {
	if i, ok := id.index[code]; ok {
		return id.names[i]
	}
	return code
}

// Detect returns the language of a text. Declared ("en", "en-GB", "") decides where the text says little. A short text
// without any sign is taken for the declared language, or for English with low confidence; a long one is Unknown.
func (id *Identifier) Detect(text, declared string) segun.Language {
	declared, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(declared, "_", "-")), "-")
	c := counter{id: id, score: make([]float32, len(id.codes))}
	c.read(text)
	for i := range c.score {
		c.score[i] *= 1 - rarer*float32(i)
	}
	sc, n := c.script()
	if n == 0 {
		return fallback(declared, c.all, true)
	}
	best, second := id.rank(c.score, sc)
	if best < 0 {
		return fallback(declared, c.all, sc == latin)
	}
	top, next := c.score[best], float32(0)
	if second >= 0 {
		next = c.score[second]
	}
	if i, ok := id.index[declared]; ok && id.scripts[i] == sc && top-c.score[i] < fewSigns {
		best, next = i, 0
		return segun.Language{Code: id.codes[i], Confidence: confidence(max(c.score[i], 1), next)}
	}
	if id.alone(sc) {
		return segun.Language{Code: id.codes[best], Confidence: 0.99}
	}
	if top == 0 || sc == latin && c.words > 40 && top < float32(c.words)/40 {
		return fallback(declared, c.all, sc == latin)
	}
	if i, ok := id.index["en"]; ok && sc == latin && top-c.score[i] < 1.5 && top < thin*float32(c.words) { // a foreign name in a headline
		return segun.Language{Code: "en", Confidence: guess}
	}
	return segun.Language{Code: id.codes[best], Confidence: confidence(top, next)}
}

// fallback is the answer where the text says nothing.
func fallback(declared string, letters int, english bool) segun.Language {
	switch {
	case letters >= enough || !english && declared == "":
		return segun.Language{Code: Unknown}
	case declared != "":
		return segun.Language{Code: declared, Confidence: guess}
	}
	return segun.Language{Code: "en", Confidence: guess}
}

// confidence grows with the votes for the best language and its lead over the next.
func confidence(top, next float32) float64 {
	lead := float64(top) / float64(top+next+0.01)
	return lead * (1 - 1/(1.5+float64(top)))
}

// rank returns the best and second language of a script, -1 where there is none. The table's order breaks ties.
func (id *Identifier) rank(score []float32, sc script) (best, second int) {
	best, second = -1, -1
	for i, s := range id.scripts {
		switch {
		case s != sc:
		case best < 0 || score[i] > score[best]:
			best, second = i, best
		case second < 0 || score[i] > score[second]:
			second = i
		}
	}
	return best, second
}

// alone reports whether a script has one language in the table.
func (id *Identifier) alone(sc script) bool {
	n := 0
	for _, s := range id.scripts {
		if s == sc {
			n++
		}
	}
	return n == 1
}

// counter collects the votes of a text.
type counter struct {
	id      *Identifier
	score   []float32
	scripts [scripts]int // letters
	all     int          // letters
	words   int
}

// read counts the words of the text's first part, those of addresses left out.
func (c *counter) read(text string) {
	if len(text) > sample {
		text = text[:sample]
	}
	var word [32]byte
	for i := 0; i < len(text); {
		n, size := 0, 0
		start := i
		for i < len(text) {
			r, w := utf8.DecodeRuneInString(text[i:])
			if r != '\'' && r != '’' && !unicode.IsLetter(r) && !unicode.IsMark(r) || (r == '\'' || r == '’') && size == 0 {
				break
			}
			c.letter(r)
			r = unicode.ToLower(r)
			if r == '’' {
				r = '\''
			}
			if l := utf8.RuneLen(r); l > 0 && n+l <= len(word) {
				n += utf8.EncodeRune(word[n:n+l], r)
			}
			size++
			i += w
		}
		if i == start {
			_, w := utf8.DecodeRuneInString(text[i:])
			i += w
			continue
		}
		if i < len(text) && (text[i] == '@' || text[i] == ':' && strings.HasPrefix(text[i:], "://")) {
			for i < len(text) && text[i] > ' ' {
				i++
			}
			continue
		}
		c.words++
		c.word(strings.TrimRight(string(word[:n]), "'"))
	}
}

// word adds the votes of a word. English writes n't and 's where others elide before an apostrophe: both halves vote.
func (c *counter) word(w string) {
	v, ok := c.id.votes[w]
	if !ok {
		if a, b, cut := strings.Cut(w, "'"); cut {
			v = c.id.votes[a]
			for _, x := range c.id.votes[b] {
				c.score[x.language] += x.weight
			}
		}
	}
	for _, x := range v {
		c.score[x.language] += x.weight
	}
	if !ok {
		c.ending(w)
	}
}

// ending adds the votes of the longest known ending of a word, of two to six bytes.
func (c *counter) ending(w string) {
	var key [8]byte
	key[0] = '-'
	for n := min(6, len(w)-2); n >= 2; n-- {
		k := copy(key[1:], w[len(w)-n:])
		if v := c.id.votes[string(key[:1+k])]; v != nil {
			for _, x := range v {
				c.score[x.language] += x.weight
			}
			return
		}
	}
}

// letter counts a letter's script and its votes.
func (c *counter) letter(r rune) {
	c.scripts[scriptOf(r)]++
	c.all++
	if r >= utf8.RuneSelf {
		for _, x := range c.id.letters[unicode.ToLower(r)] {
			c.score[x.language] += x.weight
		}
	}
}

// script returns the script of most letters. Kana decides for Japanese, whose words are largely Han.
func (c *counter) script() (script, int) {
	best := latin
	for s := script(1); s < scripts; s++ {
		if c.scripts[s] > c.scripts[best] {
			best = s
		}
	}
	if best == han && c.scripts[kana]*10 > c.scripts[han] {
		best = kana
	}
	return best, c.scripts[best]
}

// Annotator returns the annotator that adds the language layer. Supported are the codes that Segun reads.
func Annotator(id *Identifier, supported ...string) segun.Annotator {
	var names []string
	for _, s := range supported {
		names = append(names, id.Name(s))
	}
	reads := strings.Join(names, ", ")
	return segun.Annotator{
		Name: "lang/ident", Version: Version, Provides: segun.LayerLanguage,
		Run: func(r *segun.Reading) error {
			l := id.Detect(r.Doc.Text, r.Doc.Lang)
			r.Language = &l
			for _, s := range supported {
				if l.Code == s {
					return nil
				}
			}
			if l.Code == Unknown {
				r.Doubt(segun.Span{}, "unknown-language", fmt.Sprintf(
					"The language of this text cannot be told; Segun reads %s so far. Check that the file holds written language and that its characters look right.", reads))
				return nil
			}
			r.Doubt(segun.Span{}, "unsupported-language", fmt.Sprintf(
				"This text looks %s (%s); Segun reads %s so far. Its text and sections are kept, and nothing was read from its sentences.", id.Name(l.Code), l.Code, reads))
			return nil
		},
	}
}
