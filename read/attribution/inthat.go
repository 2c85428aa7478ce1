package attribution

import "segun"

// inThat reads a report that gives its own source right behind its "that": "The Tribune reported on Monday that, according to two officials, | the office would close". What follows is
// those officials' word by the Tribune's; the words before it are nobody's content.
func (f *finder) inThat(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.rule != "according" || len(p.source) != 1 || len(p.cue) != 1 || p.cue[0].first > p.source[0].first {
			continue
		}
		first, end := p.cue[0].first, p.source[0].end
		that := first - 1
		if f.Word(that) == "," {
			that--
		}
		if that <= s.First || end+2 >= s.End || !f.is(that, "that") || f.Word(end) != "," || f.quoteAt(that) != f.quoteAt(end+1) {
			continue
		}
		v := f.sayingBefore(s, that)
		if v < 0 {
			continue
		}
		fr := anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.that && x.strong })
		_, hi := f.bounds(s, v)
		rest := f.trim(run{end + 1, max(hi, end+1)})
		sub, src := f.subjectOr(s, v)
		if fr == nil || rest.empty() || sub < 0 || src.empty() {
			continue
		}
		p.content = []run{rest}
		n := len(f.out)
		f.drop(from, v)
		i -= n - len(f.out)
		f.out = append(f.out, found{head: v, subject: sub, source: []run{src}, cue: []run{f.cueOf(s, v, 1)}, content: []run{{that, rest.end}}, frame: *fr, rule: "clause"})
	}
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
