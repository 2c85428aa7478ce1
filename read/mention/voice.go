package mention

import (
	"segun"
	"segun/read/phrase"
)

// nounAmiss reports whether a noun for people or bodies, with an article, was tagged as an adjective, and is the subject of a verb of saying: "an | official | said".
func (f *finder) nounAmiss(i int) bool {
	if f.R.Tags.UPOS[i] != segun.ADJ || !f.subject(i) || !f.speaker(i) || !f.determined(i) {
		return false
	}
	_, ok := f.words.nouns.Word(f.Low[i])
	return ok
}

// voiceNoun says what the noun at i denotes where it stands as a voice, though by itself it denotes a law, or nothing that acts: "both | sides | said", "according to the | bill", "a | sheet | that ordered them to leave". Else it
// returns n and ok as they are.
func (f *finder) voiceNoun(i int, n noun, ok bool) (noun, bool) {
	paper := noun{kind: segun.OtherEntity, paper: true, rule: "document"}
	source := f.namedAsSource(i)
	if x, known := f.words.voices[f.Low[i]]; known && (source || f.subject(i) && f.speaker(i)) && (n.kind != segun.Law || x.paper) {
		return x, true
	}
	if n.kind == segun.Law {
		return n, ok
	}
	if f.speaksInRelative(i) || source && f.R.Tags.UPOS[i] == segun.NOUN && f.Flags[i]&(phrase.PlaceNoun|phrase.TimeNoun) == 0 {
		return paper, true
	}
	return n, ok
}

// namedAsSource reports whether the noun phrase that i heads stands behind "according to".
func (f *finder) namedAsSource(i int) bool {
	k := f.Left(i)
	return f.Is(k-1, toWord) && f.Is(k-2, accord)
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
