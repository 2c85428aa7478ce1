package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// placesThem reports whether a sentence right behind one of a poll says where somebody stands in it, by a share or a pair of shares alone: "Moll was second at 12 percent", "The Greens were on 28 percent", "Rubin tops Moll
// 41-40". What is said of prices and of the out of work stands so too, and is none of a poll's: who stands somewhere is somebody who runs.
func (f *finder) placesThem(s *segun.Sentence) bool {
	for t := s.First + 1; t < s.End; t++ {
		if f.pairOfShares(t) && f.upos(f.nearestBeats(s, t)) == segun.PROPN {
			return true
		}
		if !f.is(t, "be", "stand", "come", "finish", "sit", "poll", "trail", "follow") || !f.finiteTag(t) && f.upos(t) != segun.AUX {
			continue
		}
		if k := f.lastNominal(s, t); k < 0 || f.upos(k) != segun.PROPN && !f.among(k, "asked") && !f.is(k, "rest", "field", "other", "rival", "undecided") {
			return false
		}
		k := t + 1
		for k < s.End && (f.upos(k) == segun.ADV || f.upos(k) == segun.ADJ || f.upos(k) == segun.DET || f.upos(k) == segun.NOUN && f.is(k, "place", "spot")) {
			k++ // "a distant third", "in second"
		}
		if !f.is(k, "at", "on", "with", "below", "above", "around", "under") || k+2 >= s.End {
			return false
		}
		for j := k + 1; j < s.End && j < k+5; j++ {
			if f.pollUnit(j) && f.numberBefore(s, j) {
				return !f.is(j, "point")
			}
		}
		return false
	}
	return false
}

// pairOfShares reports whether two shares stand at token t as one word or with a dash: "41-40".
func (f *finder) pairOfShares(t int) bool {
	a, b, ok := strings.Cut(f.Word(t), "-")
	if !ok && f.Look[t]&phrase.Digit != 0 && f.is(t+1, "-", "–") && f.Touch(t) {
		a, b, ok = f.Word(t), f.Word(t+2), true
	}
	return ok && len(a) == 2 && len(b) == 2 && digits(a) && digits(b)
}

func digits(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// nearestBeats returns the one who is ahead or behind by the pair of shares at token t, the subject of a verb like "beats" before it; -1 for none.
func (f *finder) nearestBeats(s *segun.Sentence, t int) int {
	for k := t - 1; k > s.First && k > t-9; k-- {
		if f.among(k, "outpolls") && (f.finiteTag(k) || f.xpos(k) == "NNS" && f.upos(k+1) == segun.PROPN) {
			return f.lastNominal(s, k)
		}
	}
	return -1
}

// lastNominal returns the noun or name right before verb t with its adverbs; -1 for none.
func (f *finder) lastNominal(s *segun.Sentence, t int) int {
	for t > s.First && (f.upos(t-1) == segun.AUX || f.upos(t-1) == segun.ADV || f.upos(t-1) == segun.PUNCT) {
		t--
	}
	if t == s.First || !f.nominal(t-1) {
		return -1
	}
	return t - 1
}
