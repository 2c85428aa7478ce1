package attribution

import (
	"segun"
	"segun/read/phrase"
)

// textSaying finds what somebody says in a text that they put out, whatever stands between the two: "issued a report on Thursday | saying settlers, with the army's help, fenced off the land", "put out a notice | warning the
// dam may break". Who put it out says so, and the text joins the cue. It reports whether it found one.
func (f *finder) textSaying(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBG" || t-3 < s.First || t+3 >= s.End || f.quoteAt(t) >= 0 || f.quoteAt(t+1) >= 0 || f.Look[t+1]&phrase.Open != 0 {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool {
		return x.strong && x.that && speaking[x.class] && x.class != "inform" && x.class != "ask"
	})
	if fr == nil || !f.is(t+1, "that") && !f.nominalStart(t+1) {
		return false
	}
	h := t - 1
	for h > s.First+1 && h > t-8 && !f.textWord(h) && !f.c.texts[f.lemma(h)] {
		if u := f.upos(h); u != segun.ADP && u != segun.PROPN && u != segun.NOUN && u != segun.DET && u != segun.NUM && u != segun.ADJ && u != segun.ADV {
			return false
		}
		h--
	}
	if f.upos(h) != segun.NOUN || !f.textWord(h) && !f.c.texts[f.lemma(h)] {
		return false
	}
	v := h - 1
	for v > s.First && v > h-5 && (f.upos(v) == segun.DET || f.upos(v) == segun.ADJ || f.upos(v) == segun.NOUN || f.upos(v) == segun.ADP && f.upos(v-1) == segun.VERB || f.upos(v) == segun.ADV || f.xpos(v) == "RP") {
		v--
	}
	if f.upos(v) != segun.VERB || !f.inText(v, "issues") || f.passiveHere(s, v) {
		return false
	}
	sub, src := f.subject(s, v)
	if f.xpos(v) == "VBN" && f.Find(v, segun.RelAux) < 0 || sub < 0 || src.end > v {
		lo, _ := f.bounds(s, v)
		if src, sub = f.front(lo, f.barely(s, v)); sub < 0 { // taken for a participle, though it has an object
			src, sub = f.left(lo, f.barely(s, v))
		}
	}
	if sub < 0 || src.empty() || src.end > v || !f.voice(sub) {
		return false
	}
	if np, who := f.textBy(h, t); who >= 0 { // "carried a statement by the junta | saying that …"
		f.out = append(f.out, found{head: v, subject: sub, source: []run{src}, cue: []run{{v, h + 1}}, content: []run{f.trim(run{v + 1, s.End})}, rule: "in a text", frame: frame{class: "document", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[v]}})
		sub, src, v = who, np, h
	}
	end := s.End
	for k := t + 3; k+1 < s.End; k++ {
		if f.Word(k) == ";" || f.Word(k) == "," && f.upos(k+1) == segun.CCONJ && (f.xpos(k+2) == "VBD" || f.xpos(k+2) == "VBG") && f.finiteIn(run{t + 1, k}) {
			end = k // "…, and said it would sue"
			break
		}
	}
	content := f.trim(run{t + 1, end})
	if !f.finiteIn(content) && !f.pastIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{v, h + 1}, {t, t + 1}}, content: []run{content}, frame: *fr, rule: "in a text"})
	return true
}

// textBy returns who wrote or spoke the text of noun h, between it and the verb of saying at t: "a letter from | the bishop | saying that …"; -1 for none.
func (f *finder) textBy(h, t int) (run, int) {
	if !f.is(h+1, "by", "from") {
		return run{}, -1
	}
	np := f.trim(run{h + 2, t})
	if who := f.top(np); !np.empty() && who >= 0 && f.voice(who) {
		return np, who
	}
	return run{}, -1
}
