package check

import (
	"strings"
	"unicode"
)

// fewest is how many words a quotation must have to be looked for: shorter ones are found anywhere.
const fewest = 4

// mostWords is how much of a text is compared.
const mostWords = 50000

// longestQuoted is how many words of a quotation are compared: the first.
const longestQuoted = 400

// enough is how many of a quotation's words, in a hundred, another text must have in the same order to be its source.
const enough = 60

// word is a word of a text with its place.
type word struct {
	folded     string
	start, end int
}

// wordsIn are the words of a text, without capitals and marks, with their places in bytes.
func wordsIn(text string) []word {
	var out []word
	start := -1
	flush := func(end int) {
		if start >= 0 && len(out) < mostWords {
			out = append(out, word{fold(text[start:end]), start, end})
		}
		start = -1
	}
	for i, r := range text {
		if in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || (r == '\'' || r == '’') && start >= 0; in && start < 0 {
			start = i
		} else if !in {
			flush(i)
		}
	}
	flush(len(text))
	return out
}

// Part is a stretch of words that a quotation and its source share, or that only one of them has.
type Part struct {
	Kind string // "same", "here" or "source"
	Text string
}

// Difference is where a text has the words of a quotation otherwise; Start and End are bytes of the text.
type Difference struct {
	Start, End int
	Parts      []Part
}

// Differs compares a quotation with a text. found is false when the text does not have it at all; d is nil when it has it word for word.
func Differs(quotation, text string) (d *Difference, found bool) {
	q, t := wordsIn(quotation), wordsIn(text)
	if len(q) < fewest {
		return nil, false
	}
	q = q[:min(len(q), longestQuoted)]
	at, ok := likeliest(q, t)
	if !ok {
		return nil, false
	}
	from, to := max(0, at-len(q)/4-2), min(len(t), at+len(q)+len(q)/4+2)
	pairs := longest(q, t[from:to])
	if len(pairs)*100 < enough*len(q) || len(pairs) < fewest-1 {
		return nil, false
	}
	first, last := from+pairs[0][1], from+pairs[len(pairs)-1][1]
	if len(pairs) == len(q) && last-first+1 == len(q) {
		return nil, true
	}
	return &Difference{t[first].start, t[last].end, parts(quotation, text, q, t, from, pairs)}, true
}

// likeliest is where in a text a quotation begins most likely: where most of its words stand at the same distance.
func likeliest(q, t []word) (at int, ok bool) {
	places := map[string][]int{}
	for i := range q {
		places[q[i].folded] = append(places[q[i].folded], i)
	}
	votes := map[int]int{}
	best := 0
	for k := range t {
		for _, i := range places[t[k].folded] {
			d := (k - i + len(q)) / 3 // a word more or less moves what comes after
			if votes[d]++; votes[d] > best {
				best, at = votes[d], d*3-len(q)
			}
		}
	}
	return at, best >= 3 || best >= len(q)/2
}

// longest is the longest common subsequence of two runs of words, as pairs of places.
func longest(a, b []word) [][2]int {
	n := make([][]int, len(a)+1)
	for i := range n {
		n[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].folded == b[k].folded {
				n[i][k] = n[i+1][k+1] + 1
			} else {
				n[i][k] = max(n[i+1][k], n[i][k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i].folded == b[k].folded:
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case n[i+1][k] >= n[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}

// parts writes out what both have and what only one has.
func parts(quotation, text string, q, t []word, from int, pairs [][2]int) []Part {
	var out []Part
	add := func(kind string, words []word, of string) {
		if len(words) == 0 {
			return
		}
		s := strings.Join(strings.Fields(of[words[0].start:words[len(words)-1].end]), " ")
		if n := len(out); n > 0 && out[n-1].Kind == kind {
			out[n-1].Text += " " + s
			return
		}
		out = append(out, Part{kind, s})
	}
	i, k := 0, from+pairs[0][1]
	for _, p := range pairs {
		add("here", q[i:p[0]], quotation)
		add("source", t[k:from+p[1]], text)
		add("same", q[p[0]:p[0]+1], quotation)
		i, k = p[0]+1, from+p[1]+1
	}
	add("here", q[i:], quotation)
	return out
}
