package segun

// UPOS is a universal part-of-speech tag (universaldependencies.org/u/pos).
type UPOS uint8

// The universal part-of-speech tags.
const (
	X UPOS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
)

var uposNames = [...]string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// String returns the tag as written in CoNLL-U.
func (u UPOS) String() string {
	if int(u) < len(uposNames) {
		return uposNames[u]
	}
	return "X"
}

// ParseUPOS returns the tag named s, or X and false.
func ParseUPOS(s string) (UPOS, bool) {
	for i, n := range uposNames {
		if n == s {
			return UPOS(i), true
		}
	}
	return X, false
}

// Deprel is a universal dependency relation without its subtype (universaldependencies.org/u/dep).
type Deprel uint8

// The universal dependency relations.
const (
	RelDep Deprel = iota
	RelAcl
	RelAdvcl
	RelAdvmod
	RelAmod
	RelAppos
	RelAux
	RelCase
	RelCc
	RelCcomp
	RelClf
	RelCompound
	RelConj
	RelCop
	RelCsubj
	RelDet
	RelDiscourse
	RelDislocated
	RelExpl
	RelFixed
	RelFlat
	RelGoeswith
	RelIobj
	RelList
	RelMark
	RelNmod
	RelNsubj
	RelNummod
	RelObj
	RelObl
	RelOrphan
	RelParataxis
	RelPunct
	RelReparandum
	RelRoot
	RelVocative
	RelXcomp

	// Subtypes that reading needs; Base drops them.
	RelNsubjPass
	RelCsubjPass
	RelAuxPass
	RelNmodPoss
	RelAclRelcl
	RelCompoundPrt
	RelOblAgent
)

// Deprels is the number of relations.
const Deprels = int(RelOblAgent) + 1

var deprelNames = [...]string{"dep", "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
	"nsubj:pass", "csubj:pass", "aux:pass", "nmod:poss", "acl:relcl", "compound:prt", "obl:agent"}

// String returns the relation as written in CoNLL-U.
func (r Deprel) String() string {
	if int(r) < len(deprelNames) {
		return deprelNames[r]
	}
	return "dep"
}

// Base returns the relation without its subtype.
func (r Deprel) Base() Deprel {
	switch r {
	case RelNsubjPass:
		return RelNsubj
	case RelCsubjPass:
		return RelCsubj
	case RelAuxPass:
		return RelAux
	case RelNmodPoss:
		return RelNmod
	case RelAclRelcl:
		return RelAcl
	case RelCompoundPrt:
		return RelCompound
	case RelOblAgent:
		return RelObl
	}
	return r
}

// ParseDeprel returns the relation named s, or RelDep and false. A subtype that Segun does not keep
// (":tmod") is ignored.
func ParseDeprel(s string) (Deprel, bool) {
	for i, n := range deprelNames {
		if n == s {
			return Deprel(i), true
		}
	}
	for i := range len(s) {
		if s[i] == ':' {
			return ParseDeprel(s[:i])
		}
	}
	return RelDep, false
}

// Tags is the layer of lang/tag, parallel to Tokens.Tokens.
type Tags struct {
	UPOS  []UPOS
	XPOS  []string // the language's own tags, Penn Treebank for English; interned
	Lemma []string // lower case but for proper nouns

	// The second best pair where the tagger is not sure, the best where it is.
	AltUPOS []UPOS
	AltXPOS []string
}

// Trees is the layer of lang/tree: one dependency tree a sentence, parallel to Tokens.Tokens.
type Trees struct {
	Head   []int32 // index into Tokens.Tokens, -1 for the root of a sentence
	Deprel []Deprel
}
