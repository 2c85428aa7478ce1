package order

import (
	"strings"

	"segun"
)

// telling returns the claim, other than main, that tells of the occurrence that token x names: the one whose predicate it is, else the nearest
// one with the same participants.
func (f *finder) telling(from, x int, clause bool, main *segun.Claim) *segun.Claim {
	if o := f.heads[x]; o != nil && o != main {
		return o
	}
	b := f.occurrence(x, clause)
	if b == "" {
		return nil
	}
	var best *segun.Claim
	least := 1 << 30
	for _, c := range f.told[b] {
		if c == main || !f.fits(from, x, c) {
			continue
		}
		d := x - c.Head
		if d < 0 {
			d = -d
		}
		if d < least {
			best, least = c, d
		}
	}
	return best
}

// fits reports whether a claim may tell of the occurrence that x names: what x is said of is no other than what the claim is said of, and
// where the word alone is no name for an occurrence, something must be the same.
func (f *finder) fits(from, x int, c *segun.Claim) bool {
	same, clash := 0, 0
	for _, r := range [...][]segun.Deprel{{segun.RelNsubj, segun.RelNsubjPass}, {segun.RelObj}} {
		a, b := f.Find(x, r...), f.Find(c.Head, r...)
		if a < 0 && r[0] == segun.RelNsubj {
			a = f.stray(from, x)
		}
		if a < 0 || b < 0 {
			continue
		}
		switch f.alike(a, b) {
		case 1:
			same++
		case -1:
			clash++
		}
	}
	if clash > 0 {
		return false
	}
	if same > 0 {
		return true
	}
	_, known := f.base["verb "+strings.ToLower(f.r.Tags.Lemma[x])]
	if f.r.Tags.UPOS[x] == segun.VERB {
		if f.stray(from, x) >= 0 {
			return false
		}
		return known && f.Find(x, segun.RelNsubj, segun.RelNsubjPass, segun.RelObj) < 0
	}
	return true // a noun for an occurrence: "the vote"
}

// stray returns the last noun between a word like "before" and the verb that it governs, where the tree may have hung the verb's subject
// elsewhere; -1 for none.
func (f *finder) stray(from, x int) int {
	for k := x - 1; k >= from; k-- {
		switch f.r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN, segun.PRON:
			return k
		}
	}
	return -1
}

// alike compares what two tokens stand for: 1 the same, -1 not, 0 open.
func (f *finder) alike(a, b int) int {
	x, y := f.entity(a), f.entity(b)
	if x >= 0 && y >= 0 {
		if x == y {
			return 1
		}
		if f.r.Entities.List[x].Named || f.r.Entities.List[y].Named || f.r.Tags.UPOS[a] == segun.PRON || f.r.Tags.UPOS[b] == segun.PRON {
			return -1
		}
	}
	if strings.EqualFold(f.r.Tags.Lemma[a], f.r.Tags.Lemma[b]) && f.r.Tags.UPOS[a] != segun.PRON {
		return 1
	}
	if f.r.Tags.UPOS[a] == segun.PRON || f.r.Tags.UPOS[b] == segun.PRON {
		return 0
	}
	return -1
}

func (f *finder) entity(t int) int {
	if k, ok := f.byHead[t]; ok {
		return f.r.EntityOf(k)
	}
	return -1
}
