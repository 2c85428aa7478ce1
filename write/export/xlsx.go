package export

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// What a spreadsheet can hold.
const (
	sheetRows  = 1_000_000 // of claims; the limit is 1,048,576 rows
	sheetLinks = 60_000    // the limit is 65,530 links
	cellUnits  = 32_000    // the limit is 32,767 units of UTF-16
)

// The styles of xlsxStyles, by their place in it.
const (
	stylePlain = iota
	styleWrap
	styleHead
	styleDay
	styleLink
	styleQuoted // text that begins as a formula does: it stays text when somebody edits the cell
)

// XLSX writes a claim sheet as an Excel workbook: the warning, a header that stays in view with a filter, a claim a row; one more sheet with what the
// workbook is and which notes go along. Cells are text, but whole days, which are dates, and offsets; nothing in it is a formula. The same input gives the
// same bytes.
func XLSX(out io.Writer, h *Head, walk Walk) error {
	x := &workbook{zip: zip.NewWriter(out), head: h, sheets: max(1, (h.Claims+sheetRows-1)/sheetRows)}
	if err := x.part("[Content_Types].xml", x.contentTypes); err != nil {
		return err
	}
	for _, p := range []struct {
		name string
		body string
	}{{"_rels/.rels", xlsxRels}, {"xl/styles.xml", xlsxStyles}} {
		if err := x.part(p.name, func(w *bufio.Writer) error { _, err := w.WriteString(p.body); return err }); err != nil {
			return err
		}
	}
	if err := x.claims(walk); err != nil {
		return err
	}
	if err := x.part("xl/worksheets/about.xml", x.about); err != nil {
		return err
	}
	if err := x.part("xl/_rels/workbook.xml.rels", x.workbookRels); err != nil {
		return err
	}
	if err := x.part("xl/workbook.xml", x.book); err != nil {
		return err
	}
	return x.zip.Close()
}

// workbook is one being written.
type workbook struct {
	zip    *zip.Writer
	head   *Head
	sheets int
	rows   []int // written on each sheet of claims, head included
}

// sheet is the sheet of claims that is being written.
type sheet struct {
	w     *bufio.Writer
	row   int
	links []struct{ cell, to string }
}

// part writes one file of the workbook. It has no time in it, so that the same workbook has the same bytes.
func (x *workbook) part(name string, f func(w *bufio.Writer) error) error {
	h, err := x.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	w := bufio.NewWriter(h)
	if _, err := w.WriteString(xml.Header); err != nil {
		return err
	}
	if err := f(w); err != nil {
		return err
	}
	return w.Flush()
}

// claims writes the sheets of claims. One goroutine walks and hands rows on, so that a sheet can end in the middle of a document.
func (x *workbook) claims(walk Walk) error {
	type row struct {
		d *Document
		c *Claim
	}
	rows, stop := make(chan row), make(chan struct{})
	var failed error
	go func() {
		defer close(rows)
		failed = walk(func(d *Document) error {
			for i := range d.Claims {
				select {
				case rows <- row{d, &d.Claims[i]}:
				case <-stop:
					return io.ErrClosedPipe
				}
			}
			return nil
		})
	}()
	defer func() {
		close(stop)
		for range rows { // until the walk has ended
		}
	}()
	for n := range x.sheets {
		var s *sheet
		err := x.part(fmt.Sprintf("xl/worksheets/claims%d.xml", n+1), func(w *bufio.Writer) error {
			s = &sheet{w: w}
			s.begin(x.head)
			for r := range rows {
				s.claim(r.d, r.c)
				if s.row-2 >= sheetRows && n+1 < x.sheets {
					break
				}
			}
			return s.end()
		})
		if err != nil {
			return err
		}
		x.rows = append(x.rows, s.row)
		if err := x.part(fmt.Sprintf("xl/worksheets/_rels/claims%d.xml.rels", n+1), s.rels); err != nil {
			return err
		}
	}
	return failed // rows is closed: the walk has ended
}

// begin writes what stands before the rows: the header stays in view.
func (s *sheet) begin(h *Head) {
	fmt.Fprintf(s.w, `<worksheet xmlns="%s" xmlns:r="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`, xlsxMain, xlsxRelations)
	for i, c := range columns {
		fmt.Fprintf(s.w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, c.width)
	}
	s.w.WriteString(`</cols><sheetData>`)
	s.open()
	s.text(0, h.Warning(), styleHead)
	s.close()
	s.open()
	for i := range columns {
		s.text(i, columns[i].title, styleHead)
	}
	s.close()
}

func (s *sheet) open() {
	s.row++
	fmt.Fprintf(s.w, `<row r="%d">`, s.row)
}

func (s *sheet) close() { s.w.WriteString(`</row>`) }

// claim writes one row.
func (s *sheet) claim(d *Document, c *Claim) {
	s.open()
	for i, col := range columns {
		v := col.of(d, c)
		if v == "" {
			continue
		}
		serial, whole := 0, false
		if col.kind == day {
			serial, whole = serialDay(v)
		}
		switch {
		case whole:
			s.number(i, strconv.Itoa(serial), styleDay)
		case col.kind == number:
			s.number(i, v, stylePlain)
		case col.kind == link && webPage(v) != "" && len(s.links) < sheetLinks:
			s.links = append(s.links, struct{ cell, to string }{cellName(i, s.row), v})
			s.text(i, v, styleLink)
		default:
			s.text(i, v, styleWrap)
		}
	}
	s.close()
}

func (s *sheet) number(col int, v string, style int) {
	fmt.Fprintf(s.w, `<c r="%s" s="%d"><v>%s</v></c>`, cellName(col, s.row), style, v)
}

// text writes a cell that is text whatever stands in it.
func (s *sheet) text(col int, v string, style int) {
	if formula(v) {
		style = styleQuoted
	}
	fmt.Fprintf(s.w, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, cellName(col, s.row), style)
	_ = xml.EscapeText(s.w, []byte(cellText(v))) // errors stay with the writer and are told by Flush
	s.w.WriteString(`</t></is></c>`)
}

// end writes what stands behind the rows, in the order that the format asks for.
func (s *sheet) end() error {
	fmt.Fprintf(s.w, `</sheetData><autoFilter ref="A2:%s"/>`, cellName(len(columns)-1, s.row))
	if len(s.links) > 0 {
		s.w.WriteString(`<hyperlinks>`)
		for i, l := range s.links {
			fmt.Fprintf(s.w, `<hyperlink ref="%s" r:id="rId%d"/>`, l.cell, i+1)
		}
		s.w.WriteString(`</hyperlinks>`)
	}
	_, err := s.w.WriteString(`</worksheet>`)
	return err
}

func (s *sheet) rels(w *bufio.Writer) error {
	fmt.Fprintf(w, `<Relationships xmlns="%s">`, xlsxPackage)
	for i, l := range s.links {
		fmt.Fprintf(w, `<Relationship Id="rId%d" Type="%s/hyperlink" TargetMode="External" Target="`, i+1, xlsxRelations)
		_ = xml.EscapeText(w, []byte(l.to))
		w.WriteString(`"/>`)
	}
	_, err := w.WriteString(`</Relationships>`)
	return err
}

// about writes the sheet that says what the workbook is.
func (x *workbook) about(w *bufio.Writer) error {
	s := &sheet{w: w}
	fmt.Fprintf(w, `<worksheet xmlns="%s"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>`, xlsxMain)
	line := func(cells ...string) {
		s.open()
		for i, c := range cells {
			s.text(i, c, styleWrap)
		}
		s.close()
	}
	h := x.head
	line(h.Warning())
	line("case", h.Case)
	line("question", orWord(h.Question, "all claims"))
	line("claims", fmt.Sprintf("%d, %d of them not reviewed", h.Claims, h.Claims-h.Reviewed))
	line("documents", strconv.Itoa(h.Documents))
	for _, l := range h.Lists {
		line("list "+l.ID, l.Date+" ("+l.Basis+")")
	}
	for _, n := range h.Notes {
		line("note, "+n.Class, strings.Join(nonEmpty(n.Source, n.About, n.Day, n.Text), "; "))
	}
	_, err := w.WriteString(`</sheetData></worksheet>`)
	return err
}

func orWord(s, instead string) string {
	if s == "" {
		return instead
	}
	return s
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

// cellName is a cell as a spreadsheet names it: the first column of row 3 is A3. There are fewer than 27 columns.
func cellName(col, row int) string { return string(rune('A'+col)) + strconv.Itoa(row) }

// cellText is text that a cell can hold: no characters that XML has no form for, and cut where a cell ends.
func cellText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	if utf8.RuneCountInString(s) <= cellUnits/2 { // two units of UTF-16 each at most
		return s
	}
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n > cellUnits {
			return s[:i] + " … (cut here; the rest is in the case)"
		}
	}
	return s
}

// serialDay is the number under which a spreadsheet keeps a whole day; only those that all spreadsheets agree on.
func serialDay(edtf string) (int, bool) {
	if len(edtf) != len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, edtf)
	if err != nil || t.Year() < 1901 {
		return 0, false
	}
	return int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24), true
}
