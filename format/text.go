package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// sniffText takes whatever decodes as text.
func sniffText(b []byte) bool {
	head := b[:min(len(b), 1<<16)]
	if enc, n := byBOM(head); enc != nil || n > 0 {
		return true
	}
	return sniffUTF16(head) != nil || !binaryBytes(head)
}

// Short names of the section kinds, for the code that sets them.
const (
	kindHeadline    = segun.Headline
	kindDateline    = segun.Dateline
	kindBody        = segun.Body
	kindCaption     = segun.Caption
	kindComment     = segun.Comment
	kindBoilerplate = segun.Boilerplate
)

// para is a paragraph with the part it plays.
type para struct {
	paragraph
	kind    segun.SectionKind
	comment int  // from 1
	label   int  // bytes of a reader's name, colon and space that open it
	roles   role // by the furniture table
}

// readText reads plain text: the bytes as they are, cut into paragraphs, each with the part it plays.
func readText(c segun.Capture) (*segun.Document, error) {
	dec, why := decode(c.Bytes, c.Media, false)
	if why != "" {
		return nil, &segun.Skip{From: c.From, Code: "binary", Reason: why}
	}
	if strings.TrimSpace(dec.text) == "" {
		return nil, &segun.Skip{From: c.From, Code: "empty", Reason: "nothing but white space in it; check that it was saved or downloaded whole"}
	}
	d := &segun.Document{Text: dec.text, Map: dec.runs, Doubts: dec.doubts}
	list := make([]para, 0, 64)
	for _, p := range paragraphs(d.Text) {
		list = append(list, para{paragraph: p, kind: kindBody})
	}
	r := textReader{doc: d, text: d.Text, list: list, title: c.Given.Title}
	r.read()
	return d, nil
}

// textReader holds what the steps of reading a text share.
type textReader struct {
	doc   *segun.Document
	text  string
	list  []para
	title string // as given from outside, "" when not
	body  int    // index of the first paragraph of the body
	stamp stamp

	publisher string
	rank      outletRank
}

// outletRank says how sure it is that an outlet named in the text is the one that published it.
type outletRank int

const (
	noOutlet     outletRank = iota
	agencyOutlet            // an agency, in a dateline or a line of the head: the text may have come out elsewhere
	lineOutlet              // a line of the head
)

// setPublisher keeps the outlet that is surest, the first of equals.
func (r *textReader) setPublisher(name string, rank outletRank) {
	if name != "" && rank > r.rank {
		r.publisher, r.rank = squeeze(name), rank
	}
}

func (r *textReader) read() {
	r.setRoles()
	r.head()
	r.inside()
	from := findReplies(r.text, r.list)
	comments := markReplies(r.text, r.list, from)
	r.tail(from)
	pieces := r.pieces()
	r.kind()
	if r.doc.Published == "" && r.stamp.edtf != "" {
		r.doc.Published, r.doc.Basis = r.stamp.edtf, segun.PublishedText
	}
	if r.doc.Publisher == "" {
		r.doc.Publisher = r.publisher
	}
	lay(r.doc, pieces, comments)
}

// setRoles looks every paragraph up in the furniture table, once.
func (r *textReader) setRoles() {
	for i := range r.list {
		r.list[i].roles = rolesOf(r.at(i))
	}
}

func (r *textReader) at(i int) string { return r.list[i].span.In(r.text) }

// maxHead is how many paragraphs the head of an article can have before its body.
const maxHead = 14

// head reads what stands above the body: headline, deck, byline, outlet, date, place, in any order.
func (r *textReader) head() {
	headline := false
	for i := 0; ; i++ {
		if i == len(r.list) || i == maxHead || !r.headPart(i, &headline) {
			r.body = i
			return
		}
	}
}

// headPart gives paragraph i the part it plays in the head; false when the body begins with it.
func (r *textReader) headPart(i int, headline *bool) bool {
	p, s := &r.list[i], r.at(i)
	if p.roles.is(roleRelease) {
		r.doc.Kind = segun.StatementDoc
	}
	p.kind = kindBoilerplate
	switch h, ok := readHeadLine(s); {
	case p.roles.is(roleRelease) && strings.Contains(strings.ToLower(s), "release") && wordCount(s, 9) <= 8:
		return true
	case *headline && r.issuer(s):
		return true
	case ok && r.standsInHead(i, h, *headline):
		r.takeHeadLine(i, h)
		return true
	}
	if date, agency, ok := datelineLine(s); ok && i+1 < len(r.list) {
		p.kind = kindDateline
		r.setPublisher(agency, agencyOutlet)
		if date != "" {
			r.addStamp(stamp{edtf: date, year: !strings.HasPrefix(date, "XXXX")})
		}
		return true
	}
	switch {
	case p.roles.is(roleBoilerplate) || dingbats(s) || *headline && rubricLine(s):
	case isCaption(s, p.roles):
		p.kind = kindCaption
	case !*headline && r.isHeadline(i):
		p.kind = kindHeadline
		*headline = true
		r.doc.Title = squeeze(s)
	case !*headline && r.isKicker(i):
		r.kicker(s)
	case *headline && r.isNameLine(i):
		name, _ := cutPlace(s)
		r.addAuthors(splitNames(name))
	case *headline && r.isDeck(i):
		p.kind = kindHeadline
	default:
		p.kind = kindBody
		return false
	}
	return true
}

// kicker takes the outlet from a line above the headline.
func (r *textReader) kicker(s string) {
	if outletName(s) {
		r.setPublisher(s, lineOutlet)
	}
}

// issuer reads who speaks in a statement: "Statement by Hands Across Rivers" below the headline.
func (r *textReader) issuer(s string) bool {
	low := strings.ToLower(s)
	for _, lead := range [...]string{"statement by ", "statement from ", "statement of ", "a statement by ", "a statement from ", "press release by ", "press release from ", "joint statement by ", "communiqué by ", "issued by ", "released by "} {
		if strings.HasPrefix(low, lead) && !endsSentence(s) && wordCount(s, 14) <= 12 {
			name := strings.TrimSpace(s[len(lead):])
			if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
				name = name[4:]
			}
			if !placeLike(name) || strings.Contains(name, ",") {
				return false
			}
			r.doc.Kind = segun.StatementDoc
			r.setPublisher(name, lineOutlet)
			return true
		}
	}
	return false
}

// standsInHead reports whether line i, read as h, is one of the head: by what it says, or because such lines
// stand beside it.
func (r *textReader) standsInHead(i int, h headLine, headline bool) bool {
	switch {
	case h.by || h.dated && (h.outlet != "" || h.desk || len(h.authors) > 0 || !h.place):
		return true
	case h.dated:
		return false // place and date alone: a dateline
	case !headline:
		return h.outlet != "" && r.nameplate(i)
	}
	kind := r.list[i-1].kind
	beside := kind == kindBoilerplate || kind == kindDateline || r.headFollows(i+1)
	return beside || contact(r.at(i)) || knownOutlet(r.at(i))
}

// nameplate reports whether line i, an outlet's, stands above a headline, a date perhaps between them.
func (r *textReader) nameplate(i int) bool {
	s := r.at(i)
	if !hasFoldPrefix(s, "the ") && wordCount(s, 5) > 3 && !knownOutlet(s) && !site(s) {
		return false
	}
	k := i + 1
	for k < len(r.list) && k < i+3 {
		if h, ok := readHeadLine(r.at(k)); !ok || !h.dated && !h.desk {
			break
		}
		k++
	}
	return k < len(r.list) && r.isHeadline(k)
}

// takeHeadLine keeps what a line of the head says.
func (r *textReader) takeHeadLine(i int, h headLine) {
	r.addAuthors(h.authors)
	if h.dated {
		r.addStamp(h.stamp)
	}
	if h.agency {
		r.setPublisher(h.outlet, agencyOutlet)
	} else {
		r.setPublisher(h.outlet, lineOutlet)
	}
}

func (r *textReader) addAuthors(names []string) {
	for _, n := range names {
		if !has(r.doc.Authors, n) {
			r.doc.Authors = append(r.doc.Authors, n)
		}
	}
}

// addStamp keeps the best date: with a year before without, published before updated, first before later.
func (r *textReader) addStamp(st stamp) {
	old := r.stamp
	if old.edtf == "" || st.year && !old.year || st.year == old.year && old.updated && !st.updated {
		r.stamp = st
	}
}

// isHeadline reports whether paragraph i can be the headline: short, alone, no sentence of a report.
func (r *textReader) isHeadline(i int) bool {
	s := r.at(i)
	if r.title != "" && sameWords(s, r.title) {
		return true
	}
	if i+1 >= len(r.list) || len(s) > 260 || r.list[i].lines > 3 || listItem(s) || wordCount(s, 32) > 30 || letterOpening(s) {
		return false
	}
	if _, _, ok := dateline(s, nearTop); ok {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(s); last {
	case ';':
		return i == 0 && r.deckUnder(1) && len(r.list) > 2
	case ':', ',', '-', '—', '–':
		return false
	}
	if r.isKicker(i) {
		return false
	}
	if !endsSentence(s) {
		return true
	}
	if r.headFollows(i + 1) {
		return true
	}
	switch strings.TrimRight(s, "\"'”’")[max(0, len(strings.TrimRight(s, "\"'”’"))-1):] {
	case "?", "!":
		return wordCount(s, 16) <= 14 && len(r.at(r.lead(i))) > len(s)
	}
	return inTitleCase(s) || r.restated(i)
}

// lead is the index of the paragraph that the report under paragraph i opens with: rubrics and a deck with a full
// stop are passed over.
func (r *textReader) lead(i int) int {
	k := i + 1
	for k+1 < len(r.list) && k < i+3 && (rubricLine(r.at(k)) || k == i+1 && r.deckUnder(k)) {
		k++
	}
	return k
}

// rubricLine reports whether s is a rubric, a full stop behind it or not: "LETTERS."
func rubricLine(s string) bool {
	return len(s) < 30 && (rubric(strings.TrimRight(s, ".")) || isRole(s, roleBoilerplate))
}

// deckUnder reports whether paragraph i can be a deck although it ends as a sentence does: short, without what
// opens and dates reports, above a paragraph twice as long.
func (r *textReader) deckUnder(i int) bool {
	if i+1 >= len(r.list) || wordCount(r.at(i), 18) > 16 || len(r.at(i+1)) < 2*len(r.at(i)) {
		return false
	}
	return terse(r.at(i), 1)
}

// terse reports whether s is worded as headlines are: one sentence, at most so many articles and none that
// opens it, no pronoun or setting first, no weekday, no report of words in the past.
func terse(s string, articles int) bool {
	n := 0
	if strings.ContainsAny(strings.TrimRight(s, ".\"'”’?!"), "\n") || strings.Contains(s, ". ") && !strings.Contains(s, "vs. ") {
		return false
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), isSign) {
		switch w {
		case "the", "a", "an":
			if n++; n > articles {
				return false
			}
		case "said", "told", "was", "were", "had":
			return false
		}
		if calendar().weekdays[w] > 0 {
			return false
		}
	}
	return !opensReport(s)
}

// opensReport reports whether the first word of s opens reports and no headlines.
func opensReport(s string) bool {
	switch strings.ToLower(firstWord(s)) {
	case "the", "there", "i", "we", "he", "she", "they", "it", "in", "on", "at", "if", "when":
		return true
	}
	return false
}

// headFollows reports whether a byline, an outlet's line, a date or a dateline stands at i: what is above it
// is a head.
func (r *textReader) headFollows(i int) bool {
	if i >= len(r.list) {
		return false
	}
	s := r.at(i)
	if h, ok := readHeadLine(s); ok && (h.by || h.dated || h.outlet != "") {
		return true
	}
	_, _, ok := dateline(s, nearTop)
	return ok
}

// isKicker reports whether paragraph i names a rubric above the headline: up to three words without a full
// stop before a longer line that has none either.
func (r *textReader) isKicker(i int) bool {
	s := r.at(i)
	if i+2 >= len(r.list) || wordCount(s, 5) > 3 || endsSentence(s) || r.title != "" && sameWords(s, r.title) {
		return false
	}
	next := r.at(i + 1)
	if _, ok := byline(next); ok {
		return false
	}
	if _, ok := dateStamp(next); ok {
		return false
	}
	n := wordCount(next, 31)
	return n >= 4 && n <= 25 && len(next) < 220 && !endsSentence(next) && !strings.HasSuffix(next, ":") && len(next) > 2*len(s)
}

// isDeck reports whether paragraph i is a line below the headline that sums the story up: no full stop, or
// one with a byline or date right behind it.
func (r *textReader) isDeck(i int) bool {
	s := r.at(i)
	if r.list[i-1].kind != kindHeadline || i+1 >= len(r.list) || len(s) > 320 || listItem(s) || letterOpening(s) {
		return false
	}
	if _, _, ok := dateline(s, atTop); ok {
		return false
	}
	if endsSentence(s) {
		if head := r.at(i - 1); i == 1 && len(r.list) >= 4 && (endsSentence(head) || strings.HasSuffix(head, ";")) && r.deckUnder(i) {
			return true
		}
		h, ok := readHeadLine(r.at(i + 1))
		return (ok && (h.by || h.dated || h.outlet != "") || r.isNameLine(i+1)) && wordCount(s, 45) <= 40
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return last != ':' && last != ',' && wordCount(s, 32) <= 30 && wordCount(s, 32) >= 4 && !nameLike(s)
}

// isNameLine reports whether paragraph i is a byline without "By": a person's name with a role, or a name
// right above a date.
func (r *textReader) isNameLine(i int) bool {
	s := r.at(i)
	if len(s) > 100 || endsSentence(s) || len(splitNames(s)) == 0 {
		return false
	}
	if name, where := cutPlace(s); nameLike(name) && i+1 < len(r.list) && (where != "" || name == s) {
		next, ok := readHeadLine(r.at(i + 1))
		if ok && !next.by && (next.dated || next.outlet != "") {
			return forename(name) || len(r.doc.Authors) == 0 && len(next.authors) == 0
		}
		if where == "" && r.list[i].blank == 0 && wordCount(s, 5) == 2 {
			return forename(name) || len(r.doc.Authors) == 0 && !r.headFollows(i+1)
		}
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",|•·-–—/", r) })
	if len(parts) < 2 || !nameLike(strings.TrimSpace(parts[0])) {
		return false
	}
	for _, w := range strings.Fields(parts[1]) {
		if roleWord(w) {
			return true
		}
	}
	return false
}

// nameLike reports whether s is two to four words as in a person's name.
func nameLike(s string) bool {
	n := wordCount(s, 6)
	if n < 2 || n > 4 {
		return false
	}
	name, more := personName(s)
	return name != "" && !more
}

// isCaption reports whether s, which has the roles, holds a picture's credit.
func isCaption(s string, roles role) bool {
	return roles.is(roleCaption) && wordCount(s, 90) <= 80
}

// inside marks captions, buttons and lists of links within the body.
func (r *textReader) inside() {
	links := false
	for i := r.body; i < len(r.list); i++ {
		p, s := &r.list[i], r.at(i)
		switch {
		case p.roles.is(roleRelated) && (i > r.body+1):
			p.kind, links = kindBoilerplate, true
			continue
		case links && linkLike(s, p.roles):
			p.kind = kindBoilerplate
			continue
		case p.roles.is(roleBoilerplate):
			p.kind = kindBoilerplate
			continue
		case isCaption(s, p.roles):
			p.kind = kindCaption
		case dingbats(s) && i > r.body && !isBorder(s):
			p.kind = kindBoilerplate
		}
		links = false
	}
}

// isBorder reports whether a drawn line can part an article from what follows it.
func isBorder(s string) bool { return utf8.RuneCountInString(s) >= 3 }

// linkLike reports whether s can be the text of a link in a list of them: short, and no sentence.
func linkLike(s string, roles role) bool {
	return len(s) < 160 && wordCount(s, 22) <= 20 && !endsSentence(s) && !roles.is(roleComments) && !countHeading(s)
}

// tailReach is how many paragraphs from the end credits and the writer's life are looked for.
const tailReach = 8

// tail marks credits and notes on the writer at the end of the article, and finds a date there.
func (r *textReader) tail(end int) {
	seen := 0
	for i := end - 1; i > r.body && seen < tailReach; i-- {
		p, s := &r.list[i], r.at(i)
		if p.kind != kindBody {
			continue
		}
		seen++
		st, dated := dateStamp(s)
		switch {
		case dated:
			p.kind = kindBoilerplate
			r.addStamp(st)
		case p.roles.is(roleTail), dingbats(s), contact(s), r.tagline(s, seen):
			p.kind = kindBoilerplate
		default:
			if h, ok := readHeadLine(s); ok && h.outlet != "" && (h.dated || knownOutlet(s)) && !endsSentence(s) {
				p.kind = kindBoilerplate
				r.takeHeadLine(i, h)
				continue
			}
			if names, ok := byline(s); ok && !endsSentence(s) {
				p.kind = kindBoilerplate
				r.addAuthors(names)
			}
		}
	}
}

// tagline reports whether s, the n-th paragraph from the end, says who the writer is: "Ana Ruiz covers the
// port." A writer's name opens it, or a name that a verb of the trade follows.
func (r *textReader) tagline(s string, n int) bool {
	if n > 3 || len(s) > 400 || wordCount(s, 62) > 60 {
		return false
	}
	for _, a := range r.doc.Authors {
		if rest, ok := strings.CutPrefix(s, a); ok && len(rest) > 0 && rest[0] == ' ' {
			return tradeVerb(rest)
		}
	}
	words := strings.Fields(s)
	for k := 2; k <= 4 && k < len(words); k++ {
		if nameLike(strings.Join(words[:k], " ")) && wordCount(s, 32) <= 30 && reportsOn(strings.Join(words[k:], " ")) {
			return forename(s) && !strings.Contains(r.text[:max(0, strings.LastIndex(r.text, s))], words[k-1])
		}
	}
	return false
}

// tradeVerb reports whether s goes on as the life of a writer does.
func tradeVerb(s string) bool {
	w, more, _ := strings.Cut(strings.TrimSpace(s), " ")
	switch strings.ToLower(w) {
	case "is", "was", "has", "lives", "worked", "works", "joined", "grew", "teaches", "edits":
		return more != ""
	}
	return reportsOn(strings.TrimSpace(s))
}

// reportsOn reports whether s says what a writer writes about, in the present.
func reportsOn(s string) bool {
	for _, lead := range [...]string{"covers ", "writes about ", "writes on ", "writes for ", "reports on ", "reports from ", "reports for ", "edits "} {
		if strings.HasPrefix(s, lead) {
			return true
		}
	}
	return false
}

// pieces cuts datelines off and hands the paragraphs over for laying out.
func (r *textReader) pieces() []piece {
	list := make([]piece, 0, len(r.list)+1)
	where, seen := atTop, 0
	for _, p := range r.list {
		if p.kind == kindBody {
			s := p.span.In(r.text)
			if end, date, ok := dateline(s, where); ok && strings.TrimSpace(s[end:]) != "" {
				cut := p.span.Start + uint32(end)
				list = append(list, piece{span: segun.Span{Start: p.span.Start, End: cut}, kind: kindDateline})
				p.span.Start = cut + uint32(len(s[end:])-len(strings.TrimLeftFunc(s[end:], unicode.IsSpace)))
				if where != inBody {
					r.setPublisher(agencyIn(s[:end]), agencyOutlet)
				}
				if date != "" && where != inBody {
					r.addStamp(stamp{edtf: date, year: !strings.HasPrefix(date, "XXXX")})
				}
				where = inBody
			}
			// A headline or deck that was not known for one may stand above the first paragraph.
			if seen++; where != inBody {
				where = nearTop
			}
			if seen > 3 {
				where = inBody
			}
		}
		if p.label > 0 {
			cut := p.span.Start + uint32(p.label)
			list = append(list, piece{span: segun.Span{Start: p.span.Start, End: cut - 1}, kind: p.kind, comment: p.comment})
			p.span.Start = cut + uint32(len(r.text[cut:p.span.End])-len(strings.TrimLeftFunc(r.text[cut:p.span.End], unicode.IsSpace)))
		}
		list = append(list, piece{span: p.span, kind: p.kind, comment: p.comment})
	}
	return list
}

// kind tells letters and statements from articles by how they open.
func (r *textReader) kind() {
	if r.doc.Kind != "" || r.body >= len(r.list) {
		return
	}
	title := strings.ToLower(r.doc.Title)
	for i := r.body; i < len(r.list) && i < r.body+2; i++ {
		if s := r.at(i); letterOpening(s) {
			r.doc.Kind = segun.Letter
		}
	}
	if strings.HasPrefix(title, "open letter") || strings.HasPrefix(title, "an open letter") || strings.HasPrefix(title, "letter to the editor") || strings.HasPrefix(title, "letter:") {
		r.doc.Kind = segun.Letter
	}
}

// letterOpening reports whether s greets whom a letter is for: "Dear Minister,", "To the Editor:".
func letterOpening(s string) bool {
	if len(s) > 160 {
		s = cutAt(s, 160)
	}
	low := strings.ToLower(s)
	comma := strings.IndexAny(s, ",:\n")
	switch {
	case strings.HasPrefix(low, "dear "):
		return comma > 0 && wordCount(s[:comma], 10) <= 8
	case strings.HasPrefix(low, "to the editor"), strings.HasPrefix(low, "to whom it may concern"):
		return true
	case strings.HasPrefix(low, "to the "), strings.HasPrefix(low, "to our "):
		return comma > 0 && comma == len(strings.TrimSpace(s))-1 && wordCount(s, 14) <= 12
	}
	return strings.HasPrefix(low, "sir,") || strings.HasPrefix(low, "madam,") || strings.HasPrefix(low, "sir –") || strings.HasPrefix(low, "sir —")
}

// sameWords compares letters and digits only.
func sameWords(a, b string) bool {
	if len(a) > 2*len(b)+40 || len(b) > 2*len(a)+40 {
		return false
	}
	return letters(a) == letters(b)
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// inTitleCase reports whether most long words of s are capitalised, as in headlines.
func inTitleCase(s string) bool {
	long, up, n := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimLeft(w, "\"'“‘(")
		n++
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			up++
		}
	}
	return n >= 3 && n <= 25 && long >= 2 && up*10 >= long*7
}

// restated reports whether the paragraph below says again what short paragraph i says, as the first
// paragraph does with a headline that was given a full stop. News leads are told apart by their weekday
// and articles, which headlines do without; at the top of a longer text a line without any will do.
func (r *textReader) restated(i int) bool {
	s, next := r.at(i), r.at(r.lead(i))
	if wordCount(s, 18) > 16 || len(next) < len(s)*5/4 || i > 1 {
		return false
	}
	if i == 0 && len(r.list) >= 5 && len(next) > 2*len(s) && wordCount(s, 18) >= 4 && terse(s, 1) {
		return true
	}
	next = strings.ToLower(cutAt(next, 1200))
	plain := i == 0 && !opensReport(s) && len(r.list) >= 5 && len(next) > 2*len(s) && wordCount(s, 18) >= 4
	long, again, small := 0, 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), isSign) {
		switch {
		case w == "said":
			return false
		case w == "the" || w == "a" || w == "an":
			small++
		case calendar().weekdays[w] > 0:
			return false
		case len(w) >= 4:
			long++
			if strings.Contains(next, w[:min(len(w), 5)]) {
				again++
			}
		}
	}
	return small <= 1 && long >= 3 && again*2 >= long || plain && small == 0
}
