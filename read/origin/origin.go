package origin

import (
	"slices"
	"strconv"
	"strings"

	"segun"
)

// Version is raised when the same input may give other origins.
const Version = "5"

// Annotator returns the annotator that adds the origins layer.
func Annotator() segun.Annotator {
	return segun.Annotator{Name: "read/origin", Version: Version, Provides: segun.LayerOrigins,
		Requires: []segun.Layer{segun.LayerTags, segun.LayerMentions, segun.LayerEntities, segun.LayerClaims},
		Run: func(r *segun.Reading) error {
			r.Origins = Find(r)
			return nil
		}}
}

// finder groups the claims of one reading.
type finder struct {
	r    *segun.Reading
	byID map[string]int
	body map[string]string // spokesperson -> the body they speak for
	part map[string]string // one of a group -> the group
	out  []segun.Origin
	at   map[string]int // root -> index into out

	citing    map[string]bool // voices of which the article says that they cite somebody
	documents map[string]bool // voices that speak as a document
}

// line is a chain below the outlet, spokespeople replaced by their bodies.
type line struct {
	claim string
	via   []string
	root  string
}

// Find returns the origins of a reading that has mentions, entities and claims.
func Find(r *segun.Reading) *segun.Origins {
	f := &finder{r: r, byID: make(map[string]int, len(r.Entities.List)), body: map[string]string{}, part: map[string]string{}, at: map[string]int{}, citing: map[string]bool{}, documents: map[string]bool{}}
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		f.byID[e.ID] = i
		for k := range e.Roles {
			if o := &e.Roles[k]; o.OfEntity != "" && o.OfEntity != e.ID && speaks(o.Title) && o.Time != "former" {
				f.body[e.ID] = o.OfEntity
			}
		}
	}
	out := &segun.Origins{}
	var lines []line
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		f.note(c)
		if !attributed(c) {
			continue
		}
		l, ok := f.line(c)
		switch {
		case !ok:
			out.Unknown = append(out.Unknown, c.ID)
		case l.root != "e0":
			lines = append(lines, l)
		}
	}
	f.joinParts(lines)
	rests := f.rests(lines)
	for _, l := range lines {
		rule := "read/origin:first voice"
		if root := rests[l.root]; root != "" && !slices.Contains(l.via, root) {
			l.via, l.root, rule = append(l.via, l.root), root, "read/origin:a report that rests on one source"
		}
		f.add(&l, rule)
	}
	out.List = f.out
	f.nameParts(out)
	return out
}

// joinParts gives what one of a group says to the origin of the group, where that speaks too: "the inspectors said", "one of them said".
func (f *finder) joinParts(lines []line) {
	roots := map[string]bool{}
	for i := range lines {
		roots[lines[i].root] = true
	}
	for i := range lines {
		l := &lines[i]
		if g := f.whole(l.root, roots); g != "" && g != l.root && roots[g] && !slices.Contains(l.via, g) {
			f.part[l.root] = g
			l.root = g
		}
	}
}

// nameParts writes into each origin which voices of the reading are parts of it.
func (f *finder) nameParts(out *segun.Origins) {
	for i := range f.r.Entities.List {
		id := f.r.Entities.List[i].ID
		if at, ok := f.at[f.part[id]]; ok {
			out.List[at].Parts = append(out.List[at].Parts, id)
		}
	}
}

// whole returns the group that an unnamed voice is part of by its own words, "one of them"; "" for none. Where it is left open who "they" are, it is the group that spoke last.
func (f *finder) whole(id string, roots map[string]bool) string {
	e := &f.r.Entities.List[f.byID[id]]
	if e.Named {
		return ""
	}
	list := f.r.Mentions.List
	for _, m := range e.Mentions { // the first may be the "me" of a headline
		for k := m + 1; k < len(list) && list[k].Span.Start < list[m].Span.End; k++ {
			in := &list[k]
			if in.Span.End != list[m].Span.End || in.First == 0 || f.r.Tags.Lemma[in.First-1] != "of" || f.r.Tags.UPOS[list[m].Head] == segun.NOUN || f.r.Tags.UPOS[list[m].Head] == segun.PROPN {
				continue
			}
			g := f.r.EntityOf(k)
			if g < 0 && in.Form == segun.FormPronoun {
				g = f.spokeBefore(m, roots)
			}
			if g >= 0 && f.r.Entities.List[g].Kind == segun.Group {
				return f.r.Entities.List[g].ID
			}
		}
	}
	if len(e.Mentions) > 0 && f.oneOfSeveral(&list[e.Mentions[0]]) {
		if g := f.countedBefore(e.Mentions[0], roots); g >= 0 {
			return f.r.Entities.List[g].ID
		}
	}
	return ""
}

// spokeBefore returns the group among roots that is named last before a mention, in its sentence or the two before; -1 for none.
func (f *finder) spokeBefore(m int, roots map[string]bool) int {
	list := f.r.Mentions.List
	at := f.r.Tokens.SentenceOf(list[m].First)
	for k := m - 1; k >= 0 && f.r.Tokens.SentenceOf(list[k].First) >= at-2; k-- {
		if g := f.r.EntityOf(k); g > 0 && f.r.Entities.List[g].Kind == segun.Group && roots[f.r.Entities.List[g].ID] {
			return g
		}
	}
	return -1
}

// attributed reports whether a claim is what somebody below the outlet says.
func attributed(c *segun.Claim) bool {
	return c.Grain != "role" && len(c.Chain) > 1 && c.Chain[0].Kind != segun.VoiceCommenter && c.Status != "declined_to_comment" && c.Status != "referred"
}

// speaks reports whether a title is of one who speaks for others.
func speaks(title string) bool {
	for _, w := range [...]string{"spokesman", "spokeswoman", "spokesperson", "press officer", "press secretary"} {
		if strings.HasSuffix(title, w) {
			return true
		}
	}
	return false
}

// line returns the voices of a claim below the outlet; false where one of them is not known.
func (f *finder) line(c *segun.Claim) (line, bool) {
	l := line{claim: c.ID}
	for _, v := range c.Chain[1:] {
		if _, known := f.byID[v.Entity]; !known || v.Kind == segun.VoiceUnspecified {
			return l, false
		}
		id := v.Entity
		if b := f.body[id]; b != "" {
			id = b
		}
		if l.root != "" && l.root != id {
			l.via = append(l.via, l.root)
		}
		l.root = id
	}
	if n := len(l.via); n > 0 && f.share(l.root) {
		l.root, l.via = l.via[n-1], l.via[:n-1]
	}
	l.via = slices.DeleteFunc(l.via, func(id string) bool { return id == l.root || id == "e0" })
	return l, true
}

// share reports whether a voice is a part of those whom a poll has asked: "twelve percent", "64%". It is the poll that knows what they say.
func (f *finder) share(id string) bool {
	for _, k := range f.r.Entities.List[f.byID[id]].Mentions {
		t := f.r.Mentions.List[k].Head
		if w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text); w == "%" || strings.EqualFold(w, "percent") || strings.EqualFold(w, "cent") || strings.HasSuffix(w, "%") {
			return true
		}
	}
	return false
}

// rests returns, for each outlet or document that the article says to cite one source and no other, the root of what it cites.
func (f *finder) rests(lines []line) map[string]string {
	out := map[string]string{}
	several := map[string]bool{}
	for i := range lines {
		l := &lines[i]
		if len(l.via) == 0 {
			continue
		}
		who := l.via[0]
		if old := out[who]; old != "" && old != l.root {
			several[who] = true
		}
		out[who] = l.root
	}
	for who, root := range out { // each is judged by itself: the order does not matter
		if several[who] || !f.report(who) || f.person(root) && !f.cites(who) {
			delete(out, who)
		}
	}
	return out
}

// report reports whether an entity is an outlet or a document, which knows what it says from somebody: by its kind, or as one that cites and is
// no person.
func (f *finder) report(id string) bool {
	switch f.r.Entities.List[f.byID[id]].Kind {
	case segun.Outlet:
		return true
	case segun.Person, segun.Group:
	default:
		if f.cites(id) {
			return true
		}
	}
	return f.documents[id]
}

// note notes who cites somebody in a claim, and who speaks in it as a document.
func (f *finder) note(c *segun.Claim) {
	for k := range c.Chain {
		v := &c.Chain[k]
		if v.Kind == segun.VoiceDocument {
			f.documents[v.Entity] = true
		}
		if k > 0 && k+1 < len(c.Chain) && c.Chain[k+1].Rule == "citing" {
			f.citing[v.Entity] = true
		}
	}
}

// person reports whether an entity is a named person.
func (f *finder) person(id string) bool {
	e := &f.r.Entities.List[f.byID[id]]
	return e.Kind == segun.Person && e.Named
}

// cites reports whether the article says that an entity cites somebody, in these words.
func (f *finder) cites(id string) bool { return f.citing[id] }

// add books a claim for its origin.
func (f *finder) add(l *line, rule string) {
	k, ok := f.at[l.root]
	if !ok {
		k = len(f.out)
		f.at[l.root] = k
		o := segun.Origin{ID: "o" + strconv.Itoa(k+1), Root: l.root, Rule: rule}
		o.People, o.Named = f.people(l.root)
		f.out = append(f.out, o)
	}
	o := &f.out[k]
	o.Claims = append(o.Claims, l.claim)
	if o.Rule != rule && rule != "read/origin:first voice" {
		o.Rule = rule
	}
	for _, id := range l.via {
		if !slices.Contains(o.Via, id) {
			o.Via = append(o.Via, id)
		}
	}
}

// people says how many people stand behind a root, nil where the text does not say, and how many of them are named.
func (f *finder) people(id string) (*segun.Count, int) {
	e := &f.r.Entities.List[f.byID[id]]
	switch e.Kind {
	case segun.Person:
		if e.Named {
			return &segun.Count{Min: 1, Max: 1}, 1
		}
		return &segun.Count{Min: 1, Max: 1}, 0
	case segun.Group:
		return e.Count, f.members(e)
	}
	return nil, 0
}

// members counts the named people inside the words for a group: "Ana Ruiz and two other inspectors".
func (f *finder) members(e *segun.Entity) int {
	most := 0
	list := f.r.Mentions.List
	for _, m := range e.Mentions {
		n := 0
		for k := m + 1; k < len(list) && list[k].Span.Start < list[m].Span.End; k++ {
			if list[k].Kind == segun.Person && list[k].Form == segun.FormName && list[m].Span.Contains(list[k].Span) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}
