package relation

import (
	"strings"

	"segun"
)

// shareClaim returns the claim that a holding rests on, and the status that its own words hold it down to; nil where none tells it. Where the holding is the
// claim's predicate, or what a plan, an accusation or a denial is about, its status is the claim's; told in passing, only a claim that is asserted
// or reported tells it.
func (f *finder) shareClaim(h *held) (c *segun.Claim, down string) {
	if f.owner == nil {
		f.own()
	}
	if c = f.owner[h.word]; c == nil {
		c = f.owner[h.s.first]
	}
	if c == nil || c.Act == "ask" || c.Act == "decline" {
		return nil, ""
	}
	down, known := "", !f.open(min(h.first, h.s.first))
	if h.verb && known {
		down, known = f.heldDown(h.word)
	}
	switch {
	case c.Status == "asserted", c.Status == "reported":
		if !known {
			return nil, ""
		}
		return c, down
	case !h.verb:
		return nil, ""
	case c.Head == h.word, c.Status != "negated" && f.governs(c.Head, h.word):
		return c, ""
	case c.Status == "negated" && h.rule == "owned by" && c.Head == h.word:
		return c, ""
	}
	return nil, ""
}

// open reports whether what begins at token t stands in a clause that the text leaves open or takes back: "whether X owns", "no proof that X owns", "rumours
// that X owns".
func (f *finder) open(t int) bool {
	const near, far = 8, 6
	for k := t - 1; k >= 0 && k > t-near && !f.is(k, ".", ";", "?", "!"); k-- {
		if f.is(k, "whether", "if", "unless") {
			return true
		}
		if !f.is(k, "that") {
			continue
		}
		for j := k - 1; j >= 0 && j > k-far && !f.is(j, ".", ";", ","); j-- {
			if f.plays(j, "unproven") {
				return true
			}
		}
	}
	return false
}

// governs reports whether a predicate has a verb as its content: "agreed to buy", "denied owning".
func (f *finder) governs(head, v int) bool {
	t := f.r.Trees
	for at, steps := v, 0; at >= 0 && steps < 4; at, steps = int(t.Head[at]), steps+1 {
		if at == head {
			return true
		}
		if t.Deprel[at] == segun.RelAclRelcl {
			return false
		}
	}
	return head < 0
}

// heldDown is the status that the words before a verb give what it says: "plans to buy", "does not own", "would hold"; "" for none. It is not known where the
// verb is an infinitive of something that this program does not know to come true.
func (f *finder) heldDown(v int) (status string, known bool) {
	if w := f.word(v); strings.HasSuffix(w, "ing") {
		k := v - 1
		for f.plays(k, "passing") {
			k--
		}
		if !f.is(k, ",", "after", "by", "since", "while", "is", "are", "was", "were", "been", "and") && f.endingAt(k+1) == nil {
			return "", false // "barred from buying", "considers buying"
		}
	}
	for t := v - 1; t >= 0; t-- {
		switch w := f.word(t); {
		case w == "to":
			k := t - 1
			for f.plays(k, "passing") {
				k--
			}
			switch {
			case f.plays(k, "plan"), f.is(k, "is", "are", "was", "were"):
				return "planned", true
			case f.plays(k, "holdstrue"):
				t = k
			default:
				return "", false
			}
		case w == "not", w == "n't", w == "n’t", w == "never", w == "longer" && f.is(t-1, "no"):
			return "negated", true
		case w == "will", w == "may", w == "might", w == "shall":
			return "predicted", true
		case w == "would", w == "could", w == "should":
			return "conditional", true
		case helpers[w], f.plays(t, "passing"):
		default:
			return status, true
		}
	}
	return status, true
}

// when says whether a holding is now, by the form of its verb and the words before it: "current", "former" or "unknown". What was bought is held, as far as that claim goes; a
// past tense by itself leaves it open, but not in what somebody said ("said that he owned").
func (f *finder) when(h *held, c *segun.Claim) string {
	if h.does == loses {
		return "former"
	}
	if h.verb {
		for t := h.word - 1; t >= 0 && t > h.word-7; t-- {
			switch {
			case f.is(t, "once", "formerly", "previously", "used"), f.is(t, "longer") && f.is(t-1, "no"):
				return "former"
			case helpers[f.word(t)], f.plays(t, "passing"):
				continue
			}
			break
		}
		for t := h.end; t < len(f.r.Tokens.Tokens) && t < h.end+2; t++ {
			if f.is(t, "until", "till") {
				return "former"
			}
			if f.is(t, "at") && f.is(t+1, "the") && f.is(t+2, "time") {
				return "unknown"
			}
		}
	}
	if h.does == gains || h.does == moves || !h.past {
		return "current"
	}
	perfect := f.is(h.word-1, "has", "have")
	if perfect {
		return "current"
	}
	if n := len(c.Chain); n > 1 {
		for _, cue := range c.Chain[n-1].Cues {
			if t := f.r.Tokens.At(cue.Start); t < len(f.r.Tags.XPOS) && (f.r.Tags.XPOS[t] == "VBD" || f.is(t, "said", "told", "wrote")) {
				return "current"
			}
		}
	}
	return "unknown"
}
