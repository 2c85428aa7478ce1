package attribution

import (
	"segun"
	"segun/read/phrase"
)

// epithet looks for "alleged", "suspected" and the like before a noun for a wrong or for who did it: "the alleged gunman", "over an alleged
// coup plot". Somebody who is not named says so; the noun phrase is what is said.
func (f *finder) epithet(s *segun.Sentence, t int) {
	if !epithets[f.Low[t]] || t+1 >= s.End {
		return
	}
	switch f.xpos(t) {
	case "VBN", "JJ", "VBD", "NNP":
	default:
		return
	}
	if n := len(f.out); n > 0 && f.out[n-1].rule == "named as" && f.out[n-1].content[0].has(t) {
		return // "named two clerks as suspected ringleaders" says it all
	}
	h := -1
	for k := t + 1; k < s.End && k < t+7; k++ {
		u := f.upos(k)
		if u == segun.NOUN || u == segun.PROPN {
			h = k
			continue
		}
		if u == segun.ADJ && h < 0 || f.Word(k) == "-" || f.xpos(k) == "VBG" && h < 0 && k+1 < s.End && f.upos(k+1) == segun.NOUN {
			continue
		}
		break
	}
	if h < 0 || f.xpos(t) == "VBD" && f.Head(t) != h {
		return
	}
	c := run{t + 1, h + 1}
	if f.is(t, "presumed", "presume", "supposed", "suppose", "purported", "purport") && !f.wrongIn(c) && !f.among(h, "wrongdoer") {
		return // "the party's presumed nominee", "her supposed admirers": nobody is accused
	}
	if f.Flags[h]&phrase.PersonNoun == 0 && !f.wrongIn(c) && !(f.is(t, "allege", "alleged") && h+1 < s.End && f.is(h+1, "with", "by", "in", "to", "of")) || f.r.Tags.Lemma[t+1] == "heart" {
		return
	}
	if l := f.lemmaAt(min(h+1, s.End-1)); h+1 < s.End && (l == "of" || l == "with" && f.Flags[h]&phrase.PersonNoun == 0 || (l == "in" || l == "to") && f.is(h, "role", "part", "involvement", "participation", "complicity", "link", "tie", "connection")) {
		for k := f.Kid(h); k >= 0; k = f.Next(k) {
			if k > h && f.Rel(k) == segun.RelNmod && int(f.Lo[k]) == h+1 {
				c.end = f.yield(k).end
				for j := h + 1; j < c.end; j++ {
					if f.upos(j) == segun.PUNCT {
						c.end = j
					}
				}
			}
		}
	}
	f.out = append(f.out, found{head: h, subject: -1, cue: []run{{t, t + 1}}, content: []run{c}, rule: "epithet",
		frame: frame{class: "hearsay", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
}

var epithets = hashes("alleged", "suspected", "supposed", "purported", "presumed")
