package when

import (
	"segun"
	"segun/read/facing"
)

// Version is raised when the same input may give other times.
const Version = "13"

// Annotator returns the annotator that adds the times layer for a language with tables. faces is asked whether a weekday, or a day or month without its year, lies ahead of the document's
// date; nil leaves all to rules.
func Annotator(lang string, faces *facing.Judge) (segun.Annotator, error) {
	t, err := load(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	model := ""
	if faces != nil {
		model = faces.Model()
	}
	return segun.Annotator{Name: "read/when", Model: model, Version: Version, Provides: segun.LayerTimes,
		Requires:  []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			r.Times = t.find(r, faces)
			return nil
		}}, nil
}

// reader works on one reading.
type reader struct {
	*tables
	r        *segun.Reading
	text     string
	doc      date
	sent     *segun.Sentence
	section  segun.SectionKind
	atoms    []atom
	facing   sense     // the preposition before the expression that is being read
	modal    bool      // the last tense was told by a modal verb
	perfect  bool      // … by "has" or "have"
	turned   bool      // what was learned turned the date that is being read the other way
	onceSet  bool      // … by a verb that once set a date for what was to come: "had planned for"
	heads    bool      // it is a dateline, or furniture, of which only the document's date is read
	told     *told     // the last date of the section
	days     *daysTold // those of them that are days
	depth    int       // of expressions in expressions
	american bool      // the text writes May 4, 2031, or its dates are month first
	out      *segun.Times
	faces    *facing.Judge
	room     []uint64 // for it
}

// told is the date that "three days later" counts from.
type told struct {
	ok       bool
	date     date
	written  bool // with its year
	aside    int  // the predicate of the relative clause or the like in which it stands, -1 for none
	block    int
	sentence int
}

// find reads the sentences in order, once.
func (t *tables) find(r *segun.Reading, faces *facing.Judge) *segun.Times {
	p := &reader{tables: t, faces: faces, r: r, text: r.Doc.Text, doc: published(r.Doc.Published), out: &segun.Times{}}
	var story, aside told
	var storyDays, asideDays daysTold
	section := -1
	for i := range r.Tokens.Sentences {
		p.sent = &r.Tokens.Sentences[i]
		kind := segun.Body
		if s := p.sent.Section; s >= 0 && s < len(r.Doc.Sections) {
			kind = r.Doc.Sections[s].Kind
		}
		p.section, p.told, p.days = kind, &story, &storyDays
		if kind == segun.Comment || kind == segun.Caption {
			if section != p.sent.Section {
				aside, asideDays = told{}, daysTold{}
			}
			p.told, p.days = &aside, &asideDays
		}
		section = p.sent.Section
		p.heads = kind == segun.Boilerplate || kind == segun.Dateline
		if p.heads {
			aside, asideDays = told{}, daysTold{}
			p.told, p.days = &aside, &asideDays
		}
		p.cut(p.sent.First, p.sent.End)
		p.sentence(i)
	}
	return p.out
}

// sentence reads the atoms of a sentence.
func (p *reader) sentence(n int) {
	for i := 0; i < len(p.atoms); {
		p.turned = false
		f, ok := p.core(i)
		if !ok {
			i++
			continue
		}
		f.turned = p.turned
		if f.rule != "" && (!p.heads || p.headsDocument(&f)) {
			p.ownedPart(&f)
			p.extend(&f)
			p.emit(f, n)
		}
		i = max(f.end, i+1)
	}
}

// headsDocument reports whether an expression of a dateline or of a page's furniture is the day of the document.
func (p *reader) headsDocument(f *found) bool {
	if f.value.form != single || !f.value.a.known(day) {
		return f.value.form == single && p.section == segun.Dateline && f.value.a.precision == day && p.doc.precision == nothing
	}
	return p.doc.known(day) && f.value.a.first() == p.doc.first()
}

// found is an expression that has been read.
type found struct {
	first, end int // atoms
	value      value
	how        how
	rule       string
	order      string // before, after
	bare       bool   // without its year, or a weekday: resolved by tense
	written    bool   // with its year
	silent     bool   // nothing goes on from it
	clocked    bool   // with a time of day
	turned     bool   // it faces another way than rules have it, as was learned
	since      string // of what is counted from something told: that date
	note       string // more for the basis
}

// how is how a value was worked out.
type how uint8

const (
	asWritten how = iota
	fromDocument
	lastSuch
	nextSuch
	fromTold
	onToldDay
	noYear
)

// emit writes an expression, and keeps its date for what counts from it.
func (p *reader) emit(f found, n int) {
	s := segun.Span{Start: p.atoms[f.first].start, End: p.atoms[f.end-1].end}
	edtf := ""
	if f.order == "" {
		edtf = f.value.edtf()
	}
	p.out.List = append(p.out.List, segun.Time{Span: s, EDTF: edtf, Basis: p.basis(f, s), Order: f.order, Rule: f.rule})
	if f.order != "" || f.silent {
		return
	}
	if e := f.value.end(); e.open == nothing && f.value.form != within {
		e.clock = 0
		story := f.written && (f.value.form != span || e.precision > year) || f.how == noYear
		*p.told = told{ok: true, date: e, written: story, aside: p.asideOf(int(p.atoms[f.first].token)), block: p.sent.Block, sentence: n}
		if e.known(day) {
			p.keepDay(&f)
		} else if p.doc.known(day) && f.written && (p.days.n == 0 || p.days.main.saying) && e.last() < p.doc.first()-newsworthy {
			p.days.old = true
		}
	}
}

// basis says in plain words how a value was worked out.
func (p *reader) basis(f found, s segun.Span) string {
	w := plain(s.In(p.text))
	if f.note != "" {
		w = f.note + " " + w
	}
	if f.order != "" {
		return w + ", which comes " + f.order + " what the text names"
	}
	switch f.how {
	case fromDocument:
		w += ", from the document's date"
	case lastSuch:
		w += ", the last such up to the document's date"
		if f.turned {
			w += ", by the words around it (learned)"
		}
	case nextSuch:
		w += ", the next such from the document's date"
		if f.turned {
			w += ", by the words around it (learned)"
		}
	case fromTold:
		return w + ", counted from " + f.since + ", the date told before"
	case onToldDay:
		return w + ", on " + f.since + ", the day told before"
	case noYear:
		return w + ", with the year of " + f.since + ", the date told before"
	default:
		return w + ", as written"
	}
	if p.doc.precision == nothing || p.doc.open != nothing {
		return w + ", which is not known"
	}
	return w
}

// doubt records trouble once: an expression may be looked at twice.
func (p *reader) doubt(s segun.Span, code, message string) {
	if n := len(p.r.Doubts); n > 0 && p.r.Doubts[n-1].Span == s && p.r.Doubts[n-1].Code == code {
		return
	}
	p.r.Doubt(s, code, message)
}

// plain writes words on one line.
func plain(w string) string {
	for i := range len(w) {
		if w[i] == '\n' || w[i] == '\t' || w[i] == '\r' {
			b := []byte(w)
			for k := range b {
				if b[k] == '\n' || b[k] == '\t' || b[k] == '\r' {
					b[k] = ' '
				}
			}
			return string(b)
		}
	}
	return w
}
