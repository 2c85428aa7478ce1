package attribution

import "segun"

// condition returns where the condition ends that opens a sentence without "if": "Should the court agree, …", "Had she said so, …", "Were they to deny it, …", "Provided the minister agrees, …". Nobody says there
// what has not come about. The sentence's first token for none.
func (f *finder) condition(s *segun.Sentence) int {
	t := s.First
	for t < s.End && (f.upos(t) == segun.PUNCT || f.upos(t) == segun.CCONJ) {
		t++
	}
	if t+3 >= s.End || f.Word(s.End-1) == "?" || f.quoteAt(s.End-2) >= 0 && f.Word(s.End-2) == "?" {
		return s.First
	}
	e := t + 2
	for e < s.End && e < t+longestCondition && f.Word(e) != "," {
		if f.Word(e) == "?" || f.Word(e) == ";" || f.Word(e) == ":" {
			return s.First
		}
		e++
	}
	if e >= s.End || f.Word(e) != "," || !f.invertedVerb(t, e) && !f.laysDown(t, e) {
		return s.First
	}
	return e
}

// longestCondition is how many words such a condition may have.
const longestCondition = 30

// invertedVerb reports whether "should", "had" or "were" at t stands before its subject, with the rest of its verb before token e.
func (f *finder) invertedVerb(t, e int) bool {
	w := f.lowered(t)
	if w != "should" && w != "had" && w != "were" {
		return false
	}
	switch u := f.upos(t + 1); u {
	case segun.PRON, segun.DET, segun.PROPN:
	default:
		if w != "should" || u != segun.NOUN && u != segun.ADJ && u != segun.NUM {
			return false
		}
	}
	for k := t + 2; k < e; k++ {
		switch x := f.xpos(k); {
		case w == "should":
			if x == "VB" || x == "VBP" {
				return true
			}
		case x == "VBN", x == "VBD" && w == "had", x == "TO" && w == "were", x == "VBG" && w == "were":
			return true
		}
		if f.xpos(k) == "MD" || f.xpos(k) == "VBZ" {
			return false
		}
	}
	return false
}

// laysDown reports whether "provided", "providing" or "assuming" at t opens a clause with a verb of its own that ends before token e.
func (f *finder) laysDown(t, e int) bool {
	switch f.lowered(t) {
	case "provided", "providing", "assuming", "supposing":
		return f.is(t+1, "that") || f.ownSubject(t+1, min(e, t+10))
	}
	return false
}
