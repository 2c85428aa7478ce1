package api

import (
	"testing"

	"segun/internal/golden"
)

func TestOpenAPIIsNotStale(t *testing.T) {
	is, err := OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	golden.File(t, "../openapi.json", is)
}
