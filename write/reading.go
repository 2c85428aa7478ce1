package write

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
)

// Schema names the contract that [JSON] writes. Additions are free; a changed field raises the number.
const Schema = "segun.reading/1"

// The types below are the contract: their fields, in this order, are what programs read. An array is never
// null, an absent span is left out, and an optional string that is not known is left out.

type reading struct {
	Schema    string     `json:"schema"`
	Document  document   `json:"document"`
	Sections  []section  `json:"sections"`
	Entities  []entity   `json:"entities"`
	Claims    []claim    `json:"claims"`
	Origins   []origin   `json:"origins"`
	NoOrigin  []string   `json:"unknown_origin"` // IDs of attributed claims whose lineage the text does not give
	Times     []when     `json:"times"`
	Order     []order    `json:"order"`
	Places    []place    `json:"places"`
	Events    []event    `json:"events"`
	Relations []relation `json:"relations"`
	Doubts    []doubt    `json:"doubts"`

	// Only where lists were asked: their word on names of the text, and which lists.
	Listed []listedLine   `json:"listed,omitzero"`
	Lists  []searchedLine `json:"lists_searched,omitzero"`

	Maker maker `json:"maker"`
}

type document struct {
	ID             string   `json:"id"`
	From           string   `json:"from"`
	Title          string   `json:"title,omitempty"`
	URL            string   `json:"url,omitempty"`
	Publisher      string   `json:"publisher,omitempty"`
	Authors        []string `json:"authors"`
	Published      string   `json:"published,omitempty"`
	PublishedBasis string   `json:"published_basis"`
	Lang           string   `json:"lang"`
	Kind           string   `json:"kind"`
	Text           string   `json:"text"`
}

// span is embedded where the contract has start and end beside other fields. Both are left out when absent.
type span struct {
	Start *uint32 `json:"start,omitempty"`
	End   *uint32 `json:"end,omitempty"`
}

type section struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	span
	Author     string `json:"author,omitempty"`      // ID of an entity
	AuthorName string `json:"author_name,omitempty"` // as the page displays it
	Parent     string `json:"parent,omitempty"`
}

type entity struct {
	ID       string     `json:"id"`
	Kind     string     `json:"kind"`
	Named    bool       `json:"named"`
	Name     string     `json:"name"`
	Names    []nameForm `json:"names"`
	Count    *count     `json:"count,omitempty"`
	Members  []string   `json:"members,omitempty"`   // of several who are named together
	Why      string     `json:"anonymity,omitempty"` // why one without a name is not named, in the words of the text
	Roles    []role     `json:"roles"`
	Mentions []mention  `json:"mentions"`
}

type nameForm struct {
	Text string `json:"text"`
	Form string `json:"form"`
}

// count leaves max out when the text gives no upper bound.
type count struct {
	Min   int         `json:"min"`
	Max   int         `json:"max,omitempty"`
	Parts []countPart `json:"parts"`
}

type countPart struct {
	Text string `json:"text"`
	Min  int    `json:"min"`
	Max  int    `json:"max,omitempty"`
}

type role struct {
	Title     string  `json:"title"`
	Of        *roleOf `json:"of,omitempty"`
	Qualifier string  `json:"qualifier,omitempty"`
	Time      string  `json:"time"`
	span
}

type roleOf struct {
	Text   string `json:"text"`
	Entity string `json:"entity,omitempty"`
}

type mention struct {
	span
	Form string `json:"form"`
}

type claim struct {
	ID      string `json:"id"`
	Section string `json:"section"`
	Grain   string `json:"grain"`
	span
	Content  []span   `json:"content"`
	Chain    []voice  `json:"chain"`
	Act      string   `json:"act"`
	Polarity string   `json:"polarity"`
	Realis   string   `json:"realis"`
	Status   string   `json:"status"`
	Quote    string   `json:"quote"`
	About    []string `json:"about"`
	Accused  []string `json:"accused,omitzero"` // of claims that accuse: whom; empty where the text does not say
	Time     *moment  `json:"time,omitempty"`
	Answers  []string `json:"answers"` // IDs of the claims that this one replies to
	Flags    []string `json:"flags"`
	Rule     string   `json:"rule"`
}

// moment is a date with the words that give it, and how it was worked out.
type moment struct {
	EDTF string `json:"edtf"`
	span
	Basis string `json:"basis,omitempty"`
}

// voice has nil spans and cues at level 0, which leaves them out; deeper levels always have both.
type voice struct {
	Entity string `json:"entity,omitempty"`
	Voice  string `json:"voice"`
	Spans  []span `json:"spans,omitzero"`
	Cues   []span `json:"cues,omitzero"`
	Rule   string `json:"rule,omitempty"`
}

// when leaves edtf out where an expression only orders ("hours before the vote").
type when struct {
	span
	Text  string `json:"text"`
	EDTF  string `json:"edtf,omitempty"`
	Basis string `json:"basis"`
	Order string `json:"order,omitempty"` // "before" or "after"
	Rule  string `json:"rule,omitempty"`
}

type place struct {
	Entity string `json:"entity"`
	span
}

type doubt struct {
	span
	Code    string `json:"code"`
	Message string `json:"message"`
}

type maker struct {
	Segun      string            `json:"segun"`
	Annotators map[string]string `json:"annotators"`
	Models     map[string]string `json:"models"`
}

// JSON writes r as one JSON object on one line, ending in a newline, in the form that [Schema] names.
//
// Offsets are byte offsets into document.text, half-open. A layer that has not run gives empty arrays. The
// same reading gives the same bytes. The error is a *[Misfit], and nothing is written, when a layer holds a span that
// lies outside the text or off a rune boundary: a fact whose words cannot be shown must not leave the program.
// Any other error is the writer's.
func JSON(w io.Writer, r *segun.Reading, version string) error { return JSONWith(w, r, version, nil) }

// JSONWith is JSON with the names that lists hold too, in fields of their own; all other fields are the same with them and without.
func JSONWith(w io.Writer, r *segun.Reading, version string, m *Marks) error {
	b := builder{text: r.Doc.Text}
	out := reading{
		Schema:    Schema,
		Document:  b.document(r),
		Sections:  b.sections(r),
		Entities:  b.entities(r),
		Claims:    b.claims(r),
		Origins:   b.origins(r),
		NoOrigin:  unknownOrigin(r),
		Times:     b.times(r),
		Order:     b.order(r),
		Places:    b.places(r),
		Events:    b.events(r),
		Relations: b.relations(r),
		Doubts:    b.doubts(r),
		Maker:     b.maker(r, version),
	}
	out.Listed, out.Lists = b.marks(m)
	if b.misfit != nil {
		return b.misfit
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// builder turns root types into the contract's and keeps the first span that does not fit the text.
type builder struct {
	text   string
	misfit *Misfit
}

// Misfit is a span that does not fit the text it is said to be in: a fault of the program, not of the text.
type Misfit struct {
	What string // "claim c7"
	Span segun.Span
	Len  int // of the text, in bytes
}

// Error names the place and the span.
func (m *Misfit) Error() string {
	return fmt.Sprintf("write: %s: span [%d,%d) is not on character borders of a text of %d bytes", m.What, m.Span.Start, m.Span.End, m.Len)
}

// span checks s against the text. what and id name the place for the error.
func (b *builder) span(s segun.Span, what, id string) span {
	if s.Start == s.End {
		return span{}
	}
	if !fits(s, b.text) {
		if b.misfit == nil {
			b.misfit = &Misfit{What: what + " " + id, Span: s, Len: len(b.text)}
		}
		return span{}
	}
	return span{&s.Start, &s.End}
}

// spans drops absent ones and never returns nil.
func (b *builder) spans(list []segun.Span, what, id string) []span {
	out := make([]span, 0, len(list))
	for _, s := range list {
		if s.Start != s.End {
			out = append(out, b.span(s, what, id))
		}
	}
	return out
}

// fits reports whether s lies inside text, on rune boundaries.
func fits(s segun.Span, text string) bool {
	return s.Start <= s.End && int(s.End) <= len(text) && border(text, s.Start) && border(text, s.End)
}

func border(text string, off uint32) bool {
	return int(off) == len(text) || utf8.RuneStart(text[off])
}

func (b *builder) document(r *segun.Reading) document {
	d := r.Doc
	out := document{
		ID: string(d.ID), From: d.From, Title: d.Title, URL: d.URL, Publisher: d.Publisher,
		Authors: list(d.Authors), Published: d.Published, PublishedBasis: string(d.Basis),
		Lang: language(r), Kind: string(d.Kind), Text: d.Text,
	}
	if out.PublishedBasis == "" {
		out.PublishedBasis = string(segun.PublishedUnknown)
	}
	if out.Kind == "" {
		out.Kind = string(segun.Article)
	}
	return out
}

// language is what the text was found to be in, or else what the document declares, or else "und".
func language(r *segun.Reading) string {
	if r.Language != nil && r.Language.Code != "" {
		return r.Language.Code
	}
	if r.Doc.Lang != "" {
		return r.Doc.Lang
	}
	return "und"
}

func (b *builder) sections(r *segun.Reading) []section {
	out := make([]section, 0, len(r.Doc.Sections))
	authors := commenters(r)
	for _, s := range r.Doc.Sections {
		out = append(out, section{
			ID: s.ID, Kind: string(s.Kind), span: b.span(s.Span, "section", s.ID),
			Author: authors[s.ID], AuthorName: s.Author, Parent: s.Parent,
		})
	}
	return out
}

// commenters maps a comment's section to the entity that speaks in it, as its claims say.
func commenters(r *segun.Reading) map[string]string {
	out := map[string]string{}
	if r.Claims == nil {
		return out
	}
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if len(c.Chain) == 0 || c.Chain[0].Kind != segun.VoiceCommenter {
			continue
		}
		if _, ok := out[c.Section]; !ok {
			out[c.Section] = c.Chain[0].Entity
		}
	}
	return out
}

func (b *builder) entities(r *segun.Reading) []entity {
	if r.Entities == nil {
		return []entity{}
	}
	out := make([]entity, 0, len(r.Entities.List))
	also := pronouns(r)
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		out = append(out, entity{
			ID: e.ID, Kind: string(e.Kind), Named: e.Named, Name: e.Name,
			Names: nameForms(e.Names), Count: counts(e.Count), Members: e.Members, Why: e.Anonymity, Roles: b.roles(e), Mentions: b.mentions(r, e, also[i]),
		})
	}
	return out
}

func nameForms(names []segun.NameForm) []nameForm {
	out := make([]nameForm, 0, len(names))
	for _, n := range names {
		out = append(out, nameForm{n.Text, n.Form})
	}
	return out
}

func counts(c *segun.Count) *count {
	if c == nil {
		return nil
	}
	out := &count{Min: c.Min, Max: c.Max, Parts: make([]countPart, 0, len(c.Parts))}
	for _, p := range c.Parts {
		out.Parts = append(out.Parts, countPart{p.Text, p.Min, p.Max})
	}
	return out
}

func (b *builder) roles(e *segun.Entity) []role {
	out := make([]role, 0, len(e.Roles))
	for _, r := range e.Roles {
		o := role{Title: r.Title, Qualifier: r.Qualifier, Time: r.Time, span: b.span(r.Span, "role of", e.ID)}
		if o.Time == "" {
			o.Time = "unknown"
		}
		if r.Of != "" || r.OfEntity != "" {
			o.Of = &roleOf{r.Of, r.OfEntity}
		}
		out = append(out, o)
	}
	return out
}

// pronouns lists, by entity, the mentions that stand for it by a pronoun.
func pronouns(r *segun.Reading) map[int][]int {
	out := map[int][]int{}
	if r.Coreference == nil {
		return out
	}
	for i, e := range r.Coreference.Of {
		if e >= 0 {
			out[e] = append(out[e], i)
		}
	}
	return out
}

// mentions gives an entity's mentions, those by pronoun among them, in text order.
func (b *builder) mentions(r *segun.Reading, e *segun.Entity, also []int) []mention {
	all := append(append(make([]int, 0, len(e.Mentions)+len(also)), e.Mentions...), also...)
	slices.Sort(all)
	out := make([]mention, 0, len(all))
	for _, i := range all {
		if m := mentionAt(r, i); m != nil {
			out = append(out, mention{b.span(m.Span, "mention of", e.ID), string(m.Form)})
		}
	}
	return out
}

// mentionAt returns mention i, or nil when there is none.
func mentionAt(r *segun.Reading, i int) *segun.Mention {
	if r.Mentions == nil || i < 0 || i >= len(r.Mentions.List) {
		return nil
	}
	return &r.Mentions.List[i]
}

func (b *builder) claims(r *segun.Reading) []claim {
	if r.Claims == nil {
		return []claim{}
	}
	out := make([]claim, 0, len(r.Claims.List))
	for i := range r.Claims.List {
		out = append(out, b.claim(&r.Claims.List[i]))
	}
	return out
}

func (b *builder) claim(c *segun.Claim) claim {
	return claim{
		ID: c.ID, Section: c.Section, Grain: c.Grain, span: b.span(c.Span, "claim", c.ID),
		Content: b.spans(c.Content, "content of claim", c.ID), Chain: b.chain(c),
		Act: c.Act, Polarity: c.Polarity, Realis: c.Realis, Status: c.Status, Quote: c.Quote,
		About: list(c.About), Accused: c.Accused, Time: b.moment(c.Time, "time of claim", c.ID),
		Answers: list(c.Answers), Flags: list(c.Flags), Rule: c.Rule,
	}
}

// moment is nil where the text gives no date.
func (b *builder) moment(t *segun.ClaimTime, what, id string) *moment {
	if t == nil || t.EDTF == "" {
		return nil
	}
	return &moment{t.EDTF, b.span(t.Span, what, id), t.Basis}
}

func (b *builder) chain(c *segun.Claim) []voice {
	out := make([]voice, 0, len(c.Chain))
	for level, v := range c.Chain {
		o := voice{Entity: v.Entity, Voice: string(v.Kind)}
		if level > 0 {
			o.Spans = b.spans(v.Spans, "voice of claim", c.ID)
			o.Cues = b.spans(v.Cues, "cue of claim", c.ID)
			o.Rule = v.Rule
		}
		out = append(out, o)
	}
	return out
}

func (b *builder) times(r *segun.Reading) []when {
	if r.Times == nil {
		return []when{}
	}
	out := make([]when, 0, len(r.Times.List))
	for _, t := range r.Times.List {
		out = append(out, when{b.span(t.Span, "time", t.EDTF), wordsAt(b.text, t.Span), t.EDTF, t.Basis, t.Order, t.Rule})
	}
	return out
}

func (b *builder) doubts(r *segun.Reading) []doubt {
	all := allDoubts(r)
	out := make([]doubt, 0, len(all))
	for _, d := range all {
		out = append(out, doubt{b.span(d.Span, "doubt", d.Code), d.Code, d.Message})
	}
	return out
}

func (b *builder) maker(r *segun.Reading, version string) maker {
	out := maker{Segun: version, Annotators: map[string]string{}, Models: map[string]string{}}
	if r.Doc.Reader != "" {
		name, v, _ := strings.Cut(r.Doc.Reader, "/")
		out.Annotators["format/"+name] = v
	}
	for _, m := range r.Makers {
		out.Annotators[m.Name] = m.Version
		if name, digest, _ := strings.Cut(m.Model, "@"); name != "" {
			out.Models[name] = digest
		}
	}
	return out
}

// list returns s, or an empty list in place of nil.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
