package attribution

import (
	"segun"
	"segun/read/phrase"
)

// closing finds a reporting clause at the end of a sentence, set apart by its last comma, that the rules on the tree have made nothing of: "…, a newspaper reported
// on Thursday.", "…, his ex-wife sensationally alleged yesterday.", "…, reckons form guru Sid Lapwing." It goes by the words alone, and asks for a noun phrase that can be a
// voice, one verb of saying, and nothing but when, where and how behind it.
func (f *finder) closing(s *segun.Sentence) {
	c := f.lastComma(s)
	if c < 0 {
		return
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		if a := &f.out[i]; a.head > c && a.head < s.End && a.frame.key != "cite" && a.frame.key != "quote" {
			return
		}
	}
	for t := c + 1; t < s.End && t < c+14; t++ {
		fr := f.saying(t)
		if fr == nil || f.skipped(t) || f.behindNumber(s, t) {
			continue // "When the council cut the fund, the union said enough"
		}
		a, ok := f.closes(s, c, t, fr)
		if !ok {
			continue
		}
		for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
			o := &f.out[i]
			if len(o.content) == 1 && o.content[0].first > c && o.content[0].has(t) {
				f.out = append(f.out[:i], f.out[i+1:]...) // "The office knew, [the Courier has reported]"
			} else if n := len(o.content); n > 0 && o.frame.key != "write" && o.frame.class != "write" && o.head < c && o.content[n-1].first < c && o.content[n-1].end > c {
				o.content[n-1].end = c // "A caller told the police that men were on the roof|, a recording shows"
			}
		}
		f.out = append(f.out, a)
		return
	}
}

// reportedFrom orders two voices of one sentence of which the second stands behind: the one on whose word an outlet reports is inside its report ("Coastwire reports that the bridge is shut,
// according to the road office"), and any other saying is told of by whoever stands behind it ("The minister said that it was safe, according to Coastwire"), also where the tree has hung the
// words for them on what is said.
func (f *finder) reportedFrom(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.frame.class != "according" || len(p.cue) != 1 || !f.is(p.cue[0].first, "accord") || len(p.source) == 0 || len(p.content) != 1 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			q := &f.out[j]
			if q.rule != "clause" || !f.finiteTag(q.head) || len(q.content) != 1 || len(q.source) != 1 || q.source[0].first > s.First+1 || q.source[0].end > q.head || q.subject < 0 ||
				q.content[0].end > p.cue[0].first || q.content[0].first < q.head || f.quoteAt(q.head) >= 0 {
				continue
			}
			same := p.content[0] == q.content[0]
			switch {
			case q.frame.key == "report" && f.upos(q.subject) == segun.PROPN && (same || p.content[0].first <= q.head && p.content[0].has(q.head)):
				p.content[0] = q.content[0]
				q.content[0].end = p.source[0].end
			case same && q.frame.strong && speaking[q.frame.class]:
				p.content[0].first = min(q.source[0].first, q.cue[0].first)
			default:
				continue
			}
			break
		}
	}
}

// reportedBehind orders two voices of a quotation of which one stands before it and an outlet behind: it reports what the first said. "Barrow tweeted, “We are ruined,” | The Daily Bee reported |".
func (f *finder) reportedBehind(from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.rule != "parenthesis" || p.frame.key != "report" || len(p.content) != 1 || len(p.source) != 1 || p.head < p.content[0].end {
			continue
		}
		for j := from; j < len(f.out); j++ {
			if q := &f.out[j]; q.head < p.content[0].first && len(q.source) == 1 && len(q.cue) > 0 && len(q.content) == 1 && q.content[0].first == p.content[0].first && q.content[0].has(p.head) {
				q.content[0].end = p.content[0].end
				p.content[0].first = min(q.source[0].first, q.cue[0].first)
				break
			}
		}
	}
}

// authority puts those on whose word somebody reports inside the report: "The magazine reported, on the authority of a former officer, that …".
func (f *finder) authority(from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.frame.class != "according" || len(p.cue) == 0 || f.is(p.cue[0].first, "accord") || len(p.source) == 0 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			q := &f.out[j]
			if j == i || len(q.cue) == 0 || len(q.content) != 1 || !speaking[q.frame.class] && q.frame.class != "state" || q.cue[0].end > p.cue[0].first || q.content[0].first < p.source[0].end ||
				f.quoteAt(q.head) != f.quoteAt(p.head) {
				continue
			}
			p.content = []run{q.content[0]}
			q.content[0].first = p.cue[0].first
			break
		}
	}
}

// lastComma returns the comma that the last clause of a sentence stands behind, one before a relative pronoun left out; -1 for none.
func (f *finder) lastComma(s *segun.Sentence) int {
	for c := s.End - 2; c > s.First+1; c-- {
		if f.Word(c) != "," || f.quoteAt(c) >= 0 {
			continue
		}
		if f.citing(c + 1) {
			continue // "…, a newspaper reported, citing a letter"
		}
		if x := f.xpos(c + 1); x == "WP" || x == "WDT" || x == "WRB" || x == "WP$" || x == "VBG" || x == "CC" {
			return -1
		}
		return c
	}
	return -1
}

// saying returns the strong frame of a verb of saying at token t, whatever form the tagger took it for; nil for none.
func (f *finder) saying(t int) *frame {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP", "VBN":
	case "NNS":
		if f.Flags[t]&phrase.Verb3s == 0 {
			return nil
		}
	default:
		return nil
	}
	return anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool {
		return (x.strong && (x.quote || x.that) || x.class == "document" || x.class == "think" && x.that) && x.class != "sign" && x.class != "plan" && x.class != "know" && x.class != "inform" && x.class != "evaluate" && x.act != "decline" && (x.class != "document" || x.key == "show" || x.key == "suggest" || x.key == "indicate" || x.key == "reveal" || x.key == "state")
	})
}

// closes reports whether the verb at t closes its sentence as a reporting clause behind the comma c.
func (f *finder) closes(s *segun.Sentence, c, t int, fr *frame) (found, bool) {
	content := f.trim(run{s.First, c})
	if !f.finiteIn(content) && !f.bareVerb(content) || f.Head(t) == t || f.passive(t) {
		return found{}, false
	}
	if f.onlyWhen(s, t) {
		return found{}, false // "As the coffin passed, | a boy took off his cap"
	}
	a := found{head: t, frame: *fr, rule: "closing", content: []run{content}}
	if t == c+1 {
		if !fr.quote && fr.class != "think" || fr.class == "document" || fr.class == "evaluate" || f.afterRelative(s, c) {
			return found{}, false
		}
		e := t + 1
		for e < s.End && f.nounish(e) {
			e++
		}
		src := f.trim(run{t + 1, e})
		h := f.top(src)
		if f.is(t, "hold") && !f.is(h, "court", "judge", "tribunal", "jury", "bench", "panel", "justice", "magistrate", "arbitrator") {
			return found{}, false // "…, held the keys of six rooms"
		}
		if h < 0 || !f.voice(h) || f.upos(src.first) == segun.ADP || f.xpos(h) == "PRP$" || f.upos(src.first) == segun.PART || e < s.End && f.upos(e) != segun.PUNCT {
			return found{}, false
		}
		a.subject, a.source, a.cue = h, []run{src}, []run{{t, t + 1}}
		return a, true
	}
	if f.is(t, "respond", "react") && f.is(t+1, "to") {
		return found{}, false // "said that on Monday, | officers responded to a call": what they did
	}
	k := t
	for k > c+1 && (f.upos(k-1) == segun.ADV || f.upos(k-1) == segun.AUX) {
		k--
	}
	src := f.trim(run{c + 1, k})
	for j := src.first; j < src.end; j++ {
		if !f.nounish(j) && f.xpos(j) != "VBN" && f.xpos(j) != "VBG" && !(f.upos(j) == segun.ADV && j+1 < src.end && (f.xpos(j+1) == "VBN" || f.upos(j+1) == segun.ADJ)) || f.xpos(j) == "WP" || f.xpos(j) == "WDT" {
			return found{}, false
		}
	}
	h := f.top(src)
	if src.end > src.first && f.upos(src.end-1) == segun.CCONJ {
		return found{}, false // "…, journalists and | judges"
	}
	if j := src.end - 1; j > src.first && f.xpos(j) == "PRP" && f.Rel(j) != segun.RelObj && (f.upos(j-1) == segun.NOUN || f.upos(j-1) == segun.PRON) {
		return found{}, false // "…, something | she | has asked of her rival": what the noun stands for, and no saying
	}
	if f.takesUp(src) || f.xpos(t) == "NNS" && f.compounded(src, t) {
		return found{}, false
	}
	if h < 0 || !f.voice(h) || f.upos(src.first) == segun.ADP || f.upos(src.first) == segun.CCONJ || f.among(h, "lettered") {
		return found{}, false
	}
	if f.quoteAt(t+1) >= 0 && f.quoteAt(t) < 0 {
		return found{}, false // "…, the vast majority of them rated “secret”"
	}
	if e := t + 1; e < s.End && f.upos(e) != segun.PUNCT && f.upos(e) != segun.ADP && f.upos(e) != segun.ADV && f.Flags[e]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) == 0 {
		return found{}, false
	}
	a.subject, a.source, a.cue = h, []run{src}, []run{{k, t + 1}}
	return a, true
}

// onlyWhen reports whether a sentence opens with a clause that only tells when what verb t tells came about, right before its clause.
func (f *finder) onlyWhen(s *segun.Sentence, t int) bool {
	if !f.is(s.First, "as", "when", "while", "after", "before", "once", "until", "till") || f.Rel(s.First) != segun.RelMark && f.Rel(s.First) != segun.RelAdvmod {
		return false
	}
	h := f.Head(s.First)
	return h > s.First && h < t && f.Rel(h) == segun.RelAdvcl && f.Head(h) == t
}
