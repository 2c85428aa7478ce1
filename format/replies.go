package format

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Readers' comments in plain text. A person who copies a page gets the article and, after a gap or a
// heading, what readers wrote under it, with no mark of where one ends and the other begins. What follows
// such a border counts as comments when border and manner together say so: borderScore plus the mean
// manner score of the blocks behind it must reach commentBar, and the blocks behind must be written
// otherwise than the article before.
const (
	commentBar  = 2.5
	mannerShift = 0.75 // by how much the manner behind the border must differ from before it
)

// border is a place where comments could begin.
type border struct {
	at      int // index of the first block behind it
	score   float64
	heading bool // a heading says that comments follow
}

// remark is a block as seen from a border.
type remark struct {
	score    float64
	informal bool
	first    bool
	skip     bool // furniture: says nothing either way
	handle   bool // a line that names a reader
	handled  bool // opens with a reader's handle and a colon
	labelled bool // opens with a name or a handle and a colon
}

// findReplies returns the index of the first block of readers' comments (its heading included), len(list)
// when there are none. The blocks' kinds must have been set.
func findReplies(text string, list []para) int {
	if len(list) < 3 {
		return len(list)
	}
	remarks := make([]remark, len(list))
	for i, p := range list {
		remarks[i] = remarkOf(p.span.In(text), p)
	}
	usual := usualGap(list)
	behind := suffixMeans(remarks)
	sum, n := 0.0, 0 // of the article before
	for i := range list {
		if b, ok := borderAt(text, list, remarks, i, usual); ok && n >= 2 {
			if accepts(b, remarks, behind, sum/float64(n), list) {
				return i
			}
		}
		if !remarks[i].skip && !remarks[i].handle && list[i].kind == kindBody {
			sum += remarks[i].score
			n++
		}
	}
	return len(list)
}

// remarkOf scores one block.
func remarkOf(s string, p para) remark {
	if p.kind != kindBody || dingbats(s) || p.roles.is(roleNote|roleButton) || countHeading(s) {
		return remark{skip: true}
	}
	if _, ok := handleLine(s); ok {
		return remark{handle: true}
	}
	_, at, sure := label(s)
	if sure {
		s = s[at:]
	}
	m := mannerOf(s)
	score := math.Min(m.score(), 3.5)
	if p.lines >= 3 && len(s) < 50*p.lines {
		score -= 1.5 // verse
	}
	return remark{score: score, informal: m.informal(), first: m.first > 0 || m.second > 0, handled: sure, labelled: at > 0}
}

// usualGap is the number of blank lines that the text usually puts between paragraphs.
func usualGap(list []para) int {
	gaps := make([]int, 0, len(list))
	for _, p := range list[1:] {
		gaps = append(gaps, p.blank)
	}
	slices.Sort(gaps)
	return gaps[(len(gaps)-1)/2]
}

// tail sums up the blocks from one index to the end.
type tail struct {
	sum      float64
	n        int
	informal int
	first    int
	handles  int
	labels   int
}

// suffixMeans has at i the tail that starts there.
func suffixMeans(remarks []remark) []tail {
	t := make([]tail, len(remarks)+1)
	for i := len(remarks) - 1; i >= 0; i-- {
		t[i] = t[i+1]
		r := remarks[i]
		switch {
		case r.skip:
		case r.handle:
			t[i].handles++
		default:
			t[i].sum += r.score
			t[i].n++
			if r.handled {
				t[i].handles++
			}
			if r.labelled {
				t[i].labels++
			}
			if r.informal {
				t[i].informal++
			}
			if r.first {
				t[i].first++
			}
		}
	}
	return t
}

// borderAt looks for a border before block i.
func borderAt(text string, list []para, remarks []remark, i, usual int) (border, bool) {
	if i == 0 {
		return border{}, false
	}
	s := list[i].span.In(text)
	if before := list[i-1].span.In(text); strings.HasSuffix(before, ":") {
		return border{}, false // what was announced follows: a statement in full, a list
	}
	gap := list[i].blank - usual
	switch {
	case list[i].roles.is(roleComments) || countHeading(s):
		return border{i, 3, true}, true
	case list[i].roles.is(rolePerhaps):
		return border{i, 1.25 + gapScore(gap), true}, true
	case dingbats(s) && i+1 < len(list):
		return border{i, 0.75 + gapScore(max(gap, list[i+1].blank-usual)), false}, true
	case remarks[i].handle:
		return border{i, 1.5 + gapScore(gap), false}, true
	case remarks[i].handled && gap >= 1:
		return border{i, 1.5 + gapScore(gap), false}, true
	case gap >= 1 && list[i].blank >= 2 && list[i].kind == kindBody && !list[i].roles.is(roleNote):
		return border{i, gapScore(gap), false}, true
	}
	return border{}, false
}

// gapScore grows with how much wider a gap is than usual.
func gapScore(gap int) float64 {
	switch {
	case gap <= 0:
		return 0
	case gap == 1:
		return 1
	}
	return 1.25
}

// accepts decides whether what is behind border b is comments.
func accepts(b border, remarks []remark, behind []tail, before float64, list []para) bool {
	first := b.at
	for first < len(remarks) && (remarks[first].skip || remarks[first].handle || first == b.at && b.heading) {
		first++
	}
	t := behind[b.at]
	if b.heading {
		t = behind[b.at+1]
	}
	if t.n == 0 || first == len(remarks) {
		return b.heading && b.score >= 3 && t.handles == 0 && first == len(remarks) // a heading over nothing is furniture still
	}
	mean := t.sum / float64(t.n)
	if b.heading && b.score >= 3 || t.handles*3 >= t.n && t.handles > 1 {
		return mean > -0.5 || t.handles > 0 || t.labels*2 >= t.n
	}
	if remarks[first].score < 0.75 || t.informal == 0 && t.first*2 < t.n {
		return false
	}
	if b.score+mean >= commentBar && mean-before >= mannerShift {
		return true
	}
	return false
}

// addressee is the reader whom a comment answers: "@dockworker88 …", "Reply to dockworker88".
func addressee(s string) string {
	low := strings.ToLower(cutAt(s, 80))
	for _, lead := range [...]string{"@", "reply to ", "replying to ", "in reply to ", "to "} {
		if rest, ok := strings.CutPrefix(low, lead); ok {
			rest = strings.TrimPrefix(rest, "@")
			return strings.TrimRight(firstWord(rest), ":,-")
		}
	}
	return ""
}

// handleLine reads a line that names a reader and says when or that he wrote: "harbour_rat • 2 hours ago",
// "Marta K. says:", "Posted by Dock88 on 4 May 2031", "DockWorker88 wrote:". It returns the name as shown.
func handleLine(s string) (string, bool) {
	if len(s) > 100 || strings.Contains(s, "\n") || wordCount(s, 14) > 12 {
		return "", false
	}
	low := strings.ToLower(s)
	for _, lead := range [...]string{"posted by ", "comment by ", "reply by ", "submitted by ", "from "} {
		if strings.HasPrefix(low, lead) {
			name := s[len(lead):]
			at := whenStarts(name)
			if at < 0 && lead == "from " {
				return "", false
			}
			return cleanHandle(name, at)
		}
	}
	for _, verb := range [...]string{" says:", " wrote:", " writes:", " commented:", " replied:", " says", " commented", " replied"} {
		if name, ok := cutFoldSuffix(s, verb); ok && (strings.HasSuffix(verb, ":") || whenStarts(s) > 0) && wordCount(name, 5) <= 4 {
			return cleanHandle(name, whenStarts(name))
		}
	}
	at := whenStarts(s)
	if at <= 0 {
		return "", false
	}
	return cleanHandle(s, at)
}

func cutFoldSuffix(s, suffix string) (string, bool) {
	if len(s) > len(suffix) && strings.EqualFold(s[len(s)-len(suffix):], suffix) {
		return s[:len(s)-len(suffix)], true
	}
	return "", false
}

// whenStarts is the offset of the time in a line that ends with one ("2 hours ago", "May 4, 2031 at 10:32",
// "yesterday"), -1 when it does not.
func whenStarts(s string) int {
	low := strings.TrimRight(strings.ToLower(s), " .:)]")
	if rest, ok := strings.CutSuffix(low, " ago"); ok {
		words := dateWords(rest)
		for k := len(words) - 1; k >= 0 && k >= len(words)-3; k-- {
			if words[k].num >= 0 || words[k].text == "a" || words[k].text == "an" {
				return words[k].start
			}
		}
		return -1
	}
	if low == "just now" || strings.HasSuffix(low, " just now") {
		return len(low) - len("just now")
	}
	f, ok := findDate(s)
	if !ok || !onlyDateWords(s[f.end:]) {
		return -1
	}
	return f.start
}

// cleanHandle cuts the time off a line at offset at (-1 when there is none) and checks that what is left
// can be a reader's name: up to four words, no sentence.
func cleanHandle(s string, at int) (string, bool) {
	if at >= 0 {
		s = s[:min(at, len(s))]
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("•·|,-–—:()[]", r) })
	for _, w := range [...]string{" on", " at", " says", " said", " wrote", " posted", " commented", " replied"} {
		s, _ = strings.CutSuffix(s, w)
	}
	s = strings.TrimPrefix(s, "@")
	n := wordCount(s, 6)
	if n == 0 || n > 4 || strings.ContainsAny(s, ".!?;:\"“”") && !initials(s) || !nameish(s) {
		return "", false
	}
	first := strings.ToLower(firstWord(s))
	if stampWord(first) || isRole(s, roleNote) || first == "by" || isRole(s, roleBoilerplate) {
		return "", false
	}
	return s, true
}

// initials reports whether the only full stops in s follow single letters ("Marta K.").
func initials(s string) bool {
	if strings.ContainsAny(s, "!?;:\"“”") {
		return false
	}
	for i := range len(s) {
		if s[i] == '.' && !(i == 1 || i > 1 && (s[i-2] == ' ' || s[i-2] == '.')) {
			return false
		}
	}
	return true
}

// nameish reports whether s is made as names and handles are: each word capitalised, or one word alone.
func nameish(s string) bool {
	words := strings.Fields(s)
	if len(words) == 1 {
		return true
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !particle(w) {
			return false
		}
	}
	return true
}

// bareHandle reports whether s is a reader's name alone on its line, as it can be under a heading that says
// that comments follow: one word that is written as a handle, or two with an initial.
func bareHandle(s string) bool {
	if len(s) > 30 || strings.ContainsAny(s, "!?,;:…") {
		return false
	}
	words := strings.Fields(s)
	switch len(words) {
	case 1:
		return strings.ContainsAny(s, "_0123456789") || camel(s)
	case 2:
		return len(words[1]) <= 2 && nameish(s)
	}
	return false
}

// camel reports a capital inside a word: "DockWorker".
func camel(s string) bool {
	low := false
	for _, r := range s {
		if unicode.IsUpper(r) && low {
			return true
		}
		low = low || unicode.IsLower(r)
	}
	return false
}
