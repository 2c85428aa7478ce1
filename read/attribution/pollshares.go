package attribution

import (
	"slices"

	"segun"
)

// sharesSay puts the poll that the text goes on telling of above the share of people who say something in a sentence: "Among dockers, 74 percent said they were set on Brandle." A sentence that gives its
// shares to another source is left alone. It reports whether some share speaks.
func (f *finder) sharesSay(s *segun.Sentence, list []int, p *poll, first int) bool {
	for _, i := range list {
		f.sharePlaced(s, &f.out[i])
	}
	speaks := slices.ContainsFunc(list, func(i int) bool { return f.shareSays(s, i) })
	for _, i := range list {
		if a := &f.out[i]; !speaks || !f.shareSays(s, i) && !f.is(a.subject, "who", "they", "those") && !f.withinShare(s, list, a.head) {
			return false
		}
	}
	if !speaks {
		return false
	}
	content := f.trim(run{first, f.beforeUpshot(s)})
	f.out = append(f.out, found{head: p.noun, subject: p.noun, source: []run{p.name}, cue: []run{{p.noun, p.noun + 1}}, content: []run{content}, rule: PollGoesOn,
		frame: frame{class: "state", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[p.noun]}})
	return true
}

// sharePlaced gives a verb of saying the share that stands right before it, between commas too, where the tree has another for who says it: "about two-thirds, | 67 percent, | say they
// will vote for Moll".
func (f *finder) sharePlaced(s *segun.Sentence, a *found) {
	k := f.verbStart(s, a.head) - 1
	if a.head < s.First || a.head >= s.End || f.xpos(a.head) == "VBG" || f.xpos(a.head) == "VBN" || slices.ContainsFunc(a.source, f.share) || k < s.First+2 {
		return
	}
	if f.Word(k) == "," {
		k--
	}
	if !f.pollUnit(k) || f.upos(k-1) != segun.NUM {
		return
	}
	r := run{k - 1, k + 1}
	for r.first > s.First && f.upos(r.first-1) == segun.ADV {
		r.first--
	}
	a.subject, a.source = k-1, []run{r}
}

// shareSays reports whether the ith attribution is what a share of people says or thinks in a sentence, out of marks.
func (f *finder) shareSays(s *segun.Sentence, i int) bool {
	a := &f.out[i]
	switch a.frame.class {
	case "say", "state", "think", "feel", "plan", "agree", "evaluate":
		return a.head >= s.First && a.head < s.End && f.quoteAt(a.head) < 0 && slices.ContainsFunc(a.source, f.share)
	}
	return false
}

// withinShare reports whether token t stands in what a share of people says.
func (f *finder) withinShare(s *segun.Sentence, list []int, t int) bool {
	return slices.ContainsFunc(list, func(i int) bool { return f.shareSays(s, i) && holds(f.out[i].content, t) })
}

// share reports whether words for a source are a share of people: "only 7 percent", "nearly eight in 10 dockers", "two-thirds of women". A share of stock is none.
func (f *finder) share(r run) bool {
	found := false
	for t := r.first; t < r.end; t++ {
		switch {
		case f.pollUnit(t) && t > r.first && f.upos(t-1) == segun.NUM, f.Look[t] != 0 && f.pointed(t):
			found = true
		case f.upos(t) == segun.NUM && t+2 < r.end && f.is(t+1, "in") && f.upos(t+2) == segun.NUM:
			found = true
		case f.is(t, "share", "stake", "stock", "bond", "debt", "capital"), f.Word(t) == "," && t+1 < r.end && f.is(t+1, "which", "who"):
			return false
		}
	}
	return found
}
