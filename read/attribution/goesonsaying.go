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
		if len(b.content) == 0 || b.content[0].first < b.head || f.xpos(b.head) != "VBD" && f.xpos(b.head) != "VBZ" || f.upos(b.head) != segun.VERB {
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
		if len(a.content) != 1 || len(a.source) != 1 || a.head >= k || a.content[0].first <= a.head || f.xpos(a.head) != f.xpos(b.head) || a.source[0].end > a.head || f.quoteAt(a.head) != f.quoteAt(b.head) || f.quoteAt(a.content[0].first) != f.quoteAt(b.head) {
			continue
		}
		switch a.frame.class {
		case "say", "state", "inform", "write", "announce", "deny", "agree":
		default:
			continue
		}
		c := a.content[0]
		if sub := b.subject; sub < c.first || sub >= k || !f.finiteIn(run{c.first, k}) {
			return -1
		} else if f.dumb(sub) || f.is(sub, "it", "they") && f.opensSaid(c, sub) {
			return j
		}
		return -1
	}
	return -1
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
