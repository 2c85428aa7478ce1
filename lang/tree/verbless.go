package tree

import (
	"slices"
	"strings"

	"segun"
)

// mostTried is how many words of a sentence without a verb are tried as its verb.
const mostTried = 6

// tried is one way to read a sentence: its tags and its tree.
type tried struct {
	in    []Input
	head  []int32
	rel   []segun.Deprel
	score float32
}

// keep notes the way in which the sentence is read now.
func (x *tried) keep(p *scratch, in []Input, score float32) {
	x.in, x.head, x.rel, x.score = append(x.in[:0], in...), append(x.head[:0], p.part...), append(x.rel[:0], p.prel...), score
}

// verbless parses a sentence again that ends with a full stop and came out without a finite verb of its own, where one of its words can be that verb: "The opposition | called for an inquiry" is no
// opposition that somebody called. Each such word is taken for a finite verb in turn, and the best tree that has a clause at its top is kept; where none has, the sentence is a fragment and stays as it was.
// Where a finite verb outside all subordinate clauses is there and only hangs in the wrong place, nothing is parsed again: "Under pressure | she promised to publish the data" has its verb (leading).
//
// It returns the word whose tags it has changed, -1 for none.
func (q *Parser) verbless(p *scratch, in []Input) int {
	if !p.lacksVerb(in) {
		return -1
	}
	if v := p.bareRoot(in); v >= 0 {
		return v
	}
	if p.leading(in) {
		return -1
	}
	if v := p.overAside(in); v >= 0 {
		return v
	}
	p.first.keep(p, in, p.beam[0].score)
	found := -1
	for n, i := range p.maybeVerbs(in) {
		if found >= 0 && n >= p.likely {
			break
		}
		copy(in, p.first.in)
		for k := range in { // one verb is looked for
			if w := &in[k]; w.XPOS == "VBN" && finiteTag(w.AltXPOS) {
				w.AltUPOS, w.AltXPOS = w.UPOS, w.XPOS
			}
		}
		w := &in[i]
		w.XPOS, w.UPOS = finiteOf(w)
		w.AltUPOS, w.AltXPOS = w.UPOS, w.XPOS
		if score := q.once(p, in); !p.lacksVerb(in) && p.rootSubject(in) && (found < 0 || score > p.best.score) {
			found = int(i)
			p.best.keep(p, in, score)
		}
	}
	x := &p.first
	if found >= 0 {
		x = &p.best
	}
	copy(in, x.in)
	copy(p.part, x.head)
	copy(p.prel, x.rel)
	return found
}

// bareRoot returns the root if it has the form of an infinitive and a subject before it, and no auxiliary, -1 otherwise: it is finite then, and is tagged so: "One | put the phone down", "Both of them | dismiss it".
func (p *scratch) bareRoot(in []Input) int {
	k := p.root()
	w := &in[p.index[k]]
	if w.XPOS != "VB" {
		return -1
	}
	for c := range p.part {
		if p.part[c] == k && (subject(p.prel[c]) && p.between(in, ":", int32(c), k) || p.prel[c] == segun.RelAux || p.prel[c] == segun.RelMark || p.prel[c] == segun.RelAuxPass || int32(c) > k && subject(p.prel[c])) {
			return -1
		}
	}
	w.XPOS = "VBP"
	if pastToo(w.Form) {
		w.XPOS = "VBD"
	}
	w.UPOS, w.AltUPOS, w.AltXPOS = segun.VERB, segun.VERB, w.XPOS
	return int(p.index[k])
}

// root returns the root of a sentence; a tree has one.
func (p *scratch) root() int32 {
	return int32(slices.Index(p.part, -1))
}

// leading reports whether a sentence without a finite verb at its top has one outside all subordinate clauses. Where that one has a subject and stands behind a phrase with a preposition, or a participle, that is the root,
// it is made the root instead.
func (p *scratch) leading(in []Input) bool {
	if p.ofItsRelative(in) {
		return true
	}
	free := int32(-1)
	for k := range p.part {
		if p.finite(in, p.part, p.prel, int32(k)) && !p.subordinate(in, int32(k)) {
			free = int32(k)
			break
		}
	}
	if free < 0 {
		return false
	}
	r := p.root()
	if p.adverbial(in) && subjectOf(p.part, p.prel, free) && r < leftmost(p.part, free) {
		p.part[free], p.prel[free] = -1, segun.RelRoot
		p.part[r], p.prel[r] = free, segun.RelObl
		if x := in[p.index[r]].XPOS; x == "VBN" || x == "VBG" {
			p.prel[r] = segun.RelAdvcl
		}
	}
	return true
}

// ofItsRelative makes a verb without a subject the root that hangs on the relative clause of a noun, where the search has made that noun the root: "No one who saw it | forgot it". It reports whether there was one.
func (p *scratch) ofItsRelative(in []Input) bool {
	r := p.root()
	if u := in[p.index[r]].UPOS; u != segun.NOUN && u != segun.PRON && u != segun.PROPN || cased(p.part, p.prel, r) {
		return false
	}
	for q := r + 3; int(q) < len(p.part); q++ {
		v := p.part[q]
		if v <= r || v >= q || p.part[v] < r || p.prel[v] != segun.RelAclRelcl || !reaches(p.part, p.part[v], r) || p.prel[q] != segun.RelParataxis && p.prel[q] != segun.RelCcomp && p.prel[q] != segun.RelAdvcl && !(p.prel[q] == segun.RelConj && !p.parted(in, v, q)) {
			continue
		}
		if in[p.index[q]].UPOS != segun.VERB || !finiteTag(in[p.index[q]].XPOS) || leftmost(p.part, q) != q || !subjectOf(p.part, p.prel, v) || p.marked(in, v, q) {
			continue
		}
		for k := q + 1; int(k) < len(p.part); k++ {
			if p.part[k] == v {
				p.part[k] = q // ", and the office was shut"
			}
		}
		p.part[q], p.prel[q] = -1, segun.RelRoot
		p.part[r], p.prel[r] = q, segun.RelNsubj
		return true
	}
	return false
}

// overAside makes the verb behind a relative clause set apart the root, where the search has drawn it into that clause, and its noun the subject: "The mill, which would close if the talks failed, | made tyres". It returns
// the verb, which is tagged as a past tense, -1 for none.
func (p *scratch) overAside(in []Input) int {
	r, q := p.root(), int32(-1)
	if u := in[p.index[r]].UPOS; u != segun.NOUN && u != segun.PROPN || cased(p.part, p.prel, r) {
		return -1
	}
	for v := r + 2; int(v) < len(p.part) && q < 0; v++ {
		l := leftmost(p.part, v)
		if p.part[v] != r || p.prel[v] != segun.RelAclRelcl || l <= r || !strings.HasPrefix(in[p.index[l]].XPOS, "W") || !p.between(in, ",", l-1, l) {
			continue
		}
		for k := v + 1; int(k)+1 < len(p.part) && q < 0; k++ {
			if p.between(in, ",", k-1, k) {
				if w := &in[p.index[k]]; w.UPOS != segun.VERB || w.XPOS != "VBN" && w.XPOS != "VBD" || p.part[k] < v || p.participle(in, int(k)) || p.verbBehind(in, int(p.index[k])) {
					return -1
				}
				q = k
			}
		}
	}
	if q < 0 {
		return -1
	}
	for k := range q {
		if p.part[k] >= q {
			return -1
		}
	}
	if n := p.part[q]; n > q {
		if p.part[n] > n || !cased(p.part, p.prel, n) && in[p.index[n]].UPOS != segun.NOUN && in[p.index[n]].UPOS != segun.PROPN {
			return -1
		}
		p.part[n], p.prel[n] = q, segun.RelObj
	}
	for k := q + 1; int(k) < len(p.part); k++ {
		if p.part[k] < q {
			p.part[k] = q
		}
	}
	p.part[q], p.prel[q] = -1, segun.RelRoot
	p.part[r], p.prel[r] = q, segun.RelNsubj
	w := &in[p.index[q]]
	w.XPOS, w.AltUPOS, w.AltXPOS = "VBD", segun.VERB, "VBD"
	return int(p.index[q])
}

// subordinate reports whether the finite verb k stands in a clause that a word makes subordinate, or that describes the noun before it without one: "pipes | it knew to be broken".
// No comma stands in front of the verb of such a clause.
func (p *scratch) subordinate(in []Input, k int32) bool {
	for n := 0; k >= 0 && n < 12; k, n = p.part[k], n+1 {
		switch p.prel[k] {
		case segun.RelAcl, segun.RelAdvcl, segun.RelAclRelcl, segun.RelCcomp, segun.RelCsubj, segun.RelCsubjPass:
		default:
			continue
		}
		for c := range p.part {
			if p.part[c] != k {
				continue
			}
			if x := in[p.index[c]].XPOS; p.prel[c] == segun.RelMark || x == "WDT" || x == "WP" || x == "WRB" || x == "WP$" {
				return true
			}
		}
		h := p.part[k]
		if l := leftmost(p.part, k); p.prel[k] == segun.RelAclRelcl && h >= 0 && h < l && !p.between(in, ",", l, k) && !(p.adverbial(in) && (p.prel[h] == segun.RelRoot || p.between(in, ",", l-1, l))) {
			return true
		}
	}
	return false
}

// lacksVerb reports whether a sentence ends with a full stop and has no finite verb at its top.
func (p *scratch) lacksVerb(in []Input) bool {
	end := len(in) - 1
	for end > 0 && in[end].UPOS == segun.PUNCT && in[end].Form != "." {
		end--
	}
	if in[end].Form != "." || p.n < 4 || p.titleCase(in) {
		return false
	}
	for k := range p.part {
		switch {
		case p.prel[k] == segun.RelRoot && in[p.index[k]].XPOS == "VB" && !subjectOf(p.part, p.prel, int32(k)):
			return false // "Ask me on Tuesday."
		case p.atTop(int32(k)) && p.finite(in, p.part, p.prel, int32(k)):
			return false
		}
	}
	return true
}

// adverbial reports whether the root of a sentence is no subject by its words: a phrase with a preposition, or a participle that opens the sentence.
func (p *scratch) adverbial(in []Input) bool {
	k := p.root()
	x := in[p.index[k]].XPOS
	return k == 0 && (x == "VBN" || x == "VBG") || cased(p.part, p.prel, k)
}

// rootSubject reports whether the root has a subject. One that a participle between the two has drawn to itself is given back: "Governor Eide, | speaking outside a dairy |, called it a tantrum".
func (p *scratch) rootSubject(in []Input) bool {
	for k := range p.part {
		switch v := p.part[k]; {
		case v < 0 || !subject(p.prel[k]) || int32(k) > v:
		case p.prel[v] == segun.RelRoot:
			p.behindDash(in, int32(k), v)
			return true
		case p.prel[v] == segun.RelAdvcl && p.prel[p.part[v]] == segun.RelRoot && v < p.part[v] && (in[p.index[v]].XPOS == "VBG" || in[p.index[v]].XPOS == "VBN") && p.between(in, ",", int32(k), v):
			p.part[k] = p.part[v]
			p.part[v], p.prel[v] = int32(k), segun.RelAcl
			return true
		}
	}
	return false
}

// behindDash gives the root v the subject that a dash parts from subject k, which is where a report was sent from, in capitals: "VELM, 3 May — | The rapporteur called on".
func (p *scratch) behindDash(in []Input, k, v int32) {
	w := in[p.index[k]].Form
	if len(w) < 2 || w != strings.ToUpper(w) || in[p.index[k]].UPOS != segun.PROPN {
		return
	}
	for a := v - 1; a > k; a-- {
		if p.part[a] == k && (p.prel[a] == segun.RelAppos || p.prel[a] == segun.RelParataxis) && (p.between(in, "—", k, a) || p.between(in, "–", k, a) || p.between(in, "-", k, a)) {
			for c := a + 1; c < v; c++ {
				if p.part[c] == k {
					p.part[c], p.prel[c] = v, segun.RelObl // "today"
				}
			}
			p.part[a], p.prel[a] = v, segun.RelNsubj
			p.prel[k] = segun.RelParataxis
			return
		}
	}
}

// atTop reports whether word k is the root, or stands beside it.
func (p *scratch) atTop(k int32) bool {
	for n := 0; k >= 0 && n < 8; n++ {
		switch p.prel[k] {
		case segun.RelRoot:
			return true
		case segun.RelConj, segun.RelParataxis, segun.RelCcomp:
			k = p.part[k]
		default:
			return false
		}
	}
	return false
}

// titleCase reports whether most words of a sentence are capitalised, as in a headline, which needs no verb.
func (p *scratch) titleCase(in []Input) bool {
	n := 0
	for k := range p.part {
		if c := in[p.index[k]].Form[0]; c >= 'A' && c <= 'Z' {
			n++
		}
	}
	return 5*n > 3*p.n
}

// maybeVerbs are the places of the words that may be the finite verb of a sentence without one, last those that describe a noun behind them: "promised | displaced families a payment".
func (p *scratch) maybeVerbs(in []Input) []int32 {
	p.maybe = p.maybe[:0]
	for _, describing := range [...]bool{false, true} {
		p.likely = len(p.maybe)
		for k := range p.part {
			w := &in[p.index[k]]
			if x, _ := finiteOf(w); x == "" || (p.prel[k] == segun.RelAmod) != describing || len(p.maybe) == mostTried || w.XPOS == "VBN" && k > 0 && p.participle(in, k) {
				continue
			}
			p.maybe = append(p.maybe, p.index[k])
		}
	}
	return p.maybe
}

// participle reports whether the words around word k, tagged as a participle, leave it one: "had not been | told", "a | reported £900,000", "approved by the board", "a firm | called Tolm & Sons".
func (p *scratch) participle(in []Input, k int) bool {
	t := int(p.index[k])
	b := int(p.index[k-1])
	for b > 0 && (in[b].UPOS == segun.ADV || in[b].UPOS == segun.PART) {
		b--
	}
	switch {
	case in[b].UPOS == segun.AUX, article(in[t-1].Form), in[t-1].XPOS == "PRP$", in[t-1].UPOS == segun.ADP, in[t-1].UPOS == segun.SCONJ, in[t-1].Form == "-":
		return true
	case t+1 == len(in):
		return false
	case in[t].Form == "dated", in[t-1].Form == "," && p.verbBehind(in, t):
		return true
	case in[t+1].Form == "by":
		return t+2 < len(in) && in[t+2].UPOS != segun.NUM && in[t+2].UPOS != segun.PUNCT
	case in[t].Form == "called" || in[t].Form == "named" || in[t].Form == "known" || in[t].Form == "dubbed":
		return in[t-1].UPOS == segun.NOUN && in[t+1].UPOS == segun.PROPN && p.indefinite(in, int32(k-1))
	}
	return false
}

// verbBehind reports whether a comma behind the word at t stands before a word that looks like a bare noun or infinitive, where the verb of the sentence would stand: "reports, obtained under the act, | record no concerns".
func (p *scratch) verbBehind(in []Input, t int) bool {
	for k := t + 1; k+2 < len(in); k++ {
		if in[k].Form != "," {
			continue
		}
		switch x := in[k+1].XPOS; x {
		case "NN", "NNS", "VB":
			return in[k+2].UPOS != segun.PUNCT && in[k+2].UPOS != segun.CCONJ
		}
		return false
	}
	return false
}

// indefinite reports whether the noun at word k has "a" or "an" before it, or no article at all.
func (p *scratch) indefinite(in []Input, k int32) bool {
	for c := range p.part {
		if p.part[c] == k && p.prel[c] == segun.RelDet {
			w := in[p.index[c]].Form
			return article(w) && !strings.EqualFold(w, "the")
		}
	}
	return in[p.index[k]].XPOS == "NNS"
}

// article reports whether a word is one.
func article(w string) bool {
	return strings.EqualFold(w, "a") || strings.EqualFold(w, "an") || strings.EqualFold(w, "the")
}

// finiteOf returns the tags of a word as a finite verb, where its second best tag or its form allows it; "" where neither does.
func finiteOf(w *Input) (string, segun.UPOS) {
	switch {
	case finiteTag(w.XPOS) || w.UPOS == segun.PUNCT:
		return "", 0
	case w.AltXPOS == "VBP" && pastToo(w.Form):
		return "VBD", segun.VERB
	case finiteTag(w.AltXPOS) && w.XPOS != "POS" && !(w.XPOS == "JJ" && w.AltXPOS == "VBP"):
		return w.AltXPOS, w.AltUPOS
	case w.XPOS == "VBN" && strings.HasSuffix(w.Form, "ed"):
		return "VBD", segun.VERB
	}
	return "", 0
}

// pastToo reports whether a verb has the same form in the past as in the present; a report tells in the past.
func pastToo(form string) bool {
	switch form {
	case "put", "read", "set", "cut", "hit", "let", "cost", "shut", "hurt", "spread", "quit", "bid", "beat", "split", "shed", "cast", "burst", "bet", "forecast", "broadcast", "thrust":
		return true
	}
	return false
}
