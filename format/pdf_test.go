package format

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"segun"
)

// drawnLine is a line of a page made for a test.
type drawnLine struct {
	x, y, size float64
	text       string
}

// pageOf sets paragraphs, each a list of lines, below each other.
func pageOf(x, top float64, paragraphs ...[]string) []drawnLine {
	var list []drawnLine
	for i, p := range paragraphs {
		size := 11.0
		if i == 0 && len(p) == 1 {
			size = 18
		}
		for _, l := range p {
			list = append(list, drawnLine{x, top, size, l})
			top -= size * 1.2
		}
		top -= 10
	}
	return list
}

// content is the operators that draw lines.
func content(lines []drawnLine) string {
	var b strings.Builder
	escape := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "é", "\xe9", "—", "\x97", "“", "\x93", "”", "\x94", "–", "\x96")
	for _, l := range lines {
		fmt.Fprintf(&b, "BT /F1 %g Tf %g %g Td (%s) Tj ET\n", l.size, l.x, l.y, escape.Replace(l.text))
	}
	return b.String()
}

// makePDF writes a file with a page for each content; extra objects from 20 on stand at its end.
func makePDF(extra string, pages ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /Lang (en)>> endobj\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 100+2*i)
	}
	fmt.Fprintf(&b, "2 0 obj\n<< /Type/Pages /Count %d /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /X 20 0 R >> >> /Kids [%s] >>\nendobj\n", len(pages), kids)
	b.WriteString("3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>> endobj\n")
	b.WriteString("4 0 obj <</Title (draft.doc) /Author (Ana Ruiz) /CreationDate (D:20310504233000-08'00')>> endobj\n")
	for i, p := range pages {
		fmt.Fprintf(&b, "%d 0 obj <</Type /Page /Parent 2 0 R /Contents %d 0 R>> endobj\n", 100+2*i, 101+2*i)
		if i%2 == 0 {
			p = deflated(p)
			fmt.Fprintf(&b, "%d 0 obj <</Length %d /Filter /FlateDecode>> stream\r\n%s\r\nendstream endobj\n", 101+2*i, len(p), p)
		} else {
			fmt.Fprintf(&b, "%d 0 obj <</Length 5 0 R>> stream\n%s\nendstream endobj\n", 101+2*i, p)
		}
	}
	b.WriteString(extra + "trailer <</Root 1 0 R /Info 4 0 R>>\nstartxref\n0\n%%EOF")
	return b.String()
}

func deflated(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// samplePDF is an article on a page.
func samplePDF() string {
	return makePDF("", content(pageOf(72, 720, []string{"Ferry sinks"}, []string{"By Ana Ruiz"}, []string{"PORT ELAN — The ferry sank in the har-", "bour on Sunday, two inspectors said."}, []string{"Nine died."})))
}

func readPDFText(t *testing.T, file string) *segun.Document {
	t.Helper()
	d, err := Read(segun.Capture{From: "a.pdf", Bytes: []byte(file)})
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	return d
}

func TestPDF(t *testing.T) {
	d := readPDFText(t, samplePDF())
	want := "Ferry sinks\n\nBy Ana Ruiz\n\nPORT ELAN — The ferry sank in the harbour on Sunday, two inspectors said.\n\nNine died."
	if d.Text != want {
		t.Errorf("got %q", d.Text)
	}
	if d.Title != "Ferry sinks" || strings.Join(d.Authors, ",") != "Ana Ruiz" || d.Published != "2031-05-04" || d.Basis != segun.PublishedMetadata || d.Lang != "en" || d.Reader != "pdf/2" {
		t.Errorf("%+v", d)
	}
}

func TestPDFColumns(t *testing.T) {
	col := func(x float64, words string) []drawnLine {
		var list []drawnLine
		for i, w := range strings.Split(words, "|") {
			list = append(list, drawnLine{x, 680 - 13*float64(i), 11, w})
		}
		return list
	}
	page := []drawnLine{{72, 720, 20, "Ferry sinks off the coast of Port Elan on Sunday"}}
	// The right column is drawn first, as some programs do.
	page = append(page, col(320, "whole night through, she said, and|nobody had called them for the first|hour. “We heard nothing,” Abel Quist|told the inspectors, who denied it.|Nine people died, two of them crew.")...)
	page = append(page, col(72, "The ferry sank in the harbour on the|night of Sunday, two inspectors said.|It had not been examined for a year.|The well-known skipper was not there,|and lifeguards had been out for the")...)
	page = append(page, drawnLine{72, 560, 11, "This line runs across both of the columns, from the left edge to the right one."})
	d := readPDFText(t, makePDF("", content(page)))
	want := "Ferry sinks off the coast of Port Elan on Sunday\n\nThe ferry sank in the harbour on the night of Sunday, two inspectors said. It had not been examined for a year. " +
		"The well-known skipper was not there, and lifeguards had been out for the whole night through, she said, and nobody had called them for the first hour. " +
		"“We heard nothing,” Abel Quist told the inspectors, who denied it. Nine people died, two of them crew.\n\nThis line runs across both of the columns, from the left edge to the right one."
	if d.Text != want {
		t.Errorf("got  %q\nwant %q", d.Text, want)
	}
}

func TestPDFFurniture(t *testing.T) {
	var pages []string
	for i := range 4 {
		lines := []drawnLine{{72, 770, 9, fmt.Sprintf("The Port Elan Courier, page %d", i+1)}}
		lines = append(lines, pageOf(72, 720, []string{fmt.Sprintf("Paragraph %c begins on a page that", 'A'+i), "goes on for a while, and is inter-"}, []string{"rupted by the turning of the page"})...)
		pages = append(pages, content(append(lines, drawnLine{300, 30, 9, fmt.Sprintf("– %d –", i+1)})))
	}
	d := readPDFText(t, makePDF("", pages...))
	if n := strings.Count(d.Text, "Courier"); n != 1 {
		t.Errorf("the running head stands %d times in %q", n, d.Text)
	}
	if strings.Contains(d.Text, "– 2 –") || strings.Count(d.Text, "Paragraph") != 4 {
		t.Errorf("got %q", d.Text)
	}
}

// TestPDFWays reads the same words from files that are written in other ways.
func TestPDFWays(t *testing.T) {
	cmap := "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0003> <0020> endbfchar " +
		"2 beginbfrange <0010> <0029> <0041> <0030> <0031> [<00660066> <0069>] endbfrange endcmap"
	object := func(n int, dict, stream string) string {
		return fmt.Sprintf("%d 0 obj <<%s /Length %d>> stream\n%s\nendstream endobj\n", n, dict, len(stream), stream)
	}
	wide := "3 0 obj <</Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<</Subtype /CIDFontType2 /DW 1000 /W [16 [700 700] 18 41 600]>>] /ToUnicode 21 0 R>> endobj\n" + object(21, "", cmap)
	packed := "3 0 <</Type /Font /Subtype /Type1 /Encoding <</Differences [65 /eacute /quotedblleft /uni00E9 /fi]>>>>"[4:]
	objstm := object(30, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 5>>", deflated(rows("3 0 "+packed, 5)))
	for name, tc := range map[string]struct{ extra, page, want string }{
		"a font of many characters": {wide, "BT /F1 10 Tf 72 700 Td <0010001100030012> Tj <0030> Tj [<0013> -300 <0014>] TJ ET", "AB CffD E"},
		"objects in a stream":       {objstm, "BT /F1 10 Tf 72 700 Td (ABCD) Tj ET", "é“éfi"},
		"a form":                    {object(20, "/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 50]", "BT /F1 10 Tf 72 700 Td (In a form) Tj ET"), "q /X Do Q", "In a form"},
		"moves within a line":       {"", "BT /F1 10 Tf 14 TL 72 700 Td (One) Tj T* (two) Tj (three) ' 1 2 (four) \" ET", "One two three four"},
		"words placed one by one":   {"", "BT /F1 10 Tf 72 700 Td (One) Tj 30 0 Td (two) Tj 22 0 Td (three) Tj ET", "One two three"},
		"furniture that is marked":  {"", "/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 72 780 Td (Head) Tj ET EMC BT /F1 10 Tf 72 700 Td (Body) Tj ET", "Body"},
		"a picture between":         {"", "BI /W 1 /H 1 ID \xff(BT\x00 EI BT /F1 10 Tf 72 700 Td (Body) Tj ET", "Body"},
		"a turned margin":           {"", "BT /F1 10 Tf 0 1 -1 0 20 300 Tm (margin) Tj ET BT /F1 10 Tf 72 700 Td (Body) Tj ET", "Body"},
		"hexadecimal":               {"", "BT /F1 10 Tf 72 700 Td <426f6479> Tj ET", "Body"},
		"octal and brackets":        {"", `BT /F1 10 Tf 72 700 Td (\102o\(d\)y) Tj ET`, "Bo(d)y"},
	} {
		if d := readPDFText(t, makePDF(tc.extra, tc.page)); d.Text != tc.want {
			t.Errorf("%s: got %q, want %q", name, d.Text, tc.want)
		}
	}
}

// rows packs s as PNG rows of n bytes, each the difference to the row above.
func rows(s string, n int) string {
	var b strings.Builder
	up := make([]byte, n)
	for len(s) > 0 {
		row := make([]byte, n)
		copy(row, s)
		b.WriteByte(2)
		for i := range row {
			b.WriteByte(row[i] - up[i])
		}
		up, s = row, s[min(n, len(s)):]
	}
	return b.String()
}

func TestPDFFilters(t *testing.T) {
	f := &pdfFile{}
	for _, tc := range []struct{ filter, in, want string }{
		{"ASCII85Decode", "87cURD]i,\"Ebo80~>", "Hello World!"},
		{"ASCIIHexDecode", "48 65 6C6c 6F>", "Hello"},
		{"RunLengthDecode", "\x02abc\xfed\x80", "abcddd"},
		{"LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"}, // the example of the standard
	} {
		b, err := f.filter(tc.filter, []byte(tc.in), nil)
		if err != nil || string(b) != tc.want {
			t.Errorf("%s: %q, %v", tc.filter, b, err)
		}
	}
}

// TestHostilePDF reads files that lead in circles, are cut off, or unpack to more than there is room for.
func TestHostilePDF(t *testing.T) {
	good := samplePDF()
	body := content(pageOf(72, 720, []string{"Body text"}))
	bomb := deflated(strings.Repeat("(x) Tj ", 6<<20))
	for name, tc := range map[string]struct{ file, code string }{
		"encrypted":             {strings.Replace(good, "/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R", 1), "encrypted"},
		"no pages":              {"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>", "damaged"},
		"only a header":         {"%PDF-1.4", "damaged"},
		"pictures only":         {makePDF("", "q 100 0 0 100 0 0 cm /Im0 Do Q"), "no-text"},
		"a tree in a circle":    {"%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R 3 0 R]>> endobj 3 0 obj <</Type /Pages /Kids [2 0 R]>> endobj trailer <</Root 1 0 R>>", "damaged"},
		"a reference to itself": {"%PDF-1.4\n1 0 obj 1 0 R endobj trailer <</Root 1 0 R>>", "damaged"},
		"a form in itself":      {makePDF("20 0 obj <</Subtype /Form /Resources <</XObject <</X 20 0 R>>>> /Length 60>> stream\n/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do \nendstream endobj\n", "/X Do"), "too-large"},
		"deep arrays":           {"%PDF-1.4\n1 0 obj " + strings.Repeat("[", 1<<20) + " endobj trailer <</Root 1 0 R>>", "damaged"},
		"a bomb":                {makePDF(fmt.Sprintf("20 0 obj <</Subtype /Form /Length %d /Filter /FlateDecode>> stream\n%s\nendstream endobj\n", len(bomb), bomb), "BT /F1 10 Tf "+strings.Repeat("/X Do ", 20)), "too-large"},
		"unknown letters":       {makePDF("3 0 obj <</Subtype /Type0 /Encoding /Identity-H>> endobj\n", "BT /F1 10 Tf 72 700 Td <00100011> Tj ET"), "no-text"},
	} {
		start := time.Now()
		_, err := Read(segun.Capture{From: "a.pdf", Bytes: []byte(tc.file)})
		var skip *segun.Skip
		if !errors.As(err, &skip) || skip.Code != tc.code || skip.From != "a.pdf" {
			t.Errorf("%s: got %v, want the code %s", name, err, tc.code)
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%s: it took %s", name, d)
		}
	}
	for name, file := range map[string]string{
		"a wrong length":       strings.Replace(makePDF("", "", body), "/Length 5 0 R", "/Length 99999", 1),
		"junk before":          "\r\n" + makePDF("", body),
		"an update at the end": makePDF("", "BT (old) Tj ET") + "\n" + makePDF("", body)[9:],
		"no trailer":           strings.Replace(makePDF("", body), "trailer", "tailer", 1),
	} {
		if d := readPDFText(t, file); d.Text != "Body text" {
			t.Errorf("%s: got %q", name, d.Text)
		}
	}
	for i := 0; i < len(good); i += 7 { // cut off anywhere: words or a reason
		readAny(t, segun.Capture{From: "a.pdf", Bytes: []byte(good[:i])})
	}
}

func FuzzPDF(f *testing.F) {
	f.Add([]byte(samplePDF()))
	f.Add([]byte(makePDF("20 0 obj <</Subtype /Form /Length 10>> stream\n/X Do\nendstream endobj\n", "/X Do", "BT /F1 1 Tf [(a) 3 <62>] TJ ET")))
	f.Fuzz(func(t *testing.T, b []byte) {
		readAny(t, segun.Capture{From: "f", Bytes: append([]byte("%PDF-1.7\n"), b...)})
	})
}

// FuzzPDFContent fuzzes what stands unpacked inside a file: operators, fonts and their tables.
func FuzzPDFContent(f *testing.F) {
	f.Add("BT /F1 10 Tf 72 700 Td (One) Tj ET", "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <41> <5a> <0061> endbfrange", "[65 /eacute]")
	f.Fuzz(func(t *testing.T, page, cmap, differences string) {
		extra := fmt.Sprintf("3 0 obj <</Subtype /Type1 /ToUnicode 21 0 R /Encoding <</Differences %s>>>> endobj\n21 0 obj <<>> stream\n%s\nendstream endobj\n", differences, cmap)
		readAny(t, segun.Capture{From: "f", Bytes: []byte(makePDF(extra, page, page))})
	})
}

// TestPDFFiles reads files of one's own: PDFS=/some/folder go test ./format -run PDFFiles -v shows what is read.
func TestPDFFiles(t *testing.T) {
	dir := os.Getenv("PDFS")
	if dir == "" {
		t.Skip("PDFS names no folder")
	}
	list, _ := os.ReadDir(dir)
	for _, e := range list {
		b, err := os.ReadFile(dir + "/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		d, err := Read(segun.Capture{From: e.Name(), Bytes: b})
		t.Log(e.Name(), len(b), time.Since(start), err)
		if err == nil {
			check(t, d)
			t.Log(d.Title, d.Authors, d.Published, d.Doubts, "\n", d.Text)
		}
	}
}
