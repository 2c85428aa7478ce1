package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const sheet = `from invented:1
Two lines on a weir.
-- given --
published: 2031-05-04
-- text --
Weir to close, board says

The board said on Friday that the weir “will close” in June. It denied that it had taken gifts, as Ines Morvan had alleged.
-- voices --
The board | kind: organisation | also: It; board
Ines Morvan | kind: person
-- claims --
# a remark that quotes: the weir
Weir to close | by: The board | status: planned
the weir "will close" … June | by: The board | status: planned
it had taken gifts | by: Ines Morvan | status: alleged | about: The board
it had taken gifts | by: The board | status: denied | answers: it had taken gifts
-- times --
on Friday | 2031-05-02
-- relations --
Ines Morvan | holds_office: prosecutor
-- nothing --
`

// TestPin holds an annotation without its words to have none of the article's, and to be the same with them again.
func TestPin(t *testing.T) {
	pinned, err := Pin([]byte(sheet))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"weir", "gifts", "Morvan", "Friday", "remark"} {
		body := string(pinned[strings.Index(string(pinned), "-- given"):])
		if strings.Contains(body, w) {
			t.Errorf("the pinned annotation still has %q:\n%s", w, body)
		}
	}
	if !strings.Contains(string(pinned), "prosecutor") {
		t.Error("an office that the text does not word so is lost")
	}
	same(t, "sheet", []byte(sheet))
}

// TestPinCorpus does so with every article of our own.
func TestPinCorpus(t *testing.T) {
	files, err := filepath.Glob("../../data/corpus/en/[dho]*/*.txtar")
	if err != nil || len(files) < 100 {
		t.Fatalf("%d articles: %v", len(files), err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		same(t, f, raw)
	}
}

// same pins and unpins an annotation and compares what is read of it.
func same(t *testing.T, name string, src []byte) {
	t.Helper()
	pinned, err := Pin(src)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	back, err := Unpin(pinned, partOf(txtar.Parse(src), "text"))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	want, faults := Parse(name, src)
	got, more := Parse(name, back)
	if len(more) > len(faults) {
		t.Errorf("%s: %v", name, more[0])
	}
	if x, y := sheetOf(want), sheetOf(got); x != y {
		t.Errorf("%s:\n%s\nis now\n%s", name, x, y)
	}
}

// sheetOf is all that an article's annotation says but the numbers of its lines, in one case and with plain marks.
func sheetOf(a *Article) string {
	var b strings.Builder
	for _, v := range a.Voices {
		v.Line = 0
		fmt.Fprintf(&b, "%+v\n", v)
	}
	for _, c := range a.Claims {
		c.Line = 0
		fmt.Fprintf(&b, "%+v\n", c)
	}
	for _, x := range a.Times {
		x.Line = 0
		fmt.Fprintf(&b, "%+v\n", x)
	}
	for _, r := range a.Relations {
		r.Line = 0
		fmt.Fprintf(&b, "%+v\n", r)
	}
	fmt.Fprintf(&b, "%+v %+v", a.Given, a.Nothing)
	return strings.ToLower(plainWords(b.String()))
}

// TestUnpinBad names a place that is none.
func TestUnpinBad(t *testing.T) {
	for _, s := range []string{"@5-900", "@-", "@9-3", "@x"} {
		if _, err := Unpin([]byte("about\n-- given --\n-- claims --\n"+s+"\n"), "a short text"); err == nil || !strings.Contains(err.Error(), "claims") {
			t.Errorf("%s: %v", s, err)
		}
	}
}
