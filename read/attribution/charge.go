package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// charge looks for someone who is charged, wanted or sued: "was charged in March with bribery and with theft", "has charged the commander, in his
// absence, with murder". The content is the wrong, one attribution for each preposition. A conviction is no accusation, nor is what is charged with
// something that is no wrong (a battery, a task). It reports whether it found one.
func (f *finder) charge(s *segun.Sentence, t int) bool {
	if f.cleared(s, t) || f.notGuilty(s, t) || f.punished(s, t) || f.calledNames(s, t) || f.blamedInHeading(s, t) || f.suspectedInHeading(s, t) || f.blamedOn(s, t) {
		return true
	}
	prep := f.chargesBy(t)
	if prep == "" {
		return false
	}
	if t-2 >= s.First && f.is(t-1, "to") && f.is(t-2, "not") && f.xpos(t) == "VB" {
		return false // "a decision not to prosecute"
	}
	if f.is(t, "cite") && f.xpos(t) == "VBG" && f.is(t-1, "by", "while", ",") {
		return false // "by citing a poll of a body known for its errors": a source
	}
	passive := f.passive(t) || t > s.First && f.r.Tags.Lemma[t-1] == "be" && f.xpos(t) == "VBN"
	stands := f.xpos(t) == "VBN" && t > s.First && f.r.Tags.Lemma[t-1] == "stand"
	if t+1 < s.End && f.r.Tags.Lemma[t] == "accuse" && f.is(t+1, "of", "in") && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") {
		passive = true // "Banker accused of fraud", "Mayor accused of bribery quits": who accuses names somebody first
	}
	if f.is(t, "hold", "detain", "arrest", "want", "question", "quiz") && (f.headlineAt(s) || f.headingLike(s)) && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && t+1 < s.End && f.is(t+1, "over", "for") {
		passive = true // "Six held over bus bombing"
	}
	if f.is(t, "charge") && (f.headlineAt(s) || f.headingLike(s)) && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && t+1 < s.End && f.is(t+1, "over", "with", "in") {
		passive = true // "Two charged over jeweller's death"
	}
	if !passive && !stands && f.xpos(t) == "VBN" && t > s.First && t+2 < s.End && f.Rel(t) == segun.RelAcl && (f.upos(t-1) == segun.NOUN || f.upos(t-1) == segun.PROPN || f.Word(t-1) == ",") &&
		(f.is(t, "accuse", "suspect") && f.is(t+1, "of", "in") || f.is(t, "charge", "indict")) && f.agent(t) < 0 && !f.lostRoot(s, t) {
		passive = true // "officers accused of plotting"
	}
	passive = passive || f.frontedCharge(s, t)
	seized := !passive && !stands && f.seizedBare(s, t)
	passive = passive || seized // "A man | arrested in March for a fire at the mill was freed"
	if !passive && f.is(t, "want") && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && f.is(t+1, "over", "for") && f.Find(t, segun.RelObj) < 0 && (f.upos(t-1) == segun.NOUN || f.Word(t-1) == ",") {
		passive = true // "a fugitive wanted over the theft"
	}
	if !passive && !stands && (f.r.Tags.Lemma[t] == "want" || f.xpos(t) == "VBN" && f.Find(t, segun.RelAux) < 0 && !f.lostRoot(s, t)) {
		return false
	}
	p := -1
	if prep == "of" && !passive && !stands {
		p = f.accusedOf(s, t)
	} else {
		p = f.charged(s, t, prep)
	}
	if p < 0 || !passive && !stands && f.upon(t, p) {
		return false
	}
	a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: f.r.Tags.Lemma[t]}}
	if passive || stands {
		if k := f.agent(t); k >= 0 && !seized {
			r := f.behindCase(k, f.source(k))
			r.end = min(r.end, max(p, r.first+1))
			a.subject, a.source = k, []run{f.trim(r)}
		} else if w, k := f.chargedIn(t, p); k >= 0 {
			a.subject, a.source = k, []run{w}
		}
	} else {
		k, r := f.subject(s, t)
		if k < 0 || r.empty() || !f.voice(k) && f.c.nouns[f.lemma(k)] == nil || r.overlaps(run{t, p}) {
			return false
		}
		a.subject, a.source = k, []run{r}
		if o := f.Find(t, segun.RelObj); o > t && o < p {
			w := f.yield(o)
			w.end = min(w.end, p)
			for j := w.first; j < w.end; j++ {
				if f.Word(j) == "," {
					w.end = j
				}
			}
			if w = f.trim(w); !w.empty() {
				a.whom = []run{w}
			}
		}
	}
	cue := f.cueOf(s, t, 1)
	if stands {
		cue.first = t - 1
	}
	return f.wrongsAfter(s, p, cue, a)
}

// upon reports whether a verb that only holds or cites people to charge them has a thing for its object before the preposition p: "holds little hope | for returning", "cites a study by a group known | for fraud".
func (f *finder) upon(t, p int) bool {
	if !f.is(t, "hold", "cite", "book", "try", "want", "ticket", "collar", "nab", "question") {
		return false
	}
	o := f.Find(t, segun.RelObj)
	return o > t && o < p && f.upos(o) == segun.NOUN && (f.is(o, "hope") || f.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) == 0 && !f.voice(o))
}

// chargesBy returns the preposition before the wrong behind the verb of charging at t, "" for another.
func (f *finder) chargesBy(t int) string {
	switch {
	case f.among(t, "chargesfor"):
		return "for"
	case f.is(t, "charge"):
		return "with"
	case f.is(t, "accuse", "suspect"):
		return "of"
	case f.is(t, "hold", "question"):
		return "over"
	}
	return ""
}

// charged returns the preposition before the wrong that someone is charged with, -1 for none: words of time and stretches between commas may
// come first.
func (f *finder) charged(s *segun.Sentence, t int, prep string) int {
	for k := t + 1; k < s.End && k < t+16; k++ {
		if f.xpos(k) == "WP" && f.is(t, "accuse") && f.agent(t) > t && f.agent(t) < k { // "accused by a clerk, who worked for the mill, | of grabbing her"
			for j := k + 2; j+1 < s.End && j < k+12 && f.Word(j) != ";"; j++ {
				if f.is(j, "of") && f.xpos(j+1) == "VBG" {
					return j
				}
			}
		}
		switch u := f.upos(k); {
		case f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" || f.xpos(k) == "MD" || f.Word(k) == ";" || f.xpos(k) == "WP" || f.xpos(k) == "WDT":
			return -1
		case (u == segun.ADP || u == segun.SCONJ) && f.r.Tags.Lemma[k] == prep && f.is(t, "charge") && k == t+1 && f.upos(k+1) != segun.PRON && f.defendant(s, t) && (f.xpos(k+1) != "VBG" || f.is(k-2, "be", "have", ",") || f.headlineAt(s) || f.headingLike(s)):
			return k
		case f.is(k, "over") && f.upos(k+1) != segun.NUM && (f.is(t, "want", "investigate", "prosecute", "detain", "arrest", "sue") || f.is(t, "hold", "question") && f.wrongIn(run{k + 1, f.wrongEnd(s, k+1)})):
			return k
		case f.is(t, "charge") && k == t+1 && (f.is(k, "over") || f.is(k, "in") && f.is(k+1, "connection")) && f.upos(t+2) != segun.NUM:
			return k
		case f.is(t, "detain", "arrest", "hold", "want", "question", "prosecute", "investigate", "book", "remand") && f.is(k, "in") && f.is(k+1, "connection") && f.is(k+2, "with") && (f.wrongIn(run{k + 3, f.wrongEnd(s, k+3)}) || f.graveIn(run{k + 3, f.wrongEnd(s, k+3)})):
			return k + 2
		case f.is(t, "accuse", "suspect") && k == t+1 && f.is(k, "in") && f.accusedOf(s, t) > k:
			return f.accusedOf(s, t) // "was accused in an indictment filed in Velm | of making a false statement"
		case f.is(t, "accuse", "suspect") && k == t+1 && f.is(k, "in") && f.namedWrong(s, k+1):
			return k // "is accused in the stabbing of a clerk"
		case f.is(t, "hold") && f.is(k, "for") && (f.xpos(k+1) == "VBG" && !f.is(k+1, "questioning", "question") || f.wrongIn(run{k + 1, f.wrongEnd(s, k+1)}) && !f.is(k+1, "ransom")):
			return k // "held for torturing inmates"
		case (u == segun.ADP || u == segun.SCONJ) && prep == "of" && f.is(k, "of") && (f.Rel(t) == segun.RelAcl && !f.passiveHere(s, t) || t == s.First) && f.inIngAt(k+1):
			return k // "suspected of selling orphans": whatever it is
		case f.is(t, "accuse") && f.is(k, "of") && f.inIngAt(k+1) && (f.agent(t) >= 0 || f.is(t-1, "stand")):
			return k // "stands accused by farmers of hoarding grain"
		case t == s.First && f.is(t, "charge") && k == t+1 && f.is(k, "with") && f.inIngAt(k+1):
			return k // "Charged with having set it alight, he fled"
		case f.is(t, "charge") && k == t+1 && f.is(k, "with") && f.inIngAt(k+1) && f.is(t-1, "be") && f.xpos(t-1) == "VBG" && !f.blamelessDeed(k+1):
			return k // "was released after being charged with causing two deaths"
		case f.is(k, "for") && f.is(t, "detain", "arrest", "hold", "want", "summon") && f.is(k+1, "questioning", "question", "interrogation", "deportation", "observation"):
			return -1 // "was detained for questioning after the attacks"
		case f.is(k, "for") && k+2 < s.End && f.upos(k+1) == segun.NUM && f.Flags[k+2]&phrase.TimeNoun != 0:
			continue // "detain suspects for three months without charge"
		case (u == segun.ADP || u == segun.SCONJ) && f.r.Tags.Lemma[k] == prep && (f.wrongIn(run{k + 1, f.wrongEnd(s, k+1)}) || f.is(k+1, "the") && f.is(k+2, "same") && !f.is(t, "want", "detain", "investigate")):
			return k
		case u == segun.CCONJ && k+1 < s.End && f.upos(k+1) == segun.VERB:
			return -1
		}
	}
	return -1
}

// frontedCharge reports whether a sentence opens with the participle at t, of a charge against whoever its subject is: "Suspected of theft, | a worker is being held", "Wanted in Velm for murder, | he taught chess".
func (f *finder) frontedCharge(s *segun.Sentence, t int) bool {
	if t != s.First || !(f.is(t, "accuse", "suspect") && f.is(t+1, "of")) && !f.is(t, "want", "arrest", "detain", "indict", "prosecute") && !(f.is(t, "charge") && f.is(t+1, "with") && (f.xpos(t+2) != "VBG" || f.is(t+2, "have") || !f.tasked(t+2))) {
		return false
	}
	return f.opensPart(s, t)
}

// tasked reports whether the verb in -ing at t is one of what people are charged with as a task: "Charged with | running the port".
func (f *finder) tasked(t int) bool {
	return f.blamelessDeed(t) || f.is(t, "run", "guard", "oversee", "protect", "lead", "find", "keep", "manage") && !f.wrongIn(run{t + 1, min(t+8, f.Len())})
}

// inIngAt reports whether a verb in -ing stands at token k, behind a "not" or an adverb if there is one. Before a noun the tagger may have taken it for one: "suspected of | fencing church silver".
func (f *finder) inIngAt(k int) bool {
	for f.is(k, "not") || f.upos(k) == segun.ADV {
		k++
	}
	return f.xpos(k) == "VBG" || f.xpos(k) == "NN" && strings.HasSuffix(f.Word(k), "ing") && (f.upos(k+1) == segun.NOUN || f.upos(k+1) == segun.DET)
}

// defendant reports whether the subject of a passive is a person: a battery is charged too.
func (f *finder) defendant(s *segun.Sentence, t int) bool {
	k := f.nearest(t)
	if k < 0 || k >= t {
		return false
	}
	if f.upos(k) == segun.PRON {
		return f.is(k, "he", "she", "they", "i", "we", "who", "both", "one")
	}
	return f.upos(k) == segun.PROPN || f.upos(k) == segun.NUM || f.upos(k) == segun.DET || f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || f.c.heads[f.lemma(k)]
}

// cleared finds a wrong of which somebody was cleared: "has been cleared of striking a pupil". That he did it was said, by nobody who is named.
func (f *finder) cleared(s *segun.Sentence, t int) bool {
	if !f.is(t, "clear", "acquit", "exonerate", "absolve") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || t+2 >= s.End {
		return false
	}
	p := -1
	comma := false
	for k := t + 1; k < s.End && k < t+25 && (k < t+6 || comma); k++ {
		if u := f.upos(k); u == segun.VERB && !comma || f.Word(k) == ";" || f.Word(k) == "." {
			return false
		}
		comma = comma || f.Word(k) == "," && f.xpos(t) == "VBD" // "acquitted Milo Karvak, a ferry owner, | of smuggling"
		if f.is(k, "of") && (!comma || f.Word(k-1) == "," && (f.xpos(k+1) == "VBG" || f.wrongIn(run{k + 1, k + 3}))) {
			p = k
			break
		}
	}
	for k := p + 1; p >= 0 && k+2 < s.End && k < p+6; k++ { // "of a second charge, | of forging a signature"
		if f.is(k, "charge", "count") {
			if j := k + 1; f.Word(j) == "," && f.is(j+1, "of") {
				p = j + 1
			} else if f.is(j, "of") {
				p = j
			}
			break
		}
	}
	gerund := p >= 0 && (f.xpos(p+1) == "VBG" || strings.HasSuffix(f.Word(p+1), "ing") && p+2 < s.End && f.nominalStart(p+2))
	all := p >= 0 && p+2 < s.End && f.is(p+1, "any", "all", "every", "each", "both", "most", "some") && f.is(p+2, "charge", "count", "accusation", "allegation")
	if p < 0 || !gerund && !all && !f.wrongIn(run{p + 1, f.wrongEnd(s, p+1)}) {
		return false
	}
	if f.is(p+1, "any", "all", "every", "each") && !f.is(p+2, "charge", "count", "accusation", "allegation", "wrongdoing", "offence", "offense", "crime", "misconduct", "involvement", "corruption") {
		return false
	}
	a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: f.r.Tags.Lemma[t]}}
	return f.wrongsAfter(s, p, f.cueOf(s, t, 1), a)
}

// accusedOf returns the "of" before what someone is accused of doing, whatever stands between: "accuses Professor Lisle, the head of intensive care,
// of inventing patients"; -1 for none, and where the tree has it.
func (f *finder) accusedOf(s *segun.Sentence, t int) int {
	for k := t + 2; k+1 < s.End && k < t+40; k++ {
		if x := f.xpos(k); x == "MD" || f.Word(k) == ";" {
			return -1
		}
		if f.r.Tags.Lemma[k] != "of" {
			continue
		}
		j := k + 1
		for j+1 < s.End && (f.mark(j) || f.r.Tags.Lemma[j] == "not" || f.upos(j) == segun.ADV) {
			j++
		}
		if f.xpos(j) == "VBG" {
			return k
		}
	}
	return -1
}

// chargedIn returns the text in which somebody is accused, named right behind the participle at t, and its noun: "was accused in | an indictment | of fraud"; -1 for none. p is the preposition of the wrong.
func (f *finder) chargedIn(t, p int) (run, int) {
	if !f.is(t+1, "in") || p <= t+2 {
		return run{}, -1
	}
	e := t + 2
	for e < p && (f.upos(e) == segun.DET || f.upos(e) == segun.ADJ || f.upos(e) == segun.NOUN || f.upos(e) == segun.PROPN) {
		e++
	}
	if e == t+2 || !f.textWord(e-1) {
		return run{}, -1
	}
	return run{t + 2, e}, e - 1
}

// wrongsAfter makes an attribution of the wrong after the preposition p, and of each that is joined to it by "and with".
func (f *finder) wrongsAfter(s *segun.Sentence, p int, cue run, a found) bool {
	any := false
	for p >= 0 {
		end := f.wrongEnd(s, p+1)
		if w := cue.first - 1; w > s.First && f.xpos(w) == "WP" && f.Word(w-1) != "," || f.tellsWhom(s, cue.first) {
			end = f.mainVerb(p, end)
		}
		end = f.ownEnd(cue.first, p+1, end)
		next := -1
		for k := p + 2; k+1 < end; k++ {
			if f.upos(k) == segun.CCONJ && f.r.Tags.Lemma[k+1] == f.r.Tags.Lemma[p] {
				next, end = k+1, k
				break
			}
		}
		if next < 0 && end+3 < s.End && f.Word(end) == "," && f.upos(end+1) == segun.CCONJ && f.is(end+2, f.r.Tags.Lemma[p]) && f.xpos(end+3) == "VBG" {
			next = end + 2 // "accuses the government of moving the boxes at night, and | of telling teachers …"
		}
		b := a
		b.cue = []run{cue, {p, p + 1}}
		if cue.end == p {
			b.cue = []run{{cue.first, p + 1}}
		}
		if c := f.trim(run{p + 1, end}); !c.empty() {
			b.content = []run{c}
			f.out = append(f.out, b)
			any = true
			if g := f.behindRelative(s, p, end); g > 0 {
				b.content = []run{f.trim(run{g, f.wrongEnd(s, g)})}
				f.out = append(f.out, b)
			}
		}
		p = next
	}
	return any
}

// tellsWhom reports whether a participle of charging at token t only tells which people the sentence goes on to speak of: "Two men | accused of stealing cows were freed".
func (f *finder) tellsWhom(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || t <= s.First || f.upos(t-1) != segun.NOUN && f.upos(t-1) != segun.PROPN {
		return false
	}
	for k := t - 1; k >= s.First; k-- {
		if f.upos(k) == segun.PUNCT {
			return f.Word(k) != ","
		}
		if f.finiteTag(k) || f.xpos(k) == "MD" || f.upos(k) == segun.AUX {
			return false
		}
	}
	return true
}

// mainVerb returns the finite verb between the preposition p and token end that is not of the wrong, whose subject stands before the charge: "a man accused of running a racket at his farm | was
// arrested"; end for none.
func (f *finder) mainVerb(p, end int) int {
	for k := p + 2; k < end; k++ {
		if f.upos(k) == segun.SCONJ || f.xpos(k) == "WP" || f.xpos(k) == "WDT" || f.xpos(k) == "PRP" || f.Word(k) == "," {
			break
		}
		if x := f.xpos(k); (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") && f.nounish(k-1) {
			return k
		}
	}
	return end
}

// behindRelative returns where a second wrong starts behind a relative clause on the first, which ends at token end: "accused him of mishandling the economy, which led to inflation, and |
// failing to collect taxes"; 0 for none.
func (f *finder) behindRelative(s *segun.Sentence, p, end int) int {
	if end+4 >= s.End || f.xpos(p+1) != "VBG" || f.Word(end) != "," || f.xpos(end+1) != "WDT" && f.xpos(end+1) != "WP" {
		return 0
	}
	for k := end + 3; k+1 < s.End && k < end+24; k++ {
		if f.Word(k) == ";" || f.quoteAt(k) != f.quoteAt(p) {
			return 0
		}
		if f.upos(k) == segun.CCONJ && f.Word(k-1) == "," {
			if f.xpos(k+1) == "VBG" {
				return k + 1
			}
			if f.is(k+1, "of") && f.xpos(k+2) == "VBG" {
				return k + 2
			}
			return 0
		}
	}
	return 0
}

// wrongEnd returns the end of the words for a wrong that start at token t: a list may have commas.
func (f *finder) wrongEnd(s *segun.Sentence, t int) int {
	for k := t; k < s.End; k++ {
		switch f.upos(k) {
		case segun.PUNCT:
			next, ends := f.pastComma(s, t, k, true)
			if !ends {
				k = next - 1
				continue
			}
			if f.Word(k) == "," && (f.is(k+1, "but", "yet") && !f.is(k+2, "also") || f.upos(k+1) == segun.CCONJ && f.ownSubject(k+2, s.End)) {
				return k // "charged with assault, | but the case was dropped"
			}
			if f.Word(k) == "," && k+1 < s.End && (f.listGoesOn(k+1, s.End) || f.xpos(t) == "VBG" && f.deedsGoOn(k+1, s.End)) {
				continue
			}
			if f.Look[k]&phrase.Hyphened != 0 || f.Word(k) == "-" || f.quoteAt(k) >= 0 || f.mark(k) {
				continue
			}
			return next
		case segun.SCONJ:
			switch f.r.Tags.Lemma[k] {
			case "after", "when", "while", "because", "although", "though", "before", "since", "as":
				return k
			}
		case segun.CCONJ:
			if k+1 < s.End && (f.xpos(k+1) == "VBD" || f.xpos(k+1) == "VBZ" || f.upos(k+1) == segun.AUX || f.xpos(k+1) == "PRP" || f.xpos(k+1) == "VBN" && f.xpos(t) == "VBG" || f.upos(k+1) == segun.PROPN && f.ownSubject(k+1, s.End)) {
				return k
			}
		}
	}
	return s.End
}

// listGoesOn reports whether an enumeration of nouns goes on at token k up to its "and".
func (f *finder) listGoesOn(k, hi int) bool {
	for j := k; j < hi && j < k+8; j++ {
		switch f.upos(j) {
		case segun.CCONJ:
			return j > k || j+1 < hi && f.nounish(j+1) && f.upos(j+1) != segun.PRON
		case segun.NOUN, segun.ADJ, segun.DET, segun.NUM, segun.ADP:
		case segun.PUNCT:
			if f.Word(j) != "," {
				return false
			}
		case segun.VERB:
			if f.xpos(j) != "VBG" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// deedsGoOn reports whether an enumeration of what somebody did goes on at token k, each in -ing, up to its "and": "murdering Ilse Tarn, | assaulting her brother and setting fire to their barn".
func (f *finder) deedsGoOn(k, hi int) bool {
	if f.upos(k) == segun.CCONJ {
		return k+1 < hi && f.xpos(k+1) == "VBG"
	}
	if f.xpos(k) != "VBG" {
		return false
	}
	for j := k + 1; j < hi && j < k+14; j++ {
		if f.upos(j) == segun.CCONJ && j+1 < hi && f.xpos(j+1) == "VBG" {
			return true
		}
		if f.upos(j) == segun.PUNCT && !(f.Word(j) == "," && j+1 < hi && (f.xpos(j+1) == "VBG" || f.upos(j+1) == segun.CCONJ)) || f.finiteTag(j) || f.xpos(j) == "MD" {
			return false
		}
	}
	return false
}

// wrongIn reports whether a stretch names wrongdoing.
func (f *finder) wrongIn(r run) bool {
	for t := r.first; t < r.end; t++ {
		switch f.upos(t) {
		case segun.NOUN, segun.VERB, segun.ADJ, segun.PROPN:
			if t+1 < r.end && f.upos(t) == segun.NOUN && f.upos(t+1) == segun.NOUN && f.c.told.Play(strings.ToLower(f.r.Tags.Lemma[t+1]), "pursuer") {
				continue // "homicide detectives" work against it
			}
			if l := f.r.Tags.Lemma[t]; f.c.wrongs[f.lemma(t)] || f.c.told.Play(l, "offence") {
				return true
			}
			if t+2 < r.end && f.Word(t+1) == "-" && f.c.wrongs[model.String(strings.ToLower(f.Word(t)+"-"+f.Word(t+2)))] {
				return true // "vote-buying"
			}
		}
	}
	return false
}

// seizedBare reports whether a verb of seizing at token t has nobody behind it whom it seizes, so that it is a participle whatever the tagger says.
func (f *finder) seizedBare(s *segun.Sentence, t int) bool {
	return f.is(t, "arrest", "detain", "jail", "imprison") && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && t > s.First && t+2 < s.End && f.Find(t, segun.RelObj) < 0 && f.upos(t+1) == segun.ADP && f.is(t+1, "in", "on", "for", "over", "at", "near") && f.upos(t-1) == segun.NOUN
}

// docket looks for nouns of the law that name a wrong without a voice: "faces charges of theft", "arrested on suspicion of murder", "on trial for
// fraud", "23 counts of theft".
func (f *finder) docket(s *segun.Sentence, t int) {
	if f.chargeNamed(s, t) || f.facesCharges(s, t) {
		return
	}
	if t+2 >= s.End || f.suspects(s, t) || f.aSuspectIn(s, t) || f.whetherWrong(s, t) || f.onSuspicionThat(s, t) || f.punished(s, t) || f.chargedBy(s, t) || f.faces(s, t) || f.reportOf(s, t) || f.drew(s, t) || f.onTrial(s, t) || f.accusationBy(s, t) || f.askedHow(s, t) || f.aired(s, t) || f.toldOff(s, t) {
		return
	}
	l, next := f.r.Tags.Lemma[t], f.r.Tags.Lemma[t+1]
	before := ""
	if t > s.First {
		before = f.r.Tags.Lemma[t-1]
	}
	free := false // the words themselves accuse, whatever the wrong
	switch l {
	case "claim", "complaint":
		if next != "of" || !f.opensAs(s, t) && !f.wrongDoneBy(s, t) {
			return
		}
	case "suspicion":
		free = before == "on"
		fallthrough
	case "charge", "count", "allegation", "accusation":
		free = free || before == "on" && f.xpos(t) == "NNS" && f.upos(t+2) != segun.NUM && l != "count"
		if next != "of" || f.xpos(t) == "NN" && l == "charge" && before != "on" && before != "a" && before != "the" && f.upos(t-1) != segun.ADJ {
			return
		}
	case "trial":
		if next != "for" || before != "on" && before != "stand" && before != "face" {
			return
		}
	case "investigation":
		if next != "for" && next != "over" || before != "under" {
			return
		}
		free = next == "over"
	case "fine", "prosecution":
		v := f.Head(t)
		if v < s.First || v >= t || f.r.Tags.Lemma[v] != "face" {
			return
		}
		p := -1
		for k := t + 1; k < s.End && k < t+9 && p < 0; k++ {
			if f.r.Tags.Lemma[k] == "for" {
				p = k
			} else if f.upos(k) == segun.VERB || f.Word(k) == ";" {
				return
			}
		}
		if p < 0 {
			return
		}
		a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: l}}
		f.wrongsAfter(s, p, run{t, t + 1}, a)
		return
	default:
		return
	}
	if v := f.Head(t); f.is(v, "reject", "refute", "rebut", "dismiss") && f.Rel(t) == segun.RelObj {
		return // what is denied
	}
	if f.clearedHere(s, t) || f.Find(t, segun.RelNmodPoss) >= 0 || f.taken(t) || !free && !f.wrongIn(run{t + 2, f.wrongEnd(s, t+2)}) {
		return
	}
	a := found{head: t, subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: l}}
	end := f.wrongEnd(s, t+2)
	for k := t + 2; k < end; k++ {
		if u := f.upos(k); u == segun.AUX && !(k == t+2 && f.xpos(k) == "VBG") && f.xpos(t+2) != "VBG" || f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" || f.xpos(k) == "VBP" || u == segun.ADP && f.r.Tags.Lemma[k] == "by" && f.xpos(k+1) != "VBG" && (l != "suspicion" || f.voice(k+1)) && !f.doneBy(s.End, k) {
			if f.upos(k) == segun.ADP {
				return // its maker is named: the nominal rules
			}
			end = k
		}
	}
	for k := t + 3; k+1 < end; k++ {
		if f.is(k, "against") && f.nominalStart(k+1) {
			if w := f.trim(run{k + 1, end}); f.voice(f.top(w)) || f.upos(f.top(w)) == segun.PRON {
				a.whom, end = []run{w}, k // "accusations of bribery | against her father"
			}
			break
		}
		if f.xpos(k) == "PRP" && f.finiteTag(k+1) && f.upos(k-1) == segun.NOUN {
			end = k // "accusations of fraud | they faced"
		}
	}
	if c := f.trim(run{t + 2, f.ownEnd(t, t+2, end)}); !c.empty() {
		a.cue, a.content = []run{{t, t + 2}}, []run{c}
		if v := f.Head(t); v >= s.First && v < t && f.r.Tags.Lemma[v] == "face" {
			a.cue[0].first = v
		}
		f.out = append(f.out, a)
	}
}
