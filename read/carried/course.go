package carried

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

var (
	hashesCourt  = phrase.Hashes("court", "jury", "jurors", "trial", "tribunal", "hearing", "witness", "testified", "evidence", "panel", "inquiry", "cross-examined", "prosecution", "barrister")
	hashesReport = phrase.Hashes("report", "review", "audit", "auditors", "documents", "leaked", "study", "minutes", "investigators", "authors", "memo", "findings")
	hashesMe     = phrase.Hashes("me", "we", "us", "i")
	hashThe      = phrase.Hash("the")

	genreWords = sieve(hashesCourt, hashesReport, hashesMe)
)

// sieve holds a bit for each word of some lists, by twelve bits of its hash: most words are in none, and need not be compared with each.
func sieve(lists ...[]uint64) (bits [64]uint64) {
	for _, l := range lists {
		for _, w := range l {
			bits[w&63] |= 1 << (w >> 6 & 63)
		}
	}
	return bits
}

// around is who speaks in the sentences about a candidate.
type around struct {
	mine, others    int    // attributions of the voice, and of others, in the sentences before
	later, distance uint64 // the next in the paragraph: 0 for none, else what sameSource tells; how far off it is
	beyond          uint64 // the same of the first sentences of the paragraph behind
}

// reachBack is how many sentences before a candidate are looked at for who speaks.
const reachBack = 8

// around looks at who speaks before and behind a candidate; said are the attributions by their sentences.
func (c *Candidate) around(v *phrase.View, a *segun.Attribution, said *phrase.Groups) around {
	var out around
	for s := max(0, c.Sentence-reachBack); s < c.Sentence; s++ {
		for _, k := range said.At(s) {
			if sameSource(v, a, &v.R.Attributions.List[k]) == 2 {
				out.mine++
			} else {
				out.others++
			}
		}
	}
	for s := c.Sentence + 1; s <= c.Last; s++ {
		if here := said.At(s); len(here) > 0 {
			out.later, out.distance = sameSource(v, a, &v.R.Attributions.List[here[0]]), uint64(min(s-c.Sentence, 3))
			break
		}
	}
	for s := max(c.Last, c.Sentence) + 1; s < c.Last+3; s++ {
		if here := said.At(s); len(here) > 0 {
			out.beyond = sameSource(v, a, &v.R.Attributions.List[here[0]])
			break
		}
	}
	return out
}

// course appends how the text has run up to the sentence, and how it runs on.
func (x *sight) course(c *Candidate, a *segun.Attribution, out []uint64) []uint64 {
	v := x.v
	g := c.Genre
	if g == nil {
		g = GenreOf(v)
	}
	r := c.around(v, a, &g.said)
	refers := uint64(0)
	if x.subject >= 0 {
		refers = refersTo(v, x.subject, c, a)
	}
	cueTense, source := tag(v, a.Head), sourceKind(v, a)
	mine, others := uint64(min(r.mine, 3)), uint64(min(r.others, 3))
	known, definite := x.takenUp(c, a)
	border := yes(v.R.Tokens.Sentences[c.Sentence-1].Block != v.R.Tokens.Sentences[c.Sentence].Block)
	touches := yes(x.namesVoice(a))
	out = append(out, model.F2(tMine, mine, others), model.F1(tMine, mine), model.F2(tLater, r.later, r.distance), model.F1(tLater, r.later), model.F2(tLaterAspect, r.later, x.aspect), model.F1(tBeyond, r.beyond), model.F2(tBeyondLater, r.beyond, r.later),
		model.F2(tMineLater, mine, r.later), model.F1(tTaken, known), model.F2(tTaken, known, definite), model.F2(tTakenAspect, definite, x.aspect), model.F1(tTouches, touches), model.F2(tTouches, touches, x.aspect),
		model.F2(tBorder, border, 0), model.F2(tBorder, border, refers), model.F3(tBorder, border, r.later, touches), model.F3(tBorder, border, x.aspect, cueTense),
		model.F2(tSourceAspect, source, x.aspect), model.F3(tSourceAspect, source, cueTense, x.aspect), model.F2(tSourceRefers, source, refers), model.F3(tRefersLater, refers, r.later, uint64(min(c.Steps, 3))))
	if len(a.Whom) > 0 {
		if t := v.R.Tokens.At(a.Whom[len(a.Whom)-1].End - 1); t >= 0 && t < v.Len() {
			out = append(out, model.F1(tWhom, v.Low[t]), model.F2(tWhomAspect, v.Low[t], x.aspect))
		}
	}
	return append(out, model.F1(tGenre, g.court), model.F2(tGenreReport, g.report, source), model.F2(tGenreMe, g.me, cueTense), model.F2(tGenreAspect, g.court, x.aspect), model.F3(tGenreBorder, g.court, border, mine))
}

// namesVoice reports whether a word of the sentence stands for who speaks.
func (x *sight) namesVoice(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return false
	}
	v := x.v
	e := v.R.EntityOf(a.Speaker)
	end := v.R.Tokens.Tokens[x.end-1].Span.End
	for i := mentionsFrom(v, v.R.Tokens.Tokens[x.first].Span.Start); e >= 0 && i < len(v.R.Mentions.List) && v.R.Mentions.List[i].Span.Start < end; i++ {
		if v.R.EntityOf(i) == e {
			return true
		}
	}
	return false
}

// takenUp counts the nouns and verbs of a sentence that stand in what was said or in the sentences since, up to three, and tells whether one of them has the definite article.
func (x *sight) takenUp(c *Candidate, a *segun.Attribution) (known, definite uint64) {
	v := x.v
	from := v.R.Tokens.Sentences[max(0, c.Sentence-max(1, c.Steps))].First
	for t := x.first; t < x.end; t++ {
		if u := v.R.Tags.UPOS[t]; u != segun.NOUN && u != segun.VERB {
			continue
		}
		for k := from; k < x.first; k++ {
			if v.R.Tags.UPOS[k] == v.R.Tags.UPOS[t] && v.R.Tags.Lemma[k] == v.R.Tags.Lemma[t] && k != a.Head {
				known = min(known+1, 3)
				if d := v.Find(t, segun.RelDet); d >= 0 && v.Is(d, hashThe) {
					definite = 1
				}
				break
			}
		}
	}
	return known, definite
}

// Genre is how much a text speaks of courts and of reports, and whether its outlet speaks of itself, each up to three; and in which sentences somebody is said to say something.
type Genre struct {
	court, report, me uint64
	said              phrase.Groups // attributions with a content, by the sentences of their heads
}

// GenreOf reads the genre of a text.
func GenreOf(v *phrase.View) *Genre {
	var g Genre
	for t, w := range v.Low {
		if genreWords[w&63]>>(w>>6&63)&1 == 0 {
			continue
		}
		switch {
		case v.Is(t, hashesCourt...):
			g.court++
		case v.Is(t, hashesReport...):
			g.report++
		case v.Is(t, hashesMe...):
			g.me++
		}
	}
	list := v.R.Attributions.List
	return &Genre{min(g.court/3, 3), min(g.report/3, 3), min(g.me/3, 3), phrase.Group(len(list), len(v.R.Tokens.Sentences), func(i int) int {
		if a := &list[i]; len(a.Content) > 0 && a.Head >= 0 && a.Head < v.Len() {
			return v.R.Tokens.SentenceOf(a.Head)
		}
		return -1
	})}
}
