package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"segun"
)

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// makeDOCX packs a document's body, and other parts by name.
func makeDOCX(body string, parts map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	put := func(name, content string) {
		w, _ := z.Create(name)
		w.Write([]byte(content))
	}
	put("[Content_Types].xml", "<Types/>")
	put("word/document.xml", `<?xml version="1.0"?><w:document `+wordNS+`><w:body>`+body+`</w:body></w:document>`)
	for _, name := range []string{"word/footnotes.xml", "word/endnotes.xml", "word/comments.xml", "docProps/core.xml"} {
		if parts[name] != "" {
			put(name, parts[name])
		}
	}
	z.Close()
	return b.String()
}

// wordPara is a paragraph with a style and a text.
func wordPara(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

func sampleDOCX() string {
	return makeDOCX(wordPara("Title", "Ferry sinks")+wordPara("", "By Ana Ruiz")+
		`<w:p><w:r><w:t>PORT ELAN — The ferry </w:t></w:r><w:del><w:r><w:delText>did not sink</w:delText></w:r></w:del><w:ins><w:r><w:t>sank</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> on</w:t><w:tab/><w:t>Sunday.</w:t></w:r></w:p>`+
		wordPara("Heading2", "What happens now")+wordPara("", "Nine died."), map[string]string{
		"docProps/core.xml":  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>x</dc:title><dc:creator>Bo Lindqvist</dc:creator><dcterms:created>2031-05-04T23:30:00Z</dcterms:created></cp:coreProperties>`,
		"word/footnotes.xml": `<w:footnotes ` + wordNS + `><w:footnote w:type="separator"><w:p><w:r><w:t>xx</w:t></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:t>From the log of the harbour.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/comments.xml":  `<w:comments ` + wordNS + `><w:comment><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>`,
	})
}

func TestDOCX(t *testing.T) {
	d, err := Read(segun.Capture{From: "a.docx", Bytes: []byte(sampleDOCX())})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	want := "Ferry sinks\n\nBy Ana Ruiz\n\nPORT ELAN — The ferry sank on Sunday.\n\nWhat happens now\n\nNine died.\n\nFrom the log of the harbour."
	if d.Text != want || d.Title != "Ferry sinks" || strings.Join(d.Authors, ",") != "Ana Ruiz" || d.Published != "2031-05-04" || d.Basis != segun.PublishedMetadata {
		t.Errorf("%+v", d)
	}
	d, err = Read(segun.Capture{From: "a.docx", Bytes: []byte(strings.Replace(sampleDOCX(), "Ferry", "Ferry", 1))})
	if err != nil || len(d.Map) != 1 || d.Map[0].Raw != -1 {
		t.Errorf("%v, map %v", err, d.Map)
	}
	body := `<w:tbl><w:tr><w:tc>` + wordPara("", "a cell") + `</w:tc><w:tc>` + wordPara("", "another") + `</w:tc></w:tr></w:tbl><w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:br/><w:t>after</w:t></w:r></w:p>`
	d, err = Read(segun.Capture{From: "a.docx", Bytes: []byte(makeDOCX(body, map[string]string{"docProps/core.xml": `<c><creator>admin</creator></c>`}))})
	if err != nil || d.Text != "a cell\n\nanother\n\nBefore\n\nIn a box\n\nafter" || len(d.Authors) > 0 {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestHostileDOCX(t *testing.T) {
	big := wordPara("", strings.Repeat("x", maxDocxPart))
	for name, tc := range map[string]struct{ file, code string }{
		"cut off":         {sampleDOCX()[:400], "damaged"},
		"a bomb":          {makeDOCX(big, nil), "too-large"},
		"nested":          {makeDOCX(strings.Repeat("<w:x>", 5000), nil), "too-large"},
		"an entity bomb":  {makeDOCX("", nil), "empty"},
		"not well-formed": {makeDOCX("<w:p><w:t>x</w:p>", nil), "damaged"},
	} {
		_, err := Read(segun.Capture{From: "a.docx", Bytes: []byte(tc.file)})
		var skip *segun.Skip
		if !errors.As(err, &skip) || skip.Code != tc.code {
			t.Errorf("%s: got %v, want the code %s", name, err, tc.code)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create("word/document.xml")
	w.Write([]byte(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x><p><t>&b;</t></p></x>`))
	z.Close()
	var skip *segun.Skip
	if _, err := Read(segun.Capture{From: "a.docx", Bytes: b.Bytes()}); !errors.As(err, &skip) || skip.Code != "damaged" {
		t.Errorf("an entity of its own: %v", err)
	}
	b.Reset()
	z = zip.NewWriter(&b)
	for range maxDocxParts {
		z.Create("x")
	}
	z.Create("word/document.xml")
	z.Close()
	if _, err := Read(segun.Capture{From: "a.docx", Bytes: b.Bytes()}); !errors.As(err, &skip) || skip.Code != "too-large" {
		t.Errorf("many parts: %v", err)
	}
}

func FuzzDOCX(f *testing.F) {
	f.Add([]byte(sampleDOCX()))
	f.Fuzz(func(t *testing.T, b []byte) {
		readAny(t, segun.Capture{From: "f", Bytes: b, Media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
	})
}

// FuzzDOCXBody fuzzes what stands packed inside a file.
func FuzzDOCXBody(f *testing.F) {
	f.Add(wordPara("Title", "Ferry sinks")+"<w:del><w:p/></w:del><w:tab/>", "<c><created>2031-05-04</created></c>")
	f.Fuzz(func(t *testing.T, body, core string) {
		readAny(t, segun.Capture{From: "f", Bytes: []byte(makeDOCX(body, map[string]string{"docProps/core.xml": core, "word/footnotes.xml": body}))})
	})
}
