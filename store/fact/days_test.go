package fact

import (
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for _, tc := range []struct{ edtf, first, last string }{
		{"2031-05-04", "2031-05-04", "2031-05-04"},
		{"2031-05", "2031-05-01", "2031-05-31"},
		{"2031-12", "2031-12-01", "2031-12-31"},
		{"2031", "2031-01-01", "2031-12-31"},
		{"199X", "1990-01-01", "1999-12-31"},
		{"2031-05-XX", "2031-05-01", "2031-05-31"},
		{"2030-22", "2030-06-01", "2030-08-31"},
		{"2030-24", "2030-12-01", "2031-02-28"},
		{"2019~", "2019-01-01", "2019-12-31"},
		{"2031-04-20~", "2031-04-20", "2031-04-20"},
		{"2031-04-21/2031-04-27", "2031-04-21", "2031-04-27"},
		{"[2031-01-01..2031-05-04]", "2031-01-01", "2031-05-04"},
		{"2028/..", "2028-01-01", ""},
		{"../2031-12", "", "2031-12-31"},
	} {
		first, last, ok := Days(tc.edtf)
		if !ok || said(first) != tc.first || said(last) != tc.last {
			t.Errorf("%s: %s to %s, %v", tc.edtf, said(first), said(last), ok)
		}
	}
	for _, bad := range []string{"", "XXXX-05-04", "31", "2031-13", "../..", "2031-05-32", "2032/2031", "x", "2031-AB"} {
		if f, l, ok := Days(bad); ok {
			t.Errorf("%q was taken for %s to %s", bad, said(f), said(l))
		}
	}
}

func said(day int) string {
	if day == NoDay || day == LastDay {
		return ""
	}
	return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly)
}
