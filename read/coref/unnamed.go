package coref

import (
	"strings"
	"sync"

	"segun"
	"segun/read/phrase"
)

// veils are the words of not being known.
var veils = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("anonymity.tsv") })

// veil reports whether the word at token i plays a part in a request not to be known.
func (v *resolver) veil(i int, part string) bool {
	return i >= 0 && i < v.Len() && veils().Play(v.r.Tags.Lemma[i], part)
}

// whyUnnamed gives those without a name the words that say why they have none: "spoke on condition of anonymity because they feared for their jobs", "asked not to be named". Words with a reason weigh more than words without one.
func (v *resolver) whyUnnamed() {
	given := map[int]bool{}
	for i := 0; i < v.Len(); i++ {
		if !v.hides(i) {
			continue
		}
		t, who := v.unnamedAt(i)
		e := v.withoutName(who)
		if e < 0 || v.ofAnother(i, e) {
			continue
		}
		hi, why := v.reasonTo(i, t)
		if x := &v.r.Entities.List[e]; x.Anonymity == "" || why && !given[e] {
			x.Anonymity = v.Text(v.hidingFrom(i, t), hi)
			given[e] = given[e] || why
		}
	}
}

var (
	hashesNamed      = phrase.Hashes("named", "identified", "quoted", "mentioned")
	hashesAnonymity  = phrase.Hashes("anonymity", "anonymously")
	hashesSpeakAbout = phrase.Hashes("speak", "discuss", "comment", "brief", "talk")
	hashesAllowed    = phrase.Hashes("authorised", "authorized", "allowed", "permitted", "cleared")
	hashesNot        = phrase.Hashes("not", "n't", "n’t", "never", "no", "none", "nobody", "cannot", "neither", "nor")
	hashBe           = phrase.Hash("be")
	hashOf           = phrase.Hash("of")
	hashTo           = phrase.Hash("to")
	hashesOfName     = phrase.Hashes("his", "her", "their", "whose", "its")
)

// hides reports whether token i is the word that tells of somebody who is not named.
func (v *resolver) hides(i int) bool {
	switch {
	case v.Is(i, hashesAnonymity...):
		return true
	case v.Is(i, hashesSpeakAbout...):
		return v.Is(i-1, hashTo) && v.Is(i-2, hashesAllowed...) && v.notBefore(i-2)
	case v.Is(i, hashesNamed...) && v.r.Tags.XPOS[i] == "VBN":
		return (v.Is(i-1, hashBe) || v.Is(i-2, hashBe) && v.r.Tags.UPOS[i-1] == segun.ADV) && v.notBefore(i)
	case v.veil(i, "hide") && v.r.Tags.UPOS[i] == segun.NOUN && v.Is(i-1, hashesOfName...):
		return v.nameKept(i)
	}
	return false
}

// ofAnother reports whether the name at token i that is kept back is of somebody else: "An officer would not give their | names |".
func (v *resolver) ofAnother(i, e int) bool {
	if !v.veil(i, "hide") || v.at[i-1] == 0 || v.Is(i-1, hashesOfName[3]) {
		return false
	}
	o := v.entity(int(v.at[i-1] - 1))
	return o >= 0 && o != e || o < 0 && v.Is(i-1, hashesOfName[2]) && v.r.Entities.List[e].Kind == segun.Person
}

// notBefore reports whether what the word at token i tells of does not happen, by the words before it in its clause: "asked not to be | named", "declined to be | identified", "None of them would be | quoted".
func (v *resolver) notBefore(i int) bool {
	first, _ := v.Sentence(i)
	for k := i - 1; k >= first && k > i-7; k-- {
		switch {
		case v.Is(k, hashesNot...), v.veil(k, "refuse"):
			return true
		case v.Is(k, hashNone) && k == first:
			return true
		case v.Look[k]&phrase.Mark != 0 && v.Word(k) != ",":
			return false
		}
	}
	return v.Is(first, hashNone)
}

var hashNone = phrase.Hash("none")

// nameKept reports whether a name at token i is kept back: "withheld their | names", "would not give her | name", "whose | names | cannot be published", "on condition that his | name | not be used".
func (v *resolver) nameKept(i int) bool {
	first, end := v.Sentence(i)
	for k := i - 1; k >= first && k > i-4 && v.r.Tags.UPOS[k] != segun.SCONJ; k-- {
		if v.r.Tags.UPOS[k] == segun.VERB {
			return v.veil(k, "not") || (v.veil(k, "give") || v.veil(k, "known")) && v.notBefore(k)
		}
	}
	not := false
	for k := i + 1; k < end && k < i+6; k++ {
		switch {
		case v.Is(k, hashesNot...):
			not = true
		case v.r.Tags.UPOS[k] == segun.VERB:
			return v.veil(k, "not") || not && (v.veil(k, "give") || v.veil(k, "known"))
		case v.Look[k]&phrase.Mark != 0:
			return false
		}
	}
	return false
}

// unnamedAt returns the head of the clause around token i that tells of not being named and the token of who is not, -1 for none.
func (v *resolver) unnamedAt(i int) (int, int) {
	t := i
	if v.Is(i-1, hashesOfName[3]) {
		if h := v.Head(i); h >= 0 {
			t = h // "whose names | cannot be published"
		}
	}
	for n := 0; n < 8 && t >= 0; n++ {
		r := v.Rel(t)
		switch s := v.Find(t, segun.RelNsubj, segun.RelNsubjPass); {
		case r == segun.RelAclRelcl, r == segun.RelAcl && v.r.Tags.UPOS[t] == segun.VERB && s < 0:
			return t, v.Head(t)
		case r == segun.RelAdvcl && v.r.Tags.XPOS[t] == "VBG" && s < 0:
			for h, k := v.Head(t), 0; h >= 0 && k < 4; h, k = v.Head(h), k+1 { // trees hang it on the wrong verb as often as not
				if s := v.Find(h, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && v.withoutName(s) >= 0 {
					return t, s
				}
			}
		case s >= 0 && s != i && !v.hidden(s) && (r == segun.RelRoot || r == segun.RelConj || r == segun.RelParataxis || r == segun.RelCcomp):
			return t, s
		}
		t = v.Head(t)
	}
	return -1, -1
}

// hidden reports whether token s is a name that is kept back and not who keeps it: "on condition that their | names | be withheld".
func (v *resolver) hidden(s int) bool { return v.veil(s, "hide") && v.Is(s-1, hashesOfName...) }

// withoutName returns the person or group without a name that the word at token t is of, -1 for none.
func (v *resolver) withoutName(t int) int {
	if t < 0 {
		return -1
	}
	e := -1
	if k := v.at[t]; k > 0 {
		e = v.entity(v.countedOut(int(k - 1)))
	}
	if e < 0 {
		if k := v.Find(t, segun.RelNmod); k > t && v.at[k] > 0 {
			e = v.entity(int(v.at[k] - 1)) // "None of the | aides"
		}
	}
	if e < 0 {
		return -1
	}
	if x := &v.r.Entities.List[e]; x.Named || x.Kind != segun.Person && x.Kind != segun.Group {
		return -1
	}
	return e
}

// countedOut returns the mention that counts some out of those of mention k at the end of its words, where a comma follows: "| Two of the hostages' wives |, who cannot be named"; k where there is none.
func (v *resolver) countedOut(k int) int {
	m := &v.r.Mentions.List[k]
	for i := k - 1; i >= 0 && i > k-3; i-- {
		if o := &v.r.Mentions.List[i]; o.End == m.End && o.Head < m.First && o.Form == segun.FormNominal && v.Word(m.End) == "," && v.Is(o.Head+1, hashOf) {
			return i
		}
	}
	return k
}

// hidingFrom returns where the clause with head t that tells of not being named starts, without its subject.
func (v *resolver) hidingFrom(i, t int) int {
	if r := v.Rel(t); r == segun.RelAclRelcl || r == segun.RelAcl || r == segun.RelAdvcl {
		from := min(int(v.Lo[t]), i)
		for v.r.Tags.XPOS[from] == "WP" || v.r.Tags.XPOS[from] == "WDT" || from < t && v.Look[from]&phrase.Mark != 0 {
			from++
		}
		return from
	}
	from := t
	if s := v.Find(t, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && v.Is(int(v.Lo[s]), hashesNot...) {
		return int(v.Lo[s]) // "None of the aides would be quoted by name"
	}
	for _, a := range []segun.Deprel{segun.RelAux, segun.RelAuxPass} {
		if k := v.Find(t, a); k >= 0 {
			from = min(from, k)
		}
	}
	return min(from, i)
}

// reasonTo returns where the words end that say why somebody is not named, from token i in the clause with head t on, and whether they give a reason.
func (v *resolver) reasonTo(i, t int) (int, bool) {
	_, end := v.Sentence(i)
	tree := min(max(int(v.Hi[t])+1, i+1), i+25, end)
	o := v.reasonAt(i, end)
	if o < 0 {
		for tree > i+1 && v.Look[tree-1]&phrase.Mark != 0 {
			tree--
		}
		return tree, false
	}
	hi := end
	if o < tree {
		hi = tree
	}
	for k := o + 1; k < hi; k++ {
		if v.Look[k]&phrase.Mark != 0 && strings.ContainsAny(v.Word(k), ",;:.—–()\"“”") {
			return k, true
		}
	}
	return hi, true
}

// reasonAt returns the word behind token i that opens the reason why somebody is not named, -1 for none: it goes on with the clause, or stands behind a comma.
func (v *resolver) reasonAt(i, end int) int {
	for k := i + 1; k < end && k < i+20; k++ {
		w := v.Word(k)
		if w == ";" || w == ":" {
			return -1
		}
		if v.opensReason(k, end) {
			return k
		}
		if w == "," && !(k+1 < end && v.opensReason(k+1, end)) && !v.asideCloses(k, end) {
			return -1
		}
	}
	return -1
}

// asideCloses reports whether a few words between commas part what is hidden from the reason: "they have withheld their names|, they write,| because".
func (v *resolver) asideCloses(k, end int) bool {
	for j := k + 1; j+1 < end && j < k+5; j++ {
		if v.Word(j) == "," {
			return v.opensReason(j+1, end)
		}
	}
	return false
}

var (
	hashesBecause = phrase.Hashes("because", "citing", "fearing", "lest", "owing")
	hashesGround  = phrase.Hashes("fear", "safety", "security", "privacy", "reasons", "protection", "sake", "concern")
	hashesFor     = phrase.Hashes("for", "out", "in", "over")
	hashSo        = phrase.Hash("so")
	hashesWhile   = phrase.Hashes("while", "until")
)

// opensReason reports whether token k opens the words for why somebody is not named.
func (v *resolver) opensReason(k, end int) bool {
	switch {
	case v.Is(k, hashesBecause...):
		return true
	case v.veil(k, "because") && v.r.Tags.UPOS[k] == segun.SCONJ, v.Is(k, hashesWhile...) && v.r.Tags.UPOS[k] == segun.SCONJ:
		return v.FiniteIn(k+1, end)
	case v.Is(k, hashSo):
		return k+1 < end && (v.Word(k+1) == "that" || v.Word(k+1) == "as" || v.Word(k+1) == "they")
	case v.Is(k, hashesFor...):
		for j := k + 1; j < end && j < k+5 && v.Look[j]&phrase.Mark == 0; j++ {
			if v.Is(j, hashesGround...) {
				return true
			}
		}
	case v.Is(k, hashTo):
		return k+1 < end && v.r.Tags.XPOS[k+1] == "VB" && (v.Is(k+1, hashesSpeakAbout...) || v.Word(k+1) == "protect" || v.Word(k+1) == "avoid")
	case v.Word(k) == "under":
		return true // "cannot be named | under the act of 1981"
	}
	return false
}
