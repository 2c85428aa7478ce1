package mention

import (
	"segun"
	"segun/read/phrase"
)

// Alias is a place where a text says that two names are of one thing: `Ruben Oseguera (alias "El Mencho")`.
// First and End are the tokens of the other name; Cue is the first token of the words that say so, or the bracket. The
// thing itself is named by the mention that ends before Cue, or around the quotation marks when Inside is true.
type Alias struct {
	First, End int
	Cue        int
	Former     bool   // the other name is a former one
	Inside     bool   // a nickname inside the name
	Acronym    bool   // an acronym in brackets
	Term       bool   // what a document calls it from there on: (the "Company")
	Rule       string // "alias", "acronym", "nickname"
}

// cue is a phrase that opens another name.
type cue struct {
	words  string
	former bool
	loose  bool // needs a capital or quotation marks right after it
}

var cues = func() *cueTable {
	t := &cueTable{Table: phrase.NewTable()}
	for _, c := range []cue{{words: "alias"}, {words: "aliases"}, {words: "aka"}, {words: "a.k.a."}, {words: "a.k.a"}, {words: "a / k / a"},
		{words: "also known as"}, {words: "better known as"}, {words: "best known as"}, {words: "commonly known as"},
		{words: "widely known as"}, {words: "popularly known as"}, {words: "otherwise known as"}, {words: "known as"},
		{words: "known locally as"}, {words: "known by the alias"}, {words: "known by his alias"}, {words: "known by her alias"},
		{words: "known by the nickname"}, {words: "known by his nickname"}, {words: "known by her nickname"}, {words: "known by its acronym"},
		{words: "known by its initials"}, {words: "known by the initials"}, {words: "known by the acronym"}, {words: "known by its spanish acronym"},
		{words: "known by its french acronym"}, {words: "known by its spanish initials"}, {words: "known simply as"},
		{words: "known to all as"}, {words: "known to friends as"}, {words: "known under the name"}, {words: "nicknamed"}, {words: "dubbed"},
		{words: "called"}, {words: "who goes by"}, {words: "who goes by the name"}, {words: "who goes by the name of"}, {words: "goes by"}, {words: "used to go by"}, {words: "who used to go by"},
		{words: "who went by"}, {words: "going by the name of"}, {words: "using the alias"}, {words: "under the alias"},
		{words: "uses the name"}, {words: "used the name"}, {words: "using the name"}, {words: "uses the alias"}, {words: "used the alias"}, {words: "travels under the name"},
		{words: "travelled under the name"}, {words: "lives under the name"}, {words: "lived under the name"}, {words: "under the name"}, {words: "under the name of"}, {words: "went by"}, {words: "goes by the name"},
		{words: "goes by the name of"}, {words: "went by the name"}, {words: "went by the name of"},
		{words: "whose real name is"}, {words: "whose real name was"}, {words: "real name"}, {words: "born", former: true},
		{words: "née", former: true}, {words: "nee", former: true}, {words: "né", former: true}, {words: "formerly", former: true},
		{words: "formerly known as", former: true}, {words: "previously known as", former: true}, {words: "once known as", former: true},
		{words: "formerly called", former: true}, {words: "previously called", former: true}, {words: "then known as", former: true},
		{words: "then called", former: true}, {words: "originally called", former: true}, {words: "or"}, {words: "abbreviated as"}, {words: "abbreviated to"},
		{words: "acronym"}, {words: "code-named"}, {words: "codenamed"}, {words: "pen name"}, {words: "stage name"}, {words: "nom de guerre"},
		{words: "whose nom de guerre is"}, {words: "whose nickname is"}, {words: "whose alias is"}, {words: "who is known as"}, {words: "who is better known as"},
		{words: "who is also known as"}, {words: "who was known as"}, {words: "which is known as"}, {words: "also called"}, {words: "also spelled"},
		{words: "also spelt"}, {words: "also written"}} {
		t.Add(c.words, len(t.rows))
		t.rows = append(t.rows, c)
	}
	return t
}()

type cueTable struct {
	*phrase.Table
	rows []cue
}

var openers = phrase.Hashes("alias", "aliases", "aka", "a.k.a.", "a.k.a", "also", "better", "best", "commonly", "widely", "popularly", "otherwise",
	"known", "nicknamed", "dubbed", "called", "who", "goes", "going", "goes", "went", "uses", "used", "using", "travels", "travelled", "lives", "lived", "under", "whose", "real", "born", "née", "nee", "né", "formerly", "previously",
	"once", "then", "originally", "abbreviated", "code", "codenamed", "pen", "stage", "nom", "which", "or", "acronym", "a", "code-named")

// Aliases finds the places where a text gives something another name, in text order.
func Aliases(v *phrase.View) []Alias {
	var out []Alias
	for _, s := range v.R.Tokens.Sentences {
		for i := s.First; i < s.End; i++ {
			switch {
			case v.Is(i, openBracket) && i > s.First:
				if a, ok := bracketed(v, i, s.End); ok {
					out = append(out, a)
				} else if a, ok := definedTerm(v, i, s.End); ok {
					out = append(out, a)
					i = a.End
				}
			case v.Is(i, openers...):
				if a, ok := aliasAt(v, i, s.First, s.End); ok {
					out = append(out, a)
					i = a.End - 1
				}
			}
		}
	}
	return out
}

var (
	openBracket, closeBracket = phrase.Hash("("), phrase.Hash(")")
	comma                     = phrase.Hash(",")
	orWord                    = phrase.Hash("or")
	bornWord                  = phrase.Hashes("born", "called", "dubbed", "or", "real", "formerly")
	named                     = phrase.Hashes("name", "stage", "pen", "nickname", "alias", "the", "simply", "by", "as", "el")
)

// bracketed reads an acronym alone in brackets: "National Dock Front (NDF)". Cues in brackets are read by aliasAt.
func bracketed(v *phrase.View, i, end int) (Alias, bool) {
	k := i + 1
	for k < end && v.Look[k]&phrase.Open != 0 {
		k++
	}
	if k+1 >= end || v.Look[k]&phrase.AllCaps == 0 && !mixedCaps(v.Word(k)) || v.Look[i-1]&phrase.Mark != 0 && v.Look[i-1]&phrase.Close == 0 {
		return Alias{}, false
	}
	after := k + 1
	for after < end && v.Look[after]&phrase.Close != 0 && !v.Is(after, closeBracket) {
		after++
	}
	if after >= end || !v.Is(after, closeBracket) {
		return Alias{}, false
	}
	return Alias{First: k, End: k + 1, Cue: i, Acronym: true, Rule: "acronym"}, true
}

// definedTerm reads what a document of companies or courts calls somebody from there on: `Harrow Foods plc (the "Company")`, `Pell & Sons ("Pell")`.
func definedTerm(v *phrase.View, i, end int) (Alias, bool) {
	k := i + 1
	if v.Is(k, the) {
		k++
	}
	if k+2 >= end || v.Look[k]&phrase.Open == 0 || v.Is(k, openBracket) || v.Look[k+1]&phrase.Capital == 0 || v.Look[i-1]&phrase.Mark != 0 && v.Look[i-1]&phrase.Close == 0 {
		return Alias{}, false
	}
	stop := k + 1
	for stop < end && stop < k+6 && v.Look[stop]&phrase.Capital != 0 {
		stop++
	}
	if stop+1 >= end || v.Look[stop]&phrase.Close == 0 || v.Is(stop, closeBracket) || !v.Is(stop+1, closeBracket) {
		return Alias{}, false
	}
	return Alias{First: k + 1, End: stop, Cue: i, Term: true, Rule: "alias"}, true
}

// termed books the company that a defined term stands behind, where its legal form shows it and nothing has found it: "Harrow Foods plc | (the "Company")".
func (f *finder) termed(a Alias) {
	k := a.Cue - 1
	if k < 1 || f.owner[k] != 0 || !f.among(k, "form") {
		return
	}
	first, _ := f.Sentence(k)
	from := k
	for from > first && f.capital(from-1) && f.Look[from-1]&phrase.Mark == 0 && f.owner[from-1] == 0 {
		from--
	}
	if from < k {
		f.claim(cand{first: from, end: k + 1, kind: segun.Organisation, firm: true, rule: "company"})
	}
}

// mixedCaps reports whether a word has two capitals and is short, as "MoD" and "UNHCRs".
func mixedCaps(w string) bool {
	n := 0
	for i := range len(w) {
		if w[i]-'A' < 26 {
			n++
		}
	}
	return n >= 2 && len(w) <= 8
}

// aliasAt reads the cue at token i and the name after it.
func aliasAt(v *phrase.View, i, first, end int) (Alias, bool) {
	row, after, ok := cues.At(v, i, end)
	if !ok || i == first && !v.Is(i, openers[:4]...) {
		return Alias{}, false
	}
	c := cues.rows[row]
	aside := v.Look[i-1*min(1, i)]&phrase.Mark != 0 // after a comma or bracket
	if v.Is(i, bornWord...) && (!aside || v.Look[i-1]&phrase.Dash != 0 && v.Touch(i-1)) {
		return Alias{}, false
	}
	k := after
	for k < end && (v.Is(k, named...) || v.Is(k, comma)) && k < after+3 && !(v.Look[k]&phrase.Capital != 0) {
		k++
	}
	quoted := k < end && v.Look[k]&phrase.Open != 0 && !v.Is(k, openBracket)
	stop := k
	if quoted {
		k++
		for stop = k; stop < end && stop < k+8 && v.Look[stop]&phrase.Close == 0; stop++ {
		}
		for stop > k && v.Look[stop-1]&phrase.Mark != 0 {
			stop--
		}
		if stop >= end || stop == k+8 {
			return Alias{}, false
		}
	} else {
		if k < end && v.Look[k]&phrase.Capital == 0 {
			return Alias{}, false
		}
		for stop = k; stop < end && (v.Look[stop]&phrase.Capital != 0 || stop > k && particle(v, stop) && stop+1 < end && v.Look[stop+1]&phrase.Capital != 0); stop++ {
		}
		if v.Is(i, orWord) && (stop-k != 1 || v.Look[k]&phrase.AllCaps == 0) {
			return Alias{}, false // "Morvan, or Ruiz": two people
		}
		if v.Is(i, bornWord...) && stop < end && v.R.Tags.UPOS[max(0, k-1)] == segun.ADP {
			return Alias{}, false
		}
	}
	if stop <= k || stop-k > 7 {
		return Alias{}, false
	}
	if !quoted && stop < end && naming().PlayLow(v.Low[stop], "crew") {
		return Alias{}, false // "the minister's allies, known as the Chris Halan | cabal"
	}
	return Alias{First: k, End: stop, Cue: i, Former: c.former, Rule: "alias"}, true
}

var particles = phrase.Hashes("de", "la", "del", "las", "los", "el", "al", "bin", "ibn", "van", "von", "der", "den", "da", "do", "dos", "das", "di", "du", "des", "of", "the", "y", "-")

func particle(v *phrase.View, i int) bool { return v.Is(i, particles...) }

// fromAlias books the name that an alias gives, if none stands there yet.
func (f *finder) fromAlias(a Alias) {
	if a.Term {
		f.termed(a)
	}
	if !f.endsName(a.Cue) && a.Rule != "nickname" {
		return
	}
	o := f.nameBefore(a.Cue)
	kind := segun.OtherEntity
	if o != nil {
		kind = o.kind
	}
	if a.Acronym && (kind == segun.Person || kind == segun.Law || f.shouts(a.First) || f.bracketedInitials(a.First)) {
		return
	}
	if o := f.owner[a.First]; o != 0 {
		c := &f.cands[o-1]
		if c.first == a.First && c.end == a.End {
			if !a.Acronym || c.kind == segun.OtherEntity {
				c.kind, c.firm = kind, true
			}
			c.rule = a.Rule
			return
		}
	}
	f.claim(cand{first: a.First, end: a.End, kind: kind, firm: true, rule: a.Rule})
}

// endsName reports whether a name ends shortly before token i, with nothing but marks, "who", "is" and the like between.
func (f *finder) endsName(i int) bool { return f.nameBefore(i) != nil }

func (f *finder) nameBefore(i int) *cand {
	for k, n := i-1, 0; k >= 0 && n < 4; k, n = k-1, n+1 {
		if o := f.owner[k]; o != 0 {
			return &f.cands[o-1]
		}
		if f.Look[k]&phrase.Mark == 0 && !(k == i-1 && f.among(k, "form")) && f.R.Tags.UPOS[k] != segun.AUX && f.R.Tags.UPOS[k] != segun.PRON && f.R.Tags.UPOS[k] != segun.ADV && !f.Is(k, possessive...) {
			return nil
		}
	}
	return nil
}

// nicknames joins `Ruben "El Mencho" Oseguera` into one name.
func (f *finder) nicknames() {
	for i := 1; i+2 < f.Len(); i++ {
		if f.Look[i]&phrase.Open == 0 || f.Is(i, openBracket) || f.owner[i-1] == 0 || f.Look[i+1]&phrase.Capital == 0 {
			continue
		}
		k := i + 1
		for k < f.Len() && k < i+6 && f.Look[k]&phrase.Mark == 0 {
			k++
		}
		if k+1 >= f.Len() || k == i+6 || f.Look[k]&phrase.Close == 0 || f.Look[k+1]&phrase.Capital == 0 {
			continue
		}
		before := f.cands[f.owner[i-1]-1]
		if before.kind != segun.Person {
			continue
		}
		end := k + 2
		if o := f.owner[k+1]; o != 0 {
			if f.cands[o-1].firm {
				continue
			}
			end = max(end, f.cands[o-1].end)
		} else if f.R.Tags.UPOS[k+1] != segun.PROPN {
			continue
		}
		f.claim(cand{first: before.first, end: end, kind: segun.Person, model: segun.Person, firm: true, rule: "nickname"})
		i = k
	}
}

// Nickname returns the tokens between the quotation marks inside a name, and false when it has none.
func Nickname(v *phrase.View, first, end int) (from, to int, ok bool) {
	for i := first + 1; i < end; i++ {
		if v.Look[i]&phrase.Open == 0 || v.Is(i, openBracket) {
			continue
		}
		for k := i + 1; k < end-1; k++ {
			if v.Look[k]&phrase.Close != 0 {
				return i + 1, k, k > i+1
			}
		}
	}
	return 0, 0, false
}
