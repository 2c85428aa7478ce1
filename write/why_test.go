package write

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"segun"
	"segun/internal/golden"
)

func whyOf(t *testing.T, r *segun.Reading, id string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Why(&b, r, id, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhyGolden(t *testing.T) {
	r := harbourReading(t)
	for _, c := range []struct{ name, id string }{
		{"why-date.txt", "c1"}, {"why-cited.txt", "c7"}, {"why-accused.txt", "c13"}, {"why-group.txt", "e4"}, {"why-alias.txt", "e5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			golden.File(t, filepath.Join("testdata", c.name), []byte(whyOf(t, r, c.id, Options{Version: "test"})))
		})
	}
}

func TestWhyJSONGolden(t *testing.T) {
	r := harbourReading(t)
	for _, c := range []struct{ name, id string }{{"why-accused.json", "c13"}, {"why-group.json", "e4"}} {
		t.Run(c.name, func(t *testing.T) {
			var line, b bytes.Buffer
			if err := WhyJSON(&line, r, c.id, "test"); err != nil {
				t.Fatal(err)
			}
			if err := json.Indent(&b, line.Bytes(), "", " "); err != nil {
				t.Fatal(err)
			}
			golden.File(t, filepath.Join("testdata", c.name), b.Bytes())
		})
	}
}

func TestWhyNamesWhatThereIs(t *testing.T) {
	r := harbourReading(t)
	for id, want := range map[string]string{
		"c99": "no c99 in harbour.txt: there are 19, c1 to c19",
		"e99": "no e99 in harbour.txt: there are 13, e0 to e12",
		"x1":  "no x1 in harbour.txt: nothing of that kind was read",
	} {
		err := Why(&bytes.Buffer{}, r, id, Options{})
		if !errors.As(err, new(*NoSuch)) || err.Error() != want {
			t.Errorf("%s: got %v, want %s", id, err, want)
		}
		if err := WhyJSON(&bytes.Buffer{}, r, id, "test"); err == nil || err.Error() != want {
			t.Errorf("%s as JSON: got %v", id, err)
		}
	}
}

// Every claim and entity can be explained, at any width, and nothing of the text acts on a terminal.
func TestWhyIsSafeAndFits(t *testing.T) {
	r := harbourReading(t)
	r.Claims.List[0].Why.Status = "an \x1b[2J escape"
	r.Entities.List[1].Name += "\x1b[8m"
	var ids []string
	for _, c := range r.Claims.List {
		ids = append(ids, c.ID)
	}
	for _, e := range r.Entities.List {
		ids = append(ids, e.ID)
	}
	for _, id := range ids {
		for _, width := range []int{24, 40, 80} {
			got := whyOf(t, r, id, Options{Width: width})
			for l := range strings.SplitSeq(got, "\n") {
				if n := columns(l); n > width {
					t.Errorf("%s, width %d: a line of %d columns: %q", id, width, n, l)
				}
			}
			if strings.ContainsFunc(got, func(c rune) bool { return c != '\n' && unicode.IsControl(c) }) {
				t.Errorf("%s: a control character in %q", id, got)
			}
		}
	}
}
