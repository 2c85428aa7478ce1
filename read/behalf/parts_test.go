package behalf_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/standing_for.tsv"}, "Play", "PlayLow")
}
