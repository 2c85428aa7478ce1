package tree

import (
	"strings"

	"segun"
)

// underOne hangs a second predicate on the clause inside, where the search has hung it on the one around that: "denied that he had sold the port, | pocketed the money | and burned the books", "dreamed that he had sold the port and
// | pocketed the money", "Asked if he had sold it and | pocketed the money, he laughed", "as though he owned the mill and | had paid for it". It is the inside one's where its form is that of a participle and "had" stands there,
// where a comma without a conjunction begins a row, where the verb around it is itself a participle, or behind "as if". What somebody does in the room, behind a single "and", stays with the verb around: "and | left the room".
func (p *scratch) underOne(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(3); int(v) < len(head); v++ {
		g := head[v]
		if g < 0 || g >= v || rel[v] != segun.RelConj || in[p.index[v]].UPOS != segun.VERB || p.marked(in, g, v) {
			continue
		}
		if p.goesOnAround(in, head, rel, g, v) {
			head[v] = head[g]
			continue
		}
		first := leftmost(head, v)
		e := p.insideOf(in, head, rel, g, first)
		if e < 0 || !p.goesOnInside(in, head, rel, [3]int32{g, e, v}, first) {
			continue
		}
		head[v] = e
		for w := v + 1; int(w) < len(head); w++ { // the others of the row
			if head[w] == g && rel[w] == segun.RelConj && p.bare(in, head, rel, w) && !acted(in[p.index[w]].Form) && in[p.index[w]].XPOS == in[p.index[v]].XPOS {
				head[w] = e
			}
		}
	}
}

// goesOnAround reports whether verb v goes on the clause around that of e, on which the search has hung it: "denied that he had sold the port and | left the room", "said he had lost it and | went home". A past tense that is no
// participle shares no "had", and nobody denies what he does then and there.
func (p *scratch) goesOnAround(in []Input, head []int32, rel []segun.Deprel, e, v int32) bool {
	g := head[e]
	if rel[e] != segun.RelCcomp || g < 0 || g > e || in[p.index[g]].XPOS != "VBD" || rel[g] != segun.RelRoot || !p.bare(in, head, rel, v) || in[p.index[leftmost(head, v)]].Form != "and" || rightmost(head, g) < v {
		return false
	}
	if strings.EqualFold(in[p.index[g]].Form, "denied") && acted(in[p.index[v]].Form) {
		return true
	}
	return p.perfect(in, head, rel, e) && in[p.index[e]].UPOS == segun.VERB && in[p.index[v]].XPOS == "VBD" && !participle(&in[p.index[v]])
}

// insideOf returns the verb of the last clause with a subject and a finite verb that hangs on g and ends right before the word at first, or before the mark there; -1 for none.
func (p *scratch) insideOf(in []Input, head []int32, rel []segun.Deprel, g, first int32) int32 {
	for e := g + 1; e < first; e++ {
		if head[e] != g || rel[e] != segun.RelCcomp && (rel[e] != segun.RelAdvcl || !p.likened(in, head, rel, e)) {
			continue
		}
		if subjectOf(head, rel, e) && p.finite(in, head, rel, e) && rightmost(head, e) == first-1 {
			return e
		}
	}
	return -1
}

// likened reports whether "as if" or "as though" opens the clause of e.
func (p *scratch) likened(in []Input, head []int32, rel []segun.Deprel, e int32) bool {
	as := false
	for k := int32(0); k < e; k++ {
		if head[k] != e || rel[k] != segun.RelMark {
			as = false
			continue
		}
		if as && (in[p.index[k]].Form == "if" || in[p.index[k]].Form == "though") {
			return true
		}
		as = strings.EqualFold(in[p.index[k]].Form, "as")
	}
	return false
}

// goesOnInside reports whether verb v, whose first word is first, goes on the clause of e rather than that of g: at is g, e, v.
func (p *scratch) goesOnInside(in []Input, head []int32, rel []segun.Deprel, at [3]int32, first int32) bool {
	g, e, v := at[0], at[1], at[2]
	comma, and := p.parted(in, first-1, first), in[p.index[first]].UPOS == segun.CCONJ
	had := p.perfect(in, head, rel, e) && in[p.index[e]].UPOS == segun.VERB // "had been in a drawer and | adjourned the inquest" is no pair
	switch {
	case comma && and, comma && !p.between(in, ",", first-1, first):
		return false
	case comma: // a row: "sold the port, pocketed the money and burned the books"
		return p.bare(in, head, rel, v) && had && participle(&in[p.index[v]]) && !acted(in[p.index[v]].Form) && p.rowGoesOn(in, head, rel, g, v)
	case !and || !p.noSubject(head, rel, v):
		return false
	case p.opensAsked(in, head, rel, g), p.likened(in, head, rel, e) && !acted(in[p.index[v]].Form):
		return true
	}
	return had && p.bare(in, head, rel, v) && participle(&in[p.index[v]]) && !acted(in[p.index[v]].Form) && in[p.index[g]].XPOS == "VBD"
}

// opensAsked reports whether g is the "Asked" or "Questioned" that opens its sentence before the main clause: a participle, which no finite verb is joined to.
func (p *scratch) opensAsked(in []Input, head []int32, rel []segun.Deprel, g int32) bool {
	x := in[p.index[g]].XPOS
	return rel[g] == segun.RelAdvcl && head[g] > g && (x == "VBD" || x == "VBN") && p.noSubject(head, rel, g) && strings.HasSuffix(in[p.index[g]].Form, "ed")
}

// rowGoesOn reports whether a conjunction joins one more predicate to g behind v.
func (p *scratch) rowGoesOn(in []Input, head []int32, rel []segun.Deprel, g, v int32) bool {
	for w := v + 1; int(w) < len(head); w++ {
		if (head[w] == g || head[w] == v) && rel[w] == segun.RelConj && in[p.index[leftmost(head, w)]].UPOS == segun.CCONJ {
			return true
		}
	}
	return false
}

// perfect reports whether a form of "have" is an auxiliary of verb e.
func (p *scratch) perfect(in []Input, head []int32, rel []segun.Deprel, e int32) bool {
	for k := int32(0); k < e; k++ {
		if head[k] == e && rel[k] == segun.RelAux {
			switch in[p.index[k]].Form {
			case "had", "has", "have", "'d", "’d", "'s", "’s", "'ve", "’ve", "having":
				return true
			}
		}
	}
	return false
}

// bare reports whether verb v is a finite one, by its tag, with no subject, auxiliary or mark of its own.
func (p *scratch) bare(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	if x := in[p.index[v]].XPOS; x != "VBD" && x != "VBN" {
		return false
	}
	for k := range head {
		if head[k] == v && (rel[k] == segun.RelAux || rel[k] == segun.RelAuxPass || rel[k] == segun.RelCop || rel[k] == segun.RelMark) {
			return false
		}
	}
	return p.noSubject(head, rel, v)
}

// noSubject reports whether verb v has no subject of any sort.
func (p *scratch) noSubject(head []int32, rel []segun.Deprel, v int32) bool {
	for k := range head {
		if head[k] == v && (subject(rel[k]) || rel[k] == segun.RelExpl || rel[k] == segun.RelCsubj) {
			return false
		}
	}
	return true
}

// participle reports whether a past form may be a participle.
func participle(w *Input) bool {
	f := strings.ToLower(w.Form)
	return w.XPOS == "VBN" || strings.HasSuffix(f, "ed") || bothPasts(f) || pastToo(f)
}

// acted reports whether a past form is that of something done in the room where it is spoken, or behind an answer: "and | left", "and | walked out".
func acted(form string) bool {
	switch form {
	case "said", "told", "adjourned", "left", "walked", "stormed", "laughed", "smiled", "nodded", "shrugged", "turned", "drove", "hung", "closed", "slammed", "resigned", "called", "asked", "added", "refused", "declined", "urged", "demanded", "vowed", "pledged", "promised", "warned", "thanked",
		"apologised", "apologized", "insisted", "offered", "pointed", "accused", "blamed", "criticised", "criticized", "praised", "defended", "rejected", "dismissed", "denied", "expressed", "appealed", "described", "showed", "sat", "stood", "returned", "moved", "ordered", "sought", "released", "freed", "threatened", "sued", "fired":
		return true
	}
	return false
}
