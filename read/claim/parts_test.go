package claim_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/prospects.tsv", "en/blame.tsv", "en/retorts.tsv", "en/senses.tsv", "en/guiltless.tsv", "en/wronged.tsv"}, "told", "Play")
}
