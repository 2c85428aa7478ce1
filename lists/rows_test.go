package lists

import (
	"encoding/csv"
	"reflect"
	"strings"
	"testing"

	"segun"
)

func fileOf(s string) *File {
	return &File{Part: "x.csv", Capture: &segun.Capture{Digest: "d", From: "x.csv", Bytes: []byte(s)}}
}

// scanned reads all rows as text; a bad one is its reason in angle brackets.
func scanned(t *testing.T, s string, multi bool) (out [][]string, lines []int) {
	t.Helper()
	rs := newRows(fileOf(s), multi)
	for {
		cells, bad, ok := rs.scan()
		if !ok {
			return out, lines
		}
		lines = append(lines, rs.line)
		if bad != "" {
			out = append(out, []string{"<" + bad + ">"})
			continue
		}
		var row []string
		for _, c := range cells {
			row = append(row, c.text)
			// The place of a cell holds its words.
			raw := c.all().Span.In(s)
			if c.escaped {
				raw = strings.ReplaceAll(raw, `""`, `"`)
			}
			if raw != c.text {
				t.Errorf("cell %q is placed on %q", c.text, raw)
			}
			for i := range len(c.text) {
				if e := c.at(i, i+1).Span; s[e.Start:e.Start+1] != c.text[i:i+1] {
					t.Errorf("byte %d of %q is placed on %q", i, c.text, s[e.Start:e.End])
				}
			}
		}
		out = append(out, row)
	}
}

func TestRows(t *testing.T) {
	for _, c := range []struct {
		in    string
		multi bool
		want  [][]string
		lines []int
	}{
		{"1,\"A, B\",-0- \r\n2,C,-0- ,\r\n\x1a", false, [][]string{{"1", "A, B", "-0-"}, {"2", "C", "-0-", ""}}, []int{1, 2}},
		{"\ufeffa,b\n\n\nc,d", false, [][]string{{"a", "b"}, {"c", "d"}}, []int{1, 4}},
		{`1,"say ""no"", twice"` + "\n", false, [][]string{{"1", `say "no", twice`}}, []int{1}},
		{"1,\"open\n2,b\n", false, [][]string{{"<a quotation mark is not closed>"}, {"2", "b"}}, []int{1, 2}},
		{"1,\"open\n2,b\n", true, [][]string{{"<a quotation mark is not closed>"}, {"2", "b"}}, []int{1, 2}},
		{"1,\"two\nlines\"\n2,b\n", true, [][]string{{"1", "two\nlines"}, {"2", "b"}}, []int{1, 3}},
		{"1,\"a\"b\n2,c\n", false, [][]string{{"<characters after a closing quotation mark>"}, {"2", "c"}}, []int{1, 2}},
		{"1,\"a\"\x1a", false, [][]string{{"1", "a"}}, []int{1}},
	} {
		got, lines := scanned(t, c.in, c.multi)
		if !reflect.DeepEqual(got, c.want) || !reflect.DeepEqual(lines, c.lines) {
			t.Errorf("%q:\n got %q at %v\nwant %q at %v", c.in, got, lines, c.want, c.lines)
		}
	}
}

// On what encoding/csv reads, both say the same; encoding/csv does not know where cells stand.
func FuzzRows(f *testing.F) {
	for _, s := range []string{"a,b\n", "\"a\"\"b\",c\r\n\"x\ny\",\n", ",,\n", "\"", "a\"b,c\n", "\x1a", "\"a\" ,b\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := scanned(t, s, true)
		if len(got) > strings.Count(s, "\n")+1 {
			t.Fatalf("%d rows in %q", len(got), s)
		}
		if strings.ContainsAny(s, "\r\x1a\ufeff \t") { // white space is ours to trim
			return
		}
		r := csv.NewReader(strings.NewReader(s))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		if len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q:\n got %q\nwant %q", s, got, want)
		}
	})
}

func TestSplitCell(t *testing.T) {
	s := `1,"SDGT] [IFSR"` + "\n"
	rs := newRows(fileOf(s), false)
	cells, _, _ := rs.scan()
	var got []string
	for _, p := range cells[1].split("] [") {
		got = append(got, p.text+"="+p.all().Span.In(s))
	}
	if want := []string{"SDGT=SDGT", "IFSR=IFSR"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
