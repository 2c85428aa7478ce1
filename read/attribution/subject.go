package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// subjectInTree returns the head token and the words of the one who speaks with verb t, as the tree has it (see subject); -1 where the text names nobody.
func (f *finder) subjectInTree(s *segun.Sentence, t int) (int, run) {
	if np, h := f.accuserBefore(s, t); h >= 0 {
		return h, np
	}
	if k := f.gardenPath(s, t); k >= 0 {
		return k, f.source(k)
	}
	if k := f.oneBeforeAside(s, t); k >= 0 && f.nearest(t) != k {
		return k, run{f.Left(k), k + 1}
	}
	v := t
	if u := f.clauseBefore(s, t); u >= 0 {
		v = u
	}
	for range 6 {
		if k := f.caused(v); k >= 0 && v == t {
			return k, f.source(k)
		}
		if f.passive(v) {
			if v != t {
				// The one to whom it was done does what follows: "was asked to say".
				if k := f.Find(v, segun.RelNsubjPass); k >= 0 {
					return k, f.source(k)
				}
			}
			if k := f.agent(v); k >= 0 {
				return k, f.behindCase(k, f.source(k))
			}
			return -1, run{}
		}
		k := f.nearest(v)
		if k >= 0 && v == t {
			if np, h := f.overClash(s, k, t); h >= 0 {
				return h, np
			}
			if np, h := f.joinedBeyond(s, k, t); h >= 0 {
				return h, np
			}
		}
		if k > t && v == t && f.xpos(t) == "VBZ" && f.xpos(k) == "NNS" && f.quoteAt(t) < 0 && f.quoteAt(t-2) < 0 && f.Word(t-1) == "," {
			k = -1 // "The team sorts risks, advises | crews | on them and stands by": whom it advises
		}
		if k >= 0 && !(v == t && k > t+1 && f.Rel(t) == segun.RelConj && (f.xpos(t+1) == "PRP" || f.is(t+1, "that"))) {
			return k, f.source(k)
		}
		if g := f.gardenPath(s, v); g >= 0 && v != t {
			return g, f.source(g)
		}
		h := f.Head(v)
		if h < 0 {
			break
		}
		switch f.Rel(v) {
		case segun.RelXcomp:
			if f.xpos(t) == "VBG" && t > s.First && f.Word(t-1) == "," {
				v = h // "ordered them to leave, | accusing them of …"
				continue
			}
			if f.xpos(t) == "VBG" && f.is(t-1, "by") && f.is(h, "persuade", "convince", "induce") {
				v = h // "tried to persuade them to leave | by arguing that": whoever persuades argues
				continue
			}
			if o := f.Find(h, segun.RelObj, segun.RelIobj); o >= 0 && o > h && o < v && f.r.Tags.XPOS[v] == "VB" && (f.controls(h) || f.causes(h)) {
				return o, f.source(o)
			}
			v = h
		case segun.RelCsubj:
			if k := f.nearest(h); f.xpos(v) == "VBG" && v == s.First && k > v && k < h {
				return k, f.source(k) // "Citing a shortage of hops, | the brewery | shut": no subject itself
			}
			return f.firstOrBeside(s, v, t)
		case segun.RelConj, segun.RelAdvcl, segun.RelParataxis, segun.RelCcomp:
			if f.Rel(v) == segun.RelParataxis || f.Rel(v) == segun.RelCcomp {
				return f.beside(s, t)
			}
			if w := f.Head(h); f.xpos(t) == "VBG" && f.Word(t-1) == "," && f.Rel(h) == segun.RelAclRelcl && w >= s.First && f.is(w, "what") && f.Head(w) >= s.First {
				v = f.Head(w) // "seemed unmoved by what the miller had said, | telling reporters": who seemed so
				continue
			}
			v = h
		case segun.RelAcl, segun.RelAclRelcl:
			if k, r := f.addsTo(s, t, h); v == t && k >= 0 {
				return k, r
			}
			if u := f.Head(h); v == t && f.is(t-1, "of") && f.among(h, "wont") && u >= s.First && u < h && f.upos(u) == segun.VERB {
				v = u // "has a long history of blaming others"
				continue
			}
			if u := f.wroteTo(s, t, h); v == t && u >= 0 {
				v = u // "is writing to the auditor | calling for an inquiry"
				continue
			}
			if u := f.saidAt(s, t, h); v == t && u >= 0 {
				v = u
				continue
			}
			if u := f.overObject(s, t, h); v == t && u >= 0 {
				v = u
				continue
			}
			if v == t && (f.citing(t) || f.xpos(t) == "VBG" && f.Find(h, segun.RelCase) >= 0 && f.upos(h) == segun.NOUN && !f.c.texts[f.lemma(h)]) && t > s.First && f.Word(t-1) == "," && (!f.voice(h) || f.is(f.Find(h, segun.RelCase), "as")) {
				for n := 0; n < 6 && h >= s.First && f.upos(h) != segun.VERB && !(f.Find(h, segun.RelCop) >= 0 && f.nearest(h) >= 0); n++ {
					h = f.Head(h)
				}
				if h >= s.First {
					v = h // "State television broadcast a report, | quoting a source as saying …"
					continue
				}
				return f.beside(s, t)
			}
			if h+1 < f.Len() && f.Look[h+1]&phrase.Dash != 0 && f.Touch(h) {
				v = h // "home-made"
				continue
			}
			r := f.bare(h, v)
			if !r.empty() && f.upos(r.first) == segun.ADP {
				r.first++
			}
			return h, r
		default:
			return f.firstOrBeside(s, v, t)
		}
	}
	return f.firstOrBeside(s, v, t)
}

// joinedBeyond returns who speaks with verb t where the tree has joined them over a comma to noun k, which a preposition ties to the verb before it: "has heard from 41 witnesses, and | prosecutors | say"; -1 for nobody.
func (f *finder) joinedBeyond(s *segun.Sentence, k, t int) (run, int) {
	p := f.Find(k, segun.RelCase)
	if p < s.First || p > k || k > t || !f.is(p, "from", "at", "in", "on", "with", "by", "to", "for") || !f.finiteIn(run{s.First, p}) {
		return run{}, -1
	}
	for c := f.Kid(k); c >= 0; c = f.Next(c) {
		if cc := f.Find(c, segun.RelCc); f.Rel(c) == segun.RelConj && c > k && c < t && cc > k && cc < c && f.Word(cc-1) == "," {
			return f.trim(run{cc + 1, min(t, f.yield(c).end)}), c
		}
	}
	return run{}, -1
}

// firstOrBeside is beside for verb t, but where t is joined to verb v, whose subject the tree has lost, it returns that of v by the words before it: "In a complaint filed on Friday, the mill's owner, Moll, asks for
// a stay and | calls the report a lie".
func (f *finder) firstOrBeside(s *segun.Sentence, v, t int) (int, run) {
	if v != t && f.Rel(t) == segun.RelConj && f.finiteTag(v) && f.finiteTag(t) {
		if r, k := f.sourceBefore(s, v); k >= 0 && f.speaker(k) {
			return k, r
		}
	}
	return f.beside(s, t)
}

// wroteTo returns the verb of writing or appealing whose receiver the participle t hangs on as noun h, for it is not they who ask: "wrote to the board | demanding an inquiry"; -1 for none.
func (f *finder) wroteTo(s *segun.Sentence, t, h int) int {
	if u := f.Head(h); f.xpos(t) == "VBG" && h < t && f.Rel(h) == segun.RelObj && u >= s.First && f.upos(u) == segun.VERB && f.among(u, "writesto") {
		return u // "emailed supporters | saying"
	}
	if f.xpos(t) != "VBG" || h >= t || !f.is(f.Find(h, segun.RelCase), "to", "at") {
		return -1
	}
	for u, n := f.Head(h), 0; u >= s.First && n < 3; u, n = f.Head(u), n+1 {
		if f.among(u, "appealsto") && f.upos(u) == segun.VERB {
			return u
		}
	}
	return -1
}

// addsTo returns who has just spoken in a sentence where the participle t, which says more, hangs on a noun h in the words for them: "said | an official of the board | adding “…”"; -1 for none.
func (f *finder) addsTo(s *segun.Sentence, t, h int) (int, run) {
	if f.xpos(t) != "VBG" || !f.is(t, "add", "note", "stress", "insist", "claim", "allege", "argue", "say", "warn") {
		return -1, run{}
	}
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		if a := &f.out[i]; a.subject >= 0 && len(a.source) == 1 && a.source[0].has(h) && a.head < h && speaking[a.frame.class] {
			return a.subject, run{a.source[0].first, min(a.source[0].end, t)}
		}
	}
	return -1, run{}
}

// overObject returns the verb of which somebody is the subject who says something by the way, where the tree hangs the participle t on noun h inside that verb's object: "began a campaign to keep his post | by saying …",
// "expressed sympathy with the families of the victims, | stressing …"; -1 for none.
func (f *finder) overObject(s *segun.Sentence, t, h int) int {
	if f.xpos(t) != "VBG" || h >= t || t-1 <= s.First || f.citing(t) {
		return -1
	}
	by := f.is(t-1, "by")
	if !by && (f.Word(t-1) != "," || !f.among(t, "stresses") && !(f.among(t, "directs") && f.xpos(t+1) == "PRP")) { // "guidelines for makers of phones, | asking them to …"
		return -1
	}
	for u, n := f.Head(h), 0; u >= s.First && n < 8; u, n = f.Head(u), n+1 {
		if c := f.Find(h, segun.RelCase); !by && (c < 0 || !f.is(c, "of", "with", "to", "for", "at", "against", "on", "in", "as", "over", "about")) {
			return -1
		}
		if f.upos(u) == segun.VERB && f.nearest(u) >= s.First && f.nearest(u) < u && f.nearest(u) != h && f.voice(f.nearest(u)) {
			return u
		}
	}
	return -1
}

// clauseBefore returns the verb of the subordinate clause right before a participle that accuses, whose subject accuses: "vowed to clear his name after the Union froze
// his assets, | accusing him of smuggling"; -1 for none.
func (f *finder) clauseBefore(s *segun.Sentence, t int) int {
	if f.xpos(t) != "VBG" || t-2 < s.First || f.Word(t-1) != "," || !f.is(t, "accuse", "blame") {
		return -1
	}
	h, u := f.Head(t), -1
	for k := t - 2; k > s.First; k-- {
		if f.quoteAt(k) != f.quoteAt(t) || f.Word(k) == ";" {
			return -1
		}
		if u < 0 && f.finiteTag(k) && f.upos(k) != segun.AUX {
			u = k
		}
		if u >= 0 && k < u && f.is(k, "after", "when", "as", "while", "before") && (f.upos(k) == segun.SCONJ || f.xpos(k) == "WRB" || f.upos(k) == segun.ADP) {
			if h >= 0 && h < k && u != h {
				return u
			}
			return -1
		}
	}
	return -1
}

// overClash returns the noun that a sentence opens with, by its words, where the tree gives the singular verb t a plural subject k inside the noun's relative clause: "A slide that
// they show to business and political leaders | says …"; -1 for none.
func (f *finder) overClash(s *segun.Sentence, k, t int) (run, int) {
	if f.xpos(t) != "VBZ" || f.xpos(k) != "NNS" || k != t-1 || f.Rel(t) != segun.RelConj {
		return run{}, -1
	}
	for h, n := f.Head(t), 0; h >= s.First && n < 8; h, n = f.Head(h), n+1 {
		if f.Rel(h) == segun.RelRoot {
			e := h + 1
			for e < k && f.xpos(e) != "WDT" && f.xpos(e) != "WP" {
				e++
			}
			if f.upos(h) == segun.NOUN && f.xpos(h) == "NN" && e < k {
				return run{f.yield(h).first, e}, h
			}
			break
		}
	}
	return run{}, -1
}

// accuserBefore returns the subject of the subordinate clause right before a participle that accuses "him" or "her", by its words, where the tree has hung that clause on the main
// verb: "vowed to clear his name after the Union froze his assets, | accusing him of smuggling". "It" and "them" may be who did so.
func (f *finder) accuserBefore(s *segun.Sentence, t int) (run, int) {
	if f.xpos(t) != "VBG" || t-4 < s.First || t+1 >= s.End || f.Word(t-1) != "," || !f.is(t, "accuse", "blame") || f.xpos(t+1) != "PRP" || !f.is(t+1, "he", "she") {
		return run{}, -1
	}
	v := -1
	for k := t - 2; k > s.First; k-- {
		if f.quoteAt(k) != f.quoteAt(t) || f.Word(k) == ";" {
			return run{}, -1
		}
		if f.finiteTag(k) {
			v = k
		}
		if v < 0 || !f.is(k, "after", "when", "while") || f.upos(k) != segun.SCONJ && f.xpos(k) != "WRB" && f.upos(k) != segun.ADP || f.Head(t) < k {
			continue
		}
		np, h := f.left(k+1, v)
		if np.first != k+1 || h < 0 || !f.voice(h) || f.upos(h) == segun.PRON {
			return run{}, -1
		}
		return np, h
	}
	return run{}, -1
}

// nearest returns the subject of v that stands closest before it, else the first after it; one inside a quotation that v is
// not in does not count. -1 for none.
func (f *finder) nearest(v int) int {
	best, in := -1, f.quoteAt(v)
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj:
		default:
			continue
		}
		if q := f.quoteAt(k); q >= 0 && q != in || k+1 < f.Len() && f.Look[k+1]&phrase.Dash != 0 && f.Touch(k) && f.Touch(k+1) && !f.is(k+2, "of", "in", "at") && !(f.upos(k) == segun.PROPN && f.upos(k+2) == segun.PROPN) {
			continue // of another's words, or half a word: "home-made", but not "mother-of-two", "editor-in-chief", "Ms Shaw-Hale"
		}
		if best >= 0 && best < v && k < v && !f.voice(k) && f.voice(best) && f.upos(k) != segun.PRON {
			continue // "The auditors, Bright & Sons, declined"
		}
		if k < v || best < 0 {
			best = k
		}
	}
	return best
}

// controls reports whether a verb's object does what its infinitive says ("urged them to say").
func (f *finder) controls(h int) bool {
	return anyFrame(f.c.verbs[f.lemma(h)], func(x *frame) bool { return x.obj }) != nil
}

// passive reports whether verb v stands in the passive.
func (f *finder) passive(v int) bool {
	if a := f.Find(v, segun.RelAuxPass); a >= 0 && !f.hasSaid(v, a) || f.xpos(v) == "VBD" && f.is(v, "ask", "press", "question", "challenge", "quiz") && f.opens(v) {
		return true // "Asked about her own vote, she replied": who is asked, whatever the tagger says
	}
	if f.Find(v, segun.RelNsubjPass) < 0 {
		return f.passiveToo(v)
	}
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && (f.r.Tags.Lemma[k] == "be" || f.r.Tags.Lemma[k] == "get") {
			return true
		}
	}
	k := v - 1
	for k > 0 && f.upos(k) == segun.ADV {
		k--
	}
	if k >= 0 && f.xpos(k) == "PRP" && f.is(k, "it", "he", "she", "they", "we", "i") {
		return false // "said it suspected that": a pronoun before a participle alone is its subject, whatever the tagger says
	}
	return f.xpos(v) == "VBN" && f.Find(v, segun.RelAux) < 0
}

// hasSaid reports whether the auxiliary at a before the participle at v is a "has" cut short: "who’s | argued for years that". Who is told something is another matter.
func (f *finder) hasSaid(v, a int) bool {
	w := f.Word(a)
	return (w == "'s" || w == "’s") && (f.is(a-1, "who", "he", "she")) && f.is(v, "argue", "say", "claim", "insist", "maintain", "contend", "write", "suggest", "complain", "boast", "vow", "pledge", "promise", "deny", "state", "stress")
}

// opens reports whether token v is the first of its sentence.
func (f *finder) opens(v int) bool {
	i := f.r.Tokens.SentenceOf(v)
	return i >= 0 && f.r.Tokens.Sentences[i].First == v
}

// passiveToo reports whether a verb of telling that names nobody who is told, or of keeping something from nobody who is named, goes on with a passive before it: "She was given a number and | told |
// that the fault was known", "was beaten and | denied | food". It goes by the words, as trees hang such a verb on many others.
func (f *finder) passiveToo(v int) bool {
	if x := f.xpos(v); (x == "VBN" || x == "VBD") && v+3 < len(f.Flags) && f.Flags[v+1]&phrase.Weekday != 0 && f.is(v+2, "by") && f.Look[v+3]&phrase.Digit == 0 && f.Flags[v+3]&(phrase.Weekday|phrase.Month) == 0 {
		return true // "A deal announced Thursday by the city": who did it, whatever the tree makes of the day
	}
	if !(f.is(v, "tell", "inform", "assure") && f.is(v+1, "that", "to", "not")) && !f.goesWithout(v) || f.xpos(v) != "VBN" && f.xpos(v) != "VBD" || f.Find(v, segun.RelNsubj, segun.RelAux) >= 0 || f.upos(v-1) != segun.CCONJ {
		return false
	}
	for h := v - 2; h > v-14 && h > 0; h-- {
		if f.upos(h) == segun.VERB {
			return f.xpos(h) == "VBN" && (f.is(h-1, "be", "get") || f.upos(h-1) == segun.ADV && f.is(h-2, "be", "get"))
		}
	}
	return false
}

// goesWithout reports whether a verb of denying has what people are kept from behind it: "denied | food", "refused | a lawyer".
func (f *finder) goesWithout(v int) bool {
	o := f.Find(v, segun.RelObj)
	return o > v && f.is(v, "deny", "refuse") && f.plays(o, asKept)
}

// agent returns the head of a passive's by-phrase, -1 for none.
func (f *finder) agent(v int) int {
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelOblAgent {
			if c := f.Find(k, segun.RelCase); c < 0 || f.r.Tags.Lemma[c] != "by" || f.carries(c, k) {
				continue // the object of a verb that the tree took for a participle
			}
			return k
		}
		if f.Rel(k) == segun.RelObl && k > v {
			if c := f.Find(k, segun.RelCase); c >= 0 && f.r.Tags.Lemma[c] == "by" && !f.carries(c, k) {
				return k
			}
		}
	}
	return -1
}

// carries reports whether what stands behind the "by" at c only carries a message, and speaks to nobody: "was told by email", "by text message".
func (f *finder) carries(c, k int) bool {
	return k == c+1 && f.xpos(k) == "NN" && f.is(k, "email", "e-mail", "letter", "phone", "telephone", "text", "post", "fax", "mail") || k == c+2 && f.xpos(k) == "NN" && f.is(c+1, "text") && f.is(k, "message")
}

// source returns the words for a source: the whole noun phrase with title and apposition.
func (f *finder) source(k int) run {
	r := f.trim(f.yield(k))
	for r.first > 0 && !r.empty() && f.upos(r.first) == segun.PROPN && f.upos(r.first-1) == segun.PROPN && f.quoteAt(r.first-1) == f.quoteAt(r.first) && f.r.Tokens.SentenceOf(r.first-1) == f.r.Tokens.SentenceOf(r.first) && f.Flags[r.first-1]&(phrase.Weekday|phrase.Month) == 0 {
		r.first-- // the forename that the tree has cut off
	}
	for r.first > 1 && !r.empty() && f.upos(r.first) == segun.PROPN && f.Word(r.first-1) == "-" && f.Touch(r.first-1) && f.Touch(r.first-2) && f.upos(r.first-2) == segun.PROPN && f.r.Tokens.SentenceOf(r.first-2) == f.r.Tokens.SentenceOf(r.first) {
		r.first -= 2 // "Ben-Gilat University", of which the tree has made two subjects
	}
	if r.empty() {
		return r // a mark alone, which may be the last of the text
	}
	r = f.reach(r)
	if r.first < k && f.dayOfSaying(r.first, k) {
		r.first++
	}
	if f.Low[r.first] == wordAccording {
		// "According to the Mail, | police said": another source's words come first.
		for t := r.first; t < k; t++ {
			if f.Word(t) == "," {
				return f.trim(run{t + 1, r.end})
			}
		}
	}
	return r
}

var wordAccording = phrase.Hash("according")

// dayOfSaying reports whether the day of the week at token t says when several spoke whose words stand right behind it: "At a meeting Tuesday | council engineers said". What is of a day has an article ("the Sunday papers").
func (f *finder) dayOfSaying(t, k int) bool {
	if f.Flags[t]&phrase.Weekday == 0 || f.xpos(k) != "NNS" || f.Flags[k]&phrase.TimeNoun != 0 || t == 0 {
		return false
	}
	u := f.upos(t - 1)
	return u == segun.NOUN || u == segun.PROPN || u == segun.VERB
}

// reach widens a source to the left where the tree has cut a noun phrase: a subject cannot follow a preposition ("A statement
// from | the ministry read"), and a phrase before a comma that opens its sentence is the other half of an apposition ("One of the
// drivers, | Imran Qadeer, shouted").
func (f *finder) reach(r run) run {
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 || r.empty() {
		return r
	}
	lo := f.r.Tokens.Sentences[si].First
	if q := f.quoteAt(r.first); q >= 0 {
		lo = max(lo, f.quotes[q].first+1)
	}
	if r.first-1 > lo && f.upos(r.first-1) == segun.ADP {
		w, _ := f.left(lo, r.first)
		if !w.empty() && w.end == r.first || !w.empty() && w.end == r.first-1 {
			if f.nominal(w.first) || f.upos(w.first) == segun.DET || f.upos(w.first) == segun.ADJ || f.upos(w.first) == segun.NUM {
				r.first = w.first
			}
		}
		return r
	}
	if r.first-2 > lo && f.Word(r.first-1) == "," && r.end < f.Len() && (f.Word(r.end) == "," || f.upos(r.end) == segun.VERB) && f.upos(r.first) == segun.PROPN {
		w, h := f.left(lo, r.first-1)
		if !w.empty() && h >= 0 && (w.first == lo || f.shuts(w.first-1)) && f.upos(h) == segun.NOUN && f.voice(h) {
			r.first = w.first
		}
	}
	return r
}

// bare returns a noun phrase up to the clause that hangs on it.
func (f *finder) bare(h, clause int) run {
	r := f.yield(h)
	if c := f.yield(clause); c.first > h {
		r.end = min(r.end, c.first)
	}
	return f.trim(r)
}

// people reports whether a plural that the lexicon does not know as people names them by its ending: "meteorologists", "stablehands".
func (f *finder) people(t int) bool {
	l := f.r.Tags.Lemma[t]
	for _, e := range [...]string{"ologist", "ologists", "hand", "hands", "goer", "goers", "holder", "holders", "worker", "workers", "maker", "makers", "keeper", "keepers", "monger", "mongers", "iatrician", "ographer", "ographers"} {
		if len(l) > len(e)+1 && strings.HasSuffix(l, e) {
			return true
		}
	}
	return false
}

// beside finds a subject that the tree has lost, next to the verb: right before it, or right after it ("said Ruiz").
func (f *finder) beside(s *segun.Sentence, t int) (int, run) {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADV || f.upos(k) == segun.AUX || f.upos(k) == segun.PART) {
		k--
	}
	if k >= s.First && f.nominal(k) {
		h := k
		for n := 0; n < 8; n++ {
			p := f.Head(h)
			if p < s.First || p >= t || !f.nominal(p) {
				break
			}
			h = p
		}
		r := f.yield(h)
		r.end = min(r.end, k+1)
		if r.first <= h && h < r.end {
			return h, f.trim(r)
		}
	}
	if k = t + 1; k < s.End && (f.r.Tags.Lemma[t] == "say" || f.quoteBeside(run{t, t + 1}) >= 0) {
		for k < s.End && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM) {
			k++
		}
		if k < s.End && f.nominal(k) && f.Rel(k) != segun.RelObl {
			h := k
			for n := 0; n < 8; n++ {
				p := f.Head(h)
				if p <= t || p >= s.End || !f.nominal(p) {
					break
				}
				h = p
			}
			r := f.yield(h)
			r.first = max(r.first, t+1)
			return h, f.trim(r)
		}
	}
	return -1, run{}
}

func (f *finder) nominal(t int) bool {
	switch f.upos(t) {
	case segun.NOUN, segun.PROPN, segun.PRON:
		return true
	}
	return false
}

// voice reports whether token t can head the words for a source.
func (f *finder) voice(t int) bool {
	if t < 0 {
		return false
	}
	switch f.upos(t) {
	case segun.PROPN:
		return true
	case segun.PRON:
		switch f.r.Tags.Lemma[t] {
		case "which", "that":
			v := f.Head(t)
			return v >= 0 && f.Rel(v) == segun.RelAclRelcl && f.xpos(t) == "WDT" && f.Head(v) >= 0 && f.Head(v) < t && f.nominal(f.Head(v)) && f.upos(f.Head(v)) != segun.PRON && f.voice(f.Head(v))
		case "it":
			return f.itSpeaks(t)
		case "this", "what", "there":
			return false
		}
		return true
	case segun.SYM:
		return f.Word(t) == "%" && f.Rel(t) == segun.RelNsubj // "64% | said they were against it"
	case segun.CCONJ:
		return f.is(t, "both") && f.upos(t+1) == segun.VERB // "Both deny it", for which the tagger expects an "and"
	case segun.DET:
		switch f.r.Tags.Lemma[t] {
		case "another", "both", "some", "many", "several", "each":
			return f.Rel(t) == segun.RelNsubj || f.countedVoice(t)
		}
		return f.countedVoice(t)
	case segun.NOUN, segun.ADJ, segun.NUM:
		if f.is(t, "time", "occasion") && f.upos(t) == segun.NOUN {
			return false // "asked | three times |"
		}
		if f.is(t, "old") && f.Word(t-1) == "-" && f.Touch(t-1) && f.upos(t-2) == segun.NOUN {
			return true // "The 19-year-old told the court he had slept"
		}
		if f.shareOf(t) {
			return true
		}
		if f.upos(t) == segun.NUM || f.among(t, "number") || f.is(t, "other") {
			if f.countedVoice(t) {
				return true
			}
			for k := f.Kid(t); k >= 0; k = f.Next(k) { // "seven of the former employees"
				if k > t && f.Rel(k) == segun.RelNmod && k > t+1 && f.is(t+1, "of") && (f.upos(k) == segun.NOUN || f.upos(k) == segun.PRON || f.upos(k) == segun.NUM) && (f.upos(k) != segun.NOUN || f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || f.c.heads[f.lemma(k)]) {
					return true
				}
			}
		}
		if f.among(t, "lettered") {
			return f.Rel(t) == segun.RelNsubj && (f.inTelling(f.Head(t), "spoken") || f.spokenBelow(f.Head(t))) // "A banner blamed a rival gang"
		}
		if f.named[t] || f.site(t) {
			return true
		}
		return f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title|phrase.CommNoun) != 0 || f.c.heads[f.lemma(t)] || f.xpos(t) == "NNS" && f.people(t) ||
			f.upos(t) == segun.NOUN && (f.organisation(t) || f.formerly(t))
	}
	return false
}

// site reports whether a word is the address of a site: "according to | harbour-news.example".
func (f *finder) site(t int) bool {
	w := f.Word(t)
	i := strings.IndexByte(w, '.')
	return i > 1 && i < len(w)-2 && f.upos(t) == segun.NOUN && strings.IndexFunc(w[i+1:], func(r rune) bool { return r < 'a' && r != '.' || r > 'z' }) < 0
}

// formerly reports whether a word with a hyphen is an office or calling behind it: "ex-treasurer", "vice-principal".
func (f *finder) formerly(t int) bool {
	if f.Look[t]&phrase.Hyphened == 0 {
		return false
	}
	before, rest, ok := strings.Cut(f.r.Tags.Lemma[t], "-")
	switch before {
	case "ex", "vice", "co", "deputy", "sub", "then", "under", "mid", "non", "pro", "anti":
		return ok && f.c.heads[model.String(rest)]
	}
	return false
}
