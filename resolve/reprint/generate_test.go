package reprint_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"

	"segun"
	"segun/resolve/reprint"
)

// The generator invents articles and edits them. It shares no code with the detector: it knows what was copied because it did the copying.

// line is a sentence, with the number that it keeps through all edits. Lines of boilerplate have the number 0.
type line struct {
	id    int
	words string
}

// piece is an invented document: paragraphs of lines.
type piece struct {
	id, kind  string
	event     int
	published string
	head      string
	paras     [][]line
	boiler    []string // below the article
	marked    bool     // boilerplate stands outside the body, as when format found it
}

// maker invents.
type maker struct {
	*rand.Rand
	lines int
}

func (m *maker) of(list []string) string { return list[m.IntN(len(list))] }

// name makes a name of syllables.
func (m *maker) name() string {
	s := ""
	for range 2 + m.IntN(2) {
		s += m.of([]string{"b", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "v", "z"}) + m.of([]string{"a", "e", "i", "o", "u", "ai", "ea", "or", "el", "in", "an"})
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// number writes a number as papers do.
func (m *maker) number() string {
	n := 13 + m.IntN(900)
	if m.IntN(3) == 0 {
		return fmt.Sprintf("%d,%03d", 1+m.IntN(80), n)
	}
	return strconv.Itoa(n)
}

// slot fills one slot.
func (m *maker) slot(s string) string {
	switch strings.TrimRight(s, "23") {
	case "N":
		return m.of(nouns)
	case "A":
		return m.of(adjectives)
	case "V":
		return m.of(verbs)
	case "O":
		return m.of(offices)
	case "P":
		return m.name() + " " + m.name()
	case "L":
		return m.of([]string{"", "Port ", "San ", "Upper ", "New "}) + m.name()
	case "G":
		return m.of([]string{"the Authority of ", "the Ministry for ", "Compagnie ", "the Union of "}) + m.name()
	case "M":
		return m.of(months)
	case "D":
		return m.of(weekdays)
	case "Y":
		return strconv.Itoa(1990 + m.IntN(40))
	case "#":
		return m.number()
	}
	return m.of(small)
}

// sentence fills a sentence of own matter; names of the event turn up in it.
func (m *maker) sentence(template string, event map[string]string) line {
	var out []string
	for _, w := range strings.Fields(template) {
		letters := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '#' })
		key := strings.TrimSuffix(letters, "s")
		if !strings.Contains("#NAVOPLGMDY", key) && key != "small" || len(key) != 1 && key != "small" {
			out = append(out, w)
			continue
		}
		v := m.slot(key)
		if e := event[key]; e != "" && strings.Contains("PLG", key) && m.IntN(3) > 0 {
			v = e
		}
		if key != letters {
			v += "s"
		}
		out = append(out, strings.Replace(w, letters, v, 1))
	}
	return m.line(strings.Join(out, " "))
}

// line gives words a number of their own, and a capital.
func (m *maker) line(words string) line {
	m.lines++
	if words != "" {
		words = strings.ToUpper(words[:1]) + words[1:]
	}
	return line{m.lines, words}
}

// event invents what happened: the values of the slots in facts, and what somebody said.
func (m *maker) event() map[string]string {
	e := map[string]string{}
	for _, k := range strings.Fields("N A O P P2 L G M D Y # #2 #3 small") {
		e[k] = m.slot(k)
	}
	var quote []string
	for range 2 + m.IntN(2) {
		q := m.sentence(m.of(own), e).words
		quote = append(quote, strings.TrimRight(strings.ReplaceAll(q, "\"", ""), "."))
	}
	e["quote"] = strings.Join(quote, ". ")
	return e
}

// fact words one fact of an event in the way of one writer.
func (m *maker) fact(i, way int, e map[string]string) line {
	s := facts[i][way%len(facts[i])]
	for k, v := range e {
		s = strings.ReplaceAll(s, "["+k+"]", v)
	}
	return m.line(s)
}

// article lets one of five writers tell an event: all its facts in words of their own, what was said, and matter that the others have not.
func (m *maker) article(e map[string]string, event, writer int, id, kind string) *piece {
	p := &piece{id: id, kind: kind, event: event, published: fmt.Sprintf("2031-05-%02d", 1+m.IntN(9))}
	p.head = m.sentence(m.of([]string{"A N V as G V N in L", "L N V after P V A N", "G V the A N of L"}), e).words
	for i := range facts {
		para := []line{m.fact(i, writer+i, e)}
		for range 1 + m.IntN(3) {
			para = append(para, m.sentence(m.of(own), e))
		}
		if i == 1 {
			para = append(para, m.line("\""+e["quote"]+"\", "+e["P"]+" said."))
		}
		if m.IntN(3) == 0 {
			para = append(para, m.sentence(m.of(stock), e))
		}
		p.paras = append(p.paras, para)
	}
	for range 2 + m.IntN(5) {
		var para []line
		for range 2 + m.IntN(3) {
			para = append(para, m.sentence(m.of(own), e))
		}
		p.paras = append(p.paras, para)
	}
	return p
}

// copyOf returns a piece that may be edited, printed some days later.
func (m *maker) copyOf(p *piece, kind string) *piece {
	c := *p
	c.id, c.kind = p.id+"-"+kind, kind
	c.published = p.published[:8] + fmt.Sprintf("%02d", 10+m.IntN(19))
	c.paras = make([][]line, len(p.paras))
	for i, para := range p.paras {
		c.paras[i] = append([]line(nil), para...)
	}
	return &c
}

// edits are what is done to an article, by name.
var edits = []struct {
	name string
	do   func(m *maker, p, other *piece)
}{
	{"verbatim", func(m *maker, p, _ *piece) {}},
	{"headline swapped", func(m *maker, p, _ *piece) { p.head = m.sentence("A A N V the Ns of L", nil).words }},
	{"cut from the end", func(m *maker, p, _ *piece) { p.paras = p.paras[:max(2, len(p.paras)*(3+m.IntN(5))/10)] }},
	{"excerpt", func(m *maker, p, _ *piece) {
		p.head = ""
		i := m.IntN(len(p.paras) - 2)
		p.paras = p.paras[i : i+2+m.IntN(2)]
	}},
	{"sentences dropped", func(m *maker, p, _ *piece) { m.dropLines(p) }},
	{"paragraphs reordered", func(m *maker, p, _ *piece) {
		m.Shuffle(len(p.paras), func(i, j int) { p.paras[i], p.paras[j] = p.paras[j], p.paras[i] })
	}},
	{"boilerplate added", func(m *maker, p, _ *piece) { m.addBoiler(p, false) }},
	{"boilerplate marked", func(m *maker, p, _ *piece) { m.addBoiler(p, true) }},
	{"copy-edited", func(m *maker, p, _ *piece) { m.copyEdit(p, 5) }},
	{"copy-edited hard", func(m *maker, p, _ *piece) { m.copyEdit(p, 9) }},
	{"quotes restyled", func(m *maker, p, _ *piece) { restyle(p) }},
	{"paragraph inside another story", func(m *maker, p, other *piece) { m.embed(p, other) }},
	{"merged wire copy", func(m *maker, p, other *piece) {
		p.paras = append(p.paras[:(len(p.paras)+1)/2:(len(p.paras)+1)/2], other.paras[:(len(other.paras)+1)/2]...)
	}},
	{"several edits", func(m *maker, p, _ *piece) {
		p.head = m.sentence("G V the A N of L", nil).words
		p.paras = p.paras[:max(3, len(p.paras)*7/10)]
		p.paras[1], p.paras[2] = p.paras[2], p.paras[1]
		m.copyEdit(p, 5)
		restyle(p)
		m.addBoiler(p, false)
	}},
}

// dropLines drops a sentence in four.
func (m *maker) dropLines(p *piece) {
	for i, para := range p.paras {
		var kept []line
		for _, l := range para {
			if m.IntN(4) > 0 {
				kept = append(kept, l)
			}
		}
		p.paras[i] = kept
	}
}

// addBoiler puts boilerplate below the article, and a line of it in the middle.
func (m *maker) addBoiler(p *piece, marked bool) {
	p.marked = marked
	for range 2 {
		p.boiler = append(p.boiler, m.of(boilers))
	}
	if !marked {
		i := len(p.paras) / 2
		p.paras[i] = append([]line{{0, boilers[5]}}, p.paras[i]...)
	}
}

// copyEdit replaces words that have a swap, and one word in a hundred of the given number by another adjective or nothing.
func (m *maker) copyEdit(p *piece, percent int) {
	for _, para := range p.paras {
		for i, l := range para {
			words := strings.Fields(strings.ReplaceAll(l.words, " per cent", "%"))
			for k, w := range words {
				bare := strings.Trim(w, ".,\"")
				if s, ok := swaps[bare]; ok && m.IntN(3) > 0 {
					words[k] = strings.Replace(w, bare, s, 1)
				} else if m.IntN(100) < percent && bare == w {
					words[k] = m.of([]string{"", m.of(adjectives), w + " " + m.of(adjectives)})
				}
				if strings.Contains(w, ",") && w[0] >= '1' && w[0] <= '9' {
					words[k] = strings.ReplaceAll(w, ",", "")
				}
			}
			para[i].words = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
		}
	}
}

// restyle sets other quotation marks, apostrophes and dashes.
func restyle(p *piece) {
	for _, para := range p.paras {
		for i := range para {
			open := true
			var b strings.Builder
			for _, r := range para[i].words {
				if r != '"' {
					b.WriteRune(r)
					continue
				}
				b.WriteString(map[bool]string{true: "« ", false: " »"}[open])
				open = !open
			}
			para[i].words = strings.ReplaceAll(b.String(), "'", "’")
		}
	}
}

// embed makes p another story that holds two paragraphs of it.
func (m *maker) embed(p, other *piece) {
	i := m.IntN(len(p.paras) - 1)
	two := [][]line{p.paras[i], p.paras[i+1]}
	var paras [][]line
	for range 8 {
		paras = append(paras, []line{m.sentence(m.of(own), nil), m.sentence(m.of(own), nil), m.sentence(m.of(own), nil)})
	}
	at := m.IntN(len(paras))
	p.head = m.sentence("G V the A N of L", nil).words
	p.paras = append(append(append([][]line{}, paras[:at]...), two...), paras[at:]...)
}

// text sets a piece as a document, with spans for its body and its quotations.
func (p *piece) text() reprint.Text {
	var b strings.Builder
	if p.head != "" {
		b.WriteString(p.head + "\n\n")
	}
	for _, para := range p.paras {
		for i, l := range para {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(l.words)
		}
		b.WriteString("\n\n")
	}
	t := reprint.Text{ID: segun.DocID(p.id), Published: p.published}
	body := b.Len()
	b.WriteString(strings.Join(p.boiler, "\n\n"))
	t.Text = b.String()
	if p.marked {
		t.Body = []segun.Span{{End: uint32(body)}}
	}
	t.Quotes = quotesOf(t.Text)
	return t
}

// quotesOf finds what stands between the two sorts of marks that the generator sets.
func quotesOf(s string) []segun.Span {
	var out []segun.Span
	start := -1
	for i, r := range s {
		switch {
		case r == '«' || r == '"' && start < 0:
			start = i
		case (r == '»' || r == '"') && start >= 0:
			out = append(out, segun.Span{Start: uint32(start), End: uint32(i)})
			start = -1
		}
	}
	return out
}

// world invents a number of events. Each is told by one writer, edited in every way, and told by four others; two of the articles of one event
// are never copied from each other unless an edit did it.
func world(seed uint64, events int) []*piece {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 7))}
	var out, bases []*piece
	var told []map[string]string
	for i := range events {
		e := m.event()
		told = append(told, e)
		bases = append(bases, m.article(e, i, 0, fmt.Sprintf("e%03d", i), "base"))
	}
	for i, b := range bases {
		out = append(out, b)
		other := bases[(i+1)%events]
		for _, e := range edits {
			c := m.copyOf(b, strings.ReplaceAll(e.name, " ", "-"))
			c.kind = e.name
			e.do(m, c, other)
			out = append(out, c)
		}
		for k := range 4 {
			out = append(out, m.article(told[i], i, k+1, fmt.Sprintf("e%03d-other%d", i, k), "other writer"))
		}
	}
	return out
}
