package attribution

import (
	"segun"
	"segun/read/phrase"
)

// plainLabel reports whether a headline ends in a colon and a plain word for who says so, behind words enough for a sentence whose verb the tagger took for a noun: "Salt shortage fuels crisis in Velm: expert". A
// question or a count opens something else: "Five gifts for a rainy day: parents".
func (f *finder) plainLabel(s *segun.Sentence, at, h int) bool {
	if f.Word(at) != ":" && (at+2 < s.End || f.c.texts[f.lemma(h)]) {
		return false // "Tarn 2-1 Rovers – match report"; but "Half of coastguards unpaid since January – union"
	}
	counted := f.upos(s.First) == segun.NUM || f.Look[s.First]&phrase.Digit != 0
	if counted && (f.upos(s.First+1) == segun.ADJ || f.xpos(s.First+1) == "VBN") {
		counted = false // "Three dead in ferry fire: police"
	}
	return f.upos(h) == segun.NOUN && f.Look[h]&phrase.Capital == 0 && at-s.First >= 4 && !counted &&
		f.xpos(s.First) != "WP" && f.xpos(s.First) != "WRB" && f.xpos(s.First) != "WDT"
}

// headed reports whether a headline opens with a word for who speaks, at token t, that has a small letter behind a word with a capital: "Local media: Blast kills 25", "Defence lawyer: …".
func (f *finder) headed(s *segun.Sentence, first, t int) bool {
	return (f.headlineAt(s) || s.Block == 0) && f.upos(t) == segun.NOUN && f.Look[first]&phrase.Capital != 0 && (f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || f.c.heads[f.lemma(t)])
}

// unlabelled holds for labels that name no speaker.
func (f *finder) unlabelled(first, colon int) bool {
	if f.among(first, "unlabelled") && !(f.is(first, "source") && colon == first+1 && f.opens(first) && f.tellsBehind(colon+1)) {
		return true // but "Sources: Striker has signed"
	}
	if f.amongWords(colon-1, "piece") || f.is(colon-1, "report") && f.amongWords(colon-2, "reportkind") || f.amongWords(colon-1, "formhead") && colon < first+3 {
		return true // "The Latest: …", "Special Report: …": the kind of piece it is; "APOLOGIES: Cllr Stubbs": what a form asks for
	}
	last := colon - 1 // "TOOTH FRAUD: Dentist “drilled healthy teeth”": what it is about
	return f.Look[first]&phrase.AllCaps != 0 && colon > first+1 && f.Flags[last]&(phrase.Forename|phrase.Surname|phrase.OrgWord) == 0 &&
		(f.wrongIn(run{last, colon}) || f.is(last, "trial", "row", "probe", "case", "scandal", "crisis", "horror", "shock"))
}
