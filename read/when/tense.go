package when

import "segun"

// tense is what the verb that governs an expression says of its time.
type tense uint8

const (
	untold tense = iota
	pastTense
	presentTense
	futureTense
)

// reach is how many steps or tokens a search in a tree may go: it bounds the cost of odd trees.
const reach = 24

// tenseAt returns the tense of the verb that governs a token.
func (p *reader) tenseAt(tok int) tense {
	h, _ := p.climb(tok)
	return p.tenseOf(h, 0)
}

// climb goes up the tree from a token to its predicate; ok is false where none is reached, and h then as far as it came.
func (p *reader) climb(tok int) (h int, ok bool) {
	h = tok
	for range reach {
		if u := p.r.Tags.UPOS[h]; u == segun.VERB || u == segun.AUX || p.copular(h) {
			return h, true
		}
		up := int(p.r.Trees.Head[h])
		if up < p.sent.First || up >= p.sent.End || up == h {
			break
		}
		h = up
	}
	return h, false
}

// copular reports whether a word that is no verb is a predicate: it has a copula.
func (p *reader) copular(h int) bool {
	for k := max(p.sent.First, h-reach/2); k < min(p.sent.End, h+2); k++ {
		if int(p.r.Trees.Head[k]) == h && p.r.Trees.Deprel[k] == segun.RelCop {
			return true
		}
	}
	return false
}

// tenseOf returns the tense of a predicate.
func (p *reader) tenseOf(h, depth int) tense {
	xpos := p.r.Tags.XPOS[h]
	switch xpos {
	case "VBD":
		return p.scheduled(h, pastTense)
	case "MD":
		return futureTense
	}
	v := p.helpers(h)
	switch {
	case v.could && v.not: // could not be reached on Monday
		return pastTense
	case v.would && v.not && !v.has && p.silent(h): // would not say on Monday
		return pastTense
	case v.unreal && v.has: // ought to have acted, should have acted, might have acted
		return pastTense
	case v.infinitive && v.has && p.facing != by && p.facing != until: // is said to have acted
		return pastTense
	case v.found == futureTense:
		return futureTense
	case v.infinitive:
		p.onceSet = p.onceSet || v.was || p.onceToBe(h)
		return p.infinitive(h, depth, v.be)
	case v.plainBe && v.found == untold: // "demanded that the memo be published by Friday"
		return futureTense
	case v.have == presentTense && p.scheduled(h, pastTense) == futureTense && v.be == untold: // "has set the vote for Sunday"
		return futureTense
	case v.have != untold:
		p.onceSet = p.onceSet || p.scheduled(h, pastTense) == futureTense
		return pastTense
	case v.be == pastTense:
		return p.scheduled(h, pastTense)
	case v.be == presentTense && xpos == "VBN":
		return p.scheduled(h, presentTense)
	case v.be == presentTense && xpos == "VBG":
		return futureTense
	case v.found != untold:
		return v.found
	case xpos == "VBP" && p.verbs[p.r.Tags.Lemma[h]]&unchanged != 0: // "Rovers beat Teign on Saturday"
		return pastTense
	case xpos == "VB" && p.facing != until && p.facing != by && p.hasSubject(h) && p.verbs[p.r.Tags.Lemma[h]]&unchanged != 0: // "On Tuesday the guards let her speak"
		return pastTense
	case xpos == "VBZ" || xpos == "VBP":
		return p.scheduled(h, presentTense)
	case xpos == "VBN":
		return p.scheduled(h, pastTense)
	case xpos == "VBG":
		return p.above(h, depth, pastTense)
	case xpos == "VB":
		return futureTense
	}
	return untold
}

// hasSubject reports whether a noun or a name stands before a verb as its subject, so that a plain form is a past tense: "On Tuesday the guards | let her speak".
func (p *reader) hasSubject(h int) bool {
	for k := max(p.sent.First, h-reach); k < h; k++ {
		if int(p.r.Trees.Head[k]) == h && p.r.Trees.Deprel[k] == segun.RelNsubj && (p.r.Tags.UPOS[k] == segun.NOUN || p.r.Tags.UPOS[k] == segun.PROPN) {
			return true
		}
	}
	return false
}

// helpers are what the words that hang on a predicate tell of its tense.
type helpers struct {
	have, be, found        tense // of these auxiliaries, and the latest of all
	infinitive, could, not bool
	unreal, has            bool // "would", "should", "might" and the like; "have" as it stands behind them
	was, plainBe, would    bool // "was", "be" and "would" themselves
}

// helpers looks at the auxiliaries around a predicate.
func (p *reader) helpers(h int) (v helpers) {
	for k := max(p.sent.First, h-reach); k < min(p.sent.End, h+4); k++ {
		if int(p.r.Trees.Head[k]) != h {
			continue
		}
		switch p.r.Trees.Deprel[k] {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			t := p.auxiliary(k)
			switch p.r.Tags.Lemma[k] {
			case "have":
				v.have = t
				p.perfect = p.perfect || t == presentTense
			case "be":
				v.be = t
				v.was = v.was || t == pastTense
				v.plainBe = v.plainBe || p.r.Tags.XPOS[k] == "VB"
			}
			v.found = max(v.found, t)
			v.would = v.would || p.r.Tags.Lemma[k] == "would" || p.word(k) == "would"
			v.has = v.has || p.r.Tags.Lemma[k] == "have" && p.r.Tags.XPOS[k] == "VB"
			v.unreal = v.unreal || t == futureTense && unreal[p.word(k)]
			v.could = v.could || p.r.Tags.Lemma[k] == "could" || p.r.Tags.Lemma[k] == "can" && p.word(k) == "could"
		case segun.RelAdvmod:
			v.not = v.not || p.r.Tags.Lemma[k] == "not" || p.r.Tags.Lemma[k] == "n't"
		case segun.RelMark:
			v.infinitive = v.infinitive || p.r.Tags.XPOS[k] == "TO"
		}
	}
	return v
}

// unreal are modal verbs that tell with "have" of what is past.
var unreal = map[string]bool{"would": true, "should": true, "might": true, "could": true, "may": true, "must": true, "ought": true}

// word returns a token as written.
func (p *reader) word(tok int) string { return p.r.Tokens.Tokens[tok].Span.In(p.text) }

// infinitive is the tense of a "to" clause: forward, but for one that tells how or why something was done, or that was brought about.
func (p *reader) infinitive(h, depth int, be tense) tense {
	up := int(p.r.Trees.Head[h])
	rel := p.r.Trees.Deprel[h]
	if be != untold || up < p.sent.First || up >= p.sent.End {
		return futureTense
	}
	if rel == segun.RelAdvcl || rel == segun.RelXcomp && p.verbs[p.r.Tags.Lemma[up]]&broughtAbout != 0 {
		return p.above(h, depth, futureTense)
	}
	return futureTense
}

// silent reports whether a verb that "would not" stands before tells of somebody who said nothing, in the outlet's own words: "would not say", but not "said he would not say".
func (p *reader) silent(h int) bool {
	l, r := p.r.Tags.Lemma[h], p.r.Trees.Deprel[h]
	return r != segun.RelCcomp && r != segun.RelXcomp && (p.verbs[l]&telling != 0 || l == "comment" || l == "discuss" || l == "elaborate" || l == "name")
}

// onceToBe reports whether what an infinitive tells was once to come: "was due to open", "had been meant to close".
func (p *reader) onceToBe(h int) bool {
	up := int(p.r.Trees.Head[h])
	if up < p.sent.First || up >= p.sent.End || p.r.Trees.Deprel[h] != segun.RelXcomp {
		return false
	}
	l := p.r.Tags.Lemma[up]
	if p.verbs[l]&setsAhead == 0 && l != "suppose" && l != "mean" {
		return false
	}
	v := p.helpers(up)
	return v.be == pastTense || v.have == pastTense
}

// above is the tense of what a clause hangs on.
func (p *reader) above(h, depth int, otherwise tense) tense {
	up := int(p.r.Trees.Head[h])
	for n := 0; n < 4 && up >= p.sent.First && up < p.sent.End && p.r.Tags.UPOS[up] == segun.NOUN && !p.copular(up); n++ {
		next := int(p.r.Trees.Head[up]) // "the importance of | electing her in November"
		if next < p.sent.First || next >= p.sent.End || next == up {
			break
		}
		up = next
	}
	if depth > 4 || up < p.sent.First || up >= p.sent.End || up == h {
		return otherwise
	}
	if t := p.tenseOf(up, depth+1); t != untold {
		return t
	}
	return otherwise
}

// auxiliary is the tense of an auxiliary verb.
func (p *reader) auxiliary(k int) tense {
	switch p.r.Tags.XPOS[k] {
	case "MD":
		p.modal = true
		return futureTense
	case "VBD":
		return pastTense
	case "VBZ", "VBP":
		return presentTense
	}
	return untold
}

// scheduled turns the tense of a verb that sets a date forward: "was scheduled for Tuesday".
func (p *reader) scheduled(h int, t tense) tense {
	if p.verbs[p.r.Tags.Lemma[h]]&setsAhead != 0 && (p.facing == for_ || p.facing == to || p.facing == until) {
		return futureTense
	}
	return t
}

// toldOf reports whether the words up to a token go back, without a comma or conjunction between, to a verb in the past tense.
func (p *reader) toldOf(tok int) bool {
	for k := tok - 1; k >= p.sent.First && k > tok-reach; k-- {
		switch p.r.Tags.XPOS[k] {
		case "VBD":
			return p.scheduled(k, pastTense) == pastTense
		case "CC", ",", ":", "MD", "TO", "VB", "VBZ", "VBP", "VBN", "VBG":
			return false
		}
	}
	return false
}
