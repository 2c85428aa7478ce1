package fetch

import (
	"context"
	"strings"
	"testing"
)

func TestMailbox(t *testing.T) {
	path := write(t, "a.mbox", "From ana@news.example Sun May  4 12:00:00 2031\nSubject: One\n\nThe ferry sank.\nFrom the quay nobody saw it.\n\n"+
		"From bo@news.example Mon May  5 12:00:00 2031 +0200\r\nSubject: Two\r\n\r\nNine died.\r\n"+
		"\nFrom then on things improved.\n")
	list, err := (&Fetcher{}).Get(context.Background(), path)
	if err != nil || len(list) != 2 {
		t.Fatalf("%d messages, %v", len(list), err)
	}
	if list[0].From != path+" › message 1" || list[0].Media != messageMedia || string(list[0].Bytes) != "Subject: One\n\nThe ferry sank.\nFrom the quay nobody saw it." {
		t.Errorf("%s: %q", list[0].From, list[0].Bytes)
	}
	if !strings.HasSuffix(string(list[1].Bytes), "\nFrom then on things improved.") {
		t.Errorf("%q", list[1].Bytes)
	}
	equal(t, tell(t, &Fetcher{MaxBytes: 100}, path), path+" › message 1", path+" › message 2")
	equal(t, tell(t, &Fetcher{MaxBytes: 50, Stdin: strings.NewReader("From a Sun May  4 12:00:00 2031\nSubject: x\n\n" + strings.Repeat("words\n", 20))}, "-"), "- › message 1 ! too-large")
	for _, s := range []string{"From here it went on.\nSubject: x\n", "From Ana Ruiz in Port Elan, May 2031\nThe ferry sank.", "From"} {
		if looksMailbox([]byte(s)) {
			t.Errorf("%q was taken for a mailbox", s)
		}
	}
}
