package segun_test

import (
	"math"
	"reflect"
	"testing"
	"time"

	"segun"
)

// verdict is a judgement that NewJudgement takes.
func verdict() segun.Judgement {
	return segun.Judgement{A: "doc:a#e1", B: "doc:b#e2", Verdict: segun.Same, Score: 0.9, Explanation: "the names agree", Who: "Ada Brandt", Person: true,
		When: time.Date(2031, 5, 4, 12, 0, 0, 0, time.FixedZone("", 3600))}
}

func TestJudgementIsOfAPair(t *testing.T) {
	j, err := segun.NewJudgement(verdict())
	if err != nil || j.ID == "" || j.When.Location() != time.UTC {
		t.Fatalf("got %+v, %v", j, err)
	}
	turned := verdict()
	turned.A, turned.B = turned.B, turned.A
	if k, _ := segun.NewJudgement(turned); k != j {
		t.Errorf("the pair the other way round is another judgement: %+v", k)
	}
}

func TestJudgementNeedsItsFields(t *testing.T) {
	for name, spoil := range map[string]func(*segun.Judgement){
		"one subject": func(j *segun.Judgement) { j.B = j.A }, "no subject": func(j *segun.Judgement) { j.A = "" },
		"no verdict": func(j *segun.Judgement) { j.Verdict = "maybe" }, "a score of 2": func(j *segun.Judgement) { j.Score = 2 },
		"no score": func(j *segun.Judgement) { j.Score = math.NaN() }, "nobody": func(j *segun.Judgement) { j.Who = "" },
		"no time":        func(j *segun.Judgement) { j.When = time.Time{} },
		"no explanation": func(j *segun.Judgement) { j.Person, j.Explanation = false, "" },
	} {
		j := verdict()
		spoil(&j)
		if _, err := segun.NewJudgement(j); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// Every field that says something changes the ID; what is learned later does not.
func TestJudgementIDsAreDigestsOfWhatIsSaid(t *testing.T) {
	j := verdict()
	base := segun.MakeJudgementID(&j)
	for _, f := range []string{"A", "B", "Verdict", "Explanation", "Who", "Supersedes"} {
		j := verdict()
		v := reflect.ValueOf(&j).Elem().FieldByName(f)
		v.SetString(v.String() + "x")
		if segun.MakeJudgementID(&j) == base {
			t.Errorf("%s does not change the ID", f)
		}
	}
	for name, spoil := range map[string]func(*segun.Judgement){
		"Score": func(j *segun.Judgement) { j.Score = 0.8 }, "Person": func(j *segun.Judgement) { j.Person = false },
		"When":    func(j *segun.Judgement) { j.When = j.When.Add(time.Nanosecond) },
		"borders": func(j *segun.Judgement) { j.A, j.B = j.A+j.B[:1], j.B[1:] },
	} {
		j := verdict()
		spoil(&j)
		if segun.MakeJudgementID(&j) == base {
			t.Errorf("%s does not change the ID", name)
		}
	}
	j.SupersededBy = "x"
	if segun.MakeJudgementID(&j) != base {
		t.Error("what supersedes a judgement changes its ID")
	}
}
