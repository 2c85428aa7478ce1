package claim

import (
	"slices"
	"strings"

	"segun"
)

// judge fills in act, polarity and realis of a claim from its cue and the grammar of its predicate, with the reasons.
func (m *maker) judge(d *draft, s *segun.Sentence) {
	c := &d.Claim
	c.Head = m.behindHow(c)
	f := m.look(c.Head, s)
	m.onlyAgreed(c.Head, &f)
	m.onlyGiven(c.Head, &f)
	if f.subject >= 0 {
		if k, ok := m.byHead[f.subject]; ok {
			d.subject = k
		}
	}
	if f.negative == "" && f.modal == "" && !m.finite(c.Head) && (m.r.Tags.UPOS[c.Head] == segun.VERB || m.Find(c.Head, segun.RelCop, segun.RelAux, segun.RelAuxPass) >= 0 || m.is(c.Head-1, "be") && m.r.Tags.XPOS[c.Head-1] == "VBG") && m.is(m.r.Tokens.At(c.Content[0].Start), "without") {
		f.negative = "without"
	}
	if m.denials[c.Head] {
		f.negative = m.lemma(c.Head)
	}
	held := d.holder >= 0 && !m.toldAside(c) // what its cue takes back or leaves open, this is
	if held && f.negative == "" {
		if a := &m.r.Attributions.List[d.holder]; m.unexpected(a) {
			f.negative = "not" // "is not expected before winter", "does not foresee a crisis"
		} else if m.notBecause(a) {
			f.negative = "not"
		} else if (a.Act == "assert" || a.Act == "opine" || a.Act == "evaluate") && m.negatedCue(a) {
			f.negative = "not" // "is not saying that he did it", "does not believe that …"
		} else if a.Act == "deny" && m.negatedCue(a) {
			c.Flags = append(c.Flags, "not_ruled_out")
		} else if m.rulesOut(a, c) {
			f.negative = a.Verb
		}
	}
	m.ofCondition(d, &f)
	if f.negative != "" {
		c.Polarity, c.Why.Polarity = "negative", "\""+f.negative+"\""
	} else {
		c.Polarity, c.Why.Polarity = "positive", "no negation"
	}
	if m.act(d, &f, s); c.Act == "ask" && f.negative != "" && m.asksSo(c) {
		f.negative, c.Polarity, c.Why.Polarity = "", "positive", "a question denies nothing" // "Isn't it plain to you?"
	}
	c.Realis, c.Why.Realis = m.realis(d, &f, s)
	m.toldThreat(d, &f)
	m.chargedDeed(d, &f)
	if (c.Realis == "happened" || c.Realis == "ongoing") && m.onlyPoints(c) {
		c.Realis, c.Why.Realis = "unknown", "it points at what another clause says"
	}
	if d.holder >= 0 && m.takenBackBy(&m.r.Attributions.List[d.holder], c) {
		c.Flags = append(c.Flags, "negation_in_cue")
	}
	if (c.Realis == "happened" || c.Realis == "ongoing") && held && m.onlySayable(&m.r.Attributions.List[d.holder]) {
		c.Realis, c.Why.Realis = "conditional", "it is only what can be said"
	}
	if (c.Realis == "happened" || c.Realis == "ongoing") && held && m.yetToSay(&m.r.Attributions.List[d.holder]) {
		if c.Realis, c.Why.Realis = "predicted", "it is still to be said"; c.Act == "opine" && m.mayThink(&m.r.Attributions.List[d.holder]) {
			c.Realis, c.Why.Realis = "unknown", "it may be thought"
		}
	}
	if (c.Realis == "happened" || c.Realis == "ongoing") && held {
		if r, why := m.unproved(&m.r.Attributions.List[d.holder], s); r != "" {
			c.Realis, c.Why.Realis = r, why
			d.unsaid = r == "not_happened" && len(m.r.Attributions.List[d.holder].Source) == 0
		}
	}
	if (c.Realis == "happened" || c.Realis == "ongoing" || c.Realis == "planned" || c.Realis == "predicted" && c.Act == "opine") && held && m.doubted(&m.r.Attributions.List[d.holder], c) {
		c.Realis, c.Why.Realis = "unknown", "it is doubted"
	}
	if (c.Realis == "happened" || c.Realis == "ongoing") && held && m.onlyThought(&m.r.Attributions.List[d.holder]) {
		c.Realis, c.Why.Realis = "unknown", "it is only what one would think"
	}
	if c.Realis == "happened" || c.Realis == "ongoing" {
		if w := m.ifBefore(c, s); w != "" {
			c.Realis, c.Why.Realis = "conditional", "\""+w+"\" before it"
		} else if w := m.behindIf(d, &f, s); w != "" {
			c.Realis, c.Why.Realis = "conditional", "\""+w+"\" before it"
		}
	}
	if c.Act == "assert" && (c.Realis == "happened" || c.Realis == "ongoing" || c.Realis == "unknown") && f.negative == "" && (m.headline(c) || m.upos(s.End-1) != segun.PUNCT) {
		if r, why := m.aheadInHeadline(c, s); r != "" {
			c.Realis, c.Why.Realis = r, why
		}
	}
	m.accused(d, &f, s)
	if d.unsaid && c.Act == "accuse" {
		c.Act, c.Why.Act = "assert", "it would be wrong to say so"
	}
	m.guiltless(d, &f)
	m.praised(d)
	m.ordered(c, &f)
	d.grammar = f
	if !f.affirmed {
		m.lower(c)
	}
	m.willNot(d, &f)
	if m.acquitted(d) {
		c.Flags = append(c.Flags, "acquitted")
	} else if m.alarming(d) {
		c.Flags = append(c.Flags, "serious_allegation")
	}
	if d.holder >= 0 && m.carriedOver(s) == "" {
		switch a := &m.r.Attributions.List[d.holder]; {
		case hasPrefix(a.Rule, "introduced"), hasPrefix(a.Rule, "loose"), hasPrefix(a.Rule, "poll goes on"):
			c.Flags = append(c.Flags, "carried_over")
		}
	}
}

// takenBackBy reports whether the words that deny or doubt what a claim holds stand in the cue, so that its own words alone would say the contrary: "I don't believe | he took it",
// "I doubt | they met".
func (m *maker) takenBackBy(a *segun.Attribution, c *segun.Claim) bool {
	if m.rulesOut(a, c) {
		return c.Polarity == "negative"
	}
	if a.Act == "deny" || a.Act == "decline" || a.Act == "refer" {
		return false
	}
	if c.Polarity == "negative" && m.negatedCue(a) {
		none := true
		m.each(c.Content, func(t int) {
			none = none && !m.told(t, "negates")
		})
		return none
	}
	return m.doubted(a, c)
}

// yetToSay reports whether what an attribution holds is still to be said: "They will say they were deceived".
func (m *maker) yetToSay(a *segun.Attribution) bool {
	found := false
	m.each(a.Cue, func(t int) {
		found = found || m.r.Tags.XPOS[t] == "MD" && t < a.Head && (m.is(t, "will", "shall", "'ll", "’ll", "may", "might") || a.Inside >= 0 && m.is(t, "would", "'d", "’d") && m.wh(a) || m.is(t, "could") && m.is(a.Head, "find", "rule", "conclude", "decide", "determine", "declare"))
	})
	if x := m.r.Tags.XPOS[a.Head]; x == "VBZ" || x == "VBP" {
		found = found || m.alternative(m.sentenceAt(a.Head))
	}
	return (found || m.dueToSay(a.Head)) && a.Act != "deny" && a.Class != "hearsay"
}

// dueToSay reports whether the verb of a cue is an infinitive under one of what is to come: "is expected to say | that she was deceived", "We expect to hear | that we are to blame".
func (m *maker) dueToSay(h int) bool {
	p := m.Head(h)
	if m.r.Tags.XPOS[h] == "VBG" && p >= 0 && p < h && p >= h-4 && m.w.chosen[partKey(m.lemma(p), "advises")] {
		return true // "proposes telling the public | that they are leaving"
	}
	if m.r.Tags.XPOS[h] != "VB" || !m.is(h-1, "to") {
		return false
	}
	if p < 0 || p >= h || p < h-8 || m.Rel(h) != segun.RelXcomp {
		return false
	}
	key := m.lemma(p)
	if m.Find(p, segun.RelAuxPass, segun.RelCop) >= 0 || m.r.Tags.XPOS[p] == "VBN" && m.is(p-1, "be") {
		key = "be " + strings.ToLower(m.Word(p))
	}
	switch m.w.force[modelString(key)].realis {
	case "planned", "predicted", "promised":
		return m.Find(p, segun.RelAdvmod) < 0 || !m.is(m.Find(p, segun.RelAdvmod), "not", "never")
	}
	return false
}

// acquitted reports whether a claim is what somebody was cleared of: the charge was made, and is over.
func (m *maker) acquitted(d *draft) bool {
	if d.holder < 0 || d.Act != "accuse" {
		return false
	}
	return m.acquits(&m.r.Attributions.List[d.holder])
}

func hasPrefix(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }

// act takes the act of the cue over for what it governs; asides and speech of any kind are asserted.
func (m *maker) act(d *draft, f *facts, s *segun.Sentence) {
	c := &d.Claim
	if d.holder >= 0 && (c.Grain == "main" || m.wholeOf(d)) && m.carriedOver(s) == "" {
		a := &m.r.Attributions.List[d.holder]
		switch {
		case a.Act == "accuse" && m.saidBehind(a, c):
			// "chided him for lying. “Let me talk,” …": what is quoted behind a charge is no part of it
		case a.Act == "accuse" && m.unaccused(a):
			f.negative, c.Polarity, c.Why.Polarity = "not", "negative", "nobody accuses"
		case a.Act == "accuse" && m.blameless(a, c):
			// "attributed it to two bankers", "blamed the wind": nobody is charged with a wrong
		case a.Verb == "suspect" && a.Act == "opine" && m.wrongWords(c) != "":
			c.Act, c.Why.Act = "accuse", "cue: suspect, with a wrong"
		case a.Verb == "suspect" && a.Act == "opine" && a.Head < c.Head && m.r.Tokens.Tokens[a.Head].Span.End <= c.Content[0].Start && m.suspectedDeed(c.Head, f):
			c.Act, c.Why.Act = "accuse", "cue: suspect, of a deed"
		case m.is(a.Head, "put") && m.is(a.Head+1, "it") && f.past && f.negative == "" && f.modal == "" && m.agent(f.subject):
			c.Act, c.Why.Act = "accuse", "cue: put it to somebody that it was done" // as counsel do
		case a.Verb == "allege":
			c.Act, c.Why.Act = "accuse", "cue: "+a.Verb
		case m.rulesOut(a, c):
			// "has ruled out pay cuts": there will be none
		case a.Act == "deny" && m.behindSemicolon(a, c):
			// "denied that it had lied; | it had lost the tests": what is put in its place
		case a.Act == "deny" && m.negatedCue(a): // "did not rule out closing it"
			c.Act, c.Why.Act = "predict", "cue: not "+a.Verb
		case a.Act == "assert" && (a.Verb == "argue" || a.Verb == "contend" || a.Verb == "maintain") && m.critics(a):
			c.Act, c.Why.Act = "opine", "critics argue"
		case a.Verb == "threaten" && a.Speaker >= 0 && m.r.Tags.UPOS[m.r.Mentions.List[a.Speaker].Head] == segun.NOUN && !m.agent(m.r.Mentions.List[a.Speaker].Head):
			c.Act, c.Why.Act = "predict", "cue: threaten, and nobody who could promise it"
		case (a.Act == "predict" || a.Verb == "fear") && m.reasonThere(d, f, s):
			// "fears the mill will close | because it lost its licence": the loss is told of
		case hasPrefix(a.Rule, "mind") && m.rememberedAs(a, c.Head):
			c.Act, c.Why.Act = "evaluate", "cue: "+a.Verb+" as"
		case m.cameToKnow(a), m.namesOnly(a, c):
			// "noticed that the seal was broken": it was
		case a.Act == "opine" && m.factBeside(d, f, s):
			// "thinks it will fail | because nobody asked the drivers": the reason is told of
		case a.Act == "offer" && a.Verb == "offer" && hasPrefix(a.Rule, "object") && m.sells(a):
			// "Vendors offered caps": what they have to sell, or what one can have of them, is no promise
		case a.Act == "offer" && a.Verb == "offer" && hasPrefix(a.Rule, "object") && (m.r.Tags.XPOS[a.Head] != "VB" || m.is(m.Find(a.Head, segun.RelAux), "do")) && m.r.Tags.XPOS[a.Head] != "VBG" && !m.negatedCue(a) && m.told(c.Head, "worded"):
			// "offered his opinion on the bid": who offers that has given it
		case a.Verb == "fear" && m.fearedSo(c.Head, f):
			c.Act, c.Why.Act = "opine", "a guess: what is feared to be so"
		case a.Verb == "fear":
			c.Act, c.Why.Act = "predict", "cue: fear"
		case a.Verb == "advise" && m.r.Tags.XPOS[c.Head] == "VBG":
			c.Act, c.Why.Act = "call", "cue: advise"
		case m.foreseenDoing(a, c):
			c.Act, c.Why.Act = "plan", "cue: "+a.Verb
		case (a.Act == "call" || a.Act == "promise" || a.Act == "offer") && m.tells(c.Head, f):
			// "urged it to answer, and it has not": what is told of is not what is asked for
		case a.Class == "feel" && m.is(a.Head, "yearn", "long", "pine", "ache", "hunger", "thirst", "pray", "clamour", "clamor") && m.is(m.r.Tokens.At(c.Content[0].Start), "for"):
			c.Act, c.Why.Act = "predict", "cue: "+a.Verb+" for"
		case a.Act == "express" || a.Act == "":
		case hasPrefix(a.Rule, "preposition") && (a.Act == "assert" || a.Act == "call" || a.Act == "predict" || a.Act == "evaluate") && m.is(m.r.Tokens.At(a.Content[0].Start), "against"):
			c.Act, c.Why.Act = "call", "cue: "+a.Verb+" against"
		case a.Act == "assert":
		case a.Act == "predict" && m.witnessed(a, c.Head):
			// "A shepherd saw | it hit the ridge" tells of it
		case a.Act == "predict" && a.Class == "warn" && m.finite(c.Head) && f.modal == "" && f.force == "":
			// "warned that the bolts were loose" says that they are
		case a.Act == "plan" && a.Verb == "want" && hasPrefix(a.Rule, "infinitive") && m.wantedStep(c.Head):
			c.Act, c.Why.Act = "plan", "cue: want to"
		case a.Act == "plan" && (a.Verb == "want" || a.Verb == "wish"):
			c.Act, c.Why.Act = "call", "cue: "+a.Verb
		case a.Act == "plan" && a.Verb == "hope" && m.hopedStep(a, c.Head):
			c.Act, c.Why.Act = "plan", "cue: hope to"
		case a.Act == "plan" && (a.Verb == "hope" || a.Verb == "expect"):
			c.Act, c.Why.Act = "predict", "cue: "+a.Verb
		case a.Act == "plan" && m.finite(c.Head):
		case a.Class == "agree" && (hasPrefix(a.Rule, "object") || hasPrefix(a.Rule, "preposition")) && m.told(a.Head, "takesside") && !(m.r.Tags.XPOS[a.Head] == "VB" && m.is(a.Head, "praise", "commend", "laud", "hail", "salute")):
			c.Act, c.Why.Act = "evaluate", "cue: "+a.Verb
		case a.Act == "evaluate" && m.is(a.Head, "call", "welcome", "invite") && m.is(m.r.Tokens.At(c.Content[0].Start), "to") && m.opensPlan(m.r.Tokens.At(c.Content[0].Start)):
			c.Act, c.Why.Act = "call", "cue: "+a.Verb+" to"
		case a.Verb == "agree" && hasPrefix(a.Rule, "preposition") && m.is(m.r.Tokens.At(a.Content[0].Start), "to") && c.Content[0].Start <= a.Content[0].Start+4 && m.plainForm(m.r.Tokens.At(a.Content[0].Start)+1):
			c.Act, c.Why.Act = "plan", "cue: agree to"
		case a.Act == "opine" && a.Class == "agree":
		case hasPrefix(a.Rule, "target accuse") && !m.blames(a) && !m.acquits(a):
			c.Act, c.Why.Act = "evaluate", "cue: "+a.Verb // "condemned the march" judges, and charges nobody with anything
		case a.Act == "evaluate" && a.Verb == "describe" && m.is(m.r.Tokens.At(c.Content[0].Start), "how", "that"):
			// "described how armed men fired" tells of it
		case m.governs(a, c.Head):
			c.Act, c.Why.Act = a.Act, "cue: "+a.Verb
		}
	}
	if c.Act == "assert" && m.inMyView(c) {
		c.Act, c.Why.Act = "opine", "in somebody's view"
	}
	if c.Act == "assert" && d.holder >= 0 && f.negative == "" && m.falsehood(c.Head) {
		c.Act, c.Why.Act = "deny", "it says that something is false"
	}
	if c.Act == "assert" && !f.question && f.modal == "" && f.negative == "" && f.force == "" {
		if t := m.guess(c); t >= 0 {
			c.Act, c.Why.Act = "opine", "a guess: \""+m.Word(t)+"\""
		}
	}
	if c.Act == "assert" && f.negative == "" && !f.question && f.modal == "" {
		if w := m.possibleOnly(c.Head, s); w != "" {
			c.Act, c.Why.Act = "opine", "a guess: \""+w+"\""
		}
	}
	if c.Act == "assert" && f.negative == "" && !f.question && m.toBlame(c.Head) >= 0 {
		if c.Act, c.Why.Act = "opine", "\"to blame\""; d.holder >= 0 && m.agent(f.subject) && !m.is(f.subject, "who", "someone", "somebody", "nobody", "everyone", "everybody", "anyone", "anybody") {
			c.Act = "accuse"
		}
	}
	if c.Act == "assert" && !f.question {
		t := m.judgement(d, f)
		if t < 0 {
			t = m.judgedAs(d, f)
		}
		if t >= 0 {
			c.Act, c.Why.Act = "evaluate", "a word of judgement: "+m.Word(t)
		}
	}
	if (c.Act == "assert" || c.Act == "opine") && !f.question && (f.modal == "may" || f.modal == "might" || f.modal == "must") && m.haveBeen(c.Head, f, s) != "" && f.conditional == "" {
		c.Act, c.Why.Act = "opine", "a guess: \""+f.modal+" have\""
	}
	if (c.Act == "assert" || c.Act == "opine") && m.mayBeSo(c, f, s) {
		c.Act, c.Why.Act = "opine", "a guess: \""+f.modal+"\" of what is"
	}
	if c.Act == "assert" && m.forced[c.Head] == "planned" {
		c.Act, c.Why.Act = "plan", "a plan is told of: "+m.Word(c.Head)
	}
	if c.Act == "assert" && f.question {
		c.Act, c.Why.Act = "ask", "a question"
	}
}

// wholeOf reports whether a claim is all that is asked for, though the tree takes it for an aside: "wants | the contract ring-fenced".
func (m *maker) wholeOf(d *draft) bool {
	a := &m.r.Attributions.List[d.holder]
	return a.Act == "call" && len(a.Content) == 1 && len(d.Content) == 1 && d.Content[0].Start <= a.Content[0].Start+4 && d.Content[0].End+2 >= a.Content[0].End
}

// unaccused reports whether an accusation is one that is not made: "Nobody has accused him of anything", "they do not accuse the minister of lying".
func (m *maker) unaccused(a *segun.Attribution) bool {
	if m.acquits(a) {
		return false
	}
	if len(a.Source) > 0 {
		if t := m.r.Tokens.At(a.Source[0].Start); m.is(t, "nobody", "none", "neither") || m.is(t, "no") {
			return true
		}
	}
	return m.negatedCue(a)
}

func (m *maker) acquits(a *segun.Attribution) bool {
	return m.w.told.Play(a.Verb, "acquits")
}

// blameless reports whether a cue of blame names no wrong and nobody who could do one: "attributed the figure to two bankers", "blamed late deliveries of turbines".
func (m *maker) blameless(a *segun.Attribution, c *segun.Claim) bool {
	if m.wrongWords(c) != "" {
		return false
	}
	if a.Class == "suggestblame" {
		whom := segun.Claim{Content: a.Whom}
		return m.wrongWords(&whom) == ""
	}
	if a.Verb != "blame" && a.Verb != "fault" {
		return false
	}
	blamed := false
	m.each(slices.Concat(c.Content, a.Whom), func(t int) {
		blamed = blamed || m.agent(t) || m.r.Tags.UPOS[t] == segun.PROPN || m.r.Tags.UPOS[t] == segun.VERB || m.r.Tags.UPOS[t] == segun.PRON
	})
	return !blamed
}

// blames reports whether a cue says whose fault something is.
func (m *maker) blames(a *segun.Attribution) bool {
	return m.w.told.Play(a.Verb, "blames")
}

// governs reports whether a cue's act is that of the whole clause: the first clause of its content, or one joined to it. In direct
// speech every sentence is one's own word, and its act that of its own grammar.
func (m *maker) governs(a *segun.Attribution, h int) bool {
	if m.quoted(a.Head) {
		return true // a cue inside somebody's words: "We were told to write it in later"
	}
	if a.Quote == "direct" || a.Quote == "mixed" && len(a.Content) > 0 && a.Content[0].Len() > 200 {
		switch a.Act {
		case "call", "predict", "promise":
			return m.bareNoun(a, h) // "calling for “fitting help”"
		case "deny", "plan", "offer", "ask":
			return false
		}
	}
	return true
}

// critics reports whether the source of an attribution is people who are there for what they hold.
func (m *maker) critics(a *segun.Attribution) bool {
	return a.Speaker >= 0 && m.told(m.r.Mentions.List[a.Speaker].Head, "critic")
}

// inMyView reports whether a claim says in whose view it holds.
func (m *maker) inMyView(c *segun.Claim) bool {
	found := false
	m.each(c.Content, func(t int) {
		found = found || m.is(t, "view", "opinion", "judgement", "judgment", "eye") && m.r.Tags.XPOS[max(t-1, 0)] == "PRP$" && m.is(t-2, "in")
	})
	return found
}

// falsehood reports whether a predicate says that something told is not so: "the story is false", "that is a lie", "the charge was without foundation".
func (m *maker) falsehood(h int) bool {
	if !m.told(h, "falsehood") && !m.groundless(h) || m.is(h, "lie") && m.r.Tags.UPOS[h] == segun.VERB {
		return false // who lies is accused of it
	}
	s := m.Find(h, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl)
	return (m.Find(h, segun.RelCop) >= 0 || s >= 0) && m.told(s, "tale")
}

// groundless reports whether the noun at token h is what something told is without: "without foundation", "without any basis in fact".
func (m *maker) groundless(h int) bool {
	return m.is(h, "foundation", "merit", "basis", "substance", "truth", "fact") && (m.is(h-1, "without") || m.is(h-2, "without") && m.is(h-1, "any", "all", "factual", "legal"))
}

// realis says whether the content happened, is planned, depends on something: the first that fits of a condition, the cue, the predicate's own
// meaning, its modal and its tense.
func (m *maker) realis(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	c := &d.Claim
	said := d.holder >= 0
	if m.sayThat(s) && !f.question {
		return "conditional", "\"Say\": it is only to be imagined"
	}
	if f.conditional != "" && !f.question {
		return "conditional", "\"" + f.conditional + "\""
	}
	if (f.present || f.past) && f.modal == "" && !f.question && m.ifFirst(d, s, !f.present) || f.force == "" && f.negative == "" && (f.modal == "" && (f.present || f.past) || f.modal == "should" && m.r.Tokens.At(c.Content[0].Start) == s.First) && m.inverted(s) && !m.pastAside(c.Head) {
		return "conditional", "\"" + m.Word(s.First) + "\" at the beginning"
	}
	if c.Act == "opine" && hasPrefix(c.Why.Act, "a guess") {
		return "unknown", c.Why.Act
	}
	if c.Why.Act != "" && hasPrefix(c.Why.Act, "cue") {
		switch c.Act {
		case "plan":
			return "planned", c.Why.Act
		case "promise", "offer":
			if f.modal == "should" || f.modal == "must" || f.modal == "ought" {
				return "called_for", "\"" + f.modal + "\"" // "agreed that the rules should be changed"
			}
			return "promised", c.Why.Act
		case "call":
			if m.wouldRequire(d) {
				return "conditional", "what it would require"
			}
			return "called_for", c.Why.Act
		case "predict":
			return "predicted", c.Why.Act
		}
	}
	if f.negative != "" && f.imperative {
		return "called_for", "an imperative"
	}
	if d.holder >= 0 && m.toldNotTo(c, d.holder) {
		return "called_for", "\"" + m.r.Attributions.List[d.holder].Verb + "\" and an infinitive"
	}
	if f.negative != "" && f.modal == "" && f.force != "not_happened" {
		return "not_happened", "\"" + f.negative + "\""
	}
	if f.forceBy == "have to" && f.modal == "" && f.negative == "" && !f.question && m.hadTo(c.Head) && !m.laidDown(d) && !m.toldToGo(d, f) {
		return "happened", "\"had to\""
	}
	if f.force == "planned" && f.forceBy == "be to" && m.wereTo(c.Head, s) {
		return "conditional", "\"were to\" behind a condition"
	}
	if r, why := m.made(d, f); r != "" {
		return r, why
	}
	if r, why := m.avoided(c.Head, f, s); r != "" {
		return r, why
	}
	if f.forceBy == "have to" && f.question && f.modal == "" && f.negative == "" && m.asksWhy(m.r.Tokens.At(c.Content[0].Start)) {
		return "unknown", "a question"
	}
	if f.force != "" && f.modal == "" {
		if f.force == "not_happened" && f.negative != "" {
			return "happened", "\"" + f.negative + "\" with \"" + f.forceBy + "\""
		}
		if f.force == "planned" && f.past && f.forceBy == "be to" && m.Find(c.Head, segun.RelAux) >= 0 {
			return "planned", "\"" + f.forceBy + "\""
		}
		if f.forceBy == "be going" && said && m.speaksItself(d, f) {
			return "planned", "\"be going\" of the speaker"
		}
		return f.force, "\"" + f.forceBy + "\""
	}
	if w := m.wished(c, s, f); w != "" && f.negative == "" {
		return "not_happened", "\"" + w + "\" with a past tense"
	}
	if m.supposed(d) {
		return "conditional", "it is only to be imagined"
	}
	if w := m.fiction(d); w != "" {
		return "conditional", "what a " + w + " tells"
	}
	if c.Act == "ask" {
		return "unknown", "a question"
	}
	if w := m.notKnown(c.Head, s); w != "" && f.negative == "" && !f.question {
		return "not_happened", "\"" + w + "\": it is not known"
	}
	if w := m.openEnded(c.Head, s); w != "" && f.negative == "" {
		return "unknown", "\"" + w + "\": an open question"
	}
	if t := m.r.Tokens.At(c.Content[0].Start); m.is(t, "whether") && f.negative == "" && !(m.upos(t+1) == segun.ADP && m.finite(c.Head)) {
		return "unknown", "\"whether\": an open question"
	}
	if t := m.r.Tokens.At(c.Content[0].Start); t == s.First && f.negative == "" && !m.headline(c) && m.asksInside(t, s) {
		return "unknown", "\"" + m.Word(t) + "\": an open question"
	}
	if f.unreal && f.negative == "" {
		return "conditional", "\"" + f.modal + " have\""
	}
	if w := m.hangsOnTime(c.Head, s); w != "" && f.negative == "" && (f.modal == "will" || f.modal == "would" || f.modal == "shall") {
		return "conditional", "\"" + w + "\" with what is still to come"
	}
	if said && c.Act == "assert" && f.negative == "" && (f.modal == "will" || f.modal == "would" || f.modal == "shall") && m.w.chosen[partKey(m.r.Attributions.List[d.holder].Verb, "assures")] {
		return "promised", "\"" + f.modal + "\" under \"" + m.r.Attributions.List[d.holder].Verb + "\""
	}
	if f.modal != "" {
		return m.underModal(d, f, s)
	}
	if (f.present || f.past) && f.modal == "" && f.negative == "" && (m.either(c, s) || m.orElse(c, s)) {
		return "conditional", "\"either\""
	}
	if f.modal == "" && f.negative == "" && m.resolved(c, s) {
		return "called_for", "an item that opens with \"that\""
	}
	if t := m.r.Tokens.At(c.Content[0].Start); (f.present || f.past && m.presentFrom(t)) && d.holder >= 0 && m.is(t, "until", "unless") && (m.r.Tags.UPOS[t] == segun.SCONJ || m.presentFrom(t)) {
		return "conditional", "\"" + m.Word(t) + "\" with what is still to come"
	}
	if (f.present || f.past) && m.waits(d, s) {
		return "conditional", "\"" + m.Word(m.r.Tokens.At(c.Content[0].Start)) + "\" with what is still to come"
	}
	if r, why := m.notYet(d, f, s); r != "" {
		return r, why
	}
	if r, why := m.inRow(c.Head, s); r != "" && !f.question {
		return r, why
	}
	if r, why := m.asBefore(d, s); r != "" {
		return r, why
	}
	if m.advisedPlain(d, f) && !m.inRowOfPlain(c.Head, s) && !hasPrefix(c.Rule, "read/attribution:anonymity") { // "asked not to be named because they | work for the port": their reason
		return "called_for", "a plain form under \"" + m.r.Attributions.List[d.holder].Verb + "\""
	}
	if r, why := m.prospect(d, f); r != "" {
		return r, why
	}
	if r, why := m.scoped(d, f, s); r != "" {
		return r, why
	}
	if r, why := m.underWould(d, f); r != "" {
		return r, why
	}
	if f.present && !f.progressive && f.negative == "" {
		if w := m.framed(d, s); w != "" {
			return "conditional", "\"" + w + "\" at the beginning"
		}
		if w := m.underPlan(d, s); w != "" {
			return "planned", "what a " + w + " says"
		}
		if w := m.billSays(c.Head, f); w != "" {
			return "planned", "what a " + w + " says"
		}
	}
	if said && m.reckoned(c, &m.r.Attributions.List[d.holder]) {
		return "predicted", "what a thing is to cost or to save"
	}
	if r, why := m.byTense(d, f, s); r != "" {
		return r, why
	}
	if r, why := m.tenseless(d, f, s); r != "" {
		return r, why
	}
	if w := m.nominalDeed(d, f); w != "" {
		return "happened", w
	}
	if m.announced(d, f) {
		return "planned", "what is announced"
	}
	if c.Act == "deny" && f.negative == "" && f.modal == "" {
		return "happened", "a thing that is denied, as if it were so" // as of "denied having signed": the status says that it is denied
	}
	if r, why := m.nounToCome(d); r != "" {
		return r, why
	}
	return m.lostFinite(c)
}

// mayStill reports whether a time is given for what somebody may do and need not: "has until April to appeal".
func (m *maker) mayStill(h int) bool {
	for k := h + 2; k < h+9; k++ {
		if m.told(k, "spared") && m.is(k-1, "to") {
			return true
		}
	}
	return false
}

// saidOf reports whether what a claim holds is what its subject is said or believed to be: "The bridge is said | to be haunted".
func (m *maker) saidOf(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if m.is(a.Head, "suppose") && m.supposedTo(d.Head) {
		return false
	}
	return (hasPrefix(a.Rule, "unnamed") || hasPrefix(a.Rule, "said by")) && m.r.Tags.UPOS[a.Head] == segun.VERB && m.told(a.Head, "isheld")
}

// prospect looks for predicates that speak of what is to come though they stand in the present or past: "a second round is unlikely", "to be led by a judge",
// "I give my word", "you have until Sunday", "they are discussing a league", "the cement was coming".
func (m *maker) prospect(d *draft, f *facts) (realis, why string) {
	h := d.Head
	x, mark := m.r.Tags.XPOS[h], m.Find(h, segun.RelMark)
	switch {
	case f.infinitive && x == "VBN" && m.is(h-1, "be") && m.saidOf(d):
		return "", "" // "is said to be haunted": it is so, some say
	case f.infinitive && x == "VBN" && m.is(h-1, "be"):
		return "planned", "an infinitive to come"
	case m.hinges(h):
		return "conditional", "it hangs on something"
	case m.is(h, "offer", "agree") && m.termsBehind(h) && !m.agreedAndTalked(h):
		return "conditional", "\"" + m.lemma(h) + " on condition\""
	case m.is(h, "seek", "request") && (m.sought(h) || m.is(h, "seek") && f.present && m.sought2(h)):
		return "called_for", "\"" + m.lemma(h) + "\""
	case m.foresees(h, f):
		return "predicted", "\"" + m.Word(f.subject) + "\" and \"" + m.Word(h) + "\""
	case m.estimates(f):
		return "predicted", "\"" + m.Word(f.subject) + "\""
	case m.is(mark, "that") && m.r.Tags.XPOS[mark] == "IN" && m.told(mark-1, "risk"):
		return "predicted", "\"" + m.Word(mark-1) + "\""
	case m.is(h, "possible", "probable") && m.r.Tags.UPOS[h] == segun.ADJ && m.Find(h, segun.RelCop) >= 0 && (m.Find(h, segun.RelCcomp, segun.RelCsubj, segun.RelXcomp, segun.RelAdvcl) < 0 || m.thatMay(h)):
		return "predicted", "\"" + m.Word(h) + "\""
	case m.is(h, "need", "want") && f.present && m.is(f.subject, "i", "we") && !m.is(f.subject-1, "than", "what") && d.holder >= 0 && m.Find(h, segun.RelObj) > h:
		return "called_for", "\"" + m.Word(h) + "\" of the speaker"
	case m.is(h, "continue", "resume") && f.present && m.told(f.subject, "sitting") && (m.timeOf(h, m.sentenceAt(h)) != nil || m.is(h+1, "today", "tonight", "tomorrow")):
		return "planned", "\"" + m.Word(h) + "\" with a day"
	case m.told(h, "endanger") && d.holder < 0 && m.Find(h, segun.RelObj) > h && (f.present || f.past) && f.subject >= 0 && m.r.Tags.UPOS[f.subject] == segun.NOUN && m.Find(h, segun.RelXcomp) < 0:
		return "predicted", "\"" + m.lemma(h) + "\""
	case m.is(h, "face") && m.threatened(h):
		return "predicted", "\"face\""
	case (m.told(h, "likely") && (m.r.Tags.UPOS[h] == segun.ADJ || m.Find(h, segun.RelCop) >= 0)) ||
		m.is(h, "remain", "seem", "look", "appear", "be") && m.told(h+1, "likely"):
		return "predicted", "\"" + m.Word(h) + "\""
	case m.is(h, "outcome", "result", "scenario", "consequence", "course", "winner", "successor", "candidate", "date") && m.told(h-1, "likely") && m.Find(h, segun.RelCop) >= 0:
		return "predicted", "\"" + m.Word(h-1) + " " + m.Word(h) + "\""
	case f.present && (m.told(h, "permits") || m.is(h, "let")) && m.mustComeFirst(d, m.sentenceAt(h)) != "":
		return "conditional", "\"" + m.lemma(h) + "\" with \"" + m.mustComeFirst(d, m.sentenceAt(h)) + "\""
	case m.is(h, "give") && m.ownWord(h):
		return "promised", "\"give my word\""
	case f.present && !f.progressive && d.holder < 0 && m.r.Tags.XPOS[h] == "VBZ" && m.told(h, "begins") && m.hourAhead(h):
		return "planned", "\"" + m.Word(h) + "\" with an hour to come"
	case f.present && !f.progressive && (m.is(h, "take") && m.is(h+1, "effect") || m.is(h, "come", "enter", "go") && m.is(h+1, "into") && m.is(h+2, "force", "effect")) && c0(d):
		return "planned", "\"" + m.lemma(h) + " effect\""
	case f.present && !f.progressive && m.is(h-1, "now", "next", "then") && m.told(h, "moves") && m.is(h+1, "to", "before", "back"):
		return "planned", "\"now " + m.Word(h) + " to\""
	case m.told(h, "booked") && x == "VBN" && m.is(h+1, "for") && m.dayAhead(h+2):
		return "planned", "\"" + m.Word(h) + " for\" a day"
	case m.is(h, "have") && f.present && m.bookedFor(h):
		return "planned", "booked for a day"
	case f.modal == "" && f.negative == "" && m.givenApart(h):
		return "happened", "what somebody was given a term for is told apart"
	case m.givenUntil(h):
		return "called_for", "\"give until\""
	case m.is(h, "give") && m.ultimatum(h):
		return "called_for", "\"" + m.Word(h) + " until\""
	case f.passive && m.is(h, "give", "grant", "allow") && m.deadline(h):
		return "called_for", "\"given time to\""
	case f.modal == "" && m.is(h, "have") && m.is(h+1, "until", "till") && (d.holder >= 0 || !m.mayStill(h)):
		return "called_for", "\"have until\""
	case f.progressive && f.present && m.told(h, "weighing"):
		if r, why := m.atWork(d, f); r != "" {
			return r, why
		}
		return "planned", "\"" + m.lemma(h) + "ing\""
	case x == "VBG" && m.is(h, "come") && d.holder >= 0 && m.Find(h, segun.RelAux) >= 0 && (m.Find(h, segun.RelNsubj) >= 0 || m.Find(h, segun.RelExpl) >= 0):
		return "predicted", "\"coming\""
	}
	return "", ""
}

// hinges reports whether a predicate makes something depend on another thing: "it depended on the company", "has made her signature dependent on an apology".
func (m *maker) hinges(h int) bool {
	if m.is(h, "depend", "hinge") && (m.is(h+1, "on", "upon") || m.is(h+2, "on", "upon") && m.upos(h+1) == segun.ADV) {
		return !m.livesOn(h)
	}
	if !m.is(h, "make", "be", "keep", "leave") && m.r.Tags.UPOS[h] != segun.ADJ {
		return false
	}
	for k := h; k < h+6 && k+1 < m.Len() && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.is(k, "dependent", "conditional", "contingent") && m.is(k+1, "on", "upon") {
			return !m.needsIt(h, k)
		}
	}
	return false
}

// waits reports whether a claim is a clause of time in the present under one that is still to come: "he can have it | when we have seen the receipt".
func (m *maker) waits(d *draft, s *segun.Sentence) bool {
	t := m.r.Tokens.At(d.Content[0].Start)
	if !m.is(t, "when", "while", "once", "until", "before", "after") && !(m.is(t, "as") && m.is(t+1, "soon", "long")) || t <= s.First {
		return false
	}
	past := false
	m.each(d.Content, func(k int) { past = past || m.r.Tags.XPOS[k] == "VBD" })
	for k := t - 1; k >= s.First && !past; k-- {
		x := m.r.Tags.XPOS[k]
		if m.Word(k) == ";" || x == "VBD" && m.frame[k] < 0 {
			return false
		}
		if x == "MD" && !m.noModal(k) {
			return true
		}
	}
	return false
}

// c0 reports whether a claim is no passage of habit: an order or law "takes effect" on a day that is named.
func c0(d *draft) bool { return d.Time != nil || len(d.Content) == 1 }

// ownWord reports whether "my word" or "our assurance" stands a few words behind token h.
func (m *maker) ownWord(h int) bool {
	for k := h + 1; k < h+6; k++ {
		if m.is(k, "my", "our") && m.told(k+1, "given") {
			return true
		}
	}
	return false
}

// headline reports whether a claim stands in a headline.
func (m *maker) headline(c *segun.Claim) bool {
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Headline
}

// captioned reports whether a claim stands below a picture, where the present tells what the picture shows: "Ogden leaves the hall on Friday".
func (m *maker) captioned(c *segun.Claim) bool {
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Caption
}

// ownStep reports whether a clause that opens with its modal verb has the one who says it for its subject: "declined to comment but | would look at any evidence".
func (m *maker) ownStep(d *draft, f *facts) bool {
	if f.subject >= 0 || d.holder < 0 || f.passive {
		return false
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	if p := m.Head(d.Head); m.Rel(d.Head) == segun.RelConj && p >= 0 && p < d.Head && m.holder[p] == m.holder[d.Head] {
		if s := m.Find(p, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && m.r.Tags.UPOS[s] == segun.NOUN && !m.agent(s) {
			return false // "a trade war would cost billions and | would end in the loss of jobs"
		}
	}
	return m.is(t, "will", "would", "shall", "'ll", "’ll") && m.r.Tags.XPOS[t] == "MD"
}

// hadTo reports whether somebody had to do something, and so did it: "I had to choose".
func (m *maker) hadTo(h int) bool {
	had := func(t int) bool { x := m.r.Tags.XPOS[t]; return m.is(t, "have") && (x == "VBD" || x == "VBN") } // "had had to" too
	return had(h) || h > 1 && m.is(h-1, "to") && had(h-2)
}

// opens1 reports whether the subject of a claim is the first word of what its voice says: "said | it would appeal".
func (m *maker) opens1(d *draft, subject int) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if len(a.Content) == 0 {
		return false
	}
	t := m.r.Tokens.At(a.Content[0].Start)
	if m.is(t, "that") {
		t++
	}
	if t != subject {
		return false
	}
	e := -1
	if d.subject >= 0 {
		e = m.r.EntityOf(d.subject)
	}
	return e < 0 || a.Speaker < 0 || m.r.EntityOf(a.Speaker) < 0 || e == m.r.EntityOf(a.Speaker) || m.is(subject, "it", "they")
}

// sentenceAt returns the sentence of a token.
func (m *maker) sentenceAt(t int) *segun.Sentence {
	return &m.r.Tokens.Sentences[m.r.Tokens.SentenceOf(t)]
}

// sentenceEnd returns where the sentence of a token ends; the end of the text for one behind it, where a rule has looked for what would begin there.
func (m *maker) sentenceEnd(t int) int {
	if t >= m.Len() {
		return m.Len()
	}
	return m.sentenceAt(t).End
}
