package tree

import (
	"strings"

	"segun"
)

// timed makes a clause of a preposition of time, a noun and a finite verb without a subject right behind it: "after | the vote | ended in uproar", "since an auditor | noticed that two bills had the same number". Such a word
// may be either, and the search now and then takes the preposition and leaves the verb without a subject.
func (p *scratch) timed(in []Input, head []int32, rel []segun.Deprel) {
	for c := int32(0); int(c)+2 < len(head); c++ {
		n := head[c]
		if rel[c] != segun.RelCase || n <= c || rel[n] != segun.RelObl && rel[n] != segun.RelNmod || !timeWord(in[p.index[c]].Form) || leftmost(head, n) != c {
			continue
		}
		if p.named(in, head, rel, c, n) {
			continue
		}
		v := p.verbRightBehind(in, head, rel, n)
		if v < 0 {
			continue
		}
		switch up := head[n]; {
		case up == v, head[v] == up:
		case head[v] == n:
			head[v] = up
		default:
			continue
		}
		for k := n + 1; k < v; k++ {
			if head[k] == v && rel[k] == segun.RelObl {
				head[k], rel[k] = n, segun.RelNmod
			}
		}
		head[n], rel[n] = v, segun.RelNsubj
		head[c], rel[c] = v, segun.RelMark
		rel[v] = segun.RelAdvcl
	}
}

// named does the same where a name for the noun n stands between commas before the verb, which the search has made the verb's subject: "after its partner, | the Centre Alliance, | said it would leave". What stands before the
// preposition may hang on that verb, too: no comma parts a verb from its subject.
func (p *scratch) named(in []Input, head []int32, rel []segun.Deprel, c, n int32) bool {
	for v := n + 3; int(v) < len(head); v++ {
		if !finiteTag(in[p.index[v]].XPOS) || p.markBetween(in, v-1, v) != "," {
			continue
		}
		s := first(head, rel, v, v)
		if s < n+1 || rightmost(head, s) != v-1 {
			return false
		}
		l, up := leftmost(head, s), head[n]
		if l <= n || p.markBetween(in, l-1, l) != "," || p.parted(in, n, l-1) || rightmost(head, n) != l-1 && head[v] != n {
			return false
		}
		switch {
		case head[v] == n && (rel[v] == segun.RelAclRelcl || rel[v] == segun.RelAcl) && leftmost(head, v) == l:
			head[v] = up
		case up >= 0 && up < c && head[up] == v && (rel[up] == segun.RelCcomp || rel[up] == segun.RelAdvcl) && subjectOf(head, rel, up):
			head[up], rel[up] = head[v], rel[v]
			head[v] = up
			if w := &in[p.index[up]]; pastToo(w.Form) {
				w.XPOS, w.UPOS, w.AltUPOS, w.AltXPOS, w.Mended = "VBD", segun.VERB, segun.VERB, "VB", true
			}
		default:
			return false
		}
		rel[v] = segun.RelAdvcl
		head[n], rel[n] = v, segun.RelNsubj
		head[s], rel[s] = n, segun.RelAppos
		head[c], rel[c] = v, segun.RelMark
		return true
	}
	return false
}

// verbRightBehind returns the finite verb without a subject that stands right behind noun n and what belongs to it; -1 for none.
func (p *scratch) verbRightBehind(in []Input, head []int32, rel []segun.Deprel, n int32) int32 {
	v := n + 1
	for int(v) < len(head) && !finiteTag(in[p.index[v]].XPOS) {
		v++
	}
	if int(v) >= len(head) || p.parted(in, n, v) || in[p.index[v]].UPOS != segun.VERB || !finiteTag(in[p.index[v]].XPOS) || hasSubject(head, rel, v) {
		return -1
	}
	switch rel[v] {
	case segun.RelCcomp, segun.RelAdvcl, segun.RelAcl, segun.RelAclRelcl, segun.RelParataxis:
	default:
		return -1
	}
	for k := n + 1; k < v; k++ {
		if in[p.index[k]].XPOS == "POS" {
			return -1 // "after Clint's narrow | win |"
		}
		if reaches(head, k, n) || in[p.index[k]].UPOS == segun.ADV && head[k] == v {
			continue
		}
		if !reaches(head, k, v) || head[k] == v && (rel[k] != segun.RelObl || !cased(head, rel, k)) { // "an auditor | at the trust | noticed"
			return -1
		}
	}
	for k := range head {
		if head[k] == v && int32(k) < v && (rel[k] == segun.RelMark || rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass || rel[k] == segun.RelCc || strings.HasPrefix(in[p.index[k]].XPOS, "W")) {
			return -1
		}
	}
	return v
}

// timeWord reports whether a word opens a phrase of time or a clause of time.
func timeWord(w string) bool {
	return strings.EqualFold(w, "after") || strings.EqualFold(w, "before") || strings.EqualFold(w, "since") || strings.EqualFold(w, "until") || strings.EqualFold(w, "till")
}

// adverbialMark reports whether a word opens clauses that are never what somebody says.
func adverbialMark(w string) bool {
	return timeWord(w) || strings.EqualFold(w, "while") || strings.EqualFold(w, "although") || strings.EqualFold(w, "though") || strings.EqualFold(w, "because") || strings.EqualFold(w, "unless") || strings.EqualFold(w, "whereas")
}

// adverbialClause gives a clause that "after", "while", "because" and the like open its relation where the labels have it for what is said: "their union said | after talks broke down |".
func (p *scratch) adverbialClause(in []Input, head []int32, rel []segun.Deprel) {
	for c := range head {
		if v := head[c]; rel[c] == segun.RelMark && v > int32(c) && rel[v] == segun.RelCcomp && adverbialMark(in[p.index[c]].Form) && leftmost(head, v) == int32(c) {
			if k := first(head, rel, v, v); k < 0 || !p.between(in, ",", int32(c), k) { // "said | after the reform, growth came"
				rel[v] = segun.RelAdvcl
			}
		}
	}
}

// semicolon hangs a clause behind a semicolon on the one before it, where the search has made the first what the second one says: "It has not been published; | Brand said it would be".
func (p *scratch) semicolon(in []Input, head []int32, rel []segun.Deprel) {
	for k := range head {
		h := head[k]
		if h <= int32(k) || rel[k] != segun.RelCcomp && rel[k] != segun.RelAdvcl && rel[k] != segun.RelParataxis || !hasSubject(head, rel, int32(k)) || !p.finite(in, head, rel, int32(k)) {
			continue
		}
		l := int32(-1) // the first word of h behind k
		for c := range head {
			if head[c] == h && c != k && (int32(c) < int32(k) || rel[c] == segun.RelMark) {
				l = -1
				break
			}
			if head[c] == h && c > k && l < 0 {
				l = leftmost(head, int32(c))
			}
		}
		if l < 0 || l > h || !subjectOf(head, rel, h) || !p.between(in, ";", l-1, l) || p.marked(in, int32(k), l) || p.opened(in, head, rel, int32(k)) {
			continue
		}
		head[k], rel[k] = head[h], rel[h]
		head[h], rel[h] = int32(k), segun.RelParataxis
	}
}

// askedBefore makes a participle between commas one that describes the subject before it, where the search has made it the verb and what the subject does one that goes on: "A spokesman, | asked about the draft, | said it was old".
func (p *scratch) askedBefore(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(1); int(v)+2 < len(head); v++ {
		w := &in[p.index[v]]
		if w.XPOS != "VBD" || w.AltXPOS != "VBN" && !strings.HasSuffix(w.Form, "ed") || hasObject(head, rel, v) {
			continue
		}
		a := first(head, rel, v, v)
		if a < 0 || p.markBetween(in, v-1, v) != "," || !reaches(head, v-1, a) {
			continue
		}
		for q := v + 2; int(q) < len(head); q++ {
			if head[q] != v || rel[q] != segun.RelConj && rel[q] != segun.RelParataxis && rel[q] != segun.RelCcomp || !finiteTag(in[p.index[q]].XPOS) || in[p.index[q]].UPOS != segun.VERB || leftmost(head, q) != q || p.markBetween(in, q-1, q) != "," {
				continue
			}
			head[q], rel[q] = head[v], rel[v]
			for k := range head {
				if head[k] == v && (int32(k) == a || int32(k) > q) {
					head[k] = q
				}
			}
			head[v], rel[v] = a, segun.RelAcl
			w.XPOS, w.AltUPOS, w.AltXPOS, w.Mended = "VBN", w.UPOS, "VBD", true
			break
		}
	}
}

// hasObject reports whether word v has an object.
func hasObject(head []int32, rel []segun.Deprel, v int32) bool {
	for k := range head {
		if head[k] == v && rel[k] == segun.RelObj {
			return true
		}
	}
	return false
}

// pastTense makes a past tense of what was tagged as a participle: where a word such as "although" opens its clause and it has a subject and no auxiliary, "although | two of its cheques bounced last week |", where it is all that a
// sentence with a full stop has for a verb, "Nurses | described | to the inquiry how they were sworn to secrecy.", and where the first
// noun of a sentence is hung on it as if the two were one word and an object stands behind it, "Police | shot | a man".
func (p *scratch) pastTense(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(1); int(v) < len(head); v++ {
		w := &in[p.index[v]]
		if w.XPOS != "VBD" && (w.XPOS != "VBN" || !strings.HasSuffix(w.Form, "ed") && w.AltXPOS != "VBD" && !pastToo(w.Form) && !bothPasts(w.Form)) {
			continue
		}
		subj, mark, aux := int32(-1), false, false
		for k := range head {
			if head[k] != v {
				continue
			}
			switch rel[k] {
			case segun.RelNsubj:
				subj = int32(k)
			case segun.RelMark:
				mark = mark || adverbialMark(in[p.index[k]].Form)
			case segun.RelAux, segun.RelAuxPass, segun.RelCop, segun.RelNsubjPass:
				aux = true
			}
		}
		if n := v - 1; subj < 0 && !aux && rel[n] == segun.RelCompound && head[n] == v && p.opensClause(in, head, n) && p.objectBehind(in, head, rel, v) {
			rel[n], mark, subj = segun.RelNsubj, true, n
		}
		if subj >= 0 && subj < v && !aux && (mark || p.toldInFull(in, head, rel, v)) {
			w.XPOS, w.UPOS, w.AltUPOS, w.AltXPOS, w.Mended = "VBD", segun.VERB, segun.VERB, "VBN", true
		}
	}
}

// toldInFull reports whether participle v, which has a subject, is the verb of a sentence that ends with a full stop: it is no heading, nothing is done by anybody, and no finite verb further on wants its subject.
func (p *scratch) toldInFull(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	last := len(in) - 1
	for last > 0 && (in[last].Form == "\"" || in[last].Form == "”" || in[last].Form == "''" || in[last].Form == "’") {
		last--
	}
	if head[v] >= 0 || in[last].Form != "." || strings.ToLower(in[p.index[v]].Form) != in[p.index[v]].Form || int(v)+1 < len(head) && strings.EqualFold(in[p.index[v+1]].Form, "by") {
		return false
	}
	subjects := 0
	for k := range v {
		if head[k] == v && subject(rel[k]) {
			subjects++
		}
	}
	if subjects > 1 {
		return false // "Her diary, a page of which she | let | me copy, records that …"
	}
	for k := v + 1; int(k) < len(head); k++ {
		if head[k] == v && rel[k] != segun.RelConj && finiteTag(in[p.index[k]].XPOS) && !subjectOf(head, rel, k) {
			return false // "a certificate signed by an engineer | states that …"
		}
	}
	return true
}

// bothPasts reports whether an irregular verb has one form for the past tense and the participle.
func bothPasts(form string) bool {
	switch form {
	case "shot", "held", "found", "told", "sold", "kept", "led", "fought", "caught", "brought", "bought", "won", "sent", "built", "met", "lost", "left", "made", "paid", "struck", "swept", "taught", "dealt", "fed", "bound", "dug", "hung", "laid", "slung", "spun", "stuck":
		return true
	}
	return false
}

// opensClause reports whether noun n and what hangs on it stand at the start of a sentence, or behind a semicolon or colon.
func (p *scratch) opensClause(in []Input, head []int32, n int32) bool {
	l := p.index[leftmost(head, n)]
	return l == 0 || in[l-1].Form == ";" || in[l-1].Form == ":"
}

// objectBehind reports whether the object of verb v, with an article or a number, stands right behind it.
func (p *scratch) objectBehind(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	for k := v + 1; int(k) < len(head); k++ {
		if head[k] == v && rel[k] == segun.RelObj {
			return leftmost(head, k) == v+1 && (article(in[p.index[v+1]].Form) || in[p.index[v+1]].UPOS == segun.NUM)
		}
	}
	return false
}
