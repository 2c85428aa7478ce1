package lists

import "testing"

func TestEDTF(t *testing.T) {
	for in, want := range map[string]string{
		"10 Dec 1948": "1948-12-10", "1 Jan 1960": "1960-01-01", "Jan 1959": "1959-01", "September 1971": "1971-09", "1962": "1962",
		"circa 1951": "1951~", "Circa 12 Mar 1951": "1951-03-12~", "1959 to 1962": "[1959..1962]", "circa 1955-1957": "[1955~..1957~]",
		"between 1970 and 1973": "[1970..1973]", "1970-1973": "[1970..1973]", "1960s": "196X", "1966-02": "1966-02", "1966-02-03": "1966-02-03",
		"2026-02-27T00:00:09.554Z": "2026-02-27", "2015-04-07-04:00": "2015-04-07", "23/04/1960": "1960-04-23", "04/23/1960": "1960-04-23",
		"03/04/1960": "1960", "01 Jan 1950 to 31 Dec 1952": "[1950-01-01..1952-12-31]",
	} {
		if got, ok := edtf(in); !ok || got != want {
			t.Errorf("%q: got %q, %v; want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "31 Feb 1960", "1960-13", "0000", "1962 to 1959", "long ago", "12 Foo 1960", "circa", "between 1970", "1960-02-30"} {
		if got, ok := edtf(in); ok {
			t.Errorf("%q was taken for %q", in, got)
		}
	}
}

func TestCountry(t *testing.T) {
	for in, want := range map[string]string{"Syria": "sy", "Syrian Arab Republic": "sy", "Korea, North": "kp", "Burma": "mm", "ru": "ru", "MEXICO": "mx",
		"Congo, Democratic Republic of the": "cd", "Iran (Islamic Republic of)": "ir", "West Bank": "ps", "suhh": "suhh"} {
		if got, ok := country(in); !ok || got != want {
			t.Errorf("%q: got %q, %v; want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "Atlantis", "zz"} {
		if got, ok := country(in); ok {
			t.Errorf("%q was taken for %q", in, got)
		}
	}
}
