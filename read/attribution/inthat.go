package attribution

import "segun"

// inThat reads a report that gives its own source inside what it says: right behind its "that" or its verb ("The Tribune reported on Monday that, according to two officials, | the office would close",
// "He said according to the papers | she came by sea"), or between the subject and the verb of it ("She said the mayor, according to the audit, took the money"). What is said is those officials' word by the
// Tribune's; the words before the report are nobody's content.
func (f *finder) inThat(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.rule != "according" || len(p.source) != 1 || len(p.cue) != 1 || p.cue[0].first > p.source[0].first || !f.is(p.cue[0].first, "accord", "as", "per") {
			continue
		}
		v, said, own := f.sourceInside(s, p)
		if v < 0 || f.quoteAt(v) != f.quoteAt(p.source[0].end) {
			continue
		}
		fr := anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.that && x.strong })
		sub, src := f.subjectOr(s, v)
		if fr == nil || own[len(own)-1].empty() || sub < 0 || src.empty() {
			continue
		}
		p.content = own
		n := len(f.out)
		f.drop(from, v)
		i -= n - len(f.out)
		f.out = append(f.out, found{head: v, subject: sub, source: []run{src}, cue: []run{f.cueOf(s, v, 1)}, content: []run{{said, own[len(own)-1].end}}, frame: *fr, rule: "clause"})
	}
}

// sourceInside returns the verb of saying inside whose report the source p stands, where that report begins and the words that are the source's; -1 for none.
func (f *finder) sourceInside(s *segun.Sentence, p *found) (v, said int, own []run) {
	first, end := p.cue[0].first, p.source[0].end
	that := first - 1
	if f.Word(that) == "," {
		that--
	}
	if that <= s.First {
		return -1, 0, nil
	}
	next := end
	if f.Word(end) == "," {
		next = end + 1
	}
	switch {
	case f.is(that, "that"):
		v, said = f.sayingBefore(s, that), that
	case that == first-1 && f.upos(that) == segun.VERB:
		v, said = f.sayingBefore(s, first), first
	case that == first-2 && next == end+1 && f.finiteTag(next):
		if v = f.sayingBefore(s, first-1); v >= 0 && f.nominalStart(v+1) && f.Head(v+1) <= that && f.commas(run{v, that}) == 0 {
			_, hi := f.bounds(s, v)
			return v, v + 1, []run{{v + 1, that + 1}, f.trim(run{next, max(hi, next)})}
		}
		return -1, 0, nil
	default:
		return -1, 0, nil
	}
	if v < 0 {
		return -1, 0, nil
	}
	if c := f.clauseInSource(p.source[0]); c > 0 && next >= s.End-1 {
		next, p.source[0].end = c, c
	}
	if next == end && !f.subjectNext(s, next) && f.xpos(next) != "PRP" || next+1 >= s.End {
		return -1, 0, nil
	}
	_, hi := f.bounds(s, v)
	return v, said, []run{f.trim(run{next, max(hi, next)})}
}

// clauseInSource returns where a clause of its own begins that the tree has hung on the words for a source by no relative word: "according to the papers in the file | she came by sea"; 0 for none.
func (f *finder) clauseInSource(src run) int {
	for j := src.first + 1; j < src.end; j++ {
		if f.xpos(j) == "PRP" && f.Rel(j) == segun.RelNsubj && f.Head(j) > j && f.Rel(f.Head(j)) == segun.RelAclRelcl && f.upos(j-1) != segun.ADP {
			return j
		}
	}
	return 0
}

// mostBeforeThat is how many words may stand between a verb of saying and its "that": to whom, where and when.
const mostBeforeThat = 12

// sayingBefore returns the verb of saying whose "that" stands at token that: the nearest verb before it, -1 where that one says nothing.
func (f *finder) sayingBefore(s *segun.Sentence, that int) int {
	for v := that - 1; v >= s.First && v >= that-mostBeforeThat; v-- {
		if f.upos(v) == segun.VERB {
			if f.c.verbs[f.lemma(v)] == nil || f.passive(v) || f.xpos(v) == "VBG" {
				return -1
			}
			return v
		}
		if f.finiteTag(v) || f.Word(v) == ";" {
			return -1
		}
	}
	return -1
}
