package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// chargeDenied finds a denial in a clause on what has just been said, which a noun takes up: "accused Orland of arming rebels, | a charge Velm denies", "…, an account that both men dispute",
// "…, accusations he rejects as absurd", "…, a claim denied by his wife". What is denied is that noun, and who accuses does not tell of the denial.
func (f *finder) chargeDenied(s *segun.Sentence, t int) bool {
	if !f.is(t, "deny", "dispute", "contest", "reject", "refute", "rebut", "repudiate", "dismiss", "disavow") || f.xpos(t) == "VBG" || f.xpos(t) == "VB" {
		return false
	}
	by := f.is(t+1, "by") && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD")
	if !by && t+1 < s.End && f.upos(t+1) != segun.PUNCT && f.upos(t+1) != segun.ADV && f.upos(t+1) != segun.CCONJ && !f.is(t+1, "as") {
		return false
	}
	k := f.barely(s, t)
	lo, n := f.wordsTakenUp(s, k)
	if n < 0 {
		return false
	}
	src := run{n + 1, k}
	if src.first < k && f.is(src.first, "that", "which") {
		src.first++
	}
	if by {
		if n+1 != k {
			return false
		}
		np, _ := f.voiceFrom(t+2, s.End)
		src = np
	}
	src = f.trim(src)
	h := f.top(src)
	if src.empty() || h < 0 || f.upos(src.first) == segun.ADP || f.upos(h) == segun.NOUN && !f.voice(h) && f.Flags[h]&(phrase.PersonNoun|phrase.GroupNoun) == 0 && f.upos(src.first) != segun.DET && f.xpos(src.first) != "PRP$" {
		return false
	}
	f.skip = append(f.skip, n)
	f.out = slices.DeleteFunc(f.out, func(a found) bool { return a.head == n }) // no saying of its own
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		if a := &f.out[i]; f.quoteAt(lo) < 0 && len(a.content) > 0 && a.head < lo {
			if c := &a.content[len(a.content)-1]; c.first < lo-1 && c.end > lo {
				*c = f.trim(run{c.first, lo - 1})
			}
		}
	}
	cue := run{k, t + 1}
	if by {
		cue.end++
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{cue}, content: []run{{lo, n + 1}}, rule: "denial taken up",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// wordsTakenUp returns the noun, with the start of its phrase, by which a clause that ends before token k takes up what stands before its comma: ", | a charge | that Velm has denied"; -1 for none.
func (f *finder) wordsTakenUp(s *segun.Sentence, k int) (lo, n int) {
	n = k - 1
	for n > s.First && n > k-14 && !f.saidOf(n) {
		if f.upos(n) == segun.PUNCT && f.Word(n) != "," || f.finiteTag(n) {
			return -1, -1
		}
		n--
	}
	lo = n
	for lo > s.First+1 && (f.upos(lo-1) == segun.ADJ || f.upos(lo-1) == segun.DET || f.upos(lo-1) == segun.NOUN) {
		lo--
	}
	if lo <= s.First || !f.saidOf(n) || f.Word(lo-1) != "," && f.Look[lo-1]&phrase.Dash == 0 || f.is(lo, "the", "this", "that") {
		return -1, -1
	}
	return lo, n
}

// takesUp reports whether what looks like the subject of a clause in parenthesis is a noun that takes up the clause before it, with a subject of its own behind it: ", a practice | the law forbids",
// ", a charge | he denies".
func (f *finder) takesUp(r run) bool {
	if r.end-r.first < 3 || !f.is(r.first, "a", "an") {
		return false
	}
	for k := r.first + 2; k < r.end; k++ {
		if f.upos(k-1) != segun.NOUN {
			continue
		}
		if f.upos(k) == segun.DET || f.xpos(k) == "PRP" || f.xpos(k) == "PRP$" {
			return true
		}
		if f.upos(k) == segun.PROPN && (f.saidOf(k-1) || !f.voice(k-1) && f.Flags[k-1]&(phrase.PersonNoun|phrase.GroupNoun|phrase.Title) == 0 && f.xpos(k-2) != "NNP") {
			return true
		}
	}
	return false
}

// saidOf reports whether token t is a noun for what was said of somebody or something: a charge, a claim, an account.
func (f *finder) saidOf(t int) bool {
	if f.upos(t) != segun.NOUN {
		return false
	}
	if f.is(t, "figure", "number", "toll", "tally", "estimate", "count") {
		return true
	}
	for _, n := range f.c.nouns[f.lemma(t)] {
		if n.act == "accuse" || n.act == "assert" {
			return true
		}
	}
	return false
}
