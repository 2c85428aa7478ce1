package reader

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"testing"

	"segun"
	"segun/format"
)

// TestReadsWhole reads every article of the political news that lies beside the project, where it does, for one thing: that none ends in a fault, which loses the whole article.
func TestReadsWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("short: a thousand articles are not read")
	}
	d := shipped(t)
	for _, name := range []string{"EVALONLY-polnear.train.jsonl", "EVALONLY-polnear.dev.jsonl"} {
		t.Run(name, func(t *testing.T) {
			f, err := os.Open("../../../../shared/data/attribution/" + name)
			if err != nil {
				t.Skip("needs ../shared/data: ", err)
			}
			t.Parallel()
			defer f.Close()
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 16<<20)
			n := 0
			for lines.Scan() {
				var a struct {
					ID, Text, Published string
				}
				if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
					t.Fatal(err)
				}
				doc, err := format.Read(segun.Capture{From: a.ID + ".txt", Digest: segun.DigestOf([]byte(a.Text)), Bytes: []byte(a.Text)})
				if err != nil {
					t.Fatalf("%s: %v", a.ID, err)
				}
				if _, err := d.Read(context.Background(), doc); err != nil {
					t.Errorf("%s: %v", a.ID, err)
				}
				n++
			}
			if err := lines.Err(); err != nil || n == 0 {
				t.Fatalf("%d articles were read: %v", n, err)
			}
		})
	}
}
