package claim

import "segun"

// holds reports whether the words of attribution i, which stand in what attribution o holds, are told by the voice of o, and not beside it: who will not answer does so to the outlet,
// what stands behind a semicolon with a reporting clause of its own is another sentence ("A diplomat said he had been warned; the governor's office | denied it"), and so is what
// stands behind "and" after a charge that nobody is named for ("Both sides are accused of looting, and both | deny it").
func (m *maker) holds(o, i *segun.Attribution) bool {
	if len(i.Cue) == 0 || len(o.Cue) == 0 {
		return true
	}
	switch {
	case i.Act == "decline" || i.Act == "refer":
		return len(i.Source) == 0 || m.is(m.r.Tokens.At(i.Source[0].Start), "we", "i") || m.quoted(m.r.Tokens.At(i.Cue[0].Start))
	case m.questioned(o) && !m.quoted(o.Head):
		return false
	case len(i.Source) == 0 || len(o.Content) == 0 || o.Quote == "direct":
		return true
	}
	return !m.apart0(o, i)
}

// questioned reports whether an attribution is a question that opens a sentence whose answer stands behind it: "Asked whether he had ever said so, | he replied that …".
func (m *maker) questioned(o *segun.Attribution) bool {
	return len(o.Source) == 0 && (m.r.Tags.XPOS[o.Head] == "VBN" || m.r.Tags.XPOS[o.Head] == "VBD") && m.is(o.Head, "ask", "press", "question", "challenge") && m.r.Tokens.Sentences[m.r.Tokens.SentenceOf(o.Head)].First+1 >= o.Head
}

// apart0 reports whether a semicolon, or "and" behind a charge by nobody, parts the reporting clause of attribution i from that of o in one sentence.
func (m *maker) apart0(o, i *segun.Attribution) bool {
	from, to := m.r.Tokens.At(o.Cue[len(o.Cue)-1].Start), m.r.Tokens.At(i.Source[0].Start)
	if k := m.r.Tokens.At(i.Cue[0].Start); k < to || from >= to || m.r.Tokens.SentenceOf(from) != m.r.Tokens.SentenceOf(k) || m.quoted(to) {
		return false
	}
	for t := from + 1; t < to; t++ {
		if m.Word(t) == ";" && !m.quoted(t) && !m.is(t+1, "that", "which") && to-t < 3+m.nounsBetween(t+1, to) {
			return true
		}
	}
	return len(o.Source) == 0 && to-2 > from && m.is(to-1, "and", "but") && m.Word(to-2) == ","
}

// nounsBetween counts the tokens of [from, to) that can open a clause before its subject: "the governor's | office" has none.
func (m *maker) nounsBetween(from, to int) int {
	n := 0
	for t := from; t < to; t++ {
		switch m.r.Tags.UPOS[t] {
		case segun.ADV, segun.CCONJ, segun.PUNCT, segun.ADP, segun.DET:
			n++
		}
	}
	return n
}
