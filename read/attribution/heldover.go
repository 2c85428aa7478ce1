package attribution

import "segun"

// heldOver reports whether a charge is only what is done to people on suspicion, over something in which nobody is yet said to have had a hand, or which is no deed: "three men were arrested
// in connection with the blast", "was held over a bus battery", "deaths linked to the drug", "booked for a bad foul". "Arrested for stealing diesel" and "wanted over the murder of a clerk" charge.
func (f *finder) heldOver(a *found) bool {
	if f.upos(a.head) != segun.VERB && !f.is(a.head, "investigation") {
		return false
	}
	bare := f.among(a.head, "barelyheld")
	if !bare && !f.is(a.head, "question", "remand", "want", "investigate", "summon") {
		return false
	}
	if k := f.Find(a.head, segun.RelNsubjPass); f.is(a.head, "link") && k >= 0 && f.upos(k) == segun.NOUN && !f.voice(k) {
		return true // "how many deaths are linked to the drug"
	}
	c := a.content[0]
	h := f.firstNoun(c)
	if h < 0 || f.xpos(c.first) == "VBG" {
		return false
	}
	if f.is(a.head, "book") {
		return f.is(h, "foul", "tackle", "challenge", "dissent", "handball", "simulation", "dive")
	}
	if f.among(h, "befell") {
		d := f.Find(h, segun.RelDet)
		return d >= 0 && !f.is(d, "a", "an") || f.Find(h, segun.RelNmodPoss) >= 0 || f.named0(c, h)
	}
	return bare && !f.wrongIn(c) && !f.graveIn(c)
}

// firstNoun returns the noun that the noun phrase at the head of a stretch comes to, by the order of the words; -1 where it begins with none.
func (f *finder) firstNoun(c run) int {
	h := -1
	for k := c.first; k < c.end; k++ {
		switch u := f.upos(k); {
		case u == segun.NOUN, u == segun.PROPN && (h < 0 || f.upos(h) == segun.PROPN):
			h = k
		case u == segun.DET, u == segun.ADJ, u == segun.NUM, f.xpos(k) == "PRP$", f.xpos(k) == "POS", f.Word(k) == "-":
			if h >= 0 && f.upos(h) == segun.NOUN && f.xpos(k) != "POS" && f.Word(k) != "-" {
				return h
			}
		default:
			return h
		}
	}
	return h
}

// named0 reports whether an event is told apart by its day or place before it: "last week's blast", "the October 1 bombings".
func (f *finder) named0(c run, h int) bool {
	for k := c.first; k < h; k++ {
		if f.is(k, "the", "this", "that", "these", "those") {
			return true
		}
	}
	return false
}
