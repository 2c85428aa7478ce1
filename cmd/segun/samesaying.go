package main

import (
	"fmt"
	"io"
	"strings"

	"segun"
	"segun/cmd/internal/linker"
	"segun/write"
)

// mostShown is how many documents, names or companions of one side are shown.
const mostShown = 6

// showQuestion writes a pair with what speaks for and against it.
func showQuestion(w io.Writer, q *linker.Question) {
	for i := range q.Sides {
		showSide(w, &q.Sides[i])
	}
	if len(q.Beside) > 0 {
		fmt.Fprintf(w, "  documents of both name %s\n", write.Plain(few(q.Beside)))
	}
	for _, s := range strings.Split(q.Explanation, "; ") {
		fmt.Fprintf(w, "  %s\n", write.Plain(s))
	}
	if n := len(q.Waiting); n > 0 {
		fmt.Fprintf(w, "  %s described like these\n", counted(n, "more mention waits that is", "more mentions wait that are"))
	}
}

func showSide(w io.Writer, s *linker.Side) {
	name := string(s.Member)
	if len(s.Names) > 0 {
		name = s.Names[0]
	}
	fmt.Fprintf(w, "%s  (%s)\n", write.Plain(name), handle(s.Member))
	if len(s.Names) > 1 {
		fmt.Fprintf(w, "  also %s\n", write.Plain(few(s.Names[1:])))
	}
	if len(s.Offices) > 0 {
		fmt.Fprintf(w, "  %s\n", write.Plain(few(s.Offices)))
	}
	var in []string
	for i, d := range s.Documents {
		in = append(in, strings.Join(nonEmpty(short(d), s.Outlets[i], s.Dates[i]), " "))
	}
	if len(in) > 0 {
		fmt.Fprintf(w, "  in %s: %s\n", documents(len(in)), write.Plain(few(in)))
	}
	if s.Accused {
		fmt.Fprintln(w, "  a serious allegation is about them")
	}
}

// few joins the first of a list and counts the rest.
func few(list []string) string {
	if len(list) > mostShown {
		return strings.Join(list[:mostShown], "; ") + fmt.Sprintf("; and %d more", len(list)-mostShown)
	}
	return strings.Join(list, "; ")
}

// sameLine is a question in JSON.
type sameLine struct {
	Schema     string            `json:"schema"` // "segun.same/1"
	A          segun.SubjectID   `json:"a"`
	B          segun.SubjectID   `json:"b"`
	Score      float64           `json:"score"`
	Why        []string          `json:"why"`
	List       bool              `json:"list"`
	Allegation bool              `json:"serious_allegation"`
	Looked     bool              `json:"looked_at"`
	Sides      []sideLine        `json:"sides"`
	Beside     []string          `json:"beside_both"`
	Also       []segun.SubjectID `json:"also"`    // what else a yes is about
	Waiting    []segun.SubjectID `json:"waiting"` // what waits for the same answer
}

type sideLine struct {
	Member     segun.SubjectID `json:"member"`
	Names      []string        `json:"names"`
	Roles      []string        `json:"roles"`
	Documents  []seenLine      `json:"documents"`
	Allegation bool            `json:"serious_allegation"`
}

type seenLine struct {
	ID        segun.DocID `json:"id"`
	Published string      `json:"published,omitempty"`
	Publisher string      `json:"publisher,omitempty"`
}

func questionLine(q *linker.Question) sameLine {
	l := sameLine{"segun.same/1", q.A, q.B, q.Score, strings.Split(q.Explanation, "; "), q.List, q.Accused, q.Looked, nil, orEmpty(q.Beside), append([]segun.SubjectID{}, q.WithA...),
		append([]segun.SubjectID{}, q.Waiting...)}
	l.Also = append(l.Also, q.WithB...)
	for i := range q.Sides {
		s := &q.Sides[i]
		side := sideLine{s.Member, orEmpty(s.Names), orEmpty(s.Offices), []seenLine{}, s.Accused}
		for k, d := range s.Documents {
			side.Documents = append(side.Documents, seenLine{d, s.Dates[k], s.Outlets[k]})
		}
		l.Sides = append(l.Sides, side)
	}
	return l
}
