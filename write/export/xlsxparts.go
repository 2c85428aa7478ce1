package export

import (
	"bufio"
	"fmt"
)

// Names of the Office Open XML formats (ECMA-376).
const (
	xlsxMain      = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	xlsxRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	xlsxPackage   = "http://schemas.openxmlformats.org/package/2006/relationships"
	xlsxTypes     = "http://schemas.openxmlformats.org/package/2006/content-types"
	xlsxMedia     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

const xlsxRels = `<Relationships xmlns="` + xlsxPackage + `"><Relationship Id="rId1" Type="` + xlsxRelations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`

// xlsxStyles has a style for each constant of xlsx.go, in their order.
const xlsxStyles = `<styleSheet xmlns="` + xlsxMain + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>` +
	`<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs></styleSheet>`

// contentTypes says what each file of the workbook is.
func (x *workbook) contentTypes(w *bufio.Writer) error {
	fmt.Fprintf(w, `<Types xmlns="%s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`, xlsxTypes)
	override := func(name, kind string) {
		fmt.Fprintf(w, `<Override PartName="/xl/%s.xml" ContentType="%s%s+xml"/>`, name, xlsxMedia, kind)
	}
	override("workbook", "sheet.main")
	override("styles", "styles")
	for n := range x.sheets {
		override(fmt.Sprintf("worksheets/claims%d", n+1), "worksheet")
	}
	override("worksheets/about", "worksheet")
	_, err := w.WriteString(`</Types>`)
	return err
}

func (x *workbook) workbookRels(w *bufio.Writer) error {
	fmt.Fprintf(w, `<Relationships xmlns="%s">`, xlsxPackage)
	for n := range x.sheets {
		fmt.Fprintf(w, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/claims%d.xml"/>`, n+1, xlsxRelations, n+1)
	}
	fmt.Fprintf(w, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/about.xml"/><Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, x.sheets+1, xlsxRelations, x.sheets+2, xlsxRelations)
	_, err := w.WriteString(`</Relationships>`)
	return err
}

// book names the sheets, and for each the range that its filter is over, which Excel looks for here.
func (x *workbook) book(w *bufio.Writer) error {
	fmt.Fprintf(w, `<workbook xmlns="%s" xmlns:r="%s"><bookViews><workbookView/></bookViews><sheets>`, xlsxMain, xlsxRelations)
	for n := range x.sheets {
		fmt.Fprintf(w, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, sheetName(n), n+1, n+1)
	}
	fmt.Fprintf(w, `<sheet name="About" sheetId="%d" r:id="rId%d"/></sheets><definedNames>`, x.sheets+1, x.sheets+1)
	last := string(rune('A' + len(columns) - 1))
	for n := range x.sheets {
		fmt.Fprintf(w, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">'%s'!$A$2:$%s$%d</definedName>`, n, sheetName(n), last, x.rows[n])
	}
	_, err := w.WriteString(`</definedNames></workbook>`)
	return err
}

func sheetName(n int) string {
	if n == 0 {
		return "Claims"
	}
	return fmt.Sprintf("Claims %d", n+1)
}
