package fetch

import (
	"testing"
)

func TestGivenFilesAreTakenApart(t *testing.T) {
	for _, try := range []struct {
		name, body string
		from       []string
		failed     int
	}{
		{"pier.txt", "The pier was repaired.", []string{"pier.txt"}, 0},
		{"many.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\"\"}\n{\"text\":\"Two.\"}\n", []string{"a", "many.jsonl:3"}, 1},
		{"box.mbox", "From a@b.example Thu May  1 10:00:00 2031\nFrom: a@b.example\nSubject: One\n\nThe pier.\n\nFrom c@d.example Thu May  1 11:00:00 2031\nFrom: c@d.example\nSubject: Two\n\nThe crane.\n", []string{"box.mbox:1", "box.mbox:2"}, 0},
	} {
		f := &Fetcher{}
		var from []string
		failed := 0
		for c, err := range f.Given(t.Context(), try.name, []byte(try.body)) {
			if err != nil {
				failed++
				continue
			}
			from = append(from, c.From)
			if len(c.Bytes) == 0 || c.Digest == "" {
				t.Errorf("%s: %+v", try.name, c)
			}
		}
		if len(from) != len(try.from) || failed != try.failed {
			t.Errorf("%s gave %q and %d failures", try.name, from, failed)
		}
	}
}
