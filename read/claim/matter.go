package claim

import (
	"slices"
	"sort"

	"segun"
	"segun/read/behalf"
)

// matter is what one paragraph lays against somebody: its accusations, whoever makes them, in the order of the text.
type matter struct {
	block  int
	claims []int
}

// gatherMatters gathers the accusations of a text by paragraph, once.
func (m *maker) gatherMatters() {
	m.matters = m.matters[:0]
	for i := range m.drafts {
		a := &m.drafts[i]
		if a.Status != "alleged" || a.Act == "deny" || a.Grain == "role" || len(a.Content) == 0 {
			continue
		}
		b := m.blockOf(a.Content[0])
		if n := len(m.matters); n == 0 || m.matters[n-1].block != b {
			m.matters = append(m.matters, matter{block: b})
		}
		x := &m.matters[len(m.matters)-1]
		x.claims = append(x.claims, i)
	}
}

// laidBefore returns the accusations of the last matter laid before the ith claim, in its paragraph or the one above, less those of somebody else who is named.
func (m *maker) laidBefore(i int, who string) []int {
	r := &m.drafts[i]
	block, together := m.blockOf(r.Content[0]), m.allOfThem(r)
	k := sort.Search(len(m.matters), func(k int) bool { return m.matters[k].claims[0] >= i }) - 1
	for ; k >= 0 && m.matters[k].block >= block-1; k-- {
		var out []int
		for _, j := range m.matters[k].claims {
			if a := &m.drafts[j]; j < i && m.answerable(a, r, who) && (together || !m.ofAnother(a, r, who)) {
				out = append(out, j)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// allOfThem reports whether the voice of a claim is all or both of those who were just spoken of, "All of them", "Both men": nobody reads who they are.
func (m *maker) allOfThem(r *draft) bool {
	v := &r.Chain[len(r.Chain)-1]
	return len(v.Spans) > 0 && m.is(m.r.Tokens.At(v.Spans[0].Start), "all", "both", "neither", "each", "none")
}

// ownSpeaker reports whether the lawyer or the spokesman of an entity says claim a, or tells that others say it: what they say is laid against others, and nobody answers the charge that their
// own counsel repeats, "The Crown says that my client kept the fares".
func (m *maker) ownSpeaker(a *draft, who string) bool {
	if who == "" || who == "e0" || m.links == nil {
		return false
	}
	for i := 1; i < len(a.Chain); i++ {
		v := a.Chain[i].Entity
		if v == "" || v == "e0" || v == who {
			continue
		}
		if k := m.links.Between(m.numberOf(v), m.numberOf(who)); k == behalf.Lawyer || k == behalf.Speaker && i == len(a.Chain)-1 {
			return true
		}
	}
	return false
}

// speaksTo reports whether a claim can be about what an accusation says: it judges, has a pronoun, or a noun that the text had up to the accusation. "The new bridge had opened on Friday" tells
// other news.
func (m *maker) speaksTo(r, a *draft) bool {
	end := m.r.Tokens.Sentences[m.sentenceOf(a.Content[0])].End
	found, long := r.Act == "evaluate" || m.ofTheCharge(r), 0
	m.each(r.Content, func(t int) {
		long++
		switch m.r.Tags.UPOS[t] {
		case segun.PRON:
			found = found || m.r.Tags.XPOS[t] == "PRP" || m.r.Tags.XPOS[t] == "PRP$"
		case segun.NOUN, segun.PROPN:
			first, ok := m.nounsAt()[stem(m.lemma(t))]
			found = found || ok && first < end
		}
	})
	return found || long == 1
}

// nounsAt returns where each noun of the text first stands, by its stem.
func (m *maker) nounsAt() map[string]int {
	if m.firstNouns == nil {
		m.firstNouns = make(map[string]int)
		for t := range m.Len() {
			if u := m.r.Tags.UPOS[t]; u == segun.NOUN || u == segun.PROPN {
				if l := stem(m.lemma(t)); l != "" {
					if _, ok := m.firstNouns[l]; !ok {
						m.firstNouns[l] = t
					}
				}
			}
		}
	}
	return m.firstNouns
}

// heardOn returns the accusations on which the ith claim hears the other side: the accused, or who speaks for them, have the word right behind in the same paragraph. "The guild accused the
// mill of waste. | The mill said it had been a dry year".
func (m *maker) heardOn(i int) []int {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if r.Grain != "main" || r.Act == "deny" || r.Head < 0 || len(r.Chain) < 2 || who == "" || r.Realis != "happened" && r.Realis != "not_happened" && r.Realis != "unknown" && r.Realis != "ongoing" {
		return nil
	}
	if r.holder >= 0 && m.r.Attributions.List[r.holder].Class == "agree" {
		return nil // "had spoken out against the mill" tells what they did, not what they say of the charge
	}
	for j := i - 1; j >= 0; j-- {
		a := &m.drafts[j]
		if a.Grain == "role" || len(a.Content) == 0 || len(a.Chain) < 2 && a.Status != "alleged" {
			continue
		}
		apart := m.sentenceOf(r.Content[0]) - m.sentenceOf(a.Content[0])
		if m.blocksBetween(a, r) > 0 || apart < 1 || apart > 2 || slices.ContainsFunc(a.Chain[1:], func(v segun.Voice) bool { return v.Entity == who }) {
			return nil
		}
		if a.Status == "alleged" && m.answerable(a, r, who) && !m.acquitted(a) && m.party(a, r, who) && (apart == 1 || r.Realis != "ongoing") && m.speaksTo(r, a) {
			return m.withLead(j)
		}
	}
	return nil
}

// onTheCharge returns the accusations of its own side on which the ith claim speaks as such: "the allegations were politically motivated", "there was no truth in the claims", "maintains her
// innocence".
func (m *maker) onTheCharge(i int) []int {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if r.Act == "deny" || r.Head < 0 || who == "" || !m.ofTheCharge(r) {
		return nil
	}
	var out []int
	end := sort.Search(len(m.matters), func(k int) bool { return m.matters[k].claims[0] >= i })
	for _, x := range m.matters[max(0, end-farthestCharge):end] {
		n, own := len(out), false
		for _, j := range x.claims {
			a := &m.drafts[j]
			if j >= i || !m.answerable(a, r, who) || m.acquitted(a) {
				continue
			}
			switch m.sideOf(a, r, who) {
			case theirs:
				out, own = append(out, j), true
			case open:
				out = append(out, j)
			}
		}
		if !own {
			out = out[:n]
		}
	}
	return out
}

// ofTheCharge reports whether a claim says something of the allegations, or of guilt, and not what happened: they are its subject, or there is nothing in them.
func (m *maker) ofTheCharge(r *draft) bool {
	if r.Head < 0 {
		return false
	}
	if m.trumpedUp(r) {
		return true
	}
	if m.is(r.Head, "innocence", "innocent") {
		return r.Polarity != "negative"
	}
	if s := m.Find(r.Head, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && m.told(s, "imputed") && m.r.Tags.UPOS[s] == segun.NOUN && m.knownOne(s) {
		return m.Find(r.Head, segun.RelCop) >= 0 || m.Find(r.Head, segun.RelObj) >= 0 || m.told(r.Head, "falsehood") ||
			m.told(r.Head, "madeup")
	}
	if r.Polarity != "negative" {
		return false
	}
	found := false
	m.each(r.Content, func(t int) {
		found = found || m.told(t, "imputed") && m.knownOne(t) && m.is(m.Head(t), "truth", "basis", "substance", "merit", "foundation", "evidence", "weight", "grain", "word", "credence")
	})
	return found
}

// trumpedUp reports whether a claim calls a charge, a case or a trial groundless by the words for it, "was jailed on trumped-up charges", or says that somebody was charged without ground, "has been falsely
// accused". From those charged it answers the charge, even where it is a charge in turn.
func (m *maker) trumpedUp(r *draft) bool {
	if r.Polarity == "negative" {
		return false
	}
	found := false
	m.each(r.Content, func(t int) {
		switch h := m.Head(t); {
		case found || h < 0:
		case m.told(t, "trumpedup"):
			found = m.Rel(t) == segun.RelAmod && m.told(h, "laidon")
		case m.told(t, "unduly"):
			found = m.r.Tags.UPOS[h] == segun.VERB && m.told(h, "prosecutes")
		}
	})
	return found
}

// knownOne reports whether a noun is one that was spoken of: "the claims", "these allegations", "the union's charge".
func (m *maker) knownOne(t int) bool {
	return m.is(m.Find(t, segun.RelDet), "the", "this", "that", "these", "those", "such", "all", "both") || m.Find(t, segun.RelNmodPoss) >= 0
}
