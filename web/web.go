package web

import (
	"encoding/json"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"

	"segun/web/api"
)

// Options say what is served, and to whom.
type Options struct {
	API   http.Handler // of api.New
	State api.State
	Desk  fs.FS    // the built files of the desk; nil or without index.html where there are none
	Local bool     // only programs on this computer can connect
	Names []string // further host names that the server goes by, where it is not Local
	Token []byte   // what to show before anything is answered; nil where nothing is asked
	Salt  []byte   // random bytes of this run; needed with Token
	Log   *slog.Logger
}

// New returns the handler of everything. The order is part of the guard: what is not from the desk's own page or from a program on this computer goes
// no further than the first lines.
func New(o Options) http.Handler {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	door := newDoor(o.Token, o.Salt)
	mux := http.NewServeMux()
	mux.Handle("/session", door.session())
	answers := door.closed(limited(remembered(o.State, o.API, o.Log)))
	mux.Handle(api.Prefix+"/", answers)
	mux.Handle("/openapi.json", answers)
	mux.Handle("/", newDesk(o.Desk))
	return recovered(guarded(mux, &o), o.Log)
}

// refuse writes a problem.
func refuse(w http.ResponseWriter, status int, detail, remedy string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(api.NewProblem(status, detail, remedy)) // the other end may be gone
}

// isData reports whether a path is answered with what is in the case.
func isData(path string) bool {
	return strings.HasPrefix(path, "/api/") || path == "/session" || path == "/openapi.json"
}

// recovered keeps the program up when a handler fails, and tells nobody outside how.
func recovered(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch p := recover(); p {
			case nil:
			case http.ErrAbortHandler:
				panic(p)
			default:
				log.Error("a request made the program fail", "method", r.Method, "fault", p)
				refuse(w, http.StatusInternalServerError, "The program failed at this.", "Try again; if it fails again, look at what segun serve has written in its terminal.")
			}
		}()
		next.ServeHTTP(w, r)
	})
}
