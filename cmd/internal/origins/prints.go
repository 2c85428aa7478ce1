package origins

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"segun"
	"segun/resolve/day"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
	"segun/store"
)

// publications are the outlets that printed each document's very words, that which it is taken to be of first.
func publications(ctx context.Context, c *store.Case, hits []store.Hit) (map[segun.DocID][]store.Publication, error) {
	out := map[segun.DocID][]store.Publication{}
	for i := range hits {
		id := hits[i].Doc.ID
		if out[id] != nil {
			continue
		}
		list, err := c.Publications(ctx, id)
		if err != nil {
			return nil, err
		}
		out[id] = list
	}
	return out, nil
}

// reprints finds which publications print the report of which: the very same words under another name, and texts that were edited or cut.
func (m *Memo) reprints(ctx context.Context, c *store.Case, hits []store.Hit, prints map[segun.DocID][]store.Publication) ([]lineage.Reprint, error) {
	var out []lineage.Reprint
	var texts []reprint.Text
	authors, outlets := map[segun.DocID][]string{}, map[segun.DocID]string{}
	met := map[segun.DocID]bool{}
	for i := range hits {
		d := hits[i].Doc
		if met[d.ID] {
			continue
		}
		met[d.ID] = true
		for n, p := range prints[d.ID] {
			if n > 0 {
				sure := day.Before(prints[d.ID][0].Published, p.Published)
				out = append(out, lineage.Reprint{Doc: nameOf(d.ID, n), Of: nameOf(d.ID, 0), Why: "the very same words", Sure: sure})
			}
		}
		t, err := m.text(ctx, c, d)
		if err != nil {
			return nil, err
		}
		texts = append(texts, t)
		authors[t.ID], outlets[t.ID] = d.Authors, d.Publisher
	}
	if len(texts) < 2 {
		return out, nil
	}
	first, err := firstStates(ctx, c, hits)
	if err != nil {
		return nil, err
	}
	printed, err := m.printings(texts, func(k *reprint.Cluster) { credited(k, texts, authors, outlets) })
	for _, r := range printed {
		if first[r.Doc] == "" || first[r.Doc] != cmp.Or(first[r.Of], r.Of) { // else it is told below what the two are
			out = append(out, r)
		}
	}
	for d, of := range first {
		out = append(out, lineage.Reprint{Doc: d, Of: of, Why: "a later state of the same page", Sure: true})
	}
	return out, err
}

// firstStates are the earliest states among those of some claims' documents that are states of one page, by each later one.
func firstStates(ctx context.Context, c *store.Case, hits []store.Hit) (map[segun.DocID]segun.DocID, error) {
	asked := map[segun.DocID]bool{}
	for i := range hits {
		asked[hits[i].Doc.ID] = true
	}
	out, done := map[segun.DocID]segun.DocID{}, map[segun.DocID]bool{}
	for i := range hits {
		id := hits[i].Doc.ID
		if done[id] {
			continue
		}
		done[id] = true
		states, err := c.Versions(ctx, id)
		if err != nil {
			return nil, err
		}
		var first segun.DocID
		for _, s := range states {
			switch {
			case !asked[s]:
			case first == "":
				first = s
			default:
				out[nameOf(s, 0)] = nameOf(first, 0)
			}
			done[s] = true
		}
	}
	return out, nil
}

// credited makes a printing the earliest of a cluster where the others name its outlet, or write its initials, as the one that they have it from: "HARBOUR, May 4 (CPA) -". It
// must be one that may be the earliest by its date.
func credited(c *reprint.Cluster, texts []reprint.Text, authors map[segun.DocID][]string, outlets map[segun.DocID]string) {
	var first segun.DocID
	for _, doc := range c.Earliest {
		for i := range texts {
			t := &texts[i]
			if t.ID == doc || !slices.Contains(c.Printings, t.ID) || store.Form(outlets[t.ID]) == store.Form(outlets[doc]) || !credits(t, authors[t.ID], outlets[doc]) {
				continue
			}
			if first != "" && first != doc {
				return // each names another
			}
			first = doc
		}
	}
	if first != "" {
		c.Earliest = []segun.DocID{first}
	}
}

// head is how much of a text is looked at for whom it is from, at its beginning and at its end.
const head = 240

// credits reports whether a text names an outlet as the one that it is from: in its byline, or in brackets at its beginning or end.
func credits(t *reprint.Text, authors []string, outlet string) bool {
	names := []string{strings.ToLower(outlet)}
	var initials strings.Builder
	for w := range strings.FieldsSeq(outlet) {
		if r := []rune(w)[0]; unicode.IsUpper(r) && w != "The" {
			initials.WriteRune(r)
		}
	}
	if initials.Len() > 2 {
		names = append(names, strings.ToLower(initials.String()))
	}
	for _, a := range authors {
		if slices.Contains(names, strings.ToLower(strings.TrimSpace(a))) {
			return true
		}
	}
	ends := strings.ToLower(t.Text[:min(head, len(t.Text))] + " " + t.Text[max(0, len(t.Text)-head):])
	return slices.ContainsFunc(names, func(n string) bool { return n != "" && strings.Contains(ends, "("+n+")") })
}

// textOf is a document as reprint compares it: without comments and what stands around the article.
func textOf(ctx context.Context, c *store.Case, d *store.Document) (t reprint.Text, err error) {
	line, err := c.Reading(ctx, string(d.ID))
	if err != nil {
		return t, err
	}
	var r struct {
		Document struct{ Text string }
		Sections []struct {
			Kind       segun.SectionKind
			Start, End uint32
		}
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return t, err
	}
	t = reprint.Text{ID: nameOf(d.ID, 0), Text: r.Document.Text, Published: d.Published, Quotes: betweenMarks(r.Document.Text)}
	for _, s := range r.Sections {
		if s.Kind != segun.Boilerplate && s.Kind != segun.Comment && s.End <= uint32(len(t.Text)) && s.Start < s.End {
			t.Body = append(t.Body, segun.Span{Start: s.Start, End: s.End})
		}
	}
	return t, nil
}

// betweenMarks are the stretches between quotation marks, within one paragraph each.
func betweenMarks(text string) []segun.Span {
	var out []segun.Span
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		for _, m := range marks {
			for i := 0; ; {
				open := strings.Index(line[i:], m[0])
				if open < 0 {
					break
				}
				from := i + open + len(m[0])
				end := strings.Index(line[from:], m[1])
				if end < 0 {
					break
				}
				if end > 0 {
					out = append(out, segun.Span{Start: uint32(at + from), End: uint32(at + from + end)})
				}
				i = from + end + len(m[1])
			}
		}
		at += len(line)
	}
	slices.SortFunc(out, func(a, b segun.Span) int { return int(a.Start) - int(b.Start) })
	return out
}
