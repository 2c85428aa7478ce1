package cuttings

import (
	"strings"
	"testing"
)

// TestParagraphs joins the broken lines of a scraped text.
func TestParagraphs(t *testing.T) {
	const text = "The weir was shut\n            on Friday.\nIt opened again.\n\n  \nBy our staff\n\nNobody drowned."
	if got := paragraphsOf(text); got != "The weir was shut on Friday.\n\nIt opened again.\n\nBy our staff\n\nNobody drowned." {
		t.Errorf("%q", got)
	}
}

// TestTreebank rebuilds a text of two paragraphs.
func TestTreebank(t *testing.T) {
	const file = "# newdoc id = GUM_x\n# newpar\n# text = A head\n1\tA\n\n# newpar\n# text = One weir.\n1\tOne\n\n# text = Two = 2.\n1\tTwo\n\n# newdoc id = GUM_y\n# newpar\n# text = Else\n"
	out := map[string]string{}
	if err := treebank(strings.NewReader(file), out); err != nil {
		t.Fatal(err)
	}
	if out["GUM_x"] != "A head\n\nOne weir. Two = 2.\n" || out["GUM_y"] != "Else\n" {
		t.Errorf("%q", out)
	}
}

// TestColumns rebuilds sentences of tokens, and a story of two of them.
func TestColumns(t *testing.T) {
	const file = "Ida\tB-PER\n's\tO\nweir\tO\n(\tO\nold\tO\n)\tO\nleaks\tO\n.\tO\n\nNo\tO\n,\tO\nit\tO\ndoes\tO\nn't\tO\n.\tO\n\nThe\tO\nwardens\tO\n'\tO\nword\tO\n.\tO\n"
	lines := map[string]string{}
	if err := columns(strings.NewReader(file), lines); err != nil {
		t.Fatal(err)
	}
	if got, ok := stretch(lines, "1-3"); !ok || got != "No, it doesn't.\n\nThe wardens' word.\n" {
		t.Errorf("%q of %q", got, lines)
	}
	if _, ok := stretch(lines, "2-4"); ok {
		t.Error("there is no fourth sentence")
	}
}
