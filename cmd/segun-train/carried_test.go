package main

import (
	"strings"
	"testing"
)

func TestParseMarked(t *testing.T) {
	list, err := parseMarked([]byte("# genre\n> Vaas spoke.\n+ It leaked.\n= It rained.\n\n= Nobody came.\n> He said so.\n"))
	if err != nil || len(list) != 2 {
		t.Fatalf("%v, %v", list, err)
	}
	if x := list[0]; x.text != "Vaas spoke. It leaked. It rained." || len(x.accounts) != 2 || x.text[x.accounts[0].start:x.accounts[0].end] != "It leaked." || x.accounts[0].voice != 1 || x.accounts[1].voice != 0 {
		t.Errorf("%+v", x)
	}
	if list, err = parseMarked([]byte("> Vaas spoke.\n~\n+ It leaked.\n= It rained.\n")); err != nil || len(list) != 1 || list[0].text != "Vaas spoke.\n\nIt leaked. It rained." {
		t.Errorf("%+v, %v", list, err)
	}
	for _, bad := range []string{"Vaas spoke.\n", ">Vaas\n", "? x y\n"} {
		if _, err := parseMarked([]byte("\n" + bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestParseVoices(t *testing.T) {
	for _, bad := range []string{"abbey-treasurer-trial\t1-2\n", "abbey-treasurer-trial\tx\n", "no-such-article\t1-2:0\n"} {
		if _, err := parseVoices([]byte(bad), annotations{dir: "../../data/corpus/en"}); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
	list, err := parseVoices([]byte("# comment\nabbey-treasurer-trial\t0-46:1\t921-963:0\n"), annotations{dir: "../../data/corpus/en"})
	if err != nil || len(list) != 1 || len(list[0].accounts) != 2 || list[0].accounts[0].voice != 1 || list[0].text == "" {
		t.Errorf("%+v, %v", list, err)
	}
}
