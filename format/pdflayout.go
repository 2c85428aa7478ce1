package format

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfLine is a line of text on a page, or the part of one that stands in one column.
type pdfLine struct {
	text      string
	x0, x1, y float64
	size      float64
	font      string
	full      bool // it fills its column
}

// pdfLines puts runs together to lines: what stands on one base line, parted where a gap is wider than any between words.
func pdfLines(runs []pdfRun) []pdfLine {
	runs = slices.Clone(runs)
	slices.SortStableFunc(runs, func(a, b pdfRun) int { return -cmp.Compare(a.y, b.y) })
	var lines []pdfLine
	for len(runs) > 0 {
		// A raised or lowered run (a note's number, a first capital) belongs to the line that it stands in.
		n, base, size := 1, runs[0].y, runs[0].size
		for n < len(runs) && base-runs[n].y < 0.4*math.Max(math.Min(size, runs[n].size), 1) {
			if runs[n].size > size {
				base, size = runs[n].y, runs[n].size
			}
			n++
		}
		row := runs[:n]
		slices.SortStableFunc(row, func(a, b pdfRun) int { return cmp.Compare(a.x0, b.x0) })
		lines = append(lines, rowLines(row)...)
		runs = runs[n:]
	}
	return lines
}

// Gaps in a line, in sizes of its letters: from spaceGap on there is a space where none was drawn, from columnGap on another
// column begins. Justified lines have gaps of up to one size.
const (
	spaceGap  = 0.17
	columnGap = 1.6
)

// rowLines makes the lines of one row of runs, sorted from left to right.
func rowLines(row []pdfRun) []pdfLine {
	var lines []pdfLine
	var text strings.Builder
	var l pdfLine
	letters := 0
	flush := func() {
		if l.text = strings.Join(strings.Fields(text.String()), " "); l.text != "" {
			lines = append(lines, l)
		}
		text.Reset()
		letters = 0
	}
	for _, r := range row {
		blank := strings.TrimSpace(r.text) == ""
		gap := (r.x0 - l.x1) / math.Max(r.size, 1)
		switch {
		case text.Len() == 0 && blank:
			continue
		case text.Len() == 0:
			l = pdfLine{x0: r.x0, x1: r.x1, y: r.y, size: r.size, font: r.font}
		case gap > columnGap && !blank:
			flush()
			l = pdfLine{x0: r.x0, x1: r.x1, y: r.y, size: r.size, font: r.font}
		case gap < -0.6 && r.x1 <= l.x1+0.5*r.size && strings.HasSuffix(text.String(), r.text):
			continue // drawn twice, to look bold
		case gap > spaceGap:
			text.WriteByte(' ')
		}
		text.WriteString(r.text)
		if n := len(strings.TrimSpace(r.text)); n > letters { // the line has the size and font of its longest run
			letters, l.size, l.font, l.y = n, r.size, r.font, r.y
		}
		if !blank {
			l.x1 = math.Max(l.x1, r.x1)
		}
	}
	flush()
	return lines
}

// readingOrder puts the lines of a page into the order in which they are read: columns from left to right, between lines that run
// across them.
func readingOrder(lines []pdfLine, depth int) []pdfLine {
	slices.SortStableFunc(lines, func(a, b pdfLine) int {
		if math.Abs(a.y-b.y) > 0.01 {
			return -cmp.Compare(a.y, b.y)
		}
		return cmp.Compare(a.x0, b.x0)
	})
	gutter, ok := findGutter(lines)
	if !ok || depth > 4 {
		return lines
	}
	var out, left, right []pdfLine
	flush := func() {
		out = append(out, readingOrder(left, depth+1)...)
		out = append(out, readingOrder(right, depth+1)...)
		left, right = nil, nil
	}
	for _, l := range lines {
		switch {
		case l.x1 <= gutter+1:
			left = append(left, l)
		case l.x0 >= gutter-1:
			right = append(right, l)
		default:
			flush()
			out = append(out, l)
		}
	}
	flush()
	return out
}

// A gutter has this many lines at least on each side, as wide as prose is: cells of a table are read row by row.
const (
	gutterLines = 4
	gutterWidth = 8 // in sizes of the letters, on average
)

// findGutter finds the white band between two columns: where lines begin that have many lines to their left, with few that
// run across. The left edge of the right column is returned.
func findGutter(lines []pdfLine) (x float64, ok bool) {
	if len(lines) < 2*gutterLines {
		return 0, false
	}
	best := 0
	tried := map[int]bool{}
	for _, l := range lines {
		edge := l.x0
		if key := int(edge / 3); tried[key] || len(tried) > 200 {
			continue
		} else {
			tried[key] = true
		}
		if score := gutterScore(lines, edge); score > best {
			best, x = score, edge
		}
	}
	return x, best > 0
}

// gutterScore is how good a gutter an edge is: lines of the smaller column less those that run across; 0 for none.
func gutterScore(lines []pdfLine, edge float64) int {
	left, right, across := 0, 0, 0
	var wide, narrow float64
	top, bottom := math.Inf(-1), math.Inf(1)
	for _, l := range lines {
		switch {
		case l.x1 <= edge+1:
			left++
			wide += (l.x1 - l.x0) / math.Max(l.size, 1)
		case l.x0 >= edge-1:
			right++
			narrow += (l.x1 - l.x0) / math.Max(l.size, 1)
			top, bottom = math.Max(top, l.y), math.Min(bottom, l.y)
		default:
			across++
		}
	}
	if left < gutterLines || right < gutterLines || across*3 > left+right || wide/float64(left) < gutterWidth || narrow/float64(right) < gutterWidth {
		return 0
	}
	beside := 0
	for _, l := range lines {
		if l.x1 <= edge+1 && l.y <= top+l.size && l.y >= bottom-l.size {
			beside++
		}
	}
	if beside < gutterLines-1 {
		return 0
	}
	return max(min(left, right)-across, 1)
}

// pdfParagraphs joins lines in reading order to paragraphs. compounds are the words that the text itself writes with a hyphen within
// a line: they keep it at a line's end.
func pdfParagraphs(pages [][]pdfLine) []flow {
	compounds := hyphenated(pages)
	leading := usualLeading(pages)
	var list []flow
	var prev pdfLine
	for n, page := range pages {
		markFull(page)
		for i, l := range page {
			text := cleaned(l.text)
			if text == "" {
				continue
			}
			if len(list) > 0 && goesOn(prev, l, list[len(list)-1].text, leading, n > 0 && i == 0) {
				list[len(list)-1].text = joinLines(list[len(list)-1].text, text, compounds)
			} else {
				list = append(list, flow{text: text})
			}
			prev = l
		}
	}
	return list
}

// goesOn reports whether l goes on with the paragraph that prev ended. turn says that a page was turned between them.
func goesOn(prev, l pdfLine, so string, leading float64, turn bool) bool {
	if math.Abs(prev.size-l.size) > 0.12*math.Max(prev.size, l.size) {
		return false
	}
	drop := prev.y - l.y
	if turn || drop < -0.5*l.size { // at the top of another page or column
		first, _ := utf8.DecodeRuneInString(l.text)
		return !endsSentence(so) && (unicode.IsLower(first) || strings.HasSuffix(so, "-") || prev.full && !unicode.IsUpper(first))
	}
	if drop < 0.4*l.size { // beside it: cells of a table
		return false
	}
	if drop > math.Max(1.3*leading*l.size, 1.1*l.size) {
		return false
	}
	if prev.font != l.font && boldness(prev.font) != boldness(l.font) {
		return false
	}
	indent := l.x0 - prev.x0
	switch {
	case indent > 0.8*l.size && endsSentence(so):
		return false // the first line of a paragraph is indented
	case !prev.full && endsSentence(so):
		return false // the last one is short
	}
	return true
}

// boldness tells headings in the text's own size from the text.
func boldness(font string) bool {
	low := strings.ToLower(font)
	return strings.Contains(low, "bold") || strings.Contains(low, "black") || strings.Contains(low, "heavy")
}

// usualLeading is the distance between the base lines of a paragraph, in sizes of its letters: the smallest common one, since
// paragraphs stand further apart than their lines.
func usualLeading(pages [][]pdfLine) float64 {
	var count [60]int // in twentieths
	most := 0
	for _, page := range pages {
		for i := 1; i < len(page); i++ {
			if d := (page[i-1].y - page[i].y) / math.Max(page[i].size, 1); d > 0.7 && d < 2.9 {
				count[int(math.Round(d*20))]++
				most = max(most, count[int(math.Round(d*20))])
			}
		}
	}
	for d, n := range count {
		if n > 0 && n*5 >= most*2 {
			return float64(d) / 20
		}
	}
	return 1.2
}

// markFull marks the lines of a page that fill their column: most that begin where they do end no further right.
func markFull(page []pdfLine) {
	for i, l := range page {
		var ends []float64
		for _, m := range page[max(0, i-60):min(len(page), i+60)] {
			if math.Abs(m.x0-l.x0) < 2.5*l.size && math.Abs(m.size-l.size) < 0.12*l.size {
				ends = append(ends, m.x1)
			}
		}
		slices.Sort(ends)
		page[i].full = l.x1-l.x0 > 0.8*(ends[(len(ends)-1)*3/4]-l.x0)
	}
}

// hyphenated is the set of words that stand with a hyphen within a line.
func hyphenated(pages [][]pdfLine) map[string]bool {
	set := map[string]bool{}
	for _, page := range pages {
		for _, l := range page {
			if !strings.Contains(l.text, "-") {
				continue
			}
			for w := range strings.FieldsSeq(l.text) {
				if w = strings.ToLower(strings.TrimFunc(w, isSign)); strings.Contains(w, "-") {
					set[w] = true
				}
			}
		}
	}
	return set
}

// joinLines puts a line behind a paragraph. A word that was parted at the line's end is made whole.
func joinLines(so, line string, compounds map[string]bool) string {
	stem, ok := strings.CutSuffix(so, "-")
	if !ok {
		return so + " " + line
	}
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(line)
	if !unicode.IsLetter(last) || !unicode.IsLower(first) {
		return so + line
	}
	head := strings.ToLower(strings.TrimLeftFunc(stem[strings.LastIndexByte(stem, ' ')+1:], isSign))
	tail, _, _ := strings.Cut(line, " ")
	if compounds[head+"-"+strings.ToLower(strings.TrimRightFunc(tail, isSign))] {
		return so + line
	}
	return stem + line
}
