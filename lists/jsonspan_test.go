package lists

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// FuzzJSONScan holds our walk over JSON to encoding/json: what it passes, encoding/json calls valid, and the other way round, but for nesting deeper than ours.
func FuzzJSONScan(f *testing.F) {
	for _, s := range []string{`{"a":["b",1,null,true,{"c":"\u00e9\\\""}]}`, `[]`, `{}`, `"x"`, `{"a":1,}`, `[1 2]`, `-0.1e5`, `{"a" :	"b"}`, `"\x"`, "\"\n\""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if !utf8.Valid(b) || bytes.Count(b, []byte("["))+bytes.Count(b, []byte("{")) >= mostJSONDepth {
			return
		}
		j := jsonScan{b: b, end: len(b)}
		err := j.skip(0)
		j.space()
		if ours, theirs := err == nil && j.pos == len(b), json.Valid(b); ours != theirs {
			t.Fatalf("%q: ours %v (%v, at %d), encoding/json %v", b, ours, err, j.pos, theirs)
		}
	})
}

func TestJSONText(t *testing.T) {
	line := []byte(`{"k":"caf\u00e9 \"x\"","l":"plain"}`)
	j := jsonScan{b: line, end: len(line)}
	var got []string
	if err := j.members(func(key string) error {
		s, start, end, err := j.text()
		got = append(got, s, string(line[start:end]))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if want := []string{`café "x"`, `caf\u00e9 \"x\"`, "plain", "plain"}; len(got) != 4 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] || got[3] != want[3] {
		t.Errorf("got %q", got)
	}
}
