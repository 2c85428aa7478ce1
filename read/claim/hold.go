package claim

import (
	"cmp"
	"slices"
	"strings"

	"segun"
)

// lay says for each token whose words it belongs to: holder, frame, and what attributions without a voice make of their
// predicates.
func (m *maker) lay() {
	n := m.Len()
	m.holder, m.frame, m.at = make([]int32, n), make([]int32, n), make([]int32, n)
	m.forced = make([]string, n)
	for t := range n {
		m.holder[t], m.frame[t], m.at[t] = -1, -1, -1
	}
	list := m.r.Attributions.List
	m.voices = make([]bool, len(list))
	order := make([]int, 0, len(list))
	for i := range list {
		m.voices[i] = m.speaks(&list[i]) && !m.misread(&list[i])
		if hasPrefix(list[i].Rule, "epithet") {
			continue // told of beside the clause it stands in: see epithets
		}
		if m.voices[i] {
			order = append(order, i)
		} else if m.unmade(&list[i]) {
			continue // the clause that denies it is the claim
		} else if a := &list[i]; a.Act == "call" && len(a.Content) > 0 && m.bare(a) && !m.negatedCue(a) && m.is(a.Head, "ask", "advise", "call", "press", "push", "appeal", "plead") && m.r.Tags.UPOS[m.r.Tokens.At(a.Content[0].Start)] == segun.ADP {
			m.forced[a.Head] = "called_for" // "asked for them", "advised against it"
		} else if (a.Act == "plan" || a.Class == "promise") && m.ahead(a) && !m.agreedAndTalked(a.Head) {
			m.forced[a.Head] = "planned"
		}
	}
	m.headlinePlans()
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size(list[b].Content), size(list[a].Content)) })
	for _, i := range order {
		if !unanswered(&list[i]) {
			m.each(list[i].Content, func(t int) { m.holder[t] = int32(i) })
		}
		if m.wordless(&list[i]) {
			m.each(list[i].Cue, func(t int) { m.holder[t] = int32(i) }) // "denied it" is all that can be shown of it
		}
	}
	for _, i := range order {
		a := &list[i]
		if _, ok := m.cited[^i]; ok { // "citing three inspectors" is part of the sourcing of what it goes with
			m.each(a.Content, func(t int) { m.holder[t], m.frame[t] = int32(a.Inside), int32(i) })
		}
		mark := func(t int) {
			if int(m.holder[t]) != i {
				m.frame[t] = int32(i)
			}
		}
		if !m.apart(a) && !hasPrefix(a.Rule, "answered") {
			m.each(a.Source, mark)
			m.asides(i, a)
			m.sourceAsides(i, a)
		}
		m.each(a.Cue, mark)
		m.each(a.Whom, mark)
		if unanswered(a) {
			m.each(a.Content, mark) // what is not answered is not said
		}
	}
	for _, i := range order { // cues that stand in an aside about another's source: "The third, who asked not to be named because …, told …"
		if a := &list[i]; hasPrefix(a.Rule, "anonymity") {
			m.each(a.Cue, func(t int) {
				if m.holder[t] != int32(i) && m.frame[t] < 0 {
					m.frame[t] = int32(i)
				}
			})
		}
	}
}

// unanswered reports whether an attribution is a non-answer: what it holds is asked for, or to whom somebody is sent, and nobody's words.
func unanswered(a *segun.Attribution) bool {
	return a.Act == "decline" || a.Act == "refer" && hasPrefix(a.Rule, "non-answer")
}

// ahead reports whether a plan is told of with what is planned: "decided it over lunch" and "looked me in the eye" tell of what was done.
func (m *maker) ahead(a *segun.Attribution) bool {
	if m.is(a.Head, "decide", "opt", "vote") && m.is(a.Head+1, "against") {
		return false // "decided against holding one"
	}
	if m.is(a.Head, "think", "dream") && len(a.Content) > 0 && !m.planOf(a) {
		return false // "thought of his mother"
	}
	if x := m.r.Tags.XPOS[a.Head]; m.is(a.Head, "choose") && (x == "VBD" || x == "VBN") {
		return false // "chose to resurface a car park": they did
	}
	if a.Weak && m.is(a.Head, "choose", "study", "weigh", "look", "explore", "review", "examine", "debate", "consider", "contemplate", "ponder", "mull") && len(a.Content) > 0 && m.r.Tags.XPOS[a.Head] != "VBG" && !m.opensPlan(m.r.Tokens.At(a.Content[0].Start)) && !m.inHeadline(a.Head) {
		return false // "looked terrified", "has chosen his reply with care", "They weigh the beet", "had considered going"
	}
	if hasPrefix(a.Rule, "object") || hasPrefix(a.Rule, "phrase") || hasPrefix(a.Rule, "preposition") {
		return !m.bare(a) && !m.is(a.Head, "look", "mean", "decide", "rely", "count", "bank", "issue")
	}
	return true
}

// inHeadline reports whether a token stands in a headline, where "weighs ban" is a plan.
func (m *maker) inHeadline(t int) bool {
	sec := m.r.Doc.SectionAt(m.r.Tokens.Tokens[t].Span.Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Headline
}

// opensPlan reports whether token t opens an infinitive or an open question: "to leave", "whether to go".
func (m *maker) opensPlan(t int) bool {
	return m.r.Tags.XPOS[t] == "TO" || m.is(t, "whether", "how", "where", "when") || m.is(t, "not") && m.xpos(t+1) == "TO"
}

// planOf reports whether a gerund or an infinitive stands at the beginning of what is thought of: "is thinking of selling it".
func (m *maker) planOf(a *segun.Attribution) bool {
	for t, n := m.r.Tokens.At(a.Content[0].Start), 0; t < m.Len() && n < 3; t, n = t+1, n+1 {
		if x := m.r.Tags.XPOS[t]; x == "VBG" || x == "TO" {
			return true
		}
	}
	return false
}

func size(spans []segun.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// each calls f for the tokens of some spans.
func (m *maker) each(spans []segun.Span, f func(t int)) {
	toks := m.r.Tokens
	for _, s := range spans {
		for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End; t++ {
			f(t)
		}
	}
}

// speaks reports whether an attribution adds a voice to what it holds. Plans ("plans to close") and knowledge ("knew that") are told of
// someone by whoever speaks; hopes, wishes and threats are their own.
func (m *maker) speaks(a *segun.Attribution) bool {
	if m.unasked(a) || m.unmade(a) || m.topicOnly(a) || m.turnsDown(a) {
		return false
	}
	if a.Inside >= 0 && (m.accusedDeed(a) || m.toldOf(a)) {
		return false
	}
	if len(a.Content) == 0 || unanswered(a) || m.wordless(a) {
		return true
	}
	if m.bare(a) || m.unsaid(a) || a.Verb == "find guilty" || a.Verb == "fine" && a.Act == "accuse" {
		return false
	}
	if hasPrefix(a.Rule, "target") && m.is(a.Head, "acquit", "exonerate") || a.Class == "suggestblame" && a.Weak && m.r.Tags.UPOS[m.r.Tokens.At(a.Content[0].Start)] == segun.PRON {
		return false // "A jury acquitted the nurse": it did; "has traced 41 of the 58 cases to it"
	}
	if hasPrefix(a.Rule, "phrase accuse") && m.is(m.r.Tokens.At(a.Content[0].Start), "with") {
		return false // "would file a complaint with the court": with whom, and not of what
	}
	if a.Class == "according" && a.Act == "call" {
		return false // "was done on the orders of two group leaders": a deed, and no saying
	}
	if a.Inside >= 0 && (m.partOfAccusation(a) || m.noInner(a)) {
		return false
	}
	if m.reportedOrder(a) {
		return false // that somebody gave an order is what is said; the order is told of beside it
	}
	switch a.Class {
	case "plan":
		switch a.Verb {
		case "hope", "wish", "want", "propose", "threaten", "vow", "aspire", "contemplate", "be committed", "agree":
			return true
		case "expect":
			return len(a.Source) > 0
		}
		return false
	case "forbid":
		return !hasPrefix(a.Rule, "preposition") || !m.is(a.Head, "ban", "bar", "prohibit", "deter", "dissuade", "discourage") // "barred the men from leaving" tells of a deed
	case "promise":
		return a.Verb != "agree" || !hasPrefix(a.Rule, "infinitive") // "agreed to share" tells of a plan
	case "know":
		return !a.Weak || a.Verb == "hear" || a.Verb == "notice" && len(a.Source) > 0 && hasPrefix(a.Rule, "clause") && !m.wh(a) || a.Verb == "remember" && len(a.Source) > 0 && hasPrefix(a.Rule, "clause") && !m.wh(a)
	case "noun", "state":
		if m.tellsWhoReports(a) {
			return false // "punished those who reported mistakes"
		}
		if x := m.r.Tags.XPOS[a.Head]; x != "NN" && x != "NNS" && x != "VBG" {
			return true
		}
		if a.Inside >= 0 && m.r.Attributions.List[a.Inside].Act == "deny" {
			return false // "disputes the brigade's finding that …": what is denied is the finding
		}
	case "write":
		t := m.r.Tokens.At(a.Content[0].Start)
		if len(a.Source) > 0 && m.is(m.r.Tokens.At(a.Source[0].Start), "who", "that", "which") && m.r.Tags.UPOS[t] == segun.NOUN && a.Content[0].Len() < 20 {
			return false // "those who write reports"
		}
	case "agree":
		return !m.sided(a)
	case "feel":
		return !hasPrefix(a.Rule, "preposition") || !a.Weak || a.Verb == "fear"
	case "sign", "discuss":
		return !a.Weak
	}
	return true
}

// tellsWhoReports reports whether an attribution only tells which people are meant, by what they report: "everyone who reported faults".
func (m *maker) tellsWhoReports(a *segun.Attribution) bool {
	if !hasPrefix(a.Rule, "object") || len(a.Source) != 1 || a.Quote != "indirect" || !m.is(a.Head, "report", "disclose", "reveal", "raise", "expose", "declare", "mention", "note", "notice", "flag", "register") {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return t > 0 && m.r.Tags.XPOS[t] == "WP" && m.is(t-1, "those", "that", "these", "anyone", "anybody", "everyone", "everybody", "people", "staff", "colleague", "worker", "employee", "nurse", "one", "all", "whoever")
}

// sided reports whether an attribution is a taking of sides for or against somebody or something that neither a clause nor a quotation words: "endorsed Ilo Merrick", "81 percent approve of the
// mayor", "stands by its story" are done, and whoever tells of it says so.
func (m *maker) sided(a *segun.Attribution) bool {
	if a.Quote != "indirect" && a.Inside < 0 || !m.told(a.Head, "sides") && !m.agreesOn(a) || !hasPrefix(a.Rule, "object") && !hasPrefix(a.Rule, "phrase") && !hasPrefix(a.Rule, "preposition") {
		return false
	}
	said := false
	m.each(a.Content, func(t int) {
		said = said || m.finite(t) || m.r.Tags.UPOS[t] == segun.PUNCT && strings.ContainsAny(m.Word(t), "\"“”«»")
	})
	return !said
}

// agreesOn reports whether somebody is of one mind, or of another, on or with what a preposition names: "do not always agree on things".
func (m *maker) agreesOn(a *segun.Attribution) bool {
	if !m.is(a.Head, "agree", "disagree", "differ", "concur") || len(a.Content) == 0 {
		return false
	}
	t := m.r.Tokens.At(a.Content[0].Start)
	return m.is(t, "on", "with", "about", "over") || m.is(t-1, "on", "with", "about", "over")
}

// accusedDeed reports whether an attribution is the very deed that somebody is accused of: "of having ignored two letters", "of seeking attention", "of threatening two inspectors".
func (m *maker) accusedDeed(a *segun.Attribution) bool {
	o := &m.r.Attributions.List[a.Inside]
	if len(o.Content) == 0 || a.Act == "deny" || a.Act == "accuse" {
		return false
	}
	if o.Class == "hearsay" {
		return m.allegedDeed(a, o)
	}
	if o.Act != "accuse" {
		return false
	}
	t := m.r.Tokens.At(o.Content[0].Start)
	if m.is(t, "of", "for", "with") {
		t++
	}
	x := m.r.Tags.XPOS
	return t < m.Len() && (a.Head == t && x[t] == "VBG" || m.is(t, "have") && x[t] == "VBG" && a.Head == t+1)
}

// allegedDeed reports whether an attribution is a deed right behind an "allegedly": "allegedly promised two councillors a holiday", "allegedly asked for 5,000 crowns". What somebody allegedly said in a clause is theirs.
func (m *maker) allegedDeed(a, o *segun.Attribution) bool {
	if a.Quote != "indirect" || a.Class == "inform" || !finiteTag(m.r.Tags.XPOS[a.Head]) && m.r.Tags.XPOS[a.Head] != "VBN" || o.Head >= a.Head || o.Head < a.Head-3 || m.is(m.r.Tokens.At(a.Content[0].Start), "that", "to", "whether") {
		return false
	}
	switch a.Act {
	case "promise", "offer", "call", "plan":
		return !hasPrefix(a.Rule, "clause") && !hasPrefix(a.Rule, "infinitive")
	}
	return false
}

// partOfAccusation reports whether an attribution inside another is no saying, but part of what somebody is accused of or called on to do: "accused the government of inventing
// the plot to postpone the election", "of breaking a promise to keep the port open", "urged prosecutors to charge the sergeant with manslaughter".
func (m *maker) partOfAccusation(a *segun.Attribution) bool {
	o := &m.r.Attributions.List[a.Inside]
	switch {
	case o.Act == "accuse" && a.Class == "noun" && m.is(a.Head, "plot", "scheme", "conspiracy", "ploy", "plan"):
		return true
	case o.Act == "accuse" && a.Class == "noun" && m.is(a.Head, "promise", "pledge", "vow", "undertaking", "commitment"):
		for k := a.Head - 1; k > a.Head-4 && k >= 0; k-- {
			if m.is(k, "break", "breach", "betray", "renege", "abandon", "forget") {
				return true
			}
		}
	case o.Act == "call" && a.Act == "accuse" && m.r.Tags.XPOS[a.Head] == "VB" && m.is(a.Head-1, "to"):
		return true
	}
	return false
}

// reportedOrder reports whether an attribution is an order that another voice tells of: "Witness F said his inspector had told him to delete it".
func (m *maker) reportedOrder(a *segun.Attribution) bool {
	if a.Inside < 0 || a.Class != "urge" && a.Class != "demand" && a.Verb != "threaten" {
		return false
	}
	switch a.Verb {
	case "order", "instruct", "command", "direct", "force", "tell", "threaten":
		o := &m.r.Attributions.List[a.Inside]
		return (a.Verb != "tell" || m.accusing(o)) && (len(a.Source) > 0 || m.is(a.Head-1, "and", "also") || !m.passiveAt(a.Head)) && o.Act != "call" && !m.sameSpeaker(a, o) && !m.self1(a, o)
	}
	return false
}

// accusing reports whether the source of an attribution is one whose part it is to accuse, or a text that has leaked.
func (m *maker) accusing(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		text := false
		m.each(a.Source, func(t int) { text = text || m.w.heads[modelString(m.lemma(t))] == segun.VoiceDocument })
		return text
	}
	h := m.r.Mentions.List[a.Speaker].Head
	return m.w.accuse[modelString(m.lemma(h))] || m.w.heads[modelString(m.lemma(h))] == segun.VoiceDocument
}

// passiveAt reports whether the verb at t is a passive: "had been told to stay".
func (m *maker) passiveAt(t int) bool {
	return m.Find(t, segun.RelAuxPass, segun.RelNsubjPass) >= 0 || m.is(t-1, "be")
}

// self1 reports whether the source of an order inside what somebody says is the pronoun that opens it: "The minister said he had ordered …".
func (m *maker) self1(a, o *segun.Attribution) bool {
	if len(a.Source) != 1 || len(o.Content) == 0 || o.Speaker < 0 {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t, "he", "she", "it", "they") && m.r.Tokens.Tokens[t].Span.End >= a.Source[0].End && a.Source[0].Start <= o.Content[0].Start+6 && (a.Speaker < 0 || m.r.EntityOf(a.Speaker) < 0 || m.sameSpeaker(a, o))
}

// unasked reports whether a non-answer is an outlet's that leaves a name out, or a text's that does not say something: nobody had asked it for that.
func (m *maker) unasked(a *segun.Attribution) bool {
	if a.Act != "decline" || a.Speaker < 0 {
		return false
	}
	if m.is(a.Head, "speak", "talk", "write") && m.is(a.Head+1, "to", "with") && a.Head+2 < m.Len() && m.r.Tags.XPOS[a.Head+2] == "PRP" && !m.is(a.Head+2, "we", "i") {
		return true // "has not spoken to him since the trial"
	}
	found := false
	m.each(a.Cue, func(t int) {
		found = found || m.is(t, "name", "identify", "say", "specify", "mention", "give", "explain", "tell", "list")
	})
	if !found {
		return false
	}
	e := m.r.EntityOf(a.Speaker)
	x := &m.r.Mentions.List[a.Speaker]
	if x.Kind == segun.Outlet || e >= 0 && m.r.Entities.List[e].Kind == segun.Outlet {
		return true
	}
	if x.Form == segun.FormPronoun && m.is(x.Head, "it", "they", "which", "that") && e >= 0 && len(m.r.Entities.List[e].Mentions) > 0 && m.r.Entities.List[e].Kind == segun.OtherEntity {
		x = &m.r.Mentions.List[m.r.Entities.List[e].Mentions[0]]
	}
	return x.Form == segun.FormNominal && (m.text(x.Head) || strings.EqualFold(m.Word(x.Head), "minutes"))
}

// unsaid reports whether an attribution tells what somebody did not say, know or tell ("did not say who had sent it", "nobody said it was he"): its words are then no
// one's. "I do not believe that …" and "she is not saying that …" say that it is not so, and are read as said.
func (m *maker) unsaid(a *segun.Attribution) bool {
	if t := m.r.Tokens.At(a.Content[0].Start); m.is(t, "no", "nothing", "none", "neither") && hasPrefix(a.Rule, "object") && a.Verb != "" && (a.Inside >= 0 || len(a.Source) == 0 || m.r.Tags.UPOS[m.r.Tokens.At(a.Source[0].Start)] == segun.PRON) {
		return true // "found no cable" is no saying of a cable
	}
	if t := m.r.Tokens.At(a.Content[0].Start); (a.Act == "assert" || a.Act == "opine") && len(a.Cue) > 0 {
		none := false
		for k := max(a.Head-1, 0); k < t; k++ {
			none = none || m.is(k, "no", "little", "scant") && m.w.proofs[modelString(m.lemma(k+1))]
		}
		if none {
			return true // "had seen no evidence so far that votes had been changed"
		}
	}
	if len(a.Source) > 0 {
		t := m.r.Tokens.At(a.Source[0].Start)
		if m.is(t, "nobody", "none", "neither", "nothing") && !m.is(t+1, "but") || m.is(t, "no") {
			return true // "Nothing in the file links him to the fire": what is nothing speaks nothing
		}
	}
	if m.is(a.Head, "tell", "say", "know", "judge", "predict", "determine") && m.is(a.Head-1, "to") && m.is(a.Head-2, "early", "hard", "difficult", "impossible", "soon", "possible", "able", "unable", "easy") && m.wh(a) {
		return true // "too early to tell whether …"
	}
	if m.is(a.Head-1, "of") && m.is(a.Head-2, "short") {
		return true // "stopped short of accepting that …"
	}
	if m.r.Tags.XPOS[a.Head] == "VB" && m.is(a.Head-1, "to") && (m.is(a.Head, "say", "explain", "tell", "state", "disclose", "reveal", "clarify", "confirm", "find")) && m.wh(a) && a.Inside >= 0 {
		switch m.r.Attributions.List[a.Inside].Act {
		case "call", "ask", "promise", "plan", "decline":
			return true // "asked the president to say who had ordered it"
		}
	}
	if m.toldNobody(a) {
		return true // "told nobody about the letter", "Neither bank was told of the raid"
	}
	if a.Act == "assert" && m.yetTo(a.Head) && (m.wh(a) || hasPrefix(a.Rule, "object") || hasPrefix(a.Rule, "preposition")) {
		return true // "has yet to decide whether …"
	}
	if m.hypothetical(a) {
		return true // "evidence that would confirm that he pointed a gun"
	}
	if m.asked0(a) {
		return true // "asked whether the governor denied it"
	}
	if !m.negatedCue(a) {
		return false
	}
	if m.notClaimed(a) {
		return true // "the inspectors do not claim that it has", "I do not say that you profited"
	}
	switch a.Act {
	case "deny", "decline", "refer":
		return false
	case "assert", "ask":
		return m.wh(a) || a.Quote == "direct" || hasPrefix(a.Rule, "object") || hasPrefix(a.Rule, "preposition") // "did not report the theft", "were not told of the order"
	case "opine":
		return m.wh(a) || a.Class == "know"
	}
	return false
}

// toldNobody reports whether a cue of telling has nobody for the one who is told: "told nobody of the letter", "Neither bank was told of the raid", "No customer was informed".
func (m *maker) toldNobody(a *segun.Attribution) bool {
	if a.Class != "inform" || a.Act != "assert" {
		return false
	}
	for k := m.Kid(a.Head); k >= 0; k = m.Next(k) {
		switch m.Rel(k) {
		case segun.RelNsubjPass, segun.RelObj, segun.RelIobj:
			if m.is(k, "nobody", "none", "neither", "no-one") || m.is(k, "one") && m.is(k-1, "no") || m.is(m.Find(k, segun.RelDet, segun.RelCc), "no", "neither") {
				return !m.is(k+1, "but", "except", "of") && m.Word(k-1) != ","
			}
		}
	}
	return false
}

// yetTo reports whether the infinitive at token h hangs on words that say it has not come about: "has yet to say", "have still to decide".
func (m *maker) yetTo(h int) bool {
	return m.r.Tags.XPOS[h] == "VB" && m.is(h-1, "to") && (m.is(h-2, "yet") && !m.is(h-3, "as") || m.is(h-2, "still") && m.is(h-3, "have"))
}

// asked0 reports whether an attribution is what somebody is asked: a "whether" or "if" stands before its source.
func (m *maker) asked0(a *segun.Attribution) bool {
	if len(a.Source) == 0 || len(a.Cue) == 0 || a.Source[0].Start > a.Cue[0].Start {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t-1, "whether") || m.is(t-1, "if") && m.is(t-2, "ask")
}

// notClaimed reports whether a cue says that something is not said: nothing is said about whether it is so.
func (m *maker) notClaimed(a *segun.Attribution) bool {
	if a.Act != "assert" && a.Act != "accuse" {
		return false
	}
	switch a.Verb {
	case "claim", "allege", "suggest", "assert", "imply":
	case "say":
		return m.is(a.Head-1, "not", "n't", "n’t") && m.is(a.Head-2, "do") && len(a.Source) > 0 && m.r.Tags.XPOS[a.Head] == "VB"
	default:
		return false
	}
	return m.is(a.Head-1, "not", "n't", "n’t", "never") || m.is(a.Head-2, "not", "n't", "n’t")
}

// hypothetical reports whether a relative clause tells what something would show: nothing is shown by it.
func (m *maker) hypothetical(a *segun.Attribution) bool {
	if !m.is(a.Head, "confirm", "prove", "show", "suggest", "indicate", "establish", "demonstrate", "imply", "mean") || len(a.Source) == 0 {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if x := m.r.Tags.XPOS[t]; x != "WDT" && !m.is(t, "that", "which") {
		return false
	}
	would := false
	m.each(a.Cue, func(t int) { would = would || m.is(t, "would", "could", "might") })
	return would
}

// negatedCue reports whether a cue is negated.
func (m *maker) negatedCue(a *segun.Attribution) bool {
	if hasPrefix(a.Rule, "introduced") && a.Quote == "direct" {
		return false // "Amberly was not impressed. | “They have taken two rest days.”": what is not so is how the speaker was
	}
	found := a.Act == "opine" && m.is(a.Head-1, "long", "longer") && m.is(a.Head-2, "no")
	m.each(a.Cue, func(t int) {
		found = found || m.is(t, "not", "n't", "n’t", "never")
	})
	return found
}

// unmade reports whether an attribution tells that somebody did not demand, promise, offer or mention something, or accuse somebody of it: "did not call for his resignation", "has not promised a bridge", "never asked to see the
// slips", "does not mention the leak", "has not denied writing to her". Nobody demands, promises or denies it then.
func (m *maker) unmade(a *segun.Attribution) bool {
	if m.nobodySaid(a) || m.neverDid(a) {
		return true
	}
	if a.Class == "document" && len(a.Content) > 0 && m.is(m.r.Tokens.At(a.Content[0].Start), "no", "nobody", "none") && m.is(a.Head, "mention", "name", "identify", "specify", "give", "offer", "provide", "contain") {
		return true // "It mentions no accounts abroad": what a text leaves out is told of it
	}
	named := a.Class == "document" || m.is(a.Head, "disclose", "reveal", "tell", "inform") && m.thatContent(a) && m.pastContent(a) || a.Act == "assert" && (m.is(a.Head, "mention", "name", "identify", "specify", "list") || m.is(a.Head, "say") && m.PlainlyNot(a.Head))
	if a.Act != "call" && a.Act != "promise" && a.Act != "offer" && !(a.Act == "predict" && m.is(a.Head, "warn") && m.passiveAt(a.Head)) && !(a.Act == "accuse" && m.is(a.Head, "accuse", "blame", "charge", "suspect")) && !(a.Act == "deny" && (m.is(a.Head, "deny", "dispute", "contest") || m.is(a.Head, "rule") && m.PlainlyNot(a.Head))) && !named || len(a.Content) == 0 || m.r.Tags.UPOS[a.Head] != segun.VERB || m.quoted(m.r.Tokens.At(a.Content[0].Start)) && !m.quoted(a.Head) {
		return false
	}
	if t := a.Head; m.is(t-1, "never") || m.is(t-1, "longer") && m.is(t-2, "no") || m.Word(t-1) == "to" && m.r.Tags.XPOS[t] == "VB" && m.is(t-2, "yet", "refuse", "fail", "neglect", "forget", "omit", "unable", "unwilling", "reluctant") {
		return true
	}
	if !m.negatedCue(a) {
		return false
	}
	for t := m.r.Tokens.At(a.Cue[0].Start); t < a.Head; t++ {
		if m.is(t, "not", "n't", "n’t", "never") {
			return !m.is(t+1, "only", "just", "merely", "simply")
		}
	}
	return false
}

// wh reports whether what is said is an indirect question.
func (m *maker) wh(a *segun.Attribution) bool {
	t := m.r.Tokens.At(a.Content[0].Start)
	for n := 0; n < 2 && t < m.Len(); n++ {
		switch x := m.r.Tags.XPOS[t]; {
		case x == "WP", x == "WRB", x == "WDT", x == "WP$", m.is(t, "whether", "if"):
			return true
		case m.r.Tags.UPOS[t] != segun.ADP && m.r.Tags.UPOS[t] != segun.PUNCT && m.r.Tags.UPOS[t] != segun.ADV:
			return false
		}
		t++
	}
	return false
}

// bare reports whether all that is said is one pronoun ("we believe it"): nothing that can be shown by itself.
func (m *maker) bare(a *segun.Attribution) bool {
	if len(a.Content) != 1 {
		return false
	}
	t := m.r.Tokens.At(a.Content[0].Start)
	if t+1 < m.Len() && m.r.Tags.UPOS[t] == segun.ADP && m.r.Tokens.Tokens[t+1].Span.End >= a.Content[0].End {
		t++ // "more to say about it"
	}
	return t < m.Len() && m.r.Tokens.Tokens[t].Span.End >= a.Content[0].End && (m.r.Tags.UPOS[t] == segun.PRON || m.r.Tags.XPOS[t] == "DT")
}

// wordless reports whether a denial or an accusation names what it is about by a pronoun only: "denies this". Its cue is then shown with it.
func (m *maker) wordless(a *segun.Attribution) bool {
	if hasPrefix(a.Rule, "denial taken up") {
		return true // "a charge … denies"
	}
	if len(a.Source) > 0 && m.is(a.Head, "thank") && hasPrefix(a.Rule, "preposition") && m.r.Tags.XPOS[a.Head] != "VB" {
		return true // "thanked the town for its patience"
	}
	if len(a.Source) == 0 || !m.bare(a) {
		return false
	}
	switch a.Verb {
	case "doubt", "regret", "stand by", "question":
		return !m.negatedCue(a) && m.finiteCue(a)
	case "believe", "buy", "accept":
		return m.negatedCue(a) && a.Class == "think" && m.is(m.r.Tokens.At(a.Content[0].Start), "it", "this", "that") && !m.is(m.r.Tokens.At(a.Source[0].Start), "nobody", "none", "few", "I", "we")
	}
	return a.Act == "deny" || a.Act == "accuse"
}

// finiteCue reports whether the verb of a cue is finite, and no question's: "regretted it", not "Did he regret it?".
func (m *maker) finiteCue(a *segun.Attribution) bool {
	return finiteTag(m.r.Tags.XPOS[a.Head]) || hasPrefix(a.Rule, "lost verb")
}

// apart reports whether a finite verb stands between a source and its cue: the source then belongs to that verb's clause, as in "The
// bank froze it, saying …", "After saying that it was safe, the bank left".
func (m *maker) apart(a *segun.Attribution) bool {
	if hasPrefix(a.Rule, "fronted") || hasPrefix(a.Rule, "nominal call") {
		return true // "rejected a call by the opposition for | a review": the call is part of what is told
	}
	if len(a.Source) == 0 || len(a.Cue) == 0 || a.Source[0].End > a.Cue[0].Start {
		return false
	}
	toks := m.r.Tokens
	for t := toks.At(a.Source[len(a.Source)-1].End); t < m.Len() && toks.Tokens[t].Span.Start < a.Cue[0].Start; t++ {
		if x := m.r.Tags.XPOS[t]; (m.r.Tags.UPOS[t] == segun.VERB || m.r.Tags.UPOS[t] == segun.AUX && m.r.Tags.XPOS[a.Head] == "VBG" && m.Word(a.Head-1) == ",") && (x == "VBD" || x == "VBZ" || x == "VBP") {
			return true
		}
	}
	return false
}

// asides gives the clauses inside the words for a source back to whoever names it: "Weil, who heads the union, said".
func (m *maker) asides(i int, a *segun.Attribution) {
	toks := m.r.Tokens
	for _, s := range a.Source {
		first := toks.At(s.Start)
		for t := first; t < m.Len() && toks.Tokens[t].Span.Start < s.End; t++ {
			if r := m.Rel(t); (r == segun.RelAclRelcl || r == segun.RelAcl) && m.loose(t) && int(m.Lo[t]) > first && m.finiteOrParticiple(t) {
				for k := int(m.Lo[t]); k <= int(m.Hi[t]) && toks.Tokens[k].Span.Start < s.End; k++ {
					if int(m.frame[k]) == i {
						m.frame[k] = -1
					}
				}
			}
		}
	}
}

func (m *maker) finiteOrParticiple(t int) bool {
	switch m.r.Tags.XPOS[t] {
	case "VBD", "VBZ", "VBP", "VBN", "VBG":
		return true
	}
	return m.Find(t, segun.RelCop, segun.RelAux, segun.RelAuxPass) >= 0
}

// loose reports whether the clause of t is set apart by a comma, dash or bracket before it.
func (m *maker) loose(t int) bool {
	k := int(m.Lo[t])
	if m.r.Tags.UPOS[k] == segun.PUNCT {
		return true
	}
	if e := int(m.Hi[t]); k == m.Head(t) || k < m.Head(t) && (m.Word(e) == "," || e+1 < m.Len() && m.Word(e+1) == ",") {
		return true // before what it belongs to: "Built in 1870, the chapel …"
	}
	return k > 0 && m.r.Tags.UPOS[k-1] == segun.PUNCT && m.Word(k-1) != "\"" && m.Word(k-1) != "“" && m.Word(k-1) != "-"
}

// ofSource reports whether the participle t tells, set apart, of the source h of a reporting clause: "The task force, headed by a former minister, said".
func (m *maker) ofSource(t, h int) bool {
	if m.is(t, "know", "nickname", "dub") {
		return false // "better known as the Captain" is another name
	}
	a := &m.r.Attributions.List[m.frame[h]]
	at := m.r.Tokens.Tokens[t].Span
	for _, s := range a.Source {
		if s.Contains(at) {
			return m.loose(t) && m.participle(t)
		}
	}
	return false
}
