package attribution

import "segun"

// passesSaying puts who takes up another's claim, warning or denial above that one: "The minister repeated the governor's claim that …", "The Times led with a claim by the mission that …".
func (f *finder) passesSaying(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if f.upos(a.head) != segun.NOUN || len(a.source) != 1 || len(a.content) == 0 || a.frame.act == "decline" || a.frame.act == "refer" || a.frame.class == "document" || f.quoteAt(a.head) >= 0 {
			continue
		}
		v := f.passedBy(s, a)
		if v < 0 || f.headIn(from, v-1, v+1) >= 0 && f.within0(from, v, a.head) {
			continue
		}
		sub, src := f.subjectOr(s, v)
		if sub < 0 || src.empty() || src.end > v || !f.voice(sub) || src.overlaps(a.source[0]) || f.is(sub, "who", "that", "which") {
			continue
		}
		first := min(a.source[0].first, a.head)
		for k := v + 1; k < first; k++ {
			if f.upos(k) == segun.PUNCT {
				first = -1
				break
			}
		}
		if first < 0 {
			continue
		}
		n := len(f.out)
		f.drop(from, v)
		i -= n - len(f.out)
		said := frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[v]}
		end := f.out[i].content[len(f.out[i].content)-1].end
		f.out = append(f.out, found{head: v, subject: sub, source: []run{src}, cue: []run{f.cueOf(s, v, 1)}, content: []run{{first, end}}, frame: said, rule: "passes on"})
	}
}

// passedBy returns the verb by which somebody takes up what attribution a says by a noun that is its object, -1 for none.
func (f *finder) passedBy(s *segun.Sentence, a *found) int {
	v, c := f.Head(a.head), f.Find(a.head, segun.RelCase)
	if v < s.First || v >= a.head || f.upos(v) != segun.VERB || f.passive(v) || f.inScare(v) {
		return -1
	}
	switch {
	case c < 0 && f.among(v, "passeson"):
		return v
	case c >= 0 && f.is(v, "lead", "open") && f.is(c, "with"), c >= 0 && f.is(v, "point", "refer") && f.is(c, "to"):
		return v
	}
	return -1
}

// within0 reports whether an attribution by the verb at v already holds token t.
func (f *finder) within0(from, v, t int) bool {
	for i := from; i < len(f.out); i++ {
		if f.out[i].head == v && holds(f.out[i].content, t) && len(f.out[i].source) > 0 && f.out[i].frame.class != "cite" {
			return true
		}
	}
	return false
}
