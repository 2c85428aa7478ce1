package attribution

import "segun"

// opensPart reports whether a sentence opens with the participle at token t, behind an adverb if there is one, of what is said of whoever its clause behind the comma tells of: "Believed to have fled, | the broker left a
// note", "Widely seen as a liar, | he resigned". It does not matter what the tagger takes it for.
func (f *finder) opensPart(s *segun.Sentence, t int) bool {
	first := t
	for first > s.First && f.upos(first-1) == segun.ADV {
		first--
	}
	if first != s.First || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" {
		return false
	}
	for k := t + 2; k+2 < s.End; k++ {
		if f.Word(k) == "," {
			return f.nominalStart(k+1) && (f.finiteIn(run{k + 1, s.End}) || f.anyFinite(k+2, s.End))
		}
		if f.finiteTag(k) || f.upos(k) == segun.SCONJ || f.xpos(k) == "WP" || f.xpos(k) == "WDT" || f.quoteAt(k) >= 0 {
			return false
		}
	}
	return false
}

// anyFinite reports whether a verb stands among tokens [k, end) that may be finite, whatever the tree makes of it: "the broker | left behind a note".
func (f *finder) anyFinite(k, end int) bool {
	for ; k < end; k++ {
		if f.finiteTag(k) {
			return true
		}
	}
	return false
}

// absolute reports whether a verb of denying only says with its subject what became of something before the clause at p begins behind its comma: "Her appeal | dismissed, | the forger was led away".
func (c *complement) absolute(fr *frame, p int) bool {
	return p > c.t && fr.class == "deny" && c.Word(c.own.end) == "," && !c.that(p) && c.quoteAt(p) == c.quoteAt(c.t)
}
