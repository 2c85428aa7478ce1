package lists

import (
	"slices"
	"testing"
)

func TestNamesInOneAlias(t *testing.T) {
	for in, want := range map[string][]string{
		"RUNA SOL":       {"alias RUNA SOL"},
		"“1-P”":          {"alias 1-P"},
		"\"Abu Muscab\"": {"alias Abu Muscab"},
		"Abubakar (original script: Абубакар)":                 {"alias Abubakar", "alias Абубакар"},
		"Runa Sohl (previously listed as)":                     {"previousName Runa Sohl"},
		"Bureau du Port (BDP)":                                 {"alias Bureau du Port (BDP)"},
		"Bureau du Port (BDP) (مكتب الميناء (original script)": {"alias Bureau du Port (BDP)", "alias مكتب الميناء"},
		"Port Bureau)": {"alias Port Bureau"},
		"":             {"alias "},
	} {
		var got []string
		for _, f := range unNamesIn("alias", in) {
			got = append(got, f.property+" "+clean(f.value))
		}
		got = slices.DeleteFunc(got, func(s string) bool { return s == "alias " && in != "" })
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestUnquoted(t *testing.T) {
	for in, want := range map[string]string{"'EL MUELLE'": "EL MUELLE", "'LLC 'DSD''": "LLC 'DSD'", "'ABU DU'A'": "ABU DU'A", "BNC": "BNC", "'": "'", "''": "''", "“1-P”": "1-P", "“a'": "“a'"} {
		if got := unquoted(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNumberOf(t *testing.T) {
	for in, want := range map[string][2]string{
		"TEST0001 (Panama) issued 24 Oct 1990 expires 20 Sep 1997": {"TEST0001", "1990-10-24/1997-09-20"},
		"TEST0001 issued 1999":           {"TEST0001", "1999/.."},
		"TEST 0001 (Panama)":             {"TEST 0001", ""},
		"# TEST-1 (Korea, North)":        {"TEST-1", ""},
		"TEST0001 expires 26 Nov 2019":   {"TEST0001", "../2019-11-26"},
		"- XBT test1":                    {"XBT test1", ""},
		"TEST0001, Doc. TEST02 (Panama)": {"TEST0001, Doc. TEST02", ""},
	} {
		if n, v := numberOf(in); n != want[0] || v != want[1] {
			t.Errorf("%q: got %q, %q; want %q", in, n, v, want)
		}
	}
	for in, want := range map[string]string{"Elan Chamber of Commerce Membership No. 00000": "00000", "RFC TST-000000-TS0": "TST-000000-TS0", "none": "none"} {
		if got := behindLabel(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
