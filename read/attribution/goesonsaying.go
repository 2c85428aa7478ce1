package attribution

import (
	"segun"
	"segun/read/phrase"
)

// goesOnSaying gives a second verb of saying behind "and" or "but" to the speaker of the first where the tree has taken the subject of what is said for its own, and that one says nothing: "The firm said the leak was plugged |
// and put the loss at 90 tonnes", "accepted that a talk took place but | maintained that …", "said that it had been deceived, | denied that it had set a deadline".
func (f *finder) goesOnSaying(from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		if len(b.content) == 0 || b.content[0].first < b.head || !f.finiteTag(b.head) || f.xpos(b.head) == "VBN" && !f.is(b.head-1, "also") || f.upos(b.head) != segun.VERB {
			continue
		}
		k := b.head - 1
		for k > 0 && f.upos(k) == segun.ADV {
			k--
		}
		if f.upos(k) != segun.CCONJ && f.Word(k) != "," || f.upos(k) == segun.CCONJ && !f.is(k, "and", "but") {
			continue
		}
		if j := f.saysBefore(from, i, k); j >= 0 {
			a := &f.out[j]
			b.subject, b.source = a.subject, a.source
			if f.Word(k-1) == "," {
				k--
			}
			if c := &a.content[0]; c.end > k {
				c.end = f.trim(run{c.first, k}).end
			}
		}
	}
}

// saysBefore returns the attribution whose speaker goes on with the verb of the ith behind token k, -1 for none.
func (f *finder) saysBefore(from, i, k int) int {
	b := &f.out[i]
	for j := i - 1; j >= from; j-- {
		a := &f.out[j]
		if len(a.content) != 1 || len(a.source) != 1 || a.head >= k || a.content[0].first <= a.head || f.tense(a.head) != f.tense(b.head) || a.source[0].end > a.head || f.quoteAt(a.head) != f.quoteAt(b.head) || f.quoteAt(a.content[0].first) != f.quoteAt(b.head) {
			continue
		}
		switch a.frame.class {
		case "say", "state", "inform", "write", "announce", "deny", "agree", "think":
		default:
			continue
		}
		c := a.content[0]
		if sub := b.subject; sub < c.first || sub >= k || !f.finiteIn(run{c.first, k}) {
			return -1
		} else if f.dumb(sub) || f.is(sub, "it", "they") && f.opensSaid(c, sub) || f.disagree(sub, b.head) || f.Word(k-1) == "," && f.is(k+1, "also") && !f.is(c.first, "that") {
			return j
		}
		return -1
	}
	return -1
}

// tense returns the tag of a finite verb, that of a past for one taken for a participle: "and also | accused".
func (f *finder) tense(t int) string {
	if x := f.xpos(t); x != "VBN" {
		return x
	}
	return "VBD"
}

// disagree reports whether a verb of the present is of another number than the noun that the tree has for its subject: "believe that … a new road, and | admit".
func (f *finder) disagree(sub, verb int) bool {
	many, verbMany := f.xpos(sub) == "NNS" || f.xpos(sub) == "NNPS", f.xpos(verb) == "VBP"
	return f.upos(sub) != segun.PRON && (verbMany || f.xpos(verb) == "VBZ") && many != verbMany && f.Find(sub, segun.RelConj) < 0
}

// besideThing gives what a participle says that the tree has hung on a thing to who acts in the clause around it, where that one can speak: "talks through the questions, | never admitting he was wrong". Where nobody does,
// it says nothing: "an agenda | promising …".
func (f *finder) besideThing(s *segun.Sentence, from int) {
	keep := f.out[:from]
	for _, a := range f.out[from:] {
		if f.xpos(a.head) != "VBG" || a.frame.class == "document" || f.Find(a.head, segun.RelAux) >= 0 || len(a.source) != 1 || a.source[0].end > a.head || a.subject < 0 || f.is(a.head-1, "without", "by", "from", "of") || !f.dumb(a.subject) || !f.among(a.head, "onlypeople") {
			keep = append(keep, a)
			continue
		}
		if k, r := f.actsAround(s, a.subject); k >= 0 && r.end <= a.source[0].first {
			a.subject, a.source = k, []run{r}
			keep = append(keep, a)
		}
	}
	f.out = keep
}

// actsAround returns who acts in the clause that the noun at t stands in, -1 for nobody who can speak.
func (f *finder) actsAround(s *segun.Sentence, t int) (int, run) {
	for h, n := f.Head(t), 0; h >= 0 && n < 6; h, n = f.Head(h), n+1 {
		if !f.finiteTag(h) && f.xpos(h) != "VBN" || f.passive(h) {
			continue
		}
		if k, r := f.subjectOr(s, h); k >= 0 && !r.empty() && f.speaker(k) {
			return k, r
		}
		return -1, run{}
	}
	return -1, run{}
}

// dumb reports whether a noun can say nothing: no person or body, and no text ("the leak", "a talk").
func (f *finder) dumb(t int) bool {
	if !f.voice(t) {
		return true
	}
	return f.upos(t) == segun.NOUN && f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title) == 0 && f.Flags[t]&phrase.CommNoun != 0 && !f.c.texts[f.lemma(t)] && !f.c.heads[f.lemma(t)] && !f.among(t, "figures")
}

// opensSaid reports whether a pronoun opens what a body says, so that it is that body: "said that | it | had been deceived".
func (f *finder) opensSaid(c run, t int) bool {
	return t == c.first || t == c.first+1 && f.is(c.first, "that")
}
