package tree

import (
	"strings"

	"segun"
)

// joined hangs a clause that a conjunction joins on the clause before it, where the search has taken it for one more of a row of things: "He threw stones in the air, and police | were in
// the lane", "was engaged to Ida and they | are the parents of three". A word with a subject of its own and a finite verb behind the conjunction is no second member of a noun.
func (p *scratch) joined(in []Input, head []int32, rel []segun.Deprel) {
	for c := range head {
		v := head[c]
		if rel[c] != segun.RelCc || v <= int32(c) || rel[v] != segun.RelConj || head[v] < 0 || head[v] >= int32(c) {
			continue
		}
		h := head[v]
		if w := in[p.index[c]].Form; w == "or" || w == "nor" {
			continue // "Neither the mayor nor anyone on her staff | has asked": one of two
		}
		if p.finite(in, head, rel, h) || !p.asserted(in, head, rel, int32(c), v) {
			continue
		}
		for h >= 0 && !p.finite(in, head, rel, h) {
			h = head[h]
		}
		if h >= 0 && h < int32(c) {
			head[v] = h
		}
	}
}

// asserted reports whether word v has a subject behind the conjunction at c and is finite, and no word makes it a question or hangs it on another: "the fact and how it was done".
func (p *scratch) asserted(in []Input, head []int32, rel []segun.Deprel, c, v int32) bool {
	own := false
	for k := range head {
		if head[k] != v {
			continue
		}
		switch {
		case int32(k) < c && (subject(rel[k]) || rel[k] == segun.RelCop):
			return false
		case rel[k] == segun.RelMark, strings.HasPrefix(in[p.index[k]].XPOS, "W"):
			return false
		case subject(rel[k]) && int32(k) > c && int32(k) < v && !cased(head, rel, int32(k)):
			own = true
		}
	}
	return (own || finiteTag(in[p.index[v]].XPOS)) && p.finite(in, head, rel, v)
}

// finite reports whether word v is a finite verb, or has a finite auxiliary or copula.
func (p *scratch) finite(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	switch rel[v] {
	case segun.RelAux, segun.RelAuxPass, segun.RelCop, segun.RelAmod:
		return false
	}
	if finiteTag(in[p.index[v]].XPOS) {
		return true
	}
	for k := range head {
		if head[k] == v && (rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass || rel[k] == segun.RelCop) && finiteTag(in[p.index[k]].XPOS) {
			return true
		}
	}
	return false
}

// finiteTag reports whether a Penn tag is that of a finite verb.
func finiteTag(x string) bool { return x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" }

// copular puts a clause with a copula before the clause behind it, where the search has made it a part of that one: "I am not against anybody, but I | will vote for Tam",
// "It is Tuesday and today the mill | opens". What has a subject and a copula of its own is no subject or object of a verb behind it.
func (p *scratch) copular(in []Input, head []int32, rel []segun.Deprel) {
	for n := range head {
		v := head[n]
		if v <= int32(n) || !subject(rel[n]) && rel[n] != segun.RelObl && rel[n] != segun.RelObj && rel[n] != segun.RelNmod || !p.clauseOf(in, head, rel, int32(n)) {
			continue
		}
		c := p.joiner(in, int32(n), v)
		if !p.finite(in, head, rel, v) || c < 0 && !p.parted(in, int32(n), v) {
			continue // "It is the fourth time | it has failed"
		}
		for k := range head {
			if c >= 0 && int32(k) > c && int32(k) < v && nominative(in[p.index[k]].Form) && (rel[k] == segun.RelConj || rel[k] == segun.RelNsubj) && head[k] != v && !reaches(head, v, int32(k)) {
				head[k], rel[k] = v, segun.RelNsubj
			}
			if head[k] == v && int32(k) < int32(n) {
				head[k] = int32(n)
			}
		}
		head[n], rel[n] = head[v], rel[v]
		head[v], rel[v] = int32(n), segun.RelParataxis
		if c >= 0 {
			rel[v] = segun.RelConj
			head[c], rel[c] = v, segun.RelCc
		}
	}
}

// gerundSubject makes a gerund that opens a clause the subject of what stands behind the copula, where the search has hung that on the gerund: "Bringing back tolls | is a tax on work".
func (p *scratch) gerundSubject(in []Input, head []int32, rel []segun.Deprel) {
	for n := range head {
		g := head[n]
		if g < 0 || g >= int32(n) || in[p.index[g]].XPOS != "VBG" || rel[g] == segun.RelAmod || rel[g] == segun.RelCase {
			continue
		}
		c := int32(-1)
		for k := range head {
			switch {
			case head[k] == g && int32(k) < g && rel[k] != segun.RelAdvmod, head[k] == int32(n) && (subject(rel[k]) || rel[k] == segun.RelExpl || rel[k] == segun.RelCsubj || rel[k] == segun.RelMark):
				c = int32(len(head))
			case head[k] == int32(n) && rel[k] == segun.RelCop && finiteTag(in[p.index[k]].XPOS) && int32(k) > g && int32(k) < int32(n):
				c = max(c, int32(k))
			}
		}
		if c < 0 || int(c) == len(head) || p.parted(in, g, c) {
			continue
		}
		head[n], rel[n] = head[g], rel[g]
		head[g], rel[g] = int32(n), segun.RelCsubj
		for k := range head {
			if head[k] == g && int32(k) > c {
				head[k] = int32(n)
			}
		}
	}
}

// clauseOf reports whether word n has a subject and a finite copula of its own before it, and is no question.
func (p *scratch) clauseOf(in []Input, head []int32, rel []segun.Deprel, n int32) bool {
	subj, cop := false, false
	for k := int32(0); k < n; k++ {
		if head[k] != n {
			continue
		}
		if strings.HasPrefix(in[p.index[k]].XPOS, "W") || rel[k] == segun.RelMark {
			return false
		}
		subj = subj || subject(rel[k]) || rel[k] == segun.RelExpl
		if rel[k] == segun.RelCop && finiteTag(in[p.index[k]].XPOS) {
			cop = !p.marked(in, k, n) // “The fight is not,” | Oda Brell said
		}
	}
	return subj && cop
}

// joiner returns the first conjunction between words n and v, -1 for none.
func (p *scratch) joiner(in []Input, n, v int32) int32 {
	for c := n + 1; c < v; c++ {
		if in[p.index[c]].UPOS == segun.CCONJ {
			return c
		}
	}
	return -1
}

// parted reports whether a mark stands between words a and b.
func (p *scratch) parted(in []Input, a, b int32) bool { return p.index[b]-p.index[a] > b-a }

// nominative reports whether a pronoun can only be a subject.
func nominative(w string) bool {
	switch w {
	case "I", "he", "she", "we", "they":
		return true
	}
	return false
}

// subjectFirst makes a clause of a noun and the words with a copula behind it, where the search has hung these on the noun: "Any views held here | are those of the author".
func (p *scratch) subjectFirst(in []Input, head []int32, rel []segun.Deprel) {
	for n := range head {
		h := head[n]
		if h < 0 || h >= int32(n) {
			continue
		}
		switch rel[n] {
		case segun.RelNmod, segun.RelObl, segun.RelAppos, segun.RelConj, segun.RelObj:
		default:
			continue
		}
		switch u := in[p.index[h]].UPOS; {
		case u != segun.NOUN && u != segun.PROPN && u != segun.PRON && u != segun.ADJ, rel[h] != segun.RelRoot && rel[h] != segun.RelCcomp && rel[h] != segun.RelParataxis:
			continue
		}
		if p.finite(in, head, rel, h) || !p.bareCopula(in, head, rel, h, int32(n)) {
			continue
		}
		head[n], rel[n] = head[h], rel[h]
		head[h], rel[h] = int32(n), segun.RelNsubj
	}
}

// whoDid makes a verb without a subject the main one that the search has joined to the relative clause of its subject: "Nobody who lived there | knew". A verb has one subject, and no conjunction is there.
func (p *scratch) whoDid(in []Input, head []int32, rel []segun.Deprel) {
	for b := int32(1); int(b) < len(head); b++ {
		v, a := head[b], b-1
		if in[p.index[b]].XPOS != "WP" || !subject(rel[b]) || v <= b || head[a] != v || !subject(rel[a]) || p.parted(in, a, b) || rel[v] == segun.RelAclRelcl {
			continue
		}
		for q := v + 1; int(q) < len(head); q++ {
			if head[q] != v || rel[q] != segun.RelConj && rel[q] != segun.RelParataxis && rel[q] != segun.RelCcomp || !finiteTag(in[p.index[q]].XPOS) || in[p.index[q]].UPOS != segun.VERB || leftmost(head, q) != q || p.parted(in, v, q) {
				continue
			}
			for k := q + 1; int(k) < len(head); k++ {
				if head[k] == v {
					head[k] = q
				}
			}
			head[q], rel[q] = head[v], rel[v]
			head[v], rel[v] = a, segun.RelAclRelcl
			head[a] = q
			break
		}
	}
}

// whichClause hangs a clause that "which" or "who" opens behind a comma on the noun before it, where the search has taken it for one of time or reason: "not warned of the test, | which shook windows".
func (p *scratch) whichClause(in []Input, head []int32, rel []segun.Deprel) {
	for b := int32(1); int(b) < len(head); b++ {
		v, n := head[b], b-1
		if x := in[p.index[b]].XPOS; x != "WDT" && x != "WP" || !subject(rel[b]) || v <= b || rel[v] != segun.RelAdvcl || head[v] > n || leftmost(head, v) != b || !p.between(in, ",", n, b) {
			continue
		}
		if u := in[p.index[n]].UPOS; (u == segun.NOUN || u == segun.PROPN) && head[v] != n {
			head[v], rel[v] = n, segun.RelAclRelcl
		}
	}
}

// bareCopula reports whether word n has a finite copula between h and itself and no subject or conjunction.
func (p *scratch) bareCopula(in []Input, head []int32, rel []segun.Deprel, h, n int32) bool {
	cop := false
	for k := range head {
		if head[k] != n {
			continue
		}
		if subject(rel[k]) || rel[k] == segun.RelExpl || rel[k] == segun.RelCc || rel[k] == segun.RelMark || strings.HasPrefix(in[p.index[k]].XPOS, "W") {
			return false
		}
		cop = cop || int32(k) > h && rel[k] == segun.RelCop && finiteTag(in[p.index[k]].XPOS)
	}
	return cop
}

// fronted hangs what opens a sentence on the clause behind its comma, where the search has made it the main thing: "Able to find her way, | she saw the smoke", "To give you an idea, | I will begin", "Whether or not he comes,
// | they sail", "On the day he was to marry, | he dug". A clause with a subject that no word opens is no part of what stands before its comma.
func (p *scratch) fronted(in []Input, head []int32, rel []segun.Deprel) {
	r := int32(-1)
	for k := range head {
		if rel[k] == segun.RelRoot {
			r = int32(k)
		}
	}
	if r < 0 {
		return
	}
	day := p.ofADay(in, head, rel, r)
	marked := day >= 0 || p.opensMarked(in, head, rel, r)
	if !marked && !p.opening(in, head, rel, r) {
		return
	}
	for q := r + 1; int(q) < len(head); q++ {
		if head[q] < 0 || head[q] >= q || head[q] != r && rel[q] != segun.RelAdvcl && rel[q] != segun.RelConj || !p.finite(in, head, rel, q) {
			continue
		}
		switch rel[q] {
		case segun.RelParataxis, segun.RelCcomp, segun.RelConj, segun.RelAdvcl:
		default:
			continue
		}
		s, behind := p.ownSubject(in, head, rel, r, q)
		if s < 0 || !behind && !marked {
			if s > opened && head[q] == r && rel[q] != segun.RelAdvcl {
				return
			}
			continue
		}
		if day >= 0 {
			head[day], rel[day], head[r], rel[r] = q, segun.RelObl, day, segun.RelAclRelcl
		} else {
			head[r], rel[r] = q, segun.RelAdvcl
		}
		head[q], rel[q] = -1, segun.RelRoot
		return
	}
}

// opened stands for the subject of a clause that a word makes part of another.
const opened = -2

// ownSubject returns the subject of the clause at q between a comma behind r and q, -1 where there is none and opened where a word opens the clause, and whether words of the clause stand behind q.
func (p *scratch) ownSubject(in []Input, head []int32, rel []segun.Deprel, r, q int32) (s int32, behind bool) {
	s = -1
	for k := range head {
		if head[k] != q {
			continue
		}
		if rel[k] == segun.RelCc || rel[k] == segun.RelMark || len(in[p.index[k]].XPOS) > 1 && in[p.index[k]].XPOS[0] == 'W' {
			return opened, false
		}
		if s < 0 && subject(rel[k]) && int32(k) > r && int32(k) < q {
			s = int32(k)
		}
		behind = behind || int32(k) > q
	}
	if s >= 0 && (head[q] >= s || !p.between(in, ",", head[q], s) || p.marked(in, r, s)) {
		s = -1
	}
	return s, behind
}

// opensMarked reports whether the clause of r begins its sentence with a word that hangs it on another: "Whether or not it is signed".
func (p *scratch) opensMarked(in []Input, head []int32, rel []segun.Deprel, r int32) bool {
	return head[0] == r && rel[0] == segun.RelMark && !strings.EqualFold(in[p.index[0]].Form, "that")
}

// ofADay returns the noun at the beginning of a sentence that the clause of r only tells of, where the search has hung it on that clause: "On the | day | he was to marry"; -1 for none.
func (p *scratch) ofADay(in []Input, head []int32, rel []segun.Deprel, r int32) int32 {
	if head[0] < 0 || head[0] >= r || rel[0] != segun.RelCase {
		return -1
	}
	d := head[0]
	if head[d] != r || rel[d] != segun.RelObl || in[p.index[d]].UPOS != segun.NOUN || !strings.HasPrefix(in[p.index[1]].XPOS, "DT") {
		return -1
	}
	s := d + 1
	if s >= r || !reaches(head, s, r) || p.parted(in, d, s) || !nominative(in[p.index[s]].Form) || head[s] != r {
		return -1
	}
	return d
}

// having makes a "having" before a participle its auxiliary where the search has made it a clause: "Not | having | heard the siren". What hangs on it hangs on the participle.
func (p *scratch) having(in []Input, head []int32, rel []segun.Deprel) {
	for a := range int32(len(head)) {
		v := head[a]
		if v <= a || rel[a] != segun.RelAdvcl || !strings.EqualFold(in[p.index[a]].Form, "having") || in[p.index[v]].UPOS != segun.VERB {
			continue
		}
		if x := in[p.index[v]].XPOS; x != "VBN" && x != "VBD" || p.parted(in, a, v) {
			continue
		}
		alone := true
		for k := range int32(len(head)) {
			alone = alone && (k <= a || k >= v || in[p.index[k]].UPOS == segun.ADV) && (head[k] != v || !subject(rel[k]))
		}
		for k := range head {
			if alone && head[k] == a {
				head[k] = v
			}
		}
		if alone {
			rel[a] = segun.RelAux
		}
	}
}

// opening reports whether word r may open a sentence as something beside its clause: an infinitive, a participle or an adjective with words that hang on it, without a subject.
func (p *scratch) opening(in []Input, head []int32, rel []segun.Deprel, r int32) bool {
	to, more, having := false, false, false
	for k := range head {
		if head[k] != r {
			continue
		}
		if int32(k) < r && rel[k] == segun.RelAux && in[p.index[k]].XPOS == "VBG" {
			having = true
			continue
		}
		if int32(k) < r && (subject(rel[k]) || rel[k] == segun.RelExpl || rel[k] == segun.RelCop || rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass) {
			return false
		}
		to = to || rel[k] == segun.RelMark && in[p.index[k]].XPOS == "TO"
		more = more || int32(k) > r && (rel[k] == segun.RelXcomp || rel[k] == segun.RelObl || rel[k] == segun.RelObj || rel[k] == segun.RelCcomp)
	}
	switch in[p.index[r]].XPOS {
	case "VB":
		return to
	case "VBD": // a participle, which its form may not show
		return having || r == 0 && len(p.index) > 1 && strings.HasSuffix(in[p.index[r]].Form, "ed") && !asking(&in[p.index[1]])
	case "VBG", "VBN":
		return true
	case "JJ":
		return more
	}
	return false
}

// asking reports whether a word opens a question inside another clause: "Asked | whether it was so".
func asking(w *Input) bool {
	return strings.HasPrefix(w.XPOS, "W") || strings.EqualFold(w.Form, "if") || strings.EqualFold(w.Form, "whether")
}

// marked reports whether a quotation mark stands between words a and b.
func (p *scratch) marked(in []Input, a, b int32) bool {
	for t := p.index[a] + 1; t < p.index[b]; t++ {
		switch in[t].Form {
		case "\"", "“", "”", "''", "``":
			return true
		}
	}
	return false
}
