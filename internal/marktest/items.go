package marktest

import (
	"fmt"
	"strings"

	"segun"
)

// at returns the words of a span. One that lies outside the text is Sound's to report.
func (s *seen) at(sp segun.Span) string {
	if sp.Start > sp.End || int(sp.End) > len(s.text) {
		return fmt.Sprintf("(outside the text: %d to %d)", sp.Start, sp.End)
	}
	return plain(sp.In(s.text))
}

// each returns the words of each span, and of all together when there are several, first.
func (s *seen) each(spans []segun.Span) []string {
	list := make([]string, 0, len(spans)+1)
	for _, sp := range spans {
		list = append(list, s.at(sp))
	}
	if len(list) > 1 {
		list = append([]string{strings.Join(list, " ")}, list...)
	}
	return list
}

// one makes a pair with a single value.
func one(key, value string) pair { return pair{key, []string{value}} }

// yesNo writes a flag as lines do.
func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func documents(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil {
		return nil, false
	}
	d := s.reading.Doc
	p := []pair{one("title", d.Title)}
	for _, a := range d.Authors {
		p = append(p, one("author", a))
	}
	p = append(p, one("published", d.Published), one("basis", string(d.Basis)), one("publisher", d.Publisher),
		one("url", d.URL), one("lang", d.Lang), one("kind", string(d.Kind)))
	return []item{{pairs: p}}, true
}

func skips(s *seen, _ *expect) ([]item, bool) {
	if s.skip == nil {
		return nil, true
	}
	return []item{{words: []string{s.skip.Code}, pairs: []pair{one("reason", s.skip.Reason)}}}, true
}

func languages(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Language == nil {
		return nil, false
	}
	return []item{{words: []string{s.reading.Language.Code}}}, true
}

func sections(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil {
		return nil, false
	}
	list := s.reading.Doc.Sections
	by := make(map[string]string, len(list))
	for _, x := range list {
		by[x.ID] = s.at(x.Span)
	}
	var items []item
	for _, x := range list {
		it := item{words: []string{s.at(x.Span)}, pairs: []pair{one("kind", string(x.Kind)), one("author", x.Author)}}
		if x.Parent != "" {
			it.pairs = append(it.pairs, pair{"parent", []string{by[x.Parent], x.Parent}})
		}
		items = append(items, it)
	}
	return items, true
}

func sentences(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Tokens == nil {
		return nil, false
	}
	var items []item
	for _, x := range s.reading.Tokens.Sentences {
		it := item{words: []string{s.at(x.Span)}}
		if x.Section >= 0 && x.Section < len(s.reading.Doc.Sections) {
			it.pairs = append(it.pairs, one("section", string(s.reading.Doc.Sections[x.Section].Kind)))
		}
		items = append(items, it)
	}
	return items, true
}

// tokens lists every run of as many tokens as the line asks for.
func tokens(s *seen, e *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Tokens == nil {
		return nil, false
	}
	r, n := s.reading, len(strings.Fields(e.words))
	if e.has("upos") && r.Tags == nil || e.has("xpos") && r.Tags == nil || e.has("lemma") && r.Tags == nil {
		return nil, false
	}
	var items []item
	for first := 0; first+n <= len(r.Tokens.Tokens); first++ {
		var w, upos, xpos, lemma []string
		for i := first; i < first+n; i++ {
			w = append(w, s.at(r.Tokens.Tokens[i].Span))
			if r.Tags != nil {
				upos = append(upos, r.Tags.UPOS[i].String())
				xpos = append(xpos, r.Tags.XPOS[i])
				lemma = append(lemma, r.Tags.Lemma[i])
			}
		}
		it := item{words: []string{strings.Join(w, " ")}}
		if r.Tags != nil {
			it.pairs = []pair{one("upos", strings.Join(upos, " ")), one("xpos", strings.Join(xpos, " ")), one("lemma", strings.Join(lemma, " "))}
		}
		items = append(items, it)
	}
	return items, true
}

func mentions(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Mentions == nil {
		return nil, false
	}
	var items []item
	for _, m := range s.reading.Mentions.List {
		it := item{words: []string{s.at(m.Span)}, pairs: []pair{one("kind", string(m.Kind)), one("form", string(m.Form))}}
		if !m.Name.Empty() {
			it.pairs = append(it.pairs, one("name", s.at(m.Name)))
		}
		if l := s.reading.Tokens; l != nil && m.Head >= 0 && m.Head < len(l.Tokens) {
			it.pairs = append(it.pairs, one("head", s.at(l.Tokens[m.Head].Span)))
		}
		items = append(items, it)
	}
	return items, true
}

func entities(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Entities == nil {
		return nil, false
	}
	var items []item
	for n, x := range s.reading.Entities.List {
		it := item{words: []string{x.Name}, pairs: []pair{one("kind", string(x.Kind)), one("named", yesNo(x.Named))}}
		for _, r := range x.Roles {
			it.pairs = append(it.pairs, pair{"role", roleWords(r)})
		}
		for _, n := range x.Names {
			it.words = append(it.words, n.Text)
			if n.Form == "alias" || n.Form == "name" {
				it.pairs = append(it.pairs, one(n.Form, n.Text))
			}
		}
		for _, i := range x.Mentions {
			if l := s.reading.Mentions; l != nil && i >= 0 && i < len(l.List) {
				it.pairs = append(it.pairs, one("mention", s.at(l.List[i].Span)))
			}
		}
		if c := s.reading.Coreference; c != nil && s.reading.Mentions != nil {
			for i, of := range c.Of {
				if of == n && i < len(s.reading.Mentions.List) && s.reading.Entities.Of[i] < 0 {
					m := s.at(s.reading.Mentions.List[i].Span)
					it.pairs = append(it.pairs, one("mention", m), one("pronoun", m+around(s.text, s.reading.Mentions.List[i].Span)))
				}
			}
		}
		if x.Anonymity != "" {
			it.pairs = append(it.pairs, one("anonymity", plain(x.Anonymity)))
		}
		it.pairs = append(it.pairs, countPairs(x.Count)...)
		items = append(items, it)
	}
	return items, true
}

// around returns the words after a pronoun up to the end of its line or a mark, so that a line can say which "she" it means.
func around(text string, sp segun.Span) string {
	rest := text[sp.End:]
	if n := strings.IndexAny(rest, ".,;:!?\n\"”"); n >= 0 {
		rest = rest[:n]
	}
	return " " + plain(rest)
}

// roleWords gives the ways in which a role may be written, the fullest first: "acting prosecutor of Port
// Elan", then without the place, without the qualifier, without either.
func roleWords(r segun.Role) []string {
	before := []string{r.Qualifier}
	if r.Time == "former" && r.Qualifier != "former" {
		before = []string{strings.TrimSpace("former " + r.Qualifier), "former", r.Qualifier}
	}
	before = append(before, "")
	after := []string{""}
	if r.Of != "" {
		after = []string{" of " + r.Of, ""}
	}
	var list []string
	for _, b := range before {
		for _, a := range after {
			list = append(list, plain(b+" "+r.Title+a))
		}
	}
	return list
}

// countPairs writes how many people a group holds: "3", "2-4" or "2+".
func countPairs(c *segun.Count) []pair {
	if c == nil {
		return nil
	}
	list := []pair{one("count", number(c.Min, c.Max))}
	for _, p := range c.Parts {
		list = append(list, pair{"part", []string{p.Text, number(p.Min, p.Max)}})
	}
	return list
}

// number writes an amount: "3", "2-4" or "2+".
func number(lo, hi int) string {
	switch {
	case lo == hi:
		return fmt.Sprint(lo)
	case hi == 0:
		return fmt.Sprintf("%d+", lo)
	}
	return fmt.Sprintf("%d-%d", lo, hi)
}

func quotes(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Quotes == nil {
		return nil, false
	}
	var items []item
	for _, q := range s.reading.Quotes.List {
		items = append(items, item{words: []string{s.at(q.Inner)},
			pairs: []pair{one("scare", yesNo(q.Scare)), one("continued", yesNo(q.Continued))}})
	}
	return items, true
}

func times(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil || s.reading.Times == nil {
		return nil, false
	}
	var items []item
	for _, t := range s.reading.Times.List {
		items = append(items, item{words: []string{s.at(t.Span)}, pairs: []pair{one("edtf", t.EDTF), one("basis", t.Basis), one("order", t.Order), one("rule", t.Rule)}})
	}
	return items, true
}

// doubts lists those of the document too: a reader of a format has no reading to put them in.
func doubts(s *seen, _ *expect) ([]item, bool) {
	if s.reading == nil {
		return nil, false
	}
	var items []item
	for _, list := range [][]segun.Doubt{s.reading.Doc.Doubts, s.reading.Doubts} {
		for _, d := range list {
			items = append(items, item{words: []string{s.at(d.Span)}, pairs: []pair{one("code", d.Code)}})
		}
	}
	return items, true
}
