package mention

import (
	"cmp"
	"slices"

	"segun"
	"segun/read/name"
	"segun/read/phrase"
)

// Version is raised when the same layers and names may give other mentions.
const Version = "19"

// Names finds names; read/name's Tagger does.
type Names interface {
	Find(*segun.Reading) []name.Name
}

// Deps is what finding mentions needs. Names may be nil: then only names that the tables know are found.
type Deps struct {
	Lexicon phrase.Lexicon
	Names   Names
	Model   string // "name@digest" of the names' model
}

// Annotator returns the annotator that adds the mentions layer to English readings.
func Annotator(d Deps) segun.Annotator {
	return segun.Annotator{Name: "read/mention", Version: Version, Provides: segun.LayerMentions, Languages: []string{"en"}, Model: d.Model,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees},
		Run: func(r *segun.Reading) error {
			r.Mentions = Find(r, d)
			return nil
		}}
}

// Find returns the mentions of a reading, in text order, an outer one before those inside it.
func Find(r *segun.Reading, d Deps) *segun.Mentions {
	v := phrase.NewView(r, d.Lexicon)
	f := &finder{View: v, words: words(), d: d, owner: make([]int32, v.Len()), lastFirst: -1}
	f.names()
	f.partisans()
	f.labelled()
	for i := range f.cands {
		f.nameMention(&f.cands[i])
	}
	f.nominals()
	f.pronouns()
	f.together()
	f.out = slices.DeleteFunc(f.out, func(m segun.Mention) bool {
		s := r.Doc.SectionAt(m.Span.Start) // bylines and furniture name nobody in the story
		return s >= 0 && r.Doc.Sections[s].Kind == segun.Boilerplate && !phrase.Salutes(r.Doc, m.Span.Start)
	})
	slices.SortStableFunc(f.out, func(a, b segun.Mention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	})
	return &segun.Mentions{List: f.out}
}

// finder is the work on one document.
type finder struct {
	*phrase.View
	words *vocabulary
	d     Deps
	cands []cand
	owner []int32 // token -> index of the candidate name it stands in, plus one
	taken []bool  // tokens that are part of a mention's title
	out   []segun.Mention

	lastFirst     int // the sentence that headlined has looked at last, and its answer
	lastHeadlined bool
}

// cand is a name that may become a mention: tokens [first, end).
type cand struct {
	first, end int
	kind       segun.EntityKind
	model      segun.EntityKind // what the model says, "" when it has not found the name
	key        uint64           // of the folded words
	firm       bool             // its own surroundings decide its kind
	drop       bool             // an adjective: no mention
	rule       string
}

// add books a mention.
func (f *finder) add(first, end, head int, named segun.Span, form segun.Form, kind segun.EntityKind, rule string) {
	if first < 0 || end > f.Len() || first > head || head >= end {
		return
	}
	for first+1 < head && f.R.Tags.UPOS[first] == segun.ADV && f.Word(first+1) == "," {
		first += 2 // "Instead, | the novice is …"
	}
	if first < head && f.Flags[first]&phrase.Weekday != 0 && f.R.Tags.XPOS[head] == "NNS" && f.Flags[head]&phrase.PersonNoun != 0 && first > 0 && (f.R.Tags.UPOS[first-1] == segun.NOUN || f.R.Tags.UPOS[first-1] == segun.PROPN) {
		first++ // "At a meeting Tuesday | council engineers said"
	}
	if first+2 < head && f.Is(first, oneWord) && f.R.Tags.UPOS[first+1] == segun.DET {
		first++ // "a plan, one | the mayor has called a gift"
	}
	f.out = append(f.out, segun.Mention{Span: f.R.Tokens.Cover(first, end), First: first, End: end, Head: head,
		Name: named, Form: form, Kind: kind, Rule: rule})
}
