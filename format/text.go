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
	thread := threadPage(r.text, r.list)
	if !thread {
		if !r.memo() {
			r.head()
		}
		r.inside()
	}
	from := len(r.list)
	var comments []commentInfo
	letters := false
	if thread {
		from = 0
		comments, letters = markReplies(r.text, r.list, 0), true
		for i := range r.list { // the lines that name who posts
			if _, ok := handleLine(r.at(i)); ok {
				r.list[i].kind = kindBoilerplate
			}
		}
	}
	if lettersPage(r.doc.Title) {
		comments, letters = markLetters(r.text, r.list, r.body)
	} else if k := lettersFrom(r.text, r.list, r.body); k > 0 && !thread {
		if comments, letters = markLetters(r.text, r.list, k); letters {
			r.list[k-1].kind = kindBoilerplate
		}
	}
	if !letters {
		from = findReplies(r.text, r.list)
		comments = markReplies(r.text, r.list, from)
	}
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
		case i < r.body+2 && salutation(s), i+4 >= len(r.list) && farewell(s):
			p.kind = kindBoilerplate
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
			end, date, ok := dateline(s, where)
			if !ok && where != inBody {
				if end = colonDateline(s); end > 0 {
					ok = !r.labelled(p.span)
				} else if end = bareDateline(s); end > 0 {
					ok = true
				}
			}
			if ok && strings.TrimSpace(s[end:]) != "" {
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

// labelled reports whether another paragraph than the one at own opens with a word or three and a colon, as the turns of a transcript do.
func (r *textReader) labelled(own segun.Span) bool {
	for _, p := range r.list {
		if p.kind != kindBody || p.span.Start == own.Start {
			continue
		}
		s := p.span.In(r.text)
		if i := strings.Index(s[:min(len(s), 40)], ": "); i > 0 && placeLike(s[:i]) && wordCount(s[:i], 4) <= 3 {
			return true
		}
	}
	return false
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
	if len(r.doc.Authors) == 1 && r.aboutWriter() {
		r.doc.Kind = segun.Letter // a guest's own piece: "The writer is governor of Velder."
	}
	if strings.HasPrefix(title, "open letter") || strings.HasPrefix(title, "an open letter") || strings.HasPrefix(title, "letter to the editor") || strings.HasPrefix(title, "letter:") {
		r.doc.Kind = segun.Letter
	}
	if r.doc.Kind == "" && r.released() {
		r.doc.Kind = segun.StatementDoc
	}
}

// aboutWriter reports whether one of the last paragraphs says who a guest writer is, as newspapers do under a piece that is not their own.
func (r *textReader) aboutWriter() bool {
	for i := len(r.list) - 1; i >= r.body && i >= len(r.list)-3; i-- {
		s := strings.TrimLeft(r.at(i), "*_—– ")
		low := strings.ToLower(cutAt(s, 120))
		for _, opening := range [...]string{"the writer is ", "the writer was ", "the writer leads ", "the author is ", "the author was ", "the author leads ", "the writers are ", "about the author"} {
			if strings.HasPrefix(low, opening) {
				return true
			}
		}
		if a := strings.ToLower(r.doc.Authors[0]); a != "" && wordCount(s, 60) <= 40 && (strings.HasPrefix(low, a+" is the ") || strings.HasPrefix(low, a+" is a ") || strings.HasPrefix(low, a+" is an ") || strings.HasPrefix(low, a+" leads ")) {
			return true
		}
	}
	return false
}

// salutation reports whether a paragraph is no more than a greeting: "Dear Governor Orlandt,".
func salutation(s string) bool {
	s = strings.TrimSpace(s)
	return letterOpening(s) && wordCount(s, 14) <= 10 && (strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":"))
}

// farewell reports whether a paragraph is no more than the end of a letter: "Yours sincerely,".
func farewell(s string) bool {
	low := strings.ToLower(strings.TrimRight(strings.TrimSpace(s), ",.!"))
	switch low {
	case "yours sincerely", "yours faithfully", "yours truly", "yours", "sincerely", "sincerely yours", "kind regards", "best regards", "best wishes", "regards", "with best wishes", "with kind regards", "respectfully", "respectfully yours":
		return true
	}
	return false
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
