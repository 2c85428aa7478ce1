package claim

import (
	"strings"

	"segun"
	"segun/data"
	"segun/internal/model"
	"segun/read/phrase"
)

// unrealPhrase is a row of unreal.tsv: what opens a predicate, and what it says of its clause.
type unrealPhrase struct {
	steps  []unrealStep
	realis string
	now    bool  // only of a present tense
	beside bool  // stands anywhere in the clause, not at its predicate
	brief  bool  // counts only in a headline
	second sieve // of the words in the second place, 0 where something else may stand there
}

// unrealStep is one place of a phrase: words one of which stands there, or a mark.
type unrealStep struct {
	words []uint64
	mark  string // "~", "+ing", "+inf" or "$"
}

// modalNoun is a row of modal_nouns.tsv.
type modalNoun struct {
	realis string
	all    bool // what hangs on it as an infinitive is told of by itself
}

// loadUnreal reads the phrases of a language, by the words that open them.
func loadUnreal(lang string) (map[uint64][]unrealPhrase, error) {
	rows, err := data.Table(lang + "/unreal.tsv")
	if err != nil {
		return nil, err
	}
	out := map[uint64][]unrealPhrase{}
	for _, r := range rows {
		p := unrealPhrase{realis: r[1], now: len(r) > 2 && r[2] == "now", beside: len(r) > 2 && r[2] == "beside", brief: len(r) > 2 && r[2] == "headline"}
		for place := range strings.FieldsSeq(r[0]) {
			if place == "~" || place == "$" || place[0] == '+' && !strings.Contains(place, "/") {
				p.steps = append(p.steps, unrealStep{mark: place})
				continue
			}
			step := unrealStep{}
			for w := range strings.SplitSeq(place, "/") {
				if w[0] == '+' {
					step.mark = w // "for/+inf": either
					continue
				}
				step.words = append(step.words, model.String(w))
			}
			p.steps = append(p.steps, step)
		}
		if len(p.steps) > 1 && p.steps[1].mark == "" {
			for _, w := range p.steps[1].words {
				p.second |= sieveOf(w)
			}
		}
		for _, w := range p.steps[0].words {
			out[w] = append(out[w], p)
		}
	}
	return out, nil
}

// unrealAt looks for a phrase of the table in the words of a predicate that begins at token v: over its auxiliaries and adverbs to its first full word.
func (m *maker) unrealAt(v int, f *facts) {
	if f.negative != "" || f.modal != "" {
		return // "is not on the verge of it" is negated anyway
	}
	for k := v; k < m.Len() && k < v+6; k++ {
		list := m.w.unreal[m.key(k)]
		near := m.soonBehind(k, list)
		for i := range list {
			p := &list[i]
			if p.second != 0 && p.second&near == 0 {
				continue
			}
			if p.now && !f.present && !((p.realis == "predicted" || p.realis == "called_for") && m.standsForPresent(k, f)) || p.beside || p.brief || p.realis == "affirmed" {
				continue
			}
			if end := m.follow(p, k); end > 0 && !(p.realis == "called_for" && m.is(k+1, "time") && m.is(k-1, "there")) {
				f.force, f.forceBy = p.realis, strings.ToLower(m.Text(k, end))
				if p.realis == "near" {
					f.force = "not_happened"
				}
				return
			}
		}
		if u := m.r.Tags.UPOS[k]; u != segun.AUX && u != segun.ADV && u != segun.PART {
			return
		}
	}
}

// soonBehind returns the words among which followed looks for the second of a phrase that token k opens, where there are phrases.
func (m *maker) soonBehind(k int, list []unrealPhrase) (all sieve) {
	for t := k + 1; len(list) > 0 && t < m.Len() && t <= k+mostPassed; t++ {
		all |= sieveOf(m.key(t)) | sieveOf(m.low(t))
	}
	return all
}

// standsForPresent reports whether a past tense at k stands for the present of what somebody said: "said that a cure was on its way".
func (m *maker) standsForPresent(k int, f *facts) bool {
	i := m.holder[k]
	if i < 0 || !f.past || m.r.Tags.XPOS[k] != "VBD" {
		return false
	}
	a := &m.r.Attributions.List[i]
	return a.Act == "assert" && a.Quote == "indirect" && len(a.Cue) > 0 && m.r.Tags.XPOS[a.Head] == "VBD"
}

// mostPassed is at how many tokens in a row the next word of a phrase is looked for.
const mostPassed = 5

// follow returns where a phrase that begins at token k ends, 0 where it does not stand there.
func (m *maker) follow(p *unrealPhrase, k int) int { return m.followed(p.steps, k, 0) }

// followed is follow from one place of the phrase on; passed is how many tokens have been passed over.
func (m *maker) followed(steps []unrealStep, at, skipped int) int {
	if len(steps) == 0 {
		return at
	}
	s := &steps[0]
	if s.mark == "$" {
		if m.edgeOf(at) {
			return at
		}
		return 0
	}
	if s.mark == "~" {
		for n := 0; n < 7 && at < m.Len(); n++ {
			if end := m.followed(steps[1:], at, skipped+n); end > 0 {
				return end
			}
			if u := m.r.Tags.UPOS[at]; u == segun.VERB || u == segun.AUX || u == segun.PUNCT && m.Look[at]&phrase.Dash == 0 || u == segun.SCONJ {
				return 0
			}
			at++
		}
		return 0
	}
	for n := 0; at < m.Len() && n < mostPassed; n++ {
		if m.standsAt(s, at) {
			return m.followed(steps[1:], at+1, skipped+n)
		}
		if skipped+n > 8 || !m.passed(at) && !(n == 0 && m.r.Tags.UPOS[at] == segun.PUNCT && at+1 < m.Len() && m.opensQuote(at+1)) {
			return 0
		}
		at++
	}
	return 0
}

// standsAt reports whether one place of a phrase is filled at token t.
func (m *maker) standsAt(s *unrealStep, t int) bool {
	if t >= m.Len() {
		return false
	}
	switch s.mark {
	case "+ing":
		if m.r.Tags.XPOS[t] == "VBG" && m.r.Tags.UPOS[t-1] != segun.DET && !m.is(t, "include", "regard", "concern", "follow", "accord", "involve") {
			return true // no "unusual for a sitting judge", "consider several options, including a sale"
		}
		if m.r.Tags.XPOS[t] == "NN" && m.is(t-1, "on") && t+1 < m.Len() && strings.HasSuffix(m.Word(t), "ing") && (m.r.Tags.UPOS[t+1] == segun.DET || m.is(t+1, "for", "against", "to")) {
			return true // "are set on voting for him": a gerund, taken for a noun
		}
	case "+inf":
		if m.is(t, "to") && t+1 < m.Len() && m.r.Tags.UPOS[t] == segun.PART && (m.r.Tags.UPOS[t+1] == segun.VERB || m.r.Tags.UPOS[t+1] == segun.AUX || m.r.Tags.UPOS[t+1] == segun.ADV) {
			return true
		}
	}
	if len(s.words) == 0 {
		return false
	}
	l := m.key(t)
	for _, w := range s.words {
		if w == l {
			return true
		}
	}
	low := m.low(t)
	for _, w := range s.words {
		if w == low {
			return true
		}
	}
	return false
}

// passed reports whether a token may stand inside a phrase without being part of it.
func (m *maker) passed(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.ADJ:
		return !m.judgedFor(t)
	case segun.DET, segun.ADV:
		return true
	}
	return m.r.Tags.XPOS[t] == "PRP$"
}

// overReduced returns the finite verb that follows a reduced relative clause whose participle at v is taken for a past tense: "Any transfer carried out without consent
// | would amount to it"; -1 where v is the main verb. A participle behind a noun has no object, so that every noun up to the main verb stands behind a preposition.
func (m *maker) overReduced(h int, s *segun.Sentence, v int) int {
	if x := m.r.Tags.XPOS; x[v] != "VBD" || v == s.First || m.r.Tags.UPOS[v] != segun.VERB || m.upos(v-1) != segun.NOUN || x[v-1] == "NNP" {
		return -1
	}
	governed := false
	for k := v + 1; k < s.End && k < v+16; k++ {
		u, x := m.r.Tags.UPOS[k], m.r.Tags.XPOS[k]
		switch {
		case finiteTag(x) && int(m.at[k]) == h && !m.noModal(k) && (u == segun.AUX || x == "MD"):
			return k
		case finiteTag(x), u == segun.PUNCT, u == segun.SCONJ, u == segun.CCONJ, x == "WDT", x == "WP", x == "WRB", x == "TO":
			return -1
		case u == segun.ADP && x != "RP":
			governed = true
		case u == segun.NOUN || u == segun.PROPN || u == segun.PRON || u == segun.NUM:
			if !governed {
				return -1
			}
		case u == segun.DET && m.upos(k-1) != segun.ADP && m.upos(k-1) != segun.ADJ:
			governed = false // a new noun phrase
		}
	}
	return -1
}

// growing reports what is told of where a noun of what has not come about is said to grow or to be there: "Calls are growing for the army to be sent in", "There is a risk of
// fire", "The aim is to close it", "Pressure mounted on the minister to resign".
func (m *maker) growing(h int, f *facts) (realis, by string) {
	n := f.subject
	if e := m.Find(h, segun.RelExpl); m.is(e, "there") || m.is(n, "there") {
		if n == e || m.is(n, "there") {
			n = h
		}
		if w, ok := m.w.modal[modelString(m.lemma(n))]; ok && !m.agreedFact(n) && (m.toCome(n+1) || m.is(n, "potential", "scope") && m.is(n+1, "for") || w.realis == "called_for" && m.asked4(n+1) && !m.is(n, "order", "request", "call")) {
			return w.realis, m.lemma(n)
		}
		return "", ""
	}
	if n < 0 || n > h {
		return "", ""
	}
	if k := m.Find(h, segun.RelNsubj); k >= 0 && k < n && m.thatBehind(h, k) {
		n = k // "The idea is that the crowd | thins out"
	}
	w, ok := m.w.modal[modelString(m.lemma(n))]
	switch {
	case !ok || m.r.Tags.UPOS[n] != segun.NOUN:
	case m.told(h, "grows") && w.realis != "planned":
		if w.realis == "predicted" && (m.toCome(h+1) || m.toCome(n+1)) || w.realis == "called_for" && (m.asked4(h+1) || m.asked4(n+1)) || m.is(h, "loom", "linger") {
			return w.realis, m.lemma(n) + " " + m.lemma(h)
		}
	case m.is(n, "talk", "speculation") && m.toCome(n+1) && m.told(h, "spreads"):
		return "predicted", m.lemma(n) + " " + m.lemma(h)
	case m.thatBehind(h, n) && m.told(n, "prospect"):
		return w.realis, m.lemma(n) + " is that"
	case m.r.Tags.XPOS[h] == "VBG" && m.is(h-1, "be") && n == h-2 && w.realis != "" && m.r.Tags.XPOS[n] == "NN" && m.is(n, "step", "option", "priority", "alternative", "intention") && m.Find(h, segun.RelObj, segun.RelXcomp) > h && !m.told(h, "headway"):
		return w.realis, m.lemma(n) + " is"
	case m.r.Tags.XPOS[h] == "VB" && m.is(h-1, "to") && m.is(h-2, "be") && (finiteTag(m.r.Tags.XPOS[h-2]) || m.is(h-3, "have")) && n < h-2:
		return w.realis, m.lemma(n) + " is to"
	case w.realis == "predicted" && (m.toCome(n+1) || m.toCome(h+1)) && m.told(h, "faint"):
		return w.realis, m.lemma(n) + " " + m.lemma(h)
	}
	return "", ""
}

// thatBehind reports whether a clause says of a noun at n what it is by a clause of its own whose verb at h is no past tense: "The fear is that the wall | gives way".
func (m *maker) thatBehind(h, n int) bool {
	k := n + 1
	for k < m.Len() && k < n+7 && !m.is(k, "be") && m.r.Tags.UPOS[k] != segun.PUNCT && m.r.Tags.UPOS[k] != segun.VERB {
		k++
	}
	if !m.is(k, "be") || !finiteTag(m.r.Tags.XPOS[min(k, m.Len()-1)]) || !m.is(k+1, "that") || k+2 >= m.Len() {
		return false
	}
	x := m.r.Tags.XPOS[h]
	return x != "VBD" && (h > k || m.is(h, "be")) && !m.pastFrom(k+2)
}

// pastFrom reports whether the first finite verb from token t on in its sentence is a past tense.
func (m *maker) pastFrom(t int) bool {
	for end := m.sentenceEnd(t); t < end; t++ {
		if x := m.r.Tags.XPOS[t]; finiteTag(x) {
			return x == "VBD"
		}
	}
	return false
}

// presentFrom reports whether the first finite verb from token t on in its sentence is a present tense.
func (m *maker) presentFrom(t int) bool {
	for end := m.sentenceEnd(t); t < end; t++ {
		if x := m.r.Tags.XPOS[t]; finiteTag(x) {
			return x == "VBZ" || x == "VBP"
		}
	}
	return false
}

// toCome reports whether what a noun is about follows at token t: "of losing it", "that it will fall", "to close the port".
func (m *maker) toCome(t int) bool {
	if t+1 >= m.Len() {
		return false
	}
	switch {
	case m.is(t, "of", "about") && (m.r.Tags.UPOS[t] == segun.ADP || m.r.Tags.UPOS[t] == segun.SCONJ):
		return true
	case m.is(t, "that"):
		return true
	case m.is(t, "to"):
		return m.r.Tags.UPOS[t] == segun.PART
	case m.r.Tags.UPOS[t] == segun.PRON || m.r.Tags.UPOS[t] == segun.DET || m.r.Tags.UPOS[t] == segun.PROPN:
		for k := t + 1; k < m.Len() && k < t+8 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ { // "a chance | his nomination could move"
			if m.r.Tags.XPOS[k] == "MD" {
				return true
			}
		}
	}
	return false
}

// asked4 reports whether what is asked for follows at token t: "for the army to be sent in", "on the minister to resign".
func (m *maker) asked4(t int) bool {
	return m.is(t, "for") || m.is(t, "to") && t+1 < m.Len() && m.r.Tags.UPOS[t] == segun.PART || m.is(t, "on") && m.infinitiveSoon(t+1)
}

// infinitiveSoon reports whether "to" with a verb stands a few words behind token t, before any other verb or mark.
func (m *maker) infinitiveSoon(t int) bool {
	for k := t; k+1 < m.Len() && k < t+8; k++ {
		if m.r.Tags.XPOS[k] == "TO" && m.r.Tags.XPOS[k+1] == "VB" {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.AUX || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// nearly reports whether an adverb says of the verb at h that it only nearly came about: "nearly fainted", "was almost killed", "narrowly escaped a ban". What can be done by degrees
// ("almost doubled", "all but finished") came about as far as it goes.
func (m *maker) nearly(h int) string {
	x := m.r.Tags.XPOS[h]
	if x != "VBD" && x != "VBN" || m.r.Tags.UPOS[h] != segun.VERB {
		return ""
	}
	k := h - 1
	for k > 0 && k > h-3 && m.r.Tags.UPOS[k] == segun.AUX {
		k--
	}
	switch {
	case k < 0:
		return ""
	case m.is(k, "almost", "nearly") && (!m.w.degrees[modelString(m.lemma(h))] || m.is(h, "run") && m.is(h+1, "out", "into", "over", "down", "aground")) && (m.at[k] == m.at[h]):
		return m.Word(k)
	case m.is(k, "narrowly") && m.is(h, "escape", "avoid", "avert", "miss", "evade", "dodge", "fail"):
		return m.Word(k)
	}
	return ""
}

// lateModal returns the modal verb of the main clause where the tree has taken a clause or phrase before it for the main one ("In case of being condemned, Duarte | could lose
// it", "As things stand it | should have paid"): the first one that no subordinate or relative clause opens. -1 for none.
func (m *maker) lateModal(h int, s *segun.Sentence) int {
	first := m.firstOf(h, s)
	if first >= 0 && m.is(first, "even", "only", "just", "instead") && first+1 < s.End {
		first++ // "Even after she is replaced, …"
	}
	if first < 0 || m.r.Tags.UPOS[first] != segun.SCONJ && m.r.Tags.UPOS[first] != segun.ADP && m.r.Tags.XPOS[first] != "WRB" || m.asks(h, s) {
		return -1
	}
	if m.r.Tags.UPOS[first] == segun.ADP && finiteTag(m.r.Tags.XPOS[h]) && m.Find(h, segun.RelNsubj) >= 0 {
		return -1 // "In June the owner wrote …" is the main clause
	}
	verbs := 0 // since the last comma, or since the beginning
	for k := first; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		x := m.r.Tags.XPOS[k]
		switch {
		case x == "MD" && !m.noModal(k) && !m.allOneCould(k):
			if m.clauseOpened(k, first, h) || verbs == 0 && m.Word(k-1) != "," && !m.commaBefore(k, first, h) {
				return -1
			}
			return k
		case m.Word(k) == ";":
			return -1
		case m.r.Tags.UPOS[k] == segun.VERB:
			verbs++
		}
	}
	return -1
}

// clauseOpened reports whether a relative or subordinating word, or a conjunction, stands between token k and the last comma before it, or the first word of its clause.
func (m *maker) clauseOpened(k, first, h int) bool {
	verb := false
	for j := k - 1; j > first; j-- {
		if int(m.at[j]) != h {
			return !(m.Word(j) == "," && int(m.at[j-1]) == h) || verb
		}
		x, u := m.r.Tags.XPOS[j], m.r.Tags.UPOS[j]
		switch {
		case u == segun.PUNCT && m.Word(j) == ",":
			return verb
		case finiteTag(x) && m.r.Tags.UPOS[first] == segun.SCONJ:
			return false // the verb of the clause before
		case x == "WDT", x == "WP", x == "WRB", x == "WP$", u == segun.SCONJ, u == segun.CCONJ:
			return true
		case u == segun.VERB && m.r.Tags.UPOS[first] != segun.SCONJ:
			verb = true
		}
	}
	return verb
}

// commaBefore reports whether a comma parts token k from the first word of its clause.
func (m *maker) commaBefore(k, first, h int) bool {
	for j := first; j < k; j++ {
		if m.Word(j) == "," && m.r.Tags.UPOS[j] == segun.PUNCT {
			return true
		}
	}
	return false
}

// supposed reports whether a claim is what the reader is told to imagine: "Suppose you are eighty-four and deaf".
func (m *maker) supposed(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	return len(a.Source) == 0 && (m.is(a.Head, "suppose", "imagine", "assume", "picture", "presume") && m.r.Tags.XPOS[a.Head] != "VBN")
}

// condition0 returns the words by which a clause without "if" is made to depend on something, wherever they stand in it: "in the event of a strike", "as long as the gates hold",
// "barring a late upset"; "" for none.
func (m *maker) condition0(h int, s *segun.Sentence) string {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		opens := m.w.unreal[m.key(k)]
		if w := m.w.unreal[m.low(k)]; w != nil && m.r.Tags.XPOS[k] == "VBG" && (k == s.First || m.r.Tags.UPOS[k-1] == segun.PUNCT) {
			opens = w // "Barring an upset", taken for a verb
		}
		for _, p := range opens {
			if !p.beside {
				continue
			}
			if end := m.follow(&p, k); end > 0 {
				if m.is(k, "in") && !m.is(k+1, "case") && m.is(end-2, "case") && m.is(end-1, "of") {
					continue // "as in the sad case of Mr Vogt": one that there was
				}
				if m.is(k, "in") && m.is(end-2, "case") && m.r.Tags.XPOS[h] == "VBG" && m.is(m.Find(h, segun.RelAux), "be") {
					continue // "are patrolling the market in case of fire": that goes on
				}
				return strings.ToLower(m.Text(k, end))
			}
		}
	}
	return ""
}

// lostVerb looks for what a predicate says of its clause at a past tense that the tree has taken for a participle of its own subject: "A customer narrowly | escaped being hit".
func (m *maker) lostVerb(h int, s *segun.Sentence, f *facts) {
	first := m.firstOf(h, s)
	if first < 0 || f.force != "" || f.negative != "" || m.r.Tags.UPOS[h] == segun.VERB && m.r.Tags.XPOS[h] != "VBN" {
		return
	}
	for k := first + 1; k < s.End && k < first+9; k++ {
		if int(m.at[k]) != h || m.r.Tags.UPOS[k] == segun.PUNCT || k == h && m.r.Tags.UPOS[h] == segun.VERB {
			return
		}
		if m.r.Tags.XPOS[k] == "VBN" && m.Flags[k]&phrase.VerbPast != 0 {
			if w := m.nearly(k); w != "" {
				f.force, f.forceBy = "not_happened", w
			} else {
				m.unrealAt(k, f)
			}
			return
		}
	}
}

// toInHeadline reports whether a headline's words behind a colon are a noun with an infinitive: "Storm Petra live: red warning to come into force at 6pm".
func (m *maker) toInHeadline(s *segun.Sentence) bool {
	colon := -1
	for k := s.First; k < s.End; k++ {
		if m.Word(k) == ":" {
			colon = k
		}
	}
	if colon < 0 {
		return false
	}
	for k := colon + 1; k+1 < s.End; k++ {
		x := m.r.Tags.XPOS
		if finiteTag(x[k]) {
			return false
		}
		if x[k] == "TO" && x[k+1] == "VB" && k > colon+1 && (m.r.Tags.UPOS[k-1] == segun.NOUN || m.r.Tags.UPOS[k-1] == segun.PROPN) {
			return true
		}
	}
	return false
}

// groupForce looks up what the first full verb behind the auxiliaries and adverbs of a predicate says of what hangs on it: "has so far refused to see him".
func (m *maker) groupForce(v int, f *facts) {
	be, e := false, v
	for e < m.Len() && e < v+6 {
		switch u := m.r.Tags.UPOS[e]; {
		case u == segun.AUX || u == segun.ADV || e == v && m.is(e, "have") && e+2 < m.Len() && m.r.Tags.UPOS[e+1] != segun.DET && m.r.Tags.UPOS[e+1] != segun.NOUN:
			be = be || m.is(e, "be")
			e++
			continue
		case e > v && u == segun.ADP && e+1 < m.Len() && (m.r.Tags.UPOS[e+1] == segun.ADJ || m.r.Tags.UPOS[e+1] == segun.ADV || m.is(e+1, "date", "turn", "fact", "effect", "now")):
			e += 2 // "had at first declined"
			continue
		}
		break
	}
	if e == v || e+2 >= m.Len() || m.r.Tags.UPOS[e] != segun.VERB {
		return
	}
	key := m.lemma(e)
	if x := m.r.Tags.XPOS[e]; be && x != "VBG" {
		key = "be " + strings.ToLower(m.Word(e))
	}
	w, ok := m.w.force[modelString(key)]
	if !ok || w.needs == "obj" || w.needs == "inf" && !(m.is(e+1, "to") && m.r.Tags.UPOS[e+1] == segun.PART) {
		return
	}
	f.force, f.forceBy = w.realis, key
}

// ownSubject reports whether a noun phrase with a finite verb begins at token t: "provided | the keepers can have it ready".
func (m *maker) ownSubject(t int, s *segun.Sentence) bool {
	noun := false
	for k := t; k < s.End && k < t+9; k++ {
		u := m.r.Tags.UPOS[k]
		switch {
		case u == segun.PUNCT:
			return false
		case finiteTag(m.r.Tags.XPOS[k]):
			return noun
		case u == segun.NOUN || u == segun.PROPN || u == segun.PRON:
			noun = true
		}
	}
	return false
}

// ifFirst reports whether a claim in the present, or one in the past behind a condition in the present ("If it is a fake, somebody lied"), stands behind a clause with "if" that opens its sentence and that its own words have lost: "If they come, he says, | we are
// ready".
func (m *maker) ifFirst(d *draft, s *segun.Sentence, past bool) bool {
	c := &d.Claim
	t := s.First
	for k := c.Head - 1; k > s.First; k-- {
		if m.Word(k) == ";" {
			t = k // "…, said Vogt; if it is a fake, | somebody lied"
			break
		}
	}
	for t < s.End && (m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.CCONJ) {
		t++
	}
	if t >= s.End || !m.is(t, "if", "unless") || m.frame[t] >= 0 || m.oneThing(t) || c.Head <= t+2 || m.is(t+1, "only", "so") || c.Grain != "main" {
		return false
	}
	first := m.r.Tokens.At(c.Content[0].Start)
	if x := m.r.Tags.XPOS[first]; x == "WP" || x == "WDT" || x == "WRB" || x == "VBG" && m.is(first, "have") && first > c.Head-4 {
		return false // "If it goes ahead, 200 flights will be cancelled, the airport said, | having scrapped 40 on Sunday"
	}
	if d.holder >= 0 && len(m.r.Attributions.List[d.holder].Cue) > 0 {
		if q := m.r.Attributions.List[d.holder].Cue[0]; q.Start < c.Content[0].Start && q.Start > m.r.Tokens.Tokens[t].Span.Start {
			if a := &m.r.Attributions.List[d.holder]; len(a.Source) == 0 || a.Source[0].Start < q.Start {
				return false // "If you ask him, he says that …"
			}
		}
	}
	verb := false
	for k := t + 1; k < c.Head; k++ {
		x := m.r.Tags.XPOS[k]
		if !verb && x == "VBD" && past {
			return false // "If he was surprised, he did not show it"
		}
		verb = verb || finiteTag(x)
		if w := m.Word(k); w == ";" || w == ":" || w == "." || m.r.Tags.UPOS[k] == segun.CCONJ && m.is(k, "but") {
			return false
		}
	}
	at := m.r.Tokens.Tokens[t].Span
	return verb && c.Content[0].Start > at.End
}

// refusing reports whether a finite clause inside another tells of what somebody failed or refused to do: "after their plane failed to take off". It is then a claim of its own.
func (m *maker) refusing(t int) bool {
	w, ok := m.w.force[modelString(m.lemma(t))]
	return ok && (w.realis == "not_happened" || m.is(t, "threaten", "promise", "vow", "pledge")) && w.needs != "obj" && m.r.Tags.UPOS[t] == segun.VERB && m.is(t+1, "to") && m.r.Tags.UPOS[min(t+1, m.Len()-1)] == segun.PART && int(m.Hi[t])-int(m.Lo[t]) >= 3
}

// overRelative returns the main verb of a clause whose subject holds a relative clause that the tree has not parted from it: "four whose contracts had ended | will receive
// nothing". The verb at or behind k is the relative clause's; the next one that no comma, conjunction or other clause parts from it is the main one. -1 for none.
func (m *maker) overRelative(h int, s *segun.Sentence, k int) int {
	first := -1
	for j := k + 1; j < s.End && j < k+20; j++ {
		x, u := m.r.Tags.XPOS[j], m.r.Tags.UPOS[j]
		switch {
		case u == segun.PUNCT && m.Look[j]&(phrase.Open|phrase.Close) != 0:
		case int(m.at[j]) != h, u == segun.PUNCT, u == segun.CCONJ, u == segun.SCONJ, x == "WDT", x == "WP", x == "WRB", x == "WP$":
			return -1
		case finiteTag(x) && !m.noModal(j) && first < 0:
			first = j
		case finiteTag(x) && !m.noModal(j) && u == segun.AUX && m.upos(j-1) != segun.PRON && m.upos(j-1) != segun.AUX:
			return j
		}
	}
	return -1
}

// inner returns the finite verb of what a predicate of saying only leads up to in the same clause: "The Courier reported on Monday that | testers are to return"; -1 for none.
func (m *maker) inner(v, h int, s *segun.Sentence) int {
	at := m.leadsUp(v, h)
	if at < 0 {
		return -1
	}
	that := false
	for k := at; k < s.End; k++ {
		x := m.r.Tags.XPOS[k]
		switch {
		case m.frame[k] >= 0, m.Word(k) == "," && (m.frame[k-1] >= 0 || m.frame[min(k+1, m.Len()-1)] >= 0): // "reported that, according to two officials, …"
		case !that && m.is(k, "that") && (m.r.Tags.UPOS[k] == segun.SCONJ || m.Word(k+1) == ","):
			that = true
		case int(m.at[k]) != h || m.Word(k) == ";" || that && (m.Word(k) == "," || x == "WDT" || x == "WP"), !that && k > at+6:
			return -1
		case finiteTag(x):
			if !that || m.noModal(k) {
				return -1
			}
			return k
		}
	}
	return -1
}

// innerModal returns the modal verb of what a predicate without a meaning of its own only leads up to: "That is why she | should lead us", "Here is how they could lose", "It seems
// the campaign | will go on"; -1 for none.
func (m *maker) innerModal(v, h int, s *segun.Sentence) int {
	at := -1
	switch {
	case m.is(v, "be") && v > s.First && m.is(v-1, "that", "this", "here", "which", "it") && v+1 < s.End && m.r.Tags.XPOS[v+1] == "WRB":
		at = v + 2
	case m.is(v, "seem", "appear", "look") && m.is(v-1, "it"):
		if at = v + 1; m.is(at, "as") && m.is(at+1, "if", "though") {
			at += 2 // "it looked as if the war might end"
		}
	}
	if at < 0 {
		at = m.leadsUp(v, h)
	}
	if at < 0 {
		return -1
	}
	for k := at; k < s.End; k++ {
		if x := m.r.Tags.XPOS[k]; int(m.at[k]) != h || x == "WDT" || x == "WP" || m.Word(k) == "," || m.Word(k) == ";" || m.r.Tags.UPOS[k] == segun.CCONJ || m.r.Tags.UPOS[k] == segun.SCONJ && !m.is(k, "that", "whether", "if", "of", "to") {
			return -1
		} else if x == "MD" && !m.noModal(k) {
			return k
		} else if finiteTag(x) {
			return -1
		}
	}
	return -1
}

// leadsUp returns the token behind a predicate of saying or holding that only leads up to its complement ("were certain | they would support him", "It is true | the next one may
// get three"), -1 where the one at v is none.
func (m *maker) leadsUp(v, h int) int {
	if k := m.whatIsThat(v, h); k >= 0 {
		return k
	}
	k := v
	for k < m.Len() && k < v+5 && (m.r.Tags.UPOS[k] == segun.AUX || m.r.Tags.UPOS[k] == segun.ADV) {
		k++
	}
	if k >= m.Len() || int(m.at[k]) != h || k+1 < m.Len() && m.r.Tags.XPOS[k+1] == "TO" {
		return -1
	}
	switch m.r.Tags.UPOS[k] {
	case segun.VERB:
		if m.Flags[k]&(phrase.CommVerb|phrase.CogVerb) != 0 || m.w.leads[modelString(m.lemma(k))] {
			return k + 1
		}
	case segun.ADJ, segun.NOUN:
		if k > v && m.w.leads[modelString(m.lemma(k))] {
			return k + 1
		}
	}
	return -1
}

// declined reports whether a predicate is a refusal without a word of what is refused: "The government has refused".
func (m *maker) declined(h int, f *facts) bool {
	return m.is(h, "refuse") && !f.passive && (f.past || f.present) && f.subject >= 0 && m.Find(h, segun.RelObj, segun.RelXcomp, segun.RelCcomp, segun.RelNsubjPass) < 0 && m.edgeOf(m.overTimes(h+1))
}

// edgeOf reports whether a clause ends before token t.
func (m *maker) edgeOf(t int) bool {
	return t >= m.Len() || m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.CCONJ
}

// resolved reports whether a claim is an item of what a motion or letter asks for: "3. that the council cut off any customer …".
func (m *maker) resolved(c *segun.Claim, s *segun.Sentence) bool {
	t := s.First
	for t+1 < s.End && (m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.NUM || m.Look[t]&phrase.Digit != 0) {
		t++
	}
	if !m.is(t, "that") || m.r.Tags.XPOS[t] != "IN" {
		return false
	}
	return m.r.Tokens.At(c.Content[0].Start) <= t+1
}

// onlyThought reports whether an attribution is what one would think who did not know better: "you would think | the grain was moving".
func (m *maker) onlyThought(a *segun.Attribution) bool {
	if a.Act != "opine" || len(a.Source) == 0 {
		return false
	}
	t, modal := m.r.Tokens.At(a.Source[0].Start), false
	m.each(a.Cue, func(k int) {
		modal = modal || m.r.Tags.XPOS[k] == "MD" && m.is(k, "would", "'d", "’d", "might", "could")
	})
	return modal && m.is(t, "you", "one", "anyone", "anybody", "people")
}

// negatedAcross returns the negation of a predicate that a reporting clause has parted from it ("I never, she said, saw any warning"), or that stands at the participle it is joined to
// ("has never been owned, controlled or directed by them"); "" for none.
func (m *maker) negatedAcross(h int, s *segun.Sentence) string {
	k := h - 1
	for k >= s.First && k > h-24 && (int(m.at[k]) != h || m.r.Tags.UPOS[k] == segun.PUNCT) {
		k--
	}
	if k > s.First && k > h-24 && k < h-1 && m.is(k, "point", "time", "stage") && m.is(k-1, "no") {
		return "no"
	}
	if k >= s.First && k > h-24 && k < h-1 && m.is(k, "never", "not", "n't", "n’t") && !m.is(k+1, "only", "just", "merely", "simply", "least") {
		return m.lemma(k)
	}
	if m.Rel(h) != segun.RelConj || m.r.Tags.XPOS[h] != "VBN" || m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelNsubj, segun.RelNsubjPass) >= 0 {
		return ""
	}
	p := m.Head(h)
	if p < s.First || p >= h || m.r.Tags.XPOS[p] != "VBN" {
		return ""
	}
	for k := m.Kid(p); k >= 0; k = m.Next(k) {
		if m.is(k, "never", "not", "n't", "n’t") && k < p && !m.is(k+1, "only", "just", "merely", "simply") {
			return m.lemma(k)
		}
	}
	return ""
}

// orElse reports whether a claim is the second of two that exclude each other: "Either the pilot misread it or | the chart was wrong".
func (m *maker) orElse(c *segun.Claim, s *segun.Sentence) bool {
	t := m.r.Tokens.At(c.Content[0].Start)
	if !m.is(t-1, "or") || t-1 <= s.First || !m.is(s.First, "either") || m.r.Tags.UPOS[s.First] != segun.CCONJ || m.Find(c.Head, segun.RelNsubj, segun.RelNsubjPass) < 0 {
		return false
	}
	return s.First+2 < s.End && m.r.Tags.UPOS[s.First+1] != segun.ADP
}

// either reports whether a claim is the first of two that exclude each other: "Either it exists, or the house has been misled".
func (m *maker) either(c *segun.Claim, s *segun.Sentence) bool {
	t := m.r.Tokens.At(c.Content[0].Start)
	for n := 0; n < 2 && t > s.First && m.r.Tags.UPOS[t] != segun.CCONJ; n++ {
		t--
	}
	return m.is(t, "either") && m.r.Tags.UPOS[t] == segun.CCONJ && t+2 < s.End && (m.r.Tags.UPOS[t+1] == segun.PRON || m.r.Tags.UPOS[t+1] == segun.DET || m.r.Tags.UPOS[t+1] == segun.PROPN || m.r.Tags.UPOS[t+1] == segun.NOUN) && m.r.Tags.UPOS[c.Head] == segun.VERB
}

// judgedFor reports whether the adjective at t is what is said of doing something, for somebody, so that no phrase goes on over it: "it was hard | for the family to leave", "it is illegal for drivers to park there".
func (m *maker) judgedFor(t int) bool {
	return m.is(t+1, "for") && t+1 < m.Len() && t > 0 && (m.upos(t-1) == segun.AUX || m.upos(t-1) == segun.ADV)
}
