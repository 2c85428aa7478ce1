package attribution

import (
	"strings"

	"segun"
)

// chargesInRow goes on with the deeds that somebody is accused of where the tree has let go of the row: "accused the army of burning barns, | shelling the market and arming smugglers", "accused the firm of falsifying
// records, | of bribing an inspector | and of threatening witnesses". What stands behind the preposition again is a charge of its own; what has none belongs to the one before it.
func (f *finder) chargesInRow(s *segun.Sentence, from int) {
	for n, end := from, len(f.out); n < end; n++ {
		a := &f.out[n]
		if a.frame.act != "accuse" || a.quote || len(a.content) != 1 || a.content[0].first <= s.First || a.content[0].end >= s.End {
			continue
		}
		p := a.content[0].first
		if !f.is(p, "of", "with") {
			p--
		}
		if !f.is(p, "of", "with") || !f.doing(p+1) {
			continue
		}
		f.chargeBefore(n, p)
		f.followRow(s, n, p)
	}
}

// chargeBefore finds the deed that the tree took for a part of whom the nth attribution accuses, before the "and of" at token p: "accused the militia | of looting farms | and of killing two priests".
func (f *finder) chargeBefore(n, p int) {
	a := &f.out[n]
	if len(a.whom) != 1 || a.whom[0].end > p {
		return
	}
	w := a.whom[0]
	for k := w.first + 1; k+2 < w.end; k++ {
		if !f.is(k, f.r.Tags.Lemma[p]) || !f.doing(k+1) || f.upos(p-1) != segun.CCONJ && f.Word(p-1) != "," {
			continue
		}
		a.whom = []run{{w.first, k}}
		b := *a
		b.cue = []run{a.cue[0], {k, k + 1}}
		b.content = []run{f.trim(run{k + 1, w.end})}
		f.out = append(f.out, b)
		return
	}
}

// followRow lengthens the content of the nth attribution by the deeds behind it, and adds one for each that has the preposition p again.
func (f *finder) followRow(s *segun.Sentence, n, p int) {
	k := f.out[n].content[0].end
	for last := n; f.rowGoesOn(s, k, p); {
		d := f.pastJoint(s, k)
		if f.is(d, f.r.Tags.Lemma[p]) {
			b := f.out[n]
			k = f.deedEnd(s, d+1)
			b.cue = []run{f.out[n].cue[0], {d, d + 1}}
			b.content = []run{f.trim(run{d + 1, k})}
			f.out = append(f.out, b)
			last = len(f.out) - 1
			continue
		}
		k = f.deedEnd(s, d)
		f.out[last].content = []run{f.trim(run{f.out[last].content[0].first, k})}
	}
}

// pastJoint returns the token behind the comma and the "and" at token k.
func (f *finder) pastJoint(s *segun.Sentence, k int) int {
	if k < s.End && f.Word(k) == "," {
		k++
	}
	if k < s.End && f.is(k, "and", "or", "as") && f.upos(k) == segun.CCONJ {
		k++
	}
	return k
}

// deedEnd returns where the deed that starts at token t ends: at a comma, before an "and" with the next deed, or before a finite verb that belongs to no clause inside it, "of telling teachers | that they would pay unless they came".
func (f *finder) deedEnd(s *segun.Sentence, t int) int {
	inside := false
	for k := t + 1; k < s.End; k++ {
		switch u := f.upos(k); {
		case f.Word(k) == ",", u == segun.PUNCT && (f.Word(k) == ";" || f.Word(k) == "." || f.Word(k) == ":"):
			return k
		case u == segun.CCONJ && (f.doing(k+1) || f.is(k+1, "of", "with") && f.doing(k+2)):
			return k
		case u == segun.SCONJ && !inside && f.is(k, "after", "when", "while", "because", "although", "though", "before", "since"):
			return k
		case u == segun.SCONJ, f.xpos(k) == "WDT", f.xpos(k) == "WP", f.xpos(k) == "WRB", f.is(k, "that", "what", "how"):
			inside = true
		case !inside && u != segun.NOUN && f.finiteTag(k):
			return k
		}
	}
	return s.End
}

// rowGoesOn reports whether a row of deeds goes on behind token k: with the preposition p again, or with a deed that an "and" comes behind somewhere. "Accused him of lying, saying that …" goes on with the accuser.
func (f *finder) rowGoesOn(s *segun.Sentence, k, p int) bool {
	if k >= s.End || f.Word(k) != "," && f.upos(k) != segun.CCONJ {
		return false
	}
	d := f.pastJoint(s, k)
	if d+1 < s.End && f.is(d, f.r.Tags.Lemma[p]) {
		return f.doing(d + 1)
	}
	if !f.doing(d) || f.accuserGoesOn(d) {
		return false
	}
	if f.upos(d-1) == segun.CCONJ {
		return true
	}
	for e := f.deedEnd(s, d); e+1 < s.End; e = f.deedEnd(s, f.pastJoint(s, e)) {
		if n := f.pastJoint(s, e); !f.doing(n) && !f.is(n, f.r.Tags.Lemma[p]) || f.accuserGoesOn(n) {
			return false
		} else if f.upos(n-1) == segun.CCONJ {
			return true
		}
	}
	return false
}

// doing reports whether token t is a gerund with something that it is done to, whatever the tagger says.
func (f *finder) doing(t int) bool {
	return t >= 0 && t+1 < f.Len() && strings.HasSuffix(f.Word(t), "ing") && len(f.Word(t)) > 4 && (f.xpos(t) == "VBG" || f.nominalStart(t+1))
}

// accuserGoesOn reports whether a participle at token t tells what the accuser does or says beside accusing, or what came of it.
func (f *finder) accuserGoesOn(t int) bool {
	return f.amongWords(t, "accuserdoes")
}
