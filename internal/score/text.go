package score

import (
	"fmt"
	"strings"
	"unicode"

	"segun/internal/conll"
)

// Ratio holds the counts behind precision, recall and F1.
type Ratio struct {
	Gold, System, Right int
}

// Precision, Recall and F1 are in per cent.
func (r Ratio) Precision() float64 { return 100 * float64(r.Right) / float64(max(1, r.System)) }

// Recall returns the share of the gold items found, in per cent.
func (r Ratio) Recall() float64 { return 100 * float64(r.Right) / float64(max(1, r.Gold)) }

// F1 returns the harmonic mean of precision and recall, in per cent.
func (r Ratio) F1() float64 { return 200 * float64(r.Right) / float64(max(1, r.Gold+r.System)) }

// Segmentation holds the scores of raw text: tokens as written, sentences and syntactic words.
type Segmentation struct {
	Tokens, Sentences, Words Ratio
}

// String gives the F1 scores on one line, in per cent.
func (s Segmentation) String() string {
	return fmt.Sprintf("tokens %.2f  sentences %.2f  words %.2f", s.Tokens.F1(), s.Sentences.F1(), s.Words.F1())
}

// text is a corpus as characters without white space, with spans over them.
type text struct {
	chars     []rune
	tokens    [][2]int
	sentences [][2]int
	words     []textWord
}

// textWord is a syntactic word; several words of one multiword token share its span.
type textWord struct {
	span  [2]int
	form  string
	multi bool
}

// Text compares predicted sentences with gold ones over the same characters (white space apart), by the rules of the CoNLL
// 2018 shared task: sentences and tokens by their spans; words by their spans, and within multiword tokens by
// the longest common subsequence of their lower-case forms.
func Text(gold, system []conll.Sentence) (Segmentation, error) {
	var s Segmentation
	g, p := textOf(gold), textOf(system)
	if string(g.chars) != string(p.chars) {
		i := 0
		for i < len(g.chars) && i < len(p.chars) && g.chars[i] == p.chars[i] {
			i++
		}
		return s, fmt.Errorf("score: texts differ from character %d on: gold %q, predicted %q", i,
			string(g.chars[i:min(len(g.chars), i+20)]), string(p.chars[i:min(len(p.chars), i+20)]))
	}
	s.Tokens = spans(g.tokens, p.tokens)
	s.Sentences = spans(g.sentences, p.sentences)
	s.Words = Ratio{len(g.words), len(p.words), align(g.words, p.words)}
	return s, nil
}

func textOf(ss []conll.Sentence) text {
	var t text
	put := func(form string) [2]int {
		start := len(t.chars)
		for _, r := range form {
			if !unicode.IsSpace(r) {
				t.chars = append(t.chars, r)
			}
		}
		span := [2]int{start, len(t.chars)}
		t.tokens = append(t.tokens, span)
		return span
	}
	for i := range ss {
		s := &ss[i]
		start, r := len(t.chars), 0
		for j := 0; j < len(s.Words); j++ {
			if r < len(s.Ranges) && s.Ranges[r].First == j {
				span := put(s.Ranges[r].Form)
				for ; j < s.Ranges[r].End; j++ {
					t.words = append(t.words, textWord{span, strings.ToLower(s.Words[j].Form), true})
				}
				r++
				j--
				continue
			}
			t.words = append(t.words, textWord{put(s.Words[j].Form), strings.ToLower(s.Words[j].Form), false})
		}
		t.sentences = append(t.sentences, [2]int{start, len(t.chars)})
	}
	return t
}

func spans(gold, system [][2]int) Ratio {
	r := Ratio{Gold: len(gold), System: len(system)}
	for i, j := 0, 0; i < len(gold) && j < len(system); {
		switch g, p := gold[i], system[j]; {
		case g == p:
			r.Right++
			i++
			j++
		case g[0] < p[0] || g[0] == p[0] && g[1] < p[1]:
			i++
		default:
			j++
		}
	}
	return r
}

// align counts the words that match.
func align(g, p []textWord) int {
	right := 0
	for i, j := 0, 0; i < len(g) && j < len(p); {
		if g[i].multi || p[j].multi {
			gi, pj := region(g, p, i, j)
			right += common(g[i:gi], p[j:pj])
			i, j = gi, pj
			continue
		}
		switch a, b := g[i].span, p[j].span; {
		case a == b:
			right++
			i++
			j++
		case a[0] <= b[0]:
			i++
		default:
			j++
		}
	}
	return right
}

// region returns the ends of the words that overlap a multiword token at g[i] or p[j].
func region(g, p []textWord, i, j int) (int, int) {
	end := 0
	if g[i].multi {
		end = g[i].span[1]
		if !p[j].multi && p[j].span[0] < g[i].span[0] {
			return i, j + 1
		}
	} else {
		end = p[j].span[1]
		if g[i].span[0] < p[j].span[0] {
			return i + 1, j
		}
	}
	if g[i].multi && p[j].multi {
		if g[i].span[0] < p[j].span[0] {
			end = g[i].span[1]
		} else {
			end = max(end, p[j].span[1])
		}
	}
	for grown := true; grown; {
		grown = false
		for i < len(g) && g[i].span[0] < end {
			if g[i].multi && g[i].span[1] > end {
				end = g[i].span[1]
			}
			i++
			grown = true
		}
		for j < len(p) && p[j].span[0] < end {
			if p[j].multi && p[j].span[1] > end {
				end = p[j].span[1]
			}
			j++
			grown = true
		}
	}
	return i, j
}

// common is the length of the longest common subsequence of forms.
func common(g, p []textWord) int {
	row := make([]int, len(p)+1)
	for i := range g {
		diagonal := 0
		for j := range p {
			old := row[j+1]
			if g[i].form == p[j].form {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = old
		}
	}
	return row[len(p)]
}
