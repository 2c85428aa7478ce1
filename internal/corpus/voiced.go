package corpus

import (
	"fmt"
	"strings"

	"segun"
)

// voices compares what the voices are, once each, at the first claim that both have from the same one: a person, a body, a group, a document; and how many they are, where either says.
func (p *pairing) voices() {
	seen := map[string]bool{}
	for i := range p.a.Claims {
		g := &p.a.Claims[i]
		v := p.a.voice(g.By)
		if v == nil || seen[g.By] {
			continue
		}
		k := p.match(p.wordsIn(g.Content), g.silent())
		if k < 0 || p.speaker(&p.r.Claims.List[k], g.By) != g.By {
			continue
		}
		seen[g.By] = true
		c := &p.r.Claims.List[k]
		kind, count := p.what(&c.Chain[len(c.Chain)-1])
		p.t.Kinds.add(kind == v.Kind)
		if kind != v.Kind {
			p.t.Cases = append(p.t.Cases, Case{Kind: OtherKind, Article: p.a.Name, Line: v.Line, Gold: v.Name + " | " + v.Kind, Read: kind})
		}
		if v.Count == "" && count == "" {
			continue
		}
		p.t.Counts.add(count == v.Count)
		if count != v.Count {
			p.t.Cases = append(p.t.Cases, Case{Kind: OtherCount, Article: p.a.Name, Line: v.Line, Gold: v.Name + " | " + v.Count, Read: kind + " | " + count})
		}
	}
}

// voice returns the voice called name, nil for the outlet and the like.
func (a *Article) voice(name string) *Voice {
	for i := range a.Voices {
		if a.Voices[i].Name == name {
			return &a.Voices[i]
		}
	}
	return nil
}

// what returns the kind of a voice of the reading, as annotations write it, and how many it is: "3", "2+", "2-4", "" for one or none.
func (p *pairing) what(v *segun.Voice) (kind, count string) {
	if v.Kind == segun.VoiceDocument {
		return "document", ""
	}
	e := p.of(v.Entity)
	if e == nil {
		return "(no entity)", ""
	}
	if e.Count != nil {
		switch count = fmt.Sprint(e.Count.Min); {
		case e.Count.Max == 0:
			count += "+"
		case e.Count.Max != e.Count.Min:
			count += fmt.Sprintf("-%d", e.Count.Max)
		}
	}
	return string(e.Kind), count
}

// of returns an entity of the reading, nil for none.
func (p *pairing) of(id string) *segun.Entity {
	for i := range p.r.Entities.List {
		if e := &p.r.Entities.List[i]; e.ID == id && id != "" {
			return e
		}
	}
	return nil
}

// offices counts which offices of people the reading has, by a word that both have of the title.
func (p *pairing) offices() {
	if p.r.Relations == nil {
		return
	}
	for i := range p.a.Relations {
		g := &p.a.Relations[i]
		if g.Type != "holds_office" {
			continue
		}
		found, had := false, []string{}
		for k := range p.r.Relations.List {
			x := &p.r.Relations.List[k]
			if x.Type != g.Type || !p.goesBy(x.Subject, g.Subject) {
				continue
			}
			had = append(had, x.Title)
			found = found || alike(x.Title, inFull(g.Value, x.Title)) > 0
		}
		p.t.Offices.add(found)
		if !found {
			p.t.Cases = append(p.t.Cases, Case{Kind: OtherOffice, Article: p.a.Name, Line: g.Line, Gold: g.Subject + " | " + g.Value, Read: strings.Join(had, "; ")})
		}
	}
}

// inFull writes the short forms of an annotated office as the reading's title has them: "Lt. Gov." where that is "lieutenant governor". Annotations quote the text, and the reading writes out; of several, each is one: "directors".
func inFull(office, title string) string {
	words := strings.FieldsFunc(office, func(r rune) bool { return r == ' ' || r == '-' })
	for i, w := range words {
		for _, full := range strings.Fields(title) {
			if shortFor(strings.TrimSuffix(strings.ToLower(w), "."), strings.ToLower(full)) || strings.EqualFold(w, full+"s") {
				words[i] = full
			}
		}
	}
	return strings.Join(words, " ")
}

// shortFor reports whether w can be a short form of a longer word: two to five letters of it, in its order, the first among them.
func shortFor(w, full string) bool {
	if len(w) < 2 || len(w) > 5 || len(full) < len(w)+2 || w[0] != full[0] {
		return false
	}
	k := 0
	for i := 0; i < len(full) && k < len(w); i++ {
		if full[i] == w[k] {
			k++
		}
	}
	return k == len(w)
}

// goesBy reports whether the entity of an ID goes by a name.
func (p *pairing) goesBy(id, name string) bool {
	e := p.of(id)
	if e == nil {
		return false
	}
	if alike(e.Name, name) > 0 {
		return true
	}
	for _, n := range e.Names {
		if n.Form != "nominal" && alike(n.Text, name) > 0 {
			return true
		}
	}
	return false
}
