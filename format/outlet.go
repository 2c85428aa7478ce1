package format

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"segun/data"
)

// outletTable holds what names of outlets are made of; all keys in lower case.
type outletTable struct {
	known     map[string]bool // whole names, "the" left out; true: an agency
	last      map[string]bool // "gazette", "evening post"
	head      map[string]bool // "radio", "voice of"
	forenames map[string]bool
}

var outletWords = sync.OnceValue(func() *outletTable {
	t := &outletTable{known: map[string]bool{}, last: map[string]bool{}, head: map[string]bool{}, forenames: map[string]bool{}}
	for _, row := range data.MustTable("en/outlets.tsv") {
		t.known[strings.TrimPrefix(strings.ToLower(row[0]), "the ")] = row[1] == "agency"
	}
	for _, row := range data.MustTable("en/outlet_words.tsv") {
		if row[1] == "head" {
			t.head[strings.ToLower(row[0])] = true
		} else {
			t.last[strings.ToLower(row[0])] = true
		}
	}
	for _, row := range data.MustTable("en/forenames.tsv") {
		t.forenames[strings.ToLower(row[0])] = true
	}
	return t
})

// maxOutlet is how many words an outlet's name has at most.
const maxOutlet = 7

// outletName reports whether s is made as the name of an outlet is: a known one, capitalised words that end
// or open as such names do ("The Lowland Gazette", "Radio Fjordland", "The Spindle weekly"), or a site
// ("harbourline.example.com"). It looks at the words only: "The Last Voice" is one to it, so callers want a
// place where outlets stand.
func outletName(s string) bool {
	if len(s) > 80 || endsSentence(s) && !strings.HasSuffix(s, ".") || strings.ContainsAny(s, ",;:!?\"“”|·•") {
		return false
	}
	if site(s) {
		return true
	}
	if rubric(s) {
		return false
	}
	low := strings.TrimPrefix(strings.ToLower(s), "the ")
	if _, ok := outletWords().known[low]; ok {
		return !unicode.IsLower(firstLetter(s)) || strings.HasPrefix(s, "the ")
	}
	if endsSentence(s) {
		return false
	}
	words := strings.Fields(s)
	bare := strings.Fields(low)
	n := len(words)
	if n < 2 || n > maxOutlet || rubricWord(bare[0]) && len(bare) == 2 && rubricEnd(bare[1]) || opensHeadline(strings.ToLower(words[0])) {
		return false
	}
	for i, w := range words {
		if r := firstLetter(w); unicode.IsLower(r) && !(i == 0 && w == "the") && !(i == n-1 && outletKind(w)) && !smallInName(w) {
			return false
		}
	}
	return outletMade(bare, n > len(bare))
}

// outletMade reports whether lower-case words end or open as names of outlets do; "the" stood before them
// when article is true.
func outletMade(words []string, article bool) bool {
	n := len(words)
	t := outletWords()
	if n >= 2 && outletKind(words[n-1]) {
		return true
	}
	for k := 1; k <= 2 && k <= n; k++ {
		if k == n && !article {
			break
		}
		if t.last[strings.Join(words[n-k:], " ")] {
			return true
		}
	}
	for k := 1; k <= 3 && k < n; k++ {
		if t.head[strings.Join(words[:k], " ")] {
			return true
		}
	}
	return article && t.head["the "+words[0]] && n > 1
}

// outletKind lists words for what an outlet is, which may follow its name in small letters.
func outletKind(w string) bool {
	switch w {
	case "weekly", "daily", "newspaper", "magazine", "radio", "television", "tv", "online", "monthly", "newsletter", "website", "news":
		return true
	}
	return false
}

// rubricWord lists words that make a rubric of the word behind them: "World News", "Sport Review".
func rubricWord(w string) bool {
	switch w {
	case "world", "local", "breaking", "latest", "top", "business", "sport", "sports", "politics", "political", "national", "international", "regional", "other", "good", "bad", "more", "city",
		"entertainment", "home", "foreign", "science", "health", "tech", "technology", "culture", "arts", "opinion", "general", "today's", "this", "book", "film", "theatre", "music",
		"court", "crime", "education", "money", "travel", "weather", "video", "live", "staff", "our", "in":
		return true
	}
	return false
}

// rubricEnd lists words that close a rubric behind such a word.
func rubricEnd(w string) bool {
	switch w {
	case "news", "review", "watch", "call", "item", "record", "forum", "online", "digest", "world", "magazine", "wire", "weekly", "daily", "tv", "television", "radio", "report", "live", "channel", "network", "insider", "union", "sunday", "truth", "voice":
		return true
	}
	return false
}

// opensHeadline lists words that open headlines and decks and no outlet's name.
func opensHeadline(w string) bool {
	switch w {
	case "a", "an", "how", "why", "what", "when", "where", "who", "is", "are", "can", "will", "no", "not", "and", "but", "if", "after", "as", "for", "from", "by", "with", "in", "on", "at", "to", "i", "we", "he", "she", "they", "it", "this", "that", "these":
		return true
	}
	return false
}

// smallInName lists small words inside names of outlets and places.
func smallInName(w string) bool {
	return w == "of" || w == "and" || w == "the" || w == "on" || w == "upon" || w == "&" || w == "for" || particle(w)
}

// site reports whether s is one word that ends as addresses do.
func site(s string) bool {
	low := strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "/"))
	if strings.ContainsAny(low, " @\t\n") || !strings.Contains(low, ".") || len(low) < 5 {
		return false
	}
	dot := strings.LastIndexByte(low, '.')
	switch low[dot+1:] {
	case "com", "org", "net", "news", "info", "example", "uk", "ie", "ca", "au", "nz", "in", "za", "us", "eu", "tv", "fm", "io":
		return dot > 1
	}
	return false
}

func firstLetter(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// forename reports whether the first word of s is a given name that newspapers print.
func forename(s string) bool {
	w := strings.ToLower(firstWord(s))
	if outletWords().forenames[w] {
		return true
	}
	if i := strings.IndexByte(w, '-'); i > 0 {
		return outletWords().forenames[w[:i]]
	}
	return false
}
