package attribution

import (
	"strings"

	"segun"
)

// unnameable finds a request not to be known and the reason given for it: "who asked not to be identified because his brother still lives there", "spoke on condition that
// their names be withheld". Both are the voice's own; the words for the voice are those that the text uses. That they may not speak is no more than why the text does not name them. It reports whether it found one.
func (f *finder) unnameable(s *segun.Sentence, t int) bool {
	role := f.veils(t)
	asks := strings.Contains(role, "ask")
	if role == "" || !asks && !strings.Contains(role, "want") && !strings.Contains(role, "speak") && !strings.Contains(role, "refuse") || f.quoteAt(t) >= 0 {
		return false
	}
	end := f.requestEnd(s, t)
	why := f.reasonAt(t+1, end)
	first, ok := f.unknown(s, t, role, run{t + 1, min(why, end)})
	if !ok {
		return false
	}
	sub, src := f.requester(s, t)
	if sub < 0 || src.empty() || src.overlaps(run{t, end}) {
		return false
	}
	a := found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 1}}, rule: "anonymity", frame: frame{class: "demand", act: "call", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	n := len(f.out)
	if first > 0 {
		r := run{first, min(why, end)}
		if f.xpos(r.first) == "PRP" && f.is(r.first, "us", "I", "we", "me", "i") {
			a.whom = []run{{r.first, r.first + 1}}
			r.first++
		}
		if r = f.trim(r); !r.empty() {
			a.content = []run{r}
			f.out = append(f.out, a)
		}
	}
	if why < end && !f.kept(run{why + 1, end}) {
		if r := f.trim(run{why + 1, end}); !r.empty() {
			b := a
			b.cue = []run{{t, t + 1}, {why, why + 1}}
			b.content, b.whom = []run{r}, nil
			b.frame.class, b.frame.act = "state", "assert"
			f.out = append(f.out, b)
		}
	}
	return len(f.out) > n
}

// kept reports whether a reason is that somebody may not speak: "because they were not authorised to talk", "as their contracts forbid it", "because the talks were confidential".
func (f *finder) kept(r run) bool {
	not := false
	for k := r.first; k < r.end; k++ {
		not = not || f.is(k, "not", "n't", "n’t", "never", "nobody", "no")
		switch {
		case not && f.among(k, "maytell"):
			return true
		case f.among(k, "notfortelling"):
			return true
		case f.is(k, "tell", "instruct", "order", "warn") && f.is(k+1, "not") && f.is(k+2, "to"):
			return true
		}
	}
	return false
}

// whyUnnamed reports whether token t stands in the reason that is given for a request not to be known: "asked not to be named because she | fears for her job".
func (f *finder) whyUnnamed(s *segun.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		role := f.veils(k)
		if !strings.Contains(role, "ask") && !strings.Contains(role, "want") && !strings.Contains(role, "speak") && !strings.Contains(role, "refuse") {
			continue
		}
		end := f.requestEnd(s, k)
		if why := f.reasonAt(k+1, end); why < t && t < end {
			if _, ok := f.unknown(s, k, role, run{k + 1, why}); ok {
				return true
			}
		}
	}
	return false
}

// veils returns the roles that a word has in a request not to be known, joined by spaces.
func (f *finder) veils(t int) string { return f.c.hiding.Get(f.lemma(t)) }

// requestEnd returns where the clause ends that such a request can stand in: at a semicolon, colon or comma before another clause.
func (f *finder) requestEnd(s *segun.Sentence, t int) int {
	_, hi := f.bounds(s, t)
	for k := t + 1; k < hi; k++ {
		switch f.Word(k) {
		case ";", ":":
			return k
		case ",":
			if k+1 < hi && strings.Contains(f.veils(k+1), "because") && f.upos(k+1) == segun.SCONJ {
				continue
			}
			return k
		}
	}
	return hi
}

// reasonAt returns the first word in [from, end) that opens a reason, end for none.
func (f *finder) reasonAt(from, end int) int {
	for k := from; k < end; k++ {
		if f.upos(k) == segun.SCONJ && strings.Contains(f.veils(k), "because") && (f.is(k, "because") || f.finiteIn(run{k + 1, end})) {
			return k
		}
	}
	return end
}

// unknown reports whether the words behind verb t ask for something not to be known, and where what is asked for starts; 0 where the verb asks for nothing by itself.
func (f *finder) unknown(s *segun.Sentence, t int, role string, r run) (int, bool) {
	veil, hide, not, terms := false, false, strings.Contains(role, "refuse"), -1
	for k := r.first; k < min(r.end, r.first+14); k++ {
		w := f.veils(k)
		if terms < 0 && (f.xpos(k) == "VBD" || f.xpos(k) == "VBZ") {
			break // of another clause
		}
		switch {
		case w == "":
		case strings.Contains(w, "terms") && f.upos(k) == segun.NOUN:
			terms = k
		case strings.Contains(w, "veil"):
			veil = true
		case strings.Contains(w, "known") && f.passiveKnown(k, not):
			hide = true
		case strings.Contains(w, "hide") && f.upos(k) == segun.NOUN && (f.Find(k, segun.RelNmodPoss) >= 0 || f.xpos(k-1) == "PRP$" || f.is(k-1, "the", "no")) && !strings.Contains(role, "refuse"):
			hide = true
		}
		not = not || strings.Contains(w, "not")
	}
	refused := f.denied0(s, t)
	switch {
	case strings.Contains(role, "ask"):
		return r.first, veil || hide && not
	case strings.Contains(role, "want"):
		return r.first, veil && !refused || hide && refused
	case terms >= 0 && terms+1 < r.end && f.is(terms+1, "that") && (veil || hide && not):
		return terms + 2, true
	}
	return 0, veil || strings.Contains(role, "refuse") && hide
}

// denied0 reports whether a negation stands before verb t: "did not want".
func (f *finder) denied0(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-4; k-- {
		if f.is(k, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// passiveKnown reports whether the verb at k makes somebody known of whom the request speaks: "to be named", "not to print", "described him only as".
func (f *finder) passiveKnown(k int, not bool) bool {
	if f.upos(k) != segun.VERB {
		return false
	}
	if f.is(k-1, "be") || f.is(k-2, "be") && f.upos(k-1) == segun.ADV {
		return true
	}
	return k+1 < f.Len() && f.xpos(k+1) == "PRP" && f.is(k+1, "he", "she", "they") // "that I described him only as tall"
}

// requester returns who asks with the verb at t: its subject, or what a relative clause hangs on.
func (f *finder) requester(s *segun.Sentence, t int) (int, run) {
	lo, _ := f.bounds(s, t)
	who := -1
	for k := t - 1; k > lo && k > t-5 && who < 0; k-- {
		if f.xpos(k) == "WP" {
			who = k
		} else if u := f.upos(k); u != segun.AUX && u != segun.ADV && u != segun.PART {
			break
		}
	}
	if who >= 0 {
		first := who
		for k := who - 1; k > lo && f.upos(who-1) == segun.CCONJ; k-- {
			if f.xpos(k) == "WP" {
				first = k // "who was there that night and who insists"
				break
			}
		}
		if f.Word(first-1) != "," {
			return who, run{who, who + 1}
		}
		if r, h := f.left(lo, first-1); h >= 0 && !r.empty() && f.asker(h) {
			return h, r
		}
		if h := f.Head(t); h >= s.First && h < t && f.Rel(t) == segun.RelAclRelcl && f.asker(h) {
			return h, f.trim(f.bare(h, t))
		}
		return -1, run{}
	}
	sub := f.nearest(t)
	src := run{}
	if sub >= 0 {
		src = f.source(sub)
	} else if k := f.aloneBefore(s, t); k >= 0 {
		sub, src = k, run{k, k + 1}
	} else {
		sub, src = f.subject(s, t)
	}
	for j := src.first; j < src.end; j++ {
		if f.Word(j) == "," && j > sub {
			src.end = j
		}
	}
	if src = f.trim(src); sub < 0 || src.empty() || !f.asker(sub) || src.end > t {
		return -1, run{}
	}
	return sub, src
}

// aloneBefore returns a word for some of those spoken of that is the whole subject of the verb at t, whatever the tree has made of it: "Both | requested", ", both | said,"; -1 for
// none.
func (f *finder) aloneBefore(s *segun.Sentence, t int) int {
	k := t - 1
	if k >= s.First && f.is(k, "both", "some", "many", "several", "another", "most") && f.upos(k) != segun.ADV && (k == s.First || f.upos(k-1) == segun.PUNCT || f.upos(k-1) == segun.CCONJ) {
		return k
	}
	return -1
}

// asker reports whether token k can be one who asks not to be known.
func (f *finder) asker(k int) bool {
	return f.nominal(k) || f.speaker(k) || (f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM) && f.Find(k, segun.RelDet) >= 0
}
