package claim

import (
	"segun"
	"segun/read/phrase"
)

// mostToGranted is how many words may stand between a verb of giving a term or raising money and what it is given or raised for.
const (
	mostToGranted = 14
	mostToFunded  = 30
)

// givenFor returns the verb of the infinitive at t that tells what somebody has been given a term, the power or the money for, and what that says of it: they have the term or the money, and what it is for is still to
// come. "Gave the owners six months | to clear the site" calls for it, "raised £40,000 | to buy the chapel" and "authorised its pilots | to fire" leave it planned. -1 for none.
func (m *maker) givenFor(t int, s *segun.Sentence) (v int, realis string) {
	v = m.behindTo(t, s)
	if v >= 0 && v+1 < s.End && m.r.Tags.UPOS[v] == segun.PUNCT && m.opensQuote(v+1) {
		v++ // "given two days to “take it down”"
	}
	switch {
	case v < 0 || m.r.Tags.XPOS[v] != "VB" && !m.plainForm(v):
	case m.termFor(t, s) >= 0:
		return v, "called_for"
	case m.fundedBy(v, t, s), m.licensed(v, t):
		return v, "planned"
	}
	return -1, ""
}

// termFor returns the verb by which somebody is given a term for the infinitive at t, -1 for none: "were granted a further fortnight | to count the votes". A term with a threat behind it is told whole: "gives them until
// Monday to reopen the bridge or face a ban".
func (m *maker) termFor(t int, s *segun.Sentence) int {
	term := false
	for p := t - 1; p >= s.First && p > t-mostToGranted; p-- {
		switch u := m.r.Tags.UPOS[p]; {
		case m.w.chosen[partKey(m.lemma(p), "terms")] && u == segun.VERB:
			if term && m.r.Tags.XPOS[p] != "VB" && !m.ultimatum(p) {
				return p
			}
			return -1
		case u == segun.VERB, u == segun.PUNCT, u == segun.CCONJ:
			return -1
		case m.is(p, "until", "till"), m.is(p, "day", "hour", "week", "fortnight", "month", "minute") && m.is(t-1, m.lemma(p)), m.is(p, "time") && m.is(p-1, "more", "extra", "additional", "further"):
			term = true
		}
	}
	return -1
}

// givenApart reports whether what somebody was given a term for has been told apart from that they were given it, which is all that predicate h tells then.
func (m *maker) givenApart(h int) bool {
	if !m.w.chosen[partKey(m.lemma(h), "terms")] {
		return false
	}
	for k := h + 1; k < m.Len() && k <= h+mostToGranted+1; k++ {
		if m.parted[k] && m.forced[k] == "called_for" && int(m.at[k]) == k {
			return true
		}
	}
	return false
}

// onlyGiven takes back that predicate h calls for something where it tells no more than that somebody was given a term.
func (m *maker) onlyGiven(h int, f *facts) {
	if f.force == "called_for" && f.modal == "" && m.givenApart(h) {
		f.force, f.forceBy = "", ""
	}
}

// fundedBy reports whether the infinitive of v, whose "to" is at t, is what money has been raised or set aside for by the verb it hangs on: "collected 6.2 million crowns, most of it from abroad, | to build three homes".
func (m *maker) fundedBy(v, t int, s *segun.Sentence) bool {
	if r := m.Rel(v); r != segun.RelAdvcl && r != segun.RelXcomp && r != segun.RelAcl || m.is(v, "be", "become", "reach", "meet", "match", "mark", "make", "bring", "help", "cover", "support") {
		return false
	}
	p := m.Head(v)
	for n := 0; n < 2 && p >= s.First && p < t && m.r.Tags.UPOS[p] != segun.VERB; n++ {
		p = m.Head(p) // "raised money | to buy the chapel", which the tree hangs on the money
	}
	if p < s.First || p >= t || t-p > mostToFunded || !m.funds(p) || m.r.Tags.XPOS[p] == "VB" || m.r.Tags.XPOS[p] == "VBG" {
		return false
	}
	return m.moneyIn(p+1, t)
}

// funds reports whether the verb at p is one of raising money or setting it aside, by itself or with its particle.
func (m *maker) funds(p int) bool {
	if m.w.chosen[partKey(m.lemma(p), "funds")] {
		return true
	}
	return m.is(p+1, "aside", "apart", "by", "up", "together") && m.w.chosen[partKey(m.lemma(p)+" "+m.lemma(p+1), "funds")]
}

// moneyIn reports whether money is named in [from, to): "£40,000", "6.2 million crowns", "the funds".
func (m *maker) moneyIn(from, to int) bool {
	for k := from; k < to; k++ {
		if m.r.Tags.UPOS[k] == segun.SYM && m.Look[k]&phrase.Digit == 0 || m.told(k, "sumword") {
			return true
		}
	}
	return false
}

// licensed reports whether the infinitive of v, whose "to" is at t, is what somebody has been given the power to do: "authorised its pilots | to fire on boats".
func (m *maker) licensed(v, t int) bool {
	p := m.Head(v)
	if p >= 0 && p < t && m.Rel(v) == segun.RelAcl && m.r.Tags.UPOS[p] == segun.NOUN {
		p = m.Head(p) // "authorised seven states | to levy duties", which the tree hangs on the states
	}
	if p < 0 || p >= t-1 || t-p > mostToGranted || !m.w.chosen[partKey(m.lemma(p), "licenses")] || m.r.Tags.UPOS[p] != segun.VERB {
		return false
	}
	x := m.r.Tags.XPOS[p]
	return (x == "VBD" || x == "VBN" && !m.beBefore(p)) && m.Find(p, segun.RelObj) > p
}
