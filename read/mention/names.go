package mention

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/name"
	"segun/read/phrase"
)

// names collects the candidate names: what the model finds, what the tables know, and aliases.
func (f *finder) names() {
	f.taken = make([]bool, f.Len())
	if f.d.Names != nil {
		list := f.d.Names.Find(f.R)
		f.commenters()
		f.ampersands(list)
		for _, n := range list {
			f.found(n.First, n.End, kinds[n.Kind])
		}
	}
	for i := 0; i < f.Len(); i++ {
		if f.Look[i]&phrase.Capital != 0 || f.Look[i]&phrase.Digit != 0 {
			f.fromTables(i)
		}
	}
	f.titledNames()
	f.surnames()
	f.nicknames()
	for _, a := range Aliases(f.View) {
		f.fromAlias(a)
	}
	f.givenNames()
	f.mend()
	f.overHeadings()
	f.capitalVoices()
	f.sweep()
	f.decide()
}

// commenters books the names that open readers' comments: "Salty Jack: They have been at it for years".
func (f *finder) commenters() {
	text := f.R.Doc.Text
	for i := range f.R.Doc.Sections {
		s := &f.R.Doc.Sections[i]
		if s.Kind != segun.Comment || s.Author == "" || !strings.HasPrefix(s.Span.In(text), s.Author+":") {
			continue
		}
		first := f.R.Tokens.At(s.Span.Start)
		end := first
		for end < f.Len() && f.R.Tokens.Tokens[end].Span.End <= s.Span.Start+uint32(len(s.Author)) {
			end++
		}
		if end > first && f.owner[first] == 0 && f.Look[first]&phrase.Capital != 0 {
			f.offer(cand{first: first, end: end, kind: segun.Person, firm: true, rule: "comment"})
		}
	}
}

// ampersands books names joined by "&" that the model has parted or passed over: "Ice & Salt".
func (f *finder) ampersands(list []name.Name) {
	for i := 1; i+1 < f.Len(); i++ {
		if f.Word(i) != "&" || !f.capital(i-1) || !f.capital(i+1) || f.Look[i-1]&phrase.Mark != 0 || f.headlinedAt(i) {
			continue
		}
		for len(list) > 0 && list[0].End <= i {
			list = list[1:]
		}
		if len(list) > 0 && list[0].First < i {
			continue // the model has it whole
		}
		first, end := i-1, i+2
		for first > 0 && i-first < 3 && f.capital(first-1) && f.Look[first-1]&phrase.Mark == 0 && f.R.Tags.UPOS[first-1] == segun.PROPN {
			first--
		}
		for end < f.Len() && end-i < 4 && f.capital(end) && f.Look[end]&phrase.Mark == 0 && f.R.Tags.UPOS[end] == segun.PROPN {
			end++
		}
		if f.Flags[first]&phrase.Forename != 0 && f.Flags[i+1]&phrase.Forename != 0 {
			continue // "Dora & Milan"
		}
		if f.officeWord(i-1) && f.officeWord(i+1) {
			continue // "the Chairman & CEO of Elan Shipping"
		}
		f.offer(cand{first: first, end: end, kind: segun.Organisation, firm: true, rule: "ampersand"})
	}
}

// titledNames books a forename and the capitals after it where the model has passed them over and an office stands
// before: "Anthropologist Ken Barger".
func (f *finder) titledNames() {
	for i := 1; i+1 < f.Len(); i++ {
		if f.owner[i] != 0 || f.Look[i]&phrase.Capital == 0 || f.Flags[i]&phrase.Forename == 0 || f.owner[i+1] != 0 || !f.capital(i+1) || f.Look[i+1]&phrase.Mark != 0 || !f.titled(i) || f.headlinedAt(i) {
			continue
		}
		end := i + 1
		for end < f.Len() && f.owner[end] == 0 && f.capital(end) && f.Look[end]&phrase.Mark == 0 && end < i+4 {
			end++
		}
		f.offer(cand{first: i, end: end, kind: segun.Person, rule: "title"})
	}
}

// surnames books the later mentions of a person by surname that the model has passed over, and joins a surname to the
// forename before it where the model took that for a place ("Jordan Brandt").
func (f *finder) surnames() {
	last := map[uint64]bool{}
	for i := range f.cands {
		c := &f.cands[i]
		if c.kind != segun.Person {
			continue
		}
		if p := c.first - 1; c.end-c.first == 1 && p >= 0 && f.owner[p] != 0 && !f.headlinedAt(p) {
			if b := f.cands[f.owner[p]-1]; b.kind == segun.Place && b.end == c.first && b.end-b.first == 1 {
				f.claim(cand{first: b.first, end: c.end, kind: segun.Person, model: segun.Person, rule: c.rule})
				continue
			}
		}
		if k := f.familyName(c); k > c.first && f.capital(k) && len(f.Word(k)) > 2 {
			last[f.Low[k]] = true
		}
	}
	for i := 0; i < f.Len(); i++ {
		if f.owner[i] != 0 || f.Look[i]&phrase.Capital == 0 || f.R.Tags.UPOS[i] != segun.PROPN || !last[f.Low[i]] {
			continue
		}
		if f.capital(i+1) || i > 0 && f.capital(i-1) && f.R.Tags.UPOS[i-1] == segun.PROPN {
			continue
		}
		if f.Flags[i]&(phrase.Month|phrase.Weekday) != 0 && !f.subject(i) {
			continue
		}
		f.offer(cand{first: i, end: i + 1, kind: segun.Person, rule: "surname"})
	}
}

func (f *finder) headlinedAt(i int) bool { return f.headlined(f.Sentence(i)) }

// found offers a name that the model found, cut at brackets, at dashes that stand free, and at verbs and titles that it has run over: "Massachusetts Sen. | Elisa Warden
// | grilled | Weller Fargo CEO | John Stumpel".
func (f *finder) found(first, end int, kind segun.EntityKind) {
	if end < f.Len() && f.Is(end, notClitic) {
		end-- // "Flowers Won't"
	}
	if kind == segun.Organisation && end-first > 2 && f.titleFrom(first-1, first+1) {
		kind = segun.Person // "Chief | Justice Raul Denn"
	}
	if kind == segun.Organisation && first+3 < end {
		if _, after, ok := phrase.Offices().At(f.View, first, end); ok && f.Is(after, ofWord) && after+1 < end && f.capital(after+1) && f.Is(first, chiefWords...) {
			first = after + 1 // "CEO of | Halden and Velm Ferries"
		}
	}
	if end-first == 1 && (f.initials(first) || f.rank(first)) && end < f.Len() && f.properWord(end) {
		return // "CM | Sangan", "Justice | Inan Ekwal": what somebody is, and no name
	}
	if end-first > 1 {
		row, after, ok := phrase.Offices().At(f.View, first, f.Len())
		if ok && after >= end && phrase.Offices().Rows[row].Before && (f.properWord(after) || f.Is(after, openBracket) && f.Is(after+2, closeBracket) && f.properWord(after+3)) {
			return // "Upazila Nirbahi Officer (UNO) | Sohel Kabir", "Presiding Officer | Khatan Rahim"
		}
	}
	if f.Is(first, the) && first > 0 && f.Is(first-1, openBracket) {
		if _, ok := definedTerm(f.View, first-1, f.Len()); ok {
			return
		}
	}
	if k := f.behindOffice(first, end); k > first && k+1 < end && f.Flags[k]&phrase.Forename != 0 {
		first, kind = k, segun.Person // "Under Secretary of | State for Ports | Rena Sol"
	}
	if f.onlyOffice(first, end) || kind != segun.Person && f.legislator(first, end) {
		return // "will step down as Chief | Executive Officer", "The MP, Oru Venn,"
	}
	if end-first > 1 && kind == segun.Person && f.initials(first) && f.properWord(first+1) && f.spelledOut(first) {
		first++ // "AG Sorvo", where the text has an attorney general
	}
	if after := f.behindTitle(first, end); after > 0 && kind != segun.Person {
		first, kind = after, segun.Person // "CM Sangan", "Justice Ekwal", "General Alfan Stross"
	}
	if kind == segun.Organisation {
		for i := first + 1; i < end; i++ {
			if f.initials(i) && (i+1 < end || f.properWord(i+1)) {
				f.offer(cand{first: first, end: i, kind: kind, model: kind, rule: "model"})
				if i+1 < end {
					f.found(i+1, end, segun.Person) // "Congress | MLA | Ajay Mohal"
				}
				return
			}
			if f.Word(i) == "," && f.rank(i+1) && i+2 == end && end < f.Len() && f.properWord(end) {
				end = i // "the Federal High Court | , Justice John Tsohan"
			} else if f.Word(i) == "," && f.rank(i+1) && i+2 < end && f.rankedName(i+2, end) {
				f.found(first, i, kind) // "General Brandel, | General Moll"
				f.found(i+1, end, kind)
				return
			}
		}
	}
	if n := end - 1; kind == segun.Place && n > first && f.Look[n]&phrase.Capital != 0 {
		if row, ok := phrase.Offices().Word(f.Low[n]); ok && phrase.Offices().Rows[row].Class == "political" && phrase.Offices().Rows[row].Before && !phrase.Offices().Rows[row].Weak {
			end = n // "Abia State | Governor"
		}
	}
	from := first
	if first+2 < end && f.Look[first+1]&phrase.Dash != 0 && f.Touch(first) && f.Touch(first+1) && f.Look[first]&phrase.Capital == 0 && f.Is(first, sidedWords...) {
		first += 2 // "anti-NATO", "pro-Elan": what somebody is for or against has the name
		from = first
	}
	if end-first == 1 && f.Is(first, juniorWords...) && f.Is(first-1, commaWord) {
		return // ", Jr."
	}
	for i := first; i <= end; i++ {
		for i == from && i < end && f.Look[i]&(phrase.Capital|phrase.Mark|phrase.Digit) == 0 && f.R.Tags.UPOS[i] == segun.SCONJ {
			from++ // behind a dash: "Vanita Ort - though | Lind notes"
			i++
		}
		if i < end && i > from && f.lowVerb(i) {
			f.found(from, i, kind)
			from = i + 1
			continue
		}
		if after := f.titleInside(from, i, end); after > 0 && (kind == segun.Person || f.forenamed(after, end) || f.bodyBefore(from, i) && f.nameOnly(after, end)) {
			kind = segun.Person
			f.offer(cand{first: from, end: i, kind: segun.Organisation, rule: "model"})
			from, i = after, after-1
			continue
		}
		if i == end || f.Is(i, openBracket, closeBracket, longDash) && f.Look[i]&phrase.Mark != 0 || f.Look[i]&phrase.Dash != 0 && !(f.Touch(i-1) && f.Touch(i)) && f.spaced(i) {
			if i > from {
				f.offer(cand{first: from, end: i, kind: kind, model: kind, rule: "model"})
			}
			if _, ok := definedTerm(f.View, i, f.Len()); ok && i < end {
				return // `Harrow Foods plc | (the "Company")`: its other name is booked as that
			}
			from = i + 1
		}
	}
}

// onlyOffice reports whether a stretch of two words or more, with small words before it left out, is nothing but an office or the end of one, with no name behind it.
func (f *finder) onlyOffice(first, end int) bool {
	for first < end && f.Look[first]&phrase.Capital == 0 {
		first++
	}
	if end-first < 2 || f.properWord(end) {
		return false
	}
	lo, _ := f.Sentence(first)
	row, from, ok := phrase.Offices().Before(f.View, lo, end-1)
	return ok && from <= first && !phrase.Offices().Rows[row].Weak
}

// initials reports whether token i is the initials of an office, as they stand before a name: "CM", "DGP".
func (f *finder) initials(i int) bool {
	return i < f.Len() && f.Look[i]&phrase.AllCaps != 0 && phrase.ShortOffices()[f.Word(i)] != "" && !f.shouts(i) && (f.Word(i) != "AG" || f.spelledOut(i))
}

// rank reports whether token i is a judge's or soldier's title as written with a name.
func (f *finder) rank(i int) bool {
	if i >= f.Len() || f.Look[i]&phrase.Capital == 0 {
		return false
	}
	row, ok := phrase.Honorifics().Word(f.Low[i])
	if !ok {
		return false
	}
	h := &phrase.Honorifics().Rows[row]
	return !h.After && (h.Class == "judicial" || h.Class == "military" || naming().PlayLow(f.Low[i], "personal")) && h.Form == f.Word(i)
}

// properWord reports whether token i can be a part of a person's name: a capital, no initials, no word of bodies.
func (f *finder) properWord(i int) bool {
	if i >= f.Len() || f.Look[i]&phrase.Capital == 0 || f.R.Tags.UPOS[i] != segun.PROPN || f.Flags[i]&(phrase.OrgWord|phrase.Month|phrase.Weekday) != 0 {
		return false
	}
	row, _, ok := f.words.orgs.At(f.View, i, i+1)
	return !ok || f.words.org[row].weak
}

// rankedName reports whether the words [i, end) behind a title are a person's: two or more behind one of soldiers, for "General Motors" and "Major League" are none, and no word of bodies
// among them.
func (f *finder) rankedName(i, end int) bool {
	for k := i; k < end; k++ {
		if !f.properWord(k) && !(f.Look[k]&phrase.Dash != 0 && f.Touch(k)) {
			return false
		}
		if row, _, ok := f.words.orgs.Before(f.View, i, k); ok && !f.words.org[row].weak {
			return false
		}
	}
	row, _ := phrase.Honorifics().Word(f.Low[i-1])
	if class := phrase.Honorifics().Rows[row].Class; class == "military" && end-i == 1 && f.lonelyRank(i) {
		return true // "the dictator General | Brandel"
	} else if class == "judicial" {
		return true
	}
	return end-i > 1 && f.Flags[i]&(phrase.PlaceNoun|phrase.TimeNoun) == 0
}

// lowVerb reports whether token i is a finite verb in small letters, which no name holds.
func (f *finder) lowVerb(i int) bool {
	x := f.R.Tags.XPOS[i]
	return f.Look[i]&(phrase.Capital|phrase.Mark) == 0 && f.R.Tags.UPOS[i] == segun.VERB && (x == "VBD" || x == "VBZ")
}

// titleFrom reports whether a title stands in tokens [i, end).
func (f *finder) titleFrom(i, end int) bool {
	if i < 0 {
		return false
	}
	row, after, ok := phrase.Honorifics().At(f.View, i, end)
	return ok && after == end && !phrase.Honorifics().Rows[row].After
}

// titleInside returns the token after a title or office that stands at token i inside a name from `from` to end, where a name follows it; 0 for none.
func (f *finder) titleInside(from, i, end int) int {
	if i <= from || i+1 >= end || f.Flags[i]&(phrase.Forename|phrase.Surname) != 0 || f.Look[i]&phrase.Capital == 0 || f.headlinedAt(i) {
		return 0
	}
	if row, after, ok := phrase.Offices().At(f.View, i, end-1); ok && phrase.Offices().Rows[row].Before && after < end && f.capital(after) {
		return after
	}
	if row, after, ok := phrase.Honorifics().At(f.View, i, end-1); ok && !phrase.Honorifics().Rows[row].After && after < end && f.capital(after) {
		return after
	}
	return 0
}

// spaced reports whether the dash at token i is long, or has room on one side only or on both.
func (f *finder) spaced(i int) bool {
	return len(f.Word(i)) > 1 || i > 0 && i+1 < f.Len() && !f.Touch(i-1) && !f.Touch(i)
}

var (
	chiefWords  = phrase.Hashes("ceo", "cfo", "coo", "president", "chairman", "chairwoman", "founder", "director", "head")
	sidedWords  = phrase.Hashes("pro", "anti", "non", "ex")
	juniorWords = phrase.Hashes("jr.", "jr", "sr.", "sr")
	commaWord   = phrase.Hash(",")
	onWord      = phrase.Hash("on")
	notClitic   = phrase.Hash("n't")
	longDash    = phrase.Hash("--")
)

var kinds = [name.Kinds]segun.EntityKind{name.Person: segun.Person, name.Org: segun.Organisation, name.Place: segun.Place,
	name.Group: segun.Group, name.Misc: segun.OtherEntity}

// offer books a candidate unless another stands in its place. It trims marks at its edges.
func (f *finder) offer(c cand) {
	for c.first < c.end && f.Look[c.first]&phrase.Mark != 0 {
		c.first++
	}
	for c.end > c.first && (f.Look[c.end-1]&phrase.Mark != 0 && !f.abbreviated(c.end-1) || f.Is(c.end-1, possessive...) && c.rule != "agency" && c.rule != "outlet") {
		c.end--
	}
	if c.kind == segun.Person {
		if row, after, ok := phrase.Offices().At(f.View, c.first, c.end-1); ok && (phrase.Offices().Rows[row].Before || f.sentenceStart(c.first)) && f.Flags[c.first]&(phrase.Forename|phrase.Surname) == 0 && after < c.end {
			c.first = after
		}
		c.first = f.afterTrade(c.first, c.end)
		c.first = f.behindOffice(c.first, c.end)
		if _, _, ok := phrase.Offices().Joined(f.Word(c.first)); ok && c.end-c.first > 1 {
			c.first++ // "Ex-governor"
		}
		for c.end-c.first > 1 {
			row, after, ok := phrase.Honorifics().At(f.View, c.first, c.end-1)
			if !ok || phrase.Honorifics().Rows[row].After || f.Word(after - 1)[0] != lastWord(phrase.Honorifics().Rows[row].Form)[0] ||
				f.Flags[c.first]&phrase.Forename != 0 && !f.titleFrom(c.first-1, after) {
				break // "Dean Marlow", but "Chief | Justice | Raul Denn"
			}
			c.first = after
		}
	}
	if c.first < 0 || c.end > f.Len() || c.first >= c.end || c.kind == "" || f.partyState(c.first, c.end) {
		return
	}
	for i := c.first; i < c.end; i++ {
		if f.owner[i] != 0 {
			return
		}
	}
	f.cands = append(f.cands, c)
	for i := c.first; i < c.end; i++ {
		f.owner[i] = int32(len(f.cands))
	}
}

func (f *finder) sentenceStart(i int) bool {
	first, _ := f.Sentence(i)
	return i == first
}

// abbreviated reports whether token i is the stop of "U . S ."
func (f *finder) abbreviated(i int) bool {
	return i > 0 && f.Word(i) == "." && len(f.Word(i-1)) == 1 && f.Look[i-1]&phrase.Capital != 0
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

var possessive = phrase.Hashes("'s", "'")

// claim takes tokens [first, end) for one name of the kind: candidates inside or across are given up, but one that
// reaches further stays and only takes the kind. It returns false when a candidate that covers more stands there.
func (f *finder) claim(c cand) bool {
	for i := c.first; i < c.end; i++ {
		if o := f.owner[i]; o != 0 {
			x := &f.cands[o-1]
			if x.first < c.first && x.end >= c.end && x.end-x.first > c.end-c.first {
				return false
			}
			if x.first < c.first {
				c.first = x.first
			}
			if x.end > c.end {
				c.end = x.end
			}
			if c.model == "" {
				c.model = x.model
			}
		}
	}
	for i := c.first; i < c.end; i++ {
		if o := f.owner[i]; o != 0 {
			x := &f.cands[o-1]
			for k := x.first; k < x.end; k++ {
				f.owner[k] = 0
			}
			x.drop, x.first, x.end = true, 0, 0
		}
	}
	f.offer(c)
	return true
}

// sweep takes the dropped candidates out.
func (f *finder) sweep() {
	kept := f.cands[:0]
	for _, c := range f.cands {
		if c.end > c.first {
			kept = append(kept, c)
		}
	}
	f.cands = kept
	clear(f.owner)
	for k, c := range f.cands {
		for i := c.first; i < c.end; i++ {
			f.owner[i] = int32(k + 1)
		}
	}
}

// fromTables looks for a name that the tables know, or that is built as laws and outlets are, at token i.
func (f *finder) fromTables(i int) {
	first, end := f.Sentence(i)
	if row, after, ok := f.words.known.At(f.View, i, end); ok {
		f.fromKnown(f.words.names[row], i, after)
	}
	if f.headlined(first, end) {
		return
	}
	if f.law(i, first, end) || f.numbered(i, end) || f.body(i, end) {
		return
	}
	f.bodyLast(i, first, end)
	f.outlet(i, first)
	f.dictionaryOutlet(i, first)
}

// nominalWord reports whether token i goes on with a noun phrase.
func (f *finder) nominalWord(i int) bool {
	switch f.R.Tags.UPOS[i] {
	case segun.NOUN, segun.PROPN, segun.ADJ, segun.NUM:
		return true
	}
	return false
}

// shouts reports whether the sentence of token i is all in capitals.
func (f *finder) shouts(i int) bool {
	first, end := f.Sentence(i)
	caps, low := 0, 0
	for k := max(first, i-12); k < min(end, i+12); k++ {
		switch {
		case f.Look[k]&phrase.AllCaps != 0:
			caps++
		case f.Look[k]&phrase.Mark == 0 && f.Look[k]&phrase.Digit == 0:
			low++
		}
	}
	return caps > low
}

// headlined reports whether a sentence is written as headlines are, with a capital on most words: there capitals show
// no name.
func (f *finder) headlined(first, end int) bool {
	if first != f.lastFirst {
		caps, low := 0, 0
		for k := first; k < min(end, first+60); k++ {
			switch {
			case f.Look[k]&phrase.Capital != 0:
				caps++
			case f.Look[k]&(phrase.Mark|phrase.Digit) == 0:
				low++
			}
		}
		f.lastFirst, f.lastHeadlined = first, caps > 4 && caps > 2*low
	}
	return f.lastHeadlined
}

var (
	the      = phrase.Hash("the")
	told     = phrase.Hashes("told", "tell", "tells", "telling")
	toWord   = phrase.Hash("to")
	byWord   = phrase.Hash("by")
	accord   = phrase.Hash("according")
	numberNo = phrase.Hashes("no", "no.", "number", "nr.", "§")
)

// speaks reports whether the words [i, after) stand where a voice does: before a verb of saying, after "told" or
// "according to".
func (f *finder) speaks(i, after int) bool {
	if after < f.Len() && f.Flags[after]&phrase.CommVerb != 0 && f.R.Tags.UPOS[after] == segun.VERB {
		return true
	}
	if i > 0 && f.Is(i-1, the) {
		i--
	}
	return f.Is(i-1, told...) || f.accordingTo(i)
}

// law books "Article 12", "Law 45", "the Port Safety Act", "Treaty of Elan".
func (f *finder) law(i, first, end int) bool {
	w := f.words
	if row, after, ok := w.lawHead.At(f.View, i, end); ok && after <= end {
		_ = row
		k := after
		for k < end && f.Is(k, numberNo...) {
			k++
		}
		if k < end && f.Look[k]&phrase.Digit != 0 && f.Look[i]&phrase.Capital != 0 {
			return f.claim(cand{first: i, end: k + 1, kind: segun.Law, firm: true, rule: "law-number"})
		}
		if after-i > 1 && f.capital(after) && f.Look[i]&phrase.Capital != 0 && f.R.Tags.UPOS[after] == segun.PROPN && !(f.Is(after-1, onWord) && f.Flags[after]&(phrase.Weekday|phrase.Month) != 0) {
			for k = after; k < end && f.capital(k); k++ {
			}
			return f.claim(cand{first: i, end: k, kind: segun.Law, firm: true, rule: "law-name"})
		}
	}
	if _, ok := w.lawLast.Word(f.Low[i]); !ok || f.R.Tags.UPOS[i] == segun.VERB {
		return false
	}
	if n := i + 1; n < end && f.Look[n]&phrase.Digit != 0 && f.Look[i]&phrase.Capital != 0 && i > first {
		return f.claim(cand{first: i, end: n + 1, kind: segun.Law, firm: true, rule: "law-number"})
	}
	if i+1 < end && f.capital(i+1) || i == first {
		return false
	}
	from := i
	for from > first && (f.capital(from-1) && f.Look[from-1]&phrase.Mark == 0 || from-1 > first && f.glue(from-1) && f.capital(from-2)) {
		from--
	}
	if from == i || from == first && f.R.Tags.UPOS[from] != segun.PROPN && from+1 == i {
		return false
	}
	if f.Is(from, the) {
		from++
	}
	if f.Is(i, codeWord) && !f.among(i-1, "code") {
		return false // "The Da Vinci Code"
	}
	if f.Is(i, conventionWord) && f.among(i-1, "convention") {
		return false // "the Republican National Convention"
	}
	if o := f.owner[i]; o != 0 && (f.cands[o-1].kind == segun.Person || f.cands[o-1].end != i+1) || from >= i {
		return false
	}
	return f.claim(cand{first: from, end: i + 1, kind: segun.Law, firm: true, rule: "law-name"})
}

// numbered books "Warehouse 9", "School No. 12" and "Gate C": a noun of places or bodies with a capital, and its number or letter. One that ends a longer name
// ("Elan Street 4") is left to that, and so is one in capitals among others.
func (f *finder) numbered(i, end int) bool {
	kind, ok := f.words.numbered[f.Low[i]]
	if !ok || f.Look[i]&phrase.Capital == 0 || f.Look[i]&phrase.AllCaps != 0 || i > 0 && f.capital(i-1) && f.R.Tags.UPOS[i-1] == segun.PROPN {
		return false
	}
	k := i + 1
	for k < end && k < i+3 && f.Is(k, numberNo...) {
		k++
	}
	if k >= end || f.Look[k]&phrase.Digit == 0 && !(k == i+1 && len(f.Word(k)) == 1 && f.Look[k]&phrase.Capital != 0 && !f.Is(k, iWord, aWord)) {
		return false
	}
	if k+1 < end && f.R.Tags.UPOS[k+1] == segun.NOUN && f.Head(k) != i {
		return false // "School 12 pupils", "Road 3 times"
	}
	return f.claim(cand{first: i, end: k + 1, kind: kind, firm: true, rule: "numbered"})
}

var iWord, aWord, anWord = phrase.Hash("i"), phrase.Hash("a"), phrase.Hash("an")

// body books "Ministry of Ports": a word that opens names of bodies, and the capitalised words after it.
func (f *finder) body(i, end int) bool {
	row, after, ok := f.words.orgs.At(f.View, i, end)
	if !ok || !f.words.org[row].head || f.words.org[row].weak || !bodyKinds[f.words.org[row].kind] || f.Look[i]&phrase.Capital == 0 || f.among(i, "land") {
		return false
	}
	k := after
	if f.Is(k, the) {
		k++
	}
	if k >= end || !f.capital(k) || f.shouts(i) {
		return false
	}
	for k < end && (f.capital(k) || k+1 < end && f.glue(k) && f.capital(k+1) && !f.Is(k, forTo...) && f.owner[k+1] == 0) {
		k++
	}
	for x := i; x < k; x++ {
		if o := f.owner[x]; o != 0 && (f.cands[o-1].kind == segun.Person || f.cands[o-1].firm) {
			return false
		}
	}
	if o := f.owner[i]; o != 0 && f.cands[o-1].end >= k || i > 0 && f.owner[i-1] != 0 && f.owner[i-1] == f.owner[i] {
		return false
	}
	return f.claim(cand{first: i, end: k, kind: segun.Organisation, rule: "body-name"})
}

// bodyLast books "the Dock Workers' Union" at its last word, where the model has found no name or only a part.
func (f *finder) bodyLast(i, first, end int) {
	if f.Look[i]&phrase.Capital == 0 || f.capital(i+1) && i+1 < end {
		return
	}
	if o := f.owner[i]; o != 0 && (f.cands[o-1].kind != segun.Organisation || f.cands[o-1].end != i+1) {
		return
	}
	row, from, ok := f.words.orgs.Before(f.View, max(first, i-4), i)
	if !ok || !f.words.org[row].last || f.words.org[row].weak && f.owner[i] == 0 || f.Look[from]&phrase.Capital == 0 || f.shouts(i) {
		return
	}
	if kind := f.words.org[row].kind; !bodyKinds[kind] && (kind != "company" || f.owner[i] != 0 || f.R.Tags.UPOS[i] != segun.PROPN) {
		return // a company's is a name that the model has passed over: "Orlandt Cold Storage"
	}
	at := from
	for at > first {
		k := at - 1
		if f.Is(k, possessive...) && k > first {
			k--
		}
		if f.Look[k]&phrase.Capital == 0 || f.Look[k]&phrase.Mark != 0 || f.R.Tags.UPOS[k] == segun.DET || k == first && f.R.Tags.UPOS[k] != segun.PROPN ||
			f.Flags[k]&(phrase.Month|phrase.Weekday) != 0 {
			break
		}
		if o := f.owner[k]; o != 0 && (f.cands[o-1].kind == segun.Person || k < at-1 && f.cands[o-1].kind == segun.Place) {
			break // "Elan's Port Authority" is of Elan
		}
		at = k
	}
	if at < i && (f.owner[i] == 0 && at < from || f.owner[i] != 0 && at < from && f.cands[f.owner[i]-1].first == from && !f.headlinedAt(i) && f.words.org[row].kind != "party" || f.owner[i] != 0 && at < f.cands[f.owner[i]-1].first && f.Is(i-1, possessive...)) {
		f.claim(cand{first: at, end: i + 1, kind: segun.Organisation, model: segun.Organisation, rule: "body-name"})
	}
}

var (
	bodyKinds = map[string]bool{"government": true, "court": true, "security": true, "armed": true, "party": true, "education": true, "civil": true}
	forTo     = phrase.Hashes("for", "to", "on")
)

var (
	codeWord       = phrase.Hash("code")
	conventionWord = phrase.Hash("convention")
)

var glueWords = phrase.Hashes("of", "and", "&", "on", "for", "to")

func (f *finder) glue(i int) bool    { return f.Is(i, glueWords...) }
func (f *finder) capital(i int) bool { return i < f.Len() && f.Look[i]&phrase.Capital != 0 }

// opensAsOffice reports whether a name opens with the words of a body and what it is for, which no outlet's does: "the | Office for | Post and Telegraph".
func (f *finder) opensAsOffice(c *cand) bool {
	at := c.first
	if f.Is(at, the) {
		at++
	}
	row, after, ok := f.words.orgs.At(f.View, at, c.end)
	return ok && f.words.org[row].head && !f.words.org[row].weak && !f.words.org[row].media && after == at+2 && after < c.end
}

// airWords open the names of broadcasters and of nothing else.
var airWords = phrase.Hashes("radio", "télé", "televisión", "voice", "kanal")

// outlet books "the Port Elan Tribune", "the Tribune said", "Diario de Elan" at their last or first word.
func (f *finder) outlet(i, first int) {
	w := f.words
	if _, after, ok := w.outletHead.At(f.View, i, f.Len()); ok && f.owner[i] != 0 {
		c := &f.cands[f.owner[i]-1]
		if c.first == i && c.end > after && c.kind != segun.Person && (c.kind != segun.Place || f.Is(i, airWords...)) {
			c.kind, c.firm, c.rule = segun.Outlet, true, "outlet-name"
			return
		}
	}
	if _, after, ok := w.outletHead.At(f.View, i, f.Len()); ok && f.owner[i] == 0 && f.Is(i, airWords...) && after < f.Len() && f.capital(after) && !f.shouts(i) {
		end := after + 1
		if o := f.owner[after]; o != 0 && f.cands[o-1].first == after {
			end = f.cands[o-1].end
		}
		f.claim(cand{first: i, end: end, kind: segun.Outlet, firm: true, rule: "outlet-name"}) // "Radio Velm"
		return
	}
	if _, _, ok := w.outletLast.Before(f.View, max(first, i-2), i); !ok || f.Look[i]&phrase.Capital == 0 || f.R.Tags.UPOS[i] == segun.VERB || f.shouts(i) {
		return
	}
	if i-2 >= first && f.Flags[i-1]&phrase.Weekday != 0 && f.capital(i-1) && f.Is(i-2, the) {
		f.claim(cand{first: i - 1, end: i + 1, kind: segun.Outlet, firm: true, rule: "outlet-name"}) // "the Sunday Ledger"
		return
	}
	o := f.owner[i]
	if o != 0 {
		c := &f.cands[o-1]
		if c.end != i+1 || c.kind == segun.Person || c.kind == segun.Law || c.firm {
			return
		}
		article := f.Is(c.first-1, the) || f.Is(c.first, the)
		speaks := article && f.speaks(c.first, c.end)
		if c.end-c.first > 1 && !naming().PlayLow(f.Low[i], "bodyoutlet") && (speaks || !naming().PlayLow(f.Low[i], "otheroutlet")) || speaks && !naming().PlayLow(f.Low[i], "bodyoutlet") && c.kind != segun.Place {
			if org, _, k := w.orgs.Before(f.View, max(first, i-2), i); (!k || w.org[org].media || w.org[org].weak) && !f.opensAsOffice(c) {
				c.kind, c.firm, c.rule = segun.Outlet, true, "outlet-name"
			}
		}
		return
	}
	if i > first && f.Is(i-1, the) && f.speaks(i, i+1) && f.R.Tags.UPOS[i] != segun.ADJ && !naming().PlayLow(f.Low[i], "bodyoutlet") {
		f.claim(cand{first: i, end: i + 1, kind: segun.Outlet, firm: true, rule: "outlet-word"})
	}
}

// keyOf hashes the words of a name, in lower case and without articles and marks.
func (f *finder) keyOf(first, end int) uint64 {
	h := uint64(1)
	for i := first; i < end; i++ {
		if f.Look[i]&phrase.Mark == 0 && !(i == first && f.Is(i, the)) {
			h = model.Combine(h, f.Low[i])
		}
	}
	return h
}
