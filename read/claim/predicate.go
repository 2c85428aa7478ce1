package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// facts is what the grammar around a predicate says of it.
type facts struct {
	modal       string // lemma of the modal verb, "" for none
	past        bool
	present     bool
	progressive bool
	passive     bool
	affirmed    bool   // its negation denies nothing: "could not help laughing", "Not only did they lose"
	negative    string // the word that negates it, "" for none
	conditional string // the word that makes it depend on something, "" for none
	question    bool
	imperative  bool
	infinitive  bool
	unreal      bool   // "could have", "would have": what did not come about
	headless    bool   // a headline's infinitive: "Minister to face parliament"
	force       string // realis by the predicate itself: "plans to", "failed to"
	forceBy     string
	subject     int // head token of the subject, -1 for none
}

// look reads the grammar around predicate h of a clause in sentence s.
func (m *maker) look(h int, s *segun.Sentence) facts {
	f := facts{subject: -1}
	x := m.r.Tags.XPOS
	tense := func(t int) {
		switch x[t] {
		case "VBD":
			f.past = true
		case "VBZ", "VBP":
			f.present = true
		}
	}
	tense(h)
	perfect := false
	to := false
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		switch m.Rel(k) {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			switch {
			case m.hadShort(k):
				perfect = true
			case x[k] == "MD" && !m.noModal(k):
				f.modal = m.lemma(k)
				switch f.modal {
				case "'ll", "’ll":
					f.modal = "will"
				case "'d", "’d":
					f.modal = "would"
				}
			case m.is(k, "have"):
				perfect = true
				f.unreal = f.unreal || x[k] == "VB" && (f.modal == "could" || f.modal == "would")
				tense(k)
			default:
				tense(k)
				if m.Rel(k) == segun.RelAuxPass {
					f.passive = true
				} else if m.is(k, "be") && x[h] == "VBG" {
					f.progressive = true
				}
			}
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj, segun.RelExpl:
			if f.subject < 0 || m.Rel(k) != segun.RelExpl {
				f.subject = k
			}
			f.passive = f.passive || m.Rel(k) == segun.RelNsubjPass
			m.negatedNoun(k, &f)
		case segun.RelObj:
			m.negatedNoun(k, &f)
		case segun.RelObl:
			if m.is(m.Find(k, segun.RelDet), "no") && !m.onlyWithout(k) {
				f.negative = "no"
			}
		case segun.RelAdvmod:
			if c := m.at[k]; c < 0 || c == m.at[h] || !m.parted[int(c)] {
				m.negator(k, h, &f)
			}
		case segun.RelMark, segun.RelCase:
			if m.is(k, "to") {
				to = true
			}
			if m.is(k, "without") && (x[h] == "VBG" || x[h] == "VBN" && m.is(k+1, "have", "be")) {
				f.negative = "without"
			}
			if m.is(k, "if", "unless") && !m.granted(k) {
				f.conditional = m.lemma(k)
			}
		case segun.RelAdvcl:
			if c := m.Find(k, segun.RelMark); m.is(c, "if", "unless") && m.region(k, h) && !m.oneThing(c) && !m.granted(c) {
				f.conditional = m.lemma(c)
			} else if m.supposing(k) {
				f.conditional = strings.ToLower(m.Word(k))
			}
		case segun.RelDet, segun.RelCc:
			if m.is(k, "no", "neither", "nor") && m.Rel(k) == segun.RelDet || m.is(k, "nor", "neither") {
				f.negative = m.lemma(k)
			}
		default:
			if m.is(k, "not", "n't", "n’t", "never") {
				m.negator(k, h, &f)
			}
		}
	}
	if f.modal == "should" && f.conditional == "" && m.turnedShould(h, s) {
		f.conditional = f.modal
	}
	if m.is(h-1, "no") && m.r.Tags.XPOS[h] == "JJR" {
		f.negative = "no" // "was no worse than before"
	}
	if perfect || f.present && m.unchangedPast(h) {
		f.past, f.present = true, false
	}
	if f.present && m.is(h, "have") && m.r.Tags.UPOS[h] == segun.VERB && m.is(h+1, "either") && m.r.Tags.XPOS[min(h+2, m.Len()-1)] == "VBN" {
		f.past, f.present = true, false // "has either | won or tied"
	}
	if p := m.sharedModal(h, s); p >= 0 && f.modal == "" && f.subject < 0 {
		f.modal, f.present = m.lemma(p), false // "will kill and | ritually sacrifice animals"
	}
	if k := m.Find(h, segun.RelAuxPass, segun.RelCop, segun.RelAux); k >= 0 && x[k] == "VB" && m.is(k, "be") && f.modal == "" && !to && !f.past && !f.present && f.subject >= 0 && f.subject < k && !m.is(k-1, "to") && f.force == "" {
		f.force, f.forceBy = "called_for", "be" // "that sales be suspended"
	}
	if f.modal == "" && m.subjunctive(h, &f) {
		f.force, f.forceBy, f.present = "called_for", "that … "+m.lemma(h), false
	}
	f.infinitive = to && f.modal == "" && !f.past && !f.present
	m.stranded(h, s, &f)
	m.forces(h, &f)
	if f.force == "" && f.present && m.is(h, "be") && m.is(h+1, "going") && m.is(h+2, "to") && h+3 < s.End && x[h+3] == "VB" {
		f.force, f.forceBy = "predicted", "be going" // "there are going to be riots"
	}
	if f.subject < 0 && x[h] == "VB" && !to && f.modal == "" && !f.past && !f.present && m.Rel(h) != segun.RelXcomp {
		f.imperative = !m.inRowOfPlain(h, s)
		f.infinitive = !f.imperative
		m.takenForPlain(h, s, &f)
		if m.manyBefore(h, s) {
			f.imperative, f.present = false, true // "But too many calls still go astray"
		}
	}
	if f.infinitive && (f.subject >= 0 || m.Rel(h) == segun.RelRoot) {
		f.headless = true
	}
	if x[h] == "VB" && f.subject < 0 && f.negative != "" && m.is(h-1, "not", "n't", "n’t") && m.is(h-2, "do") && m.r.Tags.XPOS[h-2] != "VBD" && (h-2 <= s.First+1 || m.upos(h-3) == segun.PUNCT) {
		f.imperative, f.present = true, false // "Don't shoot him"
	}
	f.question = m.asks(h, s)
	m.surface(h, s, &f)
	if f.force == "" && f.negative == "" && f.modal == "" {
		m.delayed(h, s, &f)
	}
	if f.force == "called_for" && m.is(h, "want") && m.r.Tags.XPOS[h] == "VBD" && m.wantedOnce(h) && f.modal == "" && m.Find(h, segun.RelXcomp) > h && m.Find(h, segun.RelObj, segun.RelIobj) < 0 {
		if f.force, f.forceBy, f.past, f.present = "", "", true, false; m.wantedByMe(h, &f) { // "A guard wanted to approach": the wish was there
			f.force, f.forceBy = "planned", "want to"
		}
	}
	if m.is(h, "want") && f.past && f.modal == "" && f.negative == "" && m.wantsStill(h, &f) {
		f.force, f.forceBy = "planned", "want to" // "Her office said she wanted to rest": she wants to still
	}
	if f.force == "called_for" && m.is(h, "want") && f.modal == "" && f.negative == "" && f.present && m.Find(h, segun.RelObj, segun.RelIobj) < 0 && m.wantedStep(m.Find(h, segun.RelXcomp)) {
		f.force, f.forceBy = "planned", "want to" // "She wants to build a tower": her own step
	}
	m.needed(h, s, &f)
	m.hadBetter(h, s, &f)
	if t := m.bringsUp(h, s); t >= 0 {
		f.modal, f.past = "", m.r.Tags.XPOS[t] == "VBD"
		f.present = !f.past
	}
	if t := m.didWas(h, s); t >= 0 && f.forceBy == "be to" {
		f.force, f.forceBy, f.headless, f.infinitive = "", "", false, false
		f.past = m.r.Tags.XPOS[t] == "VBD"
		f.present = !f.past
	}
	if t := m.toBlame(h); t >= 0 && f.forceBy == "be to" {
		f.force, f.forceBy, f.headless, f.infinitive = "", "", false, false
		f.past = m.r.Tags.XPOS[t] == "VBD"
		f.present = !f.past
	}
	m.asFirst(h, s, &f)
	if f.conditional == "" && !f.past {
		f.conditional = m.condition0(h, s)
	}
	if w := m.insteadOf(h); w != "" && f.negative == "" {
		f.negative, f.imperative = w, false
	}
	if w := m.beforeAny(h); w != "" && f.negative == "" {
		f.negative = w
	}
	if f.negative == "" {
		f.negative = m.negatedAcross(h, s)
	}
	if f.negative == "" {
		f.negative = m.sharedNegation(h, s)
	}
	if f.negative == "" {
		f.negative = m.turnedByNot(h, s)
	}
	if f.negative == "" {
		f.negative = m.cleft(h, s)
	}
	if f.negative == "" {
		f.negative = m.noChance(h, s)
	}
	if f.negative == "" {
		f.negative = m.saidFalse(h)
	}
	if f.negative == "" && m.correction(h) {
		f.negative = m.lemma(h)
	}
	if f.negative != "" && m.affirmed(h, s) {
		f.affirmed = true
		if f.negative = ""; f.modal == "could" || f.modal == "can" {
			f.past, f.present, f.modal, f.unreal = f.modal == "could", f.modal == "can", "", false // "could not help laughing"
		}
	}
	if (f.negative == "not" || f.negative == "no" || f.negative == "never") && m.noDenial(h, s) {
		f.negative = ""
	}
	if first := m.firstOf(h, s); first >= 0 && m.is(first, "not") && m.is(first+1, "only", "until") {
		f.affirmed = true
	}
	if f.force != "" || f.negative != "" || f.modal != "" || f.affirmed {
		return f
	}
	if m.elliptic(h, s, &f) {
		return f
	}
	if m.declined(h, &f) {
		f.force, f.forceBy = "not_happened", m.lemma(h)
	} else if k := m.lateModal(h, s); k >= 0 {
		f.modal, f.past, f.present = m.lemma(k), false, false
	} else if w := m.nearly(h); w != "" {
		f.force, f.forceBy = "not_happened", w
	} else if w := m.lostAttempt(h, &f); w != "" {
		f.force, f.forceBy = "not_happened", w
	} else if r, w := m.aheadParticiple(h); r != "" {
		f.force, f.forceBy = r, w
	} else {
		f.force, f.forceBy = m.growing(h, &f)
	}
	return f
}

// surface looks at the words of a clause in their order and mends what the tree has missed: the first finite verb outside relative and
// other subordinate clauses is the main one, and a modal, negation or plan at it holds for the clause. It lowers what is claimed, and
// never raises it.
func (m *maker) surface(h int, s *segun.Sentence, f *facts) {
	if f.conditional == "" && m.hadItBeen(h, s) {
		f.conditional = "had"
	}
	if f.negative == "" {
		f.negative = m.negatedLate(h, s)
	}
	x := m.r.Tags.XPOS
	v := m.mainVerb(h, s)
	if v < 0 && x[h] == "VBN" && m.Flags[h]&phrase.VerbPast != 0 && m.Rel(h) == segun.RelRoot && m.Find(h, segun.RelAux, segun.RelAuxPass) < 0 {
		v = h // "The committee voted by seven to two to commission tests": a past tense, taken for a participle
	}
	if v < 0 {
		if first := m.firstOf(h, s); first >= 0 && f.negative == "" && m.is(first, "nobody", "nothing", "none") && !m.exceptOne(first) && !m.is(first+1, "but", "other", "less") {
			f.negative = m.lemma(first) // "Nobody ever asked who did it", where the tree has lost the main verb
		}
		m.lostVerb(h, s, f)
		if k := m.Find(h, segun.RelNsubj); k >= 0 && (x[k] == "WP" || x[k] == "WDT") && m.Rel(h) != segun.RelAclRelcl {
			for k = h + 1; k < s.End && f.modal == ""; k++ { // "babies who ate it daily could be at risk", where the tree has lost the main verb
				if int(m.at[k]) == h && x[k] == "MD" && !m.noModal(k) {
					f.modal, f.past, f.present = m.lemma(k), false, false
				}
			}
		}
		return
	}
	if v != h && m.Head(v) != h && x[v] == "MD" && f.modal == "" && !m.allOneCould(v) {
		f.modal, f.past, f.present = m.lemma(v), false, false
	}
	if k := v + 1; f.modal == "" && k < s.End && int(m.at[k]) == h && x[k] == "MD" && !m.noModal(k) && !m.allOneCould(k) && x[v] != "MD" && m.r.Tags.UPOS[v] == segun.VERB {
		f.modal, f.past, f.present = m.lemma(k), false, false // "that rents would go up": a noun, taken for a verb
	}
	if k := m.innerModal(v, h, s); k >= 0 && f.modal == "" && !m.weighsWhether(h, k) && !m.allOneCould(k) {
		f.modal, f.past, f.present = m.lemma(k), false, false
	}
	for k := v + 1; k < s.End && k <= v+3 && f.negative == ""; k++ {
		switch {
		case m.is(k, "not", "n't", "n’t", "never", "hardly", "scarcely"):
			m.negator(k, h, f)
		case m.Word(k) == "longer" && m.is(k-1, "no"):
			f.negative = "no longer"
		case m.hardlyAny(k) != "":
			f.negative = m.hardlyAny(k)
		}
		if m.r.Tags.UPOS[k] == segun.VERB && !m.is(v, "be", "have", "do") || m.r.Tags.UPOS[k] == segun.PUNCT {
			break
		}
	}
	if m.is(v-1, "longer") && m.is(v-2, "no") || m.Word(max(v-1, 0)) == "longer" && m.is(v-2, "no") || m.is(v-1, "never") {
		f.negative = "no longer"
	}
	if first := m.firstOf(h, s); first >= 0 && f.negative == "" && m.is(first, "nobody", "nothing", "none", "neither") && !m.exceptOne(first) {
		f.negative = m.lemma(first)
	} else if first >= 0 && f.negative == "" && m.is(first, "hardly", "scarcely") && (m.is(first+1, "any", "anyone", "anybody", "anything") || m.upos(first+1) == segun.DET) && !m.cameUpon(first, s) {
		f.negative = m.lemma(first)
	} else if first >= 0 && f.negative == "" && m.hardlyAny(first) != "" {
		f.negative = m.hardlyAny(first)
	} else if first >= 0 && f.negative == "" && m.is(first, "little") && m.is(first+1, "do", "have", "be") && finiteTag(m.r.Tags.XPOS[min(first+1, m.Len()-1)]) {
		f.negative = m.lemma(first)
	} else if first >= 0 && f.negative == "" && m.is(first, "not") && m.is(first+1, "that", "one", "all", "every", "everyone", "everybody", "a", "even", "many", "much", "until") {
		f.negative = "not"
	} else if first >= 0 && f.negative == "" && m.is(first, "no") && !m.is(first+1, "doubt", "wonder", "fewer", "less", "sooner", "matter") && first+2 < m.Len() && (m.r.Tags.UPOS[first+1] == segun.NOUN || (m.r.Tags.UPOS[first+1] == segun.ADJ || m.is(first+1, "further", "far", "such", "other")) && m.r.Tags.UPOS[first+2] == segun.NOUN) {
		f.negative = "no"
	}
	if w := m.inner(v, h, s); w >= 0 && f.negative == "" && f.force == "" && f.modal == "" {
		if m.is(w+1, "not", "n't", "n’t", "never") {
			m.negator(w+1, h, f)
		}
		v = w
	}
	if f.force == "" {
		m.plainForce(v, f)
	}
	if f.force == "" {
		m.groupForce(v, f)
	}
	if f.force == "" {
		m.unrealAt(v, f)
	}
	if w := m.nearlyA(v); w != "" && f.force == "" && f.negative == "" && f.modal == "" {
		f.force, f.forceBy = "not_happened", w
	}
}

// negatedLate looks for a negation that the tree has lost: at the last finite verb of a clause whose subject is a clause ("Who wrote it is not known", "Some of what is said is
// not in dispute"), in a "nor" that opens it, and in an object ("made no mention", "knew of none", "convicted of neither crime").
func (m *maker) negatedLate(h int, s *segun.Sentence) string {
	last, words, sub := -1, 0, false
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		if words == 0 && m.is(k, "nor") {
			return "nor"
		}
		if words == 0 && (m.is(k-1, "alone") && m.is(k-2, "let") || m.is(k, "let") && m.is(k+1, "alone")) {
			return "let alone"
		}
		if m.is(k, "no") && (m.is(k-1, "at") && m.is(k+1, "time", "point", "stage") || m.is(k-1, "in") && m.is(k+1, "way", "case", "instance") || m.is(k-1, "under") && m.is(k+1, "circumstance") || m.is(k-1, "on") && m.is(k+1, "account", "occasion") || m.is(k-1, "by") && m.is(k+1, "mean", "means")) && k < h {
			return "no"
		}
		x := m.r.Tags.XPOS[k]
		open := x == "WP" || x == "WDT" || x == "WRB" || x == "WP$" || m.r.Tags.UPOS[k] == segun.SCONJ && !m.is(k, "to", "that") || m.markOfTime(k)
		if open && words > 0 && m.r.Tags.UPOS[max(k-1, 0)] != segun.ADP {
			sub = true
		}
		if finiteTag(x) && !m.noModal(k) && !sub {
			last = k
		}
		if last >= 0 && !sub && k > last {
			switch {
			case m.is(k, "no") && m.is(k+1, "more") && k > last+1 && (k+2 >= s.End || m.r.Tags.UPOS[k+2] == segun.PUNCT || m.r.Tags.UPOS[k+2] == segun.CCONJ) && m.r.Tags.UPOS[k-1] != segun.ADP:
				return "no more" // "would sell it no more"
			case m.is(k, "none", "neither", "nobody", "nothing", "nowhere") && !m.is(k+1, "but", "other", "short", "less") && !m.withNobody(k, last) && (m.r.Tags.UPOS[k-1] == segun.ADP || k-last <= 3):
				return m.lemma(k)
			case m.is(k, "no") && m.r.Tags.UPOS[k] == segun.DET && m.objectless(last, k) && !m.is(k+1, "doubt", "wonder", "fewer", "less", "later", "sooner", "matter", "longer", "secret") && !(m.is(k+1, "more") && m.is(k+2, "than")):
				return "no"
			}
		}
		if m.r.Tags.UPOS[k] != segun.PUNCT {
			words++
		}
	}
	if last >= 0 && !sub && m.clausalSubject(h, s, last) {
		for k := last + 1; k < s.End && k <= last+2; k++ {
			if m.is(k, "not", "n't", "n’t", "never") && !m.is(k+1, "only", "just", "merely", "simply", "least") {
				return "not"
			}
		}
	}
	return ""
}

// objectless reports whether nothing but auxiliaries, participles, adverbs, pronouns and marks stands between a finite verb and token k.
func (m *maker) objectless(v, k int) bool {
	for j := v + 1; j < k; j++ {
		switch u := m.r.Tags.UPOS[j]; {
		case u == segun.AUX, u == segun.ADV, u == segun.PRON, u == segun.PUNCT && m.Word(j) != ",", u == segun.VERB && m.r.Tags.XPOS[j] == "VBN":
		default:
			return false
		}
	}
	return true
}

// clausalSubject reports whether the words of a clause before its last finite verb hold another one, opened by a question word or by "what" behind a preposition.
func (m *maker) clausalSubject(h int, s *segun.Sentence, last int) bool {
	wh, verb := false, false
	for k := s.First; k < last; k++ {
		if int(m.at[k]) != h {
			continue
		}
		x := m.r.Tags.XPOS[k]
		wh = wh || x == "WP" || x == "WDT" || x == "WRB" || m.is(k, "whether", "that")
		verb = verb || wh && finiteTag(x)
		if m.Word(k) == "," {
			return false
		}
	}
	return verb
}

var wordProvided, wordProviding, wordAssuming = phrase.Hash("provided"), phrase.Hash("providing"), phrase.Hash("assuming")

var wordHad, wordWas, wordWere, wordShould = phrase.Hash("had"), phrase.Hash("was"), phrase.Hash("were"), phrase.Hash("should")

// plainForce looks for a plan, duty or failure in the words right after a main verb: "is to", "is due to", "intends to".
func (m *maker) plainForce(v int, f *facts) {
	set := func(key string) bool {
		w, ok := m.w.force[modelString(key)]
		if ok {
			f.force, f.forceBy = w.realis, key
		}
		return ok
	}
	switch {
	case m.is(v, "be") && m.is(v+1, "due") && (m.is(v+2, "by", "on", "in", "at", "before", "next", "this", "back", "out") || v+2 < m.Len() && m.Flags[v+2]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0):
		f.force, f.forceBy = "planned", "be due"
	case m.is(v, "be") && m.is(v+1, "to") && v+2 < m.Len() && m.r.Tags.XPOS[v+1] == "TO":
		set("be to")
	case m.is(v, "be") && m.is(v+2, "to") && v+2 < m.Len() && !m.dueTo(v+1):
		set("be " + strings.ToLower(m.Word(v+1)))
	case m.is(v, "have") && m.is(v+1, "yet") && m.is(v+2, "to"):
		set("have yet")
	case m.is(v, "have") && m.is(v+1, "to"):
		set("have to")
	case m.is(v, "stop") && m.is(v+1, "short"):
		set("stop short")
	case m.is(v+1, "to") && v+2 < m.Len() && (m.r.Tags.XPOS[v+2] == "VB" || m.r.Tags.XPOS[v+1] == "TO"):
		if w, ok := m.w.force[modelString(m.lemma(v))]; ok && w.needs != "obj" {
			f.force, f.forceBy = w.realis, m.lemma(v)
		}
	default:
		m.talks(v, f)
	}
}

// talks looks for a plan in words that are no verb of planning: "have been in talks about", "was in preparation", "have agreed in principle to settle".
func (m *maker) talks(v int, f *facts) {
	e := v + 1
	for e < m.Len() && e < v+4 && (m.r.Tags.UPOS[e] == segun.AUX || m.r.Tags.UPOS[e] == segun.ADV || m.r.Tags.XPOS[e] == "VBN" && m.is(v, "have") || m.r.Tags.UPOS[e] == segun.PUNCT && m.Word(e) != ",") {
		e++
	}
	switch {
	case m.is(e, "in", "under", "on") && (m.is(e+1, "talk", "negotiation", "preparation", "discussion", "consideration", "pipeline") || m.is(e+1, "the") && m.is(e+2, "pipeline", "card", "cards", "table", "planning", "making", "work", "works") && m.edgeOf(e+3) && !(m.is(e+2, "table") && f.past)) && m.is(v, "be", "have", "remain"):
		f.force, f.forceBy = "planned", m.Word(e)+" "+m.Word(e+1)
	case m.is(e-1, "agree", "decide", "resolve", "undertake", "vote") && m.Word(e) == "," && m.is(e+1, "after", "at", "in", "on", "by", "last", "under", "with"):
		for j := e + 2; j+2 < m.Len() && j < e+10; j++ {
			if m.Word(j) == "," && m.is(j+1, "to") && (m.r.Tags.XPOS[j+2] == "VB" || m.r.Tags.UPOS[j+2] == segun.VERB) {
				f.force, f.forceBy = "planned", m.lemma(e-1)+" to"
				break
			}
		}
	case m.is(e-1, "agree", "decide", "resolve", "undertake", "vote") && m.is(e, "by", "unanimously", "overwhelmingly", "narrowly", "in", "on", "after", "at", "last", "this", "today", "yesterday"):
		for j := e + 1; j+1 < m.Len() && j < e+10; j++ {
			if u := m.r.Tags.UPOS[j]; u == segun.PUNCT || u == segun.VERB || u == segun.SCONJ {
				break
			}
			if m.r.Tags.XPOS[j] == "TO" && m.r.Tags.XPOS[j+1] == "VB" || m.is(e-1, "vote") && m.is(j, "to") && m.r.Tags.UPOS[j-1] == segun.NUM && m.r.Tags.UPOS[j+1] != segun.NUM {
				f.force, f.forceBy = "planned", m.lemma(e-1)+" to"
				break
			}
		}
	}
}

// firstOf returns the first word of a clause, marks and conjunctions left out; -1 for none.
func (m *maker) firstOf(h int, s *segun.Sentence) int {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == h && !m.edge(k) {
			return k
		}
	}
	return -1
}

// mainVerb returns the first finite verb of a clause outside relative clauses set apart and subordinate clauses, -1 for none.
func (m *maker) mainVerb(h int, s *segun.Sentence) int {
	n := 0
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		x := m.r.Tags.XPOS[k]
		switch {
		case n > 0 && m.r.Tags.UPOS[k] == segun.PUNCT && k+1 < s.End && (m.r.Tags.XPOS[k+1] == "WDT" || m.r.Tags.XPOS[k+1] == "WP" || m.r.Tags.XPOS[k+1] == "WP$" || m.r.Tags.XPOS[k+1] == "WRB"):
			for k+2 < s.End && m.Word(k+2) != "," { // over ", which last ran in 2019,"
				k++
			}
			k++
		case n == 0 && (x == "WDT" || x == "WP") && m.laterMain(h, s, k) >= 0: // "which has been put back twice, | is scheduled to begin"
			return m.laterMain(h, s, k)
		case n > 0 && n < 6 && (x == "WDT" || x == "WP" || x == "WP$") && m.overRelative(h, s, k) >= 0:
			return m.overRelative(h, s, k)
		case n > 0 && (x == "WDT" || x == "WP" || x == "WRB"), n > 0 && m.r.Tags.UPOS[k] == segun.SCONJ && !m.is(k, "to"):
			return -1
		case x == "MD" && m.noModal(k):
		case finiteTag(x):
			if v := m.overReduced(h, s, k); v >= 0 {
				return v
			}
			if v := m.overFirst(h, s, k); (n == 0 || n == 1 && m.is(k-1, "that")) && v >= 0 {
				return v
			}
			return k
		}
		if m.r.Tags.UPOS[k] != segun.PUNCT && !m.edge(k) {
			n++
		}
		if k < s.End && n == 1 && (x == "WRB" || m.r.Tags.UPOS[k] == segun.SCONJ) {
			return -1
		}
	}
	return -1
}

// markOfTime reports whether the preposition at k opens a clause that says when: "was found | after nobody had seen it for a week". What is not so in it does not take back the rest.
func (m *maker) markOfTime(k int) bool {
	return m.r.Tags.UPOS[k] == segun.ADP && m.Rel(k) == segun.RelMark && m.is(k, "after", "since", "before", "until", "till") && finiteTag(m.clauseTag(k))
}

// clauseTag returns the tag of the finite verb or auxiliary of the clause whose mark is at k, "" for none.
func (m *maker) clauseTag(k int) string {
	h := m.Head(k)
	if h <= k {
		return ""
	}
	if finiteTag(m.r.Tags.XPOS[h]) {
		return m.r.Tags.XPOS[h]
	}
	if a := m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelCop); a >= 0 {
		return m.r.Tags.XPOS[a]
	}
	return ""
}

// laterMain returns the finite verb that follows the comma at the end of a relative clause in one stretch with it, -1 for none.
func (m *maker) laterMain(h int, s *segun.Sentence, k int) int {
	for k++; k+1 < s.End; k++ {
		if int(m.at[k+1]) == h && m.Word(k) == "," && finiteTag(m.r.Tags.XPOS[k+1]) {
			return k + 1
		}
	}
	return -1
}

// noModal reports whether a word that is tagged as a modal verb is none: "the would-be mayor", "her will", "Will Tarrant", "May 4", "he'd seen it".
func (m *maker) noModal(k int) bool {
	if m.hadShort(k) {
		return true
	}
	if k > 0 && (m.xpos(k-1) == "PRP$" || m.upos(k-1) == segun.DET && m.xpos(k-1) != "WDT") {
		return true
	}
	if k+1 >= m.Len() {
		return false
	}
	capital := m.Look[k]&phrase.Capital != 0 && m.Look[k]&phrase.AllCaps == 0
	return m.Look[k+1]&phrase.Dash != 0 && m.Touch(k) || capital && (m.Look[k+1]&phrase.Digit != 0 || m.r.Tags.UPOS[k+1] == segun.PROPN && k+2 < m.Len() && finiteTag(m.r.Tags.XPOS[k+2]))
}

// stranded looks for a negation or condition right before a predicate, or at the beginning of its clause, that the tree has hung elsewhere.
func (m *maker) stranded(h int, s *segun.Sentence, f *facts) {
	for k := h - 1; k >= s.First && k >= h-4 && f.negative == ""; k-- {
		if int(m.at[k]) != h && m.r.Tags.UPOS[k] != segun.PART || m.r.Tags.UPOS[k] == segun.PUNCT || m.r.Tags.UPOS[k] == segun.VERB {
			break
		}
		if m.is(k, "not", "n't", "n’t", "never") && m.at[k] >= 0 {
			m.negator(k, h, f)
		}
	}
	if f.conditional == "" {
		if f.conditional = m.inCase(h, s); f.conditional == "" {
			f.conditional = m.untilShown(h, s)
		}
		if p := m.Head(h); f.conditional == "" && m.Rel(h) == segun.RelConj && p >= s.First && p < h && m.region(h, p) && f.subject < 0 && m.asIf(p) {
			f.conditional = "as if"
		}
	}
	if f.conditional != "" {
		return
	}
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) != h {
			continue
		}
		switch {
		case m.is(k, "unless", "if") && !m.is(k-1, "as", "even", "only", "what") && !m.asked(h) && !m.oneThing(k) && !m.granted(k) && !m.ofOpener(k, h, s):
			f.conditional = m.lemma(k)
			return
		case m.Is(k, wordProvided, wordProviding, wordAssuming) && (m.is(k+1, "that") || k+1 < m.Len() && int(m.at[k+1]) != h || (m.Word(max(k-1, 0)) == "," || k == s.First) && m.ownSubject(k+1, s)):
			f.conditional = m.Word(k)
			return
		case m.is(k, "otherwise") && m.r.Tags.UPOS[k] == segun.ADV && k < h:
			f.conditional = "otherwise"
		}
	}
}

// asked reports whether the words of token h are what someone asks: "asked if the gate was open".
func (m *maker) asked(h int) bool {
	i := m.holder[h]
	return i >= 0 && m.r.Attributions.List[i].Act == "ask"
}

// negator books a negation, unless it is "not only", "not just".
func (m *maker) negator(k, h int, f *facts) {
	switch {
	case m.is(k, "not", "n't", "n’t"):
		if m.is(k+1, "only", "just", "merely", "simply", "least") || m.is(k+1, "to") && h < k {
			return // "not only"; "asked not to be named" asks for something
		}
		if m.notBehind(k, h) || m.ofNotThat(k, h) || k > h+1 && m.r.Tags.UPOS[k-1] == segun.CCONJ && m.at[k] != m.at[h] {
			return // "was fined but | not closed": of the next predicate
		}
		f.negative = "not"
	case m.is(k, "never"):
		if k > h+1 && m.r.Tags.UPOS[k-1] == segun.CCONJ {
			return // "was planned but | never paid for": of the next predicate
		}
		f.negative = "never"
	case m.Word(k) == "longer" && m.is(k-1, "no"):
		f.negative = "no longer"
	case m.is(k, "nowhere", "neither", "nor"), m.is(k, "hardly", "scarcely") && m.hardly(k, h):
		f.negative = m.lemma(k)
	}
}

// negatedNoun books a negation on a subject or object: "No order was signed", "Nobody was charged", "not everyone".
func (m *maker) negatedNoun(t int, f *facts) {
	if m.exceptOne(t) && m.Rel(t) != segun.RelObj || m.denials[int(m.at[t])] {
		return // "were freed, | none of them women": of the denial
	}
	if m.is(t, "nobody", "nothing", "none", "neither", "no-one", "nowhere") || m.is(t, "one") && m.is(t-1, "no") {
		f.negative = m.lemma(t)
		return
	}
	for k := m.Kid(t); k >= 0 && k < t; k = m.Next(k) {
		if m.is(k, "no", "not", "neither", "zero") && !m.is(t, "degree", "emission", "hour", "tolerance", "percent") && !m.is(k+1, "only", "just", "fewer", "less", "doubt", "later") && !(m.is(k+1, "more") && m.is(k+2, "than")) && !m.is(t, "doubt", "wonder") {
			f.negative = m.lemma(k)
			return
		}
	}
}

// forces looks up what a predicate says of what hangs on it.
func (m *maker) forces(h int, f *facts) {
	if r := m.forced[h]; r != "" {
		f.force, f.forceBy = r, m.lemma(h)
	} else if r := m.boundLost(h); r != "" {
		f.force, f.forceBy = r, "be "+m.Word(h-2)
		return
	}
	x := m.r.Tags.XPOS
	comp := m.Find(h, segun.RelXcomp)
	inf := comp > h && (m.is(m.Find(comp, segun.RelMark), "to") || m.is(comp-1, "to"))
	for k := m.Kid(h); k >= 0 && !inf; k = m.Next(k) {
		if r := m.Rel(k); k > h && (r == segun.RelCcomp || r == segun.RelAdvcl && m.is(h, "tell", "ask", "order", "urge", "warn", "advise")) && m.is(m.Find(k, segun.RelMark), "to") {
			inf = true
		}
	}
	if !inf && (m.is(h+1, "to") && h+2 < m.Len() && x[h+2] == "VB" && m.r.Tags.UPOS[h+1] == segun.PART) {
		inf = true
	}
	try := func(key string) bool {
		w, ok := m.w.force[modelString(key)]
		if ok && (m.asForeseen(h) || m.dueTo(h) || key == "risk" && m.is(m.Find(h, segun.RelObj), "life", "neck", "limb", "skin", "everything")) {
			return false // "risked his life": he did
		}
		if o := m.Find(h, segun.RelObj); ok && key == "set" && o > h && o < comp {
			return false // "set the fire to collect on a policy": what for
		}
		if ok && (m.fearedFor(h) || key == "be likely" && m.is(h-1, "as")) {
			return false // "twice as likely to die as others": what was found
		}
		if ok && m.is(h, "demand", "solicit", "seek", "request") && (x[h] != "VB" && x[h] != "VBG") && m.Find(h, segun.RelAuxPass) < 0 && m.corrupt(h) {
			return false // "the captain demanded a bribe": a deed
		}
		if !ok || w.needs == "inf" && !inf || w.needs == "obj" && m.Find(h, segun.RelObj) < 0 || key == "face" && (f.past || !m.dueBefore(m.Find(h, segun.RelObj))) {
			return false
		}
		f.force, f.forceBy = w.realis, key
		return true
	}
	be := false
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if r := m.Rel(k); (r == segun.RelCop || r == segun.RelAuxPass || r == segun.RelAux) && m.is(k, "be") {
			be = true
		}
	}
	switch {
	case be || x[h] == "VBN" && m.Find(h, segun.RelAux) < 0 && m.Rel(h) != segun.RelAmod:
		w := strings.ToLower(m.Word(h))
		if !try("be " + w) {
			p := m.Find(h, segun.RelCompoundPrt)
			if p > h {
				try("be " + w + " " + m.lemma(p))
			}
		}
	case m.r.Tags.UPOS[h] == segun.VERB || m.r.Tags.UPOS[h] == segun.AUX:
		switch {
		case m.is(h, "have") && inf && m.is(h+1, "yet"):
			try("have yet")
		case m.is(h, "have") && inf && m.is(h+1, "to"):
			try("have to")
		case m.is(h, "be") && m.is(h+1, "to"):
			try("be to")
		case x[h] == "VBG" && m.is(h, "go") && inf && f.past && f.subject >= 0 && m.agent(f.subject):
			f.force, f.forceBy = "planned", "was going to"
		case x[h] == "VBG" && m.is(h, "go") && inf:
			f.force, f.forceBy = "predicted", "going to"
		case x[h] == "VBD" && m.is(h+1, "to") && inf && m.Find(h, segun.RelObj, segun.RelIobj) < 0 && m.is(h, "tell", "order", "urge", "advise", "instruct", "warn", "force", "oblige"):
			try("be " + strings.ToLower(m.Word(h))) // a headline's passive: "Pickers told to block vents"
		case x[h] == "VBD" && m.is(h+1, "for", "on", "in") && m.is(h, "plan", "schedule", "propose", "expect", "book", "slate") && m.Find(h, segun.RelObj, segun.RelCcomp) < 0:
			try("be " + strings.ToLower(m.Word(h))) // "March planned for Saturday"
		default:
			try(m.lemma(h))
		}
	}
	if f.force == "" && x[h] == "VB" && m.is(h-1, "to") {
		switch {
		case m.is(h-2, "yet"):
			f.force, f.forceBy = "not_happened", "have yet"
		case m.is(h-2, "be") && finiteTag(x[h-2]), m.is(h-3, "be") && finiteTag(x[h-3]) && m.r.Tags.UPOS[h-2] == segun.ADV:
			f.force, f.forceBy = "planned", "be to"
		case m.is(h-2, "have") && finiteTag(x[h-2]):
			f.force, f.forceBy = "called_for", "have to"
		}
	}
	if f.force == "" && m.dueBehind(h) {
		f.force, f.forceBy = "planned", "due"
	}
	if f.force == "" && m.wasTo(h) {
		f.force, f.forceBy = "planned", "be to"
	}
	if f.forceBy == "threaten" && f.subject >= 0 && !m.agent(f.subject) && m.r.Tags.UPOS[f.subject] != segun.PRON {
		f.force = "predicted" // "The river threatens to burst its banks": nobody promises it
	}
	if f.force != "" {
		return
	}
	if m.onCondition(h) {
		f.force, f.forceBy = "called_for", "on condition"
		return
	}
	if p := m.Head(h); p >= 0 {
		if r := m.plannedBy(h, p); r != "" {
			f.force, f.forceBy = r, m.lemma(p)
		} else if r := m.underText(h, p); r != "" && m.Rel(h) == segun.RelAclRelcl {
			f.force, f.forceBy = r, m.lemma(p)
		}
	}
}

// asksWhy reports whether token t opens a question with its own word: "How many times do we have to see this?".
func (m *maker) asksWhy(t int) bool {
	return m.xpos(t) == "WRB" || m.xpos(t) == "WP" || m.xpos(t) == "WDT"
}

// asks reports whether the clause of h is a question: its sentence ends in a question mark, inside or outside a quotation.
func (m *maker) asks(h int, s *segun.Sentence) bool {
	for t := h + 1; t < s.End; t++ {
		if m.Word(t) == "?" {
			return true
		}
		if m.r.Tags.UPOS[t] == segun.PUNCT && (m.Word(t) == "." || m.Word(t) == ";" || m.Word(t) == "!") {
			return false
		}
	}
	return false
}
