package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// idiom is a turn of phrase by which somebody says something: a row of idioms.tsv.
type idiom struct {
	words  [][]string // lemmas, those of a place that may stand in it; "*" for whoever is told
	act    string
	bare   bool // "that" may be left out
	speech bool // it leads up to a verb of saying
}

// idioms reads the table, by the verbs that a row can open with.
func idioms(rows [][]string) (out phrase.Keyed[[]idiom]) {
	for _, r := range rows {
		x := idiom{act: r[1], bare: r[2] == "bare", speech: r[2] == "say"}
		for _, place := range strings.Fields(r[0]) {
			x.words = append(x.words, strings.Split(place, "/"))
		}
		for _, first := range x.words[0] {
			out.Set(model.String(first), append(out.Get(model.String(first)), x))
		}
	}
	return out
}

// led is a verb of saying that a turn of phrase leads up to: "were at pains | to stress".
type led struct {
	verb    int // the verb of saying
	cue     int // where the turn of phrase begins
	subject int
	source  run
}

// idiomatic reads a turn of phrase that stands for a verb of saying: "sounded the alarm in a letter that …", "made no secret of the fact that …", "is of the view that …". It goes by the words, as the tree
// hangs the clause on the noun. One that leads up to a verb of saying ("were at pains to stress") gives that verb its speaker, whose own rules find the rest. It reports whether it found what is said.
func (f *finder) idiomatic(s *segun.Sentence, t int) bool {
	list := f.c.idioms.Get(f.keys[t])
	if len(list) == 0 || f.quoteAt(t) < 0 && f.inScare(t) || f.skipped(t) {
		return false
	}
	for i := range list {
		x := &list[i]
		end := f.idiomEnd(s, t, x)
		if end < 0 {
			continue
		}
		if x.speech {
			f.leadsUp(s, t, end)
			continue
		}
		if k := f.idiomThat(s, end, x.bare); k > 0 && !f.denied0(s, t) && f.saidSo(s, t, end, k, x) {
			return true
		}
	}
	return false
}

// idiomEnd returns the token behind the words of an idiom that begins at token t, -1 where they do not stand there.
func (f *finder) idiomEnd(s *segun.Sentence, t int, x *idiom) int {
	k := t + 1
	for n := 1; n < len(x.words); n++ {
		place := x.words[n]
		if place[0] == "*" {
			from := k
			for k < s.End && k < from+6 && f.nounish(k) && !f.is(k, "to", "of", "in", "with") {
				k++
			}
			if k == from {
				return -1
			}
			continue
		}
		for free := 0; free < 4 && k < s.End && !f.is(k, place...) && f.looseIn(k); free++ {
			k++
		}
		if k >= s.End || !f.is(k, place...) {
			return -1
		}
		k++
	}
	return k
}

// looseIn reports whether token k may stand between the words of an idiom: "sounded | a second | alarm", "made | no | secret".
func (f *finder) looseIn(k int) bool {
	switch f.upos(k) {
	case segun.DET, segun.ADJ, segun.ADV, segun.NUM, segun.PART:
		return f.xpos(k) != "TO"
	}
	return f.xpos(k) == "PRP$" || f.xpos(k) == "RP" || f.Flags[k]&(phrase.Weekday|phrase.Month) != 0
}

// idiomThat returns where what is said begins behind an idiom that ends at token e: at "that", with at most when, where and to whom before it, or, where "that" may be left out, at the clause; 0 for nowhere. What a
// warning or a case is about may have a "that" of its own: "sounded the alarm over a leak that the mill had hidden".
func (f *finder) idiomThat(s *segun.Sentence, e int, bare bool) int {
	if bare && f.opensClause(s, e) {
		return e
	}
	for k := e; k+2 < s.End && k < e+15; k++ {
		if f.Word(k) == "that" && f.xpos(k) != "DT" {
			if f.whichDid(k) && !f.is(k+2, "of") || f.thatTime(k) || k > e && !f.mayPrecede(k-1) {
				return 0
			}
			return k
		}
		if u := f.upos(k); k == e && u != segun.ADP && u != segun.ADV && f.Flags[k]&(phrase.Weekday|phrase.TimeNoun) == 0 && f.Word(k) != "," ||
			!f.nounish(k) && u != segun.ADP && u != segun.ADV && f.Word(k) != "," || f.is(k, "of", "about", "over", "against", "for", "as", "by", "and", "out", "into") || f.is(k, "on") && f.Flags[k+1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0 {
			return 0
		}
	}
	return 0
}

// mayPrecede reports whether the word at token k may end what stands between an idiom and its "that": a day, a hearer, a text, a name. "Gave assurances on water | that it had refused" has a "that" of the water.
func (f *finder) mayPrecede(k int) bool {
	if u := f.upos(k); u == segun.ADV || u == segun.PROPN || u == segun.NUM || f.Word(k) == "," || f.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
		return true
	}
	return f.upos(k) == segun.NOUN && (f.voice(k) || f.c.texts[f.lemma(k)] || f.Flags[k]&phrase.CommNoun != 0 || f.inTelling(k, "venue")) && !(f.c.nouns[f.lemma(k)] != nil && f.xpos(k) == "NNS")
}

// saidSo books what stands from token k on as said by whoever is the subject of the idiom at t, which ends at token end.
func (f *finder) saidSo(s *segun.Sentence, t, end, k int, x *idiom) bool {
	src, h := f.idiomSource(s, t)
	if f.Word(k) == "that" && (f.xpos(k) != "IN" || f.whichDid(k)) {
		k++
	}
	content := f.trim(f.uncited(run{k, f.untilAnd(s, t, k)}, t))
	if h < 0 || content.empty() {
		return false
	}
	class := "state"
	if x.act == "opine" {
		class = "think"
	}
	for j := t + 1; j < end; j++ {
		f.skip = append(f.skip, j)
	}
	cue := f.cueOf(s, t, 1)
	cue.first, cue.end = max(cue.first, min(src.end, t)), max(cue.end, end)
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{cue}, content: []run{content}, rule: "idiom",
		frame: frame{class: class, act: x.act, strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// idiomSource returns the one who speaks with the idiom at t, by its words and by the tree; -1 for none.
func (f *finder) idiomSource(s *segun.Sentence, t int) (run, int) {
	if t-2 >= s.First && f.xpos(t-1) == "TO" && f.is(t-2, "fail", "refuse", "decline", "unable", "neglect", "forget", "omit", "reluctant", "unwilling") {
		return run{}, -1 // "failed | to make the case that …"
	}
	if f.passive(t) && !f.is(t, "be") || f.upos(t) != segun.AUX && f.passiveHere(s, t) {
		return run{}, -1
	}
	src, h := f.sourceBefore(s, t)
	if h < 0 {
		h, src = f.subject(s, t)
	}
	if h < 0 || src.empty() || src.end > t || f.is(src.first, "nobody", "none", "no", "neither") || f.is(h, "there", "what", "which", "this") || !f.speaker(h) && !f.c.texts[f.lemma(h)] {
		return run{}, -1
	}
	return src, h
}

// leadsUp gives the verb of saying behind the idiom at t, which ends at token e, the speaker of the idiom: "went so far as | to suggest", "lost no time in | pointing out".
func (f *finder) leadsUp(s *segun.Sentence, t, e int) {
	v := e
	if e < s.End && f.xpos(e) == "TO" {
		v = e + 1
	} else if f.xpos(e) != "VBG" {
		return
	}
	for v < s.End && f.upos(v) == segun.ADV {
		v++
	}
	if v+1 >= s.End || !f.saysAt(s, v) {
		return
	}
	if src, h := f.idiomSource(s, t); h >= 0 {
		f.ledTo = led{verb: v, cue: t, subject: h, source: src}
		for j := t + 1; j < e; j++ {
			f.skip = append(f.skip, j)
		}
	}
}

// ledUp reports whether a turn of phrase leads up to the verb at token t.
func (f *finder) ledUp(t int) bool { return t > 0 && f.ledTo.verb == t }

// saysAt reports whether a verb of saying that takes a clause stands at token v, with its particle if it has one.
func (f *finder) saysAt(s *segun.Sentence, v int) bool {
	fs, _ := f.frames(s, v)
	return anyFrame(fs, func(x *frame) bool { return x.strong && (x.that || x.quote) }) != nil
}
