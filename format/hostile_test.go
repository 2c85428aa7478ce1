package format

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"segun"
)

// TestHostileMemory reads files that are made to take as much memory as their size allows, and adds up what is allocated.
func TestHostileMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	many := strings.Repeat("1 ", 10<<20)
	nested := "From: a <a@x.example>\nDate: Sun, 4 May 2031 12:00:00 +0000\n"
	for range 18 {
		nested += "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
	}
	for name, tc := range map[string]struct{ file, code string }{
		"a PDF of numbers":           {"%PDF-1.4\n1 0 obj <</Pages [" + many + "]>> endobj trailer <</Root 1 0 R>>", "too-large"},
		"a PDF with a page of them":  {makePDF("", "", "["+many+"] TJ"), "no-text"},
		"a Word file of paragraphs":  {makeDOCX(strings.Repeat("<p><t>x</t></p>", 1<<20), nil), "too-large"},
		"a message inside a message": {nested + "Content-Type: text/plain\n\n" + strings.Repeat("x", 8<<20), ""},
	} {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Read(segun.Capture{From: "a", Bytes: []byte(tc.file)})
		runtime.ReadMemStats(&after)
		var skip *segun.Skip
		if tc.code != "" && (!errors.As(err, &skip) || skip.Code != tc.code) {
			t.Errorf("%s: got %v, want the code %s", name, err, tc.code)
		}
		mb := (after.TotalAlloc - before.TotalAlloc) >> 20
		t.Logf("%s: %d MB of input, %d MB allocated, %v", name, len(tc.file)>>20, mb, err)
		if mb > 1500 {
			t.Errorf("%s: %d MB allocated", name, mb)
		}
	}
}
