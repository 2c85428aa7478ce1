package claim

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
	"segun/data"
	"segun/internal/model"
	"segun/read/phrase"
)

// words are the tables of one language that claims are read with. They are read-only after load.
type words struct {
	heads    map[uint64]segun.VoiceKind // what sort of voice an unnamed head noun is
	force    map[uint64]force           // what a predicate says of what hangs on it
	wrong    phrase.Keyed[string]       // lemma -> class of wrongdoing, by part
	always   phrase.Keyed[bool]         // verbs that charge someone even in the passive without an agent: "was forged"
	accuse   map[uint64]bool            // heads of voices whose part it is to accuse: "prosecutors", "indictment"
	idioms   map[uint64]bool            // verbs with objects that are no wrong: "steal show"
	tainted  map[uint64]bool            // what makes a thing wrong to use: "false papers"
	meant    map[uint64]bool            // verbs of what only those do who mean it
	pasts    map[string]string          // past tenses of irregular verbs -> the verb
	phrases  phrases                    // verbs that do wrong with what stands behind them: "sweep * under carpet", by the verb
	frames   phrases                    // turns of phrase by which somebody is charged, by their first word
	helps    map[uint64]bool            // verbs whose infinitive may be the wrong: "tried to seize"
	record   map[uint64]bool            // what proves things: "minutes"
	loses    map[uint64]bool            // verbs that do away with it: "shred"
	company  phrase.Keyed[string]       // words by which an accusation without a word for a wrong is known, by part: "voice", "subject", "verb grey", "word"
	judges   map[uint64]bool            // predicates of judgement, by part
	verdicts phrases                    // phrases of judgement: "miss the point", by their verb
	guesses  map[uint64]bool            // adverbs of what is only thought, by their last word: "perhaps", "in all likelihood"
	unproved map[uint64]bool            // what leaves open or takes back what a cue holds, by part
	chosen   map[uint64]bool            // verbs of what comes of itself and of what is decided, by part
	told     phrase.Parts               // words that rules ask for, by the part they play: partTables
	unreal   map[uint64][]unrealPhrase  // phrases of several words at a predicate, by the words that open them
	leads    map[uint64]bool            // predicates that only lead up to their complement
	degrees  map[uint64]bool            // verbs of what can be done by degrees
	doing    map[uint64]string          // what a noun with a preposition says of the gerund behind it
	modal    map[uint64]modalNoun       // nouns of what has not come about
	illicit  map[uint64]string          // what it is a crime to trade, and the verbs for doing so -> their roles
	proofs   map[uint64]bool            // what there may be none of for something: "evidence", "sign"
	drafts   map[uint64]bool            // texts of what is to come: "draft", "blueprint"
	beside   map[uint64]bool            // words that tell the accused from who stands beside a wrong, with their object or "-", by part
	outlets  map[uint64]bool            // words that end the names of news outlets: "courier"
	labels   map[string]bool            // what a page says around an article, as a sentence of its own: "read more"
	notices  []string                   // what its notices hold, of three words or more: "all rights reserved"
	fillers  map[string]bool            // what people say that says nothing: "you know"
	marks    map[uint64]bool            // words before a noun by which it names what is not there yet: "draft", "proposed"
}

// partTables are the tables of lemmas and the parts that they play for the rules of this package.
var partTables = [...]string{"prospects.tsv", "blame.tsv", "retorts.tsv", "senses.tsv", "guiltless.tsv", "wronged.tsv"}

// force is a row of realis.tsv.
type force struct {
	needs  string // "inf", "obj" or "any"
	realis string
}

// partKey keys a word that is a verb, a noun or an adjective.
func partKey(lemma, part string) uint64 {
	return model.Combine(model.String(lemma), model.String(part))
}

// newWords returns words without any.
func newWords() *words {
	return &words{
		pasts:    map[string]string{},
		degrees:  map[uint64]bool{},
		tainted:  map[uint64]bool{},
		heads:    map[uint64]segun.VoiceKind{},
		force:    map[uint64]force{},
		accuse:   map[uint64]bool{},
		idioms:   map[uint64]bool{},
		meant:    map[uint64]bool{},
		helps:    map[uint64]bool{},
		record:   map[uint64]bool{},
		loses:    map[uint64]bool{},
		judges:   map[uint64]bool{},
		guesses:  map[uint64]bool{},
		modal:    map[uint64]modalNoun{},
		doing:    map[uint64]string{},
		marks:    map[uint64]bool{},
		drafts:   map[uint64]bool{},
		illicit:  map[uint64]string{},
		proofs:   map[uint64]bool{},
		leads:    map[uint64]bool{},
		labels:   map[string]bool{},
		fillers:  map[string]bool{},
		unproved: map[uint64]bool{},
		chosen:   map[uint64]bool{},
		told:     phrase.Parts{},
		beside:   map[uint64]bool{},
		outlets:  map[uint64]bool{},
	}
}

// table is what is done with the rows of a table.
type table struct {
	name    string
	columns int // that each row has at least
	row     func(r []string)
}

// tables are those that are read row by row.
func (w *words) tables() []table {
	kinds := map[string]segun.VoiceKind{"anonymous": segun.VoiceAnonymous, "collective": segun.VoiceCollective, "document": segun.VoiceDocument}
	return []table{
		{"sources", 2, func(r []string) { w.heads[model.String(r[0])] = kinds[r[1]] }},
		{"realis", 3, func(r []string) { w.force[model.String(r[0])] = force{r[1], r[2]} }},
		{"wrongdoing", 3, func(r []string) {
			switch r[1] {
			case "voice":
				w.accuse[model.String(r[0])] = true
			case "owed":
				w.wrong.Set(partKey(r[0], "owed "+r[2]), r[2])
			case "idiom":
				w.idioms[partKey(r[0], "verb")] = true
			case "object adj":
				w.tainted[model.String(r[0])] = true
			case "deliberate":
				w.meant[model.String(r[0])] = true
			case "phrase":
				w.addPhrase(r[0], r[2])
			case "helper":
				w.helps[model.String(r[0])] = true
			case "record":
				w.record[model.String(r[0])] = true
			case "record verb":
				w.loses[model.String(r[0])] = true
			default:
				w.wrong.Set(partKey(r[0], r[1]), r[2])
				w.always.Set(partKey(r[0], r[1]), len(r) > 3 && r[3] == "passive")
			}
		}},
		{"accusing", 3, func(r []string) {
			switch r[1] {
			case "verb":
				w.company.Set(partKey(r[0], "verb "+r[2]), r[2])
			default:
				w.company.Set(partKey(r[0], r[1]), r[2])
			}
		}},
		{"outlet_words", 2, func(r []string) {
			if r[1] == "last" {
				w.outlets[model.String(strings.ToLower(r[0]))] = true
			}
		}},
		{"charged", 3, func(r []string) { w.beside[partKey(r[0]+" "+r[1], r[2])] = true }},
		{"frames", 2, func(r []string) { w.addFrame(r[0], r[1]) }},
		{"modal_nouns", 3, func(r []string) {
			switch r[2] {
			case "before":
				w.marks[model.String(r[0])] = true
				return
			case "proof":
				w.proofs[model.String(r[0])] = true
				return
			case "of", "for", "towards":
				w.doing[partKey(r[0], r[2])] = r[1]
				return
			case "text":
				w.drafts[model.String(r[0])] = true
				return
			}
			w.modal[model.String(r[0])] = modalNoun{r[1], r[2] == "all"}
		}},
		{"unproved", 2, loadUnproved(w)},
		{"unchosen", 2, func(r []string) { w.chosen[partKey(r[0], r[1])] = true }},
		{"illicit", 2, func(r []string) { w.illicit[model.String(r[0])] = r[1] }},
		{"leads", 1, func(r []string) { w.leads[model.String(r[0])] = true }},
		{"furniture", 3, func(r []string) {
			switch {
			case r[0] == "boilerplate" && r[1] == "any" && strings.Count(r[2], " ") > 1:
				w.notices = append(w.notices, r[2])
			case r[0] == "boilerplate" && r[1] == "whole" || r[0] == "caption" && r[1] == "start":
				w.labels[r[2]] = true
			}
		}},
		{"fillers", 1, func(r []string) { w.fillers[r[0]] = true }},
		{"degrees", 1, func(r []string) { w.degrees[model.String(r[0])] = true }},
		{"adverbs", 2, func(r []string) {
			if r[1] == "guess" {
				w.guesses[model.String(r[0][strings.LastIndexByte(r[0], ' ')+1:])] = true
			}
		}},
		{"judgement", 2, w.addJudgement},
	}
}

func load(lang string) (*words, error) {
	w := newWords()
	for _, t := range w.tables() {
		rows, err := data.Table(lang + "/" + t.name + ".tsv")
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if len(r) < t.columns {
				return nil, fmt.Errorf("read/claim: %s.tsv: row %q has %d columns, want %d or more", t.name, r[0], len(r), t.columns)
			}
			t.row(r)
		}
	}
	rows, err := data.Table(lang + "/irregular_verbs.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		for _, past := range strings.Split(r[1], ",") {
			w.pasts[past] = r[0]
		}
	}
	for _, name := range partTables {
		rows, err := data.Table(lang + "/" + name)
		if err != nil {
			return nil, err
		}
		if err := w.told.Add(name, rows); err != nil {
			return nil, fmt.Errorf("read/claim: %w", err)
		}
	}
	w.unreal, err = loadUnreal(lang)
	return w, err
}

// lemma returns a token's lemma in lower case, "" for one before or behind the text, at which rules may look.
func (m *maker) lemma(t int) string {
	if uint(t) >= uint(len(m.lemmas)) {
		return ""
	}
	return m.lemmas[t]
}

// upos returns a token's part of speech, X for one before or behind the text.
func (m *maker) upos(t int) segun.UPOS {
	if uint(t) >= uint(len(m.r.Tags.UPOS)) {
		return segun.X
	}
	return m.r.Tags.UPOS[t]
}

// xpos returns a token's tag, "" for one before or behind the text.
func (m *maker) xpos(t int) string {
	if uint(t) >= uint(len(m.r.Tags.XPOS)) {
		return ""
	}
	return m.r.Tags.XPOS[t]
}

// lowered returns words in lower case: the list itself where they are.
func lowered(words []string) []string {
	out := words
	for i, w := range words {
		for k := range len(w) {
			if 'A' <= w[k] && w[k] <= 'Z' {
				if &out[0] == &words[0] {
					out = slices.Clone(words)
				}
				out[i] = strings.ToLower(w)
				break
			}
		}
	}
	return out
}

// is reports whether a token's lemma is one of some words; it is false outside the text.
func (m *maker) is(t int, words ...string) bool {
	if uint(t) >= uint(len(m.lemmas)) {
		return false
	}
	l := m.lemmas[t]
	if l == "" {
		return slices.Contains(words, "")
	}
	for _, w := range words {
		if len(w) == len(l) && w[0] == l[0] && w == l { // most differ in what is seen at once
			return true
		}
	}
	return false
}

// told reports whether a token plays a part in what is told, by the tables of partTables.
func (m *maker) told(t int, part string) bool {
	return t >= 0 && t < m.Len() && m.plays[t].May(part) && m.w.told.PlayLow(m.keys[t], part)
}

// partKey is the key of a token's lemma as a verb, a noun or an adjective, and wordKey that of the word itself.
func (m *maker) partKey(t int, part string) uint64 {
	return model.Combine(m.key(t), model.String(part))
}
func (m *maker) wordKey(t int, part string) uint64 {
	return model.Combine(m.low(t), model.String(part))
}

// low returns the hash of a token's word in lower case.
func (m *maker) low(t int) uint64 {
	w := m.Word(t)
	if len(w) == 0 || len(w) > 64 {
		return model.String(strings.ToLower(w))
	}
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf || w[i] == '`' {
			return model.String(strings.ToLower(w)) // Low writes some marks as others
		}
	}
	return m.Low[t]
}

// key returns the hash of a token's lemma, that of nothing for one before or behind the text.
func (m *maker) key(t int) uint64 {
	if uint(t) >= uint(len(m.keys)) {
		return hashNothing
	}
	return m.keys[t]
}

var hashNothing = model.String("")

func modelString(s string) uint64 { return model.String(s) }
