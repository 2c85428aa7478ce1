package web

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// cookie is the name of the cookie that a page shows once its token was right.
const cookie = "segun"

// door asks for a token, where there is one.
type door struct {
	want   [sha256.Size]byte // digest of the token
	pass   string            // what the cookie holds: it follows from the token and this run, and gives neither away
	needed bool
	tries  chan struct{}
}

func newDoor(token, salt []byte) *door {
	m := hmac.New(sha256.New, salt)
	m.Write(token)
	return &door{sha256.Sum256(token), hex.EncodeToString(m.Sum(nil)), token != nil, make(chan struct{}, 1)}
}

// right compares a token in a time that does not depend on where it differs.
func (d *door) right(token string) bool {
	is := sha256.Sum256([]byte(token))
	return subtle.ConstantTimeCompare(is[:], d.want[:]) == 1
}

// open reports whether a request may pass.
func (d *door) open(r *http.Request) bool {
	if !d.needed {
		return true
	}
	if c, err := r.Cookie(cookie); err == nil && subtle.ConstantTimeCompare([]byte(c.Value), []byte(d.pass)) == 1 {
		return true
	}
	token, bearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return bearer && d.right(token)
}

// closed lets through whom the door is open for.
func (d *door) closed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !d.open(r) {
			if r.Header.Get("Authorization") != "" && !d.wait(r) {
				return
			}
			w.Header().Set("WWW-Authenticate", "Bearer")
			refuse(w, http.StatusUnauthorized, "The token is missing or wrong.", "Give the token of the file that segun serve was started with.")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// wait makes tries slow, one after the other for all who try.
func (d *door) wait(r *http.Request) bool {
	select {
	case d.tries <- struct{}{}:
	case <-r.Context().Done():
		return false
	}
	defer func() { <-d.tries }()
	select {
	case <-time.After(300 * time.Millisecond):
		return true
	case <-r.Context().Done():
		return false
	}
}

// session says whether a token is needed, and takes one: it comes in a body, so that no address or history holds it.
func (d *door) session() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ok := d.open(r)
		switch r.Method {
		case http.MethodGet:
		case http.MethodPost:
			var in struct{ Token string }
			if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4096)).Decode(&in); err != nil {
				refuse(w, http.StatusBadRequest, "The request holds no token.", `Send {"token":"…"}.`)
				return
			}
			if d.needed && !d.right(in.Token) {
				if d.wait(r) {
					refuse(w, http.StatusUnauthorized, "The token is wrong.", "Give the token of the file that segun serve was started with.")
				}
				return
			}
			ok = true
			if d.needed {
				http.SetCookie(w, &http.Cookie{Name: cookie, Value: d.pass, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil})
			}
		case http.MethodDelete:
			ok = !d.needed
			http.SetCookie(w, &http.Cookie{Name: cookie, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, MaxAge: -1})
		default:
			refuse(w, http.StatusMethodNotAllowed, "This is asked with GET, POST or DELETE.", "")
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		_ = json.NewEncoder(w).Encode(map[string]bool{"needed": d.needed, "ok": ok}) // the other end may be gone
	})
}
