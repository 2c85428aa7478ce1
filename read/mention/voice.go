package mention

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// Trade is the rule of a mention of people by a noun that no table has, known by how it is made: "three stallholders".
const Trade = "trade"

// nounAmiss reports whether a noun for people or bodies was tagged as an adjective, and is the subject of a verb of saying: "an | official | said".
func (f *finder) nounAmiss(i int) bool {
	if f.R.Tags.UPOS[i] != segun.ADJ || !f.subject(i) || !f.speaker(i) {
		return false
	}
	if n := f.words.voices[f.Low[i]]; n.many || n.kind == segun.Organisation {
		return true // "saying | police believed"
	}
	_, ok := f.words.nouns.Word(f.Low[i])
	return ok && f.determined(i)
}

// voiceNoun says what the noun at i denotes where it stands as a voice, though by itself it denotes a law, or nothing that acts: "both | sides | said", "according to the | bill", "a | sheet | that ordered them to leave". Else it
// returns n and ok as they are.
func (f *finder) voiceNoun(i int, n noun, ok bool) (noun, bool) {
	paper := noun{kind: segun.OtherEntity, paper: true, rule: "document"}
	source := f.namedAsSource(i)
	if x, known := f.words.voices[f.Low[i]]; known && (source || f.subject(i) && f.speaker(i)) && (n.kind != segun.Law || x.paper) {
		return x, true
	}
	switch {
	case n.kind == segun.Law:
		return n, ok
	case !ok && f.crowdNoun(i):
		return noun{kind: segun.Group, many: true, rule: Trade}, true
	}
	if f.speaksInRelative(i) || source && f.R.Tags.UPOS[i] == segun.NOUN && f.Flags[i]&(phrase.PlaceNoun|phrase.TimeNoun) == 0 {
		return paper, true
	}
	return n, ok
}

// crowdNoun reports whether the noun at i, which no table knows, is made like one for people of a trade or creed, and speaks: "the | millers | say".
func (f *finder) crowdNoun(i int) bool {
	h := f.Head(i)
	if f.R.Tags.XPOS[i] != "NNS" || !f.subject(i) || h < 0 || f.Flags[h]&phrase.CommVerb == 0 || f.Flags[i]&(phrase.PlaceNoun|phrase.TimeNoun) != 0 || f.among(i, "tellingthing") {
		return false
	}
	for _, s := range trades {
		if strings.HasSuffix(f.R.Tags.Lemma[i], s) {
			return true
		}
	}
	return false
}

var (
	trades = []string{"er", "or", "ist", "ian", "man", "woman", "eer", "ite"}
)

// capitalVoices books single words with a capital that the model has passed over, where they speak behind "the", or stand behind a noun for a body: "the | Front | denied it", "the airline | Skylark".
func (f *finder) capitalVoices() {
	for i := 1; i+1 < f.Len(); i++ {
		if f.Look[i]&phrase.Capital == 0 || f.owner[i] != 0 || f.owner[i-1] != 0 || !f.unknownName(i) || f.capital(i+1) {
			continue
		}
		voice := f.Is(i-1, the) && f.speaks(i, i+1)
		body := f.R.Tags.UPOS[i] == segun.PROPN && f.Look[i-1]&phrase.Capital == 0 && f.firmNoun(i-1) >= sureSign
		if (voice || body) && !f.headlinedAt(i) && !f.shouts(i) {
			f.offer(cand{first: i, end: i + 1, kind: segun.Organisation, rule: "capital"})
		}
	}
}

// unknownName reports whether the capital word at i is no word for people, days or bodies that a table knows.
func (f *finder) unknownName(i int) bool {
	if f.Look[i]&phrase.Mark != 0 || f.R.Tags.UPOS[i] != segun.PROPN && f.R.Tags.UPOS[i] != segun.NOUN || f.R.Tags.XPOS[i] == "NNS" || f.R.Tags.XPOS[i] == "NNPS" ||
		f.Flags[i]&(phrase.Demonym|phrase.Weekday|phrase.Month|phrase.Title|phrase.PersonNoun|phrase.TimeNoun) != 0 {
		return false
	}
	_, noun := f.words.nouns.Word(f.Low[i])
	_, office := phrase.Offices().Word(f.Low[i])
	return !noun && !office
}

// saysRightBehind reports whether a finite verb of saying or thinking stands right behind token i.
func (f *finder) saysRightBehind(i int) bool {
	if i+1 >= f.Len() || f.Flags[i+1]&(phrase.CommVerb|phrase.CogVerb) == 0 {
		return false
	}
	x := f.R.Tags.XPOS[i+1]
	return x == "VBD" || x == "VBZ" || x == "VBP"
}

// namedAsSource reports whether the noun phrase that i heads stands behind "according to".
func (f *finder) namedAsSource(i int) bool {
	return f.accordingTo(f.Left(i))
}

// ordinalVoice reports whether token i stands for one of several who say something: "the | third | said no", "| Another | said yes". What they are is not said again.
func (f *finder) ordinalVoice(i int) bool {
	if !f.subject(i) || !f.speaker(i) {
		return false
	}
	if f.Is(i, anotherWord) {
		return true
	}
	return f.Is(i, whichOne...) && f.Is(f.Left(i), theOrA...)
}

var (
	anotherWord = phrase.Hash("another")
	theOrA      = phrase.Hashes("the", "a")
	whichOne    = phrase.Hashes("other", "first", "second", "third", "fourth", "fifth", "sixth", "former", "latter", "eldest", "youngest", "oldest", "elder", "younger", "older")
)

// accordingTo reports whether "according to" stands right before token i.
func (f *finder) accordingTo(i int) bool { return f.Is(i-1, toWord) && f.Is(i-2, accord) }
