package origins

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
	"segun/store"
	"segun/store/fact"
)

// voices are the people who speak in several claims, by what their documents call them: the ID of whoever is joined across documents, and for a single mention of the
// same name that of the only one so called.
type voices struct {
	of   map[segun.SubjectID]segun.EntityID
	only map[string]segun.EntityID // by a name in normal form that one person alone has
	// outlets are the publishers of the claims by their normal form, and titles tells what offices the case gives whoever bears a name.
	outlets map[string]string
	titles  func(name string) []string
}

func voicesOf(ctx context.Context, c *store.Case, hits []store.Hit) (voices, error) {
	var all []segun.SubjectID
	form := map[segun.SubjectID]string{}
	for i := range hits {
		h := &hits[i]
		for k := range h.Claim.Chain {
			s := h.Claim.Chain[k].Subject
			_, local, _ := s.Local()
			if e := h.Entity(local); e != nil && e.Named && e.Kind == segun.Person {
				all = append(all, s)
				form[s] = store.Form(e.Name)
			}
		}
	}
	of, err := c.Entities(ctx, all...)
	if err != nil {
		return voices{}, err
	}
	called := map[string]map[segun.EntityID]bool{}
	out := voices{map[segun.SubjectID]segun.EntityID{}, map[string]segun.EntityID{}, map[string]string{}, titlesIn(ctx, c)}
	for i := range hits {
		if p := hits[i].Doc.Publisher; p != "" {
			out.outlets[store.Form(p)] = p
		}
	}
	for s, j := range of {
		if j.Members < 2 {
			continue
		}
		out.of[s] = j.ID
		if called[form[s]] == nil {
			called[form[s]] = map[segun.EntityID]bool{}
		}
		called[form[s]][j.ID] = true
	}
	for name, ids := range called {
		for id := range ids {
			if len(ids) == 1 {
				out.only[name] = id
			}
		}
	}
	for _, s := range all {
		if out.of[s] == "" && out.only[form[s]] != "" {
			out.of[s] = out.only[form[s]]
		}
	}
	return out, nil
}

// outlet is the publisher that a name stands for: its own, or the last words of one alone: "the Compass" for The Morning Compass. "" for none.
func (v *voices) outlet(name string) (full string) {
	f := store.Form(name)
	if p := v.outlets[f]; p != "" || f == "" {
		return p
	}
	for form, p := range v.outlets {
		if strings.HasSuffix(form, " "+f) {
			if full != "" {
				return ""
			}
			full = p
		}
	}
	return full
}

// ending is the publisher by whose name a description ends, the one with the longest name; "" for none.
func (v *voices) ending(description string) (full string) {
	f, best := store.Form(description), ""
	for form, p := range v.outlets {
		if strings.HasSuffix(f, " "+form) && len(form) > len(best) {
			best, full = form, p
		}
	}
	return full
}

// TellingOf is a claim of one document as lineage takes it, by what that document says alone; false for one that says nothing, or that a reader's comment says.
func TellingOf(h *store.Hit) (lineage.Telling, bool) {
	t, ok := tellingOf(h, voices{titles: func(string) []string { return nil }})
	t.Doc, t.Publisher, t.Published = h.Doc.ID, h.Doc.Publisher, h.Doc.Published
	return t, ok
}

// titlesIn looks up offices, those of each name once.
func titlesIn(ctx context.Context, c *store.Case) func(name string) []string {
	known := map[string][]string{}
	return func(name string) []string {
		form := store.Form(name)
		if list, ok := known[form]; ok {
			return list
		}
		list, _ := c.Titles(ctx, form) // what the offices of a voice are only helps to tell it from another
		known[form] = list
		return list
	}
}

// tellingOf is a claim as lineage takes it; false for one that says nothing, or that a reader's comment says.
func tellingOf(h *store.Hit, known voices) (lineage.Telling, bool) {
	c := h.Claim
	if !says(c) {
		return lineage.Telling{}, false
	}
	t := lineage.Telling{Claim: c.ID, Words: c.Words, Quotes: quoted(c), Headline: slices.Contains(c.Flags, "headline"), Names: outletsIn(h, known), Same: true}
	if v, ok := writerVoice(h, known); ok {
		t.Chain = append(t.Chain, v)
	}
	for i := range c.Chain[1:] {
		v := voiceOf(h, &c.Chain[i+1], known)
		if outlet, who, ok := citedBy(h, v.Name); ok && !v.Named {
			t.Chain = append(t.Chain, outlet)
			v.Name = who
		}
		t.Chain = append(t.Chain, v)
	}
	return t, true
}

func voiceOf(h *store.Hit, s *segun.Speaker, known voices) lineage.Voice {
	_, local, _ := s.Subject.Local()
	e := h.Entity(local)
	if e != nil && !e.Named && e.PartOf != "" { // "one of them" tells what the inspectors tell
		if whole := h.Entity(e.PartOf); whole != nil {
			e = whole
		}
	}
	if s.Kind == segun.VoiceUnspecified || e == nil && s.Words == "" {
		return lineage.Voice{}
	}
	v := lineage.Voice{Name: s.Words, Kind: segun.OtherEntity, Paper: s.Kind == segun.VoiceDocument, ID: string(known.of[s.Subject])}
	if e != nil {
		v.Name, v.Named, v.Kind, v.Count = e.Name, e.Named, e.Kind, countOf(e.Count)
		if v.Kind == "" {
			v.Kind = segun.OtherEntity
		}
		v.Heads = headsOf(e)
	}
	if full := known.outlet(v.Name); v.Named && full != "" && v.Kind != segun.Person {
		v.Name, v.Kind, v.ID = full, segun.Outlet, ""
	}
	if !v.Named {
		meant(h, &v, known)
	}
	return v
}

// citing are the words between a group and the outlet that has spoken with it, where a description names both.
var citing = regexp.MustCompile(`(?i)^(.+?),? (?:(?:who|whom|that) (?:was|were) )?(?:(?:cited|quoted|interviewed) (?:by|in)|citad[oa]s? por|entrevistad[oa]s? por) (.+)$`)

// citedBy takes "inspectors cited by the Tribune" apart, where the document knows the Tribune by name: the chain is the Tribune, then the inspectors.
func citedBy(h *store.Hit, name string) (outlet lineage.Voice, who string, ok bool) {
	m := citing.FindStringSubmatch(name)
	if m == nil {
		return outlet, "", false
	}
	e := h.Named(m[2])
	if e == nil || e.Kind == segun.Person || e.Kind == segun.Place {
		return outlet, "", false
	}
	return lineage.Voice{Name: e.Name, Named: true, Kind: segun.Outlet}, m[1], true
}

// countOf reads a group's number: "2", "3..5", "3..".
func countOf(s string) *segun.Count {
	low, high, open := strings.Cut(s, "..")
	n, err := strconv.Atoi(low)
	if err != nil {
		return nil
	}
	c := &segun.Count{Min: n, Max: n}
	if open {
		c.Max, _ = strconv.Atoi(high) // 0 where no upper bound is given
	}
	return c
}

// marks are pairs of quotation marks.
var marks = [][2]string{{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}}

// quoted are the words that a claim gives between quotation marks; all of them where the whole is a quotation.
func quoted(c *fact.Claim) []string {
	if c.Quote == "direct" {
		return []string{strings.Trim(c.Words, "“”«»„\"")}
	}
	var out []string
	for _, m := range marks {
		rest := c.Words
		for {
			_, after, ok := strings.Cut(rest, m[0])
			if !ok {
				break
			}
			in, next, ok := strings.Cut(after, m[1])
			if !ok {
				break
			}
			out = append(out, in)
			rest = next
		}
	}
	return out
}

// quotations are a telling's, as reprint compares them.
func quotations(h *store.Hit, t *lineage.Telling) []reprint.Quotation {
	var out []reprint.Quotation
	for _, q := range t.Quotes {
		out = append(out, reprint.Quotation{Doc: t.Doc, Span: h.Claim.Spans[0], Words: q, Published: t.Published})
	}
	return out
}
