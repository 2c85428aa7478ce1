package export

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
)

// ftmEntity is one line of Follow the Money.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchemata are the schemata of what a document names; what is not here has none.
var ftmSchemata = map[string]string{"person": "Person", "organisation": "Organization", "outlet": "Organization", "place": "Address", "group": "LegalEntity"}

// FtM writes Follow the Money, an entity a line: documents as Article, who is named in them, and every claim as a Note that says who says it and how sure. Nothing that is
// claimed becomes a property of whom it is about: people and bodies carry names and offices, and topics only where an official list gives them and a person confirmed
// whom it means. A share that some voice asserts is an Ownership that names the voice; one that is alleged, denied, planned or of the past stays a Note alone, since a program that
// reads an Ownership takes it for one.
func FtM(out io.Writer, h *Head, walk Walk) (Left, error) {
	left := Left{}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	put := func(id, schema string, p map[string][]string) error {
		for k, v := range p {
			if v = nonEmpty(v...); len(v) == 0 {
				delete(p, k)
			} else {
				p[k] = v
			}
		}
		return enc.Encode(ftmEntity{id, schema, p})
	}
	if err := put("segun-note", "Note", map[string][]string{"name": {"About this export"}, "description": {h.Warning()}}); err != nil {
		return nil, err
	}
	for i := range h.Notes {
		n := &h.Notes[i]
		p := map[string][]string{"name": {"Note " + fmt.Sprint(n.ID) + ", " + n.Class}, "description": {n.Text}, "summary": {strings.Join(nonEmpty(n.Source, n.About), "; ")}, "createdAt": {n.Day}}
		if err := put(fmt.Sprintf("segun-own-%d", n.ID), "Note", p); err != nil {
			return nil, err
		}
	}
	err := walk(func(d *Document) error {
		if err := put(d.ID, "Article", ftmArticle(d)); err != nil {
			return err
		}
		known := map[string]bool{}
		sides := d.sides()
		for i := range d.Parties {
			p := &d.Parties[i]
			schema := cmp.Or(sides[p.ID], ftmSchemata[p.Kind])
			if schema == "" || p.Name == "" {
				continue
			}
			known[p.ID] = true
			if err := put(d.ID+"."+p.ID, schema, ftmParty(d, p, schema)); err != nil {
				return err
			}
		}
		for i := range d.Holdings {
			o := &d.Holdings[i]
			if !o.Counts || !known[o.Owner] || !known[o.Asset] {
				left[HoldingApart]++
				continue
			}
			if err := put(fmt.Sprintf("%s.o%d", d.ID, i+1), "Ownership", ftmOwnership(d, o)); err != nil {
				return err
			}
		}
		for i := range d.Claims {
			c := &d.Claims[i]
			if c.Review.Verdict == NotAClaim {
				left[NoClaim]++
				continue
			}
			if err := put(d.ID+"."+localID(c.ID), "Note", ftmNote(d, c, known)); err != nil {
				return err
			}
		}
		return nil
	})
	return left, err
}

func localID(id string) string {
	_, local, _ := strings.Cut(id, "#")
	return local
}

func ftmArticle(d *Document) map[string][]string {
	return map[string][]string{"title": {d.Heading()}, "publisher": {d.Publisher}, "sourceUrl": {webPage(d.URL)}, "author": d.Authors, "language": {ftmLanguage(d.Lang)}, "publishedAt": {ftmDate(d.Published)}}
}

// ftmLanguage is a language as Follow the Money has it, by the three letters of ISO 639-3; "" for those that nothing here is read in.
func ftmLanguage(code string) string {
	return map[string]string{"en": "eng", "es": "spa", "fr": "fra", "de": "deu", "pt": "por", "it": "ita", "ru": "rus", "uk": "ukr", "ar": "ara", "zh": "zho", "fa": "fas", "tr": "tur"}[code]
}

// ftmDate is a year, month or day; Follow the Money has nothing for what is less certain.
func ftmDate(edtf string) string {
	for _, form := range [...]string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(form, edtf); err == nil {
			return edtf
		}
	}
	return ""
}

func ftmParty(d *Document, p *Party, schema string) map[string][]string {
	out := map[string][]string{"proof": {d.ID}, "topics": p.Topics}
	if schema == "Address" {
		out["full"] = []string{p.Name}
		return out
	}
	out["name"], out["alias"] = []string{p.Name}, p.Names
	if schema == "Person" {
		out["position"] = p.Offices
	}
	return out
}

// sides are the schemata of those who have a share and of what it is a share of, where the kind alone has none that an Ownership can point to: what is owned in shares is a company,
// a country that owns some a legal entity.
func (d *Document) sides() map[string]string {
	of := map[string]string{}
	kind := map[string]string{}
	for i := range d.Parties {
		kind[d.Parties[i].ID] = d.Parties[i].Kind
	}
	for i := range d.Holdings {
		if o := &d.Holdings[i]; o.Counts {
			of[o.Asset] = "Company"
			if of[o.Owner] == "" && kind[o.Owner] == "place" {
				of[o.Owner] = "LegalEntity"
			}
		}
	}
	return of
}

// ftmOwnership is one share: how much, who says so, and the words.
func ftmOwnership(d *Document, o *Holding) map[string][]string {
	return map[string][]string{"owner": {d.ID + "." + o.Owner}, "asset": {d.ID + "." + o.Asset}, "percentage": {o.Percentage}, "status": {o.Status + ", says " + o.WhoSays},
		"summary": {"machine-read, on the word of " + o.WhoSays + ": " + oneLine(o.Words)}, "publisher": {d.Publisher}, "sourceUrl": {webPage(d.URL)}, "date": {ftmDate(d.Published)}, "proof": {d.ID}}
}

// ftmNote is one claim: who says it, how sure, and the words.
func ftmNote(d *Document, c *Claim, known map[string]bool) map[string][]string {
	p := map[string][]string{"name": {c.WhoSays() + ": " + c.Status}, "description": {c.Chain() + ", " + c.Status + ": " + oneLine(c.Words)},
		"summary": {"machine-read, " + c.Review.Words()}, "proof": {d.ID}, "sourceUrl": {webPage(d.URL)}}
	if len(c.Charged) > 0 {
		p["summary"] = append(p["summary"], "accused: "+strings.Join(c.Charged, "; "))
	}
	for _, a := range c.About {
		if known[a] {
			p["entity"] = append(p["entity"], d.ID+"."+a)
		}
	}
	return p
}
