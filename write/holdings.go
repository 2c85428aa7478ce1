package write

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"segun"
)

// Holdings are the holdings that a reading tells of named parties, in text order, each with its voice and words. Owner and Asset are IDs of the
// reading's entities. What comments and page furniture tell is left out.
func Holdings(r *segun.Reading) []segun.ToldHolding {
	if r.Relations == nil || r.Claims == nil {
		return nil
	}
	entities := byID(r)
	at := locator{text: r.Doc.Text}
	var out []segun.ToldHolding
	for i := range r.Relations.List {
		x := &r.Relations.List[i]
		owner, asset := entities[x.Subject], entities[x.Object]
		if x.Share == nil || owner == nil || asset == nil || !owner.Named || !asset.Named {
			continue
		}
		if s := r.Doc.SectionAt(x.Span.Start); s >= 0 && outside(r.Doc.Sections[s].Kind) {
			continue
		}
		p := at.position(int(x.Span.Start))
		out = append(out, segun.ToldHolding{Owner: segun.SubjectID(x.Subject), Asset: segun.SubjectID(x.Object), OwnerName: owner.Name, AssetName: asset.Name,
			Share: *x.Share, Time: x.Time, Status: x.Status, By: sourcingOf(r, entities, x.Claims), From: r.Doc.From, Document: r.Doc.ID, Span: x.Span,
			Line: p.Line, Column: p.Column, Words: strings.Join(strings.Fields(wordsAt(r.Doc.Text, x.Span)), " ")})
	}
	return out
}

// sourcingOf says who tells a fact, by the first of the claims that it rests on: "The Elan Observer, citing prosecutors".
func sourcingOf(r *segun.Reading, entities map[string]*segun.Entity, claims []string) string {
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if !slices.Contains(claims, c.ID) {
			continue
		}
		var parts []string
		for k := range c.Chain {
			name := voiceName(r, entities, &c.Chain[k])
			if k == 0 && (c.Chain[k].Kind == segun.VoiceOutlet || c.Chain[k].Kind == segun.VoiceWriter) {
				name = cmp.Or(Plain(r.Doc.Publisher), name)
			}
			parts = append(parts, name)
		}
		return strings.Join(parts, ", citing ")
	}
	return "somebody not named"
}

// ShareWords writes how much is held as a text has it: "51 %", "up to 49 %", "more than 50 %", "about 30 % of the votes".
func ShareWords(s *segun.Share) string {
	n := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + " %" }
	var out string
	switch {
	case s.Min == s.Max && s.About && s.Under:
		out = "nearly " + n(s.Max)
	case s.Min == s.Max && s.About && s.Over:
		out = "just over " + n(s.Min)
	case s.Min == s.Max && s.About:
		out = "about " + n(s.Min)
	case s.Min == s.Max:
		out = n(s.Min)
	case s.Min == 0 && s.Max == 100:
		out = "an unknown share"
	case s.Min == 0 && s.Under:
		out = "less than " + n(s.Max)
	case s.Min == 0:
		out = "at most " + n(s.Max)
	case s.Max == 100 && s.Over:
		out = "more than " + n(s.Min)
	case s.Max == 100:
		out = "at least " + n(s.Min)
	default:
		out = strconv.FormatFloat(s.Min, 'f', -1, 64) + " to " + n(s.Max)
	}
	if s.Of != "" && s.Of != "control" {
		out += " (" + Plain(s.Of) + ")"
	}
	return out
}

// Percentage writes a share as registers write it: "51", "at least 50", "less than 10", "20-30".
func Percentage(s *segun.Share) string {
	low, high := strconv.FormatFloat(s.Min, 'f', -1, 64), strconv.FormatFloat(s.Max, 'f', -1, 64)
	switch {
	case s.Min == s.Max && s.About:
		return "about " + low
	case s.Min == s.Max:
		return low
	case s.Min == 0 && s.Under:
		return "less than " + high
	case s.Min == 0:
		return "up to " + high
	case s.Max == 100 && s.Over:
		return "more than " + low
	case s.Max == 100:
		return "at least " + low
	}
	return low + "-" + high
}

// HoldingWords writes what a text tells of a holding, the status first where it is not simply stated: "alleged: Abel Quist holds 60 % of Quay Holding".
func HoldingWords(t *segun.ToldHolding) string {
	verb := "holds"
	switch {
	case t.Share.Of == "control":
		verb = "controls"
	case t.Time == "former":
		verb = "held before, and not now,"
	case t.Time == "unknown":
		verb = "held, then,"
	}
	s := Plain(t.OwnerName) + " " + verb + " " + ShareWords(&t.Share) + " of " + Plain(t.AssetName)
	if t.Status != "asserted" {
		s = plainWord(sureWords, t.Status) + ": " + s
	}
	return s
}

// maxHoldings is how many holdings a digest shows.
const maxHoldings = 8

// holdings shows who holds how much of whom, each on somebody's word.
func (d *digest) holdings() {
	list := Holdings(d.r)
	if len(list) == 0 {
		return
	}
	d.heading("Who holds what", strconv.Itoa(len(list)))
	show := d.shown(len(list), maxHoldings)
	for i := range list[:show] {
		t := &list[i]
		d.para(par{first: "  " + pad(strconv.Itoa(t.Line)+":"+strconv.Itoa(t.Column), 7), rest: "           ", lines: d.few(4)},
			run{HoldingWords(t), inkText}, run{", says ", inkText}, run{t.By, inkName}, run{": ", inkText}, run{quoteMarks(Plain(t.Words)), inkQuote})
	}
	d.moreAt("  ", len(list)-show)
}
