package mention_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/statehood.tsv", "en/firmhood.tsv", "en/naming.tsv"}, "among", "PlayLow")
}
