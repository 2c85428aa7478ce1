package claim

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// whomAccused returns the entities whom a claim accuses, if it accuses: whom the cue names ("accused the board of …"), who is said to have done it ("the mayor took …", "was shot by a guard"), who
// was paid or told and kept still ("the inspector was bribed", "the board had been warned"), and in what has no verb whose the wrong is ("the company's negligence", "the murder of … by"). Who
// suffered it is not accused, nor is a place where it was. None where the text does not say. all has the speaker too.
func (m *maker) whomAccused(d *draft) (whom []string, all []culprit) {
	w := culprits{m: m}
	if len(d.Chain) > 1 {
		w.speaker = d.Chain[len(d.Chain)-1].Entity
	}
	if d.holder >= 0 {
		w.byCue(d)
	}
	if len(w.out) == 0 && len(d.Content) > 0 {
		w.byContent(d)
	}
	return w.out, w.all
}

// naming is how a claim names somebody whom it accuses.
type naming uint8

const (
	byCue   naming = iota // by its cue, or by a noun for the wrong
	byHost                // as the subject of the clause that its cue hangs in: "the mayor spoke of the | alleged theft"
	asWhose               // whose the wrong is: "the mayor's neglect"
	asDoer                // as who did it
	asBy                  // behind "by"
	asDone                // as who was paid, told or warned
)

// culprit is one whom a claim accuses, by the token that names them.
type culprit struct {
	id string
	at int
	by naming
}

// culprits gathers whom a claim accuses.
type culprits struct {
	m       *maker
	speaker string
	by      naming // of those who are added now
	out     []string
	all     []culprit // these, and the speaker
}

// add adds the entity of the mention that token t heads, and of those named beside it by "and". It reports whether there is one.
func (w *culprits) add(t int) bool {
	m := w.m
	if t < 0 || t >= m.Len() {
		return false
	}
	x, ok := m.byHead[t]
	if !ok {
		return false
	}
	e := m.r.EntityOf(x)
	if e <= 0 {
		return false
	}
	id := m.r.Entities.List[e].ID
	w.all = append(w.all, culprit{id, t, w.by})
	if id == w.speaker {
		return true
	}
	if !slices.Contains(w.out, id) {
		w.out = append(w.out, id)
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelConj && k > t {
			w.add(k)
		}
	}
	return true
}

// byCue adds whom the words for accusing name.
func (w *culprits) byCue(d *draft) {
	m := w.m
	a := &m.r.Attributions.List[d.holder]
	if t := a.Head + 1; m.you != "" && t < m.Len() && m.Is(t, wordsYou...) && !m.quoted(t) {
		w.out = append(w.out, m.you) // "I accuse you of …"
		return
	}
	for _, s := range a.Whom {
		first := m.r.Tokens.At(s.Start)
		end := m.r.Tokens.At(s.End - 1)
		h := m.HeadOf(first, end+1)
		if !w.add(h) {
			for t := first; t <= end && !w.add(t); t++ {
			}
		}
	}
	if len(w.out) > 0 || len(a.Whom) > 0 && hasPrefix(a.Rule, "charge") {
		return
	}
	if b := m.besideAllegedly(a.Head + 1); b >= 0 && m.r.Tags.UPOS[a.Head] == segun.ADV {
		return // byContent has them
	}
	if a.Act == "accuse" && len(a.Source) == 0 && !m.tellsWho(a.Head, d) {
		for t := a.Head; t >= 0 && len(w.out) == 0; t = m.Head(t) { // "he is accused of …", "the officers accused of …"
			k := m.Find(t, segun.RelNsubjPass, segun.RelNsubj)
			if o := m.Find(t, segun.RelObj); t == a.Head && o >= 0 && (k < 0 || m.Rel(k) == segun.RelNsubj) {
				k = o // "a court acquitted Milo Karvak, a ferry owner, of …": not the court, and "acquitting Milo Karvak of …" has none
			}
			if k < 0 && (m.Rel(t) == segun.RelAcl || m.Rel(t) == segun.RelAclRelcl) {
				k = m.Head(t)
			}
			if k >= 0 && k < t {
				k = m.besideLike(k, t)
			}
			if t != a.Head {
				w.by = byHost
			}
			if o := m.Find(t, segun.RelObj); m.r.Tags.UPOS[a.Head] == segun.NOUN && t != a.Head && o >= 0 && o != a.Head && k >= 0 && m.Rel(k) == segun.RelNsubj {
				k = o // "arrested the editor on allegations of …": not who arrests
			}
			if o, x := m.Find(t, segun.RelObj), m.Find(t, segun.RelXcomp); m.r.Tags.UPOS[a.Head] == segun.ADV && o > t && o < x && x < a.Head {
				k = o // "forced the bank to settle for allegedly …": not who forced it
			}
			if w.add(k); k >= 0 && (m.r.Tags.UPOS[t] == segun.VERB || m.r.Tags.UPOS[t] == segun.AUX) {
				break // whoever speaks of it further up is not accused
			}
		}
		w.by = byCue
	}
	if len(w.out) == 0 && hasPrefix(a.Rule, "punish") {
		w.add(m.Find(a.Head, segun.RelObj)) // "sacked its treasurer for paying …"
	}
	if len(w.out) == 0 && a.Act == "accuse" && len(a.Source) > 0 {
		if w.add(m.chargedByThem(a)); len(w.out) == 0 {
			w.add(m.whomTheyAccuse(a.Head))
		}
	}
	if len(w.out) == 0 && a.Act == "accuse" {
		w.noun(a.Head) // "an allegation against the mayor that …"
	}
}

// tellsWho reports whether what an accusation by a noun tells names itself who did it: "follows accusations | the clerk forged the deed".
func (m *maker) tellsWho(cue int, d *draft) bool {
	if m.r.Tags.UPOS[cue] != segun.NOUN || d.Head < 0 {
		return false
	}
	k := m.doer(d.Head, &d.grammar)
	return k >= 0 && m.r.Tags.UPOS[k] != segun.PRON
}

// noun adds those against whom a noun for an accusation is: "the case against Marsh", "its claims about the mill".
func (w *culprits) noun(t int) {
	m := w.m
	if m.r.Tags.UPOS[t] != segun.NOUN {
		return
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelNmod && m.is(m.Find(k, segun.RelCase), "against", "about") {
			w.add(k)
		}
	}
}

// byContent adds who did what a claim tells.
func (w *culprits) byContent(d *draft) {
	m := w.m
	if m.you != "" && m.youIn(d.Content) {
		w.out = append(w.out, m.you)
		return
	}
	h := d.Head
	if h < 0 {
		w.nominal(m.nounOf(d.Content))
		return
	}
	if u := m.r.Tags.UPOS[h]; u == segun.NOUN || u == segun.PROPN {
		if m.Find(h, segun.RelNsubj, segun.RelCop) < 0 {
			w.nominal(h)
			return
		}
	}
	w.predicate(h, &d.grammar)
}

// nominal adds whose a wrong is that is told of by a noun: "the company's negligence", "abuse by guards", "the failure of the board".
func (w *culprits) nominal(h int) {
	m := w.m
	if h < 0 {
		return
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if (m.Rel(k) == segun.RelNmod || m.Rel(k) == segun.RelOblAgent || m.Rel(k) == segun.RelObl) && m.is(m.Find(k, segun.RelCase), "by") {
			w.add(k)
		}
	}
	if p := m.Find(h, segun.RelNmodPoss); p >= 0 && len(w.out) == 0 && !m.told(h, "crime") {
		w.by = asWhose
		w.add(p)
		w.by = byCue
	}
	if k := m.Find(h, segun.RelNmod); k >= 0 && len(w.out) == 0 && m.is(m.Find(k, segun.RelCase), "of") && m.told(h, "failing") {
		w.add(k)
	}
}

// predicate adds who did what the predicate at h tells.
func (w *culprits) predicate(h int, f *facts) {
	m := w.m
	if f.passive || m.r.Tags.XPOS[h] == "VBN" && m.Rel(h) == segun.RelRoot && m.Find(h, segun.RelAux, segun.RelAuxPass) < 0 { // a headline leaves out the auxiliary: "Clerks held in cellar"
		for k := m.Kid(h); k >= 0; k = m.Next(k) {
			if r := m.Rel(k); k > h && (r == segun.RelOblAgent || r == segun.RelObl || r == segun.RelNmod) && m.is(m.Find(k, segun.RelCase), "by") {
				w.by = asBy
				w.actor(k)
			}
		}
		if !m.told(h, "dealing") {
			return
		}
		if s := m.doer(h, f); s >= 0 {
			w.by = asDone
			w.actor(s)
		}
		return
	}
	s := m.doer(h, f)
	if c := m.pointedOut(h, s); c >= 0 {
		s = c
	}
	if d := m.besideAllegedly(h); s < 0 && d >= 0 {
		s = d
	}
	if s < 0 {
		s = m.understood(h)
	}
	if s >= 0 {
		w.by = asDoer
		w.actor(s)
		return
	}
}

// pointedOut returns who is meant by "it was the mayor who took the money", -1 for another clause.
func (m *maker) pointedOut(h, s int) int {
	if s >= 0 && m.is(s, "it") && m.Find(h, segun.RelCop) >= 0 && (m.r.Tags.UPOS[h] == segun.NOUN || m.r.Tags.UPOS[h] == segun.PROPN || m.r.Tags.UPOS[h] == segun.PRON) && m.Find(h, segun.RelAclRelcl, segun.RelAcl) > h {
		return h
	}
	return -1
}

// understood returns the subject that a predicate without one shares with the clause it hangs on: "paid the crew, leaving the log at home", "then drove off"; -1 for none.
func (m *maker) understood(h int) int {
	for n, t := 0, h; n < 4 && t >= 0; n++ {
		r := m.Rel(t)
		p := m.Head(t)
		if p < 0 {
			return -1
		}
		switch r {
		case segun.RelAcl, segun.RelAclRelcl:
			return p
		case segun.RelConj, segun.RelAdvcl, segun.RelXcomp, segun.RelParataxis:
		default:
			return -1
		}
		if o := m.Find(p, segun.RelObj); r == segun.RelXcomp && o > p && o < t && m.agent(o) && !m.is(p, "promise", "threaten") {
			return o // "forced the firm | to settle"
		}
		if s := m.Find(p, segun.RelNsubj, segun.RelNsubjPass); s >= 0 && s != t {
			return s
		}
		t = p
	}
	return -1
}

// besideAllegedly returns the noun right before an "allegedly" with a form in -ing, which is who is said to have done it: "the tale of General Perrin | allegedly shooting prisoners", "a scam allegedly involving her" (nobody);
// -1 for none.
func (m *maker) besideAllegedly(h int) int {
	if h < 2 || h >= m.Len() || m.r.Tags.XPOS[h] != "VBG" || !m.is(h-1, "allegedly", "reportedly", "apparently") {
		return -1
	}
	if u := m.r.Tags.UPOS[h-2]; u != segun.NOUN && u != segun.PROPN || m.Flags[h-2]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
		return -1
	}
	if r := m.Rel(h - 2); (r == segun.RelFlat || r == segun.RelAppos) && m.Head(h-2) >= 0 && m.Head(h-2) < h {
		return m.Head(h - 2)
	}
	return h - 2
}

// besideLike returns the one of two that a passive at token t is of where the tree has taken the first, with whom a sentence only compares: "Much like Mr Tarn, | Mr Welk | was criticised"; k for none.
func (m *maker) besideLike(k, t int) int {
	s, like := m.sentenceAt(t), false
	for j := max(s.First, k-5); j < k; j++ {
		like = like || m.is(j, "like", "unlike") && m.r.Tags.UPOS[j] != segun.VERB
	}
	for j := t - 1; like && j > k; j-- {
		if _, ok := m.byHead[j]; ok && m.r.Tags.UPOS[j] != segun.PUNCT {
			for n := k + 1; n < j; n++ {
				if m.Word(n) == "," {
					return j
				}
			}
			return k
		}
	}
	return k
}

// actor adds whoever the subject at s stands for: the antecedent of "who" and "which", and for a thing whose it is: "the mill's pipes leaked", "a letter from the board said".
func (w *culprits) actor(s int) {
	m := w.m
	if m.is(s, "who", "which", "that") {
		if x, ok := m.byHead[s]; !ok || m.r.EntityOf(x) <= 0 {
			if h := m.Head(s); h >= 0 && (m.Rel(h) == segun.RelAclRelcl || m.Rel(h) == segun.RelAcl) && m.Head(h) >= 0 {
				s = m.Head(h)
			}
		}
	}
	if m.is(s, "series", "number", "group", "dozen", "one", "some", "most", "many", "both", "two", "three", "several") && m.r.Tags.UPOS[s] != segun.PRON {
		if x, ok := m.byHead[s]; !ok || m.r.EntityOf(x) <= 0 {
			if k := m.Find(s, segun.RelNmod); k >= 0 {
				s = k
			}
		}
	}
	if u := m.r.Tags.UPOS[s]; u == segun.PRON || u == segun.PROPN || m.agent(s) || m.body(s) {
		w.add(s)
		return
	}
	if p := m.Find(s, segun.RelNmodPoss); p >= 0 {
		w.add(p)
		return
	}
	if x, ok := m.byHead[s]; ok {
		if e := m.r.EntityOf(x); e > 0 {
			switch m.r.Entities.List[e].Kind {
			case segun.Person, segun.Organisation, segun.Group, segun.Outlet:
				w.add(s)
			}
		}
	}
}

// body reports whether a noun is of a body that can act.
func (m *maker) body(t int) bool {
	return m.Flags[t]&phrase.GroupNoun != 0
}

// whomTheyAccuse returns the noun whose relative clause says who accuses it, with the verb of accusing at t: "the | champion |, whom two rivals accuse of it", "the | men | they accuse of it"; -1 for none.
func (m *maker) whomTheyAccuse(t int) int {
	if m.r.Tags.UPOS[t] != segun.VERB || m.Rel(t) != segun.RelAclRelcl {
		return -1
	}
	n, s := m.Head(t), m.Find(t, segun.RelNsubj)
	if o := m.Find(t, segun.RelObj); n < 0 || n >= t || s <= n || m.xpos(s) == "WDT" || m.xpos(s) == "WP" || o > s {
		return -1
	}
	return n
}
