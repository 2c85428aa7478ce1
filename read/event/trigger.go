package event

import (
	"strings"

	"segun"
)

// trigger is the word of a claim that names an occurrence.
type trigger struct {
	at   int // the token that names it
	verb int // the token that its parts hang on: the same, or the verb that a noun goes with
	prep int // the preposition that is part of it and leads to what it befalls, 0 for none: "operated | on"
	span segun.Span
	word
	rule string
}

// trigger finds the word by which a claim names an occurrence: its predicate, or a noun that the predicate only carries.
func (f *finder) trigger(c *segun.Claim) (trigger, bool) {
	h := c.Head
	t := trigger{at: h, verb: h, rule: "verb"}
	switch f.r.Tags.UPOS[h] {
	case segun.VERB, segun.AUX:
		if n := f.carried(h); n >= 0 {
			t.at, t.word, t.rule = n, f.w.nouns[f.lemma(n)], "noun with a verb"
			t.span = f.r.Tokens.Tokens[n].Span
			return t, true
		}
		if f.r.Tags.UPOS[h] == segun.AUX {
			return t, false
		}
		t.word, t.span = f.verb(h)
		if h+1 < f.Len() && f.r.Tags.UPOS[h+1] == segun.ADP && f.Rel(h+1) == segun.RelCase && t.span.Contains(f.r.Tokens.Tokens[h+1].Span) {
			t.prep = h + 1
		}
		if f.is(h, "missing") || f.is(h, "miss") && f.r.Tags.XPOS[h] == "VBG" && f.Find(h, segun.RelObj) < 0 {
			t.base = "missing"
			t.patient, t.rule = true, "outcome"
		}
		if born := f.is(h, "bear") && f.passive(h) && f.Word(h) == "born"; born {
			t.word = word{typ: "other", base: "born"}
		}
		if t.typ == "state" || f.is(h, "use") && f.is(h+1, "to") || f.Find(h, segun.RelCop) >= 0 && !counted(f.lemma(h)) {
			return t, false
		}
		if inPresent(c) && !f.goesOn(c) {
			return t, false
		}
		return t, true
	case segun.NOUN:
		w, ok := f.w.nouns[f.lemma(h)]
		if !ok || f.leftOpen(h) || f.Find(h, segun.RelCop) >= 0 || f.Find(h, segun.RelNsubj) >= 0 {
			return t, false
		}
		t.word, t.span, t.rule = w, f.r.Tokens.Tokens[h].Span, "noun"
		return t, true
	}
	if counted(f.lemma(h)) && f.Find(h, segun.RelNsubj, segun.RelNsubjPass) >= 0 || f.r.Tags.UPOS[h] == segun.ADJ && f.is(h, "injured", "wounded", "arrested", "detained", "killed") {
		t.word, t.span = f.verb(h)
		if f.is(h, "dead") {
			t.word = word{"death", "die", true}
		}
		t.rule = "outcome"
		return t, true
	}
	return t, false
}

// verb looks a verb up, with its particle.
func (f *finder) verb(h int) (word, segun.Span) {
	span := f.r.Tokens.Tokens[h].Span
	l := f.lemma(h)
	p := f.Find(h, segun.RelCompoundPrt)
	if p < 0 && h+1 < f.Len() && f.r.Tags.UPOS[h+1] == segun.ADP {
		if w, ok := f.w.verbs[l+" "+f.lemma(h+1)]; ok {
			return w, span.Cover(f.r.Tokens.Tokens[h+1].Span)
		}
	}
	if p > h {
		if p <= h+2 {
			span = span.Cover(f.r.Tokens.Tokens[p].Span)
		}
		if w, ok := f.w.verbs[l+" "+f.lemma(p)]; ok {
			return w, span
		}
		return word{typ: "other", base: l + " " + f.lemma(p)}, span
	}
	if w, ok := f.w.verbs[l]; ok {
		return w, span
	}
	return word{typ: "other", base: l}, span
}

// carried returns the noun for an occurrence that a verb without much meaning goes with, -1 for none: "held a vote", "a fire broke out",
// "there was an explosion".
func (f *finder) carried(h int) int {
	noun := func(k int) int {
		if k >= 0 && f.r.Tags.UPOS[k] == segun.NOUN {
			if _, ok := f.w.nouns[f.lemma(k)]; ok {
				return k
			}
		}
		return -1
	}
	subject := f.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	if subject >= 0 {
		subject = f.antecedent(h, subject)
	}
	switch {
	case f.is(h, "be") && f.Find(h, segun.RelExpl) >= 0:
		return noun(subject)
	case f.is(h, "happen", "occur", "erupt", "ensue"):
		return noun(subject)
	case f.is(h, "break", "take", "go", "come") && (f.is(h+1, "out", "place", "off", "on") || f.is(f.Find(h, segun.RelObj), "place")):
		return noun(subject)
	case f.is(h, "hold", "stage", "carry", "conduct", "mount", "launch", "organise", "organize", "commit", "suffer", "make"):
		if n := noun(f.Find(h, segun.RelObj)); n >= 0 {
			return n
		}
		if f.Find(h, segun.RelNsubjPass) >= 0 {
			return noun(subject)
		}
	}
	return -1
}

// inPresent reports whether a claim tells of what is so, or goes on: in the present, where a verb seldom tells of one occurrence.
func inPresent(c *segun.Claim) bool {
	return c.Realis == "ongoing" || strings.HasPrefix(c.Why.Realis, "present tense")
}

// goesOn reports whether a claim in the present tells of one occurrence: in the progressive, or in a headline, whose present is the past.
func (f *finder) goesOn(c *segun.Claim) bool {
	if f.r.Tags.XPOS[c.Head] == "VBG" {
		return true
	}
	for _, x := range c.Flags {
		if x == "headline" {
			_, known := f.w.verbs[f.lemma(c.Head)]
			return known || len(f.r.Tags.XPOS[c.Head]) > 2
		}
	}
	for k := f.Kid(c.Head); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && strings.EqualFold(f.r.Tags.Lemma[k], "have") {
			return true
		}
	}
	return false
}
