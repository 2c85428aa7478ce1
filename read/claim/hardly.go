package claim

import "segun"

// hardly reports whether an adverb such as "hardly" at token k says that predicate h is not so: "has hardly changed". What had hardly begun when something else came did begin, and
// what is hardly in doubt is so.
func (m *maker) hardly(k, h int) bool {
	i := m.r.Tokens.SentenceOf(k)
	if i < 0 || m.is(h, "doubt", "dispute", "deny", "question", "surprise", "surprising", "wait") || m.r.Tags.UPOS[h] == segun.ADJ {
		return false
	}
	return !m.cameUpon(k, &m.r.Tokens.Sentences[i])
}

// cameUpon reports whether what stands behind token k happened before something that came upon it: "had hardly sat down | when the bell rang".
func (m *maker) cameUpon(k int, s *segun.Sentence) bool {
	if !m.is(k-1, "have") && !m.is(k+1, "have") {
		return false
	}
	for j := k + 1; j < s.End; j++ {
		if m.is(j, "when", "before", "than") {
			return true
		}
	}
	return false
}

// hadBetter reads "had better leave" and "'d best leave" as what should be done.
func (m *maker) hadBetter(h int, s *segun.Sentence, f *facts) {
	if f.force != "" || f.modal != "" && f.modal != "would" {
		return
	}
	if f.modal == "would" && m.is(h, "do") && m.is(h+1, "well", "better") && m.is(h+2, "to") && f.negative == "" {
		f.modal, f.past, f.present = "should", false, false // "would do well to look at its own books"
		return
	}
	for k := h + 1; k > s.First && k > h-5 && k+2 < s.End; k-- {
		if w := m.Word(k); w != "better" && w != "best" || !m.is(k-1, "have") && m.Word(k-1) != "'d" && m.Word(k-1) != "’d" || m.r.Tags.XPOS[k-1] != "VBD" && m.r.Tags.XPOS[k-1] != "MD" {
			continue
		}
		if x := m.r.Tags.XPOS[k+1]; (x == "VB" || x == "VBP" || x == "VBN" || m.is(k+1, "not")) && !m.is(k+2, "than") {
			f.modal, f.past, f.present = "should", false, false
		}
		return
	}
}
