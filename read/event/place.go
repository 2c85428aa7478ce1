package event

import (
	"cmp"
	"slices"

	"segun"
)

// place returns the entity of the place that a claim says it happened at: one that "in", "at" or "near" leads to, else the nearest that no
// other preposition leads to and that plays no part itself. "" for none.
func (f *finder) place(c *segun.Claim, e *segun.Event) string {
	best, score := "", 0
	f.each(c.Content, func(t int) {
		k := int(f.byHead[t])
		if k < 0 || f.r.Mentions.List[k].Kind != segun.Place {
			return
		}
		id := f.entity(k)
		if id == "" || f.r.Mentions.List[k].Form == segun.FormPronoun {
			return
		}
		for i := range e.Roles {
			if e.Roles[i].Entity == id {
				return
			}
		}
		w := f.where(t, c.Head)
		if w == 0 {
			return
		}
		d := t - c.Head
		if d < 0 {
			d = -d
		}
		if s := w*1000 - min(d, 900); best == "" || s > score {
			best, score = id, s
		}
	})
	return best
}

// where says how surely a place is where it happened: 2 after "in", "at", "near" …, 1 without a preposition, 0 after another.
func (f *finder) where(t, head int) int {
	for range 5 {
		if c := f.Find(t, segun.RelCase); c >= 0 && c < t {
			switch {
			case f.is(c, "in", "at", "near", "outside", "inside", "on", "off", "around", "across", "within", "beside", "by", "along", "under", "over", "above", "below"):
				return 2
			case f.is(c, "of"):
			default:
				return 0
			}
		}
		p := f.Head(t)
		if p < 0 || t == head || p == head {
			break
		}
		t = p
	}
	return 1
}

// beside returns the claim right behind c in its sentence that tells with "when", "as" or "after" what it came with or came of: "Nine people died | when a raft sank off Marsa". Nil for none.
func (f *finder) beside(c *segun.Claim) *segun.Claim {
	end := f.r.Tokens.At(c.Content[len(c.Content)-1].End)
	if end < 0 || end >= len(f.r.Tokens.Tokens) || !f.is(end, "when", "as", "after") {
		return nil
	}
	at := f.r.Tokens.Tokens[end].Span.Start
	list := f.r.Claims.List
	i, ok := slices.BinarySearchFunc(list, at, func(x segun.Claim, at uint32) int { return cmp.Compare(x.Span.Start, at) })
	if !ok || len(list[i].Content) == 0 || list[i].Content[0].Start != at || list[i].Head < 0 {
		return nil
	}
	return &list[i]
}
