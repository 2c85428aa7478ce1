package store

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// A primer belongs to its form of columns for ever: another one is another form. This made that of form 1 from readings of the articles in data/corpus:
//
//	segun read --json ARTICLES > readings.jsonl; SEGUN_WRITE_PRIMER=readings.jsonl go test ./store -run TestWritePrimer
//
// Of words it takes those that stand in the texts of no article and in the readings of several: names of rules and kinds.
func TestWritePrimer(t *testing.T) {
	from := os.Getenv("SEGUN_WRITE_PRIMER")
	if from == "" {
		t.Skip("SEGUN_WRITE_PRIMER does not say from which readings")
	}
	f, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, met, texts := &sketch{}, map[string]int{}, []string{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var r struct{ Document struct{ Text string } }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, r.Document.Text)
		dec := json.NewDecoder(strings.NewReader(withoutText(bytes.Clone(in.Bytes()), r.Document.Text)))
		dec.UseNumber()
		here := map[string]bool{}
		root.read(t, dec, here)
		for s := range here {
			met[s]++
		}
	}
	all := strings.Join(texts, "\n")
	out := primerFile{Words: []string{}}
	for s, n := range met {
		if _, id := idNumber(s); !id && n >= 3 && len(s) < 60 && !strings.ContainsAny(s, "0123456789") && !strings.Contains(all, s) || s == "" {
			out.Words = append(out.Words, s)
		}
	}
	for _, s := range strings.Fields("name nominal alias named outlet asserted main aside role happened assert positive none direct indirect mixed person organisation group place other") {
		out.Words = append(out.Words, s) // which stand in some text too
	}
	slices.Sort(out.Words)
	out.Words = slices.Compact(out.Words)
	slices.SortFunc(out.Words, func(a, b string) int { return cmp.Or(cmp.Compare(met[b], met[a]), cmp.Compare(a, b)) })
	out.Sketch = json.RawMessage(root.write())
	b, err := json.MarshalIndent(struct {
		Words []string `json:"words"`
	}{out.Words}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	b = append(bytes.TrimSuffix(b, []byte("\n}")), ",\n\"sketch\":\n"...)
	b = append(append(b, out.Sketch...), "}\n"...)
	if err := os.WriteFile("columns.primer.json", b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// sketch is what may stand at one path.
type sketch struct {
	leaf   string
	shapes [][]string
	kids   map[string]*sketch
	items  *sketch
	shown  int
}

func (s *sketch) read(t *testing.T, dec *json.Decoder, met map[string]bool) {
	tok, err := dec.Token()
	if err != nil {
		t.Fatal(err)
	}
	switch tok := tok.(type) {
	case json.Delim:
		if tok == '[' {
			if s.items == nil {
				s.items = &sketch{}
			}
			for dec.More() {
				s.items.read(t, dec, met)
			}
		} else {
			s.object(t, dec, met)
		}
		_, _ = dec.Token()
	case string:
		s.leaf, met[tok] = `""`, true
	case bool:
		s.leaf = "true"
	case json.Number:
		s.leaf = "0"
	case nil:
		s.leaf = "null"
	}
}

func (s *sketch) object(t *testing.T, dec *json.Decoder, met map[string]bool) {
	if s.kids == nil {
		s.kids = map[string]*sketch{}
	}
	var keys []string
	for dec.More() {
		k, _ := dec.Token()
		keys = append(keys, k.(string))
		if s.kids[k.(string)] == nil {
			s.kids[k.(string)] = &sketch{}
		}
		s.kids[k.(string)].read(t, dec, met)
	}
	if !slices.ContainsFunc(s.shapes, func(o []string) bool { return slices.Equal(o, keys) }) {
		s.shapes = append(s.shapes, keys)
	}
}

// write shows each shape of s once, as often as it is asked.
func (s *sketch) write() string {
	s.shown++
	switch {
	case s.items != nil && s.items.leaf == "" && s.items.kids == nil && s.items.items == nil:
		return "[]" // nothing ever stood in it
	case s.items != nil && (s.shown == 1 || s.items.shown < len(s.items.shapes)):
		var parts []string
		for n := max(1, 2*len(s.items.shapes)); n > 0; n-- {
			parts = append(parts, s.items.write())
		}
		return "[" + strings.Join(parts, ",") + "]"
	case s.items != nil:
		return "[]"
	case s.kids != nil:
		keys := s.shapes[(s.shown-1)%len(s.shapes)]
		parts := make([]string, len(keys))
		for i, k := range keys {
			parts[i] = `"` + k + `":` + s.kids[k].write()
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return s.leaf
}
