package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// done reports whether what the object o of a cue names is done rather than said, by what it is and how the verb stands: "answered the question", "dismissed her proposals", "welcomed
// the refugees", "is not offering enough beds", "debated the role of ties".
func (c *complement) done(fr *frame, o int) bool {
	person := c.Flags[o]&phrase.PersonNoun != 0
	switch c.r.Tags.Lemma[c.t] {
	case "ask", "beg", "implore", "beseech": // the hearer, who is not asked for: "anyone who asked the hospital was told so"
		return (person || c.Flags[o]&phrase.GroupNoun != 0 || c.upos(o) == segun.PROPN || c.xpos(o) == "PRP") && !c.is(c.t+1, "for") && c.xpos(c.t) != "VBG" && !c.askedWhat(o)
	case "answer":
		return c.among(o, "picksup") && !c.is(o-1, "no")
	case "dismiss":
		return fr.class == "deny" && (person || c.among(o, "turneddown"))
	case "welcome":
		return person && c.xpos(o) != "NNP" && !c.is(o, "appointee", "nominee")
	case "query", "question", "quiz", "summon":
		return person || c.upos(o) == segun.PROPN && c.who(o)
	case "downplay", "play":
		return fr.class == "deny" && !c.among(o, "heardof") // "played down the attack" says how much it matters, and not that there was none
	case "offer":
		return fr.class == "offer" && (c.negated(c.a.cue[0]) || c.provides(o) || c.among(o, "wording") && !c.is(c.own.end, "no"))
	case "debate":
		return fr.class == "plan" && !c.among(o, "deed") && !c.among(o, "debated")
	}
	return false
}

// provides reports whether what is offered at o is there for whoever comes, and promised to nobody: "vendors offered food and music", "a law that offers citizenship to exiles". What is put to somebody, or is to come, is an
// offer.
func (c *complement) provides(o int) bool {
	k := c.a.subject
	return k >= 0 && c.xpos(k) != "PRP" && c.among(o, "provided") && !c.modal(c.a.cue[0]) && c.Find(c.t, segun.RelIobj, segun.RelAux) < 0
}

// askedWhat reports whether it is told behind the one who is asked at o what was asked: "asked a patrol for asylum", "asked her who had signed".
func (c *complement) askedWhat(o int) bool {
	for k := o + 1; k < c.s.End; k++ {
		switch x := c.xpos(k); {
		case x == "TO":
			return c.OverWhen(o+1, c.s.End) != k // "asked a judge on Friday | to stop it": plainTo has it
		case x == "WP", x == "WRB", x == "WDT", c.is(k, "for", "about", "whether", "if", "that"), c.Word(k) == ":", c.Look[k]&phrase.Open != 0:
			return true
		case c.Word(k) == ".", c.Word(k) == ";":
			return false
		}
	}
	return c.quotes != nil
}

// negated reports whether a negation stands in a cue.
func (f *finder) negated(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.is(k, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// modal reports whether a modal verb stands in a cue.
func (f *finder) modal(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.xpos(k) == "MD" {
			return true
		}
	}
	return false
}

// takesIn reports whether the first noun phrase from token e on names people, so that they are taken in or let in: "accepted 900 refugees", "admitted more students".
func (f *finder) takesIn(e int) bool {
	for k := e; k < f.Len() && k < e+7; k++ {
		switch u := f.upos(k); {
		case u == segun.NOUN && k+1 < f.Len() && f.upos(k+1) == segun.NOUN:
		case u == segun.NOUN:
			return f.Flags[k]&phrase.PersonNoun != 0 && (k+1 >= f.Len() || !f.finiteTag(k+1) && f.upos(k+1) != segun.AUX)
		case u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.PROPN && u != segun.ADV:
			return false
		}
	}
	return false
}

// gap reports whether a clause with "that" is a relative one whose last verb lacks its object: "the threat that such a law would pose".
func (f *finder) gap(r run) bool {
	if r.end-r.first < 3 || !f.is(r.first, "that") || f.upos(r.first-1) != segun.NOUN {
		return false
	}
	v := r.end - 1
	for v > r.first && f.upos(v) == segun.PUNCT {
		v--
	}
	return f.upos(v) == segun.VERB && f.among(v, "constitutes")
}

// belittled reports whether what is dismissed as something is somebody or a place, of whom nothing can be denied: "dismissed the island as a suburb of the port", "dismissed him as a clown".
func (f *finder) belittled(from, as int) bool {
	for k := as - 1; k >= from; k-- {
		switch u := f.upos(k); {
		case u == segun.PROPN:
			return true
		case u == segun.NOUN:
			return f.Flags[k]&(phrase.PersonNoun|phrase.PlaceNoun|phrase.GroupNoun) != 0
		case u == segun.PRON && f.xpos(k) == "PRP":
			return f.is(k, "he", "she", "I", "we", "you")
		}
	}
	return false
}

// untilWhile cuts the infinitive of what somebody decided or planned before a clause that tells what went on at the same time: "her decision to meet him | while the ministry was looking
// into his affairs".
func (f *finder) untilWhile(r run) run {
	for k := r.first + 2; k+2 < r.end; k++ {
		if f.is(k, "while") && f.upos(k) == segun.SCONJ {
			r.end = k
			break
		}
	}
	return r
}

// relativePast returns the article of what something is called, right behind a relative clause that ends what is called so; 0 for none.
func (f *finder) relativePast(s *segun.Sentence, from int) int {
	relative := false
	for k := from; k < s.End && k < from+30; k++ {
		switch x := f.xpos(k); {
		case f.upos(k) == segun.PUNCT, f.quoteAt(k) != f.quoteAt(from):
			return 0
		case x == "WDT":
			relative = true
		case relative && f.upos(k) == segun.DET && f.is(k, "a", "an") && f.upos(k-1) == segun.VERB && f.xpos(k-1) != "VBG":
			return k
		}
	}
	return 0
}

// onlyTime reports whether words say how long alone: "dismissed her proposals for | years".
func (f *finder) onlyTime(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.Flags[k]&phrase.TimeNoun == 0 && f.upos(k) != segun.NUM && f.upos(k) != segun.DET && f.upos(k) != segun.ADJ && f.upos(k) != segun.ADP {
			return false
		}
	}
	return true
}

// frontClause returns the clause with "when" or "if" in the present that opens a sentence before who said it in the past, which is then what is said: "When she fills a post, | she said, she
// asks for two lists." Empty for none.
func (c *complement) frontClause() run {
	lo := c.s.First
	if c.is(lo, "but", "and") && c.upos(lo) == segun.CCONJ {
		lo++
	}
	e := c.own.first - 1
	if e-lo < 4 || c.xpos(c.t) != "VBD" || c.says.class != "say" || c.Word(e) != "," || !c.is(lo, "when", "whenever", "if", "once", "unless") || c.xpos(lo) != "WRB" && c.upos(lo) != segun.SCONJ || c.quoteIn(run{lo, e}) >= 0 {
		return run{}
	}
	present := false
	for k := lo + 1; k < e; k++ {
		switch x := c.xpos(k); {
		case x == "VBD", c.Word(k) == ",", c.Word(k) == ";":
			return run{}
		case x == "VBZ", x == "VBP":
			present = true
		}
	}
	if !present {
		return run{}
	}
	return run{lo, e}
}

// tidySource cuts from the words for a source what does not belong to it: a conjunction before it ("But | a report of forty pages"), and a phrase of place before a name ("In a May meeting with the
// board of the Tribune | Ort").
func (f *finder) tidySource(a *found) {
	if len(a.source) != 1 || a.subject < 0 {
		return
	}
	r := &a.source[0]
	f.dropTime(a)
	for r.first < a.subject && f.upos(r.first) == segun.CCONJ && f.is(r.first, "but", "and", "or", "so") {
		r.first++
	}
	if r.first < a.subject && r.end <= a.head && f.Word(r.first) == "following" {
		r.first++ // "commissioned an inquiry following | media reports alleging that …"
	}
	if r.first < a.subject && r.end <= a.head && f.is(r.first, "as", "while", "when", "because", "since", "although", "though") && f.Rel(a.head) != segun.RelAclRelcl {
		r.first++ // "Mill shut as | owner speaks of “bad luck”"
	}
	f.dropPlace(a)
	f.dropFronted(a)
	if r.end > a.head || f.upos(r.first) != segun.ADP || !f.is(r.first, "in", "at", "during", "on", "after", "before") || f.upos(r.end-1) != segun.PROPN || r.end-r.first < 5 || f.Word(r.end-2) == "," {
		return
	}
	list := f.r.Mentions.List
	i, _ := slices.BinarySearchFunc(list, r.end-4, func(m segun.Mention, t int) int { return m.First - t })
	for ; i < len(list) && list[i].First < r.end; i++ {
		if m := &list[i]; m.Form == segun.FormName && m.Kind == segun.Person && m.First > r.first && m.End == r.end {
			r.first, a.subject = f.r.Tokens.At(m.Name.Start), m.Head
			return
		}
	}
}

// dropFronted cuts off what a comma parts from who speaks behind it: "[When] pressed by the chair, | Moll", "Among millers, | about two-thirds of those asked", and takes in the number before a share that the tree has parted:
// "More than six | in 10 growers".
func (f *finder) dropFronted(a *found) {
	r := &a.source[0]
	if r.end > a.head {
		return
	}
	if x := f.xpos(r.first); (x == "VBN" || x == "VBG") && r.first > 0 && f.upos(r.first-1) != segun.PUNCT || f.upos(r.first) == segun.ADP && !f.is(r.first, "of", "from") {
		for c := a.subject - 1; c > r.first+1; c-- {
			if f.Word(c) == "," {
				r.first = c + 1
				return
			}
		}
	}
	for k := r.first; k+1 < a.subject; k++ {
		if f.is(k, "one") && f.upos(k+1) == segun.DET {
			r.first = k + 1 // "a plan, one | the mayor | has called a gift"
		}
	}
	if f.is(r.first, "in") && r.first > 1 && f.upos(r.first-1) == segun.NUM && f.upos(r.first+1) == segun.NUM && r.end > r.first+2 {
		r.first--
		if f.is(r.first-1, "about", "nearly", "almost", "roughly", "around", "some") {
			r.first--
		} else if f.is(r.first-1, "than") && f.is(r.first-2, "more", "fewer", "less") {
			r.first -= 2
		}
	}
}

// dropTime cuts off the end of the words for a source when it spoke: "The Special Rapporteur | yesterday", "The envoy | on Monday", "The ministry | Monday". A name may end so ("Harrow Today",
// "Pell Wednesday"): only a small "today" and a weekday behind a noun are taken for time.
func (f *finder) dropTime(a *found) {
	r := &a.source[0]
	if r.end > a.head {
		return
	}
	if si := f.r.Tokens.SentenceOf(r.first); r.end-r.first == 1 && f.is(r.first, "today", "yesterday", "tonight") && si >= 0 {
		if w, h := f.left(f.r.Tokens.Sentences[si].First, r.first); h >= 0 && w.end == r.first { // the tree has made the time the subject
			a.source[0], a.subject = w, h
		}
		return
	}
	if r.end-r.first < 2 {
		return
	}
	e, last := r.end, r.end-1
	switch {
	case f.is(last, "today", "yesterday", "tonight", "tomorrow") && f.Look[last]&phrase.Capital == 0:
		e = last
	case f.Flags[last]&phrase.Weekday != 0 && f.is(last-1, "on", "last", "this", "late", "early"):
		e = last - 1
	case f.Flags[last]&phrase.Weekday != 0 && f.upos(last-1) == segun.NOUN && f.Look[last-1]&phrase.Capital == 0:
		e = last
	case f.is(last, "week", "month", "year", "night") && f.is(last-1, "last", "this"):
		e = last - 1
	default:
		return
	}
	if e <= r.first || f.verbal(run{r.first, e}) || !f.nominal(e-1) && f.upos(e-1) != segun.PRON {
		return
	}
	r.end = e
	if a.subject >= e {
		a.subject = e - 1
	}
}

// titleLike reports whether a few words in marks are a title, all with capitals but for small words, and no sentence.
func (f *finder) titleLike(r run) bool {
	words := 0
	for k := r.first; k < r.end; k++ {
		switch u := f.upos(k); {
		case u == segun.PUNCT, u == segun.DET, u == segun.ADP, u == segun.CCONJ:
		case f.Look[k]&phrase.Capital != 0:
			words++
		default:
			return false
		}
	}
	return words >= 2 && words <= 6
}

// isTitle reports whether a quotation is the title of what is named right before it: "the new series “Clear Water”", "the station's “New Day”".
func (f *finder) isTitle(r run) bool {
	k := r.first - 1
	if k > 0 && f.Word(k) == "," {
		k--
	}
	if k < 0 || f.upos(k) != segun.NOUN && f.xpos(k) != "POS" {
		return false
	}
	return f.titleLike(r) || r.end-r.first == 4 && f.is(k, "series", "show", "film", "album", "novel", "magazine", "song") && f.Look[r.first+1]&phrase.Capital != 0 // one word and its stop between marks
}

// toWhom reads whose view a quotation is by "to" or "for" with a pronoun or name right before it: "gives them credit because to her, “nothing matters more”".
func (f *finder) toWhom(s *segun.Sentence, r run) (found, bool) {
	k := r.first - 2
	if k-2 < s.First || f.Word(k+1) != "," || f.upos(k) != segun.PRON && f.upos(k) != segun.PROPN || !f.is(k-1, "to", "for") || f.upos(k-1) != segun.ADP || !f.is(k-2, "because", "and", "but", "since") || !f.finiteIn(r) {
		return found{}, false
	}
	return found{head: k - 1, subject: k, source: []run{{k, k + 1}}, cue: []run{{k - 1, k}}, content: []run{r}, quote: true, rule: "to whom",
		frame: frame{class: "think", act: "opine", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[k-1]}}, true
}

// sign reports whether what something is shown by is no text and nobody: "Ort's inclusion of it in a bill".
func (f *finder) sign(src run, k int) bool {
	for j := src.first; j+1 < src.end; j++ {
		if f.xpos(j) == "POS" && f.upos(j+1) == segun.NOUN {
			k = j + 1
			break
		}
	}
	return f.upos(k) == segun.NOUN && !f.voice(k) && !f.c.texts[f.lemma(k)] && f.c.nouns[f.lemma(k)] == nil
}

// askedFor reports whether a question asks what somebody's view or plan is, and tells none: "What is the mayor's view of the pier?"
func (f *finder) askedFor(s *segun.Sentence, t int) bool {
	k := s.First
	if f.upos(k) == segun.CCONJ || f.upos(k) == segun.PUNCT {
		k++
	}
	return k+2 < t && t < k+9 && f.Word(s.End-1) == "?" && f.xpos(k) == "WP" && f.is(k, "what") && f.is(k+1, "be") && f.upos(k+1) != segun.VERB
}
