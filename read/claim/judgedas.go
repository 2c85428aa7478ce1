package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// judgedAs returns the token by which a clause judges where no word of its predicate alone does: a participle that is an adjective, words that the outlet quotes for what they say, how much too far something
// went, and what there is or somebody has; -1 for none.
func (m *maker) judgedAs(d *draft, f *facts) int {
	h := d.Head
	if f.modal != "" || f.negative != "" || f.force != "" {
		return -1
	}
	for _, look := range []func(*draft, int, *facts) int{m.judgingParticiple, m.inWords, m.overdone, m.byDegree, m.thereIsOne, m.hasOne, m.judgingAdverb,
		m.likened, m.saying, m.isAbout, m.evinces, m.looksLike, m.letsDown, m.prevails, m.cleftAiry} {
		if t := look(d, h, f); t >= 0 {
			return t
		}
	}
	return -1
}

// judgingParticiple returns h where it is a participle that judges and does nothing to anybody: "The levels were worrying for infants"; -1 for none.
func (m *maker) judgingParticiple(_ *draft, h int, _ *facts) int {
	if m.r.Tags.XPOS[h] != "VBG" || !m.w.judges[partKey(strings.ToLower(m.Word(h)), "adj")] || m.Find(h, segun.RelObj, segun.RelXcomp, segun.RelCcomp) >= 0 {
		return -1
	}
	if k := m.Find(h, segun.RelAux, segun.RelCop); k < 0 || k > h || !m.is(k, "be") {
		return -1
	}
	return h
}

// inWords returns the noun of a predicate that an outlet gives in somebody's own words, and all of it: `were "the last dark room in finance"`, `is "common sense"`; -1 for none. What they quote with a figure or a name tells
// of that, and a draft, a decision or a matter for somebody is what it is.
func (m *maker) inWords(d *draft, h int, f *facts) int {
	k := m.Find(h, segun.RelCop)
	if d.holder < 0 || d.Quote == "direct" || m.r.Tags.UPOS[h] != segun.NOUN || k < 0 || k > h || !m.is(k, "be") || m.Find(h, segun.RelCase) >= 0 || m.w.judges[partKey(m.lemma(h), "plain")] || m.w.judges[partKey(m.lemma(h), "fact")] || m.is(f.subject, "word", "phrase", "term", "title", "name", "slogan", "motto", "headline", "message", "sign") {
		return -1
	}
	open := k + 1
	for open < h && (m.r.Tags.UPOS[open] == segun.DET || m.r.Tags.UPOS[open] == segun.ADV) {
		open++
	}
	if open > h || m.Look[open]&phrase.Open == 0 {
		return -1
	}
	for t := open + 1; t < m.Len() && t < open+24; t++ {
		switch u := m.r.Tags.UPOS[t]; {
		case m.Look[t]&phrase.Close != 0:
			if t > h {
				return h
			}
			return -1
		case u == segun.NUM, u == segun.PROPN, m.Look[t]&phrase.Digit != 0:
			return -1
		}
	}
	return -1
}

// overdone returns the "too" of what somebody says was done too much, too little or in too poor a way: "had drawn the market too narrowly", "acted too slowly"; -1 for none.
func (m *maker) overdone(d *draft, h int, _ *facts) int {
	if m.r.Tags.UPOS[h] != segun.VERB || !m.spokenFor(d) {
		return -1
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if k > h && m.r.Tags.UPOS[k] == segun.ADV && m.is(k-1, "too") && strings.HasSuffix(m.Word(k), "ly") && !m.is(k, "early") && !m.is(k+1, "to") {
			return k - 1
		}
	}
	return -1
}

// byDegree returns the adverb by which somebody says how much of a quality a thing has: "It was a very emotional day", "It is such a fundamental gap"; -1 for none. How hot or tired somebody is by itself tells of what
// was to be seen.
func (m *maker) byDegree(d *draft, h int, _ *facts) int {
	if !m.spokenFor(d) || m.r.Tags.UPOS[h] != segun.NOUN || m.Find(h, segun.RelCop) < 0 || m.Find(h, segun.RelCase) >= 0 || m.w.judges[partKey(m.lemma(h), "plain")] {
		return -1
	}
	a := m.Find(h, segun.RelAmod)
	if a < 1 || a > h || m.r.Tags.UPOS[a] != segun.ADJ || m.is(a, "large", "small", "big", "little", "long", "short", "young", "old", "high", "low", "different", "similar", "few", "many") {
		return -1
	}
	for t := a - 1; t > 0 && t > a-3; t-- {
		if m.told(t, "indegree") {
			return t
		}
	}
	return -1
}

// thereIsOne returns the word that judges what somebody says there is: "There is a serious danger", "something rotten"; -1 for none.
func (m *maker) thereIsOne(d *draft, h int, _ *facts) int {
	if !m.spokenFor(d) || !m.is(h, "be") || m.Find(h, segun.RelExpl) < 0 {
		return -1
	}
	n := m.Find(h, segun.RelNsubj)
	if n > h && m.is(n, "something") && (m.judgeWord(n+1, "adj") || m.is(n+1, "rotten")) {
		return n + 1
	}
	if n < h || m.r.Tags.UPOS[n] != segun.NOUN || m.w.judges[partKey(m.lemma(n), "plain")] {
		return -1
	}
	for k := m.Kid(n); k >= 0 && k < n; k = m.Next(k) {
		if m.Rel(k) == segun.RelAmod && m.judgeWord(k, "adj") {
			return k
		}
	}
	return -1
}

// inMark reports whether token t is a quotation mark.
func (m *maker) inMark(t int) bool {
	if m.r.Tags.UPOS[t] != segun.PUNCT {
		return false
	}
	switch m.Word(t) {
	case "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''":
		return true
	}
	return false
}
