package name

import (
	"fmt"
	"testing"

	"segun/internal/conll"
	"segun/internal/model"
)

// tiny is a corpus of invented news in which titles, verbs of saying and prepositions tell the kinds.
func tiny() []conll.BIO {
	var out []conll.BIO
	people := []string{"Morvan", "Tadesse", "Ilves", "Okonjo", "Ruiz", "Halloran"}
	places := []string{"Elan", "Vessa", "Karrow", "Dunmere", "Tolvik", "Sandao"}
	for i, p := range people {
		for j, l := range places {
			out = append(out, labelled(fmt.Sprintf("Mr. %s/B-PER said boats left %s/B-LOC on Monday/B-TIM .", p, l)),
				labelled(fmt.Sprintf("The %s/B-ORG Union/I-ORG met in %s/B-LOC .", places[(i+j)%6], l)))
		}
	}
	return out
}

func trainTiny(t testing.TB) []byte {
	names := &Names{Forenames: [][]string{{"Ines", "Abel"}}, Surnames: [][]string{{"Marchetti", "Oduya", "Lindqvist"}}, Places: []string{"Port Arden", "Melsund"}}
	b, err := Train([]Corpus{{"gmb", 1, tiny()}}, names, nil, nil,
		Options{Name: "tiny", Seed: 7, Epochs: 4, Rate: 0.2, Drop: 0.2, MinCount: 1, Keep: 4000, Vary: 0.5, Mend: true})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestTrainingAgainGivesTheSameBytes(t *testing.T) {
	a, b := trainTiny(t), trainTiny(t)
	if string(a) != string(b) {
		t.Error("two trainings differ")
	}
}

func TestATinyModelLearnsFromCompany(t *testing.T) {
	f, err := model.Open(trainTiny(t))
	if err != nil {
		t.Fatal(err)
	}
	tg, err := Open(f, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	in := labelled("Mr. Quenby said boats left Arrowmouth on Monday .")
	got := shown(in.Words, tg.Tag([][]string{in.Words})[0])
	if want := "Mr. Quenby/B-PER said boats left Arrowmouth/B-LOC on Monday ."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
