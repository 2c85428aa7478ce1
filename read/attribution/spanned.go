package attribution

import "segun"

// spanned lets what somebody says hold the words of another whom it tells of, where the tree has hung these on the first: "told the court that | Judge Ost, who had resigned, had said that …", or has broken off before them: "told
// the court that when she arrested him | he said: “…”".
func (f *finder) spanned(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) != 1 || len(a.source) == 0 || a.quote || a.frame.class != "say" && a.frame.class != "inform" && a.frame.class != "state" || a.content[0].first <= a.head || f.quoteAt(a.head) >= 0 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if j == i || len(b.source) != 1 || len(b.content) != 1 || b.source[0].first <= a.head || b.source[0].end > b.head || b.content[0].first <= b.head {
				continue
			}
			c, src := &a.content[0], b.source[0]
			switch {
			case b.content[0].first == c.first && f.is(src.first-1, "that") && f.firstFinite(a.head+1, src.first) < 0:
				c.first = src.first
			case c.has(b.head) && c.has(src.first) && f.upos(b.head) == segun.VERB && b.content[0].first >= c.end-1 && b.content[0].first <= c.end+1 && b.content[0].end > c.end:
				c.end = b.content[0].end // "said the mate had told them that, | according to the pilot, the channel was clear"
			case f.onlySubordinate(*c) && (src.first == c.end || src.first == c.end+1 && f.Word(c.end) == ","):
				c.end = max(c.end, b.content[0].end)
			}
		}
	}
}

// onlySubordinate reports whether some words are a clause that only says when or on what condition, behind "that" or not: "that when she arrested him".
func (f *finder) onlySubordinate(r run) bool {
	t := r.first
	if f.is(t, "that") {
		t++
	}
	return f.is(t, "when", "as", "after", "before", "while", "once", "if") && f.finiteIn(run{t + 1, r.end})
}

// letKnow gives what somebody lets others know to the one who does: "The colonel | let them know that there would be no prisoners". Whoever is let know says nothing.
func (f *finder) letKnow(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if !f.is(a.head, "know") || f.xpos(a.head) != "VB" || len(a.source) != 1 || len(a.content) == 0 || a.source[0].end != a.head {
			continue
		}
		t := a.source[0].first - 1
		if !f.is(t, "let") || f.upos(t) != segun.VERB {
			continue
		}
		if k, src := f.subject(s, t); k >= 0 && k < t && !src.empty() {
			a.whom, a.subject, a.source = a.source, k, []run{src}
			a.cue, a.head = []run{{t, t + 1}, {a.head, a.head + 1}}, t
			a.frame = frame{class: "inform", act: "assert", strong: true, that: true, key: "let know"}
		}
	}
}
