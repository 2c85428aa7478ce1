package attribution

import "segun"

// stanceBare is stance without "that": "is confident the team will qualify", "are worried the dam will burst", and with it behind what may be taken for a participle: "are concerned that the virus could spread". A noun phrase with a finite verb has to stand right behind the adjective, or what the tagger took for a
// participle, for "was worried the whole time" says nothing. It reports whether it found one.
func (f *finder) stanceBare(s *segun.Sentence, t int) bool {
	if t+3 >= s.End || f.upos(t) != segun.ADJ && f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.mindRole(t, "stance") && !f.among(t, "barestance") || f.taken(t) || f.quoteAt(t) >= 0 || f.skipped(t) || !f.opensClause(s, t+1) && !(f.fearing(t) && f.opensThat(s, t+1)) {
		return false
	}
	b := t - 1
	for b > s.First && (f.upos(b) == segun.ADV || f.upos(b) == segun.PART) {
		b--
	}
	if b <= s.First || !f.is(b, "be", "remain", "feel") || f.xpos(b) != "VBZ" && f.xpos(b) != "VBD" && f.xpos(b) != "VBP" && f.xpos(b) != "VBN" || f.denied0(s, t) {
		return false
	}
	for k := b - 1; k > s.First && f.upos(k) == segun.AUX; k-- {
		b = k // "has been worried"
	}
	src, k := f.minder(s, b)
	if n := f.nearest(t); n >= s.First && n < b && (k < 0 || f.upos(n) == segun.PRON) {
		src, k = f.source(n), n
	}
	return f.standsSo(s, b, t, k, src)
}

// standsSo books what stands behind the adjective at t as the stance of the one at k, whose words are src; the cue opens with the "be" at b. It reports whether they are somebody who can have one.
func (f *finder) standsSo(s *segun.Sentence, b, t, k int, src run) bool {
	content := f.trim(run{t + 1, f.stop(s, t+1)})
	if f.is(content.first, "that") && f.opensThat(s, content.first) {
		content = f.trim(run{content.first + 1, content.end})
	}
	if k < 0 || !f.speaker(k) || f.is(k, "it", "that", "this", "there", "i", "we", "you") || src.empty() || src.end > b || content.empty() || f.is(src.first, "nobody", "none", "no", "not") {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{b, t + 1}}, content: []run{content}, rule: "stance",
		frame: frame{class: "think", act: "opine", strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// opensThat reports whether token t is the "that" of a clause with a finite verb.
func (f *finder) opensThat(s *segun.Sentence, t int) bool {
	return f.is(t, "that") && f.xpos(t) == "IN" && f.finiteIn(run{t + 1, f.stop(s, t+1)})
}

// fearing reports whether an adjective is for what somebody thinks of what may be so: what they are "pleased that" or "shocked that" is so by the text's own account.
func (f *finder) fearing(t int) bool {
	return f.mindRole(t, "stance") || f.is(t, "concerned", "concern", "worry", "anxious", "apprehensive", "nervous", "uneasy", "alarmed", "alarm")
}
