package api

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"reflect"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// server holds the routes while they are registered, and answers through the ports afterwards.
type server struct {
	api   huma.API
	ports *Ports
	log   *slog.Logger
}

// New returns a handler for everything under Prefix, and for /openapi.json. log is where faults of the program go (never a question, a name or a
// text); it may be nil.
func New(ports *Ports, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	spec := routes(mux, ports, log).api.OpenAPI()
	b, err := document(spec)
	if err != nil {
		panic(err) // of types that are compiled in; a test makes it too
	}
	mux.HandleFunc("GET /openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/vnd.oai.openapi+json")
		_, _ = w.Write(b) // the other end may be gone
	})
	mux.HandleFunc(Prefix+"/", func(w http.ResponseWriter, r *http.Request) { nowhere(mux, w, r) })
	return mux
}

// nowhere answers what no route does: an address that there is not, or one that is asked otherwise.
func nowhere(mux *http.ServeMux, w http.ResponseWriter, r *http.Request) {
	p := problem(http.StatusNotFound, "There is no such address.", "/openapi.json lists all that there are.")
	for _, method := range [...]string{http.MethodGet, http.MethodPost, http.MethodDelete} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := mux.Handler(other); pattern != "" && pattern != Prefix+"/" {
			w.Header().Add("Allow", method)
			p = problem(http.StatusMethodNotAllowed, "This is not asked in that way.", "/openapi.json tells by which method each address is asked.")
		}
	}
	w.Header().Set("Content-Type", p.ContentType(""))
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the other end may be gone
}

// OpenAPI returns the OpenAPI 3.1 document of the API, the same bytes each time.
func OpenAPI() ([]byte, error) {
	return document(routes(http.NewServeMux(), &Ports{}, nil).api.OpenAPI())
}

func document(spec *huma.OpenAPI) ([]byte, error) {
	b, err := json.Marshal(spec)
	if err != nil {
		return nil, err
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil { // maps come out sorted
		return nil, err
	}
	b, err = json.MarshalIndent(v, "", " ")
	return append(b, '\n'), err
}

// routes registers all routes on a mux.
func routes(mux *http.ServeMux, ports *Ports, log *slog.Logger) *server {
	settle()
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	s := &server{ports: ports, log: log}
	s.api = humago.New(mux, huma.Config{
		OpenAPI: &huma.OpenAPI{OpenAPI: "3.1.0",
			Info: &huma.Info{Title: "Segun", Version: "1", Description: "The record of a case: who says what, citing whom, how sure. " +
				"Places in a text are half-open and counted in UTF-16 code units. Every GET but /jobs has an ETag. Requests that change something need the header X-Segun: 1."},
			Components: &huma.Components{Schemas: huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer)}},
		Formats:       map[string]huma.Format{"application/json": jsonFormat, "json": jsonFormat},
		DefaultFormat: "application/json",
	})
	s.start()
	s.documents()
	s.claims()
	s.entities()
	s.relations()
	s.same()
	s.reviews()
	s.timeline()
	s.network()
	s.lists()
	s.adding()
	s.checking()
	s.notes()
	s.exports()
	return s
}

// jsonFormat is JSON in which text stays as it is but for <, > and &, so that nothing in it can end a script element.
var jsonFormat = huma.Format{
	Marshal:   func(w io.Writer, v any) error { return json.NewEncoder(w).Encode(v) },
	Unmarshal: json.Unmarshal,
}

// operation describes one route.
func operation(method, path, id, summary string) huma.Operation {
	op := huma.Operation{Method: method, Path: Prefix + path, OperationID: id, Summary: summary, Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusInternalServerError},
		BodyReadTimeout: 30 * time.Second}
	if method != http.MethodGet {
		op.Errors = append(op.Errors, http.StatusForbidden, http.StatusConflict, http.StatusInsufficientStorage)
	}
	return op
}

// maxBody lets a request be larger than the usual 1 MiB.
func maxBody(n int64) func(*huma.Operation) {
	return func(op *huma.Operation) {
		op.MaxBodyBytes = n
		op.BodyReadTimeout = 5 * time.Minute
	}
}

// answer is a body without headers of its own.
type answer[T any] struct{ Body *T }

func register[I, T any](s *server, op huma.Operation, f func(context.Context, *I) (*T, error), more ...func(*huma.Operation)) {
	for _, m := range more {
		m(&op)
	}
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*answer[T], error) {
		v, err := f(ctx, in)
		if err != nil {
			return nil, s.fault(op.OperationID, err)
		}
		fill(reflect.ValueOf(v))
		return &answer[T]{v}, nil
	})
}

func get[I, T any](s *server, path, id, summary string, f func(context.Context, *I) (*T, error)) {
	register(s, operation(http.MethodGet, path, id, summary), func(ctx context.Context, in *I) (*T, error) {
		ctx, end := s.ports.Sitting.Sit(ctx)
		defer end()
		return f(ctx, in)
	})
}

func post[I, T any](s *server, path, id, summary string, f func(context.Context, *I) (*T, error), more ...func(*huma.Operation)) {
	register(s, operation(http.MethodPost, path, id, summary), f, more...)
}

func remove[I, T any](s *server, path, id, summary string, f func(context.Context, *I) (*T, error)) {
	register(s, operation(http.MethodDelete, path, id, summary), f)
}

// file is bytes that a browser saves and never shows.
type file struct {
	ContentType        string `header:"Content-Type"`
	ContentDisposition string `header:"Content-Disposition"`
	Body               []byte
}

// download registers a route that gives a file: by GET, or by POST where the request has a body.
func download[I any](s *server, path, id, summary string, f func(context.Context, *I) (string, []byte, error)) {
	method := http.MethodGet
	if id == "export" {
		method = http.MethodPost
	}
	op := operation(method, path, id, summary)
	op.Responses = map[string]*huma.Response{"200": {Description: "The file", Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: "string", Format: "binary"}}}}}
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*file, error) {
		name, b, err := f(ctx, in)
		if err != nil {
			return nil, s.fault(id, err)
		}
		return &file{"application/octet-stream", mime.FormatMediaType("attachment", map[string]string{"filename": name}), b}, nil
	})
}

// fault turns an error into a problem and books those of the program, with the operation and nothing of the request.
func (s *server) fault(operation string, err error) error {
	p := told(err)
	if p.Code == "internal" && err != context.Canceled {
		s.log.Error("failed", "operation", operation, "error", err)
	}
	return p
}

// fill puts an empty list or map in the place of each that is not there, so that no list of an answer is null.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				fill(f)
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer || k == reflect.Slice {
			for i := range v.Len() {
				fill(v.Index(i))
			}
		}
	case reflect.Map:
		if v.IsNil() {
			v.Set(reflect.MakeMap(v.Type()))
		}
	}
}

// Filled returns an answer of the API with no list or map that is null, as it goes over the wire.
func Filled[T any](v *T) *T {
	fill(reflect.ValueOf(v))
	return v
}
