package tag

import (
	"strings"

	"segun"
	"segun/lang/lexicon"
)

var irr = map[string]string{"said": "say", "told": "tell", "thought": "think", "found": "find", "knew": "know", "known": "know", "wrote": "write", "written": "write", "saw": "see", "seen": "see", "felt": "feel", "heard": "hear", "made": "make", "gave": "give", "given": "give", "spoke": "speak", "spoken": "speak", "sought": "seek", "meant": "mean", "held": "hold", "swore": "swear", "sworn": "swear", "forbade": "forbid", "shown": "show", "began": "begin", "has": "have", "had": "have", "does": "do", "did": "do", "done": "do", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "am": "be", "'s": "be", "went": "go", "gone": "go", "put": "put", "read": "read", "came": "come", "took": "take", "taken": "take", "laid": "lay", "left": "leave", "kept": "keep", "understood": "understand"}

func tmpLemma(w string, u segun.UPOS, x string, lx *lexicon.Lexicon) string {
	l := strings.ToLower(w)
	if u == segun.VERB || u == segun.AUX {
		if b, ok := irr[l]; ok {
			return b
		}
		base := func(s string) bool { return lx.Word(s)&lexicon.VerbBase != 0 }
		switch x {
		case "VBZ":
			for _, c := range []string{strings.TrimSuffix(l, "s"), strings.TrimSuffix(l, "es"), strings.TrimSuffix(l, "ies") + "y"} {
				if base(c) {
					return c
				}
			}
		case "VBD", "VBN":
			for _, c := range []string{strings.TrimSuffix(l, "ied") + "y", strings.TrimSuffix(l, "d"), strings.TrimSuffix(l, "ed")} {
				if c != l && base(c) {
					return c
				}
			}
			if strings.HasSuffix(l, "ed") && len(l) > 4 {
				return l[:len(l)-3]
			}
		case "VBG":
			s := strings.TrimSuffix(l, "ing")
			for _, c := range []string{s, s + "e"} {
				if c != l && base(c) {
					return c
				}
			}
			if len(s) > 2 && base(s[:len(s)-1]) {
				return s[:len(s)-1]
			}
		}
		return l
	}
	if u == segun.NOUN && (x == "NNS") {
		for _, c := range []string{strings.TrimSuffix(l, "s"), strings.TrimSuffix(l, "es"), strings.TrimSuffix(l, "ies") + "y"} {
			if c != l && lx.Word(c)&lexicon.NounBase != 0 {
				return c
			}
		}
	}
	return l
}
