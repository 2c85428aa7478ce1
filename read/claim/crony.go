package claim

import (
	"segun"
	"segun/read/phrase"
)

// What blames somebody by who gave the order, who got the money, or what it was handed over in: "was stopped on the orders of the director", "The contract went to the mayor's cousin", "took
// it home in a biscuit tin".

// crony reports whether a clause that somebody says of others blames them so.
func (m *maker) crony(d *draft, f *facts) bool {
	h := d.Head
	return f.past && f.subject >= 0 && (m.onOrders(h, f) || m.toKin(h, f) || m.handedOver(h, f))
}

// onOrders reports whether something was done on the orders of somebody who had no part in it by law, or the order for it came from there: "emptied on the instructions of its directors",
// "The order came from the minister's office". A judge, the police or a doctor order things every day.
func (m *maker) onOrders(h int, f *facts) bool {
	if m.told(f.subject, "behest") && !f.passive && m.is(h, "come") {
		for t, end := h+1, m.sentenceAt(h).End; t+1 < end && t < h+5; t++ {
			if m.is(t, "from") {
				k := m.nounBehind(t + 1)
				return k > t && (m.is(k, "office", "floor", "headquarters", "ministry", "top", "palace") || m.told(k, "incharge")) && !m.told(k, "lawman") // "The order came from a shop"
			}
		}
		return false
	}
	if m.is(h, "arrest", "detain", "hold", "block", "close", "evacuate", "seal") {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+16; t++ {
		if !m.told(t, "behest") {
			continue
		}
		if m.is(t+1, "of", "from") && (m.is(t-1, "on", "at") || m.is(t-2, "on", "at")) {
			return m.noLawman(m.nounBehind(t + 2))
		}
		if k := m.Find(t, segun.RelNmodPoss); k >= 0 && k < t && m.is(int(m.Lo[t])-1, "on", "at") || k >= 0 && m.is(m.Find(t, segun.RelCase), "on", "at") {
			return m.noLawman(k)
		}
	}
	return false
}

// noLawman reports whether the noun at k is for somebody, and for none whose orders are the law or good sense.
func (m *maker) noLawman(k int) bool {
	if k < 0 || !m.agent(k) || m.told(k, "lawman") || m.is(k, "judge", "court", "magistrate", "doctor", "coroner", "engineer", "physician", "vet", "bishop", "regulator", "guard") {
		return false
	}
	return m.r.Tags.UPOS[k] == segun.NOUN || m.r.Tags.UPOS[k] == segun.PROPN
}

// toKin reports whether what the public pays for went to somebody's kin: "The contract went to the mayor's cousin", "a firm owned by his brother-in-law had been paid".
func (m *maker) toKin(h int, f *facts) bool {
	if !m.told(h, "bestowing") {
		return false
	}
	o := m.Find(h, segun.RelObj)
	firm := m.is(f.subject, "company", "firm", "business", "agency") && !m.is(h, "go", "give", "grant")
	if !firm && !m.told(f.subject, "bounty") && !(o > h && m.told(o, "bounty")) {
		return false
	}
	s := m.sentenceAt(h)
	for t := s.First; t < s.End; t++ {
		if m.kin(t) && m.holder[t] == m.holder[h] && (m.Find(t, segun.RelNmodPoss) >= 0 || m.is(t+1, "of")) {
			return true
		}
	}
	return false
}

// kin reports whether token t is a word for a relative.
func (m *maker) kin(t int) bool {
	row, ok := phrase.Offices().Word(m.Low[t])
	return ok && phrase.Offices().Rows[row].Class == "family"
}

// handedOver reports whether money changed hands in what hides it: "was paid in two biscuit tins", "carried the cash in a sports bag".
func (m *maker) handedOver(h int, f *facts) bool {
	if m.is(f.subject, "i", "we", "family") || m.kin(f.subject) || !m.told(h, "handing") { // a ransom
		return false
	}
	money := m.is(h, "pay") || m.told(f.subject, "handed")
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+14; t++ {
		if m.told(t, "handed") {
			money = true
		}
		if money && m.told(t, "container") && m.is(m.Find(t, segun.RelCase), "in", "inside") {
			return true
		}
	}
	return false
}
