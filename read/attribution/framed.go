package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// framing is a cue with its source inside: "as far as X knows", "on X's figures", "if X is to be believed".
type framing struct {
	before, after []string // the words before and behind X
	own           bool     // X is a possessor: "'s", or his, her, their, its
	act           string
}

// framings reads the rows of according.tsv whose source stands inside, by their first word.
func framings(rows [][]string) (out phrase.Keyed[[]framing]) {
	for _, r := range rows {
		if len(r) < 3 || r[2] != "source-inside" {
			continue
		}
		left, right, ok := strings.Cut(r[0], "X")
		if !ok {
			continue
		}
		x := framing{before: strings.Fields(left), act: r[1], own: strings.HasPrefix(right, "'s")}
		x.after = strings.Fields(strings.TrimPrefix(right, "'s"))
		if len(x.before) == 0 || len(x.after) == 0 {
			continue
		}
		h := model.String(x.before[0])
		out.Set(h, append(out.Get(h), x))
	}
	return out
}

// framed finds a clause that goes by somebody's knowledge or figures, named before it: "As far as the clerk knows, the file is lost", "On the company's figures, the plant
// loses money". It goes by the words, at the beginning of a sentence or behind a mark, and asks for a mark behind them.
func (f *finder) framed(s *segun.Sentence, t int) {
	if f.quoteAt(t) >= 0 || t > s.First && f.upos(t-1) != segun.PUNCT && f.upos(t-1) != segun.CCONJ {
		return
	}
	list := f.c.framings.Get(f.Low[t])
	for i := range list {
		x := &list[i]
		src, end := f.frame(s, t, x)
		if end == 0 || f.taken(t) {
			continue
		}
		h := f.top(src)
		if h < 0 && src.end-src.first == 1 && f.xpos(src.first) == "PRP" {
			h = src.first // "As she remembers it, …"
		}
		if h < 0 || !f.speaker(h) && f.upos(h) != segun.NOUN && f.xpos(h) != "PRP$" || f.Flags[h]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || f.is(h, "i", "we", "it", "you", "one", "anyone", "anybody", "everyone", "everybody", "someone", "nobody") {
			continue
		}
		from, to := s.First, s.End
		for k := end + 1; k < s.End; k++ {
			if f.Word(k) == ";" {
				to = k
				break
			}
		}
		a := found{head: t, subject: h, source: []run{src}, cue: []run{{t, src.first}, {f.behindOwn(src.end), end}}, rule: "framed",
			frame: frame{class: "according", act: x.act, strong: true, that: true, key: strings.Join(x.before, " ")}}
		for _, r := range [...]run{{from, t}, {end, to}} {
			if r = f.trim(r); !r.empty() && f.finiteIn(r) {
				a.content = append(a.content, r)
			}
		}
		if len(a.content) > 0 {
			f.out = append(f.out, a)
			return
		}
	}
}

// behindOwn passes over the "'s" of a possessor.
func (f *finder) behindOwn(t int) int {
	if t < f.Len() && f.xpos(t) == "POS" {
		return t + 1
	}
	return t
}

// frame matches a framing at token t, and returns its source and where it ends, which must be at a mark; 0 for no match.
func (f *finder) frame(s *segun.Sentence, t int, x *framing) (run, int) {
	k := t
	for _, w := range x.before {
		if k >= s.End || f.lowered(k) != w {
			return run{}, 0
		}
		k++
	}
	for e := k + 1; e < s.End && e < k+10; e++ {
		if n := f.namedApart(s, e-1); n > e { // "to hear the chairman, | Giles Harbin, | tell it"
			e = n
		} else if u := f.upos(e - 1); u == segun.PUNCT || u == segun.VERB && f.Rel(e-1) != segun.RelAmod || u == segun.AUX {
			return run{}, 0
		}
		j := e
		if x.own {
			if f.xpos(e) == "POS" {
				j = e + 1
			} else if e != k+1 || f.xpos(k) != "PRP$" {
				continue
			}
		}
		for x.own && j < s.End && (f.is(j, "own") || f.upos(j) == segun.ADJ) {
			j++ // "in the navy's | latest | bulletin"
		}
		if e == k+1 && f.xpos(k) == "PRP$" && f.is(t, "in") && f.is(j, "figure", "data", "statistics", "estimate", "forecast", "bulletin", "count", "tally") {
			return run{}, 0 // "In its latest bulletin, the group lists 31 attacks"
		}
		n := 0
		for n < len(x.after) && j+n < s.End && (f.lowered(j+n) == x.after[n] || f.is(j+n, x.after[n])) {
			n++
		}
		if n == len(x.after) && j+n < s.End && f.Look[j+n]&phrase.Mark != 0 && (f.Word(j+n) == "," || f.Word(j+n) == "." || f.Word(j+n) == ";") {
			return f.trim(run{k, e}), j + n
		}
	}
	return run{}, 0
}

// namedApart returns the token behind the comma that ends a name between commas, which begin at token k; 0 for none.
func (f *finder) namedApart(s *segun.Sentence, k int) int {
	if f.Word(k) != "," || f.upos(k+1) != segun.PROPN {
		return 0
	}
	for k++; k < s.End && f.upos(k) == segun.PROPN; k++ {
	}
	if k+1 < s.End && f.Word(k) == "," {
		return k + 1
	}
	return 0
}

// forThem finds what something is to a body that is named, before its clause: "For the Civic List the affair proves that nobody is in charge", "For Sepsis Families, a charity,
// that is too late". A person's name there is often a party in court, and people without a name are the outlet's guess. It is tried where nobody speaks in the sentence.
func (f *finder) forThem(s *segun.Sentence, from int) {
	if len(f.out) > from || s.End-s.First < 6 || !f.is(s.First, "for", "to") || f.quoteAt(s.First) >= 0 || f.r.Mentions == nil {
		return
	}
	list := f.r.Mentions.List
	for i := mentionsFrom(list, s.First+1); i < len(list) && list[i].First <= s.First+2; i++ {
		m := &list[i]
		if m.End >= s.End {
			continue
		}
		if m.Form != segun.FormName || m.Kind != segun.Organisation && m.Kind != segun.Group || m.First == s.First+2 && f.upos(s.First+1) != segun.DET {
			return
		}
		e := m.End
		if f.Word(e) == "," { // an apposition: ", a charity,"
			for k := e + 1; k < s.End && k < e+9 && f.nounish(k); k++ {
				if f.Word(k+1) == "," && f.upos(e+1) == segun.DET {
					e = k + 1
					break
				}
			}
		}
		content := f.trim(run{e, f.stop(s, e)})
		if content.empty() || !f.nominalStart(content.first) || !f.judges(content) {
			return
		}
		f.out = append(f.out, found{head: s.First, subject: m.Head, source: []run{{s.First + 1, m.End}}, cue: []run{{s.First, s.First + 1}}, content: []run{content}, rule: "for them",
			frame: frame{class: "according", act: "opine", strong: true, that: true, key: f.r.Tags.Lemma[s.First]}})
		return
	}
}

// judges reports whether a clause judges: it says that something proves or means a thing, or is too much, enough or proof.
func (f *finder) judges(r run) bool {
	for k := r.first; k+1 < r.end; k++ {
		if !f.finiteTag(k) {
			continue
		}
		e := k + 1
		for e+1 < r.end && f.upos(e) == segun.ADV && !f.is(e, "too", "enough") || e+1 < r.end && f.is(e, "not") {
			e++
		}
		return f.is(k, "prove", "show", "mean", "demonstrate", "confirm", "suggest") && f.is(e, "that") ||
			f.is(k, "be") && (f.is(e, "too", "enough", "proof", "unacceptable", "clear", "intolerable", "reason", "evidence") || f.mindRole(e, "sight") || e+1 < r.end && f.upos(e) == segun.DET && f.mindRole(e+1, "sight"))
	}
	return false
}
