package claim

import (
	"slices"
	"strings"

	"segun"
	"segun/read/accused"
)

// Many accusations have no word for a wrong: "They bought nine boats, she said", "The owner knew". What makes them one is who says it of whom, and in what company it stands. suspect
// asks a learned judge of each claim that some voice makes and of which rules are not sure, and turns those into accusations, and accusations by a mere word into none, where its odds
// say so.

// leastAccuses is the logarithm of the odds from which a claim is taken for an accusation. On the articles of dev, each judged by a model that has not learned from it, a lower bar
// finds more of them and is right less often. With 0, 51.3 in a hundred are found, and 73.5 in a hundred of those that are read are ones, of that voice.
const leastAccuses = 0.0

// leastKeeps is the logarithm of the odds below which an accusation that rules have by a word for a wrong is none.
const leastKeeps = -3.0

// leastNeglect is leastKeeps for what somebody is only said not to have done: a bare neglect is mostly told without blame.
const leastNeglect = -0.5

// suspect weighs all claims, and follows the judge.
func (m *maker) suspect() {
	m.blamed = map[string]bool{}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.Status == "alleged" {
			for _, id := range m.targets(d) {
				m.blamed[id] = true
			}
		}
	}
	m.replying()
	m.headed = map[string]bool{}
	for i := range m.r.Mentions.List {
		x := &m.r.Mentions.List[i]
		if sec := m.r.Doc.SectionAt(x.Span.Start); sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Headline {
			if e := m.r.EntityOf(i); e >= 0 {
				m.headed[m.r.Entities.List[e].ID] = true
			}
		}
	}
	m.crimes = m.density()
	m.ofCampaign = m.isOfCampaign()
	m.leadSigns()
	m.weighed = make([]accused.Claim, len(m.drafts))
	for i := range m.drafts {
		m.describe(i)
	}
	m.sues.Weigh(m.View, m.weighed, &m.weighing)
	for i := range m.drafts {
		d, w := &m.drafts[i], &m.weighed[i]
		switch {
		case !w.Asked:
		case d.Act != "accuse" && w.Odds >= leastAccuses && d.holder >= 0 && m.negatedCue(&m.r.Attributions.List[d.holder]):
			// "I don't believe the mayor took the money" accuses nobody
		case d.Act != "accuse" && (m.supposed(d) || m.fiction(d) != ""):
			// "Suppose the mayor took the money"
		case d.Act != "accuse" && w.Odds >= leastAccuses && m.plainlyTold(d):
			// its company is of accusations, and it is none
		case d.Act != "accuse" && w.Odds >= m.leastHere():
			m.charge(i)
		case d.Act == "accuse" && (w.Odds < leastKeeps || w.Odds < leastNeglect && hasPrefix(d.Why.Act, notDone)):
			d.Act, d.Why.Act = "assert", d.Why.Act+", but claims like this one mostly accuse nobody (learned)"
			d.Status, d.Why.Status = status(&d.Claim)
		}
	}
}

// replying notes who denies something, or will not speak of it, anywhere in the text: mostly those who are accused in it.
func (m *maker) replying() {
	m.denying, m.silentOnes, m.accusers = map[string]bool{}, map[string]bool{}, map[string]int{}
	for i := range m.drafts {
		d := &m.drafts[i]
		who := d.Chain[len(d.Chain)-1].Entity
		if len(d.Chain) < 2 || who == "" {
			continue
		}
		if d.Status == "alleged" {
			m.accusers[who]++
		}
		switch d.Status {
		case "denied":
			m.denying[who] = true
		case "declined_to_comment", "referred":
			m.silentOnes[who] = true
		}
	}
}

// charge makes an accusation of the ith claim.
func (m *maker) charge(i int) {
	d := &m.drafts[i]
	d.Act, d.Why.Act, d.wrong = "accuse", "like an accusation by the model en-accused; chief signs: "+m.sues.Explain(m.View, m.weighed, i), "wrong"
	d.Status, d.Why.Status = status(&d.Claim)
	m.accusedToo(d)
}

// describe fills in what is known of the ith claim for the judge.
func (m *maker) describe(i int) {
	d, w := &m.drafts[i], &m.weighed[i]
	v := &d.Chain[len(d.Chain)-1]
	f := &d.grammar
	*w = accused.Claim{Head: d.Head, Doer: -1, Cue: -1, Speaker: -1, Sentence: m.sentenceOf(segun.Span{Start: opening(&d.Claim), End: opening(&d.Claim) + 1}), Depth: len(d.Chain), Content: d.Content, Voice: v.Entity, About: d.About,
		Asked: m.suspectable(d), Accuses: d.Status == "alleged"}
	if len(d.Chain) == 1 {
		w.Voice = "e0"
	}
	if d.Head < 0 || d.Grain == "role" || len(d.Content) == 0 {
		return
	}
	w.Doer = m.doer(d.Head, f)
	if k, ok := m.byHead[w.Doer]; ok && w.Doer >= 0 {
		if e := m.r.EntityOf(k); e >= 0 {
			w.By = m.r.Entities.List[e].ID
		}
	}
	if !w.Asked {
		return
	}
	if d.holder >= 0 {
		a := &m.r.Attributions.List[d.holder]
		w.Cue = a.Head
		if a.Speaker >= 0 {
			w.Speaker = m.r.Mentions.List[a.Speaker].Head
		} else {
			w.Speaker = m.nounOf(a.Source)
		}
	}
	m.signs(i, w)
	add := func(kind, name string) { w.Signs = append(w.Signs, accused.Sign{Kind: kind, Name: name}) }
	m.replySigns(i, w.By, add)
	m.tellingSigns(d, f, add)
	for _, s := range m.lead {
		add("the headline", s)
	}
}

// suspectable reports whether a claim is one that the judge is asked about: some voice, or a reader who comments, says it, and no rule is sure of it.
func (m *maker) suspectable(d *draft) bool {
	if d.Grain == "role" || len(d.Content) == 0 || d.Head < 0 || m.is(d.Head, "convict", "acquit", "sentence", "jail", "imprison", "exonerate") {
		return false
	}
	if d.unsaid || d.guiltless || len(d.Chain) < 2 && d.Chain[0].Kind != segun.VoiceCommenter {
		return false
	}
	if m.harmless(d.Head) || m.clears(d) || m.onDuty(d) || m.ownsUp(d, &d.grammar) || m.cameAbout(d.Head) || m.casualty(d) || m.byBlast(d) || m.tellsNoDeed(d) {
		return false
	}
	switch d.Status {
	case "promised", "planned":
		return m.is(d.Head, "threaten", "offer", "promise", "plot", "conspire", "scheme") && len(d.Chain) > 1 && d.holder >= 0 && m.r.Attributions.List[d.holder].Head != d.Head
	case "called_for":
		if d.Chain[len(d.Chain)-1].Kind == segun.VoiceUnspecified {
			return false // what somebody was told to do: that they were is a claim of its own
		}
		fallthrough
	case "asserted", "reported", "negated", "opinion", "conditional", "predicted":
		return d.Act != "ask" && !m.mishap(d.Content, &d.grammar) && !m.byNature(d.Head, &d.grammar) && !m.inferred(d) && !m.against(d.Content)
	case "alleged":
		return hasPrefix(d.Why.Act, byWord)
	}
	return false
}

// inferred reports whether a claim is only what the look of things tells: "apparently the guards saw the boat".
func (m *maker) inferred(d *draft) bool {
	return d.holder >= 0 && m.is(m.r.Attributions.List[d.holder].Head, "apparently", "seemingly", "evidently")
}

// clears reports whether a claim tells of a wrong that somebody did not do: "the mayor never took the money".
func (m *maker) clears(d *draft) bool {
	if d.Polarity == "negative" && (m.nothingWrong(d.Head+1) || m.nothingWrong(m.Find(d.Head, segun.RelObj))) {
		return true
	}
	return d.Polarity == "negative" && (m.wrongdoing(d.Head, &d.grammar) != "" || m.is(m.Find(d.Head, segun.RelAdvmod), "never") && !d.grammar.passive &&
		m.told(d.Head, "wronging"))
}

// harmless reports whether a predicate tells of an office, of a service or of what people know by heart: "sat on the board for two years", "kept the tickets for the children", "knew the
// tune".
func (m *maker) harmless(h int) bool {
	if o := m.Find(h, segun.RelObj); m.is(h, "know") && o >= 0 && (m.is(o, "tune", "song", "melody", "poem", "prayer", "way", "road", "language", "recipe") || m.is(o+1, "by") && m.is(o+2, "heart")) {
		return true
	}
	if o := m.Find(h, segun.RelObj); m.is(h, "have") && o > h && m.is(o, "policy", "law", "constitution", "tradition", "custom", "system") {
		return true // "had an open policy": how things are ordered
	}
	if m.is(h, "want", "hope", "wish") && m.Find(h, segun.RelXcomp) > h && m.Find(h, segun.RelObj) < 0 {
		return true // who wanted to do something has not done it
	}
	sits, keeps := m.is(h, "sit", "serve") && m.is(h+1, "on"), m.is(h, "keep", "save", "reserve")
	for k := h + 2; (sits || keeps) && k < h+8; k++ {
		if sits && m.is(k, "board", "committee", "panel", "council", "commission", "bench", "jury", "tribunal", "body") ||
			keeps && m.is(k, "child", "pupil", "guest", "visitor", "family", "fan", "member", "patient", "neighbour") && (m.is(k-1, "for") || m.is(k-2, "for")) {
			return true
		}
	}
	return false
}

// against reports whether what is told was done to fight a wrong: "was set up to fight fraud", "to combat smuggling".
func (m *maker) against(content []segun.Span) bool {
	found := false
	m.each(content, func(t int) {
		found = found || m.is(t, "fight", "combat", "tackle", "prevent", "curb", "counter") && (m.is(t-1, "to") || m.is(t+1, "against")) && (m.wrongAt(t+1) != "" || m.wrongAt(t+2) != "") ||
			m.is(t, "against") && m.is(t-1, "war", "battle", "struggle", "campaign", "crackdown", "drive") && (m.wrongAt(t+1) != "" || m.wrongAt(t+2) != "")
	})
	return found
}

// mishap reports whether what was done is put down to the elements or to an accident: "had been destroyed in a flood".
func (m *maker) mishap(content []segun.Span, f *facts) bool {
	found := false
	m.each(content, func(t int) {
		found = found || f.passive && m.told(t, "mishap") && m.r.Tags.UPOS[t] != segun.ADJ && !(m.r.Tags.UPOS[t] == segun.VERB && m.Rel(t) == segun.RelAmod) // but into a "flooded shaft"
	})
	return found
}

// byNature reports whether what is told was done by the elements or an accident: "an explosion tore through the mine, killing 14 men".
func (m *maker) byNature(h int, f *facts) bool {
	if m.is(h, "begin", "start") {
		return false // "since the fighting began" only says since when
	}
	k := m.doer(h, f)
	for n := 0; n < 3 && k < 0 && (m.Rel(h) == segun.RelAdvcl || m.Rel(h) == segun.RelConj || m.Rel(h) == segun.RelAcl); n++ {
		if h = m.Head(h); h < 0 {
			return false // the root of a fragment may be called a clause that hangs on another
		}
		k = m.Find(h, segun.RelNsubj)
	}
	for ; k >= 0 && m.is(k, "series", "number", "wave"); k = m.Find(k, segun.RelNmod) {
	}
	return k >= 0 && m.told(k, "calamity")
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

// signs fills in the signs at the ith claim. The first are weighed in pairs too.
func (m *maker) signs(i int, w *accused.Claim) {
	d := &m.drafts[i]
	f := &d.grammar
	add := func(kind, name string) { w.Signs = append(w.Signs, accused.Sign{Kind: kind, Name: name}) }
	w.Signs = make([]accused.Sign, 0, 24)
	who := m.subjectSign(d, f)
	add("read as", d.Status)
	add("who did it", who)
	voices := m.voiceSigns(d)
	add("voice", voices[0])
	told := "other"
	switch {
	case f.modal != "":
		told = "modal"
	case f.passive && f.past:
		told = "past passive"
	case f.passive:
		told = "passive"
	case f.past:
		told = "past"
	case f.progressive:
		told = "progressive"
	case f.present:
		told = "present"
	}
	add("told in the", told)
	add("quoted", d.Quote)
	if d.holder >= 0 {
		a := &m.r.Attributions.List[d.holder]
		add("cue", a.Class)
		w.Core = len(w.Signs)
		add("act of the cue", a.Act)
		rule := a.Rule
		if at := strings.IndexByte(rule, ','); at > 0 {
			rule = rule[:at]
		}
		add("found by", rule)
	} else {
		w.Core = len(w.Signs)
	}
	for _, v := range voices[1:] {
		add("voice", v)
	}
	for n, v := range d.Chain[1:] {
		if n+1 < len(d.Chain)-1 {
			add("through", string(v.Kind))
		} else {
			add("voice is", string(v.Kind))
		}
	}
	m.moreSigns(d, f, who, add)
}

// moreSigns adds the signs in the words and surroundings of a claim.
func (m *maker) moreSigns(d *draft, f *facts, who string, add func(kind, name string)) {
	other := who == "agent" || who == "official" || who == "armed" || who == "somebody" || who == "they"
	if k, ok := m.byHead[f.subject]; ok && f.subject >= 0 {
		if e := m.r.EntityOf(k); e >= 0 && m.blamed[m.r.Entities.List[e].ID] {
			if other {
				add("who did it", "accused elsewhere")
			} else {
				add("of whom", "accused elsewhere")
			}
		}
	}
	add("grain", d.Grain)
	m.partySigns(d, f, add)
	if d.wrong != "" {
		add("a word for a wrong", d.wrong)
	}
	if f.passive && !m.culprit(d.Head, f) {
		add("done", "by nobody named")
	}
	if f.negative != "" {
		add("not", f.negative)
		if f.passive {
			add("not", "done to somebody")
		}
	}
	m.verbSigns(d, f, other, who == "self", add)
	m.contentSigns(d, who, add)
	m.storySigns(d, f, other, add)
	for _, flag := range d.Flags {
		add("flag", flag)
	}
	add("kind of text", string(m.r.Doc.Kind))
	switch {
	case m.crimes >= 12:
		add("words for crimes", "many")
	case m.crimes >= 6:
		add("words for crimes", "some")
	case m.crimes >= 3:
		add("words for crimes", "few")
	default:
		add("words for crimes", "none")
	}
}

// partySigns adds what those whom a claim names do elsewhere in the text: whether they deny things or keep silent, or are accused.
func (m *maker) partySigns(d *draft, f *facts, add func(kind, name string)) {
	who := d.Chain[len(d.Chain)-1].Entity
	sign := func(kind, id string) {
		if id == who {
			return
		}
		if m.denying[id] {
			add(kind, "denies things")
		}
		if m.silentOnes[id] {
			add(kind, "will not comment")
		}
		for a := range m.denying { // a spokesman's denial is that of whom he speaks for
			if a != id && m.speaksFor(a, id) {
				add(kind, "is spoken for")
				break
			}
		}
	}
	doer := ""
	if k := m.doer(d.Head, f); k >= 0 {
		if x, ok := m.byHead[k]; ok {
			if e := m.r.EntityOf(x); e >= 0 {
				doer = m.r.Entities.List[e].ID
				sign("who did it", doer)
			}
		}
	}
	for _, id := range d.About {
		if id != doer {
			sign("names one who", id)
			if m.blamed[id] {
				add("names one who", "is accused elsewhere")
				break
			}
		}
	}
	m.nearSigns(d, add)
	if k := m.doer(d.Head, f); k >= 0 {
		if x, ok := m.byHead[k]; ok {
			add("who did it is", string(m.r.Mentions.List[x].Kind))
			add("who did it is", string(m.r.Mentions.List[x].Form))
			if m.headed[doer] {
				add("who did it", "is in the headline")
			}
		}
	}
	if o := m.Find(d.Head, segun.RelObj); o >= 0 {
		if x, ok := m.byHead[o]; ok {
			add("done to", string(m.r.Mentions.List[x].Kind))
		}
	}
	switch n := m.accusers[who]; {
	case n > 2:
		add("the voice", "accuses often")
	case n > 0:
		add("the voice", "accuses elsewhere")
	}
	if m.denying[who] {
		add("the voice", "denies things")
	}
	if m.blamed[who] {
		add("the voice", "is accused elsewhere")
	}
}

// nearSigns adds what words stand in the sentences around a claim.
func (m *maker) nearSigns(d *draft, add func(kind, name string)) {
	i := m.sentenceOf(d.Content[0])
	all := m.r.Tokens.Sentences
	for k := max(0, i-1); k <= min(i+1, len(all)-1); k++ {
		worst := ""
		for t := all[k].First; t < all[k].End; t++ {
			if c := m.wrongAt(t); c == "crime" || c != "" && worst == "" {
				worst = c
			}
		}
		if worst != "" {
			add([...]string{"before it", "in its sentence", "behind it"}[k-i+1], worst)
		}
	}
}

// voiceSigns says what sort of voice speaks; "other" where nothing tells.
func (m *maker) voiceSigns(d *draft) []string {
	v := &d.Chain[len(d.Chain)-1]
	var out []string
	m.each(v.Spans, func(t int) {
		if u := m.r.Tags.UPOS[t]; u == segun.NOUN || u == segun.PROPN {
			out = addOnce(out, m.voiceSort(m.lemma(t)))
		}
	})
	if e := m.entity(v.Entity); e != nil && v.Entity != "e0" {
		for _, c := range m.entitySigns(e) {
			out = addOnce(out, c)
		}
	}
	if v.Kind == segun.VoiceUnspecified {
		out = append(out, "nobody named")
	}
	if len(out) == 0 {
		out = append(out, "other")
	}
	return out
}

// voiceSort is the sort of voice that a word is for, "" for none.
func (m *maker) voiceSort(word string) string {
	return m.w.company.Get(partKey(strings.ToLower(word), "voice"))
}

// entitySigns says what sort of voice somebody is by the offices and descriptions that the text gives them; it is worked out once for each.
func (m *maker) entitySigns(e *segun.Entity) []string {
	if out, ok := m.voiceSorts[e.ID]; ok {
		return out
	}
	var out []string
	for _, r := range e.Roles {
		for w := range strings.FieldsSeq(r.Title) {
			out = addOnce(out, m.voiceSort(w))
		}
	}
	for _, k := range e.Mentions {
		if x := &m.r.Mentions.List[k]; x.Form == segun.FormNominal {
			out = addOnce(out, m.voiceSort(m.lemma(x.Head)))
		}
	}
	if m.voiceSorts == nil {
		m.voiceSorts = map[string][]string{}
	}
	m.voiceSorts[e.ID] = out
	return out
}

// addOnce appends a word to a short list that does not have it; none for "".
func addOnce(list []string, word string) []string {
	if word == "" || slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}

// subjectSign says who does what a claim tells of.
func (m *maker) subjectSign(d *draft, f *facts) string {
	k := m.doer(d.Head, f)
	switch {
	case k < 0:
		return "none"
	case d.holder >= 0 && m.speaksItself(d, f) || m.is(k, "i", "we", "you"):
		return "self"
	case m.w.company.Get(m.partKey(k, "subject")) != "":
		return m.w.company.Get(m.partKey(k, "subject"))
	case m.is(k, "they"):
		return "they"
	case m.agent(k):
		return "agent"
	}
	return "thing"
}

// verbSigns adds what sort of deed it is.
func (m *maker) verbSigns(d *draft, f *facts, other, self bool, add func(kind, name string)) {
	h := d.Head
	if c := m.wrongAt(h); c != "" {
		add("predicate of", c)
	}
	has := func(class string) bool { return m.w.company.Get(m.partKey(h, "verb "+class)) != "" }
	switch {
	case has("know") && other:
		add("deed", "knew")
	case has("told") && f.passive && !self:
		add("deed", "was told")
	case has("harm") && f.passive:
		add("deed", "was harmed")
	case has("grey") && other && !f.passive:
		add("deed", "grey")
	case has("tame"):
		add("deed", "tame")
	}
}

// toneNames are the classes of words by what they make of a story.
var toneNames = [...]string{"harm", "deceit", "secrecy", "neglect", "force", "money", "rule", "favour", "shame", "know"}

// toneBy are the names of the signs that say of which class a word is by whom.
var toneBy = [...]string{"harm by", "deceit by", "secrecy by", "neglect by", "force by", "money by", "rule by", "favour by", "shame by", "know by"}

// tone is the class of the word at token t, -1 for none.
func (m *maker) tone(t int) int {
	c := m.w.company.Get(m.partKey(t, "tone"))
	if c == "" {
		if c = m.w.company.Get(m.wordKey(t, "tone")); c == "" {
			return -1
		}
	}
	return slices.Index(toneNames[:], c)
}

// contentSigns adds what words stand in the claim beside its predicate.
func (m *maker) contentSigns(d *draft, who string, add func(kind, name string)) {
	crime, wrong, hidden, money, order := false, false, false, false, false
	var tones [len(toneNames)]int
	m.each(d.Content, func(t int) {
		if c := m.tone(t); c >= 0 {
			tones[c]++
		}
		if t == d.Head {
			return
		}
		switch m.wrongAt(t) {
		case "crime":
			crime = true
		case "wrong":
			wrong = true
		}
		hidden = hidden || m.w.company.Get(m.wordKey(t, "word")) != ""
		money = money || m.is(t, "million", "crown", "mark", "florin", "pound", "dollar", "euro", "£", "$", "€", "cash")
		order = order || m.is(t, "order", "instruction", "request", "behest") && m.is(t+1, "of", "from") || m.is(t, "so") && m.is(t+1, "that") && m.is(t+2, "nobody", "no", "it", "they")
	})
	all := 0
	for c, n := range tones {
		if n > 0 {
			all++
			add("tone", toneNames[c])
			add(toneBy[c], who)
		}
	}
	switch {
	case all > 2:
		add("tones", "many")
	case all > 1:
		add("tones", "two")
	case all == 0:
		add("tones", "none")
	}
	if c := m.tone(d.Head); c >= 0 {
		add("tone of the predicate", toneNames[c])
	}
	for _, x := range [...]struct {
		ok   bool
		name string
	}{{crime, "a crime"}, {wrong, "a wrong"}, {hidden, "something hidden"}, {money, "money"}, {order, "orders"}} {
		if x.ok {
			add("words for", x.name)
		}
	}
}

// admits reports whether a claim is what whoever speaks admits to have done: "admitted | forging receipts", "confessed | to killing him".
func (m *maker) admits(d *draft) bool {
	a := &m.r.Attributions.List[d.holder]
	return m.is(a.Head, "admit", "confess", "acknowledge", "concede", "apologise", "apologize", "own", "plead") && m.r.Tags.XPOS[d.Head] == "VBG" && m.Find(a.Head, segun.RelAuxPass) < 0 && a.Head < d.Head
}

// speaksItself reports whether the subject of a clause is the one who says it.
func (m *maker) speaksItself(d *draft, f *facts) bool {
	if f.subject < 0 {
		return m.admits(d) || m.sharesOwn(d, f)
	}
	if m.is(f.subject, "i", "we") {
		return true
	}
	a := &m.r.Attributions.List[d.holder]
	return d.subject >= 0 && a.Speaker >= 0 && m.r.EntityOf(a.Speaker) >= 0 && m.r.EntityOf(a.Speaker) == m.r.EntityOf(d.subject)
}

// sharesOwn reports whether a clause without a subject has it from one before it that tells of the speaker: "Police said that they waited and | fired into the air".
func (m *maker) sharesOwn(d *draft, f *facts) bool {
	k := m.doer(d.Head, f)
	if a := &m.r.Attributions.List[d.holder]; k < 0 && m.Rel(d.Head) == segun.RelConj && m.Head(d.Head) == a.Head && !f.passive {
		return true // "says she will vote for him but | has withheld her support": the tree has hung it on the saying
	}
	if k < 0 {
		return false
	}
	if m.is(k, "i", "we") {
		return true
	}
	x, ok := m.byHead[k]
	e := m.entityOfSpeaker(&m.r.Attributions.List[d.holder])
	return ok && e >= 0 && e == m.r.EntityOf(x)
}
