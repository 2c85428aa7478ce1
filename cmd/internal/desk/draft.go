package desk

import (
	"context"
	"strconv"
	"unicode"

	"segun"
	"segun/resolve/check"
	"segun/resolve/lineage"
	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

// Reader reads a draft as segun read reads an article. The error wraps api.ErrInvalid where the draft cannot be read.
type Reader func(ctx context.Context, d api.Draft) (*segun.Reading, error)

// draft is a draft that was read.
type draft struct {
	r        *segun.Reading
	text     string
	u        *units
	rec      *fact.Record
	sections []api.Section
	claims   []api.Claim
	quotes   []segun.Span // what stands between the marks
}

// openDraft makes of a reading what is checked.
func openDraft(r *segun.Reading) (*draft, error) {
	list, err := fact.Of(r)
	if err != nil {
		return nil, err
	}
	g := &draft{r: r, text: r.Doc.Text, u: unitsOf(r.Doc.Text), rec: fact.Gather(r.Doc.ID, list)}
	doc := &store.Document{ID: r.Doc.ID, Title: r.Doc.Title, Publisher: r.Doc.Publisher, Published: r.Doc.Published, Lang: r.Doc.Lang, Kind: string(r.Doc.Kind)}
	kinds := map[string]string{}
	for _, s := range r.Doc.Sections {
		kinds[s.ID] = string(s.Kind)
		at := g.u.span(s.Span)
		g.sections = append(g.sections, api.Section{ID: s.ID, Kind: string(s.Kind), Start: at.Start, End: at.End})
	}
	answered := map[string][]string{}
	for i := range g.rec.Claims {
		h := store.Hit{Doc: doc, Claim: &g.rec.Claims[i]}
		c := claim(&h, g.rec, g.u)
		c.SectionKind = kinds[c.Section]
		c.Document.ID = "" // it is not in the case
		for _, a := range c.Answers {
			answered[a] = append(answered[a], c.ID)
		}
		g.claims = append(g.claims, c)
	}
	for i := range g.claims {
		g.claims[i].AnsweredBy = answered[g.claims[i].ID]
	}
	if r.Quotes != nil {
		for _, q := range r.Quotes.List {
			if !q.Scare {
				g.quotes = append(g.quotes, q.Inner)
			}
		}
	}
	return g, nil
}

// own adds to an allegation of the draft what the draft itself says of it: replies, and the voice that it comes from.
func (g *draft) own(a *api.Allegation, documents int) {
	a.Replies = distinct(append(repliesTo(&a.Claim, g.claims), a.Replies...))
	a.Put, a.Message = inWords(&a.Claim, a.Replies, documents)
	if a.Put == check.NotSeen {
		a.Message = noReply(&a.Claim, "the draft or in "+counted(documents, "document")+" read")
		for _, r := range a.Replies {
			if r.Kind == check.SomethingElse {
				a.Message += "; what they say there answers something else"
				break
			}
		}
	}
	local := a.Claim.ID[len(g.r.Doc.ID)+1:]
	if t, ok := lineage.Of(g.r, local); ok && len(a.Tellings) == 0 {
		res := lineage.Build([]lineage.Telling{t}, nil).Origins()
		a.Origins = api.Origins{Known: len(res.Origins), Unknown: len(res.Unknown)}
		for i := range res.Origins {
			a.Origins.Names = append(a.Origins.Names, res.Origins[i].Name)
		}
	}
}

// quotation compares a quotation of the draft with texts. It is nil where one has it word for word, or none has it.
func (g *draft) quotation(at segun.Span, words string, texts []store.Text) *api.Quotation {
	var out *api.Quotation
	for i := range texts {
		t := &texts[i]
		d, found := check.Differs(words, t.Text)
		if found && d == nil {
			return nil
		}
		if d == nil || out != nil {
			continue
		}
		u := unitsOf(t.Text)
		out = &api.Quotation{Span: g.u.span(at), Words: oneLine(words), Source: documentRef(&t.Document), Has: oneLine(t.Text[d.Start:d.End]),
			At: u.span(segun.Span{Start: uint32(d.Start), End: uint32(d.End)}), Message: "a document of the case has these words otherwise"}
		for _, p := range d.Parts {
			out.Diff = append(out.Diff, api.DiffPart{Kind: p.Kind, Text: p.Text})
		}
		for k := range g.claims {
			if c := &g.claims[k]; c.Stretch.Start <= out.Start && out.Start < c.Stretch.End && out.Claim == nil {
				out.Claim = c
			}
		}
	}
	return out
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// number writes a number.
func number(n int) string { return strconv.Itoa(n) }
