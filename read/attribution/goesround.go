package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// rounds reads the rows of according.tsv that say without a source that something is said, by their first word.
func rounds(rows [][]string) (out phrase.Keyed[[][]string]) {
	for _, r := range rows {
		if len(r) < 3 || r[2] != "round" {
			continue
		}
		words := strings.Fields(r[0])
		h := model.String(words[0])
		out.Set(h, append(out.Get(h), words))
	}
	return out
}

// goesBySaying finds a clause that goes by what nobody who is named says: "By all accounts the rehearsal went badly", "The bell, so the story goes, was cast from cannon". It goes by the words, set off by marks or, before a clause,
// by nothing.
func (f *finder) goesBySaying(s *segun.Sentence, t int) {
	list := f.c.rounds.Get(f.Low[t])
	if len(list) == 0 || f.quoteAt(t) >= 0 || f.taken(t) || t > s.First && f.Word(t-1) != "," && !f.is(t-1, "and", "but") && f.Look[t-1]&phrase.Dash == 0 {
		return
	}
	end, verbEnd, by := 0, 0, run{}
	for _, words := range list {
		n := 0
		for n < len(words) && t+n < s.End && f.lowered(t+n) == words[n] {
			n++
		}
		if n == len(words) {
			end = max(end, t+n)
		}
	}
	if end > 0 && f.is(t, "it") {
		if t == s.First {
			return // "It was announced on Friday that …"
		}
		verbEnd = end
		end = f.OverWhen(end, s.End) // "…, it was announced | on Friday"
		by, end = f.wherePut(s, end)
	}
	if end == 0 || f.is(end, "that", "back", "on", "further", "deeper", "beyond", "viral", "to", "like", "well", "far", "with", "much") && f.is(end-1, "go") || t > s.First && end < s.End && f.upos(end) != segun.PUNCT {
		return
	}
	from, to := s.First, s.End
	for k := s.First; k < s.End; k++ {
		if f.Word(k) != ";" {
			continue
		}
		if k < t {
			from = k + 1
		} else if to == s.End {
			to = k
		}
	}
	for k, verb := t-2, false; k > from && end < s.End-2; k-- {
		if (f.Word(k) == "," || f.upos(k) == segun.CCONJ) && verb {
			from = k + 1 // "raised by the sheikhs and | paid, by most accounts, from across the border"
			break
		}
		verb = verb || f.upos(k) == segun.VERB
	}
	a := found{head: t, subject: -1, cue: []run{{t, end}}, rule: "goes round", frame: frame{class: "hearsay", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	if verbEnd > 0 && f.is(verbEnd-1, "allege") {
		a.frame.act = "accuse"
	}
	if !by.empty() {
		a.subject, a.source, a.cue[0].end, a.frame.class = f.top(by), []run{by}, by.first, "state"
	}
	for _, r := range [...]run{{from, t}, {end, to}} {
		if r = f.trim(r); !r.empty() {
			a.content = append(a.content, r)
		}
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		if x := &f.out[i]; len(x.source) > 0 && len(x.content) > 0 && x.content[0].overlaps(run{t, end}) {
			return // "Ruiz said the rehearsal, by all accounts, went badly"
		}
	}
	if len(a.content) > 0 && (from > s.First || f.finiteIn(run{from, to})) {
		f.out = append(f.out, a)
	}
}

// tidings finds what a rumour or a piece of news is that goes round: "Reports emerged on Friday that the convoy had been attacked", "Word came from the lifeboat that …", "Legend has it that …". Whoever it comes from says so, where they are
// named, else nobody. It reports whether it found one.
func (f *finder) tidings(s *segun.Sentence, t int) bool {
	lore := f.is(t, "have") && f.is(t+1, "it") || f.is(t, "hold")
	if !lore && !f.among(t, "spreads") || !f.finiteTag(t) || f.quoteAt(t) < 0 && f.inScare(t) || f.denied0(s, t) {
		return false
	}
	n := t - 1
	for n > s.First && (f.upos(n) == segun.AUX || f.upos(n) == segun.ADV) {
		n--
	}
	if n < s.First || n > s.First+3 && !f.shuts(n-1) && f.upos(n-2) != segun.PUNCT || lore && !f.isLore(s, n) || !lore && (!f.isTidings(s, n) || f.passiveHere(s, t)) {
		return false
	}
	first := n
	for first > s.First && (f.upos(first-1) == segun.DET || f.upos(first-1) == segun.ADJ || f.upos(first-1) == segun.NOUN) {
		first--
	}
	e := t + 1
	if f.is(t, "have") {
		e++
	}
	for !lore && e < s.End && f.xpos(e) == "RP" {
		e++
	}
	a := found{head: t, subject: -1, cue: []run{{first, e}}, rule: "tidings", frame: frame{class: "hearsay", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[n]}}
	if f.is(e, "from") && !lore {
		if src, h := f.newsFrom(s, e+1); h >= 0 {
			a.subject, a.source, a.frame.class, e = h, []run{src}, "state", src.end
		}
	}
	k := f.idiomThat(s, e, lore)
	if k == 0 {
		return false
	}
	if f.is(n, "allegation", "accusation") {
		a.frame.act = "accuse"
	}
	a.content = []run{f.trim(f.uncited(run{k, f.stop(s, k)}, t))}
	f.skip = append(f.skip, n)
	f.out = append(f.out, a)
	return true
}

// isLore and isTidings tell the nouns of the two kinds, whatever the tagger makes of them at the beginning of a sentence, where "Word" is taken for a name.
func (f *finder) isLore(s *segun.Sentence, n int) bool {
	return f.upos(n) == segun.NOUN && f.among(n, "lore") || n == s.First && f.amongWords(n, "lore")
}

func (f *finder) isTidings(s *segun.Sentence, n int) bool {
	return f.upos(n) == segun.NOUN && f.among(n, "tidings") || n == s.First && f.amongWords(n, "tidings")
}

// newsFrom returns those from whom news comes, at token k: "from | the Sandrey lifeboat | shortly after ten"; -1 for a place.
func (f *finder) newsFrom(s *segun.Sentence, k int) (run, int) {
	e := k
	for e < s.End && e < k+8 && f.nounish(e) && !f.is(e, "that", "on", "in", "at", "to") && f.Flags[e]&(phrase.Weekday|phrase.Month) == 0 {
		e++
	}
	src := f.trim(run{k, e})
	h := f.top(src)
	if h < 0 || src.empty() || !f.voice(h) && f.upos(src.first) != segun.DET || f.r.Mentions != nil && f.placeAt(src) {
		return run{}, -1
	}
	return src, h
}

// placeAt reports whether a stretch is the name of a place.
func (f *finder) placeAt(r run) bool {
	list := f.r.Mentions.List
	for i := mentionsFrom(list, r.first); i < len(list) && list[i].First <= r.first; i++ {
		if m := &list[i]; m.First == r.first && m.End == r.end && m.Kind == segun.Place {
			return true
		}
	}
	return false
}

// wherePut returns where what stands behind "it was claimed" at token k ends before a mark: where that was ("in court"), or by whom, who is by: "by two clerks".
func (f *finder) wherePut(s *segun.Sentence, k int) (by run, end int) {
	if !f.is(k, "in", "at", "by", "before", "during") || f.upos(k) != segun.ADP {
		return run{}, k
	}
	e := k + 1
	for e < s.End && e < k+8 && f.upos(e) != segun.PUNCT {
		if f.upos(e) == segun.VERB || f.upos(e) == segun.AUX || f.upos(e) == segun.SCONJ {
			return run{}, k
		}
		e++
	}
	if e < s.End && f.upos(e) != segun.PUNCT {
		return run{}, k
	}
	if !f.is(k, "by") {
		return run{}, e
	}
	if by = f.trim(run{k + 1, e}); by.empty() || f.top(by) < 0 || !f.voice(f.top(by)) {
		return run{}, k
	}
	return by, e
}
