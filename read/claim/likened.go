package claim

import (
	"segun"
)

// likened returns the noun by which a clause says of people, or of what has no body, that it is a thing, which can only be a figure of speech: "She is a rock", "Silence is a weapon", "The law had become a straitjacket"; -1
// for none. "The mirror is a window", of things, may be so.
func (m *maker) likened(d *draft, h int, f *facts) int {
	n, k := h, f.subject
	switch c := m.Find(h, segun.RelCop); {
	case c >= 0 && c < h && m.is(c, "be"):
	case m.is(h, "become", "remain") && m.r.Tags.UPOS[h] == segun.VERB:
		if n = m.Find(h, segun.RelXcomp, segun.RelObj); n < h {
			return -1
		}
	default:
		return -1
	}
	if k < 0 || k > n || m.r.Tags.UPOS[n] != segun.NOUN || m.Find(n, segun.RelCase) >= 0 || m.Find(n, segun.RelNummod) >= 0 {
		return -1
	}
	switch thing := m.told(n, "figure"); {
	case m.bodiless(k):
		if thing || m.told(n, "cast") {
			return n
		}
	case thing && m.spokenFor(d) && m.people(k):
		return n
	}
	return -1
}

// bodiless reports whether the subject at token k is what has no body: a law, a hope, an act ("Bringing back tolls").
func (m *maker) bodiless(k int) bool {
	return m.airy(k) || m.r.Tags.XPOS[k] == "VBG" && m.Rel(k) == segun.RelCsubj
}

// airy reports whether the noun at token k is for what has no body; at the head of a sentence it may be taken for a name.
func (m *maker) airy(k int) bool {
	switch m.r.Tags.UPOS[k] {
	case segun.NOUN:
		return m.told(k, "airy")
	case segun.PROPN:
		x, named := m.byHead[k]
		return m.told(k, "airy") && !(named && m.r.Mentions.List[x].Kind == segun.Person)
	}
	return false
}

// people reports whether the subject at token k is people, of whom "they" may not be.
func (m *maker) people(k int) bool {
	if m.is(k, "i", "you", "he", "we", "who") {
		return true
	}
	if x, ok := m.byHead[k]; ok && m.r.Mentions.List[x].Kind == segun.Person {
		return true
	}
	return m.is(k, "people", "child", "woman", "man", "teacher", "nurse", "parent", "father", "mother")
}

// saying returns the noun of a saying, which says of what something is and gives neither an article: "Water is life", "Knowledge is power", "That's politics"; -1 for none.
func (m *maker) saying(d *draft, h int, f *facts) int {
	k, c := f.subject, m.Find(h, segun.RelCop)
	if !m.spokenFor(d) || k < 0 || c != h-1 || k >= c || !m.is(c, "be") || m.r.Tags.XPOS[c] != "VBZ" && m.r.Tags.XPOS[c] != "VBP" || m.r.Tags.UPOS[h] != segun.NOUN || !m.told(h, "maxim") {
		return -1
	}
	if m.is(k, "this", "that") && k == c-1 || m.r.Tags.XPOS[k] == "VBG" {
		return h
	}
	if u := m.r.Tags.UPOS[k]; u != segun.NOUN && u != segun.PROPN || m.Find(k, segun.RelDet, segun.RelNmodPoss, segun.RelCompound, segun.RelNummod) >= 0 {
		return -1
	}
	if x, ok := m.byHead[k]; ok && m.r.Mentions.List[x].Form == segun.FormName {
		return -1
	}
	return h
}

// isAbout returns the "about" by which somebody says what something comes to: "This budget is about families", "It's about respect"; -1 for none. What a film or a call is about can be heard.
func (m *maker) isAbout(d *draft, h int, f *facts) int {
	k := f.subject
	if !m.spokenFor(d) || k < 0 || k > h || !m.is(k, "this", "that", "it") && !m.airy(k) || m.r.Tags.UPOS[h] == segun.NUM || m.Find(h, segun.RelNummod) >= 0 || m.told(h, "measure") {
		return -1
	}
	t := k + 1
	if !m.is(t, "be") || m.r.Tags.XPOS[t] != "VBZ" && m.r.Tags.XPOS[t] != "VBP" && m.r.Tags.UPOS[k] != segun.NOUN {
		return -1
	}
	for t++; t < h && m.r.Tags.UPOS[t] == segun.ADV && !m.is(t, "about"); t++ {
	}
	if m.is(t, "all") {
		t++
	}
	if t >= h || !m.is(t, "about") || m.is(t+1, "to", "that", "this", "it", "time") || m.r.Tags.UPOS[t+1] == segun.NUM || m.r.Tags.XPOS[t+1] == "VBN" {
		return -1
	}
	return t
}

// evinces returns the verb by which somebody says what a happening goes to show: "The protest proves that people are tired", "This shows how far they have come", "That settles it"; -1 for none. Papers, pictures and figures
// show what stands in them.
func (m *maker) evinces(d *draft, h int, f *facts) int {
	k := f.subject
	if !m.spokenFor(d) || m.r.Tags.UPOS[h] != segun.VERB || f.passive || k < 0 || k > h || !m.is(k, "this", "that") && !m.airy(k) {
		return -1
	}
	if m.is(h, "settle") {
		if m.is(h+1, "it") {
			return h
		}
		return -1
	}
	o := m.Find(h, segun.RelObj)
	if !m.is(h, "show", "prove", "demonstrate", "illustrate") || m.Find(h, segun.RelCcomp) < h && !(o > h && m.told(o, "airy")) {
		return -1
	}
	return h
}

// looksLike returns the verb by which somebody says what a thing is like: "The stand looks like a biscuit tin", "It feels like a betrayal"; -1 for none. "It looked like a wolf" tells what was seen.
func (m *maker) looksLike(d *draft, h int, f *facts) int {
	if !m.spokenFor(d) || m.r.Tags.UPOS[h] != segun.VERB || !m.is(h, "look", "feel", "sound", "smell") || m.r.Tags.XPOS[h] != "VBZ" && m.r.Tags.XPOS[h] != "VBP" || f.subject < 0 || m.people(f.subject) || m.is(f.subject, "she", "they") {
		return -1
	}
	for t := h + 1; t < h+3; t++ {
		if m.is(t, "like") && m.is(t+1, "a", "an") {
			return h
		}
	}
	return -1
}

// judgingAdverb returns the adverb by which somebody says that a thing is so, or is done, in a way to be judged: "is ridiculously dear", "behaved disgracefully"; -1 for none.
func (m *maker) judgingAdverb(d *draft, h int, _ *facts) int {
	if !m.spokenFor(d) {
		return -1
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if (m.Rel(k) == segun.RelAdvmod || m.Rel(k) == segun.RelObl && m.r.Tags.UPOS[k] != segun.NOUN) && m.told(k, "judging") && (k == h-1 || m.r.Tags.UPOS[h] == segun.VERB) {
			return k
		}
	}
	return -1
}

// hasOne returns the adjective by which somebody judges what a person or thing has: "has a lovely view", "had beautiful manners"; -1 for none.
func (m *maker) hasOne(d *draft, h int, f *facts) int {
	o := m.Find(h, segun.RelObj)
	if !m.spokenFor(d) || !m.is(h, "have") || m.r.Tags.UPOS[h] != segun.VERB || f.passive || o < h || m.r.Tags.UPOS[o] != segun.NOUN || m.w.judges[partKey(m.lemma(o), "plain")] || m.is(o, "thing") {
		return -1
	}
	if k := o - 1; m.Rel(k) == segun.RelAmod && m.r.Tags.XPOS[k] == "JJ" && m.judgeWord(k, "adj") && !m.is(k, "serious", "difficult", "necessary", "sufficient", "important", "bad") {
		return k
	}
	return -1
}

// letsDown returns the verb by which somebody says that others were let down; -1 for none: a rope is let down, and who says it of oneself owns up.
func (m *maker) letsDown(d *draft, h int, f *facts) int {
	o := m.Find(h, segun.RelObj)
	if !m.spokenFor(d) || !m.is(h, "let") || m.is(f.subject, "i", "we") || o < h || o > h+5 || !m.is(o+1, "down") || m.is(o, "rope", "anchor", "tyre", "ladder", "bucket", "blind", "hair", "hem") {
		return -1
	}
	return h
}

// prevails returns the verb of what has no body and yet wins the day: "Common sense has prevailed"; -1 for none.
func (m *maker) prevails(_ *draft, h int, f *facts) int {
	if k := f.subject; m.is(h, "prevail", "triumph") && k >= 0 && k < h && (m.airy(k) || m.is(k, "sense", "reason", "decency")) {
		return h
	}
	return -1
}

// cleftAiry returns what somebody singles out of what has no body: "It's the hope that kills you"; -1 for none.
func (m *maker) cleftAiry(d *draft, h int, f *facts) int {
	c := m.Find(h, segun.RelCop)
	if !m.spokenFor(d) || c < 0 || !m.is(f.subject, "it") || m.r.Tags.XPOS[c] != "VBZ" || !m.is(h-1, "the") || !m.is(h+1, "that") || !m.airy(h) && !m.is(h, "thought", "waiting", "knowing") {
		return -1
	}
	return h
}
