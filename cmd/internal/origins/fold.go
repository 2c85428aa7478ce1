package origins

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"segun"
	"segun/resolve/retelling"
	"segun/store"
)

// Fold puts claims together that tell the same, in the order in which the first of each comes. How rare a word is it takes from these claims.
func Fold(hits []store.Hit) [][]store.Hit {
	gists := make([]*retelling.Gist, len(hits))
	in := map[string]int{}
	for i := range hits {
		if gists[i] = gistOf(&hits[i]); gists[i] != nil {
			for _, w := range gists[i].Words() {
				in[w]++
			}
		}
	}
	weight := func(w string) float64 { return math.Log(1 + float64(len(hits)+foldFloor)/float64(1+in[w])) }
	f := &finder{names: map[segun.DocID]retelling.Names{}}
	var out [][]store.Hit
	var first []int // of each group
next:
	for i := range hits {
		for k, at := range first {
			if gists[at] != nil && gists[i] != nil && retelling.Compare(gists[at], gists[i], weight).Same && !f.apart(gists[at], gists[i], &hits[at], &hits[i]) {
				out[k] = append(out[k], hits[i])
				continue next
			}
		}
		first = append(first, i)
		out = append(out, []store.Hit{hits[i]})
	}
	return out
}

// foldFloor keeps the words of a few claims, which are all about one thing, from counting for nothing.
const foldFloor = 200

// Count is on how many first voices several claims rest, as far as these claims go.
type Count struct {
	Known   int // first voices
	Unknown int // reports of unknown lineage
}

// String is "1 known origin; 2 of unknown lineage".
func (n Count) String() string {
	s := fmt.Sprintf("%d known origins", n.Known)
	if n.Known == 1 {
		s = "1 known origin"
	}
	if n.Unknown > 0 {
		s += fmt.Sprintf("; %d of unknown lineage", n.Unknown)
	}
	return s
}

// CountOf counts the origins of claims, told by whatever number of documents.
func CountOf(ctx context.Context, c *store.Case, hits []store.Hit) (n Count, err error) {
	roots, lost := map[string]bool{}, map[string]bool{}
	for i, group := range Fold(hits) {
		t, err := Among(ctx, c, group)
		if err != nil {
			return n, err
		}
		for _, o := range t.Result.Origins {
			root := o.Root
			if o.Unnamed { // the inspectors of one claim may be others than those of another
				root = fmt.Sprintf("%d %s", i, root)
			}
			roots[root] = true
		}
		for _, l := range t.Result.Unknown {
			lost[string(l.Report)] = true
		}
	}
	return Count{len(roots), len(lost)}, nil
}

// Documents are the documents of claims, each once, by ID.
func Documents(hits []store.Hit) []segun.DocID {
	var ids []segun.DocID
	for i := range hits {
		ids = append(ids, hits[i].Doc.ID)
	}
	slices.SortFunc(ids, func(a, b segun.DocID) int { return strings.Compare(string(a), string(b)) })
	return slices.Compact(ids)
}
