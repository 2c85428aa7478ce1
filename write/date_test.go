package write

import "testing"

func TestDated(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"2031-05-03":               "3 May 2031",
		"2031-05":                  "May 2031",
		"2031":                     "2031",
		"2031-05-04T10:00":         "4 May 2031, 10:00",
		"2031-12-01T02:14:00":      "1 December 2031, 02:14",
		"2031-04-21/2031-04-27":    "21 to 27 April 2031",
		"2029-01/2029-04":          "January 2029 to April 2029",
		"2031-05-03/2031-05-04":    "3 to 4 May 2031",
		"2028/..":                  "since 2028",
		"../2031-05-05":            "until 5 May 2031",
		"../..":                    "at some time",
		"[2031-01-01..2031-05-04]": "between 1 January 2031 and 4 May 2031",
		"[..2031]":                 "2031 or before",
		"[2031,2033]":              "[2031,2033]",
		"199X":                     "the 1990s",
		"2019~":                    "about 2019",
		"2031-04-20~":              "about 20 April 2031",
		"2019%":                    "about 2019, not certain",
		"2030-22":                  "summer 2030",
		"XXXX-05-03":               "3 May, year not given",
		"XXXX-XX-03":               "XXXX-XX-03",
		"XXXX-XX-XX":               "a day not given",
		"XXXX-XX-XXT07:00:00":      "a day not given, 07:00",
		"XXXX-XX":                  "a month not given",
		"XXXX":                     "a year not given",
		"XXXX-23":                  "autumn, year not given",
		"XXXX-XX-XX/XXXX-XX-XX":    "a time not given",
		"../XXXX-09":               "until September, year not given",
	} {
		if got := dated(in); got != want {
			t.Errorf("dated(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAt(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2031-05-02": "on 2 May 2031", "2031-05": "in May 2031", "2031": "in 2031", "2030-22": "in summer 2030", "199X": "in the 1990s",
		"2028/..": "since 2028", "2019~": "about 2019", "2031-05-02T10:00": "on 2 May 2031, 10:00", "XXXX-05-03": "on 3 May, year not given",
	} {
		if got := at(in); got != want {
			t.Errorf("at(%q) = %q, want %q", in, got, want)
		}
	}
}
