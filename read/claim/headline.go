package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// headlinePlans marks what a headline tells of as to come without a verb for it: "Navy plans to close port", where the tree has a noun, "Council to sell bridge", "Bid to close port".
func (m *maker) headlinePlans() {
	for i := range m.r.Tokens.Sentences {
		s := &m.r.Tokens.Sentences[i]
		if m.r.Doc.Sections[s.Section].Kind != segun.Headline {
			continue
		}
		from := s.First
		for t := s.First; t <= s.End; t++ {
			if t < s.End && (m.r.Tags.UPOS[t] != segun.PUNCT || m.mark(t)) {
				continue
			}
			if m.plansAhead(from, t) {
				for k := from; k < t; k++ {
					m.forced[k] = "planned"
				}
			}
			from = t + 1
		}
	}
}

// plansAhead reports whether tokens [from, to) have no finite verb and an infinitive right behind a noun that is a subject or a plan.
func (m *maker) plansAhead(from, to int) bool {
	found := false
	for t := from; t < to; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) {
			return false
		}
		if m.r.Tags.XPOS[t] == "VBN" && m.Find(t, segun.RelObj) > t {
			return false // "Envoy ‘used diplomatic bag to bring in jewels’": what was done, and what for
		}
		if t > from && m.is(t, "to") && m.is(t-1, "failure", "refusal", "inability", "reluctance", "unwillingness") {
			return false
		}
		found = found || t > from && t+1 < to && m.is(t, "to") && m.aheadOf(t, from)
	}
	return found
}

// aheadOf reports whether "to" at token t opens what is to come behind the words from token from on, the subject of a headline: "Talks | to resume", "Bridge | to be closed", "Cable car | ‘to open by May’". The tagger may have taken
// the verb for a noun and the subject for a verb, for both stand without what they have in a sentence.
func (m *maker) aheadOf(t, from int) bool {
	b := t - 1
	if m.mark(b) && b > from {
		b--
	}
	x := m.r.Tags.XPOS
	noun := m.r.Tags.UPOS[b] == segun.NOUN || m.r.Tags.UPOS[b] == segun.PROPN
	if m.is(t+1, "be") && b == from && m.r.Tags.UPOS[b] == segun.VERB && x[b] == "VB" {
		return true
	}
	if x[t+1] == "VB" {
		return noun || x[b] == "VBG" && b > from && m.r.Tags.UPOS[b-1] == segun.PROPN
	}
	return noun && x[t] == "TO" && m.Flags[t+1]&phrase.VerbBase != 0
}

// mark reports whether a quotation mark stands at token t.
func (m *maker) mark(t int) bool {
	switch m.Word(t) {
	case "'", "\"", "‘", "’", "“", "”":
		return true
	}
	return false
}

// firstParagraphs is how many sentences behind a headline may name its voice.
const firstParagraphs = 6

// headlinePaper returns the mention of the outlet that a headline only calls a paper, "Navy plans to close port, paper says": the one that the first sentences of the text name as their
// source; -1 where they name none or several.
func (m *maker) headlinePaper(a *segun.Attribution) int {
	if !hasPrefix(a.Rule, "heading") || len(a.Source) != 1 {
		return -1
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if t+1 < m.Len() && m.r.Tokens.Tokens[t+1].Span.Start < a.Source[0].End || !m.is(t, "paper", "newspaper", "magazine", "broadcaster", "daily", "weekly", "website", "station", "report") {
		return -1
	}
	s, found, who := m.r.Tokens.SentenceOf(t), -1, -1
	for i := range m.r.Attributions.List {
		b := &m.r.Attributions.List[i]
		if b.Speaker < 0 || len(b.Source) == 0 {
			continue
		}
		k := m.sentenceOf(b.Source[0])
		e := m.r.EntityOf(b.Speaker)
		if k <= s || k > s+firstParagraphs || e < 0 || m.r.Entities.List[e].Kind != segun.Outlet || !m.r.Entities.List[e].Named || e == who {
			continue
		}
		if found >= 0 {
			return -1
		}
		found, who = b.Speaker, e
	}
	return found
}

// aheadInHeadline tells what a headline's words say of what is to come where their "be" is left out ("Mayor tipped for top job", "Brewery on brink of collapse", "Jobs at risk as …"), where a verb was taken for a noun
// ("Mayor eyes second term"), and where they ask for something ("Let the ferries run"). Two empty strings for most.
func (m *maker) aheadInHeadline(c *segun.Claim, s *segun.Sentence) (realis, why string) {
	t := m.r.Tokens.At(c.Content[0].Start)
	if m.is(t, "let") && t == s.First && t+2 < s.End && !m.is(t+1, "off", "down", "out", "go") {
		return "called_for", "\"" + m.Word(t) + "\""
	}
	if r, w := m.onlyNamed(t, c, s); r != "" {
		return r, w
	}
	for k := t + 1; k < s.End && m.r.Tokens.Tokens[k].Span.Start < c.Content[0].End; k++ {
		x := m.r.Tags.XPOS[k]
		switch {
		case m.eyes(k, s):
			return "planned", "\"" + m.Word(k) + "\""
		case m.Word(k) == "facing" && m.named1(k-1) && m.threatened(k):
			return "predicted", "\"facing\""
		case m.capitalTo(k, s) != "":
			return m.capitalTo(k, s), "\"" + m.Text(k, k+2) + "\" in a headline"
		case m.briefVerb(k, s) != "":
			return m.briefVerb(k, s), "\"" + m.Word(k) + "\""
		case finiteTag(x) && x != "VBD", m.is(k, "as", "after", "amid", "over", "when", "while", "before"):
			return "", ""
		case !m.named1(k - 1):
			if r, w := m.agencyParticiple(k, s); r != "" && (m.r.Tags.XPOS[k-1] == "VBG" || m.r.Tags.UPOS[k-1] == segun.ADV && m.named1(k-2)) {
				return r, w
			}
			if x == "VBD" {
				return "", ""
			}
			continue
		}
		if r, w := m.withoutBe(k); r != "" {
			return r, w
		}
		if r, w := m.agencyParticiple(k, s); r != "" {
			return r, w
		}
		if x == "VBD" {
			return "", ""
		}
	}
	return "", ""
}

// onlyNamed tells what a headline without a verb says of whether what it names has come about: by the noun it opens with ("Calls for inquiry into fire", "Warning of floods"), by what it is behind one
// ("Blackouts possible"), or by when it is to be ("New hospital by 2040", "Free travel from July"). Two empty strings for most.
func (m *maker) onlyNamed(t int, c *segun.Claim, s *segun.Sentence) (realis, why string) {
	end := t
	for end < s.End && m.r.Tokens.Tokens[end].Span.Start < c.Content[0].End {
		if x := m.r.Tags.XPOS[end]; finiteTag(x) || x == "VBN" || x == "VBG" && end > t || x == "WRB" || x == "WP" || m.r.Tags.UPOS[end] == segun.SCONJ || m.is(end, "after", "no", "not", "never", "nothing", "nobody") {
			return "", ""
		}
		end++
	}
	for t < end-2 && m.is(t, "new", "fresh", "more", "growing", "last", "final") {
		t++
	}
	if w, ok := m.w.modal[modelString(m.lemma(t))]; ok && t+2 < end && unsettled(w.realis) && (m.is(t+1, "for", "of", "over") || m.is(t+1, "to") && m.r.Tags.XPOS[t+2] == "VB") && !m.is(t, "race", "vote", "deal", "operation", "mission", "order", "project", "programme", "program") {
		if m.is(t, "warning") {
			return "predicted", "\"" + m.Text(t, t+2) + "\""
		}
		return w.realis, "\"" + m.Text(t, t+2) + "\""
	}
	for k := t + 1; k < end; k++ {
		switch {
		case m.is(k, "possible", "probable", "imminent", "inevitable") && m.named1(k-1) && (k+1 == end || !m.named1(k+1)):
			return "predicted", "\"" + m.Word(k) + "\""
		case m.is(k, "from") && k+1 < end && m.Flags[k+1]&(phrase.Month|phrase.Weekday) != 0 && k+2 >= end, m.is(k, "from", "by", "until") && k+2 < end && m.is(k+1, "next"):
			return "planned", "a headline with a day to come"
		case m.is(k, "by") && k+1 < end && (m.Flags[k+1]&(phrase.Month|phrase.Weekday) != 0 || m.is(k+1, "spring", "summer", "autumn", "winter", "easter", "christmas") || m.Look[k+1]&phrase.Digit != 0 && len(m.Word(k+1)) == 4):
			return "planned", "a headline with a day by which"
		}
	}
	return "", ""
}

// eyes reports whether token k is the verb of a headline by which somebody has something in view: "Mayor | eyes second term".
func (m *maker) eyes(k int, s *segun.Sentence) bool {
	return strings.EqualFold(m.Word(k), "eyes") && k+1 < s.End && m.named1(k-1) && m.r.Tags.UPOS[k+1] != segun.PUNCT && m.r.Tags.UPOS[k+1] != segun.ADP && m.r.Tags.UPOS[k+1] != segun.AUX && m.r.Tags.UPOS[k+1] != segun.CCONJ
}

// capitalTo returns what an infinitive at token k says whose verb a capital has hidden, behind the noun of what has not come about that it hangs on: "Bid to Save Mill Gathers Pace", "Row Over Plan to Ban Nets"; "" for none.
func (m *maker) capitalTo(k int, s *segun.Sentence) string {
	if !m.is(k, "to") || k+2 >= s.End || m.Look[k+1]&phrase.Capital == 0 || m.Flags[k+1]&phrase.VerbBase == 0 || m.Flags[k+1]&(phrase.BigPlace|phrase.Country) != 0 || m.r.Tags.UPOS[k+2] == segun.PUNCT {
		return ""
	}
	for _, l := range [...]string{m.lemma(k - 1), strings.TrimSuffix(m.lemma(k-1), "s")} {
		if w, ok := m.w.modal[modelString(l)]; ok && (w.all || w.realis != "planned" || m.is(k-1, "talks", "talk")) && !m.is(k-1, "vote", "move") {
			return w.realis
		}
	}
	return ""
}

// briefVerb returns what the verb of a headline at token k says of its object, wherever its capital has hidden it: "Firm Mulls Bid for Rival", "Police Fear Second Bomb", "Villagers Brace for Flood"; "" for none. A verb
// stands behind a noun or name and before the noun phrase that is its object.
func (m *maker) briefVerb(k int, s *segun.Sentence) string {
	if !m.named1(k-1) || k+1 >= s.End || m.r.Tags.XPOS[k] == "VBG" || m.r.Tags.XPOS[k] == "VBD" {
		return ""
	}
	for _, key := range [...]uint64{modelString(m.lemma(k)), modelString(strings.ToLower(m.Word(k)))} {
		for _, p := range m.w.unreal[key] {
			if !p.brief || m.is(k, "be") {
				continue
			}
			end := m.follow(&p, k)
			if end <= 0 {
				continue
			}
			if u := m.r.Tags.UPOS[min(end, s.End-1)]; end == k+1 && (end >= s.End || u != segun.NOUN && u != segun.PROPN && u != segun.ADJ && u != segun.DET && u != segun.NUM || finiteTag(m.r.Tags.XPOS[end])) {
				continue
			}
			if p.realis == "near" {
				return "not_happened"
			}
			return p.realis
		}
	}
	return ""
}

// named1 reports whether a noun or name stands at token t, as it does before the predicate of a headline.
func (m *maker) named1(t int) bool {
	return t >= 0 && (m.r.Tags.UPOS[t] == segun.NOUN || m.r.Tags.UPOS[t] == segun.PROPN)
}

// withoutBe looks from token k on for what a table says of a predicate with "be", which a headline leaves out.
func (m *maker) withoutBe(k int) (realis, why string) {
	if w, ok := m.w.force[modelString("be "+strings.ToLower(m.Word(k)))]; ok && (w.needs == "inf" && m.is(k+1, "to") || w.needs == "any" && unsettled(w.realis) && m.is(k+1, "to", "by", "for")) {
		return w.realis, "\"" + m.Word(k) + " " + m.Word(k+1) + "\""
	} else if ok && w.needs == "any" && w.realis == "not_happened" && m.named1(k-1) && m.r.Tags.XPOS[k] != "VBD" {
		return w.realis, "\"" + m.Word(k) + "\""
	}
	for _, p := range m.w.unreal[modelString("be")] {
		if p.beside || p.realis == "affirmed" || len(p.steps) < 3 || p.steps[1].mark != "" || !m.standsAt(&p.steps[1], k) {
			continue
		}
		if p.steps[2].mark != "" && (m.r.Tags.UPOS[k] == segun.ADP || m.is(k, "for", "on", "upon", "against", "to", "up", "down")) {
			continue // "for stealing", "on Ann to speak" stand behind a noun for much else
		}
		if end := m.followed(p.steps[1:], k, 0); end > 0 {
			if p.realis == "near" {
				return "not_happened", strings.ToLower(m.Text(k, end))
			}
			return p.realis, strings.ToLower(m.Text(k, end))
		}
	}
	return "", ""
}

// aheadParticiple tells what a participle without its "be" says of what is to come: "The barge is on the mud, | waiting to be towed off". Two empty strings for most.
func (m *maker) aheadParticiple(h int) (realis, why string) {
	if m.r.Tags.XPOS[h] != "VBG" || m.Find(h, segun.RelAux, segun.RelCop, segun.RelMark, segun.RelCase) >= 0 || m.Rel(h) != segun.RelAdvcl && m.Rel(h) != segun.RelAcl {
		return "", ""
	}
	if realis, why = m.withoutBe(h); realis == "" {
		realis, why = m.opensOutlook(h)
	}
	return realis, why
}

// opensOutlook tells what the words that a participle at h opens say of what is to come: "lost the vote, | raising the prospect of a second one", "bracing for floods". Two empty strings for most.
func (m *maker) opensOutlook(h int) (realis, why string) {
	for _, p := range m.w.unreal[modelString(m.lemma(h))] {
		if p.now || p.beside || p.brief || p.realis != "predicted" && p.realis != "planned" {
			continue
		}
		if end := m.follow(&p, h); end > h+1 {
			return p.realis, strings.ToLower(m.Text(h, end))
		}
	}
	return "", ""
}
