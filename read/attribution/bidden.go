package attribution

import (
	"segun"
	"segun/read/phrase"
)

// bidden finds what somebody has ordered or called for in few words, as a thing that is not done yet: "ordered all markets | closed until Saturday", "called | a 24-hour strike for Thursday", "has invited both sides | for
// talks". It reports whether it found something.
func (f *finder) bidden(s *segun.Sentence, t int) bool {
	if f.passiveHere(s, t) || f.upos(t) != segun.VERB || f.xpos(t) == "VBG" {
		return false
	}
	switch {
	case f.is(t, "order", "direct") || f.Is(t, phrase.Hash("ordered")):
		if o := f.phraseAt(s, t+1); !o.empty() && o.end < s.End && (f.xpos(o.end) == "VBN" || f.xpos(o.end) == "VBD") && !f.is(o.end, "by") && f.upos(o.end-1) != segun.PUNCT {
			return f.book(s, t, "call", "demand", "order of", run{t + 1, f.clauseEnd(s, o.end+1)})
		}
	case f.is(t, "call") && f.finiteTag(t):
		if o := f.phraseAt(s, t+1); !o.empty() && f.mindRole(o.end-1, "called") && o.end < s.End && !f.is(o.end, "that", "a", "an", "the") {
			return f.book(s, t, "call", "demand", "call of", run{t + 1, f.clauseEnd(s, o.end)})
		}
	case f.is(t, "invite", "summon") && f.finiteTag(t) || f.is(t, "invite", "summon") && f.xpos(t) == "VBN":
		if o := f.phraseAt(s, t+1); !o.empty() && o.end+1 < s.End && f.is(o.end, "to", "for") && f.xpos(o.end+1) != "VB" && f.nominalStart(o.end+1) && (f.speaker(o.end-1) || f.is(o.end-1, "side", "party", "faction", "neighbour", "neighbor", "country", "nation")) && !f.is(o.end-1, "bid", "tender", "comment", "view", "offer") {
			if !f.book(s, t, "call", "urge", "invite to", run{o.end, f.clauseEnd(s, o.end+1)}) {
				return false
			}
			f.out[len(f.out)-1].whom = []run{o}
			return true
		}
	}
	return false
}

// phraseAt returns the noun phrase, or pronoun, that starts at token k, over possessives: "the company's offices in Sarvend", "it".
func (f *finder) phraseAt(s *segun.Sentence, k int) run {
	e, noun := k, false
	for e < s.End && e < k+10 {
		switch u := f.upos(e); {
		case u == segun.NOUN || u == segun.PROPN:
			noun = true
		case u == segun.PRON && e == k && f.xpos(e) == "PRP":
			return run{k, k + 1}
		case u == segun.DET, u == segun.ADJ, u == segun.NUM, f.xpos(e) == "PRP$", f.xpos(e) == "POS", f.Word(e) == "-":
		case noun && f.is(e, "in", "of", "at", "on") && e+1 < s.End && f.nominalStart(e+1):
		default:
			if !noun {
				return run{}
			}
			return run{k, e}
		}
		e++
	}
	return run{}
}
