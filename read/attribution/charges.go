package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// chargedBy finds the wrong behind a noun of the law and whom it is against: "filed charges | against the mayor | for hiding the accounts", "approved an indictment against two guards over the beating",
// "dropped a lawsuit against the clinic for neglect". Who brings it accuses. It reports whether it found one.
func (f *finder) chargedBy(s *segun.Sentence, t int) bool {
	if !f.among(t, "accusation") || t+4 >= s.End {
		return false
	}
	g := t + 1
	for g < s.End && g < t+5 && !f.is(g, "against") {
		if u := f.upos(g); !(g <= t+3 && (u == segun.AUX || u == segun.VERB && f.charging(g, "brings") && f.upos(g-1) == segun.AUX)) && u != segun.ADP && u != segun.NOUN && u != segun.DET && u != segun.PROPN && u != segun.ADJ || f.is(g, "of", "for", "over") {
			return false
		}
		g++
	}
	if !f.is(g, "against") {
		return false
	}
	p := -1
	for k := g + 2; k+1 < s.End && k < g+14 && p < 0; k++ {
		switch {
		case f.finiteTag(k), f.Word(k) == ";", f.xpos(k) == "WP", f.xpos(k) == "WDT", f.upos(k) == segun.CCONJ && f.upos(k+1) == segun.VERB:
			return false
		case f.is(k, "for", "over", "in") && f.upos(k+1) != segun.NUM:
			if f.is(k, "in") && !(f.is(k+1, "connection", "relation") && f.is(k+2, "with", "to")) {
				continue
			}
			p = k
		}
	}
	if p < 0 || f.timeAt(p+1) {
		return false
	}
	if f.is(p, "in") {
		p += 2
	}
	end := f.wrongEnd(s, p+1)
	if f.xpos(p+1) != "VBG" && !f.wrongIn(run{p + 1, end}) && !f.graveIn(run{p + 1, end}) {
		return false
	}
	a := found{head: t, subject: -1, rule: "charge", whom: []run{f.trim(run{g + 1, p})}, frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: "charge"}}
	if f.is(p, "with", "to") {
		a.whom = []run{f.trim(run{g + 1, p - 2})}
	}
	if k, r := f.bringer(s, t); k >= 0 && r.end <= t {
		a.subject, a.source = k, []run{r}
	}
	return f.wrongsAfter(s, p, run{p, p}, a)
}

// bringer returns who brings the charge or suit at token t, by the verb right before it, -1 for nobody who is named.
func (f *finder) bringer(s *segun.Sentence, t int) (int, run) {
	v := t - 1
	for v > s.First && (f.upos(v) == segun.DET || f.upos(v) == segun.ADJ || f.upos(v) == segun.NOUN || f.upos(v) == segun.NUM) {
		v--
	}
	if f.upos(v) != segun.VERB || !f.charging(v, "brings") || f.xpos(v) == "VBG" || f.passive(v) || f.passiveHere(s, v) {
		return -1, run{}
	}
	if k, r := f.subject(s, v); k >= 0 && k < v && !r.empty() && r.end <= v && f.voice(k) {
		return k, r
	}
	lo, _ := f.bounds(s, v)
	if r, h := f.left(lo, f.barely(s, v)); h >= 0 && f.voice(h) {
		return h, r
	}
	return -1, run{}
}

// charging reports whether token t has a role among the words around charges and blame.
func (f *finder) charging(t int, role string) bool {
	for r := range strings.FieldsSeq(f.c.charging.Get(f.lemma(t))) {
		if r == role {
			return true
		}
	}
	return false
}

// graveIn reports whether a stretch tells of somebody's death or hurt: nobody is charged over it but for a wrong.
func (f *finder) graveIn(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.charging(t, "grave") {
			return true
		}
	}
	return false
}

// faces finds what somebody faces charges, a trial or an inquiry for: "face charges over the death of an inmate", "has come under scrutiny over payments to officials", "is awaiting trial for arson". It reports
// whether it found one.
func (f *finder) faces(s *segun.Sentence, t int) bool {
	sure := f.charging(t, "surely-faced")
	p := t + 1
	if !sure && !f.charging(t, "faced") || p+1 >= s.End {
		return false
	}
	if f.is(p, "in") && f.is(p+1, "connection", "relation") {
		p += 2
	} else if f.is(p, "arise", "stem", "relate", "link", "connect", "result", "related", "linked", "connected") && f.is(p+1, "from", "to", "with") {
		p++ // "on charges stemming from the death of a reporter"
	}
	if p+1 >= s.End || !f.is(p, "over", "for") && p < t+2 || f.timeAt(p+1) {
		return false
	}
	v := f.Head(t)
	up := v >= s.First && v < t && f.is(v, "face", "await", "confront", "fight") && f.Rel(t) == segun.RelObj
	under := false
	for k := t - 1; k >= s.First && k > t-5 && !under; k-- {
		if u := f.upos(k); u != segun.ADJ && u != segun.NOUN && u != segun.DET && u != segun.ADP && u != segun.VERB && u != segun.PUNCT {
			break
		}
		up = up || f.is(k, "face", "await") && f.upos(k) == segun.VERB
		under = f.is(k, "under") || f.is(k, "on") && f.is(t, "trial", "charge", "allegation", "accusation", "suspicion")
	}
	if !up && !under || f.clearedHere(s, t) {
		return false
	}
	end := f.wrongEnd(s, p+1)
	ing := f.xpos(p+1) == "VBG" && !f.blamelessDeed(p+1)
	if !sure && !ing && !f.wrongIn(run{p + 1, end}) && !(f.is(p, "over") && f.graveIn(run{p + 1, end})) {
		return false
	}
	a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	return f.wrongsAfter(s, p, run{p, p}, a)
}

// timeAt reports whether a length of time or a number is told of at token k: "for the third time", "over two days".
func (f *finder) timeAt(k int) bool {
	for j := k; j < k+4 && j < f.Len(); j++ {
		if f.upos(j) == segun.NUM || f.Flags[j]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
			return true
		}
		if u := f.upos(j); u != segun.DET && u != segun.ADJ {
			return false
		}
	}
	return false
}

// clearedHere reports whether a sentence tells before token t that somebody is convicted or cleared, or owns up or denies.
func (f *finder) clearedHere(s *segun.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		switch f.r.Tags.Lemma[k] {
		case "convict", "guilty", "jail", "sentence", "conviction", "acquit", "clear", "deny", "denial", "admit":
			return true
		}
	}
	return false
}

// blamedInHeading finds what somebody is blamed for in a headline: its verb has no object, so that whom it names before it blames nobody. It reports whether it found one.
func (f *finder) blamedInHeading(s *segun.Sentence, t int) bool {
	if !f.charging(t, "scolds") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || t <= s.First || !f.is(t+1, "for", "over") || !f.headlineAt(s) && !f.headingLike(s) || f.upos(t-1) == segun.ADP || f.quoteAt(t) >= 0 {
		return false
	}
	end := f.wrongEnd(s, t+2)
	if !f.is(t+1, "over") && f.xpos(t+2) != "VBG" && !f.wrongIn(run{t + 2, end}) && !f.graveIn(run{t + 2, end}) {
		return false
	}
	a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	return f.wrongsAfter(s, t+1, f.cueOf(s, t, 1), a)
}

// suspectedInHeading finds whom a headline says is suspected, without its "is": "Driver hurt; cartel | suspected", "Guards suspected in killing of inmate". It reports whether it found one.
func (f *finder) suspectedInHeading(s *segun.Sentence, t int) bool {
	if !f.is(t, "suspect") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || t <= s.First || !f.headlineAt(s) && !f.headingLike(s) || f.quoteAt(t) >= 0 || f.passiveHere(s, t) || !f.namesSomething(t-1) {
		return false
	}
	if t+1 < s.End && f.upos(t+1) != segun.PUNCT && !f.is(t+1, "in", "over", "behind") {
		return false
	}
	lo := t - 1
	for lo > s.First && f.nounish(lo-1) && f.upos(lo-1) != segun.CCONJ {
		lo--
	}
	content := []run{{lo, t}}
	if rest := f.trim(run{t + 1, max(f.clauseEnd(s, t+1), t+1)}); !rest.empty() {
		content = append(content, rest)
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t, t + 1}}, content: content, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "suspect"}})
	return true
}

// blamedOn finds an accusation in the passive: "The raid was blamed | on the Red Guild", "on the Guild by the ministry", "A raid | blamed on the Guild | killed two". What is put down to the weather accuses nobody.
func (f *finder) blamedOn(s *segun.Sentence, t int) bool {
	if !f.is(t, "blame", "pin") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.is(t+1, "on", "upon") || f.quoteAt(t) >= 0 {
		return false
	}
	aside := f.Rel(t) == segun.RelAcl && f.Head(t) < t && f.upos(f.Head(t)) == segun.NOUN
	if !aside && !f.passiveHere(s, t) {
		return false
	}
	sub := f.nearest(t)
	if aside {
		sub = f.Head(t)
	}
	end := t + 2
	for end < s.End && f.nounish(end) && !f.is(end, "by", "after", "in", "on", "during") {
		end++
	}
	whom := f.trim(run{t + 2, end})
	h := f.top(whom)
	if sub < s.First || sub > t || h < 0 || f.upos(h) != segun.PROPN && f.xpos(h) != "PRP" && f.Flags[h]&(phrase.PersonNoun|phrase.GroupNoun) == 0 && !f.c.heads[f.lemma(h)] {
		return false
	}
	what := f.trim(run{f.yield(sub).first, f.barely(s, t)})
	if what.empty() || what.end > t {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{what.end, t + 1}}, content: []run{what, {t + 1, whom.end}}, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "blame"}}
	if aside {
		a.cue, a.content = []run{{t, t + 1}}, []run{{t + 1, whom.end}}
	}
	if f.is(end, "by") {
		by := end + 1
		for end++; end < s.End && f.nounish(end); end++ {
		}
		k := f.top(run{by, end})
		if k < by || !f.voice(k) {
			return false
		}
		a.subject, a.source = k, []run{f.trim(run{by, end})}
	}
	f.out = append(f.out, a)
	return true
}

// askedHow finds a wrong that an inquiry takes for granted: "an inquiry into how the mayor took bribes".
func (f *finder) askedHow(s *segun.Sentence, t int) bool {
	if !f.is(t, "inquiry", "enquiry", "investigation", "probe", "inquest") || !f.is(t+1, "into") || !f.is(t+2, "how", "why") || t+5 >= s.End {
		return false
	}
	end, verbs := t+3, 0
	for ; end < s.End && f.upos(end) != segun.PUNCT; end++ {
		if f.finiteTag(end) && f.upos(end-1) != segun.AUX {
			if verbs++; verbs > 1 {
				break // "… took bribes | opened on Monday"
			}
		}
	}
	content := f.trim(run{t + 2, end})
	if verbs == 0 || !f.wrongIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t, t + 2}}, content: []run{content}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: "inquiry"}})
	return true
}

// amidClaims finds what is alleged behind a preposition, without "that": "resigned amid claims | he had sold visas".
func (f *finder) amidClaims(s *segun.Sentence, t int) bool {
	if !f.is(t, "claim", "allegation", "accusation", "suspicion", "rumour", "rumor", "suggestion") || f.xpos(t) != "NNS" || t <= s.First || t+2 >= s.End || f.quoteAt(t) >= 0 {
		return false
	}
	p := t - 1
	for p > s.First && (f.upos(p) == segun.ADJ || f.upos(p) == segun.DET || f.xpos(p) == "VBG") {
		p--
	}
	behind := f.is(p, "amid", "over", "after", "despite", "following", "by", "to", "with", "about", "of") && (f.upos(p) == segun.ADP || f.upos(p) == segun.SCONJ || f.xpos(p) == "VBG" || f.xpos(p) == "IN")
	raised := f.upos(p) == segun.VERB && f.among(p, "spreadsit") && !f.passive(p)
	if !behind && !raised && !(f.upos(p) == segun.VERB && f.is(p, "follow", "face", "spark", "fuel", "investigate", "answer", "probe", "survive", "weather")) {
		return false
	}
	if !f.nominalStart(t+1) || f.finiteTag(t+1) || f.upos(t+1) == segun.AUX {
		return false
	}
	content := f.trim(run{t + 1, f.clauseEnd(s, t+1)})
	if !f.finiteIn(content) {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, content: []run{content}, rule: "charge",
		frame: frame{class: "noun", act: "accuse", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	if raised { // "The advert renews accusations | he had sold visas"
		if k, r := f.subject(s, p); k >= 0 && k < p && !r.empty() && r.end <= p {
			a.subject, a.source, a.cue = k, []run{r}, []run{{p, t + 1}}
		}
	}
	f.out = append(f.out, a)
	return true
}

// longerCharge keeps the longer of two charges by one cue that begin with the same word, which the tree has read twice: "accused her of shouting and of having a porter | sacked".
func (f *finder) longerCharge(from int) {
	for i := len(f.out) - 1; i >= from; i-- {
		a := &f.out[i]
		if a.rule != "charge" || len(a.content) != 1 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			if b := &f.out[j]; j != i && b.rule == a.rule && b.head == a.head && len(b.content) == 1 && b.content[0].first == a.content[0].first && b.content[0].end > a.content[0].end {
				f.out = append(f.out[:i], f.out[i+1:]...)
				break
			}
		}
	}
}
