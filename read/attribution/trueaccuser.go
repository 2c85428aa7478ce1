package attribution

import "segun"

// trueAccusers mends who accuses where the clauses around have led to somebody else: to the accused, to a court that clears them, to a thing, or to the paper that an accusation stands in.
func (f *finder) trueAccusers(s *segun.Sentence, from int) {
	f.theyThemselves(from)
	f.denierGoesOn(from)
	f.deniedCharges(from)
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.frame.act != "accuse" || len(a.source) == 0 || len(a.content) == 0 || a.source[0].end > a.head || f.upos(a.head) != segun.VERB {
			continue
		}
		switch {
		case f.isAccused(s, a), f.is(a.head, "clear", "acquit", "exonerate", "absolve"):
			a.subject, a.source = -1, nil
		case f.xpos(a.head) == "VBG":
			f.byFiler(s, a)
		default:
			f.byOuterTeller(s, from, i)
		}
	}
}

// theyThemselves gives what "they" right behind a verb of saying know or found to whoever says it: "| investigators | say | they | found evidence that …". Others would be told apart.
func (f *finder) theyThemselves(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.subject < 2 || a.rule == "preposition" || a.rule == "object" || a.frame.act != "assert" || len(a.source) != 1 || a.source[0].end-a.source[0].first != 1 || !f.is(a.subject, "they") || f.quoteAt(a.subject) >= 0 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if j != i && b.head < a.subject && b.head >= a.subject-2 && (b.head == a.subject-1 || f.is(b.head+1, "that")) && len(b.source) == 1 && b.source[0].end <= b.head &&
				speaking[b.frame.class] && b.frame.act == "assert" && f.xpos(b.subject) == "NNS" {
				a.subject, a.source = b.subject, []run{b.source[0]}
				break
			}
		}
	}
}

// isAccused reports whether the source of an accusation is who is accused: a verb of charging with its preposition right behind it has no object, so that it is passive, and what is done in between is done by the
// accused, or by those who try them: "A clerk appeared in court | charged with theft". Behind "whom", or a noun that one charges, it is active ("the men whom police charged with theft").
func (f *finder) isAccused(s *segun.Sentence, a *found) bool {
	prep := f.chargesBy(a.head)
	if prep == "" || f.is(a.head, "try", "sue", "want", "investigate", "hold", "suspect") || a.head+1 >= s.End || !f.is(a.head+1, prep) || f.xpos(a.head) != "VBN" && f.xpos(a.head) != "VBD" {
		return false
	}
	if a.source[0].first == s.First && a.source[0].end == a.head {
		return true // "Church treasurer | charged with taking roof money spent it"
	}
	for t := a.source[0].end; t < a.head; t++ {
		if u := f.upos(t); u == segun.VERB && f.quoteAt(t) == f.quoteAt(a.head) && f.Head(t) != a.head {
			return !f.objectBefore(s, a.head)
		}
	}
	return false
}

// objectBefore reports whether a "whom" or the like, or who charges, stands right before a verb of charging: "whom | prosecutors | had charged with theft".
func (f *finder) objectBefore(s *segun.Sentence, t int) bool {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADV || f.upos(k) == segun.AUX) {
		if f.is(k, "have") {
			return true
		}
		k--
	}
	for k > s.First && f.nounish(k) && f.xpos(k) != "WP" && f.xpos(k) != "WDT" {
		k--
	}
	return f.xpos(k) == "WP" || f.xpos(k) == "WDT"
}

// byFiler gives an accusation in a paper that somebody has filed to who filed it: "Ten porters lodged papers at the court | accusing | Tam Ordo of theft". The paper joins the cue.
func (f *finder) byFiler(s *segun.Sentence, a *found) {
	k := a.subject
	if k < 0 || f.upos(k) != segun.NOUN || !f.c.texts[f.lemma(k)] && !f.is(k, "paper", "papers", "lawsuit", "suit", "motion", "writ", "document") {
		return
	}
	v := a.source[0].first - 1
	if v <= s.First || f.upos(v) != segun.VERB || !f.charging(v, "files") || f.passive(v) || f.passiveHere(s, v) || f.quoteAt(v) != f.quoteAt(a.head) {
		return
	}
	sub, r := f.subjectOr(s, v)
	if sub < 0 || r.empty() || r.end > v || !f.speaker(sub) {
		return
	}
	a.subject, a.source = sub, []run{f.trim(r)}
}

// byOuterTeller gives an accusation behind "and" to who tells what stands before it, where the subject inside what is told is a thing, or whom it is against: "The envoy said | the garage | had been let, and accused Velm of
// hiding him", "The owner said | Mrs Osk | had been late, and accused | her | of theft".
func (f *finder) byOuterTeller(s *segun.Sentence, from, i int) {
	a := &f.out[i]
	c := a.head - 1
	for c > s.First && f.upos(c) == segun.ADV {
		c--
	}
	if f.upos(c) != segun.CCONJ || !f.finiteTag(a.head) && f.xpos(a.head) != "VBN" || a.subject < 0 {
		return
	}
	against := f.Word(c-1) == "," && f.upos(a.head+1) == segun.PRON && f.xpos(a.head+1) == "PRP" && f.upos(a.subject) != segun.PRON
	if f.speaker(a.subject) && !against || f.c.texts[f.lemma(a.subject)] {
		return
	}
	for j := from; j < i; j++ {
		b := &f.out[j]
		if len(b.source) != 1 || len(b.content) == 0 || b.source[0].end > b.head || b.head >= a.source[0].first || !speaking[b.frame.class] || f.quoteAt(b.head) != f.quoteAt(a.head) {
			continue
		}
		if rest := f.cut(b.content, run{c, s.End}); len(rest) > 0 {
			b.content = rest
			a.subject, a.source = b.subject, []run{b.source[0]}
		}
		return
	}
}

// denierGoesOn ends a claim that somebody deals with before what they go on to say: "denied a claim by the guild that it had hired boys, | saying that …" is said by who denies, and not by the guild.
func (f *finder) denierGoesOn(from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		if b.head < 2 || b.subject < 0 || f.xpos(b.head) != "VBG" || f.Word(b.head-1) != "," || f.quoteAt(b.head) >= 0 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			n := &f.out[j]
			if n.frame.class != "noun" || n.head >= b.head || n.subject == b.subject || len(n.content) != 1 || n.content[0].first >= b.head-1 || n.content[0].end <= b.head {
				continue
			}
			if n.content[0].has(b.subject) {
				d := f.denierOf(from, n)
				if d < 0 || f.upos(b.subject) != segun.PRON {
					continue
				}
				b.subject, b.source = f.out[d].subject, []run{f.out[d].source[0]}
			} else if b.subject >= n.head {
				continue
			}
			n.content[0] = f.trim(run{n.content[0].first, b.head - 1})
			break
		}
	}
}

// denierOf returns the attribution by whose verb somebody denies what a noun says, -1 for none.
func (f *finder) denierOf(from int, n *found) int {
	for j := from; j < len(f.out); j++ {
		d := &f.out[j]
		if d.frame.act == "deny" && d.head < n.head && n.head-d.head < 6 && len(d.source) == 1 && d.source[0].end <= d.head && f.upos(d.head) == segun.VERB {
			return j
		}
	}
	return -1
}

// deniedCharges makes a claim that somebody denies and that is of themselves an accusation: "The firm denied a claim by the guild that | it | had hired boys".
func (f *finder) deniedCharges(from int) {
	for i := from; i < len(f.out); i++ {
		n := &f.out[i]
		if n.frame.class != "noun" || n.frame.act != "assert" || len(n.source) == 0 || len(n.content) != 1 || f.denierOf(from, n) < 0 {
			continue
		}
		k := n.content[0].first
		if f.is(k, "that") {
			k++
		}
		if f.is(k, "it", "he", "she", "they") && f.xpos(k) == "PRP" && (f.finiteTag(k+1) || f.upos(k+1) == segun.AUX && f.xpos(k+1) != "MD") {
			n.frame.act = "accuse"
		}
	}
}
