package claim

import (
	"slices"
	"strings"

	"segun"
	"segun/read/behalf"
)

// answers ties replies to the accusations that they answer, and flags accusations that nobody answers.
//
// A reply is said by the one accused, or by someone who speaks for them. A denial answers what it takes up in words; one that only points answers what
// stands right before it ("denied it", "rejected that"), or all that its speaker was accused of ("denied all wrongdoing", "denied negligence"). Any other
// statement of theirs answers an accusation that it takes up in words, and what they go on to say in the same breath belongs to it. Right behind an accusation, what the
// accused deny or judge answers it in any words (see rightBehind), and so does what they say in the paragraph that accuses them (see heardOn). What says something else is no reply, nor is a charge in turn, an evasion, or what is said of a charge that the same
// voice hands on.
func (m *maker) answers() {
	m.takeSides()
	for i := range m.drafts {
		r := &m.drafts[i]
		if r.Grain == "role" || len(r.Chain) < 2 && r.Chain[0].Kind != segun.VoiceWriter || len(r.Content) == 0 || m.deniesInLaw(r) || m.staysOn(r) {
			continue
		}
		for _, j := range m.nearestCharges(m.onTheCharge(i)) {
			if m.drafts[j].met = true; r.Status != "alleged" || m.trumpedUp(r) {
				r.Answers = append(r.Answers, m.drafts[j].ID)
			}
		}
		if len(r.Answers) == 0 && m.trumpedUp(r) && m.goesOnInSentence(i) {
			r.Answers = m.goesOnReplying(i)
		}
		if len(r.Answers) > 0 || m.sidesteps(r) {
			continue
		}
		if charges := r.Status == "alleged" && r.Act != "deny"; charges || m.chargesBack(i) {
			if !charges && m.goesOnInSentence(i) {
				r.Answers = m.goesOnReplying(i)
			} else {
				r.Answers = m.counselHeardOn(i)
			}
			continue
		}
		switch r.Status {
		case "denied", "negated", "asserted", "opinion":
			for _, j := range m.answered(i) {
				r.Answers = append(r.Answers, m.drafts[j].ID)
			}
			r.byWords = len(r.Answers) > 0 && r.Act != "deny" && r.Act != "evaluate"
		}
		if len(r.Answers) == 0 {
			r.Answers = m.goesOnReplying(i)
		}
		if len(r.Answers) == 0 && (r.Status == "denied" || r.Status == "negated" || r.Status == "asserted" || r.Status == "opinion") && !m.declinedFirst(i) {
			behind := m.rightBehind(i)
			if len(behind) == 0 {
				behind = m.heardOn(i)
			}
			if len(behind) == 0 {
				behind = m.answersAhead(i)
			}
			for _, j := range behind {
				r.Answers = append(r.Answers, m.drafts[j].ID)
			}
		}
	}
	m.unanswered()
}

// deniesInLaw reports whether a denial is what somebody is punished or blamed for, "a fine for denying that …": nobody makes it here.
func (m *maker) deniesInLaw(r *draft) bool {
	if r.Act != "deny" || r.holder < 0 {
		return false
	}
	h := m.r.Attributions.List[r.holder].Head
	return h > 0 && m.r.Tags.XPOS[h] == "VBG" && m.is(h-1, "for")
}

// staysOn reports whether a claim, no denial, says whether somebody means to give up their place: that answers who called on them to, and no charge. "He had no intention of stepping down", "she would not resign".
func (m *maker) staysOn(r *draft) bool {
	if r.Act == "deny" {
		return false
	}
	stays := false
	m.each(r.Content, func(t int) {
		stays = stays || m.is(t, "resign", "resignation", "quit") || m.is(t, "step", "stand") && m.is(t+1, "down", "aside") || m.is(t, "stay", "remain") && m.is(t+1, "in") && m.is(t+2, "office", "post", "his", "her", "their")
	})
	return stays
}

// declinedFirst reports whether the voice of the ith claim, no denial, has just declined to answer: what they say beside that is about something else. "The spokesman declined to comment on the letter. He said | the shooting was an attack on us all".
func (m *maker) declinedFirst(i int) bool {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if who == "" || r.Status == "denied" || r.Status == "negated" {
		return false
	}
	names := false // "called | the first charge | a fish story"
	m.each(r.Content, func(t int) { names = names || m.is(t, "charge", "accusation", "allegation", "claim", "complaint") })
	for j := i - 1; j >= 0 && j >= i-3 && !names; j-- {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Chain) == 0 {
			continue
		}
		if p.Chain[len(p.Chain)-1].Entity != who {
			return false
		}
		if p.Status == "declined_to_comment" || p.Status == "referred" {
			if p.holder < 0 || m.r.Attributions.List[p.holder].Head < 0 {
				return false
			}
			return m.sentenceAt(m.r.Attributions.List[p.holder].Head).Block == m.r.Tokens.Sentences[m.sentenceOf(r.Content[0])].Block
		}
	}
	return false
}

// leastChargesBack is the logarithm of the odds that it accuses from which what somebody asserts is taken to charge somebody in turn: less than what makes an accusation of a claim.
const leastChargesBack = -1.25

// chargesBack reports whether the ith claim asserts what sounds like a charge of its own: "the agency had been shopping for a villain". That answers nothing. What somebody tells of themselves is no charge: "he had been badly briefed".
func (m *maker) chargesBack(i int) bool {
	r := &m.drafts[i]
	return !m.ofTheVoice(r, r.Chain[len(r.Chain)-1].Entity) && r.Act != "deny" && r.Act != "evaluate" && r.Status != "negated" && i < len(m.weighed) && m.weighed[i].Asked && m.weighed[i].Odds > leastChargesBack
}

// innocent is the logarithm of the odds below which a claim hardly accuses anybody.
const innocent = -1.0

// harms reports whether the jth claim may be one that somebody has to answer.
func (m *maker) harms(j int) bool {
	return j >= len(m.weighed) || !m.weighed[j].Asked || !(m.weighed[j].Odds < innocent)
}

// sidesteps reports whether a claim says only that its voice cannot tell, or is nobody's: "he could not be sure", "was not free to say", "which nobody had disputed".
func (m *maker) sidesteps(r *draft) bool {
	if v := r.Chain[len(r.Chain)-1].Spans; len(v) > 0 && m.is(m.r.Tokens.At(v[0].Start), "nobody", "none") {
		return true
	}
	if r.holder >= 0 && r.Act != "deny" {
		if h := m.r.Attributions.List[r.holder].Head; m.is(h, "say", "state", "claim", "tell", "admit") && m.is(m.Find(h, segun.RelAdvmod), "not", "never") && m.Find(h, segun.RelAdvmod) < h {
			return true // "did not say that the mayor was unfit"
		}
	}
	if r.Polarity != "negative" || r.Head < 0 || !m.is(r.Head, "say", "sure", "certain", "confirm", "comment", "tell", "discuss", "free", "able") {
		return false
	}
	found := false
	m.each(r.Content, func(t int) { found = found || m.is(t, "could", "can", "free", "able", "allowed") })
	return found
}

// tellsMore reports whether a claim can belong to a reply beside it: it tells that something was so, or was not.
func (m *maker) tellsMore(r *draft) bool {
	return r.Grain != "role" && (r.Status == "negated" || m.trumpedUp(r) || (r.Status == "asserted" || r.Status == "opinion") && r.Realis == "happened")
}

// goesOnReplying returns what the ith claim answers because its voice says it in one breath with a reply: "denied the charge and said that every invoice had been paid". An aside
// must stand in one sentence with it. Only the first that is said behind belongs to it: what comes later mostly tells something else. Nor does anything belong to what answers by its words alone. What
// is said in the same sentence not to be so belongs to it either way.
func (m *maker) goesOnReplying(i int) []string {
	r := &m.drafts[i]
	if !m.tellsMore(r) {
		return nil
	}
	close := r.Grain != "main"
	if close && r.Status != "negated" && r.Head >= 0 && m.Rel(r.Head) == segun.RelAclRelcl {
		return nil // "her own memo, which she showed to the paper"
	}
	who := r.Chain[len(r.Chain)-1].Entity
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Content) == 0 {
			continue
		}
		if who == "" || len(p.Chain) != len(r.Chain) || p.Chain[len(p.Chain)-1].Entity != who || m.blocksBetween(p, r) != 0 || m.sentenceOf(r.Content[0])-m.sentenceOf(p.Content[0]) > 1 {
			return nil
		}
		if close && m.sentenceOf(r.Content[0]) != m.sentenceOf(p.Content[0]) {
			return nil
		}
		if len(p.Answers) == 0 {
			continue
		}
		if (p.goesOn || p.byWords) && (r.Realis != "not_happened" || r.Grain != "main" || m.sentenceOf(r.Content[0]) != m.sentenceOf(p.Content[0])) {
			return nil
		}
		r.goesOn = true
		return slices.Clone(p.Answers)
	}
	return nil
}

// goesOnInSentence reports whether the ith claim stands behind a reply in one sentence: what belongs to a reply there may sound like a charge, "denied it, and said that the money had been paid back".
func (m *maker) goesOnInSentence(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if p := &m.drafts[j]; len(p.Content) > 0 && p.Grain != "role" {
			return m.sentenceOf(p.Content[0]) == m.sentenceOf(m.drafts[i].Content[0]) && len(p.Answers) > 0
		}
	}
	return false
}

// reach is how many claims before a reply the accusation may stand.
const reach = 30

// The ways in which a claim can answer an accusation by its words, the surest last.
const (
	noAnswer = iota
	nearby   // said by the party right behind the accusation: "it was not aware of any illness"
	taken    // takes the accusation up in words
	own      // the accused's or their speaker's denial of it
)

// answered returns the indices of the claims that claim i replies to: what it points at, or the accusation that it answers most surely, the nearest of several, with what the
// same voice says in the same sentence.
func (m *maker) answered(i int) []int {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if how := m.points(r); how != pointsNot {
		if how == pointsText && r.Act == "deny" {
			if out := m.justReported(i, who); len(out) > 0 {
				return out
			}
		}
		if out := m.notOthers(m.pointedAt(i, who, how), r, who); len(out) > 0 || how != pointsWords {
			return out
		}
	}
	if who == "" {
		return nil
	}
	if how := m.askedOn(r); how != pointsNot {
		if out := m.askedAt(i, who, how); len(out) > 0 {
			return out
		}
	}
	best, most := -1, noAnswer
	topic := m.topic(r)
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		a := &m.drafts[j]
		if !m.answerable(a, r, who) {
			continue
		}
		if m.blocksBetween(a, r) > 0 && r.Act == "deny" && !m.harms(j) {
			continue
		}
		if k := m.answer(r, a, who, topic); k > most {
			best, most = j, k
		}
	}
	if best < 0 {
		return nil
	}
	return m.together(best)
}

// answerable reports whether a claim is one that another voice can reply to.
func (m *maker) answerable(a, r *draft, who string) bool {
	if a.Grain == "role" || a.Act == "deny" || len(a.Content) == 0 || len(a.Answers) > 0 {
		return false
	}
	if !m.accuses1(a) && (len(a.Chain) < 2 || a.Status != "asserted" && a.Status != "reported" && a.Status != "negated" && a.Status != "opinion") {
		return false
	}
	if a.Status == "negated" && a.Act == "call" || m.ownSpeaker(a, who) || m.toldByAccuser(a, r) {
		return false
	}
	if who != "" && slices.ContainsFunc(a.Chain[1:], func(v segun.Voice) bool { return v.Entity == who }) {
		return false // who hands on what others say does not answer it
	}
	v := a.Chain[len(a.Chain)-1].Entity
	return (who == "" || v != who) && (who != "" || m.sentenceOf(r.Content[0])-m.sentenceOf(a.Content[0]) <= 1 || m.allOfThem(r) && m.blocksBetween(a, r) <= 0)
}

// toldByAccuser reports whether it is who makes claim a that tells what the voice of claim r says, and no denial: "She thinks, he said, that I am not fit for it" is not her answer to him.
func (m *maker) toldByAccuser(a, r *draft) bool {
	by := a.Chain[len(a.Chain)-1].Entity
	if by == "" || r.Act == "deny" || len(r.Chain) < 3 {
		return false
	}
	return slices.ContainsFunc(r.Chain[1:len(r.Chain)-1], func(v segun.Voice) bool { return v.Entity == by })
}

// accuses1 reports whether a claim charges somebody with a wrong.
func (m *maker) accuses1(a *draft) bool {
	return a.Status == "alleged" || a.wrong != "" && len(a.Chain) > 1
}

// together returns claim j with the claims that its voice makes in the same sentence, as long as they accuse as it does.
func (m *maker) together(j int) (out []int) {
	a := &m.drafts[j]
	s := m.sentenceOf(a.Content[0])
	for k := max(0, j-6); k < len(m.drafts) && k <= j+6; k++ {
		c := &m.drafts[k]
		if k == j || len(c.Content) > 0 && c.Grain != "role" && c.Act != "deny" && a.Status == "alleged" && c.Status == a.Status && m.oneVoice(c, a) && m.sentenceOf(c.Content[0]) == s {
			out = append(out, k)
		}
	}
	return out
}

// answer says how claim r, of a voice, answers claim a, by the words that they share.
func (m *maker) answer(r, a *draft, who string, topic map[string]bool) int {
	shared := common(topic, m.topic(a))
	if shared == 0 {
		return noAnswer
	}
	accuses := m.accuses1(a)
	party := m.party(a, r, who)
	apart := m.blocksBetween(a, r)
	most := min(len(topic), len(m.topic(a)), 2) // two words, or all that there are
	same := shared >= most && (shared > 1 || apart <= 2)
	plain := accuses || a.Status == "asserted" || a.Status == "reported"
	switch denies := r.Act == "deny"; {
	case denies && accuses && party && same:
		return own
	case denies && same && plain && (accuses || party || apart <= 1), same && accuses && party && (r.Status == "negated" || m.accusedOf(a, r, who)),
		same && accuses && apart <= 1 && (r.Status == "negated" || m.speaker(r)) && !m.ofAnother(a, r, who):
		return taken
	case accuses && party && apart <= 1 && (r.Status == "negated" || denies):
		return nearby
	}
	return noAnswer
}

// namesake reports whether the words for the voice of claim r, or another name of it, have a noun that stands in claim a or names whom it accuses: "The dealer, Wayne Stott" where
// money went to a car dealer.
func (m *maker) namesake(r, a *draft) bool {
	x := m.voiceOf(r)
	for _, s := range m.nounsOf(a) {
		if x.called(s) {
			return true
		}
	}
	return false
}

// generic reports whether a token in the words for a voice says nothing of who it is: titles, and what spokesmen are called.
func (m *maker) generic(t int) bool {
	return m.told(t, "styled")
}

// blocksBetween is how many paragraphs one claim stands behind another.
func (m *maker) blocksBetween(a, r *draft) int {
	block := func(c *draft) int { return m.r.Tokens.Sentences[m.sentenceOf(c.Content[0])].Block }
	if len(r.Content) == 0 {
		return reach
	}
	return block(r) - block(a)
}

// spokesman reports whether the words for the voice of claim r name whom claim a is about: "a spokeswoman for the hospital", "his lawyer", "Quayle's office"; not "his rival".
func (m *maker) spokesman(r, a *draft) bool {
	if t := m.nounOf(r.Chain[len(r.Chain)-1].Spans); t >= 0 && behalf.Against(m.lemma(t)) {
		return false
	}
	for _, id := range m.voiceOf(r).names {
		if slices.Contains(a.whom, id) || len(a.whom) == 0 && slices.Contains(a.About, id) {
			return true
		}
	}
	return false
}

// common returns how many words two topics share.
func common(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// targets returns the entities that an accusation is about: whom the cue names, who does the wrong, or whoever the content names.
func (m *maker) targets(a *draft) []string {
	var out []string
	add := func(k int) {
		if e := m.r.EntityOf(k); e > 0 {
			out = append(out, m.r.Entities.List[e].ID)
		}
	}
	if a.holder >= 0 {
		if t := m.r.Attributions.List[a.holder].Head + 1; m.you != "" && t < m.Len() && m.Is(t, wordsYou...) && !m.quoted(t) {
			out = append(out, m.you) // "I accuse you of …"
		}
		for _, w := range m.r.Attributions.List[a.holder].Whom {
			for k := m.mentionsFrom(m.r.Tokens.At(w.Start)); k < len(m.r.Mentions.List) && m.r.Mentions.List[k].Span.Start < w.End; k++ {
				if x := &m.r.Mentions.List[k]; w.Contains(x.Span) || x.Span.Start == w.Start && w.Contains(m.r.Tokens.Tokens[x.Head].Span) {
					add(k) // the tree may have hung what follows on it: "accused the mayor of shredding invoices"
				}
			}
		}
	}
	if a.holder >= 0 && len(out) == 0 {
		if at := &m.r.Attributions.List[a.holder]; at.Act == "accuse" && len(at.Source) == 0 {
			for t := at.Head; t >= 0 && len(out) == 0; t = m.Head(t) { // "he is accused of …", "the officers accused of …"
				k := m.Find(t, segun.RelNsubjPass, segun.RelNsubj)
				if o := m.Find(t, segun.RelObj); t == at.Head && k >= 0 && o >= 0 && m.Rel(k) == segun.RelNsubj {
					k = o // "a court acquitted Milo Karvak, a ferry owner, of …": not the court
				}
				if k < 0 && (m.Rel(t) == segun.RelAcl || m.Rel(t) == segun.RelAclRelcl) {
					k = m.Head(t)
				}
				if x, ok := m.byHead[k]; ok && k >= 0 {
					add(x)
				}
			}
		}
	}
	if len(out) == 0 && a.holder >= 0 && hasPrefix(m.r.Attributions.List[a.holder].Rule, "punish") {
		if x, ok := m.byHead[m.Find(m.r.Attributions.List[a.holder].Head, segun.RelObj)]; ok {
			add(x) // "sacked its treasurer for paying …"
		}
	}
	if len(out) == 0 && a.subject >= 0 {
		add(a.subject)
	}
	if len(out) == 0 {
		out = append(out, a.About...)
	}
	return out
}

// topic returns the lemmas of what a claim's content speaks of: its nouns and verbs, but for names and the commonest. They are gathered once for a content and must not be changed.
func (m *maker) topic(d *draft) map[string]bool {
	if d.topic == nil || !slices.Equal(d.topicOf, d.Content) {
		d.topic, d.topicOf = m.gatherTopic(d), slices.Clone(d.Content)
	}
	return d.topic
}

// gatherTopic is topic for a content that has not been asked about.
func (m *maker) gatherTopic(d *draft) map[string]bool {
	out := map[string]bool{}
	m.each(d.Content, func(t int) {
		switch m.r.Tags.UPOS[t] {
		case segun.NOUN, segun.VERB, segun.ADJ, segun.NUM:
		default:
			return
		}
		l := stem(m.lemma(t))
		if m.w.told.Play(l, "commonest") {
			return
		}
		if m.w.told.Play(l, "money") {
			l = "money"
		}
		out[l] = true
	})
	return out
}

// stem cuts the commonest endings of English off a lemma, so that "threat" meets "threatened" and "inspection" "inspect".
func stem(l string) string {
	for _, e := range [...]string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "ers", "er", "ies", "es", "s", "y", "e"} {
		if len(l) > len(e)+3 && strings.HasSuffix(l, e) {
			return l[:len(l)-len(e)]
		}
	}
	return l
}
