package attribution_test

import (
	"testing"

	"segun/internal/shipped"
)

func TestPartsAreAskedFor(t *testing.T) {
	shipped.Parts(t, []string{"en/voices.tsv", "en/voiceless.tsv", "en/sayings.tsv"}, "among", "amongWords", "Play")
}
