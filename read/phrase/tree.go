package phrase

import "segun"

// grow builds the lists of children and the extents of subtrees. Leaves are taken off first; tokens of a circle, which
// no tree should have, keep the extent of what hangs on them.
func (v *View) grow() {
	n := v.Len()
	head := v.R.Trees.Head
	links := make([]int32, 5*n)
	v.under = make([]uint64, n)
	v.first, v.next, v.Lo, v.Hi = links[:n:n], links[n:2*n:2*n], links[2*n:3*n:3*n], links[3*n:4*n:4*n]
	kids := links[4*n:]
	for i := range n {
		v.first[i] = -1
		v.Lo[i], v.Hi[i] = int32(i), int32(i)
	}
	for i := n - 1; i >= 0; i-- {
		v.next[i] = -1
		if h := head[i]; h >= 0 && int(h) < n && int(h) != i {
			v.next[i] = v.first[h]
			v.first[h] = int32(i)
			v.under[h] |= 1 << (v.R.Trees.Deprel[i] & 63)
			kids[h]++
		}
	}
	leaves := make([]int32, 0, n)
	for i := range n {
		if kids[i] == 0 {
			leaves = append(leaves, int32(i))
		}
	}
	for k := 0; k < len(leaves); k++ {
		i := leaves[k]
		h := head[i]
		if h < 0 || int(h) >= n || h == i {
			continue
		}
		v.Lo[h], v.Hi[h] = min(v.Lo[h], v.Lo[i]), max(v.Hi[h], v.Hi[i])
		if kids[h]--; kids[h] == 0 {
			leaves = append(leaves, h)
		}
	}
}

// Head returns the head of token i, -1 for a root.
func (v *View) Head(i int) int {
	h := int(v.R.Trees.Head[i])
	if h >= v.Len() || h == i {
		return -1
	}
	return h
}

// Rel returns how token i hangs on its head.
func (v *View) Rel(i int) segun.Deprel { return v.R.Trees.Deprel[i] }

// Kid returns the first child of token i, -1 for none; Next its next sibling.
func (v *View) Kid(i int) int { return int(v.first[i]) }

// Next returns the next child of i's head after i, -1 when i is the last.
func (v *View) Next(i int) int { return int(v.next[i]) }

// Find returns the first child of i with one of the relations (subtypes told apart), -1 for none.
func (v *View) Find(i int, rels ...segun.Deprel) int {
	var some uint64
	for _, r := range rels {
		some |= 1 << (r & 63)
	}
	if v.under[i]&some == 0 {
		return -1
	}
	return v.find(i, rels)
}

// find is Find where one of the children may be it.
func (v *View) find(i int, rels []segun.Deprel) int {
	for k := v.Kid(i); k >= 0; k = v.Next(k) {
		for _, r := range rels {
			if v.Rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// HeadOf returns the token of [first, end) that the others hang on: the first whose own head lies outside, the last
// token when there is none.
func (v *View) HeadOf(first, end int) int {
	for i := first; i < end; i++ {
		if h := v.Head(i); h < first || h >= end {
			if v.Look[i]&Mark == 0 {
				return i
			}
		}
	}
	return end - 1
}

// widest is how many tokens a noun phrase may have on either side of its head: it bounds the cost of odd trees.
const widest = 40

// Left returns the first token of the noun phrase that token h heads: its determiners, numbers, adjectives, compounds and
// possessors, as far as they stand next to each other.
func (v *View) Left(h int) int {
	var kids [2 * widest]int
	n := 0
	for k := v.Kid(h); k >= 0 && k < h; k = v.Next(k) {
		if n == len(kids) {
			copy(kids[:], kids[1:])
			n--
		}
		kids[n] = k
		n++
	}
	at := h
	for n--; n >= 0; n-- {
		k := kids[n]
		if v.Look[k]&Mark != 0 {
			if v.Look[k]&Dash != 0 && k == at-1 || v.bindsLeft(k, at) {
				continue
			}
			break
		}
		if at > 0 && at < h && v.R.Tags.XPOS[at] == "DT" && v.Look[at-1]&(Mark|Dash) == Mark {
			break // "had been elsewhere; | the navy"
		}
		if !leftPart(v, k) || v.Is(int(v.Lo[k]), according) || h-int(v.Lo[k]) > widest || !v.reaches(int(v.Hi[k]), at) || v.clausal(int(v.Lo[k]), int(v.Hi[k])) {
			break
		}
		at = int(v.Lo[k])
		if at > k { // an odd tree
			at = k
		}
	}
	return v.Fence(at, h)
}

// clausal reports whether the tokens [lo, hi] hold a finite verb: then the tree has gone astray.
func (v *View) clausal(lo, hi int) bool {
	for i := lo; i <= hi; i++ {
		if v.finite(i) {
			return true
		}
	}
	return false
}

// bindsLeft reports whether a comma or quotation mark k stands between two adjectives or inside the phrase.
func (v *View) bindsLeft(k, at int) bool { return k == at-1 && v.Is(k, comma, quote) }

var comma, quote = Hash(","), Hash("\"")

// according opens a phrase of its own, which trees hang on the subject behind it: "According to the older, | a clerk said …".
var according = Hash("according")

// reaches reports whether nothing but marks stands between token a and token b.
func (v *View) reaches(a, b int) bool {
	if a >= b {
		return false
	}
	for i := a + 1; i < b; i++ {
		if v.Look[i]&Mark == 0 || v.Look[i]&Dash == 0 && !v.Is(i, insideMarks...) {
			return false
		}
	}
	return b-a <= 3
}

// insideMarks are the marks, beside hyphens, that may stand inside a noun phrase.
var insideMarks = Hashes(",", "\"", "“", "”", "‘", "'", ".")

// leftPart reports whether token k, left of its head, belongs to the noun phrase.
func leftPart(v *View, k int) bool {
	switch v.Rel(k) {
	case segun.RelDet, segun.RelAmod, segun.RelNummod, segun.RelCompound, segun.RelNmodPoss, segun.RelFlat, segun.RelGoeswith, segun.RelClf:
		return true
	case segun.RelAdvmod:
		t := v.R.Tags.UPOS[k]
		return t == segun.ADV && v.Flags[k]&TimeNoun == 0 && v.R.Tags.XPOS[k] != "WRB" || t == segun.ADJ || t == segun.DET
	case segun.RelNmod:
		return v.Find(k, segun.RelCase) < 0 || v.Find(k, segun.RelCase) > k // "Port Elan's", "Saturday morning"
	}
	return false
}

// Fence moves the start of a phrase right over marks and words that open no noun phrase.
func (v *View) Fence(at, h int) int {
	for at < h && (v.Look[at]&Mark != 0 && v.Look[at]&Open == 0 || v.R.Tags.UPOS[at] == segun.CCONJ || v.R.Tags.UPOS[at] == segun.SCONJ) {
		at++
	}
	return at
}

// Right returns the end (exclusive) of the noun phrase that token h heads: what follows it without a comma and says which
// one is meant, but no relative clause, apposition or second member of a list.
func (v *View) Right(h int, part func(k int) bool) int {
	at := h
	for k := v.Kid(h); k >= 0; k = v.Next(k) {
		if k < h {
			continue
		}
		lo, hi := int(v.Lo[k]), int(v.Hi[k])
		if lo != at+1 || hi < k || hi-h > widest || !part(k) {
			if v.Rel(k) == segun.RelCase && k == at+1 && v.R.Tags.UPOS[k] == segun.PART {
				return at + 1 // the possessive ends the phrase
			}
			break
		}
		at = v.trim(at, hi)
	}
	return at + 1
}

// trim cuts a subtree [at+1, hi] at the first mark that ends a phrase or opens an aside, at a finite verb or infinitive,
// at a relative clause, and at a second noun phrase; it returns the last token that stays.
func (v *View) trim(at, hi int) int {
	for i := at + 1; i <= hi; i++ {
		stop := i
		switch {
		case v.R.Tags.UPOS[i] == segun.PUNCT && v.Look[i]&Dash == 0 && !v.Is(i, quote):
		case v.finite(i):
			stop = v.beforeRelative(at+1, i)
		case v.Rel(i) == segun.RelAclRelcl && int(v.Lo[i]) > at:
			stop = int(v.Lo[i])
		case v.Rel(i) == segun.RelConj && v.Find(i, segun.RelDet, segun.RelNummod, segun.RelNmodPoss) >= 0:
			stop = int(v.Lo[i])
		default:
			continue
		}
		end := min(stop, i) - 1
		for end > at && (v.Look[end]&Mark != 0 || dangling(v.R.Tags.UPOS[end])) {
			end--
		}
		return max(end, at)
	}
	return hi
}

// beforeRelative returns where the relative clause opens whose verb stands at end, from first on; end for none: "the minutes of a meeting | that this paper has seen".
func (v *View) beforeRelative(first, end int) int {
	for k := end - 1; k >= first; k-- {
		if x := v.R.Tags.XPOS[k]; x == "WDT" || x == "WP" || x == "IN" && v.Is(k, thatWord) {
			return k
		}
	}
	return end
}

var thatWord = Hash("that")

// finite reports whether token i is a finite verb or opens an infinitive.
func (v *View) finite(i int) bool {
	return v.Finite(i) || v.R.Tags.XPOS[i] == "TO" && i+1 < v.Len() && v.R.Tags.XPOS[i+1] == "VB"
}

// Finite reports whether token i is a finite verb or a modal verb by its tag; false outside of the text.
func (v *View) Finite(i int) bool {
	if uint(i) >= uint(v.Len()) {
		return false
	}
	switch v.R.Tags.XPOS[i] {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// FiniteIn reports whether one of the tokens from first to end, which is not among them, is finite.
func (v *View) FiniteIn(first, end int) bool {
	for i := first; i < end; i++ {
		if v.Finite(i) {
			return true
		}
	}
	return false
}

// dangling reports whether a word of the class cannot end a noun phrase.
func dangling(u segun.UPOS) bool {
	return u == segun.CCONJ || u == segun.ADP || u == segun.DET || u == segun.SCONJ || u == segun.PRON
}

// Sentence returns the token range of the sentence that holds token i.
func (v *View) Sentence(i int) (first, end int) {
	s := v.R.Tokens.SentenceOf(i)
	if s < 0 {
		return i, i + 1
	}
	x := v.R.Tokens.Sentences[s]
	return x.First, x.End
}
