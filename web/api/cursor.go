package api

import (
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// PageInput asks for one page of a list.
type PageInput struct {
	Cursor string `query:"cursor" maxLength:"800" doc:"The next of the page before; empty for the first."`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// IDInput names one thing.
type IDInput struct {
	ID string `path:"id" maxLength:"300"`
}

// mostCursor is the longest place that a cursor holds.
const mostCursor = 500

// cursor writes the place after which a list goes on, for the list called kind; "" for a list that ends.
func cursor(kind, after string) string {
	if after == "" {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString([]byte(kind + "\x00" + after))
}

// place reads what cursor wrote; ok is false for anything else and for the cursor of another list.
func place(kind, text string) (after string, ok bool) {
	if text == "" {
		return "", true
	}
	if len(text) > 2*mostCursor {
		return "", false
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil {
		return "", false
	}
	k, after, ok := strings.Cut(string(b), "\x00")
	return after, ok && k == kind && after != "" && len(after) <= mostCursor
}

// paging reads the cursor of the list called kind.
func (in *PageInput) paging(kind string) (Paging, error) {
	after, ok := place(kind, in.Cursor)
	if !ok {
		return Paging{}, wrongCursor(in.Cursor)
	}
	return Paging{after, in.Limit}, nil
}

// pageOf is one page of a list that is whole in memory; its places are numbers.
func pageOf[T any](kind string, all []T, in *PageInput) ([]T, string, error) {
	p, err := in.paging(kind)
	if err != nil {
		return nil, "", err
	}
	from := 0
	if p.After != "" {
		if from, err = strconv.Atoi(p.After); err != nil || from < 0 {
			return nil, "", wrongCursor(in.Cursor)
		}
	}
	from = min(from, len(all))
	to := min(len(all), from+p.Limit)
	if to == len(all) {
		return all[from:], "", nil
	}
	return all[from:to], cursor(kind, strconv.Itoa(to)), nil
}

func wrongCursor(sent string) error {
	p := problem(http.StatusUnprocessableEntity, "The cursor is not one of this list.", "Ask for the first page, without a cursor.")
	p.Errors = []*huma.ErrorDetail{{Message: "expected the next of a page of this list", Location: "query.cursor", Value: shown(sent)}}
	return p
}
