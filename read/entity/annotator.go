package entity

import (
	"strconv"

	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// Version is raised when the same mentions may give other entities.
const Version = "17"

// Annotator returns the annotator that adds the entities layer to English readings.
func Annotator(lex phrase.Lexicon) segun.Annotator {
	return segun.Annotator{Name: "read/entity", Version: Version, Provides: segun.LayerEntities, Languages: []string{"en"},
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions},
		Run: func(r *segun.Reading) error {
			es, doubts := Join(r, lex)
			r.Entities = es
			r.Doubts = append(r.Doubts, doubts...)
			return nil
		}}
}

// Join returns the entities of a reading and what was doubtful in joining them. Cost is near linear in the mentions.
func Join(r *segun.Reading, lex phrase.Lexicon) (*segun.Entities, []segun.Doubt) {
	l := &linker{View: phrase.NewView(r, lex), ms: r.Mentions.List, group: make([]int, len(r.Mentions.List)), head: map[int]int{}, seatName: map[int]bool{}}
	for i := range l.group {
		l.group[i] = -1
	}
	for i, m := range l.ms {
		if k, ok := l.head[m.Head]; !ok || m.End-m.First > l.ms[k].End-l.ms[k].First {
			l.head[m.Head] = i
		}
	}
	l.inName = make([]int32, l.Len())
	l.names()
	l.initialed()
	l.aliases()
	l.persons()
	l.bodies()
	l.outlet()
	l.parents()
	l.gives = mention.NamesGiven(l.View)
	l.descriptions()
	l.bareOffices()
	l.nominals()
	l.onlyHolder()
	l.headlined()
	l.varied()
	l.together()
	l.offices()
	l.fromTheLand()
	l.seated()
	return l.entities(), l.doubts
}

// linker is the work on one document.
type linker struct {
	*phrase.View
	ms     []segun.Mention
	inName []int32     // token -> the named mention whose name holds it, plus one
	head   map[int]int // head token -> its widest mention
	group  []int       // mention -> index into groups, -1
	groups []*group
	forms  []*form
	alias  map[int]bool // mentions that give another name
	roles  []role
	gives  []mention.Given // the names that somebody gives
	doubts []segun.Doubt
	owners []parent

	seatName  map[int]bool     // names of places that stand for a body that sits there, for seated.go
	bodyForms map[string]*form // the names of bodies, for called.go
	inQuote   []bool           // tokens in quotations, for again.go
}

// group is what will be an entity. Groups are joined by pointing one at the other; root follows.
type group struct {
	n        int // index into groups
	to       *group
	kind     segun.EntityKind
	named    bool
	gender   byte
	forms    []*form
	said     []int        // its mentions so far, while nominals are read
	seen     int          // sentence of its last mention so far, while nominals are read
	outlet   bool         // the article's own
	bare     bool         // introduced by a plural without number or article
	headline bool         // introduced in the headline
	count    *segun.Count // of a group, as introduced
	names    []segun.NameForm
	members  []*group // of several named together
}

// root returns the group that g has been joined into.
func (g *group) root() *group {
	for g.to != nil {
		if g.to.to != nil {
			g.to = g.to.to
		}
		g = g.to
	}
	return g
}

// rooted is root, and nil for nil.
func (g *group) rooted() *group {
	if g == nil {
		return nil
	}
	return g.root()
}

// join makes two groups one; a keeps its kind.
func join(a, b *group) {
	a, b = a.root(), b.root()
	if a == b {
		return
	}
	b.to = a
	a.named = a.named || b.named
	a.outlet = a.outlet || b.outlet
	a.seen = max(a.seen, b.seen)
	a.said = append(a.said, b.said...)
	a.forms = append(a.forms, b.forms...)
	a.names = append(a.names, b.names...)
	if a.gender == 0 {
		a.gender = b.gender
	}
	if a.kind == segun.OtherEntity {
		a.kind = b.kind
	}
}

func (l *linker) newGroup(kind segun.EntityKind, named bool) *group {
	g := &group{n: len(l.groups), kind: kind, named: named}
	l.groups = append(l.groups, g)
	return g
}

// at returns the group of mention i, nil for none.
func (l *linker) at(i int) *group {
	if i < 0 || l.group[i] < 0 {
		return nil
	}
	return l.groups[l.group[i]].root()
}

// entities lays the groups out in the order of their first mentions.
func (l *linker) entities() *segun.Entities {
	out := &segun.Entities{List: []segun.Entity{l.first()}, Of: make([]int, len(l.ms))}
	number := map[*group]int{}
	for i := range l.ms {
		g := l.at(i)
		switch {
		case g == nil:
			out.Of[i] = -1
			continue
		case g.outlet:
			number[g] = 0
		}
		n, ok := number[g]
		if !ok {
			n = len(out.List)
			number[g] = n
			out.List = append(out.List, segun.Entity{ID: "e" + strconv.Itoa(n), Kind: g.kind, Named: g.named})
		}
		out.Of[i] = n
		e := &out.List[n]
		e.Mentions = append(e.Mentions, i)
	}
	for i := range out.List {
		l.describe(&out.List[i], i == 0)
	}
	l.giveRoles(out)
	l.giveMembers(out)
	return out
}

// first is the outlet or writer.
func (l *linker) first() segun.Entity {
	d := l.R.Doc
	e := segun.Entity{ID: "e0", Kind: segun.Outlet, Named: d.Publisher != "", Name: d.Publisher}
	if (d.Kind == segun.Letter || d.Kind == segun.Post || d.Kind == segun.CommentDoc) && len(d.Authors) > 0 {
		e.Kind, e.Named, e.Name = segun.Person, true, d.Authors[0]
	}
	if e.Name == "" {
		e.Name = "the article"
	}
	return e
}
