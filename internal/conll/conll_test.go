package conll

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

const boats = `# newdoc id = harbour
# sent_id = 1
# text = They didn't sail.
1	They	they	PRON	PRP	Case=Nom	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	away	away	ADV	RB	_	_	_	4:advmod	_
5	.	.	PUNCT	.	_	4	punct	_	_

1	Boats	_	_	_	_	_	_	_	_
`

func TestCoNLLU(t *testing.T) {
	ss, err := ReadU(strings.NewReader(boats))
	if err != nil {
		t.Fatal(err)
	}
	if len(ss) != 2 || len(ss[0].Words) != 5 {
		t.Fatalf("%d sentences, %d words in the first", len(ss), len(ss[0].Words))
	}
	s := &ss[0]
	if s.Meta("sent_id") != "1" || s.Meta("text") != "They didn't sail." || s.Meta("none") != "" {
		t.Errorf("comments %q", s.Comments)
	}
	if !s.Has("newdoc") || !s.Has("newdoc id") || s.Has("newpar") || s.Has("new") {
		t.Errorf("comments %q", s.Comments)
	}
	if w := s.Words[0]; w != (Word{"They", "they", "PRON", "PRP", "Case=Nom", 3, "nsubj", "_", "_"}) {
		t.Errorf("first word %+v", w)
	}
	if s.Words[3].Head != -1 || ss[1].Words[0].Head != -2 {
		t.Errorf("head of the root %d, of a word without one %d", s.Words[3].Head, ss[1].Words[0].Head)
	}
	if !reflect.DeepEqual(s.Ranges, []Range{{1, 3, "didn't", "_"}}) {
		t.Errorf("ranges %+v", s.Ranges)
	}
	var out bytes.Buffer
	if err := WriteU(&out, ss); err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(boats, "4.1	away	away	ADV	RB	_	_	_	4:advmod	_\n", "") + "\n"
	if out.String() != want {
		t.Errorf("written:\n%s", &out)
	}
}

func TestErrorsOfCoNLLUNameThePlace(t *testing.T) {
	row := func(id, head string) string { return id + "\ta\t_\t_\t_\t_\t" + head + "\t_\t_\t_\n" }
	for _, c := range []struct{ in, want string }{
		{"1\ta\n", "line 1: 2 columns, want 10"},
		{"# x\n" + row("2", "_"), `line 2: word ID "2", want 1`},
		{row("1", "_") + row("x", "_"), `line 2: word ID "x", want 2`},
		{row("1", "b"), `line 1: head "b"`},
		{row("1", "-3"), `line 1: head "-3"`},
		{"# sent_id = s7\n" + row("1", "2"), `sentence "s7", word 1: head 2 outside`},
		{row("2-3", "_") + row("1", "_"), `line 1: range "2-3", want one that starts with word 1`},
		{row("1-1", "_") + row("1-1", "_"), `line 2: range "1-1"`},
		{row("1-4", "_") + row("1", "_"), "a range ends at word 4 of 1"},
		{row("1-b", "_"), `line 1: range "1-b"`},
	} {
		if _, err := ReadU(strings.NewReader(c.in)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.in, err, c.want)
		}
	}
}

func TestBIO(t *testing.T) {
	in := "# doc 1\nAna\tB-PER\tx\n#\tO\n\n\r\nPort\tO\r\n"
	ss, err := ReadBIO(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want := []BIO{{[]string{"doc 1"}, []string{"Ana", "#"}, []string{"B-PER", "O"}}, {nil, []string{"Port"}, []string{"O"}}}
	if !reflect.DeepEqual(ss, want) {
		t.Errorf("%+v", ss)
	}
	var out bytes.Buffer
	if err := WriteBIO(&out, ss); err != nil {
		t.Fatal(err)
	}
	if out.String() != "# doc 1\nAna\tB-PER\n#\tO\n\nPort\tO\n\n" {
		t.Errorf("written %q", &out)
	}
	if _, err := ReadBIO(strings.NewReader("a\tO\nb\n")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("a line without a tag: %v", err)
	}
}

// FuzzReadU holds that what is read and written again is read as the same.
func FuzzReadU(f *testing.F) {
	f.Add(boats)
	f.Add("1-2\tab\t\t\t\t\t\t\t\t\n1\ta\t\t\t\t\t2\t\t\t\n2\tb\t\t\t\t\t0\t\t\t\n")
	f.Fuzz(func(t *testing.T, in string) {
		ss, err := ReadU(strings.NewReader(in))
		if err != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := WriteU(&once, ss); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsRune(in, '\r') {
			return // an end of line may be in a column
		}
		again, err := ReadU(bytes.NewReader(once.Bytes()))
		if err != nil {
			t.Fatalf("written %q: %v", &once, err)
		}
		if err := WriteU(&twice, again); err != nil {
			t.Fatal(err)
		}
		if once.String() != twice.String() {
			t.Errorf("written once %q, twice %q", &once, &twice)
		}
	})
}

// FuzzReadBIO holds the same of names files.
func FuzzReadBIO(f *testing.F) {
	f.Add("# doc\nAna\tB-PER\n\nPort\tO\n")
	f.Fuzz(func(t *testing.T, in string) {
		ss, err := ReadBIO(strings.NewReader(in))
		if err != nil {
			return
		}
		words := 0
		for _, s := range ss {
			if len(s.Words) != len(s.Tags) || len(s.Words) == 0 {
				t.Fatalf("%d words, %d tags", len(s.Words), len(s.Tags))
			}
			words += len(s.Words)
		}
		if words > strings.Count(in, "\t") {
			t.Errorf("%d words of %d tabs", words, strings.Count(in, "\t"))
		}
		var out bytes.Buffer
		if err := WriteBIO(&out, ss); err != nil {
			t.Fatal(err)
		}
	})
}
