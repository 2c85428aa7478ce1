package claim

import (
	"sort"
	"strconv"

	"segun"
	"segun/data"
	"segun/internal/model"
)

// Version is raised when the same input may give other claims.
const Version = "1"

// Annotator returns the annotator that adds the claims layer for a language with tables.
func Annotator(lang string) (segun.Annotator, error) {
	rows, err := data.Table(lang + "/sources.tsv")
	if err != nil {
		return segun.Annotator{}, err
	}
	heads := map[uint64]segun.VoiceKind{}
	for _, r := range rows {
		if len(r) >= 2 {
			heads[model.String(r[0])] = voiceKinds[r[1]]
		}
	}
	return segun.Annotator{Name: "read/claim", Version: Version, Provides: segun.LayerClaims,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions,
			segun.LayerEntities, segun.LayerAttributions, segun.LayerCoreference},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			m := &maker{r: r, heads: heads}
			r.Claims = &segun.Claims{List: m.claims()}
			return nil
		}}, nil
}

var voiceKinds = map[string]segun.VoiceKind{"anonymous": segun.VoiceAnonymous, "collective": segun.VoiceCollective, "document": segun.VoiceDocument}

// maker makes the claims of one reading.
type maker struct {
	r     *segun.Reading
	heads map[uint64]segun.VoiceKind // what sort of voice an unnamed head noun is
	out   []segun.Claim
	cited map[int]int // attribution -> the one by which its source cites another, and back as a negative
}

func (m *maker) claims() []segun.Claim {
	m.cited = m.citations()
	for i := range m.r.Attributions.List {
		m.attributed(i)
	}
	m.own()
	m.doubts()
	sort.SliceStable(m.out, func(i, j int) bool {
		a, b := &m.out[i], &m.out[j]
		if x, y := opening(a), opening(b); x != y {
			return x < y
		}
		return len(a.Chain) < len(b.Chain)
	})
	for i := range m.out {
		m.out[i].ID = "c" + strconv.Itoa(i+1)
	}
	return m.out
}

// attributed makes the claim of one attribution, unless an attribution inside it says all of it.
func (m *maker) attributed(i int) {
	list := m.r.Attributions.List
	a := &list[i]
	if len(a.Content) == 0 && (a.Act != "decline" && a.Act != "refer" || len(a.Cue) == 0) {
		return
	}
	if m.bare(a) {
		return
	}
	if _, used := m.cited[^i]; used {
		return // "citing three inspectors" is part of the sourcing of what it goes with
	}
	for j := range list {
		if list[j].Inside == i && covers(&list[j], a) {
			return
		}
	}
	var levels []int
	for k := i; k >= 0 && len(levels) < 20; k = list[k].Inside {
		levels = append(levels, k)
	}
	at := a.Cue
	if len(a.Content) > 0 {
		at = a.Content
	}
	sec := m.r.Doc.SectionAt(at[0].Start)
	c := segun.Claim{Grain: "main", Content: a.Content, Quote: a.Quote, Act: a.Act, Rule: "read/attribution:" + a.Rule}
	c.Chain = append(c.Chain, m.writer(sec))
	for k := len(levels) - 1; k >= 0; k-- {
		c.Chain = append(c.Chain, m.voice(&list[levels[k]]))
		if j, ok := m.cited[levels[k]]; ok {
			c.Chain = append(c.Chain, m.citedVoice(&list[j]))
			c.Span = c.Span.Cover(list[j].Cue[0]).Cover(list[j].Content[0])
		}
	}
	for _, p := range [...][]segun.Span{a.Source, a.Cue, a.Content} {
		for _, s := range p {
			c.Span = c.Span.Cover(s)
		}
	}
	m.finish(&c, sec, a)
}

// opening is where a claim's content starts, or the claim when it has none.
func opening(c *segun.Claim) uint32 {
	if len(c.Content) > 0 {
		return c.Content[0].Start
	}
	return c.Span.Start
}

// bare reports whether all that is said is one pronoun ("we believe it"): nothing that can be shown by itself.
func (m *maker) bare(a *segun.Attribution) bool {
	if len(a.Content) != 1 {
		return false
	}
	t := m.r.Tokens.At(a.Content[0].Start)
	return t < len(m.r.Tokens.Tokens) && m.r.Tokens.Tokens[t].Span.End >= a.Content[0].End && m.r.Tags.UPOS[t] == segun.PRON
}

// covers reports whether the words of an inner attribution make up nearly all that the outer says.
func covers(inner, outer *segun.Attribution) bool {
	size := func(ss []segun.Span) (n int) {
		for _, s := range ss {
			n += s.Len()
		}
		return n
	}
	return 10*(size(inner.Source)+size(inner.Cue)+size(inner.Content)) >= 8*size(outer.Content)
}

// writer is level 0 of a chain: the outlet, a letter's writer, or a reader who comments.
func (m *maker) writer(sec int) segun.Voice {
	v := segun.Voice{Entity: "e0", Kind: segun.VoiceOutlet, Rule: "own voice"}
	if sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment {
		v.Kind, v.Entity = segun.VoiceCommenter, m.commenter(sec)
		return v
	}
	switch m.r.Doc.Kind {
	case segun.Letter, segun.StatementDoc, segun.Post, segun.CommentDoc:
		v.Kind = segun.VoiceWriter
	}
	return v
}

// commenter returns the entity of a comment's author, "" when there is none.
func (m *maker) commenter(sec int) string {
	name := m.r.Doc.Sections[sec].Author
	if name == "" {
		return ""
	}
	for i := range m.r.Entities.List {
		if e := &m.r.Entities.List[i]; e.Name == name {
			return e.ID
		}
	}
	return ""
}

// voice is one level below the outlet.
func (m *maker) voice(a *segun.Attribution) segun.Voice {
	v := segun.Voice{Kind: segun.VoiceUnspecified, Spans: a.Source, Cues: a.Cue, Rule: a.Rule}
	if len(a.Source) == 0 {
		return v
	}
	v.Kind = segun.VoiceAnonymous
	if a.Speaker < 0 {
		return v
	}
	men := &m.r.Mentions.List[a.Speaker]
	if e := m.r.EntityOf(a.Speaker); e >= 0 {
		ent := &m.r.Entities.List[e]
		v.Entity = ent.ID
		if ent.Named {
			v.Kind = segun.VoiceNamed
			return v
		}
		if ent.Kind == segun.Group || ent.Kind == segun.Organisation || ent.Kind == segun.Outlet || ent.Kind == segun.Place {
			v.Kind = segun.VoiceCollective
		}
	}
	if k, ok := m.heads[model.String(m.r.Tags.Lemma[men.Head])]; ok {
		v.Kind = k
	}
	return v
}

// finish derives the other fields and keeps the claim.
func (m *maker) finish(c *segun.Claim, sec int, a *segun.Attribution) {
	if sec >= 0 {
		s := &m.r.Doc.Sections[sec]
		c.Section = s.ID
		if s.Kind == segun.Headline {
			c.Flags = append(c.Flags, "headline")
		}
	}
	if c.Act == "" {
		c.Act = "assert"
	}
	head := m.head(c.Content)
	c.Polarity = m.polarity(head)
	c.Realis = m.realis(c.Act, head, c.Polarity, len(c.Chain) > 1)
	c.Status = status(c)
	c.About = m.about(c, a)
	m.out = append(m.out, *c)
}

// about lists the named entities that the content mentions, in text order, the speaker left out.
func (m *maker) about(c *segun.Claim, a *segun.Attribution) []string {
	speaker := ""
	if len(c.Chain) > 1 {
		speaker = c.Chain[len(c.Chain)-1].Entity
	}
	var out []string
	seen := map[string]bool{speaker: true, "e0": true}
	for _, s := range c.Content {
		i := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= s.Start })
		for ; i < len(m.r.Mentions.List) && m.r.Mentions.List[i].Span.Start < s.End; i++ {
			e := m.r.Entities.Of[i]
			if e < 0 || !m.r.Entities.List[e].Named || seen[m.r.Entities.List[e].ID] {
				continue
			}
			seen[m.r.Entities.List[e].ID] = true
			out = append(out, m.r.Entities.List[e].ID)
		}
	}
	return out
}
