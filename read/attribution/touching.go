package attribution

import "slices"

// touching keeps the attributions of a text by the sentences that they stand in, so that a rule which asks who speaks at one place does not go over all that anybody says. An attribution stands on the shelf of each
// sentence in which it has its head or a word of its source, cue or content. Those that have been found since shelve are on none, and are looked at each time.
type touching struct {
	last  []int32 // of sentences: the link that was put there last, plus one; 0 for none
	links []link
	n     int   // how many attributions are on shelves
	stale bool  // attributions may have been taken out or given other words since
	apart bool  // they are being moved: no shelf is to be relied on
	gaps  int   // how many have been buried
	room  []int // the last answer
}

// link is one attribution on the shelf of one sentence.
type link struct{ of, before int32 }

// reshelve puts all attributions on shelves anew: where some have been taken out, or have been given other words.
func (f *finder) reshelve() {
	t := &f.at
	if n := len(f.r.Tokens.Sentences); len(t.last) != n {
		t.last = make([]int32, n)
	} else {
		clear(t.last)
	}
	t.links, t.n, t.stale = t.links[:0], 0, false
	f.shelve()
}

// restart begins a pass over all attributions: whatever the one before has done to them.
func (f *finder) restart() {
	if f.at.gaps > 0 {
		f.out, f.at.gaps = slices.DeleteFunc(f.out, func(a found) bool { return a.rule == buried }), 0
	}
	f.at.stale, f.at.apart = true, false
}

// shelve puts those attributions on shelves that have been found since the last time.
func (f *finder) shelve() {
	t := &f.at
	if len(f.out) < t.n || t.last == nil || t.stale {
		f.reshelve()
		return
	}
	for ; t.n < len(f.out); t.n++ {
		f.put(t.n)
	}
}

// put puts the ith attribution on the shelves of its sentences: again, where its content has grown.
func (f *finder) put(i int) {
	a := &f.out[i]
	f.putAt(i, run{a.head, a.head + 1})
	for _, p := range [...][]run{a.source, a.cue, a.content} {
		for _, r := range p {
			f.putAt(i, r)
		}
	}
}

// grew puts an attribution whose content has grown on its shelves again.
func (f *finder) grew(i int) {
	if i < f.at.n && !f.at.stale {
		f.put(i)
	}
}

// putAt puts the ith attribution on the shelves of the sentences of a stretch.
func (f *finder) putAt(i int, r run) {
	t := &f.at
	lo, hi := f.sentencesOf(r)
	for k := lo; k <= hi; k++ {
		if l := t.last[k]; l == 0 || t.links[l-1].of != int32(i) {
			t.links = append(t.links, link{int32(i), l})
			t.last[k] = int32(len(t.links))
		}
	}
}

// sentencesOf returns the first and the last sentence of a stretch; the last is before the first where it has none.
func (f *finder) sentencesOf(r run) (lo, hi int) {
	first, last := max(r.first, 0), min(r.end, f.Len())-1
	if last < first {
		return 0, -1
	}
	return max(f.r.Tokens.SentenceOf(first), 0), f.r.Tokens.SentenceOf(last)
}

// touch returns the attributions that may have their head or a word of their source, cue or content in some stretches: those of their sentences, in the order in which they were found. The answer holds until the next.
func (f *finder) touch(rs ...run) []int {
	t := &f.at
	if t.stale || t.last == nil {
		f.reshelve()
	}
	out, from := t.room[:0], t.n
	for _, r := range rs {
		lo, hi := f.sentencesOf(r)
		for k := lo; k <= hi; k++ {
			for l := t.last[k]; l > 0; l = t.links[l-1].before {
				out = append(out, int(t.links[l-1].of))
			}
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if t.apart {
		out, from = out[:0], 0
	}
	for i := from; i < len(f.out); i++ {
		out = append(out, i)
	}
	t.room = out
	return out
}

// foundAt returns the first attribution whose cue token t heads, -1 for none.
func (f *finder) foundAt(t int) int {
	for _, i := range f.touch(run{t, t + 1}) {
		if f.out[i].head == t {
			return i
		}
	}
	return -1
}

// buried is the rule of an attribution that has been taken out and still has its place, so that those behind it keep theirs: it says nothing and nobody says it.
const buried = "taken out"

// bury takes the ith attribution out; restart closes the gap.
func (f *finder) bury(i int) {
	f.out[i] = found{head: -1, subject: -1, rule: buried}
	f.at.gaps++
}

// buryHeaded takes out all attributions whose cue token t heads; restart closes the gap.
func (f *finder) buryHeaded(t int) {
	for _, i := range f.touch(run{t, t + 1}) {
		if f.out[i].head == t {
			f.bury(i)
		}
	}
}
