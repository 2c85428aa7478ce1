package score

import (
	"testing"

	"segun/internal/conll"
)

func TestBordersAndKindsMustBeExact(t *testing.T) {
	gold := []conll.BIO{{Tags: []string{"B-Person", "I-Person", "O", "B-Location", "B-Date", "I-Organization", "B-Location", "B-Location"}}}
	system := []conll.BIO{{Tags: []string{"B-PER", "I-PER", "O", "B-ORG", "B-MISC", "B-ORG", "B-LOC", "I-LOC"}}}
	by, err := NamesOf(gold, system, NameLabels)
	if err != nil {
		t.Fatal(err)
	}
	if by["PER"] != (Ratio{1, 1, 1}) || by["ORG"] != (Ratio{1, 2, 1}) || by["LOC"] != (Ratio{3, 1, 0}) {
		t.Errorf("PER %v, ORG %v, LOC %v", by["PER"], by["ORG"], by["LOC"])
	}
	if all := Total(by); all != (Ratio{5, 4, 2}) {
		t.Errorf("all %v", all)
	}
	if _, err := NamesOf(gold, nil, NameLabels); err == nil {
		t.Error("files of different length are compared")
	}
}
