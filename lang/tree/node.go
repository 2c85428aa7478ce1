package tree

import (
	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

// word is what the templates look at in one word.
type word struct {
	form uint64 // hash of the lower-cased form
	tag  uint64 // class of the tagger: UPOS with XPOS
	xpos uint64
	upos segun.UPOS
	clus uint64 // middle cluster
	fine uint64
	lex  uint64 // lexicon flags
	alt  uint64 // the second best tag, or tag where the tagger is sure
	gap  uint64 // the punctuation right before the word
}

// node is a partial tree: an immutable value in a sentence's arena, named by its index. Index 0 is "none".
type node struct {
	prev   int32 // the element below on the stack
	word   int32 // index into words, -1 for none; past the sentence for a word with its second tag
	l1, l2 int32 // nodes of the outermost and second outermost left child
	r1, r2 int32
	left   int32 // first word of its yield
	nl, nr uint8
	ml, mr uint32 // sets of the children's universal tags
	sight  uint64 // hash of all that the templates look at in the tree: all of the above but prev, children by their words
}

// state is one hypothesis of the beam.
type state struct {
	top   int32 // node on top of the stack, 0 when empty
	depth int32 // stack size
	next  int32 // first word not yet shifted
	score float32
	hist  int32  // index into history
	gold  bool   // still on the gold path (training only)
	wrong uint16 // arcs not in the gold tree (training only)
}

// step is one transition of a hypothesis.
type step struct {
	prev int32
	act  uint8
	head int32 // for arcs
	dep  int32
}

// The transitions.
const (
	shift    = 0
	leftArc  = 1 // second from the top becomes a child of the top
	rightArc = 2 // top becomes a child of the second
	shiftAlt = 3 // shift the next word with its second best tag
	acts     = 4
)

// Input is one word of a sentence to be parsed.
type Input struct {
	Form string
	UPOS segun.UPOS
	XPOS string

	// The second best pair; equal to the best where the tagger is sure.
	AltUPOS segun.UPOS
	AltXPOS string

	Mended bool // set by Parse where the tree, once mended, has another part of speech for it than any tagger

	GoldUPOS segun.UPOS // training only
	GoldXPOS string
}

func (w *word) fill(in *Input, buf []byte, lx *lexicon.Lexicon, cl *cluster.Clusters) []byte {
	buf = model.Lower(buf[:0], in.Form)
	h := model.String(string(buf))
	*w = word{form: h, upos: in.UPOS, tag: pairKey(in.UPOS, in.XPOS), xpos: model.String(in.XPOS)}
	w.alt = pairKey(in.AltUPOS, in.AltXPOS)
	if lx != nil {
		w.lex = uint64(lx.Lookup(h))
	}
	if cl != nil {
		_, m, f := cl.Of(in.Form)
		w.clus, w.fine = uint64(m), uint64(f)
	}
	return buf
}

// pairKey stands for a pair of tags in the features.
func pairKey(u segun.UPOS, x string) uint64 { return model.String(x)>>1 ^ uint64(u) }
