package claim

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"segun"
	"segun/read/behalf"
	"segun/read/phrase"
)

// lookup holds what rules ask again and again of a whole text. Each part is made when it is first asked for, by going over the text once: what a rule costs must not grow with how much else the text tells.
type lookup struct {
	says     []int32            // of entities: how many attributions they are the source of
	tells    []bool             // of entities, and of nobody in front: whether they are the source of an attribution with a content
	words    [][]int            // of entities: the heads of their mentions, one for each word
	ours     map[string]bool    // entities: whether the writer of the text calls them their own
	bodies   map[string]int     // words -> the first body that says something and is called so
	outlets  map[string]bool    // names of outlets less their first words
	authors  map[string]string  // names less their last full stops -> the first entity with that name
	cues     *phrase.Groups     // the attributions by the sentences of their cues
	names    map[wordOf]bool    // whether a word calls an entity or what comes from it
	citedAt  map[int]bool       // entities that somebody cites
	named    []int32            // of mentions: the last one up to it that is an outlet's by its name, -1 for none
	alike    []int32            // of mentions: the description before it with the same head, -1 for none
	ending   map[int][]int      // tokens -> the mentions that end there
	quotes   *phrase.Stretches  // the quotations
	inside   map[uint32]bool    // where the inside of a quotation starts
	texts    map[string][]uint8 // words for a text -> of claims: how their voices stand to it
	reports  int                // how often the text speaks of a report, plus one
	denied   map[string]int     // entities -> the last claim in which they deny all that is laid against them
	stems    stems              // of the nouns
	replier  replier            // the voice that was compared with accusations last
	reporter int                // the entity that reports, plus two
	behalf   *behalf.Links      // who speaks for whom
}

// wordOf is a word that may call an entity.
type wordOf struct {
	entity int
	word   string
}

// countSayings fills says and tells.
func (m *maker) countSayings() {
	n := len(m.r.Entities.List)
	m.found.says, m.found.tells = make([]int32, n), make([]bool, n+1)
	for i := range m.r.Attributions.List {
		a := &m.r.Attributions.List[i]
		if a.Speaker < 0 {
			continue
		}
		e := m.r.EntityOf(a.Speaker)
		if e >= 0 {
			m.found.says[e]++
		}
		m.found.tells[e+1] = m.found.tells[e+1] || len(a.Content) > 0
	}
}

// spokenTimes counts the attributions that an entity is the source of.
func (m *maker) spokenTimes(e int) int {
	if m.found.says == nil {
		m.countSayings()
	}
	return int(m.found.says[e])
}

// tellsSomething reports whether an entity, or somebody of whom it is not known who they are where it is -1, is the source of something.
func (m *maker) tellsSomething(e int) bool {
	if m.found.tells == nil {
		m.countSayings()
	}
	return m.found.tells[e+1]
}

// wordsFor returns the heads of an entity's mentions, one for each lemma, in the order of the text: what asks by which words it is called need not go over all its mentions.
func (m *maker) wordsFor(e int) []int {
	if m.found.words == nil {
		m.found.words = make([][]int, len(m.r.Entities.List))
	}
	if m.found.words[e] == nil {
		m.found.words[e] = m.distinctHeads(m.r.Entities.List[e].Mentions)
	}
	return m.found.words[e]
}

// distinctHeads returns the heads of mentions that have different lemmas; never nil.
func (m *maker) distinctHeads(mentions []int) []int {
	out := make([]int, 0, 4)
	seen := map[string]bool{}
	for _, k := range mentions {
		if h := m.r.Mentions.List[k].Head; !seen[m.lemma(h)] {
			seen[m.lemma(h)] = true
			out = append(out, h)
		}
	}
	return out
}

// bodyCalled returns the first body that says something in the text and is called by a word, -1 for none.
func (m *maker) bodyCalled(word string) int {
	if m.found.bodies == nil {
		m.found.bodies = map[string]int{}
		for e := range m.r.Entities.List {
			if ent := &m.r.Entities.List[e]; ent.Kind != segun.Person && ent.Kind != segun.Group && ent.ID != "e0" && m.spokenTimes(e) > 0 {
				for _, h := range m.wordsFor(e) {
					if _, ok := m.found.bodies[m.lemma(h)]; !ok {
						m.found.bodies[m.lemma(h)] = e
					}
				}
			}
		}
	}
	if e, ok := m.found.bodies[word]; ok {
		return e
	}
	return -1
}

// shortForOutlet reports whether a name is that of an outlet without its first words: "Tagblatt" where the Grenmark Tagblatt is named.
func (m *maker) shortForOutlet(name string) bool {
	if m.found.outlets == nil {
		m.found.outlets = map[string]bool{}
		for e := range m.r.Entities.List {
			if o := &m.r.Entities.List[e]; o.Kind == segun.Outlet && o.ID != "e0" {
				for k := range len(o.Name) {
					if o.Name[k] == ' ' {
						m.found.outlets[o.Name[k+1:]] = true
					}
				}
			}
		}
	}
	return m.found.outlets[name]
}

// entityNamed returns the first entity with a name, last full stops left out; "" for none.
func (m *maker) entityNamed(name string) string {
	if m.found.authors == nil {
		m.found.authors = make(map[string]string, len(m.r.Entities.List))
		for i := len(m.r.Entities.List) - 1; i >= 0; i-- {
			m.found.authors[strings.TrimRight(m.r.Entities.List[i].Name, ".")] = m.r.Entities.List[i].ID
		}
	}
	return m.found.authors[strings.TrimRight(name, ".")]
}

// cuesIn returns the attributions whose cue starts in a sentence.
func (m *maker) cuesIn(sentence int) []int32 {
	if m.found.cues == nil {
		list := m.r.Attributions.List
		g := phrase.Group(len(list), len(m.r.Tokens.Sentences), func(i int) int {
			if len(list[i].Cue) == 0 {
				return -1
			}
			return m.sentenceOf(list[i].Cue[0])
		})
		m.found.cues = &g
	}
	return m.found.cues.At(sentence)
}

// lastOutlet returns the last mention up to k that is of another outlet than the article's own by its name, -1 for none.
func (m *maker) lastOutlet(k int) int {
	if m.found.named == nil {
		m.found.named = make([]int32, len(m.r.Mentions.List))
		last := int32(-1)
		for i := range m.r.Mentions.List {
			if m.namesOutlet(i) {
				last = int32(i)
			}
			m.found.named[i] = last
		}
	}
	if k < 0 {
		return -1
	}
	return int(m.found.named[k])
}

// describedBefore returns the description before mention k that has the same head word, -1 for none.
func (m *maker) describedBefore(k int) int {
	if m.found.alike == nil {
		m.found.alike = make([]int32, len(m.r.Mentions.List))
		last := map[string]int32{}
		for i := range m.r.Mentions.List {
			x := &m.r.Mentions.List[i]
			l := m.lemma(x.Head)
			if before, ok := last[l]; ok {
				m.found.alike[i] = before
			} else {
				m.found.alike[i] = -1
			}
			if x.Form == segun.FormNominal {
				last[l] = int32(i)
			}
		}
	}
	return int(m.found.alike[k])
}

// endingAt returns the mentions that end before token end, in text order.
func (m *maker) endingAt(end int) []int {
	if m.found.ending == nil {
		m.found.ending = make(map[int][]int, len(m.r.Mentions.List))
		for i := range m.r.Mentions.List {
			x := &m.r.Mentions.List[i]
			m.found.ending[x.End] = append(m.found.ending[x.End], i)
		}
	}
	return m.found.ending[end]
}

// mentionsFrom returns the first mention that starts at token t or behind.
func (m *maker) mentionsFrom(t int) int {
	return sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].First >= t })
}

// quotesFrom returns the first quotation that reaches beyond byte offset at.
func (m *maker) quotesFrom(at uint32) int {
	if m.found.quotes == nil {
		m.found.quotes = &phrase.Stretches{}
		for i := range m.r.Quotes.List {
			m.found.quotes.Add(m.r.Quotes.List[i].Span)
		}
	}
	return m.found.quotes.From(at)
}

// quoteOpensAt reports whether the words of a quotation start at byte offset at.
func (m *maker) quoteOpensAt(at uint32) bool {
	if m.found.inside == nil {
		m.found.inside = make(map[uint32]bool, len(m.r.Quotes.List))
		for i := range m.r.Quotes.List {
			m.found.inside[m.r.Quotes.List[i].Inner.Start] = true
		}
	}
	return m.found.inside[at]
}

// draftOf returns the index of the claim with an ID, -1 for none.
func (m *maker) draftOf(id string) int {
	if n, err := strconv.Atoi(strings.TrimPrefix(id, "c")); err == nil && n > 0 && n <= len(m.drafts) && m.drafts[n-1].ID == id {
		return n - 1
	}
	return -1
}

// draftsOf returns the indices of the claims with some IDs, each once and in text order.
func (m *maker) draftsOf(ids []string) []int {
	out := make([]int, 0, len(ids))
	for _, id := range ids {
		if i := m.draftOf(id); i >= 0 {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
