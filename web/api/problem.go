package api

import (
	"errors"
	"net/http"
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
	Errors []*huma.ErrorDetail `json:"errors,omitempty" doc:"Which part of the request is wrong."`
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
		p.Errors = []*huma.ErrorDetail{{Message: q.Message, Location: "query.q", Value: len([]rune(q.Query[:min(q.At, len(q.Query))]))}}
	}
	return p
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
				e := *d.ErrorDetail()
				e.Value = nil // what was sent is not sent back
				p.Errors = append(p.Errors, &e)
			} else if err != nil && !strings.Contains(err.Error(), "/") {
				p.Errors = append(p.Errors, &huma.ErrorDetail{Message: err.Error()})
			}
		}
		return p
	}
})
