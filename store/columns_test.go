package store

import (
	"bytes"
	"strings"
	"testing"
)

func FuzzColumns(f *testing.F) {
	f.Add([]byte(`{"a":[{"start":1,"end":5,"id":"e1"},{"start":9,"end":12,"id":"e10"}],"t":true,"x":1.50,"n":null}`), "some text")
	f.Add([]byte(`[]`), "")
	f.Fuzz(func(t *testing.T, reading []byte, text string) {
		out := columnsOf(reading, text)
		back, err := readColumns(out, text)
		if err != nil || !bytes.Equal(back, reading) {
			t.Fatalf("%q came back as %q, %v", reading, back, err)
		}
		_, _ = readColumns(append([]byte{columnsForm}, reading...), text) // must not panic
	})
}

func TestColumns(t *testing.T) {
	text := "Ines Morvan spoke. The Harbour Board did not."
	for in, want := range map[string]byte{
		`{"schema":"segun.reading/1","claims":[{"id":"c1","start":0,"end":9,"x":"Ines Morvan"},{"id":"c2","start":20,"end":29,"x":"Ines Morvan"}]}`: columnsForm,
		`{"a":{"b":[1,2,3],"c":[{}],"d":-7,"e":"a \"b\" ü\\"},"f":[[],[4]],"g":0.5,"h":false,"i":null}`:                                             columnsForm,
		`{"a":1,"a":2}`:           columnsForm,
		`{"a": 1}`:                plainForm, // a blank
		`{"a":[1,"x"]}`:           plainForm, // two kinds at one place
		`{"a":01}`:                columnsForm,
		`{}`:                      columnsForm,
		`{xxx:"x"}`:               plainForm, // no key where one must be
		`{"a":1`:                  plainForm,
		`{"a":1}x`:                plainForm,
		`{"a":"` + "\\" + `}`:     plainForm,
		``:                        plainForm,
		strings.Repeat("[", 1000): plainForm,
	} {
		out := columnsOf([]byte(in), text)
		if out[0] != want {
			t.Errorf("%.60s: form %d", in, out[0])
		}
		if back, err := readColumns(out, text); err != nil || string(back) != in {
			t.Errorf("%.60s: %q, %v", in, back, err)
		}
		for i := range out { // cut off, or with a byte changed, it is refused or comes back otherwise, and nothing breaks
			_, _ = readColumns(out[:i], text)
			out[i] ^= 0x55
			_, _ = readColumns(out, text)
			out[i] ^= 0x55
		}
	}
}
