package attribution

import (
	"fmt"
	"strings"

	"segun/data"
	"segun/internal/model"
	"segun/read/phrase"
)

// frame is one way in which a verb can make someone a voice: a row of reporting.tsv.
type frame struct {
	class  string // say, state, accuse, plan …
	act    string
	strong bool
	that   bool // takes a that-clause
	quote  bool // takes direct speech
	subj   bool // takes a to-infinitive whose subject is the speaker
	obj    bool // takes a to-infinitive whose subject is the hearer
	prep   []string
	np     bool // its object can be the content
	whom   bool // its object is the hearer or the one spoken of
	key    string
}

// nounFrame is a row of reporting_nouns.tsv.
type nounFrame struct {
	act      string
	strong   bool
	that     bool
	inf      bool
	prep     []string
	artefact bool
}

// cues are the tables of one language. They are read-only after load.
type cues struct {
	verbs    map[uint64][]frame // by the hash of the lemmas joined by spaces
	follow   phrase.Keyed[int]  // first lemma -> most words of a key that opens with it
	nouns    map[uint64][]nounFrame
	after    map[uint64]string // "according to" -> act; the source follows
	first    phrase.Keyed[int]
	hearsay  phrase.Keyed[string] // adverbs that put a clause into someone's mouth -> act
	heads    map[uint64]bool      // lemmas that head the words for a voice
	silent   phrase.Keyed[string] // lemmas of a non-answer joined by spaces -> class
	silence  phrase.Keyed[bool]   // what a non-answer can open with
	wrongs   map[uint64]bool      // lemmas of words for wrongdoing
	texts    map[uint64]bool      // lemmas that head the words for a document
	hiding   phrase.Keyed[string] // lemmas of a request not to be known -> their roles in it
	asking   phrase.Keyed[string] // lemmas around somebody who is asked -> their roles
	minds    phrase.Keyed[string] // lemmas for what goes on in somebody's mind -> their roles
	acts     phrase.Keyed[string] // verb and object of what is done rather than said -> any, decides, now
	things   map[uint64]string    // nouns for things, animals and the weather -> their sort, with a star before it
	papers   phrase.Keyed[string] // lemmas around texts that say something -> their roles
	parts    phrase.Keyed[part]   // lemmas around what is done rather than said -> the parts they play
	telling  phrase.Keyed[string] // lemmas by which something is said with a noun phrase -> their roles
	charging phrase.Keyed[string] // lemmas around charges and blame -> their roles
	told     phrase.Parts         // words that rules ask for, by the part they play: partTables
	// framings are cues with their source inside, by their first word.
	framings phrase.Keyed[[]framing]
	rounds   phrase.Keyed[[][]string] // sayings without a source that are set off from what is said, by their first word
	punish   map[string]string        // verb, and object or "-", of what is done to wrongdoers -> heavy, light
	punishes phrase.Keyed[bool]       // the first words of those verbs
	stands   phrase.Keyed[[]standing] // first lemma -> how somebody stands who is accused
	idioms   phrase.Keyed[[]idiom]    // first lemma -> turns of phrase by which something is said
}

// partTables are the tables of lemmas and the parts that they play for the rules of this package, beside deeds.tsv.
var partTables = [...]string{"voices.tsv", "voiceless.tsv", "sayings.tsv"}

// load reads the tables of a language.
func load(lang string) (*cues, error) {
	c := &cues{verbs: map[uint64][]frame{}, nouns: map[uint64][]nounFrame{}, after: map[uint64]string{},
		heads: map[uint64]bool{}, wrongs: map[uint64]bool{}, texts: map[uint64]bool{}, punish: map[string]string{}, told: phrase.Parts{}, things: map[uint64]string{}}
	for _, read := range [...]func(lang string) error{c.loadReporting, c.loadVoices, c.loadParts} {
		if err := read(lang); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// loadReporting reads the verbs and nouns by which things are said.
func (c *cues) loadReporting(lang string) error {
	rows, err := data.Table(lang + "/reporting.tsv")
	if err != nil {
		return err
	}
	for _, r := range rows {
		if len(r) != 10 {
			return fmt.Errorf("read/attribution: reporting.tsv: row %q has %d columns, want 10", r[0], len(r))
		}
		f := frame{class: r[1], act: r[2], strong: r[3] == "strong", that: r[4] == "yes", quote: r[5] == "yes",
			subj: r[6] == "subject" || r[6] == "both", obj: r[6] == "object" || r[6] == "both", prep: list(r[7]), np: r[8] == "yes", whom: r[9] == "yes", key: r[0]}
		h := model.String(r[0])
		c.verbs[h] = append(c.verbs[h], f)
		words := strings.Fields(r[0])
		first := model.String(words[0])
		c.follow.Set(first, max(c.follow.Get(first), len(words)))
	}
	if rows, err = data.Table(lang + "/reporting_nouns.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		if len(r) != 7 {
			return fmt.Errorf("read/attribution: reporting_nouns.tsv: row %q has %d columns, want 7", r[0], len(r))
		}
		h := model.String(r[0])
		c.nouns[h] = append(c.nouns[h], nounFrame{act: r[1], strong: r[2] == "strong", that: r[3] == "yes", inf: r[4] == "yes", prep: list(r[5]), artefact: r[6] == "yes"})
	}
	return nil
}

// loadVoices reads what names a voice without a verb, what heads the words for one, and how one is silent.
func (c *cues) loadVoices(lang string) error {
	rows, err := data.Table(lang + "/according.tsv")
	if err != nil {
		return err
	}
	c.framings, c.rounds = framings(rows), rounds(rows)
	for _, r := range rows {
		if len(r) < 3 || r[2] != "source-after" {
			continue
		}
		c.after[model.String(r[0])] = r[1]
		words := strings.Fields(r[0])
		first := model.String(words[0])
		c.first.Set(first, max(c.first.Get(first), len(words)))
	}
	for _, table := range [...]string{"/sources.tsv", "/group_nouns.tsv", "/offices.tsv"} {
		if rows, err = data.Table(lang + table); err != nil {
			return err
		}
		for _, r := range rows {
			words := strings.Fields(strings.ToLower(r[0]))
			c.heads[model.String(words[len(words)-1])] = true
			if len(r) > 2 && r[1] == "document" {
				c.texts[model.String(words[len(words)-1])] = true
			}
		}
	}
	if rows, err = data.Table(lang + "/adverbs.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		if len(r) < 2 || strings.Contains(r[0], " ") {
			continue
		}
		switch h := model.String(r[0]); r[1] {
		case "hearsay":
			if c.hearsay.Get(h) == "" {
				c.hearsay.Set(h, "assert")
			}
		case "accusing":
			c.hearsay.Set(h, "accuse")
		}
	}
	if rows, err = data.Table(lang + "/nonanswers.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		if len(r) < 2 || r[1] == "unnamed" || r[1] == "reason" {
			continue
		}
		c.silent.Set(model.String(r[0]), r[1])
		for i := range r[0] {
			if r[0][i] == ' ' {
				c.silence.Set(model.String(r[0][:i]), true)
			}
		}
		c.silence.Set(model.String(r[0]), true)
	}
	return nil
}

// loadParts reads what words are to constructions: their roles and parts.
func (c *cues) loadParts(lang string) error {
	var rows [][]string
	var err error
	for file, to := range map[string]*phrase.Keyed[string]{"anonymity": &c.hiding, "asked": &c.asking, "minds": &c.minds, "texts": &c.papers, "telling": &c.telling, "charging": &c.charging} {
		if rows, err = data.Table(lang + "/" + file + ".tsv"); err != nil {
			return err
		}
		roles(to, rows)
	}
	if rows, err = data.Table(lang + "/acts.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		c.acts.Set(model.Combine(model.String(r[0]), model.String(r[1])), r[2])
	}
	if rows, err = data.Table(lang + "/things.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		c.things[model.String(r[0])] = "*" + r[1]
	}
	if rows, err = data.Table(lang + "/deeds.tsv"); err != nil {
		return err
	}
	if c.parts, err = parts("deeds.tsv", rows); err != nil {
		return err
	}
	for _, name := range partTables {
		if rows, err = data.Table(lang + "/" + name); err != nil {
			return err
		}
		if err := c.told.Add(name, rows); err != nil {
			return fmt.Errorf("read/attribution: %w", err)
		}
	}
	if rows, err = data.Table(lang + "/punishing.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		c.punish[r[0]+" "+r[1]] = r[2]
		verb, _, _ := strings.Cut(r[0], " ")
		c.punishes.Set(model.String(verb), true)
	}
	if rows, err = data.Table(lang + "/standing.tsv"); err != nil {
		return err
	}
	c.stands = standings(rows)
	if rows, err = data.Table(lang + "/idioms.tsv"); err != nil {
		return err
	}
	c.idioms = idioms(rows)
	if rows, err = data.Table(lang + "/wrongdoing.tsv"); err != nil {
		return err
	}
	for _, r := range rows {
		switch r[1] {
		case "voice":
			if r[2] == "accuse" {
				c.wrongs[model.String(r[0])] = true
			}
		case "verb", "noun", "adj", "phrase":
			c.wrongs[model.String(r[0])] = true
		}
	}
	return nil
}

// roles reads a table of lemmas and the part that each plays in a construction; a lemma with several has them joined by spaces.
func roles(to *phrase.Keyed[string], rows [][]string) {
	for _, r := range rows {
		h := model.String(r[0])
		if before := to.Get(h); before != "" {
			to.Set(h, before+" "+r[1])
		} else {
			to.Set(h, r[1])
		}
	}
}

func list(s string) []string {
	if s == "-" || s == "" {
		return nil
	}
	return strings.Split(s, ",")
}
