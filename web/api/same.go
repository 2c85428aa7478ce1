package api

import (
	"context"
	"time"
)

// Same asks a person whether two are one.
type Same interface {
	// Pairs lists the pairs that wait for a person, the likeliest first. While they are being gathered, the total says that there may be more.
	Pairs(ctx context.Context, p Paging) (list []Pair, next string, total Counted, err error)
	// Judgements lists what was judged, the latest first, what was superseded too.
	Judgements(ctx context.Context, p Paging) (list []Judgement, next string, err error)
	// Judge keeps an answer: one judgement, or several where a yes is about all that two are described as.
	Judge(ctx context.Context, j NewJudgement) ([]Judgement, error)
	// Unjudge takes the last answer back that was not taken back yet: what held before it holds again.
	Unjudge(ctx context.Context) ([]Judgement, error)
}

// Pair is two that may be one.
type Pair struct {
	A       PairSide `json:"a"`
	B       PairSide `json:"b"`
	Score   float64  `json:"score"`
	Why     string   `json:"why" doc:"What speaks for and against, in words."`
	List    bool     `json:"list" doc:"One side is a record of a list: a possible match, never more without a person."`
	Accused bool     `json:"accused" doc:"A serious allegation would reach the other."`
	Looked  bool     `json:"looked" doc:"A person looked at it and was not sure."`
	Beside  []string `json:"beside" doc:"People and bodies that documents of both name."`
}

// PairSide is one of two that may be one.
type PairSide struct {
	Subject  string       `json:"subject" doc:"For a judgement."`
	Entity   EntityRef    `json:"entity"`
	Document *DocumentRef `json:"document,omitempty"`
	List     string       `json:"list" doc:"The list, where it is a record of one."`
	Words    string       `json:"words" doc:"Where the document names it; the names of a record."`
	Roles    []Role       `json:"roles"`
	Names    []string     `json:"names" doc:"All that documents call them, the most frequent first."`
	Offices  []string     `json:"offices" doc:"In words."`
	Outlets  []string     `json:"outlets" doc:"Of the documents, the latest first."`
	Dates    []string     `json:"dates" doc:"Of those."`
	Accused  bool         `json:"accused" doc:"Some document has a serious allegation about them."`
}

// NewJudgement is what a person decides about a pair.
type NewJudgement struct {
	A       string `json:"a" minLength:"1" maxLength:"300"`
	B       string `json:"b" minLength:"1" maxLength:"300"`
	Verdict string `json:"verdict" enum:"same,not-same,unsure"`
	Why     string `json:"why,omitempty" maxLength:"2000"`
}

// Judgement is what somebody decided about a pair.
type Judgement struct {
	ID         string    `json:"id"`
	A          PairSide  `json:"a"`
	B          PairSide  `json:"b"`
	Verdict    string    `json:"verdict" enum:"same,not-same,unsure"`
	Why        string    `json:"why"`
	Who        string    `json:"who"`
	Time       time.Time `json:"time"`
	Superseded string    `json:"superseded" doc:"The later judgement; undone for one that was taken back; empty for one that holds."`
}

type pairs struct {
	Pairs []Pair `json:"pairs"`
	Next  string `json:"next"`
	Counted
}

type judgements struct {
	Judgements []Judgement `json:"judgements"`
	Next       string      `json:"next"`
}

func (s *server) same() {
	get(s, "/same", "pairs", "Pairs that wait for a person, the likeliest first", func(ctx context.Context, in *PageInput) (*pairs, error) {
		p, err := in.paging("pairs")
		if err != nil {
			return nil, err
		}
		list, next, total, err := s.ports.Same.Pairs(ctx, p)
		return &pairs{list, cursor("pairs", next), total}, err
	})
	get(s, "/judgements", "judgements", "What was judged, the latest first", func(ctx context.Context, in *PageInput) (*judgements, error) {
		p, err := in.paging("judgements")
		if err != nil {
			return nil, err
		}
		list, next, err := s.ports.Same.Judgements(ctx, p)
		return &judgements{list, cursor("judgements", next)}, err
	})
	post(s, "/judgements", "judge", "Decide whether two are one", func(ctx context.Context, in *struct{ Body NewJudgement }) (*judgements, error) {
		list, err := s.ports.Same.Judge(ctx, in.Body)
		return &judgements{Judgements: list}, err
	})
	remove(s, "/judgements/last", "unjudge", "Take the last answer back; it stays in the record as undone", func(ctx context.Context, _ *struct{}) (*judgements, error) {
		list, err := s.ports.Same.Unjudge(ctx)
		return &judgements{Judgements: list}, err
	})
}
