package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// standing is one way to say that somebody stands accused, nobody being named who accuses: a row of standing.tsv.
type standing struct {
	words [][]string // lemmas, those of a place that may stand in it; "~" for a noun phrase
	prep  []string   // before the wrong, none where the words end with it
	deed  bool       // whatever stands behind in -ing is a wrong
}

// standings reads the table, by the lemmas that a row can open with.
func standings(rows [][]string) (out phrase.Keyed[[]standing]) {
	for _, r := range rows {
		w := standing{prep: list(r[1]), deed: r[2] == "deed"}
		for _, place := range strings.Fields(r[0]) {
			w.words = append(w.words, strings.Split(place, "/"))
		}
		for _, first := range w.words[0] {
			out.Set(model.String(first), append(out.Get(model.String(first)), w))
		}
	}
	return out
}

// stands finds the wrong of which somebody stands accused: "is under investigation for | steering contracts", "Captain Ruda, under indictment for | piracy, waved". Who accuses is named where "by" follows
// the words, else nobody. It reports whether it found one.
func (f *finder) stands(s *segun.Sentence, t int) bool {
	list := f.c.stands.Get(f.keys[t])
	for i := range list {
		w := &list[i]
		a := found{subject: -1, rule: "charge", frame: frame{class: "accuse", act: "accuse", strong: true, np: true}}
		end := f.standsAs(s, t, w, &a)
		if end < 0 || f.quoteAt(t) != f.quoteAt(end-1) || f.settledBefore(s, t) {
			continue
		}
		cue, p := run{t, end}, end-1
		if len(w.prep) > 0 {
			p = f.standsFor(s, end, w, &a)
		}
		if p < 0 || p+1 >= s.End || f.accusedIn(s, p+1) || !f.wrongOr(s, p+1, w.deed) {
			continue
		}
		if len(a.source) > 0 {
			cue.end = min(cue.end, a.source[0].first-1)
		}
		a.head = cue.first
		for k := cue.first; k < cue.end; k++ {
			if u := f.upos(k); u == segun.NOUN || u == segun.VERB && f.upos(a.head) != segun.NOUN {
				a.head = k
			}
		}
		a.frame.key = f.r.Tags.Lemma[a.head]
		return f.wrongsAfter(s, p, cue, a)
	}
	return false
}

// standsAs returns the token behind the words of a row that begin at token t, -1 where they do not stand there. Who accuses may be named before the last of them.
func (f *finder) standsAs(s *segun.Sentence, t int, w *standing, a *found) int {
	k := t
	for n, place := range w.words {
		if n > 1 && n == len(w.words)-1 && len(w.prep) == 0 && f.is(k, "by") { // "was implicated | by three couriers | in …"
			src, h := f.voiceFrom(k+1, f.beforeAny(k+1, s.End, place))
			if h < 0 {
				return -1
			}
			a.subject, a.source, k = h, []run{src}, src.end
		}
		if n > 0 && k < s.End && f.upos(k) == segun.ADV {
			k++
		}
		if place[0] == "~" {
			e := k
			for e < s.End && e < k+6 && f.nounish(e) && !f.is(e, "for", "over", "on", "in", "to", "at") {
				e++
			}
			if e == k {
				return -1
			}
			k = e
			continue
		}
		if k >= s.End || !f.is(k, place...) {
			return -1
		}
		k++
	}
	return k
}

// standsFor returns the preposition before the wrong behind the words for how somebody stands, which end at token k, -1 for none. A date, a place, and who accuses may come between.
func (f *finder) standsFor(s *segun.Sentence, k int, w *standing, a *found) int {
	for n := 0; n < 3 && k+1 < s.End; n++ {
		if f.is(k, w.prep...) && f.upos(k+1) != segun.NUM && f.Flags[k+1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 && f.wrongOr(s, k+1, w.deed) {
			return k
		}
		if f.is(k, "by") {
			src, h := f.voiceFrom(k+1, f.beforeAny(k+1, s.End, w.prep))
			if h < 0 {
				return -1
			}
			a.subject, a.source, k = h, []run{src}, src.end
			continue
		}
		if !f.is(k, "in", "on", "at", "since", "again", "last", "this", "yesterday", "today") {
			return -1
		}
		e := k + 1
		for e < s.End && e < k+6 && f.nounish(e) && !f.is(e, w.prep...) {
			e++
		}
		k = e
	}
	return -1
}

// beforeAny returns the first token of [k, end) that is one of some words, or end.
func (f *finder) beforeAny(k, end int, words []string) int {
	for ; k < end; k++ {
		if f.is(k, words...) {
			return k
		}
	}
	return end
}

// wrongOr reports whether a wrong stands at token k: a word for one, or, if any deed will do, something in -ing that is no noun.
func (f *finder) wrongOr(s *segun.Sentence, k int, deed bool) bool {
	if deed && (f.xpos(k) == "VBG" || f.takenForNoun(k)) && !f.is(k, "be", "regard", "include", "follow") {
		return true
	}
	if f.is(k, "allege", "alleged") {
		return true
	}
	return f.wrongIn(run{k, f.wrongEnd(s, k)})
}

// takenForNoun reports whether a verb in -ing stands at token k that the tagger has taken for a noun: "for | steering contracts".
func (f *finder) takenForNoun(k int) bool {
	w := f.Word(k)
	if len(w) <= 5 || w[len(w)-3:] != "ing" || f.upos(k) != segun.NOUN || k+1 >= f.Len() {
		return false
	}
	return f.xpos(k+1) == "NNS" && f.Rel(k) == segun.RelCompound || f.upos(k+1) == segun.DET || f.xpos(k+1) == "PRP$" || f.upos(k+1) == segun.NUM
}

// accusedIn reports whether token t stands in what the sentence has already been found to accuse somebody of.
func (f *finder) accusedIn(s *segun.Sentence, t int) bool {
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		if a := &f.out[i]; a.frame.act == "accuse" && len(a.content) > 0 && a.content[0].has(t) {
			return true
		}
	}
	return false
}

// settledBefore reports whether a sentence has told before token t that the case is over: "was convicted of theft, is on trial again for …" is left to the rules of each.
func (f *finder) settledBefore(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-12; k-- {
		if f.among(k, "casesettled") {
			return true
		}
	}
	return false
}
