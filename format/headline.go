package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headLine is what a line between headline and body says: who wrote, where it came out, when, from where.
type headLine struct {
	authors []string
	by      bool // announces a writer, named or not
	outlet  string
	agency  bool // the outlet is one that serves others
	stamp   stamp
	dated   bool
	place   bool // holds a place
	desk    bool // a role, a rubric, a number of an issue, an address: nothing that goes on record
}

// maxHeadLine is the length in bytes up to which a line can be one of the head.
const maxHeadLine = 200

// readHeadLine reads a line of which every part is known: "The Daily Beacon · 12 July 2031", "NORDVIK,
// Thursday, December 4, 2031", "Court reporter, The Elan Observer", "From our correspondent Ana Ruiz in
// Vessel", "Words: Ana Ruiz. Pictures: Ivo Lenk". ok is false when any part is something else.
func readHeadLine(s string) (h headLine, ok bool) {
	if len(s) > maxHeadLine || s == "" {
		return h, false
	}
	if contact(s) {
		return headLine{desk: true}, true
	}
	bulleted := listItem(s)
	s = strings.TrimRight(strings.TrimLeftFunc(s, isSign), " \t\u00a0*_")
	if when, who, ok := cutPosted(s); ok {
		s = who
		if f, ok := findDate(when); ok {
			h.stamp, h.dated = stamp{edtf: f.edtf, year: f.year}, true
		}
	}
	rest, by := cutBy(s)
	if by {
		names, ok := byline(s)
		if !ok {
			return h, false
		}
		h.by, h.authors = true, writersOnly(names)
		h.rest(rest)
		return h, true
	}
	if bulleted {
		return h, false
	}
	if strings.HasSuffix(s, " ago") && onlyDateWords(s) {
		return headLine{desk: true}, true
	}
	if name, ok := cutSource(s); ok && outletName(name) {
		h.setOutlet(name)
		return h, true
	}
	before, stamped, after := cutStamp(s)
	if stamped != "" {
		st, ok := dateStamp(stamped)
		if !ok {
			return h, false
		}
		h.stamp, h.dated = st, true
	}
	for _, side := range [...]string{before, after} {
		for _, part := range headParts(side) {
			if !h.part(part) {
				return h, false
			}
		}
	}
	return h, h.dated || h.outlet != "" || h.desk || h.by
}

// cutPosted parts "Published on 4 May 2031 by Ana Ruiz" before "by".
func cutPosted(s string) (when, who string, ok bool) {
	i := strings.Index(strings.ToLower(s), " by ")
	if i <= 0 || i+1 >= len(s) || !onlyDateWords(s[:i]) || !strings.ContainsAny(s[:i], "0123456789") {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

// cutSource drops what announces an outlet: "Source: The Elan Sentinel".
func cutSource(s string) (string, bool) {
	for _, lead := range [...]string{"source:", "outlet:", "publication:", "publisher:", "newspaper:", "published in", "first published in", "published by", "from:"} {
		if hasFoldPrefix(s, lead) {
			return strings.TrimSpace(s[len(lead):]), true
		}
	}
	return "", false
}

// rest looks for an outlet and a date behind the writers' names.
func (h *headLine) rest(s string) {
	for i, part := range headParts(s) {
		if i > 0 {
			if j := strings.LastIndexByte(part, ' '); j > 0 && roleWord(part[j+1:]) && knownOutlet(part[:j]) {
				part = part[:j] // "Associated Press Writer"
			}
		}
		if name := strings.TrimSpace(afterPreposition(part)); h.outlet == "" && (i > 0 || name != part) && outletName(name) && !(nameLike(name) && forename(name)) {
			h.setOutlet(name)
		}
	}
	if f, ok := findDate(s); ok && !h.dated {
		h.stamp, h.dated = stamp{edtf: f.edtf, year: f.year}, true
	}
}

// afterPreposition is what follows " for " or " of " in a byline: "Ana Ruiz for The Tribune".
func afterPreposition(s string) string {
	for _, p := range [...]string{" for ", " of ", " at "} {
		if i := strings.Index(s, p); i >= 0 {
			return s[i+len(p):]
		}
	}
	return s
}

func (h *headLine) setOutlet(name string) {
	h.outlet = strings.TrimRight(name, ".")
	if site(name) {
		h.outlet = name
	}
	if strings.HasPrefix(h.outlet, "the ") {
		h.outlet = "The " + h.outlet[4:]
	}
	h.agency = outletWords().known[strings.TrimPrefix(strings.ToLower(name), "the ")]
}

// part reads one part of the line; false when it is none of what heads hold.
func (h *headLine) part(s string) bool {
	switch {
	case rubric(s) || issue(s) || contact(s) || readingTime(s):
		h.desk = true
	case deskRole(s):
		h.desk = true
	case outletName(s) && !(nameLike(s) && forename(s) && !knownOutlet(s)):
		if h.outlet == "" {
			h.setOutlet(s)
		}
	case h.correspondent(s):
	case nameLike(s) && (forename(s) || h.outlet == "" && len(h.authors) == 0 && !h.dated && !inCapitals(s)):
		h.authors = append(h.authors, splitNames(s)...)
	case placeLike(s) && wordCount(s, 6) <= 4 && (h.dated || h.outlet != ""):
		h.place = true
	default:
		return false
	}
	return true
}

func knownOutlet(s string) bool {
	_, ok := outletWords().known[strings.TrimPrefix(strings.ToLower(s), "the ")]
	return ok
}

// correspondent reads "From our correspondent Ana Ruiz in Vessel", "Our correspondent in Vessel", "From Ana
// Ruiz in Vessel", "Reuters in Vessel" and "Ana Ruiz in Vessel".
func (h *headLine) correspondent(s string) bool {
	low := strings.ToLower(s)
	lead := ""
	for _, l := range [...]string{"from our own correspondent", "from our special correspondent", "from our correspondent", "from a special correspondent", "from a correspondent", "our own correspondent",
		"our correspondent", "special correspondent", "from our reporter", "our reporter", "from"} {
		if strings.HasPrefix(low, l) && wordBorder(low, len(l)) {
			lead = l
			break
		}
	}
	rest := strings.TrimLeft(s[len(lead):], " :,")
	if lead != "" && lead != "from" && rest == "" {
		h.by = true
		return true
	}
	who, where := cutPlace(rest)
	switch {
	case who == "" && where != "" && lead != "" && lead != "from":
	case where == "" && (lead == "" || lead == "from"):
		return false
	case outletName(who) && where != "" && lead == "" && (!forename(who) || knownOutlet(who)):
		h.setOutlet(who)
		h.place = true
		return true
	case nameLike(who):
		if (lead == "" || lead == "from") && !forename(who) {
			return false
		}
		h.authors = append(h.authors, splitNames(who)...)
	default:
		return false
	}
	h.by, h.place = true, where != ""
	return true
}

// cutPlace parts "Ana Ruiz in Port Elan"; where is "" when no place follows.
func cutPlace(s string) (who, where string) {
	for _, p := range [...]string{"in ", "at ", "at the ", "on "} {
		i := 0
		if !hasFoldPrefix(s, p) {
			if i = strings.Index(s, " "+p); i < 0 {
				continue
			}
			i++
		}
		where := strings.TrimPrefix(s[i+len(p):], "the ")
		if where != "" && placeLike(where) && wordCount(where, 6) <= 4 {
			return strings.TrimSpace(s[:i]), where
		}
	}
	return s, ""
}

// headParts cuts at the signs that part what a line of the head says.
func headParts(s string) []string {
	var parts []string
	start := 0
	cut := func(end, next int) {
		if p := strings.Trim(s[start:end], " \u00a0\t\n-–—()[]"); p != "" {
			parts = append(parts, p)
		}
		start = next
	}
	for i, r := range s {
		switch {
		case i < start:
		case strings.ContainsRune(",;|·•\n\t/()", r) && !strings.HasPrefix(s[i:], "//"):
			cut(i, i+utf8.RuneLen(r))
		case r == '—' || r == '–', r == '-' && i > 0 && s[i-1] == ' ':
			cut(i, i+utf8.RuneLen(r))
		case r == ' ' && strings.HasPrefix(s[i:], "  "):
			cut(i, i+2)
		}
	}
	cut(len(s), len(s))
	return parts
}

// cutStamp cuts the words that say when out of a line: the first date and what goes with it on both sides.
// stamped is "" when there is no date.
func cutStamp(s string) (before, stamped, after string) {
	f, ok := findDate(s)
	if !ok {
		return s, "", ""
	}
	words := dateWords(s)
	from, to := 0, 0
	for k, w := range words {
		if w.start == f.start {
			from = k
		}
		if w.end <= f.end {
			to = k
		}
	}
	when := func(w dateWord) bool { return w.digits > 0 || w.num < 0 && stampWord(w.text) }
	for from > 0 && when(words[from-1]) && words[from-1].text != "the" && !issueNumber(words, from-1) {
		from--
	}
	for to+1 < len(words) && when(words[to+1]) && words[to+1].text != "the" {
		to++
	}
	return strings.TrimRight(s[:words[from].start], " ("), s[words[from].start:words[to].end], strings.TrimLeft(s[words[to].end:], " ).")
}

// issueNumber reports whether word k is the number of an issue.
func issueNumber(words []dateWord, k int) bool {
	if k == 0 || words[k].digits == 0 {
		return false
	}
	switch words[k-1].text {
	case "issue", "no", "number", "vol", "volume", "edition", "nr", "page", "p", "pp", "pages":
		return true
	}
	return false
}

// issue reports whether s counts issues and pages: "Issue 19", "Vol. 3", "No 4", "page 7", "2nd edition".
func issue(s string) bool {
	words := dateWords(s)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	digits := false
	for k, w := range words {
		switch w.text {
		case "issue", "no", "number", "vol", "volume", "edition", "nr", "page", "p", "pp", "pages", "print", "section":
		default:
			if w.digits == 0 && !(k > 0 && ordinal(w.text)) && !(len(w.text) == 1 && digits) {
				return false
			}
			digits = digits || w.digits > 0
		}
	}
	return digits
}

// contact reports whether s is an address or a handle: "ana@tribune.example", "@anaruiz".
func contact(s string) bool {
	for _, lead := range [...]string{"email:", "e-mail:", "twitter:", "x:", "contact:", "tel:"} {
		if hasFoldPrefix(s, lead) {
			s = strings.TrimSpace(s[len(lead):])
		}
	}
	at := strings.IndexByte(s, '@')
	return at >= 0 && len(s) > at+2 && !strings.ContainsAny(s, " \t\n") && (at == 0 || strings.IndexByte(s[at:], '.') > 0)
}

// readingTime reports whether s says how long reading takes: "5 min read".
func readingTime(s string) bool { return isRole(s, roleBoilerplate) && wordCount(s, 6) <= 4 }

// rubric reports whether s is the name of a part of a newspaper.
func rubric(s string) bool {
	switch strings.ToLower(s) {
	case "news", "world", "world news", "uk", "us", "europe", "africa", "asia", "americas", "home news", "foreign news", "local", "local news", "region", "nation", "national", "national news", "international", "business",
		"business news", "economy", "finance", "money", "markets", "politics", "sport", "sports", "football", "cricket", "rugby", "tennis", "culture", "arts", "arts & culture", "books", "film", "music", "media", "science",
		"environment", "climate", "health", "education", "technology", "tech", "travel", "food", "life", "lifestyle", "society", "crime", "courts", "law", "opinion", "comment", "analysis", "editorial", "features", "feature",
		"investigation", "investigations", "exclusive", "breaking", "breaking news", "special report", "long read", "the long read", "interview", "obituaries", "obituary", "letters", "weekend", "city", "property", "transport", "farming", "agriculture", "shipping":
		return true
	}
	return false
}

// deskRole reports whether s says what a writer is at the outlet, and nothing else: "transport correspondent",
// "Staff reporter", "Court reporter in Vessel".
func deskRole(s string) bool {
	s, _, _ = strings.Cut(s, " in ")
	s, _, _ = strings.Cut(s, " at ")
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	if isGenericWriter(s) {
		return true
	}
	switch strings.ToLower(words[len(words)-1]) {
	case "correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "writer", "writers", "columnist", "contributor", "critic", "photographer", "journalist", "producer", "commentator", "staff", "desk", "bureau", "chief", "cartoonist", "team":
	default:
		return false
	}
	for _, w := range words[1:] {
		switch strings.ToLower(w) {
		case "says", "said", "is", "was", "quits", "dies", "wins", "accuses", "denies":
			return false
		}
	}
	return !opensHeadline(strings.ToLower(words[0])) && !(len(words) > 2 && personLead(words))
}

// personLead reports whether words open with a known given name: "Ana Ruiz reporter".
func personLead(words []string) bool {
	return forename(words[0]) && unicode.IsUpper(firstLetter(words[0]))
}

// writersOnly drops what is an outlet among the names of a byline.
func writersOnly(names []string) []string {
	var list []string
	for _, n := range names {
		if !outletName(n) || forename(n) {
			list = append(list, n)
		}
	}
	return list
}
