package attribution

import (
	"slices"

	"segun"
)

// leastOnly is how often somebody is quoted, at least, before a quotation without a speaker can be taken for theirs.
const leastOnly = 2

// onlyVoice returns the one person whom a text quotes in direct speech at all, and more than once, before and behind a quotation that stands in a paragraph of its own without a speaker, as local broadcasters print them.
// -1 for none: where two people are quoted, where nobody is quoted behind it, where somebody else has been named since, or where it speaks of the one by name or the text asks it as a question of its own.
func (f *finder) onlyVoice(q run) (int, run) {
	si := f.r.Tokens.SentenceOf(q.first)
	if f.severals || si < 0 || !f.ownParagraph(q) {
		return -1, run{}
	}
	n, before, after := 0, -1, -1
	var name run
	for i := range f.out {
		a := &f.out[i]
		if a.subject < 0 || len(a.source) == 0 || len(a.content) == 0 || f.quoteAt(a.head) >= 0 || f.quoteAt(a.content[0].first) < 0 && !a.quote {
			continue
		}
		m := f.personAt(a.source[0])
		if m.empty() {
			if f.is(a.subject, "he", "she") && f.upos(a.subject) == segun.PRON {
				continue // whoever that is has been named
			}
			f.severals = true
			return -1, run{}
		}
		if n > 0 && f.Low[m.end-1] != f.Low[name.end-1] {
			f.severals = true
			return -1, run{}
		}
		if n == 0 || m.end-m.first > name.end-name.first {
			name = m
		}
		n++
		if f.end(a) <= q.first {
			before = max(before, f.end(a))
		} else if a.content[0].first >= q.end {
			after = i
		}
	}
	if n < leastOnly || before < 0 || after < 0 || f.mentions(q, name) || f.othersNamed(run{before, q.first}, name) {
		return -1, run{}
	}
	return name.end - 1, name
}

// heardBefore returns the one person who has been heard in the paragraph of a quotation that opens its sentence without a speaker: "According to Odo Tarn, more plums go east. The north matters most. | “Demand is stable.”" -1 for none: where
// another voice is heard or another person named there, or where the words may be of that person.
func (f *finder) heardBefore(q run) (int, run) {
	toks := f.r.Tokens
	si := toks.SentenceOf(q.first)
	if si < 1 || toks.Sentences[si].First != q.first || f.is(q.first+1, "he", "she", "they") {
		return -1, run{}
	}
	from := si
	for from > 0 && toks.Sentences[from-1].Block == toks.Sentences[si].Block {
		from--
	}
	var name run
	for i := range f.out {
		a := &f.out[i]
		if a.head < toks.Sentences[from].First || a.head >= q.first || f.quoteAt(a.head) >= 0 || len(a.content) == 0 {
			continue
		}
		if a.subject < 0 || len(a.source) == 0 || !speaking[a.frame.class] && a.frame.class != "according" {
			return -1, run{}
		}
		m := f.personAt(a.source[0])
		if m.empty() || !name.empty() && f.Low[m.end-1] != f.Low[name.end-1] {
			return -1, run{}
		}
		name = m
	}
	if name.empty() || f.mentions(q, name) || f.othersNamed(run{toks.Sentences[from].First, q.first}, name) {
		return -1, run{}
	}
	return name.end - 1, name
}

// ownParagraph reports whether a quotation is all of its paragraph.
func (f *finder) ownParagraph(q run) bool {
	toks := f.r.Tokens
	a, b := toks.SentenceOf(q.first), toks.SentenceOf(q.end-1)
	if a < 0 || b < 0 || toks.Sentences[a].First != q.first || toks.Sentences[b].End != q.end || f.r.Doc.Sections[toks.Sentences[a].Section].Kind != segun.Body {
		return false
	}
	return (a == 0 || toks.Sentences[a-1].Block != toks.Sentences[a].Block) && (b+1 == len(toks.Sentences) || toks.Sentences[b+1].Block != toks.Sentences[b].Block)
}

// personAt returns the name of the one person whom the words for a source name, empty for none.
func (f *finder) personAt(r run) run {
	if f.r.Mentions == nil {
		return run{}
	}
	out, list := run{}, f.r.Mentions.List
	for i := mentionsFrom(list, r.first); i < len(list) && list[i].First < r.end; i++ {
		m := &list[i]
		if m.End > r.end || m.Form != segun.FormName || m.Kind != segun.Person && (m.Kind != segun.OtherEntity || m.End-m.First > 1) {
			continue
		}
		if !out.empty() {
			return run{}
		}
		out = run{m.First, m.End}
	}
	return out
}

// mentionsFrom returns the first mention that starts at token t or behind.
func mentionsFrom(list []segun.Mention, t int) int {
	i, _ := slices.BinarySearchFunc(list, t, func(m segun.Mention, t int) int { return m.First - t })
	return i
}

// othersNamed reports whether a stretch names a person other than the one, by the last word of a name or the first ("Valerie").
func (f *finder) othersNamed(r, name run) bool {
	if f.r.Mentions == nil {
		return false
	}
	list := f.r.Mentions.List
	for i := mentionsFrom(list, r.first); i < len(list) && list[i].First < r.end; i++ {
		m := &list[i]
		if m.Form != segun.FormName || m.Kind != segun.Person {
			continue
		}
		if l := f.Low[m.End-1]; l != f.Low[name.end-1] && l != f.Low[name.first] {
			return true
		}
	}
	return false
}
