package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
)

// folder is a vault in memory.
type folder map[string]string

func (f folder) file(name string, write func(io.Writer) error) error {
	if _, met := f[name]; met {
		return fmt.Errorf("%s is written twice", name)
	}
	var b bytes.Buffer
	err := write(&b)
	f[name] = b.String()
	return err
}

func vaultOf(t *testing.T) folder {
	t.Helper()
	h, docs := harbour()
	f := folder{}
	if _, err := Vault(h, f.file, given(docs)); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestVaultPages(t *testing.T) {
	f := vaultOf(t)
	doc := f["documents/2031-05-04 Quay closed.md"]
	for _, want := range []string{"- [[people/The Courier|The Courier]], citing [[people/Ines Morvan|Ines Morvan]]: *asserted* — had closed the quay (aaaaaaaaaa\\#c1; about [[people/Harbour Authority|Harbour Authority]]; reviewed) ^c1",
		"citing [[people/Marek Sund|Marek Sund]]: *alleged* — of hiding the report (aaaaaaaaaa\\#c2; about [[people/Ines Morvan|Ines Morvan]]; accused: Ines Morvan) ^c2"} {
		if !strings.Contains(doc, want) {
			t.Errorf("no line\n%s\nin\n%s", want, doc)
		}
	}
	person := f["people/Ines Morvan.md"]
	for _, want := range []string{`aliases: ["Morvan"]`, `offices: ["clerk, the port"]`, "- Marek Sund: *alleged* — of hiding the report ([[documents/2031-05-04 Quay closed#^c2|aaaaaaaaaa#c2]])", "## What they say"} {
		if !strings.Contains(person, want) {
			t.Errorf("no %q in\n%s", want, person)
		}
	}
	if body := f["people/Harbour Authority.md"]; !strings.Contains(body, "documents: 2\n") || !strings.Contains(body, "claims_about: 3\n") {
		t.Error(body)
	}
	if strings.Contains(person, "Photograph") {
		t.Error("what a person found to be no claim is on a page")
	}
}

// Every page begins with front matter that a YAML reader takes, the warning first; and every link leads to a page and a line that are there.
func TestVaultHoldsTogether(t *testing.T) {
	f := vaultOf(t)
	for name, page := range f {
		if name == "notes.md" {
			if !strings.HasPrefix(page, "Notes by people. Read by a machine") {
				t.Error(page)
			}
			continue
		}
		head, body, ok := strings.Cut(strings.TrimPrefix(page, "---\n"), "\n---\n")
		if !ok || !strings.HasPrefix(page, "---\nmachine_read: \"Read by a machine") || !strings.HasPrefix(body, "> [!warning] Read by a machine") {
			t.Errorf("%s begins with %.200q", name, page)
		}
		for line := range strings.Lines(head) {
			field, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			if !regexp.MustCompile(`^[a-z_]+$`).MatchString(field) || !json.Valid([]byte(value)) {
				t.Errorf("%s: front matter %q", name, line)
			}
		}
		for _, m := range regexp.MustCompile(`\[\[([^\]|#]*)(#\^c\d+)?\|[^\]]*\]\]`).FindAllStringSubmatch(body, -1) {
			to, there := f[m[1]+".md"]
			if !there || m[2] != "" && !strings.Contains(to, " "+strings.TrimPrefix(m[2], "#")+"\n") {
				t.Errorf("%s links to %s%s", name, m[1], m[2])
			}
		}
	}
}

// Text of a document is shown and does nothing.
func TestVaultEscapes(t *testing.T) {
	for name, page := range vaultOf(t) {
		for _, no := range []string{"\n<script", " <script", "[[people/x]]", " ![](", "\x1b", "\u202e", " %%y"} {
			body := page
			if _, after, ok := strings.Cut(page, "\n---\n"); ok {
				body = after
			}
			if strings.Contains(body, no) {
				t.Errorf("%s has %q", name, no)
			}
		}
	}
}

func TestFileNames(t *testing.T) {
	n := names{}
	for _, try := range []struct{ in, want string }{
		{"Quay closed", "Quay closed"}, {"quay CLOSED", "quay CLOSED 2"}, {"Quay closed 2", "Quay closed 2 2"}, {"../../etc/passwd", "etc passwd"}, {"..", "page"}, {"", "page 2"},
		{"CON", "_CON"}, {"com1.txt", "_com1.txt"}, {"a/b\\c:d*e?f\"g<h>i|j", "a b c defghi j"}, {" .hidden. ", "hidden"}, {"x#y^z[[w]]", "xyzw"}, {"a\x00\u202eb\nc", "ab c"},
		{strings.Repeat("ü", 100), strings.Repeat("ü", 40)}, {strings.Repeat("ü", 99), strings.Repeat("ü", 39) + " 2"}, {"é", "é"}, {"e\u0301", "é 2"}, {"\xff\xfe", "page 3"},
	} {
		if got := n.file(try.in, "page"); got != try.want {
			t.Errorf("%q: %q, want %q", try.in, got, try.want)
		}
	}
	for range 300 { // however many there are, no two are the same
		name := n.file(strings.Repeat("x", 200), "page")
		if len(name) > mostName {
			t.Fatalf("%q has %d bytes", name, len(name))
		}
	}
}
