package lineage

import (
	"regexp"
	"strings"
	"unicode"

	"segun"
)

// Telling is one claim of one document: what is said, and through whom.
type Telling struct {
	Doc       segun.DocID
	Claim     string // its ID in the document
	Publisher string // the outlet, "" when not known
	Published string // EDTF, "" when not known
	Words     string // the content of the claim
	Quotes    []string
	Chain     []Voice  // below the outlet, outermost first; empty for the outlet's own word
	Names     []string // of outlets that the document names anywhere, beside its own
	Headline  bool     // it stands in a headline: what the article says below it counts, where it says it
	Same      bool     // it is known to tell the same as all others that are so marked, whatever its words
}

// Voice is one level of a chain.
type Voice struct {
	ID    string // of an entity that resolution joined across documents, "" to go by name
	Name  string // the fullest name or description, as the document has it
	Named bool
	Kind  segun.EntityKind // person, organisation, group, outlet …; "" for an unspecified voice
	Paper bool             // a document speaks: a report, a letter
	Count *segun.Count     // of an unnamed group, nil when not said
	Heads []Office         // of a person: what he speaks for
	// Likely is the named voice that an unnamed one probably is, nil for none, and Why what speaks for it.
	Likely *Voice
	Why    string
}

// Office is what a person is in a body: the director of the port authority.
type Office struct{ Title, Of string }

// Of returns the telling of a claim in a reading with entities and claims; false for a claim that it does not have, for a reader's comment, and for one
// that says nothing (an office, a declined comment).
func Of(r *segun.Reading, claim string) (Telling, bool) {
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if c.ID != claim {
			continue
		}
		if c.Grain == "role" || len(c.Chain) == 0 || c.Chain[0].Kind == segun.VoiceCommenter || c.Status == "declined_to_comment" || c.Status == "referred" {
			return Telling{}, false
		}
		t := Telling{Doc: r.Doc.ID, Claim: c.ID, Publisher: r.Doc.Publisher, Published: r.Doc.Published, Words: wordsIn(r.Doc.Text, c.Content)}
		for _, v := range c.Chain[1:] {
			t.Chain = append(t.Chain, voiceOf(r, v))
		}
		if r.Quotes != nil {
			for _, q := range r.Quotes.List {
				if !q.Scare && within(c.Content, q.Inner) {
					t.Quotes = append(t.Quotes, q.Inner.In(r.Doc.Text))
				}
			}
		}
		return t, true
	}
	return Telling{}, false
}

// voiceOf returns a level of a chain as it is compared.
func voiceOf(r *segun.Reading, v segun.Voice) Voice {
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		if e.ID == v.Entity && v.Kind != segun.VoiceUnspecified {
			return Voice{Name: e.Name, Named: e.Named, Kind: e.Kind, Count: e.Count, Paper: v.Kind == segun.VoiceDocument}
		}
	}
	return Voice{}
}

// wordsIn returns the words of several spans.
func wordsIn(text string, spans []segun.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.In(text))
	}
	return strings.Join(parts, " ")
}

// within reports whether a span meets one of the others.
func within(spans []segun.Span, s segun.Span) bool {
	for _, o := range spans {
		if o.Overlaps(s) {
			return true
		}
	}
	return false
}

// known reports whether the text says who a voice is at all.
func (v *Voice) known() bool { return v.Kind != "" && v.Name != "" }

// passes reports whether a voice knows what it says from others: an outlet or a document, not a person, who may have seen it.
func (v *Voice) passes() bool { return v.Kind == segun.Outlet || v.Paper }

// thousands are the marks in a figure: 2,300.
var thousands = regexp.MustCompile(`([0-9]),([0-9]{3})\b`)

// apostrophes takes them away, so that words with one stay whole.
var apostrophes = strings.NewReplacer("'", "", "’", "")

// fold returns the words of a name or a sentence in lower case, without marks.
func fold(s string) []string {
	s = apostrophes.Replace(s)
	if strings.Contains(s, ",") {
		s = thousands.ReplaceAllString(s, "$1$2")
	}
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// nameKey is what two names of one voice have in common: its words, without articles.
func nameKey(s string) string {
	ws := fold(s)
	for len(ws) > 1 && articles[ws[0]] {
		ws = ws[1:]
	}
	return strings.Join(ws, " ")
}

// set makes a set of words.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// The words that say nothing about content. English and Spanish.
var (
	articles = set("the a an el la los las un una unos unas")
	empty    = set(`the a an and or but of in on at to for from by with as is are was were be been being has have had will would should can could may might must not no that this these
those which who whom whose it its he she they them their his her there than then so if when while after before about over under into out up down said says say told
according el la los las un una unos unas y o pero de del en a al para por con como es son fue fueron ser ha han había no que este esta estos estas quien cuyo lo su sus se más
según dijo dicen dice`)
	// counts are words that stand for the number of a group, which is compared by itself.
	counts = set(`one two three four five six seven eight nine ten eleven twelve several some many other uno dos tres cuatro cinco seis siete ocho nueve diez once doce varios algunos
muchos otros unnamed anonymous anónimos`)
	// spanish are words that begin a Spanish description.
	spanish = set("el la los las un una unos unas uno dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias algunos algunas muchos muchas otros otras")
	// generic are descriptions that fit half of all sources: what they have in common is no evidence.
	generic = set(`official officials source sources person people man men woman women witness witnesses expert experts critic critics observer observers insider insiders resident residents
funcionario funcionarios fuente fuentes persona personas testigo testigos experto expertos vecino vecinos`)
)

// content returns the words of a text that say what it is about, by their first six letters, so that forms of one word are the same.
func content(s string) map[string]string {
	m := map[string]string{}
	for _, w := range fold(s) {
		if empty[w] || articles[w] {
			continue
		}
		stem := w
		if r := []rune(w); len(r) > 6 {
			stem = string(r[:6])
		}
		if m[stem] == "" {
			m[stem] = w
		}
	}
	return m
}
