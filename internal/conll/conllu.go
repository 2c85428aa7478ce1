package conll

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is one syntactic word of a CoNLL-U sentence, all columns as written. Head is an index into
// Sentence.Words, -1 for the root, -2 when the column holds "_".
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int
	Deprel, Deps, Misc             string
}

// Range is a multiword token: Words[First:End] are written together as Form.
type Range struct {
	First, End int
	Form       string
	Misc       string
}

// Sentence is one CoNLL-U sentence. Empty nodes (8.1) are dropped.
type Sentence struct {
	Comments []string // without the leading "# "
	Words    []Word
	Ranges   []Range
}

// Meta returns the value of a "# key = value" comment, "" when there is none.
func (s *Sentence) Meta(key string) string {
	for _, c := range s.Comments {
		if k, v, ok := strings.Cut(c, " = "); ok && k == key {
			return v
		}
	}
	return ""
}

// Has reports whether a comment is exactly key, or starts with "key ".
func (s *Sentence) Has(key string) bool {
	for _, c := range s.Comments {
		if c == key || strings.HasPrefix(c, key+" ") {
			return true
		}
	}
	return false
}

// joined is the number of words up to the end of the last range.
func (s *Sentence) joined() int {
	if len(s.Ranges) == 0 {
		return 0
	}
	return s.Ranges[len(s.Ranges)-1].End
}

// ReadU reads all sentences of a CoNLL-U file. Errors name the line.
func ReadU(r io.Reader) ([]Sentence, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), 1<<22)
	var out []Sentence
	var cur Sentence
	line := 0
	flush := func() {
		if len(cur.Words) > 0 {
			out = append(out, cur)
		}
		cur = Sentence{}
	}
	for sc.Scan() {
		line++
		t := sc.Text()
		switch {
		case strings.TrimSpace(t) == "":
			flush()
		case t[0] == '#':
			cur.Comments = append(cur.Comments, strings.TrimPrefix(t[1:], " "))
		default:
			c := strings.Split(t, "\t")
			if len(c) != 10 {
				return nil, fmt.Errorf("line %d: %d columns, want 10", line, len(c))
			}
			if strings.Contains(c[0], ".") {
				continue
			}
			if a, b, ok := strings.Cut(c[0], "-"); ok {
				first, err1 := strconv.Atoi(a)
				last, err2 := strconv.Atoi(b)
				if err1 != nil || err2 != nil || last < first || first != len(cur.Words)+1 || first <= cur.joined() {
					return nil, fmt.Errorf("line %d: range %q, want one that starts with word %d", line, c[0], len(cur.Words)+1)
				}
				cur.Ranges = append(cur.Ranges, Range{first - 1, last, c[1], c[9]})
				continue
			}
			id, err := strconv.Atoi(c[0])
			if err != nil || id != len(cur.Words)+1 {
				return nil, fmt.Errorf("line %d: word ID %q, want %d", line, c[0], len(cur.Words)+1)
			}
			head := -2
			if c[6] != "_" {
				if head, err = strconv.Atoi(c[6]); err != nil || head < 0 {
					return nil, fmt.Errorf("line %d: head %q, want a word's ID, 0 or _", line, c[6])
				}
				head--
			}
			cur.Words = append(cur.Words, Word{c[1], c[2], c[3], c[4], c[5], head, c[7], c[8], c[9]})
		}
	}
	flush()
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", line, err)
	}
	for _, s := range out {
		if s.joined() > len(s.Words) {
			return nil, fmt.Errorf("sentence %q: a range ends at word %d of %d", s.Meta("sent_id"), s.joined(), len(s.Words))
		}
		for i, w := range s.Words {
			if w.Head >= len(s.Words) {
				return nil, fmt.Errorf("sentence %q, word %d: head %d outside the sentence", s.Meta("sent_id"), i+1, w.Head+1)
			}
		}
	}
	return out, nil
}

// WriteU writes sentences as CoNLL-U.
func WriteU(w io.Writer, ss []Sentence) error {
	b := bufio.NewWriter(w)
	for _, s := range ss {
		for _, c := range s.Comments {
			fmt.Fprintf(b, "# %s\n", c)
		}
		r := 0
		for i, t := range s.Words {
			if r < len(s.Ranges) && s.Ranges[r].First == i {
				g := s.Ranges[r]
				fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", g.First+1, g.End, g.Form, or(g.Misc))
				r++
			}
			head := "_"
			if t.Head >= -1 {
				head = strconv.Itoa(t.Head + 1)
			}
			fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", i+1, t.Form, or(t.Lemma), or(t.UPOS), or(t.XPOS),
				or(t.Feats), head, or(t.Deprel), or(t.Deps), or(t.Misc))
		}
		b.WriteString("\n")
	}
	return b.Flush()
}

func or(s string) string {
	if s == "" {
		return "_"
	}
	return s
}
