package attribution

import (
	"cmp"
	"slices"
	"strings"

	"segun"
)

// nest sets Inside: the innermost attribution whose content holds another's cue. What holds is larger than what is held, so that
// no two hold each other. Cost is near linear: contents are gone through in the order of the text, and only those that are open at a cue are compared.
func nest(r *segun.Reading, list []segun.Attribution) {
	type stretch struct {
		segun.Span
		of int
	}
	size := make([]int, len(list))
	var contents []stretch
	cues := make([]int, 0, len(list))
	for i := range list {
		a := &list[i]
		for _, c := range a.Content {
			size[i] += c.Len()
			contents = append(contents, stretch{c, i})
		}
		if len(a.Cue) > 0 {
			cues = append(cues, i)
		}
	}
	slices.SortStableFunc(contents, func(a, b stretch) int { return cmp.Compare(a.Start, b.Start) })
	slices.SortStableFunc(cues, func(a, b int) int { return cmp.Compare(list[a].Cue[0].Start, list[b].Cue[0].Start) })
	heard := heardAt(r, list, cues)
	cueOf := func(i int) segun.Span {
		if heard[i] {
			return r.Tokens.Tokens[list[i].Head].Span
		}
		return list[i].Cue[0]
	}
	slices.SortStableFunc(cues, func(a, b int) int { return cmp.Compare(cueOf(a).Start, cueOf(b).Start) })
	var open []stretch
	next := 0
	for _, i := range cues {
		cue := cueOf(i)
		for ; next < len(contents) && contents[next].Start <= cue.Start; next++ {
			open = append(open, contents[next])
		}
		open = slices.DeleteFunc(open, func(c stretch) bool { return c.End <= cue.Start })
		best := -1
		for _, c := range open {
			if c.of == i || !c.Contains(cue) || size[c.of] <= size[i] || list[c.of].Act == "deny" && strings.HasPrefix(list[i].Rule, "nominal call") {
				continue // "rejected a call by the guild for a review": who rejects it does not pass it on
			}
			if best < 0 || size[c.of] < size[best] || size[c.of] == size[best] && c.of < best {
				best = c.of
			}
		}
		list[i].Inside = best
	}
}

// gathered are the adverbs of what the writer gathers, and nobody has told: "He apparently believed it".
var gathered = map[string]bool{"apparently": true, "seemingly": true, "evidently": true, "ostensibly": true}

// heardAt returns the attributions whose cue has an adverb of hearsay in it, which has an attribution of its own: in "reportedly said that …" what is only reported is that it was said. The cues are in text order.
func heardAt(r *segun.Reading, list []segun.Attribution, cues []int) map[int]bool {
	var out map[int]bool
	for p, h := range cues {
		if !strings.HasPrefix(list[h].Rule, "hearsay") || len(list[h].Source) > 0 || gathered[list[h].Verb] {
			continue
		}
		adverb := list[h].Cue[0]
		holds := func(i int) bool { return i != h && list[i].Cue[0].Contains(adverb) && list[i].Cue[0] != adverb }
		for q := max(0, p-2); q < min(len(cues), p+3); q++ {
			if i := cues[q]; holds(i) {
				if out == nil {
					out = map[int]bool{}
				}
				out[i] = true
				endWith(r, &list[h], &list[i])
			}
		}
	}
	return out
}

// endWith ends what is only reported with what was said, where nothing with a verb follows: "allegedly said “I will burn it” | to the clerk".
func endWith(r *segun.Reading, heard, said *segun.Attribution) {
	if len(heard.Content) == 0 || len(said.Content) == 0 {
		return
	}
	all, end := &heard.Content[len(heard.Content)-1], said.Content[len(said.Content)-1].End
	if !all.Contains(said.Content[len(said.Content)-1]) {
		return
	}
	for t := r.Tokens.At(end); t < len(r.Tokens.Tokens) && r.Tokens.Tokens[t].Span.Start < all.End; t++ {
		if u := r.Tags.UPOS[t]; r.Tokens.Tokens[t].Span.Start >= end && (u == segun.VERB || u == segun.AUX) {
			return
		}
	}
	all.End = end
}
