package main

import "testing"

func TestParseAccused(t *testing.T) {
	for _, bad := range []string{"abbey-treasurer-trial\t2-1+\n", "abbey-treasurer-trial\tx\n", "no-such-article\t1-2+\n"} {
		if _, err := parseAccused([]byte(bad), annotations{dir: "../../data/corpus/en"}); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
	list, err := parseAccused([]byte("# comment\nabbey-treasurer-trial\t0-46+\t921-963-\n"), annotations{dir: "../../data/corpus/en"})
	if err != nil || len(list) != 1 || list[0].text == "" || len(list[0].places) != 2 || !list[0].places[0].Accuses || list[0].places[1].Accuses {
		t.Errorf("%+v, %v", list, err)
	}
}
