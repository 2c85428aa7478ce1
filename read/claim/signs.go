package claim

import (
	"strings"

	"segun"
)

// Many accusations have no word for a wrong: "They bought nine boats, she said", "The owner knew". What makes them one is who says it of whom, and in what company it stands.
// suspect weighs those signs, by a table, for each claim that some voice asserts as done by others, and turns it into an accusation where they weigh enough.
func (m *maker) suspect() {
	m.blamed = map[string]bool{}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.Status == "alleged" {
			for _, id := range m.targets(d) {
				m.blamed[id] = true
			}
		}
	}
	m.crimes = m.density()
	for i := range m.drafts {
		d := &m.drafts[i]
		if !m.suspectable(d) {
			continue
		}
		sum, most, sign := m.w.weights["always"], 0, ""
		for _, s := range m.signs(i) {
			w := m.w.weights[s]
			sum += w
			if w > most {
				most, sign = w, s
			}
		}
		if sum >= m.w.weights["enough"] {
			d.Act, d.Why.Act, d.wrong = "accuse", "signs of an accusation, above all: "+sign, "wrong"
			d.Status, d.Why.Status = status(&d.Claim)
			m.accusedToo(d)
		}
	}
}

// suspectable reports whether a claim is one that signs can make an accusation: some voice, or a reader who comments, asserts that it happened.
func (m *maker) suspectable(d *draft) bool {
	if d.Status != "asserted" && d.Status != "reported" || d.Act != "assert" || d.Grain == "role" || len(d.Content) == 0 || d.Polarity == "negative" || m.mishap(d.Content, &d.grammar) {
		return false
	}
	return len(d.Chain) > 1 || d.Chain[0].Kind == segun.VoiceCommenter
}

// mishap reports whether what was done is put down to the elements or to an accident: "had been destroyed in a flood".
func (m *maker) mishap(content []segun.Span, f *facts) bool {
	found := false
	m.each(content, func(t int) {
		found = found || f.passive && m.is(t, "flood", "storm", "fire", "blaze", "earthquake", "quake", "lightning", "landslide", "wind", "frost", "accident", "mistake", "error", "mishap")
	})
	return found
}

// density is how many of a thousand words of the text are words for crimes.
func (m *maker) density() int {
	n := 0
	for t := range m.Len() {
		if m.wrongAt(t) == "crime" {
			n++
		}
	}
	return 1000 * n / max(1, m.Len())
}

// signs returns the names of the signs at the ith claim, as the table of weights has them.
func (m *maker) signs(i int) []string {
	d := &m.drafts[i]
	h := d.Head
	f := d.grammar
	out := m.voiceSigns(d)
	add := func(ok bool, name string) {
		if ok {
			out = append(out, name)
		}
	}
	rule := d.Rule
	add(hasPrefix(rule, "read/attribution:courtroom"), "courtroom")
	add(hasPrefix(rule, "read/attribution:heading in marks") || hasPrefix(rule, "read/attribution:heading hearsay"), "heading in marks")
	add(hasPrefix(rule, "read/attribution:heading say"), "heading say")
	who := m.subjectSign(d, &f)
	add(true, "subject: "+who)
	other := who == "agent" || who == "official" || who == "armed" || who == "somebody" || who == "they"
	if f.subject >= 0 {
		if k, ok := m.byHead[f.subject]; ok && m.r.EntityOf(k) >= 0 {
			add(other && m.blamed[m.r.Entities.List[m.r.EntityOf(k)].ID], "subject: accused")
		}
	}
	out = append(out, m.verbSigns(d, &f, other, who == "self")...)
	out = append(out, m.contentSigns(d)...)
	past := d.Why.Realis == "past tense"
	add(past, "past")
	add(past && other && m.r.Tags.UPOS[h] == segun.VERB && !f.passive, "done by others")
	add(d.Grain == "aside", "aside")
	add(m.r.Tags.UPOS[h] == segun.NOUN || m.r.Tags.UPOS[h] == segun.ADJ, "nominal")
	add(len(d.Chain) > 2, "second hand")
	add(d.Quote == "mixed", "mixed")
	add(m.crimes >= 6, "crimes told of")
	add(m.crimes >= 12, "many crimes told of")
	near, same := m.goesOnAccusing(i)
	add(near, "accused before")
	add(same, "accused in the same breath")
	return out
}

// voiceSigns says what sort of voice speaks.
func (m *maker) voiceSigns(d *draft) (out []string) {
	v := &d.Chain[len(d.Chain)-1]
	seen := map[string]bool{}
	add := func(word string) {
		if c := m.w.company[partKey(strings.ToLower(word), "voice")]; c != "" && !seen[c] {
			seen[c] = true
			out = append(out, "voice: "+c)
		}
	}
	m.each(v.Spans, func(t int) {
		if u := m.r.Tags.UPOS[t]; u == segun.NOUN || u == segun.PROPN {
			add(m.lemma(t))
		}
	})
	if e := m.entity(v.Entity); e != nil && v.Entity != "e0" {
		for _, r := range e.Roles {
			for _, w := range strings.Fields(r.Title) {
				add(w)
			}
		}
		for _, k := range e.Mentions {
			if x := &m.r.Mentions.List[k]; x.Form == segun.FormNominal {
				add(m.lemma(x.Head))
			}
		}
	}
	if v.Kind == segun.VoiceUnspecified {
		out = append(out, "voice: nobody named")
	}
	return out
}

// subjectSign says who does what a claim tells of.
func (m *maker) subjectSign(d *draft, f *facts) string {
	k := m.doer(d.Head, f)
	switch {
	case k < 0:
		return "none"
	case d.holder >= 0 && m.speaksItself(d, f) || m.is(k, "i", "we", "you"):
		return "self"
	case m.w.company[partKey(m.lemma(k), "subject")] != "":
		return m.w.company[partKey(m.lemma(k), "subject")]
	case m.is(k, "they"):
		return "they"
	case m.agent(k):
		return "agent"
	}
	return "thing"
}

// verbSigns says what sort of deed it is.
func (m *maker) verbSigns(d *draft, f *facts, other, self bool) (out []string) {
	h := d.Head
	part := ""
	switch m.r.Tags.UPOS[h] {
	case segun.VERB, segun.AUX:
		part = "verb"
	case segun.NOUN:
		part = "noun"
	case segun.ADJ:
		part = "adj"
	}
	if c := m.w.wrong[partKey(m.lemma(h), part)]; c != "" {
		out = append(out, "wrong: "+c)
	}
	has := func(class string) bool { return m.w.company[partKey(m.lemma(h), "verb "+class)] != "" }
	switch {
	case has("know") && other:
		out = append(out, "verb: know")
	case has("told") && f.passive && !self:
		out = append(out, "verb: told")
	case has("harm") && f.passive:
		out = append(out, "verb: harm")
	case has("grey") && other && !f.passive:
		out = append(out, "verb: grey")
	case has("tame"):
		out = append(out, "verb: tame")
	}
	return out
}

// contentSigns says what words stand in the claim beside its predicate.
func (m *maker) contentSigns(d *draft) (out []string) {
	crime, wrong, hidden, money, order := false, false, false, false, false
	m.each(d.Content, func(t int) {
		if t == d.Head {
			return
		}
		switch m.wrongAt(t) {
		case "crime":
			crime = true
		case "wrong":
			wrong = true
		}
		hidden = hidden || m.w.company[partKey(strings.ToLower(m.Word(t)), "word")] != ""
		money = money || m.is(t, "million", "crown", "mark", "florin", "pound", "dollar", "euro", "£", "$", "€", "cash")
		order = order || m.is(t, "order", "instruction", "request", "behest") && m.is(t+1, "of", "from") || m.is(t, "so") && m.is(t+1, "that") && m.is(t+2, "nobody", "no", "it", "they")
	})
	for _, x := range [...]struct {
		ok   bool
		name string
	}{{crime, "a crime beside it"}, {wrong, "a wrong beside it"}, {hidden, "hidden"}, {money, "money"}, {order, "on orders"}} {
		if x.ok {
			out = append(out, x.name)
		}
	}
	return out
}

// goesOnAccusing reports whether the voice of the ith claim has just accused somebody, in this sentence or the one before, and whether it did so in the same one.
func (m *maker) goesOnAccusing(i int) (near, same bool) {
	d := &m.drafts[i]
	who, at := d.Chain[len(d.Chain)-1].Entity, m.sentenceOf(d.Content[0])
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		p := &m.drafts[j]
		if len(p.Content) == 0 || p.Status != "alleged" || p.Chain[len(p.Chain)-1].Entity != who || len(p.Chain) != len(d.Chain) {
			continue
		}
		s := m.sentenceOf(p.Content[0])
		near = near || who != "" && at-s <= 1
		same = same || at == s
	}
	return near, same
}
