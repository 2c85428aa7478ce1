package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// mostBeforeFor is how many words may stand between a verb of calling for something and its "for".
const mostBeforeFor = 14

// farFor returns the token behind the "for" of a verb of asking, over the words that say when, where, how and before whom something was asked for, and the frames of the two: "called Wednesday | for the mayor to quit", "called
// again on Friday | for …", "called Sunday in a broadcast interview | for a withdrawal", "appealed on state radio | for calm". 0 for none, or where "for" tells how long or for whom ("called twice for an hour").
func (f *finder) farFor(s *segun.Sentence, t int) ([]frame, int) {
	if !f.is(t, "call", "appeal", "plead", "press", "push", "lobby", "campaign", "beg", "agitate", "pray") || f.upos(t) != segun.VERB {
		return nil, 0
	}
	for k := t + 1; k+1 < s.End && k < t+mostBeforeFor; {
		switch {
		case f.is(k, "for"):
			if k == t+1 || !f.askable(k+1, s) {
				return nil, 0
			}
			f.buf = append(append(f.buf[:0], f.r.Tags.Lemma[t]...), " for"...)
			return f.c.verbs[model.String(string(f.buf))], k + 1
		case f.Word(k) == ",":
			k++
		case f.upos(k) == segun.ADV && !f.is(k, "back", "in", "off", "out", "up", "round", "around", "over", "by", "away", "home"):
			k++
		default:
			e := f.OverWhen(k, s.End)
			if e == k {
				e = f.circumstance(t, k, s)
			}
			if e == k {
				return nil, 0
			}
			k = e
		}
	}
	return nil, 0
}

// circumstance returns the token behind the phrase at k that says where, how or before whom somebody asked for something at t: "in a broadcast interview", "at a rally", "from the pulpit", "on state radio". It is k where none
// stands there, or where the phrase goes with the verb: "called at the house", "called in the army", "called on the clerk".
func (f *finder) circumstance(t, k int, s *segun.Sentence) int {
	if f.upos(k) != segun.ADP || !f.is(k, "in", "at", "on", "from", "during", "via", "through", "with", "before", "outside", "to", "alongside", "after") || f.is(k, "to") && !f.is(t, "appeal", "plead", "pray") {
		return k
	}
	e, n, first := k+1, -1, -1
	for ; e < s.End; e++ {
		switch u := f.upos(e); {
		case u == segun.NOUN || u == segun.PROPN:
			if n = e; first < 0 || first == e-1 {
				first = e
			}
			continue
		case u == segun.DET, u == segun.ADJ, u == segun.NUM, f.xpos(e) == "PRP$", f.xpos(e) == "POS", f.Word(e) == "-", n >= 0 && (f.is(e, "of") || f.is(e, "to", "with") && n == e-1 && f.is(n, "letter", "message", "note", "interview", "address", "speech", "statement", "email", "e-mail")), f.xpos(e) == "VBN" && n < 0:
			continue
		}
		break
	}
	if n < 0 || n != e-1 {
		return k
	}
	switch {
	case !f.is(t, "call"):
	case f.is(k, "on"):
		if !f.among(n, "calledon") {
			return k
		}
	case f.is(k, "at"):
		if !f.among(n, "calledat") {
			return k
		}
	case f.is(k, "in"):
		if f.upos(first) == segun.NOUN && (f.person(first) || first == k+1) && !f.is(first, "parliament", "court", "private", "public", "vain", "writing", "church", "congress") {
			return k // "called in experts for advice"
		}
	}
	return e
}

// askable reports whether what stands behind "for" at k can be asked for: no stretch of time, and nobody but with an infinitive: "for | an end to it", "for | the mayor to quit"; not "for | an hour", "for | the baby".
func (f *finder) askable(k int, s *segun.Sentence) bool {
	n := -1
	e := k
	for ; e < s.End && e < k+8; e++ {
		u := f.upos(e)
		if u == segun.NOUN || u == segun.PROPN || u == segun.PRON && f.xpos(e) != "PRP$" {
			n = e
		} else if u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.ADV && f.xpos(e) != "PRP$" && f.xpos(e) != "POS" && f.Word(e) != "-" && f.xpos(e) != "VBG" && f.xpos(e) != "VBN" {
			break
		}
	}
	if n < 0 {
		return f.xpos(k) == "VBG" || e > k && f.upos(e-1) == segun.ADJ && (e == s.End || f.upos(e) == segun.PUNCT) // "for calm", taken for an adjective
	}
	if e < s.End && f.xpos(e) == "TO" {
		return true
	}
	if f.is(n, "end", "time", "break", "pause", "date") {
		return true
	}
	return f.Flags[n]&(phrase.TimeNoun|phrase.Month|phrase.Weekday) == 0 && !f.person(n) && f.upos(n) != segun.PRON
}
