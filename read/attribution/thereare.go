package attribution

import "segun"

// thereAre finds what is told of as said or feared by nobody named, where a noun for it stands behind "there are" and no "that" opens what is said: "There are fears | the toll could rise", "there were reports of | clashes". It
// reports whether it found one. "There were no reports of clashes" tells of none.
func (f *finder) thereAre(s *segun.Sentence, t int) bool {
	at := f.there(s, t)
	if at < 0 || f.inScare(t) || f.skipped(t) || t+3 >= s.End {
		return false
	}
	for k := at; k < t; k++ {
		if f.is(k, "no", "not", "n't", "n’t", "never", "any", "little", "few") {
			return false
		}
	}
	fs := f.c.nouns[f.lemma(t)]
	n := pickNoun(fs, func(x *nounFrame) bool { return x.that })
	if n == nil {
		return false
	}
	content := run{}
	switch {
	case f.is(t+1, "of") && f.is(t, "report", "allegation", "accusation", "rumour", "rumor", "claim", "complaint", "suspicion") && f.upos(t+2) != segun.PRON:
		content = f.trim(run{t + 2, f.stop(s, t+2)})
		if f.voiceBehind(content) {
			return false
		}
	case (f.nominalStart(t+1) || f.upos(t+1) == segun.PRON && !f.is(t+1, "that", "which", "who", "what")) && f.upos(t+1) != segun.VERB && f.xpos(t+1) != "WDT":
		content = f.trim(run{t + 1, f.stop(s, t+1)})
		if !f.clauseStarts(content) {
			return false
		}
	}
	if content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{at, content.first}}, content: []run{content}, rule: "nominal there",
		frame: frame{class: "noun", act: n.act, strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// voiceBehind reports whether some words name who made a report or a complaint: "reports of fires by two farmers", "complaints of noise from a widow".
func (f *finder) voiceBehind(r run) bool {
	for k := r.first + 1; k+1 < r.end; k++ {
		if f.is(k, "by", "from") && f.upos(k) == segun.ADP {
			if _, h := f.voiceFrom(k+1, r.end); h >= 0 {
				return true
			}
		}
	}
	return false
}

// clauseStarts reports whether some words open with a subject and its finite verb.
func (f *finder) clauseStarts(r run) bool {
	for k := r.first + 1; k < r.end && k < r.first+9; k++ {
		switch {
		case f.finiteTag(k) || f.xpos(k) == "MD":
			return true
		case f.upos(k) == segun.PUNCT, f.upos(k) == segun.SCONJ, f.upos(k) == segun.VERB:
			return false
		}
	}
	return false
}
