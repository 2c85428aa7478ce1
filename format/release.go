package format

import "strings"

// releaseReach is how far into a paragraph, in bytes, the mark of who sends a press release out can stand, and maxRelease how many of the last paragraphs are asked for the note by which
// a company hedges in one.
const (
	releaseReach = 160
	maxRelease   = 8
)

// released reports whether a text is a press release by what it carries: the mark of a service that sends releases out, where the dateline ends ("VELM, May 4 /PRNewswire/ -- …"), or the
// note that "this press release contains" statements about the future. A paper that reports the release carries neither.
func (r *textReader) released() bool {
	for i := r.body; i < len(r.list) && i < r.body+2; i++ {
		s := cutAt(r.at(i), releaseReach)
		if end := strings.Index(s, ". "); end > 60 {
			s = s[:end]
		}
		if carriesRelease(s) {
			return true
		}
	}
	for i := max(r.body, len(r.list)-maxRelease); i < len(r.list); i++ {
		if carriesRelease(cutAt(r.at(i), maxFurniture)) {
			return true
		}
	}
	return false
}

// carriesRelease reports whether words hold what press releases carry, by the furniture table.
func carriesRelease(s string) bool {
	low := plainQuotes(strings.ToLower(s))
	for _, p := range phrases().release {
		if holdsWords(low, p) {
			return true
		}
	}
	return false
}
