package claim

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// freely lets an accusation go on in the outlet's own words: "The women say letters were opened. Telephones were taken away on Sundays." What stands right behind an accusation in its
// paragraph, tells of a deed of those accused or of nobody who is new, and bears the signs of an accusation itself, is the accuser's, and never the outlet's fact.
func (m *maker) freely() {
	on := -1 // the last claim by which an accusation goes on
	for i := range m.drafts {
		d := &m.drafts[i]
		if on >= 0 && m.sharesDeed(d, &m.drafts[on]) && m.couldGoOn(d) {
			d.Chain, d.holder = m.drafts[on].Chain, m.drafts[on].holder
			m.goOn(d, "it goes on with the accusation before it")
			continue
		}
		if m.goesFurther(i) {
			m.goOn(d, "it goes on with what is told before it, and accuses")
			m.doubtCarried(m.sentenceAt(d.Head))
			continue
		}
		if !m.couldGoOn(d) {
			continue
		}
		j := m.accusationBefore(i)
		if j >= 0 && (m.ownDeed(d, m.drafts[j].Chain) || m.turnsAgainst(d)) {
			continue
		}
		if j < 0 || !m.sameStory(d, &m.drafts[j]) || len(d.Chain) > 1 && d.Chain[len(d.Chain)-1].Entity != m.drafts[j].Chain[len(m.drafts[j].Chain)-1].Entity {
			continue
		}
		chain, holder := d.Chain, d.holder
		d.Chain, d.holder = m.drafts[j].Chain, m.drafts[j].holder
		if d.wrong == "" && !m.announces(m.sentenceOf(d.Content[0])-1) && !m.bearsSigns(i, m.leastOn(d, &m.drafts[j])) {
			d.Chain, d.holder = chain, holder
			continue
		}
		m.goOn(d, "it goes on with the accusation before it")
		on = i
	}
}

// ownDeed reports whether a claim tells in the active of what the last of some voices does, who accuses others: "He attacked Mr Orr as a liar. | He listed his own wins".
func (m *maker) ownDeed(d *draft, chain []segun.Voice) bool {
	k := m.doer(d.Head, &d.grammar)
	if k < 0 || d.grammar.passive || chain[len(chain)-1].Entity == "" {
		return false
	}
	x, ok := m.byHead[k]
	if !ok {
		return false
	}
	e := m.r.EntityOf(x)
	return e >= 0 && m.r.Entities.List[e].ID == chain[len(chain)-1].Entity
}

// turnsAgainst reports whether the sentence of a claim opens with a word by which the outlet sets it against what was said: "was criticised for not raising rates. | Yet she held firm".
func (m *maker) turnsAgainst(d *draft) bool {
	t := m.sentenceAt(d.Head).First
	return m.is(t, "but", "yet", "still", "however", "nevertheless", "nonetheless", "instead")
}

// sharesDeed reports whether claim d is the next thing that the subject of claim p does in the same sentence: "waited behind the shop, | then hit her".
func (m *maker) sharesDeed(d, p *draft) bool {
	if d.Head < 0 || p.Head < 0 || d.Head < p.Head || m.Rel(d.Head) != segun.RelConj && m.Rel(d.Head) != segun.RelParataxis && m.Rel(d.Head) != segun.RelDep || len(d.Chain) != 1 || len(d.Content) == 0 || m.sentenceAt(d.Head) != m.sentenceAt(p.Head) || d.grammar.passive {
		return false
	}
	return m.Find(d.Head, segun.RelNsubj, segun.RelNsubjPass) < 0 || m.doer(d.Head, &d.grammar) == m.doer(p.Head, &p.grammar)
}

// leastDeed is leastAccuses for the next deed of whoever is accused by a word for it.
const leastDeed = -2.0

// leastOn is the logarithm of the odds from which claim d goes on with accusation p: less where it tells in the past what a pronoun, which stands for whoever is accused, did, right behind "is accused of", "charged
// with" or "allegedly".
func (m *maker) leastOn(d, p *draft) float64 {
	k := m.doer(d.Head, &d.grammar)
	if s := m.sentenceAt(d.Head); p.holder < 0 || k < 0 || m.bringsIn(s.First, s.End) || m.r.Tags.XPOS[k] != "PRP" || !d.grammar.past || d.grammar.passive {
		return leastAccuses
	}
	if a := &m.r.Attributions.List[p.holder]; a.Act != "accuse" {
		return leastAccuses
	}
	return leastDeed
}

// bearsSigns reports whether the ith claim, which has been given another voice, bears the signs of an accusation, by odds of at least so much.
func (m *maker) bearsSigns(i int, least float64) bool {
	m.describe(i)
	m.sues.Again(m.View, m.weighed, i, &m.weighing)
	return m.weighed[i].Asked && m.weighed[i].Odds >= least
}

// couldGoOn reports whether a claim of the outlet's own can be part of an account that somebody gives: it tells plainly of a deed, without a day, a court or what has come of it since.
func (m *maker) couldGoOn(d *draft) bool {
	if own := len(d.Chain) == 1 && d.Chain[0].Kind == segun.VoiceOutlet; !own && !slices.Contains(d.Flags, "carried_over") || d.Grain == "role" || len(d.Content) == 0 || d.Status != "asserted" || d.Act != "assert" || d.Polarity == "negative" || d.Head < 0 {
		return false
	}
	if d.Realis != "happened" && d.Realis != "ongoing" || m.ofALife(d.Head, d.grammar.passive) {
		return false
	}
	sec := m.r.Doc.SectionAt(d.Content[0].Start)
	if sec < 0 || m.r.Doc.Sections[sec].Kind != segun.Body || m.mishap(d.Content, &d.grammar) {
		return false
	}
	s := m.sentenceAt(d.Head)
	if m.settled(s) {
		return false
	}
	for t := s.First; t < s.End; t++ {
		switch {
		case m.holder[t] >= 0 && len(d.Chain) == 1 || m.frame[t] >= 0, m.r.Tags.XPOS[t] == "VBZ" && m.is(t, "have"), m.is(t, "since") && m.r.Tags.UPOS[t] == segun.ADV, m.is(t, "this", "our") && m.is(t+1, "newspaper", "newsroom", "paper", "reporter"):
			return false
		case m.Flags[t]&(phrase.Weekday|phrase.Month) != 0 && m.r.Tags.XPOS[t] != "NNS" && m.r.Tags.XPOS[t] != "NNPS":
			return false
		}
	}
	return true
}

// ofALife reports whether a predicate tells of a step in somebody's life or work, as an article does of whomever it speaks of: "was elected in 2027", "joined the force", "took office".
func (m *maker) ofALife(h int, passive bool) bool {
	if m.told(h, "career") && (passive || !m.is(h, "appoint", "promote", "nominate", "inaugurate", "knight")) {
		return true
	}
	o := m.Find(h, segun.RelObj)
	return o > h && m.is(h, "take", "win", "hold", "assume", "gain", "earn", "resume", "leave") && m.told(o, "begun")
}

// accusationBefore returns the accusation that the sentence before the ith claim, in its paragraph, comes to; -1 where the outlet, or nobody, speaks last.
func (m *maker) accusationBefore(i int) int {
	d := &m.drafts[i]
	at, block := m.sentenceOf(d.Content[0]), m.r.Tokens.Sentences[m.sentenceOf(d.Content[0])].Block
	for j := i - 1; j >= 0; j-- {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Content) == 0 {
			continue
		}
		s := m.sentenceOf(p.Content[0])
		if s == at {
			continue
		}
		if s == at-1 && m.announces(s) {
			at--
			continue
		}
		if s != at-1 || m.r.Tokens.Sentences[s].Block != block {
			return -1
		}
		if p.Grain == "aside" && len(p.Chain) == 1 {
			continue
		}
		if p.Status == "alleged" && len(p.Chain) > 1 && p.Quote != "direct" && len(p.Answers) == 0 && !m.outletEnds(j, s) {
			return j
		}
		return -1
	}
	return -1
}

// outletEnds reports whether the outlet tells something in sentence s behind the words of the jth claim: "The conductor, who left amid accusations that | he had bullied them |, died on Friday."
func (m *maker) outletEnds(j, s int) bool {
	end := m.drafts[j].Content[len(m.drafts[j].Content)-1].End
	for k := j - 1; k >= 0; k-- {
		p := &m.drafts[k]
		if len(p.Content) == 0 {
			continue
		}
		if m.sentenceOf(p.Content[0]) != s {
			return false
		}
		if len(p.Chain) == 1 && p.Grain == "main" && p.Content[len(p.Content)-1].Start >= end {
			return true
		}
	}
	return false
}

// announces reports whether a sentence only says that accounts agree: "Their accounts agree in detail."
func (m *maker) announces(i int) bool {
	s := &m.r.Tokens.Sentences[i]
	if s.End-s.First > 14 {
		return false
	}
	account, agree := false, false
	for t := s.First; t < s.End; t++ {
		account = account || m.is(t, "account", "story", "testimony", "statement", "version", "description", "recollection", "evidence") && m.r.Tags.UPOS[t] == segun.NOUN
		agree = agree || account && m.told(t, "agrees")
	}
	return account && agree
}

// sameStory reports whether whoever does what claim d tells is no stranger to accusation p: a pronoun, somebody without a name, or one whom the accusation names.
func (m *maker) sameStory(d, p *draft) bool {
	k := m.doer(d.Head, &d.grammar)
	if k < 0 {
		return false
	}
	if m.r.Tags.XPOS[k] == "PRP" {
		return m.is(k, "he", "she", "it", "they")
	}
	x, ok := m.byHead[k]
	if !ok || m.r.Mentions.List[x].Form != segun.FormName {
		return m.r.Tags.UPOS[k] == segun.NOUN || m.r.Tags.UPOS[k] == segun.DET || m.r.Tags.UPOS[k] == segun.NUM || m.r.Tags.UPOS[k] == segun.PRON && !m.is(k, "i", "we", "you")
	}
	e := m.r.EntityOf(x)
	for _, id := range m.targets(p) {
		if e > 0 && m.r.Entities.List[e].ID == id {
			return true
		}
	}
	return false
}
