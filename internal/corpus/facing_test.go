package corpus

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"segun/internal/golden"
)

// TestFacing holds which dates of dev lie behind the article's and which ahead to its annotation, for the model that tells those without their year apart:
// go test ./internal/corpus -run Facing -update, then train en-facing again.
func TestFacing(t *testing.T) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Where the times of dev stand in the text of their article, in bytes, with + for those that begin after its date, - for those that begin before it. Made from the articles by TestFacing.")
	for _, a := range learned(t) {
		out.WriteString(a.Name)
		for i := range a.Times {
			if side := aside(a.Times[i].EDTF, a.Given.Published); side != 0 {
				fmt.Fprintf(&out, "\t%d-%d%c", a.Times[i].Span.Start, a.Times[i].Span.End, side)
			}
		}
		out.WriteByte('\n')
	}
	golden.File(t, "../../data/corpus/en/facing.tsv", out.Bytes())
}

var (
	vague    = regexp.MustCompile(`[~?\[\]]|T[0-9:]+|^\.\./|/\.\.$`)
	seasonal = regexp.MustCompile(`^([0-9]{4})-2([1-4])$`)
)

// aside says on which side of a day a date in EDTF begins: + ahead, - behind, 0 where they overlap or it has open digits.
func aside(edtf, day string) byte {
	if strings.Contains(edtf, "X") || edtf == "" || day == "" {
		return 0
	}
	first, _, _ := strings.Cut(vague.ReplaceAllString(edtf, ""), "/")
	first, _, _ = strings.Cut(first, "..")
	if m := seasonal.FindStringSubmatch(first); m != nil {
		first = m[1] + [...]string{"-04", "-07", "-10", "-12"}[m[2][0]-'1'] // the middle of it
	}
	n := min(len(first), len(day))
	switch c := strings.Compare(first[:n], day[:n]); {
	case c > 0:
		return '+'
	case c < 0:
		return '-'
	}
	return 0
}

func TestAside(t *testing.T) {
	for _, x := range []struct {
		edtf, day string
		want      byte
	}{
		{"2031-05-03", "2031-05-04", '-'}, {"2031-05-06", "2031-05-04", '+'}, {"2031-05-04", "2031-05-04", 0}, {"2031-05", "2031-05-04", 0}, {"../2031-12", "2031-05-04", '+'},
		{"2028/..", "2031-05-04", '-'}, {"2031-22", "2031-05-04", '+'}, {"2031-22", "2031-11-04", '-'}, {"XXXX-05", "2031-05-04", 0}, {"2031-05-03T10:40:00", "2031-05-04", '-'},
		{"[2031-01-01..2031-05-04]", "2031-05-04", '-'}, {"2031-06~", "2031-05-04", '+'}, {"", "2031-05-04", 0},
	} {
		if got := aside(x.edtf, x.day); got != x.want {
			t.Errorf("aside(%s, %s) = %q, want %q", x.edtf, x.day, got, x.want)
		}
	}
}
