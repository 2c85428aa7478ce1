package export

import "testing"

func TestGuarded(t *testing.T) {
	for in, want := range map[string]string{
		"":              "",
		"the quay":      "the quay",
		"=1+1":          "'=1+1",
		" =1+1":         "' =1+1",
		"+49 30":        "'+49 30",
		"-5 degrees":    "'-5 degrees",
		"@SUM(A1)":      "'@SUM(A1)",
		"\t=1":          "'\t=1",
		"\r=1":          "'=1",
		"a\x00b":        "ab",
		"＝1":            "'＝1",
		"it is = to it": "it is = to it",
	} {
		if got := Guarded(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
