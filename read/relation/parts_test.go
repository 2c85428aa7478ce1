package relation_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/shareholding.tsv"}, "plays", "Play")
}
