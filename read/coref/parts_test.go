package coref_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/referring.tsv"}, "among", "PlayLow")
}
