package attribution

import (
	"strings"

	"segun"
)

// doneBy reports whether the "by" at token k, behind the name of a wrong, brings in who did it, and not who says so: "allegations of abuse | by priests", "complaints of bullying | by managers". Those whose part it is to
// accuse, and those who were under somebody, say so: "allegations of fraud | by the opposition", "claims of bribery | by a former aide".
func (f *finder) doneBy(end, k int) bool {
	if k+1 >= end || !f.is(k, "by") {
		return false
	}
	h := f.headBehindBy(end, k+1)
	if h < 0 || f.among(h, "accusing") {
		return false
	}
	for j := k + 1; j < h; j++ {
		if f.is(j, "former", "ex", "sacked", "dismissed") && f.among(h, "formerly") || f.c.told.Play(strings.ToLower(f.Word(j)), "accusing") {
			return false
		}
	}
	return true
}

// headBehindBy returns the noun that the noun phrase at token k comes to, up to a preposition or a comma; -1 for none.
func (f *finder) headBehindBy(end, k int) int {
	h := -1
	for ; k < end; k++ {
		switch f.upos(k) {
		case segun.NOUN, segun.PROPN, segun.PRON:
			h = k
		case segun.DET, segun.ADJ, segun.NUM, segun.PART, segun.VERB:
			if h >= 0 && f.xpos(k) != "POS" {
				return h
			}
		default:
			if f.Word(k) != "-" {
				return h
			}
		}
	}
	return h
}

// opensAs reports whether token t is a noun in the plural, whatever the tagger says, that opens a sentence or stands behind a preposition by which talk comes in: "Claims | of bullying have reached the club", "resigned amid |
// complaints of harassment".
func (f *finder) opensAs(s *segun.Sentence, t int) bool {
	if x := f.xpos(t); x != "NNS" && x != "NNPS" && (x != "VBZ" || t+2 >= s.End || !f.wrongIn(run{t + 2, t + 3})) {
		return false
	}
	return t == s.First || f.is(t-1, "amid", "amidst", "over", "into", "following", "despite")
}

// wrongDoneBy reports whether the noun at t, in the plural, is of a wrong behind which stands who did it: "published | claims of cheating by two skippers".
func (f *finder) wrongDoneBy(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "NNS" {
		return false
	}
	for k := t + 3; k < s.End && k < t+9 && f.upos(k) != segun.PUNCT && f.upos(k) != segun.VERB; k++ {
		if f.is(k, "by") {
			return f.wrongIn(run{t + 2, k}) && f.doneBy(s.End, k)
		}
	}
	return false
}

// disowns reports whether whoever does what verb v tells of to a report or a claim does not make it: "dismissed as nonsense | a report that its drones had struck a wedding", "read a report that".
func (f *finder) disowns(v int) bool { return f.among(v, "disowns") }

// notGuilty finds a wrong of which somebody was found not guilty: "found the driver not guilty | of causing two deaths". That he did it was said, by nobody who is named.
func (f *finder) notGuilty(s *segun.Sentence, t int) bool {
	if !f.is(t, "find", "declare", "rule", "pronounce", "judge", "adjudge") || f.quoteAt(t) >= 0 {
		return false
	}
	for k := t + 1; k+3 < s.End && k < t+14; k++ {
		if f.finiteTag(k) && f.upos(k) == segun.VERB || f.Word(k) == ";" {
			return false
		}
		if !(f.is(k, "not") && f.is(k+1, "guilty") && f.is(k+2, "of")) && !(f.is(k+1, "innocent") && f.is(k+2, "of")) {
			continue
		}
		p := k + 2
		end := f.wrongEnd(s, p+1)
		for j := p + 2; j < end; j++ {
			if f.upos(j) == segun.CCONJ && (f.is(j+1, "guilty", "not", "innocent", "acquit", "clear", "convict") || f.upos(j+1) == segun.ADV && f.is(j+2, "guilty")) {
				end = j // "not guilty of arson | and guilty of fraud"
			}
		}
		content := f.trim(run{p + 1, end})
		if content.empty() || f.xpos(p+1) != "VBG" && (f.passive(t) || !f.wrongIn(content) && !f.graveIn(content)) {
			return false
		}
		f.out = append(f.out, found{head: t, subject: -1, cue: []run{f.cueOf(s, t, 1), {k, p + 1}}, content: []run{content}, rule: "charge",
			frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: "clear"}})
		return true
	}
	return false
}

// deniedAlready reports whether an attribution without a source is of the noun whose clause somebody denies, with what they call it between: "dismissed as nonsense | a report | that its drones had struck a wedding".
func (f *finder) deniedAlready(from int, a *found) bool {
	if a.frame.class != "noun" || len(a.source) > 0 || len(a.content) != 1 {
		return false
	}
	for i := from; i < len(f.out); i++ {
		d := &f.out[i]
		if d.frame.act != "deny" || len(d.source) == 0 || len(d.content) != 1 || d.head >= a.head || d.content[0].first <= a.head || !f.is(d.head+1, "as") {
			continue
		}
		if c := d.content[0]; c.first == a.content[0].first || f.is(c.first, "that") && c.first+1 == a.content[0].first {
			return true
		}
	}
	return false
}

// carrier gives a nominal cue without a possessor the subject of the verb whose object it is: "made the claim that".
func (f *finder) carrier(s *segun.Sentence, t int, a *found) {
	if a.subject >= 0 || f.Rel(t) != segun.RelObj {
		return
	}
	v := f.Head(t)
	if v < 0 || v > t || f.upos(v) != segun.VERB || f.passive(v) || f.disowns(v) && f.actOf(t) != "call" {
		return
	}
	k, r := f.subject(s, v)
	if k >= 0 && f.voice(k) {
		a.subject, a.source = k, []run{r}
		a.cue = []run{{f.cueOf(s, v, 1).first, t + 1}}
	}
}
