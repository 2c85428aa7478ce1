package claim

import (
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// inTexts puts above those who speak in a text the one whom the text comes through: who reads it out, quotes or prints it ("A message read aloud by Ms Aune contradicts him. In it, an
// engineer writes that …"), and the minutes in which somebody "is recorded as" saying something. It goes on to the end of the paragraph while those who speak in the text do so in the
// present tense.
func (m *maker) inTexts() {
	block, last := -1, -2
	var through []segun.Voice
	for i := range m.drafts {
		d := &m.drafts[i]
		if len(d.Chain) < 2 || d.Grain == "role" || d.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		a := m.outermost(d)
		if a == nil || m.quoted(a.Head) {
			continue
		}
		si := m.r.Tokens.SentenceOf(a.Head)
		s := &m.r.Tokens.Sentences[si]
		if s.Block != block {
			block, through = s.Block, nil
		}
		switch {
		case m.recordedAs(a.Head):
			if v := m.textBefore(i, si); v != nil {
				m.putAbove(d, []segun.Voice{*v})
			}
			continue
		case m.madeText(s, a) >= 0:
			if v := m.holderOf(m.madeText(s, a), a); v != nil {
				through, last = []segun.Voice{*v}, si
				m.putAbove(d, through)
			}
			through = nil
			continue
		case m.opensInText(s, a):
			through = nil
			if v := m.holderBefore(si); v != nil {
				through, last = []segun.Voice{*v}, si
			}
		case through != nil && si > last+1 || m.r.Tags.XPOS[a.Head] != "VBZ":
			through = nil
		}
		if through != nil {
			m.putAbove(d, through)
			last = si
		}
	}
}

const inText = "in a text that comes through it"

// putAbove puts voices above those of a claim, unless they are there already.
func (m *maker) putAbove(d *draft, above []segun.Voice) {
	for _, v := range above {
		if v.Entity != "" && slices.ContainsFunc(d.Chain, func(x segun.Voice) bool { return x.Entity == v.Entity }) {
			return
		}
	}
	d.Chain = slices.Concat(d.Chain[:1], above, d.Chain[1:])
}

// recordedAs reports whether the participle at t stands behind "is recorded as".
func (m *maker) recordedAs(t int) bool {
	return t > 1 && m.r.Tags.XPOS[t] == "VBG" && m.is(t-1, "as") && m.is(t-2, "record", "minute", "report", "note")
}

// textBefore returns the text that speaks in the paragraph before claim i, or that a sentence of it opens with, nil for none.
func (m *maker) textBefore(i, si int) *segun.Voice {
	block := m.r.Tokens.Sentences[si].Block
	for j := i - 1; j >= 0 && m.blockOf(m.drafts[j].Span) == block; j-- {
		if c := m.drafts[j].Chain; len(c) > 1 && m.textVoice(&c[1]) {
			v := c[1]
			v.Rule = inText
			return &v
		}
	}
	for k := si - 1; k >= 0 && m.r.Tokens.Sentences[k].Block == block; k-- {
		s := &m.r.Tokens.Sentences[k]
		for t := s.First; t < s.First+4 && t < s.End; t++ {
			if x, ok := m.byHead[t]; ok && m.text(t) {
				at := segun.Attribution{Source: []segun.Span{m.r.Mentions.List[x].Span}, Speaker: x, Cue: []segun.Span{m.r.Tokens.Tokens[t].Span}, Rule: inText}
				v := m.voice(&at)
				return &v
			} else if strings.EqualFold(m.Word(t), "minutes") && m.is(t+1, "of") {
				end := t
				for end+1 < s.End && m.r.Tags.UPOS[end+1] != segun.VERB && m.r.Tags.UPOS[end+1] != segun.AUX && m.Word(end+1) != "," {
					end++
				}
				return &segun.Voice{Kind: segun.VoiceDocument, Spans: []segun.Span{{Start: m.r.Tokens.Tokens[t].Span.Start, End: m.r.Tokens.Tokens[end].Span.End}}, Rule: inText}
			}
		}
	}
	return nil
}

// textVoice reports whether a voice is a text by its own words.
func (m *maker) textVoice(v *segun.Voice) bool {
	t := m.nounOf(v.Spans)
	return t >= 0 && m.text(t)
}

// text reports whether a noun is of a text: "minutes", "e-mail", "note".
func (m *maker) text(t int) bool {
	return m.r.Tags.UPOS[t] == segun.NOUN && (m.w.heads[modelString(m.lemma(t))] == segun.VoiceDocument || m.is(t, "minute", "minutes", "email", "e-mail", "cable", "message", "note", "recording", "ledger") && m.Flags[t]&phrase.TimeNoun == 0 || m.Word(t) == "minutes" && m.is(t+1, "of"))
}

// opensInText reports whether a sentence opens with a text in which attribution a speaks: "In it, …", "In one of them, sent in May, …", "In the minutes …".
func (m *maker) opensInText(s *segun.Sentence, a *segun.Attribution) bool {
	if !m.is(s.First, "in") || len(a.Source) == 0 || m.r.Tokens.At(a.Source[0].Start) > a.Head {
		return false
	}
	t := s.First + 1
	switch {
	case m.is(t, "it", "one", "another"):
		return true
	case m.is(t, "the", "a", "an", "this", "that"):
		for k := t + 1; k < t+4 && k < a.Head; k++ {
			if m.text(k) || m.Word(k) == "minutes" {
				return true
			}
		}
	}
	return false
}

// madeText returns the sentence that tells who gives out the text which attribution a speaks by: its own, for "read out a letter from the auditor, which stated that …"; the one before, for
// "The Quill published an account by a student, Mara Ellison. She said …". -1 for none.
func (m *maker) madeText(s *segun.Sentence, a *segun.Attribution) int {
	if len(a.Source) != 1 {
		return -1
	}
	t, si := m.r.Tokens.At(a.Source[0].Start), m.r.Tokens.SentenceOf(a.Head)
	if m.r.Tokens.Tokens[t].Span.End < a.Source[0].End {
		return -1
	}
	switch {
	case m.is(t, "which") && t > s.First+3:
		return si
	case m.is(t, "he", "she", "they") && t == s.First && si > 0 && m.r.Tokens.Sentences[si-1].Block == s.Block:
		return si - 1
	}
	return -1
}

// holderOf returns who gives out, in the sentence at k, the text that was made by the one who speaks in attribution a, nil for none: its maker stands behind "by" or "from".
func (m *maker) holderOf(k int, a *segun.Attribution) *segun.Voice {
	s := &m.r.Tokens.Sentences[k]
	for t := s.First; t < s.End && t < a.Head; t++ {
		if !m.is(t, "read", "quote", "publish", "print", "reproduce", "broadcast", "air") || m.r.Tags.UPOS[t] != segun.VERB {
			continue
		}
		n := m.Find(t, segun.RelNsubj)
		x, ok := m.byHead[max(n, 0)]
		if n < 0 || !ok || !m.textBehind(t, s) {
			continue
		}
		made := k == m.r.Tokens.SentenceOf(a.Head)
		for j := t + 1; j < s.End && !made; j++ {
			if m.is(j, "by", "from") {
				if y := m.mentionFrom(j+1, s.End); y >= 0 && a.Speaker >= 0 && m.r.EntityOf(y) >= 0 {
					for i := y; i < len(m.r.Mentions.List) && m.r.Mentions.List[i].First < s.End; i++ {
						made = made || m.r.EntityOf(i) == m.r.EntityOf(a.Speaker)
					}
				}
			}
		}
		at := segun.Attribution{Source: []segun.Span{m.r.Mentions.List[x].Span}, Speaker: x, Cue: []segun.Span{m.r.Tokens.Tokens[t].Span}, Rule: inText}
		if v := m.voice(&at); made && !m.own(&v) && !m.is(m.r.Mentions.List[x].First, "we", "i", "this") {
			return &v
		}
	}
	return nil
}

// holderBefore returns who gives out the text of which the sentence before the one at si, in the same paragraph, speaks: who reads, quotes or prints it. Nil for none, and for the outlet
// itself.
func (m *maker) holderBefore(si int) *segun.Voice {
	for k := si - 1; k >= 0 && k >= si-2 && m.r.Tokens.Sentences[k].Block == m.r.Tokens.Sentences[si].Block; k-- {
		s := &m.r.Tokens.Sentences[k]
		for t := s.First; t < s.End; t++ {
			if !m.told(t, "makespublic") || m.r.Tags.UPOS[t] != segun.VERB {
				continue
			}
			h := -1
			if m.r.Tags.XPOS[t] == "VBN" && m.Find(t, segun.RelNsubj) < 0 {
				for j := t + 1; j < t+4 && j+1 < s.End && h < 0; j++ {
					if m.is(j, "by") {
						h = m.mentionFrom(j+1, s.End)
					}
				}
			} else if n := m.Find(t, segun.RelNsubj); n >= 0 && m.textBehind(t, s) {
				if x, ok := m.byHead[n]; ok {
					h = x
				}
			}
			if h < 0 {
				continue
			}
			at := segun.Attribution{Source: []segun.Span{m.r.Mentions.List[h].Span}, Speaker: h, Cue: []segun.Span{m.r.Tokens.Tokens[t].Span}, Rule: inText}
			v := m.voice(&at)
			if m.own(&v) || m.is(m.r.Mentions.List[h].First, "we", "i", "this") {
				return nil
			}
			return &v
		}
	}
	return nil
}

// mentionFrom returns the widest mention that starts in the first two tokens of [from, end), -1 for none.
func (m *maker) mentionFrom(from, end int) int {
	for i := m.mentionsFrom(from); i < len(m.r.Mentions.List) && m.r.Mentions.List[i].First <= from+1; i++ {
		if x := &m.r.Mentions.List[i]; x.End <= end {
			if k, ok := m.byHead[x.Head]; ok && m.r.Mentions.List[k].First >= from {
				return k
			}
		}
	}
	return -1
}

// textBehind reports whether a text stands a few words behind a verb: "read out a letter", "reads from an email", "quotes emails".
func (m *maker) textBehind(t int, s *segun.Sentence) bool {
	for k := t + 1; k < s.End && k < t+7; k++ {
		if m.text(k) || m.Word(k) == "minutes" || m.is(k, "account") && m.is(k+1, "by") {
			return true
		}
	}
	return false
}
