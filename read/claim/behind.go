package claim

import (
	"segun"
	"segun/read/behalf"
)

// How surely a claim that takes nothing up in words answers what stands right before it.
const (
	noReply   = iota
	toldOfIt  // a denial, by whom another voice has just told of
	charged   // a denial right behind an accusation
	chargedIt // said by the one accused, or by who speaks for them
)

// rightBehind returns the indices of the claims that claim i answers by where it stands and who says it: a denial answers what another voice has just told, and what the accused, or
// those who speak for them, say of it right behind an accusation answers it. Who denies to have met somebody does not answer who says that they took money.
func (m *maker) rightBehind(i int) []int {
	r := &m.drafts[i]
	if r.Grain != "main" || len(r.Content) == 0 || !m.replies(r) {
		return nil
	}
	best, most := -1, noReply
	any := r.Act == "deny" && m.all(r)
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		a := &m.drafts[j]
		if len(a.Content) == 0 {
			continue
		}
		apart, blocks := m.sentenceOf(r.Content[0])-m.sentenceOf(a.Content[0]), m.blocksBetween(a, r)
		if blocks > 1 || apart > 3 && (!any || apart > farAny) {
			break
		}
		if apart == 0 && m.acrossSemicolon(j, r, r.Chain[len(r.Chain)-1].Entity) && m.answerable(a, r, r.Chain[len(r.Chain)-1].Entity) {
			return m.together(j)
		}
		if apart < 1 || !m.answerable(a, r, r.Chain[len(r.Chain)-1].Entity) || m.acquitted(a) {
			continue
		}
		k := m.placed(a, r, apart, blocks)
		if k == noReply && apart == 1 && m.answersTold(j, r, r.Chain[len(r.Chain)-1].Entity, blocks) {
			k = toldOfIt
		}
		if k > most {
			best, most = j, k
		}
	}
	if best < 0 {
		return nil
	}
	return m.withLead(best)
}

// farAny is how many sentences above a denial of "any" of something the accusation of whoever denies it may stand.
const farAny = 6

// replies reports whether a claim can be a reply by its form alone: it says that something is so or is not, in a clause, or denies "any" or "all" of something.
func (m *maker) replies(r *draft) bool {
	if r.Head < 0 {
		return false
	}
	if r.Act == "evaluate" || r.Act == "deny" && m.r.Tags.XPOS[r.Head] == "VBG" {
		return true
	}
	switch r.Realis {
	case "happened", "ongoing", "not_happened":
		if m.r.Tags.UPOS[r.Head] == segun.VERB || m.r.Tags.UPOS[r.Head] == segun.AUX || m.Find(r.Head, segun.RelCop, segun.RelNsubj) >= 0 {
			return true
		}
	case "unknown":
	default:
		return false
	}
	return r.Act == "deny" && m.all(r)
}

// all reports whether what a claim denies is all that there is: "denied any wrongdoing".
func (m *maker) all(r *draft) bool {
	return m.is(m.r.Tokens.At(r.Content[0].Start), "any", "all", "both", "every", "either")
}

// deed reports whether what a claim denies is a deed as such, "denied shelling the clinic", and no state of things: "having met them", "that it had ever been fined".
func (m *maker) deed(r *draft) bool {
	return r.Act == "deny" && m.r.Tags.XPOS[r.Head] == "VBG" && m.r.Tokens.At(r.Content[0].Start) == r.Head &&
		!m.told(r.Head, "nodeed")
}

// placed says how surely claim r answers claim a, which stands apart sentences and blocks paragraphs before it.
func (m *maker) placed(a, r *draft, apart, blocks int) int {
	who := r.Chain[len(r.Chain)-1].Entity
	accuses := m.accuses1(a)
	denies := r.Act == "deny"
	near := blocks == 0 && apart <= 2 || apart == 1
	shares := common(m.topic(r), m.topic(a)) > 0
	switch {
	case accuses && near && (m.accusedOf(a, r, who) || m.speaker(r) && blocks == 0 && apart == 1) && (shares || denies && m.all(r)):
		return chargedIt
	case accuses && denies && near && shares, accuses && denies && apart <= 2 && m.deed(r) && !m.ofAnother(a, r, who):
		return charged
	case accuses && blocks == 0 && apart == 1 && r.Act == "evaluate" && m.accusedOf(a, r, who):
		return chargedIt // "called the case a vendetta"
	case a.Status == "alleged" && blocks <= 1 && m.aimsAt(a, who) && m.repliesFor(a, r, who, apart):
		return chargedIt
	case accuses && denies && m.all(r) && m.aimsAt(a, who):
		return charged
	case denies && shares && near && apart == 1 && m.doneBy(a, who) && a.Status != "negated":
		return toldOfIt
	}
	return noReply
}

// ofAcquaintance reports whether somebody denies only to have met, known or owned somebody or something: that is no deed.
func (m *maker) ofAcquaintance(r *draft) bool {
	return m.is(r.Head, "meet", "know", "own", "see", "hear", "visit")
}

// repliesFor reports whether a claim of the accused, or of who speaks for them, is a reply by what it does: it denies, judges, or is what a lawyer or a spokesman says right behind the
// accusation.
func (m *maker) repliesFor(a, r *draft, who string, apart int) bool {
	switch {
	case r.Act == "deny":
		return apart <= 2 && !m.ofAcquaintance(r)
	case r.Status == "opinion":
		return r.Act == "evaluate"
	case r.Status != "negated" && r.Status != "asserted":
		return false
	}
	switch m.sideKind(a, who) {
	case behalf.Lawyer:
		return r.Status == "negated" && apart == 1
	case behalf.Speaker:
		return true
	}
	return false
}

// speaker reports whether the voice of a claim is somebody who speaks for another that its words do not name: "A spokeswoman said".
func (m *maker) speaker(r *draft) bool {
	t := m.nounOf(r.Chain[len(r.Chain)-1].Spans)
	return m.told(t, "pleads")
}
