package attribution

import "segun"

// evidence finds the sentence that only says that somebody gives evidence, or whose account is heard, of which the sentences behind it are the account: "Lina Marsh told the inquiry about her first
// week.", "Prosecutor Darrow opened for the crown.", "The jury listened to the driver's account.", "The prosecution's version is simple.", "This is how she remembers it." next is the sentence behind
// it. It returns the verb, -1 for none, and whose account it is.
func (f *finder) evidence(s, next *segun.Sentence) (int, run, int) {
	for t := s.First; t < s.End; t++ {
		if !f.finiteTag(t) || f.quoteAt(t) >= 0 || f.ofRelative(t) {
			continue
		}
		switch {
		case f.is(t, "tell") && f.c.told.Play(f.headBehind(t+1, s.End), "court") && f.aboutTime(t+1, s.End) && f.inPastTense(next):
			src, k := f.sourceBefore(s, t)
			return t, src, k
		case f.takesStand(t, s.End) && f.tellsOfWrong(next):
			src, k := f.sourceBefore(s, t)
			return t, src, k
		case (f.is(t, "listen") && f.is(t+1, "to") || f.is(t, "hear") || f.is(t, "be") && f.is(t+1, "read", "play", "give", "show")) && f.inPastTense(next):
			if src, k := f.whoseAccount(t+1, s.End); k >= 0 && f.courtBefore(s, t) {
				return t, src, k
			}
		case f.is(t, "be") && f.among(t+1, "plainly") && t+3 >= s.End && f.inPastTense(next):
			if src, k := f.whoseAccount(s.First, t); k >= 0 {
				return t, src, k
			}
		case f.is(t, "be") && f.is(s.First, "this", "here", "that") && t == s.First+1 && f.is(t+1, "how", "what") && f.inPastTense(next):
			for v := t + 2; v < s.End && v < t+9; v++ {
				if f.finiteTag(v) && f.is(v, "remember", "tell", "recall", "describe", "relate", "recount", "see", "say") && (f.is(v+1, "it", "happen") || v+2 >= s.End || f.is(v+1, "the", "that") && f.theNight(v+1, s.End)) {
					src := f.trim(run{t + 2, v})
					k := f.top(src)
					if k < 0 && !src.empty() && f.xpos(src.first) == "PRP" {
						k = src.first
					}
					return v, src, k
				}
			}
		case f.is(t, "break", "talk", "confess", "crack") && f.underQuestioning(s) && f.tellsOfWrong(next):
			src, k := f.sourceBefore(s, t)
			return t, src, k
		}
		return -1, run{}, -1
	}
	return -1, run{}, -1
}

// headBehind returns the lemma of the noun that ends a noun phrase at token k: "told | the inquiry | about".
func (f *finder) headBehind(k, end int) string {
	for k < end && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN) {
		k++
	}
	return f.r.Tags.Lemma[k-1]
}

// aboutTime reports whether the words from t to the end of the sentence say of what time, place or event an account is: "about her first week at the home", "of the night".
func (f *finder) aboutTime(t, end int) bool {
	for ; t < end; t++ {
		if f.is(t, "about", "of") && f.upos(t) == segun.ADP {
			break
		}
	}
	if t+1 >= end || f.finiteIn(run{t, end}) {
		return false
	}
	for k := t + 1; k < end; k++ {
		if f.among(k, "timely") {
			return true
		}
	}
	return false
}

// takesStand reports whether the verb at t says that somebody speaks before a court: "gave evidence", "took the stand", "opened for the crown", "summed up for the defence".
func (f *finder) takesStand(t, end int) bool {
	k := t + 1
	for k < end && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ) {
		k++
	}
	switch {
	case f.is(t, "give", "finish", "begin", "start", "resume"):
		return f.is(k, "evidence", "testimony") && !f.finiteIn(run{k, end})
	case f.is(t, "take"):
		return f.is(k, "stand", "oath") || f.is(k, "witness") && f.is(k+1, "stand", "box")
	case f.is(t, "open", "close", "speak", "sum"):
		if f.is(k, "up") {
			k++
		}
		return (f.is(k, "for", "against") && f.is(k+1, "the", "crown", "prosecution", "state", "defence", "defense") || f.is(k, "case", "trial", "prosecution")) && !f.finiteIn(run{k, end})
	case f.is(t, "testify"):
		return f.upos(k) != segun.SCONJ && !f.is(k, "that", "to", "about", "against", "for", "how") && !f.finiteIn(run{k, end})
	}
	return false
}

// whoseAccount returns who gives the account that is named in the words of [first, end), by their possessive: "the driver's account", "Her story of the night"; -1 for none.
func (f *finder) whoseAccount(first, end int) (run, int) {
	for k := first; k < end; k++ {
		if f.upos(k) == segun.NOUN && f.among(k, "account") {
			var a found
			a.subject = -1
			f.possessor(k, &a)
			if a.subject < 0 && k > first && !f.is(k, "interview", "evidence") {
				f.sideOf(k, &a) // "The defence version is different"
			}
			if a.subject >= 0 && a.source[0].first >= first {
				return a.source[0], a.subject
			}
			return run{}, -1
		}
	}
	return run{}, -1
}

// courtBefore reports whether a court, or those who sit in it, is the subject of verb t.
func (f *finder) courtBefore(s *segun.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		if f.among(k, "court") && f.upos(k) == segun.NOUN {
			return true
		}
	}
	return false
}

// underQuestioning reports whether a sentence is of what somebody did as they were questioned.
func (f *finder) underQuestioning(s *segun.Sentence) bool {
	for k := s.First; k+1 < s.End; k++ {
		if f.is(k, "under", "during") && f.is(k+1, "questioning", "interrogation", "question", "cross-examination") || f.is(k, "in", "under", "during") && f.is(k+1, "cross") {
			return true
		}
	}
	return false
}

// inPastTense reports whether a sentence tells, in the past, and dates nothing.
func (f *finder) inPastTense(s *segun.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		switch f.xpos(t) {
		case "VBD":
			return !f.is(t, "say", "continue", "adjourn")
		case "VBN":
			if f.finiteTag(t) && f.nearest(t) >= 0 && f.nearest(t) < t {
				return true // "The constable fired first", which the tagger has taken for a participle
			}
		case "VBZ", "VBP", "MD":
			return false
		}
	}
	return false
}

// tellsOfWrong reports whether a sentence tells of what had been before, or of a wrong by others than those who have just been spoken of.
func (f *finder) tellsOfWrong(s *segun.Sentence) bool {
	if !f.inPastTense(s) {
		return false
	}
	for t := s.First; t < s.End; t++ {
		if f.is(t, "have") && f.xpos(t) == "VBD" && f.upos(t) == segun.AUX {
			return true
		}
	}
	return f.xpos(s.First) != "PRP" && f.wrongIn(run{s.First, s.End})
}
