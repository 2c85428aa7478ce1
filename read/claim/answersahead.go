package claim

import "segun"

// answersAhead returns what the ith claim answers that stands behind it in its sentence: an accusation of its voice that it has words of, or that a denial comes before, "says its mill is clean, but anglers say that
// the mill fouls the brook", "denied wrongdoing after the union accused it of theft"; and what another voice is told to say in the words that are denied, "rejected a claim by the union that …".
func (m *maker) answersAhead(i int) (out []int) {
	r := &m.drafts[i]
	who := r.Chain[len(r.Chain)-1].Entity
	if who == "" || r.Grain == "role" || len(r.Chain) < 2 && r.Chain[0].Kind != segun.VoiceWriter || r.Status == "opinion" {
		return nil
	}
	at, topic := m.sentenceOf(r.Content[0]), m.topic(r)
	imputed := false
	m.each(r.Content, func(t int) { imputed = imputed || m.told(t, "imputed") && m.r.Tags.UPOS[t] == segun.NOUN })
	for j := max(0, i-3); j < len(m.drafts); j++ {
		a := &m.drafts[j]
		if j == i || len(a.Content) == 0 || a.Grain == "role" {
			continue
		}
		if s := m.sentenceOf(a.Content[0]); s < at {
			continue
		} else if s > at {
			break
		}
		if !m.answerable(a, r, who) || m.acquitted(a) {
			continue
		}
		inside := r.Content[0].Start <= a.Content[0].Start && a.Content[0].End <= r.Content[len(r.Content)-1].End
		switch {
		case inside && r.Act == "deny" && (imputed || a.holder >= 0 && m.told(m.r.Attributions.List[a.holder].Head, "imputed")):
			out = append(out, j)
		case !inside && j > i && a.Status == "alleged" && m.aimsAt(a, who) && (r.Act == "deny" || common(topic, m.topic(a)) > 0 || m.saidAfter(r, a)):
			out = append(out, j)
		}
	}
	return out
}
