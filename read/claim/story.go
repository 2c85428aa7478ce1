package claim

import (
	"strings"

	"segun"
)

// addFrame keeps a row of the table of turns of phrase.
func (w *words) addFrame(row, class string) {
	w.frames.add(strings.Fields(row), class)
}

// storySigns adds how a claim tells what was done: by turns of phrase, by duties that nobody did, by deeds inside it, by how it points at somebody.
func (m *maker) storySigns(d *draft, f *facts, other bool, add func(kind, name string)) {
	var said []string
	once := func(kind, name string) {
		for _, s := range said {
			if s == kind+name {
				return
			}
		}
		said = append(said, kind+name)
		add(kind, name)
	}
	h, n, verbs := d.Head, 0, 0
	m.each(d.Content, func(t int) {
		n++
		l := m.lemma(t)
		for p := range m.opened(&m.w.frames, m.key(t), t+1) {
			once("turn of phrase", p.class)
		}
		switch m.r.Tags.UPOS[t] {
		case segun.VERB:
			verbs++
			if c := m.phrased(t); c != "" {
				once("phrase for", c)
			}
			if t != h {
				m.innerSigns(t, once)
			}
		case segun.PRON:
			switch {
			case m.is(t, "himself", "herself", "themselves", "itself") && t > 0 && (m.upos(t-1) == segun.NOUN || m.upos(t-1) == segun.PROPN || m.is(t-1, "have", "be")):
				once("points at", "one himself")
			case m.is(t, "nobody", "none", "nothing"):
				once("points at", "nobody")
			case m.is(t, "somebody", "someone"):
				once("points at", "somebody")
			case m.is(t, "everybody", "everyone"):
				once("points at", "everybody")
			}
		case segun.ADV:
			if m.told(t, "wilful") {
				once("how", l)
			}
		}
	})
	if m.is(m.Find(h, segun.RelNsubj, segun.RelNsubjPass), "nobody", "none") || f.negative != "" {
		if m.w.company.Get(m.partKey(h, "verb duty")) != "" {
			once("deed", "a duty not done")
			if other {
				once("deed", "a duty that somebody did not do")
			}
		}
	}
	if t := m.r.Tokens.At(d.Content[0].Start); m.is(t, "it") && m.is(t+1, "be") {
		for k := t + 2; k < t+12 && k < m.Len(); k++ {
			if m.is(k, "who", "that") && m.r.Tags.UPOS[k] != segun.SCONJ {
				once("points at", "one of several")
				break
			}
		}
	}
	switch {
	case n <= 3:
		add("long", "hardly")
	case n <= 6:
		add("long", "little")
	case n <= 12:
		add("long", "some")
	case n <= 20:
		add("long", "more")
	default:
		add("long", "much")
	}
	if verbs > 2 {
		add("verbs in it", "many")
	}
}

// innerSigns adds what a verb inside a claim, not its predicate, tells of.
func (m *maker) innerSigns(t int, once func(kind, name string)) {
	class, passive, _ := m.verbClass(t)
	if class == "" {
		return
	}
	switch s := m.Find(t, segun.RelNsubj); {
	case m.Find(t, segun.RelNsubjPass, segun.RelAuxPass) >= 0:
		if passive {
			once("inside it, done to somebody", class)
		}
	case s >= 0 && m.agent(s):
		once("inside it, somebody", class)
	case m.r.Tags.XPOS[t] == "VBG":
		once("inside it, doing", class)
	case m.r.Tags.XPOS[t] == "VB":
		once("inside it, to do", class)
	default:
		once("inside it", class)
	}
}
