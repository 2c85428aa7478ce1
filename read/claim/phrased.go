package claim

import (
	"iter"
	"strings"
	"unicode/utf8"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// wrongPhrase is the rest of a phrase that does wrong, behind its verb: lemmas, and "*" for up to six words between.
type wrongPhrase struct {
	words []string
	class string
	first sieve // of the word that has to stand first, 0 for none
}

// phrases are phrases by the lemma that opens them.
type phrases struct{ by phrase.Keyed[[]wrongPhrase] }

// add keeps a phrase by its first word.
func (p *phrases) add(words []string, class string) {
	x, rest := wrongPhrase{words: words[1:], class: class}, words[1:]
	if len(rest) > 0 && rest[0] == "*" {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		x.first = sieveOf(model.String(rest[0])) | sieveOf(phrase.Hash(rest[0]))
	}
	key := model.String(words[0])
	p.by.Set(key, append(p.by.Get(key), x))
}

// beKey is the key of the lemma that opens the most phrases.
var beKey = model.String("be")

// sieve is a set of words, each by a bit that it shares with others.
type sieve uint64

func sieveOf(key uint64) sieve { return 1 << (key & 63) }

// addPhrase keeps a row of the table: "sweep * under carpet".
func (w *words) addPhrase(row, class string) {
	w.phrases.add(strings.Fields(row), class)
}

// phrased returns the class of wrong that a verb does with the words behind it, "" for none: "looked the other way", "kept the cash off the books". Articles, possessives, adjectives,
// numbers and adverbs between count for nothing.
func (m *maker) phrased(h int) string {
	best := ""
	for p := range m.opened(&m.w.phrases, m.key(h), h+1) {
		if best == "" || p.class == "crime" {
			best = p.class
		}
	}
	return best
}

// opened yields the phrases that a lemma opens, given by its key, and whose other words follow from token t on.
func (m *maker) opened(of *phrases, lemma uint64, t int) iter.Seq[*wrongPhrase] {
	return func(yield func(*wrongPhrase) bool) {
		list := of.by.Get(lemma)
		if len(list) == 0 {
			return
		}
		close, far := m.firstWords(t, false), m.firstWords(t, true)
		for i := range list {
			p := &list[i]
			near := close
			if len(p.words) > 0 && p.words[0] == "*" {
				near = far
			}
			if (p.first == 0 || p.first&near != 0) && m.follows(t, p.words) && !yield(p) {
				return
			}
		}
	}
}

// firstWords returns the words among which follows looks for the first of a phrase.
func (m *maker) firstWords(t int, wide bool) (all sieve) {
	end, most := m.sentenceAt(t-1).End, phraseGap(wide)
	for ; most >= 0 && t < end; t, most = t+1, most-1 {
		if w := m.Word(t); !ascii(w) {
			return ^sieve(0) // capitals of some letters are not those that Low knows
		}
		all |= sieveOf(m.keys[t]) | sieveOf(m.Low[t])
		if m.inMark(t) {
			most++
		} else if m.stops(t, wide) {
			break
		}
	}
	return all
}

// ascii reports whether a word has no letter that takes more than a byte.
func ascii(w string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// phraseGap is how many words may stand before the next one of a phrase.
func phraseGap(wide bool) int {
	if wide {
		return 6
	}
	return 4
}

// stops reports whether no phrase goes on behind token t, which is no word of it.
func (m *maker) stops(t int, wide bool) bool {
	return m.r.Tags.UPOS[t] == segun.PUNCT || !m.light(t) && (!wide || m.r.Tags.UPOS[t] == segun.ADP || m.r.Tags.UPOS[t] == segun.VERB && finiteTag(m.r.Tags.XPOS[t]))
}

// follows reports whether words stand in their order from token t on, in its sentence.
func (m *maker) follows(t int, words []string) bool {
	end := m.sentenceAt(t - 1).End
	for len(words) > 0 {
		wide := words[0] == "*"
		if wide {
			words = words[1:]
		}
		most := phraseGap(wide)
		for ; most >= 0 && t < end; t, most = t+1, most-1 {
			if m.lemma(t) == words[0] || sameWord(m.Word(t), words[0]) {
				break
			}
			if m.inMark(t) {
				most++
				continue // is a "slap in the face"
			}
			if m.stops(t, wide) {
				return false
			}
		}
		if most < 0 || t >= end {
			return false
		}
		words, t = words[1:], t+1
	}
	return true
}

// sameWord reports whether two words are the same but for capitals.
func sameWord(a, b string) bool {
	if a != "" && b != "" && a[0]|b[0] < utf8.RuneSelf && a[0]|0x20 != b[0]|0x20 {
		return false // as most are
	}
	return strings.EqualFold(a, b)
}

// light reports whether a word between those of a phrase counts for nothing.
func (m *maker) light(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.ADJ, segun.ADV, segun.NUM, segun.PART, segun.AUX:
		return true
	}
	return m.r.Tags.XPOS[t] == "PRP$"
}

// hadDone looks for the wrong in a participle that the tree has hung on its "had", as if that were the verb: "the director had | sold horse as beef".
func (m *maker) hadDone(h int, f *facts) string {
	if !m.is(h, "have") || f.subject < 0 || !m.agent(f.subject) || m.r.Tags.XPOS[h] == "VB" {
		return ""
	}
	end := m.sentenceAt(h).End
	for t := h + 1; t < end && t < h+5; t++ {
		if m.r.Tags.XPOS[t] == "VBN" && (m.Head(t) == h || m.Head(t) >= 0 && m.Head(m.Head(t)) == h) {
			if m.tame(t, f.subject, false) {
				return ""
			}
			class, _, _ := m.verbClass(t)
			if class == "" {
				class = m.phrased(t)
			}
			return class
		}
		if u := m.r.Tags.UPOS[t]; u != segun.ADV && u != segun.ADJ && u != segun.NOUN && m.Word(t) != "-" {
			return ""
		}
	}
	return ""
}
