package claim

import (
	"segun"
)

// own makes the claims of the outlet's, the writer's or a commenter's own voice: what no attribution holds.
func (m *maker) own() {
	toks := m.r.Tokens
	used := make([]bool, len(toks.Tokens))
	for i := range m.r.Attributions.List {
		a := &m.r.Attributions.List[i]
		parts := [...][]segun.Span{a.Source, a.Cue, a.Content}
		if m.apart(a) {
			parts[0] = nil // the source is the subject of another clause: "The bank froze it, saying …"
		}
		for _, p := range parts {
			for _, s := range p {
				for t := toks.At(s.Start); t < len(used) && toks.Tokens[t].Span.Start < s.End; t++ {
					used[t] = true
				}
			}
		}
	}
	for i := range toks.Sentences {
		s := &toks.Sentences[i]
		switch m.r.Doc.Sections[s.Section].Kind {
		case segun.Boilerplate, segun.Dateline:
			continue
		}
		touched := false
		for t := s.First; t < s.End; t++ {
			touched = touched || used[t]
		}
		if !touched {
			m.plain(s, s.First, s.End, "sentence")
			continue
		}
		for t := s.First; t < s.End; {
			if used[t] {
				t++
				continue
			}
			e := t
			for e < s.End && !used[e] {
				e++
			}
			if m.clause(t, e) {
				m.plain(s, t, e, "rest of sentence")
			}
			t = e
		}
	}
}

// apart reports whether a finite verb stands between a source and its cue: the source then belongs to that verb's clause.
func (m *maker) apart(a *segun.Attribution) bool {
	if len(a.Source) == 0 || len(a.Cue) == 0 || a.Source[0].End > a.Cue[0].Start {
		return false
	}
	toks := m.r.Tokens
	for t := toks.At(a.Source[len(a.Source)-1].End); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < a.Cue[0].Start; t++ {
		if x := m.r.Tags.XPOS[t]; m.r.Tags.UPOS[t] == segun.VERB && (x == "VBD" || x == "VBZ" || x == "VBP") {
			return true
		}
	}
	return false
}

// clause reports whether the tokens [first, end) hold a clause of their own: a finite verb with its subject or object,
// that is no remainder of a reporting clause.
func (m *maker) clause(first, end int) bool {
	if end-first < 4 {
		return false
	}
	for t := first; t < end; t++ {
		if m.r.Tags.UPOS[t] != segun.VERB {
			continue
		}
		switch m.r.Trees.Deprel[t] {
		case segun.RelRoot, segun.RelConj, segun.RelParataxis, segun.RelAdvcl, segun.RelAclRelcl, segun.RelCcomp:
		default:
			continue
		}
		for k := first; k < end; k++ {
			if int(m.r.Trees.Head[k]) == t {
				switch m.r.Trees.Deprel[k] {
				case segun.RelNsubj, segun.RelNsubjPass:
					return true
				}
			}
		}
	}
	return false
}

// plain makes one claim with a chain of one.
func (m *maker) plain(s *segun.Sentence, first, end int, rule string) {
	for first < end && m.r.Tags.UPOS[first] == segun.PUNCT {
		first++
	}
	for end > first && m.r.Tags.UPOS[end-1] == segun.PUNCT {
		end--
	}
	if end <= first {
		return
	}
	span := m.r.Tokens.Cover(first, end)
	c := segun.Claim{Grain: "main", Span: span, Content: []segun.Span{span}, Quote: "none", Act: "assert", Rule: "read/claim:" + rule}
	c.Chain = []segun.Voice{m.writer(s.Section)}
	if t := m.unread(first, end); t >= 0 {
		c.Act = "accuse"
		m.r.Doubt(m.r.Tokens.Tokens[t].Span, "unread-attribution", "Someone seems to accuse or deny something here, but who says what could not be read; it is not taken for a fact.")
	}
	m.finish(&c, s.Section, nil)
}

// charging lists verbs whose sentence is never the outlet's own plain word.
var charging = map[string]bool{"accuse": true, "allege": true, "blame": true, "deny": true, "suspect": true}

// unread returns a verb of accusing or denying among the tokens, which the search for attributions ought to have found; -1
// for none.
func (m *maker) unread(first, end int) int {
	for t := first; t < end; t++ {
		if m.r.Tags.UPOS[t] == segun.VERB && charging[m.r.Tags.Lemma[t]] && m.r.Trees.Deprel[t] != segun.RelAmod {
			return t
		}
	}
	return -1
}

// doubts notes long quotations that nobody is named for.
func (m *maker) doubts() {
	for _, q := range m.r.Quotes.List {
		if q.Scare || q.Inner.Len() < 40 || q.Sentence < 0 {
			continue
		}
		held := false
		for i := range m.r.Attributions.List {
			for _, c := range m.r.Attributions.List[i].Content {
				held = held || c.Overlaps(q.Span)
			}
		}
		if !held {
			m.r.Doubt(q.Span, "no-speaker", "A quotation for which no speaker was found; it is not counted for anyone.")
		}
	}
}
