package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// harm returns the class of wrong of a verb that is one when it is done to people or animals, with its object or its passive subject o: "kicked the boy", "were tied to their beds"; and whether
// its passive charges someone without an agent.
func (m *maker) harm(h, o int) (class string, passive, whole bool) {
	class = m.w.wrong.Get(m.partKey(h, "harm"))
	if class == "" || o < 0 || !m.victim(o) {
		return "", false, false
	}
	if m.Rel(o) != segun.RelObj {
		if k := m.Find(h, segun.RelAuxPass); k < 0 || m.is(k, "have") {
			return "", false, false // "people had drowned"
		}
	}
	if m.saves(o) {
		return "", false, false
	}
	return class, m.w.always.Get(m.partKey(h, "harm")), false
}

// wrongOfSomebody returns the class of the wrong that a noun names, where it says whose it is: "the doctor's neglect of her husband", "the company's poisoning of the lake"; "" for none.
func (m *maker) wrongOfSomebody(h int) string {
	k := m.Find(h, segun.RelNmodPoss)
	if k < 0 || k > h || !m.agent(k) || m.holder[h] < 0 {
		return ""
	}
	if a := &m.r.Attributions.List[m.holder[h]]; a.Act != "assert" || a.Speaker >= 0 && m.r.EntityOf(a.Speaker) >= 0 && m.r.EntityOf(a.Speaker) == m.entityAt(k) {
		return "" // "spoke of her theft of the ring": of her own
	}
	if class := m.w.wrong.Get(m.partKey(h, "noun")); class != "" && class != "blame" {
		return class
	}
	w := m.lowered(h)
	if n := len(w) - 3; n > 2 && w[n:] == "ing" && (m.is(h+1, "of") || m.Find(h, segun.RelNmod) > h) {
		for _, verb := range [...]string{w[:n], w[:n] + "e"} {
			if class := m.w.wrong.Get(partKey(verb, "verb")); class != "" && !m.weakVerb(h) {
				return class
			}
		}
	}
	return ""
}

// corrupt reports whether the object of verb h makes asking for it a wrong: "demanded a bribe".
func (m *maker) corrupt(h int) bool {
	o := m.Find(h, segun.RelObj)
	return o > h && m.w.wrong.Get(partKey(m.lemma(h)+" "+m.lemma(o), "verb")) != "" || m.phrased(h) != ""
}

// saves reports whether those of noun o are brought out of danger: "pushed a girl from the flames".
func (m *maker) saves(o int) bool {
	for k := o + 1; k < m.Len() && k < o+4; k++ {
		if m.is(k, "from", "of", "clear") {
			for j := k + 1; j < m.Len() && j < k+4; j++ {
				if m.told(j, "peril") {
					return true
				}
			}
		}
	}
	return false
}

// victim reports whether token t is for people or animals.
func (m *maker) victim(t int) bool {
	if m.is(t, "himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself") {
		return false // who hangs himself wrongs nobody else
	}
	if m.w.wrong.Get(m.partKey(t, "animal")) != "" || m.r.Tags.XPOS[t] == "PRP" && m.is(t, "he", "she", "they", "him", "her", "them", "i", "me", "we", "us") {
		return true
	}
	if k, ok := m.byHead[t]; ok {
		kind := m.r.Mentions.List[k].Kind
		return kind == segun.Person || kind == segun.Group
	}
	return m.told(t, "anybody")
}

// bySurface looks for the wrong in what somebody says by the order of its words alone, where the tree has lost who did it to whom, or the tagger the verb: "Workers say | guards raped women", "Nurse 'poisoned' four",
// "The trust, its accountant said, | lied to donors". It returns the token of the verb too, -1 for none.
func (m *maker) bySurface(c []segun.Span) (class string, verb int) {
	subject, passive, done := -1, false, false
	verb = -1
	m.each(c, func(t int) {
		if done {
			return
		}
		u, x := m.r.Tags.UPOS[t], m.r.Tags.XPOS[t]
		switch {
		case m.Word(t-1) == "-" && u != segun.NOUN && u != segun.PROPN:
			// "a state-owned mill": no verb of the clause
		case subject >= 0 && (u == segun.VERB && (x == "VBN" || x == "VBD" || x == "VBZ") || m.looksVerb(t)):
			if class = m.surfaceClass(t, subject, passive); class != "" {
				verb = t
			}
			done = true
		case x == "WP" || x == "WDT":
			subject = m.beforeRelative(t) // "the bank, which it says | swindled widows"
			done = subject < 0
		case u == segun.NOUN, u == segun.PROPN, u == segun.PRON && x != "WP" && x != "WDT" && x != "PRP$":
			subject = t
		case u == segun.AUX:
			passive = m.is(t, "be", "get")
			done = x == "MD" || m.is(t, "do")
		case u == segun.PUNCT:
			done = m.Word(t) == "," && c[0].Contains(m.r.Tokens.Tokens[t].Span)
		case u == segun.DET, u == segun.ADJ, u == segun.NUM, u == segun.ADV, x == "PRP$", x == "POS", m.is(t, "to") && u == segun.PART, subject < 0 && m.is(t, "that"):
			done = m.is(t, "never", "no", "not")
		default:
			done = true
		}
	})
	return class, verb
}

// beforeRelative returns the noun that the relative pronoun at token t stands for, by the order of the words; -1 for none.
func (m *maker) beforeRelative(t int) int {
	for t--; t > 0 && m.r.Tags.UPOS[t] == segun.PUNCT; t-- {
	}
	if t < 0 || m.r.Tags.UPOS[t] != segun.NOUN && m.r.Tags.UPOS[t] != segun.PROPN {
		return -1
	}
	return t
}

// looksVerb reports whether token t is a word for a wrong in the past, or in the present, that the tagger has taken for a noun: "Mayor | 'stole' | flood money", "cheats everyone".
func (m *maker) looksVerb(t int) bool {
	if m.r.Tags.UPOS[t] != segun.NOUN || t+1 >= m.Len() {
		return false
	}
	n := t + 1
	if m.r.Tags.UPOS[n] == segun.PUNCT && m.Word(n) != "," {
		n++
	}
	if n >= m.Len() || !m.opensObject(n) {
		return false
	}
	if base := m.w.pasts[m.lowered(t)]; base != "" {
		return m.w.wrong.Get(partKey(base, "verb")) != ""
	}
	return m.r.Tags.XPOS[t] == "NNS" && (m.w.wrong.Get(m.partKey(t, "verb")) != "" && !m.weakVerb(t) || m.w.wrong.Get(m.partKey(t, "harm")) != "" && m.victimBehind(t)) && m.w.wrong.Get(m.partKey(t, "noun")) == ""
}

// lowered returns token t in small letters.
func (m *maker) lowered(t int) string { return strings.ToLower(m.Word(t)) }

// surfaceClass returns the class of wrong that the verb at t does by itself, or with what stands behind it; "" for none. subject is the noun before it.
func (m *maker) surfaceClass(t, subject int, passive bool) string {
	l := m.lemma(t)
	if base := m.w.pasts[m.lowered(t)]; base != "" && m.r.Tags.UPOS[t] == segun.NOUN {
		l = base
	}
	if m.tame(t, subject, passive) || m.inBattle(t) || m.contest(t) {
		return ""
	}
	if passive {
		if m.w.always.Get(partKey(l, "verb")) {
			return m.w.wrong.Get(partKey(l, "verb"))
		}
		if m.w.always.Get(partKey(l, "harm")) && m.victim(subject) {
			return m.w.wrong.Get(partKey(l, "harm"))
		}
		return ""
	}
	if m.Rel(subject) == segun.RelFlat && m.Head(subject) >= 0 {
		subject = m.Head(subject)
	}
	if !m.agent(subject) && m.Flags[subject]&(phrase.PersonNoun|phrase.GroupNoun) == 0 || m.is(subject, "i", "we") || m.is(t, "lie") && !m.is(t+1, "to", "about") {
		return ""
	}
	n, o := t+1, -1
	if n < m.Len() && m.r.Tags.UPOS[n] == segun.PUNCT && m.Word(n) != "," && m.Word(n) != "." {
		n++
	}
	for ; n < m.Len() && n < t+8 && m.opensObject(n); n++ {
		if m.r.Tags.UPOS[n] == segun.NOUN || m.r.Tags.UPOS[n] == segun.PROPN || m.r.Tags.XPOS[n] == "PRP" {
			o = n
		}
		if m.r.Tags.UPOS[n] == segun.PRON {
			break
		}
	}
	if o >= 0 && m.w.idioms[partKey(l+" "+m.lemma(o), "verb")] {
		return ""
	}
	if x := m.w.wrong.Get(partKey(l, "verb")); x != "" && (o >= 0 || !m.weakVerb(t)) {
		return x
	}
	if o >= 0 {
		if x := m.w.wrong.Get(partKey(l+" "+m.lemma(o), "verb")); x != "" {
			return x
		}
		if m.victimBehind(t) && !m.saves(o) {
			return m.w.wrong.Get(partKey(l, "harm"))
		}
	}
	if m.is(t+1, "to", "at", "from", "into", "against", "with", "on") && m.r.Tags.UPOS[t+1] == segun.ADP {
		return m.w.wrong.Get(partKey(l+" "+m.lemma(t+1), "verb"))
	}
	return ""
}

// opensObject reports whether the object of a verb may begin at token t.
func (m *maker) opensObject(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.DET, segun.NOUN, segun.PROPN, segun.NUM, segun.ADJ:
		return true
	case segun.PRON:
		return m.r.Tags.XPOS[t] != "WP" && m.r.Tags.XPOS[t] != "WDT"
	}
	return false
}

// victimBehind reports whether the noun phrase behind token t is for people or animals.
func (m *maker) victimBehind(t int) bool {
	for k := t + 1; k < m.Len() && k < t+6 && m.opensObject(k); k++ {
		if m.victim(k) && (k+1 >= m.Len() || m.r.Tags.UPOS[k+1] != segun.NOUN) {
			return true
		}
	}
	return false
}
