package event

import (
	"segun"
)

// place returns the entity of the place that a claim says it happened at: one that "in", "at" or "near" leads to, else the nearest that no
// other preposition leads to and that plays no part itself. "" for none.
func (f *finder) place(c *segun.Claim, e *segun.Event, trigger int) string {
	best, score := "", 0
	takes := f.takesFrom(c.Head)
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
		w := f.where(t, c.Head, trigger, takes)
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

// where says how surely a place is where it happened: 2 after "in", "at", "near" …, 1 without a preposition, 0 after another, within a clause of its own, and where it only says who somebody is: "Ryan of Wisconsin", "Rubio (Fla.)",
// "the workers at the mill in Velm".
func (f *finder) where(t, head, trigger int, takes bool) int {
	if t > 0 && f.Word(t-1) == "(" {
		return 0
	}
	how, first := 1, t
	for n := range 5 {
		if c := f.Find(t, segun.RelCase); how == 1 && c >= 0 && c < t {
			switch {
			case f.is(c, "in", "at", "near", "outside", "inside", "around", "across", "within", "beside", "along", "through", "throughout"):
				how = 2
			case (n == 0 || f.occurrence(f.Head(t))) && f.is(c, "on", "off", "by", "under", "over", "above", "below"):
				how = 2
			case takes && f.is(c, "from"):
				how = 2
			case f.is(c, "of") && f.kind(f.Head(t)) != segun.Person:
			default:
				return 0
			}
		} else if n > 0 && c >= 0 && c < t && f.is(c, "to", "with", "for", "about", "against", "from") && !(takes && f.is(c, "from")) && !f.occurrence(f.Head(t)) {
			return 0 // "sold it to a fund | in Velm", but not "in a collision with a train | at Velm"
		} else if n > 0 && c >= 0 && c < t && f.is(c, "after", "before", "since", "despite") && !f.occurrence(t) {
			return 0 // "withdrew after a poor showing | in Velm"
		}
		p := f.Head(t)
		if p < 0 || t == head {
			break
		}
		switch f.Rel(t) {
		case segun.RelNsubj:
			if t != trigger && p == head && !f.occurrence(t) {
				return 0
			}
		case segun.RelAcl, segun.RelAclRelcl:
			if !f.commaIn(t, first) {
				return 0 // not "a commander, known as Teref, | in the hills of Jarrun |"
			}
		case segun.RelAdvcl:
			if f.r.Tags.XPOS[t] == "VBG" && f.is(f.Find(t, segun.RelMark), "after", "before", "since", "by", "despite") {
				return 0 // "came to the vote after winning | in Velm |"
			}
		}
		if p == head {
			break
		}
		t = p
	}
	return how
}

// takesFrom reports whether a word tells of taking somebody or something away, or sending it off, so that it came about where it was "from".
func (f *finder) takesFrom(t int) bool {
	return f.is(t, "launch", "kidnap", "abduct", "abduction", "rescue", "steal", "theft", "loot", "evict", "snatch")
}

// occurrence reports whether a token is a noun for an occurrence, which comes about where what it is said of does: "an explosion | in Velm | killed two".
func (f *finder) occurrence(t int) bool {
	if t < 0 || f.r.Tags.UPOS[t] != segun.NOUN {
		return false
	}
	_, ok := f.w.nouns[f.lemma(t)]
	return ok
}

// commaIn reports whether a comma stands between two tokens, but for one within the name of a place: "in Velm, South Orvania".
func (f *finder) commaIn(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if f.Word(k) == "," && (f.r.Tags.UPOS[k-1] != segun.PROPN || f.r.Tags.UPOS[k+1] != segun.PROPN) {
			return true
		}
	}
	return false
}

// kind is what the widest mention that token t heads names, "" for none.
func (f *finder) kind(t int) segun.EntityKind {
	if t < 0 || f.byHead[t] < 0 {
		return ""
	}
	return f.r.Mentions.List[f.byHead[t]].Kind
}

// beside returns the claim right behind c in its sentence that tells with "when", "as" or "after" what it came with or came of: "Nine people died | when a raft sank off Marsa". Nil for none.
func (f *finder) beside(c *segun.Claim) *segun.Claim {
	end := f.r.Tokens.At(c.Content[len(c.Content)-1].End)
	if f.Word(end) == "," {
		end++
	}
	if end < 0 || end >= len(f.r.Tokens.Tokens) || !f.is(end, "when", "as", "after") {
		return nil
	}
	return f.begins[f.r.Tokens.Tokens[end].Span.Start]
}
