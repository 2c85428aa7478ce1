package format

import (
	"slices"
	"strings"
	"unicode"
)

// edgeLines is how many lines at the top and at the bottom of a page can be its furniture.
const edgeLines = 3

// withoutFurniture drops what pages repeat at their edges: running heads and feet, of which the first stays, and page numbers.
func withoutFurniture(pages [][]pdfLine) [][]pdfLine {
	count := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		for _, l := range edges(page) {
			if k := furnitureKey(l.text); !seen[k] {
				seen[k] = true
				count[k]++
			}
		}
	}
	last := map[string]int{} // the page before on which it stood, from 1
	out := make([][]pdfLine, len(pages))
	for i, page := range pages {
		drop := map[pdfLine]bool{}
		for _, l := range edges(page) {
			k := furnitureKey(l.text)
			before := last[k]
			last[k] = i + 1
			switch {
			case pageNumber(l.text) && len(pages) > 1:
				drop[l] = true
			case before == 0 || before > i:
			case count[k]*2 >= len(pages), count[k] > 2 && i+1-before <= 2: // left and right pages differ in books, and chapters
				drop[l] = true
			}
		}
		out[i] = slices.DeleteFunc(slices.Clone(page), func(l pdfLine) bool { return drop[l] })
	}
	return out
}

// edges are the lines at the top and at the bottom of a page.
func edges(page []pdfLine) []pdfLine {
	if len(page) <= 2*edgeLines {
		return page
	}
	byPlace := slices.Clone(page)
	slices.SortStableFunc(byPlace, func(a, b pdfLine) int {
		if a.y > b.y {
			return -1
		} else if a.y < b.y {
			return 1
		}
		return 0
	})
	return append(slices.Clone(byPlace[:edgeLines]), byPlace[len(byPlace)-edgeLines:]...)
}

// furnitureKey is a line without what differs from page to page: its numbers.
func furnitureKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r), unicode.IsSpace(r):
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// pageNumber reports whether a line is only the number of a page: "12", "– 3 –", "Page 3 of 7".
func pageNumber(s string) bool {
	digits := false
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case strings.Trim(w, "0123456789") == "" && len(w) <= 4:
			digits = true
		case w == "page", w == "p", w == "of", w == "página", w == "pág", w == "de":
		default:
			return false
		}
	}
	return digits && len(s) < 30
}
