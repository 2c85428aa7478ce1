package event

import (
	"segun"
)

// ofNoun returns the head tokens of who did what a noun names and of whom or what it befell, -1 for a doer who is not stated, -2 for what the words have no place for.
func (f *finder) ofNoun(c *segun.Claim, t *trigger) (agent, patient int) {
	h := t.at
	of, whose := f.under(h, "of"), f.owner(h)
	agent = f.by(c, h)
	switch {
	case t.patient: // "his death", "the crash of a plane", "a collision between a tram and a hearse"
		if patient = of; patient < 0 {
			patient = f.under(h, "between")
		}
		if patient < 0 {
			patient = whose
		}
		if agent < 0 {
			agent = -2
		}
	case f.byOne(t.word): // "the resignation of the mayor", "their march"
		if patient = -2; agent < 0 {
			agent = max(of, whose)
		}
	case of < 0 && f.toOne(t.word): // "Ana Ruiz's arrest"
		patient = whose
	default: // "the army's shelling of the market", "Tuesday's raid on a clinic"
		if patient = of; patient < 0 && (t.typ == "attack" || t.typ == "search") {
			patient = f.under(h, "on", "against")
		}
		if agent < 0 {
			agent = whose
		}
	}
	if patient == -1 {
		patient = -2
	}
	return agent, patient
}

// byOne reports whether what a noun names befalls nobody, so that whose it is did it.
func (f *finder) byOne(w word) bool {
	switch w.typ {
	case "protest", "strike", "resignation", "arrival", "departure", "vote", "meeting":
		return true
	}
	return false
}

// toOne reports whether a noun names what is done to somebody, so that whose it is suffered it.
func (f *finder) toOne(w word) bool {
	switch w.typ {
	case "killing", "injury", "shooting", "arrest", "release", "abduction", "rescue", "appointment", "dismissal", "sentence", "trial", "evacuation":
		return true
	}
	return false
}

// under returns the head token of what one of some prepositions ties to a noun, -1 for none; a time is none.
func (f *finder) under(h int, words ...string) int {
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if f.inTime[k] {
			if n := f.under(k, words...); n >= 0 {
				return n // "the rejection last week | of a bid |", hung on the week
			}
			continue
		}
		if f.Rel(k) == segun.RelNmod && f.is(f.Find(k, segun.RelCase), words...) {
			return k
		}
	}
	return -1
}

// owner returns the head token of whose a noun is called, -1 for none: "the army's", "his"; "Tuesday's" is none.
func (f *finder) owner(h int) int {
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelNmodPoss && !f.inTime[k] {
			return k
		}
	}
	return -1
}
