package claim

import (
	"slices"

	"segun"
)

// heard puts above a voice the one who tells what it said, where the text has just let them speak and says that they heard it: "Miss Pryce said that Mr Crale came to her desk. He told
// her that the auditors were fishing." Whoever was told is the outlet's source for it. It ends with the next paragraph, and where the one who heard has not spoken there.
func (m *maker) heard() {
	h := &hearing{m: m, block: -1, sentence: -1, silent: -2, chains: map[int][]segun.Voice{}}
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.Grain == "role" || len(d.Chain) == 0 || d.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		h.step(d)
		p := h.teller(d)
		if p == nil {
			p = h.inAccountOf(d)
		}
		if p != nil {
			d.Chain = append(slices.Clone(p), d.Chain[1:]...)
		}
		h.between(d)
		h.keep(d)
	}
}

// hearing is what heard knows of the sentences before a claim.
type hearing struct {
	m        *maker
	block    int                      // the paragraph
	sentence int                      // the sentence of the last claim
	now      [][]segun.Voice          // the chains of this sentence
	before   [][]segun.Voice          // the chains of the sentences of the paragraph before this one, the nearest last
	last     [][]segun.Voice          // those that the paragraph before ended with
	under    map[string][]segun.Voice // voices of the paragraph -> those above them
	told     []segun.Span             // what has been said in the paragraph
	tellers  [][]segun.Voice          // by whom, parallel to told
	asked    []segun.Voice            // the chain of the last who told that they had asked something
	askedIn  int                      // the sentence in which they did
	silent   int                      // the last sentence in which somebody would not speak
	chains   map[int][]segun.Voice    // the last chain of each attribution that holds a claim, by the outermost that speaks
}

// step moves on to the sentence of a claim.
func (h *hearing) step(d *draft) {
	at := h.m.sentenceOf(d.Span)
	if len(d.Content) > 0 {
		at = h.m.sentenceOf(d.Content[0])
	}
	if at == h.sentence {
		return
	}
	h.before, h.now, h.sentence = append(h.before, h.now...), nil, at
	if at < 0 {
		return
	}
	if b := h.m.r.Tokens.Sentences[at].Block; b != h.block {
		h.block, h.last, h.before, h.told, h.tellers, h.asked = b, h.before, nil, nil, nil, nil
		h.under = map[string][]segun.Voice{}
	}
}

// keep notes who speaks in a claim.
func (h *hearing) keep(d *draft) {
	if len(d.Chain) < 2 {
		return
	}
	h.now = append(h.now, d.Chain)
	if k := h.m.outermostOf(d.holder); k >= 0 {
		h.chains[k] = d.Chain
		if d.holder != k && h.m.voices[d.holder] {
			h.chains[d.holder] = d.Chain
		}
	}
	for _, s := range d.Content {
		h.told, h.tellers = append(h.told, s), append(h.tellers, d.Chain)
	}
	if d.Act == "decline" || d.Act == "refer" {
		h.silent = h.sentence
	}
	if d.Act == "ask" && d.holder >= 0 {
		if a := &h.m.r.Attributions.List[d.holder]; a.Inside >= 0 && h.m.voices[a.Inside] || h.m.before0(a) {
			h.asked, h.askedIn = d.Chain, h.sentence
		}
	}
	if len(d.Chain) > 2 && d.Chain[1].Rule == toldOn {
		for k := 2; k < len(d.Chain); k++ {
			if id := d.Chain[k].Entity; id != "" && h.under[id] == nil {
				h.under[id] = d.Chain[:k]
			}
		}
	}
}

const toldOn = "told of by who heard it"

// teller returns the voices of the one who tells what a claim's outermost voice said, the outlet first; nil for none.
func (h *hearing) teller(d *draft) []segun.Voice {
	if len(d.Chain) < 2 {
		return nil
	}
	a := h.m.outermost(d)
	if a == nil || h.m.quotedSpeech(a) {
		return nil
	}
	x := &d.Chain[1]
	if e := h.m.entity(x.Entity); e != nil && h.m.presides(e) && h.m.xpos(a.Head) == "VBD" && !h.m.before0(a) {
		return nil // "The prosecutor asked him whether": in court
	}
	ear := h.m.hearer(a)
	if x.Kind == segun.VoiceUnspecified || a.Act == "call" && (ear < 0 || !h.m.toldThen(a) || !h.inAccount(a, x)) || a.Quote == "direct" && !h.m.behindCue(a) {
		return nil // who was told to do something did not have to tell the outlet
	}
	if ear >= 0 {
		here := slices.Concat(h.before, h.now)
		for k := len(here) - 1; k >= 0; k-- {
			if p := h.prefix(here[k], ear, a, x); p != nil {
				return p
			}
		}
		for k := len(h.last) - 1; k >= 0 && len(h.before) < 3; k-- {
			if p := h.prefix(h.last[k], ear, a, x); p != nil {
				return p
			}
		}
		return h.inStory(d, a, x)
	}
	if n := len(h.before); n > 0 && h.m.partOf(x) && len(h.before[n-1]) > 2 && h.before[n-1][1].Rule == toldOn && h.m.groupOf(&h.before[n-1][len(h.before[n-1])-1]) {
		return h.before[n-1][:len(h.before[n-1])-1]
	}
	if p := h.under[x.Entity]; p != nil && h.m.before0(a) {
		return p
	}
	for n, tries := len(h.before)-1, 0; n >= 0 && tries < 2 && h.m.before0(a); n, tries = n-1, tries+1 {
		c := h.before[n]
		k := len(c) - 1
		if c[1].Rule == toldOn {
			k, c = 1, c[:2] // the one who told of the last told of this too
		}
		if p := slices.IndexFunc(c, func(v segun.Voice) bool { return v.Entity == x.Entity }); p > 1 && x.Entity != "" && h.m.canHear(c[p-1].Entity) {
			return told(c[:p]) // "The governor had told her so, she said. It would come on Monday, he had said."
		}
		if !h.m.canHear(c[k].Entity) {
			continue // "The rule book required …"
		}
		if c[k].Entity == x.Entity || slices.ContainsFunc(c, func(v segun.Voice) bool { return v.Entity == x.Entity }) {
			return nil
		}
		out := slices.Clone(c)
		for j := 1; j < len(out); j++ {
			out[j].Rule = toldOn
		}
		return out
	}
	return h.inStory(d, a, x)
}

// between puts the one who was told something between the voice that says so and the one who told it: "The inspector, the bank says, was told by a watchman that …", "The bookkeeper told
// them, according to Strata, that …", of experts whom Strata has cited.
func (h *hearing) between(d *draft) {
	n := len(d.Chain) - 1
	if n < 2 || d.holder < 0 || d.Chain[n].Kind == segun.VoiceUnspecified || d.Chain[n].Rule == toldOn {
		return
	}
	m := h.m
	a := &m.r.Attributions.List[d.holder]
	if !slices.Equal(a.Source, d.Chain[n].Spans) || a.Act == "call" || m.quotedSpeech(a) {
		return
	}
	ear, heard := m.hearer(a), false
	if m.Find(a.Head, segun.RelAuxPass) >= 0 || m.is(a.Head, "hear", "learn") {
		if k := m.Find(a.Head, segun.RelNsubjPass, segun.RelNsubj); k >= 0 {
			ear, heard = k, true
		}
	}
	k, ok := m.byHead[max(ear, 0)]
	if ear < 0 || !ok || m.standsIn(a.Content, ear) {
		return
	}
	e := m.r.EntityOf(k)
	if e < 0 {
		return
	}
	id := m.r.Entities.List[e].ID
	if !m.canHear(id) || slices.ContainsFunc(d.Chain, func(v segun.Voice) bool { return v.Entity == id }) || !h.spoke(id) && !(heard && m.citedOnce(e)) {
		return
	}
	at := segun.Attribution{Source: []segun.Span{m.r.Mentions.List[k].Span}, Cue: a.Cue, Speaker: k, Rule: toldOn}
	d.Chain = slices.Insert(slices.Clone(d.Chain), n, m.voice(&at))
}

// citedOnce reports whether somebody cites an entity anywhere: "cites an inspector".
func (m *maker) citedOnce(e int) bool {
	if m.found.citedAt == nil {
		m.found.citedAt = map[int]bool{}
		for i := range m.r.Attributions.List {
			c := &m.r.Attributions.List[i]
			if c.Class != "cite" && c.Verb != "cite" || len(c.Content) == 0 {
				continue
			}
			if k := m.mentionIn(c.Content[0]); k >= 0 {
				m.found.citedAt[m.r.EntityOf(k)] = true
			}
		}
	}
	return m.found.citedAt[e]
}

// spoke reports whether an entity has spoken in the paragraph.
func (h *hearing) spoke(id string) bool {
	for _, c := range h.before {
		if slices.ContainsFunc(c, func(v segun.Voice) bool { return v.Entity == id }) {
			return true
		}
	}
	return false
}

// before0 reports whether somebody had said something before what is told: "Mr Arkwell had replied that …".
func (m *maker) before0(a *segun.Attribution) bool {
	h := a.Head
	if h > 2 && m.is(h-1, "to") && m.Head(h) >= 0 {
		h = m.Head(h) // "had telephoned him to say"
	}
	if m.r.Tags.XPOS[h] != "VBN" {
		return false
	}
	for k := h - 1; k > h-4 && k >= 0; k-- {
		if m.is(k, "have") {
			return m.r.Tags.XPOS[k] == "VBD"
		}
		if m.r.Tags.UPOS[k] != segun.ADV {
			return false
		}
	}
	return false
}

// inAccount reports whether whoever gave an order did so in what is being told, and not before the outlet's eyes: the account has spoken of them, they come into it as "a clerk", or it was "had
// told her to".
func (h *hearing) inAccount(a *segun.Attribution, x *segun.Voice) bool {
	m := h.m
	if m.before0(a) || len(x.Spans) > 0 && m.is(m.r.Tokens.At(x.Spans[0].Start), "a", "an") {
		return true
	}
	e := m.entity(x.Entity)
	if e == nil {
		return false
	}
	if a.Speaker >= 0 && m.r.EntityOf(a.Speaker) >= 0 && m.r.Entities.List[m.r.EntityOf(a.Speaker)].ID != x.Entity {
		e = &m.r.Entities.List[m.r.EntityOf(a.Speaker)] // "the chairman", beside the name that she is given here
	}
	for _, k := range e.Mentions {
		for _, s := range h.told {
			if s.Contains(m.r.Mentions.List[k].Span) {
				return true
			}
		}
	}
	return false
}

// toldThen reports whether a cue is in the past, or before it, and active: "advised him to", "had told her to", not "has asked them to".
func (m *maker) toldThen(a *segun.Attribution) bool {
	return m.Find(a.Head, segun.RelAuxPass) < 0 && (m.r.Tags.XPOS[a.Head] == "VBD" || m.before0(a))
}

// behindCue reports whether what is said stands behind the words for saying it.
func (m *maker) behindCue(a *segun.Attribution) bool {
	return len(a.Content) > 0 && len(a.Cue) > 0 && a.Content[0].Start > a.Cue[0].Start
}

// prefix returns the part of a chain down to the one whom token ear stands for, nil where they are not in it.
func (h *hearing) prefix(chain []segun.Voice, ear int, a *segun.Attribution, x *segun.Voice) []segun.Voice {
	for k := 1; k < len(chain); k++ {
		v := &chain[k]
		if v.Entity == "" || v.Entity == x.Entity || !h.m.canHear(v.Entity) {
			continue
		}
		if h.m.standsFor(ear, v.Entity, x.Entity) {
			out := slices.Clone(chain[:k+1])
			for j := 1; j < len(out); j++ {
				out[j].Rule = toldOn
			}
			return out
		}
	}
	return nil
}

// outermost returns the attribution of the outermost voice below the outlet in a claim, nil where it is not by one.
func (m *maker) outermost(d *draft) *segun.Attribution {
	v := &d.Chain[1]
	if len(v.Spans) == 0 && v.Kind != segun.VoiceUnspecified {
		return nil
	}
	var out *segun.Attribution
	for k, n := d.holder, 0; k >= 0 && n < 20; k, n = m.r.Attributions.List[k].Inside, n+1 {
		if a := &m.r.Attributions.List[k]; m.voices[k] && slices.Equal(a.Source, v.Spans) {
			out = a
		}
	}
	return out
}

// quotedSpeech reports whether the words for who says something stand inside a quotation: whoever speaks there is told of by who is quoted.
func (m *maker) quotedSpeech(a *segun.Attribution) bool {
	return m.quoted(a.Head)
}

// hearer returns the token for the one to whom something is said, -1 for none: "told | her that", "was told by a clerk", "had heard from a driver", "replied to | him".
func (m *maker) hearer(a *segun.Attribution) int {
	t := a.Head
	if a.Class != "inform" && !m.told(t, "confides") {
		return -1
	}
	s := &m.r.Tokens.Sentences[m.r.Tokens.SentenceOf(t)]
	if m.Find(t, segun.RelAuxPass) >= 0 || m.is(t, "hear", "learn", "understand") {
		for k := t - 1; k >= s.First && k > t-6; k-- { // "He was told by a clerk"
			if m.is(k, "he", "she", "they") {
				return k
			}
			if m.r.Tags.UPOS[k] == segun.PUNCT || m.r.Tags.UPOS[k] == segun.NOUN {
				break
			}
		}
		return -1
	}
	k := t + 1
	if m.is(k, "to", "back") {
		k++
	}
	if w := m.Word(min(k, m.Len()-1)); k < s.End && (w == "him" || w == "her" || w == "them") && m.Rel(k) != segun.RelNmodPoss && !m.standsIn(a.Content, k) {
		return k
	}
	return -1
}

// canHear reports whether an entity is somebody who can be told something: a person or a group.
func (m *maker) canHear(id string) bool {
	e := m.entity(id)
	return e != nil && id != "e0" && (e.Kind == segun.Person || e.Kind == segun.Group)
}

// standsFor reports whether a pronoun can be of an entity: it was taken for it, or for nobody, or for the one who speaks, who does not speak of themselves by it.
func (m *maker) standsFor(t int, id, speaker string) bool {
	e := m.entityAt(t)
	if e < 0 || m.r.Entities.List[e].ID == speaker {
		who := m.entity(id)
		if m.is(t, "they", "them") {
			return who.Kind == segun.Group
		}
		return who.Kind == segun.Person
	}
	return m.r.Entities.List[e].ID == id
}

// groupOf reports whether a voice is of a group.
func (m *maker) groupOf(v *segun.Voice) bool {
	e := m.entity(v.Entity)
	return e != nil && e.Kind == segun.Group && m.r.Tags.UPOS[m.r.Tokens.At(v.Spans[0].Start)] != segun.NUM
}
