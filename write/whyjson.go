package write

import (
	"encoding/json"
	"io"
	"slices"

	"segun"
)

// WhySchema names the form that [WhyJSON] writes.
const WhySchema = "segun.why/1"

type why struct {
	Schema   string       `json:"schema"`
	Document whyDocument  `json:"document"`
	Claim    *claim       `json:"claim,omitempty"`
	Words    []string     `json:"words,omitempty"` // what is said, as in claim.content
	At       *position    `json:"at,omitempty"`
	Chain    []whyVoice   `json:"chain,omitempty"`
	Reasons  *reasons     `json:"why,omitempty"`
	Answered []string     `json:"answered_by,omitempty"`
	Entity   *entity      `json:"entity,omitempty"`
	Mentions []whyMention `json:"mentions,omitempty"`
	Maker    maker        `json:"maker"`
}

type whyDocument struct {
	ID   string `json:"id"`
	From string `json:"from"`
}

// position is a place for people, both from 1, columns in characters.
type position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type whyVoice struct {
	Entity string   `json:"entity,omitempty"`
	Name   string   `json:"name,omitempty"`
	Voice  string   `json:"voice"`
	Words  []string `json:"words"`
	Cues   []string `json:"cues"`
	Rule   string   `json:"rule,omitempty"`
}

type reasons struct {
	Act      string `json:"act,omitempty"`
	Polarity string `json:"polarity,omitempty"`
	Realis   string `json:"realis,omitempty"`
	Status   string `json:"status,omitempty"`
	Time     string `json:"time,omitempty"`
}

type whyMention struct {
	span
	Form string   `json:"form"`
	Text string   `json:"text"`
	At   position `json:"at"`
	Rule string   `json:"rule,omitempty"`
}

// WhyJSON writes as one JSON object how one claim or entity of r came about. Errors are those of [JSON] and [Why].
func WhyJSON(w io.Writer, r *segun.Reading, id, version string) error {
	c, e, err := find(r, id)
	if err != nil {
		return err
	}
	b := builder{text: r.Doc.Text}
	out := why{Schema: WhySchema, Document: whyDocument{string(r.Doc.ID), r.Doc.From}, Maker: b.maker(r, version)}
	if c != nil {
		b.whyClaim(r, c, &out)
	} else {
		b.whyEntity(r, e, &out)
	}
	if b.misfit != nil {
		return b.misfit
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func (b *builder) whyClaim(r *segun.Reading, c *segun.Claim, out *why) {
	k, entities := b.claim(c), byID(r)
	at := locator{text: b.text}
	out.Claim, out.Words, out.At = &k, b.words(c.Content), at.position(int(c.Span.Start))
	for _, v := range c.Chain {
		o := whyVoice{Entity: v.Entity, Voice: string(v.Kind), Words: b.words(v.Spans), Cues: b.words(v.Cues), Rule: v.Rule}
		if e := entities[v.Entity]; e != nil {
			o.Name = e.Name
		}
		out.Chain = append(out.Chain, o)
	}
	out.Reasons = &reasons{Act: c.Why.Act, Polarity: c.Why.Polarity, Realis: c.Why.Realis, Status: c.Why.Status}
	if c.Time != nil {
		out.Reasons.Time = c.Time.Basis
	}
	for i := range r.Claims.List {
		if slices.Contains(r.Claims.List[i].Answers, c.ID) {
			out.Answered = append(out.Answered, r.Claims.List[i].ID)
		}
	}
}

func (b *builder) whyEntity(r *segun.Reading, e *segun.Entity, out *why) {
	i := slices.IndexFunc(r.Entities.List, func(x segun.Entity) bool { return x.ID == e.ID })
	out.Entity = &b.entities(r)[i]
	x := &explainer{digest: &digest{r: r}, at: locator{text: b.text}}
	for _, k := range x.places(e) {
		m := r.Mentions.List[k]
		out.Mentions = append(out.Mentions, whyMention{
			b.span(m.Span, "mention of", e.ID), string(m.Form), wordsAt(b.text, m.Span), *x.at.position(int(m.Span.Start)), x.rule(k)})
	}
}

// words are those of each span.
func (b *builder) words(spans []segun.Span) []string {
	out := make([]string, 0, len(spans))
	for _, s := range spans {
		if w := wordsAt(b.text, s); w != "" {
			out = append(out, w)
		}
	}
	return out
}
