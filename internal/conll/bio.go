package conll

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// BIO is a sentence of a two-column names file: words and their tags ("B-PER", "O").
type BIO struct {
	Comments []string
	Words    []string
	Tags     []string
}

// ReadBIO reads a token TAB tag file, sentences apart by blank lines. The tag is the second column;
// further columns are ignored.
func ReadBIO(r io.Reader) ([]BIO, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), 1<<22)
	var out []BIO
	var cur BIO
	flush := func() {
		if len(cur.Words) > 0 {
			out = append(out, cur)
			cur = BIO{}
		}
	}
	for line := 1; sc.Scan(); line++ {
		t := strings.TrimRight(sc.Text(), "\r\n")
		switch {
		case strings.TrimSpace(t) == "":
			flush()
		case strings.HasPrefix(t, "# ") && !strings.Contains(t, "\t"):
			cur.Comments = append(cur.Comments, t[2:])
		default:
			c := strings.Split(t, "\t")
			if len(c) < 2 {
				return nil, fmt.Errorf("line %d: no tag after a tab", line)
			}
			cur.Words = append(cur.Words, c[0])
			cur.Tags = append(cur.Tags, c[1])
		}
	}
	flush()
	return out, sc.Err()
}

// WriteBIO writes sentences as token TAB tag lines.
func WriteBIO(w io.Writer, ss []BIO) error {
	b := bufio.NewWriter(w)
	for _, s := range ss {
		for _, c := range s.Comments {
			fmt.Fprintf(b, "# %s\n", c)
		}
		for i, t := range s.Words {
			fmt.Fprintf(b, "%s\t%s\n", t, s.Tags[i])
		}
		b.WriteString("\n")
	}
	return b.Flush()
}
