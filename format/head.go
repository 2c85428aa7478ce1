package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

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
	case *headline && r.issuer(i):
		return true
	case ok && r.standsInHead(i, h, *headline):
		r.takeHeadLine(i, h)
		return true
	case *headline && r.overDate(i):
		r.setPublisher(s, lineOutlet)
		return true
	}
	if date, agency, ok := datelineLine(s); ok && i+1 < len(r.list) {
		p.kind = kindDateline
		r.setPublisher(agency, agencyOutlet)
		if date != "" {
			r.addStamp(stamp{edtf: date, year: !strings.HasPrefix(date, "XXXX")})
		}
		return true
	} else if h, ok := readHeadLine(s); ok && h.dated && *headline {
		p.kind = kindDateline
		r.takeHeadLine(i, h)
		return true
	}
	switch {
	case p.roles.is(roleBoilerplate) || dingbats(s) || *headline && rubricLine(s):
	case *headline && p.roles.is(roleTail) && r.list[i-1].kind == kindBoilerplate && !endsSentence(s) && wordCount(s, 16) < 16:
	case isCaption(s, p.roles):
		p.kind = kindCaption
	case !*headline && r.isHeadline(i):
		p.kind = kindHeadline
		*headline = true
		r.setTitle(s)
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

// overDate reports whether line i is the name of an outlet or body by where it stands: a few capitalised words, no person's name, right below the headline or a byline and right above a line
// that is a date: "By Ana Ruiz / The Undertow / 17 April 2031".
func (r *textReader) overDate(i int) bool {
	s := r.at(i)
	if r.publisher != "" || i == 0 || i+1 >= len(r.list) || wordCount(s, 7) > 5 || endsSentence(s) || strings.ContainsAny(s, ",;:|·") || r.list[i-1].kind != kindBoilerplate && r.list[i-1].kind != kindHeadline {
		return false
	}
	if (nameLike(s) || r.isNameLine(i)) && !strings.HasPrefix(s, "The ") {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "&", "of", "and", "for", "the", "de", "la", "del", "y":
			continue
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && !unicode.IsDigit(first) {
			return false
		}
	}
	h, ok := readHeadLine(r.at(i + 1))
	return ok && h.dated && !h.by && h.outlet == "" && len(h.authors) == 0 && !h.place
}

// setTitle sets the title from the headline as it stands, without marks and labels of a file or page around it.
func (r *textReader) setTitle(s string) {
	s = strings.TrimSpace(strings.TrimLeft(s, "#"))
	for _, lead := range [...]string{"title:", "headline:"} {
		if hasFoldPrefix(s, lead) {
			s = strings.TrimSpace(s[len(lead):])
		}
	}
	for _, sep := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(s, sep); i > 0 && wordCount(s[:i], 4) >= 3 {
			if name := s[i+len(sep):]; outletName(name) && (strings.HasPrefix(name, "The ") || knownOutlet(name) || site(name)) {
				r.setPublisher(name, lineOutlet)
				s = s[:i]
			}
		}
	}
	r.doc.Title = squeeze(s)
}

// kicker takes the outlet from a line above the headline.
func (r *textReader) kicker(s string) {
	if outletName(s) {
		r.setPublisher(s, lineOutlet)
	}
}

// issuer reads who speaks in a statement: "Statement by Hands Across Rivers" below the headline.
func (r *textReader) issuer(i int) bool {
	s := r.at(i)
	low := strings.ToLower(s)
	if r.doc.Kind == segun.StatementDoc && r.publisher == "" && i > 0 && r.list[i-1].roles.is(roleRelease) && i+1 < len(r.list) && placeLike(s) && !strings.Contains(s, ",") {
		if _, _, ok := datelineLine(r.at(i + 1)); ok {
			r.setPublisher(s, lineOutlet)
			return true
		}
	}
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
	case headline && strings.HasSuffix(r.at(i), " ago"):
		return true
	case !headline:
		return h.outlet != "" && r.nameplate(i)
	}
	kind := r.list[i-1].kind
	beside := kind == kindBoilerplate || kind == kindDateline || r.headFollows(i+1)
	s := r.at(i)
	return beside || contact(s) || knownOutlet(s) || h.outlet != "" && (len(h.authors) > 0 || kind == kindHeadline && strings.HasPrefix(s, "The ") && wordCount(s, 5) <= 4)
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
		return where == "" && r.list[i-1].kind == kindBoilerplate && len(r.doc.Authors) == 0 && forename(name)
	}
	if r.writers(s, i) {
		return true
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

// writers reports whether s is nothing but two or more names, above a date or an outlet.
func (r *textReader) writers(s string, i int) bool {
	parts := splitWriters(s)
	if len(parts) < 2 || i+1 >= len(r.list) || len(r.doc.Authors) > 0 {
		return false
	}
	for _, p := range parts {
		if !nameLike(p) || outletName(p) {
			return false
		}
	}
	h, ok := readHeadLine(r.at(i + 1))
	return ok && !h.by && (h.dated || h.outlet != "")
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
