package claim

import (
	"segun"
	"segun/read/phrase"
)

// mostToAgreed is how many words may stand between "agreed" and what was agreed to.
const mostToAgreed = 12

// agreedTo returns the verb of the infinitive at t that somebody has agreed to, and that of agreeing: that they agreed is told, and what they agreed to is still to come: "agreed in March | to share the weir", "has agreed in principle | to
// settle". -1 for none, and where the agreement is denied, hangs on something or is itself to come.
func (m *maker) agreedTo(t int, s *segun.Sentence) (v, agreed int) {
	v = m.behindTo(t, s)
	if v < 0 || m.r.Tags.XPOS[v] != "VB" && !m.plainForm(v) {
		return -1, -1
	}
	for p := t - 1; p >= s.First && p > t-mostToAgreed; p-- {
		switch u := m.r.Tags.UPOS[p]; {
		case m.is(p, "agree"):
			if m.agreedAlready(p) && (!m.agreedToTalk(v) || m.negotiates(p, v)) {
				return v, p
			}
			return -1, -1
		case u == segun.VERB, u == segun.AUX, u == segun.SCONJ, u == segun.PRON, m.is(p, "that", "if", "unless"):
			return -1, -1
		}
	}
	return -1, -1
}

// agreedAlready reports whether the verb at p says that somebody has agreed: "agreed", "has agreed", "agrees" in a headline; not "would agree", "to agree", "did not agree", "had been agreed", "until she agreed".
func (m *maker) agreedAlready(p int) bool {
	x := m.r.Tags.XPOS[p]
	if x != "VBD" && x != "VBN" && x != "VBZ" && x != "VBP" || m.denied(p) {
		return false
	}
	for k := p - 1; k >= 0 && k >= p-4; k-- {
		switch u := m.r.Tags.UPOS[k]; {
		case u == segun.AUX && !m.is(k, "have"), m.is(k, "not", "n't", "n’t", "never", "to"), m.r.Tags.XPOS[k] == "MD":
			return false
		case u != segun.AUX && u != segun.ADV:
			k = 0 // the subject stands here
		}
	}
	if k := m.Find(p, segun.RelMark); m.is(k, "if", "unless", "until", "till", "once", "when", "before") || m.Is(k, wordProvided) {
		return false
	}
	n := m.Find(p, segun.RelNsubj)
	return n < 0 || !m.none(n) && !m.is(n, "nobody", "none", "neither", "nothing") && m.Flags[n]&phrase.TimeNoun == 0
}

// agreedToTalk reports whether the infinitive v is what a source agreed to, and so has done: "agreed to speak on condition that she was not named".
func (m *maker) agreedToTalk(v int) bool {
	return m.is(v, "speak", "talk") || m.is(v, "be") && m.is(v+1, "interview", "quote", "name", "identify")
}

// negotiates reports whether what was agreed to by the verb at p is to talk with the other side, and not to a reporter: "a company that has finally agreed | to talk about pay", "the two sides agreed | to speak again".
func (m *maker) negotiates(p, v int) bool {
	if m.is(v+1, "on") && m.is(v+2, "condition") || m.is(v+1, "to") && !m.is(v+2, "each", "one") || m.is(v, "be") {
		return false
	}
	n := m.Find(p, segun.RelNsubj, segun.RelNsubjPass)
	if n >= 0 && (m.r.Tags.XPOS[n] == "WDT" || m.r.Tags.XPOS[n] == "WP" || m.is(n, "that")) {
		n-- // "a company | that has agreed"
	}
	return n >= 0 && (m.Flags[n]&phrase.OrgWord != 0 || m.told(n, "acting") || m.told(n, "dealer"))
}

// agreedAndTalked reports whether predicate h says that a source agreed to speak, which the text then tells of.
func (m *maker) agreedAndTalked(h int) bool {
	return m.is(h, "agree") && m.agreedAlready(h) && m.is(h+1, "to") && m.agreedToTalk(h+2) && m.r.Tags.XPOS[h] != "VBZ" && m.r.Tags.XPOS[h] != "VBP"
}

// beingDoneNow reports whether predicate h tells of what is being done as the text is written: "Samples are being tested", "is still being sought".
func (m *maker) beingDoneNow(h int) bool {
	if !m.beingDone(h) {
		return false
	}
	for k := h - 1; k >= 0 && k > h-5; k-- {
		if m.is(k, "be") && m.Word(k) != "being" {
			return m.r.Tags.XPOS[k] == "VBZ" || m.r.Tags.XPOS[k] == "VBP"
		}
	}
	return false
}

// hasBeenDoing reports whether predicate h tells of what has been going on until now: "has been sitting on the steps since noon". Not "had been".
func (m *maker) hasBeenDoing(h int) bool {
	if m.r.Tags.XPOS[h] != "VBG" {
		return false
	}
	been := false
	for k := h - 1; k >= 0 && k > h-5; k-- {
		switch x := m.r.Tags.XPOS[k]; {
		case x == "VBN" && m.is(k, "be"):
			been = true
		case been && m.is(k, "have"):
			return x == "VBZ" || x == "VBP"
		case m.r.Tags.UPOS[k] != segun.ADV:
			return false
		}
	}
	return false
}

// agreedApart reports whether what somebody agreed to has been told apart from that they agreed, which is all that predicate h tells then.
func (m *maker) agreedApart(h int) bool {
	for k := h + 1; k < m.Len() && k <= h+mostToAgreed+1; k++ {
		if m.parted[k] && m.forced[k] == "planned" && int(m.at[k]) == k && m.is(k-1, "to") {
			return true
		}
	}
	return false
}

// onlyAgreed takes back that predicate h tells of a plan where it tells no more than that somebody agreed, or agreed to speak and did.
func (m *maker) onlyAgreed(h int, f *facts) {
	if f.force == "planned" && m.is(h, "vote") && f.forceBy == "vote to" && (f.past || m.r.Tags.XPOS[h] == "VBN" && m.Find(h, segun.RelAux, segun.RelAuxPass) < 0) && m.votedApart(h) {
		f.force, f.forceBy = "", ""
	}
	if f.force == "planned" && m.is(h, "agree") && (f.forceBy == "agree" || f.forceBy == "agree to") && (m.agreedApart(h) || m.agreedAndTalked(h)) {
		f.force, f.forceBy = "", ""
	}
}

// votedApart reports whether what was voted for stands in a claim of its own: "voted on Tuesday | to close the pier". That the vote was held is all that predicate h tells then.
func (m *maker) votedApart(h int) bool {
	for k := h + 2; k < m.Len() && k <= h+mostToAgreed+1; k++ {
		if m.is(k-1, "to") && m.r.Tags.XPOS[k] == "VB" {
			return int(m.at[k]) == k
		}
	}
	return false
}
