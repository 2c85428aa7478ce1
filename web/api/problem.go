package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"

	"segun/store/query"
)

// Problem is what went wrong with a request (RFC 9457), and what to do about it.
type Problem struct {
	Title  string              `json:"title"`
	Status int                 `json:"status"`
	Detail string              `json:"detail" doc:"What went wrong, for a person."`
	Remedy string              `json:"remedy" doc:"What to do, for a person; empty where nothing is known."`
	Code   string              `json:"code" enum:"not_found,invalid,in_use,read_only,full,forbidden,too_large,too_long,damaged,unavailable,internal"`
	Errors []*huma.ErrorDetail `json:"errors,omitempty" doc:"Which parts of the request are wrong: message says what was expected, location which part it is (query.limit, path.id, body.text), value what was sent, as far as it is short."`
}

// Error is the detail.
func (p *Problem) Error() string { return p.Detail }

// GetStatus is the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType is that of problems.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// The kinds of errors that ports return, to be wrapped. Any other is a fault of the program, whose text is not shown.
var (
	ErrNotFound    = errors.New("not found")
	ErrInvalid     = errors.New("cannot be done")
	ErrInUse       = errors.New("in use")
	ErrReadOnly    = errors.New("cannot be written")
	ErrFull        = errors.New("the disk is full")
	ErrDamaged     = errors.New("damaged")
	ErrUnavailable = errors.New("not available")
)

// kinds say how each kind of error is told.
var kinds = []struct {
	err    error
	status int
	remedy string
}{
	{ErrNotFound, http.StatusNotFound, "Check the ID, or look for it in the list."},
	{ErrInvalid, http.StatusUnprocessableEntity, "Change the request as the detail says."},
	{ErrInUse, http.StatusConflict, "Wait until the other program has finished writing, and try again."},
	{ErrReadOnly, http.StatusForbidden, "The case can be read but not written: check who may write to its folder."},
	{ErrFull, http.StatusInsufficientStorage, "Free some space on the disk and try again; what was reported as kept is kept."},
	{ErrDamaged, http.StatusInternalServerError, "Run segun verify on the case."},
	{ErrUnavailable, http.StatusNotImplemented, "The detail says what is missing."},
}

// codes are the codes of statuses.
var codes = map[int]string{http.StatusNotFound: "not_found", http.StatusUnprocessableEntity: "invalid", http.StatusBadRequest: "invalid", http.StatusConflict: "in_use",
	http.StatusForbidden: "forbidden", http.StatusUnauthorized: "forbidden", http.StatusMisdirectedRequest: "forbidden", http.StatusInsufficientStorage: "full", http.StatusRequestEntityTooLarge: "too_large",
	http.StatusRequestTimeout: "too_long", http.StatusGatewayTimeout: "too_long", http.StatusNotImplemented: "unavailable", http.StatusServiceUnavailable: "unavailable",
	http.StatusUnsupportedMediaType: "invalid", http.StatusMethodNotAllowed: "invalid", http.StatusTooManyRequests: "unavailable"}

// problem makes one.
func problem(status int, detail, remedy string) *Problem {
	code, ok := codes[status]
	if !ok {
		code = "internal"
	}
	return &Problem{Title: http.StatusText(status), Status: status, Detail: detail, Remedy: remedy, Code: code}
}

// NewProblem makes a problem with a status, for handlers beside the API.
func NewProblem(status int, detail, remedy string) *Problem { return problem(status, detail, remedy) }

// told turns an error of a port into a problem. The text of an error of no known kind stays inside: it may hold paths.
func told(err error) *Problem {
	var p *Problem
	if errors.As(err, &p) {
		return p
	}
	for _, k := range kinds {
		if errors.Is(err, k.err) {
			p := problem(k.status, err.Error(), k.remedy)
			if k.err == ErrReadOnly {
				p.Code = "read_only"
			}
			if k.err == ErrDamaged {
				p.Code = "damaged"
			}
			return p
		}
	}
	return problem(http.StatusInternalServerError, "The program failed at this.", "Try again; if it fails again, look at what segun serve has written in its terminal.")
}

// wrongQuestion is the problem of a question with a fault.
func wrongQuestion(err error) *Problem {
	p := problem(http.StatusUnprocessableEntity, err.Error(), "Fix the question at the character that is named; quotation marks hold words together, a field is written name:value.")
	var q *query.Error
	if errors.As(err, &q) {
		p.Errors = []*huma.ErrorDetail{{Message: q.Message, Location: "query.q", Value: shown(q.Query)}}
	}
	return p
}

// remedies say what a filter takes.
var remedies = map[query.Field]string{
	query.Status: "Take one of the statuses that the detail lists.",
	query.Flag:   "Take one of the flags that the detail lists.",
	query.Since:  "Write a year, a month or a day: 2031, 2031-05, 2031-05-04.",
	query.Until:  "Write a year, a month or a day: 2031, 2031-05, 2031-05-04.",
}

// wrongFilter is the problem of a filter beside the question whose value has a fault.
func wrongFilter(f query.Field, value string, err error) *Problem {
	message := err.Error()
	var q *query.Error
	if errors.As(err, &q) {
		message = q.Message
	}
	remedy, ok := remedies[f]
	if !ok {
		remedy = "Change it as the detail says, or leave it out."
	}
	p := problem(http.StatusUnprocessableEntity, string(f)+": "+message, remedy)
	p.Errors = []*huma.ErrorDetail{{Message: message, Location: "query." + string(f), Value: shown(value)}}
	return p
}

// mostShown is how many characters of a value are sent back.
const mostShown = 100

// shown is a value as it is sent back to whoever sent it: the beginning of a text, a number, yes or no; nil for anything else, and for nothing.
func shown(v any) any {
	switch v := v.(type) {
	case string:
		if r := []rune(v); len(r) > mostShown {
			return string(r[:mostShown]) + " …"
		}
		return v
	case bool, int, int64, float64, json.Number:
		return v
	}
	return nil
}

// required is how huma words that a part is missing, which it books for the whole that lacks it.
var required = regexp.MustCompile("^expected required property (\\S+) to be present$")

// wrongPart is one fault of a request: which part, what it is, what was expected.
func wrongPart(d *huma.ErrorDetail) *huma.ErrorDetail {
	e := &huma.ErrorDetail{Message: d.Message, Location: d.Location, Value: shown(d.Value)}
	if m := required.FindStringSubmatch(d.Message); m != nil {
		e.Location, e.Value = strings.TrimSuffix(d.Location, ".")+"."+m[1], nil
	}
	return e
}

// inWords says which parts are wrong, and how the first is.
func inWords(list []*huma.ErrorDetail) string {
	e := list[0]
	_, part, ok := strings.Cut(e.Location, ".")
	if !ok {
		part = e.Location
	}
	s := part + ": " + e.Message
	if part == "" {
		s = e.Message
	}
	for _, e := range list[1:] {
		if _, part, ok := strings.Cut(e.Location, "."); ok {
			s += "; " + part + ": " + e.Message
		}
	}
	return s
}

// settle makes huma's own errors problems of ours, and lists never null; both are settings of all of huma.
var settle = sync.OnceFunc(func() {
	huma.DefaultArrayNullable = false
	huma.NewError = func(status int, msg string, errs ...error) huma.StatusError {
		p := problem(status, msg, "")
		if status == http.StatusUnprocessableEntity || status == http.StatusBadRequest {
			p.Remedy = "Change the parts of the request that are named."
		}
		for _, err := range errs {
			var d huma.ErrorDetailer
			if errors.As(err, &d) {
				p.Errors = append(p.Errors, wrongPart(d.ErrorDetail()))
			} else if err != nil && !strings.Contains(err.Error(), "/") {
				p.Errors = append(p.Errors, &huma.ErrorDetail{Message: err.Error()})
			}
		}
		if len(p.Errors) > 0 {
			p.Detail = inWords(p.Errors)
		}
		return p
	}
})
