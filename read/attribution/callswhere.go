package attribution

import (
	"segun"
	"segun/read/phrase"
)

// callsWhere returns the token behind the "for" of what somebody calls for, where the words for when and in what they did so stand between: "called Sunday in a broadcast interview | for a ban", "called in a sermon on Monday |
// for an end to it"; 0 for none. "Called in the army for help" calls for nothing.
func (f *finder) callsWhere(s *segun.Sentence, t int) int {
	if f.upos(t+1) != segun.ADP && f.Flags[min(t+1, f.Len()-1)]&phrase.Weekday == 0 {
		return 0 // "have called a meeting for Monday"
	}
	told := false
	for k := t + 1; k+1 < s.End && k < t+14; k++ {
		switch u := f.upos(k); {
		case f.is(k, "for"):
			if told && k > t+2 && f.nominalStart(k+1) && f.xpos(k+1) != "PRP" {
				return k + 1
			}
			return 0
		case u == segun.ADP && f.is(k, "in", "at", "during", "from", "on"):
		case u == segun.NOUN || u == segun.PROPN:
			if told = told || f.Flags[k]&phrase.CommNoun != 0 || f.inTelling(k, "venue"); !told && f.Flags[k]&(phrase.Weekday|phrase.TimeNoun) == 0 && !f.nounish(k+1) {
				return 0
			}
		case u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.ADV && f.xpos(k) != "PRP$" && f.xpos(k) != "POS" && !(f.xpos(k) == "VBN" && f.nounish(k+1)):
			return 0
		}
	}
	return 0
}
