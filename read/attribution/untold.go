package attribution

import (
	"sort"

	"segun"
)

// toldPart returns a sentence without the words at its end that only say what whoever speaks left out, so that they are not taken for words of theirs: "The dam is unsafe, the engineer said | without
// elaborating", "The guild planned attacks, its statement said, | without giving details". It is the sentence itself where there are none.
func (f *finder) toldPart(s *segun.Sentence) *segun.Sentence {
	for w := s.First + 2; w+1 < s.End; w++ {
		if !f.is(w, "without") || f.xpos(w+1) != "VBG" || f.quoteAt(w) >= 0 || !f.leavesOut(s, w+1) {
			continue
		}
		end := w
		if f.Word(end-1) == "," {
			end--
		}
		if !f.saidBefore(s, w, end < w) || !f.endsWith(s, w+2) {
			continue
		}
		part := *s
		part.End = end
		return &part
	}
	return s
}

// leavesOut reports whether the verb in -ing at token t, behind "without", is one of telling: "elaborating", "naming him", "giving any details".
func (f *finder) leavesOut(s *segun.Sentence, t int) bool {
	if f.among(t, "elaborates") {
		return !f.is(t, "go") || f.is(t+1, "into")
	}
	if !f.among(t, "gives") {
		return false
	}
	for k := t + 1; k < s.End && k < t+6; k++ {
		if f.among(k, "leftout") {
			return true
		}
	}
	return false
}

// saidBefore reports whether a verb of saying before token w governs "without" there: right before it, but for its speaker and words of time, or behind a comma anywhere in the sentence.
func (f *finder) saidBefore(s *segun.Sentence, w int, comma bool) bool {
	for v := w - 1; v > s.First; v-- {
		if f.quoteAt(v) >= 0 {
			return false
		}
		if fr := f.says(v); fr != nil && fr.strong && speaking[fr.class] && f.upos(v) == segun.VERB {
			return true
		}
		if f.finiteTag(v) && !comma {
			return false
		}
	}
	return false
}

// endsWith reports whether the sentence ends with the phrase that goes on at token k: no clause of its own stands behind a mark.
func (f *finder) endsWith(s *segun.Sentence, k int) bool {
	for ; k < s.End; k++ {
		if f.quoteAt(k) >= 0 || f.upos(k) == segun.PUNCT && k < s.End-1 && f.finiteIn(run{k, s.End}) {
			return false
		}
	}
	return true
}

// onlyTold takes the ends of sentences that only say what was left out away from what is said before them, and gives them to the verb right before.
func (f *finder) onlyTold() {
	if len(f.untold) == 0 {
		return
	}
	told := make([]bool, len(f.untold))
	for i := range f.out {
		a := &f.out[i]
		k := sort.Search(len(f.untold), func(k int) bool { return f.untold[k].end > a.head })
		if k == len(f.untold) || a.head >= f.untold[k].first {
			continue
		}
		kept := a.content[:0]
		for _, r := range a.content {
			if r.overlaps(f.untold[k]) {
				r = f.trim(run{r.first, f.untold[k].first})
			}
			if !r.empty() {
				kept = append(kept, r)
			}
		}
		a.content = kept
		if w := f.untold[k]; !told[k] && speaking[a.frame.class] && f.quoteAt(a.head) < 0 && !f.finiteIn(run{max(a.head, a.cue[0].end), w.first}) {
			a.cue = append(a.cue, f.trim(w)) // how it was said
			told[k] = true
		}
	}
}

// failedToTell reports whether the infinitive at t is what somebody failed to do, with words only for those who were not told, and none for what: "failed to inform the town", "neglected to tell the owners of the leak".
func (f *finder) failedToTell(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || t < s.First+2 || !f.is(t-1, "to") || !f.is(t-2, "fail", "neglect", "omit", "forget") || !f.is(t, "tell", "inform", "notify", "alert", "brief") {
		return false
	}
	for k := t + 1; k < s.End && !f.shuts(k); k++ {
		if f.is(k, "that", "how", "whether", "why", "what", "if") {
			return false
		}
	}
	return true
}
