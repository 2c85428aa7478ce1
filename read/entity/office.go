package entity

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// officeWords are the words of tables/en/office_words.tsv by their part.
var officeWords = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, r := range data.MustTable("en/office_words.tsv") {
		if out[r[1]] == nil {
			out[r[1]] = map[string]bool{}
		}
		out[r[1]][r[0]] = true
	}
	return out
})

// wordIs reports whether the last word of a title stands in a part of the table.
func wordIs(title, part string) bool {
	return officeWords()[part][title[strings.LastIndexByte(title, ' ')+1:]]
}

// titleOf is the office in the words [first, end), in the singular: "lawyers Runa Sol and Ida Moll" are a lawyer each.
func (l *linker) titleOf(first, end int) string {
	t := l.small(first, end)
	if h := end - 1; l.plural(h) {
		if rest, ok := strings.CutSuffix(strings.ToLower(t), strings.ToLower(l.Word(h))); ok && l.R.Tags.Lemma[h] != "" {
			return t[:len(rest)] + strings.ToLower(l.R.Tags.Lemma[h])
		}
	}
	return t
}

// hyphened returns where the word at token k begins, with what a hyphen joins to it: "private- | equity | investor". A word for how an office is held is none of it: "ex-finance minister".
func (l *linker) hyphened(first, k int) int {
	if k-2 < first || l.Look[k-1]&phrase.Dash == 0 || !l.Touch(k-1) || l.Look[k-2]&phrase.Capital != 0 && !l.opensSentence(k-2) || l.Is(k-2, gluedWords...) {
		return k
	}
	return k - 2
}

// joinedHow splits a word before an office that a hyphen joins to how it is held: "ex- | finance".
func (l *linker) joinedHow(k int) (how, topic string, ok bool) {
	if l.Look[k]&phrase.Hyphened == 0 {
		return "", "", false
	}
	how, topic, _ = strings.Cut(strings.ToLower(l.Word(k)), "-")
	return how, topic, (how == "ex" || how == "then") && topic != "" && topic[0] == l.Word(k)[len(how)+1] && !strings.Contains(topic, "-")
}

// ofField reports whether the adjective at token k says of what field an office is: "economic | adviser", not "enthusiastic | adviser".
func (l *linker) ofField(k int) bool {
	w := l.Word(k)
	return l.R.Tags.UPOS[k] == segun.ADJ && l.Look[k]&(phrase.Capital|phrase.Hyphened) == 0 && len(w) > 4 && (strings.HasSuffix(w, "al") || strings.HasSuffix(w, "ic")) && !strings.HasPrefix(w, "un") && !officeWords()["judging"][w]
}

// behindOwner goes left from an office at token at over what describes it, to the one whose it is: "Elan's | newly arrived | mayor"; at where nobody's name or noun with an 's stands there.
func (l *linker) behindOwner(first, at int) int {
	for k := at; k > first; k-- {
		switch l.R.Tags.UPOS[k-1] {
		case segun.ADJ, segun.ADV, segun.NUM:
		case segun.VERB:
			if x := l.R.Tags.XPOS[k-1]; x != "VBG" && x != "VBN" {
				return at
			}
		case segun.PUNCT:
			if l.Look[k-1]&phrase.Dash == 0 {
				return at
			}
		case segun.PART:
			if l.R.Tags.XPOS[k-1] == "POS" {
				return k
			}
			return at
		default:
			return at
		}
	}
	return at
}

// ofMaster reads whom an office serves from the name right before it, "Venn | campaign manager Ivo Pell", or the place that it is of, which looks like a person's: "Marlow Heath | alderman Ivo Pell".
func (l *linker) ofMaster(out *role, r *segun.Role, first, at int, start *int) {
	o := l.ending(at)
	if !wordIs(r.Title, "anothers") && !wordIs(r.Title, "seated") || o < 0 || l.ms[o].Form != segun.FormName || l.ms[o].Kind != segun.Person || l.ms[o].First < first && at > first || l.at(o) == nil || l.at(o) == out.group {
		return
	}
	from, end := l.nameTokens(&l.ms[o])
	r.Of, out.of, *start = l.Text(from, end), o, from
}

// matter adds to an office whose owner stands before it what it is for: "the museum's curator | of textiles".
func (l *linker) matter(r *segun.Role, after, end int, stop *int) {
	k := after + 1
	if k >= l.Len() || !l.Is(after, ofWord) || l.dated(k) {
		return
	}
	for k+1 < l.Len() && l.R.Tags.UPOS[k] == segun.ADJ {
		k++
	}
	if l.R.Tags.UPOS[k] != segun.NOUN || l.Look[k]&phrase.Digit != 0 || l.inName[k] != 0 {
		return
	}
	for k+1 < l.Len() && l.R.Tags.UPOS[k+1] == segun.NOUN {
		k++
	}
	r.Title += " of " + l.small(after+1, k+1)
	*stop = k + 1
}

// dated reports whether a time begins at token k: "in | 2019", "in | March", "at | 40".
func (l *linker) dated(k int) bool {
	return l.Look[k]&phrase.Digit != 0 || l.Flags[k]&(phrase.Weekday|phrase.Month) != 0
}

// titled reads the offices before the name of mention i, and what stands behind it of whose they are; those in the plural are shared with the names that follow: "Sens. | Runa Sol | (R-Tavara) and Ida Moll".
func (l *linker) titled(i int) {
	m, n := &l.ms[i], len(l.roles)
	l.titles(l.at(i), m)
	own := l.roles[n:len(l.roles):len(l.roles)]
	if len(own) == 0 {
		return
	}
	first, end := l.nameTokens(m)
	shared := make([]role, len(own))
	copy(shared, own)
	for k := range own {
		l.ofBehind(&own[k], end)
	}
	l.dismissed(own, m)
	if first == m.First || !l.pluralOffice(first-1) {
		return
	}
	for e, last := end, false; !last; {
		k, _ := l.pastLabel(e)
		if last = l.Is(k, andWord); !last && !l.Is(k, comma) {
			return
		} else if !last && l.Is(k+1, andWord) {
			k, last = k+1, true
		}
		j := l.personFrom(k + 1)
		if j < 0 || l.R.Tokens.At(l.ms[j].Name.Start) != l.ms[j].First {
			return
		}
		_, e = l.nameTokens(&l.ms[j])
		for _, r := range shared {
			r.group = l.at(j)
			l.ofBehind(&r, e)
			l.roles = append(l.roles, r)
		}
	}
}

// pluralOffice reports whether token k ends an office of several: "lawyers", "Sens.".
func (l *linker) pluralOffice(k int) bool {
	if l.plural(k) {
		return true
	}
	row, ok := phrase.Honorifics().Word(l.Low[k])
	return ok && phrase.Honorifics().Rows[row].Office != "" && strings.HasSuffix(strings.TrimSuffix(l.Word(k), "."), "s")
}

// ofBehind reads whose an office is from what stands behind the name at token e: the seat of who sits in a house, "(R-Tavara)", ", D-Tavara", or the body behind a comma, "Inspector Sol, | of Tavara Police".
func (l *linker) ofBehind(r *role, e int) {
	if r.Of != "" {
		return
	}
	if l.Is(e, comma) && l.Is(e+1, ofWord) {
		if o := l.starting(e + 2); o >= 0 && l.ms[o].Form == segun.FormName && body(&l.ms[o]) {
			r.Of, r.of = l.without(l.ms[o].First, l.ms[o].End), o
		}
		return
	}
	if !wordIs(r.Title, "seated") {
		return
	}
	from, to := l.seat(e)
	if from < 0 {
		return
	}
	r.Of = l.Text(from, to)
	if o := l.starting(from); o >= 0 && l.ms[o].End == to && l.ms[o].Kind == segun.Place {
		r.of = o
	}
}

// seat returns the words [from, to) of a label at token e that say for which place somebody sits: "(R-| Tavara |)", ", D-| New Elan |,", "(Ind, | Tolland Street |)", "(D) of | Tavara |"; -1 for none.
func (l *linker) seat(e int) (from, to int) {
	bracket := l.Is(e, openBracket)
	if !bracket && !l.Is(e, comma) || e+3 >= l.Len() {
		return -1, -1
	}
	party := len(l.Word(e+1)) <= 3 && l.Look[e+1]&phrase.Capital != 0
	switch {
	case party && l.Look[e+2]&phrase.Dash != 0 && l.Touch(e+2):
		from = e + 3
	case party && bracket && l.Is(e+2, comma):
		from = e + 3
	case party && bracket && l.Is(e+2, closeBracket) && l.Is(e+3, ofWord):
		if o := l.starting(e + 4); o >= 0 && l.ms[o].Kind == segun.Place {
			return l.ms[o].First, l.ms[o].End
		}
		return -1, -1
	case bracket && l.inName[e+1] != 0 && l.ms[l.inName[e+1]-1].Kind == segun.Place:
		from = e + 1
	default:
		return -1, -1
	}
	for to = from; to < l.Len() && to < from+4 && l.Look[to]&phrase.Capital != 0; to++ {
	}
	if to == from || to < l.Len() && !l.Is(to, closeBracket, comma) && !l.closed(to) {
		return -1, -1
	}
	return from, to
}

// dismissed marks the offices before a name as former where the verb before them takes them away: "United | sacked | manager Runa Sol".
func (l *linker) dismissed(own []role, m *segun.Mention) {
	v := m.First - 1
	if v < 0 || l.R.Tags.UPOS[v] != segun.VERB || !in(phrase.Hash(l.R.Tags.Lemma[v]), dismiss) || l.negated(v) || l.unreal(v) || l.planned(v) {
		return
	}
	for k := range own {
		if own[k].Time == "current" || own[k].Time == "former" {
			own[k].Time = "former"
			if own[k].Of == "" {
				l.employed(&own[k], v)
			}
		}
	}
}

var dismiss = phrase.Hashes("dismiss", "sack", "fire", "oust", "remove", "axe")

// gluedWords are those that a hyphen joins to an office to say how it is held.
var gluedWords = phrase.Hashes("ex", "then", "vice", "deputy", "co", "non", "sub", "former")
