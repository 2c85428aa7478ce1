package entity

import (
	"cmp"
	"strings"
	"sync"

	"segun"
	"segun/read/phrase"
)

// role is an office that the text gives a group.
type role struct {
	group *group
	segun.Role
	of int // the mention of whose office it is, -1 when the text's words are none
}

// offices reads the offices before names, and those that verbs give: "was elected mayor of Port Elan".
func (l *linker) offices() {
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form == segun.FormName && m.Kind == segun.Person {
			l.titled(i)
		}
		l.sharedOffice(m)
	}
	for _, s := range l.R.Tokens.Sentences {
		for i := s.First; i < s.End; i++ {
			if t := l.R.Tags.UPOS[i]; t == segun.NOUN || t == segun.PROPN {
				l.given(i)
			}
			if l.R.Tags.UPOS[i] == segun.VERB || i > s.First && l.R.Tags.XPOS[i-1] == "MD" {
				l.doneAs(i) // "will | chair", whatever it is taken for
			}
		}
	}
}

// titles reads what stands before a name in its mention, from the name to the left.
func (l *linker) titles(g *group, m *segun.Mention) {
	first, _ := l.nameTokens(m)
	if k := first - 3; k > m.First && l.Is(first-1, closeBracket) && l.Is(k, openBracket) {
		first = k // "Upazila Nirbahi Officer (UNO) | Sohel Kabir"
	}
	for at := first; at > m.First; {
		from := l.title(g, m, at)
		if from >= at || from < m.First {
			return
		}
		at = from
	}
}

// title reads one office that ends before token at, and returns its first token; at when there is none.
func (l *linker) title(g *group, m *segun.Mention, at int) int {
	low := at - 1 // titles do not reach into another name
	for low > m.First && l.inName[low] == 0 && l.inName[low-1] == 0 {
		low--
	}
	if l.inName[low] != 0 {
		return at
	}
	if l.imagined(m, low, at) {
		return at
	}
	if row, from, ok := phrase.Honorifics().Before(l.View, low, at-1); ok {
		h := phrase.Honorifics().Rows[row]
		if !h.After && h.Office == "" && h.Class == "civil" && l.Word(from)[0] == h.Form[0] {
			return from // "Mr", and not the "chief" of "sales chief"
		}
		if _, longer, ok := phrase.Offices().Before(l.View, low, at-1); ok && longer < from && l.Look[longer]&phrase.Capital != 0 && !h.After && h.Form == l.Word(from) && l.rankBehind(low, at-1) == 0 {
			return l.finish(g, segun.Role{Title: l.small(longer, at), Time: "current"}, m.First, longer, at, at)
		}
		if !h.After && h.Office != "" && l.Word(from)[0] == h.Form[0] {
			r := segun.Role{Title: h.Office, Time: "current"}
			return l.finish(g, r, m.First, from, at, at)
		}
	}
	if office := phrase.ShortOffices()[l.Word(at-1)]; office != "" && l.Look[at-1]&phrase.AllCaps != 0 {
		return l.finish(g, segun.Role{Title: office, Time: "current"}, m.First, at-1, at, at)
	}
	h := at - 1
	if h > m.First && l.Look[h]&phrase.Dash != 0 {
		return h // "then-minister"
	}
	if h-1 >= m.First && l.Is(h, emeritus) && l.Look[h-1]&phrase.Dash == 0 {
		h--
	} else if h-2 >= m.First && l.Is(h, elect...) && l.Look[h-1]&phrase.Dash != 0 {
		h -= 2
	}
	if l.Look[h]&phrase.Hyphened != 0 {
		if prefix, row, ok := phrase.Offices().Joined(l.Word(h)); ok {
			r := segun.Role{Title: phrase.Offices().Rows[row].Title, Qualifier: prefix, Time: l.timeOf(prefix)}
			return l.finish(g, r, m.First, h, h+1, at)
		}
	}
	if from := l.rankBehind(low, h); from > low {
		return l.finish(g, segun.Role{Title: l.small(from, at), Time: "current"}, m.First, from, at, at)
	}
	if l.Is(h, fellowWord) && l.inName[at] == 0 {
		return h // "| fellow | candidate Runa Sol"
	}
	if _, from, ok := phrase.Offices().Before(l.View, low, h); ok && h < at-1 {
		r := segun.Role{Title: l.small(from, h+1), Time: "current"}
		return l.finish(g, r, m.First, from, h+1, at)
	} else if ok {
		r := segun.Role{Title: l.titleOf(from, at), Time: "current"}
		return l.finish(g, r, m.First, from, at, at)
	}
	if h == m.Head && l.Flags[h]&phrase.PersonNoun != 0 && l.R.Tags.UPOS[h] != segun.VERB && !l.among(h, "anybody") {
		r := segun.Role{Title: l.titleOf(h, at), Time: "current"}
		return l.finish(g, r, m.First, h, at, at)
	}
	return at
}

// rankBehind returns where a rank starts that ends with token h behind an office with "of" in it, whose last word makes another office with the rank: "Chief of Police | General Vargal" is
// no police general; 0 for none.
func (l *linker) rankBehind(low, h int) int {
	_, from, ok := phrase.Offices().Before(l.View, low, h)
	if !ok || from >= h || from-1 <= low || !l.Is(from-1, ofWord) {
		return 0
	}
	for k := from; k < h; k++ {
		if _, f, ok := phrase.Offices().Before(l.View, low, k); ok && f < from-1 {
			if _, _, ok := phrase.Offices().Before(l.View, k+1, h); ok {
				return k + 1
			}
		}
	}
	return 0
}

// addRole reads the office in the noun phrase [first, end) headed by h.
func (l *linker) addRole(g *group, first, end, h int, time string) {
	t := phrase.Offices()
	from, after, known := h, h+1, false
	if _, a, ok := t.At(l.View, h, end); ok { // "chief of staff"
		after, known = a, true
	}
	if _, f, ok := t.Before(l.View, first, h); ok {
		from, known = f, true
	}
	if f, e, ok := l.furtherOffice(after); ok {
		h, from, after, end, known = e-1, f, e, max(end, e), true
	}
	if !known && l.Flags[h]&phrase.PersonNoun == 0 && !l.Is(h, headWord) || l.among(h, "anybody") || l.Is(first, noWord) || l.inMarks(from, after) {
		return
	}
	r := segun.Role{Title: l.small(from, after), Time: time}
	l.finish(g, r, first, from, after, end)
}

// furtherOffice returns the office that a phrase of nouns ends with behind the word taken for its head: "deputy | national security | adviser".
func (l *linker) furtherOffice(after int) (from, end int, ok bool) {
	for end = after; end < l.Len() && (l.R.Tags.UPOS[end] == segun.NOUN || l.R.Tags.UPOS[end] == segun.ADJ) && l.inName[end] == 0 && !l.plural(end); end++ {
	}
	if end == after || !l.closed(end) {
		return 0, 0, false
	}
	row, from, ok := phrase.Offices().Before(l.View, after, end-1)
	return from, end, ok && !phrase.Offices().Rows[row].Weak
}

var headWord = phrase.Hash("head")

// finish adds what stands around the words [from, after) of an office inside [first, end): compounds, qualifiers, whose
// office it is. It books the role and returns the first token that it has used.
func (l *linker) finish(g *group, r segun.Role, first, from, after, end int) int {
	out := role{group: g, of: -1}
	at := l.before(&r, first, from, after)
	stop := l.elected(&r, after, end)
	start := at
	l.ofBefore(&out, &r, first, l.behindOwner(first, at), &start)
	if r.Of == "" {
		l.ofMaster(&out, &r, first, at, &start)
	}
	l.held(&r, &start)
	when := l.onceHeld(stop)
	if r.Of == "" && when == "" {
		l.ofAfter(&out, &r, stop, end, &stop)
	} else if when == "" {
		l.matter(&r, stop, end, &stop)
	}
	if m := l.starting(first); r.Of == "" && m >= 0 && l.ms[m].End > end && l.ms[m].Form == segun.FormName {
		_, e := l.nameTokens(&l.ms[m]) // "CEO Dan Ort of Elan Shipping"
		var far int
		if l.Is(e, ofWord) && l.named(e+1) {
			l.ofAfter(&out, &r, e, l.ms[m].End, &far)
		}
	}
	if when == "" {
		when = l.onceHeld(max(stop, after))
	}
	if t := cmp.Or(when, l.under(max(stop, after))); t != "" && r.Time == "current" {
		r.Time = t
	}
	r.Span = l.R.Tokens.Cover(start, max(stop, after))
	if epithet(r.Title) || wordIs(r.Title, "nobody") {
		return start
	}
	out.Role = r
	l.roles = append(l.roles, out)
	return start
}

// before reads what stands before the words [from, after) of an office inside a phrase that begins at first: compounds and how it is held. It returns the first token that it has used.
func (l *linker) before(r *segun.Role, first, from, after int) int {
	at := from
	var quals []string
	for at > first {
		k := at - 1
		if l.Look[k]&phrase.Dash != 0 && k > first {
			k--
		}
		if row, f, ok := phrase.Qualifiers().Before(l.View, first, k); ok && !l.endsAge(f) && l.R.Tags.XPOS[k] != "VBD" && (l.R.Tags.UPOS[k] != segun.ADP || !l.Is(k, underWord)) {
			q := phrase.Qualifiers()
			word := q.Words[row]
			if at == from && l.Is(k, laborWords...) && l.Look[k]&phrase.Capital != 0 && l.Is(after-1, portfolios...) {
				break // "Labor | Secretary" is of no party
			}
			if q.Class[row] == "party" && k == f && l.Look[k]&phrase.Capital != 0 && l.R.Tags.UPOS[k] != segun.VERB {
				word = l.Word(k) // "Republican candidate"
			}
			quals = append([]string{word}, quals...)
			switch {
			case q.Class[row] == "former":
				r.Time = "former"
			case q.Class[row] == "future" && r.Time == "current":
				r.Time = "unknown" // "the incoming governor" is none yet
			}
			at = f
			continue
		}
		if how, topic, ok := l.joinedHow(k); ok && at == from {
			r.Title, quals = topic+" "+r.Title, append([]string{how}, quals...) // "Ex-finance | minister"
			if t := l.timeOf(how); t != "current" {
				r.Time = t
			}
			at = k
			break
		}
		if l.Look[k]&phrase.Capital != 0 && l.Flags[k]&phrase.Demonym != 0 && l.inName[k] == 0 {
			quals = append([]string{l.Word(k)}, quals...) // "Norlandic president"
			at = k
			continue
		}
		if at == from && len(quals) == 0 && l.ofField(k) {
			r.Title = l.small(k, k+1) + " " + r.Title // "dental | nurse"
			at = k
			continue
		}
		if l.R.Tags.UPOS[k] == segun.NOUN && (l.Look[k]&phrase.Capital == 0 || l.opensSentence(k) && l.inName[k] == 0) && l.Rel(k) == segun.RelCompound && len(quals) == 0 && !l.Is(k, fellowWord) {
			k = l.hyphened(first, k)
			r.Title = l.small(k, at) + " " + r.Title
			at = k
			continue
		}
		break
	}
	if f := l.portfolio(first, at, after, quals); f < at {
		r.Title = l.small(f, at) + " " + r.Title
		at = f
	}
	if r.Qualifier != "" {
		quals = append(quals, r.Qualifier)
	}
	r.Qualifier = strings.Join(quals, " ")
	return at
}

// elected reads what makes an office one that somebody will hold, behind its words: "mayor | -elect". It returns the token behind it.
func (l *linker) elected(r *segun.Role, after, end int) int {
	stop := after
	if k := after; k+1 < l.Len() && l.Look[k]&phrase.Dash != 0 && l.Is(k+1, elect...) {
		r.Qualifier, r.Time, stop = strings.TrimSpace(r.Qualifier+" "+l.small(k+1, k+2)), "unknown", k+2
	} else if l.Is(after, elect...) && after < end {
		r.Qualifier, r.Time, stop = strings.TrimSpace(r.Qualifier+" "+l.small(after, after+1)), l.timeOf(l.small(after, after+1)), after+1
	}
	if t, ok := strings.CutSuffix(r.Title, "-elect"); ok {
		r.Title, r.Qualifier, r.Time = t, strings.TrimSpace(r.Qualifier+" elect"), "unknown"
	}
	return stop
}

// epithet reports whether a title is no office but what somebody is accused of: "smuggler", "gang leader", "fuel smuggler". Such a word stays what its sentence says.
func epithet(title string) bool {
	for rest, ok := title, true; ok; _, rest, ok = strings.Cut(rest, " ") {
		if epithets()[rest] {
			return true
		}
	}
	return false
}

// epithets are the titles of the class that is named for crime.
var epithets = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, o := range phrase.Offices().Rows {
		if o.Class == "criminal" {
			out[o.Title] = true
		}
	}
	return out
})

var fellowWord = phrase.Hash("fellow") // "fellow co-ordinator" holds the same office

// timeOf says when someone holds an office with the qualifier.
func (l *linker) timeOf(qualifier string) string {
	q := phrase.Qualifiers()
	row, ok := q.Word(phrase.Hash(qualifier))
	switch {
	case ok && q.Class[row] == "former":
		return "former"
	case ok && q.Class[row] == "future":
		return "unknown"
	}
	return "current"
}

var underWord = phrase.Hash("under")

var (
	emeritus   = phrase.Hash("emeritus")
	elect      = phrase.Hashes("elect", "designate", "emeritus")
	noWord     = phrase.Hash("no") // "(no | relation)"
	laborWords = phrase.Hashes("labor", "labour")
)

// ofBefore reads whose office it is from what stands before it: "Port Elan's mayor", "Port Elan police chief".
func (l *linker) ofBefore(out *role, r *segun.Role, first, at int, start *int) {
	k := at - 1
	for k >= first && l.Is(k, clitics...) {
		k--
	}
	if k < first {
		return
	}
	m := l.ending(k + 1)
	if m >= 0 && l.ms[m].First >= first && l.ms[m].Kind != segun.Person || m >= 0 && l.ms[m].First >= first && k < at-1 {
		x := &l.ms[m]
		r.Of, *start = l.without(x.First, x.End), x.First
		if x.Form == segun.FormName && x.Kind != segun.Person {
			from, to := l.nameTokens(x)
			r.Of, *start = l.Text(from, to), from
		}
		if e, rest, ok := strings.Cut(r.Of, "-"); ok && strings.EqualFold(e, "ex") {
			r.Of, r.Time = rest, "former" // "Ex-Elan | goalkeeper"
		}
		out.of = m
		return
	}
	if k < at-1 && l.R.Tags.UPOS[k] == segun.NOUN { // "the port's prosecutor"
		from := k
		for from > first && l.Rel(from-1) == segun.RelCompound {
			from--
		}
		r.Of = l.Text(from, k+1)
		*start = from
	}
}

// ofAfter reads "of Port Elan", "for the union", "at the Harbour Bank" after an office.
func (l *linker) ofAfter(out *role, r *segun.Role, after, end int, stop *int) {
	if !l.Is(after, ofWords...) || after+1 >= l.Len() || l.dated(after+1) {
		return
	}
	o := after + 1
	if m := l.starting(o); m >= 0 && l.ms[m].Form != segun.FormPronoun {
		x := &l.ms[m]
		if x.Form == segun.FormName || x.Kind == segun.Organisation || x.Kind == segun.Outlet || x.Kind == segun.Person {
			if e := l.ownedBehind(x.End); e > x.End {
				r.Of, *stop = l.without(x.First, e), e // "the party's youth wing" is not the party
				return
			}
			r.Of = l.without(x.First, x.End)
			out.of = m
			*stop = x.End
			return
		}
	}
	k := -1 // the object of the preposition
	for x := o; x < min(o+6, l.Len()); x++ {
		if c := l.Find(x, segun.RelCase); c == after {
			k = x
			break
		}
	}
	if k < 0 || k >= end && end > after || l.Flags[k]&phrase.TimeNoun != 0 {
		return // "in modern times"
	}
	from := o
	if l.Is(from, theWord) {
		from++
	}
	if from > k {
		return
	}
	if l.Is(o, theWord) || !l.Is(after, ofWord) {
		r.Of = l.Text(from, k+1) // "of the port"
	} else {
		r.Title += " of " + l.small(from, k+1) // "director of operations"
		if l.Is(k+1, ofWords[1:]...) {
			l.ofAfter(out, r, k+1, end, stop) // "professor of law | at Tarn University"
			*stop = max(*stop, k+1)
			return
		}
	}
	*stop = k + 1
}

var ofWords = phrase.Hashes("of", "for", "at", "in", "with", "to")

// without returns a phrase without its leading article.
func (l *linker) without(first, end int) string {
	if l.Is(first, theWord) && end-first > 1 {
		first++
	}
	return l.Text(first, end)
}

// small returns words in lower case, unless one is all in capitals or of a people.
func (l *linker) small(first, end int) string {
	for i := first; i < end; i++ {
		if l.Look[i]&phrase.AllCaps != 0 || l.Look[i]&phrase.Capital != 0 && l.Flags[i]&phrase.Demonym != 0 {
			return l.Text(first, end)
		}
	}
	return strings.ToLower(l.Text(first, end))
}

// starting and ending return the widest named or nominal mention that starts at, or ends before, a token.
func (l *linker) starting(token int) int {
	best := -1
	for i := l.from(token); i < len(l.ms) && l.ms[i].First == token; i++ {
		if l.ms[i].Form != segun.FormPronoun && (best < 0 || l.ms[i].End > l.ms[best].End) {
			best = i
		}
	}
	return best
}

func (l *linker) ending(token int) int {
	for i := l.from(token) - 1; i >= 0 && l.ms[i].First > token-24; i-- {
		if l.ms[i].End == token && l.ms[i].Form != segun.FormPronoun {
			return i
		}
	}
	return -1
}

// from returns the first mention that starts at or after a token.
func (l *linker) from(token int) int {
	lo, hi := 0, len(l.ms)
	for lo < hi {
		m := (lo + hi) / 2
		if l.ms[m].First < token {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
