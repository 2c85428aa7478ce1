package write

import "testing"

func TestPlain(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"a b", "a b"},
		{" a \t\r\n b ", "a b"},
		{"\n", ""},
		{"red \x1b[31malert\x1b[0m", "red ␛[31malert␛[0m"},
		{"bell\a back\b del\x7f", "bell␇ back␈ del␡"},
		{"c1 \u009b31m", "c1 \ufffd31m"},
		{"over\u202eride\u2066 iso\u2069", "override iso"},
		{"zero\u200bwidth\ufeff", "zerowidth"},
		{"tag\U000e0041\U000e007f", "tag"},
		{"می‌خواهم", "می‌خواهم"},
		{"12\u00a0km", "12\u00a0km"},
		{"bad \xff byte", "bad \ufffd byte"},
		{"港の火事", "港の火事"},
	} {
		if got := Plain(c.in); got != c.want {
			t.Errorf("Plain(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
