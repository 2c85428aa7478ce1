package claim

import "segun"

// behindSaying reports whether a participle at t, behind the words for saying at h and a comma, tells something of its own, and gives it to whom it belongs: what came of what is told is told with it, "Rebels left the mill, witnesses said,
// | leaving two trucks behind |"; what the one who speaks does or has done is the outlet's, "… the airport said, | having scrapped 40 on Sunday |". How and to whom somebody speaks ("adding that", "speaking to reporters") is told by nobody.
func (m *maker) behindSaying(s *segun.Sentence, t, h int) bool {
	having := m.xpos(m.Find(t, segun.RelAux)) == "VBG"
	if r := m.Rel(t); r != segun.RelAdvcl && (r != segun.RelCcomp || !having) || t < h || m.r.Tags.XPOS[t] != "VBG" && !having || m.frame[t] >= 0 || int(m.Hi[t])-t < 2 && !(having && int(m.Hi[t]) > t) || int(m.Lo[t]) <= h || !m.behindMark(t, ",") {
		return false
	}
	i := int(m.frame[h])
	a := &m.r.Attributions.List[i]
	if !m.voices[i] || !hasPrefix(a.Rule, "parenthesis") || a.Act == "decline" || a.Act == "refer" || m.quoted(t) {
		return false
	}
	if a.Quote != "direct" && m.told(t, "outcome") {
		m.give(s, t, i)
		return true
	}
	return having || m.told(t, "whilesaying")
}

// behindMark reports whether the clause of token t opens behind a mark.
func (m *maker) behindMark(t int, mark string) bool {
	l := int(m.Lo[t])
	return m.Word(l) == mark || l > 0 && m.Word(l-1) == mark
}

// marketMoved reports whether a participle at t tells what prices did when they heard what is said, and makes it the outlet's: "said it would miss its target, | sending its shares to a two-year low |".
func (m *maker) marketMoved(s *segun.Sentence, t int) bool {
	if m.Rel(t) != segun.RelAdvcl || m.r.Tags.XPOS[t] != "VBG" || m.holder[t] < 0 || m.frame[t] >= 0 || !m.behindMark(t, ",") || !m.is(t, "send", "push", "drive", "lift", "knock", "drag", "pull", "help") {
		return false
	}
	o := m.Find(t, segun.RelObj)
	if o < t || !m.is(o, "share", "stock", "yield", "bond", "currency") || m.r.Attributions.List[m.holder[t]].Quote == "direct" {
		return false
	}
	m.give(s, t, -1)
	return true
}

// besideDenial gives a clause that "although" or "while" opens behind a comma, at the end of what is denied, to whoever tells of the denial: "denied that it had frozen the accounts, | although two of its cheques bounced |".
func (m *maker) besideDenial(s *segun.Sentence, t int) bool {
	i := m.holder[t]
	if i < 0 || m.Rel(t) != segun.RelAdvcl || m.frame[t] >= 0 || !m.is(m.Find(t, segun.RelMark), "although", "though", "while", "whereas") || !m.behindMark(t, ",") || !m.finite(t) {
		return false
	}
	a := &m.r.Attributions.List[i]
	if a.Act != "deny" || a.Quote != "indirect" || !hasPrefix(a.Rule, "clause") || a.Head > t {
		return false
	}
	m.give(s, t, a.Inside)
	return true
}

// behindSemicolon reports whether a claim stands behind a semicolon or a colon in what is denied in a clause, and so is what whoever denies says instead.
func (m *maker) behindSemicolon(a *segun.Attribution, c *segun.Claim) bool {
	if a.Quote != "indirect" || len(a.Content) == 0 || !m.finite(c.Head) {
		return false
	}
	for k := m.r.Tokens.At(c.Content[0].Start) - 1; k > m.r.Tokens.At(a.Content[0].Start); k-- {
		if w := m.Word(k); w == ";" || w == ":" && !m.is(k+1, "that") {
			return true
		}
	}
	return false
}

// afterAsked gives a clause that "after" opens in what is called for, and that tells what was done, to whoever tells of the demand: "asked for the limit to be cut | after a girl was knocked down |".
func (m *maker) afterAsked(s *segun.Sentence, t int) {
	i, h := m.holder[t], m.Head(t)
	if i >= 0 && (m.setsHearing(t) || m.gaveNone(t) || m.sinceAsked(t)) {
		m.give(s, t, m.r.Attributions.List[i].Inside)
		return
	}
	if i < 0 || m.Rel(t) != segun.RelAdvcl || h < s.First || h >= t || m.frame[t] >= 0 || !m.is(m.Find(t, segun.RelMark), "after") || m.holder[h] != i || !m.finite(t) {
		return
	}
	a := &m.r.Attributions.List[i]
	n := m.Find(t, segun.RelNsubj, segun.RelNsubjPass)
	news := n >= 0 && (m.is(m.Find(n, segun.RelDet), "a", "an") || m.Find(n, segun.RelNummod) >= 0 && m.Find(n, segun.RelDet) < 0)
	if m.r.Tags.XPOS[a.Head] == "VBD" && !news {
		return // "told them to come back | after the guards left": when they are to
	}
	if a.Act == "call" && a.Quote == "indirect" && m.doneUnder(t, h) {
		m.give(s, t, a.Inside)
	}
}

// gaveNone reports whether a verb that the tree has joined to what somebody says tells how little they said: "said it hoped to start in May | but gave no details".
func (m *maker) gaveNone(t int) bool {
	a := &m.r.Attributions.List[m.holder[t]]
	o := m.Find(t, segun.RelObj)
	return m.is(t, "give", "offer", "provide") && m.xpos(t) == "VBD" && m.Rel(t) == segun.RelConj && m.upos(t-1) == segun.CCONJ && m.Find(t, segun.RelNsubj) < 0 && o > t && m.is(m.Find(o, segun.RelDet), "no") &&
		m.is(o, "guarantee", "detail", "date", "reason", "explanation", "evidence", "proof", "figure", "name") && a.Quote == "indirect" && (a.Act == "assert" || a.Act == "plan") && m.xpos(a.Head) == "VBD"
}

// sinceAsked reports whether a clause with its own subject behind a semicolon tells what has come of a demand: "asked the ministry for guards; | it has had no answer".
func (m *maker) sinceAsked(t int) bool {
	a := &m.r.Attributions.List[m.holder[t]]
	if a.Act != "call" || a.Quote != "indirect" || len(a.Content) == 0 || !m.behindMark(t, ";") || m.Find(t, segun.RelNsubj, segun.RelNsubjPass) < 0 || !m.finite(t) {
		return false
	}
	k := m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelCop)
	return k >= 0 && m.is(k, "have") && m.xpos(k) != "VB" || m.xpos(t) == "VBD"
}

// give makes the words of the clause of token t those of attribution i, -1 for the text itself.
func (m *maker) give(s *segun.Sentence, t, i int) {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == t {
			m.holder[k] = int32(i)
		}
	}
}
