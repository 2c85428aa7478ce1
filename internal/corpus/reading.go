package corpus

import (
	"fmt"
	"strings"

	"segun"
)

// Reading returns an annotation in the form of a reading, so that it can be held against another annotation of the same text the way a
// reading is. It has the layers that Tally.Add looks at: entities, mentions, claims with their chains, and times; no other. A claim's stretch is
// its content from end to end.
func (a *Article) Reading() *segun.Reading {
	x := newIndex(a.Text)
	r := &segun.Reading{Entities: &segun.Entities{}, Mentions: &segun.Mentions{}, Claims: &segun.Claims{}, Times: &segun.Times{}}
	voices := map[string]segun.Voice{}
	for i, v := range a.Voices {
		e := segun.Entity{ID: fmt.Sprint("e", i+1), Name: v.Name}
		for _, n := range v.Also {
			if !pronouns[strings.ToLower(n)] {
				e.Names = append(e.Names, segun.NameForm{Text: n})
			}
		}
		r.Entities.List = append(r.Entities.List, e)
		level := segun.Voice{Entity: e.ID, Kind: segun.VoiceNamed}
		if s, err := x.find(v.Name, 0, 0); err == nil {
			level.Spans = []segun.Span{s}
		}
		voices[v.Name] = level
	}
	for i := range a.Claims {
		r.Claims.List = append(r.Claims.List, a.claim(i, voices))
	}
	for i := range a.Claims {
		r.Claims.List[i].Answers = a.answered(x, &a.Claims[i], r.Claims.List)
	}
	for _, t := range a.Times {
		r.Times.List = append(r.Times.List, segun.Time{Span: t.Span, EDTF: t.EDTF, Rule: "annotated"})
	}
	return r
}

// claim returns the ith claim with its chain; voices has the level of each line of the part voices.
func (a *Article) claim(i int, voices map[string]segun.Voice) segun.Claim {
	g := &a.Claims[i]
	c := segun.Claim{ID: fmt.Sprint("c", i+1), Grain: g.Grain, Content: g.Content, Act: g.Act, Realis: g.Realis, Status: g.Status, About: g.About, Rule: "annotated", Head: -1}
	if n := len(g.Content); n > 0 {
		c.Span = segun.Span{Start: g.Content[0].Start, End: g.Content[n-1].End}
	}
	switch g.Status {
	case "declined_to_comment":
		c.Act = "decline"
	case "referred":
		c.Act = "refer"
	}
	first := segun.Voice{Kind: segun.VoiceOutlet}
	switch g.By {
	case writer:
		first.Kind = segun.VoiceWriter
	case commenter:
		first.Kind = segun.VoiceCommenter
	}
	c.Chain = append(c.Chain, first)
	if g.Depth() == 0 {
		return c
	}
	for _, name := range append(append([]string{}, g.Via...), g.By) {
		level, ok := voices[name]
		if !ok {
			level = segun.Voice{Kind: unlisted[name]}
		}
		c.Chain = append(c.Chain, level)
	}
	return c
}

// unlisted are the voices that no line of the part voices stands for, with their kinds.
var unlisted = map[string]segun.VoiceKind{outlet: segun.VoiceOutlet, writer: segun.VoiceWriter, commenter: segun.VoiceCommenter, unspecified: segun.VoiceUnspecified}

// answered returns the IDs of the claims that have words of what a reply answers; nil for no reply.
func (a *Article) answered(x *index, g *Claim, all []segun.Claim) []string {
	if g.Answers == "" {
		return nil
	}
	at, err := x.find(g.Answers, 0, 0)
	if err != nil {
		return nil
	}
	var out []string
	for i := range all {
		for _, s := range all[i].Content {
			if s.Overlaps(at) && &a.Claims[i] != g {
				out = append(out, all[i].ID)
				break
			}
		}
	}
	return out
}
