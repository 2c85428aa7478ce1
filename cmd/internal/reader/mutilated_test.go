package reader

import (
	"context"
	"os"
	"strconv"
	"testing"

	"segun/format"
	"segun/internal/marktest"
	"segun/internal/model"
)

// scraps are what mutilation puts into articles: marks that open and do not close, words that make speech and names, odd space.
var scraps = []string{"“", "”", "\"", "'", "’", "‘", "«", "(", ")", "[", " — ", "…", ". . .", ":", ";", ",", "\n", "\n\n", "\n\n\n\n\n", "\t", "\u00a0", "\u200b", "\u2028",
	" said ", " said.", "“ said “", " according to ", "According to", ", who said that", " accused of ", " denied ", "a.k.a. ", " (alias “", " better known as ", " citing ",
	"Mayor ", "the ministry ", "Ana Ruiz", "U.S.", "PORT ELAN (Agency) —", "three of them ", "she ", "its ", "I ", "n't", "'s ", "é", "日本", "🙂", "\xff", "\x00", "<p>", "&amp;", "- ", "* ", "1. ", "????", "HEADLINE SAYS",
	"reportedly ", " told ", "that ", " that that ", " of ", " and ", " and, ", "former ", "acting "}

// TestMutilatedArticles reads articles that were cut, doubled and strewn with scraps: no panic, nothing unsound. SEGUN_MUTILATE
// sets how many, for a longer search.
func TestMutilatedArticles(t *testing.T) {
	runs := 150
	if n, err := strconv.Atoi(os.Getenv("SEGUN_MUTILATE")); err == nil {
		runs = n
	}
	if testing.Short() || raced {
		runs = 20
	}
	d, docs := shipped(t), articles(t)
	for seed := range uint64(runs) {
		r := model.NewRand(seed)
		b := mutilate(r, docs[r.Intn(len(docs))].Text)
		doc, err := format.Read(capture("mutilated", b))
		if err != nil {
			continue
		}
		got, err := d.Read(context.Background(), doc)
		if err != nil {
			t.Errorf("seed %d: %v", seed, err)
			continue
		}
		if bad := marktest.Sound(got); len(bad) > 0 {
			t.Errorf("seed %d: %q", seed, bad)
			continue
		}
		object(t, got)
	}
}

// mutilate returns a stretch of the text with random edits.
func mutilate(r *model.Rand, text string) []byte {
	from := r.Intn(len(text))
	b := []byte(text[from:min(len(text), from+200+r.Intn(1500))])
	for range r.Intn(60) {
		at := r.Intn(len(b) + 1)
		end := min(len(b), at+r.Intn(40))
		switch r.Intn(5) {
		case 0:
			b = append(b[:at], b[end:]...)
		case 1:
			b = append(b[:end], append([]byte(string(b[at:end])), b[end:]...)...)
		default:
			b = append(b[:at], append([]byte(scraps[r.Intn(len(scraps))]), b[at:]...)...)
		}
	}
	return b
}
