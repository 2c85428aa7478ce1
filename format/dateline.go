package format

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"segun/data"
)

// datelineReach is how far into a paragraph, in bytes, a dateline can go.
const datelineReach = 140

// datelinePlace is where in an article a paragraph stands, and so how likely a dateline is.
type datelinePlace int

const (
	inBody  datelinePlace = iota // a date or an agency is needed
	nearTop                      // a place in capitals will do
	atTop                        // the first paragraph: a capitalised place before a lone spaced dash will do
)

// dateline finds the place, date and agency that open a report: "PORT ELAN, May 4 (Agency) — The ferry …".
// end is the offset behind its dash, date its EDTF date if it gives one; where says how much evidence is
// needed. What follows must open a sentence.
func dateline(s string, where datelinePlace) (end int, date string, ok bool) {
	sep, next, colon := datelineDash(s)
	if sep <= 0 {
		return 0, "", false
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[next:], " \u00a0\"'“‘«[("))
	if !unicode.IsUpper(after) && !unicode.IsDigit(after) && !unicode.Is(unicode.Lo, after) {
		return 0, "", false
	}
	place, agency, ok := cutAgency(strings.TrimSpace(s[:sep]))
	if !ok {
		return 0, "", false
	}
	place, date, ok = cutDate(place)
	if !ok {
		return 0, "", false
	}
	evidence := agency || date != ""
	switch {
	case place == "":
		ok = agency
	case !placeLike(place):
		ok = false
	case evidence:
		ok = true
	case colon:
		ok = false
	case inCapitals(place):
		ok = where >= nearTop && !shoutedLabel(place) && wordCount(place, 6) <= 5
	default:
		ok = where == atTop && s[sep] == ' ' && wordCount(place, 5) <= 4 && strings.Count(place, ",") <= 1 && !dashAgain(s[next:])
	}
	return next, date, ok
}

// colonDateline returns the offset behind the place and colon that open a report, as newspapers of South Asia and the Gulf print it: "PORT ELAN: Two lawmakers on Monday submitted …".
// The place is one that readers know, or stands in capitals, and a whole sentence follows; 0 where none is. A speaker's name in a transcript looks alike: it is for the caller to see
// that no other paragraph opens so.
func colonDateline(s string) int {
	i := strings.Index(s[:min(len(s), 40)], ": ")
	if i < 3 || !placeLike(s[:i]) || wordCount(s[:i], 4) > 3 || len(s)-i < 60 || !endsSentence(s) {
		return 0
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+1:], " \u00a0"))
	if !unicode.IsUpper(after) && !unicode.IsDigit(after) {
		return 0
	}
	place := strings.ToLower(s[:i])
	if knownPlaces()[place] || inCapitals(s[:i]) && !shoutedLabel(s[:i]) && !outletWords().forenames[place] && !strings.Contains(place, " ") {
		return i + 1
	}
	return 0
}

// bareDateline returns the offset behind a dateline without a dash, as a program that takes articles off a page leaves it: a place in capitals with an agency in brackets, "PORT ELAN (Coastwire) Church leaders
// praised …", or a place that readers know, in capitals, before a forename or an article, "LISBON Ida Bren, who …". The capitals of a first word that a paper prints so are followed by more of
// its name. 0 where none is.
func bareDateline(s string) int {
	if len(s) < 60 || !endsSentence(s) {
		return 0
	}
	i := 0
	for head := cutAt(s, datelineReach); i < len(head); {
		w, _, _ := strings.Cut(head[i:], " ")
		if w == "" || w[0] == '(' || !inCapitals(strings.TrimRight(w, ",")+"XX") {
			break
		}
		i += len(w) + 1
	}
	place := strings.TrimSpace(s[:min(i, len(s))])
	if i >= len(s) || !placeLike(place) || !inCapitals(place) || shoutedLabel(place) || wordCount(place, 5) > 4 {
		return 0
	}
	if s[i] == '(' {
		e := strings.Index(s[:min(len(s), i+44)], ") ")
		if e < 0 || e+3 >= len(s) || !unicode.IsUpper(rune(s[e+2])) {
			return 0
		}
		if _, agency, ok := cutAgency(s[:e+1]); ok && agency {
			return e + 1
		}
		return 0
	}
	next, _, _ := strings.Cut(s[i:], " ")
	if knownPlaces()[strings.ToLower(place)] && (next == "The" || next == "A" || next == "An" || inCapitalsFirst(next) && outletWords().forenames[strings.ToLower(next)]) {
		return i - 1
	}
	return 0
}

// inCapitalsFirst reports whether a word has a capital and small letters behind it.
func inCapitalsFirst(w string) bool {
	return len(w) > 1 && unicode.IsUpper(rune(w[0])) && strings.ToLower(w[1:]) == w[1:]
}

// knownPlaces holds the names of countries, capitals, regions and cities that the tables know, in lower case.
var knownPlaces = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, row := range data.MustTable("en/countries.tsv") {
		known[strings.ToLower(row[0])], known[strings.ToLower(row[4])] = true, true
	}
	for _, row := range data.MustTable("en/places.tsv") {
		known[strings.ToLower(row[0])] = true
	}
	return known
})

// dashAgain reports a second dash in the sentence: what stands between the two is an aside.
func dashAgain(s string) bool {
	s = cutAt(s, 200)
	if i := strings.Index(s, ". "); i >= 0 {
		s = s[:i]
	}
	return strings.Contains(s, "—") || strings.Contains(s, "―") || strings.Contains(s, " – ") || strings.Contains(s, " - ") || strings.Contains(s, "--")
}

// datelineDash finds the first dash or colon that can end a dateline: sep is where it or the space before
// it starts, next the offset behind it.
func datelineDash(s string) (sep, next int, colon bool) {
	head := s[:min(len(s), datelineReach)]
	for i := 0; i < len(head); i++ {
		rest := head[i:]
		switch {
		case strings.HasPrefix(rest, " — "), strings.HasPrefix(rest, " – "), strings.HasPrefix(rest, " ― "):
			return i, i + 4, false
		case strings.HasPrefix(rest, " -- "):
			return i, i + 3, false
		case strings.HasPrefix(rest, " - "):
			return i, i + 2, false
		case strings.HasPrefix(rest, "—"), strings.HasPrefix(rest, "―"):
			return i, i + 3, false
		case strings.HasPrefix(rest, "--"):
			return i, i + 2, false
		case strings.HasPrefix(rest, "–") && i > 0 && (rest[3:] == "" || rest[3] == ' ' || head[i-1] == ')'):
			return i, i + 3, false
		case rest[0] == '-' && i > 0 && head[i-1] == ')':
			return i, i + 1, false
		case strings.HasPrefix(rest, "- ") && agencyLetters(head[strings.LastIndexByte(head[:i], ' ')+1:i]):
			return i, i + 1, false // "Port Elan, CWA- The ferry …"
		case strings.HasPrefix(rest, ": "):
			return i, i + 1, true
		case rest[0] == '.' && i > 0 && len(rest) > 1 && rest[1] == ' ' && !abbreviated(head[:i]):
			return -1, 0, false // a sentence has ended: no dateline
		case rest[0] == '?' || rest[0] == '!' || rest[0] == ';':
			return -1, 0, false
		}
	}
	return -1, 0, false
}

// abbreviated reports whether the full stop behind s closes an abbreviation: a capital alone ("D.C."), or
// a word of up to five letters behind a comma ("Port Elan, Calif.") or a month.
func abbreviated(s string) bool {
	i := strings.LastIndexAny(s, " .,")
	word := s[i+1:]
	return len(word) <= 2 || len(word) <= 5 && (calendar().months[strings.ToLower(word)] > 0 || strings.Contains(s, ","))
}

// cutAgency drops "(AP)", "(Coast Agency)" or "/Wire/" from the end; agency tells whether there was one.
func cutAgency(s string) (rest string, agency, ok bool) {
	open, shut := -1, byte(0)
	switch {
	case strings.HasSuffix(s, ")"):
		open, shut = strings.LastIndexByte(s, '('), ')'
	case strings.HasSuffix(s, "/") && len(s) > 1:
		open, shut = strings.LastIndexByte(s[:len(s)-1], '/'), '/'
	}
	if shut == 0 {
		if i := strings.LastIndex(s, ", "); i > 1 && agencyLetters(s[i+2:]) && !inCapitals(s[:i]) {
			return s[:i], true, true // "Port Elan, CWA"
		}
		return s, false, true
	}
	if open < 0 {
		return s, false, false
	}
	name := s[open+1 : len(s)-1]
	first, _ := utf8.DecodeRuneInString(name)
	if len(name) < 2 || len(name) > 40 || wordCount(name, 6) > 5 || !unicode.IsUpper(first) && !unicode.Is(unicode.Lo, first) {
		return s, false, false
	}
	return strings.TrimRight(s[:open], " ,"), true, true
}

// agencyLetters reports whether a word is three to nine capitals, as an agency is called.
func agencyLetters(w string) bool {
	for _, r := range w {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(w) >= 3 && len(w) <= 9
}

// agencyIn is the agency that a dateline names in brackets or between strokes, "" when it names none.
func agencyIn(line string) string {
	line = strings.TrimRight(line, " \u00a0—–-:")
	rest, agency, ok := cutAgency(line)
	if !ok || !agency {
		return ""
	}
	return strings.Trim(line[len(rest):], " ,()/")
}

// datelineLine reads a dateline that has a line to itself: a place with a date or an agency ("Tarnok, 26
// February 2031"), or one in capitals before a dash ("PORT ELAN —").
func datelineLine(s string) (date, agency string, ok bool) {
	if len(s) > datelineReach || endsSentence(s) && !strings.HasSuffix(s, ")") {
		return "", "", false
	}
	bare := strings.TrimRight(s, " \u00a0—–-:")
	if sep, next, colon := datelineDash(s); sep > 0 && !colon { // "VESSEL (Agency) – 4 May 2031"
		if st, ok := dateStamp(s[next:]); ok {
			if _, _, ok := datelineLine(s[:next]); ok {
				return st.edtf, agencyIn(s[:sep]), true
			}
		}
	}
	agency = agencyIn(bare)
	place, found, ok := cutAgency(bare)
	if !ok {
		return "", "", false
	}
	if place, date, ok = cutDate(place); !ok || !placeLike(place) || wordCount(place, 6) > 5 || rubric(place) {
		return "", "", false
	}
	switch {
	case date != "":
		ok = true
	case found:
		ok = inCapitals(place) || len(bare) < len(s)
	default:
		ok = len(bare) < len(s) && !strings.HasSuffix(s, ":") && inCapitals(place) && !shoutedLabel(place)
	}
	return date, agency, ok
}

// cutDate drops the date behind the place; ok is false when the parts behind the place are neither dates
// nor regions.
func cutDate(s string) (place, date string, ok bool) {
	f, found := findDate(s)
	if !found {
		return s, "", true
	}
	rest := strings.Trim(s[f.end:], " ,.")
	if rest != "" && !onlyDateWords(rest) {
		return s, "", false
	}
	place = strings.TrimRight(s[:f.start], " ,")
	// A weekday may stand before the date: "PORT ELAN, Sunday, May 4".
	if i := strings.LastIndexAny(place, ", "); calendar().weekdays[strings.ToLower(strings.Trim(place[i+1:], "."))] > 0 {
		place = strings.TrimRight(place[:max(i, 0)], " ,")
	}
	return place, f.edtf, true
}

// placeLike reports whether s can be a place with its region: a few capitalised words.
func placeLike(s string) bool {
	parts := strings.Split(s, ",")
	if len(parts) > 3 {
		return false
	}
	for _, p := range parts {
		words := strings.Fields(p)
		if len(words) == 0 || len(words) > 5 {
			return false
		}
		for i, w := range words {
			r, _ := utf8.DecodeRuneInString(w)
			small := w == "of" || w == "and" || w == "the" || w == "on" || w == "upon" || particle(w)
			if !unicode.IsUpper(r) && !unicode.Is(unicode.Lo, r) && (i == 0 || !small) || strings.ContainsAny(w, "\"“”!?:;()0123456789&@#%$") {
				return false
			}
		}
	}
	return true
}

// inCapitals reports whether the place itself, its region aside, is in capitals and no initials.
func inCapitals(s string) bool {
	place, _, _ := strings.Cut(s, ",")
	letters := 0
	for _, r := range place {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// shoutedLabel lists what else opens a line in capitals before a dash.
func shoutedLabel(s string) bool {
	switch s {
	case "BREAKING", "BREAKING NEWS", "UPDATE", "UPDATED", "UPDATES", "EXCLUSIVE", "WATCH", "LIVE", "OPINION", "ANALYSIS", "EDITORIAL", "COMMENTARY", "COMMENT", "VIDEO", "PHOTOS", "PHOTO", "NOTE", "WARNING", "CORRECTION", "CLARIFICATION", "INTERVIEW", "POLL", "REVIEW", "RELATED", "READ", "READ MORE", "MORE", "ALSO", "JUST IN", "DEVELOPING", "FACT CHECK", "EXPLAINER", "FEATURE", "PROFILE", "SPOILER", "ADVERTISEMENT", "QUESTION", "ANSWER", "THE LATEST", "NEW", "WHAT", "WHO", "WHY", "HOW", "WHEN", "WHERE":
		return true
	}
	return false
}

// stampWords may stand beside a date in a line that only says when.
func stampWord(w string) bool {
	switch w {
	case "published", "publish", "posted", "updated", "update", "modified", "edited", "first", "last", "date", "dated", "time", "on", "at", "of", "the", "as", "and", "am", "pm", "a", "m", "p", "noon", "midnight", "st", "nd", "rd", "th",
		"gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "bst", "cet", "cest", "eet", "eest", "ist", "jst", "aest", "aedt", "hkt", "sgt", "wat", "sast", "eat", "brt", "art", "msk", "h", "hrs", "hours", "local",
		"created", "issued", "released", "release", "ago", "min", "mins", "minute", "minutes", "read", "reading":
		return true
	}
	return calendar().months[w] > 0 || calendar().weekdays[w] > 0
}

// onlyDateWords reports whether s holds nothing but numbers and words that go with a date.
func onlyDateWords(s string) bool {
	for _, w := range dateWords(s) {
		if w.digits == 0 && !allDigits(w.text) && !stampWord(w.text) {
			return false
		}
	}
	return true
}

// stamp is a line that only says when the article came out.
type stamp struct {
	edtf    string
	year    bool
	updated bool // the first word of that kind is of a change, not of publication
}

// dateStamp reads a line such as "Published 4 May 2031, 10:32 a.m." or "May 4, 2031 | Updated May 5, 2031".
func dateStamp(s string) (stamp, bool) {
	if len(s) > 140 || !strings.ContainsAny(s, "0123456789") {
		return stamp{}, false
	}
	f, ok := findDate(s)
	if !ok || !onlyDateWords(s) {
		return stamp{}, false
	}
	st := stamp{edtf: f.edtf, year: f.year}
	for _, w := range dateWords(s[:f.start]) {
		switch w.text {
		case "updated", "update", "modified", "edited":
			st.updated = true
		}
	}
	return st, true
}
