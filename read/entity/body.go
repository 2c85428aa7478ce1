package entity

import (
	"slices"
	"strings"

	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// bodies joins the names of organisations, outlets and groups: short forms, company endings, acronyms.
func (l *linker) bodies() {
	var all []*form
	exact := map[string]*form{}
	for _, f := range l.forms {
		if f.class == bodies || f.class == places {
			all = append(all, f)
		}
	}
	for _, f := range all {
		if f.class == bodies {
			k := joined(spelled(strip(f.parts)))
			if o := exact[k]; o != nil {
				join(o.group, f.group)
			} else {
				exact[k] = f
			}
		}
	}
	l.acronyms(all)
	l.acronyms(l.laws())
	l.endings(all)
	l.openings(all)
	l.shortened(all)
}

// shortened joins "the Halden Institute" to the Halden Institute for Ports, when one body's name alone goes on so.
func (l *linker) shortened(all []*form) {
	index := map[string][]*group{}
	for _, f := range all {
		if f.class != bodies || f.kind == segun.Group {
			continue
		}
		for n := 2; n+1 < len(f.parts) && n <= 4; n++ {
			if described().PlayLow(phrase.Hash(f.parts[n-1]), "seat") && goesOnWith[f.parts[n]] {
				k := joined(f.parts[:n])
				if g := f.group.root(); !slices.Contains(index[k], g) {
					index[k] = append(index[k], g)
				}
			}
		}
	}
	for _, f := range all {
		if f.class != bodies || len(f.parts) < 2 || !described().PlayLow(phrase.Hash(f.parts[len(f.parts)-1]), "seat") {
			continue
		}
		if gs := index[joined(f.parts)]; len(gs) == 1 && fits(f.kind, gs[0].kind) && !longer(f) {
			join(gs[0], f.group)
		}
	}
}

// longer reports whether a name has been joined to one that ends so already: "the Central Bank" is the Velm Central Bank.
func longer(f *form) bool {
	for _, o := range f.group.root().forms {
		if o.class == bodies && len(o.parts) > len(f.parts) {
			return true
		}
	}
	return false
}

var goesOnWith = words("for of on in at")

// laws returns the forms of laws, treaties and what else is neither somebody, a body nor a place: "Nafta" is the North American Free Trade Agreement.
func (l *linker) laws() []*form {
	var out []*form
	for _, f := range l.forms {
		if f.class == rest {
			out = append(out, f)
		}
	}
	return out
}

func joined(parts []string) string {
	n := 0
	for _, p := range parts {
		n += len(p) + 1
	}
	b := make([]byte, 0, n)
	for _, p := range parts {
		b = append(append(b, p...), ' ')
	}
	return string(b)
}

// strip takes the endings of companies off a name.
func strip(parts []string) []string {
	n := len(parts)
	for n > 1 && described().PlayLow(phrase.Hash(parts[n-1]), "ending") {
		n--
	}
	return parts[:n]
}

// shortWords are left out of acronyms as often as not.
var shortWords = words("of and for the on in to a de del la las los y e des du et und für der di")

// initials returns the first letters of a name's words, with and without its short words.
func initials(parts []string) (all, long string) {
	var a, b []byte
	for _, p := range parts {
		if p == "" {
			continue
		}
		a = append(a, p[0])
		if !shortWords[p] {
			b = append(b, p[0])
		}
	}
	return string(a), string(b)
}

// acronyms joins "NDF" to the one name with these initials, of the same class.
func (l *linker) acronyms(all []*form) {
	index := map[string][]*form{}
	for _, f := range all {
		if len(f.parts) < 2 {
			continue
		}
		for _, parts := range [][]string{f.parts, l.withTail(f)} {
			a, b := initials(spelled(parts))
			index[a] = append(index[a], f)
			if b != a {
				index[b] = append(index[b], f)
			}
		}
	}
	for _, f := range all {
		if !f.acronym && !(len(f.parts) == 1 && len(f.parts[0]) >= 4) || len(f.parts) != 1 || len(f.parts[0]) < 2 {
			continue // "Nafta" is written so too
		}
		var found *group
		for n, k := range index[f.parts[0]] {
			g := k.group.root()
			if k.class != f.class && (len(f.parts[0]) < 3 || !f.acronym) || n > crowd {
				continue
			}
			if found != nil && found != g {
				found = nil
				break
			}
			found = g
		}
		if found != nil {
			join(found, f.group)
		}
	}
}

// withTail returns the words of a body's name with those that may still be of it, behind "of" or "for": "the Dock Front | for the Isles"; nil for none.
func (l *linker) withTail(f *form) []string {
	_, end := l.nameTokens(&l.ms[f.mentions[0]])
	if f.class != bodies || !l.Is(end, tailWords...) || f.acronym {
		return nil
	}
	k := end + 1
	if l.Is(k, theWord) {
		k++
	}
	if k >= l.Len() || l.inName[k] == 0 {
		return nil
	}
	m := &l.ms[l.inName[k]-1]
	if first, _ := l.nameTokens(m); first != k || m.Kind == segun.Person {
		return nil
	}
	return append(append(slices.Clone(f.parts), strings.ToLower(l.Word(end))), l.parts(m)...)
}

var tailWords = phrase.Hashes("of", "for")

// endings joins "the Tribune" to the Port Elan Tribune, and "Dock Front" to the National Dock Front, when one name only
// ends so.
func (l *linker) endings(all []*form) {
	index := map[string][]*form{}
	for _, f := range all {
		if f.class != bodies {
			continue
		}
		parts := strip(f.parts)
		for from := 1; from < len(parts) && from <= 8; from++ {
			k := joined(parts[from:])
			if len(index[k]) < crowd {
				index[k] = append(index[k], f)
			}
		}
	}
	for _, f := range all {
		if f.class != bodies || len(f.parts) == 1 && (f.acronym || !f.the && !l.afterOf(f, index[joined(f.parts)])) {
			continue
		}
		var found *group
		n := 0
		for _, k := range index[joined(strip(f.parts))] {
			if g := k.group.root(); g != found && g != f.group.root() {
				found = g
				n++
			}
		}
		if n == 1 && fits(f.kind, found.kind) {
			join(found, f.group)
		}
	}
}

// afterOf reports whether a name of one word is what the longer names say after "of": "Scientology", the Church of Scientology.
func (l *linker) afterOf(f *form, longer []*form) bool {
	for _, k := range longer {
		m := &l.ms[k.mentions[0]]
		_, end := l.nameTokens(m)
		if end < 3 || !l.Is(end-2, ofWord) {
			return false
		}
	}
	return len(longer) > 0
}

func fits(a, b segun.EntityKind) bool {
	return a == b || a != segun.Group && b != segun.Group
}

// aliases joins other names to those whose they are, before any other joining.
func (l *linker) aliases() {
	l.alias = map[int]bool{}
	byStart := map[int]int{}
	byEnd := map[int]int{}
	nominal := map[int]int{}
	for i := range l.ms {
		switch m := &l.ms[i]; m.Form {
		case segun.FormName:
			first, end := l.nameTokens(m)
			byStart[first] = i
			byEnd[end] = i
		case segun.FormNominal:
			nominal[m.End] = i
		}
	}
	for _, a := range mention.Aliases(l.View) {
		other, ok := byStart[a.First]
		if !ok {
			continue
		}
		owner, ok := l.owner(a.Cue, byEnd)
		if !ok {
			if o, ok := l.owner(a.Cue, nominal); ok && !a.Acronym && l.agrees(&l.ms[o], &l.ms[other]) {
				l.group[o] = l.group[other] // "the cartel leader, known as El Zurdo,"
				l.alias[other] = true
			}
			continue
		}
		if owner == other {
			continue
		}
		if a.Acronym && !l.acronymOf(other, owner) {
			continue
		}
		if classOf(l.ms[owner].Kind) != classOf(l.ms[other].Kind) && l.ms[other].Rule != a.Rule {
			continue
		}
		l.alias[other] = true
		join(l.at(owner), l.at(other))
	}
	l.nicknames()
}

// owner returns the named mention that ends shortly before token i.
func (l *linker) owner(i int, byEnd map[int]int) (int, bool) {
	for k, n := i, 0; k > 0 && n < 5; k, n = k-1, n+1 {
		if m, ok := byEnd[k]; ok {
			return m, true
		}
	}
	return 0, false
}

// acronymOf reports whether a name in brackets can be short for the name before it: its first letter is that of one of
// the words, or the name is in another language and has as many words.
func (l *linker) acronymOf(other, owner int) bool {
	a, b := l.parts(&l.ms[other]), l.parts(&l.ms[owner])
	if len(a) != 1 || len(b) == 0 || l.ms[owner].Kind == segun.Person {
		return false
	}
	if len(b) == 1 {
		return b[0][0] == a[0][0]
	}
	all, long := initials(b)
	return subsequence(a[0], all) || subsequence(a[0], long) || len(a[0]) >= 3 && l.ms[other].Kind == l.ms[owner].Kind
}

// subsequence reports whether most letters of a come in the order of b.
func subsequence(a, b string) bool {
	i := 0
	for k := 0; k < len(b) && i < len(a); k++ {
		if a[i] == b[k] {
			i++
		}
	}
	return i == len(a) || i >= 2 && i >= len(a)-1
}

// nicknames joins later uses of a nickname that stands inside a full name.
func (l *linker) nicknames() {
	at := map[string]*form{}
	for _, f := range l.forms {
		if f.class != places {
			at[joined(f.parts)] = f
		}
	}
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form != segun.FormName || m.Kind != segun.Person {
			continue
		}
		first, end := l.nameTokens(m)
		from, to, ok := mention.Nickname(l.View, first, end)
		if !ok {
			continue
		}
		g := l.at(i)
		g.names = append(g.names, segun.NameForm{Text: l.Text(from, to), Form: "alias", Span: l.R.Tokens.Cover(from, to)})
		var parts []string
		for k := from; k < to; k++ {
			if w := fold(l.Word(k)); w != "" && !particles[w] && !articles[w] {
				parts = append(parts, w)
			}
		}
		if f := at[joined(parts)]; f != nil {
			join(g, f.group)
		}
	}
}

// outlet makes the names of the article's own publisher entity 0.
func (l *linker) outlet() {
	p, class := l.R.Doc.Publisher, bodies
	if d := l.R.Doc; (d.Kind == segun.Letter || d.Kind == segun.Post || d.Kind == segun.CommentDoc) && len(d.Authors) > 0 {
		p, class = d.Authors[0], persons
	}
	if p == "" {
		return
	}
	var parts []string
	for _, w := range fields(p) {
		if w = fold(w); w != "" && !articles[w] {
			parts = append(parts, w)
		}
	}
	k := joined(parts)
	for _, f := range l.forms {
		if f.class == class && joined(f.parts) == k {
			f.group.root().outlet = true
		}
	}
}

// openings joins "ORLANDT" to Orlandt Bau GmbH, when one body's name alone opens with the word and no person or place has it. What was taken for a place is the body too
// where it says things and nothing is in or near it: "Brackwater denies it", of Brackwater Utilities.
func (l *linker) openings(all []*form) {
	taken := map[string]bool{}
	for _, f := range l.forms {
		if f.class == persons || f.class == places && !l.saysOnly(f) {
			for _, p := range f.parts {
				taken[p] = true
			}
		}
	}
	index := map[string][]*group{}
	for _, f := range all {
		if g := f.group.root(); f.class == bodies && len(f.parts) > 1 && f.kind == segun.Organisation && !slices.Contains(index[f.parts[0]], g) {
			index[f.parts[0]] = append(index[f.parts[0]], g)
		}
	}
	for _, f := range all {
		if f.class == bodies && f.kind != segun.Organisation || len(f.parts) != 1 || len(f.parts[0]) < 4 || taken[f.parts[0]] {
			continue
		}
		if gs := index[f.parts[0]]; len(gs) == 1 {
			join(gs[0], f.group)
		}
	}
}

// saysOnly reports whether a name that was taken for a place of one word is who says something, and never stands behind a preposition of place.
func (l *linker) saysOnly(f *form) bool {
	if len(f.parts) != 1 {
		return false
	}
	says := false
	for _, i := range f.mentions {
		m := &l.ms[i]
		if m.First > 0 && l.Is(m.First-1, placedBy...) {
			return false
		}
		if h := l.Head(m.Head); l.Rel(m.Head) == segun.RelNsubj && h >= 0 && l.Flags[h]&phrase.CommVerb != 0 {
			says = true
		}
	}
	return says
}

var placedBy = phrase.Hashes("in", "at", "near", "from", "to", "around", "outside", "across", "into", "throughout", "of")
