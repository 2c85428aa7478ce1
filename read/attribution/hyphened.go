package attribution

import "segun"

// beyondHyphen returns the noun that a participle with a hyphen describes, where h, the head of token k, is that participle: "the government-sponsored | Orvan agency", "the London-based | observatory". h where it is none.
func (f *finder) beyondHyphen(k, h int) int {
	if h != k+2 || f.xpos(h) != "VBN" || f.xpos(k+1) != "HYPH" || f.Rel(h) != segun.RelAmod {
		return h
	}
	if n := f.Head(h); n > h && f.nominal(n) {
		return n
	}
	return h
}

// sayingBy gives what somebody "was quoted as saying" to who quotes it, named behind the words for saying: "“…,” Lund was quoted as saying | by the Kora news agency". It returns the source, its head and what is left of the
// words; -1 for a source that is none.
func (f *finder) sayingBy(rest run) (src run, head int, left run) {
	if rest.empty() || !f.is(rest.first, "by") || f.upos(rest.first) != segun.ADP {
		return run{}, -1, rest
	}
	if src, head = f.voiceFrom(rest.first+1, rest.end); head < 0 {
		return run{}, -1, rest
	}
	return src, head, f.trim(run{src.end, rest.end})
}
