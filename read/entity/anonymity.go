package entity

import (
	"segun"
	"segun/read/phrase"
)

// anonymity gives the unnamed the words that say why they are: "who spoke on condition of anonymity because they feared for
// their jobs", "who asked not to be named".
func (l *linker) anonymity(out *segun.Entities) {
	for i := range l.Low {
		if !l.hides(i) {
			continue
		}
		lo, hi, who := l.hiding(i)
		if who < 0 {
			continue
		}
		o, ok := l.head[who]
		if !ok {
			continue
		}
		if k := l.atHead(who); k >= 0 {
			o = k
		}
		n := out.Of[o]
		if n < 0 {
			continue
		}
		e := &out.List[n]
		if e.Named || e.Anonymity != "" || e.Kind != segun.Person && e.Kind != segun.Group {
			continue
		}
		e.Anonymity = l.Text(lo, hi)
	}
}

// atHead returns the unnamed mention with the head, -1 for none.
func (l *linker) atHead(token int) int {
	for i := l.from(max(0, token-24)); i < len(l.ms) && l.ms[i].First <= token; i++ {
		if m := &l.ms[i]; m.Head == token && m.Form == segun.FormNominal && (m.Kind == segun.Person || m.Kind == segun.Group) {
			return i
		}
	}
	return -1
}

var (
	anonymityWord = phrase.Hashes("anonymity", "anonymously")
	namedWords    = phrase.Hashes("named", "identified", "quoted")
	beWord        = phrase.Hash("be")
	toWord        = phrase.Hash("to")
	speakWords    = phrase.Hashes("speak", "discuss", "comment", "brief", "talk")
	allowWords    = phrase.Hashes("authorised", "authorized", "allowed", "permitted", "cleared")
)

// hides reports whether token i is the word that tells of anonymity.
func (l *linker) hides(i int) bool {
	switch {
	case l.Is(i, anonymityWord...):
		return true
	case l.Is(i, namedWords...):
		return l.Is(i-1, beWord) && l.Is(i-2, toWord)
	case l.Is(i, speakWords...):
		return l.Is(i-1, toWord) && l.Is(i-2, allowWords...) && l.negated(i-2)
	}
	return false
}

// hiding returns the clause that tells of anonymity around token i, and the head of who asks for it, -1 for none.
func (l *linker) hiding(i int) (lo, hi, who int) {
	t := i
	for n := 0; n < 8 && t >= 0; n++ {
		switch r := l.Rel(t); {
		case r == segun.RelAclRelcl, r == segun.RelAcl && l.R.Tags.UPOS[t] == segun.VERB:
			from := int(l.Lo[t])
			for l.Is(from, relatives...) || from < t && l.Look[from]&phrase.Mark != 0 {
				from++
			}
			return from, l.clauseEnd(i, t), l.Head(t)
		case r == segun.RelAdvcl && l.R.Tags.XPOS[t] == "VBG" && l.Find(t, segun.RelNsubj, segun.RelNsubjPass) < 0:
			for h, k := l.Head(t), 0; h >= 0 && k < 4; h, k = l.Head(h), k+1 { // trees hang it on the wrong verb as often as not
				if s := l.Find(h, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && l.atHead(s) >= 0 {
					from := int(l.Lo[t])
					for from < t && l.Look[from]&phrase.Mark != 0 {
						from++
					}
					return from, l.clauseEnd(i, t), s
				}
			}
		default:
			if s := l.Find(t, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && r == segun.RelRoot {
				from := t
				for _, a := range []segun.Deprel{segun.RelAux, segun.RelAuxPass} {
					if k := l.Find(t, a); k >= 0 {
						from = min(from, k)
					}
				}
				return from, l.clauseEnd(i, t), s
			}
		}
		t = l.Head(t)
	}
	return 0, 0, -1
}

// clauseEnd returns where the clause headed by t ends that holds i, without marks.
func (l *linker) clauseEnd(i, t int) int {
	end := min(int(l.Hi[t])+1, i+25)
	for end > i+1 && l.Look[end-1]&phrase.Mark != 0 {
		end--
	}
	return end
}
