package claim

import "slices"

// unanswered says of the accusations that no claim is tied to whether somebody may have answered them. "No reply in this document" is a grave thing to say of a text, and most replies are
// tied to nothing: it is said only where nobody of the side of the accused says anything in it and, where those are called by no name, nobody at all denies or judges anything. Else the reader is told only that no reply could be
// tied to it.
func (m *maker) unanswered() {
	h := m.speaking()
	for i := range m.drafts {
		a := &m.drafts[i]
		if a.Status != "alleged" || h.replied[i] || a.met || m.acquitted(a) {
			continue
		}
		whom := m.targets(a)
		if len(whom) == 0 || slices.ContainsFunc(whom, func(id string) bool { return m.ownSpeaker(a, id) }) {
			continue // their own counsel repeats it, to answer it
		}
		flag := "no_reply_in_document"
		if slices.ContainsFunc(whom, h.speaks) || h.mayAnswer(a) || h.contradicted(a, whom) || h.writer && len(a.Chain) > 1 {
			flag = "reply_unclear"
		}
		a.Flags = append(a.Flags, flag)
	}
}

// speaking is who says anything in a text, and for whom.
type speaking struct {
	m       *maker
	writer  bool            // the text is a letter or a statement: all of it may be a reply
	replied []bool          // of each claim, whether one is tied to it
	heard   map[string]bool // the voices, and those whom the words for a voice name: "a spokeswoman for the hospital"
	side    map[string]bool // whether anybody of somebody's side is heard, as far as asked
	against []int           // the first claim that denies, judges or says that something is not so, and the first of another voice
	loose   []int           // the sentences of denials that are tied to nothing and of what unnamed spokesmen say, ascending
}

// speaking gathers who says anything. Non-answers are none of it.
func (m *maker) speaking() *speaking {
	h := &speaking{m: m, replied: make([]bool, len(m.drafts)), heard: map[string]bool{}, side: map[string]bool{}}
	for j := range m.drafts {
		r := &m.drafts[j]
		for _, i := range m.draftsOf(r.Answers) {
			h.replied[i] = true
		}
		h.writer = h.writer || writes(r)
		if r.Grain == "role" || len(r.Content) == 0 || r.Act == "decline" || r.Act == "refer" || len(r.Chain) < 2 {
			continue
		}
		for k := range r.Chain[1:] {
			h.heard[r.Chain[k+1].Entity] = true
		}
		for _, id := range m.voiceOf(r).names {
			h.heard[id] = true
		}
		if k := len(h.against); (r.Act == "deny" || r.Act == "evaluate" || r.Status == "negated") && (k == 0 || k == 1 && !m.oneVoice(&m.drafts[h.against[0]], r)) {
			h.against = append(h.against, j)
		}
		if r.Act == "deny" && len(r.Answers) == 0 || m.speaker(r) {
			h.loose = append(h.loose, m.sentenceOf(r.Content[0]))
		}
	}
	slices.Sort(h.loose)
	return h
}

// speaks reports whether somebody, or anybody who speaks for them, says anything in the text.
func (h *speaking) speaks(id string) bool {
	if h.heard[id] {
		return true
	}
	is, known := h.side[id]
	if !known {
		is = id != "e0" && h.m.links != nil && slices.ContainsFunc(h.m.links.Side(h.m.numberOf(id)), func(e int) bool { return h.heard[h.m.r.Entities.List[e].ID] })
		h.side[id] = is
	}
	return is
}

// looseReach is how many paragraphs behind an accusation a denial that is tied to nothing may be one of it.
const looseReach = 2

// mayAnswer reports whether a denial that is tied to nothing, or what a spokesman of nobody says, follows an accusation so closely that it may be meant.
func (h *speaking) mayAnswer(a *draft) bool {
	if len(a.Content) == 0 {
		return false
	}
	m := h.m
	s := m.sentenceOf(a.Content[0])
	k, _ := slices.BinarySearch(h.loose, s)
	return k < len(h.loose) && m.r.Tokens.Sentences[h.loose[k]].Block-m.r.Tokens.Sentences[s].Block <= looseReach
}

// contradicted reports whether those whom an accusation is of have no name and anybody but its voice denies or judges something: "a catering company" may be heard further down under a name.
func (h *speaking) contradicted(a *draft, whom []string) bool {
	if slices.ContainsFunc(whom, func(id string) bool { e := h.m.entity(id); return e != nil && e.Named }) {
		return false
	}
	return slices.ContainsFunc(h.against, func(j int) bool { return !h.m.oneVoice(&h.m.drafts[j], a) })
}
