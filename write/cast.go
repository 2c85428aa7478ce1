package write

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"segun"
)

// source is one origin as the digest shows it: a voice, whom it comes through, and what it says in the article.
type source struct {
	entity *segun.Entity // nil when the voice is nobody that the text tells apart
	label  string        // the text's words, shown where there is no entity
	kind   segun.VoiceKind
	detail string   // more of the words for an unnamed voice: why it is not named
	via    []string // the voices that pass on all of it, outermost first
	people *segun.Count
	first  uint32
	claims int      // how many rest on it
	says   []saying // without accusations, replies to them and non-answers
}

// cast is who speaks in a document. Every list is in text order.
type cast struct {
	sources  []*source
	accuses  []accusation
	silent   []*segun.Claim // asked, and gave no answer
	nameless []*segun.Claim // said by nobody whom the text names
	own      []*segun.Claim // the outlet's own
	writer   bool           // the text is a writer's (a letter), not an outlet's
	by       map[string]*segun.Claim
	of       map[*segun.Claim]*source
	text     string
	ids      bool            // whether sayings carry the IDs of their claims
	speech   map[uint32]bool // where cues start that only say that somebody says something
}

// gatherer sorts the claims of one reading.
type gatherer struct {
	cast
	r        *segun.Reading
	entities map[string]*segun.Entity
	origins  map[string]*segun.Origin // by claim
	known    map[string]*source       // by root
	comments map[string]bool
	titles   map[string]bool
	answers  map[string][]*segun.Claim     // by the claim that they answer
	whom     map[uint32]*segun.Attribution // by where the cue starts: those that point at somebody
}

// gather sorts the article's claims by the first voice that they all come through. Left out are comments, for nothing in them counts for the
// article; offices and aliases, which the digest shows with their people; and headlines that the title repeats. With ids set,
// sayings carry the IDs of their claims.
func gather(r *segun.Reading, ids bool) cast {
	g := gatherer{r: r, entities: byID(r), origins: map[string]*segun.Origin{}, known: map[string]*source{},
		comments: commentSections(r.Doc), titles: titleSections(r.Doc), answers: map[string][]*segun.Claim{}, whom: pointing(r)}
	g.by, g.of, g.text, g.speech = map[string]*segun.Claim{}, map[*segun.Claim]*source{}, r.Doc.Text, plainSpeech(r)
	g.ids = ids
	if r.Claims == nil {
		return g.cast
	}
	g.lineage()
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		g.by[c.ID] = c
		for _, id := range c.Answers {
			g.answers[id] = append(g.answers[id], c)
		}
	}
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; g.counts(c) {
			g.place(c)
		}
	}
	g.finish()
	return g.cast
}

// plainSpeech returns where the cues of plain speech start: "said", "told", "according to".
func plainSpeech(r *segun.Reading) map[uint32]bool {
	out := map[uint32]bool{}
	if r.Attributions == nil {
		return out
	}
	for i := range r.Attributions.List {
		a := &r.Attributions.List[i]
		switch a.Class {
		case "say", "inform", "write", "speak", "according":
			for _, s := range a.Cue {
				out[s.Start] = true
			}
		}
	}
	return out
}

// lineage indexes the origins by the claims that rest on them.
func (g *gatherer) lineage() {
	if g.r.Origins == nil {
		return
	}
	for i := range g.r.Origins.List {
		o := &g.r.Origins.List[i]
		for _, id := range o.Claims {
			g.origins[id] = o
		}
	}
}

// counts reports whether a claim is one of the article's.
func (g *gatherer) counts(c *segun.Claim) bool {
	return len(c.Chain) > 0 && c.Grain != "role" && !g.comments[c.Section] && !g.titles[c.Section] && c.Chain[0].Kind != segun.VoiceCommenter
}

// place puts a claim in the one list in which the digest shows it.
func (g *gatherer) place(c *segun.Claim) {
	last := &c.Chain[len(c.Chain)-1]
	var s *source
	if len(c.Chain) > 1 && last.Kind != segun.VoiceUnspecified && !g.vague(c, last) {
		s = g.source(c, last)
		g.of[c] = s
	}
	switch {
	case c.Status == "alleged":
		g.accuses = append(g.accuses, accusation{claim: c, source: s, says: g.told(c, s)})
	case s == nil && len(c.Chain) == 1:
		g.own = append(g.own, c)
		g.writer = g.writer || c.Chain[0].Kind == segun.VoiceWriter
	case c.Status == "declined_to_comment" || c.Status == "referred":
		g.silent = append(g.silent, c)
	case s == nil:
		g.nameless = append(g.nameless, c)
	case !g.replies(c):
		s.says = append(s.says, g.told(c, s))
	}
}

// vague reports whether a voice is a lone word like "they" that stands for nobody the reading could tell.
func (g *gatherer) vague(c *segun.Claim, v *segun.Voice) bool {
	if g.entities[v.Entity] != nil || g.origins[c.ID] != nil {
		return false
	}
	label := Plain(said(g.r.Doc.Text, v.Spans))
	if label == "" {
		return true
	}
	if t := g.r.Tokens; t != nil && g.r.Tags != nil && !strings.Contains(label, " ") {
		k := t.At(v.Spans[0].Start)
		return k < len(g.r.Tags.UPOS) && g.r.Tags.UPOS[k] == segun.PRON
	}
	return false
}

// replies reports whether a claim is shown as the reply to an accusation.
func (g *gatherer) replies(c *segun.Claim) bool {
	return slices.ContainsFunc(c.Answers, func(id string) bool {
		a := g.by[id]
		return a != nil && a.Status == "alleged" && g.counts(a)
	})
}

// source finds or adds the source that c comes from: the root of its origin, or else the voice itself. A voice that the text tells apart by nothing
// but its words is the same only where those are the very same words.
func (g *gatherer) source(c *segun.Claim, v *segun.Voice) *source {
	root, o := v.Entity, g.origins[c.ID]
	if o != nil && g.entities[o.Root] != nil {
		root = o.Root
	}
	e, key := g.entities[root], root
	switch {
	case o != nil:
		key = "o " + o.ID
	case e == nil && len(v.Spans) > 0:
		key = "? " + strconv.Itoa(int(v.Spans[0].Start))
	}
	s := g.known[key]
	if s == nil {
		s = &source{entity: e, label: Plain(said(g.r.Doc.Text, v.Spans)), kind: v.Kind, first: c.Span.Start}
		g.known[key] = s
		g.sources = append(g.sources, s)
	}
	if o != nil && o.People != nil {
		s.people = o.People
	}
	s.claims++
	s.first = min(s.first, c.Span.Start)
	s.explain(g.r, v)
	return s
}

// explain keeps what the words for an unnamed voice say beyond naming it: why it is not named, how it knows.
func (s *source) explain(r *segun.Reading, v *segun.Voice) {
	if s.entity == nil || s.entity.Named || r.Mentions == nil {
		return
	}
	for _, w := range v.Spans {
		m := mentionFrom(r, w.Start, s.entity.ID)
		if m == nil || m.Span.End >= w.End {
			continue
		}
		more := Plain(strings.Trim(wordsAt(r.Doc.Text, segun.Span{Start: m.Span.End, End: w.End}), ", "))
		if wordsIn(more) > 3 && len(more) > len(s.detail) && !s.counted(more) {
			s.detail = more
		}
	}
}

// mentionFrom returns the mention of an entity that starts at a place, or nil.
func mentionFrom(r *segun.Reading, start uint32, id string) *segun.Mention {
	list := r.Mentions.List
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= start })
	for ; i < len(list) && list[i].Span.Start == start; i++ {
		if e := r.EntityOf(i); e >= 0 && r.Entities.List[e].ID == id {
			return &list[i]
		}
	}
	return nil
}

// counted reports whether words only tell the parts of a group, which its count shows.
func (s *source) counted(words string) bool {
	c := s.entity.Count
	return c != nil && len(c.Parts) > 1 && wordsIn(words) <= 3*len(c.Parts)
}

// passers names the voices that pass a claim on from its source to the outlet, and the one that only speaks for the source, "" for none.
func (g *gatherer) passers(c *segun.Claim, s *source) (via []string, by string) {
	last, o := len(c.Chain)-1, g.origins[c.ID]
	for i := 1; i <= last; i++ {
		v := &c.Chain[i]
		if v.Kind == segun.VoiceUnspecified && i < last {
			continue // "has reportedly asked": nobody who could be named passes it on, and the cue is shown
		}
		name := voiceName(g.r, g.entities, v)
		switch {
		case s == nil || s.entity == nil:
			if i < last {
				via = append(via, name)
			}
		case v.Entity == s.entity.ID || name == s.called():
		case i == last && o != nil && !slices.Contains(o.Via, v.Entity):
			by = name
		default:
			via = append(via, name)
		}
	}
	return via, by
}

// told is what a claim of a source says, with who passes it on.
func (g *gatherer) told(c *segun.Claim, s *source) saying {
	via, by := g.passers(c, s)
	out := g.saying(c, via)
	out.by = by
	return out
}

// voiceName is what a voice is shown as: its name, or the text's own words between marks.
func voiceName(r *segun.Reading, entities map[string]*segun.Entity, v *segun.Voice) string {
	if e := entities[v.Entity]; e != nil && nameOf(e) != "" {
		return nameOf(e)
	}
	if w := Plain(said(r.Doc.Text, v.Spans)); w != "" {
		return "“" + unquoted(w) + "”"
	}
	return "somebody not named"
}

// finish joins what is said in one breath, finds whom a source comes through, and ties replies to accusations.
func (g *gatherer) finish() {
	slices.SortStableFunc(g.sources, func(a, b *source) int { return cmp.Compare(a.first, b.first) })
	for _, s := range g.sources {
		g.through(s)
		s.says = breaths(g.r.Doc.Text, s.says)
	}
	for i := range g.accuses {
		g.reply(&g.accuses[i])
	}
}

// known reports whether a source that is not named is told of as one whom readers know, by an office or by whose it is: "the minister" of an answer is the same one when the outlet cites him itself.
func (s *source) known() bool {
	first, _, _ := strings.Cut(s.called(), " ")
	switch strings.ToLower(first) {
	case "the", "its", "his", "her", "their", "our", "my":
		return true
	}
	return false
}

// through moves the voices that pass on what a source says from its sayings to the source: those of the saying that brings it up, for whoever is not
// named is heard through them from then on; for a source that is named or known only where they pass on everything.
func (g *gatherer) through(s *source) {
	if len(s.says) == 0 {
		return
	}
	via := s.says[0].via
	for _, x := range s.says {
		if (s.named() || s.known()) && !slices.Equal(x.via, via) {
			return
		}
	}
	if s.known() {
		for i := range g.accuses {
			if a := &g.accuses[i]; a.source == s && !slices.Equal(a.says.via, via) {
				return // "The minister says you hid it": by the outlet's own word, whoever else quotes him
			}
		}
	}
	s.via = via
	for i := range s.says {
		if slices.Equal(s.says[i].via, via) {
			s.says[i].via = nil
		}
	}
}

func commentSections(d *segun.Document) map[string]bool {
	out := map[string]bool{}
	for _, s := range d.Sections {
		if s.Kind == segun.Comment {
			out[s.ID] = true
		}
	}
	return out
}

// titleSections returns the headlines that the document's title repeats.
func titleSections(d *segun.Document) map[string]bool {
	out := map[string]bool{}
	title := Plain(d.Title)
	for _, s := range d.Sections {
		if s.Kind == segun.Headline && title != "" && Plain(wordsAt(d.Text, s.Span)) == title {
			out[s.ID] = true
		}
	}
	return out
}
