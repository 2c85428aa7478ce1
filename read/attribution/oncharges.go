package attribution

import "segun"

// onCharges finds what somebody was seized or is held for where the words for it stand before the charge: "arrested on fraud charges", "wanted on a kidnapping charge", "booked on two counts of burglary". A sentence that tells of a
// conviction or a plea has no charge any more. It reports whether it found one.
func (f *finder) onCharges(s *segun.Sentence, t int) bool {
	if !f.is(t, "charge", "count") || f.xpos(t) != "NN" && f.xpos(t) != "NNS" {
		return false
	}
	p, named := t-1, false
	for ; p > s.First && p > t-9 && !f.is(p, "on"); p-- {
		switch f.upos(p) {
		case segun.NOUN, segun.PROPN, segun.VERB:
			if f.finiteTag(p) && f.xpos(p) != "VBD" {
				return false
			}
			named = true
		case segun.ADJ:
			named = named || !f.charging(p, "which-charge")
		case segun.DET, segun.NUM, segun.CCONJ, segun.PUNCT, segun.ADV:
			if f.Word(p) == "," || f.Word(p) == ";" {
				return false
			}
		default:
			return false
		}
	}
	if p <= s.First || !f.is(p, "on") {
		return false
	}
	if !f.seizedBefore(s, p) || f.pastCharge(s, t) {
		return false
	}
	content := run{f.pastCount(p+1, t), t + 1}
	if f.is(t+1, "of") && !named && t+2 < s.End {
		content = f.trim(run{t + 2, f.wrongEnd(s, t+2)})
	} else if !named || f.is(t+1, "of") {
		return false
	}
	if content.empty() {
		return false
	}
	f.out = append(f.out, found{head: p, subject: -1, cue: []run{{p, content.first}}, content: []run{content}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "charge"}})
	return true
}

// pastCount returns the first token from k on that is no article, number or word for how many: the charge without its count.
func (f *finder) pastCount(k, end int) int {
	for k < end && (f.upos(k) == segun.DET || f.upos(k) == segun.NUM) {
		k++
	}
	return k
}

// seizedBefore reports whether a word in front of token p tells of somebody's being seized, held, sought or brought to court.
func (f *finder) seizedBefore(s *segun.Sentence, p int) bool {
	for k := p - 1; k >= s.First && k > p-15; k-- {
		if f.Word(k) == ";" {
			return false
		}
		if f.charging(k, "seized") && (f.upos(k) != segun.VERB || f.xpos(k) == "VBN" || f.xpos(k) == "VBD" || f.xpos(k) == "VBG" || f.is(k, "appear", "face", "surrender")) {
			return true
		}
	}
	return false
}

// pastCharge reports whether a sentence tells of a conviction, a plea, an acquittal or a charge that was dropped.
func (f *finder) pastCharge(s *segun.Sentence, t int) bool {
	for k := s.First; k < s.End; k++ {
		if f.charging(k, "settles") && (k < t || f.upos(k) == segun.VERB) {
			return true
		}
	}
	return false
}

// namedWrong reports whether the noun of the phrase at token k is a wrong, or somebody's death or hurt: "the stabbing of a clerk", and not "a civil suit".
func (f *finder) namedWrong(s *segun.Sentence, k int) bool {
	end := k
	for end < s.End && f.nounish(end) && !f.is(end, "of") {
		end++
	}
	return f.graveIn(run{k, end}) || f.wrongIn(run{k, end})
}
