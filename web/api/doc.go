// Package api is the HTTP API of a case: its types, its routes and its OpenAPI document.
//
// In: requests under /api/v1, and a case behind the small interfaces of Ports. Out: JSON, pages of lists with cursors, server-sent
// events while articles are added, and problems (RFC 9457) that say what to do. It knows no store, reads no article and decides
// nothing: text of documents goes out as JSON strings and is never put into HTML.
//
// All places in a text are half-open and counted in UTF-16 code units, as strings of a browser are.
//
//	GET /api/v1/claims?q=status:alleged   →   {"claims":[{"id":"1a2b…#c7","status":"alleged","chain":[…],"words":"…"}],"next":"…"}
package api

import "context"

// Prefix is the path that all routes but /openapi.json begin with.
const Prefix = "/api/v1"

// Ports are what the API asks a case through. All must be there. Each may be used from many goroutines at once.
type Ports struct {
	State     State
	Sitting   Sitting
	Start     Start
	Documents Documents
	Claims    Claims
	Entities  Entities
	Same      Same
	Reviews   Reviews
	Timeline  Timeline
	Network   Network
	Lists     Lists
	Adding    Adding
	Checking  Checking
	Notes     Notes
	Exports   Exports
}

// State tells one state of the case from another.
type State interface {
	// State returns a short word that differs whenever anything of the case, or of the lists, has changed.
	State(ctx context.Context) (string, error)
}

// Sitting makes an answer of one state of the case, whatever is written meanwhile.
type Sitting interface {
	// Sit returns a context whose questions are all answered from one state of the case, until end is called.
	Sit(ctx context.Context) (sit context.Context, end func())
}

// Paging asks for one page of a list: what stands after a place that an earlier page gave ("" for the first), at most Limit of it.
type Paging struct {
	After string
	Limit int
}
