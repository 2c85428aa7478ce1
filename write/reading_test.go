package write

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"segun"
	"segun/internal/golden"
)

func jsonOf(t *testing.T, r *segun.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The contract, field by field. The golden file is indented for reading; the output is one line.
func TestJSONGolden(t *testing.T) {
	line := jsonOf(t, harbourReading(t))
	if bytes.Count(line, []byte("\n")) != 1 || !bytes.HasSuffix(line, []byte("\n")) {
		t.Error("the output is not one line")
	}
	var b bytes.Buffer
	if err := json.Indent(&b, line, "", " "); err != nil {
		t.Fatal(err)
	}
	golden.File(t, filepath.Join("testdata", "reading.json"), b.Bytes())
	if again := jsonOf(t, harbourReading(t)); !bytes.Equal(line, again) {
		t.Error("the same reading gave other bytes")
	}
}

func TestJSONOfABareDocument(t *testing.T) {
	got := string(jsonOf(t, &segun.Reading{Doc: &segun.Document{From: "-", Text: "<b> & \"x\""}}))
	want := `{"schema":"segun.reading/1","document":{"id":"","from":"-","authors":[],"published_basis":"unknown","lang":"und","kind":"article","text":"<b> & \"x\""},` +
		`"sections":[],"entities":[],"claims":[],"origins":[],"unknown_origin":[],"times":[],"order":[],"places":[],"events":[],"relations":[],"doubts":[],` +
		`"maker":{"segun":"test","annotators":{},"models":{}}}` + "\n"
	if got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

// Every offset that leaves the program lies on a rune boundary inside the text, no array is null, and no span is 0,0.
func TestJSONOffsets(t *testing.T) {
	r := harbourReading(t)
	var v any
	if err := json.Unmarshal(jsonOf(t, r), &v); err != nil {
		t.Fatal(err)
	}
	spans := 0
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case nil:
			t.Errorf("%s is null", path)
		case []any:
			for _, x := range v {
				walk(path+"[]", x)
			}
		case map[string]any:
			start, ok := v["start"].(float64)
			end, ok2 := v["end"].(float64)
			if ok != ok2 {
				t.Errorf("%s has half a span", path)
			}
			if ok {
				spans++
				checkSpan(t, path, r.Doc.Text, int(start), int(end))
			}
			for k, x := range v {
				walk(path+"."+k, x)
			}
		}
	}
	walk("", v)
	if spans < 60 {
		t.Errorf("only %d spans were checked", spans)
	}
}

func checkSpan(t *testing.T, path, text string, start, end int) {
	t.Helper()
	if start >= end || end > len(text) {
		t.Errorf("%s: [%d,%d) lies outside the text", path, start, end)
		return
	}
	if !utf8.ValidString(text[start:end]) {
		t.Errorf("%s: [%d,%d) cuts a character: %q", path, start, end, text[start:end])
	}
}

func TestJSONRefusesASpanThatDoesNotFit(t *testing.T) {
	for _, s := range []segun.Span{{Start: 1, End: 2}, {Start: 0, End: 99}, {Start: 3, End: 0}, {Start: 98, End: 99}} {
		r := &segun.Reading{Doc: &segun.Document{From: "x.txt", Text: "é!"}}
		r.Doubt(s, "odd", "odd")
		var b bytes.Buffer
		err := JSON(&b, r, "test")
		if err == nil || !strings.Contains(err.Error(), "doubt odd: span") || b.Len() > 0 {
			t.Errorf("span %v: error %v, %d bytes written", s, err, b.Len())
		}
	}
}

// Until the relations layer has run, offices and aliases come from the claims that state them.
func TestRelationsWithoutTheirLayer(t *testing.T) {
	r := harbourReading(t)
	r.Relations = nil
	var v struct {
		Relations []struct{ Subject, Type, Title, Name string }
	}
	if err := json.Unmarshal(jsonOf(t, r), &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Relations) != 2 || v.Relations[0].Title != "prosecutor" || v.Relations[1].Name != "The Heron" {
		t.Errorf("got %+v", v.Relations)
	}
}

// Nobody named is nobody: an ID is never empty.
func TestJSONLeavesUnspecifiedVoicesOut(t *testing.T) {
	if s := string(jsonOf(t, harbourReading(t))); strings.Contains(s, `"according_to":["e4",""]`) || !strings.Contains(s, `"according_to":["e4"]`) {
		t.Error("an unspecified voice left as an empty ID")
	}
}
