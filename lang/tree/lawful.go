package tree

import (
	"slices"
	"strings"

	"segun"
)

// Where a tree cannot be that of a sentence, the next trees of the beam are looked at. Measured on the development parts of EWT and GUM: with 4 looked at a third of the gain is lost, with 12 none is added; a fault may cost 2 to 4, and
// what the relations score may count for .3 to 1.
const (
	looked    = 8
	faultCost = 2 // in the units of training, where a wrong arc costs one
	relShare  = 1
)

// law is the working memory of faults.
type law struct {
	subj []uint8 // subjects of each word
	free []bool  // whether it may do without: "there" or "it" hangs on it, a word that may be one, "having"
	cop  []bool  // whether a copula hangs on it
	what []bool  // whether "what", "who" or "which" hangs on it from before, whatever for
	fin  []bool  // whether it is the predicate of a finite clause
	at   []int32 // where the faults are; -1 for the sentence as a whole

	all  bool     // whether the sentence as a whole has one in the first tree
	near []bool   // whether a word has one, or hangs with one that has
	head []int32  // its heads, as the search left them
	tag  []uint64 // its tags
}

// lawful puts another tree of the beam in the place of the first where that one has faults that no sentence has: a finite verb without a subject, one that is hung as if it were a noun, two subjects. The search scores arcs one by one, without
// relations, so that it does not see them. What is chosen is the tree that its arcs, its relations and its faults make the best.
func (q *Parser) lawful(p *scratch, in []Input) {
	n := p.faults(in)
	if n == 0 || len(p.beam) < 2 {
		return
	}
	p.first.keep(p, in, p.worth(q, 0, n))
	best := p.first.score
	found := false
	p.mark()
	p.settle(p.beam[0].hist)
	for k := 1; k < min(looked, len(p.beam)); k++ {
		s := &p.beam[k]
		p.heads(s.hist, p.part)
		p.settle(s.hist)
		if !p.touches(p.part) {
			p.settle(s.hist)
			continue
		}
		copy(in, p.before)
		q.label(p, p.part, p.prel)
		p.retag(in)
		p.mend(in, p.part, p.prel)
		if m := p.faults(in); m < n {
			if v := p.worth(q, k, m); v > best {
				best, found = v, true
				p.best.keep(p, in, v)
			}
		}
		p.settle(s.hist)
	}
	x := &p.first
	if found {
		x = &p.best
	}
	copy(in, x.in)
	copy(p.part, x.head)
	copy(p.prel, x.rel)
}

// worth returns how good a tree of the beam is that has n faults, in the units of training.
func (p *scratch) worth(q *Parser, k, n int) float32 {
	return p.beam[k].score*q.arcScale + relShare*float32(p.lab.sum)*q.relScale - faultCost*float32(n)
}

// settle changes the tags of the words that a hypothesis has shifted with their second best; done twice, they are as before.
func (p *scratch) settle(hist int32) {
	for h := hist; h > 0; h = p.steps[h].prev {
		if st := &p.steps[h]; st.act == shiftAlt {
			p.words[st.dep], p.words[int(st.dep)+p.n] = p.words[int(st.dep)+p.n], p.words[st.dep]
		}
	}
}

// retag puts those tags of each word first that the search has settled on.
func (p *scratch) retag(in []Input) {
	for i, t := range p.index {
		if w := &in[t]; p.words[i].tag != pairKey(w.UPOS, w.XPOS) {
			w.UPOS, w.XPOS, w.AltUPOS, w.AltXPOS = w.AltUPOS, w.AltXPOS, w.UPOS, w.XPOS
		}
	}
}

// mark notes of the first tree what another must have otherwise to have fewer faults.
func (p *scratch) mark() {
	l := &p.law
	l.head = append(l.head[:0], make([]int32, p.n)...)
	p.heads(p.beam[0].hist, l.head)
	l.tag = l.tag[:0]
	for i := range p.n {
		l.tag = append(l.tag, p.words[i].tag)
	}
	l.all = slices.Contains(l.at, -1)
	l.near = append(l.near[:0], make([]bool, p.n)...)
	for _, k := range l.at {
		for ; k >= 0; k = l.head[k] {
			l.near[k] = true
			if p.prel[k] != segun.RelConj { // what goes on behind another has its subject
				break
			}
		}
	}
	for k, h := range l.head {
		if h >= 0 && slices.Contains(l.at, h) {
			l.near[k] = true // what hangs on it tells the labels what it is
		}
	}
}

// touches reports whether a tree of these heads, on whose tags is settled, hangs or tags a word otherwise than the first one that has a fault there, or that hangs with one, so that it may have fewer.
func (p *scratch) touches(head []int32) bool {
	l := &p.law
	if l.all {
		return true
	}
	for c, h := range head {
		was := l.head[c]
		if h == was && p.words[c].tag == l.tag[c] {
			continue
		}
		if l.near[c] || h >= 0 && l.near[h] || was >= 0 && l.near[was] {
			return true
		}
	}
	return false
}

// faults counts what no sentence has: two subjects of one verb, a finite clause without a subject or in the place of a phrase, no finite verb before a full stop. It notes where they are.
func (p *scratch) faults(in []Input) int {
	p.clauses(in)
	l := &p.law
	l.at = l.at[:0]
	for i, rel := range p.prel {
		k := int32(i)
		if l.subj[k] > 1 && !l.cop[k] { // "What she did | was she called": of two clauses
			l.at = append(l.at, k)
		}
		if !l.fin[k] || l.subj[k] > 0 {
			continue // with a subject the tree is right, and at most the relation wrong: see clausal.go
		}
		switch rel {
		case segun.RelNmod, segun.RelObl, segun.RelObj, segun.RelIobj, segun.RelNsubj, segun.RelNsubjPass, segun.RelXcomp, segun.RelAmod, segun.RelCompound, segun.RelAdvmod, segun.RelFlat, segun.RelDet,
			segun.RelCase, segun.RelNummod, segun.RelNmodPoss, segun.RelVocative:
			l.at = append(l.at, k)
		default:
			if !l.free[k] && !p.needsNone(in, k) {
				l.at = append(l.at, k)
			}
		}
	}
	if p.lacksVerb(in) {
		l.at = append(l.at, -1)
	}
	return len(l.at)
}

// clauses fills p.law.
func (p *scratch) clauses(in []Input) {
	l := &p.law
	l.subj = append(l.subj[:0], make([]uint8, p.n)...)
	for _, b := range [...]*[]bool{&l.free, &l.cop, &l.what, &l.fin} {
		*b = append((*b)[:0], make([]bool, p.n)...)
	}
	for k, h := range p.part {
		w := &in[p.index[k]]
		if h > int32(k) && (w.XPOS == "WP" || w.XPOS == "WDT") {
			l.what[h] = true
		}
		switch p.prel[k] {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj, segun.RelCsubjPass:
			switch {
			case p.labelled(in, int32(k)):
				l.free[h] = true
			case l.subj[h] == 0 || int32(k) < h: // behind its verb, a second one is an object
				l.subj[h]++
			}
		case segun.RelExpl:
			l.free[h] = true // "There | is | a way"
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			l.fin[h] = l.fin[h] || finiteTag(w.XPOS)
			l.cop[h] = l.cop[h] || p.prel[k] == segun.RelCop
			l.free[h] = l.free[h] || w.XPOS == "VBG"
			continue
		case segun.RelAmod, segun.RelCase, segun.RelFixed, segun.RelFlat, segun.RelCompound, segun.RelReparandum, segun.RelDiscourse, segun.RelGoeswith:
			continue
		}
		if finiteTag(w.XPOS) && (w.UPOS == segun.VERB || w.UPOS == segun.AUX) {
			l.fin[k] = true
		}
	}
}

// labelled reports whether the subject k only says from where or from whom the rest is: "VELM — Troops have crossed the river", "Growers: Mill lied",
// or opens a clause: "in case | the grid fails".
func (p *scratch) labelled(in []Input, k int32) bool {
	t := int(p.index[k]) + 1
	return t < len(in) && (in[t].Form == ":" || in[t].Form == "—" || in[t].Form == "–") || cased(p.part, p.prel, k) || in[t-1].Form == "case" && k > 0 && in[t-2].Form == "in"
}

// needsNone reports whether the finite predicate k, which has no subject, may do without: it goes on behind one that has, describes what stands before it as its subject would, is an aside, an order, or a participle that opens a sentence and
// was tagged as a verb of the past.
func (p *scratch) needsNone(in []Input, k int32) bool {
	for p.prel[k] == segun.RelConj {
		k = p.part[k]
		if p.law.subj[k] > 0 || p.law.free[k] || p.prel[k] == segun.RelAclRelcl || p.prel[k] == segun.RelAcl {
			return true
		}
	}
	h := p.part[k]
	if p.law.what[k] {
		return true // "to see | what | is left"
	}
	switch p.prel[k] {
	case segun.RelParataxis:
		return true
	case segun.RelAclRelcl:
		if h < k && strings.HasPrefix(in[p.index[h]].XPOS, "W") {
			return true // "what | happened"
		}
	case segun.RelRoot:
		return !p.nounBefore(in, k) // "Really enjoyed it"
	case segun.RelAdvcl, segun.RelCcomp:
		if h < k && p.prel[h] == segun.RelAclRelcl && leftmost(p.part, k) == h+1 {
			return true // "tanks that he had sworn | would never leave"
		}
		w := in[p.index[k]].Form // "Asked why, he left", "provided that", "had she known"
		return leftmost(p.part, k) == k && (strings.HasSuffix(w, "ed") || strings.EqualFold(w, "had"))
	}
	return false
}

// nounBefore reports whether a noun stands before word k.
func (p *scratch) nounBefore(in []Input, k int32) bool {
	for i := range k {
		switch in[p.index[i]].UPOS {
		case segun.NOUN, segun.PROPN, segun.PRON:
			return true
		}
	}
	return false
}
