package desk

import (
	"strconv"
	"strings"

	"segun"
	"segun/resolve/lineage"
	"segun/store"
	"segun/web/api"
)

// tellings are claims as lineage follows them. Comments of readers and what says nothing are left out.
func tellings(hits []*store.Hit) []lineage.Telling {
	var out []lineage.Telling
	for _, h := range hits {
		if h.Doc.SectionKind(h.Claim.Section) == "comment" || h.Claim.Grain == "role" || h.Claim.Status == "declined_to_comment" || h.Claim.Status == "referred" {
			continue
		}
		t := lineage.Telling{Doc: h.Doc.ID, Claim: h.Claim.ID, Publisher: h.Doc.Publisher, Published: h.Doc.Published, Words: h.Claim.Words}
		if h.Claim.Quote == "direct" || h.Claim.Quote == "mixed" {
			t.Quotes = []string{h.Claim.Words}
		}
		for i := range h.Claim.Chain {
			if i > 0 {
				t.Chain = append(t.Chain, lineageVoice(h, &h.Claim.Chain[i]))
			}
		}
		out = append(out, t)
	}
	return out
}

func lineageVoice(h *store.Hit, s *segun.Speaker) lineage.Voice {
	v := lineage.Voice{Name: oneLine(s.Words), Paper: s.Kind == segun.VoiceDocument}
	_, local, _ := s.Subject.Local()
	if e := h.Entity(local); e != nil {
		v.Named, v.Kind, v.Count = e.Named, e.Kind, countOf(e.Count)
		if e.Named && e.Name != "" || v.Name == "" {
			v.Name = oneLine(e.Name)
		}
	}
	return v
}

// countOf reads how many: 2, 3..5, 3.. .
func countOf(s string) *segun.Count {
	if s == "" {
		return nil
	}
	low, high, ranged := strings.Cut(s, "..")
	c := &segun.Count{}
	c.Min, _ = strconv.Atoi(low) // the store wrote it
	c.Max, _ = strconv.Atoi(high)
	if !ranged {
		c.Max = c.Min
	}
	return c
}

// originsOf counts the first voices of claims, and says who rests on whom, by their chains alone.
func originsOf(hits []*store.Hit) (o api.Origins, tree string, probable bool) {
	list := tellings(hits)
	if len(list) == 0 {
		return o, "", false
	}
	g := lineage.Build(list, nil)
	o, probable = counts(g.Origins())
	return o, g.Tree(), probable
}

// counts are the origins that tellings come to.
func counts(r *lineage.Result) (o api.Origins, probable bool) {
	o.Known, o.Unknown = len(r.Origins), len(r.Unknown)
	for i := range r.Origins {
		o.Names = append(o.Names, oneLine(r.Origins[i].Name))
		for _, b := range r.Origins[i].Docs {
			probable = probable || b.Certainty == lineage.Probable
		}
	}
	return o, probable
}
