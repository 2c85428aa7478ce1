package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/reader"
	"segun/internal/conll"
	"segun/internal/driver"
	"segun/internal/score"
	"segun/lang/lexicon"
	"segun/lang/segment"
	"segun/read/phrase"
)

// story is one document of a corpus with coreference: its raw text, and where its words stand in it.
type story struct {
	id, genre string
	text      string
	words     []conll.Word
	starts    []int // bytes; parallel to words
	mentions  []referred
}

// referred is a gold mention.
type referred struct {
	conll.Mention
	head    int // the word that the others hang on
	pronoun bool
}

// stories reads a CoNLL-U file with entities in MISC, by "newdoc".
func stories(path string) ([]story, error) {
	ss, err := readU(path)
	if err != nil {
		return nil, err
	}
	var out []story
	for from := 0; from < len(ss); {
		end := from + 1
		for end < len(ss) && !ss[end].Has("newdoc") {
			end++
		}
		s, err := newStory(ss[from:end])
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, s.id, err)
		}
		out = append(out, s)
		from = end
	}
	return out, nil
}

func newStory(ss []conll.Sentence) (story, error) {
	s := story{id: ss[0].Meta("newdoc id"), genre: ss[0].Meta("meta::genre"), text: segment.RawText(ss)}
	at := 0
	for _, x := range ss {
		for _, w := range x.Words {
			if n := strings.Index(s.text[at:], w.Form); n >= 0 && n < 8 {
				at += n
			}
			s.starts = append(s.starts, at)
			s.words = append(s.words, w)
			at = min(at+len(w.Form), len(s.text))
		}
	}
	var heads []int
	base := 0
	for _, x := range ss {
		for _, w := range x.Words {
			if w.Head >= 0 {
				heads = append(heads, base+w.Head)
			} else {
				heads = append(heads, -1)
			}
		}
		base += len(x.Words)
	}
	ms, err := conll.Entities(ss)
	if err != nil {
		return s, err
	}
	for _, m := range ms {
		r := referred{Mention: m, head: m.End - 1}
		for i := m.First; i < m.End; i++ {
			if (heads[i] < m.First || heads[i] >= m.End) && s.words[i].UPOS != "PUNCT" {
				r.head = i
				break
			}
		}
		r.pronoun = m.End-m.First == 1 && s.words[m.First].UPOS == "PRON"
		s.mentions = append(s.mentions, r)
	}
	slices.SortStableFunc(s.mentions, func(a, b referred) int { return cmp.Or(a.First-b.First, b.End-a.End) })
	return s, nil
}

// referring are the types that are scored: people and organisations.
var referring = map[string]bool{"person": true, "organization": true}

// clusterKinds are the kinds of entity that answer to them.
var clusterKinds = map[segun.EntityKind]bool{segun.Person: true, segun.Group: true, segun.Organisation: true, segun.Outlet: true}

// corefScore is what coreference is worth on a corpus.
type corefScore struct {
	Head, Exact, Whole score.Coref // without singletons by heads, without by exact spans, with them by heads
	Genres             map[string]*score.Coref
	Pronouns           map[string]*answers // by word: he, she, they, it, I, we
	Errors             map[string]int
	Misses             map[string]int
	Log                func(format string, args ...any)
}

// answers counts what became of pronouns: right, open and all.
type answers struct{ Right, Open, All int }

func newCorefScore() *corefScore {
	return &corefScore{Genres: map[string]*score.Coref{}, Pronouns: map[string]*answers{}, Errors: map[string]int{}, Misses: map[string]int{}}
}

// found is a system mention on the words of the corpus.
type found struct {
	first, end, head int // words
	entity           int
	mention          int
	pronoun          bool
}

// wordAt maps bytes to words.
func (s *story) wordAt(off int) int {
	n, ok := slices.BinarySearch(s.starts, off)
	if !ok {
		n--
	}
	return max(n, 0)
}

// system lists what the reading refers to, as GUM marks it: whole phrases, and no relative pronouns.
func (s *story) system(r *segun.Reading, v *phrase.View) []found {
	if r.Mentions == nil {
		return nil
	}
	var out []found
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		e := r.EntityOf(i)
		if e < 0 || !clusterKinds[r.Entities.List[e].Kind] {
			continue
		}
		if x := r.Tags.XPOS[m.Head]; m.Form == segun.FormPronoun && (x == "WP" || x == "WDT" || x == "WP$") {
			continue
		}
		end := whole(v, m)
		f := found{first: s.wordAt(int(m.Span.Start)), head: s.wordAt(int(r.Tokens.Tokens[m.Head].Span.Start)), entity: e, mention: i, pronoun: m.Form == segun.FormPronoun}
		f.end = s.wordAt(int(r.Tokens.Tokens[end-1].Span.Start)) + 1
		out = append(out, f)
	}
	return out
}

// whole moves the end of a mention right over what GUM counts in: of-phrases, participles and relative clauses.
func whole(v *phrase.View, m *segun.Mention) int {
	if m.Form == segun.FormPronoun {
		return m.End
	}
	end := m.End
	for k := v.Kid(m.Head); k >= 0; k = v.Next(k) {
		switch v.Rel(k) {
		case segun.RelNmod, segun.RelAcl, segun.RelAclRelcl, segun.RelObl:
			if k > m.Head && int(v.Hi[k])-m.Head < 40 && int(v.Lo[k]) > m.Head {
				end = max(end, int(v.Hi[k])+1)
			}
		}
	}
	for end > m.End && v.Look[end-1]&phrase.Mark != 0 {
		end--
	}
	return end
}

// add scores one document.
func (c *corefScore) add(s *story, r *segun.Reading, v *phrase.View) {
	sys := s.system(r, v)
	types := map[string]map[string]int{}
	for _, m := range s.mentions {
		if types[m.Group] == nil {
			types[m.Group] = map[string]int{}
		}
		types[m.Group][m.Type]++
	}
	wanted := func(g string) bool {
		n, all := 0, 0
		for t, k := range types[g] {
			all += k
			if referring[t] {
				n += k
			}
		}
		return 2*n > all
	}
	var gold []referred
	for _, m := range s.mentions {
		if wanted(m.Group) {
			gold = append(gold, m)
		}
	}
	// goldOf pairs system mentions with gold ones, one with one: the same head first, then by each holding the other's head.
	goldOf := pair(gold, sys)
	exact := make([]int, len(sys))
	spans := map[[2]int]int{}
	for k, g := range gold {
		spans[[2]int{g.First, g.End}] = k
	}
	for i, f := range sys {
		exact[i] = -1
		if k, ok := spans[[2]int{f.first, f.end}]; ok {
			exact[i] = k
		}
	}
	g, all := goldClusters(gold, 2), goldClusters(gold, 1)
	c.Head.Add(g, systemClusters(sys, goldOf, 2))
	c.Exact.Add(g, systemClusters(sys, exact, 2))
	c.Whole.Add(all, systemClusters(sys, goldOf, 1))
	if c.Genres[s.genre] == nil {
		c.Genres[s.genre] = &score.Coref{}
	}
	c.Genres[s.genre].Add(g, systemClusters(sys, goldOf, 2))
	c.pronouns(s, r, gold, sys, goldOf)
	c.links(s, r, gold, sys, goldOf)
}

// links sorts the names and descriptions of gold clusters of two and more by what the system makes of them.
func (c *corefScore) links(s *story, r *segun.Reading, gold []referred, sys []found, goldOf []int) {
	at := map[int]int{}
	size := map[string]int{}
	for i := range sys {
		if goldOf[i] >= 0 {
			at[goldOf[i]] = i
		}
	}
	for _, g := range gold {
		size[g.Group]++
	}
	words := func(g referred) string {
		return strings.ReplaceAll(s.text[s.starts[g.First]:min(len(s.text), s.starts[g.End-1]+len(s.words[g.End-1].Form))], "\n", " / ")
	}
	first := map[string]int{}
	for k, g := range gold {
		if size[g.Group] < 2 || g.pronoun {
			continue
		}
		before, ok := first[g.Group]
		if !ok {
			first[g.Group] = k
		}
		i, found := at[k]
		what := ""
		j, known := at[before]
		switch {
		case !found:
			what = "is not found"
		case !ok:
		case known && sys[j].entity != sys[i].entity:
			what = "is not joined"
		}
		if what == "" {
			continue
		}
		form := "a name"
		if s.words[g.head].UPOS != "PROPN" {
			form = "a description"
		}
		c.Errors[form+" "+what]++
		if c.Log != nil {
			c.Log("%s\tLINK %s %s: %s <- %s [head %s]", s.id, form, what, words(g), words(gold[before]), s.words[g.head].Form)
		}
	}
	by := map[int]int{}
	for i, f := range sys {
		k := goldOf[i]
		if f.pronoun || k < 0 {
			continue
		}
		if o, ok := by[f.entity]; ok && gold[o].Group != gold[k].Group {
			c.Errors["two are taken for one"]++
			if c.Log != nil {
				c.Log("%s\tLINK wrongly joined: %s <- %s", s.id, words(gold[k]), words(gold[o]))
			}
		} else if !ok {
			by[f.entity] = k
		}
	}
}

func pair(gold []referred, sys []found) []int {
	taken := make([]bool, len(gold))
	out := make([]int, len(sys))
	for i := range out {
		out[i] = -1
	}
	for pass := range 3 {
		for i, f := range sys {
			if out[i] >= 0 {
				continue
			}
			best, size := -1, 1<<30
			for k, g := range gold {
				if g.First > f.head {
					break
				}
				if taken[k] || g.pronoun != f.pronoun && (g.pronoun || f.pronoun) && pass < 2 {
					continue
				}
				fits := g.head == f.head
				switch pass {
				case 0:
					fits = g.First == f.first && g.End == f.end
				case 2:
					fits = g.First <= f.head && f.head < g.End && f.first <= g.head && g.head < f.end
				}
				if d := max(g.First-f.first, f.first-g.First) + max(g.End-f.end, f.end-g.End); fits && d < size {
					best, size = k, d
				}
			}
			if best >= 0 {
				out[i] = best
				taken[best] = true
			}
		}
	}
	return out
}

func goldClusters(gold []referred, least int) score.Clusters {
	by := map[string][]int{}
	var order []string
	for i, m := range gold {
		if by[m.Group] == nil {
			order = append(order, m.Group)
		}
		by[m.Group] = append(by[m.Group], i)
	}
	var out score.Clusters
	for _, g := range order {
		if len(by[g]) >= least {
			out = append(out, by[g])
		}
	}
	return out
}

func systemClusters(sys []found, goldOf []int, least int) score.Clusters {
	by := map[int][]int{}
	var order []int
	for i, f := range sys {
		if by[f.entity] == nil {
			order = append(order, f.entity)
		}
		m := goldOf[i]
		if m < 0 {
			m = -1 - i
		}
		by[f.entity] = append(by[f.entity], m)
	}
	var out score.Clusters
	for _, e := range order {
		if len(by[e]) >= least {
			out = append(out, by[e])
		}
	}
	return out
}

// pronounClasses names the pronouns that are counted, by their lemma or form in lower case.
var pronounClasses = map[string]string{"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she", "herself": "she",
	"they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they", "it": "it", "its": "it", "itself": "it",
	"i": "I", "me": "I", "my": "I", "mine": "I", "myself": "I", "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we"}

// pronouns counts what became of the pronouns whose gold cluster has a name or description: right when the entity that they were given has
// one of those.
func (c *corefScore) pronouns(s *story, r *segun.Reading, gold []referred, sys []found, goldOf []int) {
	named := map[string]bool{}
	for _, g := range gold {
		named[g.Group] = named[g.Group] || !g.pronoun
	}
	holds := map[int]map[string]bool{} // entity -> gold groups of its names and descriptions
	at := map[int]int{}                // gold mention -> system mention
	for i, f := range sys {
		k := goldOf[i]
		if k < 0 {
			continue
		}
		at[k] = i
		if !gold[k].pronoun && !f.pronoun {
			if holds[f.entity] == nil {
				holds[f.entity] = map[string]bool{}
			}
			holds[f.entity][gold[k].Group] = true
		}
	}
	for k, g := range gold {
		if !g.pronoun || !named[g.Group] {
			continue
		}
		class := pronounClasses[strings.ToLower(s.words[g.First].Form)]
		if class == "" {
			continue
		}
		if class == "I" || class == "we" {
			if s.quoted(r, s.starts[g.First]) {
				class += " quoted"
			} else {
				class += " free"
			}
		}
		a := c.Pronouns[class]
		if a == nil {
			a = &answers{}
			c.Pronouns[class] = a
		}
		a.All++
		i, ok := at[k]
		switch {
		case !ok:
			a.Open++
			c.Errors[class+" is left open"]++
		case holds[sys[i].entity][g.Group]:
			a.Right++
			continue
		default:
			c.Errors[class+" is taken for another"]++
		}
		if c.Log != nil {
			what := "open"
			if ok {
				what = "= " + r.Entities.List[sys[i].entity].Name
			}
			want, seen := "", "absent"
			for x := k - 1; x >= 0; x-- {
				if gold[x].Group == g.Group && !gold[x].pronoun {
					if _, ok := at[x]; ok {
						seen = "present"
					}
					want = s.text[s.starts[gold[x].First]:min(len(s.text), s.starts[gold[x].End-1]+len(s.words[gold[x].End-1].Form))]
					break
				}
			}
			from, end := max(0, s.starts[g.First]-160), min(len(s.text), s.starts[g.First]+60)
			c.Log("%s\t%s %s, want (%s) %s\n\t%s[[%s]]%s", s.id, class, what, seen, want, strings.ReplaceAll(s.text[from:s.starts[g.First]], "\n", " / "), s.words[g.First].Form,
				strings.ReplaceAll(s.text[s.starts[g.First]+len(s.words[g.First].Form):end], "\n", " / "))
		}
	}
}

// quoted reports whether a byte stands between quotation marks.
func (s *story) quoted(r *segun.Reading, off int) bool {
	for _, q := range r.Quotes.List {
		if !q.Scare && int(q.Span.Start) <= off && off < int(q.Span.End) {
			return true
		}
	}
	return false
}

// String gives the scores, by genre and by pronoun, and the commonest errors.
func (c *corefScore) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "no singletons, heads  %s\nno singletons, spans  %s\nsingletons, heads     %s\n\n", &c.Head, &c.Exact, &c.Whole)
	for _, g := range sorted(c.Genres) {
		fmt.Fprintf(&b, "%-10s %s\n", g, c.Genres[g])
	}
	b.WriteString("\npronouns      right    all   right%  precision%\n")
	var sum, third answers
	for _, w := range sorted(c.Pronouns) {
		a := c.Pronouns[w]
		a.row(&b, w)
		switch w {
		case "I free", "we free":
		default:
			sum.plus(a)
		}
		switch w {
		case "he", "she", "they", "it":
			third.plus(a)
		}
	}
	third.row(&b, "third person")
	sum.row(&b, "with quoted")
	b.WriteString("\n")
	for _, e := range sorted(c.Errors) {
		fmt.Fprintf(&b, "%5d  %s\n", c.Errors[e], e)
	}
	return b.String()
}

func (a *answers) plus(o *answers) {
	a.Right, a.Open, a.All = a.Right+o.Right, a.Open+o.Open, a.All+o.All
}

func (a *answers) row(b *strings.Builder, name string) {
	fmt.Fprintf(b, "%-12s %6d %6d   %6.2f     %6.2f\n", name, a.Right, a.All, 100*float64(a.Right)/float64(max(1, a.All)), 100*float64(a.Right)/float64(max(1, a.All-a.Open)))
}

func sorted[T any](m map[string]T) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// scoreStories reads every document of a corpus as raw text and compares.
func (c *context) scoreStories(path string, log func(string, ...any)) (*corefScore, error) {
	list, err := stories(path)
	if err != nil {
		return nil, err
	}
	d, err := c.pipeline()
	if err != nil {
		return nil, err
	}
	lex, err := c.lexicon()
	if err != nil {
		return nil, err
	}
	sc := newCorefScore()
	sc.Log = log
	rs, err := readStories(d, list)
	if err != nil {
		return nil, err
	}
	for i := range list {
		sc.add(&list[i], rs[i], phrase.NewView(rs[i], lex))
	}
	return sc, nil
}

func readStories(d *driver.Driver, list []story) ([]*segun.Reading, error) {
	var out []*segun.Reading
	for i := range list {
		r, err := read(d, score.Labelled{ID: list[i].id, Text: list[i].text})
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func (c *context) lexicon() (reader.Lexicon, error) {
	f, err := c.open("en-lexicon")
	if err != nil {
		return reader.Lexicon{}, err
	}
	lx, err := lexicon.Open(f)
	return reader.Lexicon{Lexicon: lx}, err
}

// scoreCoref prints the scores of a corpus, and every pronoun that went wrong to standard error.
func scoreCoref(c *context, path string) error {
	s, err := c.scoreStories(path, c.logf)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(c.out, s)
	return err
}

// groups gives each mention of a reading the gold group of what it refers to, "" where the corpus marks none.
func (s *story) groups(r *segun.Reading) []string {
	sys := make([]found, len(r.Mentions.List))
	for i := range r.Mentions.List {
		m := &r.Mentions.List[i]
		sys[i] = found{first: s.wordAt(int(m.Span.Start)), head: s.wordAt(int(r.Tokens.Tokens[m.Head].Span.Start)), pronoun: m.Form == segun.FormPronoun,
			end: s.wordAt(int(r.Tokens.Tokens[m.End-1].Span.Start)) + 1}
	}
	out := make([]string, len(sys))
	for i, k := range pair(s.mentions, sys) {
		if k >= 0 {
			out[i] = s.mentions[k].Group
		}
	}
	return out
}
