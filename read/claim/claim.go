package claim

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"segun"
	"segun/read/accused"
	"segun/read/behalf"
	"segun/read/carried"
	"segun/read/factual"
	"segun/read/phrase"
)

// Version is raised when the same input may give other claims.
const Version = "20"

// Judges are the learned judges that are asked after the rules.
type Judges struct {
	Happened *factual.Judge // doubts what the rules take to have happened
	GoesOn   *carried.Judge // tells where a voice goes on without words that say so
	Accuses  *accused.Judge // tells accusations without a word for a wrong
}

// Annotator returns the annotator that adds the claims layer for a language with tables.
func Annotator(lang string, lex phrase.Lexicon, by Judges) (segun.Annotator, error) {
	w, err := load(lang)
	if err != nil {
		return segun.Annotator{}, err
	}
	return segun.Annotator{Name: "read/claim", Version: Version, Provides: segun.LayerClaims,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerQuotes, segun.LayerMentions,
			segun.LayerEntities, segun.LayerAttributions, segun.LayerCoreference, segun.LayerTimes},
		Languages: []string{lang}, Model: by.Happened.Model(), Run: func(r *segun.Reading) error {
			m := &maker{View: phrase.NewView(r, lex), r: r, w: w, lemmas: lowered(r.Tags.Lemma), facts: by.Happened, goes: by.GoesOn, sues: by.Accuses}
			m.keys, m.plays = w.told.Look(m.lemmas)
			m.genre = carried.GenreOf(m.View)
			r.Claims = &segun.Claims{List: m.claims()}
			return nil
		}}, nil
}

// maker makes the claims of one reading.
type maker struct {
	*phrase.View
	r          *segun.Reading
	w          *words
	lemmas     []string        // of tokens, in lower case
	keys       []uint64        // of tokens: the hashes of lemmas
	plays      []phrase.Played // of tokens: which parts the lemma may play in what is told
	voices     []bool          // of attributions: whether it adds a voice, or is only a way to speak of plans and knowledge
	forced     []string        // of tokens: the realis that an attribution without a voice gives the predicate
	holder     []int32         // of tokens: the innermost attribution whose content it belongs to, -1 for the outlet's own
	frame      []int32         // of tokens: the attribution whose source or cue it is, at the level of holder; -1 for none
	at         []int32         // of tokens: the head of its clause, -1 for none
	toldIn     map[int]int     // attribution -> the one in whose account it is told of
	story      account         // that carry is in
	cited      map[int]int     // attribution -> the one by which its source cites another, and back as a negative
	carried    []string        // of sentences: the rule by which an earlier voice goes on in it, "" for none
	byHead     map[int]int     // head token -> its widest mention
	parted     map[int]bool    // tokens that head a clause which the tree has run into another
	hours      map[int]int     // head of a clause -> head of the one in its sentence that may tell its time, nil for none
	passing    map[int]bool    // tokens that head what is told in passing of a source
	denials    map[int]bool    // tokens that open a denial without a verb: "four, | not three"
	papers     map[string]bool // of entities that are named: whether they are called an outlet
	hostNamed  map[string]bool // family names of those who speak for the outlet in a transcript, nil for no transcript
	genre      *carried.Genre  // of the text
	you        string          // whom a letter is written to, "" for nobody who is named
	drafts     []draft
	blamed     map[string]bool // entities that some claim accuses
	accusers   map[string]int
	headed     map[string]bool
	denying    map[string]bool // entities that deny something
	silentOnes map[string]bool // entities that will not comment
	crimes     int             // words for crimes in a thousand
	ofCampaign bool            // the text is of a campaign and tells of no crimes
	facts      *factual.Judge
	goes       *carried.Judge
	started    map[uint32]bool // where the contents of attributions start, once asked for
	partly     []bool          // of tokens: an earlier voice goes on in this part of its sentence
	sues       *accused.Judge
	firstNouns map[string]int      // where each noun first stands, once asked for
	alleged    []int               // the claims that are accusations, once sides are taken
	matters    []matter            // what the text lays against somebody, paragraph by paragraph
	links      *behalf.Links       // who speaks for whom
	found      lookup              // what rules have asked of the whole text
	numbers    map[string]int      // the places of entities by their IDs, once entity or numberOf has been asked
	brief      bool                // paragraphs are short: nobody tells on without words for saying
	bent       *bent               // nil where nothing was learned of what goes on
	weighed    []accused.Claim     // parallel to drafts, once sues has weighed them
	lead       []string            // what the first lines are about
	room       []uint64            // for facts and goes
	weighing   accused.Room        // for sues
	voiceSorts map[string][]string // of entities by their IDs: what sort of voice they are, once asked for
	chargers   map[string]bool     // of entities by their IDs: whether it is their part to accuse, once asked for
}

// draft is a claim with what is known of its making.
type draft struct {
	segun.Claim
	holder    int
	subject   int   // the mention that the predicate speaks of, -1 for none
	grammar   facts // of its predicate
	wrong     string
	told      bool      // made by tellsOrder or tellsOffer
	offer     bool      // by tellsOffer
	deed      bool      // by toldInDeed
	unsaid    bool      // what it would be wrong to say, so that it charges nobody
	guiltless bool      // reads like an accusation, and accuses nobody
	hedge     int       // the token that says that who did it is only alleged to have done wrong, 0 for none
	whom      []string  // whom it accuses, once sides are taken
	culprits  []culprit // the same with the tokens that name them, the speaker too
	goesOn    bool      // it belongs to a reply that it stands behind
	byWords   bool      // it is tied to what it answers by what both say, and denies nothing
	met       bool      // whom it accuses speak of the charge, answering it or not
	topic     map[string]bool
	topicOf   []segun.Span // the content whose topic that is
	nouns     []int32      // the stems of its nouns, once a reply has been compared with it
}

func (m *maker) claims() []segun.Claim {
	m.denials, m.parted, m.papers, m.started, m.firstNouns = map[int]bool{}, map[int]bool{}, map[string]bool{}, nil, nil
	m.hours = nil
	m.byHead = make(map[int]int, len(m.r.Mentions.List))
	for i := range m.r.Mentions.List {
		x := &m.r.Mentions.List[i]
		if k, ok := m.byHead[x.Head]; !ok || x.Span.Len() > m.r.Mentions.List[k].Span.Len() {
			m.byHead[x.Head] = i
		}
	}
	m.drafts = make([]draft, 0, 2*len(m.r.Tokens.Sentences)+8) // most texts have fewer
	m.hostNamed = m.hostNames()
	m.you = m.addressed()
	m.cited = m.citations()
	m.lay()
	m.around()
	m.alongside()
	m.besideTold()
	m.unshifted()
	m.carried = m.carry()
	for i := range m.r.Attributions.List {
		m.silent(i)
		m.epithet(i)
		m.order(i)
		m.tellsOrder(i)
		m.tellsOffer(i)
		m.toldInDeed(i)
	}
	for i := range m.r.Tokens.Sentences {
		m.sentence(i)
	}
	m.toldOnce()
	m.denied0()
	for i := range m.r.Attributions.List {
		m.disputed(i)
	}
	m.roles()
	sort.SliceStable(m.drafts, func(i, j int) bool {
		a, b := &m.drafts[i].Claim, &m.drafts[j].Claim
		if x, y := opening(a), opening(b); x != y {
			return x < y
		}
		return len(a.Chain) < len(b.Chain)
	})
	m.number()
	m.laterNamed()
	m.inTexts()
	m.through()
	m.heard()
	m.theirCharges()
	m.suspect()
	m.freely()
	m.headlined()
	m.leadVoiced()
	m.hearsayHeadlined()
	m.markedHeadlined()
	m.mereOffers()
	m.answers()
	m.doubts()
	m.untold()
	m.nameAccused()
	m.judgedOf()
	m.inFull()
	out := make([]segun.Claim, len(m.drafts))
	for i := range m.drafts {
		out[i] = m.drafts[i].Claim
	}
	return out
}

// number gives claims their IDs, in text order.
func (m *maker) number() {
	for i := range m.drafts {
		m.drafts[i].ID = "c" + strconv.Itoa(i+1)
	}
}

// opening is where a claim's content starts, or the claim when it has none.
func opening(c *segun.Claim) uint32 {
	if len(c.Content) > 0 {
		return c.Content[0].Start
	}
	return c.Span.Start
}

// silent makes the claim of a non-answer, which has no content.
func (m *maker) silent(i int) {
	a := &m.r.Attributions.List[i]
	if !m.voices[i] || len(a.Cue) == 0 || a.Act != "decline" && a.Act != "refer" {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head = "main", a.Act, "none", "read/attribution:"+a.Rule, a.Head
	d.Polarity, d.Realis = "positive", "unknown"
	d.Why = segun.Why{Act: "cue: " + a.Verb, Realis: "nothing is said"}
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
}

// denied0 makes the claim of a denial whose content is all taken up by the words for another's saying: "rejected a suggestion by the governor that …".
func (m *maker) denied0() {
	made := map[int]bool{}
	for i := range m.drafts {
		made[m.drafts[i].holder] = true
	}
	for i := range m.r.Attributions.List {
		a := &m.r.Attributions.List[i]
		if made[i] || !m.voices[i] || a.Act != "deny" || len(a.Content) == 0 || len(a.Source) == 0 || m.negatedCue(a) {
			continue
		}
		d := draft{holder: i, subject: -1}
		d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "main", "deny", m.quote(a.Content, true), "read/attribution:"+a.Rule, a.Head, a.Content
		d.Polarity, d.Realis = "positive", "happened" // as if it were so, as of all that is denied
		d.Why = segun.Why{Act: "cue: " + a.Verb, Polarity: "no negation", Realis: "a saying is denied"}
		m.finish(&d, m.r.Doc.SectionAt(a.Content[0].Start))
	}
}

// finish derives what follows from the rest, and keeps the claim.
func (m *maker) finish(d *draft, sec int) {
	c := &d.Claim
	c.Content = m.undangled(c.Content)
	if len(c.Content) > 0 && !slices.ContainsFunc(c.Content, func(s segun.Span) bool { return strings.ContainsFunc(s.In(m.r.Doc.Text), lettered) }) {
		return // a mark or a sign alone
	}
	c.Chain = m.chain(d.holder, sec)
	if len(c.Chain) == 1 && c.Grain != "role" && len(c.Content) > 0 {
		if k := m.unread(c); k >= 0 {
			at := m.r.Tokens.Tokens[k].Span
			c.Chain = append(c.Chain, segun.Voice{Kind: segun.VoiceUnspecified, Cues: []segun.Span{at}, Rule: "cue not understood"})
			m.r.Doubt(at, "unread-cue", "A word for saying something, of which the reading could not tell who says what; the sentence is taken for nobody's.")
		}
	}
	if d.hedge > 0 && len(c.Chain) == 1 {
		c.Chain = append(c.Chain, segun.Voice{Kind: segun.VoiceUnspecified, Cues: []segun.Span{m.r.Tokens.Tokens[d.hedge].Span}, Rule: "alleged who"})
	}
	if d.holder >= 0 {
		a := &m.r.Attributions.List[d.holder]
		for _, p := range [...][]segun.Span{a.Source, a.Cue} {
			for _, s := range p {
				c.Span = c.Span.Cover(s)
			}
		}
		if unanswered(a) {
			if w := m.silentOf(a); w.End > w.Start {
				c.Span = c.Span.Cover(w)
			}
			for _, s := range a.Content {
				c.Span = c.Span.Cover(s)
			}
		}
		if j, ok := m.cited[d.holder]; ok {
			o := &m.r.Attributions.List[j]
			c.Span = c.Span.Cover(o.Cue[0]).Cover(o.Content[0])
		}
	}
	for _, s := range c.Content {
		c.Span = c.Span.Cover(s)
	}
	if sec >= 0 {
		s := &m.r.Doc.Sections[sec]
		c.Section = s.ID
		if s.Kind == segun.Headline {
			c.Flags = append(c.Flags, "headline")
		}
	}
	c.Status, c.Why.Status = status(c)
	if c.About == nil {
		c.About = m.about(c)
		if c.Act == "accuse" && c.Grain != "role" {
			m.accusedToo(d)
		}
	}
	m.drafts = append(m.drafts, *d)
}

// lettered reports whether a rune belongs to a word or a number.
func lettered(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// accusedToo adds those who are accused to whom an accusation is about: "accused Morvan of taking bribes" names him before what is said of him.
func (m *maker) accusedToo(d *draft) {
	c := &d.Claim
	speaker := ""
	if len(c.Chain) > 1 {
		speaker = c.Chain[len(c.Chain)-1].Entity
	}
	var first []string
	for _, id := range m.targets(d) {
		if id != speaker && id != "e0" && !slices.Contains(c.About, id) && !slices.Contains(first, id) {
			first = append(first, id)
		}
	}
	c.About = append(first, c.About...)
}

// about lists the named entities that the content mentions, in text order, the speaker left out.
func (m *maker) about(c *segun.Claim) []string {
	speaker := ""
	if len(c.Chain) > 1 {
		speaker = c.Chain[len(c.Chain)-1].Entity
	}
	var out []string
	seen := map[string]bool{speaker: true, "e0": true}
	for _, s := range c.Content {
		i := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= s.Start })
		for ; i < len(m.r.Mentions.List) && m.r.Mentions.List[i].Span.Start < s.End; i++ {
			e := m.r.Entities.Of[i]
			if e < 0 || !m.r.Entities.List[e].Named || seen[m.r.Entities.List[e].ID] {
				continue
			}
			seen[m.r.Entities.List[e].ID] = true
			out = append(out, m.r.Entities.List[e].ID)
		}
	}
	if m.you != "" && !seen[m.you] && m.youIn(c.Content) {
		out = append([]string{m.you}, out...)
	}
	return out
}

// untold notes sentences with a verb of which nothing was made: nothing of a text vanishes without a word.
func (m *maker) untold() {
	told := make([]bool, len(m.r.Tokens.Sentences))
	for i := range m.drafts {
		for _, s := range append([]segun.Span{m.drafts[i].Span}, m.drafts[i].Content...) {
			for k := m.sentenceOf(s); k >= 0 && k < len(told) && m.r.Tokens.Sentences[k].Span.Start < s.End; k++ {
				told[k] = true
			}
		}
	}
	for i := range m.r.Attributions.List {
		if a := &m.r.Attributions.List[i]; a.Class == "cite" && len(a.Cue) > 0 { // "The paper cited a draft decree": the sourcing of what stands beside it
			if k := m.sentenceOf(a.Cue[0]); k >= 0 {
				told[k] = true
			}
		}
	}
	for i := range told {
		s := &m.r.Tokens.Sentences[i]
		switch m.r.Doc.Sections[s.Section].Kind {
		case segun.Boilerplate, segun.Dateline:
			continue
		}
		if told[i] || s.End-s.First < 4 {
			continue
		}
		for t := s.First; t < s.End; t++ {
			if finiteTag(m.r.Tags.XPOS[t]) {
				m.r.Doubt(s.Span, "no-claim", "A sentence of which the reading made no claim.")
				break
			}
		}
	}
}

// doubts notes long quotations that nobody is named for.
func (m *maker) doubts() {
	var said []segun.Span
	for i := range m.r.Attributions.List {
		if a := &m.r.Attributions.List[i]; !hasPrefix(a.Rule, "no speaker") {
			said = append(said, a.Content...)
		}
	}
	slices.SortFunc(said, func(a, b segun.Span) int { return cmp.Compare(a.Start, b.Start) })
	var held phrase.Stretches
	for _, s := range said {
		held.Add(s)
	}
	for _, q := range m.r.Quotes.List {
		if q.Scare || q.Inner.Len() < 40 || q.Sentence < 0 {
			continue
		}
		if !held.Overlap(q.Span) {
			m.r.Doubt(q.Span, "no-speaker", "A quotation for which no speaker was found; it is counted for nobody.")
		}
	}
}
