package format

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"segun"
	"segun/internal/corpus"
)

// TestCorpus reads the articles of the corpus: "authors | date | publisher | comments with their authors".
func TestCorpus(t *testing.T) {
	want := map[string]string{
		"alto-curi-mudslide-statement": " | 2031-02-26 | Hands Across Rivers | ",
		"basse-orne-dam":               " | XXXX-01-14 | Coastline Press | ",
		"karsov-night-train":           "Stellan Bourke | 2031-05-05 | Radio Fjordland | ",
		"lifeboat-goat":                "Dex Fairley | 2031-07-12 | The Daily Beacon | Salty_Sal, tonyb1959, mrs_ostler_x, Salty_Sal",
		"nordvik-cable":                "Amaru Keel, Lise Marchetti | 2031-12-04 | The Lowland Gazette | ",
		"odrava-rents":                 "Effie Laskar | 2031-05 | The Spindle weekly | Cornelius, ex-tenant no. 3, gasworks_greta",
		"port-elan-prosecutor":         "Teodora Quill | 2030-10-18 | The Elan Observer | ",
		"redvale-coach":                "Benedek Forro |  | The Harbour Mail | ",
		"sarden-ferry-drills":          "Maud Ellery, Tsegaye Worku | 2031-09-09 | The Tidewater Courier | ",
		"tallow-bridge-school":         "Morag Finn | 2032-01-30 | Tallow Bridge Weekly News | Year5Dad, anon",
		"tembelo-seed":                 "Wairimu Otieno | 2031-03-22 | The Highland Standard | ",
		"velde-smart-bins":             "Coby Marsh | 2031-06-03 | Velde Evening Post | Dyke_Road_Dave, ValerieP, buttonfan, ValerieP",
	}
	files, err := filepath.Glob("../data/corpus/en/dev/*.txtar")
	if err != nil || len(files) < len(want) {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	for _, f := range files {
		w, ok := want[strings.TrimSuffix(filepath.Base(f), ".txtar")]
		if !ok {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := corpus.Parse(f, b)
		d, err := Read(segun.Capture{From: a.Name + ".txt", Bytes: []byte(a.Text)})
		if err != nil {
			t.Fatal(err)
		}
		check(t, d)
		var readers []string
		for _, s := range d.Sections {
			if s.Kind == segun.Comment {
				readers = append(readers, s.Author)
			}
		}
		got := fmt.Sprintf("%s | %s | %s | %s", strings.Join(d.Authors, ", "), d.Published, d.Publisher, strings.Join(readers, ", "))
		if got != w {
			t.Errorf("%s:\n got %s\nwant %s\n%s", filepath.Base(f), got, w, outline(d))
		}
	}
}
