package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/read/phrase"
)

// Version is raised when the same input may give other events.
const Version = "8"

// Annotator returns the annotator that adds the events layer for a language with tables.
func Annotator(lang string) (segun.Annotator, error) {
	w, err := load(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "read/event", Version: Version, Provides: segun.LayerEvents,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerMentions, segun.LayerEntities,
			segun.LayerCoreference, segun.LayerClaims, segun.LayerTimes},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			r.Events = &segun.Events{List: Find(r, w)}
			return nil
		}}, nil
}

// finder finds the events of one reading.
type finder struct {
	*phrase.View
	r      *segun.Reading
	w      *Words
	byHead []int32         // of tokens: the widest mention that it heads, -1 for none
	named  map[string]bool // of entities: whether it has a name
	drafts []draft
	byBase map[string][]int        // base -> drafts, in text order
	headed map[int]*segun.Claim    // by their predicates
	begins map[uint32]*segun.Claim // by where their words begin
	inTime []bool                  // of tokens: whether they stand in an expression of time
	made   map[segun.Span]bool     // the triggers of events
}

// draft is an event with what joining it needs.
type draft struct {
	segun.Event
	base  string
	head  string // lemma of the patient's head, "" where not stated
	heads []int  // the predicates of its claims
}

// Find returns the events of a reading that has the layers the annotator requires.
func Find(r *segun.Reading, w *Words) []segun.Event {
	f := &finder{View: phrase.NewView(r, nil), r: r, w: w, byBase: map[string][]int{}, made: map[segun.Span]bool{}, named: make(map[string]bool, len(r.Entities.List))}
	for i := range r.Entities.List {
		if e := &r.Entities.List[i]; e.Named {
			f.named[e.ID] = true
		}
	}
	f.byHead = make([]int32, f.Len())
	for i := range f.byHead {
		f.byHead[i] = -1
	}
	for i := range r.Mentions.List {
		x := &r.Mentions.List[i]
		if k := f.byHead[x.Head]; k < 0 || x.Span.Len() > r.Mentions.List[k].Span.Len() {
			f.byHead[x.Head] = int32(i)
		}
	}
	f.inTime = make([]bool, f.Len())
	for i := range r.Times.List {
		f.each([]segun.Span{r.Times.List[i].Span}, func(t int) { f.inTime[t] = true })
	}
	f.headed, f.begins = make(map[int]*segun.Claim, len(r.Claims.List)), make(map[uint32]*segun.Claim, len(r.Claims.List))
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; c.Grain != "role" && c.Head >= 0 {
			if f.headed[c.Head] == nil {
				f.headed[c.Head] = c
			}
			if len(c.Content) > 0 {
				f.begins[c.Content[0].Start] = c
			}
		}
	}
	var late []*segun.Claim // no event of their own, but they may tell of another's
	for i := range r.Claims.List {
		if c := &r.Claims.List[i]; tells(r, c) && !f.claim(c, true) {
			late = append(late, c)
		}
	}
	f.within()
	for _, c := range late {
		f.claim(c, false)
	}
	f.ofOneBlow()
	slices.SortStableFunc(f.drafts, func(a, b draft) int { return cmp.Compare(a.Trigger.Start, b.Trigger.Start) })
	out := make([]segun.Event, len(f.drafts))
	for i := range f.drafts {
		out[i] = f.drafts[i].Event
		out[i].ID = "v" + strconv.Itoa(i+1)
	}
	return out
}

// tells reports whether a claim says that something happened or is going on.
func tells(r *segun.Reading, c *segun.Claim) bool {
	return (c.Realis == "happened" || c.Realis == "ongoing") && (c.Status == "asserted" || c.Status == "reported") && c.Polarity != "negative" &&
		c.Grain != "role" && c.Act == "assert" && c.Head >= 0 && len(c.Content) > 0 && len(c.Chain) > 0 && c.Chain[0].Kind != segun.VoiceCommenter
}

// claim makes the event of a claim, or joins it to one that is there; with make unset it only joins. It reports whether there is nothing
// left to do.
func (f *finder) claim(c *segun.Claim, make bool) bool { return f.tell(c, make, "") }

// tell is claim, with what its rule is called beside its name.
func (f *finder) tell(whole *segun.Claim, make bool, how string) bool {
	dated := *whole
	dated.Time = f.dated(whole)
	c := &dated
	t, ok := f.trigger(c)
	if !ok {
		return true
	}
	f.made[t.span] = true
	counts := f.counts(c)
	if make && c.Time == nil && len(counts) == 0 {
		return false
	}
	if t.base == "leave" && len(counts) > 0 { // "left 12 dead"
		t.typ, t.base = "other", "leave dead"
	}
	d := draft{base: t.base, heads: []int{c.Head}}
	d.Trigger, d.Type, d.Rule, d.Realis, d.Status = t.span, t.typ, "read/event:"+t.rule+how, c.Realis, c.Status
	d.Roles, d.head = f.roles(c, &t)
	d.Time, d.Counts, d.Claims = c.Time, counts, []string{c.ID}
	if d.Place = f.place(c, &d.Event, t.at); d.Place == "" {
		if n := f.beside(c); n != nil {
			d.Place = f.place(n, &d.Event, -1)
		} else if n := f.inRowWith(c); n != nil {
			d.Place = f.place(n, &d.Event, -1)
		} else if p := f.Head(c.Head); p >= 0 && f.Rel(c.Head) == segun.RelAdvcl && f.r.Tags.XPOS[c.Head] == "VBG" && p < c.Head && f.headed[p] != nil {
			d.Place = f.place(f.headed[p], &d.Event, -1) // "opened fire in Velm, | wounding eleven guests"
		}
	}
	if how != "" && charges(c, &d) {
		return true
	}
	d.AccordingTo = []string{c.Chain[len(c.Chain)-1].Entity}
	if k := f.same(&d); k >= 0 {
		f.join(&f.drafts[k], &d)
		return true
	}
	if make {
		f.byBase[d.base] = append(f.byBase[d.base], len(f.drafts))
		f.drafts = append(f.drafts, d)
	}
	return true
}

// lemma returns a token's lemma in lower case.
func (f *finder) lemma(t int) string { return strings.ToLower(f.r.Tags.Lemma[t]) }

// is reports whether a token's lemma is one of some words; it is false outside the text.
func (f *finder) is(t int, words ...string) bool {
	if t < 0 || t >= f.Len() {
		return false
	}
	l := f.r.Tags.Lemma[t]
	for _, w := range words {
		if l == w || len(l) == len(w) && strings.EqualFold(l, w) {
			return true
		}
	}
	return false
}

// entity returns the ID of the entity of mention k, "" for none.
func (f *finder) entity(k int) string {
	if e := f.r.EntityOf(k); e >= 0 {
		return f.r.Entities.List[e].ID
	}
	return ""
}

// each calls do for the tokens of some spans.
func (f *finder) each(spans []segun.Span, do func(t int)) {
	toks := f.r.Tokens
	for _, s := range spans {
		for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End; t++ {
			do(t)
		}
	}
}
