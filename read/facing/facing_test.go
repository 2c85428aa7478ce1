package facing

import (
	"slices"
	"testing"

	"segun"
	"segun/internal/model"
)

// sentence is a reading of one sentence whose words hang on the first.
func sentence(words ...string) *segun.Reading {
	r := &segun.Reading{Doc: &segun.Document{}, Tokens: &segun.Tokens{}, Tags: &segun.Tags{}, Trees: &segun.Trees{}}
	for i, w := range words {
		at := uint32(len(r.Doc.Text))
		r.Doc.Text += w + " "
		r.Tokens.Tokens = append(r.Tokens.Tokens, segun.Token{Span: segun.Span{Start: at, End: at + uint32(len(w))}})
		r.Tags.Lemma, r.Tags.XPOS = append(r.Tags.Lemma, w), append(r.Tags.XPOS, "NN")
		head := int32(0)
		if i == 0 {
			head = -1
		}
		r.Trees.Head, r.Trees.Deprel = append(r.Trees.Head, head), append(r.Trees.Deprel, segun.RelObl)
	}
	r.Tokens.Sentences = []segun.Sentence{{End: len(words)}}
	return r
}

func query(r *segun.Reading, word string, gone, ahead int) *Query {
	return &Query{Token: len(r.Tokens.Tokens) - 1, Sentence: &r.Tokens.Sentences[0], Section: segun.Body, Word: word, Gone: gone, Ahead: ahead, Back: true}
}

func judge(t *testing.T, b *model.Builder) *Judge {
	t.Helper()
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	j, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

var options = Options{Epochs: 20, Seeds: 1, Rate: 0.1, RowsLog: 12}

func TestLearnsWordsAndNearness(t *testing.T) {
	off, dated := sentence("deferred", "until", "October"), sentence("dated", "October")
	near, far := query(off, "until", 300, 60), query(dated, "dated", 30, 335)
	var lessons []Lesson
	for range 8 {
		lessons = append(lessons, Lesson{Features(off, near, nil), true}, Lesson{Features(dated, far, nil), false})
	}
	b, err := Train("en-facing", lessons, options)
	if err != nil {
		t.Fatal(err)
	}
	j := judge(t, b)
	ahead, known, buf := j.Odds(off, near, nil)
	behind, _, _ := j.Odds(dated, far, buf)
	if !known || ahead <= 0 || behind >= 0 {
		t.Errorf("odds %.2f of what was put off, %.2f of what is dated; want one above 0 and one below", ahead, behind)
	}
	other := query(sentence("deferred", "until", "October"), "until", 20, 345)
	if o, _, _ := j.Odds(off, other, nil); o >= ahead {
		t.Errorf("odds %.2f where the last such day is near; want less than %.2f", o, ahead)
	}
	if n := testing.AllocsPerRun(20, func() { _, _, buf = j.Odds(off, near, buf) }); n > 0 {
		t.Errorf("%.0f allocations for a question; want none", n)
	}
}

func TestTrainsTheSameTwice(t *testing.T) {
	r := sentence("shut", "by", "March")
	lessons := []Lesson{{Features(r, query(r, "by", 10, 355), nil), true}, {Features(r, query(r, "of", 355, 10), nil), false}}
	var raw [2][]byte
	for i := range raw {
		b, err := Train("en-facing", lessons, options)
		if err != nil {
			t.Fatal(err)
		}
		if raw[i], err = b.Encode(); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(raw[0], raw[1]) {
		t.Error("two trainings differ")
	}
	if _, err := Train("en-facing", nil, options); err == nil {
		t.Error("nothing to learn from is no error")
	}
}

func TestBlankAndWatching(t *testing.T) {
	r := sentence("shut", "by", "March")
	q := query(r, "by", 10, 355)
	if _, known, _ := judge(t, Blank("en-facing")).Odds(r, q, nil); known {
		t.Error("a judge that has learned nothing knows")
	}
	var seen *Query
	if _, known, _ := Watching(func(_ *segun.Reading, q *Query) { seen = q }).Odds(r, q, nil); known || seen != q {
		t.Error("a watching judge must show the query, and know nothing")
	}
}
