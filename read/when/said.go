package when

import (
	"strings"

	"segun"
	"segun/data"
)

// tellingFrames are the frames of reporting.tsv whose verbs say that something was told, and when.
var tellingFrames = map[string]bool{"say": true, "state": true, "announce": true, "deny": true, "inform": true, "write": true, "accuse": true, "agree": true}

// tellers marks the verbs of saying among the verbs.
func (t *tables) tellers(lang string) error {
	rows, err := data.Table(lang + "/reporting.tsv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if len(r) > 4 && tellingFrames[r[1]] && r[4] == "yes" {
			t.verbs[r[0]] |= telling
		}
	}
	return nil
}

// ofTelling reports whether the day at atom i, with the word before it at k, is that on which something was told, so that it lies behind whatever was told is to be: "said | Saturday its men would
// march", "Also on | Tuesday, officials say a bridge was lost".
func (p *reader) ofTelling(i, k int) bool {
	a := p.atoms[i]
	if a.kind != weekdayName && a.kind != monthName || k >= 0 && p.at(k).kind == bound && p.at(k).sense != on && p.at(k).sense != in {
		return false
	}
	t := int(a.token)
	if p.is(i-1, on) || p.is(i-1, in) {
		t--
	}
	if v := t - 1; v >= p.sent.First && p.r.Tags.XPOS[v] == "VBD" && p.verbs[p.r.Tags.Lemma[v]]&telling != 0 {
		return p.openClause(int(p.atoms[i].token) + 1)
	}
	return p.fronted(i) && p.toldInFront(int(p.atoms[i].token))
}

// openClause reports whether what begins at a token may be a clause that is told, and not the rest of one that the day before it belongs to: "said Monday | would be free", "announced Monday | 's terms".
func (p *reader) openClause(k int) bool {
	if k >= p.sent.End {
		return true
	}
	switch x := p.r.Tags.XPOS[k]; x {
	case "POS", "MD", "VBD", "VBZ", "VBP", "CC", "RB":
		return false
	}
	return true
}

// fronted reports whether the day at atom i stands at the head of its sentence, and a comma behind it.
func (p *reader) fronted(i int) bool {
	return i < 4 && p.kindAt(i+1) == comma
}

// toldInFront reports whether the main verb of the sentence that a day heads tells, in the present, of something that has been: "On Tuesday, officials say a bridge was lost", "In March, she says, he told the board".
func (p *reader) toldInFront(tok int) bool {
	for v := tok + 1; v < p.sent.End && v < tok+reach; v++ {
		x := p.r.Tags.XPOS[v]
		if x != "VBZ" && x != "VBP" || p.verbs[p.r.Tags.Lemma[v]]&telling == 0 {
			if x == "VBD" || x == "MD" || p.r.Tags.UPOS[v] == segun.AUX {
				return false
			}
			continue
		}
		for c := v + 1; c < p.sent.End && c < v+reach; c++ {
			if int(p.r.Trees.Head[c]) == v && p.r.Trees.Deprel[c] == segun.RelCcomp {
				return p.tenseOf(c, 0) == pastTense
			}
		}
		for c := v + 1; v+1 < p.sent.End && p.word(v+1) == "," && c < p.sent.End && c < v+reach; c++ {
			if u := p.r.Tags.UPOS[c]; u == segun.VERB || u == segun.AUX {
				return p.r.Tags.XPOS[c] == "VBD"
			}
		}
		return false
	}
	return false
}

// behindEvent reports whether the day or month at atom i belongs to what a sentence of the present tells as gone before: "comes after the vote in | March", "comes despite the cartel's | November cut",
// "follows talks on | Monday", "a reversal from the survey in early | March".
func (p *reader) behindEvent(i int) bool {
	h := int(p.atoms[i].token)
	if v := int(p.r.Trees.Head[h]); p.r.Trees.Deprel[h] == segun.RelObl && v >= p.sent.First && v < p.sent.End && p.r.Tags.Lemma[v] == "follow" {
		return true
	}
	if p.measuredThen(i) {
		return true
	}
	for range 4 {
		switch p.r.Trees.Deprel[h] {
		case segun.RelNmod, segun.RelNmodPoss, segun.RelCompound, segun.RelAmod, segun.RelNummod:
		default:
			return false
		}
		up := int(p.r.Trees.Head[h])
		if up < p.sent.First || up >= p.sent.End || up == h || p.r.Tags.UPOS[up] != segun.NOUN && p.r.Tags.UPOS[up] != segun.PROPN {
			return false
		}
		if h = up; p.isBehind(h) {
			return true
		}
	}
	return false
}

// extremes are what a month or day had, that something is compared with.
var extremes = map[string]bool{"high": true, "low": true, "peak": true, "record": true, "level": true}

// measuredThen reports whether the day or month at atom i is that of a figure: "inflation, at 8 per cent in | March |, is", "below its | January | high", or that which a paper bears: "a letter dated | 4 November".
func (p *reader) measuredThen(i int) bool {
	t := int(p.atoms[i].token)
	if v := p.governor(t); v >= 0 && v < t && p.r.Tags.Lemma[v] == "date" && p.r.Tags.XPOS[v] == "VBN" {
		return true
	}
	if t+1 < p.sent.End && t > p.sent.First && extremes[p.word(t+1)] && (p.r.Tags.XPOS[t-1] == "PRP$" || p.r.Tags.XPOS[t-1] == "POS" || p.is(i-1, the)) {
		return true
	}
	if k := p.before(i); k > 0 && (p.is(k, in) || p.is(k, on)) {
		w := p.word(int(p.atoms[k].token) - 1)
		return w == "%" || w == "cent" || w == "percent"
	}
	return false
}

// gone are the words before what was before.
var gone = map[string]bool{"from": true, "since": true, "after": true, "following": true, "despite": true}

// isBehind reports whether a noun is told as gone before: one of those words stands before it, or it is what something "follows".
func (p *reader) isBehind(h int) bool {
	if v := int(p.r.Trees.Head[h]); p.r.Trees.Deprel[h] == segun.RelObj && v >= p.sent.First && v < h && p.r.Tags.Lemma[v] == "follow" {
		return true
	}
	for k := h - 1; k >= p.sent.First && k > h-reach/2; k-- {
		if int(p.r.Trees.Head[k]) == h && (p.r.Trees.Deprel[k] == segun.RelCase || p.r.Tags.Lemma[k] == "follow") && gone[strings.ToLower(p.word(k))] {
			return true
		}
	}
	return false
}

// onItself reports whether the day at atom i, without a preposition or with "on", hangs on a verb in the simple past that sets no dates: "the vote was held on | Sunday", "| Saturday, the head of the
// guild accused". Such a day lies behind, whatever the words around are like.
func (p *reader) onItself(i int) bool {
	if k := p.before(i); p.atoms[i].kind != weekdayName || k >= 0 && p.at(k).kind == bound && p.at(k).sense != on {
		return false
	}
	tok := int(p.atoms[i].token)
	v := int(p.r.Trees.Head[tok])
	if v < p.sent.First || v >= p.sent.End || p.r.Trees.Deprel[tok] != segun.RelObl && !p.fronted(i) || p.verbs[p.r.Tags.Lemma[v]]&setsAhead != 0 {
		return false
	}
	if p.r.Tags.XPOS[v] == "VBD" {
		return true
	}
	h := p.helpers(v)
	return p.r.Tags.XPOS[v] == "VBN" && h.be == pastTense && h.found == pastTense && !h.infinitive && !h.could
}
