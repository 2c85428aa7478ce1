package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"
	"time"
)

// book is a workbook as a program that knows nothing of its writer reads it: by content types and relations.
type book struct {
	parts map[string][]byte
	names []string       // of sheets
	cells [][][]bookCell // by sheet and row
	links []map[string]string
	panes []string
	filts []string
}

type bookCell struct {
	Ref   string  `xml:"r,attr"`
	Style int     `xml:"s,attr"`
	Type  string  `xml:"t,attr"`
	Value string  `xml:"v"`
	F     *string `xml:"f"`
	Text  string  `xml:"is>t"`
}

type bookRels struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Target string `xml:"Target,attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

func (b *book) part(t *testing.T, name string, into any) {
	t.Helper()
	p, ok := b.parts[name]
	if !ok {
		t.Fatalf("no part %s", name)
	}
	if err := xml.Unmarshal(p, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// openBook reads a workbook, and holds its parts to its own list of content types.
func openBook(t *testing.T, raw []byte) *book {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	b := &book{parts: map[string][]byte{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if b.parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	var types struct {
		Override []struct {
			Part string `xml:"PartName,attr"`
		}
	}
	b.part(t, "[Content_Types].xml", &types)
	for _, o := range types.Override {
		if b.parts[strings.TrimPrefix(o.Part, "/")] == nil {
			t.Errorf("%s is declared and not there", o.Part)
		}
	}
	var top bookRels
	b.part(t, "_rels/.rels", &top)
	b.sheets(t, top.List[0].Target)
	return b
}

func (b *book) sheets(t *testing.T, main string) {
	t.Helper()
	var wb struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	b.part(t, main, &wb)
	var rels bookRels
	b.part(t, path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"), &rels)
	for _, s := range wb.Sheets {
		for _, r := range rels.List {
			if r.ID == s.ID {
				b.names = append(b.names, s.Name)
				b.sheet(t, path.Join(path.Dir(main), r.Target))
			}
		}
	}
}

func (b *book) sheet(t *testing.T, name string) {
	t.Helper()
	var s struct {
		Pane struct {
			Y     string `xml:"ySplit,attr"`
			State string `xml:"state,attr"`
		} `xml:"sheetViews>sheetView>pane"`
		Rows []struct {
			Cells []bookCell `xml:"c"`
		} `xml:"sheetData>row"`
		Filter struct {
			Ref string `xml:"ref,attr"`
		} `xml:"autoFilter"`
		Links []struct {
			Ref string `xml:"ref,attr"`
			ID  string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"hyperlinks>hyperlink"`
	}
	b.part(t, name, &s)
	links := map[string]string{}
	if len(s.Links) > 0 {
		var rels bookRels
		b.part(t, path.Join(path.Dir(name), "_rels", path.Base(name)+".rels"), &rels)
		for _, l := range s.Links {
			for _, r := range rels.List {
				if r.ID == l.ID && r.Mode == "External" {
					links[l.Ref] = r.Target
				}
			}
		}
	}
	var rows [][]bookCell
	for _, r := range s.Rows {
		rows = append(rows, r.Cells)
	}
	b.cells, b.links, b.panes, b.filts = append(b.cells, rows), append(b.links, links), append(b.panes, s.Pane.State+" "+s.Pane.Y), append(b.filts, s.Filter.Ref)
}

// shown is a cell as a person sees it.
func (c *bookCell) shown() string {
	if c.Style == styleDay {
		n, _ := strconv.Atoi(c.Value)
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n).Format(time.DateOnly)
	}
	return c.Value + c.Text
}

// What is read back from the workbook is what the sheet in CSV holds, cell by cell.
func TestXLSXRoundTrip(t *testing.T) {
	b := openBook(t, written(t, XLSX))
	if fmt.Sprint(b.names) != "[Claims About]" || b.panes[0] != "frozen 2" || b.filts[0] != "A2:Q7" {
		t.Errorf("sheets %s, pane %s, filter %s", b.names, b.panes[0], b.filts[0])
	}
	in := csv.NewReader(bytes.NewReader(written(t, CSV)))
	in.FieldsPerRecord = -1
	want, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(b.cells[0]) != len(want) {
		t.Fatalf("%d rows, %d in CSV", len(b.cells[0]), len(want))
	}
	for r, row := range b.cells[0] {
		got := make([]string, len(want[r]))
		for i := range row {
			c := &row[i]
			if c.F != nil || c.Type != "inlineStr" && c.Type != "" {
				t.Errorf("%s is neither text nor a number", c.Ref)
			}
			got[c.Ref[0]-'A'] = c.shown()
		}
		for i := range got {
			if w := strings.TrimPrefix(want[r][i], "'"); got[i] != w {
				t.Errorf("row %d, column %d: %q, in CSV %q", r+1, i+1, got[i], w)
			}
		}
	}
}

func TestXLSXCells(t *testing.T) {
	b := openBook(t, written(t, XLSX))
	at := map[string]*bookCell{}
	for _, row := range b.cells[0] {
		for i := range row {
			at[row[i].Ref] = &row[i]
		}
	}
	if c := at["I3"]; c.Style != styleDay || c.Type != "" || c.shown() != "2031-05-04" {
		t.Errorf("a whole day is %+v", c)
	}
	if c := at["I7"]; c.Type != "inlineStr" || c.Text != "2031-05" {
		t.Errorf("a month is %+v", c)
	}
	if c := at["B5"]; c.Style != styleQuoted || c.Type != "inlineStr" || !strings.HasPrefix(c.Text, "=HYPERLINK") {
		t.Errorf("what looks like a formula is %+v", c)
	}
	if c := at["Q6"]; c.Text != NotAClaim {
		t.Errorf("reviewed: %+v", c)
	}
	for ref, to := range b.links[0] {
		if to != "https://courier.example/quay" || ref[0] != 'L' || ref == "L7" {
			t.Errorf("%s leads to %s", ref, to)
		}
	}
	if len(b.links[0]) != 4 {
		t.Errorf("%d links", len(b.links[0]))
	}
}

// A claim sheet ends where a spreadsheet does, and goes on in the next.
func TestXLSXManyRows(t *testing.T) {
	if testing.Short() {
		t.Skip("writes a million rows")
	}
	h, docs := harbour()
	h.Claims = sheetRows + 2
	one := docs[0].Claims[0]
	docs[0].Claims = nil
	d := *docs[0]
	walk := func(f func(*Document) error) error {
		d.Claims = []Claim{one}
		for range h.Claims {
			if err := f(&d); err != nil {
				return err
			}
		}
		return nil
	}
	saved := columns
	columns = columns[:1] // one cell a row is enough to count them
	defer func() { columns = saved }()
	var buf bytes.Buffer
	if err := XLSX(&buf, h, walk); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"xl/worksheets/claims1.xml": sheetRows + 2, "xl/worksheets/claims2.xml": 4} {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(f)
		if err != nil || bytes.Count(body, []byte("<row ")) != want {
			t.Errorf("%s has %d rows, want %d, %v", name, bytes.Count(body, []byte("<row ")), want, err)
		}
	}
}

func TestCellText(t *testing.T) {
	long := strings.Repeat("ü", 40000)
	if got := cellText(long); !strings.HasSuffix(got, "in the case)") || len([]rune(got)) > 32767 {
		t.Errorf("%d characters", len([]rune(got)))
	}
	astral := strings.Repeat("🚢", 20000)
	if n := len([]rune(cellText(astral))); 2*n > 32767 {
		t.Errorf("%d characters of two units", n)
	}
	if got := cellText("a\x00b\x1b\uffffc\xff"); got != "abc\ufffd" {
		t.Errorf("%q", got)
	}
}

func TestSerialDay(t *testing.T) {
	for in, want := range map[string]int{"2031-05-04": 47972, "1970-01-01": 25569, "1901-01-01": 367, "1900-01-01": -1, "2031-05": -1, "2031-05-04~": -1, "": -1, "../2031-05-04": -1, "20X1-05-04": -1} {
		got, ok := serialDay(in)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, want %d", in, got, want)
		}
	}
}
