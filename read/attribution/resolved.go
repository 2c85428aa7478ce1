package attribution

import (
	"segun"
	"segun/read/phrase"
)

// resolvedTo reports whether verb t, one of denying, accepting or finding fault, is what somebody has resolved or is expected to do to a thing or a person, and no word of theirs: "voted | to reject the
// budget", "decided to accept the offer", "is expected to condemn the raid". What they answer is not said yet. Who resolves to deny a claim or a charge has said so: "decided to deny the charges".
func (f *finder) resolvedTo(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || t-1 <= s.First || !f.is(t-1, "to") || f.quoteAt(t) >= 0 {
		return false
	}
	fr := f.c.verbs[f.lemma(t)]
	if anyFrame(fr, func(x *frame) bool { return x.act == "deny" || x.class == "agree" || x.class == "accuse" && x.whom }) == nil {
		return false
	}
	o := f.objectEnd(s, t+1) - 1
	if o <= t || f.among(o, "answerable") || o+1 < s.End && (f.is(o+1, "that", "as") || f.xpos(o+1) == "POS") {
		return false
	}
	h := f.Head(t)
	switch {
	case h < s.First || h >= t || f.Rel(t) != segun.RelXcomp && f.Rel(t) != segun.RelAdvcl && f.Rel(t) != segun.RelCcomp:
		return false
	case f.among(h, "resolves"):
		return !f.passive(h)
	case f.among(h, "awaits"):
		return f.passive(h) || f.upos(h) == segun.ADJ || f.is(h, "plan", "intend", "mean", "prepare")
	}
	return false
}

// sacks reports whether whoever has somebody in office dismisses them from it: "the king dismissed the government", "its chief executive", "dismissed the general on Friday". Critics, rivals and whoever is dismissed as
// something are brushed aside in words.
func (f *finder) sacks(s *segun.Sentence, t, h int) bool {
	if f.upos(h) != segun.NOUN || f.xpos(h) != "NN" || f.plays(h, asBrushed) || h+1 < s.End && f.xpos(h+1) == "POS" {
		return false
	}
	return f.among(h, "inoffice") || f.Flags[h]&phrase.Title != 0 && f.Flags[h]&phrase.PersonNoun != 0
}
