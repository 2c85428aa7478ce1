package claim

import (
	"segun"
)

// head returns the token that the content's first stretch hangs on, -1 when there is none.
func (m *maker) head(content []segun.Span) int {
	toks := m.r.Tokens
	for _, s := range content {
		first := toks.At(s.Start)
		best := -1
		for t := first; t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End; t++ {
			h := int(m.r.Trees.Head[t])
			outside := h < 0 || toks.Tokens[h].Span.Start < s.Start || toks.Tokens[h].Span.Start >= s.End
			if outside && m.r.Tags.UPOS[t] != segun.PUNCT {
				if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.AUX || best < 0 {
					best = t
					if u == segun.VERB {
						break
					}
				}
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// polarity looks for a negation on the content's head.
func (m *maker) polarity(head int) string {
	if head < 0 {
		return "positive"
	}
	for t, end := m.near(head); t < end; t++ {
		if int(m.r.Trees.Head[t]) != head {
			continue
		}
		switch m.r.Tags.Lemma[t] {
		case "not", "n't", "never", "nobody", "nothing", "neither", "nor", "n’t":
			return "negative"
		case "no":
			return "negative"
		}
		// "No order was signed": the negation sits on the subject or object.
		switch m.r.Trees.Deprel[t] {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelObj:
			for k, end := m.near(t); k < end; k++ {
				if int(m.r.Trees.Head[k]) == t && (m.r.Tags.Lemma[k] == "no" || m.r.Tags.Lemma[k] == "none") && m.r.Trees.Deprel[k] == segun.RelDet {
					return "negative"
				}
			}
		}
	}
	return "positive"
}

// near returns the tokens of t's sentence, [first, end).
func (m *maker) near(t int) (first, end int) {
	s := m.r.Tokens.SentenceOf(t)
	if s < 0 {
		return 0, 0
	}
	return m.r.Tokens.Sentences[s].First, m.r.Tokens.Sentences[s].End
}

// realis, told whether the content is reported speech, is that of the content's main predicate: what its tense and auxiliaries, and the act of saying it, make of it.
func (m *maker) realis(act string, head int, polarity string, said bool) string {
	switch act {
	case "plan":
		return "planned"
	case "promise", "offer":
		return "promised"
	case "call":
		return "called_for"
	case "predict":
		return "predicted"
	}
	if head < 0 {
		return "unknown"
	}
	modal, perfect, progressive, conditional := "", false, false, false
	for t, end := m.near(head); t < end; t++ {
		if int(m.r.Trees.Head[t]) != head {
			continue
		}
		switch m.r.Trees.Deprel[t] {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			l := m.r.Tags.Lemma[t]
			switch {
			case m.r.Tags.XPOS[t] == "MD":
				modal = l
			case l == "have":
				perfect = true
			case l == "be" && m.r.Tags.XPOS[head] == "VBG":
				progressive = true
			}
		case segun.RelAdvcl:
			for k, end := m.near(t); k < end; k++ {
				if int(m.r.Trees.Head[k]) == t && m.r.Trees.Deprel[k] == segun.RelMark && (m.r.Tags.Lemma[k] == "if" || m.r.Tags.Lemma[k] == "unless") {
					conditional = true
				}
			}
		}
	}
	switch {
	case conditional:
		return "conditional"
	case polarity == "negative" && modal == "":
		return "not_happened"
	case modal == "will" || modal == "'ll" || modal == "shall":
		return "predicted"
	case modal == "would" && said, modal == "could", modal == "might", modal == "may":
		return "predicted" // in reported speech "would" is "will"
	case modal == "would":
		return "conditional"
	case modal == "should" || modal == "must" || modal == "ought":
		return "called_for"
	case modal != "":
		return "unknown"
	case progressive:
		return "ongoing"
	case perfect:
		return "happened"
	}
	switch m.r.Tags.XPOS[head] {
	case "VBD", "VBN":
		return "happened"
	case "VBZ", "VBP":
		return "ongoing"
	}
	return "unknown"
}

// status is derived from the other fields: the first rule that fits.
func status(c *segun.Claim) string {
	last := c.Chain[len(c.Chain)-1]
	switch {
	case c.Act == "decline":
		return "declined_to_comment"
	case c.Act == "refer":
		return "referred"
	case c.Act == "deny":
		return "denied"
	case c.Act == "accuse":
		return "alleged"
	case c.Realis == "not_happened" || c.Polarity == "negative":
		return "negated"
	case c.Realis == "conditional":
		return "conditional"
	case c.Realis == "planned":
		return "planned"
	case c.Realis == "promised":
		return "promised"
	case c.Realis == "called_for":
		return "called_for"
	case c.Realis == "predicted":
		return "predicted"
	case c.Act == "opine" || c.Act == "evaluate":
		return "opinion"
	case len(c.Chain) > 1 && last.Kind == segun.VoiceUnspecified:
		return "reported"
	}
	return "asserted"
}
