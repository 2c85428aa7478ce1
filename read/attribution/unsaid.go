package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// unsaid reports whether verb t only looks like one by which somebody says something: somebody is to tell a thing yet ("He will have to tell us whether it was his stamp"), could not find
// it out ("could not independently verify the report"), or is asked after ("who wrote the order, who carried it").
func (f *finder) unsaid(s *segun.Sentence, t int) bool {
	if f.ledUp(t) {
		return false // "were at pains | to stress that …"
	}
	if f.xpos(t) == "VBG" && t > s.First && f.is(t-1, "hear", "see") && (t+1 >= s.End || f.Word(t+1) == "," || f.Word(t+1) == "." || f.upos(t+1) == segun.CCONJ) {
		return true // "A neighbour had heard shouting, the jury was told": a noise
	}
	if f.is(t, "say") && f.quoteAt(t) < 0 && f.is(t+1, "enough", "goodbye", "farewell") && f.edge(s, t+2) {
		f.skip = append(f.skip, t) // "When the council cut the fund, the union said enough"
		return true
	}
	if f.is(t, "consider", "assume", "suppose", "provide", "grant") && f.xpos(t) == "VBG" && t > s.First && f.Word(t-1) == "," && f.is(t+1, "that") && (f.is(t, "consider") && f.itIsBefore(s, t) || f.is(t, "provide", "grant")) {
		return true // "It is a pity, considering that they had paid": a conjunction
	}
	if f.is(t, "call") && f.xpos(t) == "VBG" && t+2 < s.End && f.is(t+1, "to") && f.xpos(t+2) == "VB" {
		return true // "submitted a motion calling to convene a session": nobody is called anything
	}
	if f.is(t, "say") && f.is(t-1, "this", "that") && t-1 >= s.First && t+1 < s.End && f.Word(t+1) == "," && (t-1 == s.First || f.upos(t-2) == segun.PUNCT || f.upos(t-2) == segun.CCONJ) {
		f.skip = append(f.skip, t)
		return true // "This said, the fact is that …"
	}
	if f.sayingJudged(s, t) || f.ofDegree(s, t) {
		return true
	}
	if f.is(t, "tell") && f.pleases(s, t) {
		f.skip = append(f.skip, t)
		return true
	}
	if f.goesBy(s, t) || f.stoodBehind(s, t) {
		return true
	}
	if f.is(t, "question", "interrogate", "quiz") && f.suspectAt(s, t) {
		return true // "is questioning a plumber", as the police do
	}
	if f.onlyMayBeSaid(s, t) || f.shownByDeed(s, t) || f.resolvedTo(s, t) {
		return true
	}
	return f.itIsFor(s, t) || f.toBeSaid(s, t) || f.due(s, t) || f.unverified(s, t) || f.askedAfter(s, t) || f.unable(s, t) || f.asksQuestions(s, t) || f.acts(s, t) || f.deed(s, t) || f.refused(s, t) || f.godForbid(t) || f.notTo(s, t) || f.notPress(s, t) || f.shunned(s, t) || f.remindedOf(s, t) || f.ensured(t) || f.provides(t) || f.otherwise(s, t) || f.onlyProvided(t) || f.talkedOf(s, t) || f.is(t, "direct") && f.is(t+1, "question", "query", "inquiry") && f.is(t+2, "to") && f.directed(s, t, t+3) || f.hushed(s, t)
}

// itIsBefore reports whether the clause before token t has an "it" or "that" for its subject, which considers nothing.
func (f *finder) itIsBefore(s *segun.Sentence, t int) bool {
	for k := t - 2; k >= s.First; k-- {
		if f.is(k, "it", "this", "that", "there") && (f.is(k+1, "be", "seem") || f.upos(k+1) == segun.AUX) {
			return true
		}
	}
	return false
}

// sayingJudged reports whether verb t only stands in a judgement on what might be said: "It is fair to say that …", "It is not wrong to claim", "To say that they are more is needless".
// What it would be wrong to say is told of as not so, and what is too early or hard to say is another matter.
func (f *finder) sayingJudged(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || t-1 < s.First || f.xpos(t-1) != "TO" || !f.is(t, "say", "claim", "argue", "suggest", "assert", "conclude", "assume", "call", "state") || f.Find(t, segun.RelNsubj) >= 0 && f.Find(t, segun.RelNsubj) > t {
		return false
	}
	if t-2 < s.First || f.Look[t-2]&phrase.Open != 0 {
		return f.is(t+1, "that")
	}
	wrong := f.is(t-2, "wrong", "unfair", "untrue", "false", "inaccurate", "unreasonable") && (f.is(t-3, "not", "n't", "n’t") || f.is(t-4, "not", "n't", "n’t"))
	if f.is(t-2, "exaggeration", "overstatement", "stretch") && (f.is(t-3, "no") || f.is(t-4, "no", "not", "n't", "n’t")) {
		return true // "it is no exaggeration to say that …"
	}
	return wrong || f.is(t-2, "right", "fair", "true", "correct", "accurate", "reasonable", "safe")
}

// goesBy reports whether the participle t, right behind a noun, only gives its name: "an order within the church called the Lantern Guard".
func (f *finder) goesBy(s *segun.Sentence, t int) bool {
	if t-1 < s.First || t+1 >= s.End || !f.is(t, "call", "name", "dub", "nickname", "entitle", "title") || f.Rel(t) != segun.RelAcl || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" {
		return false
	}
	if f.upos(t-1) != segun.NOUN && f.upos(t-1) != segun.PROPN || f.Find(t, segun.RelNsubj, segun.RelAux, segun.RelAuxPass) >= 0 {
		return false
	}
	e := t + 1
	if f.upos(e) == segun.DET {
		e++
	}
	name := e
	for e < s.End && f.upos(e) == segun.PROPN {
		e++
	}
	if e == name || e < s.End && f.upos(e) != segun.PUNCT && f.upos(e) != segun.VERB && f.upos(e) != segun.AUX && f.upos(e) != segun.ADP && f.upos(e) != segun.CCONJ {
		return false // "the union called Merrick a liar"
	}
	for k := s.First; k < s.End; k++ {
		if k != t && f.finiteTag(k) && (k < t || k >= e) && f.Head(k) != t {
			return true // the sentence has a verb of its own
		}
	}
	return false
}

// stoodBehind reports whether "stood behind" says where somebody was: "as he stood behind the mayor on the stage". Who stands behind a plan is for it.
func (f *finder) stoodBehind(s *segun.Sentence, t int) bool {
	if !f.is(t, "stand") || !f.is(t+1, "behind") || f.xpos(t) != "VBD" && f.xpos(t) != "VBG" {
		return false
	}
	k := t + 2
	for k+1 < s.End && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.xpos(k) == "PRP$" || f.upos(k) == segun.NOUN && f.upos(k+1) == segun.NOUN) {
		k++
	}
	return k < s.End && (f.upos(k) == segun.PROPN || f.upos(k) == segun.PRON || f.Flags[k]&phrase.PersonNoun != 0 || f.among(k, "stand"))
}

// suspectAt reports whether the object of verb t is a person, who is asked questions and not doubted: "is questioning a plumber who …", "were questioned three men".
func (f *finder) suspectAt(s *segun.Sentence, t int) bool {
	k := t + 1
	for k < s.End && k < t+7 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM || f.upos(k) == segun.NOUN && k+1 < s.End && f.upos(k+1) == segun.NOUN) {
		k++
	}
	return k < s.End && f.upos(k) == segun.NOUN && f.Flags[k]&phrase.PersonNoun != 0 && !(k+1 < s.End && f.xpos(k+1) == "POS")
}

// edge reports whether a clause ends before token t.
func (f *finder) edge(s *segun.Sentence, t int) bool {
	return t >= s.End || f.upos(t) == segun.PUNCT || f.upos(t) == segun.CCONJ
}

// ofDegree reports whether verb t is only what something goes far enough for, or too far or little, or what people tend to do: "did not go far enough | to demand action", "too weak | to ask for more", "Voters tend | to blame
// the governor".
func (f *finder) ofDegree(s *segun.Sentence, t int) bool {
	if h := f.Head(t); (f.xpos(t) == "VB" || f.xpos(t) == "VBP") && f.is(t, "convince", "persuade") && h >= s.First && h < t && f.is(h, "help") && f.Find(t, segun.RelMark) < 0 {
		return true // "is not likely to help him | convince anyone that …"
	}
	if f.xpos(t) != "VB" || t-3 < s.First || !f.is(t-1, "to") {
		return false
	}
	if f.is(t-2, "tend") && f.upos(t-2) == segun.VERB {
		return !f.is(t, "say", "argue", "think", "believe", "claim", "insist", "agree", "see")
	}
	if f.is(t-2, "enough") && f.is(t, "demand", "require", "call", "ask", "order", "recommend", "oblige", "force") {
		return true
	}
	for k := t - 2; k > t-4 && k > s.First; k-- {
		if f.upos(k) == segun.ADJ && f.is(k-1, "too") && !f.is(t, "say", "tell") {
			return true
		}
	}
	return false
}

// acts reports whether verb t is done to its object rather than said of it: "would assert his Fifth Amendment rights", "claimed benefits for six years", "are contesting Ohio", "appealed the
// case"; of those who decide also "rejected a request". The tables know which (acts.tsv).
func (f *finder) acts(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.VERB || f.passive(t) || f.quoteAt(t) >= 0 && !f.is(t, "deny", "assert") {
		return false
	}
	if _, class := f.refusal(s, t, false); class == "silent" {
		return false // "exercised his right to silence"
	}
	k := t + 1
	if f.is(t, "welcome") && f.is(k, "back") {
		k++
	}
	if k+2 < s.End && f.is(k+1, "of") && f.is(k, "number", "thousand", "hundred", "dozen", "million", "lot", "plenty") || k+3 < s.End && f.is(k+2, "of") && f.is(k+1, "number", "lot", "group", "batch") {
		for k++; !f.is(k-1, "of"); k++ { // "has welcomed back large numbers of foreign visitors"
		}
	}
	for k < s.End && k < t+9 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM || f.xpos(k) == "PRP$" || f.xpos(k) == "POS" || f.xpos(k) == "VBN" && k > t+1 || (f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN) && (f.upos(k+1) == segun.NOUN || f.xpos(k+1) == "POS")) {
		k++
	}
	if k >= s.End || k+1 < s.End && f.finiteTag(k+1) && !f.is(t, "find", "discover") {
		return false
	}
	if f.is(t, "order") && (f.is(k+1, "to", "be", "not", "back", "out") || f.upos(k+1) == segun.VERB) {
		return false // "ordered the boats to turn back"
	}
	for j := k + 1; f.among(t, "treats") && j < s.End && j < k+8 && f.upos(j) != segun.PUNCT; j++ {
		if f.is(j, "as") {
			return false // "dismissed the suit as a stunt"
		}
	}
	if f.is(t, "contest") && f.upos(k) == segun.PROPN {
		return true // "are heavily contesting Ohio"
	}
	who := f.c.acts.Get(model.Combine(f.keys[t], f.keys[k]))
	if who == "" && f.thing(k) {
		who = f.c.acts.Get(model.Combine(f.keys[t], model.String(f.c.things[f.lemma(k)])))
	}
	switch who {
	case "any":
		return true
	case "now":
		return f.xpos(t) == "VBZ" || f.xpos(t) == "VBP"
	case "decides":
		sub := f.nearest(t)
		return sub < t && f.decider(sub) && (f.upos(sub) != segun.PROPN || !f.is(f.yield(sub).first, "judge", "justice", "magistrate"))
	}
	return false
}

// decider reports whether token k heads the words for those who decide: a court, a council, "Judge Pell", "Justice Ekwal".
func (f *finder) decider(k int) bool {
	if k < 0 {
		return false
	}
	if f.among(k, "decider") || f.is(k, "Court", "Senate", "House", "Council", "Bench", "Tribunal", "Commission") {
		return true
	}
	y := f.yield(k)
	return f.upos(k) == segun.PROPN && (f.is(y.first, "judge", "justice", "magistrate") || y.first > 0 && y.first == k && f.is(y.first-1, "judge", "justice", "magistrate")) // "Judge Pell"
}

// refused reports whether verb t is what somebody refuses or fails to do, so that nothing is said: "for refusing to testify about it", "failed to explain why".
func (f *finder) refused(s *segun.Sentence, t int) bool {
	return f.xpos(t) == "VB" && t-2 >= s.First && f.is(t-1, "to") && f.is(t-2, "refuse", "decline") && (f.xpos(t-2) == "VBG" || f.notPress(s, t-2)) && f.among(t, "refusable")
}

// ensured reports whether "ensure" tells of what is done: "ensures that women are among them". "We ensure that" may be a promise, and so may "vowed to ensure that"; what is done "to ensure that" is to bring it about.
func (f *finder) ensured(t int) bool {
	if f.is(t, "ensure", "guarantee", "insure") && f.xpos(t) == "VB" && f.is(t-1, "to") {
		return f.madeSure(t)
	}
	if f.is(t, "ensure") && (f.xpos(t) == "VBG" || f.xpos(t) == "VB" && f.Rel(t) == segun.RelConj && f.Find(t, segun.RelAux) < 0) {
		return true // "lowers costs by ensuring that ports are well run", "which would create jobs and ensure growth"
	}
	return f.is(t, "ensure") && f.finiteTag(t) && f.quoteAt(t) < 0 && !f.is(t-1, "i", "we")
}

// provides reports whether "offer", of a thing or body and in the present or as a participle, tells what is to be had of it: "carriers offering competition", "the guide offers readers several routes". What is offered to
// somebody to take or refuse is an offer all the same: "the firm offers an apology".
func (f *finder) provides(t int) bool {
	if !f.is(t, "offer") || f.quoteAt(t) >= 0 {
		return false
	}
	switch f.xpos(t) {
	case "VBZ", "VBP":
	case "VBG":
		if r := f.Rel(t); r != segun.RelAcl && r != segun.RelAdvcl || f.Find(t, segun.RelAux) >= 0 {
			return false
		}
	default:
		return false
	}
	o := f.Find(t, segun.RelObj)
	if o < t || f.upos(o) != segun.NOUN || f.among(o, "bid") || f.clause(o) {
		return false
	}
	sub := f.Find(t, segun.RelNsubj)
	if r := f.Rel(t); sub < 0 && (r == segun.RelAcl || r == segun.RelAclRelcl) {
		sub = f.Head(t)
	}
	return sub >= 0 && f.upos(sub) != segun.PRON && !(f.upos(sub) == segun.PROPN && f.person(sub))
}

// madeSure reports whether the infinitive at t is what something is done, needed or worked for, and nobody's promise.
func (f *finder) madeSure(t int) bool {
	h := f.Head(t)
	if r := f.Rel(t); h < 0 || r != segun.RelAdvcl && r != segun.RelAcl && r != segun.RelXcomp {
		return false
	}
	for _, fr := range f.c.verbs[f.lemma(h)] {
		if fr.class == "promise" || fr.class == "offer" || fr.class == "plan" {
			return false
		}
	}
	return f.upos(h) == segun.VERB || f.upos(h) == segun.NOUN && f.c.nouns[f.lemma(h)] == nil
}

// godForbid reports whether verb t is that of the idiom.
func (f *finder) godForbid(t int) bool { return f.is(t, "forbid") && f.is(t-1, "god", "God", "heaven") }

// notTo reports whether verb t is what somebody has chosen not to do, or half of a compound: "the decision not to prosecute", "second-guess".
func (f *finder) notTo(s *segun.Sentence, t int) bool {
	if t-3 < s.First {
		return false
	}
	return f.is(t-1, "to") && f.is(t-2, "not") && f.upos(t-3) == segun.NOUN && f.is(t, "prosecute", "charge", "sue", "accuse", "indict", "arrest") || f.is(t, "guess") && f.is(t-2, "second") && f.Word(t-1) == "-"
}

// asksQuestions reports whether verb t has only "questions" for what is asked: "faults the board for failing to ask questions".
func (f *finder) asksQuestions(s *segun.Sentence, t int) bool {
	if !f.is(t, "ask") || f.quoteAt(t) >= 0 {
		return false
	}
	k := t + 1
	for k < s.End && k < t+5 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM || f.upos(k) == segun.ADV) {
		k++
	}
	return f.is(k, "question") && (k+1 >= s.End || f.Word(k+1) == "." || f.Word(k+1) == "," || f.upos(k+1) == segun.CCONJ)
}

// unable reports whether verb t is what neither, none or nobody could do: "Neither could say who had given the order", "None of them was able to tell whether it was loaded".
func (f *finder) unable(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || !f.is(t, "say", "tell", "explain", "remember", "recall", "know") {
		return false
	}
	if x := f.xpos(t + 1); x != "WP" && x != "WRB" && x != "WDT" && !f.is(t+1, "whether", "if") {
		return false
	}
	for k := t - 1; k >= s.First && k > t-9; k-- {
		switch {
		case f.upos(k) == segun.PUNCT:
			return false
		case f.is(k, "neither", "none", "nobody", "few") || f.is(k, "one") && f.is(k-1, "no"):
			return true
		}
	}
	return false
}

// due reports whether verb t has "has to", "must" or "should" above it, and a question for what is to be said.
func (f *finder) due(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || f.Find(t, segun.RelCcomp, segun.RelXcomp) < 0 {
		return false
	}
	owed := false
	for k := t - 1; k >= s.First && k > t-5; k-- {
		if f.is(k, "must", "should", "shall", "ought") || f.is(k, "have", "need") && f.Word(k+1) == "to" {
			owed = true
		}
	}
	if !owed {
		return false
	}
	for k := t + 1; k < s.End && k < t+5; k++ {
		if x := f.xpos(k); f.is(k, "whether", "if") || x == "WP" || x == "WRB" {
			return true
		}
	}
	return false
}

// unverified reports whether verb t is one of finding out that came to nothing.
func (f *finder) unverified(s *segun.Sentence, t int) bool {
	if !f.is(t, "verify", "confirm", "establish", "authenticate", "corroborate", "check", "ascertain") || f.xpos(t) != "VB" || f.is(t, "confirm") && !f.is(t-1, "independently") && f.pressed(s, t) {
		return false
	}
	could, not := false, false
	for k := t - 1; k >= s.First && k > t-7; k-- {
		could = could || f.is(k, "could", "can", "able")
		not = not || f.is(k, "not", "n't", "unable", "cannot")
	}
	return could && not
}

// askedAfter reports whether the subject of verb t is a question word that stands for nobody before it.
func (f *finder) askedAfter(s *segun.Sentence, t int) bool {
	k := f.nearest(t)
	if k < 0 || k >= t || f.xpos(k) != "WP" || !f.is(k, "who") {
		return false
	}
	if k == s.First {
		return true
	}
	p := k - 1
	if f.Word(p) == "," {
		p--
	}
	if p < s.First {
		return true
	}
	if f.Word(p) == ":" || f.is(p, "know", "ask", "wonder", "say", "clear", "unclear", "about", "question") {
		return true
	}
	for j := p; j >= s.First && f.Word(k-1) == ","; j-- {
		if f.is(j, "whether") {
			return true // one of several questions
		}
	}
	return p < k-1 && f.upos(p) == segun.NOUN && !f.voice(p) && f.r.Trees.Deprel[t] != segun.RelAclRelcl
}

// itself reports whether a verb at t is by which a writer brings forward what is his own word: "It is worth noting that", "It bears repeating that", "It must be
// said that", "It can be revealed that".
func (f *finder) itself(s *segun.Sentence, t int) bool {
	it := func(k int) bool { return k >= s.First && f.is(k, "it") }
	switch f.xpos(t) {
	case "VBG":
		return f.is(t-1, "worth") && (it(t-3) || it(t-4)) || f.is(t-1, "bear") && it(t-2)
	case "VBN":
		return f.is(t-1, "be") && f.is(t-2, "must", "should", "can") && it(t-3) && f.among(t, "bringsup")
	}
	return false
}

// onlyMayBeSaid reports whether the infinitive at t is only what some noun that says nothing itself is for: "missed an opportunity to appeal to the voters", "an attempt to blame the union for
// the delay", "had no power to demand the papers". A letter, a petition or a witness to say so is another matter.
func (f *finder) onlyMayBeSaid(s *segun.Sentence, t int) bool {
	h := f.Head(t)
	return f.xpos(t) == "VB" && f.is(t-1, "to") && f.Rel(t) == segun.RelAcl && h >= s.First && h < t-1 && f.upos(h) == segun.NOUN && !f.voice(h) && !f.c.texts[f.lemma(h)]
}

// onlyProvided reports whether verb t is no verb and lays down a condition: "were offered 8,000 crowns, | provided that they signed". A law that has provided something has no comma there.
func (f *finder) onlyProvided(t int) bool {
	return f.Word(t) == "provided" && f.Word(t-1) == "," && f.is(t+1, "that")
}
